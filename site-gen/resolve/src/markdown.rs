//! Markdown → HTML segments with shortcodes and pictures between them.
//!
//! The writer is our own because each start tag has to be able to say where
//! in the file it came from (see `trace`), headings get anchors, and
//! links are resolved on the way.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use diagnostic::{Diagnostic, Report, SourceFile};
use pulldown_cmark as cmark;

use super::PictureFile;
use super::from_theme::{FromTheme, TakenIds};
use super::index::Index;
use super::shortcode::{self, Call, Line};
use model::Site;
use model::address::Slug;
use model::prose::Lang;

mod mend;
mod raw_html;
mod unread;
mod writer;

/// A text: HTML with components between.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Body {
    /// Parts in order.
    pub segments: Vec<Segment>,
    /// Headings in order, with the titles' plain text.
    pub headings: Vec<Heading>,
    /// Whether raw HTML in it is so wrong that the page's tree means nothing.
    pub unbalanced: bool,
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Segment {
    /// Finished HTML.
    Html(String),
    /// A component without text of its own.
    Shortcode(Call),
    /// A component around text.
    Block(Call, Vec<Segment>),
    /// A picture that is a paragraph of its own.
    Picture(Picture),
}

/// A picture in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Name below `content/bilder/`.
    pub name: String,
    /// Alternative text.
    pub alt: String,
    /// Words under the picture.
    pub caption: String,
    /// Where it stands in the file.
    pub range: Range<usize>,
}

/// A heading of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// Anchor.
    pub id: String,
    /// Words.
    pub title: String,
}

/// Whether start tags carry the place in the file that they came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trace {
    /// The bytes that are published.
    Off,
    /// `data-at="file:byte"` on each start tag.
    On,
}

/// What a text's links and pictures can lead to.
pub struct MarkdownContext<'a> {
    /// All content.
    pub site: &'a Site,
    /// Names and addresses.
    pub index: &'a Index,
    /// Pictures by name.
    pub pictures: &'a HashMap<String, PictureFile>,
    /// Names of pictures that are there, but cannot be shown.
    pub unusable: &'a HashSet<String>,
    /// Words around texts, and ids that are taken.
    pub from_theme: &'a FromTheme,
    /// The folder in which the text lies.
    pub dir: &'a str,
    /// The language of the text.
    pub lang: Lang,
}

/// Turns the Markdown in `range` of `source` into a body.
pub fn render(
    source: &SourceFile,
    range: Range<usize>,
    context: &MarkdownContext<'_>,
    trace: Trace,
    report: &mut Report,
) -> Body {
    let mut writer = writer::Writer::new(source, context, trace, report);
    writer.footnotes.define(&source.text[range.clone()]);
    let chunks = split(source, range, writer.report);
    let mut segments: Vec<Segment> = chunks
        .into_iter()
        .flat_map(|chunk| self::segments(chunk, &mut writer))
        .collect();
    segments.extend(writer.write_footnotes());
    writer.finish();
    Body {
        segments,
        headings: writer.headings,
        unbalanced: writer.raw_html.unbalanced,
    }
}

fn segments(chunk: Chunk, writer: &mut writer::Writer<'_>) -> Vec<Segment> {
    match chunk {
        Chunk::Markdown(range) => writer.write(range),
        Chunk::Shortcode(call) => vec![Segment::Shortcode(call)],
        Chunk::Block(call, inner) => {
            let inner = inner
                .into_iter()
                .flat_map(|chunk| segments(chunk, writer))
                .collect();
            vec![Segment::Block(call, inner)]
        }
    }
}

/// A stretch of a file between shortcodes, or a shortcode.
enum Chunk {
    Markdown(Range<usize>),
    Shortcode(Call),
    Block(Call, Vec<Chunk>),
}

/// What an end ends.
enum Level {
    /// The text itself, which has no end to write.
    Text,
    Block(Call),
    /// A shortcode that was told as a mistake and may be a block.
    Mistake,
}

