//! # page-without-viewport
//!
//! ## What it does
//! Finds pages that do not tell telephones to use their real width.
//!
//! ## Why it is bad
//! A telephone shows the page as on a large screen, in letters of two millimetres.
//!
//! ## Example
//! Wrong:
//! ```html
//! <html lang="de"><head><title>A</title></head><body><h1>A</h1></body></html>
//! ```
//! Right:
//! ```html
//! <html lang="de"><head><title>B</title><meta name="viewport" content="width=device-width,
//! initial-scale=1"></head><body><h1>B</h1></body></html>
//! ```
//!
//! ## References
//! WCAG 1.4.10, 1.4.4.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "page-without-viewport",
    severity: Severity::Warning,
    wcag: &["1.4.10"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    let has_viewport = page.elements_named(Tag::Meta).any(|meta| {
        meta.attr("name")
            .is_some_and(|name| name.trim().eq_ignore_ascii_case("viewport"))
            && meta
                .attr("content")
                .is_some_and(|content| content.to_ascii_lowercase().contains("width"))
    });
    let has_content = page.elements_named(Tag::Body).any(Element::has_text);
    if !has_viewport && has_content && page.is_html_document() {
        findings.at_page(page);
    }
}
