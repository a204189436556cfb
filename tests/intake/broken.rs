//! What is stored and cannot be read any more: it holds up nothing else, and
//! somebody hears of it.

use super::delivery::minutes;
use super::*;
use intake_fn::sweep;
use smtp::{MailFault, readable};

/// Overwrites an attribute of an item with what no program of ours writes.
async fn spoil(house: &House, receipt: &str, sk: &str, attribute: &str) {
    let value = |text: &str| aws_sdk_dynamodb::types::AttributeValue::S(text.to_owned());
    house
        .app
        .store
        .client()
        .update_item()
        .table_name("intake")
        .key("pk", value(&format!("REQUEST#{receipt}")))
        .key("sk", value(sk))
        .update_expression("SET #attribute = :broken")
        .expression_attribute_names("#attribute", attribute)
        .expression_attribute_values(":broken", value("broken"))
        .send()
        .await
        .expect("the store answers");
}

#[tokio::test]
async fn a_broken_item_holds_up_no_other_mail_and_raises_an_alarm() {
    let house = house().await;
    house.mails.fail(1000, Some(MailFault::Transient));
    let receipts = house
        .accept(&["Anna Erste", "Bert Zweiter", "Cora Dritte"])
        .await;
    house.mails.fail(0, None);
    spoil(&house, &receipts[0], "request", "content").await;
    spoil(&house, &receipts[1], "mail#staff", "state").await;

    let swept = sweep(&house.app, morning() + minutes(2)).await;
    assert!(swept.is_err(), "a broken item has to be told");
    let whole = house.mails.mails();
    assert_eq!(whole.len(), 1);
    assert!(readable(&whole[0]).contains("Cora Dritte"));

    for minute in [8, 9] {
        let _ = sweep(&house.app, morning() + minutes(minute)).await;
    }
    let alarms = house.mails.mails().split_off(1);
    assert_eq!(alarms.len(), 1, "{alarms:?}");
    assert!(readable(&alarms[0]).contains(&receipts[0]));
}

#[tokio::test]
async fn a_request_that_cannot_be_read_is_told_as_far_as_it_can_be() {
    let house = house().await;
    house.mails.fail(1000, Some(MailFault::Transient));
    let receipts = house.accept(&["Anna Erste"]).await;
    house.mails.fail(0, None);
    spoil(&house, &receipts[0], "request", "content").await;
    for minute in [2, 8, 9] {
        let swept = sweep(&house.app, morning() + minutes(minute)).await;
        swept.expect("the store answers");
    }
    let mails = house.mails.mails();
    assert_eq!(mails.len(), 1, "{mails:?}");
    let alarm = readable(&mails[0]);
    for told in [
        "Alarm: Eine Anfrage konnte nicht zugestellt werden",
        "das Programm kann ihren Inhalt nicht lesen",
        &format!("Nummer der Anfrage: {}", receipts[0]),
        "Eingegangen: Dienstag, 5. Januar 2027, 10:00 Uhr",
        "Stand: Noch kümmert sich niemand um diese Anfrage.",
        "Versuche: 3",
        &format!("intake-fn admin export {}", receipts[0]),
    ] {
        // A subject in German is encoded, and long lines are broken.
        let text = alarm.replace("\r\n", " ");
        assert!(
            alarm.contains(told) || text.contains(told),
            "`{told}` is missing in\n{alarm}"
        );
    }

    // Nobody acts: the other alarms come, too, and the link still works.
    let next_week = morning() + SignedDuration::from_hours(7 * 24);
    for hour in 0..24 {
        let now = next_week + SignedDuration::from_hours(hour);
        sweep(&house.app, now).await.expect("the store answers");
    }
    let kinds: Vec<String> = house
        .mails
        .message_ids()
        .into_keys()
        .map(|id| {
            id.split('@')
                .next()
                .unwrap_or_default()
                .replace(&receipts[0], "")
        })
        .collect();
    for kind in [".alarm.2", ".alarm.3", ".overdue.1"] {
        assert!(kinds.iter().any(|known| known == kind), "{kind}: {kinds:?}");
    }
    let path = super::cases::link(&mails[0]);
    let page = house.get(&path, next_week).await;
    assert_eq!(page.status(), 200);
    let closed = house.post(&path, "action=close&outcome=not-reached", next_week);
    assert_eq!(location(&closed.await), path);
}

