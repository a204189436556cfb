//! A small site in a temporary folder: the base of all fixtures, and on top of it
//! what a test changes.

use std::fs;
use std::path::{Path, PathBuf};

use diagnostic::human::{self, Style};
use diagnostic::{Language, Report};
use jiff::civil::{Date, date};
use site_gen::pictures::Pictures;
use site_gen::{Options, Rendered, compile, messages};
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

    /// The site for another day.
    pub fn on(mut self, today: Date) -> Site {
        self.options.today = today;
        self
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Puts all files of a folder over those of the site.
    pub fn overlay(&self, folder: &Path) {
        copy(folder, self.root());
    }

    /// Writes a file, with the folders above it.
    pub fn write(self, path: &str, bytes: impl AsRef<[u8]>) -> Site {
        self.put(path, bytes);
        self
    }

    pub fn put(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.root().join(path);
        let folder = path.parent().expect("below the root");
        fs::create_dir_all(folder).expect("a folder of the site");
        fs::write(path, bytes).expect("a file of the site");
    }

    pub fn remove(&self, path: &str) {
        let path = self.root().join(path);
        match path.is_dir() {
            true => fs::remove_dir_all(path),
            false => fs::remove_file(path),
        }
        .expect("the base holds it");
    }

    pub fn compile(&self) -> (Option<Rendered>, Report) {
        compile(&self.options, &Pictures::default()).expect("the machine can read the site")
    }

    /// The output of a site in which nothing is wrong.
    pub fn build(&self) -> Output {
        let (rendered, report) = self.compile();
        assert!(report.is_empty(), "{}", self.told(&report));
        Output(rendered.expect("nothing stands in its way"))
    }

    /// The report in German, with paths from the root.
    pub fn told(&self, report: &Report) -> String {
        let catalog = messages::catalog(Language::German);
        let text = human::print(report, &catalog, Style::Plain);
        let root = format!("{}/", self.root().display());
        text.replace(&root, "")
    }
}

/// A finished site.
pub struct Output(pub Rendered);

impl Output {
    /// A file below the public folder, as text.
    pub fn text(&self, path: &str) -> &str {
        let wanted = format!("public/{path}");
        let file = self.0.files.iter().find(|file| file.path == wanted);
        let file = file.unwrap_or_else(|| panic!("{path} is no file of the site"));
        std::str::from_utf8(&file.bytes).expect("a text")
    }

    pub fn has(&self, path: &str) -> bool {
        let wanted = format!("public/{path}");
        self.0.files.iter().any(|file| file.path == wanted)
    }

    /// The part of a page between two strings, without the first one.
    pub fn between(&self, path: &str, start: &str, end: &str) -> &str {
        let text = self.text(path);
        let at = text
            .find(start)
            .unwrap_or_else(|| panic!("{start} in {path}"));
        let rest = &text[at + start.len()..];
        &rest[..rest.find(end).unwrap_or(rest.len())]
    }
}

fn copy(from: &Path, to: &Path) {
    for child in fs::read_dir(from).expect("a fixture") {
        let child = child.expect("readable");
        let target = to.join(child.file_name());
        if child.file_type().expect("readable").is_dir() {
            fs::create_dir_all(&target).expect("a folder of the site");
            copy(&child.path(), &target);
        } else {
            fs::copy(child.path(), &target).expect("a file of the site");
        }
    }
}

/// Snapshots lie beside the fixtures, under names of their own.
pub fn snapshot(name: &str, text: &str) {
    insta::with_settings!({
        snapshot_path => "../snapshots",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!(name, text);
    });
}
