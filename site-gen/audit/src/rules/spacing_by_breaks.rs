//! # spacing-by-breaks
//!
//! ## What it does
//! Finds room made with empty paragraphs or with several line breaks.
//!
//! ## Why it is bad
//! Screen readers say "blank" for each, and a reader's own spacing doubles them.
//!
//! ## References
//! Good practice (technique C8, C12; axe and HTML_CodeSniffer warn alike).

use diagnostic::Severity;

use crate::finding::Findings;
use crate::html::{Element, Node, Page, Tag};
use crate::rules::{Check, Rule};

pub(crate) const RULE: Rule = Rule {
    name: "spacing-by-breaks",
    severity: Severity::Warning,
    wcag: &[],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for paragraph in page
        .elements_named(Tag::P)
        .filter(|paragraph| paragraph.is_visible())
    {
        let is_blank = paragraph.descendants().all(|node| match node {
            Node::Text(text) => text.value().chars().all(char::is_whitespace),
            Node::Element(element) => element.is(Tag::Br),
        });
        // What a script fills later has an id or a live region.
        if is_blank && paragraph.attributes().next().is_none() {
            findings.at(paragraph);
        }
    }
    for line_break in page.elements_named(Tag::Br) {
        let breaks_before = breaks_before(line_break);
        // Reported once, at the third in a row.
        if breaks_before == 2 && line_break.is_visible() {
            findings.at(line_break).variant("breaks");
        }
    }
}

/// How many line breaks stand right before this one.
fn breaks_before(line_break: Element<'_>) -> usize {
    let Some(parent) = line_break.parent() else {
        return 0;
    };
    let index = line_break.index();
    let mut count = 0;
    let near = line_break
        .previous_siblings()
        .take(3)
        .take_while(|before| before.is(Tag::Br));
    let earliest = near.last().map(Element::index);
    for node in parent.children() {
        match node {
            Node::Element(element) if element.index() >= index => break,
            Node::Element(element)
                if element.is(Tag::Br)
                    && earliest.is_some_and(|first| element.index() >= first) =>
            {
                count += 1
            }
            Node::Element(_) => count = 0,
            Node::Text(text) if text.is_said() => count = 0,
            Node::Text(_) => {}
        }
    }
    count
}
