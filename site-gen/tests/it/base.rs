//! The base of all fixtures is a whole site without a mistake.

use export::output::Rendered;

use crate::sites::Site;

#[test]
fn the_base_site_has_no_findings_and_its_pages() {
    let site = Site::base();
    let (rendered, report) = site.compile();
    assert!(report.is_empty(), "{}", site.told(&report));
    let Rendered { files, pages } = rendered.expect("nothing stands in its way");
    assert!(pages > 20, "{pages} pages");
    for wanted in [
        "public/index.html",
        "public/404.html",
        "public/en/index.html",
        "public/termine/chor/index.html",
        "public/sitemap.xml",
        "public/feed.xml",
        "public/robots.txt",
    ] {
        assert!(files.iter().any(|file| file.path == wanted), "{wanted}");
    }
}

#[test]
fn a_readme_beside_site_toml_is_no_entry_and_one_in_a_folder_is() {
    let plain = Site::base();
    let (expected, _) = plain.compile();
    let site = Site::base();
    // Not even its encoding is the build's business.
    site.put(
        "content/README.md",
        b"# F\xfcr die Redaktion\n\n[nichts](nichts.md)\n",
    );
    let (rendered, report) = site.compile();
    assert!(report.is_empty(), "{}", site.told(&report));
    let rendered = rendered.expect("nothing stands in its way");
    let expected = expected.expect("nothing stands in its way");
    assert!(rendered.files == expected.files, "the site is the same");

    site.put("content/seiten/README.md", "# Seiten\n");
    let (_, report) = site.compile();
    let told: Vec<String> = report.iter().map(|told| told.message_id()).collect();
    assert_eq!(told, ["front-matter-missing"], "{}", site.told(&report));
}
