// Dates of a calendar as ical.js reads them: `ical-js.mjs FILE LAST-DAY`.

import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const [file, last] = process.argv.slice(2);
const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')));
for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);

const masters = new Map();
const overrides = new Map();
for (const part of calendar.getAllSubcomponents('vevent')) {
  const uid = part.getFirstPropertyValue('uid');
  if (!part.hasProperty('recurrence-id')) masters.set(uid, part);
  else overrides.set(uid, [...(overrides.get(uid) ?? []), part]);
}

const text = (time) => (time.isDate ? time.toString() : time.toString().slice(0, 16));
const found = [];
for (const [uid, part] of masters) {
  const event = new ICAL.Event(part, { exceptions: overrides.get(uid) ?? [] });
  const put = (item, start, end) => {
    if (text(start).slice(0, 10) > last) return;
    const cancelled = item.component.getFirstPropertyValue('status') === 'CANCELLED';
    found.push([uid.split('@')[0], text(start), text(end ?? start), cancelled]);
  };
  if (!event.isRecurring()) {
    put(event, event.startDate, event.endDate);
    continue;
  }
  const dates = event.iterator();
  for (let next = dates.next(); next && text(next).slice(0, 10) <= last; next = dates.next()) {
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    put(item, startDate, endDate);
  }
}
console.log(JSON.stringify(found));
