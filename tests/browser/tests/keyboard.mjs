// The site by keyboard alone: the skip link first, the order of the page, no trap, and Enter leads on.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { STATES } from '../cases.mjs';
import { prepare } from '../checks/in-page.mjs';
import { open, reader } from '../harness/browser.mjs';
import { SAMPLE } from '../harness/site.mjs';

const homes = SAMPLE.filter(({ kind }) => kind === 'home').map(({ address }) => address);
const widths = STATES.filter(({ name }) => ['320 px', '1280 px'].includes(name));

for (const state of widths) {
  describe(`keyboard, ${state.name}`, () => {
    let context;
    before(async () => (context = await reader(state)));
    after(() => context.close());

    for (const home of homes) {
      it(`${home}: the first link skips to the content`, async () => {
        const page = await open(context, home);
        await page.keyboard.press('Tab');
        assert.equal(await active(page), '#main-content');
        const box = await page.locator(':focus').boundingBox();
        assert.ok(box.y >= 0 && box.height >= 44, 'the skip link is seen when it has the focus');
        await page.keyboard.press('Enter');
        assert.equal(await page.evaluate(() => document.activeElement.localName), 'main');
        await page.keyboard.press('Tab');
        assert.ok(await page.evaluate(() => Boolean(document.activeElement.closest('main'))));
        await page.close();
      });

      it(`${home}: the focus follows the page, there and back`, async () => {
        const page = await open(context, home);
        await prepare(page);
        const expected = await page.evaluate(() => look.focusable().map((element) => look.name(element)));
        assert.deepEqual(await walk(page, 'Tab', expected.length), expected);
        await page.keyboard.press('Tab');
        assert.equal(await named(page), 'nothing', 'the focus leaves the page at its end');
        assert.deepEqual(await walk(page, 'Shift+Tab', expected.length), expected.toReversed());
        await page.close();
      });

      it(`${home}: Enter on the navigation opens its pages`, async () => {
        const page = await open(context, home);
        const link = page.locator('header nav a:visible, .foot-menu a:visible').filter({ hasNot: page.locator('[lang]') });
        const addresses = await link.evaluateAll((links) => links.map(({ pathname }) => pathname));
        const elsewhere = new Set(addresses.filter((address) => address !== home));
        assert.ok(elsewhere.size >= 2, `only ${elsewhere.size} links in the navigation`);
        for (const address of elsewhere) {
          await page.goto(home);
          await page.locator(`header nav a[href="${address}"]:visible, .foot-menu a[href="${address}"]:visible`).first().focus();
          const opened = page.waitForEvent('load');
          await page.keyboard.press('Enter');
          await opened;
          assert.equal(new URL(page.url()).pathname, address);
          assert.equal(await page.locator('h1').count(), 1, address);
        }
        assert.deepEqual(page.faults, []);
        await page.close();
      });
    }
  });
}

async function walk(page, key, steps) {
  const met = [];
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press(key);
    met.push(await named(page));
  }
  return met;
}

function named(page) {
  return page.evaluate(() => (document.activeElement === document.body ? 'nothing' : look.name(document.activeElement)));
}

function active(page) {
  return page.evaluate(() => document.activeElement.getAttribute('href'));
}
