//! # wrong-page-lang
//!
//! ## What it does
//! Finds pages whose text is clearly in another language than the page says.
//!
//! ## Why it is bad
//! A screen reader reads with the voice of the language that the page names: German
//! with English sounds, which nobody understands.
//!
//! ## References
//! WCAG 3.1.1; ACT ucwvc8. In doubt nothing is said.

use diagnostic::Severity;

use crate::finding::Findings;
use crate::html::{Element, Page, Tag};
use crate::language::{is_known_language, other_language, texts};
use crate::rules::{Check, Rule};

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
    let mut texts = texts(html);
    // The title is read out first, though nobody sees it on the page.
    let title = page
        .elements_named(Tag::Title)
        .next()
        .map(Element::text_content);
    texts.extend(title.as_deref());
    if let Some(found) = other_language(&texts, lang) {
        findings
            .at_attribute(html, "lang")
            .with("lang", lang)
            .with("found", found);
    }
}
