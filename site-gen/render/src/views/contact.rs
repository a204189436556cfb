//! Bell plates: whom to call, when, and who stands in.

use super::Views;
use crate::view::{AbsenceView, ContactSummaryView, DeputyView, MenuItem};
use model::kind::Kind;
use model::organisation::Organisation;
use model::person::{Absence, Person};
use model::{Entry, Facts};
use resolve::form_pages;
use resolve::index::EntryId;
use words::{email, telephone};

impl Views<'_> {
    /// The plate of a person or an organisation.
    pub fn plate(&self, id: EntryId) -> Option<ContactSummaryView> {
        let entry = self.entry(id);
        match &entry.facts {
            Facts::Person(person) => Some(self.person_plate(id, entry, person)),
            Facts::Organisation(organisation) => {
                Some(self.organisation_plate(id, entry, organisation))
            }
            _ => None,
        }
    }

    fn person_plate(&self, id: EntryId, entry: &Entry, person: &Person) -> ContactSummaryView {
        let link = self.link(id);
        let office = self.find(Kind::Place, &person.office);
        let absences: Vec<AbsenceView> = self
            .coming_absences(person)
            .into_iter()
            .map(|absence| self.absence(absence))
            .collect();
        let absent_now = self
            .coming_absences(person)
            .into_iter()
            .find(|absence| absence.from <= self.resolved.today)
            .map(|absence| self.absence(absence));
        ContactSummaryView {
            initials: initials(&link.title),
            name: link.title,
            role: person.role.as_ref().map(|role| self.text(role)),
            url: Some(link.url),
            lang: link.lang,
            picture: self.picture(entry),
            telephones: person
                .telephones
                .iter()
                .map(|t| telephone(&t.value))
                .collect(),
            telephone_note: None,
            email: person.email.as_ref().map(|e| email(&e.value)),
            hours: self.words.hours(&person.office_hours),
            hours_short: self.words.hours_short(&person.office_hours),
            office: office.map(|id| self.link(id)),
            address: office.map_or_else(Vec::new, |id| self.address_of_place(id)),
            absences,
            absent_now,
            message: self.message_form(entry),
        }
    }

    fn organisation_plate(
        &self,
        id: EntryId,
        entry: &Entry,
        organisation: &Organisation,
    ) -> ContactSummaryView {
        let link = self.link(id);
        let office = self.find(Kind::Place, &organisation.place);
        let own_address = || organisation.address.lines();
        ContactSummaryView {
            initials: String::new(),
            name: link.title,
            role: None,
            url: Some(link.url),
            lang: link.lang,
            picture: self.picture(entry),
            telephones: organisation
                .telephones
                .iter()
                .map(|t| telephone(&t.value))
                .collect(),
            telephone_note: organisation
                .telephone_note
                .as_ref()
                .map(|note| self.text(note)),
            email: organisation.email.as_ref().map(|e| email(&e.value)),
            hours: self.words.hours(&organisation.hours),
            hours_short: self.words.hours_short(&organisation.hours),
            office: office.map(|id| self.link(id)),
            address: office.map_or_else(own_address, |id| self.address_of_place(id)),
            absences: Vec::new(),
            absent_now: None,
            message: None,
        }
    }

    fn address_of_place(&self, id: EntryId) -> Vec<String> {
        match &self.entry(id).facts {
            Facts::Place(place) => place.address.lines(),
            _ => Vec::new(),
        }
    }

    /// The form that reaches the site's contact person.
    fn message_form(&self, entry: &Entry) -> Option<MenuItem> {
        let settings = &self.resolved.site.settings;
        let contact = settings.contact.as_ref()?;
        let form = settings.contact_form.as_ref()?;
        if contact.value.0 != entry.stem {
            return None;
        }
        let page = form_pages::chosen_page(self.resolved, &form.value.0, self.lang)?;
        let version = self.resolved.forms.find(&page.form)?.version(page.lang)?;
        Some(MenuItem {
            title: version.title.clone(),
            url: page.url.clone(),
            lang: self.tag_if_other(page.lang),
        })
    }

    /// Absences that are not over, soonest first.
    fn coming_absences<'p>(&self, person: &'p Person) -> Vec<&'p Absence> {
        let mut absences: Vec<&Absence> = person
            .absences
            .iter()
            .filter(|absence| absence.until >= self.resolved.today)
            .collect();
        absences.sort_by_key(|absence| absence.from);
        absences
    }

    fn absence(&self, absence: &Absence) -> AbsenceView {
        let deputy = self.find(Kind::Person, &absence.deputy).map(|id| {
            let number = match &self.entry(id).facts {
                Facts::Person(person) => person.telephones.first(),
                _ => None,
            };
            DeputyView {
                link: self.link(id),
                telephone: number.map(|number| telephone(&number.value)),
            }
        });
        AbsenceView {
            from: self.words.date(absence.from),
            until: self.words.date(absence.until),
            deputy,
        }
    }
}

/// The first letters of the first and the last word.
fn initials(name: &str) -> String {
    let mut letters = name
        .split_whitespace()
        .filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    let first = letters.next();
    first.into_iter().chain(letters.next_back()).collect()
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_are_of_first_and_last_name() {
        assert_eq!(initials("Anna Maria Muster"), "AM");
        assert_eq!(initials("„Fortschritt“"), "F");
        assert_eq!(initials(""), "");
    }
}
