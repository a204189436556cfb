//! A request with its answers, to whoever is on duty: when it came, and again
//! while nobody takes it over.

use intake_form::bundle::Person;
use intake_form::mails::{ParticipantRow, RequestMail, SubjectLine};
use intake_form::render::TemplateError;
use intake_form::{Form, Receipt};
use jiff::civil::Date;

use super::context::{LetterContext, address};
use super::rows::{rows, rows_without_form};
use crate::bundle::Bundle;
use crate::clock;
use crate::mail::Letter;
use crate::moment;
use crate::notification::MailKind;
use crate::store::{Participant, StoredRequest};
use crate::ticket;

pub(super) fn letter(
    context: &LetterContext<'_>,
    request: &StoredRequest,
) -> Result<Letter, TemplateError> {
    let (app, kind) = (context.app, context.mail.kind);
    let bundle = &app.bundle;
    let language = bundle.default_language();
    let content = &request.content;
    let form = bundle.form(&content.form, &language.entry.code);
    let addressed = form.map(|form| addressed(context, form, content.answers.topic()));
    let view = RequestMail {
        preview: app.preview,
        site: bundle.manifest.site.clone(),
        form_title: form.map(|form| form.title.clone()),
        receipt: request.receipt.to_string(),
        received: moment::moment(bundle, request.received_at),
        by: form.and_then(|form| moment::answer_by(bundle, form, request.received_at, language)),
        kind: kind.name(),
        link: ticket::link(app, request.receipt, context.now),
        deputy_for: addressed
            .as_ref()
            .and_then(|to| to.instead_of)
            .map(|person| person.name.clone()),
        language: (content.language != language.entry.code).then(|| content.language.clone()),
        event: content.event.clone(),
        rows: match form {
            Some(form) => rows(form, &language.texts, &content.answers),
            None => rows_without_form(&language.texts, &content.answers),
        },
        participants: participant_rows(&context.facts.participants),
        marks: content.marks.clone(),
    };
    let to = address(bundle, addressed.and_then(|to| to.person));
    let subject = SubjectLine {
        form: form.map(|form| form.subject.as_str()),
        ..context.subject_line()
    };
    let letter = context.letter("request", &view, to, &subject)?;
    Ok(Letter {
        reply_to: content.answers.email().map(str::to_owned),
        ..letter
    })
}

/// Who gets a request, and in whose place.
struct Addressed<'a> {
    /// `None`: nobody but the mailbox for alarms.
    person: Option<&'a Person>,
    instead_of: Option<&'a Person>,
}

fn addressed<'a>(
    context: &LetterContext<'a>,
    form: &'a Form,
    topic: Option<&str>,
) -> Addressed<'a> {
    let bundle = &context.app.bundle;
    let today = clock::day(context.now, &bundle.zone);
    let contact = form.contact_for(topic);
    let on_duty = clock::on_duty(&bundle.calendar, contact, form.deputy_stem(), today);
    let to = match context.mail.kind {
        MailKind::Deputy => deputy(bundle, form, contact, on_duty, today),
        _ => Some(on_duty),
    };
    let person = |stem: &str| bundle.manifest.persons.get(stem);
    Addressed {
        person: to.and_then(person),
        instead_of: to.filter(|to| *to != contact).and_then(|_| person(contact)),
    }
}

/// Who gets the second reminder: the form's deputy, or whoever stands in for
/// the contact in the calendar, if that is somebody else than the person who
/// got the first one.
fn deputy<'a>(
    bundle: &'a Bundle,
    form: &'a Form,
    contact: &'a str,
    on_duty: &str,
    today: Date,
) -> Option<&'a str> {
    let calendar = &bundle.calendar;
    let of_absences = calendar
        .absences
        .get(contact)
        .into_iter()
        .flatten()
        .filter_map(|absence| absence.deputy.as_deref());
    form.deputy_stem()
        .into_iter()
        .chain(of_absences)
        .map(|person| clock::on_duty(calendar, person, None, today))
        .find(|person| *person != on_duty)
}

fn participant_rows(participants: &[(Receipt, Participant)]) -> Vec<ParticipantRow> {
    participants
        .iter()
        .enumerate()
        .map(|(index, (receipt, participant))| ParticipantRow {
            number: index + 1,
            receipt: receipt.to_string(),
            name: participant.name.clone(),
            reach: participant.reach.clone(),
            persons: participant.persons.clone(),
        })
        .collect()
}
