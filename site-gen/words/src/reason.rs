//! Why a date is cancelled, moved or held all the same, in words: the editor's
//! own, or the name of the holiday.

use super::Words;
use model::event::Event;
use model::prose::{Lang, Prose};
use model::settings::Settings;
use resolve::occurrences::{Cause, Occurrence};

/// A reason and the language in which it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// A whole sentence.
    pub text: String,
    /// The page's language, or the default one.
    pub lang: Lang,
}

/// The reason of a date that is not left to its series, if one is given.
pub fn of(
    event: &Event,
    occurrence: &Occurrence,
    settings: &Settings,
    words: &Words,
    lang: Lang,
) -> Option<Reason> {
    let written = |prose: &Prose| {
        let (text, lang) = prose.get(lang);
        Reason {
            text: text.as_str().to_owned(),
            lang,
        }
    };
    let schedule = &event.schedule;
    match occurrence.cause? {
        Cause::Change(index) => schedule.changes[index].reason.as_ref().map(written),
        Cause::Break(index) => Some(written(&schedule.breaks[index].reason)),
        Cause::Holiday(name) => {
            let holiday = words.say(&format!("holiday-{name}"));
            let text = words.say_with("closed-on-holiday", &[("holiday", &holiday)]);
            Some(Reason { text, lang })
        }
        Cause::SchoolHoliday(index) => {
            let (label, _) = settings.school_holidays[index].label.get(lang);
            let arguments = [("holiday", label.as_str())];
            let text = words.say_with("closed-in-school-holidays", &arguments);
            Some(Reason { text, lang })
        }
    }
}
