//! Addresses of the web and of mailboxes; only their shape is checked.

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
    }

    fn read<T: FromToml>(toml: &str) -> Result<T, Fault> {
        let value = DeValue::parse(toml).expect("the test writes TOML");
        T::from_toml(value.get_ref())
    }

    #[test]
    fn addresses_are_checked_for_their_shape() {
        assert!(read::<EmailAddress>("\"a@example.org\"").is_ok());
        assert!(read::<EmailAddress>("\"a@example\"").is_err());
        assert!(read::<WebAddress>("\"https://example.org/x\"").is_ok());
        assert!(read::<WebAddress>("\"www.example.org\"").is_err());
    }

    #[test]
    fn a_slip_in_a_mail_address_is_answered_with_the_address() {
        let meant = |text| EmailAddress::meant_by(text).map(|it| it.0);
        for slip in [
            "a. b@example.org",
            "a.b(at)example.org",
            "<a.b@example.org>",
        ] {
            assert_eq!(meant(slip).as_deref(), Some("a.b@example.org"), "{slip}");
        }
        assert_eq!(meant("a at b"), None);
    }
}
