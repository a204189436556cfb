//! A milestone: one of the six steps of the work, and what shows that it was
//! reached.

use diagnostic::Report;
use jiff::civil::Date;
use toml::de::DeValue;

use super::prose::{Prose, TranslationKeys};
use toml_places::{Fault, FromToml, Keys};

/// Facts of a milestone.
#[derive(Debug, Clone)]
pub struct Milestone {
    /// Which step.
    pub step: Step,
    /// Day on which it was or will be reached.
    pub date: Date,
    /// What shows it.
    pub shows: Option<Prose>,
}

/// The number of a step, 1 to 6.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Step(pub u8);

impl FromToml for Step {
    fn from_toml(value: &DeValue<'_>) -> Result<Step, Fault> {
        let number = i64::from_toml(value)?;
        u8::try_from(number)
            .ok()
            .filter(|step| (1..=6).contains(step))
            .map(Step)
            .ok_or_else(|| Fault::new("unknown-step").with("value", number.to_string()))
    }
}

impl Milestone {
    /// Takes the keys of a milestone.
    pub fn parse(keys: &mut Keys<'_>, report: &mut Report) -> Milestone {
        Milestone {
            step: keys.required_or("step", Step(1), report).value,
            date: keys.required_or("date", Date::MIN, report).value,
            shows: Prose::optional(keys, "shows", report),
        }
    }

    /// Takes the prose of a translation.
    pub fn translate(&mut self, keys: &mut TranslationKeys<'_, '_>, report: &mut Report) {
        keys.prose("shows", &mut self.shows, report);
    }
}
