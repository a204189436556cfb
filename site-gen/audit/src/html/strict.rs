//! Reads balanced HTML, and only that: every element has its end tag, values
//! are quoted, names are in lower case, nothing is left for a browser to guess.
//!
//! What it accepts gives the tree that a browser makes of it. What it refuses may
//! still be correct HTML (an omitted `</li>`), so refusing is no finding by itself;
//! elements left open and stray end tags are, and it goes on to report them all.

use std::borrow::Cow;
use std::ops::Range;

use memchr::{memchr, memchr2, memmem};

use super::entities::{Unusual, decode};
use super::fault::MarkupFault;
use super::tag::{ESCAPABLE_TEXT, NO_TEXT, RAW_TEXT, Tag, VOID};
use super::tree::{Tree, is_white_space};

mod nesting;

use nesting::{Namespace, Nesting};

/// The tree, or the mistakes found (none if the page is merely unusual).
pub(super) fn read(html: &str) -> Result<Tree<'_>, Vec<MarkupFault>> {
    let mut reader = Reader {
        source: html,
        bytes: html.as_bytes(),
        at: 0,
        tree: Tree::for_source(html.len()),
        // Browsers turn carriage returns into newlines; no page of ours has any.
        refused: memchr2(b'\r', 0, html.as_bytes()).is_some(),
        nesting: Nesting::default(),
        content_start: 0,
        next_reference: None,
    };
    reader.doctype();
    reader.content();
    let Reader {
        tree,
        nesting,
        refused,
        ..
    } = reader;
    let (complete, faults) = nesting.finish();
    if complete && !refused && faults.is_empty() {
        Ok(tree)
    } else {
        Err(faults)
    }
}

struct Reader<'h> {
    source: &'h str,
    bytes: &'h [u8],
    at: usize,
    tree: Tree<'h>,
    /// The tree is not what a browser would make: only mistakes still matter.
    refused: bool,
    nesting: Nesting,
    /// The byte after the last start tag.
    content_start: usize,
    /// The first `&` that was not passed yet; most pages have few.
    next_reference: Option<usize>,
}

/// A start tag after its name and attributes were read.
struct StartTag<'h> {
    tag: Tag,
    name: Cow<'h, str>,
    offset: usize,
    first_attribute: usize,
    closes_itself: bool,
}

impl<'h> Reader<'h> {
    /// Without this doctype a browser falls back to rules of nesting of its own.
    fn doctype(&mut self) {
        const DOCTYPE: &[u8] = b"<!doctype html>";
        let start = self
            .bytes
            .iter()
            .take_while(|byte| byte.is_ascii_whitespace())
            .count();
        match self.bytes.get(start..start + DOCTYPE.len()) {
            Some(found) if found.eq_ignore_ascii_case(DOCTYPE) => self.at = start + DOCTYPE.len(),
            _ => self.refused = true,
        }
    }

    fn content(&mut self) {
        while let Some(distance) = memchr(b'<', &self.bytes[self.at..]) {
            let tag_start = self.at + distance;
            self.text(self.at..tag_start);
            self.at = tag_start;
            match self.bytes.get(tag_start + 1) {
                Some(b'a'..=b'z' | b'A'..=b'Z') => self.start_tag(),
                Some(b'/') => self.end_tag(),
                Some(b'!') => self.markup_declaration(),
                _ => {
                    self.refused = true;
                    self.at += 1;
                }
            }
            if self.nesting.is_too_deep() {
                return;
            }
        }
        self.text(self.at..self.bytes.len());
    }

    fn text(&mut self, range: Range<usize>) {
        if self.refused || range.is_empty() {
            return;
        }
        let mut range = range;
        let raw = &self.source[range.clone()];
        let parent = self.nesting.current();
        // A newline right after these start tags is not content.
        if matches!(parent, Some(Tag::Pre | Tag::Textarea))
            && range.start == self.content_start
            && raw.starts_with('\n')
        {
            range.start += 1;
        }
        if parent.is_none_or(|tag| tag.is(NO_TEXT)) && !is_white_space(raw) {
            self.refused = true;
            return;
        }
        let offset = range.start as u32;
        match self.decoded(range) {
            Ok(text) => self.tree.text(text, offset),
            Err(_) => self.refused = true,
        }
    }

