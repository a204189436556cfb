//! # alt-names-medium
//!
//! ## What it does
//! Finds alternative texts that begin with "picture of" or "photo:".
//!
//! ## Why it is bad
//! A screen reader says "image" by itself; the words come twice, before what matters.
//!
//! ## Example
//! Wrong:
//! ```html
//! <img src="a.jpg" alt="Bild von der Bank im Hof">
//! ```
//! Right:
//! ```html
//! <img src="a.jpg" alt="Die Bank im Hof">
//! ```
//!
//! ## References
//! Good practice (WAI images tutorial).

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "alt-names-medium",
    severity: Severity::Warning,
    wcag: &["1.1.1"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for image in page.elements_named(Tag::Img) {
        let Some(alt) = image.attr("alt") else {
            continue;
        };
        let lower = alt.trim().to_lowercase();
        let found = STARTS.iter().find(|start| {
            lower
                .strip_prefix(**start)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ':']))
        });
        if let Some(start) = found {
            findings.at_attribute(image, "alt").with("words", *start);
        }
    }
}

const STARTS: &[&str] = &[
    "bild",
    "bild von",
    "ein bild",
    "foto",
    "foto von",
    "ein foto",
    "fotografie",
    "grafik",
    "grafik von",
    "abbildung",
    "icon",
    "symbolbild",
    "logo-bild",
    "image",
    "image of",
    "an image of",
    "picture",
    "picture of",
    "a picture of",
    "photo",
    "photo of",
    "a photo of",
    "photograph of",
    "graphic of",
];
