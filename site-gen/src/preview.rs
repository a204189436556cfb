//! The site from memory, for the machine of whoever writes it: pages, their
//! reload, and the errors that stand in the way of the next build.
//!
//! A [`Shown`] is everything that can be seen at one moment. A thread of its
//! own makes the next one after each change ([`rebuild`]); the router only
//! ever reads the latest.

mod errors;
mod events;
#[cfg(feature = "intake")]
mod intake;
mod outcome;
mod public_files;
mod rebuild;
mod respond;
mod shown;
mod watch;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::map_response;
use axum::response::Response;
use axum::routing::get;
use tokio::sync::watch::Receiver;

pub use errors::PreviewWords;
#[cfg(feature = "intake")]
pub use intake::Intake;
pub use rebuild::{Build, Rebuild};
pub use shown::Shown;
pub use watch::Watch;

pub use render::RELOAD_SCRIPT;

/// The site and what belongs to the preview, for `GET` and `HEAD`.
///
/// Routes of others, such as those that take in a form, are merged: they keep
/// their own methods and headers, and what they do not know falls to the site.
pub fn router(shown: Receiver<Arc<Shown>>, others: Router) -> Router {
    Router::new()
        .route("/_preview/events", get(events::stream))
        .route(RELOAD_SCRIPT, get(respond::reload_script))
        .route("/_preview/preview.css", get(respond::style))
        .route("/_preview/errors", get(errors_page))
        .fallback(page)
        .layer(map_response(with_headers))
        .with_state(shown)
        .merge(others)
}

async fn page(State(shown): State<Receiver<Arc<Shown>>>, request: Request) -> Response {
    let shown = shown.borrow().clone();
    respond::page(&shown, request.method(), request.uri())
}

async fn errors_page(State(shown): State<Receiver<Arc<Shown>>>) -> Response {
    let shown = shown.borrow().clone();
    respond::errors_page(&shown)
}

/// As the site will be served, but kept nowhere.
async fn with_headers(mut response: Response) -> Response {
    let headers = response.headers_mut();
    for (name, value) in intake_form::headers::SECURITY {
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

#[cfg(test)]
mod tests;
