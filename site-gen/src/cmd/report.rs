//! `report`: what the working group asks, from the content alone.

use std::io::Write;
use std::process::ExitCode;

use anyhow::Context;
use clap::ValueEnum;
use diagnostic::{Catalog, Diagnostic, Language, Report, listed, nearest};

use crate::{Options, messages, report};
use model::Facts;
use model::kind::Kind;
use resolve::Resolved;
use resolve::index::{EntryId, entries};

/// The form of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// Lines for the terminal.
    Text,
    /// JSON for programs.
    Json,
    /// A page to print.
    Html,
}

/// Prints the report; `without` names a partner that leaves.
pub fn run(
    options: &Options,
    without: Option<&str>,
    year: Option<i16>,
    form: Form,
    language: Language,
) -> anyhow::Result<ExitCode> {
    let catalog = messages::catalog(language);
    let mut found = Report::default();
    let Some(resolved) = crate::resolve_content(options, &mut found)? else {
        super::print_report(&found, &catalog);
        return Ok(super::exit_code(&found));
    };
    if found.has_errors() {
        super::print_report(&found, &catalog);
        return Ok(super::exit_code(&found));
    }
    let partner = match without.map(|name| partner(&resolved, name)) {
        None => None,
        Some(Ok(id)) => Some(id),
        Some(Err(refusal)) => {
            let mut refused = Report::default();
            refused.push(*refusal);
            super::print_report(&refused, &catalog);
            return Ok(ExitCode::from(2));
        }
    };
    let year = year.unwrap_or(options.today.year());
    let made = report::make(&resolved, partner, year);
    print(&made, &catalog, form, language)?;
    Ok(ExitCode::SUCCESS)
}

fn print(
    made: &report::Report,
    catalog: &Catalog,
    form: Form,
    language: Language,
) -> anyhow::Result<()> {
    let day = made.on.strftime("%d.%m.%Y").to_string();
    let title = catalog.text("report-title", &[("day", day.as_str().into())]);
    let title = title.unwrap_or_default();
    let text = match form {
        Form::Json => format!("{}\n", serde_json::to_string_pretty(made)?),
        Form::Html => {
            let lang = match language {
                Language::German => "de",
                Language::English => "en",
            };
            report::html(&title, lang, &report::sections(made, catalog))
        }
        Form::Text => report::text(&title, &report::sections(made, catalog)),
    };
    std::io::stdout()
        .write_all(text.as_bytes())
        .context("cannot write to standard output")
}

/// The partner of this name; a person can leave as well.
fn partner(resolved: &Resolved, name: &str) -> Result<EntryId, Box<Diagnostic>> {
    let name = name.trim_end_matches(".md");
    let index = &resolved.index;
    let found = index
        .find(Kind::Organisation, name)
        .or_else(|| index.find(Kind::Person, name));
    found.ok_or_else(|| {
        let known: Vec<&str> = entries(&resolved.site)
            .filter(|(_, entry)| matches!(entry.facts, Facts::Organisation(_) | Facts::Person(_)))
            .map(|(_, entry)| entry.stem.as_str())
            .collect();
        let mut refusal = Diagnostic::error("report-unknown-partner")
            .with("name", name)
            .with("known", listed(known.iter().copied()));
        if let Some(nearest) = nearest(name, known) {
            refusal = refusal.with("nearest", nearest);
        }
        Box::new(refusal)
    })
}
