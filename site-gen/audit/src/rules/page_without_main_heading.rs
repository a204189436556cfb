//! # page-without-main-heading
//!
//! ## What it does
//! Finds pages without a heading of the first level.
//!
//! ## Why it is bad
//! The first heading says what the page is about. Screen reader users jump to it;
//! without it they have to listen through menus to learn where they are.
//!
//! ## Example
//! Wrong:
//! ```html
//! <html lang="de"><head><title>A</title></head><body><h2>A</h2></body></html>
//! ```
//! Right:
//! ```html
//! <h1>C</h1>
//! ```
//!
//! ## References
//! WCAG 1.3.1 and 2.4.6 ask for headings that say what is there, not for an `h1`: a warning.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Page, Tag};
use crate::headings::headings;

pub(crate) const RULE: Rule = Rule {
    name: "page-without-main-heading",
    severity: Severity::Warning,
    wcag: &["1.3.1", "2.4.6"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    let is_main = |heading: &Element<'_>| match heading.attr("aria-level") {
        Some(level) => level.trim() == "1",
        None => heading.is(Tag::H1),
    };
    let has_body_text = page.elements_named(Tag::Body).any(Element::has_text);
    if has_body_text && !headings(page).any(|heading| is_main(&heading) && heading.is_exposed()) {
        findings.at_page(page);
    }
}
