//! # alt-repeats-text
//!
//! ## What it does
//! Finds images whose alternative text repeats the caption, or the words of the link they
//! stand in.
//!
//! ## Why it is bad
//! A screen reader reads the same words twice.
//!
//! ## Example
//! Wrong:
//! ```html
//! <a href="/"><img src="brief.svg" alt="Kontakt"> Kontakt</a>
//! ```
//! Right:
//! ```html
//! <a href="/"><img src="brief.svg" alt=""> Kontakt</a>
//! ```
//!
//! ## References
//! Good practice (technique H2).

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};
use crate::name::flatten;

pub(crate) const RULE: Rule = Rule {
    name: "alt-repeats-text",
    severity: Severity::Warning,
    wcag: &["1.1.1"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for image in page
        .elements_named(Tag::Img)
        .filter(|image| image.is_exposed())
    {
        let Some(alt) = image.attr("alt").map(folded).filter(|alt| !alt.is_empty()) else {
            continue;
        };
        let around = image
            .ancestors()
            .find(|around| matches!(around.tag(), Tag::A | Tag::Button | Tag::Figure));
        let repeated = around.is_some_and(|around| match around.tag() {
            Tag::Figure => around
                .child_elements()
                .any(|child| child.is(Tag::Figcaption) && folded(&child.text_content()) == alt),
            _ => folded(&around.text_content()) == alt,
        });
        if repeated {
            findings.at_attribute(image, "alt").with("alt", alt);
        }
    }
}

fn folded(text: &str) -> String {
    flatten(text).trim_end_matches('.').to_lowercase()
}
