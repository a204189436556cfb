#!/usr/bin/env bash
# Tools: ical.js 2.2.1 and node-ical 0.26.1 (npm); ical 14.3.1 and icalevents 0.3.1 (PyPI)
# Expected: an event on 1 December with two more dates in RDATE and no RRULE (a course on
#   irregular days) has three dates: DTSTART counts as the first (RFC 5545 3.8.5.2).
# Happens: each of the four loses something, and not the same: ical.js and ical (Home
#   Assistant's reader) drop the first date, node-ical and icalevents drop all the others.
# Matters: irregular dates reach subscribers whole only as separate events, or as an RRULE
#   with exceptions.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts --before=2026-12-01 ical.js@2.2.1 node-ical@0.26.1
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check ical==14.3.1 icalevents==0.3.1 icalendar==7.3.2 \
  python-dateutil==2.9.0.post0 pytz==2026.6 tzdata==2026.6
sed 's/$/\r/' > course.ics <<'ICS'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//course//DE
BEGIN:VEVENT
UID:course@example.org
DTSTAMP:20260901T000000Z
SUMMARY:Course
DTSTART:20261201T090000Z
DURATION:PT1H
RDATE:20261208T090000Z,20261215T130000Z
END:VEVENT
END:VCALENDAR
ICS
cat > read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import ical from 'node-ical';
const text = readFileSync('course.ics', 'utf8');
const dates = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')).iterator();
const found = [];
for (let date; (date = dates.next()); ) found.push(date.toString().slice(5, 10));
console.log('ical.js', found.join(' '));
const asked = { from: new Date('2026-11-01'), to: new Date('2027-02-01') };
const [event] = Object.values(ical.sync.parseICS(text)).filter((part) => part.type === 'VEVENT');
console.log('node-ical', ical.expandRecurringEvent(event, asked).map((date) => date.start.toISOString().slice(5, 10)).join(' '));
JS
cat > read.py <<'PY'
from datetime import datetime, timezone
from ical.calendar_stream import IcsCalendarStream
from icalevents.icalevents import events
text = open('course.ics', newline='').read()
print('ical', *(f'{event.start:%m-%d}' for event in IcsCalendarStream.calendar_from_ics(text).timeline))
found = events(string_content=text.encode(), start=datetime(2026, 11, 1, tzinfo=timezone.utc),
               end=datetime(2027, 2, 1, tzinfo=timezone.utc))
print('icalevents', *sorted(f'{event.start:%m-%d}' for event in found))
PY
{ node read.mjs; venv/bin/python read.py; } > seen
diff - seen <<'EXPECTED'
ical.js 12-08 12-15
node-ical 12-01
ical 12-08 12-15
icalevents 12-01
EXPECTED
echo "as described"
