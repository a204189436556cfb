//! What a build leaves on the disk, and what it never touches.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::{TODAY, break_the_site, copy_of_the_site, files, program, root, run, text};

fn build(folder: &Path, out: &Path, threads: &str) -> Option<i32> {
    Command::new(program())
        .args(["build", "--today", TODAY, "--out"])
        .arg(out)
        .current_dir(folder)
        .env("RAYON_NUM_THREADS", threads)
        .output()
        .expect("the program starts")
        .status
        .code()
}

#[test]
fn two_builds_are_the_same_bytes_whatever_the_threads() {
    let out = tempfile::tempdir().expect("a temporary folder");
    let (one, four) = (out.path().join("one"), out.path().join("four"));
    assert_eq!(build(root(), &one, "1"), Some(0));
    assert_eq!(build(root(), &four, "4"), Some(0));
    let written = files(&one);
    assert!(written.len() > 200, "{} files", written.len());
    assert!(written == files(&four));
}

#[test]
fn the_style_sheet_is_its_parts_in_the_order_of_their_names() {
    let site = copy_of_the_site();
    let styles = site.path().join("themes/haus/styles");
    // A part from an editor that begins files with a mark: within a sheet it
    // would break the next selector.
    fs::write(styles.join("99-last.css"), "\u{feff}p { margin: 0 }\n").expect("it can be written");
    let joined: String = files(&styles)
        .into_values()
        .map(|part| text(&part))
        .collect();
    let out = site.path().join("dist");
    assert_eq!(build(site.path(), &out, "2"), Some(0));
    let assets = files(&out.join("public/assets"));
    let mut sheets = assets
        .iter()
        .filter(|(name, _)| name.to_string_lossy().starts_with("style-"));
    let (_, sheet) = sheets.next().expect("the theme has a style sheet");
    assert_eq!(text(sheet), joined.replace('\u{feff}', ""));
    assert!(sheets.next().is_none(), "one sheet, one request");
}

#[test]
fn a_failing_build_leaves_the_last_good_output() {
    let site = copy_of_the_site();
    let out = site.path().join("dist");
    assert_eq!(build(site.path(), &out, "2"), Some(0));
    let before = files(&out);
    break_the_site(site.path());
    assert_eq!(build(site.path(), &out, "2"), Some(1));
    assert!(files(&out) == before);
}

#[test]
fn a_folder_that_is_not_ours_is_left_alone() {
    let out = tempfile::tempdir().expect("a temporary folder");
    fs::write(out.path().join("brief.txt"), "wichtig").expect("a file can be written");
    assert_eq!(build(root(), out.path(), "2"), Some(2));
    assert_eq!(files(out.path()).len(), 1);
}

#[test]
fn a_file_that_somebody_added_to_the_output_is_not_deleted() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("dist");
    assert_eq!(build(root(), &out, "2"), Some(0));
    fs::write(out.join("public/notiz.txt"), "wichtig").expect("a file can be written");
    let before = files(&out);
    assert_eq!(build(root(), &out, "2"), Some(2));
    assert!(files(&out) == before);
}

/// Needs to mount a small file system; continuous integration runs as root.
#[test]
fn a_full_disk_leaves_the_last_good_output() {
    let mount = tempfile::tempdir().expect("a temporary folder");
    let mounted = Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=24m", "tmpfs"])
        .arg(mount.path())
        .status();
    assert!(
        mounted.is_ok_and(|status| status.success()),
        "this test mounts a small disk and has to run as root"
    );
    let out = mount.path().join("dist");
    let built = build(root(), &out, "2");
    let before = files(&out);
    // Fills what is left; the write that fails is what is wanted.
    let _ = fs::write(mount.path().join("fill"), vec![0; 48 << 20]);
    let failed = build(root(), &out, "2");
    let after = files(&out);
    let left: Vec<_> = fs::read_dir(mount.path())
        .expect("the disk is there")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    let unmounted = Command::new("umount").arg(mount.path()).status();
    assert_eq!(built, Some(0));
    assert_eq!(failed, Some(2));
    assert!(before == after);
    assert_eq!(left.len(), 2, "no staging is left: {left:?}");
    assert!(unmounted.is_ok_and(|status| status.success()));
}

#[test]
fn until_it_is_published_each_page_says_that_it_is_a_sample() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("dist");
    assert_eq!(build(root(), &out, "2"), Some(0));
    let mut pages = 0;
    for (path, bytes) in files(&out.join("public")) {
        if path
            .extension()
            .is_some_and(|extension| extension == "html")
        {
            let page = text(&bytes);
            assert!(page.contains("noindex"), "{}", path.display());
            pages += 1;
        }
    }
    assert!(pages > 150, "{pages} pages");
    let refused = run(
        root(),
        &["build", "--publish", "--out", "/nonexistent/never"],
    );
    assert_eq!(refused.status.code(), Some(1));
}
