//! TOML that cannot be read: what people really type, answered with the remedy.

use std::ops::Range;

use diagnostic::{Diagnostic, Report, SourceFile};

use super::when;

/// Reports syntax errors, at most one a line: the parser's recovery often
/// stumbles several times over one mistake. Returns the lines, as byte ranges
/// of the file; below a broken heading, all lines to the next one.
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
        if lines
            .iter()
            .any(|told| told.contains(&(line.start + offset)))
        {
            continue;
        }
        if error.message().contains("array")
            && let Some(list) = unclosed_list(text, &line)
        {
            let place = list.start + offset..line_around(text, list.start).end + offset;
            report.push(Diagnostic::error("unclosed-list").at(source.place(place)));
            // All that follows was read as part of the list.
            lines.extend(lines_of(text, list.start).map(|l| l.start + offset..l.end + offset));
            continue;
        }
        let (diagnostic, range) = recognise(text, &line, error);
        let range = range.unwrap_or(span);
        report.push(diagnostic.at(source.place(range.start + offset..range.end + offset)));
        let end = match text[line.clone()].trim_start().starts_with('[') {
            true => end_of_section(text, line.end),
            false => line.end,
        };
        lines.push(line.start + offset..end + offset);
    }
    lines
}

/// A list that begins on this line or above it and has no end: from its `[`.
fn unclosed_list(text: &str, line: &Range<usize>) -> Option<Range<usize>> {
    let opens = |line: &str| {
        let value = line.split_once('=')?.1;
        (value.trim_start().starts_with('[') && !value.contains(']'))
            .then(|| line.len() - value.trim_start().len())
    };
    let mut at = line.clone();
    let start = loop {
        if let Some(open) = opens(&text[at.clone()]) {
            break at.start + open;
        }
        if at.start == 0 {
            return None;
        }
        at = line_around(text, at.start - 1);
    };
    let rest = text[start..].split_inclusive('\n').skip(1);
    let next = rest
        .map(|line| line.trim_start())
        .find(|line| line.starts_with(']') || line.contains('='));
    let ends = next.is_some_and(|line| line.starts_with(']'));
    (!ends).then_some(start..text.len())
}

/// The end of the keys below a heading that ends at `from`: with a mistake in the
/// heading they were read as part of another table.
fn end_of_section(text: &str, from: usize) -> usize {
    let next = text[from..].find("\n[");
    next.map_or(text.len(), |at| from + at)
}

/// The lines from the one around a byte to the end.
fn lines_of(text: &str, from: usize) -> impl Iterator<Item = Range<usize>> {
    let mut at = line_around(text, from).start;
    text[at..].split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        start..start + line.trim_end().len().max(1)
    })
}

/// The diagnostic for a line, and the range that shows it if it is not the parser's.
fn recognise(
    text: &str,
    line: &Range<usize>,
    error: &toml::de::Error,
) -> (Diagnostic, Option<Range<usize>>) {
    let content = &text[line.clone()];
    if let Some(at) = content.find(['„', '“', '”', '‚', '‘', '’', '«', '»'])
        && !content[..at].contains('"')
    {
        let range = line.start + at..line.end;
        return (Diagnostic::error("curly-quotes"), Some(range));
    }
    let detail = error.message();
    if detail.contains("duplicate key") {
        let key = content.split('=').next().unwrap_or("").trim();
        return (Diagnostic::error("duplicate-key").with("key", key), None);
    }
    let Some((key, rest)) = content.split_once('=') else {
        let mut fault = Diagnostic::error("toml-syntax").with("detail", detail);
        if let Some(remedy) = with_equals_sign(content) {
            fault = fault.with("nearest", remedy);
        }
        return (fault, None);
    };
    let value = without_comment(rest).trim();
    let start = line.start + key.len() + 1 + rest.len() - rest.trim_start().len();
    let range = Some(start..start + value.len());
    if let Some(fault) = moment(value) {
        return (fault, range);
    }
    if let Some(sum) = super::values::spoken_sum(value) {
        let fault = Diagnostic::error("invalid-sum").with("value", value);
        return (fault.with("nearest", sum.to_string()), range);
    }
    if !value.is_empty() && !value.contains('"') && !value.starts_with(['\'', '[', '{', '#']) {
        let fault = Diagnostic::error("missing-quotes").with("value", value);
        return (fault, range);
    }
    match value.matches('"').count() {
        1 => (Diagnostic::error("unclosed-quotes"), range),
        3.. if value.starts_with('"') && !value.starts_with("\"\"\"") => {
            let mut fault = Diagnostic::error("unclosed-quotes").variant("inside");
            if let Some(remedy) = with_curly_quotes(value) {
                fault = fault.with("nearest", remedy);
            }
            (fault, range)
        }
        _ => {
            let fault = Diagnostic::error("toml-syntax").with("detail", detail);
            (fault, None)
        }
    }
}

/// What is wrong with a date or time as people write it: `12.03.2027 10 Uhr`,
/// `2027-02-30`, `10 Uhr`.
fn moment(value: &str) -> Option<Diagnostic> {
    let date = value.split([' ', 'T', ',']).next().unwrap_or("");
    let time = value[date.len()..].trim_start_matches(['T', ',', ' ']);
    if date.split(['.', '-']).count() == 3 && date.starts_with(|c: char| c.is_ascii_digit()) {
        return Some(match when::parse_date(date) {
            Err(_) => Diagnostic::error("invalid-date").with("value", date),
            Ok(day) if time.is_empty() => Diagnostic::error("german-date")
                .with("value", value)
                .with("remedy", day.to_string()),
            Ok(day) => match when::parse_time(time.trim_start_matches("um ")) {
                Err(_) => Diagnostic::error("invalid-time").with("value", time),
                Ok(time) => Diagnostic::error("german-date")
                    .with("value", value)
                    .with("remedy", format!("{day} {}", time.strftime("%H:%M"))),
            },
        });
    }
    let time = when::parse_time(value).ok()?;
    let fault = Diagnostic::error("german-time").with("value", value);
    Some(fault.with("remedy", time.strftime("%H:%M").to_string()))
}

/// `title: Neu` and `title Neu` as TOML writes them.
fn with_equals_sign(line: &str) -> Option<String> {
    let (key, value) = line.trim().split_once([':', ' '])?;
    let value = value.trim().trim_matches('"');
    let is_key = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if key.is_empty() || value.is_empty() || !key.chars().all(is_key) {
        return None;
    }
    let bare = matches!(value, "true" | "false") || value.bytes().all(|b| b.is_ascii_digit());
    Some(match bare {
        true => format!("{key} = {value}"),
        false => format!("{key} = \"{value}\""),
    })
}

/// A text whose inner quotes are straight, with the quotes of German in it.
fn with_curly_quotes(value: &str) -> Option<String> {
    let inner = value.strip_prefix('"')?.strip_suffix('"')?;
    if inner.matches('"').count() % 2 == 1 {
        return None;
    }
    let mut parts = inner.split('"');
    let mut text = parts.next().unwrap_or("").to_owned();
    for (part, quote) in parts.zip(['„', '“'].into_iter().cycle()) {
        text.push(quote);
        text.push_str(part);
    }
    Some(format!("\"{text}\""))
}

fn without_comment(value: &str) -> &str {
    let mut quoted = false;
    for (at, c) in value.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '#' if !quoted => return &value[..at],
            _ => {}
        }
    }
    value
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
