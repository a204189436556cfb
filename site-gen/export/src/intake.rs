//! The bundle of the intake: everything that the Lambda knows of the site.
//! `intake_form::bundle` says what stands in it.

use std::collections::{BTreeMap, BTreeSet};

use diagnostic::SourceFile;
use intake_form::bundle::{
    self, Absence, FORMAT, FormEntry, LanguageEntry, Manifest, PageEntry, StaffCalendar,
};
use intake_form::view::{Link, PageContext};
use jiff::ToSpan;
use jiff::civil::{Date, Time, Weekday};

use crate::output::OutputFile;
use model::Facts;
use model::forms::file_name;
use model::kind::Kind;
use model::person::Person;
use model::prose::Lang;
use model::sources::ThemeSources;
use resolve::Resolved;
use resolve::form_pages::INTAKE;
use resolve::holidays;
use words::Words;

/// A whole page in which the intake shows a form or an answer.
pub struct Shell<'a> {
    /// Position among the pages with a form; `None` for answers.
    pub page: Option<usize>,
    /// Language.
    pub lang: Lang,
    /// The page with its marks.
    pub html: &'a str,
    /// What the page has decided.
    pub context: &'a PageContext,
}

/// All files of the bundle; none without a form, a contact person and a
/// mailbox for alarms.
pub fn files(
    resolved: &Resolved,
    theme: &ThemeSources,
    words: &[&Words],
    shells: &[Shell<'_>],
) -> Vec<OutputFile> {
    let Some(manifest) = manifest(resolved, theme, shells) else {
        return Vec::new();
    };
    let calendar = staff_calendar(resolved, words[0], manifest.persons.keys());
    let mut files = vec![
        json_file(bundle::MANIFEST, &manifest),
        json_file(bundle::STAFF_CALENDAR, &calendar),
    ];
    for (name, source) in &resolved.forms.sources {
        files.push(file(&format!("formulare/{name}"), source.text.to_string()));
    }
    for (name, source) in templates(theme) {
        let path = format!("{}/{name}", bundle::TEMPLATES);
        files.push(file(&path, source.text.to_string()));
    }
    for shell in shells {
        files.push(file(&shell_path(resolved, shell), shell.html.to_owned()));
    }
    files
}

fn manifest(resolved: &Resolved, theme: &ThemeSources, shells: &[Shell<'_>]) -> Option<Manifest> {
    let settings = &resolved.site.settings;
    let telephone = telephone(resolved)?;
    let languages = settings
        .langs()
        .filter(|lang| resolved.forms.shared(*lang).is_some())
        .filter_map(|lang| {
            let shell = shells.iter().find(|s| s.page.is_none() && s.lang == lang)?;
            let home = resolved.index.section("")?;
            Some(LanguageEntry {
                code: settings.language(lang).code.clone(),
                texts: format!("formulare/{}", file_name(settings, "_texte", lang)),
                shell: shell_path(resolved, shell),
                confirmation: confirmation(resolved, lang),
                home: resolved.index.address_or_default(home, lang).0.to_owned(),
                telephone: telephone.clone(),
            })
        })
        .collect();
    let pages = shells
        .iter()
        .filter_map(|shell| {
            let page = &resolved.form_pages[shell.page?];
            Some(PageEntry {
                form: page.form.clone(),
                language: settings.language(page.lang).code.clone(),
                page: page.url.clone(),
                shell: shell_path(resolved, shell),
                context: shell.context.clone(),
            })
        })
        .collect();
    let manifest = Manifest {
        format: FORMAT,
        built_on: resolved.today,
        prefix: INTAKE.to_owned(),
        timezone: model::country::TIME_ZONE.to_owned(),
        site: settings.title.clone(),
        cases: format!("{INTAKE}fall/"),
        report_email: settings
            .report_email
            .as_ref()
            .or(settings.alarm_email.as_ref())?
            .value
            .address()
            .to_owned(),
        alarm_email: settings.alarm_email.as_ref()?.value.address().to_owned(),
        languages,
        forms: forms(resolved),
        pages,
        persons: persons(resolved),
        templates: templates(theme).map(|(name, _)| name).collect(),
    };
    (!manifest.forms.is_empty()).then_some(manifest)
}

/// The number on each page of the intake: that of the site's contact.
pub fn telephone(resolved: &Resolved) -> Option<Link> {
    let contact = resolved.site.settings.contact.as_ref()?;
    let number = person(resolved, &contact.value.0)?.telephones.first()?;
    Some(Link {
        text: number.value.written.clone(),
        href: number.value.href(),
    })
}

fn forms(resolved: &Resolved) -> BTreeMap<String, FormEntry> {
    let settings = &resolved.site.settings;
    let entry = |stem: &str, lang| format!("formulare/{}", file_name(settings, stem, lang));
    resolved
        .forms
        .iter()
        .map(|form| {
            let translations = settings
                .langs()
                .filter(|lang| *lang != Lang::DEFAULT && form.version(*lang).is_some())
                .map(|lang| {
                    let code = settings.language(lang).code.clone();
                    (code, entry(&form.name, lang))
                })
                .collect();
            let definition = entry(&form.name, Lang::DEFAULT);
            let entry = FormEntry {
                definition,
                translations,
            };
            (form.name.clone(), entry)
        })
        .collect()
}

/// Everybody who can get a request: contacts, deputies, their deputies.
fn persons(resolved: &Resolved) -> BTreeMap<String, bundle::Person> {
    let mut wanted: Vec<String> = resolved
        .forms
        .iter()
        .flat_map(|form| form.original().contacts())
        .map(|contact| contact.person.clone())
        .collect();
    let mut seen = BTreeSet::new();
    let mut persons = BTreeMap::new();
    while let Some(stem) = wanted.pop() {
        if !seen.insert(stem.clone()) {
            continue;
        }
        let Some(facts) = person(resolved, &stem) else {
            continue;
        };
        let deputies = facts.absences.iter().filter_map(|a| a.deputy.as_ref());
        wanted.extend(deputies.map(|deputy| deputy.value.0.clone()));
        let Some(email) = &facts.email else {
            continue;
        };
        let id = resolved.index.find(Kind::Person, &stem);
        let name = id.map(|id| resolved.entry(id).common.title.default_value());
        persons.insert(
            stem,
            bundle::Person {
                name: name.map_or_else(String::new, |name| name.as_str().to_owned()),
                email: email.value.address().to_owned(),
                telephone: facts.telephones.first().map(|number| Link {
                    text: number.value.written.clone(),
                    href: number.value.href(),
                }),
            },
        );
    }
    persons
}

fn person<'a>(resolved: &'a Resolved, stem: &str) -> Option<&'a Person> {
    let id = resolved.index.find(Kind::Person, stem)?;
    match &resolved.entry(id).facts {
        Facts::Person(person) => Some(person),
        _ => None,
    }
}

