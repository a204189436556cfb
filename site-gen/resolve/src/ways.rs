//! The proof that no help path is a dead end: for each concern, each visitor and
//! each day of the coming year somebody can be reached in at most two steps.
//!
//! A step is what a visitor does: call whom the page names, or ask who stands
//! in for them. The graph of all steps is built once; sets of days do the rest.
//! What the content leaves open in each week is an error; what only holidays or
//! an absence open is a warning with its days, since a day that passes brings
//! other ones into sight.

pub mod days;
pub mod graph;
mod people;

use std::collections::BTreeMap;

use diagnostic::{Diagnostic, Report};
use jiff::ToSpan;
use jiff::civil::Date;

use super::Resolved;
use super::index::{EntryId, entries};
use days::{Days, HORIZON};
use model::concern::{Concern, Urgency, Visitor};
use model::kind::Kind;
use model::references::{Reference, Target};
use model::{Entry, Facts};
pub use people::{DaysOff, People};

/// Steps from a concern to a person.
pub const STEPS: usize = 2;

/// Why a way can be closed, worst first: the rule that says so and the days off
/// that it takes.
const CAUSES: [(&str, DaysOff); 3] = [
    ("dead-end", DaysOff::Ignored),
    ("dead-end-on-holidays", DaysOff::Holidays),
    ("dead-end-in-absence", DaysOff::Counted),
];

/// Days that a visitor waits at most, by how urgent it is.
pub fn patience(urgency: Urgency) -> usize {
    match urgency {
        Urgency::Now => 0,
        Urgency::Soon => 7,
        Urgency::Calm => 14,
    }
}

/// Proves all concerns; each dead end goes to the report.
pub fn prove(resolved: &Resolved, report: &mut Report) {
    let concerns: Vec<(&Entry, &Concern)> = concerns(resolved)
        .map(|(_, entry, concern)| (entry, concern))
        .collect();
    if concerns.is_empty() {
        return;
    }
    let people = CAUSES.map(|(_, days_off)| People::new(resolved, days_off));
    for (entry, concern) in concerns {
        if is_doubtful(resolved, entry) {
            continue;
        }
        let proof = Proof {
            resolved,
            entry,
            concern,
        };
        proof.check_written_channels(report);
        proof.spoken_ways(&people, report);
    }
}

/// Whether a concern names somebody who does not exist, or in a way that cannot
/// be read; or leads to such a mistake: a way that seems closed may then be open.
fn is_doubtful(resolved: &Resolved, entry: &Entry) -> bool {
    const WAYS: [&str; 6] = ["urgency", "contact", "danger", "form", "way", "entrance"];
    let is_missing = |reference: &Reference<'_>| match reference.target {
        Target::Entry(kind) => {
            let name = &reference.name.value.0;
            resolved.index.find_any(kind, name).is_none()
        }
        Target::Topic | Target::Audience => false,
    };
    entry.is_unreadable(&WAYS)
        || entry.references().iter().any(is_missing)
        || leads_to_doubt(resolved, entry, STEPS)
}

/// Whether somebody who can be reached from an entry in so many steps has a mistake in
/// what says how to reach them, or names somebody who has one in the whole file.
fn leads_to_doubt(resolved: &Resolved, entry: &Entry, steps: usize) -> bool {
    const REACH: [&str; 10] = [
        "telephone",
        "email",
        "office",
        "office_hours",
        "absence",
        "hours",
        "contact",
        "provider",
        "organisation",
        "emergency",
    ];
    let Some(left) = steps.checked_sub(1) else {
        return false;
    };
    entry.references().iter().any(|reference| {
        let Target::Entry(kind @ (Kind::Person | Kind::Organisation | Kind::Offer)) =
            reference.target
        else {
            return false;
        };
        match resolved.index.find_any(kind, &reference.name.value.0) {
            None => true,
            Some(id) => {
                let helper = resolved.entry(id);
                helper.is_unreadable(&REACH) || leads_to_doubt(resolved, helper, left)
            }
        }
    })
}

/// All visible concerns.
pub fn concerns(resolved: &Resolved) -> impl Iterator<Item = (EntryId, &Entry, &Concern)> {
    entries(&resolved.site)
        .filter(|(id, _)| resolved.index.is_visible(*id))
        .filter_map(|(id, entry)| match &entry.facts {
            Facts::Concern(concern) => Some((id, entry, &**concern)),
            _ => None,
        })
}

/// Days from today on which this visitor of a concern reaches nobody in time.
pub fn closed_days(people: &People<'_>, concern: &Concern, visitor: Visitor) -> Days {
    let open = people.reach(concern, visitor, STEPS);
    open.within(patience(concern.urgency)).complement()
}

