//! Splits a file into its front matter and its text.

use std::ops::Range;

use diagnostic::{Diagnostic, Report, SourceFile};

/// Where the two parts of a file stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// The TOML between the lines of `+++`.
    pub front_matter: Range<usize>,
    /// The Markdown after them.
    pub body: Range<usize>,
}

/// Finds the parts of a file, or reports what is missing.
pub fn split(source: &SourceFile, report: &mut Report) -> Option<Parts> {
    let text = &*source.text;
    if text.trim().is_empty() {
        report.push(Diagnostic::error("empty-file").at(source.whole()));
        return None;
    }
    let first_line_end = text.find('\n').unwrap_or(text.len());
    if text[..first_line_end].trim_end() != "+++" {
        let rule = Diagnostic::error("front-matter-missing");
        let rule = match text[..first_line_end].trim_end() {
            "---" => rule.variant("yaml"),
            _ => rule,
        };
        report.push(rule.at(source.whole()));
        return None;
    }
    let start = (first_line_end + 1).min(text.len());
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == "+++" {
            return Some(Parts {
                front_matter: start..at,
                body: at + line.len()..text.len(),
            });
        }
        at += line.len();
    }
    report.push(Diagnostic::error("front-matter-open").at(source.whole()));
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_line_ends_are_read() {
        let source = SourceFile::new("a.md", "+++\r\ntitle = \"A\"\r\n+++\r\nText\r\n");
        let parts = split(&source, &mut Report::default()).expect("well-formed");
        assert_eq!(&source.text[parts.front_matter], "title = \"A\"\r\n");
        assert_eq!(&source.text[parts.body], "Text\r\n");
    }

    #[test]
    fn an_open_front_matter_is_reported() {
        let mut report = Report::default();
        let source = SourceFile::new("a.md", "+++\ntitle = \"A\"\n");
        assert_eq!(split(&source, &mut report), None);
        assert_eq!(
            report.iter().next().map(|d| d.rule),
            Some("front-matter-open")
        );
    }
}
