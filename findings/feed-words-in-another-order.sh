#!/usr/bin/env bash
# Tool: rss-parser 3.13.0 (npm)
# Expected: an Atom entry whose title and content are of `type="xhtml"` (RFC 4287 3.1.1.3)
#   gives its sentence in the order in which it stands.
# Happens: of the content, all text between elements comes first and then the elements, by
#   name: "Am Dienstag, 10 Uhr 11 Uhr." reads "Am ,  .Dienstag11 Uhr10 Uhr". The title is no
#   string but an object, and cannot even be put into one. No error is raised.
# Matters: a notice that a date was moved says the new time first and the old one last. Feeds that
#   escape their HTML (`type="html"`) are read rightly.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts --before=2026-12-01 rss-parser@3.13.0
cat > read.cjs <<'JS'
const Parser = require('rss-parser');
const entry = (title, content) => `<entry><id>tag:example.org,2026:${title.length}</id><updated>2026-12-01T10:00:00Z</updated>${title}${content}</entry>`;
const div = (text) => `<div xmlns="http://www.w3.org/1999/xhtml">${text}</div>`;
const sentence = '<p>Am <b>Dienstag</b>, <s>10 Uhr</s> <b>11 Uhr</b>.</p>';
const escaped = sentence.replaceAll('<', '&lt;');
const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:example.org,2026:feed</id><title>Feed</title><updated>2026-12-01T10:00:00Z</updated>
${entry(`<title type="xhtml">${div('<b>Neue</b> Zeit')}</title>`, `<content type="xhtml">${div(sentence)}</content>`)}
${entry('<title type="html">Neue Zeit</title>', `<content type="html">${escaped}</content>`)}</feed>`;
new Parser().parseString(feed).then(({ items }) => {
  for (const { title, contentSnippet } of items) console.log(`${typeof title}: ${contentSnippet}`);
});
JS
node read.cjs > seen
diff - seen <<'EXPECTED'
object: Am ,  .Dienstag11 Uhr10 Uhr
string: Am Dienstag, 10 Uhr 11 Uhr.
EXPECTED
echo "as described"
