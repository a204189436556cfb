//! From a stored request to the words of a mail. The frame of a mail to staff
//! is German and stands in the theme's templates; what the form asks and offers
//! comes from its definition in the default language.

use intake_form::bundle::Person;
use intake_form::render::TemplateError;
use intake_form::view::EventContext;
use intake_form::{Form, Receipt, SharedTexts, fill};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use super::Letter;
use super::notice::{self, About};
use super::rows::{Row, rows, rows_without_form};
use crate::App;
use crate::bundle::Bundle;
use crate::case::{Case, link};
use crate::clock;
use crate::store::{MailKind, Mark, Notification, Participant, StoredRequest, Subject};

/// What `mail/request.txt` and `mail/request.html` see as `mail`.
#[derive(Debug, Clone, Serialize)]
pub struct RequestMail {
    /// It comes from the preview.
    pub preview: bool,
    /// Name of the site.
    pub site: String,
    /// Title of the form.
    pub form_title: String,
    /// The request's number.
    pub receipt: String,
    /// When it came, in words.
    pub received: String,
    /// The day by which the page promised an answer, in words.
    pub by: Option<String>,
    /// Why this mail comes again: nobody has taken the request over.
    pub urgency: Option<&'static str>,
    /// The person whom the recipient stands in for.
    pub deputy_for: Option<String>,
    /// The link by which the recipient takes the request over.
    pub link: String,
    /// Name of the page's language, if it is not the default one.
    pub language: Option<String>,
    /// The date that it is about.
    pub event: Option<EventContext>,
    /// The answers.
    pub rows: Vec<Row>,
    /// Everybody registered so far.
    pub participants: Vec<ParticipantRow>,
    /// What was noticed.
    pub marks: Vec<String>,
}

/// One line of the list of participants.
#[derive(Debug, Clone, Serialize)]
pub struct ParticipantRow {
    /// Counted from 1, in the order in which they registered.
    pub number: usize,
    /// The registration's receipt.
    pub receipt: String,
    /// Name.
    pub name: String,
    /// Telephone number or e-mail address.
    pub reach: Option<String>,
    /// For how many.
    pub persons: Option<String>,
}

/// What `mail/confirmation.txt` and `mail/confirmation.html` see as `mail`.
#[derive(Debug, Clone, Serialize)]
pub struct ConfirmationMail {
    /// `lang` of the mail: a BCP 47 tag.
    pub lang: String,
    /// Name of the site.
    pub site: String,
    /// Heading.
    pub title: String,
    /// Label of the number.
    pub receipt_label: String,
    /// The number.
    pub receipt: String,
    /// Why to keep it.
    pub keep: String,
    /// Heading of the steps.
    pub next_title: String,
    /// What happens next.
    pub next_steps: Vec<String>,
    /// Until when somebody answers.
    pub by: Option<String>,
    /// Whom to call.
    pub call: String,
}

/// What `mail/alarm.txt` and `mail/alarm.html` see as `mail`.
#[derive(Debug, Clone, Serialize)]
pub struct AlarmMail {
    /// Name of the site.
    pub site: String,
    /// What happened, in a few words.
    pub title: String,
    /// What happened.
    pub text: String,
    /// The request's number, if it is about one.
    pub receipt: Option<String>,
    /// When it came, in words.
    pub received: String,
    /// The link to its case.
    pub link: Option<String>,
    /// How often it was tried.
    pub attempts: u32,
    /// Kind of the last failure.
    pub last_error: String,
    /// What to do.
    pub steps: Vec<String>,
}

/// What a mail speaks of, as it stands in the store.
#[derive(Debug, Clone, Default)]
pub struct Material {
    /// The request, with its answers.
    pub request: Option<StoredRequest>,
    /// Its case.
    pub case: Option<Case>,
    /// Everybody registered for the same date.
    pub participants: Vec<(Receipt, Participant)>,
    /// Cases of the month that a report is about.
    pub month: Vec<Case>,
}

/// The words of a mail.
///
/// A request of a form that the bundle has no longer goes to the alarm mailbox
/// with the names of its fields: it must reach a person.
pub fn compose(
    app: &App,
    mail: &Notification,
    material: Material,
    now: Timestamp,
) -> Result<Letter, TemplateError> {
    match (mail.kind, &mail.subject) {
        (MailKind::Report, Subject::Machine { day, .. }) => {
            notice::report(app, mail, *day, &material.month)
        }
        (kind, Subject::Request(receipt)) => {
            let about = About {
                app,
                mail,
                receipt: *receipt,
                material: &material,
                now,
            };
            match (kind, &material.request) {
                (MailKind::Overdue, _) => notice::overdue(&about),
                (MailKind::Deletion, _) => notice::deletion(&about),
                (MailKind::Link, _) => notice::new_link(&about),
                (MailKind::Sender, Some(request)) => sender(app, mail, request),
                (kind, Some(request)) if kind.carries_answers() => staff(&about, request),
                _ => alarm(app, mail, material.request.as_ref(), now),
            }
        }
        _ => alarm(app, mail, None, now),
    }
}

