//! # prohibited-aria-attribute
//!
//! ## What it does
//! Finds names (`aria-label` and its like) on elements that must not have one: paragraphs,
//! `strong`, and `div` and `span` without a role.
//!
//! ## Why it is bad
//! Most screen readers pass over such a name, some read it instead of the text: who hears
//! what is a matter of luck.
//!
//! ## Example
//! Wrong:
//! ```html
//! <span aria-label="Telefon">030</span>
//! ```
//! Right:
//! ```html
//! <div role="group" aria-label="Telefon">030</div>
//! ```
//!
//! ## References
//! WAI-ARIA 1.2, section 5.2.8.6 "roles which cannot be named"; ACT kb1m8s.

use diagnostic::Severity;

use crate::aria::Role;
use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Page};

pub(crate) const RULE: Rule = Rule {
    name: "prohibited-aria-attribute",
    severity: Severity::Error,
    wcag: &["4.1.2"],
    act: &["kb1m8s"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for element in page.annotated() {
        for (attribute, value) in element.attributes() {
            if attribute.starts_with("aria-")
                && !value.trim().is_empty()
                && is_prohibited(element, attribute)
                && element.is_exposed()
            {
                findings
                    .at_attribute(element, attribute)
                    .with("attribute", attribute)
                    .with("element", element.name());
            }
        }
    }
}

fn is_prohibited(element: Element<'_>, attribute: &str) -> bool {
    let Some(role) = element.role().filter(|role| role.prohibits_name()) else {
        return false;
    };
    match attribute {
        "aria-label" | "aria-labelledby" | "aria-braillelabel" => true,
        "aria-roledescription" | "aria-brailleroledescription" => {
            matches!(role, Role::Generic) || role.is_presentational()
        }
        _ => false,
    }
}
