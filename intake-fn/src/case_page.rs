//! The page behind the link in a mail to staff: the receipt and where the case
//! stands, never an answer. GET shows, POST acts, so that a mail scanner that
//! follows links changes nothing.

use bytes::Bytes;
use http::header::{self, HeaderValue};
use http::{Method, Request, Response};
use intake_form::case::{CaseView, LinkState, outcomes_offered};
use intake_form::{Receipt, Refusal};
use jiff::Timestamp;
use serde_json::json;

use crate::app::App;
use crate::bundle::Language;
use crate::case::{Action, Case, CaseOutcome};
use crate::escalate;
use crate::guard::{self, Origin};
use crate::log::Level;
use crate::moment;
use crate::notification::{MailKind, Notification, Subject};
use crate::outbox;
use crate::respond;
use crate::store::{Change, StoreError};
use crate::ticket::{self, Ticket, Validity};

/// What a form of the page asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PostedAction {
    Act(Action),
    NewLink,
}

/// Most bytes of a form of this page.
const MOST_BYTES: usize = 1_000;

pub(crate) type Answered = (Response<Bytes>, &'static str);

/// Answers a request for the page of a case.
pub(crate) async fn answer(
    app: &App,
    receipt: Receipt,
    ticket: &Ticket,
    request: &Request<Bytes>,
    now: Timestamp,
) -> Answered {
    let validity = ticket.check(&app.secret, receipt, now);
    if validity == Validity::Forged {
        return refused(app, Refusal::NotFound, "link");
    }
    let done = match *request.method() {
        Method::GET | Method::HEAD => show(app, receipt, ticket, validity, now).await,
        Method::POST => act(app, receipt, ticket, validity, request, now).await,
        _ => {
            let response = respond::method_not_allowed(app, language(app), None, "GET, HEAD, POST");
            return (response, "method");
        }
    };
    let (mut response, outcome) = done.unwrap_or_else(|error| {
        app.note_store_error(&error);
        refused(app, Refusal::Unavailable, "store")
    });
    // The path holds the ticket: nothing that the page loads may learn it. A
    // plain `no-referrer` would make browsers send `Origin: null`.
    response.headers_mut().insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static("strict-origin"),
    );
    (response, outcome)
}

async fn show(
    app: &App,
    receipt: Receipt,
    ticket: &Ticket,
    validity: Validity,
    now: Timestamp,
) -> Result<Answered, StoreError> {
    let Some(case) = open(app, receipt, now).await? else {
        return Ok(refused(app, Refusal::NotFound, "case"));
    };
    let link = match validity {
        Validity::Valid => LinkState::Valid,
        Validity::Expired | Validity::Forged => LinkState::Expired,
    };
    let view = view(app, &case, ticket::path(app, receipt, ticket), link);
    Ok(page(app, &view, "case"))
}

async fn act(
    app: &App,
    receipt: Receipt,
    ticket: &Ticket,
    validity: Validity,
    request: &Request<Bytes>,
    now: Timestamp,
) -> Result<Answered, StoreError> {
    if guard::origin(request.headers(), &app.origin) == Origin::Foreign {
        return Ok(refused(app, Refusal::Forbidden, "origin"));
    }
    if request.body().len() > MOST_BYTES {
        return Ok(refused(app, Refusal::TooLarge, "size"));
    }
    let Some(posted_action) = posted_action(request.body()) else {
        return Ok(refused(app, Refusal::BadRequest, "action"));
    };
    let Some(case) = open(app, receipt, now).await? else {
        return Ok(refused(app, Refusal::NotFound, "case"));
    };
    let path = ticket::path(app, receipt, ticket);
    match posted_action {
        PostedAction::NewLink => {
            ask_for_link(app, receipt, now).await?;
            let view = view(app, &case, path, LinkState::Asked);
            Ok(page(app, &view, "link asked"))
        }
        // Whoever holds an old link sees that it is old, and nothing happens.
        PostedAction::Act(_) if validity == Validity::Expired => {
            Ok((respond::see_other(&path), "link expired"))
        }
        PostedAction::Act(action) => {
            let outcome = take(app, case, action, now).await?;
            Ok((respond::see_other(&path), outcome))
        }
    }
}

