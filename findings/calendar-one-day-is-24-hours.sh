#!/usr/bin/env bash
# Tools: ical.js 2.2.1 and node-ical 0.26.1 (npm); ical 14.3.1 and icalevents 0.3.1 (PyPI)
# Expected: in the night of 25 October 2026 Berlin gains an hour. RFC 5545 has two
#   durations for that: P1D is nominal (10:00 to 10:00), PT24H is exact (10:00 to 09:00).
# Happens: no library tells them apart, and they halve: ical.js and ical end both events
#   at 10:00, node-ical and icalevents end both at 09:00.
# Matters: an event over night that is published with DURATION ends an hour off in half
#   of all calendars twice a year. DTEND says the hour itself.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts --before=2026-12-01 ical.js@2.2.1 node-ical@0.26.1
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check ical==14.3.1 icalevents==0.3.1 icalendar==7.3.2 \
  python-dateutil==2.9.0.post0 pytz==2026.6 tzdata==2026.6

cat > zone <<'ICS'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//overnight//DE
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
ICS
{
  cat zone
  for duration in P1D PT24H; do
    printf '%s\n' BEGIN:VEVENT "UID:$duration@example.org" DTSTAMP:20260901T000000Z \
      'DTSTART;TZID=Europe/Berlin:20261024T100000' "DURATION:$duration" "SUMMARY:$duration" END:VEVENT
  done
  echo END:VCALENDAR
} | sed 's/$/\r/' > overnight.ics

cat > read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import ical from 'node-ical';
const text = readFileSync('overnight.ics', 'utf8');
const root = new ICAL.Component(ICAL.parse(text));
for (const event of root.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part)))
  console.log('ical.js', event.summary, event.endDate.toString().slice(11, 16));
for (const event of Object.values(ical.sync.parseICS(text)).filter((part) => part.type === 'VEVENT'))
  console.log('node-ical', event.summary, event.end.toTimeString().slice(0, 5));
JS
cat > read.py <<'PY'
from datetime import datetime, timezone
from ical.calendar_stream import IcsCalendarStream
from icalevents.icalevents import events
text = open('overnight.ics', newline='').read()
for event in IcsCalendarStream.calendar_from_ics(text).events:
    print('ical', event.summary, f'{event.end:%H:%M}')
found = events(string_content=text.encode(), start=datetime(2026, 10, 1, tzinfo=timezone.utc),
               end=datetime(2026, 11, 1, tzinfo=timezone.utc))
for event in sorted(found, key=lambda event: event.summary):
    print('icalevents', event.summary, f'{event.end:%H:%M}')
PY
export TZ=Europe/Berlin
{ node read.mjs; venv/bin/python read.py; } > seen
diff - seen <<'EXPECTED'
ical.js P1D 10:00
ical.js PT24H 10:00
node-ical P1D 09:00
node-ical PT24H 09:00
ical P1D 10:00
ical PT24H 10:00
icalevents P1D 09:00
icalevents PT24H 09:00
EXPECTED
echo "as described"
