//! Reads the bundle that the generator packs: the intake at its start, and the
//! generator itself before it writes it.

use std::collections::{BTreeMap, HashMap};

use anyhow::{Context, bail, ensure};
use diagnostic::{Catalog, Report, SourceFile, human};
use jiff::tz::TimeZone;

use crate::bundle::{
    FORMAT, LanguageEntry, MANIFEST, Manifest, PageEntry, STAFF_CALENDAR, Shell, StaffCalendar,
    TEMPLATES,
};
use crate::render::Templates;
use crate::{Email, Form, SharedTexts, messages};

/// Everything the Lambda knows about the site.
pub struct Bundle {
    /// The manifest as it was written.
    pub manifest: Manifest,
    /// Working days and absences.
    pub calendar: StaffCalendar,
    /// Form and mail templates.
    pub templates: Templates,
    /// The cooperative's time zone.
    pub zone: TimeZone,
    languages: Vec<Language>,
    forms: HashMap<(String, String), Form>,
    pages: HashMap<String, usize>,
    shells: BTreeMap<String, Shell>,
}

/// A language of the site.
pub struct Language {
    /// As the manifest has it.
    pub entry: LanguageEntry,
    /// Texts that all forms share.
    pub texts: SharedTexts,
}

/// A page that sends a form.
#[derive(Clone, Copy)]
pub struct FormPage<'a> {
    /// As the manifest has it.
    pub entry: &'a PageEntry,
    /// Its form in its language.
    pub form: &'a Form,
    /// Its language.
    pub language: &'a Language,
    /// The page around the form.
    pub shell: &'a Shell,
}

/// Gives the text of a file of the bundle by its path in it.
pub type Files<'a> = &'a dyn Fn(&str) -> anyhow::Result<String>;

impl Bundle {
    /// Reads a bundle, wherever it is, and checks that everything it names is
    /// there.
    pub fn read(files: Files<'_>) -> anyhow::Result<Bundle> {
        let manifest: Manifest = read_json(files, MANIFEST)?;
        ensure!(
            manifest.format == FORMAT,
            "the bundle has format {}, this program reads {FORMAT}",
            manifest.format
        );
        let calendar = read_json(files, STAFF_CALENDAR)?;
        let languages = manifest
            .languages
            .iter()
            .map(|entry| read_language(files, entry))
            .collect::<anyhow::Result<Vec<_>>>()?;
        ensure!(!languages.is_empty(), "the bundle names no language");
        let forms = read_forms(files, &manifest, &languages)?;
        let shells = read_shells(files, &manifest)?;
        let zone = TimeZone::get(&manifest.timezone).with_context(|| {
            format!("the bundle's time zone `{}` is unknown", manifest.timezone)
        })?;
        let bundle = Bundle {
            templates: read_templates(files, &manifest)?,
            pages: manifest
                .pages
                .iter()
                .enumerate()
                .map(|(index, page)| (page.context.action.clone(), index))
                .collect(),
            calendar,
            zone,
            languages,
            forms,
            shells,
            manifest,
        };
        bundle.check()?;
        Ok(bundle)
    }

    /// The default language.
    pub fn default_language(&self) -> &Language {
        &self.languages[0]
    }

    /// A language by its code, or the default one.
    pub fn language(&self, code: &str) -> &Language {
        self.languages
            .iter()
            .find(|language| language.entry.code == code)
            .unwrap_or(&self.languages[0])
    }

    /// A form in a language, or in the default one.
    pub fn form(&self, name: &str, language: &str) -> Option<&Form> {
        let default = &self.languages[0].entry.code;
        [language, default]
            .into_iter()
            .find_map(|code| self.forms.get(&(name.to_owned(), code.to_owned())))
    }

    /// The shell of pages that confirm or refuse.
    pub fn shell(&self, language: &Language) -> &Shell {
        &self.shells[&language.entry.shell]
    }

    /// Every language, the default one first.
    pub fn languages(&self) -> &[Language] {
        &self.languages
    }

