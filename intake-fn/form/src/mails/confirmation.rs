//! To the sender, in the language of the page: receipt and next step, never the
//! message itself.

use serde::Serialize;

use crate::specimen::{RECEIPT, SITE, text};
use crate::view::{CallView, ConfirmationView, Link};

/// What `mail/confirmation.txt` and `mail/confirmation.html` see as `mail`: what
/// the page says that confirms, and what a mail says besides.
#[derive(Debug, Clone, Serialize)]
pub struct ConfirmationMail {
    /// `lang` of the mail: a BCP 47 tag.
    pub lang: String,
    /// Name of the site.
    pub site: String,
    /// The page.
    #[serde(flatten)]
    pub page: ConfirmationView,
}

pub(super) fn specimens() -> Vec<ConfirmationMail> {
    let telephone = Link {
        text: "03431 000000".to_owned(),
        href: "tel:+493431000000".to_owned(),
    };
    let page = ConfirmationView {
        title_prefix: "Angekommen – ".to_owned(),
        title: "Ihre Anfrage ist angekommen".to_owned(),
        receipt_label: "Ihre Nummer".to_owned(),
        receipt: RECEIPT.to_owned(),
        keep: "Bitte schreiben Sie die Nummer auf.".to_owned(),
        next_title: "Wie es weitergeht".to_owned(),
        next_steps: vec![
            "Wir lesen Ihre Anfrage.".to_owned(),
            "Wir rufen an.".to_owned(),
        ],
        by: text("Wir melden uns bis Donnerstag."),
        call: CallView {
            before: "Eilt es? Rufen Sie an: ".to_owned(),
            telephone: telephone.clone(),
            after: ".".to_owned(),
        },
        home: Link {
            text: "Zur Startseite".to_owned(),
            href: "/".to_owned(),
        },
    };
    let of = |lang: &str, page: ConfirmationView| ConfirmationMail {
        lang: lang.to_owned(),
        site: SITE.to_owned(),
        page,
    };
    let of_a_form_that_is_gone = ConfirmationView {
        next_steps: Vec::new(),
        by: None,
        ..page.clone()
    };
    vec![of("de", page), of("en", of_a_form_that_is_gone)]
}
