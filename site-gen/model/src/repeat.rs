//! How a series goes on, written as people say it, in English or German:
//! `weekly`, `every 2 weeks`, `dienstags und donnerstags`, `jeden ersten
//! Dienstag im Monat`, `last day of the month`, `jährlich`.

mod rule;

use jiff::civil::{Date, Weekday};
use toml::de::DeValue;

use super::values::Text;
pub use rule::{MonthDay, Rule, Week};
use toml_places::{Fault, FromToml};
use written_dates::parse_weekday;

/// How a series goes on, as it was written: what is left open follows from
/// the first date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Repeat {
    /// Each so many weeks, on the weekday of the first date.
    Weeks(u16),
    /// Each so many months, on the weekday of the month of the first date.
    Months(u16),
    /// Nothing is left open.
    Said(Rule),
}

impl Repeat {
    /// The rule of a series that begins on this day; `None` if it is left
    /// open and the day is the fifth of its weekday.
    pub fn from_start(&self, start: Date) -> Option<Rule> {
        Some(match self {
            Repeat::Weeks(every) => Rule::Weekly {
                every: *every,
                days: vec![start.weekday()],
            },
            Repeat::Months(every) => Rule::MonthlyWeekday {
                every: *every,
                weeks: vec![Week::of(week_of_month(start))?],
                weekday: start.weekday(),
            },
            Repeat::Said(rule) => rule.clone(),
        })
    }
}

/// Which of its weekday a day is in its month: 1 to 5.
fn week_of_month(date: Date) -> u16 {
    (date.day().unsigned_abs() as u16 - 1) / 7 + 1
}

impl FromToml for Repeat {
    fn from_toml(value: &DeValue<'_>) -> Result<Repeat, Fault> {
        parse(Text::from_toml(value)?.as_str())
    }
}

/// What people write; the nearest one is named for a slip.
const EXAMPLES: [&str; 12] = [
    "weekly",
    "monthly",
    "yearly",
    "every 2 weeks",
    "every Tuesday",
    "first Tuesday of the month",
    "wöchentlich",
    "monatlich",
    "jährlich",
    "alle 2 Wochen",
    "dienstags",
    "jeden ersten Dienstag im Monat",
];

/// Reads a rule in English or German.
pub fn parse(text: &str) -> Result<Repeat, Fault> {
    let refused = || Fault::unknown_value(text, &EXAMPLES);
    let folded = text.to_lowercase().replace([',', '&', '+', '/'], " ");
    // „jedes Monats“ is the same as „im Monat“.
    let folded = folded.replace("monats", "of monat");
    let read: Option<Vec<Option<Word>>> = folded.split_whitespace().map(Word::read).collect();
    let mut words: Vec<Word> = read.ok_or_else(refused)?.into_iter().flatten().collect();
    words.dedup();
    shape(&words).unwrap_or_else(|| Err(refused()))
}

/// A word that means something; „jeden“, „am“ and „und“ only join.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    Number(u16),
    Ordinal(u16),
    Last,
    Day(Weekday),
    Week,
    Month,
    Year,
    Date,
    /// „im“, „of“: what stands before is a part of what follows.
    Of,
    EachDay,
}

impl Word {
    /// `None` for a word that nobody knows, `Some(None)` for one that only joins.
    fn read(word: &str) -> Option<Option<Word>> {
        let number = |text: &str| text.parse().ok().filter(|n| (1..=99).contains(n));
        let suffixes = [".", "st", "nd", "rd", "th"];
        let ordinal = suffixes
            .iter()
            .find_map(|suffix| number(word.strip_suffix(suffix)?));
        if let Some(ordinal) = ordinal {
            return Some(Some(Word::Ordinal(ordinal)));
        }
        if let Some(number) = number(word) {
            return Some(Some(Word::Number(number)));
        }
        if let Some(weekday) = parse_weekday(word) {
            return Some(Some(Word::Day(weekday)));
        }
        let stem = word.trim_end_matches(['n', 'r', 's']);
        Some(Some(match (word, stem) {
            ("week" | "weeks" | "weekly" | "woche" | "wochen" | "wöchentlich", _) => Word::Week,
            ("month" | "months" | "monthly" | "monat" | "monate" | "monatlich", _) => Word::Month,
            ("year" | "yearly" | "annually" | "jahr" | "jährlich", _) => Word::Year,
            ("daily" | "täglich", _) => Word::EachDay,
            ("day" | "tag", _) => Word::Date,
            ("of" | "in" | "im" | "des", _) => Word::Of,
            ("one" | "ein" | "eine" | "einem", _) => Word::Number(1),
            ("two" | "zwei", _) => Word::Number(2),
            ("three" | "drei", _) => Word::Number(3),
            ("four" | "vier", _) => Word::Number(4),
            ("six" | "sechs", _) => Word::Number(6),
            ("other", _) => Word::Ordinal(2),
            ("first", _) | (_, "erste") => Word::Ordinal(1),
            ("second", _) | (_, "zweite") => Word::Ordinal(2),
            ("third", _) | (_, "dritte") => Word::Ordinal(3),
            ("fourth", _) | (_, "vierte") => Word::Ordinal(4),
            ("fifth", _) | (_, "fünfte") => Word::Ordinal(5),
            ("last", _) | (_, "letzte") => Word::Last,
            ("every" | "each" | "on" | "the" | "and" | "am" | "an" | "alle" | "und", _)
            | (_, "jede" | "de" | "die") => return Some(None),
            _ => return None,
        }))
    }
}

