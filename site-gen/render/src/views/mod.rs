//! Makes views from the resolved site, for one language at a time.

mod calendar;
mod contact;
mod dates;
mod index;
mod kinds;
mod lists;
mod page;
mod privacy;
mod series;
mod site;
mod statement;
mod ways;

use super::view::{LinkView, PictureView, ProseView};
use model::Entry;
use model::kind::Kind;
use model::prose::{Lang, Prose};
use model::values::{Stem, Text};
use resolve::Resolved;
use resolve::index::EntryId;
use toml_places::Located;
use words::Words;

pub use page::PageParts;
pub use site::SiteParts;
pub use statement::Audited;

/// Makes the views of one language.
#[derive(Clone, Copy)]
pub struct Views<'a> {
    /// The site.
    pub resolved: &'a Resolved,
    /// Words of the language.
    pub words: &'a Words,
    /// The language.
    pub lang: Lang,
}

impl<'a> Views<'a> {
    fn entry(&self, id: EntryId) -> &'a Entry {
        self.resolved.entry(id)
    }

    /// The visible entry that a reference names.
    fn find(&self, kind: Kind, name: &Option<Located<Stem>>) -> Option<EntryId> {
        let name = name.as_ref()?;
        self.resolved.index.find(kind, &name.value.0)
    }

    /// The value of `lang` for words in `lang` on a page of this language.
    fn tag_if_other(&self, lang: Lang) -> Option<String> {
        (lang != self.lang).then(|| {
            let settings = &self.resolved.site.settings;
            settings.language(lang).tag().to_owned()
        })
    }

    fn text(&self, prose: &Prose) -> String {
        prose.get(self.lang).0.as_str().to_owned()
    }

    fn prose(&self, prose: &Prose) -> ProseView {
        let (text, lang) = prose.get(self.lang);
        ProseView {
            text: text.as_str().to_owned(),
            lang: self.tag_if_other(lang),
        }
    }

    fn optional_prose(&self, prose: &Option<Prose>) -> Option<ProseView> {
        prose.as_ref().map(|prose| self.prose(prose))
    }

    fn proses(&self, prose: &Option<Prose<Vec<Text>>>) -> Vec<ProseView> {
        let Some(prose) = prose else {
            return Vec::new();
        };
        let (texts, lang) = prose.get(self.lang);
        texts
            .iter()
            .map(|text| ProseView {
                text: text.as_str().to_owned(),
                lang: self.tag_if_other(lang),
            })
            .collect()
    }

    /// A link in the page's language, or to the page in the default language.
    pub fn link(&self, id: EntryId) -> LinkView {
        let (url, lang) = self.resolved.index.address_or_default(id, self.lang);
        let common = &self.entry(id).common;
        LinkView {
            title: common.title.get(lang).0.as_str().to_owned(),
            url: url.to_owned(),
            lang: self.tag_if_other(lang),
            description: common
                .description
                .as_ref()
                .map(|description| description.get(lang).0.as_str().to_owned()),
        }
    }

    fn picture(&self, entry: &Entry) -> Option<PictureView> {
        let name = entry.common.picture.as_ref()?;
        let alt = entry
            .common
            .picture_alt
            .as_ref()
            .map_or("", |alt| alt.get(self.lang).0.as_str());
        self.picture_file(name.value.as_str(), alt)
    }

    /// A picture below `content/bilder/`.
    pub fn picture_file(&self, name: &str, alt: &str) -> Option<PictureView> {
        let file = self.resolved.pictures.get(name)?;
        Some(PictureView {
            src: file.src.clone(),
            srcset: file.srcset.clone(),
            width: file.width,
            height: file.height,
            alt: alt.trim().to_owned(),
        })
    }

    fn terms(&self, names: &[Located<Stem>], known: &[model::settings::Term]) -> Vec<String> {
        names
            .iter()
            .filter_map(|name| known.iter().find(|term| term.id == name.value.0))
            .map(|term| self.text(&term.label))
            .collect()
    }

    /// All visible entries with the language's address, in the order of the
    /// files.
    fn visible(&self) -> impl Iterator<Item = (EntryId, &'a Entry)> {
        let resolved = self.resolved;
        resolve::index::entries(&resolved.site).filter(|(id, _)| resolved.index.is_visible(*id))
    }
}
