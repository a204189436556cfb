// Whatever takes the focus shows it: a ring of at least 2 px that stands out 3:1 from its ground (WCAG 2.4.7,
// 2.4.13), with nothing lying over the element (2.4.11).

import { prepare } from './in-page.mjs';

export async function focus(page) {
  await prepare(page);
  // After a key, the browser treats focus that a script moves as moved by keyboard.
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const findings = [];
    for (const element of look.focusable()) {
      element.focus();
      if (document.activeElement !== element) {
        findings.push(`takes no focus: ${look.name(element)}`);
        continue;
      }
      const style = getComputedStyle(element);
      const ground = groundOf(element.parentElement);
      const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 ? [style.outlineColor] : [];
      const shadow = style.boxShadow.match(/rgba?\([^)]*\)/g) ?? [];
      if (ring.length === 0) findings.push(`focus shows no ring: ${look.name(element)}`);
      else if (![...ring, ...shadow].some((colour) => contrast(colour, ground) >= 3)) {
        findings.push(`focus stands out too little from ${ground}: ${look.name(element)}`);
      }
      if (isCovered(element)) findings.push(`something lies over the focus: ${look.name(element)}`);
    }
    return findings;

    function groundOf(element) {
      for (let at = element; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (channels(backgroundColor)[3] > 0.5) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    }

    function channels(colour) {
      const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
      return [red, green, blue, alpha];
    }

    /** Relative luminance and contrast as WCAG 2.2 defines them. */
    function luminance(colour) {
      const [red, green, blue] = channels(colour)
        .slice(0, 3)
        .map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }

    function contrast(one, other) {
      const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    }

    function isCovered(element) {
      const boxes = [...element.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
      return boxes.length > 0 && !boxes.some((box) => {
        // The middle of what of the element lies on the screen: a text field may be taller than a zoomed one.
        const middle = (from, to, most) => (Math.max(from, 0) + Math.min(to, most)) / 2;
        const hit = document.elementFromPoint(
          middle(box.left, box.right, innerWidth),
          middle(box.top, box.bottom, innerHeight),
        );
        return hit && (element.contains(hit) || hit.contains(element));
      });
    }
  });
}
