//! After the storm: looks at every item of the store and every mail that was
//! taken, and names the promises that were broken.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::types::AttributeValue;
use intake_fn::bundle;
use intake_fn::timing::Timing;
use intake_fn::{clock, settings};
use jiff::Timestamp;

use crate::stored::{Item, Stored, Taken, taken};
use crate::waiting::POISON;
use crate::{Run, Sent, cases};

/// Milliseconds after which a step of a case is none of this run.
const LATER: i64 = 60_000;

/// A client past the proxy, patient on a busy machine.
pub fn client(url: &str) -> anyhow::Result<Client> {
    let variables = |name: &str| {
        Some(match name {
            "AWS_ENDPOINT_URL_DYNAMODB" => url.to_owned(),
            name if name.starts_with("AWS_") && name != "AWS_SESSION_TOKEN" => "local".to_owned(),
            _ => return None,
        })
    };
    let timing = Timing {
        store_attempt: Duration::from_secs(60),
        store_operation: Duration::from_secs(60),
        ..Timing::default()
    };
    settings::client(&variables, &timing)
}

/// Some of the mails that wait or are being sent, and of the cases with a step to
/// take. A case waits for days on purpose; a mail must not wait at all.
pub async fn due(client: &Client) -> anyhow::Result<Vec<String>> {
    let soon = Timestamp::now().as_millisecond() + LATER;
    let mut found = Vec::new();
    for (what, until) in [("DUE", i64::MAX), ("STEP", soon)] {
        let due = client
            .query()
            .table_name("intake")
            .index_name("due")
            .key_condition_expression("due = :due AND due_at <= :until")
            .expression_attribute_values(":due", AttributeValue::S(what.to_owned()))
            .expression_attribute_values(":until", AttributeValue::N(until.to_string()))
            .limit(10)
            .send()
            .await?;
        let told = |item: &Item| ["pk", "sk", "due_at"].map(|name| format!("{:?}", item.get(name)));
        found.extend(due.items().iter().map(|item| told(item).join(" ")));
    }
    Ok(found)
}

/// Names the broken promises, and prints what was kept.
pub async fn check(run: &Run, client: &Client) -> anyhow::Result<Vec<String>> {
    let store = Stored::read(client).await?;
    let taken = taken(run);
    let forms = run.forms.lock().expect("nobody panics with it").clone();
    let presses = run.presses.lock().expect("nobody panics with it").clone();
    let mut broken = acknowledged(&store, &forms);
    broken.extend(half_stored(&store));
    broken.extend(mails(&store, &taken));
    broken.extend(cases::check(&store, &presses));
    broken.extend(poisoned(&store, run));
    broken.extend(links(&store, run));
    broken.extend(report(&store, run)?);
    let log = std::fs::read_to_string(run.bundle.join("log"))?;
    anyhow::ensure!(
        log.contains("\"state\":\"SENT\""),
        "the processes' log was not seen"
    );
    for private in ["Erna", "Nachricht", "wartet", "23125", "198.51.100.7"] {
        if log.contains(private) {
            broken.push(format!("`{private}` stands in the log"));
        }
    }
    let copies: u32 = taken.values().flat_map(|ids| ids.values()).sum();
    let ambiguous: u32 = store.mails.values().map(|mail| mail.ambiguous).sum();
    let mut states: BTreeMap<&str, u32> = BTreeMap::new();
    for mail in store.mails.values() {
        *states.entry(mail.state.as_str()).or_default() += 1;
    }
    println!(
        "{} forms, {} acknowledged, {} stored; mails {states:?}; {copies} taken of {} kinds; {ambiguous} ambiguous sends",
        forms.len(),
        forms
            .iter()
            .filter(|form| !form.receipts.is_empty())
            .count(),
        store.requests.len(),
        taken.len()
    );
    println!("{}", cases::told(&store, &presses));
    Ok(broken)
}

/// What a visitor was told is stored, and under one number.
fn acknowledged(store: &Stored, forms: &[Sent]) -> Vec<String> {
    let mut broken = Vec::new();
    for form in forms {
        let receipts: BTreeSet<&String> = form.receipts.iter().collect();
        if receipts.len() > 1 {
            broken.push(format!("{} has {} receipts", form.message, receipts.len()));
        }
        for receipt in receipts {
            match store.requests.get(receipt) {
                None => broken.push(format!("{receipt} was acknowledged and is not stored")),
                Some(request) if !request.content.contains(&form.message) => {
                    broken.push(format!("{receipt} holds another request"));
                }
                Some(_) => {}
            }
        }
    }
    broken
}

