//! Values of properties: lengths, keywords, parts.

use cssparser::{Parser, Token};

/// A length, percentage or plain number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Length {
    Px(f32),
    Em(f32),
    Rem(f32),
    Percent(f32),
    Vw(f32),
    Vh(f32),
    /// The lesser side of the viewport, in hundredths.
    Vmin(f32),
    Vmax(f32),
    Number(f32),
}

/// The single word of a value, in lower case.
pub(crate) fn keyword(value: &str) -> Option<String> {
    let value = value.trim();
    let is_word = value.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-') && !value.is_empty();
    is_word.then(|| value.to_ascii_lowercase())
}

/// A single length; zero may go without a unit.
pub(crate) fn parse_length(value: &str) -> Option<Length> {
    let mut parser = Parser::new(value);
    let length = match *parser.next().ok()? {
        Token::Dimension {
            value, ref unit, ..
        } => match unit.to_ascii_lowercase().as_str() {
            "px" => Length::Px(value),
            "pt" => Length::Px(value * 4.0 / 3.0),
            "pc" => Length::Px(value * 16.0),
            "in" => Length::Px(value * 96.0),
            "cm" => Length::Px(value * 96.0 / 2.54),
            "mm" => Length::Px(value * 96.0 / 25.4),
            "q" => Length::Px(value * 96.0 / 101.6),
            "em" => Length::Em(value),
            "rem" | "lh" | "rlh" => Length::Rem(value),
            // About half an em in most faces.
            "ex" | "ch" => Length::Em(value / 2.0),
            "vw" | "vi" | "svw" | "lvw" | "dvw" => Length::Vw(value),
            "vh" | "vb" | "svh" | "lvh" | "dvh" => Length::Vh(value),
            "vmin" => Length::Vmin(value),
            "vmax" => Length::Vmax(value),
            _ => return None,
        },
        Token::Percentage { unit_value, .. } => Length::Percent(unit_value),
        Token::Number { value: 0.0, .. } => Length::Px(0.0),
        _ => return None,
    };
    parser.is_exhausted().then_some(length)
}

/// A plain number or a length, for `line-height` and `opacity`.
pub(crate) fn parse_number_or_length(value: &str) -> Option<Length> {
    match value.trim().parse::<f32>() {
        Ok(number) if number.is_finite() => Some(Length::Number(number)),
        _ => parse_length(value),
    }
}

/// Parts of a value between separators outside parentheses and strings.
pub(crate) fn split_top_level(value: &str, separator: char) -> impl Iterator<Item = &str> {
    let mut rest = Some(value);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = find_top_level(text, |c| c == separator);
        let (part, after) = match end {
            Some(end) => (&text[..end], Some(&text[end + separator.len_utf8()..])),
            None => (text, None),
        };
        rest = after;
        Some(part)
    })
}

/// Words of a value; a function with its arguments is one.
pub(crate) fn words(value: &str) -> impl Iterator<Item = &str> {
    let mut rest = value.trim();
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = find_top_level(rest, char::is_whitespace).unwrap_or(rest.len());
        let word = &rest[..end];
        rest = rest[end..].trim_start();
        Some(word)
    })
}

fn find_top_level(text: &str, wanted: impl Fn(char) -> bool) -> Option<usize> {
    let mut depth = 0usize;
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '(') => depth += 1,
            (None, ')') => depth = depth.saturating_sub(1),
            (None, c) if depth == 0 && wanted(c) => return Some(at),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_functions_and_strings_together() {
        let found: Vec<&str> = words("a url(b c) 'd e' f").collect();
        assert_eq!(found, ["a", "url(b c)", "'d e'", "f"]);
        assert_eq!(
            split_top_level("a(b,c),d", ',').collect::<Vec<_>>(),
            ["a(b,c)", "d"]
        );
    }
}
