//! Small types of front matter: texts, numbers, names, sums and addresses, each
//! parsed once.

use toml::de::DeValue;
use unicode_normalization::UnicodeNormalization;

pub use intake_form::{WebAddress, with_scheme};
pub use toml_places::{Cents, Count, Identifier, Text};
use toml_places::{Fault, FromToml};

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
            .ok_or_else(|| Fault::out_of_range(digits, "-180", "180"))
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

        impl toml_places::FromToml for $name {
            fn from_toml(
                value: &toml::de::DeValue<'_>,
            ) -> Result<$name, toml_places::Fault> {
                let text = <$crate::values::Text as toml_places::FromToml>::from_toml(value)?;
                match text.as_str().to_lowercase().as_str() {
                    $($word $(| $other)* => Ok($name::$variant),)+
                    _ => Err(toml_places::Fault::unknown_value(
                        text.as_str(),
                        &[$($word,)+],
                    )),
                }
            }
        }
    };
}
pub(crate) use words;
