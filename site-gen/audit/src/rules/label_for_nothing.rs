//! # label-for-nothing
//!
//! ## What it does
//! Finds labels whose `for` names no field of the page.
//!
//! ## Why it is bad
//! A screen reader does not read the label with its field, and a tap on the words does
//! not lead into it.
//!
//! ## Example
//! Wrong:
//! ```html
//! <label for="fehlt">Name</label> <input id="name" aria-label="Name">
//! ```
//! Right:
//! ```html
//! <label for="ort">Ort</label> <input id="ort">
//! ```
//!
//! ## References
//! WCAG 1.3.1, 3.3.2 (failure F68).

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};
use crate::labels::labelled_control;

pub(crate) const RULE: Rule = Rule {
    name: "label-for-nothing",
    severity: Severity::Error,
    wcag: &["1.3.1", "3.3.2"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for label in page
        .elements_named(Tag::Label)
        .filter(|label| label.is_exposed())
    {
        if let Some(id) = label.attr("for")
            && labelled_control(label).is_none()
        {
            findings.at_attribute(label, "for").with("id", id);
        }
    }
}
