//! The program's own words: sentences of diagnostics, in two languages. They
//! are part of the program, so that a broken theme is still reported.

use diagnostic::{Catalog, Language};

const GERMAN: &str = include_str!("../messages/de.ftl");
const ENGLISH: &str = include_str!("../messages/en.ftl");

/// All sentences of a language.
pub fn catalog(language: Language) -> Catalog {
    let (own, of_pages, of_forms) = match language {
        Language::German => (
            GERMAN,
            page_audit::MESSAGES_DE,
            intake_form::messages::GERMAN,
        ),
        Language::English => (
            ENGLISH,
            page_audit::MESSAGES_EN,
            intake_form::messages::ENGLISH,
        ),
    };
    let sources = [&[own, of_pages], &of_forms[..]].concat();
    Catalog::new(language.tag(), &sources).expect("a test reads both languages")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_say_the_same_things() {
        let german = catalog(Language::German);
        let english = catalog(Language::English);
        let texts = |catalog: &Catalog| -> Vec<(String, Vec<String>)> {
            let ids = catalog.ids();
            ids.map(|id| (id.to_owned(), catalog.variables(id).unwrap_or(&[]).to_vec()))
                .collect()
        };
        assert_eq!(texts(&german), texts(&english));
    }
}
