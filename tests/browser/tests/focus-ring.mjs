// What the style promises about focus, seen: pixels around each link of the home page change.

import { describe, it } from 'node:test';

import { STATES } from '../cases.mjs';
import { prepare } from '../checks/in-page.mjs';
import { open, reader } from '../harness/browser.mjs';
import { none } from '../harness/findings.mjs';

const seen = STATES.filter(({ name }) => ['320 px', 'dark, 1280 px', 'forced colours'].includes(name));

describe('focus is seen', { concurrency: 2 }, () => {
  for (const state of seen) {
    it(state.name, async () => {
      const context = await reader(state);
      const page = await open(context, '/');
      await prepare(page);
      await page.keyboard.press('Tab');
      const count = await page.evaluate(() => look.focusable().length);
      const findings = [];
      for (let at = 0; at < count; at += 1) {
        const { name, clip } = await page.evaluate(place, at);
        const before = await page.screenshot({ clip });
        await page.evaluate((at) => look.focusable()[at].focus(), at);
        const after = await page.screenshot({ clip });
        if (before.equals(after)) findings.push(`focus changes no pixel: ${name}`);
      }
      await context.close();
      none(findings);
    });
  }
});

/** Brings an element to the middle without focus and says where it then stands. */
function place(at) {
  document.activeElement.blur();
  const element = look.focusable()[at];
  element.scrollIntoView({ block: 'center' });
  const box = element.getBoundingClientRect();
  const left = Math.max(0, box.left - 8);
  const top = Math.max(0, box.top - 8);
  return {
    name: look.name(element),
    clip: {
      x: left,
      y: top,
      width: Math.min(innerWidth, box.right + 8) - left,
      height: Math.min(innerHeight, box.bottom + 8) - top,
    },
  };
}
