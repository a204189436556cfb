//! Folders before and after a build.

mod killed;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::{WriteError, manifest, replace};
use export::output::OutputFile;

/// A site with sources, and room for an output beside them.
struct Site {
    dir: TempDir,
}

impl Site {
    fn new() -> Site {
        let dir = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir_all(dir.path().join("content/termine")).expect("content");
        fs::create_dir_all(dir.path().join("themes/haus")).expect("themes");
        fs::write(dir.path().join("content/site.toml"), "title = \"x\"").expect("site.toml");
        Site { dir }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn build(&self, files: &[(&str, &str)]) -> Result<(), WriteError> {
        self.build_to("dist", files)
    }

    fn build_to(&self, out: &str, files: &[(&str, &str)]) -> Result<(), WriteError> {
        let files: Vec<OutputFile> = files
            .iter()
            .map(|(path, text)| OutputFile {
                path: (*path).to_owned(),
                bytes: text.as_bytes().to_vec().into(),
            })
            .collect();
        replace(self.dir.path(), &self.path(out), &files)
    }

    /// Names directly in the site's folder: whatever is left behind shows here.
    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.dir.path())
            .expect("readable")
            .map(|child| {
                child
                    .expect("readable")
                    .file_name()
                    .into_string()
                    .expect("UTF-8")
            })
            .collect();
        names.sort();
        names
    }
}

const FIRST: &[(&str, &str)] = &[
    ("intake/manifest.json", "{}"),
    ("public/alt/index.html", "alt"),
    ("public/index.html", "eins"),
];
const SECOND: &[(&str, &str)] = &[
    ("public/index.html", "zwei"),
    ("public/neu/a/b.html", "neu"),
];

/// All files below a folder with their text, the manifest left out.
fn tree(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for child in fs::read_dir(&next).expect("readable") {
            let path = child.expect("readable").path();
            if path.is_dir() {
                open.push(path);
            } else if !path.ends_with(manifest::FILE_NAME) {
                let name = path
                    .strip_prefix(folder)
                    .expect("below")
                    .to_string_lossy()
                    .into_owned();
                found.insert(name, fs::read_to_string(&path).expect("text"));
            }
        }
    }
    found
}

fn expected(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect()
}

#[test]
fn a_build_replaces_the_last_one_and_leaves_nothing_behind() {
    let site = Site::new();
    site.build(FIRST).expect("the folder is missing");
    assert_eq!(tree(&site.path("dist")), expected(FIRST));
    site.build(SECOND).expect("the folder is ours");
    assert_eq!(tree(&site.path("dist")), expected(SECOND));
    assert!(!site.path("dist/intake").exists());
    assert_eq!(site.names(), ["content", "dist", "themes"]);
}

#[test]
fn an_empty_folder_and_one_further_down_are_fine() {
    let site = Site::new();
    fs::create_dir(site.path("dist")).expect("created");
    site.build(FIRST).expect("the folder is empty");
    site.build_to("a/b/dist", FIRST)
        .expect("folders above are made");
    assert_eq!(tree(&site.path("a/b/dist")), expected(FIRST));
}

#[test]
fn a_folder_of_somebody_else_is_refused() {
    let site = Site::new();
    fs::create_dir(site.path("dist")).expect("created");
    for name in ["zuletzt.txt", "fotos.txt"] {
        fs::write(site.path("dist").join(name), "meins").expect("written");
    }
    match site.build(FIRST) {
        Err(WriteError::NotOurs { first, .. }) => assert_eq!(first, site.path("dist/fotos.txt")),
        other => panic!("{other:?}"),
    }
    assert_eq!(tree(&site.path("dist")).len(), 2);
    assert_eq!(site.names(), ["content", "dist", "themes"]);
}

