//! `{name}` in a text, and what is put in its place.

/// Puts values in the place of `{name}`; a value is never read again.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        filled.push_str(&rest[..open]);
        rest = &rest[open..];
        let close = rest.find('}').unwrap_or(0);
        let value = (close > 0)
            .then(|| values.iter().find(|(name, _)| *name == &rest[1..close]))
            .flatten();
        match value {
            Some((_, value)) => {
                filled.push_str(value);
                rest = &rest[close + 1..];
            }
            None => {
                filled.push('{');
                rest = &rest[1..];
            }
        }
    }
    filled.push_str(rest);
    filled
}

/// The names that `{name}` marks in a text.
pub(crate) fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('}')?.0))
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn a_filled_in_value_is_never_read_again() {
        assert_eq!(
            fill("{a} {b} {c} {", &[("a", "{b}"), ("b", "2")]),
            "{b} 2 {c} {"
        );
    }
}