/// Splits a text at the lines that are shortcodes, outside code and comments.
fn split(source: &SourceFile, range: Range<usize>, report: &mut Report) -> Vec<Chunk> {
    if !source.text[range.clone()].contains("{{") && !source.text[range.clone()].contains("{%") {
        return vec![Chunk::Markdown(range)];
    }
    let verbatim = verbatim(&source.text, range.clone());
    let mut levels: Vec<(Level, Vec<Chunk>)> = vec![(Level::Text, Vec::new())];
    // An end may belong to a block whose start was told as a mistake.
    let mut told = false;
    let mut from = range.start;
    let mut at = range.start;
    for line in source.text[range.clone()].split_inclusive('\n') {
        let line_range = at..at + line.trim_end().len();
        at += line.len();
        if verbatim.iter().any(|code| code.contains(&line_range.start)) {
            continue;
        }
        let Some(read) = shortcode::read_line(source, line_range.clone(), report) else {
            continue;
        };
        let level = levels.last_mut().expect("the outermost level stays");
        level.1.push(Chunk::Markdown(from..line_range.start));
        from = at;
        match read {
            Line::Single(call) => level.1.push(Chunk::Shortcode(call)),
            Line::Open(call) => levels.push((Level::Block(call), Vec::new())),
            Line::Mistake => {
                told = true;
                levels.push((Level::Mistake, Vec::new()));
            }
            Line::End => match levels.pop() {
                Some((Level::Block(call), inner)) => {
                    let outer = levels.last_mut().expect("an open level lies in another");
                    outer.1.push(Chunk::Block(call, inner));
                }
                Some((Level::Mistake, inner)) => {
                    let outer = levels.last_mut().expect("an open level lies in another");
                    outer.1.extend(inner);
                }
                outermost => {
                    levels.extend(outermost);
                    let place = source.place(line_range);
                    report.push(Diagnostic::error("shortcode-end-without-start").at(place));
                }
            },
        }
    }
    let level = levels.last_mut().expect("the outermost level stays");
    level.1.push(Chunk::Markdown(from..range.end));
    while levels.len() > 1 {
        let (level, inner) = levels.pop().expect("there are several");
        if let Level::Block(call) = level
            && !told
        {
            let place = source.place(call.range.clone());
            let fault = Diagnostic::error("shortcode-without-end").with("name", &call.name.0);
            report.push(fault.at(place));
        }
        levels[0].1.extend(inner);
    }
    levels.pop().map(|(_, chunks)| chunks).unwrap_or_default()
}

/// Where a text holds what is to be shown or left out as it is written: code
/// in blocks and in lines, and comments.
fn verbatim(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    cmark::Parser::new_ext(&text[range.clone()], options())
        .into_offset_iter()
        .filter_map(|(event, at)| match event {
            cmark::Event::Start(cmark::Tag::CodeBlock(_)) | cmark::Event::Code(_) => Some(at),
            cmark::Event::Start(cmark::Tag::HtmlBlock)
                if text[range.start + at.start..].starts_with("<!--") =>
            {
                Some(at)
            }
            cmark::Event::InlineHtml(html) if html.starts_with("<!--") => Some(at),
            _ => None,
        })
        .map(|at| at.start + range.start..at.end + range.start)
        .collect()
}

/// Options of the Markdown that authors write.
fn options() -> cmark::Options {
    cmark::Options::ENABLE_TABLES
        | cmark::Options::ENABLE_STRIKETHROUGH
        | cmark::Options::ENABLE_FOOTNOTES
}

/// A free anchor for a heading: beside one of the theme's the first has a number, too.
fn anchor(title: &str, taken: &mut HashSet<String>, theme: &TakenIds) -> String {
    let slug = Slug::of(title);
    let base = match slug.as_str() {
        "" => "abschnitt",
        slug => slug,
    };
    let free = match theme.contains(base) {
        false => Some(base.to_owned()),
        true => Some(format!("{base}-1")),
    };
    let id = free
        .into_iter()
        .chain((2..).map(|number: usize| format!("{base}-{number}")))
        .find(|id| !taken.contains(id) && !theme.contains(id))
        .expect("there are more numbers than headings");
    taken.insert(id.clone());
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_free_even_of_headings_that_look_numbered() {
        let mut taken = HashSet::new();
        let ids = ["Zeiten 2", "Zeiten", "Zeiten", "…"]
            .map(|title| anchor(title, &mut taken, &TakenIds::default()));
        assert_eq!(ids, ["zeiten-2", "zeiten", "zeiten-3", "abschnitt"]);
    }

    #[test]
    fn anchors_leave_the_ids_of_the_theme_alone() {
        let (mut taken, mut theme) = (HashSet::new(), TakenIds::default());
        theme.add_template("<main id=\"main-content\"><p id=\"teil-{{ n }}\">");
        let titles = ["Main content", "Main content", "Teil 1", "Teil"];
        let ids = titles.map(|title| anchor(title, &mut taken, &theme));
        assert_eq!(
            ids,
            ["main-content-1", "main-content-2", "teil-1-1", "teil"]
        );
    }

    #[test]
    fn code_and_comments_are_verbatim_and_nothing_else() {
        let text = "+++\n{{ a }}\n\n```\n{{ b }}\n```\n\n    {{ c }}\n\nx `{{ d }}` y\n\n<!--\n{{ e }}\n-->\n\n<div>\n{{ f }}\n</div>\n";
        let code = verbatim(text, 4..text.len());
        let inside = |call: &str| {
            let at = text.find(call).expect("the text holds it");
            code.iter().any(|range| range.contains(&at))
        };
        for call in ["{{ b", "{{ c", "{{ d", "{{ e"] {
            assert!(inside(call), "{call}");
        }
        for call in ["{{ a", "{{ f"] {
            assert!(!inside(call), "{call}");
        }
    }
}
