//! How a series goes on, written as people say it, in English or German:
//! `weekly`, `every 2 weeks`, `dienstags und donnerstags`, `jeden ersten
//! Dienstag im Monat`, `last day of the month`, `jährlich`.

use std::fmt;

use jiff::civil::{Date, Weekday};
use toml::de::DeValue;

use super::hours::parse_weekday;
use super::keys::{Fault, FromToml};
use super::values::Text;

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

/// How a series goes on, as calendars understand it (RFC 5545, 3.3.10).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// On weekdays of each so many weeks; a week begins on Monday.
    Weekly {
        /// Weeks from one to the next.
        every: u16,
        /// Monday first, each once; never empty.
        days: Vec<Weekday>,
    },
    /// On a weekday of each so many months.
    MonthlyWeekday {
        /// Months from one to the next.
        every: u16,
        /// Which of its weekday; never empty, in order.
        weeks: Vec<Week>,
        /// The weekday.
        weekday: Weekday,
    },
    /// On a day of each so many months.
    MonthlyDay {
        /// Months from one to the next.
        every: u16,
        /// The day.
        day: MonthDay,
    },
    /// On the day and month of the first date.
    Yearly,
}

/// Which of its weekday a day is in its month. There is no fifth one: not each
/// month has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Week {
    /// The first.
    First,
    /// The second.
    Second,
    /// The third.
    Third,
    /// The fourth.
    Fourth,
    /// The last.
    Last,
}

/// A day of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MonthDay {
    /// 1 to 28: each month has it.
    Day(i8),
    /// The last one.
    Last,
}

impl Week {
    /// As jiff and RFC 5545 count: 1 to 4, and -1 for the last.
    pub fn number(self) -> i8 {
        match self {
            Week::First => 1,
            Week::Second => 2,
            Week::Third => 3,
            Week::Fourth => 4,
            Week::Last => -1,
        }
    }

    fn of(number: u16) -> Option<Week> {
        Some(match number {
            1 => Week::First,
            2 => Week::Second,
            3 => Week::Third,
            4 => Week::Fourth,
            _ => return None,
        })
    }
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

/// In English, so that [`parse`] reads the same rule again.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let months = |every: &u16| match every {
            1 => "the month".to_owned(),
            every => format!("every {every} months"),
        };
        match self {
            Rule::Weekly { every, days } => {
                match every {
                    1 => f.write_str("every ")?,
                    every => write!(f, "every {every} weeks on ")?,
                }
                let days: Vec<String> = days.iter().map(|day| format!("{day:?}")).collect();
                f.write_str(&days.join(" and "))
            }
            Rule::MonthlyWeekday {
                every,
                weeks,
                weekday,
            } => {
                let weeks: Vec<String> = weeks
                    .iter()
                    .map(|week| format!("{week:?}").to_lowercase())
                    .collect();
                let weeks = weeks.join(" and ");
                write!(f, "{weeks} {weekday:?} of {}", months(every))
            }
            Rule::MonthlyDay { every, day } => match day {
                MonthDay::Last => write!(f, "last day of {}", months(every)),
                MonthDay::Day(day) => write!(f, "{day}. of {}", months(every)),
            },
            Rule::Yearly => f.write_str("yearly"),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn said(rule: Rule) -> Result<Repeat, Fault> {
        Ok(Repeat::Said(rule))
    }

    #[test]
    fn rules_are_read_as_people_say_them() {
        let tuesdays = |every| Rule::Weekly {
            every,
            days: vec![Weekday::Tuesday],
        };
        for text in ["weekly", "wöchentlich", "jede Woche", "every week"] {
            assert_eq!(parse(text), Ok(Repeat::Weeks(1)), "{text}");
        }
        for text in [
            "every 2 weeks",
            "alle zwei Wochen",
            "every other week",
            "jede 2. Woche",
        ] {
            assert_eq!(parse(text), Ok(Repeat::Weeks(2)), "{text}");
        }
        for text in ["every Tuesday", "dienstags", "jeden Dienstag", "Di"] {
            assert_eq!(parse(text), said(tuesdays(1)), "{text}");
        }
        assert_eq!(parse("alle 3 Wochen am Dienstag"), said(tuesdays(3)));
        for text in [
            "first Tuesday of the month",
            "every first Tuesday of the month",
            "jeden ersten Dienstag im Monat",
            "am 1. Dienstag des Monats",
            "monthly on the first Tuesday",
        ] {
            let rule = Rule::MonthlyWeekday {
                every: 1,
                weeks: vec![Week::First],
                weekday: Weekday::Tuesday,
            };
            assert_eq!(parse(text), said(rule), "{text}");
        }
        for text in [
            "am 15. des Monats",
            "15th of the month",
            "jeden 15. im Monat",
        ] {
            let day = MonthDay::Day(15);
            assert_eq!(
                parse(text),
                said(Rule::MonthlyDay { every: 1, day }),
                "{text}"
            );
        }
        for text in ["monthly", "jeden Monat", "monatlich"] {
            assert_eq!(parse(text), Ok(Repeat::Months(1)), "{text}");
        }
        assert_eq!(parse("every second month"), Ok(Repeat::Months(2)));
        assert_eq!(parse("jährlich"), said(Rule::Yearly));
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_refused() {
        for (text, rule) in [
            ("jeden zweiten Dienstag", "ambiguous-repeat"),
            ("am 31. des Monats", "day-not-in-each-month"),
            ("fifth Friday of the month", "fifth-weekday"),
        ] {
            let day = Fault::new("day-not-in-each-month").with("day", "31");
            let expected = if rule == "day-not-in-each-month" {
                day
            } else {
                Fault::new(rule)
            };
            assert_eq!(parse(text), Err(expected), "{text}");
        }
        for text in [
            "ab und zu",
            "",
            "alle Dienstag Wochen",
            "vierten und letzten Montag im Monat",
        ] {
            assert!(parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn the_first_date_says_what_was_left_open() {
        let start = date(2027, 1, 12);
        let monthly = Repeat::Months(1)
            .from_start(start)
            .expect("a second Tuesday");
        assert_eq!(monthly.to_string(), "second Tuesday of the month");
        assert_eq!(Repeat::Months(1).from_start(date(2027, 1, 29)), None);
    }

    /// Any rule.
    pub(crate) fn rules() -> impl Strategy<Value = Rule> {
        let every = 1u16..=12;
        let weekday = (0i8..7).prop_map(|n| Weekday::from_monday_zero_offset(n).expect("0 to 6"));
        let week = prop::sample::select(vec![Week::First, Week::Second, Week::Third, Week::Last]);
        let day = prop_oneof![(1i8..=28).prop_map(MonthDay::Day), Just(MonthDay::Last)];
        prop_oneof![
            (every.clone(), prop::collection::vec(weekday.clone(), 1..=7)).prop_map(
                |(every, days)| Rule::Weekly {
                    every,
                    days: weekdays(days.into_iter())
                }
            ),
            (
                every.clone(),
                prop::collection::btree_set(week, 1..=3),
                weekday
            )
                .prop_map(|(every, weeks, weekday)| Rule::MonthlyWeekday {
                    every,
                    weeks: weeks.into_iter().collect(),
                    weekday
                }),
            (every, day).prop_map(|(every, day)| Rule::MonthlyDay { every, day }),
            Just(Rule::Yearly),
        ]
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_again(rule in rules()) {
            prop_assert_eq!(parse(&rule.to_string()), said(rule));
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in "\\PC{0,30}") {
            let _ = parse(&text);
        }
    }
}
