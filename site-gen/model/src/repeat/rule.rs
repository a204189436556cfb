//! How a series goes on, with nothing left open.

use std::fmt;

use jiff::civil::Weekday;

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

    /// The week of a number from 1 to 4.
    pub fn of(number: u16) -> Option<Week> {
        Some(match number {
            1 => Week::First,
            2 => Week::Second,
            3 => Week::Third,
            4 => Week::Fourth,
            _ => return None,
        })
    }
}

/// In English, so that [`parse`](super::parse) reads the same rule again.
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
