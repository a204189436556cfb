//! TOML that cannot be read: what people really type, answered with the remedy.

use std::ops::Range;

use diagnostic::{Diagnostic, Report, SourceFile};

/// Reports syntax errors, at most one a line: the parser's recovery often
/// stumbles several times over one mistake. Returns the lines, as byte ranges
/// of the file.
pub fn report(
    source: &SourceFile,
    text: &str,
    offset: usize,
    errors: &[toml::de::Error],
    report: &mut Report,
) -> Vec<Range<usize>> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        let line = line_around(text, span.start);
        let line_in_file = line.start + offset..line.end + offset;
        if lines.contains(&line_in_file) {
            continue;
        }
        let (diagnostic, range) = recognise(text, &line, error);
        let range = range.unwrap_or(span);
        report.push(diagnostic.at(source.place(range.start + offset..range.end + offset)));
        lines.push(line_in_file);
    }
    lines
}

/// The diagnostic for a line, and the range that shows it if it is not the parser's.
fn recognise(
    text: &str,
    line: &Range<usize>,
    error: &toml::de::Error,
) -> (Diagnostic, Option<Range<usize>>) {
    let content = &text[line.clone()];
    let detail = error.message();
    if let Some(at) = content.find(['„', '“', '”', '‚', '‘', '’', '«', '»'])
        && !content[..at].contains('"')
    {
        let range = line.start + at..line.end;
        return (Diagnostic::error("curly-quotes"), Some(range));
    }
    let value_at = content.find('=').map_or(0, |at| at + 1);
    let value = content[value_at..].trim();
    let value_start =
        line.start + value_at + content[value_at..].len() - content[value_at..].trim_start().len();
    let value_range = value_start..value_start + value.len();
    let first = value.split_whitespace().next().unwrap_or("");
    if let Some(remedy) = german_date(first) {
        let diagnostic = Diagnostic::error("german-date")
            .with("value", first)
            .with("remedy", remedy);
        return (diagnostic, Some(value_range));
    }
    if let Some(remedy) = german_time(value) {
        let diagnostic = Diagnostic::error("german-time")
            .with("value", value)
            .with("remedy", remedy);
        return (diagnostic, Some(value_range));
    }
    if first.len() == 10 && first.split('-').count() == 3 && first.starts_with(char::is_numeric) {
        let diagnostic = Diagnostic::error("invalid-date").with("value", first);
        return (diagnostic, Some(value_range));
    }
    if detail.contains("duplicate key") {
        let key = content.split('=').next().unwrap_or("").trim();
        return (Diagnostic::error("duplicate-key").with("key", key), None);
    }
    if value_at > 0 && value.starts_with(char::is_alphabetic) && !value.contains('"') {
        let diagnostic = Diagnostic::error("missing-quotes").with("value", value);
        return (diagnostic, Some(value_range));
    }
    if value.matches('"').count() % 2 == 1 {
        return (Diagnostic::error("unclosed-quotes"), Some(value_range));
    }
    let diagnostic = Diagnostic::error("toml-syntax").with("detail", detail);
    (diagnostic, None)
}

/// `12.03.2027` as TOML writes it.
fn german_date(value: &str) -> Option<String> {
    super::when::parse_date(value)
        .ok()
        .filter(|_| value.contains('.'))
        .map(|date| date.to_string())
}

/// `10 Uhr` as TOML writes it.
fn german_time(value: &str) -> Option<String> {
    (value.contains("Uhr") && !value.contains('"'))
        .then(|| super::when::parse_time(value).ok())
        .flatten()
        .map(|time| time.strftime("%H:%M").to_string())
}

fn line_around(text: &str, at: usize) -> Range<usize> {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    // An error is often placed at the line's end, newline included.
    if at > 0 && (at == text.len() || text[at..].starts_with('\n')) {
        at = text[..at].trim_end_matches(['\r', '\n']).len();
    }
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[at..]
        .find('\n')
        .map_or(text.len(), |newline| at + newline);
    start..start + text[start..end].trim_end_matches('\r').len()
}
