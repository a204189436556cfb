//! The list of what a build wrote, kept at the top of the output. It marks a
//! folder as ours, and nothing but what it lists is ever deleted.

use std::collections::{BTreeSet, HashSet};
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, bail};
use rayon::prelude::*;

use export::output::OutputFile;

/// File name of the manifest, at the top of the output folder.
pub const FILE_NAME: &str = ".site-gen-manifest";

/// First line; a program that writes another format writes another line.
const HEAD: &str = "site-gen output 1";

/// Paths of files below the output folder, and the folders that hold them.
pub struct Manifest {
    files: Vec<String>,
    /// Every folder below the output folder, those above others first.
    folders: Vec<String>,
}

/// What stands where the output goes.
pub enum State {
    /// Nothing.
    Missing,
    /// A folder without anything in it.
    Empty,
    /// What an earlier build wrote, and nothing else.
    Ours,
}

/// The first thing by path that no build wrote; relative to the output.
pub enum Foreign {
    /// There is no manifest, or none that can be read.
    NoManifest {
        /// Relative to the output.
        first: PathBuf,
    },
    /// The manifest does not list it, or lists it as something else.
    Unlisted {
        /// Relative to the output.
        first: PathBuf,
    },
}

impl Manifest {
    /// Lists `files`; fails for a path that would leave the output folder.
    pub fn of(files: &[OutputFile]) -> anyhow::Result<Manifest> {
        let mut paths = Vec::with_capacity(files.len());
        for file in files {
            if !is_plain(&file.path) || file.path == FILE_NAME {
                bail!("`{}` cannot be the path of an output file", file.path);
            }
            paths.push(file.path.clone());
        }
        Ok(Manifest::new(paths))
    }

    fn new(files: Vec<String>) -> Manifest {
        let mut folders = BTreeSet::new();
        for file in &files {
            let mut path = file.as_str();
            while let Some(end) = path.rfind('/') {
                path = &path[..end];
                // Known folders have all their parents in the set already.
                if !folders.insert(path.to_owned()) {
                    break;
                }
            }
        }
        Manifest {
            files,
            // Sorted by path: a folder's own path is a prefix of what it holds.
            folders: folders.into_iter().collect(),
        }
    }

    /// Reads the manifest of an output; `None` if there is none or it is none of ours.
    fn read(out: &Path) -> anyhow::Result<Option<Manifest>> {
        let path = out.join(FILE_NAME);
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => {
                return Err(error).with_context(|| format!("cannot read `{}`", path.display()));
            }
        };
        Ok(String::from_utf8(bytes)
            .ok()
            .and_then(|text| Manifest::parse(&text)))
    }

    fn parse(text: &str) -> Option<Manifest> {
        let files = text.strip_prefix(HEAD)?.strip_prefix('\n')?;
        let files: Vec<String> = files.lines().map(str::to_owned).collect();
        // An edited manifest must not lead a deletion out of the folder.
        files
            .iter()
            .all(|file| is_plain(file))
            .then(|| Manifest::new(files))
    }

    /// Writes the list. It comes before the files, so that a killed run can be
    /// cleaned up whatever it got to.
    pub fn write_to(&self, mut file: &File) -> io::Result<()> {
        let mut text = String::with_capacity(self.files.iter().map(|file| file.len() + 1).sum());
        for line in std::iter::once(HEAD).chain(self.files.iter().map(String::as_str)) {
            text.push_str(line);
            text.push('\n');
        }
        file.write_all(text.as_bytes())
    }

    /// Removes what it lists from `out`, and `out` itself. Goes as far as it
    /// can; the manifest goes last, so that another run can take up the rest.
    pub fn remove(&self, out: &Path) -> anyhow::Result<()> {
        let failed = |removed: anyhow::Result<()>| removed.err();
        let mut error = self
            .files
            .par_iter()
            .filter_map(|file| failed(gone(&out.join(file), |path| fs::remove_file(path))))
            .reduce_with(|first, _| first);
        for level in self.folders_by_depth().into_iter().rev() {
            let found = level
                .into_par_iter()
                .filter_map(|folder| failed(gone(&out.join(folder), |path| fs::remove_dir(path))))
                .reduce_with(|first, _| first);
            error = error.or(found);
        }
        if let Some(error) = error {
            return Err(error);
        }
        gone(&out.join(FILE_NAME), |path| fs::remove_file(path))?;
        gone(out, |path| fs::remove_dir(path))
    }

    /// Folders of one depth at a time, so that each may be made in parallel.
    pub fn folders_by_depth(&self) -> Vec<Vec<&str>> {
        let mut levels: Vec<Vec<&str>> = Vec::new();
        for folder in &self.folders {
            let depth = folder.bytes().filter(|&byte| byte == b'/').count();
            if levels.len() <= depth {
                levels.resize(depth + 1, Vec::new());
            }
            levels[depth].push(folder);
        }
        levels
    }
}

