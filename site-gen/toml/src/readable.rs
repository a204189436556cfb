//! TOML without the lines that cannot be read, so that all others are.
//!
//! The parser recovers from a mistake, but loses what follows it, or takes it for
//! something else. Here the line with the first mistake is told and taken out, and
//! the rest is parsed again, until nothing is left that cannot be read.

use std::cell::OnceCell;
use std::ops::Range;
use std::rc::Rc;

use diagnostic::{Report, SourceFile};
use toml::de::DeTable;

use crate::characters::readable_texts;
use crate::syntax;

/// Whoever makes more mistakes in one file than these has not written TOML.
const MOST: usize = 50;

/// Room for the TOML of a file that had to be mended; its table borrows from it.
#[derive(Default)]
pub struct RecoveredToml(OnceCell<String>);

/// What can be read of a file's TOML.
pub struct Readable<'a> {
    /// The keys; their bytes are counted from the start of the TOML.
    pub table: DeTable<'a>,
    /// Lines with a mistake, as bytes of the file.
    pub broken: Rc<[Range<usize>]>,
}

impl RecoveredToml {
    /// Reads these bytes of a file and reports all mistakes of syntax.
    pub fn read<'a>(
        &'a self,
        source: &'a SourceFile,
        bytes: Range<usize>,
        report: &mut Report,
    ) -> Readable<'a> {
        let (table, errors) = DeTable::parse_recoverable(&source.text[bytes.clone()]);
        if errors.is_empty() {
            return Readable {
                table: readable_texts(table.into_inner()),
                broken: Rc::default(),
            };
        }
        let (text, broken) = without_broken_lines(source, bytes, report);
        let text = self.0.get_or_init(|| text);
        Readable {
            table: readable_texts(DeTable::parse_recoverable(text).0.into_inner()),
            broken: broken.into(),
        }
    }
}

/// The TOML with blanks in place of the lines that have a mistake, and where these are.
fn without_broken_lines(
    source: &SourceFile,
    bytes: Range<usize>,
    report: &mut Report,
) -> (String, Vec<Range<usize>>) {
    let offset = bytes.start;
    let in_file = |range: &Range<usize>| range.start + offset..range.end + offset;
    let mut text = source.text[bytes].to_owned();
    let mut broken = Vec::new();
    while let Some(error) = first_error(&text) {
        let mistake = syntax::recognise(&text, &error);
        let place = source.place(in_file(&mistake.place));
        report.push(mistake.diagnostic.at(place));
        let mut lines = mistake.lines;
        let is_blank = text[lines.clone()].trim().is_empty();
        if is_blank || broken.len() >= MOST {
            lines.end = text.len();
        }
        broken.push(in_file(&lines));
        blank_out(&mut text, lines);
        if is_blank {
            break;
        }
    }
    (text, broken)
}

fn first_error(text: &str) -> Option<toml::de::Error> {
    let (_, errors) = DeTable::parse_recoverable(text);
    errors.into_iter().next()
}

/// Blanks for all that lines say; each byte behind them stays where it was.
fn blank_out(text: &mut String, lines: Range<usize>) {
    let blank = |c: char| match c {
        '\r' | '\n' => c.to_string(),
        _ => " ".repeat(c.len_utf8()),
    };
    let blanks: String = text[lines.clone()].chars().map(blank).collect();
    text.replace_range(lines, &blanks);
}
