//! The order of the house, read from the source of its crates: no files import
//! each other in a circle, so that each stands above all that it imports.

mod imports;
mod module;
mod reader;
mod source;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use imports::{Imports, imports};

/// Crates without a circle, and where their sources lie. A crate whose circles
/// are undone is added here.
const WITHOUT_CIRCLES: [(&str, &str); 7] = [
    ("intake-form", "intake-fn/form/src"),
    ("intake-fn", "intake-fn/src"),
    ("page-audit", "site-gen/audit/src"),
    ("toml-places", "site-gen/toml/src"),
    ("words", "site-gen/words/src"),
    ("written-dates", "site-gen/dates/src"),
    ("end-to-end", "tests/src"),
];

#[test]
fn no_files_import_each_other_in_a_circle() {
    let mut found = String::new();
    for (name, folder) in WITHOUT_CIRCLES {
        for circle in imports_of(name, folder).circles() {
            found.push_str(&format!("a circle in {folder}:\n{circle}\n"));
        }
    }
    assert!(found.is_empty(), "{found}");
}

#[test]
fn every_file_is_known_as_a_module() {
    for (name, folder) in WITHOUT_CIRCLES {
        let known = imports_of(name, folder).files;
        assert_eq!(known, files(&root().join(folder)), "{folder}");
        assert!(known.len() > 1, "{folder}");
    }
}

fn imports_of(name: &str, folder: &str) -> Imports {
    let folder = root().join(folder);
    imports(name, &|file| fs::read_to_string(folder.join(file)).ok())
}

/// Files of Rust below a folder, by their path in it.
fn files(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).expect("the folder can be read") {
            let path: PathBuf = entry.expect("its entry can be read").path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let below = path.strip_prefix(folder).expect("it lies below");
                found.insert(below.to_string_lossy().into_owned());
            }
        }
    }
    found
}

/// The project's root.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the tests lie in the project")
}
