//! E-mail addresses that a mail server takes without extensions.

/// An address in ASCII (RFC 5321 without quoted local parts): others need
/// SMTPUTF8, which many mail servers lack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email(String);

/// Most characters of an address (RFC 5321, 4.5.3.1.3 less the brackets).
const MOST_CHARACTERS: usize = 254;

impl Email {
    /// Reads an address; blanks anywhere are slips of the keyboard and go.
    pub fn parse(text: &str) -> Option<Email> {
        let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let bare = bare.trim_matches(['<', '>']);
        let (local, domain) = bare.rsplit_once('@')?;
        let fits = bare.len() <= MOST_CHARACTERS && local.len() <= 64;
        (fits && is_local_part(local) && is_domain(domain))
            .then(|| Email(format!("{local}@{}", domain.to_ascii_lowercase())))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_local_part(local: &str) -> bool {
    local.split('.').all(|atom| {
        !atom.is_empty()
            && atom
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+/=?^_`{|}~-".contains(&b))
    })
}

fn is_domain(domain: &str) -> bool {
    let labels: Vec<&str> = domain.split('.').collect();
    let well_formed = labels.iter().all(|label| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-')
    });
    let top = labels
        .last()
        .is_some_and(|top| top.len() >= 2 && !top.bytes().all(|b| b.is_ascii_digit()));
    well_formed && top && labels.len() >= 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn slips_are_mended_and_faults_found() {
        let parsed = |text| Email::parse(text).map(|email| email.0);
        assert_eq!(
            parsed(" erna @Example.ORG ").as_deref(),
            Some("erna@example.org")
        );
        assert_eq!(
            parsed("e.muster+x@mail.example.org").as_deref(),
            Some("e.muster+x@mail.example.org")
        );
        for wrong in [
            "erna",
            "erna@",
            "@example.org",
            "erna@example",
            "erna@example,org",
            "ä@example.org",
            "erna@exämple.org",
            "a..b@example.org",
            "a@b@example.org",
            "a@-x.org",
            "a@1.2.3.4",
        ] {
            assert_eq!(parsed(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn an_address_holds_nothing_that_could_leave_a_header(text in "\\PC{0,60}|[a-z\r\n@.<>:, ]{0,30}") {
            if let Some(email) = Email::parse(&text) {
                prop_assert!(email.as_str().is_ascii());
                prop_assert!(!email.as_str().contains(['\r', '\n', ' ', ',', ';', '<', '>', ':', '"', '(', ')']));
                prop_assert_eq!(Email::parse(email.as_str()), Some(email));
            }
        }
    }
}
