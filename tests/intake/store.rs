//! The store's promises, on dynoxide; and on any other DynamoDB whose address
//! stands in `INTAKE_TEST_DYNAMODB` (tests/deploy/test_store.py starts moto).

use super::*;
use aws_sdk_dynamodb::types::AttributeValue;
use intake_fn::case::Action;
use intake_fn::notification::{MailKind, Notification, State, Subject};
use intake_fn::store::{Accepted, Change, Finish, NewRequest, RequestContent};
use intake_form::Receipt;
use intake_form::submission::Answers;

const LEASE: SignedDuration = SignedDuration::from_secs(60);

async fn store() -> House {
    match std::env::var("INTAKE_TEST_DYNAMODB") {
        Ok(url) => house_on(url).await,
        Err(_) => house().await,
    }
}

/// A fingerprint that no other test and no other run has.
pub(super) fn unique() -> String {
    static NEXT: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
    let next = NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    format!(
        "{}-{next}-{}",
        std::process::id(),
        Timestamp::now().as_nanosecond()
    )
}

fn receipt(seed: &str) -> Receipt {
    let mut random = end_to_end::Random::new(
        seed.bytes()
            .fold(7, |sum, byte| sum * 31 % 1_000_003 + u64::from(byte)),
    );
    loop {
        if let Some(receipt) = Receipt::from_random(random.number().to_be_bytes()) {
            return receipt;
        }
    }
}

pub(super) fn request(fingerprint: &str, token: &str, now: Timestamp) -> NewRequest {
    NewRequest {
        receipt: receipt(&format!("{fingerprint}{token}")),
        received_at: now,
        content: RequestContent {
            form: "kontakt".to_owned(),
            language: "de".to_owned(),
            event: None,
            marks: Vec::new(),
            answers: Answers::default(),
        },
        fingerprint: fingerprint.to_owned(),
        token: format!(
            "{}-{token}",
            &fingerprint[fingerprint.len().saturating_sub(20)..]
        ),
        participant: None,
        participant_expires_at: 0,
        lease: LEASE,
        more_mails: Vec::new(),
        case_due_at: None,
    }
}

#[tokio::test]
async fn equal_answers_within_ten_minutes_are_one_request() {
    let house = store().await;
    let print = unique();
    let first = request(&print, "a", morning());
    assert_eq!(
        accept_one(&house, &first).await,
        Accepted::New(first.receipt)
    );
    for minutes in [0, 5, 10] {
        let again = request(
            &print,
            &format!("b{minutes}"),
            morning() + SignedDuration::from_mins(minutes),
        );
        assert_eq!(
            accept_one(&house, &again).await,
            Accepted::Before(first.receipt)
        );
    }
    let later = request(&print, "c", morning() + SignedDuration::from_mins(21));
    assert_eq!(
        accept_one(&house, &later).await,
        Accepted::New(later.receipt)
    );
}

async fn accept_one(house: &House, request: &NewRequest) -> Accepted {
    house
        .app
        .store
        .accept(request)
        .await
        .expect("the store answers")
}

#[tokio::test]
async fn an_attempt_whose_answer_was_lost_is_recognised() {
    let house = store().await;
    let new = request(&unique(), "a", morning());
    assert_eq!(accept_one(&house, &new).await, Accepted::New(new.receipt));
    assert_eq!(accept_one(&house, &new).await, Accepted::New(new.receipt));
    assert!(
        house
            .app
            .store
            .request(new.receipt, morning())
            .await
            .expect("the store answers")
            .is_some()
    );
}

#[tokio::test]
async fn a_taken_receipt_is_noticed_and_changes_nothing() {
    let house = store().await;
    let first = request(&unique(), "a", morning());
    accept_one(&house, &first).await;
    let mut second = request(&unique(), "b", morning());
    second.receipt = first.receipt;
    assert_eq!(accept_one(&house, &second).await, Accepted::ReceiptTaken);
    second.receipt = receipt(&unique());
    second.token.push('2');
    assert_eq!(
        accept_one(&house, &second).await,
        Accepted::New(second.receipt)
    );
}

#[tokio::test]
async fn equal_requests_at_once_get_one_receipt_also_at_a_buckets_edge() {
    let house = std::sync::Arc::new(store().await);
    let edge: Timestamp = "2027-01-05T09:10:00Z".parse().expect("a timestamp");
    for round in 0..10 {
        let print = unique();
        let mut tasks = Vec::new();
        for index in 0..6 {
            let house = house.clone();
            let offset = SignedDuration::from_millis(if index % 2 == 0 { -1 } else { 1 });
            let new = request(&print, &format!("{round}-{index}"), edge + offset);
            tasks.push(tokio::spawn(
                async move { house.app.store.accept(&new).await },
            ));
        }
        let mut receipts = std::collections::HashSet::new();
        let mut new = 0;
        for task in tasks {
            match task.await.expect("no panic").expect("the store answers") {
                Accepted::New(receipt) => {
                    new += 1;
                    receipts.insert(receipt);
                }
                Accepted::Before(receipt) => {
                    receipts.insert(receipt);
                }
                Accepted::ReceiptTaken => panic!("receipts differ"),
            }
        }
        assert_eq!((receipts.len(), new), (1, 1), "round {round}");
    }
}

