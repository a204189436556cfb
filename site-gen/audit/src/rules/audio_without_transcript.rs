//! # audio-without-transcript
//!
//! ## What it does
//! Finds sounds with no sign of a written version near them.
//!
//! ## Why it is bad
//! Who hears badly gets nothing.
//!
//! ## Example
//! Wrong:
//! ```html
//! <div><div><audio src="a.mp3" controls></audio></div></div>
//! ```
//! Right:
//! ```html
//! <figure><audio src="a.mp3" controls></audio><figcaption><a href="/a/">Das Gespräch zum
//! Nachlesen</a></figcaption></figure>
//! ```
//!
//! ## References
//! WCAG 1.2.1. A transcript is recognised by its words, so a warning.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "audio-without-transcript",
    severity: Severity::Warning,
    wcag: &["1.2.1"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for audio in page
        .elements_named(Tag::Audio)
        .filter(|audio| audio.is_visible())
    {
        let around = audio.ancestors().take(2).map(Element::text_content);
        let has_transcript = around.into_iter().any(|text| names_transcript(&text));
        if !has_transcript {
            findings.at(audio);
        }
    }
}

fn names_transcript(text: &str) -> bool {
    let text = text.to_lowercase();
    [
        "transkript",
        "zum nachlesen",
        "als text",
        "wortlaut",
        "text lesen",
        "transcript",
        "text version",
    ]
    .iter()
    .any(|words| text.contains(words))
}
