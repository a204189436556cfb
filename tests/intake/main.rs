//! The intake from request to mail, on an embedded DynamoDB and a mail server
//! of our own.

mod broken;
mod canaries;
mod cases;
mod delivery;
mod fuzz;
mod http_answers;
mod preview;
mod store;
mod sweeps;
mod years;

use std::time::Duration;

use end_to_end::{Captured, dynamo, form_body, sample, smtp};
use http::{Request, Response, header};
use intake_fn::log::Log;
use intake_fn::mail::Mailer;
use intake_fn::mail::smtp::Server as MailServer;
use intake_fn::store::table;
use intake_fn::timing::Timing;
use intake_fn::{App, handle};
use jiff::{SignedDuration, Timestamp};

/// A whole intake, ready for requests.
struct House {
    app: App,
    mails: smtp::Server,
    log: Captured,
    _bundle: tempfile::TempDir,
}

/// Tuesday, 5 January 2027, 10:00 in Berlin.
fn morning() -> Timestamp {
    "2027-01-05T09:00:00Z".parse().expect("a timestamp")
}

fn timing() -> Timing {
    Timing {
        send_at_once: Duration::from_millis(400),
        send_in_sweep: Duration::from_millis(400),
        lease: SignedDuration::from_secs(60),
        backoff: [1, 5].map(SignedDuration::from_mins).to_vec(),
        ..Timing::default()
    }
}

async fn house() -> House {
    let dynamo = dynamo::start().await.expect("dynoxide starts");
    house_on(dynamo).await
}

async fn house_on(dynamo: String) -> House {
    let bundle = tempfile::tempdir().expect("a folder for the bundle");
    sample::write_bundle(bundle.path()).expect("the bundle is written");
    let (mails, url) = smtp::Server::start(1)
        .await
        .expect("the mail server starts");
    let mailer = Mailer::Smtp(MailServer::parse(&url, None).expect("a loopback URL"));
    let log = Captured::default();
    let app = sample::app(
        bundle.path(),
        &dynamo,
        mailer,
        timing(),
        Log::new(log.clone()),
    )
    .expect("a sound bundle");
    table::create(app.store.client(), "intake")
        .await
        .expect("the table is made");
    House {
        app,
        mails,
        log,
        _bundle: bundle,
    }
}

const CONTACT: [(&str, &str); 6] = [
    ("name", "Erna Muster"),
    ("reach", "call"),
    ("telephone", "030 / 23125-499"),
    ("topic", "wohnung"),
    ("message", "Die Schwelle im Bad ist zu hoch."),
    ("whom", "self"),
];

/// The contact form with other answers to some fields.
fn contact(changes: &[(&str, &str)]) -> String {
    let mut pairs: Vec<(&str, &str)> = CONTACT
        .into_iter()
        .filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name))
        .collect();
    pairs.extend(changes.iter().filter(|(_, value)| !value.is_empty()));
    form_body(&pairs)
}

fn post(path: &str, body: impl Into<String>) -> Request<bytes::Bytes> {
    Request::post(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::ORIGIN, sample::ORIGIN)
        .body(bytes::Bytes::from(body.into()))
        .expect("a request")
}

fn text(response: &Response<bytes::Bytes>) -> &str {
    std::str::from_utf8(response.body()).expect("pages are UTF-8")
}

fn location(response: &Response<bytes::Bytes>) -> &str {
    assert_eq!(response.status(), 303, "{}", text(response));
    response.headers()[header::LOCATION]
        .to_str()
        .expect("ASCII")
}

/// The last part of an address: a receipt or a ticket.
fn last_part(address: &str) -> &str {
    let address = address.trim_end_matches('/');
    address.rsplit('/').next().expect("an address with a part")
}

impl House {
    /// Sends the contact form in each of these names; gives the receipts.
    async fn accept(&self, names: &[&str]) -> Vec<String> {
        let mut receipts = Vec::new();
        for name in names {
            let body = contact(&[("name", name)]);
            let response = self.post("/anfrage/kontakt/", body, morning()).await;
            receipts.push(last_part(location(&response)).to_owned());
        }
        receipts
    }

    async fn post(
        &self,
        path: &str,
        body: impl Into<String>,
        now: Timestamp,
    ) -> Response<bytes::Bytes> {
        handle(&self.app, post(path, body), now).await
    }

    async fn get(&self, path: &str, now: Timestamp) -> Response<bytes::Bytes> {
        let request = Request::get(path)
            .body(bytes::Bytes::new())
            .expect("a request");
        handle(&self.app, request, now).await
    }
}
