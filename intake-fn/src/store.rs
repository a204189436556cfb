//! What is kept, in one DynamoDB table.
//!
//! | pk | sk | what |
//! |---|---|---|
//! | `ONCE#fingerprint#bucket` | `once` | which receipt equal answers of these ten minutes got |
//! | `REQUEST#receipt` | `request` | the request with its answers |
//! | `REQUEST#receipt` | `mail#kind`, `mail#kind#number` | a mail about it and where its delivery stands |
//! | `REQUEST#receipt` | `case` | who has taken it over and when; no personal data |
//! | `REQUEST#receipt` | `event#number#what` | each change of the case |
//! | `EVENT#event#date` | `time#receipt` | who registered, in order |
//! | `RATE#address hash#hour` | `rate` | requests of one address |
//! | `ALARM#name#date` | `mail#alarm`, `mail#report` | an alarm that no request raised; the monthly report |
//! | `DELETED` | receipt | a request that was deleted by hand |
//!
//! A mail or a case that is due stands in the sparse index `due`, a case in
//! the index `month`, too. `expires_at` (seconds)
//! is DynamoDB's time to live; DynamoDB deletes late, so readers filter. A
//! request gets it only once its mail to staff was sent: what was never
//! delivered never expires.

mod accept;
mod admin;
mod cases;
mod delivery;
mod due;
mod item;
pub mod table;
mod transaction;

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::error::{ProvideErrorMetadata, SdkError};
use intake_form::Receipt;
use intake_form::mails::Mark;
use intake_form::submission::Answers;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use accept::{Accepted, NewRequest};
pub use cases::{Change, Month};
pub use delivery::{Claim, Finish};
pub use due::Due;

/// The table and the client that reaches it.
pub struct Store {
    client: Client,
    table: String,
}

/// A store that did not do what it was asked; no text holds an answer.
#[derive(Debug)]
pub enum StoreError {
    /// It did not answer, or refused; what was asked and why.
    Failed(String),
    /// What is stored cannot be read, however often it is tried; which part.
    Broken(String),
}

impl std::fmt::Display for StoreError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            StoreError::Failed(what) => f.write_str(what),
            StoreError::Broken(part) => write!(f, "stored item is broken: {part}"),
        }
    }
}

impl std::error::Error for StoreError {}

impl StoreError {
    /// The service's error code or the kind of failure: never its message,
    /// which may quote the item.
    fn of<E: ProvideErrorMetadata, R>(operation: &str, error: &SdkError<E, R>) -> StoreError {
        let kind = match error {
            SdkError::TimeoutError(_) => "timeout",
            SdkError::DispatchFailure(_) => "no connection",
            SdkError::ResponseError(_) => "broken response",
            SdkError::ConstructionFailure(_) => "broken request",
            _ => error.code().unwrap_or("unknown"),
        };
        StoreError::Failed(format!("{operation}: {kind}"))
    }

    /// Somebody else was faster, again and again.
    pub(crate) fn contended() -> StoreError {
        StoreError::Failed("change case: contended".to_owned())
    }

    fn broken(what: &str) -> StoreError {
        StoreError::Broken(what.to_owned())
    }
}

/// A request as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredRequest {
    /// Its number.
    pub receipt: Receipt,
    /// When it was accepted.
    pub received_at: Timestamp,
    /// Everything else.
    pub content: RequestContent,
}

/// What a request says and where it came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestContent {
    /// Name of the form.
    pub form: String,
    /// Code of the page's language.
    pub language: String,
    /// The event's stem and day, with its words as the page showed them.
    pub event: Option<intake_form::view::EventContext>,
    /// What was noticed about it.
    pub marks: Vec<Mark>,
    /// The answers.
    pub answers: Answers,
}

/// Who registered for a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// As entered.
    pub name: String,
    /// Telephone number, or e-mail address.
    pub reach: Option<String>,
    /// For how many, in words of the default language.
    pub persons: Option<String>,
}

impl Store {
    /// A store in a table that exists.
    pub fn new(client: Client, table: impl Into<String>) -> Store {
        Store {
            client,
            table: table.into(),
        }
    }

    /// The client, for what the tests and the preview do besides.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The request of this number; `None` if there is none or it has expired.
    pub async fn request(
        &self,
        receipt: Receipt,
        now: Timestamp,
    ) -> Result<Option<StoredRequest>, StoreError> {
        let key = item::request_key(receipt);
        match self.get("read request", key, item::REQUEST).await? {
            Some(found) if !item::expired(&found, now) => {
                item::to_request(receipt, &found).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// Whether there is a request of this number, whatever it says.
    pub async fn holds_request(
        &self,
        receipt: Receipt,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let key = item::request_key(receipt);
        let found = self.get("read request", key, item::REQUEST).await?;
        Ok(found.is_some_and(|found| !item::expired(&found, now)))
    }

    /// Everybody registered for a date so far, in order, with their receipts.
    pub async fn participants(
        &self,
        event: &str,
        date: &str,
        now: Timestamp,
    ) -> Result<Vec<(Receipt, Participant)>, StoreError> {
        let key = item::event_key(event, date);
        let entries = self.partition("read participants", key).await?;
        entries
            .iter()
            .filter(|entry| !item::expired(entry, now))
            .map(item::to_participant)
            .collect()
    }

    /// Counts a request of an address (as a keyed hash) in this hour.
    pub async fn count_address(
        &self,
        address_hash: &str,
        now: Timestamp,
    ) -> Result<u32, StoreError> {
        let hour = now.as_second().div_euclid(3600);
        let output = self
            .client
            .update_item()
            .table_name(&self.table)
            .key("pk", item::text(format!("RATE#{address_hash}#{hour}")))
            .key("sk", item::text("rate"))
            .update_expression("ADD requests :one SET expires_at = :expiry")
            .expression_attribute_values(":one", item::number(1))
            .expression_attribute_values(":expiry", item::number(now.as_second() + item::DAY))
            .return_values(aws_sdk_dynamodb::types::ReturnValue::UpdatedNew)
            .send()
            .await
            .map_err(|error| StoreError::of("count address", &error))?;
        let attributes = output.attributes.unwrap_or_default();
        Ok(u32::try_from(item::get_number(&attributes, "requests")?).unwrap_or(u32::MAX))
    }
}
