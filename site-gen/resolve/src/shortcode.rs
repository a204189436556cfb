//! Shortcodes: the closed set of components that an author can put into text.
//!
//! A shortcode stands alone on its line: `{{ contact(person="anna") }}`, or
//! around text: `{% notice(title="Gut zu wissen") %}` … `{% end %}`.

use std::ops::Range;

use diagnostic::{Diagnostic, Report, SourceFile, nearest};

/// A line that is a shortcode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// `{{ name(…) }}`
    Single(Call),
    /// `{% name(…) %}`
    Open(Call),
    /// `{% end %}`
    End,
    /// What was meant to be a shortcode; it has been reported.
    Mistake,
}

/// A shortcode as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// Name and its place in the file.
    pub name: (String, Range<usize>),
    /// Arguments with the places of their values.
    pub arguments: Vec<Argument>,
    /// The whole line.
    pub range: Range<usize>,
}

/// One argument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Argument {
    /// Name.
    pub name: String,
    /// Value, without quotes.
    pub value: String,
    /// Place of the name.
    pub name_range: Range<usize>,
    /// Place of the value.
    pub value_range: Range<usize>,
}

/// What the shortcodes are called, whether they stand around text, and their
/// arguments.
pub const KNOWN: [Signature; 12] = [
    Signature {
        name: "contact",
        block: false,
        arguments: &["person", "organisation"],
    },
    Signature {
        name: "dates",
        block: false,
        arguments: &["offer", "event", "topic", "place", "limit"],
    },
    Signature {
        name: "opening",
        block: false,
        arguments: &["person", "offer", "organisation"],
    },
    Signature {
        name: "file",
        block: false,
        arguments: &["name", "title"],
    },
    Signature {
        name: "concerns",
        block: false,
        arguments: &[],
    },
    Signature {
        name: "ways",
        block: false,
        arguments: &[],
    },
    Signature {
        name: "partners",
        block: false,
        arguments: &["of"],
    },
    Signature {
        name: "words",
        block: false,
        arguments: &[],
    },
    Signature {
        name: "privacy",
        block: false,
        arguments: &["part"],
    },
    Signature {
        name: "statement",
        block: false,
        arguments: &["part"],
    },
    Signature {
        name: "notice",
        block: true,
        arguments: &["title", "kind"],
    },
    Signature {
        name: "steps",
        block: true,
        arguments: &[],
    },
];

/// A shortcode's name and arguments.
#[derive(Debug, Clone, Copy)]
pub struct Signature {
    /// Name.
    pub name: &'static str,
    /// Whether it stands around text and needs an `{% end %}`.
    pub block: bool,
    /// Names of its arguments.
    pub arguments: &'static [&'static str],
}

/// Reads a line that starts with `{{` or `{%`; `None` if it is no shortcode.
/// What is wrong with its form is reported.
pub fn read_line(source: &SourceFile, range: Range<usize>, report: &mut Report) -> Option<Line> {
    let line = &source.text[range.clone()];
    let trimmed = line.trim();
    let (inner, block) = if let Some(rest) = trimmed.strip_prefix("{{") {
        (rest.strip_suffix("}}"), false)
    } else if let Some(rest) = trimmed.strip_prefix("{%") {
        (rest.strip_suffix("%}"), true)
    } else {
        return None;
    };
    let line_start = range.start + (line.len() - line.trim_start().len());
    let whole = line_start..line_start + trimmed.len();
    let Some(inner) = inner else {
        report.push(Diagnostic::error("shortcode-syntax").at(source.place(whole)));
        return Some(Line::Mistake);
    };
    if block && inner.trim().trim_end_matches("()") == "end" {
        return Some(Line::End);
    }
    let Some(call) = parse_call(inner, whole.start + 2, whole.clone()) else {
        report.push(Diagnostic::error("shortcode-syntax").at(source.place(whole)));
        return Some(Line::Mistake);
    };
    Some(check_call(source, call, block, report).unwrap_or(Line::Mistake))
}

fn check_call(source: &SourceFile, call: Call, block: bool, report: &mut Report) -> Option<Line> {
    let Some(known) = KNOWN.iter().find(|known| known.name == call.name.0) else {
        let names = || KNOWN.iter().map(|known| known.name);
        let mut diagnostic = Diagnostic::error("unknown-shortcode")
            .with("name", &call.name.0)
            .with("known", names().collect::<Vec<_>>().join(", "));
        if let Some(name) = nearest(&call.name.0, names()) {
            diagnostic = diagnostic.with("nearest", name);
        }
        report.push(diagnostic.at(source.place(call.name.1.clone())));
        return None;
    };
    if known.block != block {
        let variant = if known.block {
            "wants-text"
        } else {
            "takes-no-text"
        };
        report.push(
            Diagnostic::error("shortcode-form")
                .variant(variant)
                .with("name", known.name)
                .at(source.place(call.range.clone())),
        );
        return None;
    }
    let mut well_formed = true;
    for argument in &call.arguments {
        if known.arguments.contains(&argument.name.as_str()) {
            continue;
        }
        well_formed = false;
        let mut diagnostic = Diagnostic::error("unknown-argument")
            .with("name", known.name)
            .with("argument", &argument.name)
            .with("known", known.arguments.join(", "));
        if known.arguments.is_empty() {
            diagnostic = diagnostic.variant("none");
        }
        if let Some(name) = nearest(&argument.name, known.arguments.iter().copied()) {
            diagnostic = diagnostic.with("nearest", name);
        }
        report.push(diagnostic.at(source.place(argument.name_range.clone())));
    }
    well_formed.then_some(if block {
        Line::Open(call)
    } else {
        Line::Single(call)
    })
}

