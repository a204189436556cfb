//! What a calendar costs: 1,000 series over five years, each one expanded to
//! its dates, and the same expanded and written as iCalendar (a series with its
//! cancelled and moved dates, in one calendar for all and one of its own).
//!
//! After criterion's table it prints the time per date, the median of its own runs.

use std::fs;
use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{Criterion, Throughput, criterion_group};
use diagnostic::{Catalog, Report};
use export::ical;
use jiff::civil::{Date, Weekday, date};
use jiff::{Span, ToSpan};
use model::Facts;
use model::prose::Lang;
use resolve::Resolved;
use resolve::occurrences::{FreeDays, expand};
use site_gen::{Options, resolve_content};
use words::{SOURCES, Words};

const SERIES: i32 = 1000;
const TODAY: Date = date(2027, 1, 12);
const YEARS: i32 = 5;
/// Runs of which the median is printed.
const RUNS: usize = 15;

const SETTINGS: &str = r#"title = "Probe"
base_url = "https://www.example.org"
theme = "klein"
region = "SN"
[[language]]
code = "de"
name = "Deutsch"
[[collection]]
dir = "seiten"
kind = "page"
path = ""
[[collection]]
dir = "termine"
kind = "event"
"#;

/// A series that begins on the day that fits its rule, with a break, a date
/// that is cancelled and one that is moved; holidays fall out.
fn event(number: i32) -> String {
    let (repeat, start, step): (&str, Date, Span) = match number % 6 {
        0 => ("wöchentlich", on(Weekday::Tuesday), 1.week()),
        1 => ("every 2 weeks", on(Weekday::Friday), 2.weeks()),
        2 => ("montags und donnerstags", on(Weekday::Monday), 1.week()),
        3 => ("jeden Tag", TODAY, 1.day()),
        4 => ("am 15. jedes Monats", date(2027, 1, 15), 1.month()),
        _ => ("last day of the month", date(2027, 1, 31), 0.days()),
    };
    let (second, third) = (start + step, start + step + step);
    let mut text = format!(
        "+++\ntitle = \"Termin {number}\"\nstart = {start} 10:00:00\nend = 11:30:00\n\
         repeat = \"{repeat}\"\non_holiday = \"entfällt\"\nupdated_on = 2027-01-02\n"
    );
    if second != start {
        text.push_str(&format!(
            "[[change]]\ndate = {second}\ncancelled = \"Die Leitung ist verreist.\"\n\
             [[change]]\ndate = {third}\nstart = 15:00:00\nreason = \"Umzug\"\n"
        ));
    }
    text.push_str(
        "[[break]]\nfrom = 2028-07-10\nuntil = 2028-08-20\nreason = \"Sommerpause\"\n+++\n",
    );
    text
}

fn on(weekday: Weekday) -> Date {
    let days = i32::from(TODAY.weekday().until(weekday));
    TODAY.saturating_add(days.days())
}

/// The site with all series, its names resolved.
fn calendar() -> Resolved {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let put = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("below the root")).expect("a folder");
        fs::write(path, text).expect("a file");
    };
    put("themes/klein/theme.toml", "");
    put("content/site.toml", SETTINGS);
    put("content/_index.md", "+++\ntitle = \"Start\"\n+++\n");
    put(
        "content/termine/_index.md",
        "+++\ntitle = \"Termine\"\n+++\n",
    );
    for number in 0..SERIES {
        put(&format!("content/termine/e{number:04}.md"), &event(number));
    }
    let options = Options {
        root: folder.path().to_owned(),
        today: TODAY,
        base_url: None,
        drafts: false,
        publish: false,
        preview: false,
    };
    let report = &mut Report::default();
    let resolved = resolve_content(&options, report).expect("readable");
    assert!(!report.has_errors(), "{report:?}");
    resolved.expect("a site")
}

/// All dates of all series, counted.
fn expand_all(resolved: &Resolved) -> usize {
    let free = FreeDays::of(&resolved.site.settings);
    let horizon = TODAY.saturating_add(YEARS.years());
    let events = resolved.site.entries.iter();
    let schedules = events.filter_map(|entry| match &entry.facts {
        Facts::Event(event) => Some(&event.schedule),
        _ => None,
    });
    schedules
        .map(|schedule| black_box(expand(schedule, free, horizon)).len())
        .sum()
}

fn words() -> Words {
    let (tag, source) = SOURCES[0];
    Words::new(Catalog::new(tag, &[source]).expect("our own words"))
}

fn measured(c: &mut Criterion) {
    let (resolved, words) = (calendar(), words());
    let dates = expand_all(&resolved);
    let mut group = c.benchmark_group(format!("{SERIES} series, {dates} dates"));
    group.throughput(Throughput::Elements(dates as u64));
    group.bench_function("expand", |b| b.iter(|| expand_all(&resolved)));
    group.bench_function("expand and write", |b| {
        b.iter(|| ical::files(&resolved, &words, Lang::DEFAULT));
    });
    group.finish();
    // A test only wants to know that it runs.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let per_date = |work: &dyn Fn() -> usize| median(work).as_nanos() / dates as u128;
    let expanding = per_date(&|| expand_all(&resolved));
    let writing = per_date(&|| ical::files(&resolved, &words, Lang::DEFAULT).len());
    println!(
        "{SERIES} series over {YEARS} years have {dates} dates: {expanding} ns a date to expand, \
         {writing} ns to expand and write as iCalendar"
    );
}

fn median(work: &dyn Fn() -> usize) -> Duration {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[RUNS / 2]
}

criterion_group!(benches, measured);
criterion::criterion_main!(benches);
