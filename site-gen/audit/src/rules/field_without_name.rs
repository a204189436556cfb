//! # field-without-name
//!
//! ## What it does
//! Finds form fields without a label or another name.
//!
//! ## Why it is bad
//! A screen reader says "edit, blank": nobody knows what to enter.
//!
//! ## Example
//! Wrong:
//! ```html
//! <input>
//! ```
//! Right:
//! ```html
//! <label>Name <input></label>
//! ```
//!
//! ## References
//! WCAG 4.1.2 (and 3.3.2, 1.3.1); ACT e086e5.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::fields::is_field;
use crate::html::Page;

pub(crate) const RULE: Rule = Rule {
    name: "field-without-name",
    severity: Severity::Error,
    wcag: &["4.1.2"],
    act: &["e086e5"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for field in page.elements().filter(|&element| is_field(element)) {
        if field.is_exposed() && field.accessible_name().is_empty() {
            findings.at(field);
        }
    }
}
