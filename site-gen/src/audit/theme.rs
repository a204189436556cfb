//! The theme as a whole: the colours that it declares to meet, computed from the
//! custom properties of its style sheets for light, dark and print, and the targets
//! that fingers have to meet.

mod targets;

use std::collections::BTreeSet;

use diagnostic::{Diagnostic, Report, SourceFile, nearest};
use page_audit::{Scheme, Tokens};
use serde::Deserialize;
use serde_spanned::Spanned;

use model::sources::ThemeSources;

use targets::RawTarget;
pub use targets::Target;

/// `theme.toml` as it stands.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTheme {
    #[serde(rename = "name")]
    _name: Option<String>,
    #[serde(default, rename = "pair")]
    pairs: Vec<RawPair>,
    #[serde(default, rename = "target")]
    targets: Vec<RawTarget>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPair {
    text: Spanned<String>,
    ground: Spanned<String>,
    minimum: f32,
}

/// A text, or a part of a control, on its ground in one scheme.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The token of the text.
    pub text: String,
    /// The token of the ground.
    pub ground: String,
    /// How the page is shown.
    pub scheme: Scheme,
    /// From 1 to 21.
    pub ratio: f32,
    /// The ratio that the theme asks for: 7 for text, 3 for parts of controls.
    pub minimum: f32,
}

impl Pair {
    /// Whether the two stand out enough.
    pub fn passes(&self) -> bool {
        self.ratio >= self.minimum
    }

    /// The ratio to two decimals, cut: what fails never looks as if it passed.
    pub fn ratio_text(&self) -> String {
        format!("{:.2}", (self.ratio * 100.0).floor() / 100.0)
    }
}

/// What a theme declares, measured.
#[derive(Debug, Default)]
pub struct Measured {
    /// All pairs in all schemes, as they are declared.
    pub pairs: Vec<Pair>,
    /// All targets, as they are declared.
    pub targets: Vec<Target>,
}

/// Measures what the theme declares. What fails, or names no colour or target, is
/// reported at its line.
pub fn measure(theme: &ThemeSources, report: &mut Report) -> Measured {
    let Some(source) = &theme.declarations else {
        return Measured::default();
    };
    let raw: RawTheme = match toml::from_str(&source.text) {
        Ok(raw) => raw,
        Err(error) => {
            let fault = Diagnostic::error("theme-file-broken");
            let fault = fault.with("reason", error.message());
            report.push(fault.at(source.place(error.span().unwrap_or(0..0))));
            return Measured::default();
        }
    };
    let css = style_sheets(theme);
    // That there is none is told where a template asks for it.
    if css.trim().is_empty() {
        return Measured::default();
    }
    Measured {
        pairs: pairs(&raw.pairs, &css, source, report),
        targets: targets::measure(&raw.targets, &css, source, report),
    }
}

fn pairs(raw: &[RawPair], css: &str, source: &SourceFile, report: &mut Report) -> Vec<Pair> {
    let tokens = Scheme::ALL.map(|scheme| (scheme, Tokens::of(css, scheme)));
    let mut pairs = Vec::new();
    let mut told = BTreeSet::new();
    for raw in raw {
        let unknown: Vec<&Spanned<String>> = [&raw.text, &raw.ground]
            .into_iter()
            .filter(|name| !is_known(name, &tokens))
            .collect();
        for name in &unknown {
            // Many pairs may share a colour.
            if told.insert(name.get_ref()) {
                report.push(unknown_colour(name, &tokens, source));
            }
        }
        if !unknown.is_empty() {
            continue;
        }
        for (scheme, tokens) in &tokens {
            pairs.extend(pair(raw, *scheme, tokens, source, report));
        }
    }
    pairs
}

fn style_sheets(theme: &ThemeSources) -> String {
    let sheets = theme.statics.iter();
    sheets
        .filter(|(path, _)| path.ends_with(".css"))
        .map(|(_, sheet)| String::from_utf8_lossy(&sheet.bytes).into_owned())
        .collect::<Vec<_>>()
        .join("\n")
}

fn is_known(name: &Spanned<String>, tokens: &[(Scheme, Tokens); 3]) -> bool {
    names_of(tokens).any(|known| known == name.get_ref())
}

fn names_of(tokens: &[(Scheme, Tokens); 3]) -> impl Iterator<Item = &str> {
    tokens.iter().flat_map(|(_, tokens)| tokens.names())
}

fn unknown_colour(
    name: &Spanned<String>,
    tokens: &[(Scheme, Tokens); 3],
    source: &SourceFile,
) -> Diagnostic {
    let typed = name.get_ref().as_str();
    let mut fault = Diagnostic::error("unknown-theme-colour").with("name", typed);
    if let Some(nearest) = nearest(typed, names_of(tokens)) {
        fault = fault.with("nearest", nearest);
    }
    fault.at(source.place(name.span()))
}

/// A pair in one scheme; `None`, with a diagnostic, if it cannot be computed.
fn pair(
    raw: &RawPair,
    scheme: Scheme,
    tokens: &Tokens,
    source: &SourceFile,
    report: &mut Report,
) -> Option<Pair> {
    let (text, ground) = (raw.text.get_ref(), raw.ground.get_ref());
    let fault = |rule: Diagnostic| {
        rule.with("text", text)
            .with("ground", ground)
            .with("scheme", scheme.name())
            .at(source.place(raw.text.span()))
    };
    let Some(ratio) = tokens.contrast(text, ground) else {
        report.push(fault(
            Diagnostic::error("unknown-theme-colour").variant("no-colour"),
        ));
        return None;
    };
    let pair = Pair {
        text: text.clone(),
        ground: ground.clone(),
        scheme,
        ratio,
        minimum: raw.minimum,
    };
    if !pair.passes() {
        let fault = fault(Diagnostic::error("theme-contrast-too-low"))
            .with("ratio", pair.ratio_text())
            .with("minimum", pair.minimum.to_string());
        report.push(fault);
    }
    Some(pair)
}