    /// Some bytes of the page with their character references replaced.
    fn decoded(&mut self, range: Range<usize>) -> Result<Cow<'h, str>, Unusual> {
        let next = match self.next_reference {
            Some(next) if next >= range.start => next,
            _ => {
                let distance = memchr(b'&', &self.bytes[range.start..]);
                distance.map_or(self.bytes.len(), |distance| range.start + distance)
            }
        };
        self.next_reference = Some(next);
        match next < range.end {
            true => decode(&self.source[range]),
            false => Ok(Cow::Borrowed(&self.source[range])),
        }
    }

    fn markup_declaration(&mut self) {
        let rest = &self.bytes[self.at..];
        if !rest.starts_with(b"<!--") || rest.starts_with(b"<!-->") || rest.starts_with(b"<!--->") {
            self.refused = true;
            self.at += memchr(b'>', rest).map_or(rest.len(), |end| end + 1);
            return;
        }
        match memmem::find(&rest[4..], b"--") {
            Some(end) if rest.get(4 + end + 2) == Some(&b'>') => self.at += 4 + end + 3,
            // Two hyphens inside: browsers allow it, with exceptions.
            Some(_) => {
                self.refused = true;
                let end = memmem::find(&rest[4..], b"-->");
                self.at += end.map_or(rest.len(), |end| 4 + end + 3);
            }
            None => {
                self.refused = true;
                self.at = self.bytes.len();
            }
        }
    }

    fn name(&mut self) -> Cow<'h, str> {
        let start = self.at;
        let length = self.bytes[start..]
            .iter()
            .take_while(|byte| !matches!(byte, b' ' | b'\n' | b'\t' | b'\x0c' | b'/' | b'>'))
            .count();
        self.at += length;
        Cow::Borrowed(&self.source[start..self.at])
    }

    fn lower_case(&mut self, name: Cow<'h, str>) -> Cow<'h, str> {
        if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
            self.refused = true;
            return Cow::Owned(name.to_ascii_lowercase());
        }
        name
    }

    fn start_tag(&mut self) {
        let offset = self.at;
        self.at += 1;
        let written = self.name();
        let inside = self.nesting.namespace() == Namespace::Foreign;
        let known = Tag::of(&written);
        // Known names are in lower case.
        let (tag, name) = if inside || known != Tag::Unknown {
            (known, written)
        } else {
            let name = self.lower_case(written);
            (Tag::of(&name), name)
        };
        let foreign = inside || tag == Tag::Svg;
        let first_attribute = self.tree.attributes.len();
        let Some(closes_itself) = self.attributes(foreign) else {
            self.refused = true;
            self.at = self.bytes.len();
            return;
        };
        let start = StartTag {
            tag,
            name,
            offset,
            first_attribute,
            closes_itself,
        };
        self.open(start);
    }

    fn open(&mut self, start: StartTag<'h>) {
        let StartTag {
            tag,
            name,
            offset,
            first_attribute,
            closes_itself,
        } = start;
        self.content_start = self.at;
        let opened = self.nesting.open(tag, &name, offset);
        self.refused |= !opened.as_browsers_do;
        let foreign = self.nesting.namespace() == Namespace::Foreign || opened.tag == Tag::Foreign;
        if !self.refused {
            self.tree.open(
                opened.tag,
                name,
                first_attribute,
                (offset as u32, self.at as u32),
            );
        }
        if foreign {
            if closes_itself {
                self.close();
            }
        } else if tag.is(VOID) {
            self.close();
        } else if tag.is(RAW_TEXT | ESCAPABLE_TEXT) {
            self.text_until_end_tag(tag);
        } else {
            // `<div/>` opens a `div`, whatever its author meant.
            self.refused |= closes_itself;
        }
    }

    fn close(&mut self) {
        self.nesting.close_current();
        if !self.refused {
            self.tree.close();
        }
    }

    /// Reads attributes up to and with `>`; tells whether the tag ends in `/>`,
    /// `None` if the page ends first.
    fn attributes(&mut self, foreign: bool) -> Option<bool> {
        let first = self.tree.attributes.len();
        loop {
            while self.bytes.get(self.at)?.is_ascii_whitespace() {
                self.at += 1;
            }
            match self.bytes[self.at] {
                b'>' => {
                    self.at += 1;
                    return Some(false);
                }
                b'/' if self.bytes.get(self.at + 1) == Some(&b'>') => {
                    self.at += 2;
                    return Some(true);
                }
                b'/' => {
                    self.refused = true;
                    self.at += 1;
                }
                _ => self.attribute(first, foreign)?,
            }
        }
    }

    fn attribute(&mut self, first: usize, foreign: bool) -> Option<()> {
        let start = self.at;
        let mut upper_case = false;
        loop {
            match self.bytes.get(self.at)? {
                b'=' | b' ' | b'\n' | b'\t' | b'\x0c' | b'/' | b'>' => break,
                b'A'..=b'Z' => upper_case = true,
                b'"' | b'\'' | b'<' => self.refused = true,
                _ => {}
            }
            self.at += 1;
        }
        let name = &self.source[start..self.at];
        self.refused |= name.is_empty() || (upper_case && !foreign);
        let value = if self.bytes.get(self.at) == Some(&b'=') {
            self.at += 1;
            self.value()?
        } else {
            // A space before `=` is allowed, but nobody writes it.
            self.refused |= self.bytes.get(self.at).is_some_and(u8::is_ascii_whitespace)
                && self.next_is_equals();
            start..start
        };
        if self.refused {
            return Some(());
        }
        self.refused |= self.tree.attributes[first..]
            .iter()
            .any(|other| other.name == name);
        match self.decoded(value) {
            Ok(value) => self.tree.attribute(Cow::Borrowed(name), value),
            Err(_) => self.refused = true,
        }
        Some(())
    }

    fn next_is_equals(&mut self) -> bool {
        let blank = self.bytes[self.at..]
            .iter()
            .take_while(|byte| byte.is_ascii_whitespace())
            .count();
        if self.bytes.get(self.at + blank) == Some(&b'=') {
            self.at += blank;
            return true;
        }
        false
    }

    /// The bytes of the value after `=`.
    fn value(&mut self) -> Option<Range<usize>> {
        match *self.bytes.get(self.at)? {
            quote @ (b'"' | b'\'') => {
                let start = self.at + 1;
                let length = memchr(quote, &self.bytes[start..])?;
                self.at = start + length + 1;
                Some(start..start + length)
            }
            _ => {
                self.refused = true;
                while self.bytes.get(self.at)?.is_ascii_whitespace() {
                    self.at += 1;
                }
                if matches!(self.bytes[self.at], b'"' | b'\'') {
                    return self.value();
                }
                while !matches!(self.bytes.get(self.at)?, b'>')
                    && !self.bytes[self.at].is_ascii_whitespace()
                {
                    self.at += 1;
                }
                Some(self.at..self.at)
            }
        }
    }

    /// Reads the content of an element that holds only text, and its end tag.
    fn text_until_end_tag(&mut self, tag: Tag) {
        let start = self.at;
        let Some(length) = find_end_tag(&self.bytes[start..], tag.name().as_bytes()) else {
            self.at = self.bytes.len();
            return;
        };
        let raw = &self.source[start..start + length];
        self.at = start + length;
        if tag.is(ESCAPABLE_TEXT) {
            self.text(start..self.at);
        } else {
            // Inside a script, `<!--` changes where it ends.
            self.refused |= tag == Tag::Script && raw.contains("<!--");
            if !self.refused {
                self.tree.text(Cow::Borrowed(raw), start as u32);
            }
        }
    }

    fn end_tag(&mut self) {
        if self.closes_current() {
            return;
        }
        let offset = self.at;
        self.at += 2;
        let written = self.name();
        let rest = &self.bytes[self.at..];
        let blank = rest
            .iter()
            .take_while(|byte| byte.is_ascii_whitespace())
            .count();
        if rest.get(blank) == Some(&b'>') {
            self.at += blank + 1;
        } else {
            self.refused = true;
            self.at += memchr(b'>', rest).map_or(rest.len(), |end| end + 1);
        }
        let name = match self.nesting.namespace() {
            Namespace::Foreign => written,
            Namespace::Html => self.lower_case(written),
        };
        if self.nesting.close(&name, offset) {
            if !self.refused {
                self.tree.close();
            }
        } else {
            self.refused = true;
        }
    }
}

impl Reader<'_> {
    /// Reads the end tag of the current element, if it stands here and nothing is
    /// unusual about it, as of nearly all.
    fn closes_current(&mut self) -> bool {
        let Some(tag) = self.nesting.current() else {
            return false;
        };
        let name = tag.name().as_bytes();
        let rest = &self.bytes[self.at + 2..];
        let is_its_own =
            !name.is_empty() && rest.starts_with(name) && rest.get(name.len()) == Some(&b'>');
        if is_its_own {
            self.at += 2 + name.len() + 1;
            self.close();
        }
        is_its_own
    }
}

/// Bytes before `</name` followed by what ends a name.
fn find_end_tag(bytes: &[u8], name: &[u8]) -> Option<usize> {
    memmem::find_iter(bytes, b"</").find(|&at| {
        let rest = &bytes[at + 2..];
        rest.len() > name.len()
            && rest[..name.len()].eq_ignore_ascii_case(name)
            && matches!(
                rest[name.len()],
                b'>' | b'/' | b' ' | b'\n' | b'\t' | b'\x0c'
            )
    })
}
