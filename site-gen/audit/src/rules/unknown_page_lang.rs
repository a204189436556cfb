//! # unknown-page-lang
//!
//! ## What it does
//! Finds pages whose language is given by a tag that no language has.
//!
//! ## Why it is bad
//! Screen readers do not understand the tag and read with the voice of another language.
//!
//! ## Example
//! Wrong:
//! ```html
//! <html lang="deutsch"><head><title>A</title></head><body><h1>A</h1></body></html>
//! ```
//! Right:
//! ```html
//! <html lang="de-simple"><head><title>B</title></head><body><h1>B</h1></body></html>
//! ```
//!
//! ## References
//! WCAG 3.1.1; ACT bf051a; language subtags of IANA (BCP 47).

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};
use crate::language::is_known_language;

pub(crate) const RULE: Rule = Rule {
    name: "unknown-page-lang",
    severity: Severity::Error,
    wcag: &["3.1.1"],
    act: &["bf051a"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    if let Some(html) = page.root().filter(|root| root.is(Tag::Html))
        && let Some(lang) = html.attr("lang")
        && !lang.trim().is_empty()
        && !is_known_language(lang)
    {
        findings.at_attribute(html, "lang").with("lang", lang);
    }
}
