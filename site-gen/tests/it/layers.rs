//! Which phase may use which: the compiler holds it, since each phase is a crate.
//! What is left to this test is the order of the modules on top of them.

use crate::messages::sources;

/// Modules of `site-gen/src` in the order in which data flows through them.
const STAGES: [&[&str]; 4] = [
    &["load", "pictures", "media", "fingerprint", "messages"],
    &["language", "publish", "report", "bundle"],
    &["audit"],
    &["write", "preview", "cmd"],
];

#[test]
fn no_stage_imports_a_later_one() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let Some(own) = path
            .strip_prefix("src/")
            .and_then(|path| path.split(['/', '.']).next())
        else {
            continue;
        };
        let Some(stage) = stage_of(own) else {
            assert!(["lib", "main"].contains(&own), "{path} stands in no stage");
            continue;
        };
        for (at, _) in text.match_indices("crate::") {
            let rest = &text[at + "crate::".len()..];
            for module in modules(rest) {
                if stage_of(module).is_some_and(|other| other > stage) {
                    wrong.push(format!("{path}: {module}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The modules that a path behind `crate::` names: one, or each in braces.
fn modules(rest: &str) -> impl Iterator<Item = &str> {
    let listed = match rest.strip_prefix('{') {
        Some(inside) => inside.split('}').next().unwrap_or(""),
        None => rest.split([':', ';', ',', ' ', '(']).next().unwrap_or(""),
    };
    listed
        .split(',')
        .map(|it| it.trim().split(':').next().unwrap_or(""))
}

fn stage_of(module: &str) -> Option<usize> {
    STAGES.iter().position(|stage| stage.contains(&module))
}
