//! One page: its frame and the facts of its kind.

use super::Views;
use crate::view::{LinkView, PageView, ReviewView, TocEntry, TranslationView};
use model::prose::Lang;
use model::{Entry, Facts};
use resolve::Page;
use resolve::index::EntryId;
use resolve::markdown::Heading;

/// What a page takes from other stages.
#[derive(Debug, Clone, Default)]
pub struct PageParts {
    /// The text as finished HTML.
    pub body: String,
    /// Headings of the text, in order.
    pub headings: Vec<Heading>,
    /// JSON-LD, safe inside a script element.
    pub structured_data: String,
    /// QR code of the address as SVG; empty if the theme shows none.
    pub qr_code: String,
}

impl Views<'_> {
    /// The view of a page.
    pub fn page(&self, page: Page, parts: PageParts) -> PageView {
        let id = page.entry;
        let entry = self.entry(id);
        let link = self.link(id);
        let head_title = format!("{} – {}", link.title, self.resolved.site.settings.title);
        let mut view = self.frame(entry.facts.template(), link, head_title);
        let common = &entry.common;
        view.menu_url = self.menu_url(entry, &view.url);
        view.breadcrumbs = self.breadcrumbs(entry);
        view.translations = self.translations(id, entry);
        if common.toc {
            view.toc = table_of_contents(&parts.headings);
        }
        view.body = parts.body;
        view.structured_data = parts.structured_data;
        view.qr_code = parts.qr_code;
        view.picture = self.picture(entry);
        let translation = entry.translations.get(&self.lang);
        view.updated = translation
            .and_then(|translation| translation.updated_on)
            .or(common.updated_on)
            .map(|date| self.words.date(date));
        view.checked = common
            .checked_on
            .as_ref()
            .map(|checked| self.words.date(checked.value));
        if view.lang == "de-simple" {
            view.review = Some(ReviewView {
                by: translation
                    .and_then(|t| t.reviewed_by.as_ref())
                    .map(|by| by.as_str().to_owned()),
                on: translation
                    .and_then(|t| t.reviewed_on)
                    .map(|on| self.words.date(on)),
            });
        }
        self.facts(id, entry, &mut view);
        view
    }

    /// A page that no entry stands for, such as the one for a wrong address.
    pub fn plain_page(&self, kind: &'static str, title: String, url: &str) -> PageView {
        let head_title = format!("{title} – {}", self.resolved.site.settings.title);
        let link = LinkView {
            title,
            url: url.to_owned(),
            lang: None,
            description: None,
        };
        self.frame(kind, link, head_title)
    }

    fn frame(&self, kind: &'static str, link: LinkView, head_title: String) -> PageView {
        let settings = &self.resolved.site.settings;
        let language = settings.language(self.lang);
        PageView {
            kind,
            head_title,
            canonical: format!("{}{}", settings.base_url.value.as_str(), link.url),
            title: link.title,
            description: link.description,
            url: link.url,
            lang: language.tag().to_owned(),
            dir: language.dir(),
            noindex: kind == "not-found",
            menu_url: None,
            breadcrumbs: Vec::new(),
            translations: Vec::new(),
            toc: Vec::new(),
            body: String::new(),
            picture: None,
            updated: None,
            checked: None,
            review: None,
            structured_data: String::new(),
            qr_code: String::new(),
            home: None,
            section: None,
            offer: None,
            event: None,
            person: None,
            organisation: None,
            place: None,
            notice: None,
            milestone: None,
            concern: None,
            role: None,
            suits: None,
            calendar: None,
        }
    }

    fn facts(&self, id: EntryId, entry: &Entry, view: &mut PageView) {
        match &entry.facts {
            Facts::Home(doors) => view.home = Some(self.home(doors)),
            Facts::Section => view.section = self.section(&entry.dir),
            Facts::Page => {}
            Facts::Offer(offer) => view.offer = Some(self.offer(id, offer)),
            Facts::Event(event) => view.event = Some(self.event(id, event)),
            Facts::Person(person) => view.person = self.person(id, person),
            Facts::Organisation(organisation) => {
                view.organisation = self.organisation(id, organisation);
            }
            Facts::Place(place) => view.place = Some(self.place(id, place)),
            Facts::Notice(notice) => view.notice = Some(self.notice(id, notice)),
            Facts::Milestone(milestone) => view.milestone = Some(self.milestone(id, milestone)),
            Facts::Concern(concern) => view.concern = Some(self.concern(concern)),
            Facts::Role(role) => view.role = Some(self.role(role)),
        }
    }

    /// The menu item under which a page lies: itself, or its folder's overview.
    fn menu_url(&self, entry: &Entry, own: &str) -> Option<String> {
        if entry.common.menu.is_some() {
            return Some(own.to_owned());
        }
        let section = self.resolved.index.section(&entry.dir)?;
        let in_menu = !entry.dir.is_empty() && self.entry(section).common.menu.is_some();
        in_menu.then(|| self.link(section).url)
    }

    /// From the home page down to the page above.
    fn breadcrumbs(&self, entry: &Entry) -> Vec<LinkView> {
        if matches!(entry.facts, Facts::Home(_)) {
            return Vec::new();
        }
        let index = &self.resolved.index;
        let home = index.section("");
        let section = match entry.facts {
            Facts::Section => None,
            _ if entry.dir.is_empty() => None,
            _ => index.section(&entry.dir),
        };
        home.into_iter()
            .map(|id| LinkView {
                title: self.words.say("home-page"),
                ..self.link(id)
            })
            .chain(
                section
                    .filter(|id| index.is_visible(*id))
                    .map(|id| self.link(id)),
            )
            .collect()
    }

    fn translations(&self, id: EntryId, entry: &Entry) -> Vec<TranslationView> {
        let settings = &self.resolved.site.settings;
        let index = &self.resolved.index;
        settings
            .langs()
            .map(|lang| {
                let exists = entry.text_in(lang).is_some();
                let language = settings.language(lang);
                TranslationView {
                    lang: language.tag().to_owned(),
                    name: language.name.clone(),
                    url: index
                        .address(id, lang)
                        .map_or_else(|| self.home_address(lang), str::to_owned),
                    current: lang == self.lang,
                    exists,
                }
            })
            .collect()
    }

    /// Address of the home page in a language, or of the default one.
    pub fn home_address(&self, lang: Lang) -> String {
        let index = &self.resolved.index;
        index
            .section("")
            .and_then(|home| index.address(home, lang))
            .unwrap_or("/")
            .to_owned()
    }
}

/// Headings of level 2 with those of level 3 below them.
fn table_of_contents(headings: &[Heading]) -> Vec<TocEntry> {
    let mut entries: Vec<TocEntry> = Vec::new();
    for heading in headings {
        let entry = TocEntry {
            title: heading.title.clone(),
            id: heading.id.clone(),
            children: Vec::new(),
        };
        match (heading.level, entries.last_mut()) {
            (3, Some(parent)) => parent.children.push(entry),
            (2, _) | (3, None) => entries.push(entry),
            _ => {}
        }
    }
    entries
}
