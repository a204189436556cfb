//! Pictures: one alone in its paragraph takes the paragraph's place.

use std::ops::Range;

use diagnostic::Diagnostic;
use percent_encoding::percent_decode_str;
use unicode_normalization::UnicodeNormalization;

use super::super::{Picture, Segment};
use super::{OpenParagraph, Writer};

/// A picture being read: what stands between its brackets is its alternative text.
pub(super) struct OpenPicture {
    pub name: String,
    pub caption: String,
    pub alt: String,
    pub range: Range<usize>,
}

impl Writer<'_> {
    pub(super) fn end_picture(&mut self) {
        let Some(picture) = self.picture.take() else {
            return;
        };
        let place = self.source.place(picture.range.clone());
        let Some(file) = self.context.pictures.get(&picture.name) else {
            // An empty paragraph would be a second mistake on the same line.
            self.escaped(&picture.name);
            if self.context.unusable.contains(&picture.name) {
                return;
            }
            let names = self.context.pictures.keys().map(String::as_str);
            let mut fault =
                Diagnostic::error("picture-without-file").with("picture", &picture.name);
            let mut names: Vec<&str> = names.collect();
            names.sort_unstable();
            if let Some(name) = diagnostic::nearest(&picture.name, names) {
                fault = fault.with("nearest", name);
            }
            return self.report.push(fault.at(place));
        };
        if picture.alt.trim().is_empty() {
            self.report.push(
                Diagnostic::error("picture-without-alt")
                    .with("picture", &picture.name)
                    .standards(&["1.1.1"], &["23a2a8"])
                    .at(place),
            );
            return self.escaped(&picture.name);
        }
        if let Some(paragraph) = self.paragraph
            && !self.footnotes.is_open()
            && paragraph.after == self.html.len()
            && is_paragraph_end(&self.source.text[picture.range.end..])
        {
            self.html.truncate(paragraph.before);
            self.flush();
            self.paragraph = Some(OpenParagraph {
                dissolved: true,
                ..paragraph
            });
            self.segments.push(Segment::Picture(Picture {
                name: picture.name,
                alt: picture.alt,
                caption: picture.caption,
                range: picture.range,
            }));
            return;
        }
        let (src, width, height) = (&file.src, file.width, file.height);
        self.open("img", &picture.range);
        self.attribute("src", src);
        self.attribute("alt", &picture.alt);
        self.attribute("width", &width.to_string());
        self.attribute("height", &height.to_string());
        self.html.push('>');
    }
}

fn is_paragraph_end(rest: &str) -> bool {
    let mut lines = rest.lines();
    lines.next().is_none_or(|line| line.trim().is_empty())
        && lines.next().is_none_or(|line| line.trim().is_empty())
}

/// The name below `content/bilder/` of a picture's address: `../bilder/a.svg`
/// works where the editor sees the repository.
pub(super) fn picture_name(destination: &str) -> String {
    let name = match destination.rsplit_once("bilder/") {
        Some((_, name)) => name,
        None => destination.trim_start_matches("./"),
    };
    percent_decode_str(name).decode_utf8_lossy().nfc().collect()
}
