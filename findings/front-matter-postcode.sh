#!/usr/bin/env bash
# Tool: gray-matter 4.0.3 (npm)
# Expected: postcodes, area codes and times in YAML front matter are read alike, and written
#   back as they stood.
# Happens: each takes its type from its digits. 04720 (Döbeln) is octal and becomes 2512,
#   09648 (Mittweida) has a 9 and stays; 08:30 stays text, 10:30 is a number to the base of
#   sixty and becomes 630. stringify() writes these numbers into the file.
# Matters: one village's postcode survives and the next one's does not; an editor that saves
#   an untouched entry changes it for good. TOML refuses a leading zero and knows times.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts --before=2026-12-01 gray-matter@4.0.3
cat > read.cjs <<'JS'
const matter = require('gray-matter');
const text = '---\nhere: 04720\nthere: 09648\nearly: 08:30\nlate: 10:30\n---\n';
console.log(JSON.stringify(matter(text).data));
console.log(matter.stringify('', matter(text).data).trim());
JS
node read.cjs > seen
diff - seen <<'EXPECTED'
{"here":2512,"there":"09648","early":"08:30","late":630}
---
here: 2512
there: 09648
early: '08:30'
late: 630
---
EXPECTED
echo "as described"
