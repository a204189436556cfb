//! Small values: texts, words and numbers.

use diagnostic::Marker;
use toml::de::DeValue;

use crate::fault::Fault;
use crate::from_toml::FromToml;

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

impl From<Text> for String {
    fn from(text: Text) -> String {
        text.0
    }
}

impl From<Identifier> for String {
    fn from(word: Identifier) -> String {
        word.0
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
            .ok_or_else(|| Fault::out_of_range(&number.to_string(), "1", "65535"))
    }
}
