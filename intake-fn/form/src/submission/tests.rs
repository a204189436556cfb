use super::*;
use crate::definition::tests::form;
use jiff::civil::Date;
use proptest::prelude::*;

const TODAY: Date = jiff::civil::date(2027, 1, 12);

fn check(body: &str) -> Result<Answers, Vec<(String, AnswerFault)>> {
    check_on_page(body, None)
}

fn check_on_page(body: &str, topic: Option<&str>) -> Result<Answers, Vec<(String, AnswerFault)>> {
    let form = form();
    let at = ValidationContext {
        topic,
        today: TODAY,
        months: &[],
    };
    Submission::decode(&form, body.as_bytes())
        .expect("within the limits")
        .check(&form, at)
        .map_err(|faults| {
            faults
                .into_iter()
                .map(|(name, fault)| (name.to_string(), fault))
                .collect()
        })
}

const GOOD: &str =
    "name=Erna+Muster&reach=call&telephone=030%2F23125-401&topic=wohnen&message=Guten+Tag";

#[test]
fn answers_are_cleaned_and_normalised() {
    let answers = check(GOOD).expect("nothing is wrong");
    assert_eq!(
        answers.get("name"),
        Some(&Answer::Text("Erna Muster".to_owned()))
    );
    assert_eq!(
        answers.get("telephone"),
        Some(&Answer::Telephone {
            written: "030/23125-401".to_owned(),
            dial: "+493023125401".to_owned()
        })
    );
    assert_eq!(answers.topic(), Some("wohnen"));
}

#[test]
fn every_fault_is_found_in_one_go() {
    assert_eq!(
        check("reach=pigeon&email=erna&day=1.1.2027&times=never&knows=maybe"),
        Err(vec![
            ("name".to_owned(), AnswerFault::Missing),
            ("reach".to_owned(), AnswerFault::NotOffered),
            ("email".to_owned(), AnswerFault::Invalid),
            ("topic".to_owned(), AnswerFault::Missing),
            ("message".to_owned(), AnswerFault::Missing),
            ("times".to_owned(), AnswerFault::NotOffered),
            ("day".to_owned(), AnswerFault::Past),
            ("knows".to_owned(), AnswerFault::NotOffered),
        ])
    );
    assert_eq!(
        check(&format!("{GOOD}&message=x&day=30.2.2027").replace("message=Guten+Tag", "message=")),
        Err(vec![
            ("message".to_owned(), AnswerFault::TooShort),
            ("day".to_owned(), AnswerFault::Invalid)
        ])
    );
    let long = "x".repeat(101);
    assert_eq!(
        check(&GOOD.replace("Guten+Tag", &long)),
        Err(vec![("message".to_owned(), AnswerFault::TooLong)])
    );
}

#[test]
fn a_field_is_required_when_another_answer_asks_for_it() {
    let without = GOOD.replace("telephone=030%2F23125-401", "");
    assert_eq!(
        check(&without),
        Err(vec![("telephone".to_owned(), AnswerFault::Missing)])
    );
    assert!(check(&without.replace("reach=call", "reach=letter&address=Weg+1")).is_ok());
    assert_eq!(
        check(&without.replace("reach=call", "reach=letter")),
        Err(vec![("address".to_owned(), AnswerFault::Missing)])
    );
}

#[test]
fn the_page_answers_its_topic() {
    let without = GOOD.replace("topic=wohnen", "");
    let answers = check_on_page(&without, Some("beratung")).expect("the page has the topic");
    assert_eq!(answers.topic(), Some("beratung"));
}

#[test]
fn several_options_come_in_the_forms_order() {
    let answers = check(&format!("{GOOD}&times=evening&times=morning&times=evening"))
        .expect("nothing is wrong");
    assert_eq!(
        answers.get("times"),
        Some(&Answer::Several(vec![
            "morning".to_owned(),
            "evening".to_owned()
        ]))
    );
}

#[test]
fn lines_lose_control_characters_and_keep_their_breaks() {
    let answers = check(&GOOD.replace(
        "Guten+Tag",
        "a%00%07b%0D%0A%0D%0A%0D%0Ac%E2%80%AEd%C2%85e%09f",
    ))
    .expect("nothing is wrong");
    assert_eq!(
        answers.get("message"),
        Some(&Answer::Text("ab\n\ncd\ne f".to_owned()))
    );
    let name = check(&GOOD.replace("Erna+Muster", "Erna%0D%0ABcc:+x%40example.org"))
        .expect("nothing is wrong");
    assert_eq!(
        name.get("name"),
        Some(&Answer::Text("Erna Bcc: x@example.org".to_owned()))
    );
}

#[test]
fn spelling_a_number_anew_is_still_the_same_submission() {
    let respelt = GOOD.replace("030%2F23125-401", "%2B49+30+23125401");
    let text = |body: &str| check(body).expect("nothing is wrong").fingerprint_text();
    assert_eq!(text(GOOD), text(&respelt));
    assert_ne!(text(GOOD), text(&GOOD.replace("Erna", "Anna")));
}

#[test]
fn composed_and_decomposed_letters_are_one() {
    let composed = check(&GOOD.replace("Erna", "J%C3%B6rg")).expect("nothing is wrong");
    let decomposed = check(&GOOD.replace("Erna", "Jo%CC%88rg")).expect("nothing is wrong");
    assert_eq!(composed, decomposed);
}

#[test]
fn limits_hold_and_the_trap_is_noticed() {
    let form = form();
    let decode = |body: &str| Submission::decode(&form, body.as_bytes());
    assert_eq!(
        decode(&"a".repeat(MOST_BYTES + 1)),
        Err(DecodeError::TooLong)
    );
    assert_eq!(
        decode(&"a=b&".repeat(MOST_PAIRS + 1)),
        Err(DecodeError::TooManyFields)
    );
    assert!(decode("homepage=http").expect("within the limits").trapped);
    assert!(!decode("homepage=+").expect("within the limits").trapped);
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

proptest! {
    #[test]
    fn what_is_entered_comes_back_clean_and_stays_so(text in "\\PC{0,80}|.{0,80}") {
        let form = form();
        let name = form.fields[0].name.clone();
        let once = Submission::decode(&form, format!("name={}", encoded(&text)).as_bytes()).expect("short");
        let entered = once.entered(&name).first().cloned().unwrap_or_default();
        prop_assert!(!entered.chars().any(char::is_control));
        let twice = Submission::decode(&form, format!("name={}", encoded(&entered)).as_bytes()).expect("short");
        prop_assert_eq!(once, twice);
    }

    #[test]
    fn no_body_panics(body in proptest::collection::vec(any::<u8>(), 0..400)) {
        let form = form();
        if let Ok(submission) = Submission::decode(&form, &body) {
            let at = ValidationContext { topic: None, today: TODAY, months: &[] };
            let _ = submission.check(&form, at);
        }
    }

    #[test]
    fn answers_survive_storage(message in "[a-zäöü \n]{3,40}", day in 12u8..29) {
        let body = format!("{GOOD}&day={day}.1.2027").replace("Guten+Tag", &format!("xxx{}", encoded(&message)));
        let answers = check(&body).expect("nothing is wrong");
        let json = serde_json::to_string(&answers).expect("answers serialise");
        prop_assert_eq!(serde_json::from_str::<Answers>(&json).expect("what was written can be read"), answers);
    }
}
