// Nothing stands beyond the left or right edge: a page scrolls in one direction (WCAG 1.4.10).

import { prepare } from './in-page.mjs';

export async function overflow(page) {
  await prepare(page);
  return page.evaluate(() => {
    const findings = [];
    const width = document.documentElement.clientWidth;
    const wider = document.documentElement.scrollWidth - width;
    if (wider > 0) findings.push(`the page is ${wider} px wider than the window`);
    for (const element of document.body.querySelectorAll('*')) {
      if (!look.isVisible(element) || look.inScroller(element.parentElement)) continue;
      const { left, right } = element.getBoundingClientRect();
      if (right > width + 1 || left < -1) {
        findings.push(`beyond the edge (${Math.round(left)} to ${Math.round(right)} of ${width} px): ${look.name(element)}`);
      }
    }
    return findings;
  });
}
