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
    ("intake.urgency", URGENCIES),
    ("intake.notice_title", NOTICES),
    ("intake.notice_text", NOTICES),
    ("intake.alarm_title", ALARMS),
    ("intake.alarm_text", CAUSES),
    ("intake.alarm_steps", CAUSES),
];

/// Why a request is mailed once more.
pub const URGENCIES: &[&str] = &["reminder", "deputy"];

/// What a mail about a case without an answer can be about.
pub const NOTICES: &[&str] = &["overdue", "deletion", "link"];

/// What an alarm can be about: a mail that was given up, or the calendar.
pub const ALARMS: &[&str] = &["staff", "reminder", "deputy", "deletion", "calendar"];

/// Why there is an alarm: what kept a mail back, or the calendar.
pub const CAUSES: &[&str] = &["refused", "cut-short", "unreadable", "gone", "calendar"];
