//! Forms, as `content/formulare/` defines them: `kontakt.toml` with the facts,
//! `kontakt.en.toml` with the words of another language, `_texte.toml` with
//! what all forms share. `intake-form` knows what stands in them.

use std::collections::BTreeMap;

use diagnostic::{Diagnostic, Report, SourceFile};
use intake_form::{Form, SharedTexts};

use super::prose::Lang;
use super::settings::Settings;

/// Folder below `content/` that holds forms.
pub const FOLDER: &str = "formulare";

/// Name of the file with the texts that all forms share.
const SHARED: &str = "_texte";

/// All forms of a site.
#[derive(Debug, Default)]
pub struct Forms {
    /// What all forms share, by language; empty where there is none.
    shared: Vec<Option<SharedTexts>>,
    /// The forms by name.
    forms: Vec<FormInLanguages>,
    /// Whether each form that is there could be read.
    are_whole: bool,
    /// All files by name: `kontakt.en.toml`.
    pub sources: BTreeMap<String, SourceFile>,
}

/// A form with its translations.
#[derive(Debug)]
pub struct FormInLanguages {
    /// Stem of its file.
    pub name: String,
    /// The file with its facts.
    pub source: SourceFile,
    /// By language; empty where it is not translated.
    versions: Vec<Option<Form>>,
}

impl Forms {
    /// Parses all files below `content/formulare/`, by name.
    pub fn parse(
        sources: BTreeMap<String, SourceFile>,
        settings: &Settings,
        report: &mut Report,
    ) -> Forms {
        let file = |stem: &str, lang: Lang| sources.get(&file_name(settings, stem, lang));
        let shared: Vec<Option<SharedTexts>> = settings
            .langs()
            .map(|lang| {
                let code = &settings.language(lang).code;
                SharedTexts::parse(file(SHARED, lang)?, code, report)
            })
            .collect();
        let mut forms = Vec::new();
        let mut are_whole = true;
        for (name, source) in &sources {
            let Some(stem) = name.strip_suffix(".toml") else {
                continue;
            };
            if !is_form(stem, settings) {
                continue;
            }
            let Some(texts) = &shared[0] else {
                are_whole = false;
                continue;
            };
            let Some(original) = Form::parse(stem, source, texts, report) else {
                are_whole = false;
                continue;
            };
            let mut versions: Vec<Option<Form>> = Vec::new();
            for lang in settings.langs() {
                let texts = shared[usize::from(lang.0)].as_ref();
                versions.push(match (lang, file(stem, lang), texts) {
                    (Lang::DEFAULT, ..) => None,
                    (_, Some(source), Some(texts)) => original.translate(source, texts, report),
                    _ => None,
                });
            }
            versions[0] = Some(original);
            forms.push(FormInLanguages {
                name: stem.to_owned(),
                source: source.clone(),
                versions,
            });
        }
        // One message for all forms, and none if the texts have mistakes of their own.
        if let Some(source) = first_form(&sources, settings)
            && file(SHARED, Lang::DEFAULT).is_none()
        {
            report.push(Diagnostic::error("form-without-shared-texts").at(source.whole()));
        }
        Forms {
            shared,
            forms,
            are_whole,
            sources,
        }
    }

    /// All forms, by name.
    pub fn iter(&self) -> impl Iterator<Item = &FormInLanguages> {
        self.forms.iter()
    }

    /// The form of a name.
    pub fn find(&self, name: &str) -> Option<&FormInLanguages> {
        self.forms.iter().find(|form| form.name == name)
    }

    /// Whether the form is there, mistakes of its own or not.
    pub fn has_file(&self, name: &str) -> bool {
        name != SHARED && self.sources.contains_key(&format!("{name}.toml"))
    }

    /// Whether each form that is there could be read.
    pub fn are_whole(&self) -> bool {
        self.are_whole
    }

    /// What all forms share in a language.
    pub fn shared(&self, lang: Lang) -> Option<&SharedTexts> {
        self.shared.get(usize::from(lang.0))?.as_ref()
    }
}

impl FormInLanguages {
    /// The form in exactly this language.
    pub fn version(&self, lang: Lang) -> Option<&Form> {
        self.versions.get(usize::from(lang.0))?.as_ref()
    }

    /// The form in the default language.
    pub fn original(&self) -> &Form {
        self.versions[0]
            .as_ref()
            .expect("a form is kept only if its default language parsed")
    }
}

/// Whether a file of this stem is a form, no translation and no shared texts.
fn is_form(stem: &str, settings: &Settings) -> bool {
    let is_translation = stem
        .rsplit_once('.')
        .is_some_and(|(_, code)| settings.lang(code).is_some());
    !is_translation && stem != SHARED
}

fn first_form<'s>(
    sources: &'s BTreeMap<String, SourceFile>,
    settings: &Settings,
) -> Option<&'s SourceFile> {
    let mut forms = sources.iter();
    let is_form = |name: &str| {
        name.strip_suffix(".toml")
            .is_some_and(|it| is_form(it, settings))
    };
    let (_, source) = forms.find(|(name, _)| is_form(name))?;
    Some(source)
}

/// `kontakt.toml`, `kontakt.en.toml`.
pub fn file_name(settings: &Settings, stem: &str, lang: Lang) -> String {
    match lang {
        Lang::DEFAULT => format!("{stem}.toml"),
        _ => format!("{stem}.{}.toml", settings.language(lang).code),
    }
}
