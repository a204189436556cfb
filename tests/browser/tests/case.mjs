// The page behind the link in a mail to staff, by keyboard alone: taken over, reached, done; and an expired link
// that asks for a new one. The page passes every check in each state of the case and never shows an answer.

import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, describe, it } from 'node:test';

import { CASE_STATES, STATES } from '../cases.mjs';
import { CHECKS } from '../checks/all.mjs';
import { open, reader } from '../harness/browser.mjs';
import { none } from '../harness/findings.mjs';
import { outbox, preview } from '../harness/preview.mjs';

const ANSWERS = {
  name: 'Erna Sonnenschein',
  reach: 'call',
  telephone: '03431 / 123 45-6',
  message: 'Ich brauche Hilfe beim Einkaufen',
  whom: 'self',
};
const MOST_STOPS = 60;
// The preview signs with a secret that everybody may know (intake-fn/src/preview.rs).
const SECRET = 'the preview has no secrets';

let served;
before(async () => (served = await preview()));
after(() => served?.end());

for (const state of STATES.filter(({ name }) => CASE_STATES.includes(name))) {
  describe(`the page of a case, ${state.name}`, () => {
    let context;
    before(async () => (context = await reader(state, served.origin)));
    after(() => context.close());

    it('goes from new to done', async () => {
      const { receipt, mail } = await request(context, state.name);
      const [path] = /\/anfrage\/fall\/[^\s<"]+/.exec(await mail.read());
      const page = await open(context, path);
      try {
        await holds(page, receipt, 'Noch kümmert sich niemand');
        await press(page, 'Ich kümmere mich');
        await holds(page, receipt, 'Jemand kümmert sich');
        await press(page, 'Ich habe die Person erreicht');
        await holds(page, receipt, 'Die Person wurde erreicht');
        await tabTo(page, ({ name }) => name === 'outcome');
        await page.keyboard.press('ArrowDown');
        await press(page, 'Erledigt');
        await holds(page, receipt, 'Ergebnis: Mit Einverständnis weitervermittelt');
        assert.equal(await page.locator('main button').count(), 0, 'nothing is left to press');
      } finally {
        await page.close();
      }
    });

    it('asks for a new link once the old one is over', async () => {
      const { receipt } = await request(context, `${state.name}, old`);
      const page = await open(context, `/anfrage/fall/${receipt}/${ticket(receipt, 20_000)}/`);
      try {
        await holds(page, receipt, 'Dieser Link ist abgelaufen');
        await press(page, 'Neuen Link schicken');
        await holds(page, receipt, 'Ein neuer Link ist per E-Mail unterwegs');
        const about = (await outbox(context)).filter(({ subject }) => subject.includes(receipt));
        assert.deepEqual(about.map(({ subject }) => subject.startsWith('Neuer Link')), [true, false]);
      } finally {
        await page.close();
      }
    });
  });
}

/** Sends the contact form; its receipt and the mail about it. */
async function request(context, words) {
  const answer = await context.request.post('/anfrage/kontakt/beratung/', {
    form: { ...ANSWERS, message: `${ANSWERS.message} (${words}).` },
    headers: { origin: served.origin },
    maxRedirects: 0,
  });
  assert.equal(answer.status(), 303);
  const receipt = answer.headers().location.split('/').at(-2);
  const mail = (await outbox(context)).find(({ subject }) => subject.includes(receipt));
  assert.ok(mail, 'a mail is about it');
  return { receipt, mail };
}

/** A ticket whose last day, counted from 1970, is this one (intake-fn/src/case/link.rs). */
function ticket(receipt, day) {
  const hmac = createHmac('sha256', SECRET);
  for (const part of ['case link', receipt, String(day)]) {
    const length = Buffer.alloc(8);
    length.writeBigUInt64BE(BigInt(Buffer.byteLength(part)));
    hmac.update(length).update(part);
  }
  const groups = hmac.digest('hex').slice(0, 32).match(/.{8}/g);
  return [day, ...groups].join('-');
}

/** The page says where the case stands, shows the number in one piece and no answer, and passes every check. */
async function holds(page, receipt, words) {
  const text = await page.locator('body').innerText();
  assert.ok(text.includes(words), `${words}: ${text}`);
  for (const answer of [ANSWERS.name, ANSWERS.telephone, ANSWERS.message]) assert.ok(!text.includes(answer), answer);
  const number = page.locator('main .receipt-number');
  assert.equal((await number.innerText()).trim(), receipt);
  assert.equal(await number.evaluate(linesOf), 1, 'the number stands in one line');
  const found = [];
  for (const [name, check] of Object.entries(CHECKS)) {
    if (!page.context().state.without?.includes(name)) found.push(...(await check(page)));
  }
  none([...page.faults, ...found]);
}

function linesOf(element) {
  const range = document.createRange();
  range.selectNodeContents(element);
  return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
}

/** Walks to a button with the Tab key and presses it; the page of the case comes back. */
async function press(page, label) {
  await tabTo(page, ({ text }) => text === label);
  await page.arrive(async () => {
    const loaded = page.waitForEvent('load');
    await page.keyboard.press('Enter');
    await loaded;
  });
}

async function tabTo(page, isWanted) {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => ({ name: document.activeElement.name, text: document.activeElement.innerText?.trim() }));
    if (isWanted(focused)) return;
  }
  throw new Error('the Tab key does not reach it');
}
