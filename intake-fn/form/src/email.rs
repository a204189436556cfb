//! E-mail addresses that a mail server takes without extensions. Content, forms and
//! the intake read them here alone.

mod in_toml;

use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};

/// An address that goes out in ASCII (RFC 5321 without quoted local parts): others
/// need SMTPUTF8, which many mail servers lack. A domain with umlauts has a form in
/// ASCII (RFC 5891), a name before the `@` has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email {
    /// As people write it: `petra@wohnen-döbeln.de`.
    pub written: String,
    address: String,
}

/// Why a text is no e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmailError {
    /// No name, one `@` and a domain with a dot in it.
    Incomplete,
    /// The name begins or ends with a dot, or has two in a row.
    Dots,
    /// A character that no name before the `@` can have.
    Name(char),
    /// No domain can be called so.
    Domain,
    /// More characters than an address can have.
    TooLong,
}

/// Most characters of an address (RFC 5321, 4.5.3.1.3 less the brackets).
const MOST_CHARACTERS: usize = 254;
/// Most characters before the `@` (RFC 5321, 4.5.3.1.1).
const MOST_OF_NAME: usize = 64;

impl Email {
    /// Reads `name@example.org`.
    pub fn parse(text: &str) -> Result<Email, EmailError> {
        let (name, domain) = text.rsplit_once('@').ok_or(EmailError::Incomplete)?;
        if name.is_empty() || name.contains('@') || !domain.contains('.') {
            return Err(EmailError::Incomplete);
        }
        if let Some(wrong) = name.chars().find(|c| *c != '.' && !is_of_atom(*c)) {
            return Err(EmailError::Name(wrong));
        }
        if name.split('.').any(str::is_empty) {
            return Err(EmailError::Dots);
        }
        let domain = ascii_domain(domain).ok_or(EmailError::Domain)?;
        let address = format!("{name}@{domain}");
        if name.len() > MOST_OF_NAME || address.len() > MOST_CHARACTERS {
            return Err(EmailError::TooLong);
        }
        Ok(Email {
            written: text.to_owned(),
            address,
        })
    }

    /// The address in `name @ example.org`, `name(at)example.org`,
    /// `<name@example.org>`, `mailto:name@example.org`: slips of whoever types.
    pub fn meant_by(text: &str) -> Result<Email, EmailError> {
        let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let bare = bare.trim_matches(['<', '>', '.', ';', ',']);
        let mut bare = bare.strip_prefix("mailto:").unwrap_or(bare).to_owned();
        for sign in ["(at)", "[at]", "{at}"] {
            bare = bare.replacen(sign, "@", 1);
        }
        Email::parse(&bare)
    }

    /// The address in ASCII, its domain in small letters.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The address of a link that writes to it (RFC 6068, 2).
    pub fn href(&self) -> String {
        let mut href = String::from("mailto:");
        for c in self.address.chars() {
            match c {
                '#' | '%' | '&' | '/' | '=' | '?' | '^' | '`' | '{' | '|' | '}' => {
                    href.push_str(&format!("%{:02X}", u32::from(c)));
                }
                _ => href.push(c),
            }
        }
        href
    }
}

/// Whether a name before the `@` may have it (RFC 5322, 3.2.3: atext).
fn is_of_atom(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~-".contains(c)
}

