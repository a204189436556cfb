//! # file-without-type
//!
//! ## What it does
//! Finds links to files whose text does not name the type, or not the size.
//!
//! ## Why it is bad
//! Who expects a page and gets a large file waits, pays, or has no program for it. A
//! screen reader may be silent meanwhile.
//!
//! ## Example
//! Wrong:
//! ```html
//! <a href="/plan.pdf">Hausordnung</a>
//! ```
//! Right:
//! ```html
//! <a href="/plan.pdf">Hausordnung (PDF, 240&nbsp;KB)</a>
//! ```
//!
//! ## References
//! Beyond WCAG; GOV.UK design system, "links to files".

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Node, Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "file-without-type",
    severity: Severity::Warning,
    wcag: &[],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for link in page.elements_named(Tag::A).filter(|link| link.is_exposed()) {
        let Some(kind) = link.attr("href").and_then(file_type) else {
            continue;
        };
        // A calendar entry or business card is small, and opens in its own program.
        let text = format!("{} {}", link.accessible_name(), text_after(link)).to_lowercase();
        let names_type = kind.words.iter().any(|word| text.contains(word));
        if !names_type {
            findings.at_text(link).with("type", kind.name);
        } else if !names_size(&text) {
            findings
                .at_text(link)
                .variant("size")
                .with("type", kind.name);
        }
    }
}

struct FileType {
    endings: &'static [&'static str],
    name: &'static str,
    words: &'static [&'static str],
}

const FILE_TYPES: &[FileType] = &[
    FileType {
        endings: &["pdf"],
        name: "PDF",
        words: &["pdf"],
    },
    FileType {
        endings: &["doc", "docx", "odt", "rtf"],
        name: "Word",
        words: &["word", "doc", "odt", "rtf", "writer"],
    },
    FileType {
        endings: &["xls", "xlsx", "ods", "csv"],
        name: "Excel",
        words: &["excel", "xls", "ods", "csv", "calc", "tabelle"],
    },
    FileType {
        endings: &["ppt", "pptx", "odp"],
        name: "PowerPoint",
        words: &["powerpoint", "ppt", "odp", "präsentation", "presentation"],
    },
    FileType {
        endings: &["zip"],
        name: "ZIP",
        words: &["zip"],
    },
    FileType {
        endings: &["mp3", "ogg", "wav", "m4a"],
        name: "MP3",
        words: &["mp3", "audio", "ogg", "wav", "hör", "ton"],
    },
    FileType {
        endings: &["mp4", "webm", "mov"],
        name: "MP4",
        words: &["mp4", "video", "film", "webm", "mov"],
    },
];

fn file_type(address: &str) -> Option<&'static FileType> {
    let path = address.split(['?', '#']).next().unwrap_or("");
    let (_, ending) = path.rsplit_once('.')?;
    let ending = ending.to_ascii_lowercase();
    FILE_TYPES
        .iter()
        .find(|kind| kind.endings.contains(&ending.as_str()))
}

/// A size may stand behind the link: "plan (PDF, 240 KB)".
fn text_after(link: Element<'_>) -> String {
    let Some(parent) = link.parent() else {
        return String::new();
    };
    let mut nodes = parent
        .children()
        .skip_while(|node| node.element() != Some(link))
        .skip(1);
    match nodes.next() {
        Some(Node::Text(text)) => text.value().trim_start().chars().take(40).collect(),
        Some(Node::Element(next)) if next.is(Tag::Span) || next.is(Tag::Small) => {
            next.text_content()
        }
        _ => String::new(),
    }
}

fn names_size(text: &str) -> bool {
    [
        "kb", "mb", "gb", "kib", "mib", "byte", "seite", "page", "minute", "min.",
    ]
    .iter()
    .any(|unit| {
        text.match_indices(unit).any(|(at, _)| {
            text[..at]
                .trim_end_matches(['\u{a0}', '\u{202f}', ' '])
                .ends_with(|c: char| c.is_ascii_digit())
        })
    })
}
