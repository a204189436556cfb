//! Marks that texts carry in a trace, to say where in a source they stand.
//!
//! A value of TOML goes a long way before it is part of a page, and the same
//! words may stand in several lines. In a trace each text ends with a mark that
//! nothing on its way changes; whoever finds the text on a page reads it there.

use std::ops::Range;

use crate::SourceFile;

/// Before and after a mark. Controls are taken out of what authors write.
const OPEN: char = '\u{1}';
const CLOSE: char = '\u{2}';

/// Characters for private use stand for the bytes of a mark: they have no case,
/// are no letters and stand behind all others when texts are sorted.
const BYTES: u32 = 0xF_0000;

/// The place that a text is marked with.
#[derive(Debug)]
pub struct Marker<'a> {
    source: &'a SourceFile,
    range: &'a Range<usize>,
}

/// A text as readers see it, and what of it came from where.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct MarkedText {
    /// The text without marks.
    pub plain: String,
    /// The values in it, in their order.
    pub values: Vec<MarkedValue>,
}

/// A value that is part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkedValue {
    /// Bytes of the plain text.
    pub covers: Range<usize>,
    /// Path of the source.
    pub path: String,
    /// Bytes of the source, quotes and all.
    pub range: Range<usize>,
}

impl SourceFile {
    /// The same source for a trace: what is read from it is marked.
    #[must_use]
    pub fn with_marks(&self) -> SourceFile {
        SourceFile {
            is_traced: true,
            ..self.clone()
        }
    }

    /// The marker of a place, in a trace.
    pub fn marker<'a>(&'a self, range: &'a Range<usize>) -> Option<Marker<'a>> {
        let source = self;
        self.is_traced.then_some(Marker { source, range })
    }
}

impl Marker<'_> {
    /// Marks a text; an empty one stays empty, because that may mean something.
    pub fn append_to(&self, text: &mut String) {
        if text.is_empty() {
            return;
        }
        let Range { start, end } = self.range;
        let mark = format!("{}:{start}:{end}:{}", self.source.path, text.len());
        text.push(OPEN);
        text.extend(mark.bytes().map(shifted));
        text.push(CLOSE);
    }
}

fn shifted(byte: u8) -> char {
    char::from_u32(BYTES + u32::from(byte)).expect("a character for private use")
}

impl MarkedText {
    /// Reads all marks of a text.
    pub fn read(text: &str) -> MarkedText {
        let mut read = MarkedText::default();
        let mut rest = text;
        while let Some((before, behind)) = rest.split_once(OPEN) {
            read.plain.push_str(before);
            let Some((mark, behind)) = behind.split_once(CLOSE) else {
                break;
            };
            read.values.extend(value(mark, read.plain.len()));
            rest = behind;
        }
        read.plain.push_str(rest.trim_start_matches(OPEN));
        read
    }

    /// The mark behind a text, for a part of it that is shown alone; nothing
    /// outside a trace.
    pub fn mark_behind(text: &str) -> &str {
        text.find(OPEN).map_or("", |at| &text[at..])
    }

    /// The first value that has a part in these bytes of the plain text.
    pub fn value_at(&self, bytes: &Range<usize>) -> Option<&MarkedValue> {
        let overlaps =
            |value: &&MarkedValue| value.covers.start < bytes.end && bytes.start < value.covers.end;
        self.values.iter().find(overlaps)
    }
}

/// What a mark says of the text that ends at byte `end`.
fn value(mark: &str, end: usize) -> Option<MarkedValue> {
    let bytes: Option<Vec<u8>> = mark
        .chars()
        .map(|c| u8::try_from(u32::from(c).checked_sub(BYTES)?).ok())
        .collect();
    let text = String::from_utf8(bytes?).ok()?;
    let mut parts = text.rsplitn(4, ':');
    let mut number = || parts.next()?.parse::<usize>().ok();
    let (length, last, first) = (number()?, number()?, number()?);
    Some(MarkedValue {
        covers: end.saturating_sub(length)..end,
        path: parts.next()?.to_owned(),
        range: first..last,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_says_what_of_a_text_came_from_where() {
        let source = SourceFile::new("a:ä.md", "title = \"Öl\"").with_marks();
        let mut title = "Öl".to_owned();
        let marker = source.marker(&(8..13)).expect("a trace");
        marker.append_to(&mut title);
        let read = MarkedText::read(&format!("Über {title}, {title}"));
        assert_eq!(read.plain, "Über Öl, Öl");
        let first = MarkedValue {
            covers: 6..9,
            path: "a:ä.md".to_owned(),
            range: 8..13,
        };
        assert_eq!(read.values[0], first);
        assert_eq!(read.value_at(&(8..9)), Some(&first));
        assert_eq!(read.value_at(&(0..5)), None);
        assert_eq!(read.value_at(&(11..14)), Some(&read.values[1]));
    }

    #[test]
    fn nothing_is_marked_outside_a_trace() {
        let source = SourceFile::new("a.md", "");
        assert!(source.marker(&(0..0)).is_none());
        assert_eq!(MarkedText::read("\u{1}a\u{2} b").plain, " b");
    }
}
