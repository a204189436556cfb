//! Mails about a case that hold no answer: nobody takes it over, it comes to its
//! deletion, somebody asked for a new link.

use intake_form::Receipt;
use intake_form::mails::NoticeMail;
use intake_form::render::TemplateError;

use super::context::{LetterContext, alarm_mailbox, recipient};
use crate::clock;
use crate::mail::Letter;
use crate::moment;
use crate::notification::MailKind;
use crate::ticket;

pub(super) fn letter(
    context: &LetterContext<'_>,
    receipt: Receipt,
) -> Result<Letter, TemplateError> {
    let (app, kind) = (context.app, context.mail.kind);
    let bundle = &app.bundle;
    let case = context.facts.case.as_ref();
    let view = NoticeMail {
        preview: app.preview,
        site: bundle.manifest.site.clone(),
        kind: kind.name(),
        deleted_on: case
            .map(|case| clock::day(case.delete_at(bundle), &bundle.zone))
            .map(|day| bundle.default_language().texts.calendar.day(day)),
        receipt: receipt.to_string(),
        received: context.received_at().map(|at| moment::moment(bundle, at)),
        by: context.answer_by(),
        link: ticket::link(app, receipt, context.now),
    };
    let to = match kind {
        MailKind::Overdue => alarm_mailbox(bundle),
        _ => recipient(context),
    };
    context.letter("notice", &view, to, &context.subject_line())
}
