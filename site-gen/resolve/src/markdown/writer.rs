//! Writes Markdown's events as HTML.

mod characters;
mod code;
mod footnotes;
mod links;
mod lists;
mod pictures;
mod tables;

use std::collections::HashSet;
use std::ops::Range;

use diagnostic::{Diagnostic, Report, SourceFile};
use pulldown_cmark::{self as cmark, Alignment, CodeBlockKind, Event, LinkType, Tag, TagEnd};
use pulldown_cmark_escape::{escape_html, escape_html_body_text};

use self::footnotes::Footnotes;
use self::lists::OpenList;
use self::pictures::{OpenPicture, picture_name};
use self::tables::ClosedParagraph;
use super::mend::Mended;
use super::raw_html::RawHtml;
use super::unread::Block;
use super::{Heading, MarkdownContext, Segment, Trace, anchor, options};
use crate::trace;

/// State of one text while it is written.
pub struct Writer<'a> {
    source: &'a SourceFile,
    context: &'a MarkdownContext<'a>,
    trace: Trace,
    pub report: &'a mut Report,
    pub headings: Vec<Heading>,
    pub raw_html: RawHtml,
    pub footnotes: Footnotes,
    /// The words of the block being written.
    block: Block,
    anchors: HashSet<String>,
    html: String,
    segments: Vec<Segment>,
    /// Heading being written: where its HTML starts and its plain text.
    heading: Option<(usize, String)>,
    /// The id that its author gave it.
    own_id: Option<String>,
    /// Picture being read: its start in `html` and the alternative text.
    picture: Option<OpenPicture>,
    paragraph: Option<OpenParagraph>,
    /// The paragraph written last: it may turn out to be the caption of a table.
    closed_paragraph: Option<ClosedParagraph>,
    /// Open lists, the innermost last.
    lists: Vec<OpenList>,
    /// What closes each open link.
    links: Vec<String>,
    /// Whether the words of a link are being written that dials.
    in_number: bool,
    /// Whether a code block is being written: what looks like a shortcode in
    /// it is meant to be read.
    in_code: bool,
    alignments: Vec<Alignment>,
    in_table_head: bool,
    /// Whether the rows of the table being written begin with a bar.
    has_bars: bool,
    cell: usize,
}

/// The paragraph being written: where its start tag begins and ends in the
/// HTML, and where it starts in the file. `dissolved` once a picture alone in it has taken its place.
#[derive(Clone, Copy)]
struct OpenParagraph {
    before: usize,
    after: usize,
    at: usize,
    dissolved: bool,
}