/// Looks at what stands at `out` without changing it.
pub fn inspect(out: &Path) -> anyhow::Result<Result<State, Foreign>> {
    let children = match children(out) {
        Ok(children) => children,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Ok(State::Missing)),
        Err(error) => {
            return Err(error).with_context(|| format!("cannot read `{}`", out.display()));
        }
    };
    let Some(first) = children.iter().map(|(name, _)| name).min() else {
        return Ok(Ok(State::Empty));
    };
    let Some(manifest) = Manifest::read(out)? else {
        let first = PathBuf::from(first);
        return Ok(Err(Foreign::NoManifest { first }));
    };
    let listed = Listed {
        files: manifest.files.iter().map(String::as_str).collect(),
        folders: manifest.folders.iter().map(String::as_str).collect(),
    };
    let first = std::iter::once("")
        .chain(manifest.folders.iter().map(String::as_str))
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(|folder| listed.first_foreign(out, folder))
        .try_reduce(
            || None,
            |left, right| Ok(left.into_iter().chain(right).min()),
        )?;
    Ok(match first {
        Some(first) => Err(Foreign::Unlisted { first }),
        None => Ok(State::Ours),
    })
}

struct Listed<'a> {
    files: HashSet<&'a str>,
    folders: HashSet<&'a str>,
}

impl Listed<'_> {
    /// The first thing directly in `folder` that is not listed as what it is.
    fn first_foreign(&self, out: &Path, folder: &str) -> anyhow::Result<Option<PathBuf>> {
        let path = out.join(folder);
        let children = match children(&path) {
            Ok(children) => children,
            // Deleted by hand, or a file by now, which its parent folder reports.
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) =>
            {
                return Ok(None);
            }
            Err(error) => {
                return Err(error).with_context(|| format!("cannot read `{}`", path.display()));
            }
        };
        let is_listed = |name: &OsStr, file_type: fs::FileType| {
            let Some(name) = name.to_str() else {
                return false;
            };
            let below = |name: &str| format!("{folder}/{name}");
            let path = if folder.is_empty() {
                name.to_owned()
            } else {
                below(name)
            };
            // A symbolic link is neither a file nor a folder here: what it
            // leads to is not ours.
            (file_type.is_file() && (path == FILE_NAME || self.files.contains(path.as_str())))
                || (file_type.is_dir() && self.folders.contains(path.as_str()))
        };
        Ok(children
            .into_iter()
            .filter(|(name, file_type)| !is_listed(name, *file_type))
            .map(|(name, _)| Path::new(folder).join(name))
            .min())
    }
}

fn children(folder: &Path) -> io::Result<Vec<(std::ffi::OsString, fs::FileType)>> {
    fs::read_dir(folder)?
        .map(|child| {
            let child = child?;
            Ok((child.file_name(), child.file_type()?))
        })
        .collect()
}

/// Removes an output: what its manifest lists, then the folders, then the
/// manifest. Anything else keeps its folders and makes this fail.
pub fn remove_listed(out: &Path) -> anyhow::Result<()> {
    match Manifest::read(out)? {
        Some(manifest) => manifest.remove(out),
        None => gone(out, |path| fs::remove_dir(path)),
    }
}

/// Removes a file or folder; one that is not there is no failure, because a
/// run may have been killed before it came to it, or another may clean up, too.
fn gone(path: &Path, remove: fn(&Path) -> io::Result<()>) -> anyhow::Result<()> {
    match remove(path) {
        Err(error) if fs::symlink_metadata(path).is_ok() => {
            Err(error).with_context(|| format!("cannot remove `{}`", path.display()))
        }
        _ => Ok(()),
    }
}

/// Whether a path has only ordinary parts, separated by single slashes, and
/// fits on one line of the manifest.
fn is_plain(path: &str) -> bool {
    let parts = Path::new(path)
        .components()
        .filter(|part| matches!(part, Component::Normal(_)))
        .count();
    !path.is_empty()
        && !path.chars().any(char::is_control)
        && path
            .split('/')
            .all(|part| !part.is_empty() && part != "." && part != "..")
        && parts == path.split('/').count()
}
