//! # nested-controls
//!
//! ## What it does
//! Finds links and controls inside links, and fields inside `summary`.
//!
//! ## Why it is bad
//! A tap hits one or the other by luck, and screen readers name the outer one with the
//! words of both.
//!
//! ## Example
//! Wrong:
//! ```html
//! <a href="/"><button>Weiter</button></a>
//! ```
//! Right:
//! ```html
//! <a href="/"><span>Weiter</span></a>
//! ```
//!
//! ## References
//! WCAG 4.1.2; HTML standard: links hold nothing interactive.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Page, Tag};
use crate::links::is_link;

pub(crate) const RULE: Rule = Rule {
    name: "nested-controls",
    severity: Severity::Error,
    wcag: &["4.1.2"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for link in page
        .elements_with_role(is_link)
        .filter(|element| element.is_exposed())
    {
        for inner in link
            .descendant_elements()
            .filter(|&inner| is_control(inner))
        {
            findings.at(inner).with("inner", inner.name());
        }
    }
}

fn is_control(element: Element<'_>) -> bool {
    let is_native = match element.tag() {
        Tag::Button | Tag::Select | Tag::Textarea | Tag::Iframe => true,
        Tag::Input => !element
            .attr("type")
            .is_some_and(|kind| kind.eq_ignore_ascii_case("hidden")),
        Tag::A => element.has("href"),
        _ => false,
    };
    is_native && element.is_visible()
}
