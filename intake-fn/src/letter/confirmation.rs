//! To the sender, in the language of the page: receipt and next step, never the
//! message itself.

use intake_form::mails::ConfirmationMail;
use intake_form::render::TemplateError;
use intake_form::view::ConfirmationView;

use super::context::{LetterContext, message_id};
use crate::mail::Letter;
use crate::moment;
use crate::store::StoredRequest;

pub(super) fn letter(
    context: &LetterContext<'_>,
    request: &StoredRequest,
) -> Result<Letter, TemplateError> {
    let bundle = &context.app.bundle;
    let language = bundle.language(&request.content.language);
    let form = bundle.form(&request.content.form, &request.content.language);
    let by = form.and_then(|form| moment::answer_by(bundle, form, request.received_at, language));
    let page = ConfirmationView::new(
        form.map_or(&[], |form| form.next_steps.as_slice()),
        &language.texts,
        request.receipt.to_string(),
        by.as_deref(),
        &language.entry.telephone,
        &language.entry.home,
    );
    let subject = format!("{} ({})", page.title, page.receipt);
    let view = ConfirmationMail {
        lang: match language.entry.code.as_str() {
            "ls" => "de-simple".to_owned(),
            code => code.to_owned(),
        },
        site: bundle.manifest.site.clone(),
        page,
    };
    let address = request.content.answers.email().unwrap_or_default();
    Ok(Letter {
        to: (String::new(), address.to_owned()),
        reply_to: None,
        subject,
        message_id: message_id(context.app, context.mail),
        text: bundle.templates.mail("confirmation.txt", &view)?,
        html: bundle.templates.mail("confirmation.html", &view)?,
    })
}
