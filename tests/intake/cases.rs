//! From request to answer: taken over, reached, closed, reported, deleted; and
//! what happens while nobody does anything.

use super::*;
use intake_fn::case::CaseState;
use intake_fn::{admin, sweep};
use intake_form::Receipt;
use smtp::readable;

/// A moment of January 2027 or later, in UTC.
fn at(text: &str) -> Timestamp {
    format!("{text}:00Z").parse().expect("a timestamp")
}

/// The path behind the last link in a mail.
pub(super) fn link(mail: &str) -> String {
    let text = readable(mail);
    let start = text.rfind("/anfrage/fall/").expect("a link");
    let end = text[start..]
        .find(|c: char| !(c.is_ascii_alphanumeric() || "/-".contains(c)))
        .map_or(text.len(), |end| start + end);
    text[start..end].to_owned()
}

fn receipt_of(location: &str) -> Receipt {
    Receipt::parse(last_part(location)).expect("a receipt")
}

/// `To` and subject of each mail so far.
fn outbox(house: &House) -> Vec<(String, String)> {
    house
        .mails
        .mails()
        .iter()
        .map(|mail| {
            let header = |name: &str| {
                mail.lines()
                    .find_map(|line| line.strip_prefix(name))
                    .unwrap_or_default()
                    .to_owned()
            };
            (header("To: "), header("Message-ID: "))
        })
        .collect()
}

async fn state(house: &House, receipt: Receipt) -> Option<CaseState> {
    let case = house.app.store.case(receipt).await;
    case.expect("the store answers").map(|case| case.state)
}

pub(super) async fn administer(
    house: &House,
    arguments: &[&str],
    input: &str,
    now: Timestamp,
) -> String {
    let mut output = Vec::new();
    admin::run(
        &house.app.store,
        arguments,
        &mut input.as_bytes(),
        &mut output,
        now,
    )
    .await
    .expect("the command succeeds");
    String::from_utf8(output).expect("UTF-8")
}

#[tokio::test]
async fn a_request_lives_from_form_to_deletion() {
    let house = house().await;
    let response = house
        .post("/anfrage/kontakt/", contact(&[]), morning())
        .await;
    let confirmation = location(&response).to_owned();
    let receipt = receipt_of(&confirmation);
    let path = link(&house.mails.mails()[0]);

    // Looking changes nothing, and shows no answer.
    let page = house.get(&path, at("2027-01-05T10:00")).await;
    assert_eq!(page.status(), 200);
    assert!(
        text(&page).contains("Ich kümmere mich")
            && text(&page).contains("Noch kümmert sich niemand")
    );
    for answer in ["Erna", "Schwelle", "23125 499", "wohnung"] {
        assert!(!text(&page).contains(answer), "{answer}");
    }
    assert_eq!(page.headers()[header::REFERRER_POLICY], "strict-origin");
    assert_eq!(state(&house, receipt).await, Some(CaseState::New));

    let steps = [
        ("action=take-over", "2027-01-05T11:00", CaseState::Seen),
        ("action=reached", "2027-01-06T09:00", CaseState::Contacted),
        (
            "action=close&outcome=settled",
            "2027-01-07T09:00",
            CaseState::Closed,
        ),
    ];
    for (body, moment, expected) in steps {
        // Twice: a second press changes nothing.
        for _ in 0..2 {
            let response = house.post(&path, body, at(moment)).await;
            assert_eq!(location(&response), path);
            assert_eq!(state(&house, receipt).await, Some(expected), "{body}");
        }
    }
    let page = house.get(&path, at("2027-01-07T10:00")).await;
    assert!(text(&page).contains("erledigt") && !text(&page).contains("<button"));
    assert!(text(&page).contains("Geklärt oder geholfen"));

    // The report of January, and only once.
    for moment in ["2027-02-01T08:00", "2027-02-01T09:00", "2027-02-02T08:00"] {
        sweep(&house.app, at(moment))
            .await
            .expect("the store answers");
    }
    let mails = house.mails.mails();
    assert_eq!(mails.len(), 2, "{:?}", outbox(&house));
    let report = readable(&mails[1]);
    assert!(mails[1].contains("bericht@example.org"));
    assert!(report.contains("Anfragen im Januar 2027") && report.contains("weniger als 5"));
    assert!(!report.contains("Erna") && !report.contains(&receipt.to_string()));

    let exported = administer(
        &house,
        &["export", &receipt.to_string()],
        "",
        at("2027-02-02T09:00"),
    )
    .await;
    for part in [
        "Erna Muster",
        "\"CLOSED\"",
        "\"settled\"",
        "mail#staff",
        "event#00002#SEEN",
    ] {
        assert!(exported.contains(part), "{part}: {exported}");
    }
    administer(
        &house,
        &["delete", &receipt.to_string()],
        "",
        at("2027-02-03T09:00"),
    )
    .await;
    for gone in [confirmation.as_str(), path.as_str()] {
        assert_eq!(house.get(gone, at("2027-02-03T10:00")).await.status(), 404);
    }
    let list = administer(&house, &["deleted"], "", at("2027-02-03T10:00")).await;
    assert!(list.starts_with(&receipt.to_string()));

    // No log has seen the ticket or an answer.
    let ticket = last_part(&path);
    for private in [ticket, "Erna", "Schwelle"] {
        assert!(!house.log.text().contains(private), "{private}");
    }
}

