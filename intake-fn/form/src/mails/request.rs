//! A request with its answers, to whoever is on duty: when it came, and again
//! while nobody takes it over.

use serde::{Deserialize, Serialize};

use crate::case::Moment;
use crate::specimen::{DAY, LINK, RECEIPT, SITE, moment, text};
use crate::view::EventContext;
use crate::words::URGENCIES;

/// What `mail/request.txt` and `mail/request.html` see as `mail`.
#[derive(Debug, Clone, Serialize)]
pub struct RequestMail {
    /// It comes from the preview.
    pub preview: bool,
    /// Name of the site.
    pub site: String,
    /// Title of the form, if it is still there.
    pub form_title: Option<String>,
    /// The request's number.
    pub receipt: String,
    /// When it came.
    pub received: Moment,
    /// The day by which the page promised an answer, in words.
    pub by: Option<String>,
    /// Why this mail comes: `staff`, or again as `reminder` or `deputy`, because
    /// nobody has taken the request over.
    pub kind: &'static str,
    /// The person whom the recipient stands in for.
    pub deputy_for: Option<String>,
    /// The link by which the recipient takes the request over.
    pub link: String,
    /// Name of the page's language, if it is not the default one.
    pub language: Option<String>,
    /// The date that it is about.
    pub event: Option<EventContext>,
    /// The answers.
    pub rows: Vec<Row>,
    /// Everybody registered so far.
    pub participants: Vec<ParticipantRow>,
    /// What was noticed.
    pub marks: Vec<Mark>,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// The question.
    pub label: String,
    /// The answer.
    pub lines: Vec<String>,
    /// `tel:` or `mailto:`, made of checked parts alone.
    pub href: Option<String>,
}

/// One line of the list of participants.
#[derive(Debug, Clone, Serialize)]
pub struct ParticipantRow {
    /// Counted from 1, in the order in which they registered.
    pub number: usize,
    /// The registration's receipt.
    pub receipt: String,
    /// Name.
    pub name: String,
    /// Telephone number or e-mail address.
    pub reach: Option<String>,
    /// For how many.
    pub persons: Option<String>,
}

/// Something noticed about a request that never rejects it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// The field that people leave empty was filled in.
    Trap,
    /// The browser did not say which site the form came from.
    NoOrigin,
}

pub(super) fn specimens() -> Vec<RequestMail> {
    let of_a_form_that_is_gone = RequestMail {
        preview: false,
        site: SITE.to_owned(),
        form_title: None,
        receipt: RECEIPT.to_owned(),
        received: moment(),
        by: None,
        kind: "staff",
        deputy_for: None,
        link: LINK.to_owned(),
        language: None,
        event: None,
        rows: Vec::new(),
        participants: Vec::new(),
        marks: Vec::new(),
    };
    let full = RequestMail {
        preview: true,
        form_title: text("Anfrage"),
        by: text(DAY),
        deputy_for: text("Erika Muster"),
        language: text("en"),
        event: Some(event(text("Treffpunkt"))),
        rows: vec![
            row(&["030 23125 499"], text("tel:+493023125499")),
            row(&["Die Schwelle ist zu hoch.", "Bitte rufen Sie an."], None),
        ],
        participants: vec![
            participant(1, text("030 23125 499"), text("2")),
            participant(2, None, None),
        ],
        marks: vec![Mark::Trap, Mark::NoOrigin],
        ..of_a_form_that_is_gone.clone()
    };
    let mut mails = vec![RequestMail {
        event: Some(event(None)),
        ..full.clone()
    }];
    for kind in ["staff"].iter().chain(URGENCIES) {
        for mail in [&of_a_form_that_is_gone, &full] {
            mails.push(RequestMail {
                kind,
                ..mail.clone()
            });
        }
    }
    mails
}

fn event(place: Option<String>) -> EventContext {
    EventContext {
        event: "stuhlgymnastik".to_owned(),
        date: "2027-01-12".to_owned(),
        title: "Stuhlgymnastik".to_owned(),
        when: "Dienstag, 12. Januar 2027, 10 Uhr".to_owned(),
        place,
    }
}

fn row(lines: &[&str], href: Option<String>) -> Row {
    Row {
        label: "Telefon".to_owned(),
        lines: lines.iter().map(|line| (*line).to_owned()).collect(),
        href,
    }
}

fn participant(number: usize, reach: Option<String>, persons: Option<String>) -> ParticipantRow {
    ParticipantRow {
        number,
        receipt: RECEIPT.to_owned(),
        name: "Erika Muster".to_owned(),
        reach,
        persons,
    }
}
