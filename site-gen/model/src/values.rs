//! Small types of front matter: texts, numbers, names, sums and addresses, each
//! parsed once.

mod address;
mod sum;

use diagnostic::Marker;
use toml::de::DeValue;
use unicode_normalization::UnicodeNormalization;

use super::keys::{Fault, FromToml};
pub use address::{WebAddress, with_scheme};
pub use sum::{Cents, spoken_sum};

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

        impl $crate::keys::FromToml for $name {
            fn from_toml(
                value: &toml::de::DeValue<'_>,
            ) -> Result<$name, $crate::keys::Fault> {
                let text = <$crate::values::Text as $crate::keys::FromToml>::from_toml(value)?;
                match text.as_str().to_lowercase().as_str() {
                    $($word $(| $other)* => Ok($name::$variant),)+
                    _ => Err($crate::keys::Fault::unknown_value(
                        text.as_str(),
                        &[$($word,)+],
                    )),
                }
            }
        }
    };
}
pub(crate) use words;
