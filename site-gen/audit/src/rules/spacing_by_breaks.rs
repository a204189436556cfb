//! # spacing-by-breaks
//!
//! ## What it does
//! Finds room made with empty paragraphs or with several line breaks.
//!
//! ## Why it is bad
//! Screen readers say "blank" for each, and a reader's own spacing doubles them.
//!
//! ## Example
//! Wrong:
//! ```html
//! <p></p>
//! ```
//! Right:
//! ```html
//! <p>eins<br>zwei<br><br>drei</p>
//! ```
//!
//! ## References
//! Good practice (technique C8, C12; axe and HTML_CodeSniffer warn alike).

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Node, Page, Tag, Text};

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

/// How many line breaks stand right before this one, up to three.
fn breaks_before(line_break: Element<'_>) -> usize {
    line_break
        .previous_nodes()
        .filter(|node| node.text().is_none_or(Text::is_said))
        .take(3)
        .take_while(|node| node.element().is_some_and(|element| element.is(Tag::Br)))
        .count()
}
