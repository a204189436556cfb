#!/usr/bin/env bash
# Tool: smol-toml 1.9.1 (npm), in the zone Europe/Berlin
# Expected: `end = 11:30:00` is a local time; read with the getters of Date, which its value
#   inherits, it says 11:30, and `start = 2026-12-08T10:00:00` says 10:00.
# Happens: the time says 12:23: it lies in the year 0 in UTC, when Berlin was 53 minutes and
#   28 seconds ahead. The local date-time says 11:00. toISOString() and the getters for UTC
#   give what was written.
# Matters: front matter in TOML gets events that end 53 minutes late. No test that runs in UTC
#   sees it.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts smol-toml@1.9.1
cat > read.mjs <<'JS'
import { parse } from 'smol-toml';
const { start, end } = parse('start = 2026-12-08T10:00:00\nend = 11:30:00\n');
for (const time of [start, end])
  console.log(time.toISOString(), `${time.getHours()}:${String(time.getMinutes()).padStart(2, '0')}`);
JS
for zone in UTC Europe/Berlin; do
  TZ=$zone node read.mjs
done > seen
diff - seen <<'EXPECTED'
2026-12-08T10:00:00.000 10:00
11:30:00.000 11:30
2026-12-08T10:00:00.000 11:00
11:30:00.000 12:23
EXPECTED
echo "as described"
