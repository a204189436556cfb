//! To the mailbox for alarms: a mail was given up, or the calendar runs out.
//! Says what can be told, even where a request cannot be read any more.

use intake_form::mails::{AlarmMail, SubjectLine};
use intake_form::render::TemplateError;

use super::Letter;
use super::compose::{About, Content, alarm_mailbox};
use crate::moment;
use crate::notification::{CUT_SHORT, MailKind, Subject};
use crate::ticket;

const CALENDAR: &str = "calendar";

pub(super) fn letter(about: &About<'_>) -> Result<Letter, TemplateError> {
    let (app, material) = (about.app, about.material);
    let given_up = material.given_up.as_ref();
    let what = match about.mail.subject {
        Subject::Request(_) => MailKind::of_alarm(about.mail.round)
            .unwrap_or(MailKind::Staff)
            .name(),
        Subject::Machine { .. } => CALENDAR,
    };
    let view = AlarmMail {
        site: app.bundle.manifest.site.clone(),
        about: what,
        cause: cause(about),
        receipt: about.receipt().map(|receipt| receipt.to_string()),
        received: about
            .received_at()
            .map(|at| moment::moment(&app.bundle, at)),
        state: material.case.as_ref().map(|case| case.state.name()),
        link: about
            .receipt()
            .filter(|_| material.case.is_some())
            .map(|receipt| ticket::link(app, receipt, about.now)),
        // Whoever gave up a mail whose attempts were all cut short tried nothing.
        attempts: given_up.map(|mail| mail.attempts.min(app.timing.tries())),
        last_error: given_up.and_then(|mail| mail.last_error.clone()),
    };
    let subject = SubjectLine {
        alarm: Some(view.about),
        ..about.subject_line()
    };
    about.letter("alarm", &view, alarm_mailbox(&app.bundle), &subject)
}

fn cause(about: &About<'_>) -> &'static str {
    let given_up = about.material.given_up.as_ref();
    let last = given_up.and_then(|mail| mail.last_error.as_deref());
    match (&about.mail.subject, &about.material.content) {
        (Subject::Machine { .. }, _) => CALENDAR,
        (_, Content::Unreadable) => "unreadable",
        (_, Content::Gone) => "gone",
        (_, Content::Read(_)) if last == Some(CUT_SHORT) => "cut-short",
        (_, Content::Read(_)) => "refused",
    }
}
