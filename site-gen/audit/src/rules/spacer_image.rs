//! # spacer-image
//!
//! ## What it does
//! Finds images of one pixel, and images named "spacer", that have an alternative text.
//!
//! ## Why it is bad
//! A screen reader reads out what nobody sees.
//!
//! ## Example
//! Wrong:
//! ```html
//! <img src="x.png" width="1" height="1" alt="Abstand">
//! ```
//! Right:
//! ```html
//! <img src="x.png" width="1" height="400" alt="Strich">
//! ```
//!
//! ## References
//! WCAG 1.1.1 (technique C18, failure F39).

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "spacer-image",
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
        let is_dot = ["width", "height"].iter().all(|side| {
            image
                .attr(side)
                .is_some_and(|size| matches!(size.trim(), "0" | "1"))
        });
        let file = image
            .attr("src")
            .unwrap_or("")
            .rsplit('/')
            .next()
            .unwrap_or("")
            .to_ascii_lowercase();
        let is_spacer = [
            "spacer.",
            "blank.gif",
            "pixel.gif",
            "trans.gif",
            "clear.gif",
            "1x1.",
        ]
        .iter()
        .any(|name| file.starts_with(name));
        let says = image.attr("alt").is_some_and(|alt| !alt.trim().is_empty());
        if (is_dot || is_spacer) && says {
            findings.at_attribute(image, "alt");
        }
    }
}