#[tokio::test]
async fn only_one_of_many_can_claim_a_mail() {
    let house = std::sync::Arc::new(store().await);
    let new = request(&unique(), "a", morning());
    accept_one(&house, &new).await;
    let subject = Subject::Request(new.receipt);
    let ran_out = morning() + LEASE;
    let mut due = house.app.store.due(ran_out);
    let mine = loop {
        let mail = due
            .next()
            .await
            .expect("the new mail is due when its lease has run out");
        if let Ok(mail) = mail
            && mail.subject == subject
        {
            break mail;
        }
    };
    let early = house.app.store.claim(&mine, morning(), LEASE, unique());
    let early = early.await.expect("the store answers");
    assert!(early.is_none(), "whoever accepted it sends it");
    let mut tasks = Vec::new();
    for index in 0..8 {
        let (house, mine) = (house.clone(), mine.clone());
        tasks.push(tokio::spawn(async move {
            let token = format!("token {index}");
            house.app.store.claim(&mine, ran_out, LEASE, token).await
        }));
    }
    let mut claims = 0;
    for task in tasks {
        claims += usize::from(
            task.await
                .expect("no panic")
                .expect("the store answers")
                .is_some(),
        );
    }
    assert_eq!(claims, 1);
}

async fn staff_mail(house: &House, new: &NewRequest) -> Notification {
    let subject = Subject::Request(new.receipt);
    let mail = house.app.store.mail(&subject, MailKind::Staff, 1).await;
    mail.expect("the store answers").expect("it is kept")
}

#[tokio::test]
async fn a_claim_and_its_end_whose_answers_were_lost_are_recognised() {
    let house = store().await;
    let store = &house.app.store;
    let new = request(&unique(), "a", morning());
    accept_one(&house, &new).await;
    let seen = staff_mail(&house, &new).await;
    let now = morning() + LEASE;
    let token = unique();
    let claim = async |token: &str| {
        let claim = store.claim(&seen, now, LEASE, token.to_owned()).await;
        claim.expect("the store answers")
    };
    let first = claim(&token).await.expect("its lease has run out");
    assert!(claim(&token).await.is_some(), "asked again by the same");
    assert!(claim(&unique()).await.is_none(), "asked by another");

    let sent = Finish::Sent {
        request_expires_at: None,
    };
    for _ in 0..2 {
        let kept = store.finish(&first, &sent, now).await;
        assert!(kept.expect("the store answers"));
    }
    let late = store.finish(&new.claim(), &sent, now).await;
    assert!(!late.expect("the store answers"), "its lease had run out");
}

#[tokio::test]
async fn a_mail_is_told_sent_also_when_its_request_has_gone_meanwhile() {
    let house = store().await;
    let new = request(&unique(), "a", morning());
    accept_one(&house, &new).await;
    let text = |text: &str| AttributeValue::S(text.to_owned());
    let client = house.app.store.client();
    let delete = client.delete_item().table_name("intake");
    let delete = delete.key("pk", text(&format!("REQUEST#{}", new.receipt)));
    let gone = delete.key("sk", text("request")).send().await;
    gone.expect("the store answers");
    let sent = Finish::Sent {
        request_expires_at: Some(1),
    };
    let kept = house.app.store.finish(&new.claim(), &sent, morning()).await;
    assert!(kept.expect("the store answers"));
    assert_eq!(staff_mail(&house, &new).await.state, State::Sent);
    let request = house.app.store.holds_request(new.receipt, morning()).await;
    assert!(
        !request.expect("the store answers"),
        "it does not come back"
    );
}

#[tokio::test]
async fn of_two_changes_of_one_case_one_is_made() {
    let house = store().await;
    let new = request(&unique(), "a", morning());
    accept_one(&house, &new).await;
    let change = Change {
        case: new
            .case()
            .after(Action::TakeOver, morning())
            .expect("it is new"),
        due_at: None,
        event: "SEEN",
        mail: None,
        delete_at: None,
    };
    for made in [true, false] {
        let changed = house.app.store.change_case(&change, morning()).await;
        assert_eq!(changed.expect("the store answers"), made);
    }
}

#[tokio::test]
async fn a_deletion_is_remembered_before_anything_goes() {
    let dynamo = dynamo::start().await.expect("dynoxide starts");
    let (proxy, url) = dynamo::Proxy::start(dynamo, 1).await.expect("it starts");
    let house = house_on(url).await;
    let new = request(&unique(), "a", morning());
    accept_one(&house, &new).await;
    let before = proxy.operations().len();
    let deleted = house.app.store.delete(new.receipt, morning()).await;
    assert_eq!(
        deleted.expect("the store answers"),
        3,
        "request, mail, case"
    );
    assert_eq!(
        proxy.operations()[before..],
        ["PutItem", "Query", "DeleteItem", "DeleteItem", "DeleteItem"]
    );
}
