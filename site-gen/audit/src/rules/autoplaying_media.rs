//! # autoplaying-media
//!
//! ## What it does
//! Finds films and sounds that start by themselves.
//!
//! ## Why it is bad
//! The sound drowns the screen reader, and who is easily distracted cannot read beside
//! moving pictures.
//!
//! ## Example
//! Wrong:
//! ```html
//! <audio src="a.mp3" autoplay controls></audio>
//! ```
//! Right:
//! ```html
//! <video src="a.mp4" controls></video>
//! ```
//!
//! ## References
//! WCAG 1.4.2 (sound), 2.2.2 (movement that cannot be stopped).

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "autoplaying-media",
    severity: Severity::Error,
    wcag: &["1.4.2", "2.2.2"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for media in [Tag::Audio, Tag::Video]
        .into_iter()
        .flat_map(|tag| page.elements_named(tag))
    {
        if !media.has("autoplay") {
            continue;
        }
        let is_silent = media.is(Tag::Video) && media.has("muted");
        // A silent film with controls can be stopped.
        if !is_silent {
            findings.at_attribute(media, "autoplay");
        } else if !media.has("controls") && media.is_visible() {
            findings.at_attribute(media, "autoplay").variant("silent");
        }
    }
}
