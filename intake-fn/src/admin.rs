//! `intake-fn admin …`: what a person does with the store at a terminal. Needs
//! the table and AWS's settings, no bundle and no mail server.

use std::io::{Read, Write};

use anyhow::{Context, bail};
use intake_form::Receipt;
use jiff::Timestamp;
use serde_json::json;

use crate::store::Store;

/// How the command is called.
pub const USAGE: &str = "usage: intake-fn admin export RECEIPT | delete RECEIPT | deleted | \
                         delete-again < LIST | participants EVENT DATE";

/// Runs one command; what it says goes to `output`.
pub async fn run(
    store: &Store,
    arguments: &[&str],
    input: &mut dyn Read,
    output: &mut dyn Write,
    now: Timestamp,
) -> anyhow::Result<()> {
    match arguments {
        ["export", receipt] => {
            let items = store.export(parse(receipt)?).await?;
            if items.is_empty() {
                bail!("there is nothing about {receipt}");
            }
            writeln!(output, "{}", serde_json::to_string_pretty(&json!(items))?)?;
        }
        ["delete", receipt] => {
            let receipt = parse(receipt)?;
            let count = store.delete(receipt, now).await?;
            writeln!(output, "{receipt}: {count} items deleted")?;
        }
        ["deleted"] => {
            for (receipt, at) in store.deleted().await? {
                writeln!(output, "{receipt} {at}")?;
            }
        }
        // After a restore: what was deleted stays deleted.
        ["delete-again"] => {
            let mut list = String::new();
            input.read_to_string(&mut list)?;
            for line in list.lines().filter(|line| !line.trim().is_empty()) {
                let receipt = parse(line.split_whitespace().next().unwrap_or_default())?;
                let count = store.delete(receipt, now).await?;
                writeln!(output, "{receipt}: {count} items deleted")?;
            }
        }
        ["participants", event, date] => participants(store, event, date, output, now).await?,
        _ => bail!("{USAGE}"),
    }
    Ok(())
}

/// A list to print: numbered in the order of registration.
async fn participants(
    store: &Store,
    event: &str,
    date: &str,
    output: &mut dyn Write,
    now: Timestamp,
) -> anyhow::Result<()> {
    let list = store.participants(event, date, now).await?;
    writeln!(output, "{event}, {date}: {} Anmeldungen\n", list.len())?;
    for (index, (receipt, participant)) in list.iter().enumerate() {
        let reach = participant.reach.as_deref().unwrap_or_default();
        let persons = participant.persons.as_deref().unwrap_or_default();
        writeln!(
            output,
            "{:>3}. {:<30} {reach:<22} {persons:<18} {receipt}  [ ]",
            index + 1,
            participant.name,
        )?;
    }
    Ok(())
}

fn parse(receipt: &str) -> anyhow::Result<Receipt> {
    Receipt::parse(receipt)
        .ok()
        .with_context(|| format!("`{receipt}` is no receipt: perhaps a character is wrong"))
}
