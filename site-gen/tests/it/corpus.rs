//! One seeded fault per rule in each kind of source that can produce it: the
//! finding leads back to exactly that file, line and column.
//!
//! Most faults are those of the rules' own fixtures, which say by `<!-- fault -->`
//! where they are; a fault that no single line shows stands in a table here.

mod toml;

use std::fs;
use std::path::Path;

use diagnostic::{Diagnostic, Report};
use page_audit::{Page, check, rules};
use rayon::prelude::*;

use crate::sites::Site;

const TEXT: &str = "content/seiten/fehler.md";
const TEMPLATE: &str = "themes/klein/templates/page.html";
const HEAD: &str = "+++\ntitle = \"Neu\"\n+++\n\nText.\n\n";
/// Where a page of the theme shows its text.
const BODY: &str = "{{ page.body | safe }}";

/// No source can produce them: rendering puts dates into `<time>`.
const NOWHERE: [&str; 1] = ["date-without-time"];

/// Faults that the reader of Markdown names before a page is made.
const TOLD_BEFORE: [&str; 2] = ["element-left-open", "stray-end-tag"];

/// Faults of the frame of a page, which is the template's.
const OF_THE_FRAME: [&str; 9] = [
    "locked-orientation",
    "no-way-to-skip",
    "page-without-lang",
    "page-without-main-heading",
    "page-without-title",
    "page-without-viewport",
    "title-of-another-page",
    "unknown-page-lang",
    "wrong-page-lang",
];

