//! The strict reader makes the same tree as html5ever wherever it makes one.

use page_audit::Page;
use page_audit::html::{Element, Node};
use proptest::prelude::*;

/// The tree as text. White space at the end of `body` is left out: a browser
/// moves what follows `</body>` there.
fn outline(page: &Page<'_>) -> String {
    let mut text = String::new();
    let mut stack: Vec<Element<'_>> = Vec::new();
    let Some(root) = page.root() else {
        return text;
    };
    let nodes = std::iter::once(Node::Element(root)).chain(root.descendants());
    for node in nodes {
        match node {
            Node::Element(element) => {
                while stack.last().is_some_and(|open| !open.contains(element)) {
                    stack.pop();
                }
                text.push_str(&format!(
                    "\n{}{} @{:?}",
                    "  ".repeat(stack.len()),
                    element.name(),
                    element.start_tag(),
                ));
                for (name, value) in element.attributes() {
                    text.push_str(&format!(" {name}={value:?}"));
                }
                stack.push(element);
            }
            Node::Text(part) => text.push_str(&format!("\n  {part:?}")),
        }
    }
    let last = text.rfind('\n').unwrap_or(0);
    if text[last..].trim_start().starts_with(r#""\n"#) {
        text.truncate(last);
    }
    text
}

fn assert_same(html: &str) {
    let strict = Page::parse_strictly(html).unwrap_or_else(|| {
        panic!("refused: {:?}\n{html}", Page::parse(html).faults());
    });
    assert_eq!(
        outline(&strict),
        outline(&Page::parse_leniently(html)),
        "{html}"
    );
}

const PAGE: &str = include_str!("../../benches/page.html");

#[test]
fn a_page_as_ours_is_read_strictly() {
    assert_same(PAGE);
}

#[test]
fn balanced_markup_is_read_strictly() {
    for body in [
        "<p>Gr&uuml;&szlig;e &amp; mehr&nbsp;&#8211; &#x27;so&#39; &</p>",
        "<pre>\n\n eins</pre><textarea>\n<b>&lt;</textarea>",
        "<ul><li><p>a</p><ul><li>b</li></ul></li><li>c</li></ul>",
        "<dl><div><dt>a</dt><dd>b</dd></div></dl>",
        "<table><caption>c</caption><colgroup><col><col></colgroup><thead><tr><th>a</th></tr></thead>\n<tbody>\n<tr><td><p>x</p><table><tbody><tr><td>y</td></tr></tbody></table></td></tr></tbody></table>",
        "<svg viewBox=\"0 0 1 1\" aria-hidden=\"true\"><title>a</title><path d=\"M0 0\"/><g><use xlink:href=\"#a\"></use></g></svg>",
        "<select><optgroup label=\"a\"><option selected>b</option></optgroup><option>c</option></select>",
        "<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>",
        "<p><!-- a - b --><a href=\"?a=1&amp;b=2\"><img src=x.png alt=''></a></p>"
            .replace("src=x.png", "src=\"x.png\"")
            .as_str(),
        "<script>if (a < b) { c(\"</p>\"); }</script><style>a > b { }</style>",
        "<details><summary><h2>a</h2></summary>b</details><button type=\"button\"><span>a</span></button>",
        "<p>a<br>b<wbr>c<br/></p><hr><input disabled><my-element>x</my-element>",
        "<noscript><p>a</p></noscript><object data=\"a\"><p>b</p></object>",
        "<main><form action=\"/a\"><fieldset><legend>l</legend><label>a <input name=\"b\"></label></fieldset></form></main>",
    ] {
        assert_same(&format!(
            "<!doctype html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\">\n<title>a &amp; b</title>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
        ));
    }
}

#[test]
fn what_a_browser_would_mend_is_refused() {
    for body in [
        "<p>a<p>b",
        "<p><div>a</div></p>",
        "<li>a<li>b",
        "<a href=\"a\">a<a href=\"b\">b</a></a>",
        "<b><i>a</b></i>",
        "<table><tr><td>a</td></tr></table>",
        "<table>a</table>",
        "<div/>",
        "<P>a</P>",
        "<p class=a>a</p>",
        "<p>&copy a</p>",
        "<p>a < b</p>",
        "<h1>a<h2>b</h2></h1>",
        "<h1>a</h2>",
        "<p a=\"1\" a=\"2\">a</p>",
        "<select><b>a</b></select>",
        "<template><p>a</p></template>",
        "<svg><p>a</p></svg>",
        "<button><button>a</button></button>",
        "</p>",
        "</br>",
        "<frameset></frameset>",
        "a</body>b",
    ] {
        let html =
            format!("<!doctype html><html><head><title>a</title></head><body>{body}</body></html>");
        assert!(Page::parse_strictly(&html).is_none(), "{body}");
    }
    for html in [
        "",
        "a",
        "<html></html>",
        "<!doctype html>",
        "<!doctype html><p>a</p>",
    ] {
        assert!(Page::parse_strictly(html).is_none(), "{html}");
    }
}