impl<'a> Writer<'a> {
    /// Starts a text.
    pub fn new(
        source: &'a SourceFile,
        context: &'a MarkdownContext<'a>,
        trace: Trace,
        report: &'a mut Report,
    ) -> Writer<'a> {
        Writer {
            source,
            context,
            trace,
            report,
            headings: Vec::new(),
            raw_html: RawHtml::default(),
            footnotes: Footnotes::default(),
            block: Block::default(),
            anchors: HashSet::new(),
            html: String::new(),
            segments: Vec::new(),
            heading: None,
            own_id: None,
            picture: None,
            paragraph: None,
            closed_paragraph: None,
            lists: Vec::new(),
            links: Vec::new(),
            in_number: false,
            in_code: false,
            alignments: Vec::new(),
            in_table_head: false,
            has_bars: false,
            cell: 0,
        }
    }

    /// Writes the Markdown in `range`.
    pub fn write(&mut self, range: Range<usize>) -> Vec<Segment> {
        let source = self.source;
        let text = &source.text[range.clone()];
        if text.trim().is_empty() {
            return Vec::new();
        }
        self.html.reserve(text.len() * 3 / 2);
        let elsewhere = self.footnotes.defined_elsewhere(text);
        let mended = Mended::new(&source.text, range.clone(), &elsewhere);
        for (event, at) in cmark::Parser::new_ext(&mended.text, options()).into_offset_iter() {
            let at = mended.in_file(&at);
            if !self.footnotes.skips(&event, at.start >= range.end) {
                self.event(characters::readable(event), at);
            }
        }
        self.flush();
        std::mem::take(&mut self.segments)
    }

    /// The text is over.
    pub fn finish(&mut self) {
        self.raw_html.finish(self.source, self.report);
    }

    fn flush(&mut self) {
        self.closed_paragraph = None;
        if !self.html.is_empty() {
            let html = std::mem::take(&mut self.html);
            self.segments.push(Segment::Html(html));
        }
    }

    fn event(&mut self, event: Event<'_>, at: Range<usize>) {
        if let Some(picture) = &mut self.picture {
            match event {
                Event::Text(text) | Event::Code(text) => picture.alt.push_str(&text),
                Event::SoftBreak | Event::HardBreak => picture.alt.push(' '),
                Event::End(TagEnd::Image) => {
                    self.raw_html.end_block(self.source, self.report);
                    self.block.push_other();
                    self.end_picture();
                }
                _ => {}
            }
            return;
        }
        self.see_whether_links_stay_alone(&event);
        match event {
            Event::Start(tag) => self.start(tag, at),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text, at),
            Event::Code(code) => {
                self.open("code", &at);
                self.html.push('>');
                self.escaped(&code);
                self.html.push_str("</code>");
                self.block.push_other();
                self.heading_text(&code);
            }
            Event::Html(html) => self.html(&html, at),
            Event::InlineHtml(html) => {
                self.block.push_other();
                self.html(&html, at);
            }
            Event::SoftBreak => {
                self.html.push('\n');
                self.block.push("\n", at.start);
                self.heading_text(" ");
            }
            Event::HardBreak => {
                self.open("br", &at);
                self.html.push_str(">\n");
                self.block.push("\n", at.start);
                self.heading_text(" ");
            }
            Event::Rule => {
                self.open("hr", &at);
                self.html.push_str(">\n");
            }
            Event::FootnoteReference(name) => self.footnote_reference(&name, &at),
            Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, at: Range<usize>) {
        if !matches!(tag, Tag::HtmlBlock) {
            self.raw_html.start_block();
        }
        if !is_inline(&tag.to_end()) {
            self.block.end(self.source, self.report);
        }
        match tag {
            Tag::Paragraph => {
                let before = self.html.len();
                self.simple("p", &at);
                self.paragraph = Some(OpenParagraph {
                    before,
                    after: self.html.len(),
                    at: at.start,
                    dissolved: false,
                });
            }
            Tag::Heading { level, .. } => self.start_heading(level as u8, &at),
            Tag::BlockQuote(_) => self.simple("blockquote", &at),
            Tag::CodeBlock(kind) => {
                self.in_code = true;
                self.check_code(&kind, &at);
                self.simple("pre", &at);
                self.open("code", &at);
                if let CodeBlockKind::Fenced(language) = kind
                    && !language.is_empty()
                {
                    self.attribute("class", &format!("language-{language}"));
                }
                self.html.push('>');
            }
            Tag::List(first) => self.start_list(first, &at),
            Tag::Item => {
                self.check_number(&at);
                self.simple("li", &at);
            }
            Tag::Table(alignments) => self.start_table(alignments, &at),
            Tag::TableHead => {
                self.in_table_head = true;
                self.cell = 0;
                self.simple("thead", &at);
                self.simple("tr", &at);
            }
            Tag::TableRow => {
                self.cell = 0;
                self.check_row(&at);
                self.simple("tr", &at);
            }
            Tag::TableCell => self.start_cell(&at),
            Tag::FootnoteDefinition(name) => self.start_footnote(&name, &at),
            Tag::HtmlBlock => self
                .block
                .push_html(&self.source.text[at.clone()], at.start),
            Tag::Emphasis => self.simple("em", &at),
            Tag::Strong => self.simple("strong", &at),
            Tag::Strikethrough => self.simple("s", &at),
            Tag::Link {
                link_type: LinkType::Email,
                dest_url,
                title,
                ..
            } => self.start_link(&format!("mailto:{dest_url}"), &title, &at),
            Tag::Link {
                dest_url, title, ..
            } => self.start_link(&dest_url, &title, &at),
            Tag::Image {
                dest_url, title, ..
            } => {
                self.picture = Some(OpenPicture {
                    name: picture_name(&dest_url),
                    caption: title.into_string(),
                    alt: String::new(),
                    range: at,
                });
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        if !matches!(tag, TagEnd::HtmlBlock) {
            self.raw_html.end_block(self.source, self.report);
        }
        if let TagEnd::Heading(_) = tag {
            self.take_own_id();
        }
        if !is_inline(&tag) {
            self.block.end(self.source, self.report);
        }
        let close = match tag {
            TagEnd::Paragraph => return self.end_paragraph(),
            TagEnd::Heading(level) => return self.end_heading(level as u8),
            TagEnd::FootnoteDefinition => return self.end_footnote(),
            TagEnd::BlockQuote(_) => "</blockquote>\n",
            TagEnd::CodeBlock => {
                self.in_code = false;
                "</code></pre>\n"
            }
            TagEnd::List(ordered) => return self.end_list(ordered),
            TagEnd::Item => "</li>\n",
            TagEnd::Table => "</tbody></table></div>\n",
            TagEnd::TableHead => {
                self.in_table_head = false;
                "</tr></thead>\n<tbody>\n"
            }
            TagEnd::TableRow => "</tr>\n",
            TagEnd::TableCell if self.in_table_head => "</th>",
            TagEnd::TableCell => "</td>",
            TagEnd::Emphasis => "</em>",
            TagEnd::Strong => "</strong>",
            TagEnd::Strikethrough => "</s>",
            TagEnd::Link => return self.end_link(),
            _ => "",
        };
        self.html.push_str(close);
    }

    fn html(&mut self, html: &str, at: Range<usize>) {
        self.raw_html.read(html, at.start, self.source, self.report);
        match self.trace {
            Trace::Off => self.html.push_str(html),
            Trace::On => {
                let marked = trace::instrument_html(html, &self.source.path, at.start);
                self.html.push_str(&marked);
            }
        }
    }

    fn text(&mut self, text: &str, at: Range<usize>) {
        // One byte is sought far quicker than two, and hardly any text has it.
        let call = match text.contains('{') && !self.in_code {
            true => text.find("{{").or_else(|| text.find("{%")),
            false => None,
        };
        if let Some(found) = call {
            let place = self.source.place(at.start + found..at.end);
            self.report
                .push(Diagnostic::error("shortcode-not-alone").at(place));
        }
        if !self.in_code {
            self.block.push(text, at.start);
        }
        match self.in_number {
            true => self.number(text),
            false => self.escaped(text),
        }
        self.heading_text(text);
    }

    fn heading_text(&mut self, text: &str) {
        if let Some((_, title)) = &mut self.heading {
            title.push_str(text);
        }
    }

    fn start_heading(&mut self, level: u8, at: &Range<usize>) {
        if level == 1 {
            let place = self.source.place(at.clone());
            self.report
                .push(Diagnostic::error("heading-like-title").at(place));
        }
        if level == 2 && !self.source.text[at.start..].starts_with('#') {
            let place = self.source.place(at.clone());
            self.report
                .push(Diagnostic::warning("underlined-heading").at(place));
        }
        // A second `h1` would be a second mistake on the same line.
        let level = level.max(2);
        self.open(heading_tag(level), at);
        // The anchor comes from words that are yet to be read.
        self.heading = Some((self.html.len(), String::new()));
    }

    /// Takes `{#id}` from the end of the heading being written.
    fn take_own_id(&mut self) {
        let Some((_, title)) = &mut self.heading else {
            return;
        };
        let Some(start) = title.trim_end().rfind("{#") else {
            return;
        };
        let mark = title[start..].trim_end().to_owned();
        let id = mark[2..].strip_suffix('}').unwrap_or("");
        let is_id = !id.is_empty()
            && id
                .chars()
                .all(|c| c.is_alphanumeric() || "-_.:".contains(c));
        if !is_id || !self.html.trim_end().ends_with(&mark) {
            return;
        }
        title.truncate(title[..start].trim_end().len());
        let html = self.html.trim_end().len() - mark.len();
        self.html.truncate(self.html[..html].trim_end().len());
        self.block.cut_end(&mark);
        self.own_id = Some(id.to_owned());
    }

    fn end_heading(&mut self, level: u8) {
        let level = level.max(2);
        let Some((at, title)) = self.heading.take() else {
            return;
        };
        let id = match self.own_id.take() {
            Some(id) => {
                self.anchors.insert(id.clone());
                id
            }
            None => anchor(&title, &mut self.anchors, &self.context.from_theme.ids),
        };
        self.html.insert_str(at, &format!(" id=\"{id}\">"));
        self.html.push_str("</");
        self.html.push_str(heading_tag(level));
        self.html.push_str(">\n");
        self.headings.push(Heading { level, id, title });
    }

    fn end_paragraph(&mut self) {
        let Some(paragraph) = self.paragraph.take().filter(|it| !it.dissolved) else {
            return;
        };
        let content = paragraph.after..self.html.len();
        self.html.push_str("</p>\n");
        self.closed_paragraph = Some(ClosedParagraph {
            whole: paragraph.before..self.html.len(),
            content,
            at: paragraph.at,
        });
    }

    fn simple(&mut self, tag: &str, at: &Range<usize>) {
        self.open(tag, at);
        self.html.push('>');
    }

    fn open(&mut self, tag: &str, at: &Range<usize>) {
        self.html.push('<');
        self.html.push_str(tag);
        if self.trace == Trace::On {
            trace::write_mark(&mut self.html, &self.source.path, at.start);
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.html.push(' ');
        self.html.push_str(name);
        self.html.push_str("=\"");
        escape_html(&mut self.html, value).expect("writing to a string");
        self.html.push('"');
    }

    fn escaped(&mut self, text: &str) {
        escape_html_body_text(&mut self.html, text).expect("writing to a string");
    }
}

/// Whether a tag stands inside the words of a block.
fn is_inline(tag: &TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
    )
}

fn heading_tag(level: u8) -> &'static str {
    ["h1", "h2", "h3", "h4", "h5", "h6"][usize::from(level.clamp(1, 6)) - 1]
}
