// Words that the checks share inside the page.

/** Makes them known as `look` in the page; its content policy and missing scripts do not matter to this. */
export async function prepare(page) {
  await page.evaluate(() => {
    if (globalThis.look) return;

    /** Whether a reader sees the element at all. */
    const isVisible = (element) => {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      return box.width > 1 && box.height > 1 && style.visibility === 'visible' && element.checkVisibility({ checkOpacity: true });
    };

    /** The element in one line, short enough for a report. */
    const name = (element) => {
      const id = element.id ? `#${element.id}` : '';
      const names = element.getAttribute('class');
      const classes = names ? `.${names.trim().split(/\s+/).join('.')}` : '';
      const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
      const above = element.closest('[class]:not(body)');
      const within = !classes && above && above !== element ? `.${above.getAttribute('class').split(/\s+/)[0]} ` : '';
      return `${within}${element.localName}${id}${classes} „${text.length > 40 ? `${text.slice(0, 40)}…` : text}“`;
    };

    /** All that takes the focus by keyboard, in the order of the page. */
    const focusable = () =>
      [...document.querySelectorAll('a[href], area[href], button, input, select, textarea, summary, [tabindex]')].filter(
        (element) => element.tabIndex >= 0 && !element.disabled && element.type !== 'hidden' && element.checkVisibility({ visibilityProperty: true }),
      );

    /** Text nodes that a reader sees, each with its boxes. */
    const texts = () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.data.trim() || !isVisible(node.parentElement)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const boxes = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
        if (boxes.length > 0) found.push({ node, element: node.parentElement, boxes });
      }
      return found;
    };

    /** Whether a way up from the element cuts or scrolls what does not fit. */
    const inScroller = (element) => {
      for (let at = element; at && at !== document.body; at = at.parentElement) {
        if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX)) return true;
      }
      return false;
    };

    globalThis.look = { isVisible, name, focusable, texts, inScroller };
  });
}
