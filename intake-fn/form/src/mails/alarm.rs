//! To the mailbox for alarms: a mail was given up, or the calendar runs out.

use serde::Serialize;

use crate::case::{CaseState, Moment};
use crate::specimen::{LINK, RECEIPT, SITE, moment, text};
use crate::words::{ALARMS, CAUSES};

/// What `mail/alarm.txt` and `mail/alarm.html` see as `mail`.
#[derive(Debug, Clone, Serialize)]
pub struct AlarmMail {
    /// Name of the site.
    pub site: String,
    /// What it is about: `calendar`, or the kind of the mail that was given up.
    pub about: &'static str,
    /// Why: `calendar`, or what kept the mail back.
    pub cause: &'static str,
    /// The request's number, if it is about one.
    pub receipt: Option<String>,
    /// When it came, if that is known.
    pub received: Option<Moment>,
    /// Where its case stands (`NEW`, `SEEN` …), if that is known.
    pub state: Option<&'static str>,
    /// The link to its case.
    pub link: Option<String>,
    /// How often the mail was tried, if that is known.
    pub attempts: Option<u32>,
    /// Kind of the last failure, in the program's own words.
    pub last_error: Option<String>,
}

pub(super) fn specimens() -> Vec<AlarmMail> {
    let of_machine = AlarmMail {
        site: SITE.to_owned(),
        about: "calendar",
        cause: "calendar",
        receipt: None,
        received: None,
        state: None,
        link: None,
        attempts: None,
        last_error: None,
    };
    let mut alarms = vec![of_machine.clone()];
    for about in ALARMS {
        for cause in CAUSES {
            let little_is_known = AlarmMail {
                about,
                cause,
                receipt: text(RECEIPT),
                ..of_machine.clone()
            };
            alarms.push(AlarmMail {
                received: Some(moment()),
                state: Some(CaseState::New.name()),
                link: text(LINK),
                attempts: Some(10),
                last_error: text("code 451"),
                ..little_is_known.clone()
            });
            alarms.push(little_is_known);
        }
    }
    alarms
}
