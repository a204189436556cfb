//! # broken-anchor
//!
//! ## What it does
//! Finds links to a place on a page (`#oeffnungszeiten`) that the page does not have.
//!
//! ## Why it is bad
//! The reader lands at the top of the page and has to search for what was
//! promised; in a skip link or a table of contents nothing happens at all.
//!
//! ## Example
//! Wrong:
//! ```html
//! <a href="#fehlt">Es fehlt</a>
//! ```
//! Right:
//! ```html
//! <a href="/b/#alt">alter Anker</a>
//! ```
//!
//! ## References
//! WCAG 2.4.1 and 2.4.4 where the link is the way to skip or to find content. Links to
//! other pages are checked by [`crate::site::Site`].

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};
use crate::anchor::{decoded, has_anchor};

pub(crate) const RULE: Rule = Rule {
    name: "broken-anchor",
    severity: Severity::Error,
    wcag: &[],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    let links = page
        .elements_named(Tag::A)
        .chain(page.elements_named(Tag::Area));
    for link in links {
        let Some(fragment) = link
            .attr("href")
            .and_then(|href| href.trim().strip_prefix('#'))
        else {
            continue;
        };
        if !has_anchor(page, fragment) {
            findings
                .at_attribute(link, "href")
                .with("anchor", decoded(fragment));
        }
    }
}
