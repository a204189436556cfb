"""Content with random series: each rule, in English and German, with breaks,
holidays and changes; across both clock changes, leap years and year ends."""

import datetime as dt
import pathlib
import random
import shutil

from dateutil import rrule

ROOT = pathlib.Path(__file__).resolve().parents[2]
TODAY = dt.date(2026, 1, 5)
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
ENGLISH = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
GERMAN = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
ORDINALS = {1: ("first", "ersten"), 2: ("second", "zweiten"), 3: ("third", "dritten"),
            4: ("fourth", "vierten"), -1: ("last", "letzten")}

SITE = """title = "Probe"
base_url = "https://www.example.org"
theme = "klein"
region = "SN"

[[language]]
code = "de"
name = "Deutsch"

[[school_holiday]]
de = "Sommerferien"
from = 2027-07-10
until = 2027-08-20

[[collection]]
dir = "seiten"
kind = "page"
path = ""

[[collection]]
dir = "termine"
kind = "event"
"""


def write(folder, count, seed):
    """Writes a site with `count` events into an empty folder."""
    chance = random.Random(seed)
    base = ROOT / "site-gen/tests/fixtures/_base"
    shutil.copytree(base / "themes", folder / "themes")
    events = folder / "content/termine"
    events.mkdir(parents=True)
    (folder / "content/site.toml").write_text(SITE, encoding="utf-8")
    (folder / "content/_index.md").write_text('+++\ntitle = "Start"\n+++\n', encoding="utf-8")
    (events / "_index.md").write_text('+++\ntitle = "Termine"\n+++\n', encoding="utf-8")
    for number in range(count):
        (events / f"e{number:05}.md").write_text(event(chance, number), encoding="utf-8")


def event(chance, number):
    """One event as an editor would write it."""
    day = TODAY + dt.timedelta(days=chance.randrange(0, 1100))
    spoken, options = rule(chance, day)
    whole_days = chance.random() < 0.2
    begin, length = times(chance, whole_days)
    lines = [f'title = "Termin {number}, mit Umlaut äöü; und Zeichen"']
    if spoken is None:
        dates = [day]
    else:
        bound, last, limit = bounds(chance, day)
        start = dt.datetime.combine(day, dt.time(0))
        rule_ = rrule.rrule(dtstart=start, until=last, count=limit, **options)
        dates = [date.date() for date in rule_.between(start, start + dt.timedelta(days=1500), inc=True)]
        # The start has to be one of the series' own days.
        day = dates[0] if dates else day
        if limit or not last or dates:
            lines += [f'repeat = "{spoken}"', *bound]
        else:
            dates = [day]
    start = dt.datetime.combine(day, begin)
    lines.insert(1, f"start = {written(start, whole_days)}")
    if length is not None:
        lines.insert(2, f"end = {written(start + length, whole_days)}")
    lines.append(f'on_holiday = "{chance.choice(["held", "entfällt"])}"')
    if chance.random() < 0.3:
        lines.append('on_school_holiday = "cancelled"')
    if len(dates) > 3:
        lines += pauses(chance, dates) + changes(chance, dates, begin, length, whole_days)
    return "+++\n" + "\n".join(lines) + "\n+++\n"


