//! What each page of a language shows of the site as a whole.

use std::collections::BTreeMap;

use super::Views;
use crate::view::{MenuItem, SiteView};
use model::common::Menu;
use model::kind::Kind;
use resolve::index::EntryId;

/// What a site view takes from outside the content.
#[derive(Debug, Clone, Default)]
pub struct SiteParts {
    /// Addresses of the theme's files by name.
    pub assets: BTreeMap<String, String>,
    /// Whether the site is a sample: no `--publish` build has passed.
    pub sample: bool,
    /// Address of the preview's script.
    pub preview_script: Option<String>,
}

impl Views<'_> {
    /// The site as all pages of the language show it.
    pub fn site(&self, parts: &SiteParts) -> SiteView {
        let settings = &self.resolved.site.settings;
        let home = self.resolved.index.section("");
        SiteView {
            title: settings.title.clone(),
            home: home.map_or_else(|| "/".to_owned(), |id| self.link(id).url),
            menu: self.menu(Menu::Main),
            footer: self.menu(Menu::Footer),
            contact: self
                .find(Kind::Person, &settings.contact)
                .and_then(|id| self.plate(id)),
            publisher: self
                .find(Kind::Organisation, &settings.publisher)
                .and_then(|id| self.plate(id)),
            sample: parts.sample,
            built_on: self.words.date(self.resolved.today),
            assets: parts.assets.clone(),
            preview_script: parts.preview_script.clone(),
            feed: Some(self.feed_address()),
        }
    }

    /// Address of the language's Atom feed.
    pub fn feed_address(&self) -> String {
        export::atom::address(&self.resolved.site.settings, self.lang)
    }

    fn menu(&self, menu: Menu) -> Vec<MenuItem> {
        let mut found: Vec<(i64, EntryId)> = self
            .visible()
            .filter(|(_, entry)| entry.common.menu == Some(menu))
            .map(|(id, entry)| (entry.common.weight, id))
            .collect();
        found.sort_unstable();
        found
            .into_iter()
            .map(|(_, id)| {
                let link = self.link(id);
                let (_, lang) = self.resolved.index.address_or_default(id, self.lang);
                let short = self.entry(id).common.menu_title.as_ref();
                MenuItem {
                    title: short.map_or(link.title, |title| title.get(lang).0.as_str().to_owned()),
                    url: link.url,
                    lang: link.lang,
                }
            })
            .collect()
    }
}
