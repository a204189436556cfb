#!/usr/bin/env bash
# Tool: eSpeak NG 1.51 (Debian package espeak-ng, which has to be installed), voice de
# Expected: "2. Stock" and "II. Stock" are both said as an ordinal ("zweiter Stock"), and so is
#   each half of "1. bis 3. Mai".
# Happens: a digit with a dot is an ordinal only before a small letter; before a capital, and
#   so before every German noun and month, it is a number and the end of a sentence. A Roman
#   numeral is an ordinal there, after the word "römisch". "1. bis 3. Mai" is said "erste bis
#   drei. Mai".
# Matters: floors, dates, birthdays and stages are all followed by nouns. Write the ordinal
#   out where it must be heard.
set -euo pipefail
if [[ $(espeak-ng --version 2> /dev/null) != *" 1.51 "* ]]; then
  echo "needs eSpeak NG 1.51" >&2
  exit 1
fi
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
for text in '2. Stock' '2. stock' 'II. Stock' '1. bis 3. Mai'; do
  # Each line of phonemes is a sentence; stress and pauses are left out.
  echo "$text: $(espeak-ng -v de -q -x "$text" | sed "s/[',_!|;]//g; s/^ *//" | paste -sd '/')"
done > seen
diff - seen <<'EXPECTED'
2. Stock: tsvaI/StOk
2. stock: tsvaIt@ StOk
II. Stock: rY:mIS tsvaIt@ StOk
1. bis 3. Mai: e:rst@ bIs draI/maI
EXPECTED
echo "as described"
