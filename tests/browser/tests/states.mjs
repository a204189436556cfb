// Every page in the states of `cases.mjs`, through every check.

import { after, before, describe, it } from 'node:test';

import { STATES } from '../cases.mjs';
import { CHECKS } from '../checks/all.mjs';
import { open, reader } from '../harness/browser.mjs';
import { none } from '../harness/findings.mjs';
import { PAGES, SAMPLE } from '../harness/site.mjs';

const ALL = Boolean(process.env.ALL_STATES);
const WORKERS = 2;
const LIMIT = 60_000;

for (const state of STATES) {
  describe(state.name, { concurrency: WORKERS }, () => {
    let context;
    before(async () => (context = await reader(state)));
    after(() => context.close());
    for (const { address } of pagesOf(state)) {
      it(address, { timeout: LIMIT }, async () => {
        const page = await open(context, address);
        const findings = [];
        for (const [name, check] of Object.entries(CHECKS)) {
          if (!state.without?.includes(name)) findings.push(...(await check(page)));
        }
        await page.close();
        none([...page.faults, ...findings]);
      });
    }
  });
}

function pagesOf(state) {
  if (state.every || ALL) return PAGES;
  return state.few ? SAMPLE.filter(({ lang }) => lang === 'de') : SAMPLE;
}
