// No text is cut off by its box or lies on other text (WCAG 1.4.4, 1.4.12).

import { prepare } from './in-page.mjs';

export async function overlap(page) {
  await prepare(page);
  return page.evaluate(() => {
    const findings = new Set();
    const texts = look.texts();

    for (const { element, boxes } of texts) {
      for (let at = element; at && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at);
        const cuts = (value) => value === 'hidden' || value === 'clip';
        const { left, right, top, bottom } = at.getBoundingClientRect();
        const cut = boxes.some(
          (box) =>
            (cuts(style.overflowX) && (box.left < left - 1 || box.right > right + 1)) ||
            // Tall glyphs have room above and below that holds no ink.
            (cuts(style.overflowY) && (box.top < top - box.height / 4 || box.bottom > bottom + box.height / 4)),
        );
        if (cut) findings.add(`cut off: ${look.name(element)}`);
        if (style.position === 'fixed') break;
      }
    }

    // Only the middle half of a line's height counts: the boxes of a tight heading touch, its letters do not.
    const lines = texts
      .flatMap(({ node, element, boxes }) => boxes.map(({ left, right, top, bottom, height }) => ({ node, element, left, right, top: top + height / 4, bottom: bottom - height / 4 })))
      .sort((one, other) => one.top - other.top);
    for (const [at, line] of lines.entries()) {
      for (let next = at + 1; next < lines.length && lines[next].top < line.bottom - 1; next += 1) {
        const other = lines[next];
        const isAcross = Math.min(line.right, other.right) - Math.max(line.left, other.left) > 2;
        if (isAcross && line.node !== other.node) {
          findings.add(`text on text: ${look.name(line.element)} and ${look.name(other.element)}`);
        }
      }
    }
    return [...findings];
  });
}
