//! # object-without-name
//!
//! ## What it does
//! Finds `object` elements that show an image, a film or a sound and have no name.
//!
//! ## Why it is bad
//! A screen reader cannot say what is there. What stands inside `object` is shown only
//! when the file is missing.
//!
//! ## Example
//! Wrong:
//! ```html
//! <object data="/film.mp4"></object>
//! ```
//! Right:
//! ```html
//! <object data="/film.mp4" title="Rundgang durch den Hof"></object>
//! ```
//!
//! ## References
//! WCAG 1.1.1; ACT 8fc3b6.

use diagnostic::Severity;

use crate::aria::Role;
use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "object-without-name",
    severity: Severity::Error,
    wcag: &["1.1.1"],
    act: &["8fc3b6"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for object in page.elements_named(Tag::Object) {
        let is_decoration = object.role().is_some_and(Role::is_presentational);
        if shows_media(object)
            && object.is_exposed()
            && !is_decoration
            && object.accessible_name().is_empty()
        {
            findings.at(object);
        }
    }
}

const MEDIA: &[&str] = &[
    "avif", "bmp", "flac", "gif", "jpeg", "jpg", "m4a", "m4v", "mov", "mp3", "mp4", "oga", "ogg",
    "ogv", "opus", "png", "svg", "wav", "webm", "webp",
];

fn shows_media(object: Element<'_>) -> bool {
    let kind = object.attr("type").unwrap_or("").to_ascii_lowercase();
    if ["image/", "audio/", "video/"]
        .iter()
        .any(|media| kind.starts_with(media))
    {
        return true;
    }
    let address = object.attr("data").unwrap_or("");
    let path = address.split(['?', '#']).next().unwrap_or("");
    path.rsplit_once('.')
        .is_some_and(|(_, ending)| MEDIA.contains(&ending.to_ascii_lowercase().as_str()))
}
