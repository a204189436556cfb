//! Addresses of the web in front matter and `site.toml`.

use diagnostic::Marker;
use toml::de::DeValue;
use toml_places::{Fault, FromToml, Text};

use super::{WebAddress, with_scheme};

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
