//! # focusable-inside-hidden
//!
//! ## What it does
//! Finds links and controls inside `aria-hidden="true"`.
//!
//! ## Why it is bad
//! The tab key leads to something that a screen reader says nothing about.
//!
//! ## Example
//! Wrong:
//! ```html
//! <div aria-hidden="true"><a href="/">Start</a></div>
//! ```
//! Right:
//! ```html
//! <div aria-hidden="false"><a href="/">Start</a></div>
//! ```
//!
//! ## References
//! WCAG 4.1.2; ACT 6cfa84.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::focus;
use crate::html::Page;

pub(crate) const RULE: Rule = Rule {
    name: "focusable-inside-hidden",
    severity: Severity::Error,
    wcag: &["4.1.2"],
    act: &["6cfa84"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for element in page.elements() {
        if element.is_aria_hidden() && focus::is_stop(element) {
            findings.at(element).with("element", element.name());
        }
    }
}
