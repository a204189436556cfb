//! A small site in a temporary folder: the base of all fixtures, and on top of it
//! what a test changes.

use std::fs;
use std::path::{Path, PathBuf};

use diagnostic::human::{self, Style};
use diagnostic::{Language, Report};
use export::output::Rendered;
use jiff::civil::{Date, date};
use site_gen::pictures::Pictures;
use site_gen::{Options, compile, messages};
use tempfile::TempDir;

/// The day for which all sites are built unless a test says otherwise: a Tuesday.
pub const TODAY: Date = date(2027, 1, 12);

/// A site on disk with the way in which it is to be built.
pub struct Site {
    folder: TempDir,
    pub options: Options,
}

/// Where the fixtures lie.
pub fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

impl Site {
    /// The base site.
    pub fn base() -> Site {
        let folder = tempfile::tempdir().expect("a temporary folder");
        copy(&fixtures().join("_base"), folder.path());
        let options = Options {
            root: folder.path().to_owned(),
            today: TODAY,
            base_url: None,
            drafts: false,
            publish: false,
            preview: false,
        };
        Site { folder, options }
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn put(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.root().join(path);
        let folder = path.parent().expect("below the root");
        fs::create_dir_all(folder).expect("a folder of the site");
        fs::write(path, bytes).expect("a file of the site");
    }

    pub fn compile(&self) -> (Option<Rendered>, Report) {
        compile(&self.options, &Pictures::default()).expect("the machine can read the site")
    }

    /// The report in German, with paths from the root.
    pub fn told(&self, report: &Report) -> String {
        let catalog = messages::catalog(Language::German);
        let text = human::print(report, &catalog, Style::Plain);
        let root = format!("{}/", self.root().display());
        text.replace(&root, "")
    }
}

/// Copies a folder over another one.
pub fn copy(from: &Path, to: &Path) {
    for child in fs::read_dir(from).expect("a fixture") {
        let child = child.expect("readable");
        let target = to.join(child.file_name());
        if child.file_name() == "fixture.toml" {
            continue;
        }
        if child.file_type().expect("readable").is_dir() {
            fs::create_dir_all(&target).expect("a folder of the site");
            copy(&child.path(), &target);
        } else {
            fs::copy(child.path(), &target).expect("a file of the site");
        }
    }
}
