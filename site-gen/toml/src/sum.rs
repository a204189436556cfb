//! Sums in euros, as TOML and as people write them.

use std::fmt;

use toml::de::DeValue;

use crate::fault::Fault;
use crate::from_toml::FromToml;

/// A sum in euro cents, never negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cents(pub u32);

impl FromToml for Cents {
    fn from_toml(value: &DeValue<'_>) -> Result<Cents, Fault> {
        let digits = match value {
            DeValue::Integer(number) => number.as_str(),
            DeValue::Float(number) => number.as_str(),
            DeValue::String(text) => {
                return spoken_sum(text).ok_or_else(|| Fault::wrong_type("euros", value));
            }
            _ => return Err(Fault::wrong_type("euros", value)),
        };
        Cents::parse(digits).ok_or_else(|| Fault::new("invalid-sum").with("value", digits))
    }
}

impl Cents {
    /// Parses `2`, `2.5` or `2.50`.
    fn parse(digits: &str) -> Option<Cents> {
        let (euros, cents) = digits.split_once('.').unwrap_or((digits, "00"));
        let cents = match cents.len() {
            1 => format!("{cents}0"),
            2 => cents.to_owned(),
            _ => return None,
        };
        let (euros, cents): (u32, u32) = (euros.parse().ok()?, cents.parse().ok()?);
        euros.checked_mul(100)?.checked_add(cents).map(Cents)
    }
}

impl fmt::Display for Cents {
    /// As front matter has it: `2.50`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

/// A sum as people write it: `2,50`, `2.50 Euro`, `2 €`, `kostenlos`.
pub fn spoken_sum(text: &str) -> Option<Cents> {
    let text = text.trim();
    if matches!(
        text.to_lowercase().as_str(),
        "kostenlos" | "kostenfrei" | "gratis"
    ) {
        return Some(Cents(0));
    }
    let number = ["Euro", "EUR", "€"]
        .iter()
        .find_map(|currency| text.strip_suffix(currency))
        .unwrap_or(text);
    Cents::parse(
        number
            .trim()
            .trim_end_matches(",-")
            .replace(',', ".")
            .as_str(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_sum_that_is_printed_is_read_again(cents in any::<u32>()) {
            let sum = Cents(cents);
            prop_assert_eq!(Cents::parse(&sum.to_string()), Some(sum));
            prop_assert_eq!(spoken_sum(&format!("{sum} Euro").replace('.', ",")), Some(sum));
        }
    }

    fn read(toml: &str) -> Result<Cents, Fault> {
        let value = DeValue::parse(toml).expect("the test writes TOML");
        Cents::from_toml(value.get_ref())
    }

    #[test]
    fn sums_are_exact() {
        assert_eq!(read("2.5"), Ok(Cents(250)));
        assert_eq!(read("0"), Ok(Cents(0)));
        assert_eq!(read("131"), Ok(Cents(13_100)));
        assert!(read("1.999").is_err());
        assert!(read("-1").is_err());
        for spoken in ["\"2,50\"", "\"2.50 Euro\"", "\"2,50 €\""] {
            assert_eq!(read(spoken), Ok(Cents(250)), "{spoken}");
        }
        assert_eq!(read("\"kostenlos\""), Ok(Cents(0)));
        assert!(read("\"zwei Euro\"").is_err());
    }
}
