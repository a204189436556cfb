//! # missing-aria-attribute
//!
//! ## What it does
//! Finds elements whose `role` needs an attribute that is missing, such as a checkbox that
//! does not say whether it is checked.
//!
//! ## Why it is bad
//! A screen reader announces the control, but not its state.
//!
//! ## Example
//! Wrong:
//! ```html
//! <div role="checkbox" aria-label="Ja"></div>
//! ```
//! Right:
//! ```html
//! <div role="checkbox" aria-checked="false" aria-label="Ja"></div>
//! ```
//!
//! ## References
//! WCAG 4.1.2; ACT 4e8ab6; WAI-ARIA 1.2, section 5.2.2.

use diagnostic::Severity;

use crate::aria::{Role, explicit_role, is_native};
use crate::finding::{Check, Findings, Rule};
use crate::focus;
use crate::html::{Element, Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "missing-aria-attribute",
    severity: Severity::Error,
    wcag: &["4.1.2"],
    act: &["4e8ab6"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for element in page.annotated() {
        let Some(role) = explicit_role(element).filter(|&role| element.has_role(role)) else {
            continue;
        };
        for name in required(element, role) {
            let attribute = format!("aria-{name}");
            let is_given = element
                .attr(&attribute)
                .is_some_and(|value| !value.trim().is_empty());
            if !is_given && !is_native(element, name) && element.is_exposed() {
                findings
                    .at_attribute(element, "role")
                    .with("role", role.name())
                    .with("attribute", attribute);
            }
        }
    }
}

fn required(element: Element<'_>, role: Role) -> Vec<&'static str> {
    let mut required = role.required().to_vec();
    // A line between two parts needs no value, unless it can be moved.
    if role == Role::Separator && focus::can_take_focus(element) && !element.is(Tag::Hr) {
        required.push("valuenow");
    }
    if role == Role::Combobox && element.attr("aria-expanded") == Some("true") {
        required.push("controls");
    }
    required
}
