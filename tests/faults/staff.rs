//! The staff: they press the buttons of cases, now and then twice or two people
//! at once, and not always in the order of the page.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use end_to_end::lambda::{Runtime, form_event};
use end_to_end::{Random, sample};
use intake_fn::case::link::Ticket;
use intake_fn::case::{CaseState, Outcome};
use intake_fn::guard::Secret;
use intake_form::Receipt;
use jiff::Timestamp;

use crate::{INVOCATION, Press, Run, waiting};

/// One person: picks a case and presses a button, again and again.
pub async fn work(run: Arc<Run>, runtime: Runtime, seed: u64, over: Arc<AtomicBool>) {
    let mut random = Random::new(seed);
    while !over.load(Ordering::Relaxed) {
        tokio::time::sleep(Duration::from_millis(random.below(60))).await;
        let Some(receipt) = pick(&run, &mut random) else {
            continue;
        };
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

fn button(random: &mut Random) -> (CaseState, Option<Outcome>) {
    match random.below(4) {
        0 | 1 => (CaseState::Seen, None),
        2 => (CaseState::Contacted, None),
        _ => {
            let index = usize::try_from(random.below(4)).unwrap_or(0);
            (CaseState::Closed, Some(Outcome::ALL[index]))
        }
    }
}

async fn press(
    run: &Run,
    runtime: &Runtime,
    receipt: &str,
    (state, outcome): (CaseState, Option<Outcome>),
) {
    let body = match (state, outcome) {
        (CaseState::Closed, Some(outcome)) => format!("action=close&outcome={}", outcome.name()),
        (CaseState::Contacted, _) => "action=reached".to_owned(),
        _ => "action=take-over".to_owned(),
    };
    let event = form_event(&path(receipt), &body);
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

/// The path of the link that a mail carries.
fn path(receipt: &str) -> String {
    let secret = Secret::new(sample::SECRET).expect("it is long enough");
    let number = Receipt::parse(receipt).expect("the intake gave it");
    let ticket = Ticket::sign(&secret, number, Timestamp::now());
    format!("/anfrage/fall/{receipt}/{ticket}/")
}
