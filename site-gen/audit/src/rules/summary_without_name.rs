//! # summary-without-name
//!
//! ## What it does
//! Finds `summary` elements that open a `details` and have no text.
//!
//! ## Why it is bad
//! Nobody can tell what opens, and a screen reader says no more than a triangle does.
//!
//! ## Example
//! Wrong:
//! ```html
//! <details><summary></summary><p>x</p></details>
//! ```
//! Right:
//! ```html
//! <details><summary>Zeiten</summary>
//! ```
//!
//! ## References
//! WCAG 4.1.2; ACT 2t702h.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::focus;
use crate::html::{Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "summary-without-name",
    severity: Severity::Error,
    wcag: &["4.1.2"],
    act: &["2t702h"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for summary in page.elements_named(Tag::Summary) {
        let opens = focus::is_summary_of_details(summary) && summary.role().is_none();
        if opens && summary.is_exposed() && summary.accessible_name().is_empty() {
            findings.at(summary);
        }
    }
}
