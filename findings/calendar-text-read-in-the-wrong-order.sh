#!/usr/bin/env bash
# Tool: node-ical 0.26.1 (npm)
# Expected: RFC 5545 escapes comma, semicolon and backslash in texts and separates the values
#   of CATEGORIES by unescaped commas; RFC 6868 writes a quote in a parameter as ^'.
# Happens: CATEGORIES is split at escaped commas as well and keeps the backslash, an escaped
#   backslash before an n becomes a backslash and a line break, ^' stays as it is. The same
#   comma in SUMMARY is read rightly.
# Matters: a topic such as "Kaffee, Kuchen" becomes two, and filters no longer match.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts --before=2026-12-01 node-ical@0.26.1
cat > read.mjs <<'JS'
import ical from 'node-ical';
const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//text//DE', 'BEGIN:VEVENT', 'UID:text@example.org',
  'DTSTAMP:20261201T000000Z', 'DTSTART:20261201T090000Z', 'DURATION:PT1H', 'SUMMARY:Kaffee\\, Kuchen',
  'CATEGORIES:Kaffee\\, Kuchen,Treff', 'DESCRIPTION:Ordner T:\\\\neu',
  'ATTENDEE;CN="Chor ^\'Morgenrot^\'":mailto:chor@example.org', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
const [event] = Object.values(ical.sync.parseICS(text)).filter((part) => part.type === 'VEVENT');
console.log('summary', JSON.stringify(event.summary));
console.log('categories', JSON.stringify(event.categories));
console.log('description', JSON.stringify(event.description));
console.log('attendee', event.attendee.params.CN);
JS
node read.mjs > seen
diff - seen <<'EXPECTED'
summary "Kaffee, Kuchen"
categories ["Kaffee\\","Kuchen","Treff"]
description "Ordner T:\\\neu"
attendee Chor ^'Morgenrot^'
EXPECTED
echo "as described"
