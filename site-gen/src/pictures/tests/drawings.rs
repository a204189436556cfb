//! Drawings, harmless and not.

use super::sizes;
use crate::pictures::{PictureError, process};

#[test]
fn a_drawing_is_passed_on_with_its_size() {
    let size = |attributes: &str| {
        let svg = format!("<?xml version=\"1.0\"?><svg {attributes}><path d=\"M0 0\"/></svg>");
        process("tür.svg", svg.as_bytes()).map(|processed| {
            assert_eq!(processed.variants[0].bytes, svg.as_bytes());
            assert!(processed.src().starts_with("/bilder/tuer-") && processed.srcset().is_empty());
            sizes(&processed)[0]
        })
    };
    assert_eq!(size("width='40' height='30px'"), Ok((40, 30)));
    assert_eq!(size("viewBox='0 0 120 80'"), Ok((120, 80)));
    assert_eq!(size("width='60' viewBox='0,0,120,80'"), Ok((60, 40)));
    assert_eq!(
        size("width='100%' height='auto' viewBox='-1 -1 24.4 24.6'"),
        Ok((24, 25))
    );
    assert_eq!(size("width='1in' height='72pt'"), Ok((96, 96)));
    assert_eq!(size("width='100%'"), Err(PictureError::NoSize));
    assert_eq!(size("viewBox='0 0 0 10'"), Err(PictureError::NoSize));
}

#[test]
fn a_drawing_that_acts_or_leads_elsewhere_is_refused() {
    for (part, named) in [
        ("<script>alert(1)</script>", "<script>"),
        (
            "<x:Script xmlns:x='http://www.w3.org/2000/svg'/>",
            "<Script>",
        ),
        ("<rect onclick='a()'/>", "onclick"),
        ("<foreignObject><p>x</p></foreignObject>", "<foreignObject>"),
        (
            "<image href='https://a.example/b.png'/>",
            "https://a.example/b.png",
        ),
        ("<use xlink:href='b.svg#c'/>", "b.svg#c"),
        (
            "<a href='&#106;avascript:a()'><path/></a>",
            "javascript:a()",
        ),
        (
            "<rect fill='URL(https://a.example/)'/>",
            "url(https://a.example/)",
        ),
        (
            "<rect style='fill:url(&quot;//a.example/&quot;)'/>",
            "url(//a.example/)",
        ),
        ("<style>@imp<![CDATA[ort ]]>'b.css';</style>", "@import"),
        ("<style>a{b:u&#114;l(c.png)}</style>", "url(c.png)"),
        ("<style>a{b:u\\72l(c.png)}</style>", "\\"),
        ("<g xml:base='https://a.example/'/>", "xml:base"),
        ("<animate attributeName='x'/>", "<animate>"),
        ("<?xml-stylesheet href='a.css'?>", "<?xml-stylesheet?>"),
    ] {
        let svg = format!("<svg viewBox='0 0 1 1'>\n{part}</svg>");
        match process("a.svg", svg.as_bytes()) {
            Err(error @ PictureError::Forbidden { .. }) => {
                let diagnostic = error.diagnostic("content/bilder/a.svg", svg.as_bytes());
                assert!(error.to_string().contains(named), "{part}: {error}");
                assert_eq!(diagnostic.place.map(|place| place.line), Some(2), "{part}");
            }
            other => panic!("{part}: {other:?}"),
        }
    }
    let entity = b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg viewBox='0 0 1 1'/>";
    assert!(matches!(
        process("a.svg", entity),
        Err(PictureError::Forbidden { .. })
    ));
}

#[test]
fn a_drawing_may_refer_to_itself_and_be_described() {
    let svg = "\u{feff}<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/a.dtd'>
        <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><title>Tür &amp; Tor</title>
        <style>a{fill:url(#sky);stroke:url( '#sky')}</style><use href='#door'/></svg>";
    assert_eq!(
        sizes(&process("a.svg", svg.as_bytes()).expect("harmless")),
        [(1, 1)]
    );
}

#[test]
fn a_broken_drawing_is_named_as_such() {
    for svg in [
        "<svg viewBox='0 0 1 1'><g></svg>",
        "<svg viewBox='0 0 1 1'><g>",
        "<svg a='b' a='c'/>",
    ] {
        let error = process("a.svg", svg.as_bytes());
        assert!(
            matches!(error, Err(PictureError::Broken { .. })),
            "{svg}: {error:?}"
        );
    }
    assert!(matches!(
        process("a.svg", b"<svg>\xff</svg>"),
        Err(PictureError::Broken { .. })
    ));
    assert_eq!(
        process("a.svg", b"<html></html>"),
        Err(PictureError::UnknownFormat)
    );
    assert_eq!(process("a.svg", b""), Err(PictureError::UnknownFormat));
}
