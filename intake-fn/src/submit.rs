//! Taking in a form: guard → check → one transaction → mail → 303.

use bytes::Bytes;
use http::{HeaderMap, Request, Response, header};
use intake_form::mails::Mark;
use intake_form::submission::{Answer, Answers, MOST_BYTES, Submission, ValidationContext};
use intake_form::view::FormView;
use intake_form::{Form, Kind, Receipt, Refusal};
use jiff::Timestamp;

use crate::app::App;
use crate::bundle::FormPage;
use crate::guard::{Origin, SourceAddress};
use crate::notification::MailKind;
use crate::random::{random, random_hex};
use crate::store::{Accepted, NewRequest, Participant, RequestContent, StoreError};
use crate::{case, clock, guard, outbox, respond};

/// A refusal and its name for the log.
pub(crate) type Refused = (Refusal, &'static str);

/// Takes in a form; what is at fault with it is the form's own page again.
pub(crate) async fn submit(
    app: &App,
    page: &FormPage<'_>,
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
    let at = ValidationContext {
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
    page: &FormPage<'_>,
    answers: Answers,
    marks: Vec<Mark>,
    now: Timestamp,
) -> Result<(Response<Bytes>, &'static str), Refused> {
    let mut new = new_request(app, page, answers, marks, now);
    let kept = keep(app, &mut new, now).await.map_err(|error| {
        app.note_store_error(&error);
        (Refusal::Unavailable, "store")
    })?;
    let (receipt, outcome) = match kept {
        Kept::New => {
            outbox::deliver_accepted(app, &new, now).await;
            (new.receipt, "accepted")
        }
        Kept::Before(receipt) => (receipt, "accepted before"),
    };
    let location = format!("{}{receipt}/", page.language.entry.confirmation);
    Ok((respond::see_other(&location), outcome))
}

fn new_request(
    app: &App,
    page: &FormPage<'_>,
    answers: Answers,
    marks: Vec<Mark>,
    now: Timestamp,
) -> NewRequest {
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
        participant_expires_at: case::retention_end(
            &app.bundle,
            now,
            event_date.as_deref(),
            page.form.retention_days,
        ),
        lease: app.timing.lease,
        more_mails: match answers.email() {
            Some(_) if page.form.confirm_by_mail => vec![MailKind::Sender],
            _ => Vec::new(),
        },
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
    new
}

/// Under which number a request is kept.
enum Kept {
    /// The one it has now.
    New,
    /// That of the same answers just before.
    Before(Receipt),
}

/// Keeps a request, under another number if its own is taken.
async fn keep(app: &App, new: &mut NewRequest, now: Timestamp) -> Result<Kept, StoreError> {
    loop {
        match app.store.accept(new).await? {
            Accepted::New(_) => return Ok(Kept::New),
            Accepted::Before(receipt) => {
                if app.store.request(receipt, now).await?.is_some() {
                    return Ok(Kept::Before(receipt));
                }
                // That one was deleted by hand since: this one is no repeat.
                new.fingerprint = format!("{}-{receipt}", new.fingerprint);
            }
            Accepted::ReceiptTaken => {}
        }
        new.receipt = random_receipt();
        new.token = random_hex();
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
            app.note_store_error(&error);
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
