//! No input makes the audit panic, and none takes it long.

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
