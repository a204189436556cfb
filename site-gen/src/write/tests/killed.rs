//! What a run that was killed leaves, and what another one does about it.

use std::fs;

use super::{FIRST, SECOND, Site, expected, tree};
use crate::write::{WriteError, manifest, stage};

#[test]
fn leftovers_of_a_killed_run_are_cleaned_and_others_are_not() {
    let site = Site::new();
    site.build_to(".dist.site-gen-new-0", FIRST)
        .expect("as a killed run leaves it");
    fs::remove_file(site.path(".dist.site-gen-new-0/public/index.html")).expect("not all of it");
    fs::create_dir(site.path(".dist.site-gen-new-1")).expect("created");
    fs::write(site.path(".dist.site-gen-new-1/brief.txt"), "meins").expect("written");
    site.build(SECOND).expect("the folder is missing");
    assert_eq!(
        site.names(),
        [".dist.site-gen-new-1", "content", "dist", "themes"]
    );
}

#[test]
fn staging_of_a_run_that_lives_is_left_alone() {
    let site = Site::new();
    site.build_to(".dist.site-gen-new-0", FIRST)
        .expect("as another run has it");
    let list = site.path(".dist.site-gen-new-0").join(manifest::FILE_NAME);
    let lock = fs::File::open(list).expect("exists");
    lock.lock().expect("the file system locks");
    site.build(SECOND).expect("the folder is missing");
    assert_eq!(tree(&site.path(".dist.site-gen-new-0")), expected(FIRST));
    drop(lock);
    site.build(SECOND).expect("the folder is ours");
    assert_eq!(site.names(), ["content", "dist", "themes"]);
}

#[test]
fn two_renames_do_where_the_exchange_does_not() {
    let site = Site::new();
    site.build(FIRST).expect("the folder is missing");
    site.build_to("neu", SECOND).expect("the folder is missing");
    let aside = stage::exchange_by_renames(&site.path("neu"), &site.path("dist")).expect("renamed");
    assert_eq!(tree(&site.path("dist")), expected(SECOND));
    assert_eq!(tree(&aside), expected(FIRST));

    stage::exchange_by_renames(&site.path("fehlt"), &site.path("dist"))
        .expect_err("there is nothing to put in place");
    assert_eq!(tree(&site.path("dist")), expected(SECOND), "taken back");
}

#[test]
fn an_output_that_a_killed_run_moved_aside_comes_back() {
    let site = Site::new();
    site.build(FIRST).expect("the folder is missing");
    fs::rename(site.path("dist"), site.path(".dist.site-gen-old-0")).expect("renamed");
    let error = site.build(&[("a\nb", "x")]).expect_err("refused");
    assert!(matches!(error, WriteError::Machine(_)));
    assert_eq!(tree(&site.path("dist")), expected(FIRST));
}
