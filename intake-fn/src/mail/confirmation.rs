//! To the sender, in the language of the page: receipt and next step, never the
//! message itself.

use intake_form::fill;
use intake_form::render::TemplateError;
use serde::Serialize;

use super::Letter;
use super::compose::{About, message_id};
use crate::moment;
use crate::store::StoredRequest;

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

pub(super) fn letter(about: &About<'_>, request: &StoredRequest) -> Result<Letter, TemplateError> {
    let bundle = &about.app.bundle;
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
            .and_then(|form| moment::answer_by(bundle, form, request.received_at, language))
            .map(|day| fill(&texts.by, &[("date", &day)])),
        call: fill(
            &texts.call,
            &[("telephone", &language.entry.telephone.text)],
        ),
    };
    let address = request.content.answers.email().unwrap_or_default();
    Ok(Letter {
        to: (String::new(), address.to_owned()),
        reply_to: None,
        subject: format!("{} ({})", texts.title, request.receipt),
        message_id: message_id(about.app, about.mail),
        text: bundle.templates.mail("confirmation.txt", &view)?,
        html: bundle.templates.mail("confirmation.html", &view)?,
    })
}
