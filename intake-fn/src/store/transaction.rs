//! Several writes at once or none of them, and reads of one item or of many.

use std::time::Duration;

use aws_sdk_dynamodb::operation::query::builders::QueryFluentBuilder;
use aws_sdk_dynamodb::operation::transact_write_items::TransactWriteItemsError;
use aws_sdk_dynamodb::types::{CancellationReason, TransactWriteItem};

use super::client::Store;
use super::error::StoreError;
use super::item::{self, Item};

/// How often a transaction is tried again that lost against another one.
const CONFLICT_RETRIES: u32 = 4;

/// How a transaction ended.
pub(super) enum Transacted {
    /// Everything is written.
    Done,
    /// Nothing is written, because the condition of a write did not hold. The
    /// reasons stand in the order of the writes, one for each.
    Refused(Vec<CancellationReason>),
}

/// Whether the condition of this write did not hold.
pub(super) fn failed(reason: &CancellationReason) -> bool {
    reason.code() == Some("ConditionalCheckFailed")
}

impl Store {
    /// Writes everything or nothing. With a token of its own the same
    /// transaction may be asked for again after its answer was lost.
    pub(super) async fn transact(
        &self,
        operation: &str,
        writes: &[TransactWriteItem],
        token: Option<&str>,
    ) -> Result<Transacted, StoreError> {
        let mut conflicts = 0;
        loop {
            let result = self
                .client
                .transact_write_items()
                .set_client_request_token(token.map(str::to_owned))
                .set_transact_items(Some(writes.to_vec()))
                .send()
                .await;
            let error = match result {
                Ok(_) => return Ok(Transacted::Done),
                Err(error) => error,
            };
            let Some(TransactWriteItemsError::TransactionCanceledException(cancelled)) =
                error.as_service_error()
            else {
                return Err(StoreError::of(operation, &error));
            };
            let reasons = cancelled.cancellation_reasons();
            if reasons.iter().any(failed) {
                return Ok(Transacted::Refused(reasons.to_vec()));
            }
            if conflicts == CONFLICT_RETRIES || !reasons.iter().all(may_pass) {
                let codes: Vec<&str> = reasons.iter().filter_map(|reason| reason.code()).collect();
                return Err(StoreError::Failed(format!(
                    "{operation}: {}",
                    codes.join(" ")
                )));
            }
            conflicts += 1;
            tokio::time::sleep(Duration::from_millis(20 << conflicts)).await;
        }
    }

    /// One item, as it is at this moment.
    pub(super) async fn get(
        &self,
        operation: &str,
        partition: String,
        sort: &str,
    ) -> Result<Option<Item>, StoreError> {
        let output = self
            .client
            .get_item()
            .table_name(&self.table)
            .key("pk", item::text(partition))
            .key("sk", item::text(sort))
            .consistent_read(true)
            .send()
            .await
            .map_err(|error| StoreError::of(operation, &error))?;
        Ok(output.item)
    }

    /// All items of a partition, in order.
    pub(super) async fn partition(
        &self,
        operation: &str,
        partition: String,
    ) -> Result<Vec<Item>, StoreError> {
        let query = self
            .client
            .query()
            .table_name(&self.table)
            .key_condition_expression("pk = :pk")
            .expression_attribute_values(":pk", item::text(partition))
            .consistent_read(true);
        all(operation, query).await
    }
}

/// What a query finds, page by page.
pub(super) async fn all(
    operation: &str,
    query: QueryFluentBuilder,
) -> Result<Vec<Item>, StoreError> {
    let pages = query.into_paginator().items().send();
    pages
        .try_collect()
        .await
        .map_err(|error| StoreError::of(operation, &error))
}

/// Whether the reason may be gone the next time: somebody was at the same item,
/// or the store is busy.
fn may_pass(reason: &CancellationReason) -> bool {
    matches!(
        reason.code(),
        None | Some(
            "None" | "TransactionConflict" | "ThrottlingError" | "ProvisionedThroughputExceeded"
        )
    )
}
