//! # alt-is-file-name
//!
//! ## What it does
//! Finds images whose alternative text is the name of a file.
//!
//! ## Why it is bad
//! "IMG 20270412.jpg" tells a blind reader nothing. Most often a program filled
//! it in and nobody looked at it again.
//!
//! ## Example
//! Wrong:
//! ```html
//! <img src="a.jpg" alt="IMG_2041.JPG">
//! ```
//! Right:
//! ```html
//! <img src="b.jpg" alt="Der neue Hof">
//! ```
//!
//! ## References
//! WCAG 1.1.1 (failure F30).

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "alt-is-file-name",
    severity: Severity::Error,
    wcag: &["1.1.1"],
    act: &[],
    check: Check::Page(check),
};

const ENDINGS: &[&str] = &[
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".bmp", ".tif", ".tiff", ".heic",
];

fn check(page: &Page<'_>, findings: &mut Findings) {
    for image in page.elements_named(Tag::Img) {
        let Some(alt) = image.attr("alt").map(str::trim) else {
            continue;
        };
        let lower = alt.to_ascii_lowercase();
        if ENDINGS.iter().any(|ending| lower.ends_with(ending)) {
            findings.at_attribute(image, "alt").with("alt", alt);
        }
    }
}
