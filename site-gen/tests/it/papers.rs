//! What a program can hold of the papers that people read: their paths exist, and
//! what they say that one can write or call exists, too.

mod text;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use model::{accessibility, privacy};
use resolve::shortcode::KNOWN;

use crate::messages::sources;
use text::{Paper, anchor, is_word, keys_of_toml};

/// All papers, from the root of the repository.
const PAPERS: [&str; 7] = [
    "README.md",
    "content/README.md",
    "intake-fn/README.md",
    "intake-fn/deploy/README.md",
    "intake-fn/deploy/RUNBOOK.md",
    "site-gen/README.md",
    "site-gen/benches/README.md",
];

/// What a newcomer reads at a sitting.
const MOST_BYTES: usize = 6_000;

/// Lines of a paragraph, and characters of a line.
const MOST_LINES: usize = 5;
const WIDEST: usize = 100;

const EDITORS: &str = "content/README.md";

fn repository() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().expect("a member of a workspace").to_owned()
}

fn paper(path: &str) -> Paper {
    Paper::read(&repository().join(path))
}

#[test]
fn the_first_paper_is_short() {
    let bytes = fs::read(repository().join("README.md")).expect("a README");
    assert!(bytes.len() <= MOST_BYTES, "{} bytes", bytes.len());
}

