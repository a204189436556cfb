// axe-core with all its rules; what it cannot decide counts until somebody has looked (`AXE_ACCEPTED`).

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { AXE_EXCLUDED, AXE_ACCEPTED } from '../cases.mjs';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export async function axe(page) {
  await page.evaluate(SOURCE);
  return page.evaluate(
    async ({ excluded, accepted }) => {
      const rules = {};
      for (const { ruleId } of axe.getRules()) rules[ruleId] = { enabled: !excluded.includes(ruleId) };
      const results = await axe.run(document, { rules, resultTypes: ['violations', 'incomplete'] });

      const findings = [];
      const add = (word, { id, help, nodes }) => {
        for (const node of nodes) {
          const selector = node.target.join(' ');
          const element = document.querySelector(selector);
          if (accepted.some(({ rule, selector }) => rule === id && element?.matches(selector))) continue;
          const why = [...node.any, ...node.all, ...node.none].map((check) => check.message).join('; ');
          findings.push(`axe ${word}: ${id} (${help}) at ${selector}: ${why}`);
        }
      };
      for (const violation of results.violations) add('violation', violation);
      for (const incomplete of results.incomplete) add('undecided', incomplete);
      return findings;
    },
    { excluded: Object.keys(AXE_EXCLUDED), accepted: AXE_ACCEPTED },
  );
}