/// A domain as the DNS has it, with at least two labels and no number as the last.
fn ascii_domain(domain: &str) -> Option<String> {
    let reader = Uts46::new();
    let (deny, hyphens) = (AsciiDenyList::STD3, Hyphens::CheckFirstLast);
    let ascii = reader.to_ascii(domain.as_bytes(), deny, hyphens, DnsLength::Verify);
    let ascii = ascii.ok()?.into_owned();
    let (_, top) = ascii.rsplit_once('.')?;
    (top.len() >= 2 && !top.bytes().all(|byte| byte.is_ascii_digit())).then_some(ascii)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn address(text: &str) -> Result<String, EmailError> {
        Email::parse(text).map(|email| email.address)
    }

    #[test]
    fn a_domain_is_kept_as_servers_know_it() {
        for (text, wanted) in [
            ("e.muster+x@mail.example.org", "e.muster+x@mail.example.org"),
            ("Erna@Example.ORG", "Erna@example.org"),
            ("erna@müller-bau.example", "erna@xn--mller-bau-q9a.example"),
            (
                "erna@mu\u{308}ller-bau.example",
                "erna@xn--mller-bau-q9a.example",
            ),
            ("petra@wohnen-döbeln.de", "petra@xn--wohnen-dbeln-cjb.de"),
        ] {
            assert_eq!(address(text).as_deref(), Ok(wanted), "{text}");
            assert_eq!(Email::parse(text).expect(text).written, text);
        }
    }

    #[test]
    fn what_is_no_address_is_told_apart() {
        for (wrong, error) in [
            ("erna", EmailError::Incomplete),
            ("erna@", EmailError::Incomplete),
            ("@example.org", EmailError::Incomplete),
            ("erna@example", EmailError::Incomplete),
            ("erna@example,org", EmailError::Incomplete),
            ("a@b@example.org", EmailError::Incomplete),
            ("ä@example.org", EmailError::Name('ä')),
            ("a b@example.org", EmailError::Name(' ')),
            ("a..b@example.org", EmailError::Dots),
            ("a.@example.org", EmailError::Dots),
            ("petra@exa_mple.org", EmailError::Domain),
            ("a@example..org", EmailError::Domain),
            ("a@-x.org", EmailError::Domain),
            ("a@x.org.", EmailError::Domain),
            ("a@1.2.3.4", EmailError::Domain),
        ] {
            assert_eq!(address(wrong), Err(error), "{wrong}");
        }
        let long = format!("{}@example.org", "a".repeat(65));
        assert_eq!(address(&long), Err(EmailError::TooLong));
    }

    #[test]
    fn slips_are_mended() {
        for slip in [
            " erna @example.org ",
            "<erna@example.org>",
            "erna(at)example.org",
            "mailto:erna@example.org",
            "erna@example.org.",
        ] {
            let meant = Email::meant_by(slip).map(|email| email.written);
            assert_eq!(meant.as_deref(), Ok("erna@example.org"), "{slip}");
        }
        assert_eq!(Email::meant_by("a at b"), Err(EmailError::Incomplete));
    }

    #[test]
    fn a_link_keeps_what_would_end_the_address() {
        let href = Email::parse("a?b#c%d@example.org").map(|email| email.href());
        assert_eq!(href.as_deref(), Ok("mailto:a%3Fb%23c%25d@example.org"));
    }

    proptest! {
        #[test]
        fn an_address_holds_nothing_that_could_leave_a_header(
            text in "\\PC{0,60}|[a-z\r\n@.<>:, ]{0,30}|[a-zäß.]{1,8}@[a-zäßİ。.-]{1,12}\\.[a-z]{2}",
        ) {
            for email in [Email::parse(&text), Email::meant_by(&text)].into_iter().flatten() {
                let address = email.address();
                prop_assert!(address.is_ascii());
                prop_assert!(!address.contains(['\r', '\n', ' ', ',', ';', '<', '>', ':', '"', '(', ')']));
                let again = Email::parse(address).expect("an address is one");
                prop_assert_eq!(again.address(), address);
                prop_assert_eq!(Email::parse(&email.written), Ok(email));
            }
        }

        #[test]
        fn what_needs_no_mending_is_left_alone(text in "[a-z.<>@( ]{0,20}|[a-z.]{1,8}@[a-zäß.-]{1,12}\\.[a-z]{2}") {
            if let Ok(email) = Email::parse(&text) {
                prop_assert_eq!(Email::meant_by(&text).map(|it| it.address), Ok(email.address));
            }
        }
    }
}
