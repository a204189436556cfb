//! What stands between the internet and the store: where a form came from, how
//! much comes from one address, and keyed hashes in place of addresses.

use http::{HeaderMap, header};
use intake_form::submission::Answers;
use jiff::Timestamp;
use ring::hmac;

use crate::bundle::FormPage;
use crate::secret::Secret;

/// The address that the platform says a request came from.
#[derive(Debug, Clone)]
pub struct SourceAddress(pub String);

/// Where a form came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A page of ours.
    Ours,
    /// The browser does not say; old ones and careful ones do not.
    Unknown,
    /// A page of another site.
    Foreign,
}

/// Compares `Origin` with the site's own.
pub fn origin(headers: &HeaderMap, own: &str) -> Origin {
    match headers.get(header::ORIGIN).map(|origin| origin.to_str()) {
        None | Some(Ok("null" | "")) => Origin::Unknown,
        Some(Ok(origin)) if origin == own => Origin::Ours,
        Some(_) => Origin::Foreign,
    }
}

/// The header in which CloudFront proves that a request came through it.
pub const EDGE_HEADER: &str = "x-intake-edge";

/// Whether a request came the way it has to; without an edge secret, any way.
///
/// Two secrets with a comma between them are both good: CloudFront's places
/// take minutes to learn a new one, and no request may be refused meanwhile.
pub fn through_edge(headers: &HeaderMap, edge_secret: Option<&str>) -> bool {
    let Some(secrets) = edge_secret else {
        return true;
    };
    let given = headers
        .get(EDGE_HEADER)
        .map_or(&[][..], |value| value.as_bytes());
    secrets.split(',').any(|secret| {
        // Compared as hashes, so that the time taken says nothing about the secret.
        let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
        let expected = hmac::sign(&key, secret.as_bytes());
        hmac::verify(&key, given, expected.as_ref()).is_ok()
    })
}

/// The viewer's address: CloudFront's word for it if the request came through
/// CloudFront, else the platform's.
pub fn viewer_address(
    headers: &HeaderMap,
    source: Option<&SourceAddress>,
    edge_secret: Option<&str>,
) -> Option<String> {
    let through_edge = edge_secret.is_some() && through_edge(headers, edge_secret);
    let viewer = headers
        .get("cloudfront-viewer-address")
        .filter(|_| through_edge)
        .and_then(|value| value.to_str().ok())
        // `198.51.100.7:46532`, or IPv6 with the port behind the last colon.
        .and_then(|value| Some(value.rsplit_once(':')?.0.to_owned()));
    viewer.or_else(|| source.map(|source| source.0.clone()))
}

/// The hash under which requests of an address are counted; another one each
/// day, so that it says nothing tomorrow.
pub fn address_hash(secret: &Secret, address: &str, now: Timestamp) -> String {
    let day = now.as_second().div_euclid(86_400).to_string();
    secret.hash("address", &[&day, address])
}

/// The hash by which equal answers to one form are recognised.
pub fn fingerprint(secret: &Secret, page: &FormPage<'_>, answers: &Answers) -> String {
    let event = page.entry.context.event.as_ref();
    let (event, date) = event.map_or(("", ""), |event| {
        (event.event.as_str(), event.date.as_str())
    });
    secret.hash(
        "once",
        &[&page.entry.form, event, date, &answers.fingerprint_text()],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| {
                (
                    header::HeaderName::from_static(name),
                    header::HeaderValue::from_static(value),
                )
            })
            .collect()
    }

    #[test]
    fn only_another_site_is_foreign() {
        let own = "https://www.example.org";
        for (given, expected) in [
            (None, Origin::Unknown),
            (Some("null"), Origin::Unknown),
            (Some("https://www.example.org"), Origin::Ours),
            (Some("http://www.example.org"), Origin::Foreign),
            (
                Some("https://www.example.org.evil.example"),
                Origin::Foreign,
            ),
        ] {
            let pairs: Vec<_> = given.into_iter().map(|given| ("origin", given)).collect();
            let headers = headers(&pairs);
            assert_eq!(origin(&headers, own), expected, "{given:?}");
        }
    }

    #[test]
    fn the_viewers_address_counts_only_with_the_edge_secret() {
        let source = SourceAddress("130.176.0.1".to_owned());
        let address = |pairs: &[(&'static str, &'static str)], secret| {
            viewer_address(&headers(pairs), Some(&source), secret)
        };
        let viewer = ("cloudfront-viewer-address", "2001:db8::7:46532");
        assert_eq!(address(&[viewer], None).as_deref(), Some("130.176.0.1"));
        assert_eq!(
            address(&[viewer], Some("edge")).as_deref(),
            Some("130.176.0.1")
        );
        assert_eq!(
            address(&[viewer, (EDGE_HEADER, "edge")], Some("edge")).as_deref(),
            Some("2001:db8::7")
        );
        assert!(!through_edge(
            &headers(&[(EDGE_HEADER, "wrong")]),
            Some("edge")
        ));
    }

    #[test]
    fn both_edge_secrets_are_good_while_they_change() {
        let given = |secret| headers(&[(EDGE_HEADER, secret)]);
        for secret in ["new", "old"] {
            assert!(through_edge(&given(secret), Some("new,old")), "{secret}");
        }
        for secret in ["new,old", "", "ne"] {
            assert!(!through_edge(&given(secret), Some("new,old")), "{secret}");
        }
        assert!(!through_edge(&headers(&[]), Some("new,old")));
    }

    #[test]
    fn the_hash_of_an_address_changes_with_the_day() {
        let secret = Secret::new("0123456789abcdef").expect("long enough");
        let now: Timestamp = "2027-01-12T10:00:00Z".parse().expect("a timestamp");
        let later = now + jiff::SignedDuration::from_hours(24);
        assert_ne!(
            address_hash(&secret, "198.51.100.7", now),
            address_hash(&secret, "198.51.100.7", later)
        );
    }
}
