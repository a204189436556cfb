//! One event as VEVENTs (RFC 5545, 3.6.1): the series, and one override for
//! each date that is cancelled, moved, or that spans a clock change.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::tz::TimeZone;

use super::line::Lines;
use super::sequence;
use model::country::TIME_ZONE;
use model::repeat::{MonthDay, Rule};
use model::schedule::{Bound, Schedule};
use resolve::occurrences::{Occurrence, Status};
use toml_places::When;

/// What a date looks like in a calendar.
#[derive(Debug, Clone, Default)]
pub struct Entry {
    /// Title; a cancelled one says so.
    pub summary: String,
    /// What it is, and why it was changed.
    pub description: String,
    /// Name and address of the place.
    pub location: Option<String>,
    /// Latitude and longitude.
    pub geo: Option<(f64, f64)>,
}

/// What all VEVENTs of an event share.
#[derive(Debug, Clone)]
pub struct Shared {
    /// Stays the same for ever: `name@host`.
    pub uid: String,
    /// Day of the last change of the content.
    pub changed: Date,
    /// Number of the series; those of single dates follow from it.
    pub sequence: i32,
    /// Address of the page.
    pub url: String,
    /// Topics in words.
    pub categories: Vec<String>,
}

/// Writes an event; `entry` tells how a date looks, `None` the series itself.
pub fn write(
    lines: &mut Lines,
    shared: &Shared,
    schedule: &Schedule,
    dates: &[Occurrence],
    zone: &TimeZone,
    entry: impl Fn(Option<&Occurrence>) -> Entry,
) {
    let Some(first) = dates.first() else { return };
    let Some(rule) = &schedule.rule else {
        begin(lines, shared, Some(first), &entry(Some(first)));
        moment(lines, "DTSTART", first.start);
        end(lines, first.end);
        finish(lines, first.status);
        return;
    };
    let series_end = schedule.end.as_ref().map(|end| end.value);
    begin(lines, shared, None, &entry(None));
    moment(lines, "DTSTART", schedule.start.value);
    match length_on_the_clock(schedule.start.value, series_end, zone) {
        Some(seconds) => lines.raw("DURATION", &format!("PT{seconds}S")),
        None => end(lines, series_end),
    }
    lines.raw("RRULE", &recurrence(&rule.value, schedule, zone));
    finish(lines, Status::Held);
    for date in dates {
        if date.cause.is_none() && skew(date.start, date.end, zone) == 0 {
            continue;
        }
        begin(lines, shared, Some(date), &entry(Some(date)));
        moment(lines, "RECURRENCE-ID", date.original);
        moment(lines, "DTSTART", date.start);
        end(lines, date.end);
        finish(lines, date.status);
    }
}

fn begin(lines: &mut Lines, shared: &Shared, date: Option<&Occurrence>, entry: &Entry) {
    lines.raw("BEGIN", "VEVENT");
    lines.raw("UID", &shared.uid);
    let stamp = shared.changed.strftime("%Y%m%dT120000Z").to_string();
    lines.raw("DTSTAMP", &stamp);
    lines.raw("LAST-MODIFIED", &stamp);
    let sequence = date.map_or(shared.sequence, |date| {
        sequence::of_date(shared.sequence, date)
    });
    lines.raw("SEQUENCE", &sequence.to_string());
    lines.text("SUMMARY", &entry.summary);
    if !entry.description.is_empty() {
        lines.text("DESCRIPTION", &entry.description);
    }
    if let Some(location) = &entry.location {
        lines.text("LOCATION", location);
    }
    if let Some((latitude, longitude)) = entry.geo {
        lines.raw("GEO", &format!("{latitude:.6};{longitude:.6}"));
    }
    lines.raw("URL", &shared.url);
    lines.texts("CATEGORIES", &shared.categories);
}

fn finish(lines: &mut Lines, status: Status) {
    lines.raw(
        "STATUS",
        match status {
            Status::Cancelled => "CANCELLED",
            Status::Held | Status::Moved => "CONFIRMED",
        },
    );
    lines.raw("END", "VEVENT");
}

