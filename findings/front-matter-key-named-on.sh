#!/usr/bin/env bash
# Tool: python-frontmatter 1.3.0 (PyPI)
# Expected: `on: 2026-12-08`, valid YAML for "on that day", is read as a key named on.
# Happens: YAML 1.1 makes the key the truth value True, and the library raises "keywords must
#   be strings" without the name of the file or the line. It does not help to read on: the
#   whole document is lost. In quotes, "on": …, it is read.
# Matters: English front matter about dates asks for just this word (on, off, from, until);
#   also yes and no. One such file stops a build that loads them all.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check python-frontmatter==1.3.0 PyYAML==6.0.4
cat > read.py <<'PY'
import frontmatter
for text in ('---\n"on": 2026-12-08\n---\nText\n', '---\non: 2026-12-08\n---\nText\n'):
    try:
        print(frontmatter.loads(text).metadata)
    except TypeError as error:
        print('TypeError:', error)
PY
venv/bin/python read.py > seen
diff - seen <<'EXPECTED'
{'on': datetime.date(2026, 12, 8)}
TypeError: keywords must be strings
EXPECTED
echo "as described"