/// The rule that a row of words says; `None` if they say none.
fn shape(words: &[Word]) -> Option<Result<Repeat, Fault>> {
    let said = |rule| Some(Ok(Repeat::Said(rule)));
    match words {
        [Word::EachDay] | [Word::Date] => said(Rule::Weekly {
            every: 1,
            days: weekdays(
                [Weekday::Monday; 7]
                    .into_iter()
                    .enumerate()
                    .map(|(offset, day)| day.wrapping_add(offset as i64)),
            ),
        }),
        [Word::Year] => said(Rule::Yearly),
        [Word::Week, days @ ..] => weekly(1, days),
        [
            Word::Number(every) | Word::Ordinal(every),
            Word::Week,
            days @ ..,
        ] => weekly(*every, days),
        [Word::Day(_), ..] => weekly(1, words),
        [Word::Month, rest @ ..] => monthly(1, rest),
        [
            Word::Number(every) | Word::Ordinal(every),
            Word::Month,
            rest @ ..,
        ] => monthly(*every, rest),
        [part @ .., Word::Of, Word::Month] => month_part(1, part),
        [part @ .., Word::Of, Word::Number(every), Word::Month]
        | [part @ .., Word::Number(every), Word::Month] => month_part(*every, part),
        // „jeden zweiten Dienstag“: every other week, or once a month?
        [Word::Ordinal(_) | Word::Last, .., Word::Day(_)] => {
            Some(Err(Fault::new("ambiguous-repeat")))
        }
        _ => None,
    }
}

fn weekly(every: u16, days: &[Word]) -> Option<Result<Repeat, Fault>> {
    if days.is_empty() {
        return Some(Ok(Repeat::Weeks(every)));
    }
    let days: Vec<Weekday> = days
        .iter()
        .map(|word| match word {
            Word::Day(day) => Some(*day),
            _ => None,
        })
        .collect::<Option<_>>()?;
    let days = weekdays(days.into_iter());
    Some(Ok(Repeat::Said(Rule::Weekly { every, days })))
}

fn weekdays(days: impl Iterator<Item = Weekday>) -> Vec<Weekday> {
    let mut days: Vec<Weekday> = days.collect();
    days.sort_by_key(|day| day.to_monday_zero_offset());
    days.dedup();
    days
}

fn monthly(every: u16, rest: &[Word]) -> Option<Result<Repeat, Fault>> {
    match rest {
        [] => Some(Ok(Repeat::Months(every))),
        part => month_part(every, part),
    }
}

/// „ersten und dritten Dienstag“, „15.“, „letzter Tag“.
fn month_part(every: u16, part: &[Word]) -> Option<Result<Repeat, Fault>> {
    let said = |rule| Some(Ok(Repeat::Said(rule)));
    match part {
        [Word::Last, Word::Date] => said(Rule::MonthlyDay {
            every,
            day: MonthDay::Last,
        }),
        [Word::Ordinal(day)] | [Word::Ordinal(day), Word::Date] => match day {
            1..=28 => said(Rule::MonthlyDay {
                every,
                day: MonthDay::Day(i8::try_from(*day).ok()?),
            }),
            29..=31 => Some(Err(
                Fault::new("day-not-in-each-month").with("day", day.to_string())
            )),
            _ => None,
        },
        [which @ .., Word::Day(weekday)] if !which.is_empty() => {
            let mut weeks = Vec::with_capacity(which.len());
            for word in which {
                weeks.push(match word {
                    Word::Last => Week::Last,
                    Word::Ordinal(5) => return Some(Err(Fault::new("fifth-weekday"))),
                    Word::Ordinal(number) => Week::of(*number)?,
                    _ => return None,
                });
            }
            weeks.sort_unstable();
            weeks.dedup();
            // Some months have both on one day, and calendars differ there.
            if weeks.ends_with(&[Week::Fourth, Week::Last]) {
                return None;
            }
            said(Rule::MonthlyWeekday {
                every,
                weeks,
                weekday: *weekday,
            })
        }
        _ => None,
    }
}

#[cfg(any(test, feature = "arbitrary"))]
pub mod arbitrary;
#[cfg(test)]
mod tests;
