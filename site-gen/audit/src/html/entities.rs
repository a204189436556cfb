//! Character references in text and attribute values of the strict reader.

use std::borrow::Cow;

use html5ever::data::NAMED_ENTITIES;
use memchr::memchr;

/// A reference that browsers read by rules of their own, such as `&copy` without
/// its semicolon.
pub(super) struct Unusual;

/// Replaces character references.
pub(super) fn decode(raw: &str) -> Result<Cow<'_, str>, Unusual> {
    let Some(first) = memchr(b'&', raw.as_bytes()) else {
        return Ok(Cow::Borrowed(raw));
    };
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    let mut next = Some(first);
    while let Some(at) = next {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let length = decode_one(rest, &mut text)?;
        rest = &rest[length..];
        next = memchr(b'&', rest.as_bytes());
    }
    text.push_str(rest);
    Ok(Cow::Owned(text))
}

/// Decodes the reference at the start of `rest` and returns its length.
fn decode_one(rest: &str, into: &mut String) -> Result<usize, Unusual> {
    let name_length = rest[1..]
        .bytes()
        .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#')
        .count();
    let end = 1 + name_length;
    if name_length == 0 {
        into.push('&');
        return Ok(1);
    }
    if rest.as_bytes().get(end) != Some(&b';') {
        return Err(Unusual);
    }
    match &rest[1..end] {
        // The few that nearly every page uses, without a look-up.
        "amp" => into.push('&'),
        "lt" => into.push('<'),
        "gt" => into.push('>'),
        "quot" => into.push('"'),
        "nbsp" => into.push('\u{a0}'),
        "shy" => into.push('\u{ad}'),
        name => match name.strip_prefix('#') {
            Some(number) => into.push(numeric(number).ok_or(Unusual)?),
            None => named(&rest[1..=end], into)?,
        },
    }
    Ok(end + 1)
}

fn named(name_and_semicolon: &str, into: &mut String) -> Result<(), Unusual> {
    match NAMED_ENTITIES.get(name_and_semicolon) {
        Some(&(first, second)) if first != 0 => {
            into.extend(
                [first, second]
                    .into_iter()
                    .filter(|&c| c != 0)
                    .filter_map(char::from_u32),
            );
            Ok(())
        }
        _ => Err(Unusual),
    }
}

fn numeric(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => number.parse().ok()?,
    };
    // Controls are replaced by what Windows-1252 has there, or dropped.
    char::from_u32(code).filter(|c| !c.is_control())
}
