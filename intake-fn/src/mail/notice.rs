//! Mails without an answer: about a case that waits, a new link, the monthly
//! report. German, as all mails to staff.

use intake_form::Receipt;
use intake_form::render::TemplateError;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use super::Letter;
use super::compose::{Material, message_id, received, recipient};
use crate::App;
use crate::case::{Case, link};
use crate::clock;
use crate::report;
use crate::store::Notification;

/// What `mail/notice.txt` and `mail/notice.html` see as `mail`.
#[derive(Debug, Clone, Serialize)]
pub struct NoticeMail {
    /// It comes from the preview.
    pub preview: bool,
    /// Name of the site.
    pub site: String,
    /// What happened, in a few words.
    pub title: String,
    /// What happened and what to do.
    pub text: String,
    /// The request's number.
    pub receipt: String,
    /// When it came, in words.
    pub received: String,
    /// The day by which the page promised an answer, in words.
    pub by: Option<String>,
    /// The link to its case.
    pub link: String,
}

/// What a notice is made of.
pub(super) struct About<'a> {
    pub app: &'a App,
    pub mail: &'a Notification,
    pub receipt: Receipt,
    pub material: &'a Material,
    pub now: Timestamp,
}

/// Nobody has taken a request over: to the alarm mailbox.
pub(super) fn overdue(about: &About<'_>) -> Result<Letter, TemplateError> {
    let to = (
        "Alarm".to_owned(),
        about.app.bundle.manifest.alarm_email.clone(),
    );
    notice(
        about,
        to,
        "Alarm: Niemand kümmert sich um eine Anfrage",
        "Weder die Ansprechperson noch die Vertretung hat diese Anfrage übernommen. Bitte rufen Sie jemanden an, der das tut. Wer sie übernimmt, drückt auf der Seite hinter dem Link „Ich kümmere mich“.",
    )
}

/// An open case comes to its deletion.
pub(super) fn deletion(about: &About<'_>) -> Result<Letter, TemplateError> {
    let bundle = &about.app.bundle;
    let day = about
        .material
        .case
        .as_ref()
        .map_or_else(String::new, |case| {
            let day = clock::day(case.delete_at(bundle), &bundle.zone);
            let calendar = &bundle.default_language().texts.calendar;
            format!(" am {}", calendar.day(day))
        });
    let text = format!(
        "Diese Anfrage ist noch nicht als erledigt gemeldet. Sie wird{day} gelöscht, denn länger dürfen wir sie nicht aufheben. Bitte schließen Sie sie vorher ab, oder notieren Sie, was Sie noch brauchen."
    );
    let to = recipient(about.app, about.material, about.now);
    notice(about, to, "Eine offene Anfrage wird bald gelöscht", &text)
}

/// A new link, because the last one ran out.
pub(super) fn new_link(about: &About<'_>) -> Result<Letter, TemplateError> {
    let to = recipient(about.app, about.material, about.now);
    notice(
        about,
        to,
        "Neuer Link zu einer Anfrage",
        "Jemand hat mit einem abgelaufenen Link einen neuen angefordert. Waren Sie das nicht, brauchen Sie nichts zu tun.",
    )
}

fn notice(
    about: &About<'_>,
    to: (String, String),
    title: &str,
    text: &str,
) -> Result<Letter, TemplateError> {
    let app = about.app;
    let request = about.material.request.as_ref();
    let view = NoticeMail {
        preview: app.preview,
        site: app.bundle.manifest.site.clone(),
        title: title.to_owned(),
        text: text.to_owned(),
        receipt: about.receipt.to_string(),
        received: request.map_or_else(|| "unbekannt".to_owned(), |request| received(app, request)),
        by: about
            .material
            .case
            .as_ref()
            .and_then(|case| super::case_by(app, case)),
        link: link::link(app, about.receipt, about.now),
    };
    Ok(Letter {
        to,
        reply_to: None,
        subject: format!("{title} ({})", about.receipt),
        message_id: message_id(app, about.mail),
        text: app.bundle.templates.mail("notice.txt", &view)?,
        html: app.bundle.templates.mail("notice.html", &view)?,
    })
}

/// The report on the month before `day`.
pub(super) fn report(
    app: &App,
    mail: &Notification,
    day: Date,
    cases: &[Case],
) -> Result<Letter, TemplateError> {
    let bundle = &app.bundle;
    let language = bundle.default_language();
    let month = day.first_of_month().yesterday().unwrap_or(day);
    let name = &language.texts.calendar.months[usize::from(month.month().unsigned_abs()) - 1];
    let month = format!("{name} {}", month.year());
    let label = |case: &Case| {
        let form = bundle.form(&case.form, &language.entry.code);
        let topic = case.topic.as_deref().and_then(|id| form?.topic(id));
        match (topic, form) {
            (Some(topic), _) => topic.choice.label.clone(),
            (None, Some(form)) => form.title.clone(),
            (None, None) => case.form.clone(),
        }
    };
    let view = report::report(&bundle.manifest.site, &month, cases, label);
    Ok(Letter {
        to: (String::new(), bundle.manifest.report_email.clone()),
        reply_to: None,
        subject: format!("Bericht über die Anfragen im {month}"),
        message_id: message_id(app, mail),
        text: bundle.templates.mail("report.txt", &view)?,
        html: bundle.templates.mail("report.html", &view)?,
    })
}
