//! Dates in the text of a finished page stand in `<time>`, wherever they come from:
//! Markdown, front matter, messages. So a telephone can take them over, and nobody
//! who writes has to think of it.

use std::ops::Range;

use memchr::memmem;
use written_dates::dates;

/// What goes around a date, besides the day itself.
const TAGS: [&str; 3] = ["<time datetime=\"", "\">", "</time>"];

/// Puts each date of a page into `<time datetime="…">`.
pub fn mark(html: &str) -> String {
    let found = days(html);
    let [before, behind, end] = TAGS;
    let tags = before.len() + behind.len() + end.len();
    let added: usize = found.iter().map(|(_, iso)| tags + iso.len()).sum();
    // All pages are kept until they are written: none may take more than it needs.
    let mut marked = String::with_capacity(html.len() + added);
    let mut copied = 0;
    for (words, iso) in found {
        marked.push_str(&html[copied..words.start]);
        for part in [before, &iso, behind, &html[words.clone()], end] {
            marked.push_str(part);
        }
        copied = words.end;
    }
    marked.push_str(&html[copied..]);
    marked
}

/// The bytes of each date that is text, and its day as machines read it.
///
/// Years are rarer than tags: they are looked for first, and only a text that
/// holds one is read.
fn days(html: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let mut years = centuries(html.as_bytes()).into_iter().peekable();
    let mut at = 0;
    while years.peek().is_some() {
        let end = next(b'<', html, at);
        if years.next_if(|year| *year < end).is_some() {
            let inside = dates(&html[at..end]).into_iter();
            found.extend(inside.map(|date| {
                let words = at + date.range.start..at + date.range.end;
                (words, date.iso())
            }));
        }
        at = end + markup_length(&html[end..]);
        while years.next_if(|year| *year < at).is_some() {}
    }
    found
}

/// Where `19` or `20` stands before two more digits, in order; `19:30` is no year.
fn centuries(html: &[u8]) -> Vec<usize> {
    let is_digit = |at: usize| html.get(at).is_some_and(u8::is_ascii_digit);
    let [earlier, later] = [b"19", b"20"].map(|century| memmem::find_iter(html, century));
    let all = earlier.chain(later);
    let mut years: Vec<usize> = all
        .filter(|&at| is_digit(at + 2) && is_digit(at + 3))
        .collect();
    years.sort_unstable();
    years
}

/// Where the next such byte stands, from `at` on; the end if there is none.
fn next(byte: u8, html: &str, at: usize) -> usize {
    memchr::memchr(byte, &html.as_bytes()[at..]).map_or(html.len(), |next| at + next)
}

/// Bytes of the markup at the start of `rest`: a tag, a comment, or an element that
/// is left alone up to its end.
fn markup_length(rest: &str) -> usize {
    if rest.starts_with("<!--") {
        return memmem::find(rest.as_bytes(), b"-->").map_or(rest.len(), |end| end + 3);
    }
    let tag = tag_length(rest);
    let name = rest[..tag].strip_prefix('<').unwrap_or("");
    let letters = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let name = &name[..letters];
    if !is_left_alone(name) {
        return tag;
    }
    let end = format!("</{name}");
    memmem::find(&rest.as_bytes()[tag..], end.as_bytes()).map_or(rest.len(), |at| tag + at)
}

/// What is left as it is: dates that are marked up already, controls, and what
/// holds no elements.
fn is_left_alone(name: &str) -> bool {
    matches!(
        name,
        "time"
            | "a"
            | "button"
            | "title"
            | "script"
            | "style"
            | "textarea"
            | "option"
            | "svg"
            | "code"
            | "pre"
    )
}

/// Bytes of the tag at the start of `rest`; `>` inside a value does not end it.
fn tag_length(rest: &str) -> usize {
    let mut length = 0;
    let mut quote = None;
    loop {
        let end = next(b'>', rest, length);
        for byte in rest[length..end].bytes() {
            quote = match quote {
                None if matches!(byte, b'"' | b'\'') => Some(byte),
                Some(open) if open == byte => None,
                _ => quote,
            };
        }
        length = rest.len().min(end + 1);
        if quote.is_none() || length == rest.len() {
            return length;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_text_are_marked_and_nothing_else_changes() {
        let marked = "<time datetime=\"2027-03-12\">12. März 2027</time>";
        for (html, expected) in [
            ("<p>Am 12. März 2027.</p>", format!("<p>Am {marked}.</p>")),
            (
                "<p>seit 2019, für 2000 Euro</p>",
                "<p>seit 2019, für 2000 Euro</p>".to_owned(),
            ),
            (
                "<p title=\"am > 12. März 2027\"><b>12. März 2027</b>",
                format!("<p title=\"am > 12. März 2027\"><b>{marked}</b>"),
            ),
        ] {
            assert_eq!(mark(html), expected);
        }
    }

    #[test]
    fn what_holds_no_elements_or_is_marked_already_is_left_alone() {
        for html in [
            "<title>12. März 2027</title>",
            "<p><time datetime=\"2027-03-12\">12. März 2027</time></p>",
            "<a href=\"/\">am <b>12. März 2027</b></a>",
            "<script>\"12. März 2027\"</script>",
            "<!-- 12. März 2027 --><p>x</p>",
            "<textarea>12. März 2027",
            "<p",
        ] {
            assert_eq!(mark(html), html);
        }
    }
}
