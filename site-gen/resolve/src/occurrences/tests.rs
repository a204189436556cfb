//! Laws of a series: its dates are those of its rule and no others, none lies
//! outside, and no clock change moves a time.

use jiff::tz::TimeZone;
use proptest::prelude::*;

use super::arbitrary::{Fate, Limit, Series, series};
use super::*;
use model::country::TIME_ZONE;

/// Days that a series is looked at: both clock changes lie in them twice.
const DAYS: i32 = 900;

const SAXONY: FreeDays<'_> = FreeDays {
    state: "SN",
    school: &[],
};

fn horizon(series: &Series) -> Date {
    series.start.date().saturating_add(DAYS.days())
}

fn dates(series: &Series) -> Vec<Occurrence> {
    expand(&series.read(), SAXONY, horizon(series))
}

/// Whether a rule has this day, told by the day alone and not by counting on.
fn has(rule: &Rule, start: Date, day: Date) -> bool {
    let monday =
        |day: Date| day.saturating_sub(i32::from(day.weekday().to_monday_zero_offset()).days());
    let weeks = (monday(day) - monday(start)).get_days() / 7;
    let month = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month());
    let each = |every: u16| (month(day) - month(start)) % i32::from(every) == 0;
    let is_last = |days: i32| day.saturating_add(days.days()).month() != day.month();
    match rule {
        Rule::Weekly { every, days } => {
            weeks % i32::from(*every) == 0 && days.contains(&day.weekday())
        }
        Rule::MonthlyWeekday {
            every,
            weeks,
            weekday,
        } => {
            let of_month = |number: i8| match number {
                -1 => is_last(7),
                number => (day.day() - 1) / 7 + 1 == number,
            };
            each(*every)
                && day.weekday() == *weekday
                && weeks.iter().any(|week| of_month(week.number()))
        }
        Rule::MonthlyDay { every, day: wanted } => {
            each(*every)
                && match wanted {
                    MonthDay::Day(number) => day.day() == *number,
                    MonthDay::Last => is_last(1),
                }
        }
        Rule::Yearly => (day.month(), day.day()) == (start.month(), start.day()),
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read(series in series()) {
        let schedule = series.read();
        prop_assert_eq!(schedule.start.value, When::At(series.start));
        prop_assert_eq!(schedule.end.as_ref().map(|end| end.value), series.end.map(When::At));
        prop_assert_eq!(schedule.rule.as_ref().map(|rule| &rule.value), Some(&series.rule));
        let limit = match (&schedule.bound, series.limit) {
            (Bound::Open, Limit::Open) => true,
            (Bound::Until(until), Limit::Until(day)) => until.value == day,
            (Bound::Count(count), Limit::Count(number)) => count.value.0 == number,
            _ => false,
        };
        prop_assert!(limit, "{:?}", schedule.bound);
        let pauses: Vec<_> = schedule.breaks.iter().map(|b| (b.from.value, b.until)).collect();
        prop_assert_eq!(pauses, Vec::from_iter(series.pause));
        let fates = schedule.changes.iter().map(|change| {
            let fate = match &change.what {
                ChangeKind::Cancelled => Fate::Cancelled,
                ChangeKind::Held => Fate::Held,
                ChangeKind::Moved { .. } => Fate::Evening,
            };
            (change.date.value, fate)
        });
        prop_assert_eq!(fates.collect::<Vec<_>>(), series.changes);
    }

    #[test]
    fn the_dates_are_the_days_of_the_rule_and_no_others(series in series()) {
        let (start, last) = (series.start.date(), horizon(&series));
        let days = start.series(1.day()).take_while(|day| *day <= last);
        let of_rule = days.filter(|day| has(&series.rule, start, *day));
        let expected: Vec<Date> = match series.limit {
            Limit::Open => of_rule.collect(),
            Limit::Until(until) => of_rule.take_while(|day| *day <= until).collect(),
            Limit::Count(count) => of_rule.take(usize::from(count)).collect(),
        };
        let found: Vec<Date> = dates(&series).iter().map(|date| date.original.date()).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn nothing_takes_place_in_a_break_or_on_a_holiday_unless_it_is_said(series in series()) {
        for date in dates(&series) {
            let day = date.original.date();
            let fate = series.changes.iter().find(|(changed, _)| *changed == day);
            let pauses = series.pause.is_some_and(|(from, until)| from <= day && day <= until);
            let free = series.on_holiday == "cancelled" && holidays::on("SN", day).is_some();
            let expected = match fate {
                Some((_, Fate::Cancelled)) => Status::Cancelled,
                Some((_, Fate::Held)) => Status::Held,
                Some((_, Fate::Evening)) => Status::Moved,
                None if pauses || free => Status::Cancelled,
                None => Status::Held,
            };
            prop_assert_eq!(date.status, expected, "{}", day);
        }
    }

    #[test]
    fn a_local_time_never_moves_across_a_clock_change(series in series()) {
        let zone = TimeZone::get(TIME_ZONE).expect("bundled");
        for date in dates(&series) {
            if date.status == Status::Moved {
                continue;
            }
            let When::At(start) = date.start else { panic!("a time became a day") };
            prop_assert_eq!(date.start, date.original);
            prop_assert_eq!(start.time(), series.start.time());
            let end = series.end.map(|end| start.saturating_add(end - series.start));
            prop_assert_eq!(date.end, end.map(When::At));
            // Nor on the way through the time of the world and back.
            let there = zone.to_zoned(start).expect("in range");
            let back = there.timestamp().to_zoned(zone.clone()).datetime();
            prop_assert_eq!(back, start);
        }
    }
}