/// Moves the case on; a second press, or somebody who was faster, is no fault:
/// the page shows where the case stands now.
async fn take(
    app: &App,
    case: Case,
    action: Action,
    now: Timestamp,
) -> Result<&'static str, StoreError> {
    let mut case = case;
    for _ in 0..4 {
        let Some(after) = case.after(action, now) else {
            return Ok("case as before");
        };
        let change = Change {
            due_at: escalate::next_due(app, &after, now),
            event: after.state.name(),
            mail: None,
            delete_at: after.closed_delete_at(&app.bundle),
            case: after,
        };
        if app.store.change_case(&change, now).await? {
            app.log.line(
                Level::Info,
                "case",
                json!({ "about": change.case.receipt.to_string(), "state": change.case.state.name() }),
            );
            return Ok("case moved on");
        }
        let Some(read_again) = app.store.case(case.receipt).await? else {
            return Ok("case is gone");
        };
        case = read_again;
    }
    Err(StoreError::contended())
}

/// A new link, by mail to whoever is on duty: at most one an hour.
async fn ask_for_link(app: &App, receipt: Receipt, now: Timestamp) -> Result<(), StoreError> {
    let hour = u32::try_from(now.as_second().div_euclid(3600)).unwrap_or(u32::MAX);
    let subject = Subject::Request(receipt);
    if app.store.raise(&subject, MailKind::Link, hour, now).await? {
        let mail = Notification::new(subject, MailKind::Link, hour);
        outbox::deliver_at_once(app, &mail, app.timing.send_at_once, now).await;
    }
    Ok(())
}

/// The case, as long as its request is there: one whose answers cannot be read
/// can still be taken over and closed.
async fn open(app: &App, receipt: Receipt, now: Timestamp) -> Result<Option<Case>, StoreError> {
    match app.store.holds_request(receipt, now).await? {
        true => app.store.case(receipt).await,
        false => Ok(None),
    }
}

fn posted_action(body: &[u8]) -> Option<PostedAction> {
    let text = std::str::from_utf8(body).ok()?;
    let value = |name: &str| {
        text.split('&')
            .filter_map(|pair| pair.split_once('='))
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value)
    };
    match value("action")? {
        "take-over" => Some(PostedAction::Act(Action::TakeOver)),
        "reached" => Some(PostedAction::Act(Action::Reached)),
        "close" => {
            let outcome = value("outcome")?;
            let found = CaseOutcome::ALL.into_iter().find(|o| o.name() == outcome)?;
            Some(PostedAction::Act(Action::Close(found)))
        }
        "link" => Some(PostedAction::NewLink),
        _ => None,
    }
}

fn view(app: &App, case: &Case, action: String, link: LinkState) -> CaseView {
    let bundle = &app.bundle;
    let language = language(app);
    let by = bundle
        .form(&case.form, &language.entry.code)
        .filter(|_| case.contacted_at.is_none())
        .and_then(|form| moment::answer_by(bundle, form, case.received_at, language));
    let moment = |at: Timestamp| moment::moment(bundle, at);
    CaseView {
        receipt: case.receipt.to_string(),
        state: case.state.name(),
        received: moment(case.received_at),
        by,
        seen: case.seen_at.map(moment),
        contacted: case.contacted_at.map(moment),
        closed: case.closed_at.map(moment),
        outcome: case.outcome.map(CaseOutcome::name),
        action,
        outcomes: outcomes_offered(case.state),
        link,
    }
}

fn page(app: &App, view: &CaseView, outcome: &'static str) -> Answered {
    let language = language(app);
    let templates = &app.bundle.templates;
    match (templates.case_title(view), templates.case(view)) {
        (Ok(title), Ok(main)) => {
            let page = app
                .bundle
                .shell(language)
                .page(&format!("{title} – "), &main);
            (respond::html(200, language, page), outcome)
        }
        _ => refused(app, Refusal::Broken, "template"),
    }
}

fn refused(app: &App, refusal: Refusal, outcome: &'static str) -> Answered {
    (respond::refusal(app, refusal, language(app), None), outcome)
}

/// Staff read the default language.
fn language(app: &App) -> &Language {
    app.bundle.default_language()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_of_the_page_asks_for_one_of_few_things() {
        assert_eq!(
            posted_action(b"action=take-over"),
            Some(PostedAction::Act(Action::TakeOver))
        );
        assert_eq!(
            posted_action(b"outcome=not-reached&action=close"),
            Some(PostedAction::Act(Action::Close(CaseOutcome::NotReached)))
        );
        assert_eq!(posted_action(b"action=link"), Some(PostedAction::NewLink));
        for wrong in [
            &b""[..],
            b"action=",
            b"action=close",
            b"action=close&outcome=x",
            b"action=%FF",
            b"\xff",
        ] {
            assert_eq!(posted_action(wrong), None);
        }
    }
}
