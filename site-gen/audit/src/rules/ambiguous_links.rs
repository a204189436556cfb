//! # ambiguous-links
//!
//! ## What it does
//! Finds links with the same words that lead to different places.
//!
//! ## Why it is bad
//! In a list of all links nobody can tell them apart, and who controls the computer by
//! voice gets the wrong one.
//!
//! ## Example
//! Wrong:
//! ```html
//! <p><a href="/chor/">Anmelden</a> <a href="/gymnastik/">Anmelden</a></p>
//! ```
//! Right:
//! ```html
//! <p><a href="/kontakt/">Kontakt</a> <a href="/kontakt/index.html">Kontakt</a></p>
//! ```
//!
//! ## References
//! WCAG 2.4.9 (level AAA), 2.4.4; ACT b20e66, as far as addresses tell.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};
use std::collections::BTreeMap;

pub(crate) const RULE: Rule = Rule {
    name: "ambiguous-links",
    severity: Severity::Warning,
    wcag: &["2.4.9"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    let mut seen: BTreeMap<&str, (&str, Option<&str>)> = BTreeMap::new();
    for link in [Tag::A, Tag::Area]
        .into_iter()
        .flat_map(|tag| page.elements_named(tag))
    {
        let Some(target) = link.attr("href").filter(|_| link.is_exposed()) else {
            continue;
        };
        let name = link.accessible_name();
        if name.is_empty() {
            continue;
        }
        let target = plain(target);
        let (first, described) = *seen
            .entry(name)
            .or_insert((target, link.attr("aria-describedby")));
        if first != target && described == link.attr("aria-describedby") {
            findings
                .at_text(link)
                .with("text", name)
                .with("target", target)
                .with("first", first);
        }
    }
}

/// What does not change where a link leads is left out.
fn plain(target: &str) -> &str {
    let target = target.trim();
    target.strip_suffix("index.html").unwrap_or(target)
}