struct Proof<'a> {
    resolved: &'a Resolved,
    entry: &'a Entry,
    concern: &'a Concern,
}

impl Proof<'_> {
    /// Somebody answers the telephone, for each visitor and on each day.
    fn spoken_ways(&self, people: &[People<'_>; 3], report: &mut Report) {
        let mut by_days: BTreeMap<(usize, String), Vec<Visitor>> = BTreeMap::new();
        let mut unreachable = Vec::new();
        for visitor in Visitor::ALL {
            let mut closed = people
                .iter()
                .map(|people| closed_days(people, self.concern, visitor))
                .enumerate();
            match closed.find(|(_, closed)| !closed.is_empty()) {
                Some((0, closed)) if closed == Days::all() => unreachable.push(visitor),
                Some((cause, closed)) => {
                    let days = in_words(&closed, self.resolved.today);
                    by_days.entry((cause, days)).or_default().push(visitor);
                }
                None => {}
            }
        }
        if !unreachable.is_empty() {
            let fault = concerning(Diagnostic::error("concern-without-telephone"), &unreachable);
            report.push(fault.at(self.place_for(&unreachable)));
        }
        for ((cause, days), visitors) in by_days {
            let fault = match CAUSES[cause] {
                (rule, DaysOff::Ignored) => Diagnostic::error(rule),
                (rule, _) => Diagnostic::warning(rule),
            };
            let fault = concerning(fault, &visitors)
                .with("days", days)
                .with("urgency", self.concern.urgency.word());
            report.push(fault.at(self.place_for(&visitors)));
        }
    }

    /// Somebody who cannot or will not speak finds a way as well: a form, an
    /// e-mail address or an office. A form about a third person is none.
    fn check_written_channels(&self, report: &mut Report) {
        let missing: Vec<Visitor> = Visitor::ALL
            .into_iter()
            .filter(|visitor| {
                let form = self.concern.form.is_some() && visitor.chooses();
                !form && !self.contact_reads(*visitor)
            })
            .collect();
        if !missing.is_empty() {
            let fault = concerning(Diagnostic::error("concern-without-silent-way"), &missing);
            report.push(fault.at(self.place_for(&missing)));
        }
    }

    fn contact_reads(&self, visitor: Visitor) -> bool {
        let own = self.concern.entrance(visitor);
        let name = own
            .and_then(|entrance| entrance.contact.as_ref())
            .or(self.concern.contact.as_ref());
        let id = name.and_then(|name| self.resolved.index.find(Kind::Person, &name.value.0));
        let facts = id.map(|id| &self.resolved.entry(id).facts);
        matches!(facts, Some(Facts::Person(person))
            if person.email.is_some() || person.office.is_some())
    }

    /// The line that leads these visitors on: their entrance's contact, the
    /// concern's contact, or the file.
    fn place_for(&self, visitors: &[Visitor]) -> diagnostic::Place {
        let source = &self.entry.text.source;
        let own = match visitors {
            [visitor] => self.concern.entrance(*visitor),
            _ => None,
        };
        let contact = own
            .and_then(|entrance| entrance.contact.as_ref())
            .or(self.concern.contact.as_ref());
        contact.map_or_else(|| source.whole(), |name| source.place(name.range.clone()))
    }
}

/// Says whom a fault concerns, in the words of the program's language: all, or
/// of each visitor whether it stands first or later in the list.
fn concerning(fault: Diagnostic, visitors: &[Visitor]) -> Diagnostic {
    let all = visitors.len() == Visitor::ALL.len();
    let fault = fault.with("all", if all { "yes" } else { "no" });
    Visitor::ALL.into_iter().fold(fault, |fault, visitor| {
        let place = match visitors.iter().position(|other| *other == visitor) {
            _ if all => "no",
            None => "no",
            Some(0) => "first",
            Some(_) => "later",
        };
        fault.with(visitor.word(), place)
    })
}

/// Days as spans: `21.12.2026–03.01.2027, 15.02.2027`; after five, how many more.
fn in_words(days: &Days, today: Date) -> String {
    let date = |day: usize| {
        let span = i32::try_from(day).expect("a horizon of a year").days();
        today.saturating_add(span).strftime("%d.%m.%Y").to_string()
    };
    let mut spans = days.spans(HORIZON);
    let more = spans.len().saturating_sub(5);
    spans.truncate(5);
    let mut words: Vec<String> = spans
        .into_iter()
        .map(|(first, last)| match first == last {
            true => date(first),
            false => format!("{}–{}", date(first), date(last)),
        })
        .collect();
    if more > 0 {
        words.push(format!("+ {more}"));
    }
    words.join(", ")
}
