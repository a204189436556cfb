//! Addresses as browsers read them.

use std::borrow::Cow;

/// Addresses in a `srcset`: each candidate ends at a comma after white space or
/// descriptor; a comma inside an address stays.
pub(super) fn candidates(value: &str) -> impl Iterator<Item = &str> {
    let mut rest = value;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        if rest.is_empty() {
            return None;
        }
        let end = rest
            .find(|c: char| c.is_ascii_whitespace())
            .unwrap_or(rest.len());
        let url = &rest[..end];
        let after = &rest[end..];
        rest = match url.strip_suffix(',') {
            Some(_) => after,
            None => after.find(',').map_or("", |comma| &after[comma + 1..]),
        };
        Some(url.trim_end_matches(','))
    })
}

/// The path that `address` means on the page at `from`.
pub(super) fn resolve<'a>(from: &str, address: Cow<'a, str>) -> Cow<'a, str> {
    match is_plain(&address) {
        true => address,
        false => Cow::Owned(resolve_segments(from, &address)),
    }
}

/// Whether an address is the path already, as nearly all on a site are.
fn is_plain(address: &str) -> bool {
    let bytes = address.as_bytes();
    let steps = bytes.windows(2).any(|pair| pair == b"/." || pair == b"//");
    bytes.first() == Some(&b'/') && !steps
}

fn resolve_segments(from: &str, address: &str) -> String {
    let start = match address.starts_with('/') {
        true => "",
        false => from.rfind('/').map_or("", |end| &from[..end]),
    };
    let mut segments: Vec<&str> = start.split('/').filter(|s| !s.is_empty()).collect();
    let mut directory = false;
    for segment in address.split('/') {
        directory = matches!(segment, "" | "." | "..");
        match segment {
            "" | "." => {}
            ".." => {
                segments.pop();
            }
            name => segments.push(name),
        }
    }
    let mut path = format!("/{}", segments.join("/"));
    if directory && path != "/" {
        path.push('/');
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_resolved_as_browsers_do() {
        for (from, address, expected) in [
            ("/termine/", "chor/", "/termine/chor/"),
            ("/termine/", "../kontakt/", "/kontakt/"),
            ("/termine/chor.html", "bild.jpg", "/termine/bild.jpg"),
            ("/", "./", "/"),
            ("/a/b/", "..", "/a/"),
            ("/a/b/", "/c/d.html", "/c/d.html"),
            ("/a/b/", "/", "/"),
            ("/a/b/", "/c/.d/..", "/c/"),
            ("/a/", "/../../x", "/x"),
            ("/a/", "/b//c/", "/b/c/"),
        ] {
            let path = resolve(from, Cow::Borrowed(address));
            assert_eq!(path, expected, "{address} on {from}");
        }
    }

    #[test]
    fn each_address_of_a_srcset_is_found() {
        let found: Vec<&str> = candidates("a.jpg 480w, b,c.jpg 2x,d.jpg, e.jpg").collect();
        assert_eq!(found, ["a.jpg", "b,c.jpg", "d.jpg", "e.jpg"]);
    }
}
