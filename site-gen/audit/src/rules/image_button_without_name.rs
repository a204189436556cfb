//! # image-button-without-name
//!
//! ## What it does
//! Finds buttons made of an image (`input type="image"`) without an alternative text.
//!
//! ## Why it is bad
//! A screen reader reads out the file name, or nothing: nobody knows what the button does.
//!
//! ## Example
//! Wrong:
//! ```html
//! <input type="image" src="lupe.png">
//! ```
//! Right:
//! ```html
//! <input type="image" src="lupe.png" alt="Suchen">
//! ```
//!
//! ## References
//! WCAG 1.1.1, 4.1.2; ACT 59796f.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "image-button-without-name",
    severity: Severity::Error,
    wcag: &["1.1.1", "4.1.2"],
    act: &["59796f"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for input in page.elements_named(Tag::Input) {
        let is_image = input
            .attr("type")
            .is_some_and(|kind| kind.eq_ignore_ascii_case("image"));
        if is_image && input.is_exposed() && input.accessible_name().is_empty() {
            findings.at(input);
        }
    }
}
