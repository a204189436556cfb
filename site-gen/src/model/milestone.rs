//! A milestone: one of the six steps of the work, and what shows that it was
//! reached.

use diagnostic::{Diagnostic, Report};
use jiff::civil::Date;

use super::keys::Keys;
use super::prose::{Prose, TranslationKeys};

/// Facts of a milestone.
#[derive(Debug, Clone)]
pub struct Milestone {
    /// Step, 1 to 6.
    pub step: u8,
    /// Day on which it was or will be reached.
    pub date: Date,
    /// What shows it.
    pub shows: Option<Prose>,
}

impl Milestone {
    /// Takes the keys of a milestone.
    pub fn parse(keys: &mut Keys<'_>, report: &mut Report) -> Option<Milestone> {
        let step = keys.required::<i64>("step", report);
        let date = keys.required::<Date>("date", report);
        let shows = Prose::optional(keys, "shows", report);
        let step = step?;
        let Some(number) = u8::try_from(step.value)
            .ok()
            .filter(|n| (1..=6).contains(n))
        else {
            report.push(
                Diagnostic::error("unknown-step")
                    .with("value", step.value.to_string())
                    .at(keys.source().place(step.range)),
            );
            return None;
        };
        Some(Milestone {
            step: number,
            date: date?.value,
            shows,
        })
    }

    /// Takes the prose of a translation.
    pub fn translate(&mut self, keys: &mut TranslationKeys<'_, '_>, report: &mut Report) {
        keys.prose("shows", &mut self.shows, report);
    }
}
