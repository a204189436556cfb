//! Visitors: they write forms, once, twice or several times at once.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use end_to_end::lambda::{Runtime, form_event};
use end_to_end::{Random, form_body};
use serde_json::Value;

use crate::{INVOCATION, Run, Sent};

/// One visitor: writes forms, each of them once, twice or several times at
/// once, and sends again what was not acknowledged, as people do.
pub async fn visit(run: Arc<Run>, runtime: Runtime, seed: u64, over: Arc<AtomicBool>) {
    let mut random = Random::new(seed);
    let mut number = 0;
    while !over.load(Ordering::Relaxed) {
        number += 1;
        let message = format!("Nachricht {seed}.{number}.");
        let event = form_event("/anfrage/kontakt/beratung/", &contact(&message));
        let times = [1, 1, 2, 3][usize::try_from(random.below(4)).unwrap_or(0)];
        let mut receipts = Vec::new();
        if random.below(2) == 0 {
            let sends = (0..times).map(|_| tokio::spawn(send(runtime.clone(), event.clone())));
            for task in sends.collect::<Vec<_>>() {
                receipts.extend(task.await.ok().flatten());
            }
        } else {
            for _ in 0..times {
                receipts.extend(send(runtime.clone(), event.clone()).await);
            }
        }
        for _ in 0..2 {
            if receipts.is_empty() {
                receipts.extend(send(runtime.clone(), event.clone()).await);
            }
        }
        run.forms
            .lock()
            .expect("nobody panics with it")
            .push(Sent { message, receipts });
    }
}

async fn send(runtime: Runtime, event: Value) -> Option<String> {
    let answer = runtime.invoke(&event, INVOCATION).await?;
    if answer["statusCode"] != 303 {
        return None;
    }
    Some(receipt(answer["headers"]["location"].as_str()?).to_owned())
}

/// The receipt at the end of the address that confirms.
pub fn receipt(location: &str) -> &str {
    let path = location.trim_end_matches('/');
    path.rsplit('/').next().unwrap_or(path)
}

/// A contact request with these words.
pub fn contact(message: &str) -> String {
    form_body(&[
        ("name", "Erna Muster"),
        ("reach", "call"),
        ("telephone", "030 23125 499"),
        ("message", message),
        ("whom", "self"),
    ])
}
