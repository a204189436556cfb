//! From the store to the mailbox.

use super::*;
use intake_fn::guard::SourceAddress;
use intake_fn::notification::{MailKind, State, Subject};
use intake_fn::sweep;
use smtp::{MailFault, readable};

pub(super) fn minutes(count: i64) -> SignedDuration {
    SignedDuration::from_mins(count)
}

#[tokio::test]
async fn the_social_worker_gets_who_how_when_and_what() {
    let house = house().await;
    let body = contact(&[
        ("reach", "email"),
        ("email", "erna@example.org"),
        ("times", "evening"),
        ("telephone", ""),
    ]);
    let response = house.post("/anfrage/kontakt/", body, morning()).await;
    let receipt = last_part(location(&response)).to_owned();
    let mails = house.mails.mails();
    assert_eq!(mails.len(), 1);
    let mail = readable(&mails[0]);
    for expected in [
        "To: \"Katrin Muster\" <katrin@example.org>",
        "Reply-To: erna@example.org",
        "Auto-Submitted: auto-generated",
        &format!("Message-ID: <{receipt}.staff.1@example.org>"),
        "Erna Muster",
        "E-Mail",
        "abends, zwischen 18 und 20 Uhr",
        "Wohnung und Umbau",
        "Die Schwelle im Bad ist zu hoch.",
        "mailto:erna@example.org",
        "Antwort bis: Donnerstag, 7. Januar 2027",
        "Eingegangen: Dienstag, 5. Januar 2027, 10:00 Uhr",
        receipt.as_str(),
    ] {
        assert!(
            mail.contains(expected),
            "`{expected}` is missing in\n{mail}"
        );
    }
    let subject = mails[0]
        .lines()
        .find(|line| line.starts_with("Subject:"))
        .expect("a subject");
    assert!(!subject.contains("Erna"), "{subject}");
}

#[tokio::test]
async fn an_address_with_umlauts_is_answered_as_servers_know_it() {
    let house = house().await;
    let body = contact(&[
        ("reach", "email"),
        ("email", "erna@müller-bau.example"),
        ("telephone", ""),
    ]);
    let response = house.post("/anfrage/kontakt/", body, morning()).await;
    assert_eq!(response.status(), 303);
    let mail = readable(&house.mails.mails()[0]);
    assert!(
        mail.contains("Reply-To: erna@xn--mller-bau-q9a.example"),
        "{mail}"
    );
}

#[tokio::test]
async fn while_she_is_absent_a_deputy_gets_it_at_once() {
    // In February she has named somebody; in March nobody, so the form's deputy.
    for absent in ["2027-02-03T09:00:00Z", "2027-03-03T09:00:00Z"] {
        let house = house().await;
        let absent: Timestamp = absent.parse().expect("a timestamp");
        house.post("/anfrage/kontakt/", contact(&[]), absent).await;
        let mail = readable(&house.mails.mails()[0]);
        assert!(mail.contains("<thomas@example.org>"), "{mail}");
        assert!(!mail.contains("katrin@example.org"), "{mail}");
        assert!(mail.contains("In Vertretung für Katrin Muster"), "{mail}");
    }
}

#[tokio::test]
async fn a_registration_brings_the_list_of_participants() {
    let house = house().await;
    let path = "/anfrage/anmeldung/stuhlgymnastik/2027-01-12/";
    let register = |name: &str| {
        form_body(&[
            ("name", name),
            ("telephone", "030 23125 498"),
            ("persons", "2"),
        ])
    };
    house.post(path, register("Anna Erste"), morning()).await;
    house
        .post(path, register("Bert Zweiter"), morning() + minutes(1))
        .await;
    let mail = readable(&house.mails.mails()[1]);
    for expected in [
        "1. Anna Erste, 030 23125 498 (Für zwei Personen)",
        "2. Bert Zweiter",
        "Dienstag, 12. Januar 2027, 10 Uhr",
    ] {
        assert!(
            mail.contains(expected),
            "`{expected}` is missing in\n{mail}"
        );
    }
}

#[tokio::test]
async fn a_visitor_waits_for_three_calls_of_the_store() {
    let dynamo = dynamo::start().await.expect("dynoxide starts");
    let (proxy, url) = dynamo::Proxy::start(dynamo, 1).await.expect("it starts");
    let house = house_on(url).await;
    let before = proxy.operations().len();
    let mut request = post("/anfrage/kontakt/", contact(&[]));
    let address = SourceAddress("192.0.2.1".to_owned());
    request.extensions_mut().insert(address);
    location(&handle(&house.app, request, morning()).await);
    assert_eq!(house.mails.mails().len(), 1, "it was sent at once");
    assert_eq!(
        proxy.operations()[before..],
        ["UpdateItem", "TransactWriteItems", "TransactWriteItems"],
        "address counted, request kept, mail sent"
    );
}

