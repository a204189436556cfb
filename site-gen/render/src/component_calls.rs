//! Calls of components: Tera finds an argument that is unknown, missing or of
//! a wrong type only while it renders, so a branch that no page takes would
//! hide the mistake. Here each call in each template is read.

use std::collections::BTreeMap;
use std::ops::Range;

use diagnostic::{Diagnostic, Place, Report, SourceFile, nearest};
use tera::{ComponentInfo, Tera};

/// The components that the generator itself calls, with what it gives them.
const OWN_CALLS: [(&str, &[&str]); 7] = [
    ("contact_card", &["plate"]),
    ("date_list", &["occurrences"]),
    ("file_link", &["url", "title", "type", "size"]),
    ("image", &["picture", "caption"]),
    ("notice_box", &["title", "kind"]),
    ("opening_times", &["hours"]),
    ("steps", &[]),
];

/// Checks all calls in all templates, and that the generator's own fit.
pub fn check(templates: &BTreeMap<String, SourceFile>, tera: &Tera, report: &mut Report) {
    for source in templates.values() {
        for call in calls(&source.text) {
            // Tera has refused a theme with an unknown component.
            if let Some(component) = tera.get_component_definition(call.name) {
                check_call(&call, &component, source, report);
            }
        }
    }
    for (name, given) in OWN_CALLS {
        // A theme for plain pages need not have them all.
        if let Some(component) = tera.get_component_definition(name)
            && let Some(place) = definition(templates, name)
        {
            check_own_call(&component, given, &place, report);
        }
    }
}

/// A call of a component in a template.
#[derive(Debug, PartialEq)]
struct Call<'a> {
    name: &'a str,
    range: Range<usize>,
    arguments: Vec<Argument<'a>>,
}

#[derive(Debug, PartialEq)]
struct Argument<'a> {
    name: &'a str,
    range: Range<usize>,
    /// The type of a literal; what else stands there is known to the page only.
    literal: Option<&'static str>,
}

fn check_call(
    call: &Call<'_>,
    component: &ComponentInfo,
    source: &SourceFile,
    report: &mut Report,
) {
    let fault = |variant, argument: &str| {
        Diagnostic::error("component-argument")
            .variant(variant)
            .with("name", call.name)
            .with("argument", argument)
    };
    let known: Vec<&str> = component.args().iter().map(|arg| arg.name()).collect();
    for argument in &call.arguments {
        let place = source.place(argument.range.clone());
        let Some(expected) = component
            .args()
            .iter()
            .find(|arg| arg.name() == argument.name)
        else {
            if component.rest_param().is_none() {
                let mut unknown = fault("unknown", argument.name).with("known", known.join(", "));
                if let Some(nearest) = nearest(argument.name, known.iter().copied()) {
                    unknown = unknown.with("nearest", nearest);
                }
                report.push(unknown.at(place));
            }
            continue;
        };
        let types = expected
            .arg_type()
            .map(|typ| typ.as_str())
            .zip(argument.literal);
        if let Some((expected, found)) = types
            && expected != found
            && !(expected == "number" && matches!(found, "integer" | "float"))
        {
            let fault = fault("wrong-type", argument.name);
            report.push(
                fault
                    .with("expected", expected)
                    .with("found", found)
                    .at(place),
            );
        }
    }
    let required = component.args().iter().filter(|arg| arg.is_required());
    for missing in required.filter(|arg| call.arguments.iter().all(|a| a.name != arg.name())) {
        let place = source.place(call.range.clone());
        report.push(fault("missing", missing.name()).at(place));
    }
}

fn check_own_call(component: &ComponentInfo, given: &[&str], place: &Place, report: &mut Report) {
    let fault = |variant, argument: &str| {
        Diagnostic::error("component-argument")
            .variant(variant)
            .with("name", component.name())
            .with("argument", argument)
            .at(place.clone())
    };
    if component.rest_param().is_none() {
        for argument in given {
            if component.args().iter().all(|arg| arg.name() != *argument) {
                report.push(fault("given", argument));
            }
        }
    }
    for arg in component.args().iter().filter(|arg| arg.is_required()) {
        if !given.contains(&arg.name()) {
            report.push(fault("not-given", arg.name()));
        }
    }
}

/// The line that declares a component.
fn definition(templates: &BTreeMap<String, SourceFile>, name: &str) -> Option<Place> {
    templates.values().find_map(|source| {
        let start = source.text.find(&format!("component {name}("))?;
        Some(source.place(start..start + "component ".len() + name.len()))
    })
}

/// All calls in a template, nested ones too.
fn calls(template: &str) -> Vec<Call<'_>> {
    let mut calls = Vec::new();
    for expression in expressions(template) {
        read_calls(template, expression, &mut calls);
    }
    calls
}

/// What stands between `{{` and `}}` or `{%` and `%}`, with what closes it.
pub(super) fn expressions(template: &str) -> Vec<Range<usize>> {
    let mut expressions = Vec::new();
    let mut at = 0;
    while let Some(next) = template[at..].find('{') {
        let start = at + next;
        let close = match template[start..].get(..2) {
            Some("{{") => "}}",
            Some("{%") => "%}",
            Some("{#") => "#}",
            _ => {
                at = start + 1;
                continue;
            }
        };
        let end = start + resolve::trace::delimited_length(&template[start..], close);
        if close != "#}" {
            expressions.push(start + 2..end);
        }
        at = end;
    }
    expressions
}

