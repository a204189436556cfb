//! Mails about a case that hold no answer: nobody takes it over, it comes to its
//! deletion, somebody asked for a new link.

use intake_form::Receipt;
use intake_form::mails::NoticeMail;
use intake_form::render::TemplateError;

use super::Letter;
use super::compose::{About, alarm_mailbox, recipient};
use crate::clock;
use crate::moment;
use crate::notification::MailKind;
use crate::ticket;

pub(super) fn letter(about: &About<'_>, receipt: Receipt) -> Result<Letter, TemplateError> {
    let (app, kind) = (about.app, about.mail.kind);
    let bundle = &app.bundle;
    let case = about.material.case.as_ref();
    let view = NoticeMail {
        preview: app.preview,
        site: bundle.manifest.site.clone(),
        kind: kind.name(),
        deleted_on: case
            .map(|case| clock::day(case.delete_at(bundle), &bundle.zone))
            .map(|day| bundle.default_language().texts.calendar.day(day)),
        receipt: receipt.to_string(),
        received: about.received_at().map(|at| moment::moment(bundle, at)),
        by: about.answer_by(),
        link: ticket::link(app, receipt, about.now),
    };
    let to = match kind {
        MailKind::Overdue => alarm_mailbox(bundle),
        _ => recipient(about),
    };
    about.letter("notice", &view, to, &about.subject_line())
}
