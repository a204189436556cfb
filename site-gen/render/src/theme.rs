//! A theme: templates for each language, checked when they are loaded.

pub(super) mod faults;
mod names;

use std::collections::BTreeMap;
use std::sync::Arc;

use diagnostic::{Catalog, Diagnostic, Report, SourceFile};
use fluent_bundle::FluentValue;
use rayon::prelude::*;
use tera::{Kwargs, State, Tera, Value};

use super::component_calls;
use model::settings::Settings;
use model::sources::ThemeSources;
use resolve::from_theme::{FromTheme, TakenIds, TextWords};
use resolve::trace;
use words::{self, Words};

/// Templates and words, per language of the site.
pub struct Theme {
    folder: String,
    sources: Arc<BTreeMap<String, SourceFile>>,
    languages: Vec<ThemeLanguage>,
    /// Whether any template shows the QR code of a page; making one takes
    /// longer than rendering the page.
    pub shows_qr_code: bool,
}

/// A theme in one language.
pub struct ThemeLanguage {
    /// Templates, with `t` bound to the language.
    pub tera: Tera,
    /// The generator's and the theme's words.
    pub words: Arc<Words>,
}

impl Theme {
    /// Loads a theme for the languages of a site. `None`, with diagnostics, if
    /// its templates or messages have mistakes.
    pub fn load(sources: &ThemeSources, settings: &Settings, report: &mut Report) -> Option<Theme> {
        let templates: BTreeMap<String, SourceFile> = sources
            .templates
            .iter()
            .map(|(name, source)| (name.clone(), source.clone()))
            .collect();
        // What it cannot say for itself would look like a mistake elsewhere.
        if sources.unreadable {
            return None;
        }
        let mut languages = Vec::new();
        for language in &settings.languages {
            let words = load_words(sources, &language.code, language.tag(), report)?;
            languages.push((Arc::new(words), language.code.clone()));
        }
        let mut found = Report::default();
        names::check_messages(&templates, sources, &languages, &mut found);
        names::check_assets(&templates, sources, &mut found);
        let mut whole = found.is_empty();
        report.append(found);
        let loaded: tera::TeraResult<Vec<ThemeLanguage>> = languages
            .into_par_iter()
            .map(|(words, _)| {
                let tera = load_templates(&templates, &words, |source| source.text.to_string())?;
                Ok(ThemeLanguage { tera, words })
            })
            .collect();
        let loaded = match loaded {
            Ok(loaded) => loaded,
            // Templates are the same in each language, and so is what is wrong.
            Err(error) => {
                faults::report_broken(&templates, &error, report);
                return None;
            }
        };
        if let Some(language) = loaded.first() {
            let mut found = Report::default();
            component_calls::check(&templates, &language.tera, &mut found);
            whole &= found.is_empty();
            report.append(found);
        }
        let shows_qr_code = templates
            .values()
            .any(|source| source.text.contains("page.qr_code"));
        whole.then(|| Theme {
            folder: sources.folder.clone(),
            sources: Arc::new(templates),
            languages: loaded,
            shows_qr_code,
        })
    }

    /// The theme in a language.
    pub fn language(&self, lang: model::prose::Lang) -> &ThemeLanguage {
        &self.languages[usize::from(lang.0)]
    }

    /// The words of all languages, in their order.
    pub fn all_words(&self) -> Vec<&Words> {
        self.languages
            .iter()
            .map(|language| &*language.words)
            .collect()
    }

    /// What texts take from the theme.
    pub fn for_texts(&self) -> FromTheme {
        let words = self.languages.iter().map(|language| {
            let say = |id| language.words.say(id);
            TextWords {
                other_language: say("link-in-default-language"),
                footnotes: say("footnotes"),
                footnote: say("footnote"),
                footnote_back: say("footnote-back"),
            }
        });
        let mut ids = TakenIds::default();
        for template in self.sources.values() {
            ids.add_template(&template.text);
        }
        FromTheme {
            words: words.collect(),
            ids,
        }
    }

    /// Whether the theme has a template of this name.
    pub fn has(&self, template: &str) -> bool {
        self.sources.contains_key(template)
    }

    /// Where a template of this name lies or would lie.
    pub fn path_of(&self, template: &str) -> String {
        format!("{}/templates/{template}", self.folder)
    }

    /// The same templates in a language, with marks on their start tags.
    pub fn traced(&self, lang: model::prose::Lang) -> tera::TeraResult<Tera> {
        let words = &self.language(lang).words;
        load_templates(&self.sources, words, |source| {
            trace::instrument_template(&source.text, &source.path)
        })
    }

    /// The template whose file has this path.
    pub fn source_of_path(&self, path: &str) -> Option<&SourceFile> {
        self.sources.values().find(|source| &*source.path == path)
    }

    /// A diagnostic for an error of Tera's.
    pub fn diagnostic(&self, error: &tera::Error) -> Diagnostic {
        faults::diagnostic(&self.sources, error)
    }
}

fn load_templates(
    templates: &BTreeMap<String, SourceFile>,
    words: &Arc<Words>,
    text: impl Fn(&SourceFile) -> String,
) -> tera::TeraResult<Tera> {
    let mut tera = Tera::new();
    let bound = Arc::clone(words);
    tera.register_function("t", move |arguments: Kwargs, _: &State| {
        translate(&bound, &arguments)
    });
    let named: Vec<(&String, String)> = templates
        .iter()
        .map(|(name, source)| (name, text(source)))
        .collect();
    tera.add_raw_templates(named)?;
    Ok(tera)
}

/// `t(key="…", name=value)`: a message in the page's language.
fn translate(words: &Words, arguments: &Kwargs) -> tera::TeraResult<Value> {
    let key: &str = arguments.must_get("key")?;
    if let Some(text) = words.plain(key) {
        return Ok(Value::from(text));
    }
    let mut values: Vec<(String, FluentValue<'_>)> = Vec::new();
    for (name, value) in arguments.iter() {
        let Some(name) = name.as_str().filter(|name| *name != "key") else {
            continue;
        };
        let value = match value.as_i64() {
            Some(number) => FluentValue::from(number),
            None => FluentValue::from(value.to_string()),
        };
        values.push((name.to_owned(), value));
    }
    let named: Vec<(&str, FluentValue<'_>)> = values
        .iter()
        .map(|(name, value)| (name.as_str(), value.clone()))
        .collect();
    words
        .catalog()
        .text(key, &named)
        .map(Value::from)
        .ok_or_else(|| tera::Error::message(format!("message `{key}` lacks an argument")))
}

fn load_words(sources: &ThemeSources, code: &str, tag: &str, report: &mut Report) -> Option<Words> {
    let own = words::SOURCES
        .iter()
        .find(|(language, _)| *language == code)
        .map_or("", |(_, source)| *source);
    let theme = sources.messages.get(code);
    let theme_text = theme.map_or("", |source| &source.text);
    match Catalog::new(tag, &[own, theme_text]) {
        Ok(catalog) => Some(Words::new(catalog)),
        Err(errors) => {
            for error in errors {
                let mut diagnostic =
                    Diagnostic::error("messages-syntax").with("detail", &error.detail);
                if let Some(source) = theme {
                    diagnostic = diagnostic.at(source.place(error.range));
                }
                report.push(diagnostic);
            }
            None
        }
    }
}
