//! Mistakes of authors: each is told once, where it stands; several in one
//! run. A case changes the base site and names what it expects, in order of
//! file and line.

use site_gen::Rendered;

use crate::sites::Site;

/// A file to write, and the findings it causes as `rule file:line`.
struct Case {
    path: &'static str,
    text: &'static str,
    expected: &'static [&'static str],
}

const PAGE: &str = "content/seiten/neu.md";

#[rustfmt::skip]
const CASES: &[Case] = &[
    // A near miss: all is well, with a BOM and Windows line ends.
    Case { path: PAGE, text: "\u{feff}+++\r\ntitle = \"Neu\"\r\n+++\r\nLesen Sie [Hilfe finden](hilfe.md).\r\n", expected: &[] },
    Case { path: PAGE, text: "", expected: &["empty-file content/seiten/neu.md:1"] },
    Case { path: PAGE, text: "Nur Text.\n", expected: &["front-matter-missing content/seiten/neu.md:1"] },
    Case { path: PAGE, text: "---\ntitle: Neu\n---\n", expected: &["front-matter-missing content/seiten/neu.md:1"] },
    Case { path: PAGE, text: "+++\ntitle = \"Neu\"\n", expected: &["front-matter-open content/seiten/neu.md:1"] },
    Case { path: PAGE, text: "+++\ntitle = „Neu“\n+++\n", expected: &["curly-quotes content/seiten/neu.md:2"] },
    Case { path: PAGE, text: "+++\ntitle = Neu\n+++\n", expected: &["missing-quotes content/seiten/neu.md:2"] },
    Case { path: PAGE, text: "+++\ntitel = \"Neu\"\n+++\n", expected: &["unknown-key content/seiten/neu.md:2"] },
    Case { path: PAGE, text: "+++\ndraft = false\n+++\n", expected: &["missing-key content/seiten/neu.md:1"] },
    Case { path: PAGE, text: "+++\ntitle = 5\n+++\n", expected: &["wrong-type content/seiten/neu.md:2"] },
    Case { path: PAGE, text: "+++\ntitle = \"Neu\"\nupdated_on = 12.03.2027\n+++\n", expected: &["german-date content/seiten/neu.md:3"] },
    Case { path: PAGE, text: "+++\ntitle = \"Neu\"\nupdated_on = \"12.03.2026\"\n+++\n", expected: &[] },
    Case { path: PAGE, text: "+++\ntitle = \"Neu\"\nupdated_on = 2027-02-30\n+++\n", expected: &["invalid-date content/seiten/neu.md:3"] },
    Case { path: PAGE, text: "+++\ntitle = \"Neu\"\nslug = \"Neue Seite\"\n+++\n", expected: &["invalid-slug content/seiten/neu.md:3"] },
    Case { path: PAGE, text: "+++\ntitle = \"Neu\"\nslug = \"hilfe\"\n+++\n", expected: &["duplicate-address content/seiten/neu.md:1"] },
    Case { path: PAGE, text: "+++\ntitle = \"Neu\"\naliases = [\"/hilfe/\"]\n+++\n", expected: &["duplicate-address content/seiten/neu.md:3"] },
    Case { path: PAGE, text: "+++\ntitle = \"Neu\"\npicture = \"hof.svg\"\n+++\n", expected: &["picture-without-alt content/seiten/neu.md:3"] },
    Case { path: PAGE, text: "+++\ntitle = \"Neu\"\n+++\n![](hof.svg)\n", expected: &["picture-without-alt content/seiten/neu.md:4"] },
    Case { path: PAGE, text: "+++\ntitle = \"Neu\"\n+++\n![Der Hof](hoff.svg)\n", expected: &["picture-without-file content/seiten/neu.md:4", "spacing-by-breaks content/seiten/neu.md:4"] },
    Case { path: PAGE, text: "+++\ntitle = \"Neu\"\n+++\n[Chor](kor.md)\n", expected: &["link-to-nothing content/seiten/neu.md:4"] },
    Case { path: PAGE, text: "+++\ntitle = \"Neu\"\n+++\n[Chor](/kor/)\n", expected: &["broken-link content/seiten/neu.md:4"] },
    Case { path: PAGE, text: "+++\ntitle = \"Neu\"\n+++\n[Chor](chor.md#nirgends)\n", expected: &["broken-anchor content/seiten/neu.md:4"] },
    Case { path: PAGE, text: "+++\ntitle = \"Neu\"\n+++\n[Anruf](tel:abc)\n", expected: &["invalid-telephone-link content/seiten/neu.md:4"] },
    Case { path: PAGE, text: "+++\ntitle = \"Neu\"\n+++\n# Neu\n", expected: &["heading-like-title content/seiten/neu.md:4", "repeated-main-heading content/seiten/neu.md:4"] },
    Case { path: PAGE, text: "+++\ntitle = \"Neu\"\n+++\nEin <b>Wort.\n", expected: &["html-left-open content/seiten/neu.md:4"] },
    Case { path: PAGE, text: "+++\ntitle = \"Neu\"\n+++\n{{ kontakt(person=\"anna\") }}\n", expected: &["unknown-shortcode content/seiten/neu.md:4"] },
    Case { path: PAGE, text: "+++\ntitle = \"Neu\"\n+++\n{{ contact(persn=\"anna\") }}\n", expected: &["unknown-argument content/seiten/neu.md:4"] },
    Case { path: PAGE, text: "+++\ntitle = \"Neu\"\n+++\n{{ contact(person=\"ana\") }}\n", expected: &["unknown-reference content/seiten/neu.md:4"] },
    Case { path: PAGE, text: "+++\ntitle = \"Neu\"\n+++\nText {{ contact(person=\"anna\") }}\n", expected: &["shortcode-not-alone content/seiten/neu.md:4"] },
    Case { path: PAGE, text: "+++\ntitle = \"Neu\"\n+++\n{% steps() %}\n1. Eins\n", expected: &["shortcode-without-end content/seiten/neu.md:4"] },
    Case { path: "content/termine/neu.md", text: "+++\ntitle = \"Neu\"\nstart = 2027-03-01 15:00:00\nend = 14:00:00\n+++\n", expected: &["end-before-start content/termine/neu.md:4"] },
    Case { path: "content/termine/neu.md", text: "+++\ntitle = \"Neu\"\nstart = 2027-03-01 15:00:00\nuntil = 2027-05-01\n+++\n", expected: &["until-without-repeat content/termine/neu.md:4"] },
    Case { path: "content/termine/neu.md", text: "+++\ntitle = \"Neu\"\nstart = 2027-03-01 15:00:00\nrepeat = \"weekly\"\n[[change]]\ndate = 2027-03-09\ncancelled = \"Feier\"\n+++\n", expected: &["change-without-date content/termine/neu.md:6"] },
    Case { path: "content/termine/neu.md", text: "+++\ntitle = \"Neu\"\nstart = 2027-03-01 15:00:00\nrepeat = \"weekley\"\n+++\n", expected: &["unknown-value content/termine/neu.md:4"] },
    Case { path: "content/termine/neu.md", text: "+++\ntitle = \"Neu\"\nstart = 2027-03-01 15:00:00\ncontact = \"ana\"\nplace = \"treff\"\n+++\n", expected: &["unknown-reference content/termine/neu.md:4"] },
    Case { path: "content/termine/neu.md", text: "+++\ntitle = \"Neu\"\nstart = 2027-03-30 15:00:00\nrepeat = \"monthly\"\n+++\n", expected: &["fifth-weekday content/termine/neu.md:3"] },
    Case { path: "content/personen/neu.md", text: "+++\ntitle = \"Neu\"\ntelephone = 030\nemail = \"a@b\"\noffice_hours = [\"immer\"]\n+++\n", expected: &["missing-quotes content/personen/neu.md:3", "invalid-email content/personen/neu.md:4", "invalid-hours content/personen/neu.md:5"] },
    Case { path: "content/netzwerk/neu.md", text: "+++\ntitle = \"Neu\"\n+++\n", expected: &["missing-key content/netzwerk/neu.md:1"] },
    Case { path: "content/netzwerk/neu.md", text: "+++\ntitle = \"Neu\"\nchecked_on = 2025-12-01\n+++\n", expected: &["facts-not-checked content/netzwerk/neu.md:3"] },
    Case { path: "content/termine/neu.en.md", text: "+++\ntitle = \"New\"\n+++\n", expected: &["translation-without-original content/termine/neu.en.md:1"] },
    Case { path: "content/sonstiges/neu.md", text: "+++\ntitle = \"Neu\"\n+++\n", expected: &["entry-outside-collections content/sonstiges/neu.md:1"] },
    Case { path: "themes/klein/templates/page.html", text: "<p>{{ page.title </p>\n", expected: &["template-error themes/klein/templates/page.html:1"] },
];

