//! What is printed is read again, by a reader of these tests alone.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use model::repeat::Week;
use resolve::occurrences::arbitrary::{Series, series};
use resolve::occurrences::{FreeDays, expand};

const SAXONY: FreeDays<'_> = FreeDays {
    state: "SN",
    school: &[],
};

/// The VEVENTs of a series, each as its properties, by RECURRENCE-ID.
fn printed(series: &Series) -> BTreeMap<String, BTreeMap<String, String>> {
    let schedule = series.read();
    let horizon = series.start.date().saturating_add(2.years());
    let dates = expand(&schedule, SAXONY, horizon);
    let zone = TimeZone::get(TIME_ZONE).expect("bundled");
    let shared = Shared {
        uid: "chor@example.org".into(),
        changed: jiff::civil::date(2026, 11, 20),
        sequence: sequence::of_series(Some(jiff::civil::date(2026, 11, 20))),
        url: "https://www.example.org/termine/chor/".into(),
        categories: Vec::new(),
    };
    let mut lines = Lines::default();
    write(&mut lines, &shared, &schedule, &dates, &zone, |_| {
        Entry::default()
    });
    let text = lines.finish().replace("\r\n ", "");
    let event = |event: &str| {
        let properties = event.lines().filter_map(|line| line.split_once(':'));
        let owned = properties.map(|(name, value)| {
            let name = name.split_once(';').map_or(name, |(name, _)| name);
            (name.to_owned(), value.to_owned())
        });
        let properties: BTreeMap<String, String> = owned.collect();
        let id = properties.get("RECURRENCE-ID").cloned();
        (id.unwrap_or_default(), properties)
    };
    text.split("BEGIN:VEVENT").skip(1).map(event).collect()
}

fn moment_of(text: &str) -> DateTime {
    DateTime::strptime("%Y%m%dT%H%M%S", text).expect("a local moment")
}

/// The rule that RRULE says.
fn rule_of(text: &str) -> Rule {
    let parts: BTreeMap<&str, &str> = text.split(';').filter_map(|p| p.split_once('=')).collect();
    let every = || parts["INTERVAL"].parse().expect("a number");
    let weekdays = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];
    let weekday = |code: &str| {
        let found = weekdays
            .into_iter()
            .find(|day| code.ends_with(super::code(*day)));
        found.expect("a weekday")
    };
    let weeks = [
        Week::First,
        Week::Second,
        Week::Third,
        Week::Fourth,
        Week::Last,
    ];
    let week = |code: &&str| {
        let number = &code[..code.len() - 2];
        let found = weeks
            .into_iter()
            .find(|week| week.number().to_string() == number);
        found.expect("a week")
    };
    match (parts["FREQ"], parts.get("BYDAY"), parts.get("BYMONTHDAY")) {
        ("WEEKLY", Some(days), None) => Rule::Weekly {
            every: every(),
            days: days.split(',').map(weekday).collect(),
        },
        ("MONTHLY", Some(days), None) => {
            let days: Vec<&str> = days.split(',').collect();
            Rule::MonthlyWeekday {
                every: every(),
                weeks: days.iter().map(week).collect(),
                weekday: weekday(days[0]),
            }
        }
        ("MONTHLY", None, Some(day)) => Rule::MonthlyDay {
            every: every(),
            day: match day.parse().expect("a number") {
                -1 => MonthDay::Last,
                day => MonthDay::Day(day),
            },
        },
        ("YEARLY", None, None) => Rule::Yearly,
        other => panic!("{other:?}"),
    }
}

proptest! {
    #[test]
    fn a_printed_rule_is_read_again(series in series()) {
        let events = printed(&series);
        let Some(own) = events.get("") else { return Ok(()) };
        prop_assert_eq!(rule_of(&own["RRULE"]), series.rule);
        prop_assert_eq!(moment_of(&own["DTSTART"]), series.start);
    }

    #[test]
    fn each_date_that_the_series_does_not_tell_is_an_override(series in series()) {
        let events = printed(&series);
        let horizon = series.start.date().saturating_add(2.years());
        for date in expand(&series.read(), SAXONY, horizon) {
            let When::At(original) = date.original else { panic!("a time became a day") };
            let id = original.strftime("%Y%m%dT%H%M%S").to_string();
            let Some(own) = events.get(&id) else {
                prop_assert_eq!(date.cause, None, "{} is told by nobody", id);
                continue;
            };
            prop_assert_eq!(When::At(moment_of(&own["DTSTART"])), date.start);
            let end = own.get("DTEND").map(|end| When::At(moment_of(end)));
            prop_assert_eq!(end, date.end);
            let cancelled = own["STATUS"] == "CANCELLED";
            prop_assert_eq!(cancelled, date.status == Status::Cancelled);
        }
    }

    #[test]
    fn no_number_falls_when_a_change_is_deleted(mut series in series(), which in any::<prop::sample::Index>()) {
        let before = printed(&series);
        prop_assume!(!series.changes.is_empty());
        let changed = which.get(&series.changes).0;
        series.changes.retain(|(date, _)| *date != changed);
        let number = |event: &BTreeMap<String, String>| event["SEQUENCE"].parse::<i32>().expect("a number");
        for (id, event) in printed(&series) {
            // The date itself falls back to its series, or to its break.
            if id.starts_with(&compact(changed)) {
                continue;
            }
            prop_assert_eq!(Some(number(&event)), before.get(&id).map(number));
        }
        let own = number(&before[""]);
        let single = before.iter().filter(|(id, _)| id.starts_with(&compact(changed)));
        for (_, event) in single {
            prop_assert!(number(event) > own);
        }
    }

    #[test]
    fn a_change_that_is_taken_back_outranks_all_others(series in series()) {
        use resolve::occurrences::arbitrary::Fate;
        let Some((date, _)) = series.changes.first().copied() else { return Ok(()) };
        let with = |fate| {
            let series = Series { changes: vec![(date, fate)], ..series.clone() };
            let events = printed(&series);
            let found = events.iter().find(|(id, _)| id.starts_with(&compact(date)));
            found.map(|(_, event)| event["SEQUENCE"].parse::<i32>().expect("a number"))
        };
        prop_assert!(with(Fate::Evening) <= with(Fate::Cancelled));
        prop_assert!(with(Fate::Cancelled) <= with(Fate::Held));
    }
}
