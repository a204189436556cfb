//! The sample site's own forms: every definition, translation and template is
//! sound, and what the templates make of them stands in snapshots.

use std::fs;
use std::path::{Path, PathBuf};

use diagnostic::{Catalog, Report, SourceFile, human};
use intake_form::render::Templates;
use intake_form::submission::{Submission, ValidationContext};
use intake_form::view::{
    ConfirmationView, EventContext, FormView, Link, PageContext, PageLink, RefusalView,
};
use intake_form::{Form, Refusal, SharedTexts, messages};

const LANGUAGES: [&str; 3] = ["de", "en", "ls"];
const FORMS: [&str; 3] = ["kontakt", "anmeldung", "nachbarn"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn source(stem: &str, language: &str) -> SourceFile {
    let name = match language {
        "de" => format!("content/formulare/{stem}.toml"),
        _ => format!("content/formulare/{stem}.{language}.toml"),
    };
    let text =
        fs::read_to_string(root().join(&name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    SourceFile::new(name, text)
}

fn parse_or_panic<T>(parse: impl FnOnce(&mut Report) -> Option<T>) -> T {
    let mut report = Report::default();
    let parsed = parse(&mut report);
    let catalog = Catalog::new("de", &messages::GERMAN).expect("the messages are well-formed");
    assert!(
        report.is_empty(),
        "{}",
        human::print(&report, &catalog, human::Style::Plain)
    );
    parsed.expect("nothing was reported")
}

fn shared(language: &str) -> SharedTexts {
    parse_or_panic(|report| SharedTexts::parse(&source("_texte", language), language, report))
}

fn form(name: &str, language: &str) -> Form {
    let german =
        parse_or_panic(|report| Form::parse(name, &source(name, "de"), &shared("de"), report));
    match language {
        "de" => german,
        _ => parse_or_panic(|report| {
            german.translate(&source(name, language), &shared(language), report)
        }),
    }
}

fn templates() -> Templates {
    let folder = root().join("themes/haus");
    let mut sources = Vec::new();
    for (kind, path) in [("form", "templates/form"), ("mail", "mail")] {
        for entry in fs::read_dir(folder.join(path)).expect("the theme has the folder") {
            let path = entry.expect("the folder can be read").path();
            let name = path
                .file_name()
                .and_then(|name| name.to_str())
                .expect("names are UTF-8");
            let text = fs::read_to_string(&path).expect("templates are UTF-8");
            sources.push((format!("{kind}/{name}"), text));
        }
    }
    Templates::new(
        sources
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str())),
    )
    .unwrap_or_else(|error| panic!("{error}"))
}

fn telephone() -> Link {
    Link {
        text: "030 23125 401".to_owned(),
        href: "tel:+493023125401".to_owned(),
    }
}

#[test]
fn each_form_is_sound_in_each_language_and_can_be_shown() {
    let templates = templates();
    for name in FORMS {
        for language in LANGUAGES {
            let form = form(name, language);
            let view = FormView::empty(&form, &shared(language), &PageContext::default());
            let html = templates
                .form(&view)
                .unwrap_or_else(|error| panic!("{name} {language}: {error}"));
            assert!(html.contains("<form"), "{name} {language}");
            assert!(!html.contains("checked"), "no option is chosen beforehand");
        }
    }
}

#[test]
fn the_empty_contact_form() {
    let page = PageContext {
        action: "/anfrage/kontakt/wohnung/".to_owned(),
        topic: Some("wohnung".to_owned()),
        privacy: Some(PageLink {
            text: "So gehen wir mit Ihren Angaben um".to_owned(),
            href: "/datenschutz/".to_owned(),
            ..PageLink::default()
        }),
        ..PageContext::default()
    };
    let view = FormView::empty(&form("kontakt", "de"), &shared("de"), &page);
    insta::assert_snapshot!(
        templates()
            .form(&view)
            .expect("the view fits the templates")
    );
}

#[test]
fn a_registration_with_faults_keeps_its_answers_and_escapes_them() {
    let form = form("anmeldung", "en");
    let shared = shared("en");
    let page = PageContext {
        action: "/anfrage/en/anmeldung/stuhlgymnastik/2027-01-12/".to_owned(),
        event: Some(EventContext {
            event: "stuhlgymnastik".to_owned(),
            date: "2027-01-12".to_owned(),
            title: "Chair gymnastics".to_owned(),
            when: "Tuesday 12 January 2027, 10 am".to_owned(),
            place: Some("Community room".to_owned()),
        }),
        ..PageContext::default()
    };
    let body = b"name=%3Cb%3E%22Erna%22%20%7B%7B%20x%20%7D%7D&telephone=abends&needs=company&note=%0D%0Aa%26b";
    let submission = Submission::decode(&form, body).expect("within the limits");
    let at = ValidationContext {
        topic: None,
        today: jiff::civil::date(2027, 1, 5),
        months: &shared.calendar.months,
    };
    let faults = submission
        .check(&form, at)
        .expect_err("two answers are at fault");
    let view = FormView::new(&form, &shared, &page, &submission, &faults);
    assert_eq!(
        view.error.as_ref().map(|error| error.title_prefix.as_str()),
        Some("Error: ")
    );
    insta::assert_snapshot!(
        templates()
            .form(&view)
            .expect("the view fits the templates")
    );
}

#[test]
fn the_pages_that_confirm_and_refuse() {
    let shared = shared("de");
    let templates = templates();
    let view = ConfirmationView::new(
        &form("kontakt", "de").next_steps,
        &shared,
        "K7M-4PX-9RT".to_owned(),
        Some(&shared.calendar.day(jiff::civil::date(2027, 1, 14))),
        &telephone(),
        "/",
    );
    let back = Link {
        text: shared.back.clone(),
        href: "/kontakt/".to_owned(),
    };
    let refusal = RefusalView::new(Refusal::TooLarge, &shared, &telephone(), Some(back));
    let confirmation = templates
        .confirmation(&view)
        .expect("the view fits the templates");
    let refusal = templates
        .refusal(&refusal)
        .expect("the view fits the templates");
    insta::assert_snapshot!(format!("{confirmation}\n---\n{refusal}"));
}
