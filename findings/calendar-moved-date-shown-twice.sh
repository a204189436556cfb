#!/usr/bin/env bash
# Tool: ical 14.3.1 (PyPI), the calendar reader of Home Assistant
# Expected: one date of a weekly series in Berlin time is moved with RECURRENCE-ID, which
#   RFC 5545 wants to be a time as DTSTART is one. Written with TZID or in UTC, it names the
#   same instant, and the new date takes the old one's place.
# Happens: with TZID it does. With `RECURRENCE-ID:…Z` both are shown, the old date and the
#   new one, without a word.
# Matters: people come at the cancelled hour. RECURRENCE-ID has to be spelled exactly as
#   DTSTART is, with the same zone.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check ical==14.3.1 python-dateutil==2.9.0.post0 tzdata==2026.6
cat > read.py <<'PY'
from zoneinfo import ZoneInfo
from ical.calendar_stream import IcsCalendarStream

FILE = '''BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//moved//DE
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
UID:exercise@example.org
DTSTAMP:20261101T000000Z
SUMMARY:usual
DTSTART;TZID=Europe/Berlin:20261201T100000
DURATION:PT1H
RRULE:FREQ=WEEKLY;COUNT=3
END:VEVENT
BEGIN:VEVENT
UID:exercise@example.org
DTSTAMP:20261101T000000Z
SUMMARY:moved
RECURRENCE-ID{which}
DTSTART;TZID=Europe/Berlin:20261209T150000
DURATION:PT1H
END:VEVENT
END:VCALENDAR
'''
for which in (';TZID=Europe/Berlin:20261208T100000', ':20261208T090000Z'):
    calendar = IcsCalendarStream.calendar_from_ics(FILE.replace('{which}', which).replace('\n', '\r\n'))
    dates = calendar.timeline_tz(ZoneInfo('Europe/Berlin'))
    print(which, ', '.join(f'{date.start:%d} {date.summary}' for date in dates))
PY
venv/bin/python read.py > seen
diff - seen <<'EXPECTED'
;TZID=Europe/Berlin:20261208T100000 01 usual, 09 moved, 15 usual
:20261208T090000Z 01 usual, 08 usual, 09 moved, 15 usual
EXPECTED
echo "as described"
