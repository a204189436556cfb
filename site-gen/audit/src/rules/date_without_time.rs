//! # date-without-time
//!
//! ## What it does
//! Finds dates in the text that programs cannot read, because they stand in no `time`.
//!
//! ## Why it is bad
//! A screen reader may read "12.3." as a number, and the reader's calendar cannot take the
//! date over.
//!
//! ## References
//! Beyond WCAG; HTML standard, "the time element".

use diagnostic::Severity;

use crate::finding::Findings;
use crate::html::{Page, Tag};
use crate::prose::YEARS;
use crate::rules::{Check, Rule};
use std::ops::Range;

pub(crate) const RULE: Rule = Rule {
    name: "date-without-time",
    severity: Severity::Warning,
    wcag: &[],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for text in page.prose_with(YEARS) {
        let value = text.value();
        let parent = text.parent();
        if parent.is(Tag::Time)
            || parent.is_inside(&[Tag::Time, Tag::A, Tag::Button, Tag::Del, Tag::S, Tag::Cite])
            || parent.is(Tag::A)
        {
            continue;
        }
        for date in dates(value) {
            findings
                .at_words(text, date.clone())
                .with("date", &value[date]);
        }
    }
}

const MONTHS: &[&str] = &[
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
    "January",
    "February",
    "March",
    "May",
    "June",
    "July",
    "October",
    "December",
];

/// Dates with day, month and year: `12. März 2027`, `12.03.2027`, `12 March 2027`.
fn dates(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for year in ["20", "19"] {
        for (at, _) in text.match_indices(year) {
            let end = at + 4;
            let is_year = text
                .get(at..end)
                .is_some_and(|year| year.bytes().all(|b| b.is_ascii_digit()))
                && !text[end..].starts_with(|c: char| c.is_ascii_digit());
            if is_year && let Some(start) = day_and_month(&text[..at]) {
                found.push(start..end);
            }
        }
    }
    found.sort_by_key(|range| range.start);
    found
}

/// Where day and month begin that stand right before a year.
fn day_and_month(before: &str) -> Option<usize> {
    let space: &[char] = &[' ', '\u{a0}', '\u{202f}'];
    if let Some(head) = before.strip_suffix('.') {
        // 12.03.
        let month = head.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = head.len() - month.len();
        let day = month.strip_suffix('.')?;
        let start = day.trim_end_matches(|c: char| c.is_ascii_digit());
        let is_date = (1..=2).contains(&digits) && (1..=2).contains(&(day.len() - start.len()));
        return is_date.then_some(start.len());
    }
    let head = before.trim_end_matches(space);
    let month = MONTHS.iter().find(|month| head.ends_with(**month))?;
    let head = head[..head.len() - month.len()].trim_end_matches(space);
    let head = head.strip_suffix('.').unwrap_or(head);
    let start = head.trim_end_matches(|c: char| c.is_ascii_digit());
    (1..=2)
        .contains(&(head.len() - start.len()))
        .then_some(start.len())
}