#[test]
fn each_mistake_is_told_once_and_where_it_stands() {
    let mut wrong = Vec::new();
    for case in CASES {
        let site = Site::base();
        site.put(case.path, case.text);
        let told = told(&site);
        if told != case.expected {
            wrong.push(format!(
                "{:?}\n  expected {:?}\n  told     {told:?}",
                case.text, case.expected
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn several_mistakes_are_told_in_one_run() {
    let site = Site::base();
    site.put(
        "content/seiten/neu.md",
        "+++\ntitel = \"Neu\"\nupdated_on = 12.03.2027\n+++\n",
    );
    site.put(
        "content/termine/neu.md",
        "+++\ntitle = \"Neu\"\nstart = 2027-02-30\n+++\n[x](y.md)\n",
    );
    let told = told(&site);
    let expected = [
        "unknown-key content/seiten/neu.md:2",
        "german-date content/seiten/neu.md:3",
        "invalid-date content/termine/neu.md:3",
    ];
    for finding in expected {
        assert!(told.contains(&finding.to_owned()), "{finding}: {told:?}");
    }
}

#[test]
fn the_base_site_has_no_findings_and_its_pages() {
    let (rendered, report) = Site::base().compile();
    assert!(report.is_empty(), "{:?}", report.sorted());
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

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_and_twins_are_refused() {
    let site = Site::base();
    std::os::unix::fs::symlink("/etc/hostname", site.root().join("content/seiten/fremd.md"))
        .expect("a link can be made");
    site.put(
        "content/seiten/gr\u{fc}n.md",
        "+++\ntitle = \"A\"\nslug = \"a\"\n+++\n",
    );
    site.put(
        "content/seiten/gru\u{308}n.md",
        "+++\ntitle = \"B\"\nslug = \"b\"\n+++\n",
    );
    let told = told(&site);
    assert!(
        told.iter().any(|t| t.starts_with("link-out-of-root ")),
        "{told:?}"
    );
    assert!(
        told.iter()
            .any(|t| t.starts_with("names-differ-in-case-only ")),
        "{told:?}"
    );
}

/// All findings as `rule file:line`, by place.
fn told(site: &Site) -> Vec<String> {
    let (rendered, report) = site.compile();
    assert_eq!(rendered.is_none(), report.has_errors());
    let root = format!("{}/", site.root().display());
    report
        .sorted()
        .into_iter()
        .map(|diagnostic| {
            let place = diagnostic.place.as_ref().expect("a place");
            let file = place.file.strip_prefix(&root).unwrap_or(&place.file);
            format!("{} {file}:{}", diagnostic.rule, place.line)
        })
        .collect()
}
