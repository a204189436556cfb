//! The pages that send a form: one a topic, one a date, each at an address of
//! its own, so that nothing depends on scripts or query strings.

use diagnostic::{Diagnostic, Report, listed};
use intake_form::Pages;
use jiff::civil::Date;

use super::index::EntryId;
use super::occurrences::{Occurrence, Status};
use super::{Resolved, index};
use model::Facts;
use model::offer::Registration;
use model::prose::Lang;
use model::settings::Settings;

/// First part of the addresses of pages with a form.
const PAGES: &str = "formular";

/// The part of the site that the intake owns.
pub const INTAKE: &str = "/anfrage/";

/// A page that sends a form.
#[derive(Debug, Clone, PartialEq)]
pub struct FormPage {
    /// Name of the form.
    pub form: String,
    /// Language of the page.
    pub lang: Lang,
    /// What the page has chosen for the sender.
    pub choice: Choice,
    /// Address of the page.
    pub url: String,
    /// Address that the form is sent to.
    pub action: String,
}

/// What a page has chosen for the sender.
#[derive(Debug, Clone, PartialEq)]
pub enum Choice {
    /// Nothing.
    Nothing,
    /// A topic of the form.
    Topic(String),
    /// A date of an event.
    Date(EntryId, Occurrence),
}

/// Lists all pages.
pub fn pages(resolved: &Resolved) -> Vec<FormPage> {
    let mut pages = Vec::new();
    for form in resolved.forms.iter() {
        for lang in resolved.site.settings.langs() {
            let Some(version) = form.version(lang) else {
                continue;
            };
            let page = |path: String, choice| {
                page(&resolved.site.settings, &form.name, lang, &path, choice)
            };
            match version.pages {
                Pages::Topics => {
                    pages.push(page(String::new(), Choice::Nothing));
                    for topic in &version.topics {
                        let id = topic.choice.id.clone();
                        pages.push(page(format!("{id}/"), Choice::Topic(id)));
                    }
                }
                Pages::Events => {
                    for (id, occurrence) in registrable(resolved, lang) {
                        let path = date_path(resolved, id, occurrence.original.date());
                        pages.push(page(path, Choice::Date(id, occurrence)));
                    }
                }
            }
        }
    }
    pages
}

fn page(settings: &Settings, form: &str, lang: Lang, path: &str, choice: Choice) -> FormPage {
    let prefix = match lang {
        Lang::DEFAULT => String::new(),
        _ => format!("{}/", settings.language(lang).code),
    };
    FormPage {
        form: form.to_owned(),
        lang,
        choice,
        url: format!("/{prefix}{PAGES}/{form}/{path}"),
        action: format!("{INTAKE}{prefix}{form}/{path}"),
    }
}

fn date_path(resolved: &Resolved, event: EntryId, date: Date) -> String {
    format!("{}/{date}/", resolved.entry(event).stem)
}

/// Coming dates of events for which people register by form, on events that
/// have a page in this language.
fn registrable(resolved: &Resolved, lang: Lang) -> Vec<(EntryId, Occurrence)> {
    let mut found = Vec::new();
    for &id in &resolved.backlinks.all_events {
        let entry = resolved.entry(id);
        let Facts::Event(event) = &entry.facts else {
            continue;
        };
        if event.registration() != Some(Registration::Form) || entry.text_in(lang).is_none() {
            continue;
        }
        let dates = resolved.dates.get(&id).into_iter().flatten();
        found.extend(
            dates
                .filter(|date| date.start.date() >= resolved.today)
                .filter(|date| date.status != Status::Cancelled)
                .map(|date| (id, date.clone())),
        );
    }
    found
}

/// The page on which one registers for a date, in this language or the default one.
pub fn registration(
    resolved: &Resolved,
    event: EntryId,
    date: Date,
    lang: Lang,
) -> Option<&FormPage> {
    let of_date = |page: &&FormPage| {
        matches!(&page.choice, Choice::Date(id, occurrence)
            if *id == event && occurrence.original.date() == date)
    };
    let in_language = |lang| {
        let pages = resolved.form_pages.iter();
        pages.filter(of_date).find(|page| page.lang == lang)
    };
    in_language(lang).or_else(|| in_language(Lang::DEFAULT))
}

/// The page of `form` or `form/topic`, in this language or the default one.
pub fn chosen_page<'a>(resolved: &'a Resolved, choice: &str, lang: Lang) -> Option<&'a FormPage> {
    let (form, topic) = choice.split_once('/').unwrap_or((choice, ""));
    let wanted = match topic {
        "" => Choice::Nothing,
        topic => Choice::Topic(topic.to_owned()),
    };
    let in_language = |lang| {
        let mut pages = resolved.form_pages.iter();
        pages.find(|page| page.form == form && page.lang == lang && page.choice == wanted)
    };
    in_language(lang).or_else(|| in_language(Lang::DEFAULT))
}

/// A form that an entry sends its readers to exists, and so does its topic.
pub fn check_choices(resolved: &Resolved, report: &mut Report) {
    let site = &resolved.site;
    let visible = index::entries(site).filter(|(id, _)| resolved.index.is_visible(*id));
    for entry in visible.map(|(_, entry)| entry).chain(&site.broken) {
        let form = match &entry.facts {
            Facts::Concern(concern) => concern.form.as_ref(),
            Facts::Role(role) => role.form.as_ref(),
            _ => None,
        };
        let Some(form) = form else {
            continue;
        };
        let choice = form.value.as_str();
        if chosen_page(resolved, choice, Lang::DEFAULT).is_some() {
            continue;
        }
        // A form with mistakes of its own is there all the same.
        let name = choice.split('/').next().unwrap_or(choice);
        if resolved.forms.has_file(name) && resolved.forms.find(name).is_none() {
            continue;
        }
        let mut known: Vec<String> = resolved.form_pages.iter().filter_map(name_of).collect();
        known.sort();
        known.dedup();
        let fault = unknown_form(choice, &known);
        report.push(fault.at(entry.text.source.place(form.range.clone())));
    }
}

/// A form that is not among those known, in their order.
pub(super) fn unknown_form(name: &str, known: &[String]) -> Diagnostic {
    let fault = Diagnostic::error("unknown-form")
        .with("form", name)
        .with("known", listed(known.iter().map(String::as_str)));
    match diagnostic::nearest(name, known.iter().map(String::as_str)) {
        Some(nearest) => fault.with("nearest", nearest),
        None => fault,
    }
}

/// What front matter calls a page with a form.
fn name_of(page: &FormPage) -> Option<String> {
    match &page.choice {
        Choice::Nothing => Some(page.form.clone()),
        Choice::Topic(topic) => Some(format!("{}/{topic}", page.form)),
        Choice::Date(..) => None,
    }
}

/// An offer or event that wants a form which does not exist leaves the reader
/// without a way to register.
pub fn check_registrations(resolved: &Resolved, report: &mut Report) {
    let for_events = resolved
        .forms
        .iter()
        .any(|form| form.original().pages == Pages::Events);
    for (id, entry) in index::entries(&resolved.site) {
        let registration = match &entry.facts {
            Facts::Event(event) if !for_events && resolved.forms.are_whole() => {
                event.registration.as_ref()
            }
            _ => None,
        };
        if let Some(registration) = registration
            && registration.value == Registration::Form
            && resolved.index.is_visible(id)
        {
            let fault = Diagnostic::warning("registration-without-form");
            let place = entry.text.source.place(registration.range.clone());
            report.push(fault.at(place));
        }
    }
}
