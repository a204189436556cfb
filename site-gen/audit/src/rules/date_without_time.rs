//! # date-without-time
//!
//! ## What it does
//! Finds dates in the text that programs cannot read, because they stand in no `time`.
//!
//! ## Why it is bad
//! A screen reader may read "12.3." as a number, and the reader's calendar cannot take the
//! date over.
//!
//! ## Example
//! Wrong:
//! ```html
//! <p>Wir treffen uns am 12. März 2027 im Hof.</p>
//! ```
//! Right:
//! ```html
//! <p>Am <time datetime="2027-03-12">12. März 2027</time>
//! ```
//!
//! ## References
//! Beyond WCAG; HTML standard, "the time element".

use diagnostic::Severity;

use written_dates::dates;
use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Page, Tag};
use crate::prose::YEARS;

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
        let dates = dates(value);
        if dates.is_empty() || is_left_alone(text.parent()) {
            continue;
        }
        for date in dates {
            findings
                .at_words(text, date.range.clone())
                .with("date", &value[date.range.clone()]);
        }
    }
}

/// A link, a button or a title of a work is taken as it is, and what is struck
/// out is over.
fn is_left_alone(parent: Element<'_>) -> bool {
    const ALONE: &[Tag] = &[Tag::Time, Tag::A, Tag::Button, Tag::Del, Tag::S, Tag::Cite];
    ALONE.iter().any(|&tag| parent.is(tag)) || parent.is_inside(ALONE)
}
