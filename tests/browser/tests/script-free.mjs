// Without JavaScript a page says the same and leads to the same places.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { STATES } from '../cases.mjs';
import { open, reader } from '../harness/browser.mjs';
import { PAGES, SAMPLE } from '../harness/site.mjs';

const state = STATES.find(({ script }) => script === false);

describe('without JavaScript', { concurrency: 2 }, () => {
  it('each page is as readable as with it', async () => {
    const [without, withScript] = [await reader(state), await reader({ ...state, script: true })];
    for (const { address } of SAMPLE) {
      const texts = [];
      for (const context of [without, withScript]) {
        const page = await open(context, address);
        // The script marks the leaf of today; without it the leaf says its date like any other.
        texts.push(await page.evaluate(() => {
          document.querySelectorAll('.sheet-today').forEach((mark) => mark.remove());
          return document.body.innerText.replace(/\s+/g, ' ').trim();
        }));
        await page.close();
      }
      assert.equal(texts[0], texts[1], address);
    }
    await without.close();
    await withScript.close();
  });

  it('links lead from the home page to every page', async () => {
    const context = await reader(state);
    const met = new Set(['/']);
    const page = await open(context, '/');
    for (const address of met) {
      const { html } = PAGES.find((page) => page.address === address) ?? {};
      if (!html) continue;
      for (const [, path] of html.matchAll(/<a [^>]*href="(\/[^"#?]*)/g)) met.add(path);
    }
    const unreached = PAGES.map(({ address }) => address).filter((address) => address !== '/404.html' && !met.has(address));
    assert.deepEqual(unreached, [], 'pages that no link reaches');
    await page.locator('.doors a[href^="/"]').first().click();
    await page.waitForLoadState();
    assert.notEqual(new URL(page.url()).pathname, '/');
    await context.close();
  });
});
