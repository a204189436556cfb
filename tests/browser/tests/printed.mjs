// Printed, a page is a handout: A4, all its words on the paper, the telephone number on the first sheet. A programme
// for the noticeboard is one sheet in large type.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { ALSO_PRINTED, MOST_SHEETS, MOST_SHEETS_OTHERWISE, PROGRAMME_TYPE, STATES } from '../cases.mjs';
import { open, reader } from '../harness/browser.mjs';
import { none } from '../harness/findings.mjs';
import { PAGES, SAMPLE } from '../harness/site.mjs';

const state = STATES.find(({ media }) => media?.media === 'print');
const programmes = PAGES.filter(({ kind }) => kind === 'programme');
const printed = PAGES.filter((page) => (SAMPLE.includes(page) && page.lang === 'de') || ALSO_PRINTED.includes(page.address));

describe('printed', { concurrency: 2 }, () => {
  let context;
  const folder = mkdtempSync(join(tmpdir(), 'printed-'));
  before(async () => (context = await reader({ ...state, media: {} })));
  after(async () => {
    await context.close();
    rmSync(folder, { recursive: true });
  });

  for (const { address, kind } of printed) {
    it(address, async () => {
      const page = await open(context, address);
      const telephone = await page.locator('header a[href^="tel:"]').first().innerText();
      const path = join(folder, `${address.replaceAll('/', '_')}.pdf`);
      const words = await print(page, path);
      await page.close();

      assert.ok(sheets(path) <= (MOST_SHEETS[address] ?? MOST_SHEETS[kind] ?? MOST_SHEETS_OTHERWISE), `${sheets(path)} sheets`);
      assert.ok(letters(poppler('pdftotext', '-l', '1', path, '-')).includes(letters(telephone)), `${telephone} is missing on the first sheet`);
      none([...missing(words, path), ...beyondPaper(path)]);
    });
  }

  for (const { address } of programmes) {
    it(`on the noticeboard: ${address}`, async () => {
      const page = await open(context, address);
      const path = join(folder, `${address.replaceAll('/', '_')}.pdf`);
      const words = await print(page, path);
      const pixels = await page.locator('.programme td').evaluateAll((cells) => cells.map((cell) => parseFloat(getComputedStyle(cell).fontSize)));
      const rows = await page.locator('.programme tbody tr').count();
      await page.close();

      assert.equal(sheets(path), 1, `${rows} dates need ${sheets(path)} sheets`);
      assert.ok(rows > 0 && Math.min(...pixels) >= (PROGRAMME_TYPE * 96) / 72, `type of ${Math.min(...pixels)} px`);
      none([...missing(words, path), ...beyondPaper(path)]);
    });
  }

  it('sees what is cut, over the edge or missing', async () => {
    const page = await open(context, programmes[0].address);
    const [whole, moved, hidden] = ['whole', 'moved', 'hidden'].map((name) => join(folder, `${name}.pdf`));
    const words = await print(page, whole);
    const change = (style) => page.locator('.programme table').evaluate((table, style) => Object.assign(table.style, style), style);
    await change({ position: 'relative', left: '8cm' });
    await print(page, moved);
    await change({ display: 'none' });
    await print(page, hidden);
    await page.close();
    none([...missing(words, whole), ...beyondPaper(whole)]);
    assert.notDeepEqual([...missing(words, moved), ...beyondPaper(moved)], []);
    assert.notDeepEqual(missing(words, hidden), []);
  });
});

/** Prints a page; the words that have to be on the paper. */
async function print(page, path) {
  await page.emulateMedia({ media: 'print' });
  const words = await page.evaluate(() => document.querySelector('main').innerText.match(/[\p{L}\d]{4,}/gu) ?? []);
  await page.pdf({ path, format: 'A4' });
  assert.match(poppler('pdfinfo', path), /Page size:.*A4/);
  return words;
}

function sheets(path) {
  return Number(/Pages:\s+(\d+)/.exec(poppler('pdfinfo', path))[1]);
}

function poppler(program, ...options) {
  return execFileSync(program, options, { encoding: 'utf8', maxBuffer: 1 << 26 });
}

/** Text without spaces and the hyphens of line ends, so that only its letters compare. */
function letters(text) {
  return text.normalize('NFKC').replace(/[\s\u00ad\u2010-]+/g, '').toLowerCase();
}

function missing(words, path) {
  const text = letters(poppler('pdftotext', path, '-'));
  const gone = [...new Set(words)].filter((word) => !text.includes(letters(word)));
  return gone.length > 0 ? [`not on the paper: ${gone.slice(0, 12).join(' ')}`] : [];
}

/** Words that reach over the edge of the paper. */
function beyondPaper(path) {
  const layout = poppler('pdftotext', '-bbox', path, '-');
  const [, width, height] = /<page width="([\d.]+)" height="([\d.]+)"/.exec(layout).map(Number);
  return [...layout.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)/g)]
    .filter(([, left, top, right, bottom]) => Number(left) < 0 || Number(top) < 0 || Number(right) > width || Number(bottom) > height)
    .map(([, , , , , word]) => `over the edge of the paper: ${word}`);
}
