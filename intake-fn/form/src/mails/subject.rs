//! The subjects of all mails to staff.

use serde::Serialize;

use crate::specimen::RECEIPT;
use crate::words::{ALARMS, NOTICES, URGENCIES};

/// What `mail/subject.txt` sees as `mail`: nothing that a visitor wrote.
#[derive(Debug, Clone, Default, Serialize)]
pub struct SubjectLine<'a> {
    /// The notification's kind: `staff`, `alarm`, `report` …
    pub kind: &'a str,
    /// Of an alarm: what it is about, as `intake.alarm_title` names it.
    pub alarm: Option<&'a str>,
    /// Of a mail with answers: the form's subject, if the form is still there.
    pub form: Option<&'a str>,
    /// Of a report: the month in words.
    pub month: Option<&'a str>,
    /// The request's number.
    pub receipt: Option<String>,
}

pub(super) fn specimens() -> Vec<SubjectLine<'static>> {
    let of = |kind| SubjectLine {
        kind,
        receipt: Some(RECEIPT.to_owned()),
        ..SubjectLine::default()
    };
    let report = SubjectLine {
        month: Some("Januar 2027"),
        receipt: None,
        ..of("report")
    };
    let mut lines = vec![report];
    for kind in ["staff"].iter().chain(URGENCIES) {
        lines.push(of(kind));
        lines.push(SubjectLine {
            form: Some("Neue Anfrage"),
            ..of(kind)
        });
    }
    lines.extend(NOTICES.iter().map(|kind| of(kind)));
    lines.extend(ALARMS.iter().map(|about| SubjectLine {
        alarm: Some(about),
        receipt: (*about != "calendar").then(|| RECEIPT.to_owned()),
        ..of("alarm")
    }));
    lines
}
