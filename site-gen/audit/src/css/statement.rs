//! Statements: what a sheet or a block is made of.

/// One statement of a source.
pub(super) enum Statement<'c> {
    /// Up to a semicolon or the end.
    Plain(&'c str),
    /// With a block in braces.
    Block { prelude: &'c str, body: &'c str },
}

/// Takes the next statement off a source: braces, brackets, strings, comments
/// and escapes are kept whole.
pub(super) fn next_statement(css: &str) -> Option<(Statement<'_>, &str)> {
    let css = skip_space_and_comments(css);
    if css.is_empty() {
        return None;
    }
    match scan(css, b"{;}") {
        None => Some((Statement::Plain(css), "")),
        Some(end) if css.as_bytes()[end] == b'{' => {
            let body_start = end + 1;
            let body_end = closing_brace(css, body_start);
            let statement = Statement::Block {
                prelude: css[..end].trim(),
                body: &css[body_start..body_end],
            };
            Some((statement, css.get(body_end + 1..).unwrap_or("")))
        }
        Some(end) => Some((Statement::Plain(&css[..end]), &css[end + 1..])),
    }
}

fn skip_space_and_comments(css: &str) -> &str {
    let mut rest = css;
    loop {
        rest = rest.trim_start();
        // HTML comment marks are white space to CSS.
        if let Some(after) = rest.strip_prefix("<!--").or(rest.strip_prefix("-->")) {
            rest = after;
        } else if let Some(after) = rest.strip_prefix("/*") {
            rest = after.find("*/").map_or("", |end| &after[end + 2..]);
        } else {
            return rest;
        }
    }
}

/// The first of `wanted` outside strings, comments, parentheses and brackets.
fn scan(css: &str, wanted: &[u8]) -> Option<usize> {
    let bytes = css.as_bytes();
    let mut depth = 0usize;
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 1,
            quote @ (b'"' | b'\'') => at = end_of_string(bytes, at + 1, quote),
            b'/' if bytes.get(at + 1) == Some(&b'*') => {
                at = css[at + 2..]
                    .find("*/")
                    .map_or(bytes.len(), |end| at + 2 + end + 1);
            }
            byte if depth == 0 && wanted.contains(&byte) => return Some(at),
            b'(' | b'[' => depth += 1,
            b')' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        at += 1;
    }
    None
}

fn end_of_string(bytes: &[u8], mut at: usize, quote: u8) -> usize {
    while at < bytes.len() && bytes[at] != quote && bytes[at] != b'\n' {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    at
}

/// The brace that closes a block whose content begins at `start`; the end of the
/// source closes everything.
fn closing_brace(css: &str, start: usize) -> usize {
    let mut depth = 0usize;
    let mut at = start;
    while let Some(distance) = css.get(at..).and_then(|rest| scan(rest, b"{}")) {
        at += distance;
        match css.as_bytes()[at] {
            b'{' => depth += 1,
            _ if depth == 0 => return at,
            _ => depth -= 1,
        }
        at += 1;
    }
    css.len()
}
