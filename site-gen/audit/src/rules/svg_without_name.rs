//! # svg-without-name
//!
//! ## What it does
//! Finds SVG drawings with a role that makes them an image, and without a name.
//!
//! ## Why it is bad
//! A screen reader says "image" and nothing more.
//!
//! ## Example
//! Wrong:
//! ```html
//! <svg role="img"><path d="M0 0"/></svg>
//! ```
//! Right:
//! ```html
//! <svg role="img"><title>Stadtplan</title></svg>
//! ```
//!
//! ## References
//! WCAG 1.1.1; ACT 7d6734.

use diagnostic::Severity;

use crate::aria::{Role, explicit_role};
use crate::finding::{Check, Findings, Rule};
use crate::html::Page;

pub(crate) const RULE: Rule = Rule {
    name: "svg-without-name",
    severity: Severity::Error,
    wcag: &["1.1.1"],
    act: &["7d6734"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for element in page.annotated().filter(|element| element.is_foreign()) {
        let is_image = matches!(
            explicit_role(element),
            Some(Role::Img | Role::Image | Role::GraphicsDocument | Role::GraphicsSymbol)
        );
        if is_image && element.is_exposed() && element.accessible_name().is_empty() {
            findings.at(element);
        }
    }
}
