#!/usr/bin/env bash
# Tool: calcurse 4.7.1 (Debian package calcurse, which has to be installed)
# Expected: the last working day of each month, `BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=4`
#   from 31 December 2026, is 29 January in the new year – or the import says that it cannot.
# Happens: BYSETPOS is passed over without a word, and COUNT is used up at once: the meeting
#   stands on 31 December and on 1, 4 and 5 January, and never at the end of a month again.
#   BYHOUR is passed over likewise.
# Matters: a rule that is told as "imported" shows four meetings, three of them invented.
set -euo pipefail
if [[ $(calcurse --version 2>&1 | head -n 1) != "calcurse 4.7.1"* ]]; then
  echo "needs calcurse 4.7.1" >&2
  exit 1
fi
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
mkdir data
sed 's/$/\r/' > meeting.ics <<'ICS'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//meeting//DE
BEGIN:VEVENT
UID:meeting@example.org
DTSTAMP:20261201T000000Z
SUMMARY:Meeting
DTSTART:20261231T100000
DURATION:PT1H
RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=4
END:VEVENT
END:VCALENDAR
ICS
export TZ=Europe/Berlin LC_ALL=C
calcurse -D data -i meeting.ics > /dev/null
calcurse -D data -Q --from 12/01/2026 --to 04/30/2027 --format-recur-apt '' | grep '/' | tr -d ':' > seen
diff - seen <<'EXPECTED'
12/31/26
01/01/27
01/04/27
01/05/27
EXPECTED
echo "as described"
