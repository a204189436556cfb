//! Who is away while nobody stands in: requests wait, and dates have nobody to ask.
//! It comes and goes with the day, so it is a warning; one an absence.

use std::collections::{HashMap, HashSet};

use diagnostic::{Diagnostic, Report, listed};
use jiff::ToSpan;
use jiff::civil::Date;

use super::Resolved;
use super::clashes::{YEARS_AHEAD, coming, german};
use super::index::{EntryId, entries};
use super::occurrences::Occurrence;
use model::event::Event;
use model::kind::Kind;
use model::person::Person;
use model::schedule::ChangeKind;
use model::{Entry, Facts};

/// Reports absences without a deputy that matter: of `recipients` of requests, and of
/// whoever is to be asked about a date.
pub fn check(resolved: &Resolved, recipients: &HashSet<EntryId>, report: &mut Report) {
    let dates = dates_by_contact(resolved);
    let visible = entries(&resolved.site).filter(|(id, _)| resolved.index.is_visible(*id));
    for (id, entry) in visible {
        let Facts::Person(person) = &entry.facts else {
            continue;
        };
        if entry.is_unreadable(&["absence"]) {
            continue;
        }
        check_years(resolved, entry, person, report);
        let gets_requests = recipients.contains(&id);
        let of_person = dates.get(&id).map_or(&[][..], Vec::as_slice);
        let absences = person.absences.iter();
        for absence in absences.filter(|it| it.deputy.is_none() && it.until >= resolved.today) {
            let in_it = of_person.iter().filter(|(date, _)| {
                let day = date.start.date();
                absence.from <= day && day <= absence.until
            });
            let dates: Vec<String> = in_it
                .map(|(date, title)| format!("„{title}“ ({})", german(date.start.date())))
                .collect();
            let warning = match (gets_requests, dates.is_empty()) {
                (true, true) => Diagnostic::warning("absence-without-deputy"),
                (true, false) => Diagnostic::warning("absence-without-deputy").variant("dates"),
                (false, false) => Diagnostic::warning("contact-away"),
                (false, true) => continue,
            };
            let dates = listed(dates.iter().map(String::as_str));
            report.push(
                warning
                    .with("name", entry.common.title.default_value().as_str())
                    .with("from", german(absence.from))
                    .with("until", german(absence.until))
                    .with("dates", dates)
                    .at(entry.text.source.place(absence.range.clone())),
            );
        }
    }
}

/// Absences in a year that nobody means: a past one, a month of grace at its end, or one
/// for which nobody knows yet.
fn check_years(resolved: &Resolved, entry: &Entry, person: &Person, report: &mut Report) {
    let today = resolved.today;
    let far = today.saturating_add(YEARS_AHEAD.years());
    let is_past = |day: Date| day.year() < today.year() && day.saturating_add(1.month()) < today;
    for absence in &person.absences {
        let rule = match absence {
            _ if is_past(absence.until) => "absence-past",
            _ if absence.from > far => "absence-far-ahead",
            _ => continue,
        };
        report.push(
            Diagnostic::warning(rule)
                .with("from", german(absence.from))
                .with("until", german(absence.until))
                .at(entry.text.source.place(absence.range.clone())),
        );
    }
}

/// The coming dates that each person is to be asked about, with the event's title.
fn dates_by_contact(resolved: &Resolved) -> HashMap<EntryId, Vec<(&Occurrence, &str)>> {
    let mut dates: HashMap<EntryId, Vec<(&Occurrence, &str)>> = HashMap::new();
    for &id in &resolved.backlinks.all_events {
        let entry = resolved.entry(id);
        let Facts::Event(event) = &entry.facts else {
            continue;
        };
        if entry.is_unreadable(&["change"]) {
            continue;
        }
        let title = entry.common.title.default_value().as_str();
        for date in coming(resolved, id) {
            let person =
                contact(event, date).and_then(|name| resolved.index.find(Kind::Person, name));
            if let Some(person) = person {
                dates.entry(person).or_default().push((date, title));
            }
        }
    }
    for of_person in dates.values_mut() {
        of_person.sort_by_key(|(date, title)| (date.start.date(), *title));
    }
    dates
}

/// Whom to ask about a date: whoever a change names, else whoever the event names.
fn contact<'e>(event: &'e Event, date: &Occurrence) -> Option<&'e str> {
    let changed = match date.change(&event.schedule).map(|change| &change.what) {
        Some(ChangeKind::Moved { contact, .. }) => contact.as_ref(),
        _ => None,
    };
    let contact = changed.or(event.contact.as_ref())?;
    Some(&contact.value.0)
}
