//! `audit --theme`: the tables of colours that meet in a theme and of its targets.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use diagnostic::{Catalog, Language, Report, json};

use super::Format;
use crate::audit::theme::{Measured, Pair, Target, measure};
use crate::{load, messages};
use model::settings::Settings;

/// Prints all pairs and targets of the theme `name`, or of the one that `site.toml`
/// names. JSON is one object with `pairs`, `targets` and `findings`.
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
    let measured = theme.map_or_else(Measured::default, |theme| measure(&theme, &mut report));
    let is_empty = measured.pairs.is_empty() && measured.targets.is_empty();
    let output = match format {
        Format::Human if is_empty && !report.has_errors() => {
            let name = name.as_deref().unwrap_or_default();
            let text = catalog.text("audit-theme-no-pairs", &[("name", name.into())]);
            format!("{}\n", text.unwrap_or_default())
        }
        Format::Human if is_empty => String::new(),
        Format::Human => tables(&measured, &catalog),
        Format::Json => as_json(&measured, &report, &catalog)?,
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

fn as_json(measured: &Measured, report: &Report, catalog: &Catalog) -> anyhow::Result<String> {
    let pairs = measured.pairs.iter().map(|pair| {
        serde_json::json!({
            "text": pair.text,
            "ground": pair.ground,
            "scheme": pair.scheme.name(),
            "ratio": pair.ratio_text().parse::<f64>().ok(),
            "minimum": pair.minimum,
            "passes": pair.passes(),
        })
    });
    let targets = measured.targets.iter().map(|target| {
        serde_json::json!({
            "name": target.name,
            "height": target.height.floor(),
            "minimum": target.minimum,
            "passes": target.passes(),
        })
    });
    let findings: serde_json::Value = serde_json::from_str(&json::print(report, catalog))?;
    let whole = serde_json::json!({
        "pairs": pairs.collect::<Vec<_>>(),
        "targets": targets.collect::<Vec<_>>(),
        "findings": findings,
    });
    Ok(format!("{}\n", serde_json::to_string_pretty(&whole)?))
}

/// The words of one language.
struct ThemeWords<'a>(&'a Catalog);

impl ThemeWords<'_> {
    fn say(&self, id: &str, arguments: &[(&str, &str)]) -> String {
        let arguments: Vec<_> = arguments
            .iter()
            .map(|&(name, value)| (name, value.into()))
            .collect();
        self.0.text(id, &arguments).unwrap_or_default()
    }

    fn heads<const N: usize>(&self, ids: [&str; N]) -> [String; N] {
        ids.map(|id| self.say(id, &[]))
    }

    fn verdict(&self, passes: bool) -> String {
        let verdict = match passes {
            true => "passes",
            false => "fails",
        };
        self.say("audit-theme-verdict", &[("verdict", verdict)])
    }
}

fn tables(measured: &Measured, catalog: &Catalog) -> String {
    let words = ThemeWords(catalog);
    let mut tables = Vec::new();
    if !measured.pairs.is_empty() {
        let [pair, scheme, ratio, needed] = words.heads([
            "audit-theme-head-pair",
            "audit-theme-head-scheme",
            "audit-theme-head-ratio",
            "audit-theme-head-needed",
        ]);
        let mut rows = vec![[pair, scheme, ratio, needed, String::new()]];
        rows.extend(measured.pairs.iter().map(|pair| row_of_pair(pair, &words)));
        tables.push(table(&rows));
    }
    if !measured.targets.is_empty() {
        let [target, height, needed] = words.heads([
            "audit-theme-head-target",
            "audit-theme-head-height",
            "audit-theme-head-needed",
        ]);
        let mut rows = vec![[target, String::new(), height, needed, String::new()]];
        let targets = measured.targets.iter();
        rows.extend(targets.map(|target| row_of_target(target, &words)));
        tables.push(table(&rows));
    }
    tables.join("\n")
}

/// Columns as wide as their widest cell, for a terminal.
fn table(rows: &[[String; 5]]) -> String {
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max();
    let widths: Vec<usize> = (0..5).map(|column| width(column).unwrap_or(0)).collect();
    let mut text = String::new();
    for [what, how, measured, needed, verdict] in rows {
        let line = format!(
            "{what:<0$}  {how:<1$}  {measured:>2$}  {needed:>3$}  {verdict}",
            widths[0], widths[1], widths[2], widths[3]
        );
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

fn row_of_pair(pair: &Pair, words: &ThemeWords<'_>) -> [String; 5] {
    let both = [("text", pair.text.as_str()), ("ground", &pair.ground)];
    [
        words.say("audit-theme-pair", &both),
        words.say("audit-theme-scheme", &[("scheme", pair.scheme.name())]),
        pair.ratio_text(),
        format!("{:.2}", pair.minimum),
        words.verdict(pair.passes()),
    ]
}

fn row_of_target(target: &Target, words: &ThemeWords<'_>) -> [String; 5] {
    [
        target.name.clone(),
        String::new(),
        target.height_text(),
        format!("{:.0}", target.minimum),
        words.verdict(target.passes()),
    ]
}
