//! From typed content to a site in which each name leads somewhere: addresses,
//! references, texts, dates. Pure: no file, no clock.

mod absences;
mod age;
pub mod backlinks;
pub mod calendar;
mod clashes;
pub mod form_pages;
pub mod from_theme;
pub mod holidays;
pub mod index;
mod legal_basis;
pub mod links;
pub mod markdown;
pub mod occurrences;
mod recipients;
pub mod references;
pub mod role_finder;
pub mod same_titles;
pub mod series;
pub mod shortcode;
pub mod trace;
mod traced;
pub mod ways;

use std::collections::{HashMap, HashSet};

use diagnostic::{Diagnostic, Report};
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rayon::prelude::*;

use backlinks::Backlinks;
use calendar::CalendarPage;
use form_pages::FormPage;
use from_theme::{FromTheme, TextWords};
use index::{EntryId, Index, entries};
use markdown::{Body, MarkdownContext, Trace};
use model::forms::Forms;
use model::prose::Lang;
use model::{Entry, EntryText, Facts, Site};
use occurrences::{FreeDays, Occurrence};
use role_finder::RoleFinderPage;

/// A site in which each name leads somewhere.
pub struct Resolved {
    /// All content.
    pub site: Site,
    /// Names, addresses and visibility.
    pub index: Index,
    /// Who refers to an entry.
    pub backlinks: Backlinks,
    /// The day on which the site is built.
    pub today: Date,
    /// Whether it shows drafts and what is not yet published.
    pub drafts: bool,
    /// All forms.
    pub forms: Forms,
    /// Pages that send a form.
    pub form_pages: Vec<FormPage>,
    /// Pages of „Was passt zu mir?“.
    pub role_finder_pages: Vec<RoleFinderPage>,
    /// Pages of the calendar.
    pub calendar_pages: Vec<CalendarPage>,
    /// All pages of visible entries, by address.
    pub pages: Vec<Page>,
    /// Dates of each event up to a year from today, in order.
    pub dates: HashMap<EntryId, Vec<Occurrence>>,
    /// Pictures by name below `content/bilder/`.
    pub pictures: HashMap<String, PictureFile>,
    /// Names of pictures that are there, but cannot be shown.
    pub unusable: HashSet<String>,
    /// Files for download by name below `content/dateien/`.
    pub downloads: HashMap<String, Download>,
    /// What texts take from the theme.
    pub from_theme: FromTheme,
}

/// A page: an entry in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// The entry.
    pub entry: EntryId,
    /// The language.
    pub lang: Lang,
}

/// A picture as pages show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureFile {
    /// Address of the default size.
    pub src: String,
    /// Value of `srcset`; empty for drawings.
    pub srcset: String,
    /// Width of the default size in pixels.
    pub width: u32,
    /// Height of the default size in pixels.
    pub height: u32,
}

/// A file for download.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Download {
    /// Address.
    pub url: String,
    /// Size in bytes.
    pub size: u64,
}

/// What comes from files that are no text.
#[derive(Debug, Default)]
pub struct Media {
    /// Pictures by name below `content/bilder/`.
    pub pictures: HashMap<String, PictureFile>,
    /// Names of pictures that are there, but cannot be shown.
    pub unusable: HashSet<String>,
    /// Files for download by name below `content/dateien/`.
    pub downloads: HashMap<String, Download>,
}

/// What a site is resolved from.
pub struct Inputs {
    /// All content.
    pub site: Site,
    /// All forms.
    pub forms: Forms,
    /// What comes from files that are no text.
    pub media: Media,
    /// What texts take from the theme.
    pub from_theme: FromTheme,
}

impl Inputs {
    /// A site of which nothing is shown, so that no word of a theme is needed.
    pub fn without_words(site: Site, forms: Forms, media: Media) -> Inputs {
        Inputs {
            from_theme: FromTheme {
                words: vec![TextWords::default(); site.settings.languages.len()],
                ..FromTheme::default()
            },
            site,
            forms,
            media,
        }
    }
}

/// For which day and for whom a site is resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edition {
    /// The day.
    pub today: Date,
    /// Whether drafts are shown, and what is not yet published.
    pub drafts: bool,
}

/// Resolves a site for a day: everything but the texts of its pages, which are
/// read one by one, so that those of a large site are never held all at once.
pub fn site(inputs: Inputs, edition: Edition, report: &mut Report) -> Resolved {
    let resolved = names_and_dates(inputs, edition, report);
    read_broken(&resolved, report);
    check_calendar_addresses(&resolved, report);
    age::warn(&resolved, report);
    clashes::check(&resolved, report);
    same_titles::check(&resolved, report);
    ways::prove(&resolved, report);
    resolved
}

/// A home page that is there and hidden is as good as none.
fn require_home(site: &Site, index: &Index, report: &mut Report) {
    let home = index.section("");
    if let Some(home) = home.filter(|home| !index.is_visible(*home)) {
        let source = &site.entries[home.0 as usize].text.source;
        let fault = Diagnostic::error("home-missing").variant("hidden");
        report.push(fault.at(source.whole()));
    }
}

