//! # underlined-text
//!
//! ## What it does
//! Finds underlined words that are no links.
//!
//! ## Why it is bad
//! Readers tap them, and nothing happens.
//!
//! ## Example
//! Wrong:
//! ```html
//! <p>Das ist <u>wichtig</u>.</p>
//! ```
//! Right:
//! ```html
//! <strong>wichtig</strong>
//! ```
//!
//! ## References
//! Beyond WCAG; good practice.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "underlined-text",
    severity: Severity::Warning,
    wcag: &[],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for element in page.elements_named(Tag::U) {
        let is_link = element.is_inside(&[Tag::A])
            || element.descendant_elements().any(|inner| inner.is(Tag::A));
        if element.has_text() && element.is_visible() && !is_link {
            findings.at_text(element);
        }
    }
}
