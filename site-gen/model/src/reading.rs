//! `[[readability]]` in `site.toml`: how hard texts of a language may be to read.

use diagnostic::{Diagnostic, Report};
use page_audit::readability::Counts;

use super::kind::Kind;
use super::language::Language;
use super::prose::Lang;
use super::values::Identifier;
use toml_places::Keys;

/// A limit for the texts of a language, or of one kind in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadingLimit {
    /// The texts' language.
    pub lang: Lang,
    /// The only kind that it is for.
    pub kind: Option<Kind>,
    /// What is measured.
    pub measure: Measure,
    /// The value that a text must not miss.
    pub bound: i64,
}

/// A formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Amstad's index, at least; for German.
    Amstad,
    /// LIX, at most; for any language.
    Lix,
    /// The first Vienna formula, at most; for German.
    Vienna,
}

impl Measure {
    /// Every measure by its key.
    const ALL: [Measure; 3] = [Measure::Amstad, Measure::Lix, Measure::Vienna];

    /// Its key in `site.toml`.
    pub fn name(self) -> &'static str {
        match self {
            Measure::Amstad => "amstad",
            Measure::Lix => "lix",
            Measure::Vienna => "vienna",
        }
    }

    /// The value for a text.
    pub fn of(self, counts: &Counts) -> f64 {
        match self {
            Measure::Amstad => counts.amstad(),
            Measure::Lix => counts.lix(),
            Measure::Vienna => counts.vienna()[0],
        }
    }

    /// More is harder, whatever the measure.
    pub fn hardness(self, counts: &Counts) -> f64 {
        match self {
            Measure::Amstad => -self.of(counts),
            Measure::Lix | Measure::Vienna => self.of(counts),
        }
    }
}

impl ReadingLimit {
    /// Whether a value is worse than the limit allows.
    pub fn is_missed_by(&self, value: f64) -> bool {
        match self.measure {
            Measure::Amstad => value < self.bound as f64,
            Measure::Lix | Measure::Vienna => value > self.bound as f64,
        }
    }
}

/// Reads all limits.
pub fn limits(
    keys: &mut Keys<'_>,
    languages: &[Language],
    report: &mut Report,
) -> Vec<ReadingLimit> {
    let mut limits = Vec::new();
    for mut table in keys.tables("readability", report) {
        let code = table.required::<Identifier>("language", report);
        let kind = table
            .optional::<Kind>("kind", report)
            .map(|kind| kind.value);
        let bounds: Vec<(Measure, i64)> = Measure::ALL
            .into_iter()
            .filter_map(|measure| {
                let bound = table.optional::<i64>(measure.name(), report)?;
                Some((measure, bound.value))
            })
            .collect();
        let source = table.source();
        table.finish(report);
        let Some(code) = code else { continue };
        let known = || languages.iter().map(|language| language.code.as_str());
        let Some(at) = known().position(|known| known == code.value.as_str()) else {
            report.push(
                Diagnostic::error("unknown-value")
                    .with("key", "language")
                    .with("value", code.value.as_str())
                    .with("known", known().collect::<Vec<_>>().join(", "))
                    .at(source.place(code.range)),
            );
            continue;
        };
        let lang = Lang(u8::try_from(at).unwrap_or(u8::MAX));
        limits.extend(bounds.into_iter().map(|(measure, bound)| ReadingLimit {
            lang,
            kind,
            measure,
            bound,
        }));
    }
    limits
}
