//! The controls: handlers as many write them. One puts the item and then mails,
//! a repeat recognised by its token; one reads a case, does what is to be done
//! and writes the case back. They have to break promises under the same faults,
//! or the runner could not see a loss, a lost press or a second reminder.

use std::collections::BTreeSet;
use std::time::Duration;

use anyhow::{Context, ensure};
use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::types::AttributeValue;
use intake_fn::case::CaseState;
use intake_fn::mail::smtp::Server;
use intake_fn::mail::{Letter, Mailer};
use intake_fn::settings;

use crate::stored::{Item, Stored, taken};
use crate::{Press, Run, cases, verify, waiting};

/// Requests that the control is given.
const REQUESTS: u32 = 150;
/// Cases that the control follows up.
const CASES: u32 = 12;
/// Tries until somebody gives up.
const TRIES: u32 = 8;

/// What a control works with.
struct Naive<'a> {
    run: &'a Run,
    client: Client,
    mailer: Mailer,
    seed: u64,
}

/// Runs both controls and prints what they broke.
pub async fn control(run: &Run, seed: u64) -> anyhow::Result<()> {
    let naive = Naive {
        run,
        client: verify::client(&run.store_url)?,
        mailer: Mailer::Smtp(Server::parse(&run.mail_url, None)?),
        seed,
    };
    let waiting = waiting::of_two_months_ago(run, CASES, "Kontrolle").await?;
    run.mails.fail(450, None);
    let lost = naive.requests().await;
    let presses = naive.follow_up(&waiting).await?;
    run.mails.fail(0, None);
    println!("control (put, then mail): {lost} acknowledged requests lost");
    ensure!(
        lost > 0,
        "the control lost nothing: this runner would not see a loss"
    );

    let waiting: BTreeSet<String> = waiting.into_iter().collect();
    let mut store = Stored::read(&naive.client).await?;
    store
        .mails
        .retain(|(receipt, ..), _| waiting.contains(receipt));
    store.cases.retain(|receipt, _| waiting.contains(receipt));
    let reminded = verify::mails(&store, &taken(run));
    let reminded = reminded
        .iter()
        .filter(|it| it.contains("reminder went out under"));
    let lost = cases::check(&store, &presses);
    let lost = lost.iter().filter(|it| it.contains("was acknowledged"));
    let (reminded, lost) = (reminded.count(), lost.count());
    println!(
        "control (read, then write): of {CASES} cases {reminded} reminded twice for one step, {lost} lost a press"
    );
    ensure!(
        reminded > 0 && lost > 0,
        "the control kept its promises: this runner would not see one broken"
    );
    Ok(())
}

impl Naive<'_> {
    /// Sends requests, each again until it is acknowledged, and counts those
    /// that were acknowledged and never mailed.
    async fn requests(&self) -> u32 {
        let mut lost = 0;
        for number in 0..REQUESTS {
            let token = format!("naive-{}-{number}", self.seed);
            let mut acknowledged = false;
            for _ in 0..4 {
                acknowledged = acknowledged || self.accept(&token).await;
            }
            let mailed = self
                .run
                .mails
                .message_ids()
                .keys()
                .any(|id| id.starts_with(&format!("{token}@")));
            lost += u32::from(acknowledged && !mailed);
        }
        lost
    }

    async fn accept(&self, token: &str) -> bool {
        let put = self
            .client
            .put_item()
            .table_name("intake")
            .item("pk", AttributeValue::S(format!("NAIVE#{token}")))
            .item("sk", AttributeValue::S("request".to_owned()))
            .condition_expression("attribute_not_exists(pk)")
            .send()
            .await;
        match put {
            Ok(_) => self.mail("Neue Anfrage", token, "Text").await,
            // Received before: nothing left to do, it thinks.
            Err(error) => error
                .as_service_error()
                .is_some_and(|e| e.is_conditional_check_failed_exception()),
        }
    }

    /// Two sweeps at once take the first step of each case, and two people at
    /// once press its buttons; gives what they were told.
    async fn follow_up(&self, receipts: &[String]) -> anyhow::Result<Vec<Press>> {
        let mut presses = Vec::new();
        for receipt in receipts {
            let (one, other) = (self.case(receipt).await?, self.case(receipt).await?);
            self.remind(receipt, one, "one").await?;
            self.remind(receipt, other, "other").await?;
            let (one, other) = (self.case(receipt).await?, self.case(receipt).await?);
            for (case, state) in [(one, CaseState::Contacted), (other, CaseState::Seen)] {
                self.press(case, state).await?;
                presses.push(Press {
                    receipt: receipt.clone(),
                    state,
                    outcome: None,
                    acknowledged: true,
                });
            }
        }
        Ok(presses)
    }

    async fn case(&self, receipt: &str) -> anyhow::Result<Item> {
        let found = self
            .client
            .get_item()
            .table_name("intake")
            .key("pk", AttributeValue::S(format!("REQUEST#{receipt}")))
            .key("sk", AttributeValue::S("case".to_owned()))
            .send()
            .await?;
        found.item.context("the case is there")
    }

    /// Mails a reminder until a server says that it has it, and notes that.
    async fn remind(&self, receipt: &str, mut case: Item, sweep: &str) -> anyhow::Result<()> {
        let subject = format!("Erinnerung ({receipt})");
        for attempt in 0..TRIES {
            let id = format!("{receipt}.{sweep}.{attempt}");
            let text = "Erinnerung: Noch hat niemand gemeldet";
            if self.mail(&subject, &id, text).await {
                break;
            }
        }
        let number = |number: &str| AttributeValue::N(number.to_owned());
        case.insert("steps".to_owned(), number("1"));
        case.insert("version".to_owned(), number("2"));
        self.put(case).await?;
        let about = |sort: &str| {
            Item::from([
                (
                    "pk".to_owned(),
                    AttributeValue::S(format!("REQUEST#{receipt}")),
                ),
                ("sk".to_owned(), AttributeValue::S(sort.to_owned())),
            ])
        };
        self.put(about("event#00002#reminder")).await?;
        let mut mail = about("mail#reminder");
        mail.insert("state".to_owned(), AttributeValue::S("SENT".to_owned()));
        self.put(mail).await
    }

    async fn press(&self, mut case: Item, state: CaseState) -> anyhow::Result<()> {
        case.insert(
            "state".to_owned(),
            AttributeValue::S(state.name().to_owned()),
        );
        self.put(case).await
    }

    async fn put(&self, item: Item) -> anyhow::Result<()> {
        let put = self.client.put_item().table_name("intake");
        put.set_item(Some(item)).send().await?;
        Ok(())
    }

    async fn mail(&self, subject: &str, id: &str, text: &str) -> bool {
        let letter = Letter {
            to: ("Katrin Muster".to_owned(), "katrin@example.org".to_owned()),
            reply_to: None,
            subject: subject.to_owned(),
            message_id: format!("{id}@example.org"),
            text: text.to_owned(),
            html: format!("<p>{text}</p>"),
        };
        let from = settings::mailbox("formular@example.org").expect("a literal address");
        self.mailer
            .send(&letter, &from, Duration::from_millis(150))
            .await
            .is_ok()
    }
}
