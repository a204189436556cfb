//! The states of a mail: PENDING → SENDING (lease) → SENT, or back to PENDING,
//! or DEAD with an alarm. The mail to staff about a new request begins as
//! SENDING. Each step is one conditional write that can be
//! repeated after its answer was lost.

use std::collections::HashMap;

use aws_sdk_dynamodb::operation::update_item::UpdateItemError;
use aws_sdk_dynamodb::types::{
    AttributeValue, Put, ReturnValuesOnConditionCheckFailure, TransactWriteItem, Update,
};
use jiff::{SignedDuration, Timestamp};

use super::client::Store;
use super::error::StoreError;
use super::item::{self, Item};
use super::transaction::{Transacted, failed};
use crate::notification::{MailKind, Notification, State, Subject};

/// Days that the state of a mail is kept after it was sent.
const KEPT_DAYS: i64 = 400;

/// The right to send a mail, until the lease runs out.
#[derive(Debug, Clone)]
pub struct Claim {
    /// The mail, with this attempt counted.
    pub notification: Notification,
    pub(super) token: String,
}

/// How an attempt ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finish {
    /// A mail server took the mail; the request may expire (seconds since the
    /// epoch), if this mail was the one it waited for.
    Sent {
        /// When the request is deleted.
        request_expires_at: Option<i64>,
    },
    /// Its reason has gone: it is not sent.
    Dropped,
    /// Once more, later.
    Again {
        /// When.
        due_at: Timestamp,
        /// Nobody knows whether the mail arrived.
        ambiguous: bool,
        /// Kind of the failure.
        error: String,
    },
    /// Never again; a person has to act, and an alarm says so.
    Dead {
        /// Nobody knows whether the mail arrived.
        ambiguous: bool,
        /// Kind of the failure.
        error: String,
    },
}

