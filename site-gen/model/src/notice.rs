//! A notice on the board: news that ends on a day.

use diagnostic::{Diagnostic, Report};
use jiff::civil::Date;

use super::values::words;
use toml_places::Keys;

words! {
    /// How urgent a notice is.
    Priority {
        /// Good to know.
        Normal = "normal",
        /// Stands first and strikes the eye.
        High = "high" | "hoch" | "wichtig",
    }
}

/// Facts of a notice.
#[derive(Debug, Clone)]
pub struct Notice {
    /// First day on the board; without one, at once.
    pub from: Option<Date>,
    /// Last day on the board.
    pub until: Date,
    /// How urgent it is.
    pub priority: Priority,
}

impl Notice {
    /// Takes the keys of a notice.
    pub fn parse(keys: &mut Keys<'_>, report: &mut Report) -> Notice {
        let from = keys.optional::<Date>("from", report);
        let until = keys.required_or("until", Date::MAX, report);
        let priority = keys
            .optional("priority", report)
            .map_or(Priority::Normal, |priority| priority.value);
        if let Some(from) = &from
            && until.value < from.value
        {
            report.push(
                Diagnostic::error("end-before-start")
                    .with("end", until.value.strftime("%d.%m.%Y").to_string())
                    .with("start", from.value.strftime("%d.%m.%Y").to_string())
                    .at(keys.source().place(until.range.clone())),
            );
        }
        Notice {
            from: from.map(|from| from.value),
            until: until.value,
            priority,
        }
    }
}
