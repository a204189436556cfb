//! What an administrator does with a request by its number: export it, delete
//! it with all that belongs to it, and remember that it was deleted, so that a
//! restored table can be cleared of it again.

use aws_sdk_dynamodb::types::AttributeValue;
use intake_form::Receipt;
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::client::Store;
use super::error::StoreError;
use super::item::{self, Item};

impl Store {
    /// Everything that is stored about a request, item by item.
    pub async fn export(&self, receipt: Receipt) -> Result<Vec<Value>, StoreError> {
        let items = self.items_of(receipt).await?;
        Ok(items.iter().map(to_json).collect())
    }

    /// Deletes everything about a request: answers, case, mails' states, the
    /// line in the list of participants. Written to the list of deleted
    /// receipts first, so that a deletion that is cut short can be repeated.
    /// Gives the number of items that were there.
    pub async fn delete(&self, receipt: Receipt, now: Timestamp) -> Result<usize, StoreError> {
        self.client
            .put_item()
            .table_name(&self.table)
            .item("pk", item::text(item::DELETED))
            .item("sk", item::text(receipt.to_string()))
            .item("at", item::number(now.as_millisecond()))
            .send()
            .await
            .map_err(|error| StoreError::of("remember deletion", &error))?;
        let items = self.items_of(receipt).await?;
        for found in &items {
            self.client
                .delete_item()
                .table_name(&self.table)
                .key("pk", item::text(item::get_text(found, "pk")?))
                .key("sk", item::text(item::get_text(found, "sk")?))
                .send()
                .await
                .map_err(|error| StoreError::of("delete", &error))?;
        }
        Ok(items.len())
    }

    /// The list of deleted receipts, with the moment of each deletion.
    pub async fn deleted(&self) -> Result<Vec<(Receipt, Timestamp)>, StoreError> {
        let mut found = Vec::new();
        for entry in self
            .partition("read deletions", item::DELETED.to_owned())
            .await?
        {
            let receipt = Receipt::parse(item::get_text(&entry, "sk")?)
                .map_err(|_| StoreError::broken("sk"))?;
            let at = Timestamp::from_millisecond(item::get_number(&entry, "at")?)
                .map_err(|_| StoreError::broken("at"))?;
            found.push((receipt, at));
        }
        Ok(found)
    }

    /// The request's partition, and its line in the list of participants.
    async fn items_of(&self, receipt: Receipt) -> Result<Vec<Item>, StoreError> {
        let read = "read all of a request";
        let mut items = self.partition(read, item::request_key(receipt)).await?;
        let request = items
            .iter()
            .find(|found| item::get_text(found, "sk").is_ok_and(|sort| sort == item::REQUEST));
        let lists = match request.map(|found| item::to_request(receipt, found)) {
            None => Vec::new(),
            Some(Ok(request)) => match request.content.event {
                Some(event) => {
                    let key = item::event_key(&event.event, &event.date);
                    self.partition(read, key).await?
                }
                None => Vec::new(),
            },
            // Which list it stands in, nobody can read any more.
            Some(Err(_)) => self.lists_of_participants(receipt).await?,
        };
        let number = receipt.to_string();
        items.extend(
            lists
                .into_iter()
                .filter(|line| item::get_text(line, "receipt").is_ok_and(|own| own == number)),
        );
        Ok(items)
    }

    /// What stands about a request in the lists of all dates: reads the whole
    /// table.
    async fn lists_of_participants(&self, receipt: Receipt) -> Result<Vec<Item>, StoreError> {
        self.client
            .scan()
            .table_name(&self.table)
            .filter_expression("receipt = :receipt AND begins_with(pk, :event)")
            .expression_attribute_values(":receipt", item::text(receipt.to_string()))
            .expression_attribute_values(":event", item::text(item::EVENT))
            .into_paginator()
            .items()
            .send()
            .try_collect()
            .await
            .map_err(|error| StoreError::of("read all lists", &error))
    }
}

fn to_json(item: &Item) -> Value {
    let mut names: Vec<&String> = item.keys().collect();
    names.sort();
    let mut object = Map::new();
    for name in names {
        let value = match &item[name] {
            // Content and participants are JSON in a text: shown as what they are.
            AttributeValue::S(text) => serde_json::from_str(text).unwrap_or_else(|_| json!(text)),
            AttributeValue::N(number) => {
                serde_json::from_str(number).unwrap_or_else(|_| json!(number))
            }
            // What no program of ours writes is shown as it is.
            other => json!(format!("{other:?}")),
        };
        object.insert(name.clone(), value);
    }
    Value::Object(object)
}
