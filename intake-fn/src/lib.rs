//! The intake: a request arrives, is never lost, and reaches the social worker.
//!
//! [`handle`] answers one request: decode → guard → check → one transaction →
//! mail → 303. [`sweep`] sends what is due. Both take the moment as an input
//! and reach the outside through [`App`] alone: the store, the mail server and
//! the log. `main.rs` runs them under the Lambda runtime, [`preview`] on one
//! machine.

pub mod admin;
mod app;
pub mod bundle;
pub mod case;
mod case_page;
pub mod clock;
mod confirm;
pub mod decode;
mod escalate;
pub mod guard;
mod letter;
pub mod log;
pub mod mail;
pub mod moment;
pub mod notification;
pub mod outbox;
#[cfg(feature = "preview")]
pub mod preview;
mod random;
pub mod report;
mod respond;
pub mod route;
pub mod secret;
pub mod settings;
mod stale;
pub mod store;
mod submit;
pub mod ticket;
pub mod timing;

use std::time::Instant;

use bytes::Bytes;
use http::{Method, Request, Response};
use intake_form::Refusal;
use jiff::Timestamp;
use serde_json::json;

use crate::confirm::confirm;
use crate::log::Level;
use crate::outbox::SweepStatistics;
use crate::route::Route;
use crate::store::StoreError;

pub use app::{App, Limits};

/// Answers one request. Never fails: what goes wrong is a page that says so.
pub async fn handle(app: &App, request: Request<Bytes>, now: Timestamp) -> Response<Bytes> {
    let started = Instant::now();
    let (response, outcome) = answer(app, &request, now).await;
    app.log.line(
        if response.status().is_server_error() {
            Level::Warning
        } else {
            Level::Info
        },
        "request",
        json!({
            "outcome": outcome,
            "code": response.status().as_u16(),
            "ms": u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX),
        }),
    );
    response
}

/// Takes every step and sends every mail that is due.
pub async fn sweep(app: &App, now: Timestamp) -> Result<SweepStatistics, StoreError> {
    let started = Instant::now();
    stale::note(app, now);
    let steps = escalate::advance(app, started, now).await;
    let mails = outbox::sweep(app, started, now).await;
    // A step that fails is due again; the mails must not wait for it.
    let statistics = mails.and_then(|mails| steps.map(|steps| SweepStatistics { steps, ..mails }));
    match &statistics {
        Ok(statistics) => app.log.line(
            Level::Info,
            "sweep",
            json!({
                "steps": statistics.steps,
                "sent": statistics.sent,
                "again": statistics.again,
                "dead": statistics.dead,
                "ambiguous": statistics.ambiguous,
                "ms": u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX),
            }),
        ),
        Err(error) => app.log.line(
            Level::Warning,
            "sweep",
            json!({ "error": error.to_string() }),
        ),
    }
    statistics
}

/// The page for a request that could not even be decoded, or that a fault of
/// the program cut short.
pub fn refuse(app: &App, path: &str, refusal: Refusal) -> Response<Bytes> {
    match Route::of(&app.bundle, path) {
        Route::Form(page) => respond::refusal(app, refusal, page.language, Some(&page)),
        Route::Confirmation(language, _) | Route::Nothing(language) => {
            respond::refusal(app, refusal, language, None)
        }
        Route::Case(..) => respond::refusal(app, refusal, app.bundle.default_language(), None),
    }
}

async fn answer(
    app: &App,
    request: &Request<Bytes>,
    now: Timestamp,
) -> (Response<Bytes>, &'static str) {
    let route = Route::of(&app.bundle, request.uri().path());
    if !guard::through_edge(request.headers(), app.edge_secret.as_deref()) {
        return (
            refuse(app, request.uri().path(), Refusal::Forbidden),
            "not through the edge",
        );
    }
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    match route {
        Route::Form(page) if request.method() == Method::POST => {
            match submit::submit(app, &page, request, now).await {
                Ok((response, outcome)) => (response, outcome),
                Err((refusal, outcome)) => (
                    respond::refusal(app, refusal, page.language, Some(&page)),
                    outcome,
                ),
            }
        }
        Route::Form(page) => (
            respond::method_not_allowed(app, page.language, Some(&page), "POST"),
            "method",
        ),
        Route::Confirmation(language, receipt) if reads => {
            confirm(app, language, receipt, now).await
        }
        Route::Confirmation(language, _) => (
            respond::method_not_allowed(app, language, None, "GET, HEAD"),
            "method",
        ),
        Route::Case(receipt, ticket) => {
            case_page::answer(app, receipt, &ticket, request, now).await
        }
        Route::Nothing(language) => (
            respond::refusal(app, Refusal::NotFound, language, None),
            "path",
        ),
    }
}
