//! After the storm: looks at every item of the store and every mail that was
//! taken, and counts the promises that were broken.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::types::AttributeValue;
use intake_fn::outbox::Timing;
use intake_fn::settings;

use crate::Run;

type Item = HashMap<String, AttributeValue>;

/// A client past the proxy.
pub fn client(url: &str) -> anyhow::Result<Client> {
    let variables = |name: &str| {
        Some(match name {
            "AWS_ENDPOINT_URL_DYNAMODB" => url.to_owned(),
            name if name.starts_with("AWS_") && name != "AWS_SESSION_TOKEN" => "local".to_owned(),
            _ => return None,
        })
    };
    settings::client(&variables, &Timing::default())
}

/// Whether no mail waits and none is being sent.
pub async fn nothing_is_due(run: &Run) -> anyhow::Result<bool> {
    let items = items(&client(&run.store_url)?).await?;
    let now = jiff::Timestamp::now().as_millisecond();
    Ok(items.iter().all(|item| {
        let Some(due) = item.get("due") else {
            return true;
        };
        // A case waits for days on purpose; a mail must not wait at all.
        let is_step = due.as_s().is_ok_and(|due| due == "STEP");
        let at = item.get("due_at").and_then(|at| at.as_n().ok());
        let at: Option<i64> = at.and_then(|at| at.parse().ok());
        is_step && at.is_some_and(|at| at > now)
    }))
}

/// Counts broken promises, and says which.
pub async fn check(run: &Run, client: &Client) -> anyhow::Result<u32> {
    let store = Stored::read(client).await?;
    let taken = taken(run);
    let forms = run.forms.lock().expect("nobody panics with it").clone();
    let mut broken = 0;
    let mut complain = |what: String| {
        broken += 1;
        println!("BROKEN: {what}");
    };
    let mut acknowledged = 0;
    for form in &forms {
        let receipts: BTreeSet<&String> = form.receipts.iter().collect();
        acknowledged += usize::from(!receipts.is_empty());
        if receipts.len() > 1 {
            complain(format!("{} has {} receipts", form.message, receipts.len()));
        }
        for receipt in receipts {
            match store.requests.get(receipt) {
                None => complain(format!("{receipt} was acknowledged and is not stored")),
                Some(content) if !content.contains(&form.message) => {
                    complain(format!("{receipt} holds another request"));
                }
                Some(_) => {}
            }
        }
    }
    let mut states: BTreeMap<&str, u32> = BTreeMap::new();
    let mut ambiguous = 0;
    for receipt in store.requests.keys() {
        if !store
            .mails
            .contains_key(&(receipt.clone(), "staff".to_owned()))
        {
            complain(format!("{receipt} is stored without its mail"));
        }
        if !store.cases.contains(receipt) {
            complain(format!("{receipt} is stored without its case"));
        }
    }
    for receipt in &store.once {
        if !store.requests.contains_key(receipt) {
            complain(format!("{receipt} is remembered and not stored"));
        }
    }
    for ((receipt, kind), mail) in &store.mails {
        *states.entry(mail.state.as_str()).or_default() += 1;
        ambiguous += mail.ambiguous;
        let ids = taken.get(&(receipt.clone(), kind.clone()));
        if ids.is_some_and(|ids| ids.len() > 1) {
            complain(format!(
                "{receipt} {kind} went out under several Message-IDs"
            ));
        }
        let copies: u32 = ids.map_or(0, |ids| ids.values().sum());
        match mail.state.as_str() {
            "SENT" if copies == 0 => {
                complain(format!("{receipt} {kind} is SENT and no server took it"))
            }
            "SENT" if copies > mail.ambiguous + 1 => {
                complain(format!(
                    "{receipt} {kind} was taken {copies} times, ambiguous {}",
                    mail.ambiguous
                ));
            }
            "SENT" => {}
            "DEAD" => {
                let alarm = store.mails.get(&(receipt.clone(), "alarm".to_owned()));
                if alarm.is_none_or(|alarm| alarm.state != "SENT") {
                    complain(format!(
                        "{receipt} {kind} is DEAD without an alarm that was sent"
                    ));
                }
            }
            state => complain(format!("{receipt} {kind} is left {state}")),
        }
    }
    let log = std::fs::read_to_string(run.bundle.join("log"))?;
    anyhow::ensure!(
        log.contains("\"state\":\"SENT\""),
        "the processes' log was not seen"
    );
    for private in ["Erna", "Nachricht", "23125", "198.51.100.7"] {
        if log.contains(private) {
            complain(format!("`{private}` stands in the log"));
        }
    }
    let copies: u32 = taken.values().flat_map(|ids| ids.values()).sum();
    println!(
        "{} forms, {acknowledged} acknowledged, {} stored; mails {states:?}; {copies} taken for {} mails; {ambiguous} ambiguous sends",
        forms.len(),
        store.requests.len(),
        taken.len()
    );
    println!("{broken} broken promises");
    Ok(broken)
}

