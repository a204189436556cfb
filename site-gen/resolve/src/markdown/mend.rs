//! What Markdown reads as something else than anybody meant is written so that it
//! reads right, before it is read. Each place still leads back to the file.

mod bullets;
mod days;
mod targets;

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark as cmark;

/// A text as Markdown is to read it, and where its bytes stand in the file.
pub struct Mended<'a> {
    /// The Markdown.
    pub text: Cow<'a, str>,
    /// Where the text as it was written begins in the file.
    start: usize,
    changed: Vec<Changed>,
}

/// Where a change ended up.
#[derive(Debug, Clone, Copy)]
struct Changed {
    /// The first byte behind it, here.
    behind_here: usize,
    /// The same byte as it was written.
    behind: usize,
    /// Its own first byte as it was written.
    start: usize,
}

/// A change: bytes as they were written, and what stands for them.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Change {
    range: Range<usize>,
    by: &'static str,
}

impl Change {
    fn insert(at: usize, by: &'static str) -> Change {
        Change { range: at..at, by }
    }
}

impl<'a> Mended<'a> {
    /// Mends the text in `range` of a file, and puts `behind` after it.
    pub fn new(file: &'a str, range: Range<usize>, behind: &str) -> Mended<'a> {
        let written = &file[range.clone()];
        let start = range.start;
        let mut changes = days::changes(written);
        changes.extend(targets::changes(written));
        changes.extend(bullets::changes(written));
        if !changes.is_empty() {
            let literal = literal(written);
            changes.retain(|change| !literal.iter().any(|it| it.contains(&change.range.start)));
        }
        if changes.is_empty() && behind.is_empty() {
            return Mended {
                text: Cow::Borrowed(written),
                start,
                changed: Vec::new(),
            };
        }
        changes.sort_by_key(|change| change.range.start);
        let (mut text, mut changed, mut from) = (String::new(), Vec::new(), 0);
        for Change { range, by } in changes {
            text.push_str(&written[from..range.start]);
            text.push_str(by);
            from = range.end;
            changed.push(Changed {
                behind_here: text.len(),
                behind: range.end,
                start: range.start,
            });
        }
        text.push_str(&written[from..]);
        text.push_str(behind);
        Mended {
            text: Cow::Owned(text),
            start,
            changed,
        }
    }

    /// The bytes of the file that stand behind bytes of the text.
    pub fn in_file(&self, range: &Range<usize>) -> Range<usize> {
        self.byte_in_file(range.start)..self.byte_in_file(range.end)
    }

    fn byte_in_file(&self, at: usize) -> usize {
        let next = self.changed.partition_point(|it| it.behind_here <= at);
        let (here, written) = match next.checked_sub(1) {
            None => (0, 0),
            Some(last) => (self.changed[last].behind_here, self.changed[last].behind),
        };
        // What was put in has no bytes of its own.
        let limit = self.changed.get(next).map_or(usize::MAX, |it| it.start);
        self.start + (written + at - here).min(limit)
    }
}

/// Where a text is no Markdown: code and HTML.
fn literal(text: &str) -> Vec<Range<usize>> {
    cmark::Parser::new_ext(text, super::options())
        .into_offset_iter()
        .filter_map(|(event, at)| match event {
            cmark::Event::Start(cmark::Tag::CodeBlock(_) | cmark::Tag::HtmlBlock)
            | cmark::Event::Code(_)
            | cmark::Event::InlineHtml(_) => Some(at),
            _ => None,
        })
        .collect()
}

/// Bytes of the indentation and the marks of lists and quotations before the
/// words of a line, where `is_word` does not already see words in a mark.
fn marks_before_words(line: &str, is_word: impl Fn(&str) -> bool) -> usize {
    let mut at = 0;
    loop {
        at += blanks(&line[at..]);
        let rest = &line[at..];
        let mark = match rest.bytes().next() {
            Some(b'-' | b'*' | b'+' | b'>') => 1,
            Some(b'0'..=b'9') if !is_word(rest) => number_mark(rest),
            _ => 0,
        };
        let is_mark = mark > 0 && (rest.starts_with('>') || blanks(&rest[mark..]) > 0);
        if !is_mark {
            return at;
        }
        at += mark;
    }
}

fn blanks(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t']).len()
}

/// Bytes of `12.` or `12)`, 0 if the line does not begin so.
fn number_mark(rest: &str) -> usize {
    let digits = digits(rest);
    match rest.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => digits + 1,
        _ => 0,
    }
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::unread::Block;
    use super::*;

    /// What the readers of such places look for, in any order.
    fn text() -> impl Strategy<Value = String> {
        let parts = [
            "3. Mai", "17. 05. ", "1.)\t", "• ", "–\t", "\u{f0b7}", "[ä", "](", "b c", ")", "![",
            "] (", "[^1]", ": ", "{#ü}", "{ file(", "**", "ö", " ", "\n", "\r\n", "\n\n", "    ",
            "> ", "- ", "`", "```\n", "~~", "__", "| ", "|\n", "|-|-|\n", "##", "<a b>", "&#42;",
            "\\", "---\n",
        ];
        let parts = proptest::collection::vec(proptest::sample::select(parts.to_vec()), 0..24);
        parts.prop_map(|parts| parts.concat())
    }

    proptest! {
        #[test]
        fn whatever_is_written_is_read_and_leads_back(text in text()) {
            let file = format!("ä+++\n{text}");
            let mended = Mended::new(&file, 6..file.len(), "");
            let source = diagnostic::SourceFile::new("a.md", file.as_str());
            let (mut block, mut report) = (Block::default(), diagnostic::Report::default());
            let events = cmark::Parser::new_ext(&mended.text, super::super::options());
            for (event, at) in events.into_offset_iter() {
                let at = mended.in_file(&at);
                prop_assert!(file.get(at.clone()).is_some(), "{event:?} at {at:?}");
                match event {
                    cmark::Event::Text(words) => block.push(&words, at.start),
                    cmark::Event::Code(_) => block.push_other(),
                    cmark::Event::SoftBreak => block.push("\n", at.start),
                    cmark::Event::End(cmark::TagEnd::Paragraph) => block.end(&source, &mut report),
                    _ => {}
                }
            }
            block.end(&source, &mut report);
        }
    }

    #[test]
    fn each_byte_leads_back_to_the_file() {
        let file = "+++\n3. Oktober: Chor\n4. Oktober: Tee\n";
        let mended = Mended::new(file, 4..file.len(), "");
        assert_eq!(mended.text, "3\\. Oktober: Chor\\\n4\\. Oktober: Tee\n");
        for word in ["3", "Oktober", "Chor", "\n4", "Tee"] {
            let here = mended.text.find(word).expect("in the text");
            let found = mended.in_file(&(here..here + word.len()));
            assert_eq!(&file[found], word);
        }
    }

    #[test]
    fn code_and_html_stay_as_they_are() {
        for text in [
            "```\n3. Oktober\n```\n",
            "<div>\n3. Oktober\n</div>\n",
            "<!--\n3. Oktober\n-->\n",
        ] {
            assert_eq!(Mended::new(text, 0..text.len(), "").text, text);
        }
    }
}
