//! Statewide holidays of the sixteen German states, moving feasts included.
//!
//! Sources: the states' holiday laws; checked against the tables of other
//! implementations. Holidays of single municipalities are left out.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

use model::settings::Region;

/// A statewide holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Holiday {
    /// The day.
    pub date: Date,
    /// Which one: the end of the id of its name, `holiday-easter-monday`.
    pub name: &'static str,
}

/// The holiday that falls on a day, if there is one.
pub fn on(state: &str, day: Date) -> Option<Holiday> {
    let found = |holiday: &Holiday| holiday.date == day;
    of_year(state, day.year()).into_iter().find(found)
}

/// The holidays of a state, for days that are asked one after the other: those
/// of a year are made once.
#[derive(Debug)]
pub struct OfState<'a> {
    state: &'a str,
    year: Option<i16>,
    days: Vec<Holiday>,
}

impl<'a> OfState<'a> {
    /// None is made yet.
    pub fn new(state: &'a str) -> OfState<'a> {
        OfState {
            state,
            year: None,
            days: Vec::new(),
        }
    }

    /// The holiday that falls on a day, if there is one.
    pub fn on(&mut self, day: Date) -> Option<Holiday> {
        if self.year != Some(day.year()) {
            self.year = Some(day.year());
            self.days = of_year(self.state, day.year());
        }
        let mut days = self.days.iter();
        days.find(|holiday| holiday.date == day).copied()
    }
}

/// The statewide holidays of a year, in order. Valid from 2019 on.
pub fn of_year(state: &str, year: i16) -> Vec<Holiday> {
    if !Region::CODES.contains(&state) {
        return Vec::new();
    }
    let easter = easter(year);
    let moving = |days: i32| easter.saturating_add(days.days());
    let mut days = vec![
        (date(year, 1, 1), "new-year"),
        (moving(-2), "good-friday"),
        (moving(1), "easter-monday"),
        (date(year, 5, 1), "labour-day"),
        (moving(39), "ascension"),
        (moving(50), "whit-monday"),
        (date(year, 10, 3), "unity-day"),
        (date(year, 12, 25), "christmas-day"),
        (date(year, 12, 26), "boxing-day"),
    ];
    let mut also = |states: &[&str], day: Date, name: &'static str| {
        if states.contains(&state) {
            days.push((day, name));
        }
    };
    also(&["BW", "BY", "ST"], date(year, 1, 6), "epiphany");
    also(&["BE"], date(year, 3, 8), "womens-day");
    if year >= 2023 {
        also(&["MV"], date(year, 3, 8), "womens-day");
    }
    also(&["BB"], easter, "easter-sunday");
    also(&["BB"], moving(49), "whit-sunday");
    also(
        &["BW", "BY", "HE", "NW", "RP", "SL"],
        moving(60),
        "corpus-christi",
    );
    also(&["SL"], date(year, 8, 15), "assumption");
    also(&["TH"], date(year, 9, 20), "childrens-day");
    also(
        &["BB", "HB", "HH", "MV", "NI", "SH", "SN", "ST", "TH"],
        date(year, 10, 31),
        "reformation-day",
    );
    also(
        &["BW", "BY", "NW", "RP", "SL"],
        date(year, 11, 1),
        "all-saints",
    );
    also(&["SN"], repentance_day(year), "repentance-day");
    // Berlin keeps single days: the end of the war in Europe, the rising of 1953.
    if year == 2020 || year == 2025 {
        also(&["BE"], date(year, 5, 8), "liberation-day");
    }
    if year == 2028 {
        also(&["BE"], date(year, 6, 17), "rising-of-1953");
    }
    days.sort_unstable();
    // Ascension may fall on the first of May: one day, one holiday.
    days.dedup_by_key(|(day, _)| *day);
    let holiday = |(date, name)| Holiday { date, name };
    days.into_iter().map(holiday).collect()
}

/// Buß- und Bettag: the Wednesday before 23 November.
fn repentance_day(year: i16) -> Date {
    let from_wednesday = |day: Date| day.weekday().since(Weekday::Wednesday);
    let before = date(year, 11, 22);
    before.saturating_sub(i32::from(from_wednesday(before)).days())
}

/// Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher).
fn easter(year: i16) -> Date {
    let year_number = i32::from(year);
    let a = year_number % 19;
    let (b, c) = (year_number / 100, year_number % 100);
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let sum = h + l - 7 * m + 114;
    let small = |number: i32| i8::try_from(number).expect("a month or a day");
    date(year, small(sum / 31), small(sum % 31 + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn saxony_has_eleven_holidays() {
        let days: Vec<Date> = of_year("SN", 2027).iter().map(|h| h.date).collect();
        assert_eq!(days.len(), 11);
        assert!(days.contains(&date(2027, 10, 31)));
        assert!(days.contains(&date(2027, 11, 17)));
        assert!(days.contains(&date(2027, 3, 26)));
    }

    #[test]
    fn easter_is_right_at_both_ends_of_its_range() {
        assert_eq!(easter(2008), date(2008, 3, 23));
        assert_eq!(easter(2038), date(2038, 4, 25));
        assert_eq!(easter(2027), date(2027, 3, 28));
    }

    #[test]
    fn repentance_day_lies_before_the_23rd() {
        assert_eq!(repentance_day(2022), date(2022, 11, 16));
        assert_eq!(repentance_day(2023), date(2023, 11, 22));
        assert_eq!(repentance_day(2026), date(2026, 11, 18));
    }
}