#[tokio::test]
async fn a_restored_table_is_cleared_of_what_was_deleted() {
    let house = house().await;
    let response = house
        .post(
            "/anfrage/anmeldung/stuhlgymnastik/2027-01-12/",
            registration(),
            morning(),
        )
        .await;
    let receipt = receipt_of(location(&response)).to_string();
    let list = administer(
        &house,
        &["participants", "stuhlgymnastik", "2027-01-12"],
        "",
        morning(),
    )
    .await;
    assert!(
        list.contains("  1. Erna Muster") && list.contains(&receipt),
        "{list}"
    );
    // The table as it comes back from a backup holds the request again; the
    // list was kept elsewhere.
    let kept = format!("{receipt} 2027-01-06T09:00:00Z\n\n");
    let said = administer(&house, &["delete-again"], &kept, at("2027-01-08T09:00")).await;
    assert!(said.contains("items deleted") && !said.contains(" 0 items"));
    let list = administer(
        &house,
        &["participants", "stuhlgymnastik", "2027-01-12"],
        "",
        morning(),
    )
    .await;
    assert!(!list.contains("Erna"), "{list}");
    let said = administer(&house, &["delete-again"], &kept, at("2027-01-08T10:00")).await;
    assert!(
        said.contains(" 0 items deleted"),
        "a second time is harmless"
    );
}

fn registration() -> String {
    form_body(&[
        ("name", "Erna Muster"),
        ("telephone", "030 23125 499"),
        ("persons", "1"),
    ])
}

#[tokio::test]
async fn nobody_takes_a_request_over() {
    let house = house().await;
    let response = house
        .post("/anfrage/kontakt/", contact(&[]), morning())
        .await;
    let receipt = receipt_of(location(&response));
    // Many sweeps at once, as often as they like: each step comes once, on its
    // day. Katrin's office closes at 18:00 on Tuesdays alone.
    let mut seen = 1;
    let mut days = Vec::new();
    for round in 0..6 * 24 {
        let now = at("2027-01-05T09:00") + SignedDuration::from_hours(4 * round);
        let (first, second) = tokio::join!(sweep(&house.app, now), sweep(&house.app, now));
        first.and(second).expect("the store answers");
        for (to, id) in outbox(&house).into_iter().skip(seen) {
            let name = to.split(['<', '"']).find(|part| !part.trim().is_empty());
            let kind = id.split('.').nth(1).unwrap_or_default().to_owned();
            days.push((
                now.to_string(),
                name.unwrap_or_default().trim().to_owned(),
                kind,
            ));
        }
        seen = house.mails.mails().len();
    }
    let days: Vec<(&str, &str, &str)> = days
        .iter()
        .map(|(day, to, kind)| (day.as_str(), to.as_str(), kind.as_str()))
        .collect();
    assert_eq!(
        days,
        [
            ("2027-01-06T13:00:00Z", "Katrin Muster", "reminder"),
            ("2027-01-07T13:00:00Z", "Thomas Beispiel", "deputy"),
            ("2027-01-08T13:00:00Z", "alarm@example.org>", "overdue"),
            ("2027-01-15T13:00:00Z", "alarm@example.org>", "overdue"),
            ("2027-01-22T13:00:00Z", "alarm@example.org>", "overdue"),
        ]
    );
    let mails = house.mails.mails();
    assert!(
        readable(&mails[1]).contains("Erinnerung:") && readable(&mails[1]).contains("Schwelle")
    );
    assert!(readable(&mails[2]).contains("In Vertretung für Katrin Muster"));
    assert!(
        !readable(&mails[3]).contains("Erna"),
        "an alarm holds no answer"
    );

    // The alarm's link works; from then on nobody is asked again.
    let path = link(&mails[5]);
    house
        .post(&path, "action=reached", at("2027-01-29T08:00"))
        .await;
    assert_eq!(state(&house, receipt).await, Some(CaseState::Contacted));
    let now = at("2027-01-29T18:00");
    sweep(&house.app, now).await.expect("the store answers");
    assert_eq!(house.mails.mails().len(), 6);
    let case = house
        .app
        .store
        .case(receipt)
        .await
        .expect("the store answers");
    assert_eq!(case.expect("it is there").steps, 5);
}

