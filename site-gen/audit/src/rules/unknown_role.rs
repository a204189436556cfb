//! # unknown-role
//!
//! ## What it does
//! Finds `role` attributes in which no word is a role of WAI-ARIA.
//!
//! ## Why it is bad
//! Assistive technology passes over it: what was meant to be a button is read out as
//! plain text.
//!
//! ## Example
//! Wrong:
//! ```html
//! <div role="lnik">Kontakt</div>
//! ```
//! Right:
//! ```html
//! <div role="DOC-TIP">Hinweis</div>
//! ```
//!
//! ## References
//! WCAG 4.1.2; ACT 674b10; WAI-ARIA 1.2, section 5.

use diagnostic::Severity;

use crate::aria::explicit_role;
use crate::finding::{Check, Findings, Rule};
use crate::html::Page;

pub(crate) const RULE: Rule = Rule {
    name: "unknown-role",
    severity: Severity::Error,
    wcag: &["4.1.2"],
    act: &["674b10"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for element in page.annotated() {
        let Some(role) = element.attr("role") else {
            continue;
        };
        let is_blank = role.trim().is_empty();
        if !is_blank && explicit_role(element).is_none() && element.is_exposed() {
            findings
                .at_attribute(element, "role")
                .with("role", role.trim());
        }
    }
}