#[test]
fn a_file_that_was_added_is_refused_and_kept() {
    let site = Site::new();
    site.build(FIRST).expect("the folder is missing");
    let added = site.path("dist/public/alt/notiz.txt");
    fs::write(&added, "meins").expect("written");
    match site.build(SECOND) {
        Err(error @ WriteError::Unlisted { .. }) => {
            assert!(
                error.to_string().contains("public/alt/notiz.txt"),
                "{error}"
            );
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(fs::read_to_string(&added).expect("kept"), "meins");
    fs::remove_file(&added).expect("removed");
    fs::remove_file(site.path("dist/public/index.html")).expect("removed");
    site.build(SECOND)
        .expect("a file that is gone is no obstacle");
}

#[test]
fn an_empty_folder_that_was_added_is_refused_too() {
    let site = Site::new();
    site.build(FIRST).expect("the folder is missing");
    fs::create_dir(site.path("dist/public/leer")).expect("created");
    assert!(matches!(
        site.build(SECOND),
        Err(WriteError::Unlisted { .. })
    ));
}

#[cfg(unix)]
#[test]
fn a_link_in_the_output_is_refused_and_a_link_to_it_is_followed() {
    let site = Site::new();
    site.build(FIRST).expect("the folder is missing");
    fs::create_dir(site.path("fremd")).expect("created");
    fs::write(site.path("fremd/index.html"), "fremd").expect("written");
    fs::remove_dir_all(site.path("dist/public")).expect("removed");
    std::os::unix::fs::symlink(site.path("fremd"), site.path("dist/public")).expect("linked");
    assert!(matches!(
        site.build(SECOND),
        Err(WriteError::Unlisted { .. })
    ));
    assert_eq!(
        fs::read_to_string(site.path("fremd/index.html")).expect("kept"),
        "fremd"
    );

    fs::create_dir(site.path("real")).expect("created");
    std::os::unix::fs::symlink("real", site.path("link")).expect("linked");
    site.build_to("link", FIRST)
        .expect("the folder behind the link is empty");
    assert!(
        site.path("link")
            .symlink_metadata()
            .expect("exists")
            .is_symlink()
    );
    assert_eq!(tree(&site.path("real")), expected(FIRST));

    std::os::unix::fs::symlink("nirgends", site.path("lose")).expect("linked");
    assert!(matches!(
        site.build_to("lose", FIRST),
        Err(WriteError::NotAFolder { .. })
    ));
}

#[test]
fn sources_are_never_an_output() {
    let site = Site::new();
    fs::create_dir_all(site.path("other/content")).expect("created");
    fs::write(site.path("other/content/site.toml"), "").expect("written");
    for out in [
        "",
        ".",
        "..",
        "content",
        "content/neu",
        "themes/haus/neu/tief",
        "/",
        "other",
    ] {
        match site.build_to(out, FIRST) {
            Err(WriteError::HoldsSources { .. }) => {}
            other => panic!("{out:?}: {other:?}"),
        }
    }
    assert!(!site.path("content/neu").exists() && !site.path("themes/haus/neu").exists());
    assert!(matches!(
        site.build_to("content/site.toml", FIRST),
        Err(WriteError::NotAFolder { .. })
    ));
}

#[test]
fn a_failure_leaves_the_last_output_and_no_staging() {
    let site = Site::new();
    site.build(FIRST).expect("the folder is missing");
    // No file system takes a name of 300 bytes; it fails like a full disk does.
    let too_long = "x".repeat(300);
    let error = site
        .build(&[("public/a/index.html", "a"), (&too_long, "b")])
        .expect_err("the name cannot be created");
    assert!(matches!(error, WriteError::Machine(_)));
    assert_eq!(tree(&site.path("dist")), expected(FIRST));
    assert_eq!(site.names(), ["content", "dist", "themes"]);
}

#[test]
fn a_full_disk_is_told_in_the_words_of_the_program() {
    let told = |kind: io::ErrorKind| {
        let error = anyhow::Error::from(io::Error::from(kind)).context("cannot write `dist`");
        WriteError::from(error).diagnostic().map(|told| told.rule)
    };
    assert_eq!(told(io::ErrorKind::StorageFull), Some("disk-full"));
    assert_eq!(told(io::ErrorKind::PermissionDenied), None);
}

#[test]
fn a_path_out_of_the_output_is_refused() {
    let site = Site::new();
    for path in [
        "../x",
        "/x",
        "a//b",
        "a/../b",
        "",
        "a/",
        "a\nb",
        manifest::FILE_NAME,
    ] {
        assert!(site.build(&[(path, "x")]).is_err(), "{path:?}");
    }
    assert_eq!(site.names(), ["content", "themes"]);
}

#[test]
fn an_edited_manifest_cannot_lead_out_of_the_folder() {
    let site = Site::new();
    site.build(FIRST).expect("the folder is missing");
    let list = site.path("dist").join(manifest::FILE_NAME);
    fs::write(&list, "site-gen output 1\n../content/site.toml\n").expect("written");
    assert!(matches!(
        site.build(SECOND),
        Err(WriteError::NotOurs { .. })
    ));
    assert!(site.path("content/site.toml").exists());
}
