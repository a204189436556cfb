//! Requests of the past, for which something is due when the storm begins.
//!
//! - Of two months ago, and nobody has taken them over: every step of their
//!   escalation, from the reminder to the eighth alarm.
//! - Taken over half a year ago and never closed: the warning before they are
//!   deleted.
//! - Of last month, taken over: the report on that month.
//! - Of this minute, with words that no process survives mailing.

use std::time::Duration;

use anyhow::{Context, ensure};
use end_to_end::{sample, smtp};
use http::{Request, header};
use intake_fn::App;
use intake_fn::case::CaseState;
use intake_fn::handle;
use intake_fn::log::Log;
use intake_fn::mail::Mailer;
use intake_fn::mail::smtp::Server;
use intake_fn::timing::Timing;
use jiff::{SignedDuration, Timestamp};

use crate::{Press, Run, Sent, staff, visitors};

/// Stands in the words of every request of this kind.
const MARK: &str = "wartet";
/// Stands in the words that no process survives mailing.
pub const POISON: &str = "Absturz";
/// Days after which an open case has been recalled.
pub const RECALLED_AFTER: i64 = 180 - 14;

/// Accepts all of them, before anything fails.
pub async fn receive_all(run: &Run) -> anyhow::Result<()> {
    let app = app(run)?;
    let now = Timestamp::now();
    let days = |count: i64| now - SignedDuration::from_hours(24 * count);
    of_two_months_ago(run, 40, "Seit zwei Monaten").await?;
    for receipt in receive(
        run,
        &app,
        12,
        days(RECALLED_AFTER + 4),
        "Seit einem halben Jahr",
    )
    .await?
    {
        take_over(run, &app, &receipt, days(RECALLED_AFTER + 3)).await?;
    }
    let today = now.to_zoned(app.bundle.zone.clone()).date();
    let last_month = today.first_of_month().yesterday()?.at(12, 0, 0, 0);
    let last_month = last_month.to_zoned(app.bundle.zone.clone())?.timestamp();
    for receipt in receive(run, &app, 3, last_month, "Im letzten Monat").await? {
        take_over(run, &app, &receipt, last_month).await?;
    }
    // The visitor was answered, and the mail waits.
    run.mails.fail(1000, Some(smtp::MailFault::Transient));
    receive(run, &app, 2, now, POISON).await?;
    run.mails.fail(0, None);
    Ok(())
}

/// Accepts requests that nobody takes over.
pub async fn of_two_months_ago(run: &Run, count: u32, words: &str) -> anyhow::Result<Vec<String>> {
    let then = Timestamp::now() - SignedDuration::from_hours(60 * 24);
    receive(run, &app(run)?, count, then, words).await
}

/// The intake's own core, past everything that fails.
fn app(run: &Run) -> anyhow::Result<App> {
    let timing = Timing {
        send_at_once: Duration::from_secs(10),
        ..Timing::default()
    };
    let mailer = Mailer::Smtp(Server::parse(&run.mail_url, None)?);
    let log = Log::new(std::io::sink());
    sample::app(&run.bundle, &run.store_url, mailer, timing, log)
}

/// Accepts requests at a moment of the past; gives their receipts.
async fn receive(
    run: &Run,
    app: &App,
    count: u32,
    at: Timestamp,
    words: &str,
) -> anyhow::Result<Vec<String>> {
    let mut receipts = Vec::new();
    for number in 0..count {
        let message = format!("{words} {MARK} Nummer {number}.");
        let request = Request::post("/anfrage/kontakt/beratung/")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::ORIGIN, sample::ORIGIN)
            .body(visitors::contact(&message).into())?;
        let response = handle(app, request, at).await;
        ensure!(response.status() == 303, "a request of the past is refused");
        let location = response.headers()[header::LOCATION].to_str()?;
        let receipt = visitors::receipt(location).to_owned();
        receipts.push(receipt.clone());
        run.forms.lock().expect("nobody panics with it").push(Sent {
            message,
            receipts: vec![receipt],
        });
    }
    Ok(receipts)
}

async fn take_over(run: &Run, app: &App, receipt: &str, at: Timestamp) -> anyhow::Result<()> {
    let request = Request::post(staff::path(receipt, at).context("a receipt of the intake")?)
        .header(header::ORIGIN, sample::ORIGIN)
        .body("action=take-over".into())?;
    let response = handle(app, request, at).await;
    ensure!(response.status() == 303, "a case of the past is refused");
    run.presses
        .lock()
        .expect("nobody panics with it")
        .push(Press {
            receipt: receipt.to_owned(),
            state: CaseState::Seen,
            outcome: None,
            acknowledged: true,
        });
    Ok(())
}

/// Whether a form is one of these.
pub fn is_waiting(form: &Sent) -> bool {
    form.message.contains(MARK)
}
