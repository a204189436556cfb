//! The generator as its users run it: commands, exit codes, what is on the
//! disk afterwards. Needs the program: `cargo build --package site-gen`.

mod audit;
mod calendar_lists;
mod commands;
mod once;
mod output;
mod outputs;
mod places;
mod preview;
mod published;
mod xml;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use end_to_end::generator::{copy_of_the_site, program};

/// The day for which the tests build.
const TODAY: &str = "2026-11-23";

/// The project's root.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the tests lie in the project")
}

/// Runs the program in a folder.
fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(program())
        .args(arguments)
        .current_dir(folder)
        .env_remove("NO_COLOR")
        .output()
        .expect("the program starts")
}

/// All files below a folder with their bytes.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(dir) = open.pop() {
        for entry in fs::read_dir(&dir).expect("the folder is there") {
            let path = entry.expect("an entry can be read").path();
            if path.is_dir() {
                open.push(path);
            } else {
                let bytes = fs::read(&path).expect("a file can be read");
                let below = path.strip_prefix(folder).expect("it lies below");
                found.insert(below.to_owned(), bytes);
            }
        }
    }
    found
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("the program writes UTF-8")
}

/// Puts a mistake into the site: a date that does not exist.
fn break_the_site(folder: &Path) {
    let path = folder.join("content/termine/chor.md");
    let source = fs::read_to_string(&path).expect("the choir has a file");
    let start = source.find("start = ").expect("it has a start");
    let end = start + source[start..].find('\n').expect("a line ends");
    let broken = format!("{}start = 2027-02-30{}", &source[..start], &source[end..]);
    fs::write(path, broken).expect("a file can be written");
}
