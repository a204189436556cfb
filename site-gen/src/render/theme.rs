//! A theme: templates for each language, checked when they are loaded.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use diagnostic::{Catalog, Diagnostic, Place, Report, SourceFile, nearest};
use fluent_bundle::FluentValue;
use rayon::prelude::*;
use tera::{ErrorKind, Kwargs, State, Tera, Value};

use super::component_calls;
use crate::load::ThemeSources;
use crate::model::settings::Settings;
use crate::trace;
use crate::words::{self, Words};

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
        let mut whole = check_messages(&templates, sources, &languages, report);
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
                report_broken(&templates, &error, report);
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
    pub fn language(&self, lang: crate::model::prose::Lang) -> &ThemeLanguage {
        &self.languages[usize::from(lang.0)]
    }

    /// The words of all languages, in their order.
    pub fn all_words(&self) -> Vec<&Words> {
        self.languages
            .iter()
            .map(|language| &*language.words)
            .collect()
    }

    /// Per language: what is said of a link into the default language.
    pub fn notes_on_other_languages(&self) -> Vec<String> {
        self.languages
            .iter()
            .map(|language| language.words.say("link-in-default-language"))
            .collect()
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
    pub fn traced(&self, lang: crate::model::prose::Lang) -> tera::TeraResult<Tera> {
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
        diagnostic(&self.sources, error)
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

/// Each message that a template or the generator names exists in each language.
fn check_messages(
    templates: &BTreeMap<String, SourceFile>,
    sources: &ThemeSources,
    languages: &[(Arc<Words>, String)],
    report: &mut Report,
) -> bool {
    let errors_before = report.errors();
    let own: Vec<&str> = languages[0].0.catalog().ids().collect();
    for (words, code) in languages {
        let file = sources.messages.get(code).map_or_else(
            || format!("{}/messages/{code}.ftl", sources.folder),
            |source| source.path.to_string(),
        );
        let mut told: BTreeSet<&str> = BTreeSet::new();
        for source in templates.values() {
            for (key, range) in message_keys(&source.text) {
                if words.catalog().contains(key) {
                    continue;
                }
                told.insert(key);
                let fault = missing_message(key, code, &file, words);
                report.push(fault.at(source.place(range)));
            }
        }
        let missing = |key: &&&str| !words.catalog().contains(key) && !told.contains(**key);
        for key in own.iter().filter(missing) {
            let mut fault = missing_message(key, code, &file, words);
            if let Some(source) = sources.messages.get(code) {
                fault = fault.at(source.whole());
            }
            report.push(fault);
        }
    }
    report.errors() == errors_before
}

fn missing_message(key: &str, code: &str, file: &str, words: &Words) -> Diagnostic {
    let fault = Diagnostic::error("message-missing")
        .with("key", key)
        .with("language", code)
        .with("file", file);
    match nearest(key, words.catalog().ids()) {
        Some(nearest) => fault.with("nearest", nearest),
        None => fault,
    }
}

/// The literal keys of `t(key="…")` in a template.
fn message_keys(template: &str) -> impl Iterator<Item = (&str, std::ops::Range<usize>)> {
    template.match_indices("t(key=").filter_map(|(at, _)| {
        let before = template[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
            return None;
        }
        let start = at + "t(key=".len();
        let quote = template[start..]
            .chars()
            .next()
            .filter(|c| matches!(c, '"' | '\''))?;
        let length = template[start + 1..].find(quote)?;
        let range = start + 1..start + 1 + length;
        Some((&template[range.clone()], range))
    })
}

/// All that is wrong with templates that cannot be loaded: broken syntax, and
/// names of filters, functions, components and templates that lead nowhere.
fn report_broken(
    templates: &BTreeMap<String, SourceFile>,
    error: &tera::Error,
    report: &mut Report,
) {
    let errors_before = report.errors();
    for (name, source) in templates {
        if let Err(error) = Tera::new().add_raw_template(name, &source.text)
            && matches!(error.kind(), ErrorKind::SyntaxError(_))
        {
            report.push(diagnostic(templates, &error));
        }
    }
    if report.errors() > errors_before {
        return;
    }
    report.extend(unknown_names(templates, error));
    if report.errors() == errors_before {
        report.push(diagnostic(templates, error));
    }
}

/// Tera tells all unknown names in one text: after each sentence, a line
/// `--> event.html:3:27`.
fn unknown_names(templates: &BTreeMap<String, SourceFile>, error: &tera::Error) -> Vec<Diagnostic> {
    let ErrorKind::Msg(text) = error.kind() else {
        return Vec::new();
    };
    let lines: Vec<&str> = text.lines().collect();
    lines
        .windows(2)
        .filter_map(|pair| {
            let detail = pair[0].trim().strip_prefix("error: ")?;
            let place = pair[1].trim().strip_prefix("--> ")?;
            let mut parts = place.rsplitn(3, ':');
            let column: usize = parts.next()?.parse().ok()?;
            let line: usize = parts.next()?.parse().ok()?;
            let source = templates.get(parts.next()?)?;
            let fault = Diagnostic::error("template-error").with("detail", detail);
            Some(fault.at(place_in_line(source, line, column, detail)))
        })
        .collect()
}

/// A place that is given as line and column from 1; it is as long as the name
/// that the sentence quotes.
fn place_in_line(source: &SourceFile, line: usize, column: usize, detail: &str) -> Place {
    let before: usize = source
        .text
        .split_inclusive('\n')
        .take(line - 1)
        .map(str::len)
        .sum();
    let rest = &source.text[before.min(source.text.len())..];
    let start = before
        + rest
            .chars()
            .take(column - 1)
            .map(char::len_utf8)
            .sum::<usize>();
    let name = detail.split('`').nth(1).unwrap_or("");
    source.place(start..start + name.len())
}

fn diagnostic(templates: &BTreeMap<String, SourceFile>, error: &tera::Error) -> Diagnostic {
    let (detail, place) = match error.kind() {
        ErrorKind::SyntaxError(found) | ErrorKind::RenderingError(found) => {
            let place = templates
                .get(found.filename())
                .map(|source| source.place(found.span().range.clone()));
            (found.message().to_owned(), place)
        }
        ErrorKind::MissingParent { current, parent } => {
            let place = templates.get(current).and_then(|source| {
                let start = source.text.find(parent.as_str())?;
                Some(source.place(start..start + parent.len()))
            });
            (error.to_string(), place)
        }
        _ => (error.to_string(), None),
    };
    let mut fault = Diagnostic::error("template-error").with("detail", first_sentence(&detail));
    fault.place = place;
    fault
}

/// What follows the first sentence lists names that differ from page to page;
/// one mistake in a template is one diagnostic.
fn first_sentence(text: &str) -> &str {
    let line = text.lines().next().unwrap_or(text);
    line.split(". ").next().unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use super::message_keys;

    #[test]
    fn literal_keys_are_found() {
        let template = r#"{{ t(key="a") }}{{ t(key='b', n=1) }}{{ split(key="c") }}{{ t(key=x) }}"#;
        let keys: Vec<&str> = message_keys(template).map(|(key, _)| key).collect();
        assert_eq!(keys, ["a", "b"]);
    }
}
