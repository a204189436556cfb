//! The targets that a theme declares: how high its style sheets make them at least.

use diagnostic::{Diagnostic, Report, SourceFile};
use page_audit::target::least_heights;
use serde::Deserialize;
use serde_spanned::Spanned;

/// A link or control, as `theme.toml` shows it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawTarget {
    name: Spanned<String>,
    sample: String,
    minimum: f32,
}

/// A link or control and its height.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// What the theme calls it.
    pub name: String,
    /// The least height in CSS pixels.
    pub height: f32,
    /// The height that the theme asks for.
    pub minimum: f32,
}

impl Target {
    /// Whether a finger meets it.
    pub fn passes(&self) -> bool {
        self.height >= self.minimum
    }

    /// The height in whole pixels, cut: what fails never looks as if it passed.
    pub fn height_text(&self) -> String {
        format!("{:.0}", self.height.floor())
    }
}

/// Measures all targets; what is too small, or shows none, is reported at its line.
pub fn measure(
    raw: &[RawTarget],
    css: &str,
    source: &SourceFile,
    report: &mut Report,
) -> Vec<Target> {
    if raw.is_empty() {
        return Vec::new();
    }
    let samples: Vec<&str> = raw.iter().map(|target| target.sample.as_str()).collect();
    let mut targets = Vec::new();
    for (raw, height) in raw.iter().zip(least_heights(&samples, css)) {
        let name = raw.name.get_ref();
        let place = source.place(raw.name.span());
        let Some(height) = height else {
            let fault = Diagnostic::error("theme-target-too-small").variant("none");
            report.push(fault.with("name", name).at(place));
            continue;
        };
        let target = Target {
            name: name.clone(),
            height,
            minimum: raw.minimum,
        };
        if !target.passes() {
            let fault = Diagnostic::error("theme-target-too-small")
                .with("name", name)
                .with("height", target.height_text())
                .with("minimum", target.minimum.to_string());
            report.push(fault.at(place));
        }
        targets.push(target);
    }
    targets
}