fn half_stored(store: &Stored) -> Vec<String> {
    let mut broken = Vec::new();
    for receipt in store.requests.keys() {
        if store.mails_of(receipt, "staff").next().is_none() {
            broken.push(format!("{receipt} is stored without its mail"));
        }
        if store
            .cases
            .get(receipt)
            .is_none_or(|case| case.version == 0)
        {
            broken.push(format!("{receipt} is stored without its case"));
        }
    }
    for receipt in &store.once {
        if !store.requests.contains_key(receipt) {
            broken.push(format!("{receipt} is remembered and not stored"));
        }
    }
    broken
}

/// Every mail was sent, or an alarm about it; none under two Message-IDs, and
/// none more often than the store knows.
pub fn mails(store: &Stored, taken: &Taken) -> Vec<String> {
    let mut broken = Vec::new();
    for ((receipt, kind, round), mail) in &store.mails {
        match (mail.state.as_str(), alarm(kind)) {
            ("SENT", _) => {}
            // Whoever asked for a link can ask for another one.
            ("DEAD", None) if kind == "link" => {}
            // Its reason had gone; the case says whether that is true.
            ("DROPPED", _) if matches!(kind.as_str(), "reminder" | "deputy" | "overdue") => {}
            ("DEAD", Some(number)) => {
                let alarm = (receipt.clone(), "alarm".to_owned(), number);
                let alarm = store.mails.get(&alarm);
                if alarm.is_none_or(|alarm| alarm.state != "SENT") {
                    broken.push(format!(
                        "{receipt} {kind} is DEAD without an alarm that was sent"
                    ));
                }
            }
            (state, _) => broken.push(format!("{receipt} {kind} {round} is left {state}")),
        }
    }
    let kinds: BTreeSet<(&String, &String)> = store.mails.keys().map(|(r, k, _)| (r, k)).collect();
    for (receipt, kind) in kinds {
        let of_kind: Vec<_> = store.mails_of(receipt, kind).collect();
        let sent = of_kind.iter().filter(|mail| mail.state == "SENT").count();
        let ambiguous: u32 = of_kind.iter().map(|mail| mail.ambiguous).sum();
        let nothing = BTreeMap::new();
        let ids = taken
            .get(&(receipt.clone(), kind.clone()))
            .unwrap_or(&nothing);
        let copies: u32 = ids.values().sum();
        if ids.len() > of_kind.len() {
            broken.push(format!(
                "{receipt} {kind} went out under {} Message-IDs, asked for {}",
                ids.len(),
                of_kind.len()
            ));
        }
        if ids.len() < sent {
            broken.push(format!("{receipt} {kind} is SENT and no server took it"));
        }
        if copies
            > u32::try_from(sent)
                .unwrap_or(u32::MAX)
                .saturating_add(ambiguous)
        {
            broken.push(format!(
                "{receipt} {kind} was taken {copies} times, SENT {sent}, ambiguous {ambiguous}"
            ));
        }
    }
    broken
}

/// What no process survives mailing is given up like any other mail that cannot
/// be sent; that its alarm went out is asked of all of them.
fn poisoned(store: &Stored, run: &Run) -> Vec<String> {
    let deaths = run.deaths();
    let mut broken = Vec::new();
    let poisoned = store
        .requests
        .iter()
        .filter(|(_, request)| request.content.contains(POISON));
    let mut count = 0;
    for (receipt, _) in poisoned {
        count += 1;
        if store
            .mails_of(receipt, "staff")
            .any(|mail| mail.state != "DEAD")
        {
            broken.push(format!(
                "{receipt} kills whoever mails it and is not given up"
            ));
        }
    }
    if deaths < count || count == 0 {
        broken.push(format!(
            "{count} mails were deadly and killed {deaths} processes"
        ));
    }
    broken
}

/// Who was told that a new link is on its way had one asked for.
fn links(store: &Stored, run: &Run) -> Vec<String> {
    let asked = run.links.lock().expect("nobody panics with it");
    asked
        .iter()
        .filter(|receipt| store.mails_of(receipt, "link").next().is_none())
        .map(|receipt| format!("{receipt} was promised a link, and nothing is stored"))
        .collect()
}

/// One report on last month, if its first working day has come.
fn report(store: &Stored, run: &Run) -> anyhow::Result<Vec<String>> {
    let bundle = bundle::open(&run.bundle)?;
    let today = clock::day(Timestamp::now(), &bundle.zone);
    let over = today.first_of_month().yesterday()?;
    let expected =
        clock::working_day_after(&bundle.calendar, over, 1).is_some_and(|day| day <= today);
    let reports = store.mails_of("", "report").count();
    Ok((reports != usize::from(expected))
        .then(|| {
            format!(
                "{reports} reports on last month, {} expected",
                u8::from(expected)
            )
        })
        .into_iter()
        .collect())
}

/// The number of the alarm about a mail of a kind that was given up.
fn alarm(kind: &str) -> Option<u32> {
    match kind {
        "staff" => Some(1),
        "reminder" => Some(2),
        "deputy" => Some(3),
        "deletion" => Some(4),
        _ => None,
    }
}
