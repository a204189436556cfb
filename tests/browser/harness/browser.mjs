// One browser for all tests; a context is one reader with a screen, settings and a clock.

import { existsSync } from 'node:fs';
import { after } from 'node:test';

import { chromium } from 'playwright-core';

import { TODAY } from '../cases.mjs';
import { ORIGIN } from './server.mjs';

const PROGRAM = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(PROGRAM)) {
  throw new Error(
    `no browser at ${PROGRAM}: install Debian's package \`chromium\`, or name one in the variable CHROMIUM`,
  );
}

const browser = await chromium.launch({
  executablePath: PROGRAM,
  // Even an address that slips past the checks reaches no other machine.
  args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
});
after(() => browser.close());

/** Spacing that a reader may set (WCAG 1.4.12), as rules the page cannot outdo. */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-bottom: 2em !important }`;

/** A reader in a state of `cases.mjs`, on the built site or on another origin. */
export async function reader(state, origin = ORIGIN) {
  const { media, ...features } = state.media ?? {};
  const context = await browser.newContext({
    baseURL: origin,
    viewport: state.viewport,
    deviceScaleFactor: state.scale ?? 1,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    serviceWorkers: 'block',
    ...features,
  });
  await context.clock.setFixedTime(new Date(`${TODAY}T10:00:00+01:00`));
  context.state = state;
  context.origin = origin;
  return context;
}

/**
 * Opens an address. The page's `faults` collect whatever the browser complains about; `page.arrive(leave)` does
 * what leads to another page and waits for it in the same state.
 */
export async function open(context, address) {
  const { state } = context;
  const page = await context.newPage();
  page.faults = [];
  page.expected = [];
  watch(page, context.origin);
  if (state.media?.media) await page.emulateMedia({ media: state.media.media });
  const session = await context.newCDPSession(page);
  if (state.fontSize) {
    await session.send('Page.setFontSizes', { fontSizes: { standard: state.fontSize, fixed: state.fontSize } });
  }
  // Without scripts the page is loaded; the checks, scripts themselves, run afterwards.
  const noScript = (value) => session.send('Emulation.setScriptExecutionDisabled', { value });
  page.arrive = async (leave) => {
    if (state.script === false) await noScript(true);
    const response = await leave();
    if (state.script === false) await noScript(false);
    await page.evaluate(dress, { attributes: state.html ?? {}, spacing: state.spacing ? SPACING : null });
    return response;
  };
  await page.arrive(() => page.goto(address));
  return page;
}

/** Gives the open page what the reader forces on it. */
function dress({ attributes, spacing }) {
  for (const [name, value] of Object.entries(attributes)) document.documentElement.setAttribute(name, value);
  if (!spacing) return;
  // A constructed sheet is the reader's, not the page's, so its policy says nothing about it.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(spacing);
  document.adoptedStyleSheets = [sheet];
}

/** A test that leads to an answer of 400 or more names it in `page.expected`. */
function watch(page, origin) {
  const fault = (text) => page.faults.push(text);
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    const isExpected = page.expected.some((status) => message.text().includes(`the server responded with a status of ${status}`));
    if (!isExpected) fault(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => fault(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // Whoever leaves a page ends what it still asks for.
    if (reason !== 'net::ERR_ABORTED') fault(`failed: ${request.url()} ${reason}`);
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) fault(`leaves the host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !page.expected.includes(response.status())) fault(`answers ${response.status()}: ${response.url()}`);
  });
}
