//! # empty-heading
//!
//! ## What it does
//! Finds headings that no text, alternative text or label gives a name.
//!
//! ## Why it is bad
//! Screen reader users walk through a page by its headings. An empty one is read out
//! as a place where something should be.
//!
//! ## Example
//! Wrong:
//! ```html
//! <h2></h2>
//! ```
//! Right:
//! ```html
//! <h2><img src="a.png" alt="Chor"></h2>
//! ```
//!
//! ## References
//! WCAG 1.3.1, 2.4.6; ACT ffd0e9.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::headings::headings;
use crate::html::Page;

pub(crate) const RULE: Rule = Rule {
    name: "empty-heading",
    severity: Severity::Error,
    wcag: &["1.3.1", "2.4.6"],
    act: &["ffd0e9"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for heading in headings(page) {
        if heading.is_exposed() && heading.accessible_name().is_empty() {
            findings.at(heading).with("name", heading.name());
        }
    }
}
