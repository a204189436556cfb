//! Footnotes: a number in the text leads to the note at its end, and from there a
//! link leads back.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use diagnostic::Diagnostic;
use pulldown_cmark::{Event, Tag, TagEnd};

use super::super::{Segment, anchor};
use super::Writer;

/// Footnotes of one text.
#[derive(Debug, Default)]
pub struct Footnotes {
    /// Names of all notes of the text, wherever they stand in it.
    defined: BTreeSet<String>,
    /// Notes that the text has led to so far, in the order of their numbers.
    numbered: Vec<Numbered>,
    written: HashMap<String, Note>,
    open: Option<OpenNote>,
    is_skipping: bool,
}

#[derive(Debug)]
struct Numbered {
    name: String,
    references: usize,
}

#[derive(Debug)]
struct Note {
    html: String,
    at: Range<usize>,
}

/// A note being written, and the HTML before it.
#[derive(Debug)]
struct OpenNote {
    name: String,
    outside: String,
    at: Range<usize>,
}

impl Footnotes {
    /// Learns the names of all notes of a text.
    pub fn define(&mut self, text: &str) {
        if text.contains("[^") {
            self.defined = names(text).map(str::to_owned).collect();
        }
    }

    /// Markdown that defines the notes that a part of the text leads to, and another
    /// part holds: without it, that they are notes could not be read.
    pub fn defined_elsewhere(&self, part: &str) -> String {
        if self.defined.is_empty() {
            return String::new();
        }
        let here: BTreeSet<&str> = names(part).collect();
        let elsewhere = self
            .defined
            .iter()
            .filter(|name| !here.contains(name.as_str()) && part.contains(&format!("[^{name}]")));
        elsewhere.map(|name| format!("\n\n[^{name}]: –")).collect()
    }

    /// Whether an event belongs to a note that stands in another part.
    pub fn skips(&mut self, event: &Event<'_>, is_behind: bool) -> bool {
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) if is_behind => self.is_skipping = true,
            Event::End(TagEnd::FootnoteDefinition) if self.is_skipping => {
                self.is_skipping = false;
                return true;
            }
            _ => {}
        }
        self.is_skipping
    }

    /// Whether a note is being written.
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// The number of a note and which reference to it this is, both from 1.
    fn number(&mut self, name: &str) -> (usize, usize) {
        let known = self.numbered.iter().position(|note| note.name == name);
        let index = known.unwrap_or_else(|| {
            self.numbered.push(Numbered {
                name: name.to_owned(),
                references: 0,
            });
            self.numbered.len() - 1
        });
        self.numbered[index].references += 1;
        (index + 1, self.numbered[index].references)
    }
}

/// Names at the beginning of lines that define notes.
fn names(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| {
        let (name, _) = line.trim_start().strip_prefix("[^")?.split_once("]:")?;
        Some(name)
    })
}

impl Writer<'_> {
    pub(super) fn footnote_reference(&mut self, name: &str, at: &Range<usize>) {
        let (number, nth) = self.footnotes.number(name);
        let label = format!("{} {number}", self.text_words().footnote);
        self.block.push_other();
        self.open("sup", at);
        self.html.push('>');
        self.open("a", at);
        self.attribute("href", &format!("#fn-{number}"));
        self.attribute("id", &reference_id(number, nth));
        self.attribute("aria-label", &label);
        self.html.push_str(&format!(">{number}</a></sup>"));
    }

    pub(super) fn start_footnote(&mut self, name: &str, at: &Range<usize>) {
        self.closed_paragraph = None;
        self.footnotes.open = Some(OpenNote {
            name: name.to_owned(),
            outside: std::mem::take(&mut self.html),
            at: at.clone(),
        });
    }

    pub(super) fn end_footnote(&mut self) {
        let Some(open) = self.footnotes.open.take() else {
            return;
        };
        self.closed_paragraph = None;
        let html = std::mem::replace(&mut self.html, open.outside);
        let note = Note { html, at: open.at };
        if let Some(second) = self.footnotes.written.insert(open.name.clone(), note) {
            let place = self.source.place(second.at);
            let fault = Diagnostic::warning("footnote-not-shown").variant("repeated");
            self.report.push(fault.with("name", open.name).at(place));
        }
    }

    /// All notes that the text leads to, to stand at its end.
    pub fn write_footnotes(&mut self) -> Option<Segment> {
        let numbered = std::mem::take(&mut self.footnotes.numbered);
        let mut written = std::mem::take(&mut self.footnotes.written);
        let notes: Vec<(Numbered, Note)> = numbered
            .into_iter()
            .filter_map(|note| written.remove(&note.name).map(|text| (note, text)))
            .collect();
        for (name, note) in written {
            let fault = Diagnostic::warning("footnote-not-shown").variant("unused");
            let place = self.source.place(note.at);
            self.report.push(fault.with("name", name).at(place));
        }
        let at = notes.first()?.1.at.clone();
        let words = self.text_words().clone();
        let taken = &self.context.from_theme.ids;
        let id = anchor(&words.footnotes, &mut self.anchors, taken);
        self.open("section", &at);
        self.attribute("class", "footnotes");
        self.attribute("aria-labelledby", &id);
        self.html.push('>');
        self.open("h2", &at);
        self.attribute("id", &id);
        self.html.push('>');
        self.escaped(&words.footnotes);
        self.html.push_str("</h2>\n");
        self.simple("ol", &at);
        self.html.push('\n');
        for (number, (note, text)) in (1..).zip(notes) {
            self.open("li", &text.at);
            self.attribute("id", &format!("fn-{number}"));
            self.html.push('>');
            // The way back ends the last paragraph.
            let inside = text.html.trim_end().strip_suffix("</p>");
            match inside {
                Some(inside) => self.html.push_str(inside),
                None => {
                    self.html.push_str(&text.html);
                    self.simple("p", &text.at);
                }
            }
            for nth in 1..=note.references {
                let label = match nth {
                    1 => format!("{} {number}", words.footnote_back),
                    nth => format!("{} {number}.{nth}", words.footnote_back),
                };
                self.html.push(' ');
                self.open("a", &text.at);
                self.attribute("href", &format!("#{}", reference_id(number, nth)));
                self.html.push('>');
                self.escaped(&label);
                self.html.push_str("</a>");
            }
            self.html.push_str("</p></li>\n");
        }
        self.html.push_str("</ol>\n</section>\n");
        Some(Segment::Html(std::mem::take(&mut self.html)))
    }

    fn text_words(&self) -> &crate::from_theme::TextWords {
        &self.context.from_theme.words[usize::from(self.context.lang.0)]
    }
}

fn reference_id(number: usize, nth: usize) -> String {
    match nth {
        1 => format!("fnref-{number}"),
        nth => format!("fnref-{number}-{nth}"),
    }
}
