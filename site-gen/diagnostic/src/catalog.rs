//! Texts by id and language, from Fluent sources.

use std::collections::BTreeMap;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;
use unic_langid::LanguageIdentifier;

use crate::Diagnostic;

/// The language in which a program speaks to its user.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// German, the editors' language.
    #[default]
    German,
    /// English.
    English,
}

impl Language {
    /// The language tag, `de` or `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Language::German => "de",
            Language::English => "en",
        }
    }
}

/// All messages of one language.
pub struct Catalog {
    bundle: FluentBundle<FluentResource>,
    /// Per message or `message.attribute`.
    patterns: BTreeMap<String, Pattern>,
}

/// What is known of a text before it is asked for.
struct Pattern {
    /// The variables that it names, sorted.
    variables: Vec<String>,
    /// Its pieces, if it is nothing but words and variables: such a text is put
    /// together without the bundle, which takes many times as long.
    pieces: Option<Vec<Piece>>,
}

enum Piece {
    Words(String),
    Variable(String),
}

/// A Fluent source that cannot be used: its number among those given, the byte
/// at which it breaks, and what the parser says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogError {
    /// Index of the source among those given.
    pub source: usize,
    /// Byte range in the source.
    pub range: std::ops::Range<usize>,
    /// The parser's own words, in English.
    pub detail: String,
}

impl fmt::Display for CatalogError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "messages cannot be read: {}", self.detail)
    }
}

impl std::error::Error for CatalogError {}

impl Catalog {
    /// Reads Fluent sources; a later one replaces messages of an earlier one.
    ///
    /// `tag` is a BCP 47 tag; it decides plural forms and number formats.
    pub fn new(tag: &str, sources: &[&str]) -> Result<Catalog, Vec<CatalogError>> {
        let language: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // The marks would end up in attributes and plain text mails.
        bundle.set_use_isolating(false);
        let mut patterns = BTreeMap::new();
        let mut errors = Vec::new();
        for (index, text) in sources.iter().enumerate() {
            let resource = match FluentResource::try_new((*text).to_owned()) {
                Ok(resource) => resource,
                Err((resource, found)) => {
                    errors.extend(found.into_iter().map(|error| CatalogError {
                        source: index,
                        range: error.pos.clone(),
                        detail: error.kind.to_string(),
                    }));
                    resource
                }
            };
            collect_patterns(&resource, &mut patterns);
            bundle.add_resource_overriding(resource);
        }
        if errors.is_empty() {
            Ok(Catalog { bundle, patterns })
        } else {
            Err(errors)
        }
    }