/// Months of the calendar before and after the day of the build. Both are
/// needed: the site is built each day, and steps are counted from the day of a
/// request that may be as old as a registration for an event of next year.
const CALENDAR_MONTHS: i64 = 24;

/// Working days and absences: the Lambda has no calendar rules.
fn staff_calendar<'a>(
    resolved: &Resolved,
    words: &Words,
    persons: impl Iterator<Item = &'a String>,
) -> StaffCalendar {
    let from = resolved.today.saturating_sub(CALENDAR_MONTHS.months());
    let until = resolved.today.saturating_add(CALENDAR_MONTHS.months());
    let mut calendar = StaffCalendar {
        from,
        until,
        working_days: working_days(resolved, from, until),
        absences: BTreeMap::new(),
        office_hours: BTreeMap::new(),
        closing: BTreeMap::new(),
    };
    for stem in persons {
        let Some(facts) = person(resolved, stem) else {
            continue;
        };
        let absences: Vec<Absence> = facts
            .absences
            .iter()
            .filter(|absence| absence.until >= from)
            .map(|absence| Absence {
                from: absence.from,
                until: absence.until,
                deputy: absence.deputy.as_ref().map(|it| it.value.0.clone()),
            })
            .collect();
        if !absences.is_empty() {
            calendar.absences.insert(stem.clone(), absences);
        }
        let hours = words.hours(&facts.office_hours);
        if !hours.is_empty() {
            let lines = hours.iter().map(|h| format!("{}, {}", h.days, h.time));
            calendar.office_hours.insert(stem.clone(), lines.collect());
            calendar.closing.insert(stem.clone(), closing(facts));
        }
    }
    calendar
}

/// When the last office hours of each weekday end, Monday first.
fn closing(person: &Person) -> [Option<Time>; 7] {
    let mut closing = [None; 7];
    for hours in person.office_hours.iter().map(|hours| &hours.value) {
        for day in &hours.days {
            let index = usize::from(day.to_monday_zero_offset().unsigned_abs());
            closing[index] = closing[index].max(Some(hours.until));
        }
    }
    closing
}

fn working_days(resolved: &Resolved, from: Date, until: Date) -> Vec<Date> {
    let region = resolved.site.settings.region.as_ref();
    let region = region.map_or("", |region| region.value.as_str());
    let holidays: BTreeSet<Date> = (from.year()..=until.year())
        .flat_map(|year| holidays::of_year(region, year))
        .map(|holiday| holiday.date)
        .collect();
    from.series(1.day())
        .take_while(|day| *day <= until)
        .filter(|day| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday))
        .filter(|day| !holidays.contains(day))
        .collect()
}

/// Templates of forms and mails by their name in the bundle.
pub fn templates(theme: &ThemeSources) -> impl Iterator<Item = (String, &SourceFile)> {
    let forms = theme
        .templates
        .iter()
        .filter(|(name, _)| name.starts_with("form/"))
        .map(|(name, source)| (name.clone(), source));
    let mails = theme
        .mails
        .iter()
        .map(|(name, source)| (format!("mail/{name}"), source));
    forms.chain(mails)
}

/// Address below which the intake confirms.
pub fn confirmation(resolved: &Resolved, lang: Lang) -> String {
    match lang {
        Lang::DEFAULT => format!("{INTAKE}angekommen/"),
        _ => {
            let code = &resolved.site.settings.language(lang).code;
            format!("{INTAKE}{code}/angekommen/")
        }
    }
}

fn shell_path(resolved: &Resolved, shell: &Shell<'_>) -> String {
    match shell.page {
        Some(number) => {
            let url = &resolved.form_pages[number].url;
            format!("shells/{}.html", url.trim_matches('/').replace('/', "-"))
        }
        None => {
            let code = &resolved.site.settings.language(shell.lang).code;
            format!("shells/_antwort-{code}.html")
        }
    }
}

fn json_file(name: &str, value: &impl serde::Serialize) -> OutputFile {
    let mut text = serde_json::to_string_pretty(value).expect("names and texts serialise");
    text.push('\n');
    file(name, text)
}

fn file(path: &str, text: String) -> OutputFile {
    OutputFile {
        path: format!("intake/{path}"),
        bytes: text.into(),
    }
}
