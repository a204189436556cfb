//! Waits for somebody to save something in `content/` or `themes/`.

use std::path::{Component, Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use anyhow::Context;
use notify::event::{AccessKind, AccessMode, CreateKind, EventKind, ModifyKind};
use notify::{RecommendedWatcher, RecursiveMode, Watcher};

/// A save is several events within a millisecond or two.
const QUIET: Duration = Duration::from_millis(6);
/// A stream of events must not hold the build back for long.
const LONGEST: Duration = Duration::from_millis(15);

const FOLDERS: [&str; 2] = ["content", "themes"];

/// Watches the folders that a site is made from.
pub struct Watch {
    watcher: RecommendedWatcher,
    root: PathBuf,
    changes: Receiver<Change>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    /// Something in the folders.
    Source,
    /// One of the folders itself: it may be a new one, which nobody watches.
    Folder,
}

impl Watch {
    /// Starts to watch `root/content` and `root/themes`, also if they do not exist yet.
    pub fn start(root: &Path) -> anyhow::Result<Watch> {
        let context = || format!("cannot watch `{}`", root.display());
        let root = std::fs::canonicalize(root).with_context(context)?;
        let (sender, changes) = mpsc::channel();
        let base = root.clone();
        let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            let change = match event {
                Ok(event) => change(&base, &event),
                // Events were lost: a build too many is better than one too few.
                Err(_) => Some(Change::Folder),
            };
            if let Some(change) = change {
                // Fails only while the preview is ending.
                let _ = sender.send(change);
            }
        })
        .with_context(context)?;
        let mut watch = Watch {
            watcher,
            root,
            changes,
        };
        watch
            .watcher
            .watch(&watch.root, RecursiveMode::NonRecursive)
            .with_context(context)?;
        watch.watch_folders().with_context(context)?;
        Ok(watch)
    }

    /// Waits for a change, at most so long; `true` if there was one. A change
    /// that came while nobody waited counts.
    pub fn wait(&mut self, at_most: Duration) -> bool {
        let Ok(first) = self.changes.recv_timeout(at_most) else {
            return false;
        };
        let started = Instant::now();
        let mut folder = first == Change::Folder;
        while let Some(left) = LONGEST.checked_sub(started.elapsed()) {
            match self.changes.recv_timeout(QUIET.min(left)) {
                Ok(change) => folder |= change == Change::Folder,
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
            }
        }
        if folder {
            // Gone again by now: then its return will be noticed.
            let _ = self.watch_folders();
        }
        true
    }

    fn watch_folders(&mut self) -> notify::Result<()> {
        for folder in FOLDERS.map(|name| self.root.join(name)) {
            let _ = self.watcher.unwatch(&folder);
            if folder.is_dir() {
                self.watcher.watch(&folder, RecursiveMode::Recursive)?;
            }
        }
        Ok(())
    }
}

fn change(root: &Path, event: &notify::Event) -> Option<Change> {
    if event.need_rescan() {
        return Some(Change::Folder);
    }
    if !is_finished_change(&event.kind) {
        return None;
    }
    let changes = event.paths.iter().filter_map(|path| of_path(root, path));
    changes.max_by_key(|change| *change == Change::Folder)
}

/// Linux tells when a file was closed after writing; a build before that would
/// read half of it. Our own reading must never start a build.
fn is_finished_change(kind: &EventKind) -> bool {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
        EventKind::Access(_) => false,
        EventKind::Create(CreateKind::File) | EventKind::Modify(ModifyKind::Data(_)) => {
            !cfg!(target_os = "linux")
        }
        _ => true,
    }
}

fn of_path(root: &Path, path: &Path) -> Option<Change> {
    let parts: Option<Vec<&str>> = path
        .strip_prefix(root)
        .ok()?
        .components()
        .map(|part| match part {
            Component::Normal(name) => name.to_str(),
            _ => None,
        })
        .collect();
    match parts?.as_slice() {
        [folder] if FOLDERS.contains(folder) => Some(Change::Folder),
        [folder, below @ ..] if FOLDERS.contains(folder) => {
            let temporary = below.iter().any(|name| is_temporary(name));
            (!temporary).then_some(Change::Source)
        }
        _ => None,
    }
}

