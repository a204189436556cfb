//! The secret of the site: hashes that nobody without it can make.

use ring::hmac;

/// The secret that hashes are keyed with.
pub struct Secret(hmac::Key);

/// Fewest characters of a secret that cannot be guessed.
const LEAST_SECRET: usize = 16;

impl Secret {
    /// A secret of at least 16 characters.
    pub fn new(secret: &str) -> Option<Secret> {
        (secret.len() >= LEAST_SECRET)
            .then(|| Secret(hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes())))
    }

    /// A hash for one purpose, hexadecimal; parts are kept apart.
    pub fn hash(&self, purpose: &str, parts: &[&str]) -> String {
        let mut context = hmac::Context::with_key(&self.0);
        for part in std::iter::once(&purpose).chain(parts) {
            context.update(&(part.len() as u64).to_be_bytes());
            context.update(part.as_bytes());
        }
        let tag = context.sign();
        tag.as_ref()[..16]
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_keeps_its_parts_apart() {
        let secret = Secret::new("0123456789abcdef").expect("long enough");
        assert!(Secret::new("short").is_none());
        assert_ne!(
            secret.hash("x", &["ab", "c"]),
            secret.hash("x", &["a", "bc"])
        );
    }
}
