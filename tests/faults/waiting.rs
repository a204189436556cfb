//! Requests that came two months ago and that nobody has taken over: every step
//! of their escalation is due, from the reminder to the eighth alarm.

use std::time::Duration;

use anyhow::ensure;
use end_to_end::sample;
use http::{Request, header};
use intake_fn::handle;
use intake_fn::log::Log;
use intake_fn::mail::Mailer;
use intake_fn::mail::smtp::Server;
use intake_fn::outbox::Timing;
use jiff::{SignedDuration, Timestamp};

use crate::{Run, Sent, visitors};

const AGE: SignedDuration = SignedDuration::from_hours(60 * 24);
/// Stands in the words of every request of this kind.
const MARK: &str = "wartet";

/// Lets the intake's own core accept requests at a moment of the past, before
/// anything fails; gives their receipts.
pub async fn receive(run: &Run, count: u32, words: &str) -> anyhow::Result<Vec<String>> {
    let timing = Timing {
        send_at_once: Duration::from_secs(10),
        ..Timing::default()
    };
    let mailer = Mailer::Smtp(Server::parse(&run.mail_url, None)?);
    let log = Log::new(std::io::sink());
    let app = sample::app(&run.bundle, &run.store_url, mailer, timing, log)?;
    let mut receipts = Vec::new();
    for number in 0..count {
        let message = format!("{words} {MARK} Nummer {number}.");
        let request = Request::post("/anfrage/kontakt/beratung/")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::ORIGIN, sample::ORIGIN)
            .body(visitors::contact(&message).into())?;
        let response = handle(&app, request, Timestamp::now() - AGE).await;
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

/// Whether a form is one of these.
pub fn is_waiting(form: &Sent) -> bool {
    form.message.contains(MARK)
}
