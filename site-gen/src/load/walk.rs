//! Which files there are: names that are alike and links out of the folder are told.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use diagnostic::{Diagnostic, Place, Report};

use super::{composed, shown};

/// A file that was found, before it is read.
pub(super) struct Found {
    pub path: PathBuf,
    /// Parts of the path below the folder that was walked.
    pub parts: Vec<String>,
}

/// All files below a folder, sorted; hidden ones and editors' copies left out.
pub(super) fn walk(dir: &Path, report: &mut Report) -> anyhow::Result<Vec<Found>> {
    let root = fs::canonicalize(dir).with_context(|| format!("cannot read `{}`", shown(dir)))?;
    let mut found = Vec::new();
    walk_into(dir, &root, &[], &mut found, report)?;
    Ok(found)
}

fn walk_into(
    dir: &Path,
    root: &Path,
    above: &[String],
    found: &mut Vec<Found>,
    report: &mut Report,
) -> anyhow::Result<()> {
    let cannot_read = || format!("cannot read `{}`", shown(dir));
    let mut children: Vec<(String, PathBuf, fs::FileType)> = Vec::new();
    for child in fs::read_dir(dir).with_context(cannot_read)? {
        let child = child.with_context(cannot_read)?;
        let file_type = child.file_type().with_context(cannot_read)?;
        match child.file_name().into_string() {
            Ok(name) if is_hidden(&name) => {}
            Ok(name) => children.push((name, child.path(), file_type)),
            Err(_) => report.push(
                Diagnostic::error("file-name-not-utf8").at(Place::file(shown(&child.path()))),
            ),
        }
    }
    children.sort_by(|left, right| left.0.cmp(&right.0));
    report_twins(&children, report);
    for (name, path, file_type) in children {
        let is_dir = if file_type.is_symlink() {
            match resolve_link(&path, root) {
                Some(is_dir) => is_dir,
                None => {
                    let diagnostic = Diagnostic::error("link-out-of-root");
                    report.push(diagnostic.at(Place::file(shown(&path))));
                    continue;
                }
            }
        } else {
            file_type.is_dir()
        };
        let mut parts = above.to_vec();
        parts.push(name);
        // A link to a folder above itself would be walked forever.
        if is_dir && parts.len() < 16 {
            walk_into(&path, root, &parts, found, report)?;
        } else if !is_dir {
            found.push(Found { path, parts });
        }
    }
    Ok(())
}

/// Whether a symbolic link leads to a folder; `None` if it leads to nothing or
/// out of the root.
fn resolve_link(path: &Path, root: &Path) -> Option<bool> {
    let target = fs::canonicalize(path).ok()?;
    target.starts_with(root).then(|| target.is_dir())
}

/// Two names that one file system keeps apart and another does not.
fn report_twins(children: &[(String, PathBuf, fs::FileType)], report: &mut Report) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for (name, path, _) in children {
        let Some(first) = seen.insert(composed(name).to_lowercase(), name) else {
            continue;
        };
        let mut fault = Diagnostic::error("names-differ-in-case-only");
        if composed(first) == composed(name) {
            fault = fault.variant("decomposed");
        }
        report.push(
            fault
                .with("first", first)
                .with("second", name)
                .at(Place::file(shown(path))),
        );
    }
}

fn is_hidden(name: &str) -> bool {
    name.starts_with('.')
        || name.starts_with('#')
        || name.starts_with("~$")
        || name.ends_with('~')
        || name.ends_with(".swp")
        || name.ends_with(".tmp")
        || name == "Thumbs.db"
}
