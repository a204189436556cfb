//! Atom feeds of notices, new dates and changed ones, one a language (RFC 4287).

mod changes;

use pulldown_cmark_escape::escape_html;

use jiff::civil::Date;
use model::prose::Lang;
use model::settings::Settings;
use model::{Entry, Facts};
use resolve::Resolved;
use resolve::index::{EntryId, entries};
use words::Words;

/// Pages, and changes of dates, that a feed holds at most.
const LIMIT: usize = 40;

/// Address of a language's feed.
pub fn address(settings: &Settings, lang: Lang) -> String {
    match lang {
        Lang::DEFAULT => "/feed.xml".to_owned(),
        _ => format!("/{}/feed.xml", settings.language(lang).code),
    }
}

/// An entry of a feed.
struct Item {
    /// Stays the same for ever.
    id: String,
    title: String,
    /// The day that makes it news.
    day: Date,
    url: String,
    summary: String,
}

/// The feed of a language: notices by the day on which they appeared, events
/// and other pages by the day of their last change, and each single date that
/// is cancelled or moved.
pub fn xml(resolved: &Resolved, words: &Words, lang: Lang) -> String {
    let settings = &resolved.site.settings;
    let base = settings.base_url.value.as_str();
    let own = address(settings, lang);
    let mut items = changes::items(resolved, words, lang);
    items.extend(pages(resolved, words, lang));
    items.sort_by_key(|item| std::cmp::Reverse(item.day));
    let newest = items.first().map_or(resolved.today, |item| item.day);
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.push_str(&format!(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
        settings.language(lang).tag()
    ));
    element(&mut xml, "id", &format!("{base}{own}"));
    element(&mut xml, "title", &settings.title);
    element(&mut xml, "updated", &moment(newest));
    link(&mut xml, "self", &format!("{base}{own}"));
    xml.push_str("<author>");
    element(&mut xml, "name", &settings.title);
    xml.push_str("</author>\n");
    for item in items {
        xml.push_str("<entry>\n");
        element(&mut xml, "id", &item.id);
        element(&mut xml, "title", &item.title);
        element(&mut xml, "updated", &moment(item.day));
        link(&mut xml, "alternate", &item.url);
        element(&mut xml, "summary", &item.summary);
        xml.push_str("</entry>\n");
    }
    xml.push_str("</feed>\n");
    xml
}

fn pages(resolved: &Resolved, words: &Words, lang: Lang) -> Vec<Item> {
    let base = resolved.site.settings.base_url.value.as_str();
    let mut found: Vec<(Date, EntryId, &Entry)> = entries(&resolved.site)
        .filter(|(id, _)| resolved.index.address(*id, lang).is_some())
        .filter(|(id, _)| resolved.index.is_visible(*id))
        .filter_map(|(id, entry)| Some((day(resolved, entry)?, id, entry)))
        .collect();
    found.sort_by_key(|(day, id, _)| (std::cmp::Reverse(*day), *id));
    found.truncate(LIMIT);
    let item = |(day, id, entry): (Date, EntryId, &Entry)| {
        let url = format!("{base}{}", resolved.index.address_or_default(id, lang).0);
        Item {
            id: url.clone(),
            title: entry.common.title.get(lang).0.as_str().to_owned(),
            day,
            url,
            summary: summary(entry, words, lang),
        }
    };
    found.into_iter().map(item).collect()
}

/// The day that makes an entry news; later ones wait until they have come.
fn day(resolved: &Resolved, entry: &Entry) -> Option<Date> {
    let common = &entry.common;
    let day = match &entry.facts {
        Facts::Notice(notice) => notice.from.or(common.publish_on).or(common.updated_on)?,
        Facts::Event(_)
        | Facts::Offer(_)
        | Facts::Page
        | Facts::Milestone(_)
        | Facts::Concern(_)
        | Facts::Role(_) => common.updated_on.or(common.publish_on)?,
        _ => return None,
    };
    (day <= resolved.today).then_some(day)
}

fn summary(entry: &Entry, words: &Words, lang: Lang) -> String {
    let lead = entry
        .common
        .description
        .as_ref()
        .map_or("", |description| description.get(lang).0.as_str());
    match &entry.facts {
        Facts::Event(event) => format!("{}. {lead}", words.schedule(&event.schedule)),
        _ => lead.to_owned(),
    }
}

/// A feed wants a moment; noon in UTC is the same day in all of Europe.
fn moment(day: Date) -> String {
    format!("{day}T12:00:00Z")
}

fn element(xml: &mut String, name: &str, text: &str) {
    xml.push_str(&format!("<{name}>"));
    escape_html(&mut *xml, text).expect("writing to a string");
    xml.push_str(&format!("</{name}>\n"));
}

fn link(xml: &mut String, relation: &str, url: &str) {
    xml.push_str(&format!("<link rel=\"{relation}\" href=\""));
    escape_html(&mut *xml, url).expect("writing to a string");
    xml.push_str("\"/>\n");
}
