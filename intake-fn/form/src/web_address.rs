//! Addresses of the web; only their shape is checked. Content and the intake read them
//! here alone.

mod in_toml;

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

    /// Whether it is the origin of pages as browsers send it (RFC 6454): scheme, host
    /// and port in small letters, with nothing behind them.
    pub fn is_origin(&self) -> bool {
        let rest = self.0.split("://").nth(1).unwrap_or("");
        !rest.contains(['/', '?', '#', '@']) && self.0.is_ascii() && self.0 == self.0.to_lowercase()
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
    use proptest::prelude::*;
    use toml::de::DeValue;
    use toml_places::{Fault, FromToml};

    use super::*;

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
    fn an_origin_is_what_browsers_send() {
        let is_origin = |text| WebAddress::parse(text).is_some_and(|it| it.is_origin());
        for text in ["https://www.example.org", "http://127.0.0.1:8080"] {
            assert!(is_origin(text), "{text}");
        }
        for text in [
            "www.example.org",
            "https://www.example.org/",
            "https://www.example.org/seite",
            "https://Www.example.org",
            "https://döbeln.example",
        ] {
            assert!(!is_origin(text), "{text}");
        }
    }

    #[test]
    fn addresses_are_checked_for_their_shape() {
        assert!(read::<WebAddress>("\"https://example.org/x\"").is_ok());
        assert!(read::<WebAddress>("\"www.example.org\"").is_err());
    }
}
