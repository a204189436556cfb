//! SEQUENCE of a series and of its single dates (RFC 5545, 3.8.7.4), from the
//! content alone.
//!
//! A build does not know what an earlier one said. A number that counts what
//! stands in a file falls when something is deleted there, and calendars refuse
//! what has a lower number. So the series has the number of its day of change,
//! and each single date stands above it by what became of it: a deleted change
//! takes its own number along and leaves the series as it was. Whoever takes a
//! cancellation back may write `held = true` in its place, which outranks the
//! others: a calendar that took the cancelled date over learns of that one,
//! and of nothing that is missing. A later `updated_on` outranks all.

use jiff::civil::{Date, date};

use resolve::occurrences::{Cause, Occurrence, Status};

/// Numbers that one day of change has for what became of single dates.
const STEPS: i32 = 10;

/// Days are counted from here; no content is older.
const FIRST_DAY: Date = date(2000, 1, 1);

/// The number of a series whose content was changed on this day.
pub fn of_series(changed: Option<Date>) -> i32 {
    let days = changed.map_or(0, |changed| (changed - FIRST_DAY).get_days());
    days.max(0) * STEPS
}

/// The number of a single date.
pub fn of_date(series: i32, date: &Occurrence) -> i32 {
    let single = matches!(date.cause, Some(Cause::Change(_)));
    let step = match date.status {
        Status::Held if !single => 0,
        // A break or a holiday, which a change of the single date outranks.
        Status::Cancelled if !single => 1,
        Status::Moved => 2,
        Status::Cancelled => 3,
        Status::Held => 4,
    };
    series + step
}
