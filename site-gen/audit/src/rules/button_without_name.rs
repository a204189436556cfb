//! # button-without-name
//!
//! ## What it does
//! Finds buttons without text and without another name.
//!
//! ## Why it is bad
//! A screen reader says "button", and who controls a computer by voice has no word to say.
//!
//! ## Example
//! Wrong:
//! ```html
//! <button></button>
//! ```
//! Right:
//! ```html
//! <button aria-label="Weiter"></button>
//! ```
//!
//! ## References
//! WCAG 4.1.2; ACT 97a4e1.

use diagnostic::Severity;

use crate::aria::Role;
use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "button-without-name",
    severity: Severity::Error,
    wcag: &["4.1.2"],
    act: &["97a4e1"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for button in page.elements_with_role(|role| role == Role::Button) {
        // A button made of an image has a rule of its own.
        let is_image = button.is(Tag::Input)
            && button
                .attr("type")
                .is_some_and(|kind| kind.eq_ignore_ascii_case("image"));
        if !is_image && button.is_exposed() && button.accessible_name().is_empty() {
            findings.at(button);
        }
    }
}
