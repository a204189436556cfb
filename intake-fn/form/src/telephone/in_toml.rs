//! Telephone numbers of front matter.

use diagnostic::Marker;
use toml::de::DeValue;

use toml_places::{Fault, FromToml, Text};

use super::Telephone;

impl FromToml for Telephone {
    fn from_toml(value: &DeValue<'_>) -> Result<Telephone, Fault> {
        match value {
            // A number without quotes has lost its leading zero.
            DeValue::Integer(number) => Telephone::parse(number.as_str(), None)
                .map_err(|_| Fault::wrong_type("telephone", value)),
            _ => {
                let text = Text::from_toml(value)?;
                Telephone::parse(text.as_str(), None)
                    .map_err(|_| Fault::new("invalid-telephone").with("value", text.as_str()))
            }
        }
    }

    fn mark(&mut self, marker: &Marker<'_>) {
        marker.append_to(&mut self.written);
    }
}
