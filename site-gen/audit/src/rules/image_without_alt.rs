//! # image-without-alt
//!
//! ## What it does
//! Finds images without an alternative text. `alt=""` is right for an image that only
//! decorates.
//!
//! ## Why it is bad
//! A screen reader reads out the file name, or nothing: what the picture shows is lost.
//!
//! ## Example
//! Wrong:
//! ```html
//! <img src="/bilder/hof.jpg">
//! ```
//! Right:
//! ```html
//! <img src="hof.jpg" alt="Der Hof mit der neuen Bank">
//! ```
//!
//! ## References
//! WCAG 1.1.1; ACT 23a2a8.

use diagnostic::Severity;

use crate::aria::Role;
use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Page, Tag};

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
        if is_image
            && shows_anything(image)
            && image.is_exposed()
            && image.accessible_name().is_empty()
        {
            findings
                .at(image)
                .with("file", image.attr("src").map_or("", file_name));
        }
    }
}

/// Without a file there is no image, unless a style paints one.
fn shows_anything(image: Element<'_>) -> bool {
    ["src", "srcset", "style", "class", "id"]
        .iter()
        .any(|name| image.has(name))
        || image.parent().is_some_and(|parent| parent.is(Tag::Picture))
}

fn file_name(source: &str) -> &str {
    match source.starts_with("data:") {
        true => "",
        false => source.rsplit('/').next().unwrap_or(source),
    }
}
