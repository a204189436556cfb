//! # fake-list
//!
//! ## What it does
//! Finds lists made of lines that begin with a dash, a dot or a number.
//!
//! ## Why it is bad
//! A screen reader reads one long sentence, and does not say how many items there are.
//!
//! ## Example
//! Wrong:
//! ```html
//! <p>- Kaffee<br>- Tee<br>- Kuchen</p>
//! ```
//! Right:
//! ```html
//! <ul><li>Kaffee</li><li>Tee</li><li>Kuchen</li></ul>
//! ```
//!
//! ## References
//! WCAG 1.3.1 (failure F2). A guess from looks, so a warning.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Node, Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "fake-list",
    severity: Severity::Warning,
    wcag: &["1.3.1"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for paragraph in [Tag::P, Tag::Div, Tag::Td]
        .into_iter()
        .flat_map(|tag| page.elements_named(tag))
    {
        let is_broken = paragraph.child_elements().any(|child| child.is(Tag::Br));
        if is_broken && paragraph.is_visible() && marked_lines(paragraph) >= 2 {
            findings.at_text(paragraph).variant("lines");
        }
    }
    // The paragraph before and its mark: items of one list bear the same.
    let mut before: Option<(Element<'_>, char)> = None;
    for paragraph in page.elements_named(Tag::P) {
        let is_broken = paragraph.child_elements().any(|child| child.is(Tag::Br));
        let mark = mark(paragraph).filter(|_| !is_broken && paragraph.is_visible());
        if let (Some(mark), Some((above, mark_above))) = (mark, before)
            && mark == mark_above
            && paragraph.previous_sibling() == Some(above)
        {
            findings.at_text(paragraph);
        }
        before = mark.map(|mark| (paragraph, mark));
    }
}

fn marked_lines(paragraph: Element<'_>) -> usize {
    let mut lines = vec![String::new()];
    for node in paragraph.descendants() {
        match node {
            Node::Element(element) if element.is(Tag::Br) => lines.push(String::new()),
            Node::Text(text) => {
                if let Some(line) = lines.last_mut() {
                    line.push_str(text.value());
                }
            }
            Node::Element(_) => {}
        }
    }
    lines.iter().filter(|line| starts_like_item(line)).count()
}

/// The sign with which a paragraph begins like an item; `1` for any number.
fn mark(paragraph: Element<'_>) -> Option<char> {
    let mut texts = paragraph.descendants().filter_map(Node::text);
    let first = texts.find_map(|text| text.value().trim_start().chars().next())?;
    // Nearly all begin with a letter: no need to put their words together.
    let is_item = !first.is_alphabetic() && starts_like_item(&paragraph.text_content());
    is_item.then_some(match first.is_ascii_digit() {
        true => '1',
        false => first,
    })
}

fn starts_like_item(line: &str) -> bool {
    let line = line.trim_start();
    let mut letters = line.chars();
    match letters.next() {
        Some('•' | '◦' | '▪' | '●' | '‣' | '·' | '➤' | '►' | '✓' | '✔') => true,
        Some('-' | '–' | '—' | '*' | '+') => {
            // A dash before speech or a number is no mark of an item.
            letters.next() == Some(' ') && letters.next().is_some_and(char::is_alphabetic)
        }
        Some(c) if c.is_ascii_digit() => {
            let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
            // "1. März" is a date.
            rest.starts_with(") ")
        }
        _ => false,
    }
}
