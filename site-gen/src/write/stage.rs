//! Staging beside the output, and the one step that puts it in place.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use anyhow::Context;
use rayon::prelude::*;

use super::manifest::{self, Manifest, State};
use export::output::OutputFile;

/// A complete output beside the place it is meant for.
pub struct Staged {
    path: PathBuf,
    /// Locked as long as the run lives, so that no other run takes the folder
    /// for a leftover.
    lock: File,
}

impl Staged {
    /// Removes it. Called after a failure, which matters more than one of this.
    pub fn discard(self) {
        let _ = manifest::remove_listed(&self.path);
    }
}

/// Writes all files into a new folder beside `target`; removes it again if
/// anything fails.
pub fn write(target: &Path, manifest: &Manifest, files: &[OutputFile]) -> anyhow::Result<Staged> {
    let path = create_sibling(target, "new")?;
    let staged = match lock(&path) {
        Ok(lock) => Staged { path, lock },
        Err(error) => {
            let _ = fs::remove_file(path.join(manifest::FILE_NAME));
            let _ = fs::remove_dir(&path);
            return Err(error);
        }
    };
    match fill(&staged, target, manifest, files) {
        Ok(()) => Ok(staged),
        Err(error) => {
            // The list in memory: a full disk may have cut short the one in the file.
            let _ = manifest.remove(&staged.path);
            Err(error)
        }
    }
}

fn lock(path: &Path) -> anyhow::Result<File> {
    let path = path.join(manifest::FILE_NAME);
    let file =
        File::create_new(&path).with_context(|| format!("cannot create `{}`", path.display()))?;
    // Some file systems cannot lock; then two builds at once must not happen.
    let _ = file.try_lock();
    Ok(file)
}

fn fill(
    staged: &Staged,
    target: &Path,
    manifest: &Manifest,
    files: &[OutputFile],
) -> anyhow::Result<()> {
    manifest
        .write_to(&staged.lock)
        .with_context(|| format!("cannot write `{}`", staged.path.display()))?;
    for level in manifest.folders_by_depth() {
        level.into_par_iter().try_for_each(|folder| {
            let path = staged.path.join(folder);
            fs::create_dir(&path).with_context(|| format!("cannot create `{}`", path.display()))
        })?;
    }
    files.par_iter().try_for_each(|file| {
        let path = staged.path.join(&file.path);
        fs::write(&path, &file.bytes).with_context(|| format!("cannot write `{}`", path.display()))
    })?;
    // A web server may read the folder through a group it was given.
    if let Ok(metadata) = fs::metadata(target) {
        fs::set_permissions(&staged.path, metadata.permissions())
            .with_context(|| format!("cannot set rights of `{}`", staged.path.display()))?;
    }
    Ok(())
}

/// Puts the staged output in place. Returns where the old one is now.
pub fn swap(staged: &Staged, target: &Path, state: &State) -> anyhow::Result<Option<PathBuf>> {
    let context = || {
        format!(
            "cannot put the new output in place of `{}` (a mount point? then name a folder below it)",
            target.display()
        )
    };
    match state {
        State::Missing => fs::rename(&staged.path, target)
            .with_context(context)
            .map(|()| None),
        State::Empty => {
            // Unix renames over an empty folder; elsewhere it has to go first.
            if cfg!(not(unix)) {
                fs::remove_dir(target).with_context(context)?;
            }
            fs::rename(&staged.path, target)
                .with_context(context)
                .map(|()| None)
        }
        State::Ours if exchange(&staged.path, target).with_context(context)? => {
            Ok(Some(staged.path.clone()))
        }
        State::Ours => exchange_by_renames(&staged.path, target)
            .with_context(context)
            .map(Some),
    }
}

/// Swaps two folders atomically; `false` if the file system cannot.
#[cfg(target_os = "linux")]
fn exchange(staged: &Path, target: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, staged, CWD, target, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::NOSYS | Errno::INVAL | Errno::NOTSUP) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> io::Result<bool> {
    Ok(false)
}

/// Two renames; the first is taken back if the second fails. A run that is
/// killed in between is mended by the next one.
pub(super) fn exchange_by_renames(staged: &Path, target: &Path) -> anyhow::Result<PathBuf> {
    let aside = create_sibling(target, "old")?;
    fs::remove_dir(&aside).and_then(|()| fs::rename(target, &aside))?;
    match fs::rename(staged, target) {
        Ok(()) => Ok(aside),
        Err(error) => {
            fs::rename(&aside, target)
                .with_context(|| format!("the last output is now at `{}`", aside.display()))?;
            Err(error.into())
        }
    }
}

/// Removes what runs that were killed left beside `target`; puts an output
/// back that such a run had moved aside.
pub fn clean_leftovers(target: &Path) -> anyhow::Result<()> {
    for path in leftovers(target)? {
        let is_ours = matches!(manifest::inspect(&path), Ok(Ok(State::Ours)));
        if !is_ours || is_in_use(&path) {
            continue;
        }
        let is_old = path.file_name().is_some_and(|name| {
            name.as_encoded_bytes()
                .starts_with(prefix(target, "old").as_encoded_bytes())
        });
        if is_old && !target.exists() {
            fs::rename(&path, target)
                .with_context(|| format!("cannot restore `{}`", path.display()))?;
        } else {
            manifest::remove_listed(&path)
                .with_context(|| format!("cannot remove the leftover `{}`", path.display()))?;
        }
    }
    Ok(())
}

fn leftovers(target: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let parent = parent(target);
    let (new, old) = (prefix(target, "new"), prefix(target, "old"));
    let mut found = Vec::new();
    let children =
        fs::read_dir(parent).with_context(|| format!("cannot read `{}`", parent.display()))?;
    for child in children {
        let name = child
            .with_context(|| format!("cannot read `{}`", parent.display()))?
            .file_name();
        let is_named_so = |prefix: &OsString| {
            name.as_encoded_bytes()
                .strip_prefix(prefix.as_encoded_bytes())
                .is_some_and(|number| !number.is_empty() && number.iter().all(u8::is_ascii_digit))
        };
        if is_named_so(&new) || is_named_so(&old) {
            found.push(parent.join(name));
        }
    }
    Ok(found)
}

fn is_in_use(path: &Path) -> bool {
    File::open(path.join(manifest::FILE_NAME))
        .is_ok_and(|file| matches!(file.try_lock(), Err(fs::TryLockError::WouldBlock)))
}

/// A new, empty folder beside `target`, so on the same file system.
fn create_sibling(target: &Path, purpose: &str) -> anyhow::Result<PathBuf> {
    let prefix = prefix(target, purpose);
    for number in 0..1000 {
        let mut name = prefix.clone();
        name.push(number.to_string());
        let path = parent(target).join(name);
        match fs::create_dir(&path) {
            Ok(()) => return Ok(path),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => {
                return Err(error).with_context(|| format!("cannot create `{}`", path.display()));
            }
        }
    }
    anyhow::bail!(
        "too many leftovers of earlier runs beside `{}`",
        target.display()
    )
}

fn prefix(target: &Path, purpose: &str) -> OsString {
    let mut prefix = OsString::from(".");
    prefix.push(target.file_name().unwrap_or_default());
    prefix.push(format!(".site-gen-{purpose}-"));
    prefix
}

fn parent(target: &Path) -> &Path {
    target.parent().unwrap_or(Path::new("/"))
}
