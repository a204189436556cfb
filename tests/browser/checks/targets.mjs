// Targets measure at least 44 × 44 px (WCAG 2.5.5); links inside a sentence are as large as the sentence allows.

import { prepare } from './in-page.mjs';

const LEAST = 44;

export async function targets(page) {
  await prepare(page);
  return page.evaluate((least) => {
    const findings = [];
    for (const element of look.focusable()) {
      if (!look.isVisible(element) || !element.matches('a, button, input, select, textarea, summary')) continue;
      const box = element.getBoundingClientRect();
      if ((box.width >= least - 0.5 && box.height >= least - 0.5) || isInSentence(element)) continue;
      element.scrollIntoView({ block: 'center' });
      if (!isHitAround(element)) {
        findings.push(`target of ${Math.round(box.width)} × ${Math.round(box.height)} px: ${look.name(element)}`);
      }
    }
    window.scrollTo(0, 0);
    return findings;

    /** An inline link with words of the same paragraph around it. */
    function isInSentence(element) {
      if (getComputedStyle(element).display !== 'inline') return false;
      const block = element.closest('p, li, dd, td, th, figcaption, blockquote, div');
      const own = element.textContent.replace(/\s+/g, ' ').trim().length;
      const all = (block?.textContent ?? '').replace(/\s+/g, ' ').trim().length;
      return all - own > 3;
    }

    /** Whether a finger beside the words still hits: a label, or a box laid over a whole card. */
    function isHitAround(element) {
      const box = element.getBoundingClientRect();
      const x = (box.left + box.right) / 2;
      const y = (box.top + box.bottom) / 2;
      const reach = least / 2 - 1;
      return [[-reach, 0], [reach, 0], [0, -reach], [0, reach]].every(([right, down]) => {
        const hit = document.elementFromPoint(x + right, y + down);
        return hit && (element === hit || element.contains(hit) || hit.closest('label')?.control === element);
      });
    }
  }, LEAST);
}
