//! The sentences of a Markdown text, each with its place in the file.

use std::ops::Range;

use diagnostic::SourceFile;
use page_audit::readability;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// A sentence as readers see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Its words, without marks of Markdown.
    pub text: String,
    /// Bytes of the file from its first to its last word.
    pub range: Range<usize>,
    /// Whether another sentence stands before it on the same line.
    pub follows_on_line: bool,
}

impl Sentence {
    /// Whether a sign ends it.
    pub fn is_whole(&self) -> bool {
        self.text
            .trim_end_matches(['“', '"', '»', '’', ')'])
            .ends_with(['.', '!', '?', ':', '…'])
    }
}

/// Text between two breaks, and where its parts stand in the file.
#[derive(Default)]
struct Block {
    text: String,
    /// Byte in `text` and byte in the file, for each part.
    parts: Vec<(usize, usize)>,
}

/// All sentences of paragraphs and lists. Headings, tables, code, HTML and
/// components are no running text.
pub fn sentences(source: &SourceFile, body: Range<usize>) -> Vec<Sentence> {
    let mut found = Vec::new();
    let mut block = Block::default();
    let mut skipped = 0usize;
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    for (event, range) in Parser::new_ext(&source.text[body.clone()], options).into_offset_iter() {
        let at = body.start + range.start;
        match event {
            Event::Start(tag) if is_no_prose(&tag) => skipped += 1,
            Event::End(tag) if ends_no_prose(tag) => {
                skipped = skipped.saturating_sub(1);
                block = Block::default();
            }
            Event::Text(text) | Event::Code(text) if skipped == 0 => block.push(&text, at),
            Event::SoftBreak if skipped == 0 => block.push(" ", at),
            Event::HardBreak
            | Event::Start(Tag::Paragraph | Tag::Item | Tag::List(_))
            | Event::End(TagEnd::Paragraph | TagEnd::Item) => {
                std::mem::take(&mut block).split(source, &mut found);
            }
            _ => {}
        }
    }
    found
}

fn is_no_prose(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Heading { .. }
            | Tag::Table(_)
            | Tag::CodeBlock(_)
            | Tag::HtmlBlock
            | Tag::Image { .. }
    )
}

fn ends_no_prose(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Heading(_) | TagEnd::Table | TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::Image
    )
}

impl Block {
    fn push(&mut self, text: &str, at: usize) {
        self.parts.push((self.text.len(), at));
        self.text.push_str(text);
    }

    fn split(self, source: &SourceFile, into: &mut Vec<Sentence>) {
        let text = self.text.trim_start();
        if text.starts_with("{{") || text.starts_with("{%") {
            return;
        }
        let mut last_end: Option<usize> = None;
        for range in readability::sentences(&self.text) {
            let range_end = range.end;
            let start = self.in_file(range.start);
            let end = self.in_file(range.end.saturating_sub(1)) + 1;
            let follows_on_line =
                last_end.is_some_and(|last| !source.text[last..start.max(last)].contains('\n'));
            into.push(Sentence {
                text: self.text[range].to_owned(),
                range: start..end.max(start),
                follows_on_line,
            });
            // After a colon the sentence goes on, as in "Mehr dazu: …".
            last_end = (!self.text[..range_end].ends_with(':')).then_some(end);
        }
    }

    /// The byte of the file for a byte of the text.
    fn in_file(&self, at: usize) -> usize {
        let part = self.parts.partition_point(|&(start, _)| start <= at);
        let (start, in_file) = self.parts[part.saturating_sub(1)];
        in_file + (at - start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_have_their_places_and_no_marks() {
        let text = "# Titel\n\nSie **kommen**\nam 1. März. Wir [warten](a.md).\n\n- Mehr dazu: Ein Punkt\n\n{{ dates() }}\n\n| a |\n|---|\n| b |\n";
        let source = SourceFile::new("a.md", text);
        let found = sentences(&source, 0..text.len());
        let texts: Vec<(&str, u32, bool)> = found
            .iter()
            .map(|sentence| {
                let line = source.place(sentence.range.clone()).line;
                (sentence.text.as_str(), line, sentence.follows_on_line)
            })
            .collect();
        assert_eq!(
            texts,
            [
                ("Sie kommen am 1. März.", 3, false),
                ("Wir warten.", 4, true),
                ("Mehr dazu:", 6, false),
                ("Ein Punkt", 6, false),
            ]
        );
    }
}