#[test]
fn paragraphs_are_short() {
    let mut wrong = Vec::new();
    for path in PAPERS {
        for paragraph in paper(path).paragraphs() {
            // A command in backticks stays in one line.
            let is_wide = |line: &&str| line.chars().count() > WIDEST && !line.contains('`');
            if paragraph.len() > MOST_LINES || paragraph.iter().any(is_wide) {
                wrong.push(format!("{path}: {}", paragraph[0]));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_path_and_link_leads_somewhere() {
    let mut wrong = Vec::new();
    let names = file_names();
    for path in PAPERS {
        let paper = paper(path);
        let folder = repository().join(path);
        let folder = folder.parent().expect("a paper lies in a folder");
        for named in paper.paths() {
            let beside = folder.join(&named).exists();
            if !beside && !repository().join(&named).exists() {
                wrong.push(format!("{path}: `{named}`"));
            }
        }
        for name in paper.file_names() {
            if !names.contains(&name) {
                wrong.push(format!("{path}: `{name}`"));
            }
        }
        for link in paper.links() {
            let (target, heading) = link.split_once('#').unwrap_or((&link, ""));
            let target = match target {
                "" => repository().join(path),
                target => folder.join(target),
            };
            let is_there = target.exists()
                && (heading.is_empty() || Paper::read(&target).anchors().contains(heading));
            if !is_there {
                wrong.push(format!("{path}: ({link})"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn commands_and_flags_are_the_programs_own() {
    let own = help(&[]);
    let known = ["build", "serve", "check", "audit", "report", "new"];
    let mut all = own.clone();
    for command in known {
        assert!(own.contains(&format!("\n  {command} ")), "{command}");
        all.push_str(&help(&[command]));
    }
    let mut wrong = Vec::new();
    for path in [EDITORS, "site-gen/README.md", "README.md"] {
        for span in paper(path).spans_and_code() {
            let words: Vec<&str> = span.split_whitespace().collect();
            let ours = words.iter().position(|word| word.ends_with("site-gen"));
            let command = ours.and_then(|at| words.get(at + 1));
            if let Some(command) = command.filter(|word| is_word(word)) {
                if !known.contains(command) {
                    wrong.push(format!("{path}: site-gen {command}"));
                }
            } else if !span.starts_with("--") && !span.contains("-- serve") {
                continue;
            }
            let flags = words
                .iter()
                .filter(|word| word.len() > 2 && word.starts_with("--"));
            for flag in flags.filter(|flag| !["--release", "--all"].contains(flag)) {
                let wanted = [format!("{flag} "), format!("{flag}\n")];
                if !wanted.iter().any(|wanted| all.contains(wanted)) {
                    wrong.push(format!("{path}: {flag}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn editors_read_of_every_component_and_of_no_other() {
    let paper = paper(EDITORS);
    let mut called = BTreeSet::new();
    for row in paper.rows() {
        let Some(call) = row.split('`').find(|span| span.starts_with('{')) else {
            continue;
        };
        let name = call.trim_start_matches(['{', '%', ' ']).split('(').next();
        let name = name.expect("a call has a name").to_owned();
        let known = KNOWN.iter().find(|known| known.name == name);
        let known = known.unwrap_or_else(|| panic!("{EDITORS}: {name} is no component"));
        assert_eq!(known.block, call.starts_with("{%"), "{name}");
        for argument in known.arguments {
            assert!(row.contains(&format!("{argument}=")), "{name}: {argument}");
        }
        for written in row.split('=').filter_map(last_word) {
            assert!(known.arguments.contains(&written), "{name}: {written}");
        }
        called.insert(name);
    }
    let known: BTreeSet<String> = KNOWN.iter().map(|known| known.name.to_owned()).collect();
    assert_eq!(called, known);
    let spans = paper.spans();
    for part in privacy::PARTS.iter().chain(&accessibility::PARTS) {
        assert!(spans.iter().any(|span| span == part), "{part}");
    }
}

#[test]
fn the_keys_that_editors_read_of_are_read_by_the_program() {
    let mut source: String = sources().into_iter().map(|(_, text)| text).collect();
    for file in rust_files(&repository().join("intake-fn/form/src")) {
        source.push_str(&fs::read_to_string(file).expect("a text"));
    }
    let content = repository().join("content");
    let paper = paper(EDITORS);
    let words = paper.spans().into_iter().filter(|span| is_word(span));
    let keys = paper.toml().into_iter().chain(paper.spans());
    let keys = keys.flat_map(|text| keys_of_toml(&text)).chain(words);
    let wrong: BTreeSet<String> = keys
        .filter(|key| !source.contains(&format!("\"{key}\"")))
        .filter(|key| !content.join(key).is_dir())
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn each_kind_that_editors_read_of_is_made_in_its_folder() {
    let site = tempfile::tempdir().expect("a temporary folder");
    let content = site.path().join("content");
    fs::create_dir(&content).expect("a folder");
    let settings = repository().join("content/site.toml");
    fs::copy(settings, content.join("site.toml")).expect("a file");
    let mut kinds = 0;
    for row in paper(EDITORS).rows_below("| Art |") {
        let mut cells = row.split('|').map(|cell| cell.trim().replace('`', ""));
        let (kind, folders) = (
            cells.nth(1).expect("a kind"),
            cells.next().expect("folders"),
        );
        for folder in folders.split(", ") {
            // A folder's name will do for a kind and chooses among several.
            let word = if folders.contains(',') { folder } else { &kind };
            let made = Command::new(env!("CARGO_BIN_EXE_site-gen"))
                .args(["new", word, "Eine Probe", "--root"])
                .arg(site.path())
                .output();
            assert!(made.expect("the program runs").status.success(), "{kind}");
            let file = content.join(folder).join("eine-probe.md");
            fs::remove_file(file).unwrap_or_else(|error| panic!("{kind} in {folder}: {error}"));
        }
        kinds += 1;
    }
    assert_eq!(kinds, 10);
}

#[test]
fn operators_read_of_every_setting_and_of_no_other() {
    let intake = repository().join("intake-fn");
    let source = fs::read_to_string(intake.join("src/settings.rs")).expect("a text");
    let source = source.split("#[cfg(test)]").next().expect("the program");
    let read = |text: &str| -> BTreeSet<String> {
        let words = text.split(|c: char| !c.is_ascii_uppercase() && c != '_');
        words
            .filter(|word| word.starts_with("INTAKE_") || word.starts_with("AWS_"))
            .map(str::to_owned)
            .collect()
    };
    let text = fs::read_to_string(intake.join("README.md")).expect("a text");
    assert_eq!(read(&text), read(source));
    let usage = fs::read_to_string(intake.join("src/admin.rs")).expect("a text");
    for row in paper("intake-fn/README.md").rows_below("| `intake-fn admin …`") {
        let command = row.split('`').nth(1).expect("a command");
        assert!(usage.contains(command), "{command}");
    }
}

/// What the program says of itself.
fn help(command: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_site-gen"))
        .args(command)
        .arg("--help")
        .output();
    String::from_utf8(output.expect("the program runs").stdout).expect("words")
}

/// The word before an equals sign.
fn last_word(text: &str) -> Option<&str> {
    let word = text.rsplit(|c: char| !c.is_ascii_lowercase()).next()?;
    (!word.is_empty()).then_some(word)
}

/// Names of all files that papers may speak of without saying where they lie.
fn file_names() -> BTreeSet<String> {
    let folders = ["content", "intake-fn", "site-gen", "themes"];
    let files = folders.map(|folder| files(&repository().join(folder)));
    let names = files.into_iter().flatten().filter_map(|file| {
        let name = file.file_name()?.to_str()?;
        Some(name.to_owned())
    });
    names.collect()
}

fn rust_files(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let is_rust = |file: &PathBuf| file.extension().is_some_and(|it| it == "rs");
    files(folder).into_iter().filter(is_rust)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut folders = vec![folder.to_owned()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for child in fs::read_dir(folder).expect("a folder of the repository") {
            let path = child.expect("readable").path();
            match path.is_dir() {
                true => folders.push(path),
                false => files.push(path),
            }
        }
    }
    files
}

#[test]
fn anchors_are_those_of_headings() {
    assert_eq!(anchor("Ansehen und prüfen"), "ansehen-und-prüfen");
    assert_eq!(anchor("To add …"), "to-add-");
}
