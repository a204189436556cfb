// What the style promises about focus, seen: pixels change at each link of the home page.

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
        // The skip link lies above the page until it has the focus; the keyboard test looks at it.
        if (clip.height <= 0) continue;
        const before = await page.screenshot({ clip });
        await page.evaluate((at) => look.focusable()[at].focus({ preventScroll: true }), at);
        const after = await page.screenshot({ clip });
        if (before.equals(after)) findings.push(`focus changes no pixel: ${name}`);
      }
      await context.close();
      none(findings);
    });
  }
});

/** Brings an element into the window, without focus; what it is called, and the part of the window its ring can reach. */
function place(at) {
  document.activeElement.blur();
  const element = look.focusable()[at];
  element.scrollIntoView({ block: 'center' });
  const box = element.getBoundingClientRect();
  const reach = 12;
  const [left, top] = [Math.max(box.left - reach, 0), Math.max(box.top - reach, 0)];
  const [right, bottom] = [Math.min(box.right + reach, innerWidth), Math.min(box.bottom + reach, innerHeight)];
  return { name: look.name(element), clip: { x: left, y: top, width: right - left, height: bottom - top } };
}
