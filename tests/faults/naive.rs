//! The control: a handler as many write it, put the item and then mail, a
//! repeat recognised by its token. It has to lose requests under the same
//! faults, or the runner could not see a loss.

use std::time::Duration;

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::types::AttributeValue;
use intake_fn::mail::smtp::Server;
use intake_fn::mail::{Letter, Mailer};
use intake_fn::settings;

use crate::{Run, verify};

/// Requests that the control is given.
const REQUESTS: u32 = 150;

/// Sends requests through the naive handler, each again until it is
/// acknowledged, and counts those that were acknowledged and never mailed.
pub async fn control(run: &Run, seed: u64) -> anyhow::Result<u32> {
    let client = verify::client(&run.store_url)?;
    let mailer = Mailer::Smtp(Server::parse(&run.mail_url, None)?);
    run.mails.fail(450, None);
    let mut lost = 0;
    for number in 0..REQUESTS {
        let token = format!("naive-{seed}-{number}");
        let mut acknowledged = false;
        for _ in 0..4 {
            acknowledged = acknowledged || handle(&client, &mailer, &token).await;
        }
        let mailed = run
            .mails
            .message_ids()
            .keys()
            .any(|id| id.starts_with(&format!("{token}@")));
        lost += u32::from(acknowledged && !mailed);
    }
    run.mails.fail(0, None);
    Ok(lost)
}

async fn handle(client: &Client, mailer: &Mailer, token: &str) -> bool {
    let put = client
        .put_item()
        .table_name("intake")
        .item("pk", AttributeValue::S(format!("NAIVE#{token}")))
        .item("sk", AttributeValue::S("request".to_owned()))
        .condition_expression("attribute_not_exists(pk)")
        .send()
        .await;
    match put {
        Ok(_) => {}
        // Received before: nothing left to do, it thinks.
        Err(error) => {
            return error
                .as_service_error()
                .is_some_and(|e| e.is_conditional_check_failed_exception());
        }
    }
    let letter = Letter {
        to: ("Katrin Muster".to_owned(), "katrin@example.org".to_owned()),
        reply_to: None,
        subject: "Neue Anfrage".to_owned(),
        message_id: format!("{token}@example.org"),
        text: "Text".to_owned(),
        html: "<p>Text</p>".to_owned(),
    };
    let from = settings::mailbox("formular@example.org").expect("a literal address");
    mailer
        .send(&letter, &from, Duration::from_millis(150))
        .await
        .is_ok()
}
