//! To the mailbox for alarms: a mail was given up, or the calendar runs out.
//! Says what can be told, even where a request cannot be read any more.

use intake_form::mails::{AlarmMail, SubjectLine};
use intake_form::render::TemplateError;

use super::context::{LetterContext, alarm_mailbox};
use super::facts::Content;
use crate::mail::Letter;
use crate::moment;
use crate::notification::{CUT_SHORT, MailKind, Subject};
use crate::ticket;

const CALENDAR: &str = "calendar";

pub(super) fn letter(context: &LetterContext<'_>) -> Result<Letter, TemplateError> {
    let (app, facts) = (context.app, context.facts);
    let given_up = facts.given_up.as_ref();
    let what = match context.mail.subject {
        Subject::Request(_) => MailKind::of_alarm(context.mail.round)
            .unwrap_or(MailKind::Staff)
            .name(),
        Subject::Machine { .. } => CALENDAR,
    };
    let view = AlarmMail {
        site: app.bundle.manifest.site.clone(),
        about: what,
        cause: cause(context),
        receipt: context.receipt().map(|receipt| receipt.to_string()),
        received: context
            .received_at()
            .map(|at| moment::moment(&app.bundle, at)),
        state: facts.case.as_ref().map(|case| case.state.name()),
        link: context
            .receipt()
            .filter(|_| facts.case.is_some())
            .map(|receipt| ticket::link(app, receipt, context.now)),
        // Whoever gave up a mail whose attempts were all cut short tried nothing.
        attempts: given_up.map(|mail| mail.attempts.min(app.timing.tries())),
        last_error: given_up.and_then(|mail| mail.last_error.clone()),
    };
    let subject = SubjectLine {
        alarm: Some(view.about),
        ..context.subject_line()
    };
    context.letter("alarm", &view, alarm_mailbox(&app.bundle), &subject)
}

fn cause(context: &LetterContext<'_>) -> &'static str {
    let given_up = context.facts.given_up.as_ref();
    let last = given_up.and_then(|mail| mail.last_error.as_deref());
    match (&context.mail.subject, &context.facts.content) {
        (Subject::Machine { .. }, _) => CALENDAR,
        (_, Content::Unreadable) => "unreadable",
        (_, Content::Gone) => "gone",
        (_, Content::Read(_)) if last == Some(CUT_SHORT) => "cut-short",
        (_, Content::Read(_)) => "refused",
    }
}
