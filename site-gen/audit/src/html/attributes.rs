//! Where an attribute stands in a start tag. Looked up only for a finding, so
//! that reading a page need not remember it.

use std::ops::Range;

/// The bytes of the value of `name` in the start tag at `tag`; without a value,
/// those of the name.
pub(super) fn value_range(source: &str, tag: Range<usize>, name: &str) -> Option<Range<usize>> {
    let bytes = source.as_bytes().get(..tag.end)?;
    let mut at = tag.start + 1;
    while at < bytes.len() && !ends_name(bytes[at]) {
        at += 1;
    }
    loop {
        at = skip(bytes, at, |byte| byte.is_ascii_whitespace() || byte == b'/');
        if at >= bytes.len() || bytes[at] == b'>' {
            return None;
        }
        let name_start = at;
        // A name may begin with `=`, as the standard has it.
        at = skip(bytes, at + 1, |byte| !ends_name(byte) && byte != b'=');
        let found = source.get(name_start..at)?;
        let mut value = name_start..at;
        let equals = skip(bytes, at, |byte| byte.is_ascii_whitespace());
        if bytes.get(equals) == Some(&b'=') {
            let start = skip(bytes, equals + 1, |byte| byte.is_ascii_whitespace());
            (value, at) = read_value(bytes, start);
        }
        if found.eq_ignore_ascii_case(name) {
            return Some(value);
        }
    }
}

fn read_value(bytes: &[u8], start: usize) -> (Range<usize>, usize) {
    match bytes.get(start) {
        Some(&quote @ (b'"' | b'\'')) => {
            let end = skip(bytes, start + 1, |byte| byte != quote);
            (start + 1..end, end + 1)
        }
        _ => {
            let end = skip(bytes, start, |byte| {
                !byte.is_ascii_whitespace() && byte != b'>'
            });
            (start..end, end)
        }
    }
}

fn skip(bytes: &[u8], from: usize, wanted: impl Fn(u8) -> bool) -> usize {
    let from = from.min(bytes.len());
    from + bytes[from..]
        .iter()
        .take_while(|&&byte| wanted(byte))
        .count()
}

fn ends_name(byte: u8) -> bool {
    byte.is_ascii_whitespace() || byte == b'/' || byte == b'>'
}

#[cfg(test)]
mod tests {
    use super::value_range;

    #[test]
    fn values_are_found_however_they_are_written() {
        let source = r#"x<IMG src=a.png ALT = 'ein "Bild"' hidden title="t"/>"#;
        let value = |name| value_range(source, 1..source.len(), name).map(|range| &source[range]);
        assert_eq!(value("src"), Some("a.png"));
        assert_eq!(value("alt"), Some(r#"ein "Bild""#));
        assert_eq!(value("hidden"), Some("hidden"));
        assert_eq!(value("title"), Some("t"));
        assert_eq!(value("width"), None);
    }

    #[test]
    fn a_tag_that_breaks_off_is_no_danger() {
        for source in ["<", "<a", "<a href", "<a href=", "<a href='", "<a ="] {
            assert_eq!(value_range(source, 0..source.len(), "title"), None);
        }
    }
}
