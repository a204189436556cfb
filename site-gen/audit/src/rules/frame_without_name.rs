//! # frame-without-name
//!
//! ## What it does
//! Finds `iframe` elements without a name.
//!
//! ## Why it is bad
//! A screen reader says "frame" and leaves it to luck whether anybody enters it.
//!
//! ## Example
//! Wrong:
//! ```html
//! <iframe src="/plan.html"></iframe>
//! ```
//! Right:
//! ```html
//! <iframe src="/plan.html" title="Lageplan"></iframe>
//! ```
//!
//! ## References
//! WCAG 4.1.2 (technique H64); ACT cae760.

use diagnostic::Severity;

use crate::aria::{Role, explicit_role};
use crate::finding::{Check, Findings, Rule};
use crate::focus;
use crate::html::{Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "frame-without-name",
    severity: Severity::Error,
    wcag: &["4.1.2"],
    act: &["cae760"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for frame in page.elements_named(Tag::Iframe) {
        let is_skipped = focus::tab_index(frame).is_some_and(|index| index < 0);
        // Its author says that it is nothing to be named.
        let is_none = explicit_role(frame).is_some_and(Role::is_presentational);
        if !is_skipped && !is_none && frame.is_exposed() && frame.accessible_name().is_empty() {
            findings.at(frame);
        }
    }
}
