//! The staff: they press the buttons of cases, now and then twice or two people
//! at once, and not always in the order of the page. Some come with an old link
//! and ask for a new one.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use end_to_end::lambda::{Runtime, form_event};
use end_to_end::{Random, sample};
use intake_fn::case::{CaseOutcome, CaseState};
use intake_fn::secret::Secret;
use intake_fn::ticket::Ticket;
use intake_form::Receipt;
use jiff::{SignedDuration, Timestamp};

use crate::{INVOCATION, Press, Run, waiting};

/// One person: picks a case and presses a button, again and again.
pub async fn work(run: Arc<Run>, runtime: Runtime, seed: u64, over: Arc<AtomicBool>) {
    let mut random = Random::new(seed);
    while !over.load(Ordering::Relaxed) {
        tokio::time::sleep(Duration::from_millis(random.below(60))).await;
        let Some(receipt) = pick(&run, &mut random) else {
            continue;
        };
        if random.below(8) == 0 {
            ask_for_link(&run, &runtime, &receipt).await;
            continue;
        }
        let first = press(&run, &runtime, &receipt, button(&mut random));
        match random.below(3) {
            0 => {
                let second = press(&run, &runtime, &receipt, button(&mut random));
                tokio::join!(first, second);
            }
            _ => first.await,
        }
    }
}

/// The case of somebody who was told a number. Every second one of those that
/// wait is left alone, so that it takes all its steps.
fn pick(run: &Run, random: &mut Random) -> Option<String> {
    let forms = run.forms.lock().expect("nobody panics with it");
    let index = usize::try_from(random.below(forms.len().max(1) as u64)).ok()?;
    let form = forms.get(index)?;
    let is_left_alone = waiting::is_waiting(form) && index % 2 == 0;
    form.receipts.first().filter(|_| !is_left_alone).cloned()
}

fn button(random: &mut Random) -> (CaseState, Option<CaseOutcome>) {
    match random.below(4) {
        0 | 1 => (CaseState::Seen, None),
        2 => (CaseState::Contacted, None),
        _ => {
            let index = usize::try_from(random.below(4)).unwrap_or(0);
            (CaseState::Closed, Some(CaseOutcome::ALL[index]))
        }
    }
}

async fn press(
    run: &Run,
    runtime: &Runtime,
    receipt: &str,
    (state, outcome): (CaseState, Option<CaseOutcome>),
) {
    let body = match (state, outcome) {
        (CaseState::Closed, Some(outcome)) => format!("action=close&outcome={}", outcome.name()),
        (CaseState::Contacted, _) => "action=reached".to_owned(),
        _ => "action=take-over".to_owned(),
    };
    let Some(path) = path(receipt, Timestamp::now()) else {
        return;
    };
    let event = form_event(&path, &body);
    let answer = runtime.invoke(&event, INVOCATION).await;
    let press = Press {
        receipt: receipt.to_owned(),
        state,
        outcome,
        acknowledged: answer.is_some_and(|answer| answer["statusCode"] == 303),
    };
    run.presses
        .lock()
        .expect("nobody panics with it")
        .push(press);
}

async fn ask_for_link(run: &Run, runtime: &Runtime, receipt: &str) {
    let long_ago = Timestamp::now() - SignedDuration::from_hours(40 * 24);
    let Some(path) = path(receipt, long_ago) else {
        return;
    };
    let event = form_event(&path, "action=link");
    let answer = runtime.invoke(&event, INVOCATION).await.unwrap_or_default();
    let told = answer["body"].as_str().unwrap_or_default();
    if answer["statusCode"] == 200 && told.contains("unterwegs") {
        let mut links = run.links.lock().expect("nobody panics with it");
        links.insert(receipt.to_owned());
    }
}

/// The path of the link that a mail of this moment carries.
pub fn path(receipt: &str, at: Timestamp) -> Option<String> {
    let secret = Secret::new(sample::SECRET)?;
    let number = Receipt::parse(receipt).ok()?;
    let ticket = Ticket::sign(&secret, number, at);
    Some(format!("/anfrage/fall/{receipt}/{ticket}/"))
}
