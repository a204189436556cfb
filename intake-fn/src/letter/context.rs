//! What each letter is made of, and what letters have in common: the mailbox that
//! it goes to, its subject, its Message-ID.

use intake_form::Receipt;
use intake_form::bundle::Person;
use intake_form::mails::SubjectLine;
use intake_form::render::TemplateError;
use jiff::Timestamp;
use serde::Serialize;

use super::facts::LetterFacts;
use crate::app::App;
use crate::bundle::Bundle;
use crate::clock;
use crate::mail::Letter;
use crate::moment;
use crate::notification::{Notification, Subject};

/// What a letter is made of.
pub(super) struct LetterContext<'a> {
    pub app: &'a App,
    pub mail: &'a Notification,
    pub facts: &'a LetterFacts,
    pub now: Timestamp,
}

impl LetterContext<'_> {
    /// The facts about the notification itself that a subject may hold.
    pub fn subject_line(&self) -> SubjectLine<'static> {
        SubjectLine {
            kind: self.mail.kind.name(),
            receipt: self.receipt().map(|receipt| receipt.to_string()),
            ..SubjectLine::default()
        }
    }

    /// The request's number, if the mail is about one.
    pub fn receipt(&self) -> Option<Receipt> {
        match &self.mail.subject {
            Subject::Request(receipt) => Some(*receipt),
            Subject::Machine { .. } => None,
        }
    }

    /// When the request came: its case knows it, too.
    pub fn received_at(&self) -> Option<Timestamp> {
        let of_request = self.facts.request().map(|request| request.received_at);
        of_request.or_else(|| Some(self.facts.case.as_ref()?.received_at))
    }

    /// The day by which the page promised an answer, for staff.
    pub fn answer_by(&self) -> Option<String> {
        let bundle = &self.app.bundle;
        let language = bundle.default_language();
        let case = self.facts.case.as_ref()?;
        let form = bundle.form(&case.form, &language.entry.code)?;
        moment::answer_by(bundle, form, case.received_at, language)
    }

    /// A letter from the templates `mail/NAME.txt`, `mail/NAME.html` and
    /// `mail/subject.txt`.
    pub fn letter<T: Serialize>(
        &self,
        name: &str,
        view: &T,
        to: (String, String),
        subject: &SubjectLine<'_>,
    ) -> Result<Letter, TemplateError> {
        let templates = &self.app.bundle.templates;
        Ok(Letter {
            to,
            reply_to: None,
            subject: one_line(&templates.mail("subject.txt", subject)?),
            message_id: message_id(self.app, self.mail),
            text: templates.mail(&format!("{name}.txt"), view)?,
            html: templates.mail(&format!("{name}.html"), view)?,
        })
    }
}

/// Name and address of whoever is on duty for a case today.
pub(super) fn recipient(context: &LetterContext<'_>) -> (String, String) {
    let bundle = &context.app.bundle;
    let code = &bundle.default_language().entry.code;
    let person = context.facts.case.as_ref().and_then(|case| {
        let form = bundle.form(&case.form, code)?;
        let contact = form.contact_for(case.topic.as_deref());
        let today = clock::day(context.now, &bundle.zone);
        let stem = clock::on_duty(&bundle.calendar, contact, form.deputy_stem(), today);
        bundle.manifest.persons.get(stem)
    });
    address(bundle, person)
}

/// A person's mailbox, or the alarm's: a request must reach somebody.
pub(super) fn address(bundle: &Bundle, person: Option<&Person>) -> (String, String) {
    person.map_or_else(
        || alarm_mailbox(bundle),
        |person| (person.name.clone(), person.email.clone()),
    )
}

/// The mailbox for alarms; whose it is, is not known here.
pub(super) fn alarm_mailbox(bundle: &Bundle) -> (String, String) {
    (String::new(), bundle.manifest.alarm_email.clone())
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

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
