//! # page-without-title
//!
//! ## What it does
//! Finds pages without a title, or with an empty one.
//!
//! ## Why it is bad
//! The title is the first thing a screen reader says, what stands on the tab of the
//! browser and in a list of bookmarks, and what a search engine shows.
//!
//! ## Example
//! Wrong:
//! ```html
//! <html lang="de"><head></head><body><h1>A</h1></body></html>
//! ```
//! Right:
//! ```html
//! <html lang="de"><head><title>C</title></head><body>
//! ```
//!
//! ## References
//! WCAG 2.4.2; ACT 2779a5.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "page-without-title",
    severity: Severity::Error,
    wcag: &["2.4.2"],
    act: &["2779a5"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    if !page.is_html_document() {
        return;
    }
    match page.elements_named(Tag::Title).next() {
        Some(title) if title.has_text() => {}
        Some(title) => {
            findings.at(title).variant("empty");
        }
        None => {
            findings.at_page(page);
        }
    }
}
