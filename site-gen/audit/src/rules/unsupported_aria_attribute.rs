//! # unsupported-aria-attribute
//!
//! ## What it does
//! Finds `aria-` attributes on elements whose role does not have them, such as
//! `aria-checked` on a link.
//!
//! ## Why it is bad
//! Assistive technology does not pass the attribute on, or passes on what makes no sense;
//! what it was meant to say is lost.
//!
//! ## Example
//! Wrong:
//! ```html
//! <a href="/" aria-checked="true">Start</a>
//! ```
//! Right:
//! ```html
//! <button aria-expanded="false" aria-haspopup="menu">Menü</button>
//! ```
//!
//! ## References
//! WCAG 4.1.2; ACT 5c01ea; WAI-ARIA 1.2, section 5.4, and ARIA in HTML.

use diagnostic::Severity;

use crate::aria::attributes;
use crate::aria::Role;
use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "unsupported-aria-attribute",
    severity: Severity::Error,
    wcag: &["4.1.2"],
    act: &["5c01ea"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for element in page.annotated() {
        for (attribute, _) in element.attributes() {
            let Some(name) = attribute.strip_prefix("aria-") else {
                continue;
            };
            // What ARIA does not have at all is another rule's.
            let is_known = attributes::values(name).is_some();
            if is_known && !is_permitted(element, name) && element.is_exposed() {
                let role = match element.role() {
                    Some(role) => role.name(),
                    None => element.name(),
                };
                findings
                    .at_attribute(element, attribute)
                    .with("attribute", attribute)
                    .with("role", role);
            }
        }
    }
}

fn is_permitted(element: Element<'_>, name: &str) -> bool {
    if attributes::is_global(name) {
        return true;
    }
    match element.role() {
        Some(role) => role.supports(name),
        // ARIA in HTML lets these have the attributes of roles they are like.
        None => match element.tag() {
            Tag::Input => Role::Textbox.supports(name),
            Tag::Audio | Tag::Video => Role::Application.supports(name),
            Tag::Summary => Role::Button.supports(name),
            Tag::Canvas | Tag::Embed | Tag::Object | Tag::Unknown => true,
            _ => element.is_foreign(),
        },
    }
}
