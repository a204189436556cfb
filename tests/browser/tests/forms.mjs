// Forms by keyboard alone, against the intake's own core: nothing filled in, a slip, accepted, the mail to staff,
// and the pages for what no form sends. Each page on the way passes every check.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { FORMS, FORM_STATES, REFUSALS, STATES } from '../cases.mjs';
import { CHECKS } from '../checks/all.mjs';
import { open, reader } from '../harness/browser.mjs';
import { none } from '../harness/findings.mjs';
import { outbox, preview } from '../harness/preview.mjs';
import { PAGES } from '../harness/site.mjs';

const MOST_STOPS = 200;
let served;
before(async () => (served = await preview()));
after(() => served?.end());

for (const state of STATES.filter(({ name }) => FORM_STATES.includes(name))) {
  describe(`forms, ${state.name}`, { concurrency: 2 }, () => {
    let context;
    before(async () => (context = await reader(state, served.origin)));
    after(() => context.close());

    for (const form of FORMS) {
      const address = PAGES.find(({ address }) => form.page.test(address))?.address;
      it(address ?? String(form.page), async () => {
        assert.ok(address, 'the site has no such form');
        await visit(context, address, (page) => fillIn(page, form, `${form.answers.name} ${state.name} ${address}`));
      });
    }

    for (const { status, address, method, headers, body } of REFUSALS) {
      it(`${method ?? 'GET'} ${address} is answered ${status}`, async () => {
        await visit(context, '/', async (page) => {
          page.expected = [status];
          const sent = { method, postData: body };
          await page.route(`**${address}`, (route) => route.continue({ ...sent, headers: { ...route.request().headers(), ...headers } }));
          const response = await page.arrive(() => page.goto(address));
          assert.equal(response.status(), status);
          assert.match(response.headers()['content-security-policy'], /default-src 'none'/);
          assert.ok(await page.locator('main a[href^="tel:"]').count(), 'the page says whom to call');
          none([...page.faults, ...(await findings(page))]);
        });
      });
    }
  });
}

/** A page that is closed whatever happens: each holds a connection, for live reload. */
async function visit(context, address, act) {
  const page = await open(context, address);
  try {
    await act(page);
  } finally {
    await page.close();
  }
}

/** The way of a form; a name of its own keeps it from being taken for a double of another. */
async function fillIn(page, form, name) {
  const answers = { ...form.answers, name };
  const title = await page.title();
  none([...page.faults, ...(await findings(page))]);

  await refused(page, {}, title);
  none(await findings(page));
  await refused(page, { ...answers, ...form.slips }, title);
  const slipped = Object.keys(form.slips);
  assert.deepEqual(await invalid(page), slipped, 'only the slips are refused');
  await kept(page, answers, form.slips);
  none(await findings(page));
  await eachEntryLeadsToItsField(page);

  const receipt = await accepted(page, Object.fromEntries(slipped.map((field) => [field, answers[field]])), answers);
  none([...page.faults, ...(await findings(page))]);
  await mailed(page.context(), receipt, name);
}

/** Fills in and sends; the same page comes back with its faults told, and the focus on their summary. */
async function refused(page, answers, title) {
  page.expected = [422];
  const response = await send(page, answers);
  assert.equal(response.status(), 422);
  const shown = await page.evaluate(() => ({
    title: document.title,
    focused: document.activeElement.className,
    entries: [...document.querySelectorAll('.error-summary a')].map((link) => [link.hash.slice(1), link.textContent.trim()]),
    besides: [...document.querySelectorAll('.field-error')].map((error) => error.textContent),
  }));
  assert.ok(shown.title.endsWith(title) && shown.title !== title, `the title begins with the fault: ${shown.title}`);
  assert.equal(shown.focused, 'error-summary', 'the summary has the focus');
  assert.ok(shown.entries.length > 0);
  for (const [, text] of shown.entries) {
    assert.ok(shown.besides.some((words) => words.includes(text)), `the same words stand beside the field: ${text}`);
  }
  assert.deepEqual(page.faults, []);
}

