//! The languages of a site.

use diagnostic::Report;
use toml::de::DeValue;

use super::values::Text;
use toml_places::{Fault, FromToml, Keys};

/// A language of the site.
#[derive(Debug, Clone)]
pub struct Language {
    /// As in file names and addresses: `de`, `en`, `ls`.
    pub code: String,
    /// The language's own name.
    pub name: String,
}

impl Language {
    /// The value of `lang`: Easy Language is `de-simple` (BCP 47 variant).
    pub fn tag(&self) -> &str {
        match self.code.as_str() {
            "ls" => "de-simple",
            code => code,
        }
    }

    /// The writing direction.
    pub fn dir(&self) -> &'static str {
        match self.code.as_str() {
            "ar" | "fa" | "he" | "ur" => "rtl",
            _ => "ltr",
        }
    }
}

/// The code of a language that the program can label things in.
struct LanguageCode(&'static str);

impl LanguageCode {
    const ALL: [&str; 12] = [
        "de", "en", "ls", "ar", "cs", "fa", "fr", "pl", "ru", "tr", "uk", "vi",
    ];
}

impl FromToml for LanguageCode {
    fn from_toml(value: &DeValue<'_>) -> Result<LanguageCode, Fault> {
        let text = Text::from_toml(value)?;
        let known = LanguageCode::ALL.iter().find(|it| **it == text.as_str());
        let code = known.copied().map(LanguageCode);
        code.ok_or_else(|| Fault::unknown_value(text.as_str(), &LanguageCode::ALL))
    }
}

/// The languages of `site.toml`, the default one first; German alone if it names none.
pub(super) fn languages(keys: &mut Keys<'_>, report: &mut Report) -> Vec<Language> {
    let mut languages = keys.read_tables("language", report, |mut table, report| {
        let code = table.required::<LanguageCode>("code", report);
        let name = table.required::<Text>("name", report);
        table.finish(report);
        Some(Language {
            code: code?.value.0.to_owned(),
            name: name?.value.as_str().to_owned(),
        })
    });
    if languages.is_empty() {
        languages.push(Language {
            code: "de".to_owned(),
            name: "Deutsch".to_owned(),
        });
    }
    languages
}

/// Codes of languages as keys, which live as long as the program.
pub(super) fn interned(code: &str) -> &'static str {
    let known = LanguageCode::ALL.iter().find(|known| **known == code);
    known.expect("a language has one of these codes")
}
