// The style sheets against the oldest browser that readers still use, Chrome 80: what it does not know may add to
// a page, never carry it. Younger features stand inside `@supports`, or after a value that every browser knows.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { FLOOR } from '../cases.mjs';
import { none } from '../harness/findings.mjs';
import { ROOT } from '../harness/site.mjs';

const THEMES = join(ROOT, 'themes');
const sheets = readdirSync(THEMES, { recursive: true }).filter((path) => path.endsWith('.css'));

describe('styles for Chrome 80', () => {
  for (const path of sheets) {
    it(path, () => none(faults(readFileSync(join(THEMES, path), 'utf8'))));
  }
  // So that the reader of style sheets is known to see faults.
  it('sees what is too young, and what stands after a fallback', () => {
    const young = ['@layer a { p { color: red } }', 'ul { display: flex; gap: 1rem }', 'p { inset: 0 }', 'a { & b { color: red } }',
      'p:is(.a, .b) { color: red }', 'p { height: 100dvh }', 'p { color: oklch(0 0 0) }', 'p { margin-inline: 1rem }'];
    const known = ['p { height: 100vh; height: 100dvh }', '@supports (inset: 0) { p { inset: 0 } }', 'ul { display: grid; grid-gap: 1rem }',
      'p { color: red; color: color-mix(in srgb, red, blue) }', '/* gap: 1rem */ p { width: calc(1px) }'];
    none([
      ...young.filter((css) => faults(css).length === 0).map((css) => `is not seen: ${css}`),
      ...known.flatMap((css) => faults(css).map((fault) => `${fault} in ${css}`)),
    ]);
  });
});

/** What in a sheet the floor does not know. */
function faults(css) {
  return rules(css).flatMap(({ prelude, declarations, line }) => [
    ...FLOOR.selectors.filter((pattern) => pattern.test(prelude)).map((pattern) => `line ${line}: ${prelude.trim()} needs more than Chrome 80 (${pattern.source})`),
    ...declarations.flatMap(({ property, value }, at) => {
      const isYoung = FLOOR.properties.some((pattern) => pattern.test(property)) || FLOOR.values.some((pattern) => pattern.test(value));
      const isEnhanced = FLOOR.enhancements.includes(property);
      const hasFallback = declarations.slice(0, at).some((other) => other.property === property && !FLOOR.values.some((pattern) => pattern.test(other.value)));
      return isYoung && !isEnhanced && !(hasFallback && !FLOOR.properties.some((pattern) => pattern.test(property)))
        ? [`line ${line}: ${property}: ${value} needs more than Chrome 80, and nothing before it stands in`]
        : [];
    }),
  ]);
}

/** All rules of a sheet, those inside `@supports` left out; at-rules are rules with their name as prelude. */
function rules(css) {
  const text = css.replace(/\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  const found = [];
  const open = [];
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(/[{};]/g)) {
    const words = text.slice(from, index);
    from = index + 1;
    const around = open.at(-1);
    if (mark === '{') {
      const line = text.slice(0, index).split('\n').length;
      const isNested = around && !around.prelude.trim().startsWith('@');
      const prelude = isNested ? `& ${words.trim()}` : words.trim();
      open.push({ prelude, declarations: [], line });
      if (!open.some(({ prelude }) => prelude.startsWith('@supports'))) found.push(open.at(-1));
    } else {
      const [, property, value] = /^\s*([\w-]+)\s*:\s*([^]*?)\s*$/.exec(words) ?? [];
      if (property) around?.declarations.push({ property, value });
      if (mark === '}') open.pop();
    }
  }
  return found;
}
