//! Tables, and what names them: who jumps from table to table hears the caption. A
//! paragraph right before that begins with „Tabelle:“ becomes the caption; without
//! one, the heading above names the table.

use std::ops::Range;

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