#[tokio::test]
async fn whoever_dies_between_keeping_and_sending_leaves_the_mail_to_the_sweep() {
    let house = house().await;
    let new = super::store::request(&super::store::unique(), "a", morning());
    let kept = house.app.store.accept(&new).await;
    kept.expect("the store answers");
    for (minute, sent) in [(0, 0), (2, 1), (9, 0)] {
        let swept = sweep(&house.app, morning() + minutes(minute)).await;
        assert_eq!(swept.expect("the store answers").sent, sent, "{minute}");
    }
    let ids = house.mails.message_ids();
    assert_eq!(ids.into_values().collect::<Vec<_>>(), [1]);
    let subject = Subject::Request(new.receipt);
    let mail = house.app.store.mail(&subject, MailKind::Staff, 1);
    let mail = mail.await.expect("the store answers").expect("it is kept");
    assert_eq!((mail.state, mail.attempts), (State::Sent, 2));
}

#[tokio::test]
async fn a_mail_that_fails_comes_again_with_the_same_id() {
    let house = house().await;
    house.mails.fail(1000, Some(MailFault::Transient));
    let response = house
        .post("/anfrage/kontakt/", contact(&[]), morning())
        .await;
    assert_eq!(response.status(), 303);
    house.mails.fail(0, None);
    let early = sweep(&house.app, morning() + SignedDuration::from_secs(30))
        .await
        .expect("the store answers");
    assert_eq!(early.sent, 0, "it is not due yet");
    let swept = sweep(&house.app, morning() + minutes(2))
        .await
        .expect("the store answers");
    assert_eq!((swept.sent, swept.again, swept.dead), (1, 0, 0));
    assert_eq!(
        house.mails.message_ids().into_values().collect::<Vec<_>>(),
        [1]
    );
    let nothing = sweep(&house.app, morning() + minutes(60))
        .await
        .expect("the store answers");
    assert_eq!(nothing.sent, 0);
}

#[tokio::test]
async fn a_lost_answer_is_ambiguous_and_the_repeat_has_the_same_id() {
    let house = house().await;
    house.mails.fail(1000, Some(MailFault::DropsAfterMessage));
    house
        .post("/anfrage/kontakt/", contact(&[]), morning())
        .await;
    house.mails.fail(0, None);
    sweep(&house.app, morning() + minutes(2))
        .await
        .expect("the store answers");
    assert_eq!(
        house.mails.message_ids().into_values().collect::<Vec<_>>(),
        [2]
    );
    assert!(house.log.text().contains("\"ambiguous\":true"));
}

#[tokio::test]
async fn the_last_failure_raises_an_alarm_that_never_gives_up() {
    let house = house().await;
    house.mails.fail(1000, Some(MailFault::Permanent));
    house
        .post("/anfrage/kontakt/", contact(&[]), morning())
        .await;
    let mut now = morning();
    let mut dead = 0;
    for _ in 0..8 {
        now += minutes(10);
        dead += sweep(&house.app, now)
            .await
            .expect("the store answers")
            .dead;
    }
    assert_eq!(dead, 1, "the alarm itself never dies");
    assert!(house.log.text().contains("\"level\":\"alarm\""));
    house.mails.fail(0, None);
    now += minutes(10);
    sweep(&house.app, now).await.expect("the store answers");
    let mails = house.mails.mails();
    assert_eq!(mails.len(), 1);
    assert!(mails[0].contains("alarm@example.org") && mails[0].contains(".alarm.1@example.org"));
    assert!(!readable(&mails[0]).contains("Erna"));
    let late = now + SignedDuration::from_hours(24 * 400);
    let request = house.get(&confirmation_of(&mails[0]), late).await;
    assert_eq!(
        request.status(),
        200,
        "what was never delivered never expires"
    );
}

fn confirmation_of(mail: &str) -> String {
    let id = mail
        .lines()
        .find_map(|line| line.strip_prefix("Message-ID: <"))
        .expect("an id");
    format!(
        "/anfrage/angekommen/{}/",
        id.split('.').next().expect("a receipt")
    )
}

#[tokio::test]
async fn a_delivered_request_expires_with_its_retention() {
    let house = house().await;
    let response = house
        .post("/anfrage/kontakt/", contact(&[]), morning())
        .await;
    let confirmation = location(&response).to_owned();
    let days = |count: i64| morning() + SignedDuration::from_hours(24 * count);
    assert_eq!(house.get(&confirmation, days(179)).await.status(), 200);
    assert_eq!(house.get(&confirmation, days(181)).await.status(), 404);
}

