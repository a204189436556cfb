//! What an entry of any kind has: title, dates, place in the navigation.

use diagnostic::{Diagnostic, Marker, Report};
use jiff::civil::Date;
use toml::de::DeValue;

use super::address::{SitePath, Slug};
use super::prose::{Prose, TranslationKeys};
use super::values::{FileName, Text, words};
use toml_places::{Fault, FromToml, Keys, Located};

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
    pub picture_alt: Option<Prose<AltText>>,
}

/// What those who do not see a picture are told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AltText(String);

impl AltText {
    /// The text; empty for decoration.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromToml for AltText {
    fn from_toml(value: &DeValue<'_>) -> Result<AltText, Fault> {
        String::from_toml(value).map(AltText)
    }

    fn mark(&mut self, marker: &Marker<'_>) {
        marker.append_to(&mut self.0);
    }
}

impl Common {
    /// Takes the keys that every kind has.
    pub fn parse(keys: &mut Keys<'_>, report: &mut Report) -> Common {
        let title = Prose::required_or_missing(keys, "title", report);
        let description = Prose::optional(keys, "description", report);
        let menu_title = Prose::optional(keys, "menu_title", report);
        let slug = keys.optional("slug", report);
        let aliases = keys.list("aliases", report);
        let draft = keys.optional("draft", report).is_some_and(|d| d.value);
        let publish_on = keys.optional::<Date>("publish_on", report);
        let expires_on = keys.optional::<Date>("expires_on", report);
        let picture = keys.optional::<FileName>("picture", report);
        let picture_alt = Prose::optional(keys, "picture_alt", report);
        if let (Some(picture), None) = (&picture, &picture_alt)
            && !keys.is_unreadable("picture_alt")
        {
            keys.note_unreadable("picture_alt");
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
        Common {
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
            title,
        }
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