/// A rule, what is written, and with what the part at fault begins.
type InMarkdown = (&'static str, &'static str, &'static str);

const IN_MARKDOWN: [InMarkdown; 3] = [
    ("broken-link", "Der [Plan](/nirgends/)", "/nirgends/"),
    (
        "repeated-id",
        "<p id=\"a\">Eins</p>\n\n<p id=\"a\">Zwei</p>",
        "a\">Zwei",
    ),
    (
        "unnamed-landmark",
        "<nav><a href=\"/\">Start</a></nav>",
        "<nav>",
    ),
];

/// A rule, what of the template is replaced by what, and with what the part at fault
/// begins; what a page lacks, its `html` lacks.
type InTemplate = (&'static str, &'static str, &'static str, &'static str);

const SKIP: &str = "<a href=\"#inhalt\">{{ t(key=\"skip\") }}</a>";
const TITLE: &str = "<title>{{ page.head_title }}</title>";
const LANG: &str = "lang=\"{{ page.lang }}\"";

const IN_TEMPLATE: [InTemplate; 12] = [
    (
        "broken-link",
        BODY,
        "<a href=\"/nirgends/\">Plan</a>",
        "/nirgends/",
    ),
    (
        "locked-orientation",
        "</head>",
        "<style>@media (orientation: portrait) { body { rotate: 90deg } }</style></head>",
        "<body>",
    ),
    (
        "no-way-to-skip",
        SKIP,
        "<p><a href=\"/\">1</a> <a href=\"/hilfe/\">2</a> <a href=\"/termine/\">3</a> <a href=\"/angebote/\">4</a> <a href=\"/orte/\">5</a></p>",
        "<html",
    ),
    ("page-without-lang", LANG, "", "<html"),
    (
        "page-without-main-heading",
        "<h1>{{ page.title }}</h1>",
        "<p>{{ page.title }}</p>",
        "<html",
    ),
    ("page-without-title", TITLE, "", "<html"),
    (
        "page-without-viewport",
        "<meta name=\"viewport\"",
        "<meta name=\"x\"",
        "<html",
    ),
    (
        "repeated-id",
        BODY,
        "<p id=\"inhalt\">Zweimal</p>",
        "inhalt\">Zweimal",
    ),
    (
        "title-of-another-page",
        TITLE,
        "<title>Etwas anderes</title>",
        "Etwas anderes",
    ),
    ("unknown-page-lang", LANG, "lang=\"deutsch\"", "deutsch"),
    (
        "unnamed-landmark",
        BODY,
        "<nav><a href=\"/\">Start</a></nav>",
        "<nav><a",
    ),
    ("wrong-page-lang", LANG, "lang=\"fi\"", "fi\""),
];

/// A fault in one line, and the byte at which it begins.
struct Seed {
    line: String,
    at: usize,
}

/// The first line of a rule's fixture that is at fault by itself.
fn seed(rule: &str) -> Option<Seed> {
    let file = format!("audit/tests/fixtures/{}.html", rule.replace('-', "_"));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let fixture = fs::read_to_string(path).expect("each rule has a fixture");
    let start = "<!doctype html><html lang=\"de\"><head><title>Titel</title></head><body><main><h1>Titel</h1>\n";
    let seed = |line: &str| {
        let found = check(&Page::parse(&format!(
            "{start}{line}\n</main></body></html>"
        )));
        let finding = found.into_iter().find(|finding| finding.rule == rule)?;
        let at = finding.range.start.checked_sub(start.len())?;
        let line = line.to_owned();
        (at < line.len()).then_some(Seed { line, at })
    };
    if rule == "nested-too-deep" {
        // Its fault is the end of all lines before it.
        let lines: Vec<&str> = fixture.lines().skip(2).collect();
        return seed(&lines.concat().replace("<!-- fault -->", ""));
    }
    let mut faulty = fixture
        .lines()
        .filter_map(|line| Some(line.split_once("<!-- fault")?.0.trim_end()));
    faulty.find_map(seed)
}

/// Where the findings of a rule are told, as `file:line:column`.
fn places(site: &Site, report: &Report, rule: &str) -> Vec<String> {
    let root = format!("{}/", site.root().display());
    let place = |told: &Diagnostic| {
        let place = told.place.as_ref()?;
        let file = place.file.replace(&root, "");
        Some(format!("{file}:{}:{}", place.line, place.column))
    };
    let of_rule = report.iter().filter(|told| told.rule == rule);
    let mut places: Vec<String> = of_rule.filter_map(place).collect();
    places.sort();
    places.dedup();
    places
}

/// Builds the base site with `text` at `file`, and says what is wrong if the rule is
/// not found at this byte of it and there alone.
fn fault_of(rule: &str, file: &str, text: &str, at: usize) -> Option<String> {
    let site = Site::base();
    site.put(file, text);
    let (_, report) = site.compile();
    let found = places(&site, &report, rule);
    let before = &text[..at];
    let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
    let line = before.matches('\n').count() + 1;
    let expected = format!("{file}:{line}:{column}");
    (found != [expected.as_str()]).then(|| format!("{rule}: {found:?} instead of {expected}"))
}

fn assert_none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_fault_in_markdown_leads_back_to_it() {
    let wrong = rules().par_iter().filter_map(|rule| {
        let rule = rule.name;
        let mut table = IN_MARKDOWN.iter();
        if let Some((_, written, part)) = table.find(|(name, ..)| *name == rule) {
            let text = format!("{HEAD}{written}\n");
            let at = text.rfind(part).expect("the part is written");
            return fault_of(rule, TEXT, &text, at);
        }
        if [&NOWHERE[..], &TOLD_BEFORE, &OF_THE_FRAME]
            .concat()
            .contains(&rule)
        {
            return None;
        }
        let Some(seed) = seed(rule) else {
            return Some(format!("{rule}: no fault"));
        };
        let text = format!("{HEAD}{}\n", seed.line);
        fault_of(rule, TEXT, &text, HEAD.len() + seed.at)
    });
    assert_none(wrong.collect());
}

#[test]
fn a_fault_in_a_template_leads_back_to_it() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/_base");
    let template = fs::read_to_string(path.join(TEMPLATE)).expect("the theme has pages");
    let body = template.find(BODY).expect("a page shows its text");
    let wrong = rules().par_iter().filter_map(|rule| {
        let rule = rule.name;
        let mut table = IN_TEMPLATE.iter();
        if let Some((_, from, to, part)) = table.find(|(name, ..)| *name == rule) {
            let faulty = template.replacen(from, to, 1);
            assert_ne!(faulty, template, "{rule}");
            let at = faulty.find(part).expect("the part is written");
            return fault_of(rule, TEMPLATE, &faulty, at);
        }
        if NOWHERE.contains(&rule) {
            return None;
        }
        let Some(seed) = seed(rule) else {
            return Some(format!("{rule}: no fault"));
        };
        let (before, after) = template.split_at(body);
        let faulty = format!("{before}{}\n{after}", seed.line);
        fault_of(rule, TEMPLATE, &faulty, body + seed.at)
    });
    assert_none(wrong.collect());
}
