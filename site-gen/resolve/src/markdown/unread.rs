//! Marks of Markdown that were not read as such and stand in the finished text, as
//! `##Titel` or `**fett **`: readers would see them.

mod emphasis;
mod links;

use std::ops::Range;

use diagnostic::{Diagnostic, Report, SourceFile};
use memchr::{memchr2, memchr3};

use crate::shortcode;

/// Stands for code and HTML between words.
const NO_WORDS: char = '\u{fffc}';

/// The words of a block, such as a paragraph or a cell, as they are shown.
#[derive(Debug, Default)]
pub struct Block {
    words: String,
    /// Where parts of the words begin, and where these stand in the file.
    parts: Vec<(usize, usize)>,
    is_html: bool,
}

/// What was not read: the variant of the rule, and where it stands in the words.
#[derive(Debug, PartialEq, Eq)]
struct Unread {
    what: &'static str,
    range: Range<usize>,
}

impl Block {
    /// Adds words that stand at byte `at` of the file.
    pub fn push(&mut self, words: &str, at: usize) {
        self.parts.push((self.words.len(), at));
        self.words.push_str(words);
    }

    /// Adds something that is no word, such as code.
    pub fn push_other(&mut self) {
        self.words.push(NO_WORDS);
    }

    /// Adds the words of a block of HTML, in which no Markdown is read.
    pub fn push_html(&mut self, html: &str, at: usize) {
        // What these hold are no words, or shown as they are.
        if ["<!--", "<script", "<style", "<pre"]
            .iter()
            .any(|start| html.starts_with(start))
        {
            return;
        }
        self.is_html = true;
        let mut from = 0;
        while from < html.len() {
            let rest = &html[from..];
            let words = rest.find('<').unwrap_or(rest.len());
            self.push(&rest[..words], at + from);
            self.push_other();
            let tag = &rest[words..];
            let end = match tag.starts_with("<!--") {
                true => tag.find("-->").map(|end| end + 3),
                false => tag.find('>').map(|end| end + 1),
            };
            from += words + end.unwrap_or(tag.len());
        }
    }

    /// Takes away what the last words are, because it has been read after all.
    pub fn cut_end(&mut self, words: &str) {
        let without = self.words.trim_end().strip_suffix(words).map(str::len);
        self.words.truncate(without.unwrap_or(self.words.len()));
    }

    /// Ends the block and tells what was not read in it.
    pub fn end(&mut self, source: &SourceFile, report: &mut Report) {
        if has_signs(&self.words) {
            for unread in unread(&self.words) {
                if let Some(range) = self.in_file(&unread.range, &source.text) {
                    let told = source.text[range.clone()].to_owned();
                    report.push(
                        Diagnostic::warning("markup-not-read")
                            .variant(if self.is_html { "html" } else { unread.what })
                            .with("text", told)
                            .at(source.place(range)),
                    );
                }
            }
        }
        self.words.clear();
        self.parts.clear();
        self.is_html = false;
    }

    /// The bytes of the file behind some words; `None` if their author wrote the sign
    /// with a backslash or by its number, so that it is meant to be seen.
    fn in_file(&self, range: &Range<usize>, file: &str) -> Option<Range<usize>> {
        let start = self.byte_in_file(range.start);
        let end = self.byte_in_file(range.end.saturating_sub(1)) + 1;
        let sign = self.words.as_bytes().get(range.start);
        let is_meant = file.get(..start)?.ends_with('\\') || file.as_bytes().get(start) != sign;
        (!is_meant).then(|| start..ceil_char_boundary(file, end.max(start + 1)))
    }

    fn byte_in_file(&self, at: usize) -> usize {
        let next = self.parts.partition_point(|(here, _)| *here <= at);
        let (here, written) = next.checked_sub(1).map_or((0, 0), |last| self.parts[last]);
        written + at - here
    }
}

/// Whether words hold a sign without which nothing can have been left unread.
fn has_signs(words: &str) -> bool {
    let words = words.as_bytes();
    memchr3(b'*', b'_', b']', words).is_some()
        || memchr3(b'#', b'|', b'{', words).is_some()
        || memchr2(b'~', b'<', words).is_some()
}

fn ceil_char_boundary(text: &str, at: usize) -> usize {
    (at..text.len())
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(text.len())
}

