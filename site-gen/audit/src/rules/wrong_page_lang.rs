//! # wrong-page-lang
//!
//! ## What it does
//! Finds pages whose text is clearly in another language than the page says.
//!
//! ## Why it is bad
//! A screen reader reads with the voice of the language that the page names: German
//! with English sounds, which nobody understands.
//!
//! ## Example
//! Wrong:
//! ```html
//! <html lang="en"><head><title>Termine</title></head><body><h1>Termine</h1><p>Wir üben eine
//! Stunde lang, und Sie brauchen nichts.</p></body></html>
//! ```
//! Right:
//! ```html
//! <html lang="de"><head><title>Termine</title></head><body><h1>Termine</h1><p>Wir üben eine
//! Stunde lang, und Sie brauchen nichts.</p></body></html>
//! ```
//!
//! ## References
//! WCAG 3.1.1; ACT ucwvc8. In doubt nothing is said.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};
use crate::language::{contradiction, is_known_language};

pub(crate) const RULE: Rule = Rule {
    name: "wrong-page-lang",
    severity: Severity::Error,
    wcag: &["3.1.1"],
    act: &["ucwvc8"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    let Some(html) = page.root().filter(|root| root.is(Tag::Html)) else {
        return;
    };
    let Some(lang) = html.attr("lang").filter(|lang| is_known_language(lang)) else {
        return;
    };
    if let Some(found) = contradiction(html, lang) {
        findings
            .at_attribute(html, "lang")
            .with("lang", lang)
            .with("found", found);
    }
}
