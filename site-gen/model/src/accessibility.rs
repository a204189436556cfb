//! `[accessibility]` in `site.toml`: what the accessibility statement says
//! (Directive (EU) 2016/2102 Art. 7, BITV 2.0 § 7) besides what the audit finds.

use std::ops::Range;

use diagnostic::Report;
use jiff::civil::Date;

use super::language::{Language, interned};
use super::prose::{Lang, Prose, TranslationKeys};
use super::values::{Stem, Text, WebAddress, words};
use intake_form::Email;
use toml_places::{Keys, Located};

/// The parts of the statement, as `{{ statement(part="…") }}` names them.
pub const PARTS: [&str; 5] = ["standing", "barriers", "checks", "contact", "enforcement"];

/// Who made the statement when, and what people found. What is missing is a gap
/// that keeps a site from going public.
#[derive(Debug, Clone)]
pub struct Accessibility {
    /// The page with the statement.
    pub page: Option<Located<Stem>>,
    /// The day on which it was made or last looked through.
    pub date: Option<Located<Date>>,
    /// Who is told of barriers, if not the site's contact.
    pub contact: Option<Located<Stem>>,
    /// How to tell of barriers without speaking.
    pub email: Option<Located<Email>>,
    /// Who settles a dispute.
    pub arbitration: Option<Office>,
    /// Who watches the market.
    pub surveillance: Option<Office>,
    /// Whether no law asks for the statement, so that neither body is in charge.
    pub voluntary: bool,
    /// What people have tested.
    pub tests: Vec<PeopleTest>,
    /// What is known to be in the way.
    pub barriers: Vec<Barrier>,
    /// The heading of the table.
    pub head: Range<usize>,
}

/// A body that one can turn to.
#[derive(Debug, Clone)]
pub struct Office {
    /// Its name.
    pub name: Prose,
    /// What it does and what that costs.
    pub note: Option<Prose>,
    /// Its website.
    pub website: Option<Located<WebAddress>>,
}

/// A test by people. One of a day to come is a plan and counts for nothing yet.
#[derive(Debug, Clone)]
pub struct PeopleTest {
    /// The day, or the last one of several.
    pub date: Date,
    /// Who tested.
    pub by: Prose,
    /// What was tested: pages, tasks.
    pub what: Prose,
    /// How: with which devices and aids.
    pub how: Prose,
    /// What came out.
    pub result: Prose,
    /// What that means for the whole.
    pub verdict: Verdict,
}

words! {
    /// What a test by people says of the whole site.
    Verdict {
        /// Nothing stood in the way: all of WCAG AA holds.
        Passed = "passed" | "bestanden",
        /// Something did.
        Partly = "partly" | "teilweise",
    }
}

/// Something that is in the way of readers, and what they can do instead.
#[derive(Debug, Clone)]
pub struct Barrier {
    /// What readers meet.
    pub what: Option<Prose>,
    /// Why it stays for now.
    pub reason: Prose,
    /// How they get the same in another way.
    pub alternative: Option<Prose>,
    /// The day until which it is to be gone.
    pub until: Option<Date>,
    /// The heading of its table.
    pub head: Range<usize>,
}

impl Accessibility {
    /// Takes the table, if there is one.
    pub fn parse(
        keys: &mut Keys<'_>,
        languages: &[Language],
        report: &mut Report,
    ) -> Option<Accessibility> {
        let mut table = keys.tables("accessibility", report).into_iter().next()?;
        let head = table.head();
        let keys = &mut table;
        let voluntary = keys.optional::<bool>("voluntary", report);
        let found = Accessibility {
            page: keys.optional("page", report),
            date: keys.optional("date", report),
            contact: keys.optional("contact", report),
            email: keys.optional("email", report),
            arbitration: office(keys, "arbitration", languages, report),
            surveillance: office(keys, "surveillance", languages, report),
            voluntary: voluntary.is_some_and(|it| it.value),
            tests: tests(keys, languages, report),
            barriers: barriers(keys, languages, report),
            head,
        };
        table.finish(report);
        Some(found)
    }
}

