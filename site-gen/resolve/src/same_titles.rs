//! Two files of one kind with one title: most often a copy that was never changed.
//! Readers cannot tell their links apart, and whatever else is wrong with the copy
//! follows from that.

use std::collections::{HashMap, HashSet};

use diagnostic::{Diagnostic, Report};

use super::Resolved;
use super::index::{self, EntryId, entries};
use model::kind::Kind;

/// Pairs of visible entries with one title: the first of its kind that has it, and
/// each other one.
pub fn pairs(resolved: &Resolved) -> Vec<(EntryId, EntryId)> {
    let mut first: HashMap<(Kind, &str), EntryId> = HashMap::new();
    let mut pairs = Vec::new();
    for (id, entry) in entries(&resolved.site) {
        let Some(kind) = entry.facts.kind() else {
            continue;
        };
        if !resolved.index.is_visible(id) {
            continue;
        }
        let title = entry.common.title.default_value().as_str();
        let known = *first.entry((kind, title)).or_insert(id);
        if known != id {
            pairs.push((known, id));
        }
    }
    pairs
}

/// Paths of the files of all these entries, in all languages.
pub fn files(resolved: &Resolved) -> HashSet<&str> {
    let pairs = pairs(resolved).into_iter();
    let entries = pairs.flat_map(|(first, second)| [first, second]);
    let sources = entries.flat_map(|id| resolved.entry(id).sources());
    sources.map(|source| &*source.path).collect()
}

/// Reports each file whose title another has.
pub fn check(resolved: &Resolved, report: &mut Report) {
    for (first, second) in pairs(resolved) {
        let (first, second) = (resolved.entry(first), resolved.entry(second));
        // Files whose names are alike have been told.
        let is_told = first.stem == second.stem
            || index::are_twins(&first.text.source.path, &second.text.source.path);
        if is_told {
            continue;
        }
        let title = &second.common.title;
        report.push(
            Diagnostic::warning("same-title")
                .with("title", title.default_value().as_str())
                .with("first", &*first.text.source.path)
                .at(second.text.source.place(title.range.clone())),
        );
    }
}
