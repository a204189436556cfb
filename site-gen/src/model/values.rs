//! Small types of front matter: texts, numbers, names and addresses, each
//! parsed once.

use std::fmt;

use diagnostic::Marker;
use toml::de::DeValue;
use unicode_normalization::UnicodeNormalization;

use super::keys::{Fault, FromToml};

/// A text that is not blank, without white space at its ends.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Text(String);

impl Text {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Stands for a text that is missing, in an entry that no page shows.
    pub fn missing() -> Text {
        Text("–".to_owned())
    }
}

impl FromToml for Text {
    fn from_toml(value: &DeValue<'_>) -> Result<Text, Fault> {
        let text = String::from_toml(value)?;
        match text.trim() {
            "" => Err(Fault::new("empty-text")),
            trimmed => Ok(Text(trimmed.to_owned())),
        }
    }

    fn mark(&mut self, marker: &Marker<'_>) {
        marker.append_to(&mut self.0);
    }
}

/// A word that files and programs go by and no reader sees as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identifier(String);

impl Identifier {
    /// The word.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromToml for Identifier {
    fn from_toml(value: &DeValue<'_>) -> Result<Identifier, Fault> {
        Text::from_toml(value).map(|text| Identifier(text.0))
    }
}

impl FromToml for String {
    fn from_toml(value: &DeValue<'_>) -> Result<String, Fault> {
        match value {
            DeValue::String(text) => Ok(text.as_ref().to_owned()),
            _ => Err(Fault::wrong_type("text", value)),
        }
    }
}

impl FromToml for bool {
    fn from_toml(value: &DeValue<'_>) -> Result<bool, Fault> {
        value
            .as_bool()
            .ok_or_else(|| Fault::wrong_type("truth", value))
    }
}

impl FromToml for i64 {
    fn from_toml(value: &DeValue<'_>) -> Result<i64, Fault> {
        value
            .as_integer()
            .and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok())
            .ok_or_else(|| Fault::wrong_type("integer", value))
    }
}

/// A whole number from 1 to 65,535.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Count(pub u16);

impl FromToml for Count {
    fn from_toml(value: &DeValue<'_>) -> Result<Count, Fault> {
        let number = i64::from_toml(value)?;
        u16::try_from(number)
            .ok()
            .filter(|&count| count > 0)
            .map(Count)
            .ok_or_else(|| out_of_range(&number.to_string(), "1", "65535"))
    }
}

fn out_of_range(value: &str, from: &str, to: &str) -> Fault {
    Fault::new("number-out-of-range")
        .with("value", value)
        .with("from", from)
        .with("to", to)
}

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

/// Degrees of latitude or longitude.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Degrees(pub f64);

impl FromToml for Degrees {
    fn from_toml(value: &DeValue<'_>) -> Result<Degrees, Fault> {
        let digits = match value {
            DeValue::Integer(number) => number.as_str(),
            DeValue::Float(number) => number.as_str(),
            _ => return Err(Fault::wrong_type("number", value)),
        };
        digits
            .parse()
            .ok()
            .filter(|degrees: &f64| degrees.abs() <= 180.0)
            .map(Degrees)
            .ok_or_else(|| out_of_range(digits, "-180", "180"))
    }
}

/// The name of a file, with its umlauts in one piece as the reader has them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileName(String);

