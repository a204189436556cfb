//! # video-without-captions
//!
//! ## What it does
//! Finds films without captions, and films and sounds that nobody can start or stop.
//!
//! ## Why it is bad
//! Nine in ten people over eighty hear badly.
//!
//! ## Example
//! Wrong:
//! ```html
//! <video src="a.mp4" controls></video>
//! ```
//! Right:
//! ```html
//! <video src="a.mp4" controls><track kind="captions" src="u.vtt" srclang="de"></video>
//! ```
//!
//! ## References
//! WCAG 1.2.2. Captions may be part of the picture, so a warning.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "video-without-captions",
    severity: Severity::Warning,
    wcag: &["1.2.2"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for video in page
        .elements_named(Tag::Video)
        .filter(|video| video.is_visible())
    {
        let has_captions = video.descendant_elements().any(|track| {
            let kind = track
                .attr("kind")
                .unwrap_or("subtitles")
                .to_ascii_lowercase();
            track.is(Tag::Track) && matches!(kind.as_str(), "captions" | "subtitles")
        });
        // A silent film in the background says nothing.
        if !has_captions && !video.has("muted") {
            findings.at(video);
        }
    }
}
