//! The intake: a request arrives, is never lost, and reaches the social worker.
//!
//! [`handle`] answers one request: decode → guard → check → one transaction →
//! mail → 303. [`sweep`] sends what is due. Both take the moment as an input
//! and reach the outside through [`App`] alone: the store, the mail server and
//! the log. `main.rs` runs them under the Lambda runtime, [`preview`] on one
//! machine.

pub mod admin;
pub mod bundle;
pub mod case;
pub mod clock;
pub mod decode;
pub mod guard;
pub mod log;
pub mod mail;
pub mod outbox;
#[cfg(feature = "preview")]
pub mod preview;
pub mod report;
mod respond;
pub mod settings;
mod stale;
pub mod store;

use std::time::Instant;

use bytes::Bytes;
use http::{HeaderMap, Method, Request, Response, header};
use intake_form::submission::{Answer, Answers, Circumstances, MOST_BYTES, Submission};
use intake_form::view::{ConfirmationView, FormView};
use intake_form::{Form, Kind, Receipt, Refusal};
use jiff::Timestamp;
use lettre::message::Mailbox;
use ring::rand::{SecureRandom, SystemRandom};
use serde_json::json;

use crate::bundle::{Bundle, Language, Page, Route};
use crate::guard::{Origin, Secret, SourceAddress};
use crate::log::{Level, Log};
use crate::mail::Mailer;
use crate::outbox::{Swept, Timing};
use crate::store::{
    Accepted, MailKind, Mark, NewRequest, Participant, RequestContent, Store, StoreError, Subject,
};

/// What the intake works with.
pub struct App {
    /// Everything known about the site.
    pub bundle: Bundle,
    /// Where requests are kept.
    pub store: Store,
    /// Where mails go.
    pub mailer: Mailer,
    /// Who mails come from.
    pub mail_from: Mailbox,
    /// Keys the hashes.
    pub secret: Secret,
    /// What CloudFront proves itself with, if it stands before the Lambda.
    pub edge_secret: Option<String>,
    /// The site's origin: `https://www.example.org`.
    pub origin: String,
    /// How much is too much.
    pub limits: Limits,
    /// How long things may take.
    pub timing: Timing,
    /// Where lines of codes and numbers go.
    pub log: Log,
    /// Marks every mail as one that nobody sent.
    pub preview: bool,
}

/// How much is too much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Requests of one address in an hour; a whole house shares one Wi-Fi.
    pub requests_an_hour: u32,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            requests_an_hour: 20,
        }
    }
}

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
pub async fn sweep(app: &App, now: Timestamp) -> Result<Swept, StoreError> {
    let started = Instant::now();
    stale::note(app, now);
    let steps = case::escalate::advance(app, now).await;
    let swept = outbox::sweep(app, now).await;
    // A step that fails is due again; the mails must not wait for it.
    let swept = swept.and_then(|swept| steps.map(|steps| Swept { steps, ..swept }));
    match &swept {
        Ok(swept) => app.log.line(
            Level::Info,
            "sweep",
            json!({
                "steps": swept.steps,
                "sent": swept.sent,
                "again": swept.again,
                "dead": swept.dead,
                "ambiguous": swept.ambiguous,
                "ms": u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX),
            }),
        ),
        Err(error) => app.log.line(
            Level::Warning,
            "sweep",
            json!({ "error": error.to_string() }),
        ),
    }
    swept
}