fn moment(lines: &mut Lines, name: &str, moment: When) {
    match moment {
        When::Day(day) => lines.raw(&format!("{name};VALUE=DATE"), &compact(day)),
        When::At(moment) => lines.raw(
            &format!("{name};TZID={TIME_ZONE}"),
            &moment.strftime("%Y%m%dT%H%M%S").to_string(),
        ),
    }
}

/// The end of a whole day is the day after it (RFC 5545, 3.6.1).
fn end(lines: &mut Lines, end: Option<When>) {
    match end {
        Some(When::Day(day)) => moment(lines, "DTEND", When::Day(day.saturating_add(1.day()))),
        Some(end) => moment(lines, "DTEND", end),
        None => {}
    }
}

fn compact(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

/// The value of RRULE. UNTIL is in UTC where the start has a zone: some
/// calendars refuse anything else (RFC 5545, 3.3.10).
fn recurrence(rule: &Rule, schedule: &Schedule, zone: &TimeZone) -> String {
    let mut value = match rule {
        Rule::Weekly { every, days } => {
            let days: Vec<&str> = days.iter().map(|day| code(*day)).collect();
            format!("FREQ=WEEKLY;INTERVAL={every};BYDAY={}", days.join(","))
        }
        Rule::MonthlyWeekday {
            every,
            weeks,
            weekday,
        } => {
            let days: Vec<String> = weeks
                .iter()
                .map(|week| format!("{}{}", week.number(), code(*weekday)))
                .collect();
            format!("FREQ=MONTHLY;INTERVAL={every};BYDAY={}", days.join(","))
        }
        Rule::MonthlyDay { every, day } => {
            let day = match day {
                MonthDay::Day(day) => *day,
                MonthDay::Last => -1,
            };
            format!("FREQ=MONTHLY;INTERVAL={every};BYMONTHDAY={day}")
        }
        Rule::Yearly => "FREQ=YEARLY".to_owned(),
    };
    match (&schedule.bound, schedule.start.value) {
        (Bound::Open, _) => {}
        (Bound::Count(count), _) => value.push_str(&format!(";COUNT={}", count.value.0)),
        (Bound::Until(until), When::Day(_)) => {
            value.push_str(&format!(";UNTIL={}", compact(until.value)));
        }
        (Bound::Until(until), When::At(_)) => {
            let last = until.value.to_datetime(Time::constant(23, 59, 59, 0));
            let utc = utc(last, zone);
            value.push_str(&format!(";UNTIL={}Z", utc.strftime("%Y%m%dT%H%M%S")));
        }
    }
    value
}

fn code(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}

fn utc(moment: DateTime, zone: &TimeZone) -> DateTime {
    let offset = seconds(moment, zone);
    moment.saturating_sub(i64::from(offset).seconds())
}

/// Seconds ahead of UTC.
fn seconds(moment: DateTime, zone: &TimeZone) -> i32 {
    zone.to_ambiguous_zoned(moment)
        .compatible()
        .map_or(0, |zoned| zoned.offset().seconds())
}

/// The seconds of a series whose first date spans a clock change: DTEND would
/// give all its dates the exact length of that one, an hour off.
fn length_on_the_clock(start: When, end: Option<When>, zone: &TimeZone) -> Option<i64> {
    let (When::At(first), Some(When::At(last))) = (start, end) else {
        return None;
    };
    let seconds = first.duration_until(last).as_secs();
    (skew(start, end, zone) != 0).then_some(seconds)
}

/// By how many seconds a date is longer than its clock times say. Some
/// calendars give each date of a series the exact length of the first one, and
/// others the length on the clock, so a date that spans a clock change says its
/// end itself.
fn skew(start: When, end: Option<When>, zone: &TimeZone) -> i32 {
    let (When::At(start), Some(When::At(end))) = (start, end) else {
        return 0;
    };
    // The clock changes on Sundays only.
    if start.date() == end.date() && start.weekday() != Weekday::Sunday {
        return 0;
    }
    seconds(start, zone) - seconds(end, zone)
}

#[cfg(test)]
mod tests;