#[tokio::test]
async fn a_hanging_mail_server_does_not_keep_the_visitor() {
    let house = house().await;
    house.mails.fail(1000, Some(MailFault::Hangs));
    let started = std::time::Instant::now();
    let response = house
        .post("/anfrage/kontakt/", contact(&[]), morning())
        .await;
    assert_eq!(response.status(), 303);
    assert!(
        started.elapsed() < Duration::from_millis(1500),
        "{:?}",
        started.elapsed()
    );
}

#[tokio::test]
async fn a_lease_that_ran_out_is_taken_over_and_one_that_holds_is_not() {
    let house = house().await;
    house.mails.fail(1000, Some(MailFault::Transient));
    house
        .post("/anfrage/kontakt/", contact(&[]), morning())
        .await;
    let due = house.app.store.due(morning() + minutes(2)).next().await;
    let due = due.expect("it waits").expect("a whole item");
    let lease = SignedDuration::from_secs(60);
    let first = house
        .app
        .store
        .claim(&due, morning() + minutes(2), lease, "first".to_owned())
        .await;
    assert!(first.expect("the store answers").is_some());
    house.mails.fail(0, None);
    let held = sweep(&house.app, morning() + minutes(2))
        .await
        .expect("the store answers");
    assert_eq!(held.sent, 0);
    let taken_over = sweep(&house.app, morning() + minutes(4))
        .await
        .expect("the store answers");
    assert_eq!(taken_over.sent, 1);
    assert!(house.log.text().contains("\"ambiguous_before\":1"));
}

/// Takes every mail that is due and never tells how the attempt ended, as a
/// process does that is killed in it.
async fn is_killed_in_each_attempt(house: &House, now: Timestamp) {
    let mut due = house.app.store.due(now);
    while let Some(mail) = due.next().await {
        let mail = mail.expect("a whole item");
        let token = format!("killed at {now}");
        let lease = house.app.timing.lease;
        let claim = house.app.store.claim(&mail, now, lease, token).await;
        assert!(claim.expect("the store answers").is_some(), "{mail:?}");
    }
}

#[tokio::test]
async fn a_mail_that_kills_the_process_each_time_dies_with_an_alarm() {
    let house = house().await;
    house.mails.fail(1000, Some(MailFault::Transient));
    let receipts = house.accept(&["Anna Erste"]).await;
    house.mails.fail(0, None);
    // The settings of these tests give a mail three attempts.
    for minute in [2, 4] {
        is_killed_in_each_attempt(&house, morning() + minutes(minute)).await;
    }
    let others = house.accept(&["Bert Zweiter"]).await;
    for (minute, expected) in [(6, (1, 0)), (7, (0, 1))] {
        let swept = sweep(&house.app, morning() + minutes(minute)).await;
        let swept = swept.expect("the store answers");
        assert_eq!((swept.dead, swept.sent), expected, "{minute}");
    }

    let ids: Vec<String> = house.mails.message_ids().into_keys().collect();
    let sent = |receipt: &str, kind: &str| {
        let id = format!("{receipt}.{kind}.1@example.org");
        ids.contains(&id)
    };
    assert!(
        sent(&others[0], "staff") && sent(&receipts[0], "alarm"),
        "{ids:?}"
    );
    assert!(!sent(&receipts[0], "staff"), "{ids:?}");
    let mails = house.mails.mails();
    let alarm = mails.iter().find(|mail| mail.contains(".alarm.1@"));
    let alarm = readable(alarm.expect("it was sent"));
    for told in [
        "ist abgebrochen. Vielleicht ist sie trotzdem angekommen",
        "Versuche: 3",
        "Noch kümmert sich niemand um diese Anfrage.",
        "Eingegangen: Dienstag, 5. Januar 2027, 10:00 Uhr",
    ] {
        assert!(alarm.contains(told), "`{told}` is missing in\n{alarm}");
    }
}

#[tokio::test]
async fn a_calendar_that_runs_out_raises_one_alarm_a_day() {
    let house = house().await;
    let end: Timestamp = "2028-12-20T09:00:00Z".parse().expect("a timestamp");
    sweep(&house.app, end).await.expect("the store answers");
    sweep(&house.app, end + minutes(5))
        .await
        .expect("the store answers");
    let mails = house.mails.mails();
    assert_eq!(mails.len(), 1);
    assert!(readable(&mails[0]).contains("Der Kalender der Internetseite läuft bald ab"));
}
