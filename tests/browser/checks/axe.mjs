// axe-core with all its rules; what it cannot decide must have been looked at (`AXE_REVIEWED`).

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { AXE_EXCLUDED, AXE_REVIEWED } from '../cases.mjs';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export async function axe(page) {
  await page.evaluate(SOURCE);
  return page.evaluate(
    async ({ excluded, reviewed }) => {
      const rules = {};
      for (const { ruleId } of axe.getRules()) rules[ruleId] = { enabled: !excluded.includes(ruleId) };
      const results = await axe.run(document, { rules, resultTypes: ['violations', 'incomplete'] });

      const findings = [];
      const add = (word, { id, help, nodes }) => {
        for (const node of nodes) {
          const selector = node.target.join(' ');
          const element = document.querySelector(selector);
          const known = ({ rule, selector }) => rule === id && element?.matches(selector);
          if (word === 'undecided' && reviewed.some(known)) continue;
          const why = [...node.any, ...node.all, ...node.none].map((check) => check.message).join('; ');
          findings.push(`axe ${word}: ${id} (${help}) at ${selector}: ${why}`);
        }
      };
      for (const violation of results.violations) add('violation', violation);
      for (const incomplete of results.incomplete) add('undecided', incomplete);
      return findings;
    },
    { excluded: Object.keys(AXE_EXCLUDED), reviewed: AXE_REVIEWED },
  );
}