impl Store {
    /// Takes a mail for sending; `None` if somebody else was faster or it is
    /// not due. A mail whose lease ran out may have arrived: counted as
    /// ambiguous.
    pub async fn claim(
        &self,
        seen: &Notification,
        now: Timestamp,
        lease: SignedDuration,
        token: String,
    ) -> Result<Option<Claim>, StoreError> {
        let mut claimed = seen.clone();
        claimed.state = State::Sending;
        claimed.attempts += 1;
        claimed.ambiguous += u32::from(seen.state == State::Sending);
        let result = self
            .client
            .update_item()
            .table_name(&self.table)
            .key("pk", item::text(item::subject_key(&seen.subject)))
            .key("sk", item::text(item::mail_key(seen.kind, seen.round)))
            .condition_expression("#state = :seen AND attempts = :seen_attempts AND due_at <= :now")
            .update_expression(
                "SET #state = :sending, attempts = :attempts, ambiguous = :ambiguous, lease = :token, due_at = :until",
            )
            .expression_attribute_names("#state", "state")
            .expression_attribute_values(":seen", item::text(seen.state.name()))
            .expression_attribute_values(":seen_attempts", item::number(seen.attempts.into()))
            .expression_attribute_values(":now", item::number(now.as_millisecond()))
            .expression_attribute_values(":sending", item::text(State::Sending.name()))
            .expression_attribute_values(":attempts", item::number(claimed.attempts.into()))
            .expression_attribute_values(":ambiguous", item::number(claimed.ambiguous.into()))
            .expression_attribute_values(":token", item::text(token.as_str()))
            .expression_attribute_values(":until", item::number((now + lease).as_millisecond()))
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld)
            .send()
            .await;
        match result {
            Ok(_) => Ok(Some(Claim {
                notification: claimed,
                token,
            })),
            Err(error) => match error.as_service_error() {
                // The first try of this very write may have got through.
                Some(UpdateItemError::ConditionalCheckFailedException(failed)) => {
                    let own = failed
                        .item()
                        .is_some_and(|found| holds_lease(found, &token));
                    Ok(own.then_some(Claim {
                        notification: claimed,
                        token,
                    }))
                }
                _ => Err(StoreError::of("claim", &error)),
            },
        }
    }

    /// Writes down how an attempt ended. `false`: the lease had run out and
    /// somebody else has the mail now.
    pub async fn finish(
        &self,
        claim: &Claim,
        finish: &Finish,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut writes = vec![
            TransactWriteItem::builder()
                .update(self.state_update(claim, finish, now)?)
                .build(),
        ];
        match finish {
            Finish::Sent {
                request_expires_at: Some(expires_at),
            } => {
                let update = self.expiry_update(&claim.notification.subject, *expires_at)?;
                writes.push(TransactWriteItem::builder().update(update).build());
            }
            Finish::Dead { .. } => {
                let subject = &claim.notification.subject;
                if let Some(round) = claim.notification.kind.alarm() {
                    let put = self.alarm_put(subject, round, now)?;
                    writes.push(TransactWriteItem::builder().put(put).build());
                }
                if claim.notification.kind == MailKind::Staff {
                    let update = self.undelivered_update(subject)?;
                    writes.push(TransactWriteItem::builder().update(update).build());
                }
            }
            _ => {}
        }
        loop {
            let reasons = match self.transact("finish", &writes, None).await? {
                Transacted::Done => return Ok(true),
                Transacted::Refused(reasons) => reasons,
            };
            if let Some(first) = reasons.first().filter(|reason| failed(reason)) {
                return Ok(first.item().is_some_and(|found| {
                    let done =
                        item::get_text(found, "finished").is_ok_and(|token| token == claim.token);
                    done || holds_lease(found, &claim.token)
                }));
            }
            // The request was deleted meanwhile: its part is left out.
            let gone = reasons.iter().position(failed);
            writes.remove(gone.expect("a transaction is refused for a reason"));
        }
    }

    /// Where a mail stands; `None` if nobody asked for it.
    pub async fn mail(
        &self,
        subject: &Subject,
        kind: MailKind,
        round: u32,
    ) -> Result<Option<Notification>, StoreError> {
        let key = item::subject_key(subject);
        let found = self
            .get("read mail", key, &item::mail_key(kind, round))
            .await?;
        found.as_ref().map(item::to_notification).transpose()
    }

    /// Whether a mail was asked for, whatever became of it.
    pub async fn was_raised(
        &self,
        subject: &Subject,
        kind: MailKind,
        round: u32,
    ) -> Result<bool, StoreError> {
        let key = item::subject_key(subject);
        let sort = item::mail_key(kind, round);
        Ok(self.get("read mail", key, &sort).await?.is_some())
    }

    /// Asks for a mail that nobody else asked for before: an alarm or a report
    /// of the machine, a new link. `false`: somebody did, and it is the same.
    pub async fn raise(
        &self,
        subject: &Subject,
        kind: MailKind,
        round: u32,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let result = self
            .client
            .put_item()
            .table_name(&self.table)
            .set_item(Some(item::pending_mail(subject, kind, round, now)))
            .condition_expression("attribute_not_exists(pk)")
            .send()
            .await;
        match result {
            Ok(_) => Ok(true),
            Err(error)
                if error
                    .as_service_error()
                    .is_some_and(|e| e.is_conditional_check_failed_exception()) =>
            {
                Ok(false)
            }
            Err(error) => Err(StoreError::of("raise", &error)),
        }
    }

    fn state_update(
        &self,
        claim: &Claim,
        finish: &Finish,
        now: Timestamp,
    ) -> Result<Update, StoreError> {
        let mut values: HashMap<String, AttributeValue> = HashMap::from([
            (":token".to_owned(), item::text(claim.token.as_str())),
            (":sending".to_owned(), item::text(State::Sending.name())),
            (":now".to_owned(), item::number(now.as_millisecond())),
        ]);
        let (state, more, remove) = match finish {
            Finish::Sent { .. } | Finish::Dropped => {
                let expires_at = now.as_second() + KEPT_DAYS * item::DAY;
                values.insert(":expiry".to_owned(), item::number(expires_at));
                let state = match finish {
                    Finish::Dropped => State::Dropped,
                    _ => State::Sent,
                };
                (state, ", expires_at = :expiry", "due, due_at, lease")
            }
            Finish::Again { due_at, error, .. } => {
                values.insert(":due_at".to_owned(), item::number(due_at.as_millisecond()));
                values.insert(":error".to_owned(), item::text(error.as_str()));
                (
                    State::Pending,
                    ", due_at = :due_at, last_error = :error",
                    "lease",
                )
            }
            Finish::Dead { error, .. } => {
                values.insert(":error".to_owned(), item::text(error.as_str()));
                (State::Dead, ", last_error = :error", "due, due_at, lease")
            }
        };
        let ambiguous = match finish {
            Finish::Again { ambiguous, .. } | Finish::Dead { ambiguous, .. } => {
                u32::from(*ambiguous)
            }
            Finish::Sent { .. } | Finish::Dropped => 0,
        };
        values.insert(":state".to_owned(), item::text(state.name()));
        values.insert(
            ":ambiguous".to_owned(),
            item::number((claim.notification.ambiguous + ambiguous).into()),
        );
        Update::builder()
            .table_name(&self.table)
            .key("pk", item::text(item::subject_key(&claim.notification.subject)))
            .key("sk", item::text(item::mail_key(claim.notification.kind, claim.notification.round)))
            .condition_expression("lease = :token AND #state = :sending")
            .update_expression(format!(
                "SET #state = :state, finished = :token, finished_at = :now, ambiguous = :ambiguous{more} REMOVE {remove}"
            ))
            .expression_attribute_names("#state", "state")
            .set_expression_attribute_values(Some(values))
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld)
            .build()
            .map_err(|_| StoreError::broken("update"))
    }

    fn expiry_update(&self, subject: &Subject, expires_at: i64) -> Result<Update, StoreError> {
        Update::builder()
            .table_name(&self.table)
            .key("pk", item::text(item::subject_key(subject)))
            .key("sk", item::text(item::REQUEST))
            .condition_expression("attribute_exists(pk)")
            // Whoever closed the case meanwhile has set it already.
            .update_expression("SET expires_at = if_not_exists(expires_at, :expiry)")
            .expression_attribute_values(":expiry", item::number(expires_at))
            .build()
            .map_err(|_| StoreError::broken("update"))
    }

    fn undelivered_update(&self, subject: &Subject) -> Result<Update, StoreError> {
        Update::builder()
            .table_name(&self.table)
            .key("pk", item::text(item::subject_key(subject)))
            .key("sk", item::text(item::CASE))
            .condition_expression("attribute_exists(pk)")
            .update_expression("SET undelivered = :one ADD version :one")
            .expression_attribute_values(":one", item::number(1))
            .build()
            .map_err(|_| StoreError::broken("update"))
    }

    fn alarm_put(&self, subject: &Subject, round: u32, now: Timestamp) -> Result<Put, StoreError> {
        Put::builder()
            .table_name(&self.table)
            .set_item(Some(item::pending_mail(
                subject,
                MailKind::Alarm,
                round,
                now,
            )))
            .build()
            .map_err(|_| StoreError::broken("put"))
    }
}

fn holds_lease(found: &Item, token: &str) -> bool {
    item::get_text(found, "lease").is_ok_and(|lease| lease == token)
}