    /// The page whose form is sent to this address.
    pub fn page_at(&self, action: &str) -> Option<FormPage<'_>> {
        self.page(*self.pages.get(action)?)
    }

    fn page(&self, index: usize) -> Option<FormPage<'_>> {
        let entry = self.manifest.pages.get(index)?;
        Some(FormPage {
            form: self.form(&entry.form, &entry.language)?,
            language: self.language(&entry.language),
            shell: self.shells.get(&entry.shell)?,
            entry,
        })
    }

    fn check(&self) -> anyhow::Result<()> {
        for (index, entry) in self.manifest.pages.iter().enumerate() {
            let action = &entry.context.action;
            ensure!(
                self.page(index).is_some(),
                "the bundle's page `{action}` names an unknown form"
            );
            ensure!(
                action.starts_with(&self.manifest.prefix) && action.ends_with('/'),
                "the bundle's page `{action}` does not lie below `{}`",
                self.manifest.prefix
            );
        }
        ensure!(
            self.pages.len() == self.manifest.pages.len(),
            "two pages of the bundle share an address"
        );
        let contacts = self
            .forms
            .values()
            .flat_map(Form::contacts)
            .map(|contact| &contact.person);
        ensure!(
            self.manifest.cases.starts_with(&self.manifest.prefix)
                && !self
                    .pages
                    .keys()
                    .any(|action| action.starts_with(&self.manifest.cases)),
            "the bundle's address of cases is not below `{}`, or a form lies below it",
            self.manifest.prefix
        );
        let deputies = self
            .calendar
            .absences
            .values()
            .flatten()
            .filter_map(|absence| absence.deputy.as_ref());
        for person in contacts.chain(deputies) {
            ensure!(
                self.manifest.persons.contains_key(person),
                "the bundle lacks the person `{person}`"
            );
        }
        for (stem, person) in &self.manifest.persons {
            ensure!(
                is_address(&person.email),
                "the e-mail address of `{stem}` in the bundle cannot be used: a mail server needs ASCII"
            );
        }
        for mailbox in [&self.manifest.alarm_email, &self.manifest.report_email] {
            ensure!(
                is_address(mailbox),
                "the bundle's mailbox `{mailbox}` cannot be used: a mail server needs ASCII"
            );
        }
        Ok(())
    }
}

fn is_address(text: &str) -> bool {
    Email::parse(text).is_ok_and(|email| email.address() == text)
}

fn read_json<T: serde::de::DeserializeOwned>(files: Files<'_>, name: &str) -> anyhow::Result<T> {
    serde_json::from_str(&files(name)?).with_context(|| format!("`{name}` of the bundle is broken"))
}

fn read_language(files: Files<'_>, entry: &LanguageEntry) -> anyhow::Result<Language> {
    let source = SourceFile::new(entry.texts.as_str(), files(&entry.texts)?);
    Ok(Language {
        texts: parse_or_bail(|report| SharedTexts::parse(&source, &entry.code, report))?,
        entry: entry.clone(),
    })
}

fn read_forms(
    files: Files<'_>,
    manifest: &Manifest,
    languages: &[Language],
) -> anyhow::Result<HashMap<(String, String), Form>> {
    let mut forms = HashMap::new();
    let default = &languages[0];
    for (name, entry) in &manifest.forms {
        let source = SourceFile::new(entry.definition.as_str(), files(&entry.definition)?);
        let form = parse_or_bail(|report| Form::parse(name, &source, &default.texts, report))?;
        for (code, path) in &entry.translations {
            let language = languages
                .iter()
                .find(|language| language.entry.code == *code)
                .with_context(|| {
                    format!("`{path}` is of a language that the bundle does not have")
                })?;
            let source = SourceFile::new(path.as_str(), files(path)?);
            let translated =
                parse_or_bail(|report| form.translate(&source, &language.texts, report))?;
            forms.insert((name.clone(), code.clone()), translated);
        }
        forms.insert((name.clone(), default.entry.code.clone()), form);
    }
    Ok(forms)
}

fn read_shells(files: Files<'_>, manifest: &Manifest) -> anyhow::Result<BTreeMap<String, Shell>> {
    let of_languages = manifest.languages.iter().map(|language| &language.shell);
    let mut shells = BTreeMap::new();
    for name in manifest
        .pages
        .iter()
        .map(|page| &page.shell)
        .chain(of_languages)
    {
        if !shells.contains_key(name) {
            let shell =
                Shell::parse(&files(name)?).with_context(|| format!("`{name}` is broken"))?;
            shells.insert(name.clone(), shell);
        }
    }
    Ok(shells)
}

fn read_templates(files: Files<'_>, manifest: &Manifest) -> anyhow::Result<Templates> {
    let sources = manifest
        .templates
        .iter()
        .map(|name| Ok((name.as_str(), files(&format!("{TEMPLATES}/{name}"))?)))
        .collect::<anyhow::Result<Vec<_>>>()?;
    Ok(Templates::new(
        sources.iter().map(|(name, text)| (*name, text.as_str())),
    )?)
}

/// What was parsed, or an error with every mistake in it.
fn parse_or_bail<T>(parse: impl FnOnce(&mut Report) -> Option<T>) -> anyhow::Result<T> {
    let mut report = Report::default();
    match parse(&mut report) {
        Some(parsed) if !report.has_errors() => Ok(parsed),
        _ => {
            let catalog = Catalog::new("en", &messages::ENGLISH).unwrap_or_else(|_| {
                Catalog::new("en", &[]).expect("no source can be no broken source")
            });
            bail!("{}", human::print(&report, &catalog, human::Style::Plain))
        }
    }
}
