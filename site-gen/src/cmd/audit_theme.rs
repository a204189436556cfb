//! `audit --theme`: the table of colours that meet in a theme.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use diagnostic::{Catalog, Language, Report, json};

use super::Format;
use crate::audit::theme::{Pair, pairs};
use crate::model::settings::Settings;
use crate::{load, messages};

/// Prints all pairs of the theme `name`, or of the one that `site.toml` names.
/// JSON is one object with `pairs` and `findings`.
pub fn run(
    root: &Path,
    name: Option<&str>,
    format: Format,
    language: Language,
) -> anyhow::Result<ExitCode> {
    let catalog = messages::catalog(language);
    let mut report = Report::default();
    let name = match name {
        Some(name) => Some(name.to_owned()),
        None => theme_of_the_site(root, &mut report)?,
    };
    let theme = match &name {
        Some(name) => load::theme(root, name, &mut report)?,
        None => None,
    };
    let pairs = theme.map_or_else(Vec::new, |theme| pairs(&theme, &mut report));
    let output = match format {
        Format::Human if pairs.is_empty() && !report.has_errors() => {
            let name = name.as_deref().unwrap_or_default();
            let text = catalog.text("audit-theme-no-pairs", &[("name", name.into())]);
            format!("{}\n", text.unwrap_or_default())
        }
        Format::Human if pairs.is_empty() => String::new(),
        Format::Human => table(&pairs, &catalog),
        Format::Json => as_json(&pairs, &report, &catalog)?,
        Format::Sarif => String::new(),
    };
    std::io::stdout()
        .write_all(output.as_bytes())
        .context("cannot write to standard output")?;
    if format != Format::Json {
        super::print_findings(&report, &catalog, format)?;
    }
    Ok(super::exit_code(&report))
}

fn theme_of_the_site(root: &Path, report: &mut Report) -> anyhow::Result<Option<String>> {
    let Some(source) = load::settings(root, report)? else {
        return Ok(None);
    };
    let settings = Settings::parse(&source, report);
    Ok(settings.map(|settings| settings.theme.value.as_str().to_owned()))
}

fn as_json(pairs: &[Pair], report: &Report, catalog: &Catalog) -> anyhow::Result<String> {
    let pairs: Vec<_> = pairs
        .iter()
        .map(|pair| {
            serde_json::json!({
                "text": pair.text,
                "ground": pair.ground,
                "scheme": pair.scheme.name(),
                "ratio": pair.ratio_text().parse::<f64>().ok(),
                "minimum": pair.minimum,
                "passes": pair.passes(),
            })
        })
        .collect();
    let findings: serde_json::Value = serde_json::from_str(&json::print(report, catalog))?;
    let whole = serde_json::json!({ "pairs": pairs, "findings": findings });
    Ok(format!("{}\n", serde_json::to_string_pretty(&whole)?))
}

/// Columns as wide as their widest cell, for a terminal.
fn table(pairs: &[Pair], catalog: &Catalog) -> String {
    let word = |id: &str| catalog.text(id, &[]).unwrap_or_default();
    let mut rows = vec![[
        word("audit-theme-head-pair"),
        word("audit-theme-head-scheme"),
        word("audit-theme-head-ratio"),
        word("audit-theme-head-needed"),
        String::new(),
    ]];
    rows.extend(pairs.iter().map(|pair| row(pair, catalog)));
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max();
    let widths: Vec<usize> = (0..5).map(|column| width(column).unwrap_or(0)).collect();
    let mut text = String::new();
    for [pair, scheme, ratio, needed, verdict] in &rows {
        let line = format!(
            "{pair:<0$}  {scheme:<1$}  {ratio:>2$}  {needed:>3$}  {verdict}",
            widths[0], widths[1], widths[2], widths[3]
        );
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

fn row(pair: &Pair, catalog: &Catalog) -> [String; 5] {
    let text = |id: &str, arguments: &[(&str, &str)]| {
        let arguments: Vec<_> = arguments
            .iter()
            .map(|&(name, value)| (name, value.into()))
            .collect();
        catalog.text(id, &arguments).unwrap_or_default()
    };
    let verdict = match pair.passes() {
        true => "passes",
        false => "fails",
    };
    [
        text(
            "audit-theme-pair",
            &[("text", &pair.text), ("ground", &pair.ground)],
        ),
        text("audit-theme-scheme", &[("scheme", pair.scheme.name())]),
        pair.ratio_text(),
        format!("{:.2}", pair.minimum),
        text("audit-theme-verdict", &[("verdict", verdict)]),
    ]
}
