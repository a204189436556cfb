//! The sole writer of the output. A build is staged beside the last one and
//! takes its place in one step, so nobody ever sees half a site, and a failure
//! leaves the last one byte for byte.
//!
//! A manifest inside the output lists what was written; whatever it does not
//! list was made by somebody else and is never deleted. A process whose
//! working directory is the output keeps seeing the old one.

mod manifest;
mod stage;

use std::fmt;
use std::path::{Component, Path, PathBuf};
use std::{fs, io};

use anyhow::{Context, anyhow};
use diagnostic::Diagnostic;

use export::output::OutputFile;
use manifest::{Foreign, Manifest};

/// Why the output was not written. In every case the last output stays.
#[derive(Debug)]
pub enum WriteError {
    /// The folder is, holds or lies within what the site is made from.
    HoldsSources {
        /// The output folder.
        out: PathBuf,
    },
    /// Something that is not a folder stands there.
    NotAFolder {
        /// The output folder.
        out: PathBuf,
    },
    /// The folder is not empty and no build wrote it.
    NotOurs {
        /// The output folder.
        out: PathBuf,
        /// The first thing in it, by name.
        first: PathBuf,
    },
    /// A build wrote the folder, and somebody added to it.
    Unlisted {
        /// The output folder.
        out: PathBuf,
        /// The first thing that no build wrote, by path.
        first: PathBuf,
    },
    /// The machine could not do it: a full disk, missing rights.
    Machine(anyhow::Error),
}

/// Replaces the output by `files`, in one step.
///
/// `root` is the site's folder; neither it nor `content/` and `themes/` in it
/// may be touched. `out` may be missing, empty, or what an earlier build left.
pub fn replace(root: &Path, out: &Path, files: &[OutputFile]) -> Result<(), WriteError> {
    let target = locate(out)?;
    refuse_sources(root, out, &target)?;
    if let Some(parent) = target.parent() {
        fs::create_dir_all(parent).with_context(|| cannot_use(out))?;
    }
    stage::clean_leftovers(&target)?;
    let state = manifest::inspect(&target)?.map_err(|foreign| refusal(out, foreign))?;
    let manifest = Manifest::of(files)?;
    let staged = stage::write(&target, &manifest, files)?;
    let old = match stage::swap(&staged, &target, &state) {
        Ok(old) => old,
        Err(error) => {
            staged.discard();
            return Err(error.into());
        }
    };
    // The lock goes first: a new output that is in place is nobody's staging.
    drop(staged);
    if let Some(old) = old {
        manifest::remove_listed(&old).with_context(|| {
            format!(
                "the new output is in place, but the old one could not be removed from `{}`",
                old.display()
            )
        })?;
    }
    Ok(())
}

/// The real path of the output: a link to a folder stays, the folder behind it
/// is replaced. Nothing is created yet.
fn locate(out: &Path) -> Result<PathBuf, WriteError> {
    let not_a_folder = || WriteError::NotAFolder {
        out: out.to_owned(),
    };
    let absolute = std::path::absolute(out).with_context(|| cannot_use(out))?;
    for existing in absolute.ancestors() {
        match fs::canonicalize(existing) {
            Ok(real) => {
                if !real.is_dir() {
                    return Err(not_a_folder());
                }
                let missing = absolute.strip_prefix(existing).unwrap_or(Path::new(""));
                let is_plain = |part| matches!(part, Component::Normal(_));
                return match missing.components().all(is_plain) {
                    true => Ok(real.join(missing).components().collect()),
                    false => Err(not_a_folder()),
                };
            }
            // A link that leads to nothing is not ours to follow or replace.
            Err(_) if fs::symlink_metadata(existing).is_ok() => return Err(not_a_folder()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) if error.kind() == io::ErrorKind::NotADirectory => {}
            Err(error) => return Err(anyhow!(error).context(cannot_use(out)).into()),
        }
    }
    Err(not_a_folder())
}

fn cannot_use(out: &Path) -> String {
    format!("cannot use `{}` as output folder", out.display())
}

fn refuse_sources(root: &Path, out: &Path, target: &Path) -> Result<(), WriteError> {
    let root = fs::canonicalize(root)
        .with_context(|| format!("cannot read the site's folder `{}`", root.display()))?;
    let within = |folder: &str| {
        fs::canonicalize(root.join(folder)).is_ok_and(|folder| target.starts_with(folder))
    };
    let refused = target.parent().is_none()
        || root.starts_with(target)
        || within("content")
        || within("themes")
        || target.join("content/site.toml").exists();
    if refused {
        return Err(WriteError::HoldsSources {
            out: out.to_owned(),
        });
    }
    Ok(())
}

fn refusal(out: &Path, foreign: Foreign) -> WriteError {
    let out = out.to_owned();
    match foreign {
        Foreign::NoManifest { first } => WriteError::NotOurs {
            first: out.join(first),
            out,
        },
        Foreign::Unlisted { first } => WriteError::Unlisted {
            first: out.join(first),
            out,
        },
    }
}

impl WriteError {
    /// The fault as a diagnostic without a place, so that it can be told in
    /// the user's language; `None` for a failure of the machine.
    pub fn diagnostic(&self) -> Option<Diagnostic> {
        let shown = |path: &Path| path.display().to_string();
        Some(match self {
            WriteError::HoldsSources { out } => {
                Diagnostic::error("output-holds-sources").with("out", shown(out))
            }
            WriteError::NotAFolder { out } => {
                Diagnostic::error("output-not-a-folder").with("out", shown(out))
            }
            WriteError::NotOurs { out, first } => Diagnostic::error("output-not-ours")
                .with("out", shown(out))
                .with("first", shown(first)),
            WriteError::Unlisted { out, first } => Diagnostic::error("output-holds-more")
                .with("out", shown(out))
                .with("first", shown(first)),
            WriteError::Machine(error) if is_disk_full(error) => Diagnostic::error("disk-full"),
            WriteError::Machine(_) => return None,
        })
    }
}

/// The one failure of a machine that whoever sits before it can mend.
fn is_disk_full(error: &anyhow::Error) -> bool {
    let mut causes = error
        .chain()
        .filter_map(|it| it.downcast_ref::<io::Error>());
    causes.any(|it| {
        matches!(
            it.kind(),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded
        )
    })
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WriteError::HoldsSources { out } => write!(
                f,
                "the output folder `{}` holds or lies in the site's sources; name another with `--out`",
                out.display()
            ),
            WriteError::NotAFolder { out } => write!(
                f,
                "`{}` is not a folder; name another with `--out`",
                out.display()
            ),
            WriteError::NotOurs { out, first } => write!(
                f,
                "the folder `{}` was not written by this program (it holds `{}`); name an empty one with `--out`",
                out.display(),
                first.display()
            ),
            WriteError::Unlisted { out, first } => write!(
                f,
                "the output folder `{}` holds `{}`, which no build wrote; move it elsewhere",
                out.display(),
                first.display()
            ),
            WriteError::Machine(error) => write!(f, "{error:#}"),
        }
    }
}

impl std::error::Error for WriteError {}

impl From<anyhow::Error> for WriteError {
    fn from(error: anyhow::Error) -> WriteError {
        WriteError::Machine(error)
    }
}

#[cfg(test)]
mod tests;
