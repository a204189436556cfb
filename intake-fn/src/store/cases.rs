//! Cases in the table: read, moved on by a person or a step, found by month.
//! Every write is made against the version that was read, together with its
//! event record and its mail, so that no step is taken twice.

use aws_sdk_dynamodb::types::{Put, TransactWriteItem, Update};
use intake_form::Receipt;
use jiff::Timestamp;
use jiff::civil::Date;

use super::client::Store;
use super::error::StoreError;
use super::item::{self, Item};
use super::transaction::{Transacted, all, failed};
use crate::case::{Case, CaseOutcome, CaseState};
use crate::notification::{MailKind, Subject};

/// Days that a case outlives its request, for the reports.
const DAYS_AFTER: i64 = 100;

/// A change of a case.
#[derive(Debug, Clone)]
pub struct Change {
    /// The case as it will be; its version is one more than what was read.
    pub case: Case,
    /// When its next step is due, if there is one.
    pub due_at: Option<Timestamp>,
    /// What happened, for the event record: a state or a step.
    pub event: &'static str,
    /// A mail that goes with it.
    pub mail: Option<(MailKind, u32)>,
    /// When the request is deleted from now on, if that changes.
    pub delete_at: Option<Timestamp>,
}

/// What is stored about the cases of a month.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Month {
    /// Those that can be read.
    pub cases: Vec<Case>,
    /// How many more there are: one that is broken keeps no report back.
    pub unreadable: usize,
}

impl Month {
    /// Whether nobody sent anything.
    pub fn is_empty(&self) -> bool {
        self.cases.is_empty() && self.unreadable == 0
    }
}

impl Store {
    /// The case of a request.
    pub async fn case(&self, receipt: Receipt) -> Result<Option<Case>, StoreError> {
        let key = item::request_key(receipt);
        let found = self.get("read case", key, item::CASE).await?;
        found.as_ref().map(to_case).transpose()
    }

    /// Every case that was received in the month of `day`.
    pub async fn cases_of_month(&self, day: Date) -> Result<Month, StoreError> {
        let query = self
            .client
            .query()
            .table_name(&self.table)
            .index_name("month")
            .key_condition_expression("#month = :month")
            .expression_attribute_names("#month", "month")
            .expression_attribute_values(":month", item::text(month(day)));
        let items = all("read cases", query).await?;
        let cases: Vec<Case> = items.iter().flat_map(to_case).collect();
        Ok(Month {
            unreadable: items.len() - cases.len(),
            cases,
        })
    }

    /// Writes a change down, with everything that goes with it, or nothing.
    /// `false`: somebody else changed the case meanwhile.
    pub async fn change_case(&self, change: &Change, now: Timestamp) -> Result<bool, StoreError> {
        let mut writes = vec![
            TransactWriteItem::builder()
                .put(self.case_put(change, now)?)
                .build(),
            TransactWriteItem::builder()
                .put(self.event_put(change, now)?)
                .build(),
        ];
        if let Some((kind, round)) = change.mail {
            let subject = Subject::Request(change.case.receipt);
            let put = Put::builder()
                .table_name(&self.table)
                .set_item(Some(item::pending_mail(&subject, kind, round, now)))
                .build()
                .map_err(|_| StoreError::broken("put"))?;
            writes.push(TransactWriteItem::builder().put(put).build());
        }
        if let Some(delete_at) = change.delete_at {
            let update = self.deletion_update(change.case.receipt, delete_at)?;
            writes.push(TransactWriteItem::builder().update(update).build());
        }
        loop {
            match self.transact("change case", &writes, None).await? {
                Transacted::Done => return Ok(true),
                Transacted::Refused(reasons) if reasons.first().is_some_and(failed) => {
                    return Ok(false);
                }
                // The request is gone already; what is left is the case.
                Transacted::Refused(_) => writes.pop(),
            };
        }
    }

    /// Moves the moment at which a case is looked at again.
    pub async fn postpone_case(
        &self,
        case: &Case,
        due_at: Option<Timestamp>,
    ) -> Result<(), StoreError> {
        let update = self
            .client
            .update_item()
            .table_name(&self.table)
            .key("pk", item::text(item::request_key(case.receipt)))
            .key("sk", item::text(item::CASE))
            .condition_expression("version = :version")
            .expression_attribute_values(":version", item::number(case.version.into()));
        let update = match due_at {
            Some(at) => update
                .update_expression("SET due_at = :due_at")
                .expression_attribute_values(":due_at", item::number(at.as_millisecond())),
            None => update.update_expression("REMOVE due, due_at"),
        };
        match update.send().await {
            Ok(_) => Ok(()),
            Err(error)
                if error
                    .as_service_error()
                    .is_some_and(|e| e.is_conditional_check_failed_exception()) =>
            {
                Ok(())
            }
            Err(error) => Err(StoreError::of("postpone case", &error)),
        }
    }

