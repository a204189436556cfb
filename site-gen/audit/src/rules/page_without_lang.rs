//! # page-without-lang
//!
//! ## What it does
//! Finds pages whose `html` tag does not say the language.
//!
//! ## Why it is bad
//! A screen reader that does not know the language reads German with English sounds,
//! and nobody understands it. Hyphenation and quotation marks go wrong as well.
//!
//! ## Example
//! Wrong:
//! ```html
//! <html><head><title>A</title></head><body><h1>A</h1></body></html>
//! ```
//! Right:
//! ```html
//! <html lang="de"><head><title>C</title></head><body><h1>C</h1></body></html>
//! ```
//!
//! ## References
//! WCAG 3.1.1; ACT b5c3f8.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "page-without-lang",
    severity: Severity::Error,
    wcag: &["3.1.1"],
    act: &["b5c3f8"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    if let Some(html) = page.root().filter(|root| root.is(Tag::Html))
        && html.attr("lang").is_none_or(|lang| lang.trim().is_empty())
        && page.is_html_document()
    {
        findings.at(html);
    }
}
