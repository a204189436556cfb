//! Any series, as an editor would write it.

use std::fmt;

use diagnostic::{Report, SourceFile};
use jiff::civil::Time;
use proptest::prelude::*;

use super::*;
use model::repeat::arbitrary::rules;
use toml_places::Keys;
use toml_places::RecoveredToml;

/// What an editor wants to say of a series.
#[derive(Debug, Clone)]
pub struct Series {
    /// On which days.
    pub rule: Rule,
    /// The first date.
    pub start: DateTime,
    /// Its end.
    pub end: Option<DateTime>,
    /// Where it stops.
    pub limit: Limit,
    /// First and last day without dates.
    pub pause: Option<(Date, Date)>,
    /// What the word of the key `on_holiday` is.
    pub on_holiday: &'static str,
    /// Changes of single dates.
    pub changes: Vec<(Date, Fate)>,
}

/// Where a series stops.
#[derive(Debug, Clone, Copy)]
pub enum Limit {
    /// Nowhere.
    Open,
    /// On a day.
    Until(Date),
    /// After so many dates.
    Count(u16),
}

/// What becomes of a single date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is cancelled.
    Cancelled,
    /// It takes place in spite of a break or a holiday.
    Held,
    /// It takes place at eight in the evening, for half an hour.
    Evening,
}

/// The front matter that says it.
impl fmt::Display for Series {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "start = {}", self.start)?;
        if let Some(end) = self.end {
            writeln!(f, "end = {end}")?;
        }
        writeln!(f, "repeat = \"{}\"", self.rule)?;
        match self.limit {
            Limit::Open => {}
            Limit::Until(day) => writeln!(f, "until = {day}")?,
            Limit::Count(count) => writeln!(f, "count = {count}")?,
        }
        writeln!(f, "on_holiday = \"{}\"", self.on_holiday)?;
        if let Some((from, until)) = self.pause {
            writeln!(
                f,
                "[[break]]\nfrom = {from}\nuntil = {until}\nreason = \"Pause\""
            )?;
        }
        for (date, fate) in &self.changes {
            writeln!(f, "[[change]]\ndate = {date}")?;
            f.write_str(match fate {
                Fate::Cancelled => "cancelled = \"Sturm\"\n",
                Fate::Held => "held = true\n",
                Fate::Evening => "start = 20:00:00\nend = 20:30:00\n",
            })?;
        }
        Ok(())
    }
}

impl Series {
    /// What the program reads of the front matter.
    pub fn read(&self) -> Schedule {
        let source = SourceFile::new("termin.md", self.to_string());
        let mut report = Report::default();
        let mended = RecoveredToml::default();
        let mut keys = Keys::parse(&source, 0..source.text.len(), &mended, &mut report);
        let schedule = Schedule::parse(&mut keys, &mut report);
        keys.finish(&mut report);
        assert!(!report.has_errors(), "{report:?} in\n{self}");
        schedule
    }
}

/// Any series that begins on one of its days, at a time that each day has.
pub fn series() -> impl Strategy<Value = Series> {
    let first =
        (0..1500i32).prop_map(|day| jiff::civil::date(2026, 1, 1).saturating_add(day.days()));
    let hour = prop_oneof![0i8..2, 4i8..24];
    let minutes = prop_oneof![
        Just(None),
        (15i64..120).prop_map(Some),
        Just(Some(480)),
        Just(Some(2880))
    ];
    let limit = prop_oneof![
        Just(None),
        (0..700i32).prop_map(|days| Some(Ok(days))),
        (1u16..60).prop_map(|count| Some(Err(count))),
    ];
    let pause = prop::option::of((0..400i32, 0..30i32));
    let on_holiday = prop::sample::select(vec!["held", "cancelled"]);
    let fate = prop::sample::select(vec![Fate::Cancelled, Fate::Held, Fate::Evening]);
    let changes = prop::collection::btree_map(0usize..40, fate, 0..4);
    let parts = (
        rules(),
        first,
        hour,
        minutes,
        limit,
        pause,
        on_holiday,
        changes,
    );
    parts.prop_map(
        |(rule, first, hour, minutes, limit, pause, on_holiday, changes)| {
            // Nothing repeats each year on a leap day: the build refuses it.
            let first = match (first.month(), first.day()) {
                (2, 29) => first.saturating_sub(1.days()),
                _ => first,
            };
            let day = days_of_rule(&rule, first)
                .next()
                .expect("each rule has days");
            let start = day.to_datetime(Time::constant(hour, 15, 0, 0));
            let after = |days: i32| day.saturating_add(days.days());
            let mut series = Series {
                rule,
                start,
                end: minutes
                    .map(|minutes| outside_small_hours(start.saturating_add(minutes.minutes()))),
                limit: match limit {
                    None => Limit::Open,
                    Some(Ok(days)) => Limit::Until(after(days)),
                    Some(Err(count)) => Limit::Count(count),
                },
                pause: pause.map(|(from, length)| (after(from), after(from + length))),
                on_holiday,
                changes: Vec::new(),
            };
            let schedule = series.read();
            let days: Vec<Date> = days(&schedule).take(40).collect();
            let changed = |(index, fate): (usize, Fate)| Some((*days.get(index)?, fate));
            series.changes = changes.into_iter().filter_map(changed).collect();
            series
        },
    )
}

/// An end that the clock change neither skips nor repeats.
fn outside_small_hours(end: DateTime) -> DateTime {
    match end.hour() {
        2 | 3 => end.saturating_add(2.hours()),
        _ => end,
    }
}
