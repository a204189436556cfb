//! What may stand in what, for the strict reader: which elements are open, which
//! start tags a browser takes as they stand, and which mistakes were made.

use crate::html::fault::{MAX_DEPTH, MarkupFault, MarkupFaultKind};
use crate::html::tag::{
    ENDS_PARAGRAPH, HEADING, LEAVES_SVG, METADATA, OPTIONAL_END, SCOPE, Tag, UNUSUAL, VOID,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Namespace {
    Html,
    /// SVG or MathML, where tags may close themselves.
    Foreign,
}

/// How an element was opened.
pub(super) struct Opened {
    pub tag: Tag,
    /// A browser puts it at the same place in its tree.
    pub as_browsers_do: bool,
}

struct Open {
    tag: Tag,
    /// As written, for tags that share `Unknown` or `Foreign`.
    name: Box<str>,
    offset: usize,
}

#[derive(Default)]
pub(super) struct Nesting {
    open: Vec<Open>,
    faults: Vec<MarkupFault>,
    /// Names of elements that were closed by another's end tag; their own end
    /// tag, when it comes, is part of the same mistake.
    forced: Vec<Box<str>>,
    /// How many of these are open; the stack is searched only if any is.
    paragraphs: u32,
    links: u32,
    buttons: u32,
    forms: u32,
    seen: Seen,
}

#[derive(Default, Clone, Copy, PartialEq, Eq, PartialOrd)]
enum Seen {
    #[default]
    Nothing,
    Html,
    Head,
    Body,
    End,
}

impl Nesting {
    /// Whether the page was one complete `html` with `head` and `body`, and the mistakes.
    pub fn finish(mut self) -> (bool, Vec<MarkupFault>) {
        let complete = self.open.is_empty() && self.seen == Seen::End;
        if !self.is_too_deep() {
            while let Some(open) = self.open.pop() {
                self.report_left_open(&open);
            }
        }
        self.faults.sort_by_key(|fault| fault.offset);
        (complete, self.faults)
    }

    pub fn current(&self) -> Option<Tag> {
        self.open.last().map(|open| open.tag)
    }

    pub fn is_too_deep(&self) -> bool {
        self.open.len() > MAX_DEPTH
    }

    /// The namespace of what stands directly inside the current element.
    pub fn namespace(&self) -> Namespace {
        match self.open.last() {
            Some(Open {
                tag: Tag::Foreign,
                name,
                ..
            }) if matches!(&**name, "title" | "desc" | "foreignObject") => Namespace::Html,
            Some(Open {
                tag: Tag::Svg | Tag::Math | Tag::Foreign,
                ..
            }) => Namespace::Foreign,
            _ => Namespace::Html,
        }
    }

    /// Opens an element.
    pub fn open(&mut self, tag: Tag, name: &str, offset: usize) -> Opened {
        let opened = match self.namespace() {
            Namespace::Foreign if tag.is(LEAVES_SVG) => Opened {
                tag,
                as_browsers_do: false,
            },
            Namespace::Foreign => Opened {
                tag: Tag::Foreign,
                as_browsers_do: true,
            },
            Namespace::Html => Opened {
                tag,
                as_browsers_do: self.admits(tag),
            },
        };
        self.push(opened.tag, name, offset);
        if self.is_too_deep() {
            self.faults
                .push(fault(MarkupFaultKind::TooDeep, name, offset));
        }
        opened
    }

    fn push(&mut self, tag: Tag, name: &str, offset: usize) {
        match tag {
            Tag::P => self.paragraphs += 1,
            Tag::A => self.links += 1,
            Tag::Button => self.buttons += 1,
            Tag::Form => self.forms += 1,
            _ => {}
        }
        let name = match tag {
            Tag::Unknown | Tag::Foreign => name.into(),
            _ => Box::default(),
        };
        self.open.push(Open { tag, name, offset });
    }

    fn pop(&mut self) -> Option<Open> {
        let open = self.open.pop()?;
        match open.tag {
            Tag::P => self.paragraphs -= 1,
            Tag::A => self.links -= 1,
            Tag::Button => self.buttons -= 1,
            Tag::Form => self.forms -= 1,
            Tag::Html => self.seen = Seen::End,
            _ => {}
        }
        Some(open)
    }

    fn admits(&mut self, tag: Tag) -> bool {
        let Some(parent) = self.current() else {
            let first = tag == Tag::Html && self.seen == Seen::Nothing;
            self.seen = Seen::Html;
            return first;
        };
        if tag.is(UNUSUAL) {
            return false;
        }
        match parent {
            Tag::Html => self.admits_in_html(tag),
            Tag::Head => tag.is(METADATA),
            Tag::Table => matches!(
                tag,
                Tag::Caption | Tag::Colgroup | Tag::Thead | Tag::Tbody | Tag::Tfoot
            ),
            Tag::Colgroup => tag == Tag::Col,
            Tag::Thead | Tag::Tbody | Tag::Tfoot => tag == Tag::Tr,
            Tag::Tr => matches!(tag, Tag::Td | Tag::Th),
            Tag::Select => matches!(tag, Tag::Option | Tag::Optgroup),
            Tag::Optgroup => tag == Tag::Option,
            Tag::Option | Tag::Foreign => false,
            Tag::Ruby => !matches!(tag, Tag::Rb | Tag::Rtc) && self.flow_admits(tag, parent),
            Tag::Noscript if self.is_in_head() => {
                matches!(tag, Tag::Link | Tag::Meta | Tag::Style)
            }
            _ => !matches!(tag, Tag::Rt | Tag::Rp) && self.flow_admits(tag, parent),
        }
    }

    fn admits_in_html(&mut self, tag: Tag) -> bool {
        let (after, before) = match tag {
            Tag::Head => (Seen::Html, Seen::Head),
            Tag::Body => (Seen::Head, Seen::Body),
            _ => return false,
        };
        let admitted = self.seen == after;
        self.seen = before;
        admitted
    }

    fn is_in_head(&self) -> bool {
        self.open.len() == 3 && self.open[1].tag == Tag::Head
    }

    fn flow_admits(&mut self, tag: Tag, parent: Tag) -> bool {
        match tag {
            Tag::Html
            | Tag::Head
            | Tag::Body
            | Tag::Col
            | Tag::Colgroup
            | Tag::Caption
            | Tag::Thead
            | Tag::Tbody
            | Tag::Tfoot
            | Tag::Tr
            | Tag::Td
            | Tag::Th
            | Tag::Option
            | Tag::Optgroup => return false,
            Tag::A if self.links > 0 => return false,
            Tag::Button if self.buttons > 0 => return false,
            Tag::Form if self.forms > 0 => return false,
            Tag::Li if self.closes_item(&[Tag::Li]) => return false,
            Tag::Dt | Tag::Dd if self.closes_item(&[Tag::Dt, Tag::Dd]) => return false,
            _ => {}
        }
        if tag.is(HEADING) && parent.is(HEADING) {
            return false;
        }
        if self.paragraphs > 0 && tag.is(ENDS_PARAGRAPH) && self.ends_paragraph() {
            return false;
        }
        true
    }

    /// Takes away an open item that a new one ends, as browsers do.
    fn closes_item(&mut self, items: &[Tag]) -> bool {
        for depth in (0..self.open.len()).rev() {
            let tag = self.open[depth].tag;
            if items.contains(&tag) {
                self.close_down_to(depth);
                return true;
            }
            // What the standard calls special ends the search, but for these three.
            let phrasing = !tag.is(ENDS_PARAGRAPH | SCOPE) && tag != Tag::Body;
            if !phrasing && !matches!(tag, Tag::Address | Tag::Div | Tag::P) {
                return false;
            }
        }
        false
    }

    /// Takes away an open paragraph that a block ends, as browsers do.
    fn ends_paragraph(&mut self) -> bool {
        for depth in (0..self.open.len()).rev() {
            let tag = self.open[depth].tag;
            if tag == Tag::P {
                self.close_down_to(depth);
                self.forced.push("p".into());
                return true;
            }
            if tag.is(SCOPE) || tag == Tag::Button {
                return false;
            }
        }
        false
    }

    pub fn close_current(&mut self) {
        self.pop();
    }

    /// Closes the element of this name; whether it was the current one.
    pub fn close(&mut self, name: &str, offset: usize) -> bool {
        let tag = Tag::of(name);
        if self.open.last().is_some_and(|open| open.is(tag, name)) {
            self.pop();
            return true;
        }
        match self.find_in_scope(tag, name) {
            Some(depth) => self.close_down_to(depth),
            // Browsers read `</br>` as `<br>` and pass over the other void ones.
            None if tag.is(VOID) => {}
            None => match self.forced.iter().position(|forced| **forced == *name) {
                Some(index) => {
                    self.forced.swap_remove(index);
                }
                None => self
                    .faults
                    .push(fault(MarkupFaultKind::StrayEndTag, name, offset)),
            },
        }
        false
    }

    fn find_in_scope(&self, tag: Tag, name: &str) -> Option<usize> {
        for (depth, open) in self.open.iter().enumerate().rev() {
            if open.is(tag, name) {
                return Some(depth);
            }
            if open.tag.is(SCOPE) && !crosses_scopes(tag) {
                return None;
            }
        }
        None
    }

    /// Closes the element at this depth; those inside it were left open.
    fn close_down_to(&mut self, depth: usize) {
        while self.open.len() > depth + 1 {
            if let Some(open) = self.pop() {
                self.report_left_open(&open);
                if self.forced.len() < MAX_DEPTH {
                    self.forced.push(open.name().into());
                }
            }
        }
        self.pop();
    }

    fn report_left_open(&mut self, open: &Open) {
        if !open.tag.is(OPTIONAL_END) {
            self.faults
                .push(fault(MarkupFaultKind::LeftOpen, open.name(), open.offset));
        }
    }
}

impl Open {
    fn is(&self, tag: Tag, name: &str) -> bool {
        match self.tag {
            Tag::Unknown | Tag::Foreign => *self.name == *name,
            own => own == tag,
        }
    }

    fn name(&self) -> &str {
        match self.tag {
            Tag::Unknown | Tag::Foreign => &self.name,
            tag => tag.name(),
        }
    }
}

/// End tags that close what is open in a table cell together with the cell.
fn crosses_scopes(tag: Tag) -> bool {
    let in_table = matches!(tag, Tag::Tbody | Tag::Thead | Tag::Tfoot | Tag::Tr);
    in_table || tag.is(SCOPE) || matches!(tag, Tag::Body)
}

fn fault(kind: MarkupFaultKind, name: &str, offset: usize) -> MarkupFault {
    MarkupFault {
        kind,
        name: name.to_owned(),
        offset,
    }
}
