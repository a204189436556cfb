//! # moving-text
//!
//! ## What it does
//! Finds text that runs or blinks (`marquee`, `blink`).
//!
//! ## Why it is bad
//! Who reads slowly never gets to the end, and nobody can stop it.
//!
//! ## Example
//! Wrong:
//! ```html
//! <marquee>Neu!</marquee>
//! ```
//! Right:
//! ```html
//! <strong>Neu!</strong>
//! ```
//!
//! ## References
//! WCAG 2.2.2 (failures F16, F47).

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "moving-text",
    severity: Severity::Error,
    wcag: &["2.2.2"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for element in [Tag::Marquee, Tag::Blink]
        .into_iter()
        .flat_map(|tag| page.elements_named(tag))
    {
        if element.is_visible() {
            findings.at(element).with("element", element.name());
        }
    }
}
