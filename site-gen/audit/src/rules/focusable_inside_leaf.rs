//! # focusable-inside-leaf
//!
//! ## What it does
//! Finds links and controls inside elements whose content assistive technology does not
//! get to see, such as a link inside a button.
//!
//! ## Why it is bad
//! The tab key leads to something that a screen reader cannot name, and a tap hits one or
//! the other by luck.
//!
//! ## Example
//! Wrong:
//! ```html
//! <button>Weiter <span tabindex="0">x</span></button>
//! ```
//! Right:
//! ```html
//! <button>Weiter <span>x</span></button>
//! ```
//!
//! ## References
//! WCAG 4.1.2; ACT 307n5z; WAI-ARIA 1.2, section 5.2.9 "presentational children".

use diagnostic::Severity;

use crate::aria::Role;
use crate::finding::{Check, Findings, Rule};
use crate::focus;
use crate::html::Page;

pub(crate) const RULE: Rule = Rule {
    name: "focusable-inside-leaf",
    severity: Severity::Error,
    wcag: &["4.1.2"],
    act: &["307n5z"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for element in page.elements_with_role(Role::has_presentational_children) {
        for inner in element
            .descendant_elements()
            .filter(|&inner| focus::is_stop(inner))
        {
            findings
                .at(inner)
                .with("inner", inner.name())
                .with("role", element.role().map_or("", Role::name));
        }
    }
}