/// Parses `name(key="value", other=5)`; `offset` is where `text` starts.
fn parse_call(text: &str, offset: usize, range: Range<usize>) -> Option<Call> {
    let open = text.find('(')?;
    let close = text.rfind(')')?;
    let raw_name = &text[..open];
    let name = raw_name.trim();
    let well_named = !name.is_empty()
        && name
            .chars()
            .all(|c| c.is_alphanumeric() || c == '_' || c == '-');
    if close < open || !text[close + 1..].trim().is_empty() || !well_named {
        return None;
    }
    let name_start = offset + (raw_name.len() - raw_name.trim_start().len());
    let mut arguments = Vec::new();
    let mut rest = &text[open + 1..close];
    let mut at = offset + open + 1;
    while !rest.trim().is_empty() {
        let skipped = rest.len() - rest.trim_start().len();
        (rest, at) = (&rest[skipped..], at + skipped);
        let equals = rest.find('=')?;
        let key = rest[..equals].trim();
        let key_range = at..at + key.len();
        (rest, at) = (&rest[equals + 1..], at + equals + 1);
        let skipped = rest.len() - rest.trim_start().len();
        (rest, at) = (&rest[skipped..], at + skipped);
        let (value, length) = parse_value(rest)?;
        arguments.push(Argument {
            name: key.to_owned(),
            value: value.to_owned(),
            name_range: key_range,
            value_range: at..at + length,
        });
        (rest, at) = (&rest[length..], at + length);
        let skipped = rest.len() - rest.trim_start().len();
        (rest, at) = (&rest[skipped..], at + skipped);
        match rest.strip_prefix(',') {
            Some(after) => (rest, at) = (after, at + 1),
            None if rest.is_empty() => {}
            None => return None,
        }
    }
    Some(Call {
        name: (name.to_owned(), name_start..name_start + name.len()),
        arguments,
        range,
    })
}

/// A value in straight or curly quotes, or a bare number; and its length with
/// the quotes.
fn parse_value(text: &str) -> Option<(&str, usize)> {
    let first = text.chars().next()?;
    let closing: &[char] = match first {
        '"' => &['"'],
        '„' => &['“', '”', '"'],
        '“' | '”' => &['”', '“', '"'],
        _ => {
            let end = text.find([',', ' ']).unwrap_or(text.len());
            let bare = &text[..end];
            return bare
                .bytes()
                .all(|b| b.is_ascii_digit())
                .then_some((bare, end));
        }
    };
    let inner = &text[first.len_utf8()..];
    let (end, quote) = inner.char_indices().find(|(_, c)| closing.contains(c))?;
    Some((&inner[..end], first.len_utf8() + end + quote.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> (Option<Line>, Vec<&'static str>) {
        let mut report = Report::default();
        let source = SourceFile::new("a.md", line);
        let read = read_line(&source, 0..line.len(), &mut report);
        (read, report.iter().map(|d| d.rule).collect())
    }

    #[test]
    fn a_call_is_read_with_its_places() {
        let line = r#"{{ dates(offer="sport", limit=5) }}"#;
        let (Some(Line::Single(call)), rules) = read(line) else {
            panic!("a single shortcode");
        };
        assert!(rules.is_empty());
        assert_eq!(call.name.0, "dates");
        let values: Vec<_> = call
            .arguments
            .iter()
            .map(|a| (a.name.as_str(), a.value.as_str()))
            .collect();
        assert_eq!(values, [("offer", "sport"), ("limit", "5")]);
        assert_eq!(&line[call.arguments[0].value_range.clone()], "\"sport\"");
    }

    #[test]
    fn what_a_word_processor_makes_of_quotes_is_read() {
        let (Some(Line::Single(call)), _) = read("{{ contact(person=„anna“) }}") else {
            panic!("a single shortcode");
        };
        assert_eq!(call.arguments[0].value, "anna");
    }

    #[test]
    fn slips_are_named() {
        assert_eq!(read("{{ kontact(person=\"a\") }}").1, ["unknown-shortcode"]);
        assert_eq!(read("{{ contact(persn=\"a\") }}").1, ["unknown-argument"]);
        assert_eq!(read("{{ contact(person=a b) }}").1, ["shortcode-syntax"]);
        assert_eq!(read("{{ contact(person=\"a\") }").1, ["shortcode-syntax"]);
        assert_eq!(read("{{ notice(title=\"a\") }}").1, ["shortcode-form"]);
        assert_eq!(read("{% contact(person=\"a\") %}").1, ["shortcode-form"]);
        assert_eq!(read("plain text").0, None);
    }
}
