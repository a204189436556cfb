// Printed, a page is a handout: A4, all its words on the paper, the telephone number on the first sheet.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { ALSO_PRINTED, MOST_SHEETS, STATES } from '../cases.mjs';
import { open, reader } from '../harness/browser.mjs';
import { none } from '../harness/findings.mjs';
import { PAGES, SAMPLE } from '../harness/site.mjs';

const state = STATES.find(({ media }) => media?.media === 'print');
const printed = PAGES.filter((page) => (SAMPLE.includes(page) && page.lang === 'de') || ALSO_PRINTED.includes(page.address));

describe('printed', { concurrency: 2 }, () => {
  let context;
  const folder = mkdtempSync(join(tmpdir(), 'printed-'));
  before(async () => (context = await reader({ ...state, media: {} })));
  after(async () => {
    await context.close();
    rmSync(folder, { recursive: true });
  });

  for (const { address } of printed) {
    it(address, async () => {
      const page = await open(context, address);
      const telephone = await page.locator('header a[href^="tel:"]').first().innerText();
      await page.emulateMedia({ media: 'print' });
      const words = await page.evaluate(() => document.querySelector('main').innerText.match(/[\p{L}\d]{4,}/gu) ?? []);
      const path = join(folder, `${address.replaceAll('/', '_')}.pdf`);
      await page.pdf({ path, format: 'A4' });
      await page.close();

      const [, sheets] = /Pages:\s+(\d+)/.exec(poppler('pdfinfo', path));
      assert.match(poppler('pdfinfo', path), /Page size:.*A4/);
      assert.ok(Number(sheets) <= MOST_SHEETS, `${sheets} sheets`);
      assert.ok(letters(poppler('pdftotext', '-l', '1', path, '-')).includes(letters(telephone)), `${telephone} is missing on the first sheet`);

      const text = letters(poppler('pdftotext', path, '-'));
      none([...missing(words, text), ...beyondPaper(path)]);
    });
  }
});

function poppler(program, ...options) {
  return execFileSync(program, options, { encoding: 'utf8', maxBuffer: 1 << 26 });
}

/** Text without spaces and the hyphens of line ends, so that only its letters compare. */
function letters(text) {
  return text.normalize('NFKC').replace(/[\s\u00ad\u2010-]+/g, '').toLowerCase();
}

function missing(words, text) {
  const gone = [...new Set(words)].filter((word) => !text.includes(letters(word)));
  return gone.length > 0 ? [`not on the paper: ${gone.slice(0, 12).join(' ')}`] : [];
}

/** Words that reach over the edge of the paper. */
function beyondPaper(path) {
  const layout = poppler('pdftotext', '-bbox', path, '-');
  const width = Number(/<page width="([\d.]+)"/.exec(layout)[1]);
  return [...layout.matchAll(/<word xMin="([-\d.]+)" yMin="[-\d.]+" xMax="([-\d.]+)" yMax="[-\d.]+">([^<]*)/g)]
    .filter(([, left, right]) => Number(left) < 0 || Number(right) > width)
    .map(([, , , word]) => `over the edge of the paper: ${word}`);
}
