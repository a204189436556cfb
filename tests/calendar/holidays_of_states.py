"""Ten years of statewide holidays of all sixteen states equal those of PyPI
`holidays`. OCCURRENCES names the program that prints ours."""

import json
import os
import subprocess
import sys

import holidays

FIRST, LAST = 2026, 2035

ours = json.loads(subprocess.check_output([os.environ["OCCURRENCES"], "holidays", str(FIRST), str(LAST)]))
wrong = 0
for state, days in ours.items():
    theirs = holidays.country_holidays("DE", subdiv=state, years=range(FIRST, LAST + 1))
    differing = set(days) ^ {str(day) for day in theirs}
    for day in sorted(differing):
        print(f"{state}: {day} {theirs.get(day) or 'only here'}")
    wrong += len(differing)
if len(ours) != 16:
    sys.exit(f"{len(ours)} states")
print(f"{len(ours)} states, {FIRST} to {LAST}, {sum(map(len, ours.values()))} holidays")
sys.exit(f"{wrong} holidays differ" if wrong else 0)
