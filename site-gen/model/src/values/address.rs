//! Addresses of the web; only their shape is checked.

use diagnostic::Marker;
use toml::de::DeValue;

use super::Text;
use crate::keys::{Fault, FromToml};

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
    }

    fn read<T: FromToml>(toml: &str) -> Result<T, Fault> {
        let value = DeValue::parse(toml).expect("the test writes TOML");
        T::from_toml(value.get_ref())
    }

    #[test]
    fn addresses_are_checked_for_their_shape() {
        assert!(read::<WebAddress>("\"https://example.org/x\"").is_ok());
        assert!(read::<WebAddress>("\"www.example.org\"").is_err());
    }
}
