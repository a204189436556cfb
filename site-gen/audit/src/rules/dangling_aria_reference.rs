//! # dangling-aria-reference
//!
//! ## What it does
//! Finds `aria-labelledby`, `aria-describedby` and `aria-errormessage` that name no element
//! of the page.
//!
//! ## Why it is bad
//! The name, hint or error message that was meant is never read out.
//!
//! ## Example
//! Wrong:
//! ```html
//! <input aria-label="Name" aria-describedby="hinweis">
//! ```
//! Right:
//! ```html
//! <input aria-label="Name" aria-describedby="tipp"> <p id="tipp">So, wie er im Ausweis
//! steht.</p>
//! ```
//!
//! ## References
//! WCAG 1.3.1, 3.3.1, 4.1.2. Attributes whose target a script may add later are left out.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::Page;

pub(crate) const RULE: Rule = Rule {
    name: "dangling-aria-reference",
    severity: Severity::Error,
    wcag: &["1.3.1"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    const NAMES: &[&str] = &["aria-labelledby", "aria-describedby", "aria-errormessage"];
    for element in page.annotated().filter(|element| element.is_exposed()) {
        for name in NAMES {
            let ids = element.attr(name).unwrap_or("").split_ascii_whitespace();
            for id in ids.filter(|id| page.element_by_id(id).is_none()) {
                findings
                    .at_attribute(element, name)
                    .with("attribute", *name)
                    .with("id", id);
            }
        }
    }
}
