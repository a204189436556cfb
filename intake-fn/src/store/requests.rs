//! Requests and who registered, as they are read; requests of one address, as
//! they are counted.

use aws_sdk_dynamodb::types::ReturnValue;
use intake_form::Receipt;
use jiff::Timestamp;

use super::client::Store;
use super::error::StoreError;
use super::item;
use super::record::{Participant, StoredRequest};

impl Store {
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
            .return_values(ReturnValue::UpdatedNew)
            .send()
            .await
            .map_err(|error| StoreError::of("count address", &error))?;
        let attributes = output.attributes.unwrap_or_default();
        Ok(u32::try_from(item::get_number(&attributes, "requests")?).unwrap_or(u32::MAX))
    }
}
