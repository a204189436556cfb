//! Dates, times and facts in the words of one language.

pub mod reason;
pub mod series;

use std::collections::BTreeMap;

use diagnostic::Catalog;
use fluent_bundle::FluentValue;
use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time, Weekday};
use serde::Serialize;

use intake_form::Email;
use intake_form::Telephone;
use model::hours::WeeklyHours;
use model::values::Cents;
use toml_places::Located;
use toml_places::When;

/// A day, ready to show.
#[derive(Debug, Clone, Serialize)]
pub struct DateView {
    /// `2027-01-12`
    pub iso: String,
    /// `Dienstag, 12. Januar 2027`
    pub long: String,
    /// `12. Januar 2027`
    pub medium: String,
    /// `Dienstag`
    pub weekday: String,
    /// `Di`
    pub weekday_short: String,
    /// `12`
    pub day: i8,
    /// `Januar`
    pub month: String,
    /// `2027`
    pub year: i16,
}

/// A telephone number.
#[derive(Debug, Clone, Serialize)]
pub struct TelephoneView {
    /// As people say it: `030 23125 401`.
    pub text: String,
    /// `tel:+493023125401`
    pub href: String,
}

/// An e-mail address.
#[derive(Debug, Clone, Serialize)]
pub struct EmailView {
    /// As people write it: `petra@wohnen-döbeln.de`.
    pub text: String,
    /// `mailto:petra@xn--wohnen-dbeln-cjb.de`
    pub href: String,
}

/// Opening times of one or several weekdays.
#[derive(Debug, Clone, Serialize)]
pub struct HoursView {
    /// `Dienstag` or `Montag bis Freitag`
    pub days: String,
    /// `9 bis 12 Uhr`
    pub time: String,
}

/// The generator's own words of the languages that it speaks.
pub const SOURCES: [(&str, &str); 3] = [
    ("de", include_str!("../../messages/words/de.ftl")),
    ("en", include_str!("../../messages/words/en.ftl")),
    ("ls", include_str!("../../messages/words/ls.ftl")),
];

/// Words of one language: the generator's and the theme's.
pub struct Words {
    catalog: Catalog,
    /// Messages without variables, formatted once.
    plain: BTreeMap<String, String>,
}

impl Words {
    /// Wraps the messages of a language.
    pub fn new(catalog: Catalog) -> Words {
        let plain = catalog
            .ids()
            .filter(|id| catalog.variables(id).is_some_and(<[String]>::is_empty))
            .filter_map(|id| Some((id.to_owned(), catalog.text(id, &[])?)))
            .collect();
        Words { catalog, plain }
    }

    /// All messages.
    pub fn catalog(&self) -> &Catalog {
        &self.catalog
    }

    /// A message without variables, already formatted.
    pub fn plain(&self, id: &str) -> Option<&str> {
        self.plain.get(id).map(String::as_str)
    }

    /// A message without variables; its id if it is missing, which the check
    /// of messages has then reported.
    pub fn say(&self, id: &str) -> String {
        self.plain(id).unwrap_or(id).to_owned()
    }

