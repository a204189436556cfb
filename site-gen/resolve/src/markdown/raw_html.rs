//! Raw HTML in Markdown: each element has to end in the block in which it
//! began, or the rest of the page would end up inside it.

use std::ops::Range;

use diagnostic::{Diagnostic, Report, SourceFile};

/// Elements without an end tag.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

/// Elements of raw HTML that are open.
#[derive(Debug, Default)]
pub struct RawHtml {
    open: Vec<(String, Range<usize>)>,
    /// Names told as left open, whose end may still come in the same text.
    told: Vec<String>,
    /// How many were open where each block began.
    blocks: Vec<usize>,
    /// Whether any element was left open or closed out of turn.
    pub unbalanced: bool,
}

impl RawHtml {
    /// A block of Markdown begins: a paragraph, a heading, a cell.
    pub fn start_block(&mut self) {
        self.blocks.push(self.open.len());
    }

    /// A block ends: what began in it has to have ended.
    pub fn end_block(&mut self, source: &SourceFile, report: &mut Report) {
        let before = self.blocks.pop().unwrap_or(0);
        self.report_open(before, source, report);
    }

    /// The text ends.
    pub fn finish(&mut self, source: &SourceFile, report: &mut Report) {
        self.report_open(0, source, report);
    }

    fn report_open(&mut self, from: usize, source: &SourceFile, report: &mut Report) {
        for (name, range) in self.open.drain(from.min(self.open.len())..) {
            self.unbalanced = true;
            self.told.push(name.clone());
            report.push(
                Diagnostic::error("html-left-open")
                    .with("name", name)
                    .at(source.place(range)),
            );
        }
    }

    /// Reads the tags of raw HTML that starts at byte `base` of the file.
    pub fn read(&mut self, html: &str, base: usize, source: &SourceFile, report: &mut Report) {
        let mut at = 0;
        while let Some(next) = html[at..].find('<') {
            let start = at + next;
            let rest = &html[start..];
            if rest.starts_with("<!--") {
                at = rest.find("-->").map_or(html.len(), |end| start + end + 3);
                continue;
            }
            let end = tag_end(rest);
            at = start + end;
            let range = base + start..base + at;
            let tag = &rest[..end];
            let name: String = tag
                .trim_start_matches(['<', '/'])
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
                .flat_map(char::to_lowercase)
                .collect();
            if name.is_empty() || VOID.contains(&name.as_str()) || tag.ends_with("/>") {
                continue;
            }
            if tag.starts_with("</") {
                self.close(&name, range, source, report);
            } else {
                self.open.push((name, range));
            }
        }
    }

    fn close(&mut self, name: &str, range: Range<usize>, source: &SourceFile, report: &mut Report) {
        let floor = self.blocks.last().copied().unwrap_or(0);
        match self.open.iter().rposition(|(open, _)| open == name) {
            Some(position) if position >= floor => {
                // What was opened in between was never closed.
                self.report_open(position + 1, source, report);
                self.open.pop();
            }
            _ => {
                self.unbalanced = true;
                if let Some(position) = self.told.iter().position(|told| told == name) {
                    self.told.remove(position);
                    return;
                }
                report.push(
                    Diagnostic::error("html-closed-twice")
                        .with("name", name)
                        .at(source.place(range)),
                );
            }
        }
    }
}

/// Bytes of a tag, up to and including its `>`, which may stand in quotes.
fn tag_end(tag: &str) -> usize {
    let mut quote = None;
    for (at, c) in tag.char_indices() {
        match quote {
            Some(open) if c == open => quote = None,
            Some(_) => {}
            None if matches!(c, '"' | '\'') => quote = Some(c),
            None if c == '>' => return at + 1,
            None => {}
        }
    }
    tag.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(html: &str) -> Vec<&'static str> {
        let (mut raw, mut report) = (RawHtml::default(), Report::default());
        let source = SourceFile::new("a.md", html);
        raw.read(html, 0, &source, &mut report);
        raw.finish(&source, &mut report);
        report.iter().map(|diagnostic| diagnostic.rule).collect()
    }

    #[test]
    fn balanced_html_passes() {
        assert!(rules("<b>a</b> <br> <img alt=\"a > b\"> <!-- <p> --> 1 < 2").is_empty());
    }

    #[test]
    fn what_is_open_or_closed_out_of_turn_is_named() {
        assert_eq!(rules("<b>a"), ["html-left-open"]);
        assert_eq!(rules("a</b>"), ["html-closed-twice"]);
        assert_eq!(rules("<b><i>a</b>"), ["html-left-open"]);
    }
}
