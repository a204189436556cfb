//! No stage imports a later one: read from the source itself.

use crate::messages::sources;

/// The stages in the order in which data flows. What stands in none of them is
/// a leaf that any stage may use.
const STAGES: [&[&str]; 7] = [
    &["model"],
    &["load"],
    &["resolve", "language", "media", "publish"],
    &["export"],
    &["render"],
    &["audit"],
    &["write", "preview", "cmd"],
];

/// Names that a stage takes from a later one, each with its reason.
const ALLOWED: [(&str, &str); 1] = [
    // The parser takes the files as the reader found them.
    ("model", "load"),
];

#[test]
fn no_stage_imports_a_later_one() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let own = path.split(['/', '.']).next().unwrap_or("");
        let Some(stage) = stage_of(own) else { continue };
        for line in text.lines() {
            let Some(rest) = line.trim_start().strip_prefix("use crate::") else {
                continue;
            };
            let module = rest.split([':', ';', '{']).next().unwrap_or("");
            let later = stage_of(module).is_some_and(|other| other > stage);
            if later && !ALLOWED.contains(&(own, module)) {
                wrong.push(format!("{path}: {line}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn stage_of(module: &str) -> Option<usize> {
    STAGES.iter().position(|stage| stage.contains(&module))
}
