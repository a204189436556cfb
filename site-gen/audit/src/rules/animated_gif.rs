//! # animated-gif
//!
//! ## What it does
//! Finds GIF images, which nobody can stop if they move.
//!
//! ## Why it is bad
//! Movement that does not end keeps many people from reading what stands beside it.
//!
//! ## Example
//! Wrong:
//! ```html
//! <img src="tanz.gif" alt="Tanzende Paare">
//! ```
//! Right:
//! ```html
//! <img src="tanz.png" alt="Tanzende Paare">
//! ```
//!
//! ## References
//! WCAG 2.2.2. Whether the image moves only its file tells, so a warning; who has the
//! file may take it back, see [`crate::gif`].

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "animated-gif",
    severity: Severity::Warning,
    wcag: &["2.2.2"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for image in page
        .elements_named(Tag::Img)
        .filter(|image| image.is_visible())
    {
        let path = image
            .attr("src")
            .unwrap_or("")
            .split(['?', '#'])
            .next()
            .unwrap_or("");
        let is_gif = path.to_ascii_lowercase().ends_with(".gif");
        let is_tiny = ["width", "height"].iter().any(|side| {
            image
                .attr(side)
                .is_some_and(|size| matches!(size.trim(), "0" | "1" | "2"))
        });
        if is_gif && !is_tiny {
            findings.at(image);
        }
    }
}
