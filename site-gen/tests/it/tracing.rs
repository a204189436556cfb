//! Findings on finished pages lead back to the line that caused them.

use crate::sites::Site;

fn place_of(site: &Site, rule: &str) -> String {
    let (_, report) = site.compile();
    let root = format!("{}/", site.root().display());
    let found = report.sorted().into_iter().find(|d| d.rule == rule);
    let place = found
        .and_then(|diagnostic| diagnostic.place.clone())
        .unwrap_or_else(|| panic!("{rule} is not found: {}", site.told(&report)));
    format!("{}:{}", place.file.replace(&root, ""), place.line)
}

#[test]
fn a_fault_in_markdown_leads_to_its_line() {
    let site = Site::base();
    site.put(
        "content/seiten/neu.md",
        "+++\ntitle = \"Neu\"\n+++\n\nText.\n\n<p id=\"a\">Eins</p>\n\n<p id=\"a\">Zwei</p>\n",
    );
    assert_eq!(place_of(&site, "repeated-id"), "content/seiten/neu.md:9");
}
