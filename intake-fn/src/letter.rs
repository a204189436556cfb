//! Letters, one file a kind: which one it is, who gets it, under which subject.
//! Every word of it stands in the theme, in the form's definition or in the texts
//! that forms share.

mod alarm;
mod confirmation;
mod context;
mod facts;
mod notice;
mod report;
mod request;
mod rows;

use intake_form::render::TemplateError;
use jiff::Timestamp;

use crate::app::App;
use crate::mail::Letter;
use crate::notification::{MailKind, Notification, Subject};
use context::LetterContext;

pub use facts::{Content, LetterFacts};

/// The letter for a notification.
pub fn compose(
    app: &App,
    mail: &Notification,
    facts: &LetterFacts,
    now: Timestamp,
) -> Result<Letter, TemplateError> {
    let context = LetterContext {
        app,
        mail,
        facts,
        now,
    };
    match (mail.kind, &mail.subject, facts.request()) {
        (MailKind::Report, Subject::Machine { day, .. }, _) => report::letter(&context, *day),
        (MailKind::Overdue | MailKind::Deletion | MailKind::Link, Subject::Request(receipt), _) => {
            notice::letter(&context, *receipt)
        }
        (MailKind::Sender, Subject::Request(_), Some(request)) => {
            confirmation::letter(&context, request)
        }
        (kind, Subject::Request(_), Some(request)) if kind.carries_answers() => {
            request::letter(&context, request)
        }
        _ => alarm::letter(&context),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use intake_form::mails::specimens;
    use intake_form::words::NAMED;

    use crate::case::{CaseOutcome, CaseState};
    use crate::notification::MailKind;

    #[test]
    fn the_build_asks_the_theme_for_each_name_that_mails_and_page_use() {
        let asked = |component: &str| -> BTreeSet<&str> {
            let found = NAMED.iter().find(|(known, _)| *known == component);
            found.expect("it is asked for").1.iter().copied().collect()
        };
        assert_eq!(
            asked("intake.outcome"),
            CaseOutcome::ALL.map(CaseOutcome::name).into()
        );
        assert_eq!(
            asked("intake.case_state"),
            CaseState::ALL.map(CaseState::name).into()
        );
        let alarms = (1..10).filter_map(MailKind::of_alarm).map(MailKind::name);
        assert_eq!(
            asked("intake.alarm_title"),
            alarms.chain(["calendar"]).collect::<BTreeSet<_>>()
        );
    }
    #[test]
    fn the_build_fills_in_a_mail_of_each_kind() {
        let all = specimens();
        let subjects = all.iter().find(|mail| mail.name == "subject");
        let views = &subjects.expect("it is shown").views;
        let shown: BTreeSet<String> = views
            .iter()
            .filter_map(|view| view.as_map()?.get(&"kind".into()))
            .filter_map(|kind| Some(kind.as_str()?.to_owned()))
            .collect();
        // The subject of the mail to the sender stands in the form's texts.
        let mut kinds: BTreeSet<String> = MailKind::ALL.map(|kind| kind.name().to_owned()).into();
        assert!(kinds.remove(MailKind::Sender.name()));
        assert_eq!(shown, kinds);
    }
}