async function accepted(page, mended, answers) {
  page.expected = [];
  const response = await send(page, mended);
  assert.equal(response.status(), 200);
  assert.equal(response.request().redirectedFrom()?.method(), 'POST', 'a reload sends nothing again');
  const receipt = (await page.locator('.receipt-number').innerText()).trim();
  assert.ok(new URL(page.url()).pathname.includes(receipt) && receipt.length >= 6, `${page.url()} names ${receipt}`);
  const text = await page.locator('html').innerText();
  for (const answer of [answers.name, answers.telephone, answers.email, answers.message].filter(Boolean)) {
    assert.ok(!text.includes(answer), `no answer stands on the confirmation: ${answer}`);
  }
  return receipt;
}

/**
 * One mail to staff, where the preview shows it, and no other: nobody is reminded before days are over. Mails about
 * later registrations for the same date name this person, too, in their list; a mail's subject says what it is about.
 */
async function mailed(context, receipt, name) {
  const mails = (await outbox(context)).filter(({ subject }) => subject.includes(receipt));
  assert.equal(mails.length, 1, `one mail is about ${receipt}`);
  assert.ok((await mails[0].read()).includes(name), `it names ${name}`);
}

async function eachEntryLeadsToItsField(page) {
  const entries = page.locator('.error-summary a');
  for (let at = 0; at < (await entries.count()); at += 1) {
    const target = (await entries.nth(at).getAttribute('href')).slice(1);
    await entries.nth(at).focus();
    await page.keyboard.press('Enter');
    const focused = await page.evaluate(() => document.activeElement.id);
    assert.equal(focused, target, 'an entry of the summary moves the focus to its field');
  }
}

/** Walks from the top of the page with the Tab key, answers each question on the way, and sends with Enter. */
async function send(page, answers) {
  await page.evaluate(() => {
    window.scrollTo(0, 0);
    const start = document.querySelector('form.form');
    start.tabIndex = -1;
    start.focus();
  });
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const { name, type, value } = await page.evaluate(() => {
      const { name, type, value } = document.activeElement;
      return { name, type, value };
    });
    if (type === 'submit') {
      return page.arrive(async () => {
        const answered = page.waitForResponse((response) => response.request().isNavigationRequest() && response.status() !== 303);
        const loaded = page.waitForEvent('load');
        await page.keyboard.press('Enter');
        await loaded;
        return answered;
      });
    }
    if (!(name in answers)) continue;
    if (type === 'radio') await choose(page, answers[name]);
    else if (type === 'checkbox') await (value === answers[name] && page.keyboard.press('Space'));
    else await write(page, answers[name]);
  }
  throw new Error('the Tab key does not reach the button');
}

/** In a group of radio buttons the arrow keys move the choice. */
async function choose(page, wanted) {
  if (!wanted) return;
  await page.keyboard.press('Space');
  for (let step = 0; step < 20; step += 1) {
    const { value, checked } = await page.evaluate(() => ({ value: document.activeElement.value, checked: document.activeElement.checked }));
    if (value === wanted && checked) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no answer „${wanted}“`);
}

async function write(page, text) {
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
}

/** Names of the questions that are marked as wrong, each once. */
function invalid(page) {
  return page.evaluate(() => [...new Set([...document.querySelectorAll('.field-invalid')].map((field) => field.querySelector('[name]').name))]);
}

async function kept(page, answers, slips) {
  const found = await page.evaluate(() => Object.fromEntries(new FormData(document.querySelector('form.form'))));
  for (const [name, answer] of Object.entries({ ...answers, ...slips })) {
    if (answer) assert.equal(found[name], answer, `${name} is kept`);
  }
}

async function findings(page) {
  const found = [];
  for (const [name, check] of Object.entries(CHECKS)) {
    if (!page.context().state.without?.includes(name)) found.push(...(await check(page)));
  }
  return found;
}
