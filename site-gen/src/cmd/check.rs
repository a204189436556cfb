//! `check`: everything short of touching the output.

use std::io::Write;
use std::process::ExitCode;

use anyhow::Context;
use diagnostic::{Language, json as json_form};

use crate::pictures::Pictures;
use crate::{Options, compile, messages};

/// Prints the findings for people, to standard error.
pub fn human(options: &Options, language: Language) -> anyhow::Result<ExitCode> {
    let catalog = messages::catalog(language);
    let (_, report) = compile(options, &Pictures::default())?;
    super::print_report(&report, &catalog);
    super::print_summary(&super::summary(&report, &catalog));
    Ok(super::exit_code(&report))
}

/// Prints the findings as one JSON array, and nothing else, to standard output.
pub fn json(options: &Options, language: Language) -> anyhow::Result<ExitCode> {
    let catalog = messages::catalog(language);
    let (_, report) = compile(options, &Pictures::default())?;
    std::io::stdout()
        .write_all(json_form::print(&report, &catalog).as_bytes())
        .context("cannot write to standard output")?;
    Ok(super::exit_code(&report))
}
