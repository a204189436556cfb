//! Accepting a request: one transaction, or nothing.

use std::collections::HashMap;

use aws_sdk_dynamodb::types::{
    CancellationReason, Put, ReturnValuesOnConditionCheckFailure, TransactWriteItem,
};
use intake_form::Receipt;
use jiff::{SignedDuration, Timestamp};

use super::cases;
use super::client::Store;
use super::delivery::Claim;
use super::error::StoreError;
use super::item::{self, Item};
use super::record::{Participant, RequestContent};
use super::transaction::{Transacted, failed};
use crate::case::Case;
use crate::notification::{MailKind, Notification, State, Subject};

/// Seconds within which equal answers are one request. A second submit is
/// recognised for at least this long, and for twice as long at most.
const BUCKET_SECONDS: i64 = 600;

/// A request that was checked and is to be kept.
#[derive(Debug, Clone)]
pub struct NewRequest {
    /// Its number, if it is not taken.
    pub receipt: Receipt,
    /// When it came.
    pub received_at: Timestamp,
    /// What it says.
    pub content: RequestContent,
    /// Keyed hash of form and answers, hexadecimal.
    pub fingerprint: String,
    /// Random and of this attempt alone; at most 36 characters.
    pub token: String,
    /// The list entry, if it is a registration.
    pub participant: Option<Participant>,
    /// Seconds since the epoch at which the list entry goes.
    pub participant_expires_at: i64,
    /// How long whoever keeps it may take to send its mail to staff.
    pub lease: SignedDuration,
    /// Mails to others than staff: whether the sender gets one, too.
    pub more_mails: Vec<MailKind>,
    /// When the first step of its case is due.
    pub case_due_at: Option<Timestamp>,
}

impl NewRequest {
    /// The request's case, as new as it is.
    pub fn case(&self) -> Case {
        let event = self.content.event.as_ref();
        Case::new(
            self.receipt,
            &self.content.form,
            self.content.answers.topic(),
            event.and_then(|event| event.date.parse().ok()),
            self.received_at,
        )
    }

    /// The right to send its mail to staff. Whoever keeps a request sends this
    /// mail next, so the request is kept with the first attempt counted and the
    /// lease under its token; if the sender dies, the lease runs out.
    pub fn claim(&self) -> Claim {
        let asked = Notification::new(Subject::Request(self.receipt), MailKind::Staff, 1);
        let notification = Notification {
            state: State::Sending,
            attempts: 1,
            ..asked
        };
        Claim {
            notification,
            token: self.token.clone(),
        }
    }
}

/// What became of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accepted {
    /// It is kept under its number; the mail to staff is leased to whoever asked,
    /// and the others are due.
    New(Receipt),
    /// The same answers came just before, under this number.
    Before(Receipt),
    /// Its number is taken: try another one.
    ReceiptTaken,
}

impl Store {
    /// Keeps a request, its mails and its fingerprint in one transaction.
    ///
    /// Safe to repeat: an attempt whose answer was lost is recognised by its
    /// token, also by a store that ignores the transaction's own token.
    pub async fn accept(&self, new: &NewRequest) -> Result<Accepted, StoreError> {
        let puts = self.puts(new)?;
        match self.transact("accept", &puts, Some(&new.token)).await? {
            Transacted::Done => Ok(Accepted::New(new.receipt)),
            Transacted::Refused(reasons) => from_reasons(&reasons, new),
        }
    }

    fn puts(&self, new: &NewRequest) -> Result<Vec<TransactWriteItem>, StoreError> {
        let bucket = new.received_at.as_second().div_euclid(BUCKET_SECONDS);
        // Both this bucket and the next: two equal requests on either side of a
        // bucket's end would otherwise both be new.
        let mut items: Vec<Item> = [bucket, bucket + 1]
            .into_iter()
            .map(|bucket| once(new, bucket))
            .collect();
        items.push(request(new)?);
        let subject = Subject::Request(new.receipt);
        let until = new.received_at + new.lease;
        let claim = new.claim();
        items.push(item::leased_mail(&claim.notification, &claim.token, until));
        for kind in &new.more_mails {
            items.push(item::pending_mail(&subject, *kind, 1, new.received_at));
        }
        items.push(cases::case_item(&new.case(), new.case_due_at));
        if let (Some(participant), Some(event)) = (&new.participant, &new.content.event) {
            let participant = serde_json::to_string(participant)
                .map_err(|_| StoreError::broken("participant"))?;
            let order = format!("{:015}#{}", new.received_at.as_millisecond(), new.receipt);
            items.push(HashMap::from([
                (
                    "pk".to_owned(),
                    item::text(item::event_key(&event.event, &event.date)),
                ),
                ("sk".to_owned(), item::text(order)),
                ("receipt".to_owned(), item::text(new.receipt.to_string())),
                ("participant".to_owned(), item::text(participant)),
                (
                    "expires_at".to_owned(),
                    item::number(new.participant_expires_at),
                ),
            ]));
        }
        items
            .into_iter()
            .map(|item| {
                let put = Put::builder()
                    .table_name(&self.table)
                    .set_item(Some(item))
                    .condition_expression("attribute_not_exists(pk)")
                    .return_values_on_condition_check_failure(
                        ReturnValuesOnConditionCheckFailure::AllOld,
                    )
                    .build()
                    .map_err(|_| StoreError::broken("put"))?;
                Ok(TransactWriteItem::builder().put(put).build())
            })
            .collect()
    }
}

fn once(new: &NewRequest, bucket: i64) -> Item {
    HashMap::from([
        (
            "pk".to_owned(),
            item::text(format!("ONCE#{}#{bucket}", new.fingerprint)),
        ),
        ("sk".to_owned(), item::text("once")),
        ("receipt".to_owned(), item::text(new.receipt.to_string())),
        ("token".to_owned(), item::text(new.token.as_str())),
        (
            "expires_at".to_owned(),
            item::number(new.received_at.as_second() + item::DAY),
        ),
    ])
}

fn request(new: &NewRequest) -> Result<Item, StoreError> {
    let content = serde_json::to_string(&new.content).map_err(|_| StoreError::broken("content"))?;
    Ok(HashMap::from([
        ("pk".to_owned(), item::text(item::request_key(new.receipt))),
        ("sk".to_owned(), item::text(item::REQUEST)),
        (
            "received_at".to_owned(),
            item::number(new.received_at.as_millisecond()),
        ),
        ("content".to_owned(), item::text(content)),
    ]))
}

/// What the conditions mean that did not hold.
fn from_reasons(reasons: &[CancellationReason], new: &NewRequest) -> Result<Accepted, StoreError> {
    let before = reasons
        .iter()
        .take(2)
        .filter(|reason| failed(reason))
        .find_map(|reason| reason.item());
    let Some(found) = before else {
        return Ok(Accepted::ReceiptTaken);
    };
    let receipt = item::get_text(found, "receipt")
        .ok()
        .and_then(|receipt| Receipt::parse(receipt).ok())
        .ok_or_else(|| StoreError::broken("receipt"))?;
    let own = item::get_text(found, "token").is_ok_and(|token| token == new.token);
    Ok(if own {
        Accepted::New(receipt)
    } else {
        Accepted::Before(receipt)
    })
}
