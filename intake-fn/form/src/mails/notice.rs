//! About a case, without an answer: nobody takes it over, it comes to its
//! deletion, somebody asked for a new link.

use serde::Serialize;

use crate::case::Moment;
use crate::specimen::{DAY, LINK, RECEIPT, SITE, moment, text};
use crate::words::NOTICES;

/// What `mail/notice.txt` and `mail/notice.html` see as `mail`.
#[derive(Debug, Clone, Serialize)]
pub struct NoticeMail {
    /// It comes from the preview.
    pub preview: bool,
    /// Name of the site.
    pub site: String,
    /// What happened: `overdue`, `deletion` or `link`.
    pub kind: &'static str,
    /// The day on which the request is deleted, in words.
    pub deleted_on: Option<String>,
    /// The request's number.
    pub receipt: String,
    /// When it came, if that is known.
    pub received: Option<Moment>,
    /// The day by which the page promised an answer, in words.
    pub by: Option<String>,
    /// The link to its case.
    pub link: String,
}

pub(super) fn specimens() -> Vec<NoticeMail> {
    let of = |kind| {
        let little_is_known = NoticeMail {
            preview: false,
            site: SITE.to_owned(),
            kind,
            deleted_on: None,
            receipt: RECEIPT.to_owned(),
            received: None,
            by: None,
            link: LINK.to_owned(),
        };
        let of_preview = NoticeMail {
            preview: true,
            deleted_on: text(DAY),
            received: Some(moment()),
            by: text(DAY),
            ..little_is_known.clone()
        };
        [little_is_known, of_preview]
    };
    NOTICES.iter().copied().flat_map(of).collect()
}