fn unread(words: &str) -> Vec<Unread> {
    let mut found = lines(words);
    found.extend(braces(words));
    found.extend(links::unread(words));
    found.extend(emphasis::unread(words));
    found.sort_by_key(|unread| unread.range.start);
    found
}

/// Headings and rows of tables: what makes a line something else stands at its
/// beginning.
fn lines(words: &str) -> Vec<Unread> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in words.split('\n') {
        let whole = start..start + line.trim_end().len();
        start += line.len() + 1;
        if is_heading(line, words) {
            found.push(Unread {
                what: "heading",
                range: whole,
            });
        } else if line.starts_with('|') && line.trim_end().len() > 1 && line[1..].contains('|') {
            found.push(Unread {
                what: "table",
                range: whole,
            });
            // One table, one mistake.
            break;
        }
    }
    found
}

/// `##Titel`; one `#` alone may also be the mark of a word on social media.
fn is_heading(line: &str, block: &str) -> bool {
    let title = line.trim_start_matches('#');
    let Some(first) = title.chars().next().filter(|c| c.is_alphabetic()) else {
        return false;
    };
    match line.len() - title.len() {
        2..=6 => true,
        1 => {
            let is_alone = line.len() == block.len() && !title.contains('#');
            let is_title = !title.ends_with(['.', '!', '?', ':', ',']) && title.contains(' ');
            is_alone && is_title && first.is_uppercase()
        }
        _ => false,
    }
}

/// Components with one brace, and names of headings that stand elsewhere.
fn braces(words: &str) -> Vec<Unread> {
    let mut found = Vec::new();
    for (at, _) in words.match_indices('{') {
        let inside = &words[at + 1..];
        let Some(end) = inside.find('}') else {
            continue;
        };
        let (inside, range) = (&inside[..end], at..at + end + 2);
        let name = inside.split('(').next().unwrap_or("").trim();
        let is_component = shortcode::KNOWN.iter().any(|known| known.name == name);
        let is_id = inside.starts_with('#') && inside.len() > 1;
        if is_component && inside.contains('(') && !words[..at].ends_with('{') {
            found.push(Unread {
                what: "component",
                range,
            });
        } else if is_id {
            found.push(Unread { what: "id", range });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(words: &str) -> Vec<(&'static str, &str)> {
        let found = unread(words).into_iter();
        found.map(|it| (it.what, &words[it.range])).collect()
    }

    #[test]
    fn what_readers_would_see_is_told() {
        for (words, what, shown) in [
            ("##Titel", "heading", "##Titel"),
            ("Text\n###Titel mit Text", "heading", "###Titel mit Text"),
            ("#Unsere Ziele", "heading", "#Unsere Ziele"),
            ("Mit **fett **und", "emphasis", "**fett **"),
            ("**Achtung:**wichtig", "emphasis", "**Achtung:**"),
            ("und **fett und weiter", "emphasis", "**fett"),
            ("** fett** und", "emphasis", "** fett**"),
            ("*Achtung:*wichtig", "emphasis", "*Achtung:*"),
            ("~~alt ~~neu", "emphasis", "~~alt ~~"),
            ("Mit __fett __und", "emphasis", "__fett __"),
            ("[x] (a.md)", "link", "[x] (a.md)"),
            (
                "siehe [x] (https://a.example)",
                "link",
                "[x] (https://a.example)",
            ),
            ("[x](a.md", "link", "[x](a.md"),
            ("zum Chor](a.md).", "link", "Chor](a.md)"),
            ("![x] (a.jpg)", "picture", "![x] (a.jpg)"),
            ("siehe [hier][unten].", "link", "[hier][unten]"),
            ("Satz[^1].", "footnote", "[^1]"),
            ("| A | B |\n| 1 | 2 |", "table", "| A | B |"),
            (
                "{ contact(person=\"a\") }",
                "component",
                "{ contact(person=\"a\") }",
            ),
            ("Größe {#groesse} hier", "id", "{#groesse}"),
            ("<https://a.example/b c>", "link", "<https://a.example/b c>"),
        ] {
            assert_eq!(told(words), [(what, shown)], "{words}");
        }
    }

    #[test]
    fn ordinary_words_pass() {
        for words in include_str!("unread/ordinary.txt").lines() {
            assert_eq!(told(words), [], "{words}");
        }
    }
}
