//! Words that the intake asks the theme for by name. Each stands in a component
//! of the theme with the argument `name`; the build shows that none of them is
//! missing, because the Lambda could tell nobody but a log.

/// Components, each with every name it is asked for.
pub const NAMED: [(&str, &[&str]); 9] = [
    ("intake.case_state", &["NEW", "SEEN", "CONTACTED", "CLOSED"]),
    (
        "intake.outcome",
        &["settled", "passed-on", "no-longer-needed", "not-reached"],
    ),
    ("intake.mark", &["trap", "no-origin"]),
    ("intake.urgency", &["reminder", "deputy"]),
    ("intake.notice_title", &["overdue", "deletion", "link"]),
    ("intake.notice_text", &["overdue", "deletion", "link"]),
    (
        "intake.alarm_title",
        &["staff", "reminder", "deputy", "deletion", "calendar"],
    ),
    ("intake.alarm_text", CAUSES),
    ("intake.alarm_steps", CAUSES),
];

/// What an alarm can be about: what kept a mail back, or the calendar.
const CAUSES: &[&str] = &["refused", "cut-short", "unreadable", "gone", "calendar"];

/// Mails, each a template `NAME.txt` and `NAME.html`; the subjects of all mails
/// to staff are `subject.txt`.
pub const MAILS: [&str; 5] = ["alarm", "confirmation", "notice", "report", "request"];
