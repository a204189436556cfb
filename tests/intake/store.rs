//! The store's promises, on dynoxide; and on any other DynamoDB whose address
//! stands in `INTAKE_TEST_DYNAMODB` (tests/deploy/test_store.py starts moto).

use super::*;
use intake_fn::store::{Accepted, NewRequest, RequestContent};
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
    let subject = intake_fn::store::Subject::Request(new.receipt);
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
