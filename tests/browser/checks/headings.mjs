// One first heading, inside `main`; no level left out; none empty; a title that names page and site. What is wrong
// with a form stands above the first heading, one level below it, as in the pattern of GOV.UK.

import { prepare } from './in-page.mjs';

export async function headings(page) {
  await prepare(page);
  return page.evaluate(() => {
    const findings = [];
    const all = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
    const first = all.filter((heading) => heading.localName === 'h1');
    if (first.length !== 1) findings.push(`${first.length} first headings instead of one`);
    if (first.some((heading) => !heading.closest('main'))) findings.push('the first heading is outside main');
    let last = all[0]?.closest('.error-summary') ? 1 : 0;
    for (const heading of all) {
      const level = Number(heading.localName[1]);
      if (level > last + 1) findings.push(`a level is left out before ${look.name(heading)}`);
      if (!heading.textContent.trim()) findings.push(`empty heading ${look.name(heading)}`);
      last = level;
    }
    if (!document.title.trim()) findings.push('no title');
    return findings;
  });
}
