// The site under test: built once into a temporary folder, its pages read from its own sitemap.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { ALSO_IN_EVERY_STATE, CALENDAR, TODAY } from '../cases.mjs';

/** Folder of the project. */
export const ROOT = resolve(import.meta.dirname, '../../..');

/** How the generator is called: `tests/run` names the program it has built; without it, it is built here. */
export const PROGRAM = process.env.SITE_GEN ? [process.env.SITE_GEN] : ['cargo', 'run', '--quiet', '--package', 'site-gen', '--'];

/** Folder that a web server serves. */
export const FOLDER = build();

/**
 * All pages as `{ address, kind, lang, html }`, in the order of the sitemap, then those of the calendar and the page for
 * wrong addresses.
 */
export const PAGES = [...new Set([...addresses(), ...calendar(), '/404.html'])].map(read);

/** The page with the most to show of each kind and language, and those that `cases.mjs` adds. */
export const SAMPLE = sample();

function build() {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const out = join(folder, 'dist');
  const build = ['build', '--root', ROOT, '--out', out, '--today', TODAY];
  try {
    const [program, ...before] = PROGRAM;
    execFileSync(program, [...before, ...build], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    throw new Error(`the site does not build:\n${error.stderr ?? error}`);
  }
  return join(out, 'public');
}

function addresses() {
  const sitemap = readFileSync(join(FOLDER, 'sitemap.xml'), 'utf8');
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address).pathname);
}

function calendar() {
  const pages = readdirSync(FOLDER, { recursive: true }).filter((path) => path.endsWith('index.html'));
  const found = pages.map((path) => `/${path.slice(0, -'index.html'.length)}`).sort();
  return found.filter((address) => CALENDAR.some(({ page }) => page.test(address)));
}

/** The file behind an address. */
export function fileOf(address) {
  const path = join(FOLDER, decodeURIComponent(address));
  return existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
}

function read(address) {
  const html = readFileSync(fileOf(address), 'utf8');
  const lang = /<html lang="([^"]+)"/.exec(html)?.[1];
  const view = CALENDAR.find(({ page }) => page.test(address))?.kind;
  const kind = view ?? /<body class="kind-([^"\s]+)/.exec(html)?.[1];
  if (!lang || !kind) throw new Error(`${address} has no language or no kind`);
  return { address, kind, lang, html };
}

function sample() {
  const largest = new Map();
  for (const page of PAGES) {
    const key = `${page.kind} ${page.lang}`;
    if (page.html.length > (largest.get(key)?.html.length ?? 0)) largest.set(key, page);
  }
  const chosen = new Set(largest.values());
  return PAGES.filter((page) => chosen.has(page) || ALSO_IN_EVERY_STATE.includes(page.address));
}
