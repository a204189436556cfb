//! A series in words: `jeden ersten Dienstag im Monat, 10 bis 11 Uhr`.

use jiff::civil::{Date, Weekday};

use super::Words;
use model::repeat::{MonthDay, Rule, Week};
use model::schedule::Schedule;
use toml_places::When;

impl Words {
    /// A schedule in words: `jeden Dienstag, 10 bis 11 Uhr`, or its only date.
    pub fn schedule(&self, schedule: &Schedule) -> String {
        let start = schedule.start.value;
        let end = schedule.end.as_ref().map(|end| end.value);
        match &schedule.rule {
            None => self.moment(start, end),
            Some(rule) => {
                let date = self.rule(&rule.value, start.date());
                let time = self.times_of_series(start, end);
                self.say_with("moment", &[("date", &date), ("time", &time)])
            }
        }
    }

    /// A rule in words. The model reads the same rule from them again.
    pub fn rule(&self, rule: &Rule, start: Date) -> String {
        let every = |every: &u16| every.to_string();
        match rule {
            Rule::Weekly { every: 1, days } if days.len() == 7 => self.say("repeat-daily"),
            Rule::Weekly { every: 1, days } => {
                self.say_with("repeat-weekly", &[("days", &self.weekdays(days))])
            }
            Rule::Weekly { every: weeks, days } => self.say_with(
                "repeat-weeks",
                &[("every", &every(weeks)), ("days", &self.weekdays(days))],
            ),
            Rule::MonthlyWeekday {
                every: months,
                weeks,
                weekday,
            } => {
                let weeks: Vec<String> = weeks.iter().map(|week| self.week(*week)).collect();
                let arguments = [
                    ("every", every(months)),
                    ("weeks", self.list(&weeks)),
                    ("weekday", self.weekday(*weekday)),
                ];
                self.monthly("repeat-month-weekday", *months, &arguments)
            }
            Rule::MonthlyDay {
                every: months,
                day: MonthDay::Last,
            } => self.monthly("repeat-month-last", *months, &[("every", every(months))]),
            Rule::MonthlyDay {
                every: months,
                day: MonthDay::Day(day),
            } => {
                let arguments = [("every", every(months)), ("day", self.day_of_month(*day))];
                self.monthly("repeat-month-day", *months, &arguments)
            }
            Rule::Yearly => {
                let date = self.say_with(
                    "date-in-year",
                    &[
                        ("day", &start.day().to_string()),
                        ("month", &self.say(&format!("month-{}", start.month()))),
                    ],
                );
                self.say_with("repeat-yearly", &[("date", &date)])
            }
        }
    }

    /// One sentence for each month, another for each so many.
    fn monthly(&self, id: &str, every: u16, arguments: &[(&str, String)]) -> String {
        let arguments: Vec<(&str, &str)> = arguments
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        match every {
            1 => self.say_with(id, &arguments),
            _ => self.say_with(&format!("{id}-every"), &arguments),
        }
    }

    fn week(&self, week: Week) -> String {
        match week {
            Week::Last => self.say("nth-last"),
            other => self.say(&format!("nth-{}", other.number())),
        }
    }

    fn weekdays(&self, days: &[Weekday]) -> String {
        let names: Vec<String> = days.iter().map(|day| self.weekday(*day)).collect();
        self.list(&names)
    }

    fn day_of_month(&self, day: i8) -> String {
        let key = format!("d{day}");
        self.say_with("day-of-month", &[("day", &day.to_string()), ("key", &key)])
    }

    /// The times of each date of a series, whatever the day.
    fn times_of_series(&self, start: When, end: Option<When>) -> String {
        let Some(end) = end else {
            return self.times(start, None);
        };
        let days = (end.date() - start.date()).get_days();
        match (start, end) {
            (_, _) if days == 0 => self.times(start, Some(end)),
            (When::At(_), _) if days == 1 && end.is_end_of_day_after(start) => {
                self.times(start, Some(end))
            }
            (When::At(start), When::At(end)) if days == 1 => {
                self.time_range("time-range-next-day", start.time(), end.time())
            }
            (When::At(_), _) => {
                let time = self.times(start, None);
                format!("{time}, {}", self.days_long(days + 1))
            }
            (When::Day(_), _) => self.days_long(days + 1),
        }
    }

    fn days_long(&self, days: i32) -> String {
        self.say_with("days-long", &[("count", &days.to_string())])
    }
}

#[cfg(test)]
mod tests {
    use diagnostic::Catalog;
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::SOURCES;
    use model::repeat::{Repeat, arbitrary::rules, parse};

    fn words(tag: &str) -> Words {
        let (_, source) = SOURCES.iter().find(|(own, _)| *own == tag).expect("ours");
        Words::new(Catalog::new(tag, &[source]).expect("well-formed"))
    }

    fn say(tag: &str, rule: &str) -> String {
        let Ok(Repeat::Said(rule)) = parse(rule) else {
            panic!("{rule} is whole");
        };
        words(tag).rule(&rule, date(2027, 6, 26))
    }

    #[test]
    fn series_read_as_people_say_them() {
        for (rule, german, english) in [
            ("dienstags", "jeden Dienstag", "every Tuesday"),
            (
                "Mo, Mi und Fr",
                "jeden Montag, Mittwoch und Freitag",
                "every Monday, Wednesday and Friday",
            ),
            (
                "alle 2 Wochen am Dienstag",
                "alle 2 Wochen am Dienstag",
                "every 2 weeks on Tuesday",
            ),
            (
                "jeden ersten und dritten Dienstag im Monat",
                "jeden ersten und dritten Dienstag im Monat",
                "every first and third Tuesday of the month",
            ),
            (
                "letzten Freitag alle 3 Monate",
                "alle 3 Monate am letzten Freitag",
                "every 3 months on the last Friday",
            ),
            (
                "am 2. im Monat",
                "jeden Monat am 2.",
                "every month on the 2nd",
            ),
            (
                "letzter Tag im Monat",
                "jeden Monat am letzten Tag",
                "every month on the last day",
            ),
            (
                "jährlich",
                "jedes Jahr am 26. Juni",
                "every year on 26 June",
            ),
            ("täglich", "jeden Tag", "every day"),
        ] {
            assert_eq!(say("de", rule), german);
            assert_eq!(say("en", rule), english);
        }
    }

    #[test]
    fn the_times_of_a_series_name_no_day() {
        let german = words("de");
        let start = When::At(date(2027, 1, 9).at(22, 0, 0, 0));
        let night = When::At(date(2027, 1, 10).at(2, 0, 0, 0));
        assert_eq!(
            german.times_of_series(start, Some(night)),
            "22 bis 2 Uhr am nächsten Tag"
        );
        let (first, last) = (When::Day(date(2027, 1, 9)), When::Day(date(2027, 1, 11)));
        assert_eq!(german.times_of_series(first, Some(last)), "3 Tage lang");
    }

    proptest! {
        #[test]
        fn what_a_page_says_is_read_again(rule in rules()) {
            prop_assume!(rule != Rule::Yearly);
            for (tag, _) in SOURCES {
                let said = words(tag).rule(&rule, date(2027, 1, 1));
                prop_assert_eq!(parse(&said), Ok(Repeat::Said(rule.clone())), "{}", said);
            }
        }
    }
}
