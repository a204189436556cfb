//! # link-without-name
//!
//! ## What it does
//! Finds links without text, or around an image without an alternative text.
//!
//! ## Why it is bad
//! A screen reader says "link" and perhaps reads out the address; nobody knows where
//! it leads.
//!
//! ## Example
//! Wrong:
//! ```html
//! <a href="/kontakt/"></a>
//! ```
//! Right:
//! ```html
//! <a href="/kontakt/" aria-label="Kontakt"></a>
//! ```
//!
//! ## References
//! WCAG 2.4.4, 4.1.2; ACT c487ae.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};
use crate::links::is_link;

pub(crate) const RULE: Rule = Rule {
    name: "link-without-name",
    severity: Severity::Error,
    wcag: &["2.4.4", "4.1.2"],
    act: &["c487ae"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for link in page.elements_with_role(is_link) {
        if link.is_exposed() && link.accessible_name().is_empty() {
            let finding = findings.at(link);
            finding.with("target", link.attr("href").unwrap_or(""));
            if link.is(Tag::Area) || link.descendant_elements().any(|inner| inner.is(Tag::Img)) {
                finding.variant("image");
            }
        }
    }
}