/// Everything but the texts, and what is checked of the site as a whole.
fn names_and_dates(inputs: Inputs, edition: Edition, report: &mut Report) -> Resolved {
    let Inputs {
        mut site,
        forms,
        media,
        from_theme,
    } = inputs;
    let Edition { today, drafts } = edition;
    site.broken.retain(|entry| {
        let common = &entry.common;
        index::hidden_until(common, common.publish_on, today, drafts).is_none()
    });
    let index = Index::new(&site, today, drafts, report);
    require_home(&site, &index, report);
    references::check(&site, &index, report);
    check_pictures(&site, &media, report);
    let dates = dates(&site, &index, today, report);
    let mut resolved = Resolved {
        backlinks: Backlinks::new(&site, &index),
        site,
        index,
        today,
        drafts,
        forms,
        form_pages: Vec::new(),
        role_finder_pages: Vec::new(),
        calendar_pages: Vec::new(),
        pages: Vec::new(),
        dates,
        pictures: media.pictures,
        unusable: media.unusable,
        downloads: media.downloads,
        from_theme,
    };
    let recipients = recipients::check(&resolved, report);
    absences::check(&resolved, &recipients, report);
    resolved.form_pages = form_pages::pages(&resolved);
    form_pages::check_registrations(&resolved, report);
    form_pages::check_choices(&resolved, report);
    legal_basis::check(&resolved, report);
    resolved.role_finder_pages = role_finder::pages(&resolved);
    resolved.calendar_pages = calendar::pages(&resolved);
    resolved.pages = pages(&resolved);
    resolved
}

impl Resolved {
    /// An entry.
    pub fn entry(&self, id: EntryId) -> &Entry {
        &self.site.entries[id.0 as usize]
    }

    /// The text of a page, as it is published or with marks for tracing.
    pub fn body(&self, page: Page, trace: Trace, report: &mut Report) -> Body {
        let Page { entry, lang } = page;
        let entry = self.entry(entry);
        let text = entry
            .text_in(lang)
            .expect("a page has a text in its language");
        self.read(text, &entry.dir, lang, trace, report)
    }

    /// Reads the texts of all pages, only to tell the mistakes in them.
    pub fn read_texts(&self, report: &mut Report) {
        let found: Vec<Report> = self
            .pages
            .par_iter()
            .map(|page| {
                let mut report = Report::default();
                self.body(*page, Trace::Off, &mut report);
                report
            })
            .collect();
        for found in found {
            report.append(found);
        }
    }

    fn read(
        &self,
        text: &EntryText,
        dir: &str,
        lang: Lang,
        trace: Trace,
        report: &mut Report,
    ) -> Body {
        let context = MarkdownContext {
            site: &self.site,
            index: &self.index,
            pictures: &self.pictures,
            unusable: &self.unusable,
            from_theme: &self.from_theme,
            dir,
            lang,
        };
        markdown::render(&text.source, text.body.clone(), &context, trace, report)
    }
}

/// Reads the texts of entries that have no page because their facts have
/// mistakes, only to tell the mistakes in the texts, too.
fn read_broken(resolved: &Resolved, report: &mut Report) {
    for entry in &resolved.site.broken {
        for lang in resolved.site.settings.langs() {
            if let Some(text) = entry.text_in(lang) {
                resolved.read(text, &entry.dir, lang, Trace::Off, report);
            }
        }
    }
}

fn pages(resolved: &Resolved) -> Vec<Page> {
    entries(&resolved.site)
        .filter(|(id, _)| resolved.index.is_visible(*id))
        .flat_map(|(id, entry)| {
            let langs = resolved.site.settings.langs();
            langs
                .filter(|lang| entry.text_in(*lang).is_some())
                .map(move |lang| Page { entry: id, lang })
        })
        .collect()
}

/// The last day on which the calendar has every date, a year from today.
pub fn year_from(today: Date) -> Date {
    today.saturating_add(366.days())
}

fn dates(
    site: &Site,
    index: &Index,
    today: Date,
    report: &mut Report,
) -> HashMap<EntryId, Vec<Occurrence>> {
    let free = FreeDays::of(&site.settings);
    let zone = TimeZone::get(model::country::TIME_ZONE).expect("bundled with the program");
    let mut dates = HashMap::new();
    for entry in site.entries.iter().chain(&site.broken) {
        if let Facts::Event(event) = &entry.facts
            && event.schedule.has_start()
        {
            series::check(&event.schedule, free, &zone, &entry.text.source, report);
        }
    }
    for (id, entry) in entries(site).filter(|(id, _)| index.is_visible(*id)) {
        if let Facts::Event(event) = &entry.facts {
            // What begins later than that is not over: its next date is there, too.
            let next = occurrences::days(&event.schedule).find(|day| *day >= today);
            let horizon = next.unwrap_or(today).max(year_from(today));
            dates.insert(id, occurrences::expand(&event.schedule, free, horizon));
        }
    }
    dates
}

/// The calendar takes addresses below its overview.
fn check_calendar_addresses(resolved: &Resolved, report: &mut Report) {
    let taken: HashMap<&str, &CalendarPage> = resolved
        .calendar_pages
        .iter()
        .map(|page| (page.url.as_str(), page))
        .collect();
    for page in &resolved.pages {
        let address = resolved.index.address(page.entry, page.lang);
        let Some(text) = resolved.entry(page.entry).text_in(page.lang) else {
            continue;
        };
        if let Some(taken) = address.and_then(|address| taken.get(address)) {
            report.push(
                Diagnostic::error("duplicate-address")
                    .with("address", &taken.url)
                    .with("first", "site-gen")
                    .at(text.source.whole()),
            );
        }
    }
}

fn check_pictures(site: &Site, media: &Media, report: &mut Report) {
    for entry in site.entries.iter().chain(&site.broken) {
        let Some(picture) = &entry.common.picture else {
            continue;
        };
        let name = picture.value.as_str();
        if media.pictures.contains_key(name) || media.unusable.contains(name) {
            continue;
        }
        let mut names: Vec<&str> = media.pictures.keys().map(String::as_str).collect();
        names.sort_unstable();
        let mut fault = Diagnostic::error("picture-without-file").with("picture", name);
        if let Some(nearest) = diagnostic::nearest(name, names) {
            fault = fault.with("nearest", nearest);
        }
        report.push(fault.at(entry.text.source.place(picture.range.clone())));
    }
}
