//! What an entry of any kind has: title, dates, place in the navigation.

use std::borrow::Cow;

use diagnostic::{Diagnostic, Report};
use jiff::civil::Date;
use toml::de::DeValue;

use super::keys::{Fault, FromToml, Keys, Located};
use super::prose::{Prose, TranslationKeys};
use super::values::{FileName, Text, words};

words! {
    /// The navigation that an entry stands in.
    Menu {
        /// On top of each page.
        Main = "main" | "haupt" | "oben",
        /// At the foot of each page.
        Footer = "footer" | "fuß" | "unten",
    }
}

/// Keys that every kind has.
#[derive(Debug, Clone)]
pub struct Common {
    /// Heading.
    pub title: Prose,
    /// The lead: one or two sentences.
    pub description: Option<Prose>,
    /// Shorter title for the navigation.
    pub menu_title: Option<Prose>,
    /// Last part of the address, if it is not the file's name.
    pub slug: Option<Located<Slug>>,
    /// Old addresses that lead here.
    pub aliases: Vec<Located<SitePath>>,
    /// Only built with `--drafts`.
    pub draft: bool,
    /// First day on which it is visible.
    pub publish_on: Option<Date>,
    /// First day on which it is no longer visible.
    pub expires_on: Option<Date>,
    /// Day of the last change of substance.
    pub updated_on: Option<Date>,
    /// Day on which its facts were checked.
    pub checked_on: Option<Located<Date>>,
    /// Navigation that it stands in.
    pub menu: Option<Menu>,
    /// Order in navigation and lists, lower first.
    pub weight: i64,
    /// Whether it has a table of contents.
    pub toc: bool,
    /// Words under which people look for it.
    pub words: Option<Prose<Vec<Text>>>,
    /// Picture beside the title: a file below `content/bilder/`.
    pub picture: Option<Located<FileName>>,
    /// What matters in the picture; empty for decoration.
    pub picture_alt: Option<Prose<String>>,
}

/// A part of an address: lowercase letters, digits and hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

/// An address on the site: starts and ends with a slash.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(String);

impl Slug {
    /// The slug of a name: `Grüße & Küsse` → `gruesse-kuesse`.
    pub fn of(name: &str) -> Slug {
        use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};
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
    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromToml for SitePath {
    fn from_toml(value: &DeValue<'_>) -> Result<SitePath, Fault> {
        let text = Text::from_toml(value)?;
        let parts: Vec<&str> = text.as_str().split('/').filter(|p| !p.is_empty()).collect();
        let safe = |part: &&str| {
            let part: &str = part;
            part != "." && part != ".." && !part.contains(['\\', '?', '#', '"', '<', '>', '%', ':'])
        };
        if parts.is_empty() || !parts.iter().all(safe) {
            return Err(Fault::new("invalid-alias").with("value", text.as_str()));
        }
        Ok(SitePath(format!("/{}/", parts.join("/"))))
    }
}

impl Common {
    /// Takes the keys that every kind has.
    pub fn parse(keys: &mut Keys<'_>, report: &mut Report) -> Option<Common> {
        let title = Prose::required(keys, "title", report);
        let description = Prose::optional(keys, "description", report);
        let menu_title = Prose::optional(keys, "menu_title", report);
        let slug = keys.optional("slug", report);
        let aliases = keys.list("aliases", report);
        let draft = keys.optional("draft", report).is_some_and(|d| d.value);
        let publish_on = keys.optional::<Date>("publish_on", report);
        let expires_on = keys.optional::<Date>("expires_on", report);
        let picture = keys.optional::<FileName>("picture", report);
        let picture_alt = Prose::optional(keys, "picture_alt", report);
        if let (Some(picture), None) = (&picture, &picture_alt) {
            report.push(
                Diagnostic::error("picture-without-alt")
                    .with("picture", picture.value.as_str())
                    .standards(&["1.1.1"], &["23a2a8"])
                    .at(keys.source().place(picture.range.clone())),
            );
        }
        if let (Some(publish), Some(expires)) = (&publish_on, &expires_on)
            && expires.value <= publish.value
        {
            report.push(
                Diagnostic::error("expires-before-publish")
                    .at(keys.source().place(expires.range.clone())),
            );
        }
        let common = Common {
            description,
            menu_title,
            slug,
            aliases,
            draft,
            publish_on: publish_on.map(|date| date.value),
            expires_on: expires_on.map(|date| date.value),
            updated_on: keys.optional("updated_on", report).map(|d| d.value),
            checked_on: keys.optional("checked_on", report),
            menu: keys.optional("menu", report).map(|menu| menu.value),
            weight: keys.optional("weight", report).map_or(100, |w| w.value),
            toc: keys.optional("toc", report).is_some_and(|toc| toc.value),
            words: Prose::texts(keys, "words", report),
            picture,
            picture_alt,
            title: title?,
        };
        Some(common)
    }

    /// Takes the prose of a translation; a title is wanted in each language.
    pub fn translate(&mut self, keys: &mut TranslationKeys<'_, '_>, report: &mut Report) {
        if let Some(title) = keys.keys.required::<Text>("title", report) {
            self.title.translate(keys.lang, title.value);
        }
        keys.prose("description", &mut self.description, report);
        keys.prose("menu_title", &mut self.menu_title, report);
        keys.texts("words", &mut self.words, report);
        keys.prose("picture_alt", &mut self.picture_alt, report);
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
    }
}
