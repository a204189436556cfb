//! Names of messages and files that templates give: each of them leads somewhere,
//! and one that does not is told once, however many templates give it.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use diagnostic::{Diagnostic, Place, Report, SourceFile, nearest};

use model::sources::ThemeSources;
use words::Words;

type Templates = BTreeMap<String, SourceFile>;

/// Each message that a template or the generator names exists in each language.
pub(super) fn check_messages(
    templates: &Templates,
    sources: &ThemeSources,
    languages: &[(Arc<Words>, String)],
    report: &mut Report,
) {
    let mut wanted: BTreeMap<&str, Option<Place>> = BTreeMap::new();
    for source in templates.values() {
        for (key, range) in literals(&source.text, "t(key=") {
            wanted
                .entry(key)
                .or_insert_with(|| Some(source.place(range)));
        }
    }
    for key in languages[0].0.catalog().ids() {
        wanted.entry(key).or_insert(None);
    }
    for (key, place) in wanted {
        let lacking: Vec<&(Arc<Words>, String)> = languages
            .iter()
            .filter(|(words, _)| !words.catalog().contains(key))
            .collect();
        if let [(words, first), ..] = lacking[..] {
            let codes: Vec<&str> = lacking.iter().map(|(_, code)| code.as_str()).collect();
            let files: Vec<String> = codes.iter().map(|code| file_of(sources, code)).collect();
            let mut fault = Diagnostic::error("message-missing")
                .with("key", key)
                .with("language", codes.join(", "))
                .with("file", files.join(", "));
            if let Some(nearest) = nearest(key, words.catalog().ids()) {
                fault = fault.with("nearest", nearest);
            }
            let own = || sources.messages.get(first).map(SourceFile::whole);
            fault.place = place.or_else(own);
            report.push(fault);
        }
    }
}

fn file_of(sources: &ThemeSources, code: &str) -> String {
    sources.messages.get(code).map_or_else(
        || format!("{}/messages/{code}.ftl", sources.folder),
        |source| source.path.to_string(),
    )
}

/// Each file of the theme that a template names is there.
pub(super) fn check_assets(templates: &Templates, sources: &ThemeSources, report: &mut Report) {
    let mut lacking: BTreeMap<&str, Place> = BTreeMap::new();
    for source in templates.values() {
        for (name, range) in literals(&source.text, "assets[") {
            if !sources.statics.contains_key(name) {
                lacking.entry(name).or_insert_with(|| source.place(range));
            }
        }
    }
    for (name, place) in lacking {
        let mut fault = Diagnostic::error("theme-asset-missing")
            .with("name", name)
            .with("folder", format!("{}/static", sources.folder));
        if let Some(nearest) = nearest(name, sources.statics.keys().map(String::as_str)) {
            fault = fault.with("nearest", nearest);
        }
        report.push(fault.at(place));
    }
}

/// The literals that stand in a template right behind `before`, such as `t(key=`.
fn literals<'t>(
    template: &'t str,
    before: &'static str,
) -> impl Iterator<Item = (&'t str, Range<usize>)> {
    template.match_indices(before).filter_map(move |(at, _)| {
        let letter = template[..at].chars().next_back();
        if letter.is_some_and(|c| c.is_alphanumeric() || c == '_') {
            return None;
        }
        let start = at + before.len();
        let quote = template[start..]
            .chars()
            .next()
            .filter(|c| matches!(c, '"' | '\''))?;
        let length = template[start + 1..].find(quote)?;
        let range = start + 1..start + 1 + length;
        Some((&template[range.clone()], range))
    })
}

#[cfg(test)]
mod tests {
    use super::literals;

    #[test]
    fn literal_keys_are_found() {
        let template = r#"{{ t(key="a") }}{{ t(key='b', n=1) }}{{ split(key="c") }}{{ t(key=x) }}"#;
        let keys: Vec<&str> = literals(template, "t(key=").map(|(key, _)| key).collect();
        assert_eq!(keys, ["a", "b"]);
    }
}
