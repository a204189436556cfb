//! What is left after a storm: every item of the store, and every mail that
//! was taken.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::types::AttributeValue;
use end_to_end::smtp::readable;

use crate::Run;

pub type Item = HashMap<String, AttributeValue>;

/// The store, sorted by what its items are.
#[derive(Default)]
pub struct Stored {
    /// Requests by receipt.
    pub requests: BTreeMap<String, Request>,
    /// Mails by receipt, kind and number.
    pub mails: BTreeMap<(String, String, u32), Mail>,
    /// Receipts that a fingerprint remembers.
    pub once: BTreeSet<String>,
    /// Cases by receipt.
    pub cases: BTreeMap<String, Case>,
}

/// A request.
pub struct Request {
    pub content: String,
    /// When it came, in milliseconds.
    pub received_at: i64,
    /// It is deleted some day.
    pub expires: bool,
}

/// Where the delivery of a mail stands.
pub struct Mail {
    pub state: String,
    pub ambiguous: u32,
}

/// A case and what is written down about its changes.
#[derive(Default)]
pub struct Case {
    pub state: String,
    pub steps: u32,
    pub version: u32,
    pub undelivered: bool,
    pub outcome: Option<String>,
    /// Which of `seen_at`, `contacted_at` and `closed_at` it has.
    pub times: [bool; 3],
    /// Version and name of each event, in order.
    pub events: Vec<(u32, String)>,
}

impl Stored {
    pub async fn read(client: &Client) -> anyhow::Result<Stored> {
        let mut stored = Stored::default();
        for item in items(client).await? {
            let (partition, sort) = (text(&item, "pk"), text(&item, "sk"));
            if partition.starts_with("ONCE#") {
                stored.once.insert(text(&item, "receipt"));
            }
            if let Some(receipt) = partition.strip_prefix("REQUEST#") {
                stored.sort(receipt, &sort, &item);
            }
            // A report is about no request; a run sees one of them.
            if partition.starts_with("ALARM#report#") {
                stored.sort("", &sort, &item);
            }
        }
        for case in stored.cases.values_mut() {
            case.events.sort();
        }
        Ok(stored)
    }

    fn sort(&mut self, receipt: &str, sort: &str, item: &Item) {
        let mut parts = sort.split('#');
        match (parts.next(), parts.next(), parts.next()) {
            (Some("request"), ..) => {
                let request = Request {
                    content: text(item, "content"),
                    received_at: milliseconds(item, "received_at"),
                    expires: item.contains_key("expires_at"),
                };
                self.requests.insert(receipt.to_owned(), request);
            }
            (Some("mail"), Some(kind), round) => {
                let round = round.and_then(|round| round.parse().ok()).unwrap_or(1);
                let mail = Mail {
                    state: text(item, "state"),
                    ambiguous: number(item, "ambiguous"),
                };
                self.mails
                    .insert((receipt.to_owned(), kind.to_owned(), round), mail);
            }
            (Some("case"), ..) => {
                let case = self.cases.entry(receipt.to_owned()).or_default();
                case.state = text(item, "state");
                case.steps = number(item, "steps");
                case.version = number(item, "version");
                case.undelivered = number(item, "undelivered") > 0;
                case.outcome = Some(text(item, "outcome")).filter(|name| !name.is_empty());
                case.times =
                    ["seen_at", "contacted_at", "closed_at"].map(|name| item.contains_key(name));
            }
            (Some("event"), Some(version), Some(event)) => {
                let case = self.cases.entry(receipt.to_owned()).or_default();
                let version = version.parse().unwrap_or(0);
                case.events.push((version, event.to_owned()));
            }
            _ => {}
        }
    }

    /// The mails of a kind about a request.
    pub fn mails_of(&self, receipt: &str, kind: &str) -> impl Iterator<Item = &Mail> {
        let from = (receipt.to_owned(), kind.to_owned(), 0);
        let until = (receipt.to_owned(), kind.to_owned(), u32::MAX);
        self.mails.range(from..=until).map(|(_, mail)| mail)
    }
}

fn text(item: &Item, name: &str) -> String {
    let value = item.get(name).and_then(|value| value.as_s().ok());
    value.cloned().unwrap_or_default()
}

fn number(item: &Item, name: &str) -> u32 {
    let value = item.get(name).and_then(|value| value.as_n().ok());
    value.and_then(|value| value.parse().ok()).unwrap_or(0)
}

fn milliseconds(item: &Item, name: &str) -> i64 {
    let value = item.get(name).and_then(|value| value.as_n().ok());
    value.and_then(|value| value.parse().ok()).unwrap_or(0)
}

/// Message-IDs by receipt and kind, each with how often it was taken.
pub type Taken = BTreeMap<(String, String), BTreeMap<String, u32>>;

/// A sentence that only mails of a kind hold.
const WORDS: [(&str, &str); 10] = [
    ("overdue", "Weder die Ansprechperson noch die Vertretung"),
    ("alarm", "kein Mailserver hat die Nachricht"),
    ("alarm", "zu schicken, ist abgebrochen"),
    ("alarm", "kann ihren Inhalt nicht lesen"),
    ("alarm", "nicht mehr gespeichert"),
    ("link", "mit einem abgelaufenen Link"),
    ("report", "Bis jemand die Anfrage"),
    ("deputy", "Auch nach einer Erinnerung hat niemand"),
    ("reminder", "Erinnerung: Noch hat niemand"),
    ("deletion", "noch nicht als erledigt gemeldet"),
];

/// What the mail server took. Receipt and kind are read from a mail's subject
/// and words, not from its id.
pub fn taken(run: &Run) -> Taken {
    let mut taken = Taken::new();
    for mail in run.mails.mails() {
        let words = readable(&mail);
        let kind = WORDS.iter().find(|(_, sentence)| words.contains(sentence));
        let receipt = mail
            .split("Subject: ")
            .nth(1)
            .and_then(|rest| rest.split_once(')'))
            .and_then(|(subject, _)| subject.rsplit_once('('))
            .map(|(_, receipt)| receipt.to_owned());
        let id = mail
            .lines()
            .find_map(|line| line.strip_prefix("Message-ID: "));
        *taken
            .entry((
                receipt.unwrap_or_default(),
                kind.map_or("staff", |(kind, _)| *kind).to_owned(),
            ))
            .or_default()
            .entry(id.unwrap_or_default().to_owned())
            .or_default() += 1;
    }
    taken
}

async fn items(client: &Client) -> anyhow::Result<Vec<Item>> {
    let mut found = Vec::new();
    let mut start = None;
    loop {
        let output = client
            .scan()
            .table_name("intake")
            .set_exclusive_start_key(start)
            .send()
            .await?;
        found.extend(output.items.unwrap_or_default());
        start = output.last_evaluated_key;
        if start.is_none() {
            return Ok(found);
        }
    }
}
