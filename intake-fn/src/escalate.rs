//! Takes the steps that are due: reminder, deputy, alarm, warning before the
//! deletion. Run by the sweep; each step is one transaction with its mail.

use std::time::Instant;

use jiff::Timestamp;
use serde_json::json;

use crate::app::App;
use crate::case::Case;
use crate::log::Level;
use crate::store::{Change, StoreError};

/// Takes every step that is due, at most one a case; stops when half of the
/// time is up of the sweep that `started`, because mails need the rest. Gives
/// the number of steps, or the first failure once every other case has had its
/// turn.
pub async fn advance(app: &App, started: Instant, now: Timestamp) -> Result<u32, StoreError> {
    let mut steps = 0;
    let mut outcome = Ok(());
    let mut due = app.store.due_cases(now);
    while let Some(case) = due.next().await {
        if started.elapsed() >= app.timing.sweep / 2 {
            break;
        }
        let taken = match case {
            Ok(case) => step(app, &case, now).await,
            Err(broken) => Err(broken),
        };
        match taken {
            Ok(taken) => steps += u32::from(taken),
            Err(error) => outcome = outcome.and(Err(error)),
        }
    }
    outcome.map(|()| steps)
}

/// `true`: a step was taken.
async fn step(app: &App, case: &Case, now: Timestamp) -> Result<bool, StoreError> {
    // The calendar may have changed since the moment was written down.
    let (step, at) = match case.next_step(&app.bundle) {
        Some((step, at)) if at <= now => (step, at),
        later => {
            let at = later.map(|(_, at)| at);
            app.store.postpone_case(case, at).await?;
            return Ok(false);
        }
    };
    let after = case.after_step(step);
    let mail = step.mail();
    let change = Change {
        due_at: next_due(app, &after, now),
        event: mail.0.name(),
        mail: Some(mail),
        delete_at: None,
        case: after,
    };
    let taken = app.store.change_case(&change, now).await?;
    if taken {
        app.log.line(
            Level::Warning,
            "case",
            json!({
                "about": case.receipt.to_string(),
                "step": mail.0.name(),
                "round": mail.1,
                "late_minutes": now.duration_since(at).as_mins(),
            }),
        );
    }
    Ok(taken)
}

/// When the case is looked at again.
pub(crate) fn next_due(app: &App, case: &Case, now: Timestamp) -> Option<Timestamp> {
    let (_, at) = case.next_step(&app.bundle)?;
    Some(at.max(now + app.timing.step))
}