struct Stored {
    /// Content by receipt.
    requests: BTreeMap<String, String>,
    /// Mails by receipt and kind.
    mails: BTreeMap<(String, String), Mail>,
    /// Receipts that a fingerprint remembers.
    once: BTreeSet<String>,
    /// Receipts of requests that somebody is looked for to answer.
    cases: BTreeSet<String>,
}

struct Mail {
    state: String,
    ambiguous: u32,
}

impl Stored {
    async fn read(client: &Client) -> anyhow::Result<Stored> {
        let mut stored = Stored {
            requests: BTreeMap::new(),
            mails: BTreeMap::new(),
            once: BTreeSet::new(),
            cases: BTreeSet::new(),
        };
        for item in items(client).await? {
            let text = |name: &str| {
                item.get(name)
                    .and_then(|value| value.as_s().ok())
                    .cloned()
                    .unwrap_or_default()
            };
            let (partition, sort) = (text("pk"), text("sk"));
            if partition.starts_with("ONCE#") {
                stored.once.insert(text("receipt"));
            }
            let Some(receipt) = partition.strip_prefix("REQUEST#") else {
                continue;
            };
            if sort == "case" {
                stored.cases.insert(receipt.to_owned());
            } else if sort == "request" {
                stored.requests.insert(receipt.to_owned(), text("content"));
            } else if let Some(kind) = sort.strip_prefix("mail#") {
                let ambiguous = item.get("ambiguous").and_then(|value| value.as_n().ok());
                let mail = Mail {
                    state: text("state"),
                    ambiguous: ambiguous.and_then(|count| count.parse().ok()).unwrap_or(0),
                };
                stored
                    .mails
                    .insert((receipt.to_owned(), kind.to_owned()), mail);
            }
        }
        Ok(stored)
    }
}

/// Message-IDs by receipt and kind, each with how often it was taken. Receipt
/// and kind are read from the mail's recipient and subject, not from the id.
fn taken(run: &Run) -> BTreeMap<(String, String), BTreeMap<String, u32>> {
    let mut taken: BTreeMap<(String, String), BTreeMap<String, u32>> = BTreeMap::new();
    for mail in run.mails.mails() {
        let header = |name: &str| {
            mail.lines()
                .find_map(|line| line.strip_prefix(name))
                .unwrap_or_default()
        };
        let kind = if header("To: ").contains("alarm@") {
            "alarm"
        } else {
            "staff"
        };
        let subject = mail
            .split("Subject: ")
            .nth(1)
            .and_then(|rest| rest.split_once(")"))
            .and_then(|(subject, _)| subject.rsplit_once('('))
            .map(|(_, receipt)| receipt.to_owned())
            .unwrap_or_default();
        let id = header("Message-ID: ").to_owned();
        *taken
            .entry((subject, kind.to_owned()))
            .or_default()
            .entry(id)
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