/// What editors and browsers put beside a file while they work on it.
fn is_temporary(name: &str) -> bool {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    // vim makes a file of this name to see whether it may.
    name == "4913"
        || name.starts_with(['.', '#'])
        || name.starts_with("~$")
        || name.ends_with('~')
        || name.contains("___jb_")
        || matches!(
            extension.to_ascii_lowercase().as_str(),
            "swp" | "swo" | "swx" | "tmp" | "bak" | "part" | "crdownload" | "kate-swp"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_site_is_made_from_counts() {
        let of = |path: &str| of_path(Path::new("/site"), &Path::new("/site").join(path));
        for path in [
            "content/site.toml",
            "content/termine/chor.md",
            "themes/haus/static/a.css",
        ] {
            assert_eq!(of(path), Some(Change::Source), "{path}");
        }
        for path in ["content", "themes"] {
            assert_eq!(of(path), Some(Change::Folder), "{path}");
        }
        for path in [
            "README.md",
            "dist/public/index.html",
            "content-alt/a.md",
            "content/termine/.chor.md.swp",
            "content/termine/chor.md~",
            "content/termine/4913",
            "content/termine/#chor.md#",
            "content/termine/.#chor.md",
            "content/dateien/.~lock.plan.odt#",
            "content/dateien/~$plan.docx",
            "content/chor.md___jb_tmp___",
            "content/bilder/hof.jpg.part",
            "content/.git/index",
            "../elsewhere",
        ] {
            assert_eq!(of(path), None, "{path}");
        }
    }

    #[test]
    fn reading_and_half_written_files_do_not_count() {
        use notify::event::{DataChange, RenameMode};
        assert!(!is_finished_change(&EventKind::Access(AccessKind::Open(
            AccessMode::Any
        ))));
        assert!(!is_finished_change(&EventKind::Access(AccessKind::Close(
            AccessMode::Read
        ))));
        assert!(is_finished_change(&EventKind::Access(AccessKind::Close(
            AccessMode::Write
        ))));
        assert!(is_finished_change(&EventKind::Modify(ModifyKind::Name(
            RenameMode::To
        ))));
        let half = EventKind::Modify(ModifyKind::Data(DataChange::Any));
        assert_eq!(is_finished_change(&half), !cfg!(target_os = "linux"));
    }

    const SOON: Duration = Duration::from_secs(5);
    const NEVER: Duration = Duration::from_millis(80);

    #[test]
    fn a_save_is_noticed_once_and_a_new_folder_is_watched() {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let root = dir.path();
        std::fs::create_dir_all(root.join("content/termine")).expect("created");
        let mut watch = Watch::start(root).expect("watching");
        std::fs::write(root.join("content/termine/chor.md"), "+++").expect("written");
        assert!(watch.wait(SOON), "a file was written");
        std::fs::read(root.join("content/termine/chor.md")).expect("read");
        std::fs::write(root.join("content/termine/.chor.md.swp"), "x").expect("written");
        std::fs::write(root.join("notiz.txt"), "x").expect("written");
        assert!(!watch.wait(NEVER), "nothing of the site was written");

        std::fs::create_dir_all(root.join("themes/haus")).expect("created");
        assert!(watch.wait(SOON), "a folder appeared");
        while watch.wait(NEVER) {}
        std::fs::write(root.join("themes/haus/a.css"), "a{}").expect("written");
        assert!(watch.wait(SOON), "a file in the new folder was written");

        std::fs::rename(root.join("content"), root.join("alt")).expect("moved");
        std::fs::create_dir_all(root.join("content/termine")).expect("created");
        assert!(watch.wait(SOON), "the folder was replaced");
        while watch.wait(NEVER) {}
        std::fs::write(root.join("content/termine/neu.md"), "x").expect("written");
        assert!(
            watch.wait(SOON),
            "a file in the replaced folder was written"
        );
    }
}
