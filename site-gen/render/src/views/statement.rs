//! The accessibility statement, from `site.toml` and the last audit.

use jiff::civil::Date;

use super::Views;
use crate::view::{BarrierView, LinkView, OfficeView, PeopleTestView, StatementView};
use model::accessibility::{Accessibility, Barrier, Office, PeopleTest, Verdict};
use model::exception::Exception;
use model::kind::Kind;

/// What an audit tells the statement.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Audited {
    /// Pages that were checked.
    pub pages: usize,
    /// Pages that each declared exception applies to, in the order of `site.toml`;
    /// empty before the audit.
    pub exceptions: Vec<usize>,
}

impl Views<'_> {
    /// How far the site is accessible, and who says so.
    pub fn statement(&self, audited: &Audited) -> StatementView {
        let settings = &self.resolved.site.settings;
        let declared = settings.accessibility.as_ref();
        let today = self.resolved.today;
        let tests: &[PeopleTest] = declared.map_or(&[], |it| &it.tests);
        let done: Vec<&PeopleTest> = tests.iter().filter(|test| test.date <= today).collect();
        let barriers = self.barriers(audited);
        let own_contact = declared.map_or(&None, |it| &it.contact);
        let contact = self
            .find(Kind::Person, own_contact)
            .or_else(|| self.find(Kind::Person, &settings.contact));
        let email = declared.and_then(|it| it.email.as_ref());
        let office = |of: fn(&Accessibility) -> Option<&Office>| {
            declared.and_then(of).map(|office| self.office(office))
        };
        StatementView {
            standing: standing(done.last().map(|test| test.verdict), barriers.len()),
            made_on: declared.and_then(|it| Some(self.words.date(it.date.as_ref()?.value))),
            barriers,
            checked_on: self.words.date(today),
            rules: page_audit::rules().len(),
            pages: audited.pages,
            tests: done
                .iter()
                .rev()
                .map(|test| self.people_test(test))
                .collect(),
            contact: contact.and_then(|id| self.plate(id)),
            email: email.map(|it| words::email(&it.value)),
            arbitration: office(|it| it.arbitration.as_ref()),
            surveillance: office(|it| it.surveillance.as_ref()),
            voluntary: declared.is_some_and(|it| it.voluntary),
        }
    }

    /// What the editor knows of: first what people meet anywhere, then the faults
    /// that the audit was told to bear with and has found.
    fn barriers(&self, audited: &Audited) -> Vec<BarrierView> {
        let settings = &self.resolved.site.settings;
        let declared = settings.accessibility.as_ref();
        let barriers: &[Barrier] = declared.map_or(&[], |it| &it.barriers);
        let exceptions = settings.exceptions.iter().enumerate();
        let found = exceptions.filter_map(|(index, exception)| {
            let pages = audited.exceptions.get(index).copied();
            (pages != Some(0)).then(|| BarrierView {
                wcag: wcag(exception.rule),
                page: self.page_of(exception),
                pages: pages.unwrap_or(0),
                ..self.barrier(&exception.barrier, Some(exception.until))
            })
        });
        barriers
            .iter()
            .map(|barrier| self.barrier(barrier, barrier.until))
            .chain(found)
            .collect()
    }

    fn barrier(&self, barrier: &Barrier, until: Option<Date>) -> BarrierView {
        BarrierView {
            what: self.optional_prose(&barrier.what),
            reason: self.prose(&barrier.reason),
            alternative: self.optional_prose(&barrier.alternative),
            until: until.map(|date| self.words.date(date)),
            wcag: &[],
            page: None,
            pages: 0,
        }
    }

    /// The entry whose page alone an exception is for.
    fn page_of(&self, exception: &Exception) -> Option<LinkView> {
        exception.page.as_ref()?;
        let index = &self.resolved.index;
        let langs = || self.resolved.site.settings.langs();
        let (id, _) = self.visible().find(|(id, _)| {
            let mut addresses = langs().filter_map(|lang| index.address(*id, lang));
            addresses.any(|address| exception.covers(address))
        })?;
        Some(self.link(id))
    }

    fn people_test(&self, test: &PeopleTest) -> PeopleTestView {
        PeopleTestView {
            date: self.words.date(test.date),
            by: self.prose(&test.by),
            what: self.prose(&test.what),
            how: self.prose(&test.how),
            result: self.prose(&test.result),
        }
    }

    fn office(&self, office: &Office) -> OfficeView {
        OfficeView {
            name: self.prose(&office.name),
            note: self.optional_prose(&office.note),
            website: office
                .website
                .as_ref()
                .map(|it| it.value.as_str().to_owned()),
        }
    }
}

/// Full conformance is claimed only where people found nothing in their last test
/// and nothing is known to be in the way; a program cannot tell.
fn standing(last_test: Option<Verdict>, barriers: usize) -> &'static str {
    match last_test {
        None => "standing-untested",
        Some(Verdict::Passed) if barriers == 0 => "standing-fully",
        Some(_) => "standing-partly",
    }
}

fn wcag(rule: &str) -> &'static [&'static str] {
    let mut rules = page_audit::rules().iter();
    rules.find(|it| it.name == rule).map_or(&[], |it| it.wcag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_people_and_a_clean_list_make_a_site_fully_accessible() {
        assert_eq!(standing(None, 0), "standing-untested");
        assert_eq!(standing(None, 2), "standing-untested");
        assert_eq!(standing(Some(Verdict::Passed), 1), "standing-partly");
        assert_eq!(standing(Some(Verdict::Partly), 0), "standing-partly");
        assert_eq!(standing(Some(Verdict::Passed), 0), "standing-fully");
    }
}