#[tokio::test]
async fn a_registration_that_cannot_be_read_is_exported_raw_and_deleted() {
    let house = house().await;
    let path = "/anfrage/anmeldung/stuhlgymnastik/2027-01-12/";
    let body = form_body(&[
        ("name", "Anna Erste"),
        ("telephone", "030 23125 498"),
        ("persons", "1"),
    ]);
    let response = house.post(path, body, morning()).await;
    let receipt = last_part(location(&response)).to_owned();
    spoil(&house, &receipt, "request", "content").await;
    let exported = super::cases::administer(&house, &["export", &receipt], "", morning()).await;
    for part in [
        "\"content\": \"broken\"",
        "Anna Erste",
        "\"NEW\"",
        "mail#staff",
    ] {
        assert!(exported.contains(part), "{part}: {exported}");
    }
    super::cases::administer(&house, &["delete", &receipt], "", morning()).await;
    let left = house
        .app
        .store
        .participants("stuhlgymnastik", "2027-01-12", morning());
    assert_eq!(left.await.expect("the store answers"), []);
}

#[tokio::test]
async fn a_broken_case_holds_up_no_other_reminder() {
    let house = house().await;
    let receipts = house.accept(&["Anna Erste", "Bert Zweiter"]).await;
    spoil(&house, &receipts[0], "case", "state").await;
    let next_week = morning() + SignedDuration::from_hours(7 * 24);
    let swept = sweep(&house.app, next_week).await;
    assert!(swept.is_err(), "a broken item has to be told");
    let mails = house.mails.mails().split_off(2);
    assert_eq!(mails.len(), 1, "{mails:?}");
    assert!(readable(&mails[0]).contains("Bert Zweiter"));
}

#[tokio::test]
async fn a_report_tells_of_cases_that_it_cannot_count() {
    for (whole, told) in [(1, "Anfragen: weniger als 5"), (0, "Anfragen: keine")] {
        let house = house().await;
        let december: Timestamp = "2026-12-30T09:00:00Z".parse().expect("a timestamp");
        for index in 0..whole + 2 {
            let body = contact(&[("name", &format!("Anna Erste {index}"))]);
            let response = house.post("/anfrage/kontakt/", body, december).await;
            if index >= whole {
                spoil(&house, last_part(location(&response)), "case", "state").await;
            }
        }
        let before = house.mails.mails().len();
        let swept = sweep(&house.app, morning()).await;
        assert!(swept.is_err(), "a broken item has to be told");
        let mails = house.mails.mails().split_off(before);
        let report = mails.iter().find(|mail| mail.contains(".report.1@"));
        let report = readable(report.expect("it was sent"));
        for told in [told, "Nicht lesbar: 2"] {
            assert!(report.contains(told), "`{told}` is missing in\n{report}");
        }
    }
}

#[tokio::test]
async fn no_number_of_broken_items_holds_up_what_is_due_behind_them() {
    let house = house().await;
    house.mails.fail(10_000, Some(MailFault::Transient));
    let names: Vec<String> = (0..60).map(|index| format!("Anna {index}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    for receipt in house.accept(&names).await {
        spoil(&house, &receipt, "mail#staff", "state").await;
        spoil(&house, &receipt, "case", "state").await;
    }
    let next_day = morning() + SignedDuration::from_hours(24);
    let body = contact(&[("name", "Bert Zweiter")]);
    house.post("/anfrage/kontakt/", body, next_day).await;
    house.mails.fail(0, None);

    for (now, mailed) in [
        (next_day + minutes(2), ".staff.1@"),
        (next_day + minutes(7 * 24 * 60), ".reminder.1@"),
    ] {
        let before = house.mails.mails().len();
        let lines = house.log.text().matches("is broken").count();
        let swept = sweep(&house.app, now).await;
        assert!(swept.is_err(), "a broken item has to be told");
        let mails = house.mails.mails().split_off(before);
        assert_eq!(mails.len(), 1, "{mails:?}");
        assert!(mails[0].contains(mailed) && readable(&mails[0]).contains("Bert Zweiter"));
        let told = house.log.text().matches("is broken").count() - lines;
        assert_eq!(told, 1, "one alarm, however many are broken");
    }
}
