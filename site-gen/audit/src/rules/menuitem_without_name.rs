//! # menuitem-without-name
//!
//! ## What it does
//! Finds entries of a menu (`role="menuitem"`) without a name.
//!
//! ## Why it is bad
//! A screen reader says "menu item" and nothing more.
//!
//! ## Example
//! Wrong:
//! ```html
//! <div role="menu"><button role="menuitem"><img src="neu.svg" alt=""></button></div>
//! ```
//! Right:
//! ```html
//! <div role="menu"><button role="menuitem" title="Neu"><img src="neu.svg"
//! alt=""></button></div>
//! ```
//!
//! ## References
//! WCAG 4.1.2; ACT m6b1q3.

use diagnostic::Severity;

use crate::aria::Role;
use crate::finding::{Check, Findings, Rule};
use crate::html::Page;

pub(crate) const RULE: Rule = Rule {
    name: "menuitem-without-name",
    severity: Severity::Error,
    wcag: &["4.1.2"],
    act: &["m6b1q3"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for item in page.elements_with_role(|role| role == Role::Menuitem) {
        if item.is_exposed() && item.accessible_name().is_empty() {
            findings.at(item);
        }
    }
}
