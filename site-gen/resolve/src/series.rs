//! What is wrong with a series on any day: a start that is none of its dates,
//! changes of dates that it does not have, times that the clock change skips
//! or repeats. Calendars read each of these differently, so it is an error.

use diagnostic::{Diagnostic, Report, SourceFile};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Weekday};
use jiff::tz::{AmbiguousOffset, TimeZone};

use super::clashes::SEASON;
use super::occurrences::{FreeDays, Status, days, days_of_rule, expand};
use model::repeat::Rule;
use model::schedule::{Change, ChangeKind, Schedule};
use toml_places::When;

/// Years that a series without an end is looked at.
const YEARS: i32 = 10;

/// Reports what is wrong with a schedule, whatever the day.
pub fn check(
    schedule: &Schedule,
    free: FreeDays<'_>,
    zone: &TimeZone,
    source: &SourceFile,
    report: &mut Report,
) {
    check_start(schedule, source, report);
    if schedule.days_are_known {
        check_changes(schedule, source, report);
        check_breaks(schedule, source, report);
    }
    check_clock(schedule, free, zone, source, report);
}

fn check_start(schedule: &Schedule, source: &SourceFile, report: &mut Report) {
    let Some(rule) = &schedule.rule else { return };
    let start = schedule.start.value.date();
    if rule.value == Rule::Yearly && start.month() == 2 && start.day() == 29 {
        report.push(
            Diagnostic::error("day-not-in-each-month")
                .with("day", "29")
                .at(source.place(schedule.start.range.clone())),
        );
        return;
    }
    let first = days_of_rule(&rule.value, start).next();
    if first != Some(start) {
        let mut diagnostic = Diagnostic::error("start-off-series").with("date", german(start));
        if let Some(first) = first {
            diagnostic = diagnostic.with("nearest", german(first));
        }
        report.push(diagnostic.at(source.place(schedule.start.range.clone())));
    }
}

fn check_changes(schedule: &Schedule, source: &SourceFile, report: &mut Report) {
    let mut changed: Vec<Date> = Vec::new();
    for change in &schedule.changes {
        let date = change.date.value;
        let place = || source.place(change.date.range.clone());
        let near = nearest_day(schedule, date);
        if near != Some(date) {
            let mut diagnostic =
                Diagnostic::error("change-without-date").with("date", german(date));
            if let Some(near) = near {
                diagnostic = diagnostic.with("nearest", german(near));
            }
            report.push(diagnostic.at(place()));
        } else if changed.contains(&date) {
            let diagnostic = Diagnostic::error("date-changed-twice").with("date", german(date));
            report.push(diagnostic.at(place()));
        }
        check_way(change, source, report);
        changed.push(date);
    }
}

/// A date waits a few weeks for its room or its people. One that is moved by more than
/// a season has met a slip in its month or year, or is a new date of its own.
fn check_way(change: &Change, source: &SourceFile, report: &mut Report) {
    let ChangeKind::Moved {
        start: Some(start), ..
    } = &change.what
    else {
        return;
    };
    let days = (start.date() - change.date.value).get_days().abs();
    if days > SEASON {
        report.push(
            Diagnostic::warning("moved-far-away")
                .with("date", german(change.date.value))
                .with("to", german(start.date()))
                .at(source.place(change.date.range.clone())),
        );
    }
}

fn check_breaks(schedule: &Schedule, source: &SourceFile, report: &mut Report) {
    for pause in schedule.breaks.iter().filter(|pause| pause.days_are_known) {
        let first = days(schedule).find(|day| *day >= pause.from.value);
        if first.is_none_or(|day| day > pause.until) {
            report.push(
                Diagnostic::warning("break-without-date")
                    .with("from", german(pause.from.value))
                    .with("until", german(pause.until))
                    .at(source.place(pause.from.range.clone())),
            );
        }
    }
}

fn nearest_day(schedule: &Schedule, date: Date) -> Option<Date> {
    let last = date.saturating_add(1.year());
    days(schedule)
        .take_while(|day| *day <= last)
        .min_by_key(|day| (*day - date).get_days().abs())
}

fn check_clock(
    schedule: &Schedule,
    free: FreeDays<'_>,
    zone: &TimeZone,
    source: &SourceFile,
    report: &mut Report,
) {
    // Only a series that touches the small hours can meet the clock change.
    let moments = schedule.changes.iter().flat_map(|change| change.moments());
    let own = [
        Some(schedule.start.value),
        schedule.end.as_ref().map(|end| end.value),
    ];
    if !moments.chain(own.into_iter().flatten()).any(in_small_hours) {
        return;
    }
    let last = schedule.start.value.date().saturating_add(YEARS.years());
    let held = expand(schedule, free, last)
        .into_iter()
        .filter(|date| date.status != Status::Cancelled);
    for date in held {
        let moments = [Some(date.start), date.end].into_iter().flatten();
        let Some((rule, moment)) = moments.filter_map(|moment| fault(moment, zone)).next() else {
            continue;
        };
        let range = match date.change(schedule) {
            Some(change) => change.date.range.clone(),
            None => schedule.start.range.clone(),
        };
        report.push(
            Diagnostic::error(rule)
                .with("date", german(moment.date()))
                .with("time", moment.strftime("%H:%M").to_string())
                .at(source.place(range)),
        );
        return;
    }
}

/// The clock changes on a Sunday between two and three.
fn in_small_hours(moment: When) -> bool {
    matches!(moment, When::At(moment) if (2..=3).contains(&moment.hour()))
}

fn fault(moment: When, zone: &TimeZone) -> Option<(&'static str, DateTime)> {
    let When::At(moment) = moment else {
        return None;
    };
    if moment.weekday() != Weekday::Sunday || !in_small_hours(When::At(moment)) {
        return None;
    }
    match zone.to_ambiguous_timestamp(moment).offset() {
        AmbiguousOffset::Unambiguous { .. } => None,
        AmbiguousOffset::Gap { .. } => Some(("time-skipped", moment)),
        AmbiguousOffset::Fold { .. } => Some(("time-repeated", moment)),
    }
}

fn german(date: Date) -> String {
    date.strftime("%d.%m.%Y").to_string()
}
