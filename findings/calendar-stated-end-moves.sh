#!/usr/bin/env bash
# Tools: ical.js 2.2.1 (npm); icalevents 0.3.1 (PyPI)
# Expected: a series of night watches from 22:00 to 06:00 begins in the night of 25 October
#   2026, in which Berlin gains an hour. The first date ends when its DTEND says: at 06:00.
# Happens: without an RRULE both libraries say 06:00. With one they measure the elapsed
#   time (9 hours) and add it to the reading of the clock: the first date, whose end is
#   written in the file, ends at 07:00.
# Matters: whoever publishes a series must not rely on the DTEND that stands in the file,
#   not even for the date for which it was written.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts --before=2026-12-01 ical.js@2.2.1
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check icalevents==0.3.1 icalendar==7.3.2 \
  python-dateutil==2.9.0.post0 pytz==2026.6 tzdata==2026.6

watch() {
  cat <<ICS
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//night watch//DE
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
UID:watch@example.org
DTSTAMP:20260901T000000Z
SUMMARY:Night watch
DTSTART;TZID=Europe/Berlin:20261024T220000
DTEND;TZID=Europe/Berlin:20261025T060000
$1END:VEVENT
END:VCALENDAR
ICS
}
watch '' | sed 's/$/\r/' > once.ics
watch 'RRULE:FREQ=DAILY;COUNT=2
' | sed 's/$/\r/' > series.ics

cat > read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
for (const file of ['once', 'series']) {
  const root = new ICAL.Component(ICAL.parse(readFileSync(`${file}.ics`, 'utf8')));
  const zone = root.getFirstSubcomponent('vtimezone');
  if (!ICAL.TimezoneService.has('Europe/Berlin')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const event = new ICAL.Event(root.getFirstSubcomponent('vevent'));
  const first = event.isRecurring() ? event.getOccurrenceDetails(event.iterator().next()) : event;
  console.log('ical.js', file, first.startDate.toString().slice(8, 16), first.endDate.toString().slice(8, 16));
}
JS
cat > read.py <<'PY'
from datetime import datetime
from zoneinfo import ZoneInfo
from icalevents.icalevents import events
berlin = ZoneInfo('Europe/Berlin')
for file in ('once', 'series'):
    found = events(string_content=open(f'{file}.ics', 'rb').read(),
                   start=datetime(2026, 10, 1, tzinfo=berlin), end=datetime(2026, 11, 1, tzinfo=berlin))
    first = min(found, key=lambda event: event.start)
    print('icalevents', file, f'{first.start:%dT%H:%M} {first.end:%dT%H:%M}')
PY
export TZ=Europe/Berlin
{ node read.mjs; venv/bin/python read.py; } > seen
diff - seen <<'EXPECTED'
ical.js once 24T22:00 25T06:00
ical.js series 24T22:00 25T07:00
icalevents once 24T22:00 25T06:00
icalevents series 24T22:00 25T07:00
EXPECTED
echo "as described"
