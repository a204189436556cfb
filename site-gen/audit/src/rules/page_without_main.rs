//! # page-without-main
//!
//! ## What it does
//! Finds pages whose main content is not marked (`main`), or marked more than once.
//!
//! ## Why it is bad
//! Screen readers have a key that jumps there, past the menu.
//!
//! ## Example
//! Wrong:
//! ```html
//! <html lang="de"><head><title>A</title></head><body><h1>A</h1></body></html>
//! ```
//! Right:
//! ```html
//! <html lang="de"><head><title>D</title></head><body><div
//! role="main"><h1>D</h1></div></body></html>
//! ```
//!
//! ## References
//! WCAG 2.4.1, 1.3.1 (technique ARIA11).

use diagnostic::Severity;

use crate::aria::Role;
use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "page-without-main",
    severity: Severity::Warning,
    wcag: &["1.3.1", "2.4.1"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    let mut mains = page
        .elements_with_role(|role| role == Role::Main)
        .filter(|element| element.is_exposed());
    if mains.next().is_none() {
        // A page that only leads on has no content.
        if page.elements_named(Tag::Body).any(Element::has_text) {
            findings.at_page(page);
        }
        return;
    }
    for second in mains {
        findings.at(second).variant("repeated");
    }
}
