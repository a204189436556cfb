// Pages that others made: every example of GOV.UK Frontend through `site-gen audit`. Each finding
// was looked at; `govuk-findings.json` holds those that are right, with the reason.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';

const PROGRAM = process.env.SITE_GEN ?? resolve(import.meta.dirname, '../../../target/debug/site-gen');
const COMPONENTS = join(dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')), 'dist/govuk/components');
const REVIEWED = JSON.parse(readFileSync(join(import.meta.dirname, 'govuk-findings.json'), 'utf8'));

test('nothing wrong is said of the examples of GOV.UK Frontend', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'govuk-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const count = writePages(folder);
  assert.ok(count > 600, `only ${count} examples`);
  assert.deepEqual(findings(folder), Object.fromEntries(Object.entries(REVIEWED).map(([rule, { examples }]) => [rule, examples])));
});

/** Writes each example into a page of its own. */
function writePages(folder) {
  let count = 0;
  for (const component of readdirSync(COMPONENTS)) {
    const file = join(COMPONENTS, component, 'fixtures.json');
    if (!existsSync(file)) continue;
    for (const [index, example] of JSON.parse(readFileSync(file, 'utf8')).fixtures.entries()) {
      writeFileSync(join(folder, `${component}--${index}.html`), page(example.html));
      count += 1;
    }
  }
  return count;
}

/** The frame has no fault of its own: a heading where the example brings none, and a title that says the same. */
function page(html) {
  const own = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1].replace(/<[^>]*>/g, '').trim();
  const heading = own === undefined ? '<h1>Example</h1>' : '';
  return `<!DOCTYPE html>\n<html lang="en"><head><title>${own || 'Example'}</title><meta name="viewport" content="width=device-width"></head>\n<body><main>${heading}\n${html}\n</main></body></html>\n`;
}

/** Rule → component → number of findings. */
function findings(folder) {
  const found = {};
  for (const { rule, file } of audit(folder)) {
    const component = file.split('/').at(-1).split('--')[0];
    found[rule] ??= {};
    found[rule][component] = (found[rule][component] ?? 0) + 1;
  }
  return found;
}

function audit(folder) {
  try {
    return JSON.parse(execFileSync(PROGRAM, ['audit', folder, '--format', 'json'], { maxBuffer: 1e8 }));
  } catch (error) {
    // 1: there are errors, as there should be.
    if (error.status === 1) return JSON.parse(error.stdout);
    throw error;
  }
}
