//! The table of mistakes: a folder of `tests/fixtures` lies over the base site,
//! and what is told of it in German is a snapshot.
//!
//! A fixture is called like the rule it provokes, `rule--case` if the rule needs
//! several, or stands in [`SEVERAL_RULES`]. It also holds near misses that pass.
//! What a folder cannot hold on every file system stands in `fixture.toml`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use diagnostic::Report;
use percent_encoding::percent_decode_str;
use rayon::prelude::*;
use serde::Deserialize;
use site_gen::write;

use crate::messages::rules_and_variants;
use crate::sites::{Site, copy, fixtures};

/// Fixtures that show how several rules go together, that a mistake has no
/// others in its train, and that findings lead back to their source.
const SEVERAL_RULES: [&str; 12] = [
    "broken-base",
    "broken-home",
    "broken-overview",
    "facts-missing",
    "mistakes-in-one-text",
    "several-mistakes",
    "trace-equal-words",
    "trace-links",
    "trace-picture",
    "trace-repeated-id",
    "trace-template",
    "trace-value",
];

/// What `fixture.toml` may say.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Recipe {
    /// Files and folders of the base site to take away.
    remove: Vec<String>,
    /// Files that this folder cannot hold.
    write: Vec<File>,
    /// Whether the site goes public.
    publish: bool,
    /// Where the output is to be written.
    out: Option<String>,
    /// Files that somebody puts into the output after a first build.
    add_to_output: Vec<String>,
}

/// A file with a name or content that not every file system or editor keeps.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct File {
    /// Path from the root; any byte may be written as `%FF`.
    path: String,
    /// Content; any byte may be written as `%FF`.
    text: String,
    /// A symbolic link to this in place of a file.
    link: Option<String>,
}

/// The rules that a fixture provokes, and all that is told of it.
struct Told {
    name: String,
    ids: BTreeSet<String>,
    text: String,
}

#[test]
fn each_rule_has_a_fixture_and_each_report_is_as_reviewed() {
    let all: Vec<Told> = names().par_iter().map(|name| tell(name)).collect();
    let mut wrong = faults_of_the_table(&all);
    for told in &all {
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("../snapshots");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        let check = || settings.bind(|| insta::assert_snapshot!(told.name.as_str(), told.text));
        if catch_unwind(AssertUnwindSafe(check)).is_err() {
            wrong.push(format!(
                "{}: the report differs from its snapshot",
                told.name
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Where rules, fixtures and snapshots do not belong together.
fn faults_of_the_table(all: &[Told]) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut provoked: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for told in all {
        let rule = rule_of(&told.name);
        let ids = told.ids.iter().map(String::as_str);
        provoked.entry(rule).or_default().extend(ids);
    }
    for (rule, id) in rules_and_variants() {
        match provoked.get(rule.as_str()) {
            None => wrong.push(format!("{rule}: no fixture")),
            Some(ids) if !ids.contains(id.as_str()) => {
                wrong.push(format!("{id}: not provoked by the fixture of its rule"));
            }
            Some(_) => {}
        }
    }
    let rules: BTreeSet<String> = rules_and_variants().into_iter().map(|(r, _)| r).collect();
    for told in all {
        if !rules.contains(rule_of(&told.name)) && !SEVERAL_RULES.contains(&&*told.name) {
            wrong.push(format!("{}: a fixture without a rule", told.name));
        }
    }
    let snapshots = fs::read_dir(fixtures().with_file_name("snapshots")).expect("snapshots");
    for snapshot in snapshots {
        let file = snapshot.expect("readable").file_name();
        let name = file.to_string_lossy().replace(".snap", "");
        if !all
            .iter()
            .any(|told| name == told.name || name == format!("{}.new", told.name))
        {
            wrong.push(format!("{name}: a snapshot without a fixture"));
        }
    }
    wrong
}

fn rule_of(fixture: &str) -> &str {
    fixture.split("--").next().unwrap_or(fixture)
}

/// All fixtures, sorted.
fn names() -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(fixtures())
        .expect("fixtures")
        .map(|child| child.expect("readable").file_name())
        .map(|name| name.into_string().expect("a plain name"))
        .filter(|name| !name.starts_with('_'))
        .collect();
    names.sort_unstable();
    names
}

fn tell(name: &str) -> Told {
    let folder = fixtures().join(name);
    let recipe: Recipe = fs::read_to_string(folder.join("fixture.toml"))
        .map(|text| toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}")))
        .unwrap_or_default();
    let mut site = Site::base();
    site.options.publish = recipe.publish;
    for path in &recipe.remove {
        remove(&site.root().join(path));
    }
    copy(&folder, site.root());
    for file in &recipe.write {
        put(site.root(), file);
    }
    let mut report = Report::default();
    if let Some(out) = &recipe.out {
        let out = site.root().join(out);
        let first = &recipe.add_to_output;
        if !first.is_empty() {
            build(&site, &out);
        }
        for path in first {
            fs::write(out.join(path), "von Hand").expect("a file beside the output");
        }
        report.extend(build(&site, &out));
    } else {
        let (rendered, told) = site.compile();
        assert_eq!(rendered.is_none(), told.has_errors(), "{name}");
        report.append(told);
    }
    Told {
        name: name.to_owned(),
        ids: report.iter().map(|told| told.message_id()).collect(),
        text: site.told(&report),
    }
}

/// Builds a site without mistakes; what is wrong with the output folder.
fn build(site: &Site, out: &Path) -> Option<diagnostic::Diagnostic> {
    let (rendered, report) = site.compile();
    let rendered = rendered.unwrap_or_else(|| panic!("{}", site.told(&report)));
    let written = write::replace(site.root(), out, &rendered.files);
    let error = written.err()?;
    Some(error.diagnostic().unwrap_or_else(|| panic!("{error}")))
}

fn remove(path: &PathBuf) {
    let removed = match path.is_dir() {
        true => fs::remove_dir_all(path),
        false => fs::remove_file(path),
    };
    removed.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

#[cfg(unix)]
fn put(root: &Path, file: &File) {
    use std::os::unix::ffi::OsStringExt;
    let bytes = |text: &str| percent_decode_str(text).collect::<Vec<u8>>();
    let path = root.join(std::ffi::OsString::from_vec(bytes(&file.path)));
    fs::create_dir_all(path.parent().expect("below the root")).expect("a folder of the site");
    match &file.link {
        Some(target) => std::os::unix::fs::symlink(target, path).expect("a link"),
        None => fs::write(path, bytes(&file.text)).expect("a file of the site"),
    }
}
