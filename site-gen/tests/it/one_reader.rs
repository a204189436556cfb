//! Content and forms read telephone numbers, e-mail addresses and days alike: whatever a
//! build accepts, the intake accepts, and both dial and write the same.

use std::collections::BTreeSet;

use export::output::Rendered;
use intake_form::Email;
use intake_form::Telephone;
use intake_form::submission::{Answer, Submission, ValidationContext};
use intake_form::{Form, SharedTexts};
use jiff::civil::Date;
use proptest::prelude::*;
use toml::de::DeValue;
use toml_places::FromToml;

use crate::sites::{Site, TODAY, copy, fixtures};

/// A form that asks for a telephone number and an address.
const FORM: &str = "
title = \"Kontakt\"
description = \"Wir rufen zurück.\"
button = \"Senden\"
subject = \"Anfrage\"
contact = \"anna\"
next_steps = [\"Wir rufen an.\"]

[[field]]
name = \"telephone\"
type = \"telephone\"
label = \"Telefon\"
area_code = \"03431\"

[[field]]
name = \"email\"
type = \"email\"
label = \"E-Mail\"

[[field]]
name = \"day\"
type = \"date\"
label = \"Ab wann?\"
";

/// Front matter's value as the build reads it.
fn built<T: FromToml>(text: &str) -> Option<T> {
    T::from_toml(&DeValue::String(text.into())).ok()
}

/// What the intake makes of what a visitor enters.
struct Intake(Form);

impl Intake {
    fn new() -> Intake {
        let report = &mut diagnostic::Report::default();
        let texts = fixtures().join("_whole/content/formulare/_texte.toml");
        let texts = std::fs::read_to_string(texts).expect("the fixture has forms");
        let texts = diagnostic::SourceFile::new("_texte.toml", texts);
        let shared = SharedTexts::parse(&texts, "de", report).expect("sound");
        let form = diagnostic::SourceFile::new("kontakt.toml", FORM);
        let form = Form::parse("kontakt", &form, &shared, report);
        Intake(form.filter(|_| !report.has_errors()).expect("sound"))
    }

    fn answer(&self, field: &str, entered: &str) -> Option<Answer> {
        let bytes = entered.bytes();
        let encoded: String = bytes.map(|byte| format!("%{byte:02X}")).collect();
        let body = format!("{field}={encoded}");
        let submission = Submission::decode(&self.0, body.as_bytes()).expect("short");
        let at = ValidationContext {
            topic: None,
            today: TODAY,
            months: &[],
        };
        submission.check(&self.0, at).ok()?.get(field).cloned()
    }

    fn assert_telephone(&self, text: &str) {
        if let Some(number) = built::<Telephone>(text) {
            let answer = Answer::Telephone {
                dial: number.dial().to_owned(),
                written: number.written,
            };
            assert_eq!(self.answer("telephone", text), Some(answer), "{text}");
        }
    }

    fn assert_email(&self, text: &str) {
        if let Some(email) = built::<Email>(text) {
            let answer = Answer::Email(email.address().to_owned());
            assert_eq!(self.answer("email", text), Some(answer), "{text}");
        }
    }
}

#[test]
fn what_a_build_accepts_the_intake_writes_to_alike() {
    let intake = Intake::new();
    let texts = "[a-zA-Z.+/?_ä]{1,8}@[a-zA-ZäßéİÅ。_.-]{1,12}\\.[a-zä]{1,3}";
    proptest!(|(text in texts)| intake.assert_email(&text));
    proptest!(|(text in "\\PC{0,12}@\\PC{0,12}\\.org")| intake.assert_email(&text));
}

#[test]
fn an_address_with_umlauts_is_written_to_as_servers_know_it() {
    let rendered = built_with_person("email", "petra@wohnen-döbeln.example");
    let mut formats = BTreeSet::new();
    for file in &rendered.files {
        let text = String::from_utf8_lossy(&file.bytes);
        assert!(
            !text.contains("mailto:petra@wohnen-döbeln"),
            "{}",
            file.path
        );
        if text.contains("petra@xn--wohnen-dbeln-cjb.example") {
            formats.insert(file.path.rsplit('.').next().unwrap_or_default());
        }
    }
    assert_eq!(
        formats.into_iter().collect::<Vec<_>>(),
        ["html", "json", "vcf"]
    );
}

#[test]
fn what_a_build_accepts_the_intake_dials_alike() {
    let intake = Intake::new();
    let texts =
        "(Tel\\.: )?(\\+|00|0|\\(\\+)?(49|43|41|39|1)?\\)? ?(\\(0\\)|0)?[0-9 ()/.–\u{a0}-]{0,16}";
    proptest!(|(text in texts)| intake.assert_telephone(&text));
    proptest!(|(text in "\\PC{0,30}")| intake.assert_telephone(&text));
}

#[test]
fn what_a_build_takes_for_a_day_the_intake_takes_for_the_same() {
    let intake = Intake::new();
    let months = "Januar|März|Mai|Dezember|May|October";
    let weekdays = "(Montag|Freitag|Sonnabend|Tuesday)(, | |, den )";
    let texts = format!(
        "({weekdays})?[0-9]{{1,2}}(\\. ?[0-9]{{1,2}}\\. ?|\\.? ({months}) )(20|19|2)[0-9]{{2}}"
    );
    let check = |text: String| {
        if let Some(day) = built::<Date>(&text) {
            assert_eq!(
                intake.answer("day", &text),
                Some(Answer::Date(day)),
                "{text}"
            );
        }
    };
    proptest!(|(text in texts.as_str())| check(text));
    proptest!(|(text in "[0-9]{1,4}[.-][0-9]{1,2}[.-][0-9]{1,4}|\\PC{0,12}")| check(text));
}

/// The output of a site whose contact person has this value at this key.
fn built_with_person(key: &str, value: &str) -> Rendered {
    let site = Site::base();
    copy(&fixtures().join("_whole"), site.root());
    let person = "content/personen/anna.md";
    let text = std::fs::read_to_string(site.root().join(person)).expect("a person");
    let lines = text.lines().map(|line| match line.split_once(" = ") {
        Some((found, _)) if found == key => format!("{key} = \"{value}\""),
        _ => line.to_owned(),
    });
    site.put(person, lines.collect::<Vec<_>>().join("\n"));
    let page = "+++\ntitle = \"Neu\"\n+++\n\n[Anruf](tel:0049%20(0)30-23125%20401)\n";
    site.put("content/seiten/neu.md", page);
    let (rendered, report) = site.compile();
    rendered.unwrap_or_else(|| panic!("{}", site.told(&report)))
}

#[test]
fn a_number_with_a_trunk_zero_is_dialled_without_it_everywhere() {
    let rendered = built_with_person("telephone", "+49 (0)30 23125 401");
    let mut formats = BTreeSet::new();
    for file in &rendered.files {
        let text = String::from_utf8_lossy(&file.bytes);
        assert!(!text.contains("+49030"), "{}", file.path);
        assert!(!text.contains("tel:00"), "{}", file.path);
        if text.contains("+493023125401") {
            formats.insert(file.path.rsplit('.').next().unwrap_or_default());
        }
    }
    assert_eq!(
        formats.into_iter().collect::<Vec<_>>(),
        ["html", "json", "vcf"]
    );
}
