//! `check`: everything short of touching the output.

use std::process::ExitCode;

use diagnostic::Language;

use super::Format;
use crate::pictures::Pictures;
use crate::{Options, compile, messages};

/// Prints the findings.
pub fn run(options: &Options, format: Format, language: Language) -> anyhow::Result<ExitCode> {
    let catalog = messages::catalog(language);
    let (_, report) = compile(options, &Pictures::default())?;
    super::print_findings(&report, &catalog, format)?;
    Ok(super::exit_code(&report))
}
