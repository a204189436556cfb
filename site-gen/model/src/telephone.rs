//! German telephone numbers: as people say them and as a telephone dials them.

use diagnostic::Marker;
use toml::de::DeValue;

use super::keys::{Fault, FromToml};
use super::values::Text;

/// A telephone number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telephone {
    text: String,
    dial: String,
}

impl Telephone {
    /// Parses a number with its area code (`030 23125 401`, `+49 30 …`), or a
    /// short one such as `112`. Spaces, slashes, brackets and hyphens group.
    pub fn parse(text: &str) -> Option<Telephone> {
        let text = text.trim();
        let grouped = |c: char| matches!(c, ' ' | '/' | '(' | ')' | '-' | '–' | '\u{a0}' | '.');
        let digits: String = text.chars().filter(|&c| !grouped(c)).collect();
        let (plus, number) = match digits.strip_prefix('+') {
            Some(rest) => (true, rest),
            None => (false, digits.as_str()),
        };
        if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let dial = match number.strip_prefix('0') {
            _ if plus => format!("+{number}"),
            Some(rest) if rest.starts_with('0') => format!("+{}", rest.trim_start_matches('0')),
            Some(rest) => format!("+49{rest}"),
            None if number.starts_with('1') && number.len() <= 6 => number.to_owned(),
            None => return None,
        };
        let length = dial.len();
        (length <= 16 && (length >= 8 || !dial.starts_with('+'))).then(|| Telephone {
            text: text.to_owned(),
            dial,
        })
    }

    /// As people write and say it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The address of a link that dials it.
    pub fn href(&self) -> String {
        format!("tel:{}", self.dial)
    }

    /// In international form, or short.
    pub fn dial(&self) -> &str {
        &self.dial
    }

    /// Whether nobody can ever have this number: it lies in a range that the
    /// Bundesnetzagentur keeps free for fiction (Mitteilung 148/2021).
    pub fn is_sample(&self) -> bool {
        is_sample_number(&self.dial)
    }
}

/// Whether a dialled number lies in a range kept free for fiction.
pub fn is_sample_number(dial: &str) -> bool {
    const RANGES: [(&str, usize); 7] = [
        ("+493023125", 3),
        ("+496990009", 3),
        ("+494066969", 3),
        ("+492214710", 3),
        ("+498999998", 3),
        ("+4917139200", 2),
        ("+49176040690", 2),
    ];
    RANGES
        .iter()
        .any(|(prefix, free)| dial.len() == prefix.len() + free && dial.starts_with(prefix))
}

impl FromToml for Telephone {
    fn from_toml(value: &DeValue<'_>) -> Result<Telephone, Fault> {
        let text = match value {
            // A number without quotes has lost its leading zero.
            DeValue::Integer(number) => {
                return Telephone::parse(number.as_str())
                    .ok_or_else(|| Fault::wrong_type("telephone", value));
            }
            _ => Text::from_toml(value)?,
        };
        Telephone::parse(text.as_str())
            .ok_or_else(|| Fault::new("invalid-telephone").with("value", text.as_str()))
    }

    fn mark(&mut self, marker: &Marker<'_>) {
        marker.append_to(&mut self.text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_dialled_as_they_should() {
        for (text, href) in [
            ("030 23125 401", "tel:+493023125401"),
            ("(030) 23125/401", "tel:+493023125401"),
            ("+49 30 23125-401", "tel:+493023125401"),
            ("0049 30 23125 401", "tel:+493023125401"),
            ("0800 1110111", "tel:+498001110111"),
            ("112", "tel:112"),
            ("116117", "tel:116117"),
        ] {
            let number = Telephone::parse(text).expect(text);
            assert_eq!(number.href(), href, "{text}");
        }
        for text in ["", "23125 401", "030 x", "030", "0"] {
            assert_eq!(Telephone::parse(text), None, "{text}");
        }
    }

    #[test]
    fn sample_numbers_are_known() {
        let sample = |text| Telephone::parse(text).expect(text).is_sample();
        assert!(sample("030 23125 000"));
        assert!(sample("0171 39200 42"));
        assert!(!sample("0800 1110111"));
        assert!(!sample("030 23125 4010"));
    }

    proptest! {
        #[test]
        fn a_number_that_is_printed_is_read_again(text in "\\+?[0-9 ()/.–-]{0,20}") {
            if let Some(number) = Telephone::parse(&text) {
                prop_assert!(number.dial().trim_start_matches('+').bytes().all(|b| b.is_ascii_digit()));
                prop_assert_eq!(Telephone::parse(number.text()), Some(number));
            }
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in ".{0,30}") {
            let _ = Telephone::parse(&text);
        }
    }
}
