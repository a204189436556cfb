#!/usr/bin/env bash
# Tool: node-ical 0.26.1 (npm), in the zone Europe/Berlin
# Expected: a whole-day series over 25 October 2026 (a day of 25 hours) and 28 March 2027 (of
#   23 hours): each day lasts from midnight to midnight.
# Happens: the day in October ends at 23:00 of the same day, the day in March at 01:00 of the
#   next, so that two whole days overlap. All other days are right.
# Matters: "on which days is it closed" answered by comparing ends with midnight is wrong on
#   just the two Sundays on which nobody tests.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts --before=2026-12-01 node-ical@0.26.1
cat > read.mjs <<'JS'
import ical from 'node-ical';
for (const start of ['20261024', '20270327']) {
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//days//DE', 'BEGIN:VEVENT', 'UID:days@example.org',
    'DTSTAMP:20261001T000000Z', `DTSTART;VALUE=DATE:${start}`, 'RRULE:FREQ=DAILY;COUNT=3', 'SUMMARY:Closed',
    'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
  const [event] = Object.values(ical.sync.parseICS(text)).filter((part) => part.type === 'VEVENT');
  const asked = { from: new Date('2026-10-01'), to: new Date('2027-04-30') };
  for (const { start, end } of ical.expandRecurringEvent(event, asked))
    console.log([start, end].map((date) => date.toLocaleString('sv').slice(5, 16)).join(' to '));
}
JS
TZ=Europe/Berlin node read.mjs > seen
diff - seen <<'EXPECTED'
10-24 00:00 to 10-25 00:00
10-25 00:00 to 10-25 23:00
10-26 00:00 to 10-27 00:00
03-27 00:00 to 03-28 00:00
03-28 00:00 to 03-29 01:00
03-29 00:00 to 03-30 00:00
EXPECTED
echo "as described"