def rule(chance, day):
    """A rule as people say it, and what it means; the start is moved to fit."""
    weekday = day.weekday()
    language = chance.randrange(2)
    every = chance.choice([1, 1, 1, 2, 3, 4, 6])
    kind = chance.randrange(8)
    if kind == 0:
        return None, None
    if kind in (1, 2):
        spoken = ["weekly", "wöchentlich"] if every == 1 else [f"every {every} weeks", f"alle {every} Wochen"]
        return spoken[language], dict(freq=rrule.WEEKLY, interval=every, byweekday=weekday, wkst=0)
    if kind == 3:
        days = sorted({weekday, *chance.sample(range(7), chance.randrange(1, 4))})
        names = [" and ".join(ENGLISH[d] for d in days), " und ".join(GERMAN[d] for d in days)]
        english = f"every {names[0]}" if every == 1 else f"every {every} weeks on {names[0]}"
        german = f"jeden {names[1]}" if every == 1 else f"alle {every} Wochen am {names[1]}"
        return [english, german][language], dict(freq=rrule.WEEKLY, interval=every, byweekday=days, wkst=0)
    if kind in (4, 5):
        weeks = chance.choice([[1], [2], [3], [4], [-1], [1, 3], [2, -1]])
        names = [" and ".join(ORDINALS[w][0] for w in weeks), " und ".join(ORDINALS[w][1] for w in weeks)]
        month = ["of the month", "im Monat"] if every == 1 else [f"of every {every} months", f"alle {every} Monate"]
        spoken = f"{names[language]} {[ENGLISH, GERMAN][language][weekday]} {month[language]}"
        pairs = [rrule.weekday(weekday, w) for w in weeks]
        return spoken, dict(freq=rrule.MONTHLY, interval=every, byweekday=pairs)
    if kind == 6:
        if chance.random() < 0.4:
            number, spoken = -1, ["last day of the month", "letzter Tag im Monat"]
        else:
            number = chance.randrange(1, 29)
            spoken = [f"every month on the {number}.", f"am {number}. jedes Monats"]
        return spoken[language], dict(freq=rrule.MONTHLY, interval=1, bymonthday=number)
    if (day.month, day.day) == (2, 29):
        return None, None
    return ["yearly", "jährlich"][language], dict(freq=rrule.YEARLY)


def bounds(chance, day):
    """Lines that end a series, its last moment and its number of dates."""
    kind = chance.randrange(3)
    if kind == 0:
        last = day + dt.timedelta(days=chance.randrange(40, 900))
        return [f"until = {last}"], dt.datetime.combine(last, dt.time(23)), None
    if kind == 1:
        count = chance.randrange(1, 60)
        return [f"count = {count}"], None, count
    return [], None, None


def times(chance, whole_days):
    """A time and a length. Nothing begins or ends between two and three on a
    Sunday: there the editor is stopped, because engines read it differently."""
    if whole_days:
        return dt.time(0), chance.choice([None, None, dt.timedelta(days=1), dt.timedelta(days=4)])
    while True:
        begin = dt.time(chance.randrange(24), chance.choice([0, 15, 30]))
        length = chance.choice([None, 45, 60, 90, 180, 480, 900, 2880])
        length = None if length is None else dt.timedelta(minutes=length)
        end = dt.datetime.combine(TODAY, begin) + (length or dt.timedelta())
        if begin.hour not in (2, 3) and end.hour not in (2, 3):
            return begin, length


def pauses(chance, dates):
    """Perhaps a break."""
    if chance.random() > 0.3:
        return []
    first = chance.choice(dates)
    last = first + dt.timedelta(days=chance.randrange(0, 30))
    return ["[[break]]", f"from = {first}", f"until = {last}", 'reason = "Pause"']


def changes(chance, dates, begin, length, whole_days):
    """Some dates are cancelled, moved to another time or to another day."""
    lines = []
    for date in sorted(chance.sample(dates, min(len(dates), chance.randrange(0, 4)))):
        lines += ["[[change]]", f"date = {date}"]
        if chance.random() < 0.5:
            lines.append('cancelled = "Die Leitung ist verreist, leider."')
            continue
        moved = dt.datetime.combine(date + dt.timedelta(days=chance.randrange(0, 3)), begin)
        if not whole_days and chance.random() < 0.5:
            moved = moved.replace(hour=chance.choice([9, 17, 20]))
        lines += [f"start = {written(moved, whole_days)}", 'reason = "Umzug"']
        if length is not None and not whole_days:
            # From one o'clock, an hour would end where the clocks change.
            hours = 4 if moved.hour == 1 else 1
            lines.append(f"end = {written(moved + dt.timedelta(hours=hours), whole_days)}")
    return lines


def written(moment, whole_days):
    """A day, or a moment, as front matter has it."""
    return str(moment.date()) if whole_days else moment.strftime("%Y-%m-%d %H:%M:%S")