/// The page for a request that could not even be decoded, or that a fault of
/// the program cut short.
pub fn refuse(app: &App, path: &str, refusal: Refusal) -> Response<Bytes> {
    match app.bundle.route(path) {
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
    let route = app.bundle.route(request.uri().path());
    if !guard::through_edge(request.headers(), app.edge_secret.as_deref()) {
        return (
            refuse(app, request.uri().path(), Refusal::Forbidden),
            "not through the edge",
        );
    }
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    match route {
        Route::Form(page) if request.method() == Method::POST => {
            match submit(app, &page, request, now).await {
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
            case::page::answer(app, receipt, &ticket, request, now).await
        }
        Route::Nothing(language) => (
            respond::refusal(app, Refusal::NotFound, language, None),
            "path",
        ),
    }
}

/// A refusal and its name for the log.
type Refused = (Refusal, &'static str);

async fn submit(
    app: &App,
    page: &Page<'_>,
    request: &Request<Bytes>,
    now: Timestamp,
) -> Result<(Response<Bytes>, &'static str), Refused> {
    let headers = request.headers();
    if !is_form(headers) {
        return Err((Refusal::UnsupportedType, "content type"));
    }
    if request.body().len() > MOST_BYTES {
        return Err((Refusal::TooLarge, "size"));
    }
    let origin = guard::origin(headers, &app.origin);
    if origin == Origin::Foreign {
        return Err((Refusal::Forbidden, "origin"));
    }
    let submission =
        Submission::decode(page.form, request.body()).map_err(|_| (Refusal::TooLarge, "fields"))?;
    let at = Circumstances {
        topic: page.entry.context.topic.as_deref(),
        today: clock::day(now, &app.bundle.zone),
        months: &page.language.texts.calendar.months,
    };
    let answers = match submission.check(page.form, at) {
        Ok(answers) => answers,
        Err(faults) => {
            let view = FormView::new(
                page.form,
                &page.language.texts,
                &page.entry.context,
                &submission,
                &faults,
            );
            return Ok((respond::form_with_errors(app, page, &view), "faults"));
        }
    };
    if too_many(app, request, now).await {
        return Err((Refusal::TooMany, "rate"));
    }
    let mut marks = Vec::new();
    if submission.trapped {
        marks.push(Mark::Trap);
    }
    if origin == Origin::Unknown {
        marks.push(Mark::NoOrigin);
    }
    accept(app, page, answers, marks, now).await
}

/// Keeps the request and tries its mails; from the store's word on, nothing
/// that happens here can take the receipt back.
async fn accept(
    app: &App,
    page: &Page<'_>,
    answers: Answers,
    marks: Vec<Mark>,
    now: Timestamp,
) -> Result<(Response<Bytes>, &'static str), Refused> {
    let mails = match answers.email() {
        Some(_) if page.form.confirm_by_mail => vec![(MailKind::Staff, 1), (MailKind::Sender, 1)],
        _ => vec![(MailKind::Staff, 1)],
    };
    let event = page.entry.context.event.clone();
    let event_date = event.as_ref().map(|event| event.date.clone());
    let mut new = NewRequest {
        receipt: random_receipt(),
        received_at: now,
        fingerprint: guard::fingerprint(&app.secret, page, &answers),
        token: random_hex(),
        participant: event
            .is_some()
            .then(|| participant(app, &page.entry.form, &answers)),
        participant_expires_at: outbox::retention_end(
            app,
            now,
            event_date.as_deref(),
            page.form.retention_days,
        ),
        mails: mails.iter().map(|(kind, _)| *kind).collect(),
        case_due_at: None,
        content: RequestContent {
            form: page.entry.form.clone(),
            language: page.entry.language.clone(),
            event,
            marks,
            answers,
        },
    };
    new.case_due_at = new.case().next_step(&app.bundle).map(|(_, at)| at);
    let accepted = loop {
        match app.store.accept(&new).await {
            Ok(Accepted::ReceiptTaken) => {
                new.receipt = random_receipt();
                new.token = random_hex();
            }
            Ok(accepted) => break accepted,
            Err(error) => {
                app.log.line(
                    Level::Warning,
                    "store",
                    json!({ "error": error.to_string() }),
                );
                return Err((Refusal::Unavailable, "store"));
            }
        }
    };
    let (receipt, outcome) = match accepted {
        Accepted::New(receipt) => {
            outbox::deliver_at_once(app, &Subject::Request(receipt), &mails, now).await;
            (receipt, "accepted")
        }
        Accepted::Before(receipt) => (receipt, "accepted before"),
        Accepted::ReceiptTaken => unreachable!("the loop ends with another outcome"),
    };
    let location = format!("{}{receipt}/", page.language.entry.confirmation);
    Ok((respond::see_other(&location), outcome))
}

async fn confirm(
    app: &App,
    language: &Language,
    receipt: Receipt,
    now: Timestamp,
) -> (Response<Bytes>, &'static str) {
    let request = match app.store.request(receipt, now).await {
        Ok(Some(request)) => request,
        Ok(None) => {
            return (
                respond::refusal(app, Refusal::NotFound, language, None),
                "receipt",
            );
        }
        Err(error) => {
            app.log.line(
                Level::Warning,
                "store",
                json!({ "error": error.to_string() }),
            );
            return (
                respond::refusal(app, Refusal::Unavailable, language, None),
                "store",
            );
        }
    };
    let Some(form) = app.bundle.form(&request.content.form, &language.entry.code) else {
        return (
            respond::refusal(app, Refusal::NotFound, language, None),
            "form is gone",
        );
    };
    let by = mail::by(app, form, &request, &language.texts);
    let view = ConfirmationView::new(
        form,
        &language.texts,
        receipt.to_string(),
        by.as_deref(),
        &language.entry.telephone,
        &language.entry.home,
    );
    match app.bundle.templates.confirmation(&view) {
        Ok(main) => {
            let page = app.bundle.shell(language).page(&view.title_prefix, &main);
            (respond::html(200, language, page), "confirmed")
        }
        Err(_) => (
            respond::refusal(app, Refusal::Broken, language, None),
            "template",
        ),
    }
}

fn is_form(headers: &HeaderMap) -> bool {
    let value = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    value
        .and_then(|value| value.split(';').next())
        .is_some_and(|kind| {
            kind.trim()
                .eq_ignore_ascii_case("application/x-www-form-urlencoded")
        })
}

/// Whether this address has sent more than a whole house would. A store that
/// cannot count lets everybody through: losing a request is worse.
async fn too_many(app: &App, request: &Request<Bytes>, now: Timestamp) -> bool {
    let source = request.extensions().get::<SourceAddress>();
    let Some(address) =
        guard::viewer_address(request.headers(), source, app.edge_secret.as_deref())
    else {
        return false;
    };
    let hash = guard::address_hash(&app.secret, &address, now);
    match app.store.count_address(&hash, now).await {
        Ok(count) => count > app.limits.requests_an_hour,
        Err(error) => {
            app.log.line(
                Level::Warning,
                "store",
                json!({ "error": error.to_string() }),
            );
            false
        }
    }
}

/// The line of the list of participants, in words of the default language.
fn participant(app: &App, form_name: &str, answers: &Answers) -> Participant {
    let form = app
        .bundle
        .form(form_name, &app.bundle.default_language().entry.code);
    let named = |token: &str| -> Option<String> {
        let field = form?
            .fields
            .iter()
            .find(|field| field.autocomplete == Some(token))?;
        match answers.get(field.name.as_str())? {
            Answer::Text(text) | Answer::Email(text) => Some(text.clone()),
            Answer::Telephone { written, .. } => Some(written.clone()),
            _ => None,
        }
    };
    Participant {
        name: named("name").unwrap_or_default(),
        reach: named("tel").or_else(|| named("email")),
        persons: form.and_then(|form| first_choice(form, answers)),
    }
}

/// The label chosen in the form's first choice: for how many persons.
fn first_choice(form: &Form, answers: &Answers) -> Option<String> {
    form.fields.iter().find_map(|field| {
        let Kind::Choice(options) = &field.kind else {
            return None;
        };
        let Answer::Choice(id) = answers.get(field.name.as_str())? else {
            return None;
        };
        options
            .iter()
            .find(|option| option.id == *id)
            .map(|option| option.label.clone())
    })
}

fn random_receipt() -> Receipt {
    loop {
        if let Some(receipt) = Receipt::from_random(random()) {
            return receipt;
        }
    }
}

/// 32 hexadecimal digits that nobody else has.
pub(crate) fn random_hex() -> String {
    let bytes: [u8; 16] = random();
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    SystemRandom::new()
        .fill(&mut bytes)
        .expect("the operating system has random numbers");
    bytes
}
