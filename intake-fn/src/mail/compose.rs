//! From a stored request to the words of a mail. The frame of a mail to staff
//! is German and stands in the theme's templates; what the form asks and offers
//! comes from its definition in the default language.

use intake_form::render::TemplateError;
use intake_form::submission::{Answer, Answers};
use intake_form::view::EventContext;
use intake_form::{Field, Form, Kind, Receipt, SharedTexts, fill};
use serde::Serialize;

use super::Letter;
use crate::App;
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
    /// The person whom the recipient stands in for.
    pub deputy_for: Option<String>,
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

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// The question.
    pub label: String,
    /// The answer.
    pub lines: Vec<String>,
    /// `tel:` or `mailto:`, made of checked parts alone.
    pub href: Option<String>,
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
    /// How often it was tried.
    pub attempts: u32,
    /// Kind of the last failure.
    pub last_error: String,
    /// What to do.
    pub steps: Vec<String>,
}

/// The words of a mail. `staff` is the state of the mail to staff, which an
/// alarm reports on.
///
/// A request of a form that the bundle has no longer goes to the alarm mailbox
/// with the names of its fields: it must reach a person.
pub fn compose(
    app: &App,
    mail: &Notification,
    request: Option<&StoredRequest>,
    participants: Vec<(Receipt, Participant)>,
    now: jiff::Timestamp,
) -> Result<Letter, TemplateError> {
    match (mail.kind, request) {
        (MailKind::Staff, Some(request)) => staff(app, request, participants, now),
        (MailKind::Sender, Some(request)) => sender(app, request),
        _ => alarm(app, mail, request),
    }
}

fn staff(
    app: &App,
    request: &StoredRequest,
    participants: Vec<(Receipt, Participant)>,
    now: jiff::Timestamp,
) -> Result<Letter, TemplateError> {
    let bundle = &app.bundle;
    let language = bundle.default_language();
    let content = &request.content;
    let form = bundle.form(&content.form, &language.entry.code);
    let contact = form.map(|form| form.contact_for(content.answers.topic()));
    let on_duty = contact
        .map(|person| clock::on_duty(&bundle.calendar, person, clock::day(now, &bundle.zone)));
    let recipient = on_duty.and_then(|stem| bundle.manifest.persons.get(stem));
    let view = RequestMail {
        preview: app.preview,
        site: bundle.manifest.site.clone(),
        form_title: form.map_or_else(|| content.form.clone(), |form| form.title.clone()),
        receipt: request.receipt.to_string(),
        received: received(app, request),
        by: form.and_then(|form| by(app, form, request, &language.texts)),
        deputy_for: contact
            .filter(|contact| Some(*contact) != on_duty)
            .and_then(|contact| bundle.manifest.persons.get(contact))
            .map(|person| person.name.clone()),
        language: (content.language != language.entry.code).then(|| content.language.clone()),
        event: content.event.clone(),
        rows: match form {
            Some(form) => rows(form, &language.texts, &content.answers),
            None => rows_without_form(&content.answers),
        },
        participants: participant_rows(participants),
        marks: content
            .marks
            .iter()
            .map(|mark| words(*mark).to_owned())
            .collect(),
    };
    let subject = form.map_or("Anfrage aus einem alten Formular", |form| &form.subject);
    Ok(Letter {
        to: recipient.map_or_else(
            || ("Alarm".to_owned(), bundle.manifest.alarm_email.clone()),
            |person| (person.name.clone(), person.email.clone()),
        ),
        reply_to: content.answers.email().map(str::to_owned),
        subject: format!("{subject} ({})", request.receipt),
        message_id: message_id(app, MailKind::Staff, &Subject::Request(request.receipt)),
        text: bundle.templates.mail("request.txt", &view)?,
        html: bundle.templates.mail("request.html", &view)?,
    })
}

fn sender(app: &App, request: &StoredRequest) -> Result<Letter, TemplateError> {
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
        message_id: message_id(app, MailKind::Sender, &Subject::Request(request.receipt)),
        text: bundle.templates.mail("confirmation.txt", &view)?,
        html: bundle.templates.mail("confirmation.html", &view)?,
    })
}

fn alarm(
    app: &App,
    mail: &Notification,
    request: Option<&StoredRequest>,
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
        message_id: message_id(app, MailKind::Alarm, &mail.subject),
        text: bundle.templates.mail("alarm.txt", &view)?,
        html: bundle.templates.mail("alarm.html", &view)?,
    })
}

/// The same in each attempt, so that a repeated mail can be recognised.
fn message_id(app: &App, kind: MailKind, subject: &Subject) -> String {
    let about = match subject {
        Subject::Request(receipt) => receipt.to_string(),
        Subject::Machine { name, day } => format!("{name}.{day}"),
    };
    format!("{about}.{}.1@{}", kind.name(), app.mail_from.email.domain())
}

fn received(app: &App, request: &StoredRequest) -> String {
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

fn rows(form: &Form, texts: &SharedTexts, answers: &Answers) -> Vec<Row> {
    form.fields
        .iter()
        .filter_map(|field| {
            let (lines, href) = shown(field, form, texts, answers.get(field.name.as_str())?);
            Some(Row {
                label: field.label.trim_end_matches('?').to_owned(),
                lines,
                href,
            })
        })
        .collect()
}

fn shown(
    field: &Field,
    form: &Form,
    texts: &SharedTexts,
    answer: &Answer,
) -> (Vec<String>, Option<String>) {
    let label = |id: &String| {
        let options = match &field.kind {
            Kind::Choice(options) | Kind::Several(options) => options.as_slice(),
            _ => &[],
        };
        let found = options.iter().find(|option| option.id == *id);
        found.map_or_else(|| id.clone(), |option| option.label.clone())
    };
    match answer {
        Answer::Text(text) => (text.lines().map(str::to_owned).collect(), None),
        Answer::Telephone { written, dial } => (vec![written.clone()], Some(format!("tel:{dial}"))),
        Answer::Email(address) => (vec![address.clone()], Some(format!("mailto:{address}"))),
        Answer::Choice(id) => (vec![label(id)], None),
        Answer::Several(ids) => (ids.iter().map(label).collect(), None),
        Answer::Date(date) => (vec![texts.calendar.day(*date)], None),
        Answer::YesNo(yes) => {
            let word = if *yes {
                &texts.form.yes
            } else {
                &texts.form.no
            };
            (vec![word.clone()], None)
        }
        Answer::Topic(id) => {
            let found = form.topic(id).map(|topic| topic.choice.label.clone());
            (vec![found.unwrap_or_else(|| id.clone())], None)
        }
    }
}

fn rows_without_form(answers: &Answers) -> Vec<Row> {
    answers
        .iter()
        .map(|(name, answer)| Row {
            label: name.to_owned(),
            lines: match answer {
                Answer::Text(text) => text.lines().map(str::to_owned).collect(),
                Answer::Telephone { written, .. } => vec![written.clone()],
                Answer::Email(id) | Answer::Choice(id) | Answer::Topic(id) => vec![id.clone()],
                Answer::Several(ids) => ids.clone(),
                Answer::Date(date) => vec![date.to_string()],
                Answer::YesNo(yes) => vec![if *yes { "ja" } else { "nein" }.to_owned()],
            },
            href: None,
        })
        .collect()
}

fn participant_rows(participants: Vec<(Receipt, Participant)>) -> Vec<ParticipantRow> {
    participants
        .into_iter()
        .enumerate()
        .map(|(index, (receipt, participant))| ParticipantRow {
            number: index + 1,
            receipt: receipt.to_string(),
            name: participant.name,
            reach: participant.reach,
            persons: participant.persons,
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
