#!/usr/bin/env bash
# Tool: ical-generator 10.2.0 (npm)
# Expected: a calendar made with `timezone: 'Europe/Berlin'` and no generator for VTIMEZONE
#   gives its times in that zone or in UTC, on every machine the same.
# Happens: DTSTART, DTEND and UNTIL are written as floating times (no TZID, no Z) in the zone
#   of the machine: 9:00 on a server in UTC, 10:00 in Berlin. DTSTAMP floats, too, though RFC
#   5545 wants UTC there. EXDATE alone carries the TZID, and so, on the server, names an
#   hour that is an hour off.
# Matters: what is right on the desk in Berlin is an hour early from the server, and the date
#   that was taken out is shown by every reader that compares instants.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts ical-generator@10.2.0
cat > write.mjs <<'JS'
import ical from 'ical-generator';
const calendar = ical({ timezone: 'Europe/Berlin' });
calendar.createEvent({
  id: 'a', summary: 'a', stamp: new Date('2026-12-01T00:00:00Z'),
  start: new Date('2026-12-08T09:00:00Z'), end: new Date('2026-12-08T10:00:00Z'),
  repeating: { freq: 'WEEKLY', until: new Date('2027-01-05T09:00:00Z'), exclude: [new Date('2026-12-15T09:00:00Z')] },
});
console.log(calendar.toString().split('\r\n').filter((line) => /^(DT|RRULE|EXDATE|BEGIN:VT)/.test(line)).join('\n'));
JS
for zone in UTC Europe/Berlin; do
  echo "$zone"
  TZ=$zone node write.mjs
done > seen
diff - seen <<'EXPECTED'
UTC
DTSTAMP:20261201T000000
DTSTART:20261208T090000
DTEND:20261208T100000
RRULE:FREQ=WEEKLY;UNTIL=20270105T090000
EXDATE;TZID=Europe/Berlin:20261215T090000
Europe/Berlin
DTSTAMP:20261201T010000
DTSTART:20261208T100000
DTEND:20261208T110000
RRULE:FREQ=WEEKLY;UNTIL=20270105T100000
EXDATE;TZID=Europe/Berlin:20261215T100000
EXPECTED
echo "as described"
