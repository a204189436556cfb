"""Ten years of statewide holidays of all sixteen states equal those of PyPI
`holidays`. OCCURRENCES names the program that prints ours."""

import datetime as dt
import json
import os
import subprocess
import sys

import holidays

FIRST, LAST = 2026, 2035


def main():
    ours = json.loads(subprocess.check_output([os.environ["OCCURRENCES"], "holidays", str(FIRST), str(LAST)]))
    if len(ours) != 16:
        sys.exit(f"{len(ours)} states")
    theirs = {state: holidays.country_holidays("DE", subdiv=state, years=range(FIRST, LAST + 1)) for state in ours}
    differing = compare(ours, theirs)
    for state, day in differing:
        print(f"{state}: {day} {theirs[state].get(day) or 'only here'}")
    control(ours, theirs, differing)
    print(f"{len(ours)} states, {FIRST} to {LAST}, {sum(map(len, ours.values()))} holidays")
    sys.exit(f"{len(differing)} holidays differ" if differing else 0)


def compare(ours, theirs):
    """The days that only one of the two has, with their states."""
    return [(state, day) for state in ours for day in sorted(set(ours[state]) ^ {str(day) for day in theirs[state]})]


def control(ours, theirs, differing):
    """A holiday a day late, and one that is missing, are noticed in each state."""
    for state, days in ours.items():
        late = str(dt.date.fromisoformat(days[3]) + dt.timedelta(days=1))
        for wrong in ([*days[:3], late, *days[4:]], days[:-1]):
            if len(compare({**ours, state: wrong}, theirs)) == len(differing):
                sys.exit(f"{state}: a wrong holiday is not noticed")


if __name__ == "__main__":
    main()
