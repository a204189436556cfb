//! Server-Sent Events: one `reload` for a page that shows an older state.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::http::Uri;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream::{self, Stream, StreamExt};
use tokio::sync::watch::Receiver;

use super::shown::Shown;

/// Soon enough that a restarted preview is noticed at once.
const RETRY: Duration = Duration::from_millis(300);

/// Tells a page to load again as soon as its state is not the latest. The
/// page says which one it shows: `?build=…`.
pub async fn stream(
    State(mut shown): State<Receiver<Arc<Shown>>>,
    address: Uri,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let page_id = address
        .query()
        .and_then(|query| {
            query
                .split('&')
                .find_map(|pair| pair.strip_prefix("build="))
        })
        .map_or_else(|| shown.borrow_and_update().id.to_string(), str::to_owned);
    let greeting = stream::iter([Ok(Event::default().retry(RETRY))]);
    let reloads = stream::unfold((shown, page_id), |(mut shown, known)| async move {
        loop {
            let latest = shown.borrow_and_update().id.to_string();
            if latest != known {
                let event = Event::default().event("reload").data(&latest);
                return Some((Ok(event), (shown, latest)));
            }
            // The sender is gone: the preview is ending.
            shown.changed().await.ok()?;
        }
    });
    Sse::new(greeting.chain(reloads)).keep_alive(KeepAlive::default())
}
