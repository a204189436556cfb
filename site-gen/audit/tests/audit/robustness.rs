//! No input makes the audit panic, and none takes it long.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use page_audit::site::Links;
use page_audit::{Page, check};
use proptest::prelude::*;

/// The body of a fuzz target, run here on stable.
fn audit(html: &str) {
    let page = Page::parse(html);
    let links = Links::of(&page);
    for finding in check(&page) {
        assert!(html.get(finding.range.clone()).is_some(), "{finding:?}");
    }
    drop(links);
}

/// Three times what a release promises, so that a busy machine fails nobody;
/// builds without optimisation are slower still.
const PATIENCE: Duration = Duration::from_secs(if cfg!(debug_assertions) { 45 } else { 3 });

#[track_caller]
fn audit_in_time(html: &str) {
    let start = Instant::now();
    audit(html);
    let taken = start.elapsed();
    let start = html.get(..60).unwrap_or(html);
    println!("{taken:?} for {start}");
    assert!(
        taken < PATIENCE,
        "{taken:?} for {} bytes of {start}",
        html.len()
    );
}

#[test]
fn nesting_ten_thousand_deep_takes_no_time() {
    for tag in [
        "div",
        "b",
        "a href=x",
        "li",
        "table><tr><td",
        "svg><g",
        "p><font a=1",
        "button",
    ] {
        audit_in_time(&format!(
            "<!doctype html><html><body>{}",
            format!("<{tag}>").repeat(10_000)
        ));
    }
}

#[test]
fn a_megabyte_takes_no_time() {
    for piece in [
        "<p>Ein Absatz mit <a href=\"/x\">Link</a>.</p>\n",
        "<a href=#x id=x>",
        "<li><b>x",
        "<table>x",
        "</p>",
        "&amp;&#x;&bogus;",
        "<!--",
        "<input id=a aria-labelledby='a b c'><label for=a>x</label>",
        "<h2>",
        "<x",
        "<style>a{}",
        "<div style=\"color:red\">x</div>",
        "<input type=radio name=a><p class=hint>x</p>",
        "<div role=listitem id=a aria-owns=a aria-hidden=yes>x</div>",
        "<table><tr><td rowspan=999 colspan=999 headers=a>x",
        "<tr><td colspan=200>x</td></tr>",
        "<p>030 1234567 am 12. März 2027, MDK und DRV</p>",
        "<a href=#a>x</a><nav>x</nav><br><br><br>",
        "<button disabled aria-labelledby=a>x</button>",
        "<style>p ~ p:nth-child(2n) { color: red }</style><p>x",
        "<p style=\"letter-spacing: 0 !important; font: 1px/1 x\">x",
        "<video></video><audio>x</audio><iframe srcdoc='<p>'></iframe>",
        "<label for=a>x<input><select><option>x</select>",
        "00000000000",
        "AB AB AB AB AB ",
        "<dl><dt>x<dd>x<ul>x</ul></dl>",
    ] {
        let count = 1_000_000 / piece.len();
        audit_in_time(&piece.repeat(count));
    }
}

#[test]
fn a_table_of_contents_of_thousands_takes_no_time() {
    let mut html = String::from("<!doctype html><title>x</title>");
    for index in 0..8_000 {
        html.push_str(&format!(
            "<a href=\"#h{index}\">x</a><h2 id=\"h{index}\">x</h2>"
        ));
    }
    audit_in_time(&html);
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(html in "\\PC{0,200}") {
        audit(&html);
    }

    #[test]
    fn no_markup_makes_it_panic(
        pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..40)
    ) {
        audit(&pieces.concat());
    }
}

/// The pages of all rules: what is near them is near each rule, too.
fn fixtures() -> &'static [String] {
    static FIXTURES: OnceLock<Vec<String>> = OnceLock::new();
    FIXTURES.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
        let files = fs::read_dir(folder).expect("the fixtures are part of the crate");
        let mut paths: Vec<PathBuf> = files.map(|file| file.expect("readable").path()).collect();
        paths.sort();
        let read = |path| fs::read_to_string(path).expect("a text");
        paths.into_iter().map(read).collect()
    })
}

/// The last byte at or before `at` at which a character begins.
fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// As many as a minute allows.
const SLIPS: u32 = if cfg!(debug_assertions) { 500 } else { 20_000 };

proptest! {
    #![proptest_config(ProptestConfig::with_cases(SLIPS))]

    #[test]
    fn no_slip_in_a_page_makes_it_panic(
        page in prop::sample::select(fixtures()),
        slips in prop::collection::vec(
            (any::<prop::sample::Index>(), 0_usize..12, prop::sample::select(PIECES)),
            1..6,
        )
    ) {
        let mut html = page;
        for (at, length, piece) in slips {
            let start = boundary(&html, at.index(html.len() + 1));
            let end = boundary(&html, (start + length).min(html.len())).max(start);
            html.replace_range(start..end, piece);
        }
        audit(&html);
    }
}

const PIECES: &[&str] = &[
    "<!doctype html>",
    "<html lang=de>",
    "<head>",
    "<title>",
    "</title>",
    "<body>",
    "<p ",
    "<a href='#x'>",
    "<a href=\"/ü%C3\">",
    "</a>",
    "<img alt=\"",
    "\"",
    "'",
    ">",
    "<",
    "/",
    "=",
    "&",
    "&#",
    ";",
    "ä",
    "\u{1f600}",
    "<table>",
    "<tr>",
    "<td headers=x id=x>",
    "<th>",
    "</table>",
    "<svg>",
    "</svg>",
    "<path/>",
    "<input type=image>",
    "<label for=x>",
    "<select>",
    "<option>",
    "<h1>",
    "</h1>",
    "<div role=img aria-labelledby='x x'>",
    "</div>",
    "<span id=x aria-labelledby=x>",
    "<style>",
    "</style>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "\0",
    "\r\n",
    "<button>",
    "<iframe srcdoc='<p>'>",
    "<template>",
    "<math>",
    "<meta http-equiv=refresh content='1; url=x'>",
    "<div style='color:#1",
    "font:1px/1",
    "<ul role=list>",
    "<li>",
    "<a name=x>",
    "<![CDATA[",
    "]]>",
];