#[tokio::test]
async fn a_reminder_whose_reason_has_gone_is_not_sent() {
    let house = house().await;
    house
        .post("/anfrage/kontakt/", contact(&[]), morning())
        .await;
    let path = link(&house.mails.mails()[0]);
    // The mail server is down when the reminder is due; meanwhile somebody acts.
    house.mails.fail(1000, Some(smtp::MailFault::Transient));
    sweep(&house.app, at("2027-01-06T13:00"))
        .await
        .expect("the store answers");
    house
        .post(&path, "action=take-over", at("2027-01-06T13:05"))
        .await;
    house.mails.fail(0, None);
    sweep(&house.app, at("2027-01-06T14:00"))
        .await
        .expect("the store answers");
    assert_eq!(house.mails.mails().len(), 1);
    assert!(house.log.text().contains("\"state\":\"DROPPED\""));
}

#[tokio::test]
async fn an_old_link_gets_a_new_one_and_a_forged_one_nothing() {
    let house = house().await;
    house
        .post("/anfrage/kontakt/", contact(&[]), morning())
        .await;
    let path = link(&house.mails.mails()[0]);
    house.post(&path, "action=take-over", morning()).await;
    let late = at("2027-02-20T09:00");
    let page = house.get(&path, late).await;
    assert!(text(&page).contains("abgelaufen") && text(&page).contains("Neuen Link schicken"));
    house
        .post(&path, "action=close&outcome=settled", late)
        .await;
    for _ in 0..3 {
        let page = house.post(&path, "action=link", late).await;
        assert!(text(&page).contains("unterwegs"));
    }
    let mails = house.mails.mails();
    assert_eq!(mails.len(), 2, "one new link an hour: {:?}", outbox(&house));
    let page = house.get(&link(&mails[1]), late).await;
    assert!(text(&page).contains("Erledigt") && text(&page).contains("Jemand kümmert sich"));

    let forged = path.replace("-", "-0").replacen("/-0", "/-", 1);
    assert_eq!(house.get(&forged, morning()).await.status(), 404);
    let foreign = Request::post(path.as_str())
        .header(header::ORIGIN, "https://evil.example")
        .body(bytes::Bytes::from("action=reached"))
        .expect("a request");
    assert_eq!(handle(&house.app, foreign, morning()).await.status(), 403);
    let put = Request::put(path.as_str())
        .body(bytes::Bytes::new())
        .expect("a request");
    assert_eq!(handle(&house.app, put, morning()).await.status(), 405);
    assert_eq!(
        house.post(&path, "action=dance", morning()).await.status(),
        400
    );
}

#[tokio::test]
async fn an_open_case_is_recalled_before_its_deletion_and_a_closed_one_goes() {
    let house = house().await;
    let response = house
        .post("/anfrage/kontakt/", contact(&[]), morning())
        .await;
    let confirmation = location(&response).to_owned();
    let path = link(&house.mails.mails()[0]);
    house.post(&path, "action=take-over", morning()).await;
    let day = |days: i64| morning() + SignedDuration::from_hours(24 * days);
    for days in [165, 166, 167, 170] {
        sweep(&house.app, day(days))
            .await
            .expect("the store answers");
    }
    let mails = house.mails.mails();
    assert_eq!(mails.len(), 2, "{:?}", outbox(&house));
    assert!(readable(&mails[1]).contains("Eine offene Anfrage wird bald gelöscht"));
    assert_eq!(house.get(&confirmation, day(179)).await.status(), 200);
    assert_eq!(house.get(&confirmation, day(181)).await.status(), 404);

    // The registration's form keeps for 60 days, counted from the closing, and
    // not before the event.
    let response = house
        .post(
            "/anfrage/anmeldung/stuhlgymnastik/2027-01-12/",
            registration(),
            morning(),
        )
        .await;
    let confirmation = location(&response).to_owned();
    let path = link(house.mails.mails().last().expect("its mail"));
    house
        .post(&path, "action=close&outcome=settled", day(1))
        .await;
    assert_eq!(house.get(&confirmation, day(65)).await.status(), 200);
    assert_eq!(house.get(&confirmation, day(68)).await.status(), 404);
}

#[tokio::test]
async fn a_repeat_of_a_deleted_request_is_a_request() {
    let house = house().await;
    let send = || house.post("/anfrage/kontakt/", contact(&[]), morning());
    let first = receipt_of(location(&send().await));
    assert_eq!(receipt_of(location(&send().await)), first);
    administer(&house, &["delete", &first.to_string()], "", morning()).await;
    let again = send().await;
    let second = receipt_of(location(&again));
    assert_ne!(second, first, "that number leads to nothing any more");
    let confirmation = location(&again).to_owned();
    assert_eq!(house.get(&confirmation, morning()).await.status(), 200);
    assert_eq!(receipt_of(location(&send().await)), second);
    assert_eq!(house.mails.mails().len(), 2, "{:?}", outbox(&house));
}
