//! # fake-heading
//!
//! ## What it does
//! Finds paragraphs that look like headings: short, all bold, without a full stop, and
//! followed by text.
//!
//! ## Why it is bad
//! A screen reader reads them as plain text; who moves by headings passes them over.
//!
//! ## Example
//! Wrong:
//! ```html
//! <p><strong>Unsere Angebote</strong></p><p>Wir helfen bei Anträgen.</p>
//! ```
//! Right:
//! ```html
//! <h2>Unsere Angebote</h2><p>Wir helfen bei Anträgen.</p>
//! ```
//!
//! ## References
//! WCAG 1.3.1 (failure F2). A guess from looks, so a warning.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Node, Page, Tag, Text};
use crate::name::flatten;

pub(crate) const RULE: Rule = Rule {
    name: "fake-heading",
    severity: Severity::Warning,
    wcag: &["1.3.1"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for paragraph in page.elements_named(Tag::P) {
        let mut parts = paragraph
            .children()
            .filter(|node| node.text().is_none_or(Text::is_said));
        let (Some(Node::Element(bold)), None) = (parts.next(), parts.next()) else {
            continue;
        };
        let is_bold = matches!(bold.tag(), Tag::B | Tag::Strong) && bold.is_visible();
        if is_bold && reads_like_heading(bold) && heads_something(paragraph) {
            findings
                .at_text(paragraph)
                .with("text", flatten(&bold.text_content()));
        }
    }
}

fn reads_like_heading(bold: Element<'_>) -> bool {
    let text = flatten(&bold.text_content());
    let is_short = text.chars().count() <= 60 && !text.is_empty();
    // A sentence or a number stands for itself.
    let is_said_in_full = text.ends_with(['.', '!', ',', ';']);
    let has_link = bold.descendant_elements().any(|inner| inner.is(Tag::A));
    is_short
        && !is_said_in_full
        && !has_link
        && text.chars().any(char::is_alphabetic)
        && !text.chars().any(|c| c.is_ascii_digit())
}

/// Whether text follows, and no heading stands before it as its own.
fn heads_something(paragraph: Element<'_>) -> bool {
    let follows = paragraph.following_siblings().next();
    let is_text = follows.is_some_and(|next| {
        matches!(
            next.tag(),
            Tag::P | Tag::Ul | Tag::Ol | Tag::Dl | Tag::Table
        ) && next.has_text()
    });
    is_text
        && !paragraph.is_inside(&[
            Tag::Blockquote,
            Tag::Td,
            Tag::Th,
            Tag::Li,
            Tag::Figure,
            Tag::Button,
        ])
}
