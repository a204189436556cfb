use super::*;
use diagnostic::{Catalog, human};

const SHARED: &str = include_str!("../../fixtures/_texte.toml");
const KONTAKT: &str = include_str!("../../fixtures/kontakt.toml");
const ENGLISH: &str = include_str!("../../fixtures/kontakt.en.toml");

pub(crate) fn shared() -> SharedTexts {
    let mut report = Report::default();
    let source = SourceFile::new("formulare/_texte.toml", SHARED);
    let shared = SharedTexts::parse(&source, "de", &mut report);
    assert_eq!(printed(&report), "");
    shared.expect("nothing was reported")
}

pub(crate) fn form() -> Form {
    let mut report = Report::default();
    let source = SourceFile::new("formulare/kontakt.toml", KONTAKT);
    let form = Form::parse("kontakt", &source, &shared(), &mut report);
    assert_eq!(printed(&report), "");
    form.expect("nothing was reported")
}

fn printed(report: &Report) -> String {
    let catalog =
        Catalog::new("de", &crate::messages::GERMAN).expect("the messages are well-formed");
    human::print(report, &catalog, human::Style::Plain)
}

fn mistakes(file: &str, text: &str) -> String {
    let mut report = Report::default();
    Form::parse(
        "kontakt",
        &SourceFile::new(file, text),
        &shared(),
        &mut report,
    );
    printed(&report)
}

#[test]
fn each_mistake_of_a_definition_is_reported_in_one_run() {
    insta::assert_snapshot!(mistakes(
        "formulare/kontakt.toml",
        include_str!("../../fixtures/faulty.toml")
    ));
}

#[test]
fn quotes_of_a_word_processor_are_named() {
    insta::assert_snapshot!(mistakes(
        "formulare/kontakt.toml",
        include_str!("../../fixtures/curly.toml")
    ));
}

#[test]
fn a_translation_has_all_words_and_no_facts() {
    let mut report = Report::default();
    let source = SourceFile::new(
        "formulare/kontakt.en.toml",
        include_str!("../../fixtures/faulty.en.toml"),
    );
    form().translate(&source, &shared(), &mut report);
    insta::assert_snapshot!(printed(&report));
}

#[test]
fn an_empty_file_of_shared_texts_names_what_is_missing() {
    let mut report = Report::default();
    let source = SourceFile::new(
        "formulare/_texte.toml",
        "[form]\n[calendar]\nweekdays = [\"Montag\"]\n",
    );
    assert_eq!(SharedTexts::parse(&source, "de", &mut report), None);
    insta::assert_snapshot!(printed(&report));
}

#[test]
fn a_translation_changes_words_alone() {
    let mut report = Report::default();
    let source = SourceFile::new("formulare/kontakt.en.toml", ENGLISH);
    let german = form();
    let english = german
        .translate(&source, &shared(), &mut report)
        .expect("all words are there");
    assert_eq!(printed(&report), "");
    assert_eq!(
        english.field("name").map(|field| &*field.label),
        Some("Your name")
    );
    assert_eq!(
        english
            .field("message")
            .map(|field| field.error(crate::AnswerFault::TooShort)),
        Some("Write at least 3 characters.")
    );
    assert_eq!(english.contact_for(Some("beratung")), "thomas-beispiel");
    assert_eq!(english.contact_for(Some("wohnen")), "katrin-muster");
    let facts = |form: &Form| {
        form.fields
            .iter()
            .map(|f| (f.name.clone(), f.requirement.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(facts(&english), facts(&german));
}

#[test]
fn both_languages_have_a_message_for_each_rule() {
    let german = Catalog::new("de", &crate::messages::GERMAN).expect("well-formed");
    let english = Catalog::new("en", &crate::messages::ENGLISH).expect("well-formed");
    let ids = |catalog: &Catalog| {
        catalog
            .ids()
            .map(|id| (id.to_owned(), catalog.variables(id).map(<[String]>::to_vec)))
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(&german), ids(&english));
    let sources = [
        include_str!("../definition.rs"),
        include_str!("../field.rs"),
        include_str!("../kind.rs"),
        include_str!("translation.rs"),
        include_str!("../fault.rs"),
        include_str!("../texts.rs"),
    ];
    let rules: Vec<&str> = sources
        .iter()
        .flat_map(|source| source.split("Diagnostic::error(\"").skip(1))
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert!(rules.len() > 12, "the rules are found in the sources");
    for rule in rules {
        assert!(german.contains(rule), "`{rule}` has no message");
    }
}
