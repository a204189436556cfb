#!/usr/bin/env bash
# Tool: mailparser 3.14.2 (npm), simpleParser()
# Expected: the text that is made of a mail in HTML alone keeps the cells and rows of a table
#   apart.
# Happens: they are joined without a space or a line break: "Mo", "10 bis 12 Uhr" and, one
#   row down, "Haus", "12", "3" become "Mo10 bis 12 UhrHaus123". What is struck is told like
#   all the rest.
# Matters: times, amounts and house numbers change when such a text is filed, searched or
#   answered. A mail needs a text part of its own, or no table.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts --before=2026-12-01 mailparser@3.14.2
cat > read.cjs <<'JS'
const { simpleParser } = require('mailparser');
const mail = ['From: a@example.org', 'To: b@example.org', 'Subject: Zeiten', 'Date: Tue, 01 Dec 2026 10:00:00 +0100',
  'MIME-Version: 1.0', 'Content-Type: text/html; charset=utf-8', '',
  '<table><tr><td>Mo</td><td>10 bis 12 Uhr</td></tr><tr><th>Haus</th><td>12</td><td>3</td></tr></table><p><s>Di</s> Mi</p>', ''];
simpleParser(mail.join('\r\n')).then(({ text }) => console.log(text));
JS
node read.cjs > seen
diff - seen <<'EXPECTED'
Mo10 bis 12 UhrHaus123

Di Mi
EXPECTED
echo "as described"
