//! What is wrong with one value of TOML, before it is known where it stands.

use diagnostic::{Diagnostic, nearest};
use toml::de::DeValue;

/// Why a value is not what its key wants: a rule and the values of its text.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    rule: &'static str,
    variant: Option<&'static str>,
    arguments: Vec<(&'static str, String)>,
}

impl Fault {
    /// A fault of this rule.
    pub fn new(rule: &'static str) -> Fault {
        Fault {
            rule,
            variant: None,
            arguments: Vec::new(),
        }
    }

    /// A value of another type than `expected` (`text`, `number`, `date`, …).
    pub fn wrong_type(expected: &'static str, found: &DeValue<'_>) -> Fault {
        Fault::new("wrong-type")
            .variant(expected)
            .with("found", found.type_str())
    }

    /// A text that is none of the `known` ones.
    pub fn unknown_value(typed: &str, known: &[&str]) -> Fault {
        let fault = Fault::new("unknown-value")
            .with("value", typed)
            .with("known", known.join(", "));
        match nearest(typed, known.iter().copied()) {
            Some(name) => fault.with("nearest", name),
            None => fault,
        }
    }

    /// A number that is too small or too large.
    pub fn out_of_range(value: &str, from: &str, to: &str) -> Fault {
        Fault::new("number-out-of-range")
            .with("value", value)
            .with("from", from)
            .with("to", to)
    }

    /// Adds a value for the text.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Fault {
        self.arguments.push((name, value.into()));
        self
    }

    /// Chooses the text `rule--variant`.
    #[must_use]
    pub fn variant(mut self, variant: &'static str) -> Fault {
        self.variant = Some(variant);
        self
    }

    /// The finding, for the key that has the value.
    pub fn into_diagnostic(self, key: &str) -> Diagnostic {
        let mut diagnostic = Diagnostic::error(self.rule).with("key", key);
        diagnostic.variant = self.variant;
        diagnostic.arguments.extend(self.arguments);
        diagnostic
    }
}

/// A key that is none of the known ones, and which of them was meant.
pub fn unknown(key: &str, known: &[&str], meant: Option<&str>) -> Diagnostic {
    let diagnostic = Diagnostic::error("unknown-key")
        .with("key", key)
        .with("known", known.join(", "));
    match meant {
        Some(meant) => diagnostic.with("nearest", meant),
        None => diagnostic,
    }
}
