#!/usr/bin/env bash
# Tools: hyphen 1.14.1 and hypher 0.2.5 with hyphenation.de 0.2.1 (npm)
# Expected: a hyphenator for HTML leaves mail addresses and the text of <code> alone, as its
#   marks would be copied along.
# Happens: hyphenateHTMLSync puts soft hyphens (shown here as -) into the address and into
#   the code, and cuts the one letter p off; attributes alone are spared. hypher does the same
#   in plain text and adds a zero-width space after the slash of an address.
# Matters: what a reader copies from the page is another address, with characters in it that
#   no one sees.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts hyphen@1.14.1 hypher@0.2.5 hyphenation.de@0.2.1
cat > read.cjs <<'JS'
const { hyphenateHTMLSync } = require('hyphen/de');
const Hypher = require('hypher');
const show = (text) => text.replaceAll('\u00ad', '-').replaceAll('\u200b', '{zero width}');
console.log(show(hyphenateHTMLSync('<a href="mailto:beratung@example.org">beratung@example.org</a> <code>Beratung</code>')));
console.log(show(new Hypher(require('hyphenation.de')).hyphenateText('www.example.org/beratung')));
JS
node read.cjs > seen
diff - seen <<'EXPECTED'
<a href="mailto:beratung@example.org">be-ra-tung@ex-am-p-le.org</a> <code>Be-ra-tung</code>
www.ex-amp-le.org/{zero width}be-ra-tung
EXPECTED
echo "as described"