    /// Ids of all messages and of their attributes (`id.hint`), sorted.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.patterns.keys().map(String::as_str)
    }

    /// Whether the catalog has a message of this id.
    pub fn contains(&self, id: &str) -> bool {
        self.patterns.contains_key(id)
    }

    /// The variables that a message names, sorted.
    pub fn variables(&self, id: &str) -> Option<&[String]> {
        let pattern = self.patterns.get(id)?;
        Some(&pattern.variables)
    }

    /// The text of `id`, or of its attribute when written `id.attribute`.
    ///
    /// `None` if there is no such text or an argument is missing.
    pub fn text(&self, id: &str, arguments: &[(&str, FluentValue<'_>)]) -> Option<String> {
        let pattern = self.patterns.get(id)?;
        match &pattern.pieces {
            Some(pieces) if arguments.iter().all(|(_, value)| is_text(value)) => {
                joined(pieces, arguments)
            }
            _ => self.formatted(id, arguments),
        }
    }

    fn formatted(&self, id: &str, arguments: &[(&str, FluentValue<'_>)]) -> Option<String> {
        let (id, attribute) = match id.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (id, None),
        };
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut values = FluentArgs::new();
        for (name, value) in arguments {
            values.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&values), &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }

    /// The sentence of a diagnostic. Without a message in the catalog, the
    /// rule's name and its values: a missing text must not hide a fault.
    pub fn message(&self, diagnostic: &Diagnostic) -> String {
        self.diagnostic_text(&diagnostic.message_id(), diagnostic)
            .unwrap_or_else(|| {
                let values: Vec<String> = diagnostic
                    .arguments
                    .iter()
                    .map(|(name, value)| format!("{name}: {value}"))
                    .collect();
                format!("{} ({})", diagnostic.message_id(), values.join(", "))
            })
    }

    /// What to do about a diagnostic: the `.suggestion` if the diagnostic
    /// carries a `nearest` name, the `.none` if nothing could have been named
    /// instead, else the `.hint`.
    pub fn hint(&self, diagnostic: &Diagnostic) -> Option<String> {
        let id = diagnostic.message_id();
        let has_no_choice = diagnostic
            .arguments
            .iter()
            .any(|(name, value)| matches!(*name, "known" | "dir") && value.is_empty());
        if has_no_choice && let Some(text) = self.diagnostic_text(&format!("{id}.none"), diagnostic)
        {
            return Some(text);
        }
        let suggestion = diagnostic
            .arguments
            .iter()
            .any(|(name, _)| *name == "nearest")
            .then(|| self.diagnostic_text(&format!("{id}.suggestion"), diagnostic))
            .flatten();
        suggestion.or_else(|| self.diagnostic_text(&format!("{id}.hint"), diagnostic))
    }

    fn diagnostic_text(&self, id: &str, diagnostic: &Diagnostic) -> Option<String> {
        let arguments: Vec<(&str, FluentValue<'_>)> = diagnostic
            .arguments
            .iter()
            .map(|(name, value)| (*name, FluentValue::from(value.as_str())))
            .collect();
        self.text(id, &arguments)
    }
}

fn is_text(value: &FluentValue<'_>) -> bool {
    matches!(value, FluentValue::String(_))
}

fn joined(pieces: &[Piece], arguments: &[(&str, FluentValue<'_>)]) -> Option<String> {
    let mut text = String::new();
    for piece in pieces {
        text.push_str(match piece {
            Piece::Words(words) => words,
            Piece::Variable(wanted) => match arguments.iter().find(|(name, _)| name == wanted)? {
                (_, FluentValue::String(value)) => value,
                _ => return None,
            },
        });
    }
    Some(text)
}

fn collect_patterns(resource: &FluentResource, into: &mut BTreeMap<String, Pattern>) {
    for entry in resource.entries() {
        let ast::Entry::Message(message) = entry else {
            continue;
        };
        let name = message.id.name;
        if into.remove(name).is_some() {
            // A message is replaced with all that belongs to it.
            let attribute = format!("{name}.");
            into.retain(|id, _| !id.starts_with(&attribute));
        }
        if let Some(pattern) = &message.value {
            into.insert(name.to_owned(), read_pattern(pattern));
        }
        for attribute in &message.attributes {
            let id = format!("{name}.{}", attribute.id.name);
            into.insert(id, read_pattern(&attribute.value));
        }
    }
}

fn read_pattern(pattern: &ast::Pattern<&str>) -> Pattern {
    let pieces = pattern.elements.iter().map(|element| match element {
        ast::PatternElement::TextElement { value } => Some(Piece::Words((*value).to_owned())),
        ast::PatternElement::Placeable {
            expression: ast::Expression::Inline(ast::InlineExpression::VariableReference { id }),
        } => Some(Piece::Variable(id.name.to_owned())),
        ast::PatternElement::Placeable { .. } => None,
    });
    Pattern {
        variables: pattern_variables(pattern),
        pieces: pieces.collect(),
    }
}

fn pattern_variables(pattern: &ast::Pattern<&str>) -> Vec<String> {
    let mut names = Vec::new();
    walk_pattern(pattern, &mut names);
    names.sort();
    names.dedup();
    names
}

fn walk_pattern(pattern: &ast::Pattern<&str>, names: &mut Vec<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            walk_expression(expression, names);
        }
    }
}

fn walk_expression(expression: &ast::Expression<&str>, names: &mut Vec<String>) {
    match expression {
        ast::Expression::Inline(inline) => walk_inline(inline, names),
        ast::Expression::Select { selector, variants } => {
            walk_inline(selector, names);
            for variant in variants {
                walk_pattern(&variant.value, names);
            }
        }
    }
}

fn walk_inline(inline: &ast::InlineExpression<&str>, names: &mut Vec<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => names.push(id.name.to_owned()),
        ast::InlineExpression::Placeable { expression } => walk_expression(expression, names),
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                walk_inline(argument, names);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "unknown-key = Der Schlüssel `{ $key }` ist unbekannt.\n    .hint = Bekannt sind { $known }.\n    .suggestion = Meinten Sie `{ $nearest }`?\n";

    #[test]
    fn a_nearest_name_turns_the_hint_into_a_suggestion() {
        let catalog = Catalog::new("de", &[SOURCE]).expect("the source is well-formed");
        let plain = Diagnostic::error("unknown-key")
            .with("key", "x")
            .with("known", "a, b");
        assert_eq!(catalog.message(&plain), "Der Schlüssel `x` ist unbekannt.");
        assert_eq!(catalog.hint(&plain).as_deref(), Some("Bekannt sind a, b."));
        let near = plain.with("nearest", "y");
        assert_eq!(catalog.hint(&near).as_deref(), Some("Meinten Sie `y`?"));
    }

    #[test]
    fn a_missing_text_still_names_the_fault() {
        let catalog = Catalog::new("de", &[]).expect("nothing to read");
        let diagnostic = Diagnostic::error("broken-link").with("target", "/x/");
        assert_eq!(catalog.message(&diagnostic), "broken-link (target: /x/)");
    }

    #[test]
    fn pieces_read_as_the_bundle_formats_them() {
        let source = "a = Am { $day } um\n    { $time } Uhr.\n\n      Danach { $day }.\n    .b = { $time }\n";
        let catalog = Catalog::new("de", &[source]).expect("the source is well-formed");
        let arguments = [("day", "1. <Mai>".into()), ("time", "10".into())];
        for id in ["a", "a.b"] {
            assert!(catalog.patterns[id].pieces.is_some());
            let whole = catalog.text(id, &arguments);
            assert!(whole.is_some());
            assert_eq!(whole, catalog.formatted(id, &arguments));
            assert_eq!(
                catalog.text(id, &arguments[..1]),
                catalog.formatted(id, &arguments[..1])
            );
        }
    }

    #[test]
    fn a_message_is_replaced_with_its_attributes() {
        let catalog = Catalog::new("de", &["a = x\n    .b = y\n", "a = z\n"]);
        let catalog = catalog.expect("the sources are well-formed");
        assert_eq!(catalog.text("a", &[]).as_deref(), Some("z"));
        assert_eq!(catalog.text("a.b", &[]), None);
        assert!(!catalog.contains("a.b"));
    }

    #[test]
    fn a_broken_source_is_named_with_its_place() {
        let errors = Catalog::new("de", &["a = b\n", "= c\n"])
            .err()
            .expect("the second is broken");
        assert_eq!(errors[0].source, 1);
    }
}
