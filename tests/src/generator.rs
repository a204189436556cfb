//! The generator's program, and copies of the real site that a test may change.

use std::fs;
use std::path::{Path, PathBuf};

use crate::sample::repository;

/// The program under test: `SITE_GEN`, or what stands beside the tests.
pub fn program() -> PathBuf {
    if let Some(path) = std::env::var_os("SITE_GEN") {
        return path.into();
    }
    let tests = std::env::current_exe().expect("a test is a program");
    let folder = tests.ancestors().nth(2).expect("target/debug/deps/test");
    let program = folder.join("site-gen");
    assert!(
        program.exists(),
        "build the program first: cargo build --package site-gen"
    );
    program
}

/// A copy of the real site that a test may change.
pub fn copy_of_the_site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for part in ["content", "themes"] {
        copy(&repository().join(part), &folder.path().join(part));
    }
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("the folder is there") {
        let entry = entry.expect("an entry can be read");
        let target = to.join(entry.file_name());
        if entry.file_type().expect("an entry has a type").is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a file can be copied");
        }
    }
}
