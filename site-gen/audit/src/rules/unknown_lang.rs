//! # unknown-lang
//!
//! ## What it does
//! Finds parts of a page whose language is given by a tag that no language has.
//!
//! ## Why it is bad
//! A screen reader reads the part with the voice of another language.
//!
//! ## Example
//! Wrong:
//! ```html
//! <p lang="deutsch">Guten Tag</p>
//! ```
//! Right:
//! ```html
//! <p lang="de-simple">Guten Tag</p>
//! ```
//!
//! ## References
//! WCAG 3.1.2; ACT de46e4; language subtags of IANA (BCP 47).

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};
use crate::language::{self, is_known_language};

pub(crate) const RULE: Rule = Rule {
    name: "unknown-lang",
    severity: Severity::Error,
    wcag: &["3.1.2"],
    act: &["de46e4"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for element in page
        .elements_with("lang")
        .filter(|element| element.is_inside(&[Tag::Body]) || element.is(Tag::Body))
    {
        // Only the empty value says that the language is unknown; spaces say nothing.
        let Some(lang) = element.attr("lang").filter(|lang| !lang.is_empty()) else {
            continue;
        };
        if !is_known_language(lang) && language::speaks(element) {
            findings.at_attribute(element, "lang").with("lang", lang);
        }
    }
}
