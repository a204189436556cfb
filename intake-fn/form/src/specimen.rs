//! What the specimens of mails have in common.

use crate::case::Moment;

/// A text of a specimen.
pub(crate) fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// When the request of a specimen came.
pub(crate) fn moment() -> Moment {
    Moment {
        day: "Dienstag, 5. Januar 2027".to_owned(),
        time: "9:05".to_owned(),
    }
}

pub(crate) const SITE: &str = "Kurze Wege";
pub(crate) const RECEIPT: &str = "ABCD-EFGH-JKLM";
pub(crate) const DAY: &str = "Donnerstag, 7. Januar 2027";
pub(crate) const LINK: &str = "https://www.example.org/anfrage/fall/";
