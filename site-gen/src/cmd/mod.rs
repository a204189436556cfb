//! One file a command.

pub mod audit;
pub mod audit_theme;
pub mod build;
pub mod check;
pub mod new;
pub mod report;
pub mod serve;

use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use anyhow::Context;
use clap::ValueEnum;
use diagnostic::human::{self, Style};
use diagnostic::{Catalog, Language, Report, json, sarif};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::load::NoSite;
use crate::messages;

/// The form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Sentences for people, on standard error.
    Human,
    /// One JSON array, and nothing else, on standard output.
    Json,
    /// SARIF 2.1.0, and nothing else, on standard output.
    Sarif,
}

/// Today where the site's readers live.
pub fn today_in_germany() -> Date {
    let zone =
        TimeZone::get(model::country::TIME_ZONE).expect("the time zone is part of the program");
    Timestamp::now().to_zoned(zone).date()
}

/// Prints a failure of the program or the machine with its causes; in the user's
/// language if it can be mended by whoever sits there.
pub fn print_failure(error: &anyhow::Error, language: Language) {
    match error.downcast_ref::<NoSite>() {
        Some(no_site) => {
            let mut report = Report::default();
            report.push(no_site.diagnostic());
            print_report(&report, &messages::catalog(language));
        }
        None => eprintln!("site-gen: {error:#}"),
    }
}

/// Prints what a run found, and nothing else.
fn print_findings(report: &Report, catalog: &Catalog, format: Format) -> anyhow::Result<()> {
    let text = match format {
        Format::Human => {
            print_report(report, catalog);
            print_summary(&summary(report, catalog));
            return Ok(());
        }
        Format::Json => json::print(report, catalog),
        Format::Sarif => sarif::print(report, catalog, "site-gen", env!("CARGO_PKG_VERSION")),
    };
    std::io::stdout()
        .write_all(text.as_bytes())
        .context("cannot write to standard output")
}

/// Prints a report to standard error, with colours on a terminal.
fn print_report(report: &Report, catalog: &Catalog) {
    let text = human::print(report, catalog, style());
    // A reader that has gone away is no reason to fail.
    let _ = std::io::stderr().write_all(text.as_bytes());
}

/// Colours on a terminal, none in a pipe.
fn style() -> Style {
    match is_terminal() && !no_colour() {
        true => Style::Coloured,
        false => Style::Plain,
    }
}

/// Prints a sentence for people who sit at a terminal; a pipe stays quiet.
fn print_summary(text: &str) {
    if is_terminal() {
        eprintln!("{text}");
    }
}

/// Whether somebody sits there and reads.
fn is_terminal() -> bool {
    std::io::stderr().is_terminal()
}

/// See <https://no-color.org>.
fn no_colour() -> bool {
    std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
}

/// How many errors and warnings there are, in words.
fn summary(report: &Report, catalog: &Catalog) -> String {
    catalog
        .text(
            "summary",
            &[
                ("errors", report.errors().into()),
                ("warnings", report.warnings().into()),
            ],
        )
        .unwrap_or_default()
}

fn exit_code(report: &Report) -> ExitCode {
    ExitCode::from(u8::from(report.has_errors()))
}
