//! # link-without-name
//!
//! ## What it does
//! Finds links without text, or around an image without an alternative text.
//!
//! ## Why it is bad
//! A screen reader says "link" and perhaps reads out the address; nobody knows where
//! it leads.
//!
//! ## References
//! WCAG 2.4.4, 4.1.2; ACT c487ae.

use diagnostic::Severity;

use crate::finding::Findings;
use crate::html::{Page, Tag};
use crate::rules::{Check, Rule};

pub(crate) const RULE: Rule = Rule {
    name: "link-without-name",
    severity: Severity::Error,
    wcag: &["2.4.4", "2.4.9", "4.1.2"],
    act: &["c487ae"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for link in page.elements_named(Tag::A) {
        if !link.has("href") || !link.is_exposed() || link.has("role") {
            continue;
        }
        if link.accessible_name().is_empty() {
            let finding = findings.at(link);
            finding.with("target", link.attr("href").unwrap_or(""));
            if link.descendant_elements().any(|inner| inner.is(Tag::Img)) {
                finding.variant("image");
            }
        }
    }
}
