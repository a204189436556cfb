//! # vague-link
//!
//! ## What it does
//! Finds links whose text says nothing about where they lead: "here", "more", "read more".
//!
//! ## Why it is bad
//! Screen reader users call up a list of all links. Five times "more" is no list.
//!
//! ## Example
//! Wrong:
//! ```html
//! <p>Den Plan finden Sie <a href="/plan/">hier</a>.</p>
//! ```
//! Right:
//! ```html
//! <p><a href="/chor/">Mehr über den Chor</a></p>
//! ```
//!
//! ## References
//! WCAG 2.4.9 (level AAA); 2.4.4 where the sentence around does not help either.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::Page;
use crate::links::is_link;

pub(crate) const RULE: Rule = Rule {
    name: "vague-link",
    severity: Severity::Warning,
    wcag: &["2.4.9", "2.4.4"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for link in page
        .elements_with_role(is_link)
        .filter(|element| element.is_exposed())
    {
        let name = link.accessible_name();
        if name.len() > LONGEST {
            continue;
        }
        let plain = name.trim_matches(|c: char| !c.is_alphanumeric());
        if says_nothing(plain) && link.attr("aria-describedby").is_none() {
            findings.at_text(link).with("text", name);
        }
    }
}

fn says_nothing(name: &str) -> bool {
    let is_same = |known: &&str| {
        known.len() == name.len()
            && known.chars().eq(name.chars().flat_map(char::to_lowercase))
    };
    name.len() <= "weitere informationen".len() && SAYS_NOTHING.iter().any(is_same)
}

/// Bytes of the longest name that says nothing, with some points around it.
const LONGEST: usize = 32;

const SAYS_NOTHING: &[&str] = &[
    "hier",
    "hier klicken",
    "klicken sie hier",
    "klick hier",
    "klicke hier",
    "mehr",
    "mehr lesen",
    "mehr erfahren",
    "mehr dazu",
    "mehr infos",
    "mehr informationen",
    "weitere informationen",
    "weitere infos",
    "weiter",
    "weiterlesen",
    "weiter lesen",
    "lesen sie mehr",
    "jetzt lesen",
    "link",
    "dieser link",
    "zum link",
    "details",
    "info",
    "infos",
    "download",
    "herunterladen",
    "anzeigen",
    "ansehen",
    "öffnen",
    "zur seite",
    "diese seite",
    "webseite",
    "website",
    "artikel",
    "dokument",
    "datei",
    "pdf",
    "here",
    "click here",
    "click",
    "more",
    "read more",
    "learn more",
    "more info",
    "more information",
    "find out more",
    "continue",
    "continue reading",
    "this",
    "this link",
    "this page",
    "page",
    "view",
    "open",
    "see more",
    "go",
    "file",
    "document",
];
