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