    /// A message with variables.
    pub fn say_with(&self, id: &str, arguments: &[(&str, &str)]) -> String {
        let arguments: Vec<(&str, FluentValue<'_>)> = arguments
            .iter()
            .map(|(name, value)| (*name, FluentValue::from(*value)))
            .collect();
        self.catalog
            .text(id, &arguments)
            .unwrap_or_else(|| id.to_owned())
    }

    /// A day in all its forms.
    pub fn date(&self, date: Date) -> DateView {
        let weekday = self.weekday(date.weekday());
        let month = self.say(&format!("month-{}", date.month()));
        let (day, year) = (date.day().to_string(), date.year().to_string());
        let arguments = [
            ("weekday", weekday.as_str()),
            ("day", &day),
            ("month", &month),
            ("year", &year),
        ];
        DateView {
            iso: date.to_string(),
            long: self.say_with("date-long", &arguments),
            medium: self.say_with("date-medium", &arguments[1..]),
            weekday_short: self.weekday_short(date.weekday()),
            weekday,
            day: date.day(),
            month,
            year: date.year(),
        }
    }

    fn weekday(&self, weekday: Weekday) -> String {
        self.say(&format!("weekday-{}", weekday.to_monday_one_offset()))
    }

    fn weekday_short(&self, weekday: Weekday) -> String {
        self.say(&format!("weekday-short-{}", weekday.to_monday_one_offset()))
    }

    fn time(&self, time: Time) -> String {
        let hour12 = match time.hour() % 12 {
            0 => 12,
            hour => hour,
        };
        self.say_with(
            "time",
            &[
                ("hour", &time.hour().to_string()),
                ("hour12", &hour12.to_string()),
                ("half", if time.hour() < 12 { "am" } else { "pm" }),
                ("minute", &format!("{:02}", time.minute())),
                (
                    "exact",
                    if time.minute() == 0 {
                        "hour"
                    } else {
                        "minutes"
                    },
                ),
            ],
        )
    }

    fn time_range(&self, id: &str, from: Time, until: Time) -> String {
        let (from, until) = (self.time(from), self.time(until));
        self.say_with(id, &[("from", &from), ("until", &until)])
    }

    /// From when until when on its day: `10 bis 11 Uhr`.
    pub fn times(&self, start: When, end: Option<When>) -> String {
        match (start, end) {
            (When::At(start), Some(When::At(end))) if start.date() == end.date() => {
                self.time_range("time-range", start.time(), end.time())
            }
            (When::At(from), Some(end))
                if end.is_end_of_day_after(start) && last_day(start, end) == from.date() =>
            {
                let (from, until) = (self.time(from.time()), self.say("midnight"));
                self.say_with("time-range", &[("from", &from), ("until", &until)])
            }
            (When::At(start), None) => {
                self.say_with("time-at", &[("time", &self.time(start.time()))])
            }
            (When::At(from), Some(end)) => {
                let at = self.say_with("time-at", &[("time", &self.time(from.time()))]);
                format!("{at} {}", self.until(start, end))
            }
            (When::Day(day), Some(end)) if end.date() > day => self.until(start, end),
            (When::Day(_), _) => self.say("all-day"),
        }
    }

    /// Since when and until when, for a list that has it under `shown`, a later day
    /// than its first: `seit Freitag, 4. Dezember 2026, bis 16 Uhr`.
    pub fn times_since(&self, start: When, end: When, shown: Date) -> String {
        let since = self.date(start.date()).long;
        let until = match end {
            When::At(moment) if last_day(start, end) == shown => {
                let time = self.end_time(start, moment);
                self.say_with("until-time", &[("time", &time)])
            }
            _ => self.until(start, end),
        };
        self.say_with("since-day", &[("date", &since), ("until", &until)])
    }

    fn until(&self, start: When, end: When) -> String {
        let date = self.date(last_day(start, end)).long;
        let date = match end {
            When::Day(_) => date,
            When::At(moment) => {
                let time = self.end_time(start, moment);
                self.say_with("moment", &[("date", &date), ("time", &time)])
            }
        };
        self.say_with("until-day", &[("date", &date)])
    }

    /// `16 Uhr`; the midnight with which a day ends is `24 Uhr`.
    fn end_time(&self, start: When, end: DateTime) -> String {
        let time = if When::At(end).is_end_of_day_after(start) {
            self.say("midnight")
        } else {
            self.time(end.time())
        };
        self.say_with("time-at", &[("time", &time)])
    }

    /// A date with its time: `Dienstag, 12. Januar 2027, 10 bis 11 Uhr`.
    pub fn moment(&self, start: When, end: Option<When>) -> String {
        let date = self.date(start.date()).long;
        let time = self.times(start, end);
        self.say_with("moment", &[("date", &date), ("time", &time)])
    }

    /// Opening hours, one entry a line as written.
    pub fn hours(&self, hours: &[Located<WeeklyHours>]) -> Vec<HoursView> {
        hours
            .iter()
            .map(|hours| HoursView {
                days: self.days(&hours.value.days, "days-range", |day| self.weekday(day)),
                time: self.time_range("time-range", hours.value.from, hours.value.until),
            })
            .collect()
    }

    /// Opening hours in one line: `Di 9–12 Uhr, Do 14–18 Uhr`.
    pub fn hours_short(&self, hours: &[Located<WeeklyHours>]) -> String {
        let parts: Vec<String> = hours
            .iter()
            .map(|hours| {
                let days = self.days(&hours.value.days, "days-range-short", |day| {
                    self.weekday_short(day)
                });
                let time = self.time_range("time-range-short", hours.value.from, hours.value.until);
                format!("{days} {time}")
            })
            .collect();
        parts.join(", ")
    }

    fn days(&self, days: &[Weekday], range: &str, name: impl Fn(Weekday) -> String) -> String {
        let (Some(first), Some(last)) = (days.first(), days.last()) else {
            return String::new();
        };
        let in_a_row = days.windows(2).all(|pair| pair[0].next() == pair[1]);
        if in_a_row && days.len() > 2 {
            let (from, until) = (name(*first), name(*last));
            return self.say_with(range, &[("from", &from), ("until", &until)]);
        }
        self.list(&days.iter().map(|day| name(*day)).collect::<Vec<_>>())
    }

    /// `a`, `a und b`, `a, b und c`.
    pub fn list(&self, words: &[String]) -> String {
        match words {
            [] => String::new(),
            [one] => one.clone(),
            [most @ .., last] => {
                format!("{}{}{last}", most.join(", "), self.say("and"))
            }
        }
    }

    /// A price in words.
    pub fn cost(&self, cost: Cents) -> String {
        let (euros, cents) = (cost.0 / 100, cost.0 % 100);
        let sum = match cents {
            0 => euros.to_string(),
            _ => format!("{euros}{}{cents:02}", self.say("decimal-mark")),
        };
        if cost.0 == 0 {
            self.say("cost-free")
        } else {
            self.say_with("cost-euros", &[("sum", &sum)])
        }
    }

    /// A language's name; its code if the language is not known.
    pub fn language(&self, code: &str) -> String {
        self.plain(&format!("language-{code}"))
            .unwrap_or(code)
            .to_owned()
    }

    /// A file's size in words.
    pub fn file_size(&self, bytes: u64) -> String {
        let kilobytes = bytes.div_ceil(1000);
        if kilobytes < 1000 {
            return self.say_with("file-size-kb", &[("size", &kilobytes.to_string())]);
        }
        let tenths = bytes.div_ceil(100_000);
        let size = format!("{}{}{}", tenths / 10, self.say("decimal-mark"), tenths % 10);
        self.say_with("file-size-mb", &[("size", &size)])
    }
}

/// The last day that something touches; what ends at midnight ends the day before.
fn last_day(start: When, end: When) -> Date {
    if end.is_end_of_day_after(start) {
        end.date().saturating_sub(1.day())
    } else {
        end.date()
    }
}

/// A telephone number as a link.
pub fn telephone(number: &Telephone) -> TelephoneView {
    TelephoneView {
        text: number.written.clone(),
        href: number.href(),
    }
}

/// An e-mail address as a link.
pub fn email(email: &Email) -> EmailView {
    EmailView {
        text: email.written.clone(),
        href: email.href(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn an_address_is_shown_as_people_write_it() {
        let view = Email::parse("petra@wohnen-döbeln.de").map(|it| email(&it));
        let view = view.expect("an address");
        assert_eq!(view.text, "petra@wohnen-döbeln.de");
        assert_eq!(view.href, "mailto:petra@xn--wohnen-dbeln-cjb.de");
    }

    fn words(tag: &str) -> Words {
        let (_, source) = SOURCES
            .iter()
            .find(|(language, _)| *language == tag)
            .expect("one of ours");
        Words::new(Catalog::new(tag, &[source]).expect("our own words are well-formed"))
    }

    #[test]
    fn every_language_has_the_same_words() {
        let ids = |tag| {
            words(tag)
                .catalog
                .ids()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        assert_eq!(ids("de"), ids("en"));
        assert_eq!(ids("de"), ids("ls"));
    }

    #[test]
    fn times_read_as_people_say_them() {
        let start = When::At(date(2027, 1, 12).at(10, 0, 0, 0));
        let end = Some(When::At(date(2027, 1, 12).at(11, 30, 0, 0)));
        assert_eq!(words("de").times(start, end), "10 bis 11:30 Uhr");
        assert_eq!(words("en").times(start, end), "10 am to 11.30 am");
        assert_eq!(words("ls").times(start, end), "10 Uhr bis 11:30 Uhr");
        assert_eq!(
            words("de").moment(start, end),
            "Dienstag, 12. Januar 2027, 10 bis 11:30 Uhr"
        );
    }

    #[test]
    fn what_runs_says_since_when_and_midnight_ends_a_day() {
        let start = When::At(date(2026, 12, 4).at(20, 0, 0, 0));
        let end = |day: i8, hour: i8| When::At(date(2026, 12, day).at(hour, 0, 0, 0));
        let (fifth, last) = (date(2026, 12, 5), date(2026, 12, 6));
        for (tag, since, on_last, midnight, to_midnight) in [
            (
                "de",
                "seit Freitag, 4. Dezember 2026, bis Sonntag, 6. Dezember 2026, 16 Uhr",
                "seit Freitag, 4. Dezember 2026, bis 16 Uhr",
                "20 bis 24 Uhr",
                "20 Uhr bis Samstag, 5. Dezember 2026, 24 Uhr",
            ),
            (
                "en",
                "since Friday, 4 December 2026, until Sunday, 6 December 2026, 4 pm",
                "since Friday, 4 December 2026, until 4 pm",
                "8 pm to midnight",
                "8 pm until Saturday, 5 December 2026, midnight",
            ),
            (
                "ls",
                "seit Freitag, 4. Dezember 2026, bis zum Sonntag, 6. Dezember 2026, 16 Uhr",
                "seit Freitag, 4. Dezember 2026, bis 16 Uhr",
                "20 Uhr bis 24 Uhr",
                "20 Uhr bis zum Samstag, 5. Dezember 2026, 24 Uhr",
            ),
        ] {
            let words = words(tag);
            assert_eq!(words.times_since(start, end(6, 16), fifth), since);
            assert_eq!(words.times_since(start, end(6, 16), last), on_last);
            assert_eq!(words.times(start, Some(end(5, 0))), midnight);
            assert_eq!(words.times(start, Some(end(6, 0))), to_midnight);
        }
    }

    #[test]
    fn costs_and_sizes_read_well() {
        let german = words("de");
        assert_eq!(german.cost(Cents(0)), "kostenlos");
        assert_eq!(german.cost(Cents(250)), "2,50 Euro");
        assert_eq!(german.file_size(33_400), "34 KB");
        assert_eq!(german.file_size(1_240_000), "1,3 MB");
        assert_eq!(words("en").file_size(1_240_000), "1.3 MB");
    }
}
