//! Tables, and what names them: who jumps from table to table hears the caption. A
//! paragraph right before that begins with „Tabelle:“ becomes the caption; without
//! one, the heading above names the table.

use std::ops::Range;

use diagnostic::Diagnostic;
use pulldown_cmark::Alignment;

use super::Writer;

/// Words that make the paragraph before a table its caption.
const CAPTION_WORDS: [&str; 2] = ["Tabelle:", "Table:"];

/// A paragraph that has been written: its bytes in the HTML, the content alone, and
/// where it starts in the file.
#[derive(Clone)]
pub(super) struct ClosedParagraph {
    pub whole: Range<usize>,
    pub content: Range<usize>,
    pub at: usize,
}

impl Writer<'_> {
    pub(super) fn start_table(&mut self, alignments: Vec<Alignment>, at: &Range<usize>) {
        self.alignments = alignments;
        self.has_bars = self.source.text[at.start..].starts_with('|');
        let caption = self.take_caption();
        self.open("div", at);
        self.html.push_str(" class=\"table\">");
        self.open("table", at);
        if let Some((caption, at)) = caption {
            self.html.push('>');
            self.simple("caption", &(at..at));
            self.html.push_str(&caption);
            self.html.push_str("</caption>\n");
            return;
        }
        let heading = self.headings.last().map(|heading| heading.id.clone());
        if let Some(heading) = heading {
            self.attribute("aria-labelledby", &heading);
        }
        self.html.push('>');
    }

    pub(super) fn start_cell(&mut self, at: &Range<usize>) {
        self.open(if self.in_table_head { "th" } else { "td" }, at);
        if self.in_table_head {
            self.html.push_str(" scope=\"col\"");
        }
        let class = match self.alignments.get(self.cell) {
            Some(Alignment::Right) => " class=\"right\"",
            Some(Alignment::Center) => " class=\"centre\"",
            _ => "",
        };
        self.html.push_str(class);
        self.html.push('>');
        self.cell += 1;
    }

    /// Tells cells for which the head has no column, and text that Markdown takes for
    /// a row because no empty line parts it from the table.
    pub(super) fn check_row(&mut self, at: &Range<usize>) {
        let row = self.source.text[at.clone()].trim_end();
        let cells = cells(row);
        if self.has_bars && cells.len() == 1 && !row.starts_with('|') {
            let place = self.source.place(at.clone());
            self.report
                .push(Diagnostic::warning("text-in-table").at(place));
        }
        let beyond = cells.get(self.alignments.len()..).unwrap_or_default();
        if let Some(cell) = beyond.iter().find(|cell| !row[(*cell).clone()].is_empty()) {
            let fault = Diagnostic::error("cell-beyond-head")
                .with("cells", cells.len().to_string())
                .with("columns", self.alignments.len().to_string());
            let place = at.start + cell.start..at.start + cell.end;
            self.report.push(fault.at(self.source.place(place)));
        }
    }

    /// Takes the paragraph that stands last, if it is a caption; its content and
    /// where it starts in the file.
    fn take_caption(&mut self) -> Option<(String, usize)> {
        let paragraph = self.closed_paragraph.take()?;
        if paragraph.whole.end != self.html.len() {
            return None;
        }
        let content = &self.html[paragraph.content];
        let words = CAPTION_WORDS
            .iter()
            .find_map(|word| content.strip_prefix(word))?;
        let words = words.trim().to_owned();
        if words.is_empty() {
            return None;
        }
        self.html.truncate(paragraph.whole.start);
        Some((words, paragraph.at))
    }
}

/// The words of the cells of a row.
fn cells(row: &str) -> Vec<Range<usize>> {
    let start = usize::from(row.starts_with('|'));
    let mut ends: Vec<usize> = row
        .match_indices('|')
        .map(|(at, _)| at)
        .filter(|at| *at >= start && !row[..*at].ends_with('\\'))
        .collect();
    if ends.last() != Some(&(row.len() - 1)) {
        ends.push(row.len());
    }
    let mut cells = Vec::new();
    let mut from = start;
    for end in ends {
        let cell = &row[from..end];
        let blank = cell.len() - cell.trim_start().len();
        cells.push(from + blank..from + blank + cell.trim().len());
        from = end + 1;
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cells_of_a_row_are_counted_as_markdown_does() {
        for (row, words) in [
            ("| a | b |", vec!["a", "b"]),
            ("a | b", vec!["a", "b"]),
            ("| a | b \\| c", vec!["a", "b \\| c"]),
            ("| a || c |", vec!["a", "", "c"]),
            ("Text", vec!["Text"]),
        ] {
            let cells = cells(row).into_iter();
            assert_eq!(cells.map(|it| &row[it]).collect::<Vec<_>>(), words, "{row}");
        }
    }
}
