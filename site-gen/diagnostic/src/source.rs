//! A text with the name it was given, and places in it.

use std::ops::Range;
use std::sync::Arc;

/// A source text with its path as the author knows it (`content/termine/chor.md`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Path with forward slashes, as it was given on the command line.
    pub path: Arc<str>,
    /// The whole text, without a byte order mark.
    pub text: Arc<str>,
    /// Whether what is read from it is marked with its place.
    pub(crate) is_traced: bool,
}

/// A place in a source: one line, a column and how far the fault reaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Path of the source.
    pub file: Arc<str>,
    /// Line, counted from 1.
    pub line: u32,
    /// Column in characters, counted from 1.
    pub column: u32,
    /// Characters that the fault covers on its line; at least 1.
    pub length: u32,
    /// The line itself, without its end; empty if the source is not text.
    pub excerpt: String,
}

impl SourceFile {
    /// Names a text.
    pub fn new(path: impl Into<Arc<str>>, text: impl Into<Arc<str>>) -> SourceFile {
        SourceFile {
            path: path.into(),
            text: text.into(),
            is_traced: false,
        }
    }

    /// The place of a byte range. A range past the end is moved to the end;
    /// one that spans lines is cut at the end of its first line.
    pub fn place(&self, range: Range<usize>) -> Place {
        let text = &*self.text;
        let start = floor_char_boundary(text, range.start);
        let end = floor_char_boundary(text, range.end.max(start));
        let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
        let line_end_shown = line_start + text[line_start..line_end].trim_end_matches('\r').len();
        let covered_end = end.min(line_end_shown).max(start.min(line_end_shown));
        Place {
            file: self.path.clone(),
            line: count_u32(text[..start].bytes().filter(|&b| b == b'\n').count()) + 1,
            column: count_u32(text[line_start..start].chars().count()) + 1,
            length: count_u32(
                text[start.min(covered_end)..covered_end]
                    .chars()
                    .count()
                    .max(1),
            ),
            excerpt: text[line_start..line_end_shown].to_owned(),
        }
    }

    /// The place of the whole file: its first line.
    pub fn whole(&self) -> Place {
        self.place(0..0)
    }
}

impl Place {
    /// A file that has no text to show, such as a picture or a folder.
    pub fn file(path: impl Into<Arc<str>>) -> Place {
        Place {
            file: path.into(),
            line: 1,
            column: 1,
            length: 1,
            excerpt: String::new(),
        }
    }
}

fn floor_char_boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn count_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn place_counts_characters_and_keeps_to_its_line() {
        let source = SourceFile::new("a.md", "Grüße\r\nzweite Zeile\r\n");
        let at = source.text.find("Zeile").expect("the text holds it");
        let place = source.place(at..source.text.len());
        assert_eq!(
            (
                place.line,
                place.column,
                place.length,
                place.excerpt.as_str()
            ),
            (2, 8, 5, "zweite Zeile")
        );
        let first = source.place(2..5);
        assert_eq!((first.line, first.column), (1, 3));
    }

    #[test]
    fn a_place_past_the_end_is_the_end() {
        let place = SourceFile::new("a.md", "ab").place(10..20);
        assert_eq!((place.line, place.column, place.length), (1, 3, 1));
    }
}