impl Barrier {
    /// Takes the words of a barrier out of its table; the rest is the caller's.
    pub fn parse(
        table: &mut Keys<'_>,
        languages: &[Language],
        report: &mut Report,
    ) -> Option<Barrier> {
        let mut what = Prose::optional(table, "what", report);
        let mut reason = Prose::required(table, "reason", report);
        let mut alternative = Prose::optional(table, "alternative", report);
        translate(table, languages, report, |keys, report| {
            keys.prose("what", &mut what, report);
            keys.prose("reason", &mut reason, report);
            keys.prose("alternative", &mut alternative, report);
        });
        Some(Barrier {
            what,
            reason: reason?,
            alternative,
            until: None,
            head: table.head(),
        })
    }
}

fn office(
    keys: &mut Keys<'_>,
    key: &'static str,
    languages: &[Language],
    report: &mut Report,
) -> Option<Office> {
    let mut table = keys.tables(key, report).into_iter().next()?;
    let mut name = Prose::required(&mut table, "name", report);
    let mut note = Prose::optional(&mut table, "note", report);
    let website = table.optional("website", report);
    translate(&mut table, languages, report, |keys, report| {
        keys.prose("name", &mut name, report);
        keys.prose("note", &mut note, report);
    });
    table.finish(report);
    Some(Office {
        name: name?,
        note,
        website,
    })
}

fn tests(keys: &mut Keys<'_>, languages: &[Language], report: &mut Report) -> Vec<PeopleTest> {
    let mut found = Vec::new();
    for mut table in keys.tables("test", report) {
        let date = table.required::<Date>("date", report);
        let verdict = table.required::<Verdict>("verdict", report);
        let mut texts: [Option<Prose>; 4] = TEST_TEXTS.map(|_| None);
        for (key, text) in TEST_TEXTS.into_iter().zip(&mut texts) {
            *text = Prose::<Text>::required(&mut table, key, report);
        }
        translate(&mut table, languages, report, |keys, report| {
            for (key, text) in TEST_TEXTS.into_iter().zip(&mut texts) {
                keys.prose(key, text, report);
            }
        });
        table.finish(report);
        let (Some(date), Some(verdict)) = (date, verdict) else {
            continue;
        };
        if let [Some(by), Some(what), Some(how), Some(result)] = texts {
            found.push(PeopleTest {
                date: date.value,
                by,
                what,
                how,
                result,
                verdict: verdict.value,
            });
        }
    }
    found.sort_by_key(|test| test.date);
    found
}

const TEST_TEXTS: [&str; 4] = ["by", "what", "how", "result"];

fn barriers(keys: &mut Keys<'_>, languages: &[Language], report: &mut Report) -> Vec<Barrier> {
    let mut found = Vec::new();
    for mut table in keys.tables("barrier", report) {
        let barrier = Barrier::parse(&mut table, languages, report);
        let until = table.optional::<Date>("until", report);
        table.finish(report);
        found.extend(barrier.map(|barrier| Barrier {
            until: until.map(|it| it.value),
            ..barrier
        }));
    }
    found
}

/// Takes the tables below `table` that are called like a language, such as
/// `[accessibility.barrier.en]`: its words in that language.
fn translate(
    table: &mut Keys<'_>,
    languages: &[Language],
    report: &mut Report,
    mut take: impl FnMut(&mut TranslationKeys<'_, '_>, &mut Report),
) {
    let of_original = table.asked();
    for (index, language) in languages.iter().enumerate().skip(1) {
        let lang = Lang(u8::try_from(index).unwrap_or(u8::MAX));
        for mut keys in table.tables(interned(&language.code), report) {
            let mut words = TranslationKeys {
                keys: &mut keys,
                lang,
                of_original: &of_original,
            };
            take(&mut words, report);
            keys.finish(report);
        }
    }
}
