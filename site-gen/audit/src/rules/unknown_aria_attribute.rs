//! # unknown-aria-attribute
//!
//! ## What it does
//! Finds attributes that begin with `aria-` and that WAI-ARIA does not have.
//!
//! ## Why it is bad
//! Most often it is a slip (`aria-labeledby`), and assistive technology never gets what
//! the author meant it to say.
//!
//! ## Example
//! Wrong:
//! ```html
//! <p aria-labeledby="x">a</p>
//! ```
//! Right:
//! ```html
//! <p aria-live="polite" data-aria-x="y">c</p>
//! ```
//!
//! ## References
//! WCAG 4.1.2; ACT 5f99a7; WAI-ARIA 1.2, section 6.

use diagnostic::Severity;

use crate::aria::attributes;
use crate::finding::{Check, Findings, Rule};
use crate::html::Page;

pub(crate) const RULE: Rule = Rule {
    name: "unknown-aria-attribute",
    severity: Severity::Error,
    wcag: &["4.1.2"],
    act: &["5f99a7"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for element in page.annotated() {
        for (attribute, _) in element.attributes() {
            let Some(name) = attribute.strip_prefix("aria-") else {
                continue;
            };
            if attributes::values(name).is_some() {
                continue;
            }
            let finding = findings.at_attribute(element, attribute);
            finding.with("attribute", attribute);
            if let Some(near) = diagnostic::nearest(name, attributes::names()) {
                finding
                    .with("nearest", format!("aria-{near}"))
                    .variant("nearest");
            }
        }
    }
}
