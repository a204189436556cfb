//! What is due, oldest first: mails and cases from the sparse index, read page
//! by page for as long as somebody asks, so that however many cannot be read,
//! those behind them have their turn.

use std::collections::HashMap;
use std::vec;

use aws_sdk_dynamodb::operation::query::builders::QueryFluentBuilder;
use aws_sdk_dynamodb::types::AttributeValue;
use jiff::Timestamp;

use super::cases;
use super::client::Store;
use super::error::StoreError;
use super::item::{self, Item};
use crate::case::Case;
use crate::notification::Notification;

/// Items of a page: a sweep seldom has more to do.
const PAGE: i32 = 25;

/// What was due at a moment. What comes due later is not in it.
pub struct Due<T> {
    query: QueryFluentBuilder,
    parse: fn(&Item) -> Result<T, StoreError>,
    page: vec::IntoIter<Item>,
    rest: Rest,
}

/// Where the next page begins.
enum Rest {
    First,
    After(HashMap<String, AttributeValue>),
    Nothing,
}

impl Store {
    /// Mails that are due.
    pub fn due(&self, now: Timestamp) -> Due<Notification> {
        self.due_items(item::DUE, now, item::to_notification)
    }

    /// Cases with a step that is due.
    pub fn due_cases(&self, now: Timestamp) -> Due<Case> {
        self.due_items(item::STEP_DUE, now, cases::to_case)
    }

    fn due_items<T>(
        &self,
        what: &str,
        now: Timestamp,
        parse: fn(&Item) -> Result<T, StoreError>,
    ) -> Due<T> {
        let query = self
            .client
            .query()
            .table_name(&self.table)
            .index_name("due")
            .key_condition_expression("due = :due AND due_at <= :now")
            .expression_attribute_values(":due", item::text(what))
            .expression_attribute_values(":now", item::number(now.as_millisecond()))
            .limit(PAGE);
        Due {
            query,
            parse,
            page: Vec::new().into_iter(),
            rest: Rest::First,
        }
    }
}

impl<T> Due<T> {
    /// The next one; a broken item is an error of its own, and others follow. A
    /// page that cannot be read is the last thing that comes.
    pub async fn next(&mut self) -> Option<Result<T, StoreError>> {
        loop {
            if let Some(item) = self.page.next() {
                return Some((self.parse)(&item));
            }
            let from = match std::mem::replace(&mut self.rest, Rest::Nothing) {
                Rest::First => None,
                Rest::After(key) => Some(key),
                Rest::Nothing => return None,
            };
            let page = self.query.clone().set_exclusive_start_key(from).send();
            let page = match page.await {
                Ok(page) => page,
                Err(error) => return Some(Err(StoreError::of("read what is due", &error))),
            };
            self.page = page.items.unwrap_or_default().into_iter();
            if let Some(key) = page.last_evaluated_key {
                self.rest = Rest::After(key);
            }
        }
    }
}
