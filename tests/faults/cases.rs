//! The promises about cases: no press of a button is lost, none is half stored,
//! and each step of the escalation is taken once, in order, with its one mail,
//! and not after somebody acted.

use std::collections::BTreeMap;

use intake_fn::case::CaseState;
use jiff::Timestamp;

use crate::Press;
use crate::stored::{Case, Stored};
use crate::waiting::RECALLED_AFTER;

/// Names the broken promises about all cases.
pub fn check(store: &Stored, presses: &[Press]) -> Vec<String> {
    let mut broken = Vec::new();
    let mut by_case: BTreeMap<&str, Vec<&Press>> = BTreeMap::new();
    for press in presses {
        by_case.entry(&press.receipt).or_default().push(press);
    }
    for (receipt, case) in &store.cases {
        let pressed = by_case.get(receipt.as_str()).map_or(&[][..], Vec::as_slice);
        let faults = [
            lost(case, pressed),
            half_stored(store, receipt, case),
            wrong_steps(store, receipt, case),
            wrong_recall(store, receipt, case),
        ];
        broken.extend(
            faults
                .into_iter()
                .flatten()
                .map(|what| format!("{receipt} {what}")),
        );
    }
    broken
}

/// What happened to cases, in a line.
pub fn told(store: &Stored, presses: &[Press]) -> String {
    let mut states: BTreeMap<&str, u32> = BTreeMap::new();
    for case in store.cases.values() {
        *states.entry(case.state.as_str()).or_default() += 1;
    }
    let steps: u32 = store.cases.values().map(|case| case.steps).sum();
    let mails = |kind: &str| store.mails.keys().filter(|(_, it, _)| it == kind).count();
    format!(
        "{} buttons pressed, {} acknowledged; cases {states:?}; {steps} steps of escalation; {} recalled; {} new links; {} report",
        presses.len(),
        presses.iter().filter(|press| press.acknowledged).count(),
        mails("deletion"),
        mails("link"),
        mails("report"),
    )
}

/// A press that was acknowledged is kept; nothing moves without a press.
fn lost(case: &Case, pressed: &[&Press]) -> Vec<String> {
    let mut broken = Vec::new();
    let Some(state) = state(&case.state) else {
        return vec![format!("has the state `{}`", case.state)];
    };
    for press in pressed.iter().filter(|press| press.acknowledged) {
        if state < press.state {
            let name = press.state.name();
            broken.push(format!("is {}, {name} was acknowledged", case.state));
        }
    }
    if !pressed.iter().any(|press| press.state == state) && state != CaseState::New {
        broken.push(format!("is {} and nobody pressed that", case.state));
    }
    if let Some(outcome) = &case.outcome
        && !pressed
            .iter()
            .any(|press| press.outcome.is_some_and(|it| it.name() == outcome))
    {
        broken.push(format!("ended as `{outcome}`, which nobody pressed"));
    }
    broken
}

/// State, times, events and version tell the same story.
fn half_stored(store: &Stored, receipt: &str, case: &Case) -> Vec<String> {
    let mut broken = Vec::new();
    let mut complain = |what: &str| broken.push(what.to_owned());
    let moved: Vec<CaseState> = case.events.iter().filter_map(|(_, it)| state(it)).collect();
    if !moved.is_sorted_by(|one, next| one < next) {
        complain("went through its states backwards or twice");
    }
    let last = moved.last().copied().unwrap_or(CaseState::New);
    if last.name() != case.state {
        complain("has another state than its last event");
    }
    let expected = [
        last >= CaseState::Seen,
        moved.contains(&CaseState::Contacted),
        last == CaseState::Closed,
    ];
    if case.times != expected {
        complain("lacks a time of its states, or has one too many");
    }
    if (last == CaseState::Closed) != case.outcome.is_some() {
        complain("is closed without an outcome, or has one and is open");
    }
    let expires = |receipt| store.requests.get(receipt).is_some_and(|it| it.expires);
    if last == CaseState::Closed && !expires(receipt) {
        complain("is closed and its request never goes");
    }
    // An undelivered mail is written into the case without an event.
    let writes = case.events.len() + usize::from(case.undelivered);
    if case.version as usize != 1 + writes {
        complain("has another version than it has changes");
    }
    if !case.events.is_sorted_by(|(one, _), (next, _)| one < next) {
        complain("was changed twice from the same version");
    }
    broken
}

/// Reminder, deputy, alarm, alarm …: each once, with its mail, and none after a
/// person acted.
fn wrong_steps(store: &Stored, receipt: &str, case: &Case) -> Vec<String> {
    let mut broken = Vec::new();
    let steps: Vec<&str> = case
        .events
        .iter()
        .map(|(_, event)| event.as_str())
        .filter(|event| matches!(*event, "reminder" | "deputy" | "overdue"))
        .collect();
    let in_order = steps.iter().enumerate().all(|(index, step)| match index {
        0 => *step == "reminder",
        1 => *step == "deputy",
        _ => *step == "overdue",
    });
    if !in_order || steps.len() != case.steps as usize {
        broken.push(format!("counts {} steps and took {steps:?}", case.steps));
    }
    for kind in ["reminder", "deputy", "overdue"] {
        let taken = steps.iter().filter(|step| **step == kind).count();
        let mails: Vec<_> = store.mails_of(receipt, kind).collect();
        if mails.len() != taken {
            let mails = mails.len();
            broken.push(format!("took {taken} steps {kind} with {mails} mails"));
        } else if case.state == "NEW" && mails.iter().any(|mail| mail.state == "DROPPED") {
            broken.push(format!("is NEW and a mail {kind} was dropped"));
        }
    }
    let acted = case.events.iter().position(|(_, it)| state(it).is_some());
    let after = acted.map_or(&[][..], |index| &case.events[index..]);
    if after.iter().any(|(_, it)| steps.contains(&it.as_str())) {
        broken.push("was escalated after a person acted".to_owned());
    }
    broken
}

/// An open case is recalled once, two weeks before its request is deleted.
fn wrong_recall(store: &Stored, receipt: &str, case: &Case) -> Vec<String> {
    let recalls = case
        .events
        .iter()
        .filter(|(_, event)| event == "deletion")
        .count();
    let mails = store.mails_of(receipt, "deletion").count();
    let received = store
        .requests
        .get(receipt)
        .map_or(i64::MAX, |request| request.received_at);
    let age = Timestamp::now().as_millisecond().saturating_sub(received);
    let is_due = age > RECALLED_AFTER * 24 * 3600 * 1000;
    let mut broken = Vec::new();
    if recalls != mails || recalls > usize::from(is_due) {
        broken.push(format!("was recalled {recalls} times with {mails} mails"));
    }
    if is_due && recalls == 0 && case.state != "CLOSED" {
        broken.push("comes to its deletion and nobody was told".to_owned());
    }
    broken
}

fn state(name: &str) -> Option<CaseState> {
    CaseState::ALL
        .into_iter()
        .find(|state| state.name() == name)
}