/// Name and address of whoever is on duty for a case today.
pub(super) fn recipient(app: &App, material: &Material, now: Timestamp) -> (String, String) {
    let bundle = &app.bundle;
    let code = &bundle.default_language().entry.code;
    let person = material.case.as_ref().and_then(|case| {
        let form = bundle.form(&case.form, code)?;
        let contact = form.contact_for(case.topic.as_deref());
        let stem = clock::on_duty(&bundle.calendar, contact, clock::day(now, &bundle.zone));
        bundle.manifest.persons.get(stem)
    });
    address(bundle, person)
}

/// A person's mailbox, or the alarm's: a request must reach somebody.
fn address(bundle: &Bundle, person: Option<&Person>) -> (String, String) {
    person.map_or_else(
        || ("Alarm".to_owned(), bundle.manifest.alarm_email.clone()),
        |person| (person.name.clone(), person.email.clone()),
    )
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
    let named = form.deputy.as_ref().map(|deputy| deputy.person.as_str());
    let of_absences = calendar
        .absences
        .get(contact)
        .into_iter()
        .flatten()
        .map(|absence| absence.deputy.as_str());
    named
        .into_iter()
        .chain(of_absences)
        .map(|person| clock::on_duty(calendar, person, today))
        .find(|person| *person != on_duty)
}

fn staff(about: &About<'_>, request: &StoredRequest) -> Result<Letter, TemplateError> {
    let (app, kind) = (about.app, about.mail.kind);
    let bundle = &app.bundle;
    let today = clock::day(about.now, &bundle.zone);
    let language = bundle.default_language();
    let content = &request.content;
    let form = bundle.form(&content.form, &language.entry.code);
    let contact = form.map(|form| form.contact_for(content.answers.topic()));
    let on_duty = contact.map(|person| clock::on_duty(&bundle.calendar, person, today));
    let to = match (kind, form, contact, on_duty) {
        (MailKind::Deputy, Some(form), Some(contact), Some(on_duty)) => {
            deputy(bundle, form, contact, on_duty, today)
        }
        _ => on_duty,
    };
    let recipient = to.and_then(|stem| bundle.manifest.persons.get(stem));
    let view = RequestMail {
        preview: app.preview,
        site: bundle.manifest.site.clone(),
        form_title: form.map_or_else(|| content.form.clone(), |form| form.title.clone()),
        receipt: request.receipt.to_string(),
        received: received(app, request),
        by: form.and_then(|form| by(app, form, request, &language.texts)),
        urgency: urgency(kind),
        link: link::link(app, request.receipt, about.now),
        deputy_for: contact
            .filter(|contact| to.is_some_and(|to| to != *contact))
            .and_then(|contact| bundle.manifest.persons.get(contact))
            .map(|person| person.name.clone()),
        language: (content.language != language.entry.code).then(|| content.language.clone()),
        event: content.event.clone(),
        rows: match form {
            Some(form) => rows(form, &language.texts, &content.answers),
            None => rows_without_form(&content.answers),
        },
        participants: participant_rows(&about.material.participants),
        marks: content
            .marks
            .iter()
            .map(|mark| words(*mark).to_owned())
            .collect(),
    };
    let subject = form.map_or("Anfrage aus einem alten Formular", |form| &form.subject);
    Ok(Letter {
        to: address(bundle, recipient),
        reply_to: content.answers.email().map(str::to_owned),
        subject: match kind {
            MailKind::Staff => format!("{subject} ({})", request.receipt),
            _ => format!("Erinnerung: {subject} ({})", request.receipt),
        },
        message_id: message_id(app, about.mail),
        text: bundle.templates.mail("request.txt", &view)?,
        html: bundle.templates.mail("request.html", &view)?,
    })
}

fn urgency(kind: MailKind) -> Option<&'static str> {
    match kind {
        MailKind::Reminder => Some(
            "Erinnerung: Noch hat niemand gemeldet, dass er oder sie sich um diese Anfrage kümmert.",
        ),
        MailKind::Deputy => Some(
            "Auch nach einer Erinnerung hat niemand diese Anfrage übernommen. Bitte übernehmen Sie sie, oder rufen Sie die Ansprechperson an.",
        ),
        _ => None,
    }
}

fn sender(
    app: &App,
    mail: &Notification,
    request: &StoredRequest,
) -> Result<Letter, TemplateError> {
    let bundle = &app.bundle;
    let language = bundle.language(&request.content.language);
    let texts = &language.texts.confirmation;
    let form = bundle.form(&request.content.form, &request.content.language);
    let view = ConfirmationMail {
        lang: if language.entry.code == "ls" {
            "de-simple".to_owned()
        } else {
            language.entry.code.clone()
        },
        site: bundle.manifest.site.clone(),
        title: texts.title.clone(),
        receipt_label: texts.receipt.clone(),
        receipt: request.receipt.to_string(),
        keep: texts.keep.clone(),
        next_title: texts.next.clone(),
        next_steps: form.map(|form| form.next_steps.clone()).unwrap_or_default(),
        by: form
            .and_then(|form| by(app, form, request, &language.texts))
            .map(|day| fill(&texts.by, &[("date", &day)])),
        call: fill(
            &texts.call,
            &[("telephone", &language.entry.telephone.text)],
        ),
    };
    let address = request
        .content
        .answers
        .email()
        .unwrap_or_default()
        .to_owned();
    Ok(Letter {
        to: (String::new(), address),
        reply_to: None,
        subject: format!("{} ({})", texts.title, request.receipt),
        message_id: message_id(app, mail),
        text: bundle.templates.mail("confirmation.txt", &view)?,
        html: bundle.templates.mail("confirmation.html", &view)?,
    })
}

