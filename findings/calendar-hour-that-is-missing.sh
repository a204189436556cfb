#!/usr/bin/env bash
# Tools: ical.js 2.2.1, node-ical 0.26.1, rrule-temporal 2.2.8 (npm)
# Expected: a daily series at 02:30 over 28 March 2027, when Berlin has no 02:30. RFC 5545
#   3.3.5 reads such a time with the offset before the gap: 03:30 summer time, and 02:30
#   again on the next day.
# Happens: three libraries, three answers, none of them that: ical.js goes back to 01:30;
#   node-ical shows 03:30 and stays there on each later day of the series; rrule-temporal
#   leaves the date out and, with COUNT=3, adds another day at the end.
# Matters: dates in the missing hour (night lines, emergency services, midnight in other
#   zones) cannot be published as a series; they must be written out.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts --before=2026-12-01 \
  ical.js@2.2.1 node-ical@0.26.1 rrule-temporal@2.2.8
sed 's/$/\r/' > night.ics <<'ICS'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//night line//DE
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:night@example.org
DTSTAMP:20260901T000000Z
SUMMARY:Night line
DTSTART;TZID=Europe/Berlin:20270327T023000
DURATION:PT1H
RRULE:FREQ=DAILY;COUNT=3
END:VEVENT
END:VCALENDAR
ICS
cat > read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import ical from 'node-ical';
import { RRuleTemporal } from 'rrule-temporal';
const text = readFileSync('night.ics', 'utf8');
const berlin = (date) => date.toLocaleString('sv', { timeZone: 'Europe/Berlin' }).slice(5, 16);
const root = new ICAL.Component(ICAL.parse(text));
ICAL.TimezoneService.register(new ICAL.Timezone(root.getFirstSubcomponent('vtimezone')));
const dates = new ICAL.Event(root.getFirstSubcomponent('vevent')).iterator();
console.log('ical.js', [1, 2, 3].map(() => berlin(dates.next().toJSDate())).join(', '));
const [event] = Object.values(ical.sync.parseICS(text)).filter((part) => part.type === 'VEVENT');
const asked = { from: new Date('2027-03-20'), to: new Date('2027-04-10') };
console.log('node-ical', ical.expandRecurringEvent(event, asked).map((date) => berlin(date.start)).join(', '));
const rule = 'DTSTART;TZID=Europe/Berlin:20270327T023000\nRRULE:FREQ=DAILY;COUNT=3';
console.log('rrule-temporal', new RRuleTemporal({ rruleString: rule }).all()
  .map((date) => date.toString().slice(5, 16).replace('T', ' ')).join(', '));
JS
TZ=Europe/Berlin node read.mjs > seen
diff - seen <<'EXPECTED'
ical.js 03-27 02:30, 03-28 01:30, 03-29 02:30
node-ical 03-27 02:30, 03-28 03:30, 03-29 03:30
rrule-temporal 03-27 02:30, 03-29 02:30, 03-30 02:30
EXPECTED
echo "as described"
