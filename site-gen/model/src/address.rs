//! Addresses on the site, and what they are made of.

use std::borrow::Cow;

use toml::de::DeValue;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::values::Text;
use toml_places::{Fault, FromToml};

/// A part of an address: lowercase letters, digits and hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

/// An address on the site: starts and ends with a slash.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(String);

impl Slug {
    /// The slug of a name: `Grüße & Küsse` → `gruesse-kuesse`.
    pub fn of(name: &str) -> Slug {
        // Composing what is composed costs more than all the rest.
        let composed = match is_nfc_quick(name.chars()) {
            IsNormalized::Yes => Cow::Borrowed(name),
            _ => Cow::Owned(name.nfc().collect()),
        };
        let mut slug = String::with_capacity(name.len());
        for c in composed.chars().flat_map(char::to_lowercase) {
            match c {
                'ä' => slug.push_str("ae"),
                'ö' => slug.push_str("oe"),
                'ü' => slug.push_str("ue"),
                'ß' => slug.push_str("ss"),
                'a'..='z' | '0'..='9' => slug.push(c),
                _ if c.is_ascii() => separate(&mut slug),
                // é → e, ż → z: the letter without its marks.
                _ => match std::iter::once(c).nfd().next() {
                    Some(base) if base.is_ascii_alphanumeric() => slug.push(base),
                    _ if c == '\u{ad}' || c == '·' => {}
                    _ => separate(&mut slug),
                },
            }
        }
        slug.truncate(slug.trim_end_matches('-').len());
        Slug(slug)
    }

    /// The slug.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// One hyphen between words, none before the first.
fn separate(slug: &mut String) {
    if !slug.is_empty() && !slug.ends_with('-') {
        slug.push('-');
    }
}

impl FromToml for Slug {
    fn from_toml(value: &DeValue<'_>) -> Result<Slug, Fault> {
        let text = Text::from_toml(value)?;
        let slug = Slug::of(text.as_str());
        if slug.0 == text.as_str() {
            Ok(slug)
        } else {
            Err(Fault::new("invalid-slug")
                .with("value", text.as_str())
                .with("remedy", slug.0))
        }
    }
}

impl SitePath {
    /// Parses an address such as `/alt/seite`; parts with a meaning of their own
    /// to browsers or file systems are refused.
    pub fn parse(text: &str) -> Option<SitePath> {
        let composed: String = text.trim().nfc().collect();
        let parts: Vec<&str> = composed
            .split('/')
            .filter(|part| !part.is_empty())
            .collect();
        let has_meaning =
            |c: char| c.is_control() || matches!(c, '\\' | '?' | '#' | '"' | '<' | '>' | '%' | ':');
        let is_safe = |part: &&str| *part != "." && *part != ".." && !part.contains(has_meaning);
        let is_path = !parts.is_empty() && parts.iter().all(is_safe);
        is_path.then(|| SitePath(format!("/{}/", parts.join("/"))))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromToml for SitePath {
    fn from_toml(value: &DeValue<'_>) -> Result<SitePath, Fault> {
        let text = Text::from_toml(value)?;
        SitePath::parse(text.as_str())
            .ok_or_else(|| Fault::new("invalid-alias").with("value", text.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn slugs_spell_umlauts_out() {
        assert_eq!(Slug::of("Grüße aus Döbeln").as_str(), "gruesse-aus-doebeln");
        assert_eq!(Slug::of("Gru\u{308}n").as_str(), "gruen");
        assert_eq!(Slug::of("Café – Treff!").as_str(), "cafe-treff");
        assert_eq!(Slug::of("Sozial·arbeiterin").as_str(), "sozialarbeiterin");
    }

    proptest! {
        #[test]
        fn a_slug_is_its_own_slug(name in "\\PC{0,40}") {
            let slug = Slug::of(&name);
            let again = Slug::of(slug.as_str());
            prop_assert_eq!(again.as_str(), slug.as_str());
            prop_assert!(slug.as_str().bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
            prop_assert!(!slug.as_str().starts_with('-') && !slug.as_str().ends_with('-'));
            prop_assert!(!slug.as_str().contains("--"));
        }

        #[test]
        fn umlauts_in_one_piece_and_in_two_make_one_slug(name in "[a-zA-Zäöüßéç \\PC]{0,40}") {
            let (composed, apart): (String, String) = (name.nfc().collect(), name.nfd().collect());
            prop_assert_eq!(Slug::of(&composed), Slug::of(&apart));
        }

        #[test]
        fn umlauts_in_one_piece_and_in_two_make_one_path(name in "(/?[a-zäöüé]{1,8}){1,4}") {
            let (composed, apart): (String, String) = (name.nfc().collect(), name.nfd().collect());
            let path = SitePath::parse(&composed);
            prop_assert!(path.is_some());
            prop_assert_eq!(path, SitePath::parse(&apart));
        }

        #[test]
        fn a_path_that_is_printed_is_read_again(text in "([./ a-zß:?]|.){0,30}") {
            if let Some(path) = SitePath::parse(&text) {
                let printed = path.as_str();
                prop_assert!(printed.starts_with('/') && printed.ends_with('/') && printed.len() > 2);
                prop_assert!(!printed.contains("//"));
                prop_assert!(printed.split('/').all(|part| part != "." && part != ".."));
                prop_assert_eq!(SitePath::parse(printed), Some(path));
            }
        }
    }
}
