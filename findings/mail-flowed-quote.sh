#!/usr/bin/env bash
# Tools: postal-mime 4.0.0 and mailparser 3.14.2 (npm)
# Expected: in `format=flowed` (RFC 3676) a quoted paragraph is joined without its quote marks:
#   "> a " and "> b" are "> a b".
# Happens: mailparser does so; postal-mime joins the lines as they are, so that a ">" stands
#   in the middle of the sentence.
# Matters: mail programs such as Thunderbird quote answers just like that; "10 > Uhr" is then
#   what staff and search get to see.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts --before=2026-12-01 postal-mime@4.0.0 mailparser@3.14.2
cat > read.mjs <<'JS'
import PostalMime from 'postal-mime';
import { simpleParser } from 'mailparser';
const mail = ['From: a@example.org', 'To: b@example.org', 'Subject: Re', 'Date: Tue, 01 Dec 2026 10:00:00 +0100',
  'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8; format=flowed', '',
  '> Wir treffen uns um 10 ', '> Uhr im Hof.', 'Ich komme ', 'gern.', ''].join('\r\n');
console.log('mailparser', JSON.stringify((await simpleParser(mail)).text.trim()));
console.log('postal-mime', JSON.stringify((await PostalMime.parse(mail)).text.trim()));
JS
node read.mjs > seen
diff - seen <<'EXPECTED'
mailparser "> Wir treffen uns um 10 Uhr im Hof.\nIch komme gern."
postal-mime "> Wir treffen uns um 10 > Uhr im Hof.\nIch komme gern."
EXPECTED
echo "as described"