#[test]
fn omitted_end_tags_are_no_fault() {
    for body in [
        "<ul><li>a<li>b</ul>",
        "<p>a<p>b",
        "<table><tr><td>a<td>b</table>",
        "<dl><dt>a<dd>b</dl>",
        "<div><p>a</div>",
        "<p><ul><li>a</li></ul></p>",
    ] {
        let html = format!("<!doctype html><html><head><title>a</title></head><body>{body}");
        assert_eq!(Page::parse(&html).faults(), [], "{body}");
    }
}

#[test]
fn elements_are_placed_in_foreign_pages() {
    let html = "\u{feff}<!DOCTYPE html>\r\n<TITLE>a</TITLE>\r\n<P CLASS=x title='a > b'>a &eacute; <B>b<p>c</B>";
    let page = Page::parse(html);
    let spelled: Vec<&str> = page
        .elements()
        .map(|element| &html[element.start_tag()])
        .collect();
    assert_eq!(
        spelled,
        [
            "",
            "",
            "<TITLE>",
            "",
            "<P CLASS=x title='a > b'>",
            "<B>",
            "<p>",
            ""
        ]
    );
}

/// Balanced markup of elements that nest freely, with text that needs decoding.
fn balanced() -> impl Strategy<Value = String> {
    let text = prop_oneof![
        Just("Wort".to_owned()),
        Just(" &amp; ".to_owned()),
        Just("\n".to_owned()),
        Just("ä &nbsp;".to_owned()),
        Just("<br>".to_owned()),
        Just("<!-- x -->".to_owned()),
        Just("<img src=\"a.png\" alt=\"&lt;\">".to_owned()),
    ];
    let phrasing = text.prop_recursive(4, 24, 4, |inner| {
        (
            prop::sample::select(vec![
                "em", "strong", "span", "code", "small", "b", "time", "my-el",
            ]),
            prop::collection::vec(inner, 0..4),
        )
            .prop_map(|(tag, inner)| format!("<{tag} class=\"x\">{}</{tag}>", inner.concat()))
    });
    let block = prop_oneof![
        phrasing.clone().prop_map(|inner| format!("<p>{inner}</p>")),
        phrasing
            .clone()
            .prop_map(|inner| format!("<h2 id=\"a\">{inner}</h2>")),
        phrasing
            .clone()
            .prop_map(|inner| format!("<ul><li>{inner}</li></ul>")),
        phrasing.prop_map(|inner| format!("<pre>{inner}</pre>")),
    ];
    block.prop_recursive(4, 32, 4, |inner| {
        (
            prop::sample::select(vec![
                "div",
                "section",
                "blockquote",
                "aside",
                "figure",
                "article",
            ]),
            prop::collection::vec(inner, 0..4),
        )
            .prop_map(|(tag, inner)| format!("<{tag} hidden>{}</{tag}>", inner.concat()))
    })
}

/// Pieces of markup in any order: mostly wrong.
fn soup() -> impl Strategy<Value = String> {
    let names = vec![
        "p",
        "div",
        "a",
        "b",
        "li",
        "ul",
        "table",
        "tbody",
        "tr",
        "td",
        "svg",
        "path",
        "title",
        "select",
        "option",
        "button",
        "form",
        "h1",
        "br",
        "img",
        "textarea",
        "pre",
        "ruby",
        "rt",
        "html",
        "head",
        "body",
        "dl",
        "dt",
        "dd",
        "span",
        "noscript",
        "style",
        "foreignObject",
    ];
    let piece = (prop::sample::select(names), 0..6u8).prop_map(|(name, kind)| match kind {
        0 | 1 => format!("<{name}>"),
        2 | 3 => format!("</{name}>"),
        4 => format!("<{name}/>"),
        _ => "x ".to_owned(),
    });
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn balanced_pages_give_the_same_tree(body in balanced()) {
        assert_same(&format!(
            "<!doctype html>\n<html lang=\"de\">\n<head><title>a</title></head>\n<body>{body}</body></html>"
        ));
    }

    #[test]
    fn whatever_is_accepted_gives_the_same_tree(body in soup()) {
        let html = format!("<!doctype html><html><head></head><body>{body}</body></html>");
        if Page::parse_strictly(&html).is_some() {
            assert_same(&html);
        }
    }
}
