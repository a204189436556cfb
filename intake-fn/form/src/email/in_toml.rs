//! E-mail addresses of front matter.

use diagnostic::Marker;
use toml::de::DeValue;

use toml_places::{Fault, FromToml, Text};

use super::{Email, EmailError};

impl FromToml for Email {
    fn from_toml(value: &DeValue<'_>) -> Result<Email, Fault> {
        let text = Text::from_toml(value)?;
        Email::parse(text.as_str()).map_err(|error| {
            let fault = Fault::new("invalid-email").with("value", text.as_str());
            if let Ok(meant) = Email::meant_by(text.as_str()) {
                return fault.with("nearest", meant.written);
            }
            match error {
                EmailError::Incomplete => fault,
                EmailError::Dots => fault.variant("dots"),
                EmailError::Name(c) => fault.variant("name").with("character", c.to_string()),
                EmailError::Domain => fault.variant("domain"),
                EmailError::TooLong => fault.variant("too-long"),
            }
        })
    }

    fn mark(&mut self, marker: &Marker<'_>) {
        marker.append_to(&mut self.written);
    }
}
