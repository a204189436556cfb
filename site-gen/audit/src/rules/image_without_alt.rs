//! # image-without-alt
//!
//! ## What it does
//! Finds images without an alternative text. `alt=""` is right for an image that only
//! decorates.
//!
//! ## Why it is bad
//! A screen reader reads out the file name, or nothing: what the picture shows is lost.
//!
//! ## References
//! WCAG 1.1.1; ACT 23a2a8.

use diagnostic::Severity;

use crate::aria::Role;
use crate::finding::Findings;
use crate::html::{Page, Tag};
use crate::rules::{Check, Rule};

pub(crate) const RULE: Rule = Rule {
    name: "image-without-alt",
    severity: Severity::Error,
    wcag: &["1.1.1"],
    act: &["23a2a8"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for image in page.elements_named(Tag::Img) {
        let is_image = matches!(image.role(), Some(Role::Img | Role::Image));
        if is_image && image.is_exposed() && image.accessible_name().is_empty() {
            findings
                .at(image)
                .with("file", image.attr("src").map_or("", file_name));
        }
    }
}

fn file_name(source: &str) -> &str {
    match source.starts_with("data:") {
        true => "",
        false => source.rsplit('/').next().unwrap_or(source),
    }
}