/// The calls in an expression, which may compare with `<` as well.
fn read_calls<'a>(template: &'a str, range: Range<usize>, calls: &mut Vec<Call<'a>>) {
    let mut at = range.start;
    while at < range.end {
        let rest = &template[at..range.end];
        let Some(c) = rest.chars().next() else { return };
        at = match c {
            '"' | '\'' | '`' => at + quoted_length(rest),
            '<' if begins_value(&template[range.start..at]) => {
                read_call(template, at..range.end, calls)
            }
            _ => at + c.len_utf8(),
        };
    }
}

/// Whether what follows is a value, so that `<` is no comparison.
fn begins_value(before: &str) -> bool {
    let before = before.trim_end();
    let word = before
        .rsplit(|c: char| !c.is_alphanumeric() && c != '_')
        .next();
    match word {
        Some("") | None => !before.ends_with([')', ']', '"', '\'', '`']),
        Some(word) => ["else", "if", "elif", "and", "or", "not", "in"].contains(&word),
    }
}

/// Reads `<name key="…" key={…} />` and returns where it ends; a closing tag
/// or anything else is stepped over.
fn read_call<'a>(template: &'a str, range: Range<usize>, calls: &mut Vec<Call<'a>>) -> usize {
    let name_start = range.start + 1;
    let name_end = word_end(template, name_start, range.end);
    if name_end == name_start {
        return range.start + 1;
    }
    let mut call = Call {
        name: &template[name_start..name_end],
        range: range.start..name_end,
        arguments: Vec::new(),
    };
    let mut at = name_end;
    loop {
        at += blank_length(&template[at..range.end]);
        let end = word_end(template, at, range.end);
        if end == at {
            break;
        }
        let name = at..end;
        at = end + blank_length(&template[end..range.end]);
        if !template[at..range.end].starts_with('=') {
            break;
        }
        at += 1 + blank_length(&template[at + 1..range.end]);
        let value = &template[at..range.end];
        let (length, literal) = match value.chars().next() {
            Some('{') => {
                let length = braced_length(value);
                let inner = at + 1..at + length.saturating_sub(1).max(1);
                read_calls(template, inner.clone(), calls);
                (length, literal_type(template[inner].trim()))
            }
            Some('"' | '\'' | '`') => (quoted_length(value), Some("string")),
            _ => break,
        };
        call.arguments.push(Argument {
            name: &template[name.clone()],
            range: name,
            literal,
        });
        at += length;
    }
    calls.push(call);
    at.max(name_end)
}

/// The type of an expression that is a literal.
fn literal_type(expression: &str) -> Option<&'static str> {
    let first = expression.chars().next()?;
    let digits = expression.strip_prefix('-').unwrap_or(expression);
    match first {
        '"' | '\'' | '`' => (quoted_length(expression) == expression.len()).then_some("string"),
        '[' => expression.ends_with(']').then_some("array"),
        '{' => expression.ends_with('}').then_some("map"),
        _ if expression == "true" || expression == "false" => Some("bool"),
        _ if digits.bytes().all(|b| b.is_ascii_digit()) && !digits.is_empty() => Some("integer"),
        _ if digits.starts_with(|c: char| c.is_ascii_digit()) => {
            digits.parse::<f64>().is_ok().then_some("float")
        }
        _ => None,
    }
}

fn word_end(text: &str, from: usize, end: usize) -> usize {
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-');
    text[from..end]
        .find(|c: char| !is_word(c))
        .map_or(end, |length| from + length)
}

fn blank_length(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// Bytes of a text in quotes, with them.
fn quoted_length(text: &str) -> usize {
    let quote = text.chars().next().unwrap_or('"');
    text[1..].find(quote).map_or(text.len(), |at| at + 2)
}

/// Bytes up to the brace that closes the first one, which may stand in quotes.
fn braced_length(text: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        match c {
            '"' | '\'' | '`' => {
                at += quoted_length(&text[at..]);
                continue;
            }
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        at += c.len_utf8();
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    type Arguments<'a> = Vec<(&'a str, Option<&'static str>)>;

    fn read(template: &str) -> Vec<(&str, Arguments<'_>)> {
        calls(template)
            .into_iter()
            .map(|call| {
                let arguments = call.arguments.iter().map(|a| (a.name, a.literal));
                (call.name, arguments.collect())
            })
            .collect()
    }

    #[test]
    fn calls_are_read_wherever_a_value_may_stand() {
        assert_eq!(
            read(
                r#"{{ <card title="a > b" n={3} x={y.z}/> }}{% <fact label={t(key="k")}> %}{% </fact> %}"#
            ),
            [
                (
                    "card",
                    vec![
                        ("title", Some("string")),
                        ("n", Some("integer")),
                        ("x", None)
                    ]
                ),
                ("fact", vec![("label", None)]),
            ]
        );
        assert_eq!(
            read(
                "{% set a = <icon name={\"x\"}/> %}{{ b if c else <icon/> }}{{ <a b={<c d={true}/>}/> }}"
            ),
            [
                ("icon", vec![("name", Some("string"))]),
                ("icon", vec![]),
                ("c", vec![("d", Some("bool"))]),
                ("a", vec![("b", None)]),
            ]
        );
    }

    #[test]
    fn comparisons_comments_and_html_are_no_calls() {
        assert!(read("{% if a <b %}<p x={1}>{% endif %}{# <card/> #}{{ \"<card/>\" }}").is_empty());
    }
}
