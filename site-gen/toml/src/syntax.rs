//! TOML that cannot be read: what people really type, answered with the remedy.

mod moment;

use std::ops::Range;

use diagnostic::Diagnostic;

/// A mistake of syntax, in bytes of the TOML.
pub struct Mistake {
    /// What is told of it.
    pub diagnostic: Diagnostic,
    /// Where that is shown.
    pub place: Range<usize>,
    /// Lines that mean nothing before it is mended.
    pub lines: Range<usize>,
}

/// What its author meant by the line that the parser stumbled over.
pub fn recognise(text: &str, error: &toml::de::Error) -> Mistake {
    let span = error.span().unwrap_or(0..0);
    let line = line_around(text, span.start);
    if error.message().contains("array")
        && let Some(open) = unclosed_list(text, &line)
    {
        let place = open..line_around(text, open).end;
        return Mistake {
            diagnostic: Diagnostic::error("unclosed-list"),
            lines: value_around(text, open),
            place,
        };
    }
    if error.message().contains("duplicate key")
        && let Some(heading) = single_brackets(text, &line)
    {
        let name = text[heading.clone()].trim();
        return Mistake {
            diagnostic: Diagnostic::error("duplicate-key")
                .variant("brackets")
                .with("key", name),
            lines: heading.start..end_of_section(text, heading.end),
            place: heading,
        };
    }
    let (diagnostic, place) = in_line(text, &line, error);
    let content = &text[line.clone()];
    let lines = if content.trim_start().starts_with('[') {
        line.start..end_of_section(text, line.end)
    } else if content.contains("\"\"\"") || content.contains("'''") {
        value_around(text, line.start)
    } else {
        line
    };
    Mistake {
        diagnostic,
        place: place.unwrap_or(span),
        lines,
    }
}

/// Where the `[` of a list stands that begins on this line or above it and has no end.
fn unclosed_list(text: &str, line: &Range<usize>) -> Option<usize> {
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
    (!ends).then_some(start)
}

/// A heading in single brackets above one of the same name in double ones.
fn single_brackets(text: &str, line: &Range<usize>) -> Option<Range<usize>> {
    let name = text[line.clone()].trim().strip_prefix("[[")?;
    let single = format!("[{}", name.replacen("]]", "]", 1));
    let mut at = line.clone();
    while at.start > 0 {
        at = line_around(text, at.start - 1);
        if text[at.clone()].trim() == single {
            return Some(at);
        }
    }
    None
}

/// The lines from the one around a byte to the last before another key or heading.
fn value_around(text: &str, at: usize) -> Range<usize> {
    let first = line_around(text, at);
    let begins_anew = |line: &str| {
        let key = line.split_once('=').map(|(key, _)| key.trim());
        line.starts_with('[') || key.is_some_and(is_key)
    };
    let rest = text[first.start..].split_inclusive('\n');
    let of_value = rest.enumerate();
    let of_value = of_value.take_while(|(number, line)| *number == 0 || !begins_anew(line));
    let length: usize = of_value.map(|(_, line)| line.len()).sum();
    first.start..first.start + length
}

fn is_key(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    !text.is_empty() && text.chars().all(is_part)
}

/// The end of the keys below a heading that ends at `from`: with a mistake in the
/// heading they were read as part of another table.
fn end_of_section(text: &str, from: usize) -> usize {
    let next = text[from..].find("\n[");
    next.map_or(text.len(), |at| from + at)
}

/// The diagnostic for a line, and the range that shows it if it is not the parser's.
fn in_line(
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
    if let Some(fault) = moment::fault(key.trim(), value) {
        return (fault, range);
    }
    if let Some(sum) = crate::sum::spoken_sum(value) {
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

/// `title: Neu` and `title Neu` as TOML writes them.
fn with_equals_sign(line: &str) -> Option<String> {
    let (key, value) = line.trim().split_once([':', ' '])?;
    let value = value.trim().trim_matches('"');
    if value.is_empty() || !is_key(key) {
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
