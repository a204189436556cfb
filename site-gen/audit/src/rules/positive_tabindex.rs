//! # positive-tabindex
//!
//! ## What it does
//! Finds `tabindex` greater than zero.
//!
//! ## Why it is bad
//! The tab key jumps to these elements first, wherever they stand, and then back to the
//! start of the page.
//!
//! ## Example
//! Wrong:
//! ```html
//! <a href="/" tabindex="3">Start</a>
//! ```
//! Right:
//! ```html
//! <a href="/" tabindex="0">Start</a>
//! ```
//!
//! ## References
//! WCAG 2.4.3 (failure F44 where the order no longer makes sense).

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::focus;
use crate::html::Page;

pub(crate) const RULE: Rule = Rule {
    name: "positive-tabindex",
    severity: Severity::Warning,
    wcag: &["2.4.3"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for element in page
        .elements_with("tabindex")
        .filter(|&element| focus::tab_index(element).is_some_and(|index| index > 0))
    {
        if element.is_visible() {
            findings.at_attribute(element, "tabindex");
        }
    }
}
