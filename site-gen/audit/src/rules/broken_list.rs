//! # broken-list
//!
//! ## What it does
//! Finds lists that hold something other than items, and items that stand in no list.
//!
//! ## Why it is bad
//! Screen readers say a wrong number of items, or do not say that it is a list.
//!
//! ## Example
//! Wrong:
//! ```html
//! <ul><li>eins</li><p>dazwischen</p></ul>
//! ```
//! Right:
//! ```html
//! <ul><li>eins<ul><li>zwei</li></ul></li></ul>
//! ```
//!
//! ## References
//! WCAG 1.3.1 (technique H48); HTML standard, content models of `ul`, `ol`, `dl`, `li`, `dt`, `dd`.

use diagnostic::Severity;

use crate::aria::Role;
use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Node, Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "broken-list",
    severity: Severity::Error,
    wcag: &["1.3.1"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for list in [Tag::Ul, Tag::Ol]
        .into_iter()
        .flat_map(|tag| page.elements_named(tag))
    {
        if !list.has_role(Role::List) || !list.is_exposed() {
            continue;
        }
        let stray = list.children().find(|&node| match node {
            Node::Text(text) => text.is_said(),
            Node::Element(child) => !is_item_or_script(child),
        });
        match stray {
            Some(Node::Element(child)) => {
                findings
                    .at(child)
                    .with("element", format!("<{}>", child.name()));
            }
            Some(Node::Text(_)) => {
                findings.at(list).with("element", "Text");
            }
            None => {}
        }
    }
    for item in page
        .elements_named(Tag::Li)
        .filter(|item| !item.has("role") && item.is_exposed())
    {
        let parent = item.parent();
        let is_in_list = parent.is_some_and(|parent| {
            matches!(parent.tag(), Tag::Ul | Tag::Ol | Tag::Menu) || parent.has_role(Role::List)
        });
        if !is_in_list {
            findings.at(item).variant("item");
        }
    }
    for part in [Tag::Dt, Tag::Dd]
        .into_iter()
        .flat_map(|tag| page.elements_named(tag))
    {
        let is_in_list = part.parent().is_some_and(|parent| match parent.tag() {
            Tag::Dl => true,
            Tag::Div => parent.parent().is_some_and(|list| list.is(Tag::Dl)),
            _ => false,
        });
        if !is_in_list && !part.has("role") && part.is_exposed() {
            findings.at(part).variant("item");
        }
    }
}

fn is_item_or_script(child: Element<'_>) -> bool {
    matches!(
        child.tag(),
        Tag::Li | Tag::Script | Tag::Template | Tag::Style
    ) || child.has_role(Role::Listitem)
        || child
            .role()
            .is_some_and(|role| role.is_presentational() || role == Role::Separator)
        || !child.is_exposed()
}
