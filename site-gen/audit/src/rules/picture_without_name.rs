//! # picture-without-name
//!
//! ## What it does
//! Finds elements that are made an image with `role="img"` and have no name.
//!
//! ## Why it is bad
//! A screen reader says "image" and nothing more; what stands inside is not read out.
//!
//! ## Example
//! Wrong:
//! ```html
//! <div role="img"></div>
//! ```
//! Right:
//! ```html
//! <div role="img" aria-label="Telefon"></div>
//! ```
//!
//! ## References
//! WCAG 1.1.1; ACT 23a2a8.

use diagnostic::Severity;

use crate::aria::Role;
use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "picture-without-name",
    severity: Severity::Error,
    wcag: &["1.1.1"],
    act: &["23a2a8"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for element in page.elements_with_role(|role| matches!(role, Role::Img | Role::Image)) {
        let is_image = !element.is(Tag::Img) && !element.is_foreign();
        if is_image && element.is_exposed() && element.accessible_name().is_empty() {
            findings.at(element);
        }
    }
}
