#!/usr/bin/env bash
# Tool: rrule-temporal 2.2.8 (npm), toText(rule, 'de')
# Expected: German for a weekly and a monthly rule: "jede Woche am Dienstag", "am letzten
#   Freitag".
# Happens: each sentence begins with the form of a form, "jede/n/s Woche", adjectives keep
#   the wrong case ("am letzter Freitag"), a last working day gets its "last" behind the
#   time, and a series that runs into summer is told in winter time, "um 10 Uhr MEZ".
# Matters: the language is offered, so a site switches it on; nobody would write this on a
#   noticeboard, and half of the dates are an hour off if MEZ is taken by its word.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts --before=2026-12-01 rrule-temporal@2.2.8
cat > read.mjs <<'JS'
import { RRuleTemporal } from 'rrule-temporal';
import { toText } from 'rrule-temporal/totext';
for (const rule of ['FREQ=WEEKLY;BYDAY=TU', 'FREQ=MONTHLY;BYDAY=-1FR', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1']) {
  const series = new RRuleTemporal({ rruleString: `DTSTART;TZID=Europe/Berlin:20261201T100000\nRRULE:${rule}` });
  console.log(toText(series, 'de'));
}
JS
node read.mjs > seen
diff - seen <<'EXPECTED'
jede/n/s Woche am Dienstag um 10 Uhr MEZ
jede/n/s Monat am letzter Freitag um 10 Uhr MEZ
jede/n/s Monat am Montag, Dienstag, Mittwoch, Donnerstag und Freitag um 10 Uhr MEZ am letzten Vorkommen
EXPECTED
echo "as described"