impl FileName {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromToml for FileName {
    fn from_toml(value: &DeValue<'_>) -> Result<FileName, Fault> {
        let text = Text::from_toml(value)?;
        Ok(FileName(text.as_str().nfc().collect()))
    }
}

/// The name of another entry: its file's stem.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stem(pub String);

impl FromToml for Stem {
    fn from_toml(value: &DeValue<'_>) -> Result<Stem, Fault> {
        let text = Text::from_toml(value)?;
        let name = text.as_str();
        let name = name.strip_suffix(".md").unwrap_or(name);
        Ok(Stem(name.nfc().collect()))
    }
}

/// An address of the web: `https://…` or `http://…`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebAddress(String);

impl WebAddress {
    /// Parses an absolute address with a host.
    pub fn parse(text: &str) -> Option<WebAddress> {
        let rest = text
            .strip_prefix("https://")
            .or_else(|| text.strip_prefix("http://"))?;
        let host = rest.split(['/', '?', '#', ':']).next().unwrap_or("");
        let whole = !host.is_empty() && !text.contains(char::is_whitespace);
        whole.then(|| WebAddress(text.to_owned()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host, without a port.
    pub fn host(&self) -> &str {
        let rest = self.0.split("://").nth(1).unwrap_or("");
        rest.split(['/', '?', '#', ':']).next().unwrap_or("")
    }
}

impl FromToml for WebAddress {
    fn from_toml(value: &DeValue<'_>) -> Result<WebAddress, Fault> {
        let text = Text::from_toml(value)?;
        WebAddress::parse(text.as_str()).ok_or_else(|| {
            let fault = Fault::new("invalid-web-address").with("value", text.as_str());
            match with_scheme(text.as_str()) {
                Some(whole) => fault.with("nearest", whole),
                None => fault,
            }
        })
    }

    fn mark(&mut self, marker: &Marker<'_>) {
        marker.append_to(&mut self.0);
    }
}

/// `www.example.org/x` as a whole address.
pub fn with_scheme(text: &str) -> Option<String> {
    let host = text.split('/').next().unwrap_or("");
    let is_host = host.contains('.') && !host.starts_with('.') && !host.ends_with('.');
    let whole = format!("https://{text}");
    (is_host && !text.contains(['@', ':']) && WebAddress::parse(&whole).is_some()).then_some(whole)
}

/// An e-mail address; only its shape is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Parses `name@example.org`.
    pub fn parse(text: &str) -> Option<EmailAddress> {
        let (local, domain) = text.split_once('@')?;
        let well_formed = !local.is_empty()
            && domain.contains('.')
            && !domain.starts_with('.')
            && !domain.ends_with('.')
            && !domain.contains('@')
            && !text.contains(|c: char| c.is_whitespace() || matches!(c, ',' | '/' | ':'));
        well_formed.then(|| EmailAddress(text.to_owned()))
    }

    /// The address in `name @ example.org`, `name(at)example.org`, `<name@example.org>`.
    pub fn meant_by(text: &str) -> Option<EmailAddress> {
        let text = text.strip_prefix("mailto:").unwrap_or(text);
        let mut text: String = text.split_whitespace().collect();
        for sign in ["(at)", "[at]", "{at}"] {
            text = text.replacen(sign, "@", 1);
        }
        EmailAddress::parse(text.trim_matches(['<', '>', '.', ';', ',']))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromToml for EmailAddress {
    fn from_toml(value: &DeValue<'_>) -> Result<EmailAddress, Fault> {
        let text = Text::from_toml(value)?;
        EmailAddress::parse(text.as_str()).ok_or_else(|| {
            let fault = Fault::new("invalid-email").with("value", text.as_str());
            match EmailAddress::meant_by(text.as_str()) {
                Some(meant) => fault.with("nearest", meant.0),
                None => fault,
            }
        })
    }

    fn mark(&mut self, marker: &Marker<'_>) {
        marker.append_to(&mut self.0);
    }
}

/// Declares an enum whose values are words of front matter.
///
/// The first word of each value is the canonical one; the others are accepted.
macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal $(| $other:literal)*,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// The word that stands for this value in front matter and views.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }
        }

        impl $crate::model::keys::FromToml for $name {
            fn from_toml(
                value: &toml::de::DeValue<'_>,
            ) -> Result<$name, $crate::model::keys::Fault> {
                let text = <$crate::model::values::Text as $crate::model::keys::FromToml>::from_toml(value)?;
                match text.as_str().to_lowercase().as_str() {
                    $($word $(| $other)* => Ok($name::$variant),)+
                    _ => Err($crate::model::keys::Fault::unknown_value(
                        text.as_str(),
                        &[$($word,)+],
                    )),
                }
            }
        }
    };
}
pub(crate) use words;

#[cfg(test)]
mod tests {
    use super::*;

    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_web_address_that_is_printed_is_read_again(text in "(https?://)?([a-z./:?#@ä]|.){0,30}") {
            if let Some(address) = WebAddress::parse(&text) {
                prop_assert!(!address.host().is_empty());
                prop_assert!(!address.host().contains(['/', '?', '#', ':']));
                prop_assert_eq!(WebAddress::parse(address.as_str()), Some(address));
            }
            if let Some(whole) = with_scheme(&text) {
                prop_assert!(WebAddress::parse(&whole).is_some());
            }
        }

        #[test]
        fn an_email_address_that_is_printed_is_read_again(text in "([a-z.@,:]|.){0,20}") {
            if let Some(address) = EmailAddress::parse(&text) {
                prop_assert_eq!(EmailAddress::parse(address.as_str()), Some(address));
            }
        }

        #[test]
        fn a_sum_that_is_printed_is_read_again(cents in any::<u32>()) {
            let sum = Cents(cents);
            prop_assert_eq!(Cents::parse(&sum.to_string()), Some(sum));
            prop_assert_eq!(spoken_sum(&format!("{sum} Euro").replace('.', ",")), Some(sum));
        }
    }

    fn read<T: FromToml>(toml: &str) -> Result<T, Fault> {
        let value = DeValue::parse(toml).expect("the test writes TOML");
        T::from_toml(value.get_ref())
    }

    #[test]
    fn sums_are_exact() {
        assert_eq!(read::<Cents>("2.5"), Ok(Cents(250)));
        assert_eq!(read::<Cents>("0"), Ok(Cents(0)));
        assert_eq!(read::<Cents>("131"), Ok(Cents(13_100)));
        assert!(read::<Cents>("1.999").is_err());
        assert!(read::<Cents>("-1").is_err());
        for spoken in ["\"2,50\"", "\"2.50 Euro\"", "\"2,50 €\""] {
            assert_eq!(read::<Cents>(spoken), Ok(Cents(250)), "{spoken}");
        }
        assert_eq!(read::<Cents>("\"kostenlos\""), Ok(Cents(0)));
        assert!(read::<Cents>("\"zwei Euro\"").is_err());
    }

    #[test]
    fn addresses_are_checked_for_their_shape() {
        assert!(read::<EmailAddress>("\"a@example.org\"").is_ok());
        assert!(read::<EmailAddress>("\"a@example\"").is_err());
        assert!(read::<WebAddress>("\"https://example.org/x\"").is_ok());
        assert!(read::<WebAddress>("\"www.example.org\"").is_err());
    }
}
