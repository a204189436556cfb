//! `build`: compile the site and replace the last output in one step.

use std::cell::LazyCell;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use diagnostic::{Language, Report};

use crate::pictures::Pictures;
use crate::{Options, compile, messages, write};

/// Builds into `out`. While an error stands, nothing is written.
pub fn run(options: &Options, out: &Path, language: Language) -> anyhow::Result<ExitCode> {
    let started = Instant::now();
    // Reading the texts takes longer than checking some hundred pages.
    let catalog = LazyCell::new(|| messages::catalog(language));
    let (rendered, mut report) = compile(options, &Pictures::default())?;
    let Some(rendered) = rendered else {
        super::print_report(&report, &catalog);
        super::print_summary(&super::summary(&report, &catalog));
        return Ok(super::exit_code(&report));
    };
    if let Err(error) = write::replace(&options.root, out, &rendered.files) {
        let Some(diagnostic) = error.diagnostic() else {
            super::print_report(&report, &catalog);
            return Err(error.into());
        };
        let mut refused = Report::default();
        refused.push(diagnostic);
        report.append(refused);
        super::print_report(&report, &catalog);
        return Ok(ExitCode::from(2));
    }
    if !report.is_empty() {
        super::print_report(&report, &catalog);
    }
    if !super::is_terminal() {
        return Ok(ExitCode::SUCCESS);
    }
    let milliseconds = started.elapsed().as_millis().to_string();
    let built = catalog.text(
        "built",
        &[
            ("pages", rendered.pages.into()),
            ("out", out.display().to_string().into()),
            ("milliseconds", milliseconds.into()),
        ],
    );
    super::print_summary(&built.unwrap_or_default());
    if !report.is_empty() {
        super::print_summary(&super::summary(&report, &catalog));
    }
    Ok(ExitCode::SUCCESS)
}
