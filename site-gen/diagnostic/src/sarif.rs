//! A report as SARIF 2.1.0, the form that code review tools read.

use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use crate::{Catalog, Diagnostic, Report, Severity};

/// What a path keeps when it becomes a URI reference.
const PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// One run with all diagnostics, sorted by place; ends with a newline.
///
/// `tool` and `version` name the program. Columns count characters, and success
/// criteria and ACT rules stand among the tags of a rule.
pub fn print(report: &Report, catalog: &Catalog, tool: &str, version: &str) -> String {
    let sorted = report.sorted();
    let mut rules: BTreeMap<&str, &Diagnostic> = BTreeMap::new();
    for diagnostic in &sorted {
        rules.entry(diagnostic.rule).or_insert(diagnostic);
    }
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": tool,
                "version": version,
                "rules": rules.values().map(|rule| described(rule)).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "results": sorted
                .iter()
                .map(|diagnostic| result(diagnostic, catalog))
                .collect::<Vec<_>>(),
        }],
    });
    let mut text = serde_json::to_string_pretty(&log).expect("strings and numbers serialise");
    text.push('\n');
    text
}

fn described(diagnostic: &Diagnostic) -> Value {
    let criteria = diagnostic
        .wcag
        .iter()
        .map(|number| format!("WCAG {number}"));
    let rules = diagnostic.act.iter().map(|rule| format!("ACT {rule}"));
    json!({
        "id": diagnostic.rule,
        "properties": { "tags": criteria.chain(rules).collect::<Vec<_>>() },
    })
}

fn result(diagnostic: &Diagnostic, catalog: &Catalog) -> Value {
    let message = catalog.message(diagnostic);
    let text = match catalog.hint(diagnostic) {
        Some(hint) => format!("{message}\n{hint}"),
        None => message,
    };
    let mut result = json!({
        "ruleId": diagnostic.rule,
        "level": match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        "message": { "text": text },
    });
    if let Some(place) = &diagnostic.place {
        result["locations"] = json!([{ "physicalLocation": {
            "artifactLocation": { "uri": utf8_percent_encode(&place.file, PATH).to_string() },
            "region": {
                "startLine": place.line,
                "startColumn": place.column,
                "endColumn": place.column + place.length,
            },
        }}]);
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SourceFile;

    #[test]
    fn a_finding_has_rule_level_place_and_standards() {
        let catalog = Catalog::new("de", &["no-alt = Ohne Text.\n    .hint = Beschreiben."])
            .expect("the message is well-formed");
        let source = SourceFile::new("aus gabe/ä.html", "<p>\n<img>");
        let mut report = Report::default();
        report.push(
            Diagnostic::error("no-alt")
                .standards(&["1.1.1"], &["23a2a8"])
                .at(source.place(4..9)),
        );
        let log: Value =
            serde_json::from_str(&print(&report, &catalog, "audit", "1")).expect("it prints JSON");
        let run = &log["runs"][0];
        let result = &run["results"][0];
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(result["level"], "error");
        assert_eq!(result["message"]["text"], "Ohne Text.\nBeschreiben.");
        assert_eq!(place["artifactLocation"]["uri"], "aus%20gabe/%C3%A4.html");
        assert_eq!(
            place["region"],
            json!({ "startLine": 2, "startColumn": 1, "endColumn": 6 })
        );
        assert_eq!(
            run["tool"]["driver"]["rules"],
            json!([{ "id": "no-alt", "properties": { "tags": ["WCAG 1.1.1", "ACT 23a2a8"] } }])
        );
    }
}
