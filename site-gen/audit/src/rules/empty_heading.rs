//! # empty-heading
//!
//! ## What it does
//! Finds headings that no text, alternative text or label gives a name.
//!
//! ## Why it is bad
//! Screen reader users walk through a page by its headings. An empty one is read out
//! as a place where something should be.
//!
//! ## References
//! WCAG 1.3.1, 2.4.6; ACT ffd0e9.

use diagnostic::Severity;

use crate::aria::Role;
use crate::finding::Findings;
use crate::html::{Element, Page};
use crate::rules::{Check, Rule};

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

/// All headings, in document order.
pub(crate) fn headings<'p>(page: &'p Page<'p>) -> impl Iterator<Item = Element<'p>> {
    page.elements()
        .filter(|element| element.has_role(Role::Heading))
}