    fn case_put(&self, change: &Change, now: Timestamp) -> Result<Put, StoreError> {
        let mut item = case_item(&change.case, change.due_at);
        if change.due_at.is_none() {
            let expires = now.as_second() + DAYS_AFTER * item::DAY;
            item.insert("expires_at".to_owned(), item::number(expires));
        }
        Put::builder()
            .table_name(&self.table)
            .set_item(Some(item))
            .condition_expression("version = :seen")
            .expression_attribute_values(":seen", item::number(i64::from(change.case.version) - 1))
            .build()
            .map_err(|_| StoreError::broken("put"))
    }

    fn event_put(&self, change: &Change, now: Timestamp) -> Result<Put, StoreError> {
        let case = &change.case;
        let sort = format!("event#{:05}#{}", case.version, change.event);
        Put::builder()
            .table_name(&self.table)
            .item("pk", item::text(item::request_key(case.receipt)))
            .item("sk", item::text(sort))
            .item("at", item::number(now.as_millisecond()))
            .item("event", item::text(change.event))
            .item(
                "expires_at",
                item::number(now.as_second() + 400 * item::DAY),
            )
            .build()
            .map_err(|_| StoreError::broken("put"))
    }

    fn deletion_update(&self, receipt: Receipt, at: Timestamp) -> Result<Update, StoreError> {
        Update::builder()
            .table_name(&self.table)
            .key("pk", item::text(item::request_key(receipt)))
            .key("sk", item::text(item::REQUEST))
            .condition_expression("attribute_exists(pk)")
            .update_expression("SET expires_at = :expiry")
            .expression_attribute_values(":expiry", item::number(at.as_second()))
            .build()
            .map_err(|_| StoreError::broken("update"))
    }
}

/// The item of a case; due if it has a next step.
pub(super) fn case_item(case: &Case, due_at: Option<Timestamp>) -> Item {
    let mut item = Item::from([
        ("pk".to_owned(), item::text(item::request_key(case.receipt))),
        ("sk".to_owned(), item::text(item::CASE)),
        ("month".to_owned(), item::text(month_of(case.received_at))),
        ("form".to_owned(), item::text(case.form.as_str())),
        ("state".to_owned(), item::text(case.state.name())),
        ("steps".to_owned(), item::number(case.steps.into())),
        ("warned".to_owned(), item::number(case.warned.into())),
        (
            "undelivered".to_owned(),
            item::number(case.undelivered.into()),
        ),
        ("version".to_owned(), item::number(case.version.into())),
        (
            "received_at".to_owned(),
            item::number(case.received_at.as_millisecond()),
        ),
    ]);
    let texts = [
        ("topic", case.topic.clone()),
        ("event_date", case.event_date.map(|date| date.to_string())),
        (
            "outcome",
            case.outcome.map(|outcome| outcome.name().to_owned()),
        ),
    ];
    for (name, text) in texts {
        if let Some(text) = text {
            item.insert(name.to_owned(), item::text(text));
        }
    }
    let times = [
        ("seen_at", case.seen_at),
        ("contacted_at", case.contacted_at),
        ("closed_at", case.closed_at),
        ("due_at", due_at),
    ];
    for (name, at) in times {
        if let Some(at) = at {
            item.insert(name.to_owned(), item::number(at.as_millisecond()));
        }
    }
    if due_at.is_some() {
        item.insert("due".to_owned(), item::text(item::STEP_DUE));
    }
    item
}

pub(super) fn to_case(item: &Item) -> Result<Case, StoreError> {
    let key = item::get_text(item, "pk")?;
    let receipt = key
        .strip_prefix("REQUEST#")
        .and_then(|receipt| Receipt::parse(receipt).ok())
        .ok_or_else(|| StoreError::broken("pk"))?;
    let time = |name: &str| {
        let milliseconds = item::get_number(item, name).ok()?;
        Timestamp::from_millisecond(milliseconds).ok()
    };
    let count =
        |name| item::get_number(item, name).map(|number| u32::try_from(number).unwrap_or(u32::MAX));
    let state = item::get_text(item, "state")?;
    let outcome = item::get_text(item, "outcome").ok();
    Ok(Case {
        receipt,
        form: item::get_text(item, "form")?.to_owned(),
        topic: item::get_text(item, "topic").ok().map(str::to_owned),
        event_date: item::get_text(item, "event_date")
            .ok()
            .and_then(|date| date.parse().ok()),
        received_at: time("received_at").ok_or_else(|| StoreError::broken("received_at"))?,
        state: CaseState::ALL
            .into_iter()
            .find(|known| known.name() == state)
            .ok_or_else(|| StoreError::broken("state"))?,
        seen_at: time("seen_at"),
        contacted_at: time("contacted_at"),
        closed_at: time("closed_at"),
        outcome: outcome.and_then(|name| {
            CaseOutcome::ALL
                .into_iter()
                .find(|outcome| outcome.name() == name)
        }),
        steps: count("steps")?,
        warned: count("warned")? > 0,
        undelivered: count("undelivered")? > 0,
        version: count("version")?,
    })
}

fn month(day: Date) -> String {
    day.strftime("%Y-%m").to_string()
}

/// The month in which a case is counted, in UTC: the index needs one answer,
/// whatever the site's time zone.
fn month_of(received_at: Timestamp) -> String {
    month(received_at.to_zoned(jiff::tz::TimeZone::UTC).date())
}
