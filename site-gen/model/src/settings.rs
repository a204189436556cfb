//! `site.toml`: what the site is called, its languages, its folders.

use std::collections::BTreeMap;

use diagnostic::{Diagnostic, Report, SourceFile};
use jiff::civil::Date;
use toml::de::DeValue;

use super::accessibility::Accessibility;
use super::country::TimeZoneName;
use super::exception::{self, Exception};
use super::kind::Kind;
use super::language::{Language, interned, languages};
use super::privacy::DataProtection;
use super::prose::{Lang, Prose};
use super::reading::{self, ReadingLimit};
use super::values::{Identifier, Stem, Text, WebAddress};
use intake_form::Email;
use toml_places::RecoveredToml;
use toml_places::{Fault, FromToml, Keys, Located};

/// The site's settings.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The file they were read from.
    pub source: SourceFile,
    /// Name of the site.
    pub title: String,
    /// Address of the site without a slash at its end.
    pub base_url: Located<WebAddress>,
    /// Folder below `themes/`.
    pub theme: Located<Identifier>,
    /// Federal state, for holidays.
    pub region: Option<Located<Region>>,
    /// Person in the header of each page.
    pub contact: Option<Located<Stem>>,
    /// Page with the privacy notice, named on each form.
    pub privacy: Option<Located<Stem>>,
    /// Form behind „write to us“ on the contact person's card.
    pub contact_form: Option<Located<Stem>>,
    /// Mailbox for alarms of the intake; nobody's own.
    pub alarm_email: Option<Located<Email>>,
    /// What the privacy notice says besides what forms define.
    pub data_protection: Option<DataProtection>,
    /// What the accessibility statement says besides what the audit finds.
    pub accessibility: Option<Accessibility>,
    /// Where the intake mails its monthly report, if not to the same mailbox.
    pub report_email: Option<Located<Email>>,
    /// Organisation that publishes the site.
    pub publisher: Option<Located<Stem>>,
    /// Languages, the default one first; never empty.
    pub languages: Vec<Language>,
    /// What offers and events are about.
    pub topics: Vec<Term>,
    /// Whom offers are for.
    pub audiences: Vec<Term>,
    /// School holidays.
    pub school_holidays: Vec<SchoolHoliday>,
    /// Folders with content.
    pub collections: Vec<Collection>,
    /// Keys with a mistake that its author is told of.
    unreadable: Vec<&'static str>,
    /// Whether the file has no mistake: only then are its words and folders
    /// all that there are.
    pub whole: bool,
    /// How hard texts may be to read.
    pub reading_limits: Vec<ReadingLimit>,
    /// Faults of finished pages that are known and borne with for a time.
    pub exceptions: Vec<Exception>,
}

/// A range of days without school.
#[derive(Debug, Clone)]
pub struct SchoolHoliday {
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Date,
    /// How readers call it.
    pub label: Prose,
}

/// A German state: its code (ISO 3166-2:DE without `DE-`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region(String);

impl Region {
    /// The codes that there are.
    pub const CODES: [&str; 16] = [
        "BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST",
        "TH",
    ];

    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromToml for Region {
    fn from_toml(value: &DeValue<'_>) -> Result<Region, Fault> {
        let text = Text::from_toml(value)?;
        let code = text.as_str().to_uppercase();
        let code = code.strip_prefix("DE-").unwrap_or(&code);
        match Region::CODES.contains(&code) {
            true => Ok(Region(code.to_owned())),
            false => Err(Fault::unknown_value(text.as_str(), &Region::CODES)),
        }
    }
}

/// A word of a closed vocabulary.
#[derive(Debug, Clone)]
pub struct Term {
    /// Its name in front matter.
    pub id: String,
    /// How readers see it.
    pub label: Prose,
}

/// A folder with entries of one kind.
#[derive(Debug, Clone)]
pub struct Collection {
    /// Folder below `content/`.
    pub dir: String,
    /// Kind of its entries.
    pub kind: Kind,
    /// First part of its addresses; empty for the root.
    pub path: String,
    /// Where it stands in `site.toml`.
    pub range: std::ops::Range<usize>,
}

impl Settings {
    /// Parses `site.toml`; `None` if it lacks something without which not even
    /// the mistakes of the entries can be told.
    pub fn parse(source: &SourceFile, report: &mut Report) -> Option<Settings> {
        let mut own = Report::default();
        let settings = Settings::parse_keys(source, &mut own);
        let whole = !own.has_errors();
        report.append(own);
        Some(Settings { whole, ..settings? })
    }

