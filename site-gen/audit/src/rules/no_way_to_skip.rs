//! # no-way-to-skip
//!
//! ## What it does
//! Finds pages with a menu before the content and no link that skips it.
//!
//! ## Why it is bad
//! Who uses the keyboard alone presses the tab key twenty times on each page before the
//! content begins.
//!
//! ## Example
//! Wrong:
//! ```html
//! <html lang="de"><head><title>A</title></head><body><nav><a href="/1">1</a><a
//! href="/2">2</a><a href="/3">3</a><a href="/4">4</a><a
//! href="/5">5</a></nav><main><h1>A</h1></main></body></html>
//! ```
//! Right:
//! ```html
//! <html lang="de"><head><title>B</title></head><body><a href="#inhalt">Zum Inhalt</a><nav><a
//! href="/1">1</a><a href="/2">2</a><a href="/3">3</a><a href="/4">4</a><a
//! href="/5">5</a></nav><main id="inhalt"><h1>B</h1></main></body></html>
//! ```
//!
//! ## References
//! WCAG 2.4.1 (technique G1). Headings and `main` help screen readers, not the keyboard.

use diagnostic::Severity;

use crate::aria::Role;
use crate::finding::{Check, Findings, Rule};
use crate::focus;
use crate::html::{Element, Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "no-way-to-skip",
    severity: Severity::Warning,
    wcag: &["2.4.1"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    let Some(main) = page
        .elements_with_role(|role| role == Role::Main)
        .find(|element| element.is_exposed())
    else {
        return;
    };
    let before = page.elements().take_while(|&element| element != main);
    let stops: Vec<Element<'_>> = before
        .filter(|&element| focus::is_tabbable(element))
        .collect();
    let skips = stops.iter().take(3).any(|link| leads_into(*link, main));
    if stops.len() >= MANY && !skips {
        findings
            .at_page(page)
            .with("count", stops.len().to_string());
    }
}

/// Fewer presses of the tab key than this are no burden.
const MANY: usize = 5;

fn leads_into<'p>(link: Element<'p>, main: Element<'p>) -> bool {
    link.attr("href")
        .and_then(|href| href.strip_prefix('#'))
        .and_then(|id| link.page().element_by_id(id))
        .is_some_and(|target| {
            main.contains(target) || (target.contains(main) && target.is(Tag::Div))
        })
}
