//! # server-image-map
//!
//! ## What it does
//! Finds images on which the place of a click decides where it leads (`ismap`).
//!
//! ## Why it is bad
//! The keyboard has no place to click on, and a screen reader no picture.
//!
//! ## Example
//! Wrong:
//! ```html
//! <a href="/karte"><img src="karte.png" ismap alt="Karte"></a>
//! ```
//! Right:
//! ```html
//! <a href="/karte"><img src="karte.png" alt="Karte"></a>
//! ```
//!
//! ## References
//! WCAG 2.1.1; axe rule `server-side-image-map`.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "server-image-map",
    severity: Severity::Error,
    wcag: &["2.1.1"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for image in page.elements_named(Tag::Img) {
        if image.has("ismap") && image.is_inside(&[Tag::A]) && image.is_visible() {
            findings.at_attribute(image, "ismap");
        }
    }
}
