//! Whoever gets requests can get mails: persons that a form names, whoever
//! stands in for them, and the mailbox for alarms. The intake refuses to start
//! without them, and a form without an intake leads nowhere.

use std::collections::{HashSet, VecDeque};

use diagnostic::{Diagnostic, Place, Report};

use super::Resolved;
use super::index::EntryId;
use model::Facts;
use model::kind::Kind;

/// Checks all forms. A person who does not exist is told here; one whose own
/// file has a mistake is not told again. Gives all who get requests.
pub fn check(resolved: &Resolved, report: &mut Report) -> HashSet<EntryId> {
    let settings = &resolved.site.settings;
    if resolved.forms.iter().next().is_some()
        && settings.alarm_email.is_none()
        && !settings.is_unreadable("alarm_email")
    {
        report.push(Diagnostic::error("forms-without-alarm").at(settings.source.whole()));
    }
    let mut waiting: VecDeque<(String, Place)> = resolved
        .forms
        .iter()
        .flat_map(|form| form.original().contacts())
        .map(|contact| (contact.person.clone(), contact.place.clone()))
        .collect();
    let mut seen = HashSet::new();
    while let Some((stem, place)) = waiting.pop_front() {
        match resolved.index.find(Kind::Person, &stem) {
            Some(id) if seen.insert(id) => {
                waiting.extend(recipient(resolved, id, place, report));
            }
            Some(_) => {}
            None if resolved.site.is_broken(&stem) => {}
            None => {
                let (site, index) = (&resolved.site, &resolved.index);
                let fault = super::references::unknown_entry(site, index, Kind::Person, &stem);
                report.push(fault.at(place));
            }
        }
    }
    seen
}

/// Checks one person, named at `place`; gives who stands in, and where it says so.
fn recipient(
    resolved: &Resolved,
    id: EntryId,
    place: Place,
    report: &mut Report,
) -> Vec<(String, Place)> {
    let entry = resolved.entry(id);
    let Facts::Person(person) = &entry.facts else {
        return Vec::new();
    };
    if person.email.is_none() && !entry.is_unreadable(&["email"]) {
        let name = entry.common.title.default_value().as_str();
        let fault = Diagnostic::error("recipient-without-email").with("name", name);
        report.push(fault.at(place));
    }
    let source = &entry.text.source;
    let deputies = person.absences.iter().filter_map(|a| a.deputy.as_ref());
    // A deputy who does not exist is told with all other references.
    let exists = |stem: &str| resolved.index.find(Kind::Person, stem).is_some();
    deputies
        .filter(|deputy| exists(&deputy.value.0))
        .map(|deputy| (deputy.value.0.clone(), source.place(deputy.range.clone())))
        .collect()
}