    fn parse_keys(source: &SourceFile, report: &mut Report) -> Option<Settings> {
        let mended = RecoveredToml::default();
        let mut whole = Keys::parse(source, 0..source.text.len(), &mended, report);
        let keys = &mut whole;
        let title = keys.required::<Text>("title", report);
        let base_url = keys.required::<WebAddress>("base_url", report);
        let theme = keys.required::<Identifier>("theme", report);
        let region = keys.optional("region", report);
        keys.optional::<TimeZoneName>("timezone", report);
        let contact = keys.optional("contact", report);
        let publisher = keys.optional("publisher", report);
        let privacy = keys.optional("privacy", report);
        let contact_form = keys.optional("contact_form", report);
        let alarm_email = keys.optional("alarm_email", report);
        let data_protection = DataProtection::parse(keys, report);
        let report_email = keys.optional("report_email", report);
        let languages = languages(keys, report);
        // Without its languages nothing can be said of words in any of them.
        let has_languages = !keys.is_unreadable("language");
        let mut unheard = Report::default();
        let report_of_words = match has_languages {
            true => &mut *report,
            false => &mut unheard,
        };
        let topics = terms(keys, "topic", &languages, report_of_words);
        let audiences = terms(keys, "audience", &languages, report_of_words);
        let school_holidays = school_holidays(keys, &languages, report_of_words);
        let reading_limits = reading::limits(keys, &languages, report_of_words);
        let accessibility = Accessibility::parse(keys, &languages, report_of_words);
        let exceptions = exception::exceptions(keys, &languages, report_of_words);
        let collections = collections(keys, report);
        let unreadable = whole.finish(report).unreadable;
        if collections.is_empty() || !has_languages {
            return None;
        }
        let nowhere = || Located {
            value: WebAddress::parse("https://localhost").expect("an address"),
            range: 0..0,
        };
        Some(Settings {
            whole: true,
            unreadable,
            source: source.clone(),
            title: title.map_or_else(|| "…".to_owned(), |it| it.value.as_str().to_owned()),
            base_url: base_url.unwrap_or_else(nowhere),
            theme: theme?,
            region,
            contact,
            publisher,
            privacy,
            contact_form,
            alarm_email,
            data_protection,
            accessibility,
            report_email,
            languages,
            topics,
            audiences,
            school_holidays,
            collections,
            reading_limits,
            exceptions,
        })
    }

    /// Whether a key has a mistake that its author is told of.
    pub fn is_unreadable(&self, key: &str) -> bool {
        self.unreadable.contains(&key)
    }

    /// The language of a code, if the site has it.
    pub fn lang(&self, code: &str) -> Option<Lang> {
        let position = self.languages.iter().position(|l| l.code == code)?;
        u8::try_from(position).ok().map(Lang)
    }

    /// All languages, the default one first.
    pub fn langs(&self) -> impl Iterator<Item = Lang> + use<> {
        (0..u8::try_from(self.languages.len()).unwrap_or(u8::MAX)).map(Lang)
    }

    /// A language's code, name and tag.
    pub fn language(&self, lang: Lang) -> &Language {
        &self.languages[usize::from(lang.0)]
    }

    /// The collection of a folder.
    pub fn collection(&self, dir: &str) -> Option<&Collection> {
        self.collections.iter().find(|c| c.dir == dir)
    }
}

fn terms(
    keys: &mut Keys<'_>,
    key: &'static str,
    languages: &[Language],
    report: &mut Report,
) -> Vec<Term> {
    let mut terms = Vec::new();
    for mut table in keys.tables(key, report) {
        let id = table.required::<Identifier>("id", report);
        let label = label(&mut table, languages, report);
        table.finish(report);
        if let (Some(id), Some(label)) = (id, label) {
            terms.push(Term {
                id: id.value.as_str().to_owned(),
                label,
            });
        }
    }
    terms
}

/// A table names its labels by language code.
fn label(table: &mut Keys<'_>, languages: &[Language], report: &mut Report) -> Option<Prose> {
    let mut label: Option<Prose> = None;
    for (index, language) in languages.iter().enumerate() {
        let code = interned(&language.code);
        if index == 0 {
            label = Prose::required(table, code, report);
        } else if let (Some(label), Some(text)) = (&mut label, table.optional::<Text>(code, report))
        {
            label.translate(Lang(u8::try_from(index).unwrap_or(u8::MAX)), text.value);
        }
    }
    label
}

fn school_holidays(
    keys: &mut Keys<'_>,
    languages: &[Language],
    report: &mut Report,
) -> Vec<SchoolHoliday> {
    let mut found = Vec::new();
    for mut table in keys.tables("school_holiday", report) {
        let source = table.source();
        let from = table.required::<Date>("from", report);
        let until = table.required::<Date>("until", report);
        let label = label(&mut table, languages, report);
        table.finish(report);
        let (Some(from), Some(until), Some(label)) = (from, until, label) else {
            continue;
        };
        if until.value < from.value {
            report.push(
                Diagnostic::error("end-before-start")
                    .with("end", until.value.strftime("%d.%m.%Y").to_string())
                    .with("start", from.value.strftime("%d.%m.%Y").to_string())
                    .at(source.place(until.range)),
            );
            continue;
        }
        found.push(SchoolHoliday {
            from: from.value,
            until: until.value,
            label,
        });
    }
    found
}

fn collections(keys: &mut Keys<'_>, report: &mut Report) -> Vec<Collection> {
    let mut collections = Vec::new();
    let mut seen: BTreeMap<String, ()> = BTreeMap::new();
    for mut table in keys.tables("collection", report) {
        let range = table.head();
        let dir = table.required::<Identifier>("dir", report);
        let kind = table.required::<Kind>("kind", report);
        let path = table.optional::<String>("path", report);
        let source = table.source();
        table.finish(report);
        let (Some(dir), Some(kind)) = (dir, kind) else {
            continue;
        };
        let name = dir.value.as_str().trim_matches('/').to_owned();
        if seen.insert(name.clone(), ()).is_some() {
            report.push(
                Diagnostic::error("duplicate-collection")
                    .with("dir", &name)
                    .at(source.place(dir.range)),
            );
            continue;
        }
        let path = path.map_or_else(|| name.clone(), |path| path.value);
        collections.push(Collection {
            path: path.trim_matches('/').to_owned(),
            dir: name,
            kind: kind.value,
            range,
        });
    }
    if collections.is_empty() {
        report.push(Diagnostic::error("no-collections").at(keys.source().place(keys.head())));
    }
    collections
}
