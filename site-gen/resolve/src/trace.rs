//! Marks on start tags that say where an element came from.
//!
//! The bytes that are published never carry marks. Only when a page has a
//! finding is it rendered once more with them: literal start tags of templates
//! are instrumented, Markdown writes them as it goes. Elements keep their
//! order, so the mark of the n-th element leads a finding back to its source.

use pulldown_cmark_escape::escape_html;

/// The attribute that holds a mark: `path:byte`.
pub const ATTRIBUTE: &str = "data-at";

/// Writes a mark into a start tag, after its name.
pub fn write_mark(html: &mut String, path: &str, at: usize) {
    html.push(' ');
    html.push_str(ATTRIBUTE);
    html.push_str("=\"");
    escape_html(&mut *html, path).expect("writing to a string");
    html.push(':');
    html.push_str(&at.to_string());
    html.push('"');
}

/// Reads a mark: the path and the byte.
pub fn read_mark(mark: &str) -> Option<(&str, usize)> {
    let (path, at) = mark.rsplit_once(':')?;
    Some((path, at.parse().ok()?))
}

/// Marks each start tag in HTML that starts at byte `base` of `path`.
pub fn instrument_html(html: &str, path: &str, base: usize) -> String {
    instrument(html, path, base, |_| None)
}

/// Marks each literal start tag of a template, outside Tera's delimiters.
pub fn instrument_template(template: &str, path: &str) -> String {
    instrument(template, path, 0, |rest| {
        let close = match rest.get(..2)? {
            "{{" => "}}",
            "{%" => "%}",
            "{#" => "#}",
            _ => return None,
        };
        Some(delimited_length(rest, close))
    })
}

/// Copies `text`, marking start tags; `skip` says how many bytes at the start
/// of a rest are to be copied without a look.
fn instrument(text: &str, path: &str, base: usize, skip: impl Fn(&str) -> Option<usize>) -> String {
    let mut marked = String::with_capacity(text.len() * 2);
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let Some(next) = rest.find(['<', '{']) else {
            break;
        };
        marked.push_str(&rest[..next]);
        at += next;
        let rest = &text[at..];
        let length = if let Some(length) = skip(rest) {
            length
        } else if rest.starts_with("<!--") {
            rest.find("-->").map_or(rest.len(), |end| end + 3)
        } else {
            let name = tag_name_length(rest);
            if name > 0 {
                marked.push_str(&rest[..=name]);
                write_mark(&mut marked, path, base + at);
                at += name + 1;
                continue;
            }
            1
        };
        marked.push_str(&rest[..length]);
        at += length;
    }
    marked.push_str(&text[at..]);
    marked
}

/// Bytes of the name behind `<`, 0 if `rest` is no start tag.
fn tag_name_length(rest: &str) -> usize {
    let name = rest.strip_prefix('<').unwrap_or("");
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return 0;
    }
    name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-')
        .unwrap_or(name.len())
}

/// Bytes up to and including `close`, which does not count inside quotes.
pub fn delimited_length(text: &str, close: &str) -> usize {
    if close == "#}" {
        return text.find(close).map_or(text.len(), |end| end + 2);
    }
    let mut quote = None;
    for (at, c) in text.char_indices().skip(2) {
        match quote {
            Some(open) if c == open => quote = None,
            Some(_) => {}
            None if matches!(c, '"' | '\'' | '`') => quote = Some(c),
            None if text[at..].starts_with(close) => return at + 2,
            None => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literal_start_tags_are_marked_and_nothing_else() {
        let template = r#"{# <a> #}<p class="{{ "<b>" }}">{% if a < b %}<br>{% endif %}</p>"#;
        assert_eq!(
            instrument_template(template, "t.html"),
            r#"{# <a> #}<p data-at="t.html:9" class="{{ "<b>" }}">{% if a < b %}<br data-at="t.html:46">{% endif %}</p>"#
        );
    }

    #[test]
    fn comments_and_stray_signs_stay() {
        let html = "<!-- <p> --> 1 < 2 {x} <p>";
        assert_eq!(
            instrument_html(html, "a.md", 10),
            "<!-- <p> --> 1 < 2 {x} <p data-at=\"a.md:33\">"
        );
    }

    #[test]
    fn a_mark_is_read_back() {
        assert_eq!(read_mark("C:/a.md:12"), Some(("C:/a.md", 12)));
    }
}
