//! Days in running text that there are not, or that fall on another weekday: whoever
//! goes by them stands before a locked door.

use std::ops::Range;

use diagnostic::{Diagnostic, Report, SourceFile};
use jiff::civil::Date;
use written_dates::weekday_before;
use written_dates::{dates, impossible};

/// Reports the days of a text that are wrong by themselves.
pub(super) fn check(source: &SourceFile, body: Range<usize>, report: &mut Report) {
    let text = &source.text[body.clone()];
    let place =
        |range: Range<usize>| source.place(body.start + range.start..body.start + range.end);
    for range in impossible(text) {
        let fault = Diagnostic::warning("no-such-day-in-text").with("date", &text[range.clone()]);
        report.push(fault.at(place(range)));
    }
    for date in dates(text) {
        let (Some((name, weekday)), Ok(day)) = (
            weekday_before(&text[..date.range.start]),
            date.iso().parse::<Date>(),
        ) else {
            continue;
        };
        if day.weekday() != weekday {
            let fault = Diagnostic::warning("wrong-weekday-in-text")
                .with("weekday", name)
                .with("date", &text[date.range.clone()]);
            report.push(fault.at(place(date.range)));
        }
    }
}
