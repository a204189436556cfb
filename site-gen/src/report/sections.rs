//! The report in words: headings with lines, the same for terminal and paper.

use diagnostic::Catalog;
use fluent_bundle::FluentValue;
use jiff::civil::Date;

use super::activities::Count;
use super::{Named, Report};

/// A heading and what stands below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Heading.
    pub title: String,
    /// What stands below it.
    pub body: Body,
}

/// What stands below a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// One line a finding; never empty, since a section without findings says so.
    Lines(Vec<String>),
    /// A table: its header and its rows, each begun by what the row is about.
    Table(Vec<String>, Vec<Vec<String>>),
}

struct ReportWords<'a>(&'a Catalog);

/// All sections of a report.
pub fn sections(report: &Report, catalog: &Catalog) -> Vec<Section> {
    let words = ReportWords(catalog);
    let mut sections = vec![
        words.section(
            "report-unchecked",
            report.unchecked.iter().map(|aged| {
                words.line(
                    "report-unchecked-line",
                    &aged.entry,
                    &[("day", day(aged.checked_on))],
                )
            }),
        ),
        words.section(
            "report-ending",
            report.ending.iter().map(|ending| {
                words.line(
                    "report-ending-line",
                    &ending.entry,
                    &[("day", day(ending.last))],
                )
            }),
        ),
        words.section(
            "report-without-date",
            report
                .without_date
                .iter()
                .map(|offer| words.line("report-entry", offer, &[])),
        ),
        words.section(
            "report-single",
            report
                .network
                .single
                .iter()
                .map(|single| match &single.partner {
                    Some(partner) => words.line(
                        "report-single-line",
                        &single.concern,
                        &[("partner", partner.title.clone())],
                    ),
                    None => words.line("report-single-none", &single.concern, &[]),
                }),
        ),
        words.section(
            "report-failure",
            report.network.points_of_failure.iter().map(|point| {
                words.line(
                    "report-failure-line",
                    &point.who,
                    &[("concerns", titles(&point.concerns))],
                )
            }),
        ),
    ];
    if let Some(without) = &report.without {
        let partner = [("partner", without.partner.title.clone())];
        let lost = without.lost.iter().map(|stop| {
            let substitute = match &stop.substitute {
                Some(substitute) => words.say(
                    "report-substitute",
                    &[("partner", substitute.title.clone())],
                ),
                None => words.say("report-no-substitute", &[]),
            };
            let values = [("text", stop.text.clone()), ("substitute", substitute)];
            words.line("report-lost-line", &stop.concern, &values)
        });
        sections.push(Section {
            title: words.say("report-lost", &partner),
            body: words.or_nothing(lost.collect()),
        });
        let broken = without.broken.iter().map(|way| {
            let values = [
                ("visitor", words.say(visitor_key(way.visitor), &[])),
                ("days", way.days.to_string()),
            ];
            words.line("report-broken-line", &way.concern, &values)
        });
        sections.push(Section {
            title: words.say("report-broken", &partner),
            body: words.or_nothing(broken.collect()),
        });
    }
    sections.push(activities(report, &words));
    sections
}

fn activities(report: &Report, words: &ReportWords<'_>) -> Section {
    let of = &report.activities;
    let head = [
        "report-activity-name",
        "report-held",
        "report-cancelled",
        "report-coming",
    ];
    let row = |name: String, count: &Count| {
        let counts = [count.held, count.cancelled, count.coming];
        std::iter::once(name)
            .chain(counts.map(|count| count.to_string()))
            .collect()
    };
    let total = row(words.say("report-activity-all", &[]), &of.total);
    let approaches = of.by_approach.iter().map(|(approach, count)| {
        let name = match approach.as_str() {
            "preventive" => "report-preventive",
            "curative" => "report-curative",
            _ => "report-no-offer",
        };
        row(words.say(name, &[]), count)
    });
    let topics = of.by_topic.iter().map(|(topic, count)| {
        let topic = [("topic", topic.clone())];
        row(words.say("report-activity-topic", &topic), count)
    });
    Section {
        title: words.say("report-activities", &[("year", of.year.to_string())]),
        body: Body::Table(
            head.map(|key| words.say(key, &[])).to_vec(),
            std::iter::once(total)
                .chain(approaches)
                .chain(topics)
                .collect(),
        ),
    }
}

impl ReportWords<'_> {
    fn say(&self, key: &str, values: &[(&str, String)]) -> String {
        let values: Vec<(&str, FluentValue<'_>)> = values
            .iter()
            .map(|(name, value)| (*name, FluentValue::from(value.as_str())))
            .collect();
        self.0.text(key, &values).unwrap_or_else(|| key.to_owned())
    }

    fn line(&self, key: &str, entry: &Named, values: &[(&str, String)]) -> String {
        let mut all = vec![("title", entry.title.clone()), ("file", entry.file.clone())];
        all.extend(values.iter().cloned());
        self.say(key, &all)
    }

    fn section(&self, key: &str, lines: impl Iterator<Item = String>) -> Section {
        Section {
            title: self.say(key, &[]),
            body: self.or_nothing(lines.collect()),
        }
    }

    fn or_nothing(&self, lines: Vec<String>) -> Body {
        Body::Lines(match lines.is_empty() {
            true => vec![self.say("report-nothing", &[])],
            false => lines,
        })
    }
}

fn visitor_key(visitor: &str) -> &'static str {
    match visitor {
        "person" => "report-visitor-person",
        "relative" => "report-visitor-relative",
        "neighbour" => "report-visitor-neighbour",
        "colleague" => "report-visitor-colleague",
        _ => "report-visitor-helper",
    }
}

fn titles(entries: &[Named]) -> String {
    let titles: Vec<String> = entries.iter().map(|e| format!("„{}“", e.title)).collect();
    titles.join(", ")
}

fn day(date: Date) -> String {
    date.strftime("%d.%m.%Y").to_string()
}