fn alarm(
    app: &App,
    mail: &Notification,
    request: Option<&StoredRequest>,
    now: Timestamp,
) -> Result<Letter, TemplateError> {
    let bundle = &app.bundle;
    let (title, text, steps): (&str, &str, &[&str]) = match &mail.subject {
        Subject::Request(_) => (
            "Eine Anfrage konnte nicht zugestellt werden",
            "Die Anfrage ist sicher gespeichert, aber kein Mailserver hat die Nachricht an die Ansprechperson angenommen.",
            &[
                "Prüfen, ob der Mailserver und das Postfach der Ansprechperson arbeiten.",
                "Die Anfrage mit ihrer Nummer aus dem Speicher holen und der Ansprechperson übergeben.",
                "Sie wird nicht gelöscht, bis ein Mensch sie erledigt hat.",
            ],
        ),
        Subject::Machine { .. } => (
            "Der Kalender der Internetseite läuft bald ab",
            "Der Kalender mit Arbeitstagen und Vertretungen reicht keine 30 Tage mehr.",
            &[
                "Die Internetseite neu bauen und veröffentlichen: Dabei entsteht der Kalender für 24 Monate neu.",
            ],
        ),
    };
    let view = AlarmMail {
        site: bundle.manifest.site.clone(),
        title: title.to_owned(),
        text: text.to_owned(),
        receipt: match &mail.subject {
            Subject::Request(receipt) => Some(receipt.to_string()),
            Subject::Machine { .. } => None,
        },
        received: request.map_or_else(|| "unbekannt".to_owned(), |request| received(app, request)),
        link: request.map(|request| link::link(app, request.receipt, now)),
        attempts: mail.attempts,
        last_error: mail
            .last_error
            .clone()
            .unwrap_or_else(|| "unbekannt".to_owned()),
        steps: steps.iter().map(|step| (*step).to_owned()).collect(),
    };
    Ok(Letter {
        to: ("Alarm".to_owned(), bundle.manifest.alarm_email.clone()),
        reply_to: None,
        subject: match &view.receipt {
            Some(receipt) => format!("Alarm: {title} ({receipt})"),
            None => format!("Alarm: {title}"),
        },
        message_id: message_id(app, mail),
        text: bundle.templates.mail("alarm.txt", &view)?,
        html: bundle.templates.mail("alarm.html", &view)?,
    })
}

/// The same in each attempt, so that a repeated mail can be recognised.
pub(super) fn message_id(app: &App, mail: &Notification) -> String {
    let about = match &mail.subject {
        Subject::Request(receipt) => receipt.to_string(),
        Subject::Machine { name, day } => format!("{name}.{day}"),
    };
    let domain = app.mail_from.email.domain();
    format!("{about}.{}.{}@{domain}", mail.kind.name(), mail.round)
}

pub(super) fn received(app: &App, request: &StoredRequest) -> String {
    let zone = &app.bundle.zone;
    let day = app
        .bundle
        .default_language()
        .texts
        .calendar
        .day(clock::day(request.received_at, zone));
    format!("{day}, {} Uhr", clock::time(request.received_at, zone))
}

/// The day by which somebody answers, in words.
pub(crate) fn by(
    app: &App,
    form: &Form,
    request: &StoredRequest,
    texts: &SharedTexts,
) -> Option<String> {
    let received = clock::day(request.received_at, &app.bundle.zone);
    let day = clock::working_day_after(&app.bundle.calendar, received, form.reply_within)?;
    Some(texts.calendar.day(day))
}

/// The day by which somebody answers the request of a case, for staff.
pub(crate) fn case_by(app: &App, case: &Case) -> Option<String> {
    let language = app.bundle.default_language();
    let form = app.bundle.form(&case.form, &language.entry.code)?;
    let received = clock::day(case.received_at, &app.bundle.zone);
    let day = clock::working_day_after(&app.bundle.calendar, received, form.reply_within)?;
    Some(language.texts.calendar.day(day))
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

fn words(mark: Mark) -> &'static str {
    match mark {
        Mark::Trap => {
            "Ein Feld war ausgefüllt, das Menschen leer lassen. Vielleicht hat ein Programm geschrieben."
        }
        Mark::NoOrigin => {
            "Der Browser hat nicht gesagt, von welcher Seite das Formular kam. Das ist meist harmlos."
        }
    }
}
