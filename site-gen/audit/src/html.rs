//! A page as one tree in document order, whichever reader made it.
//!
//! [`Page::parse`] tries the strict reader, which takes balanced HTML in a
//! tenth of the time, and leaves what it refuses to html5ever, which reads any
//! page as browsers do. Elements keep their place in the source.

mod attributes;
mod element;
mod entities;
mod lenient;
mod name_set;
mod strict;
mod tag;
mod tree;

pub(crate) use element::TextPosition;
pub use element::{Children, Descendants, Element, Node, Text};
pub use tag::Tag;

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use crate::derived::Derived;
use name_set::NameSet;
use tree::{NO_ELEMENT, Tree};

/// Elements nested deeper than this are not read: a browser gives up as well
/// (Chromium at 512), and reading on would take time without bound.
pub const MAX_DEPTH: usize = 256;

/// The number of an element among all elements of its page, in document order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ElementIndex(pub u32);

/// A mistake in the markup itself; the tree is what a browser makes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// Name of the tag.
    pub name: String,
    /// First byte of the tag in the source.
    pub offset: usize,
}

/// What is wrong in the markup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// An element whose end tag is missing, though HTML asks for one.
    LeftOpen,
    /// An end tag without an open element of its name.
    StrayEndTag,
    /// Elements nested deeper than [`MAX_DEPTH`]; the rest was not read.
    TooDeep,
}

/// One page.
pub struct Page<'h> {
    source: &'h str,
    tree: Tree<'h>,
    faults: Vec<Fault>,
    /// Elements that have an id, sorted by it and then by their order.
    by_id: OnceCell<Vec<u32>>,
    /// Elements that a start tag spells out, sorted by its place.
    by_offset: OnceCell<Vec<u32>>,
    derived: Derived,
}

impl<'h> Page<'h> {
    /// Reads a page: strictly if it can be, else as a browser would.
    pub fn parse(html: &'h str) -> Page<'h> {
        match strict::read(html) {
            Ok(tree) => Page::new(html, tree, Vec::new()),
            Err(faults) => Page::parse_leniently(html).with_faults(faults),
        }
    }

    /// Reads a page with the strict reader alone; `None` where it refuses.
    pub fn parse_strictly(html: &'h str) -> Option<Page<'h>> {
        let tree = strict::read(html).ok()?;
        Some(Page::new(html, tree, Vec::new()))
    }

    /// Reads a page as browsers do.
    pub fn parse_leniently(html: &'h str) -> Page<'h> {
        let (tree, faults) = lenient::read(html);
        Page::new(html, tree, faults)
    }

    fn new(source: &'h str, tree: Tree<'h>, faults: Vec<Fault>) -> Page<'h> {
        Page {
            source,
            tree,
            faults,
            by_id: OnceCell::new(),
            by_offset: OnceCell::new(),
            derived: Derived::default(),
        }
    }

    fn with_faults(mut self, faults: Vec<Fault>) -> Page<'h> {
        let too_deep = |faults: &[Fault]| faults.iter().any(|f| f.kind == FaultKind::TooDeep);
        if too_deep(&faults) {
            self.faults.retain(|fault| fault.kind != FaultKind::TooDeep);
        }
        self.faults.extend(faults);
        self
    }

    /// The text the page was read from.
    pub fn source(&self) -> &'h str {
        self.source
    }

    /// Mistakes in the markup, in the order of the source.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// All elements in document order.
    pub fn elements(&self) -> impl DoubleEndedIterator<Item = Element<'_>> + ExactSizeIterator {
        (0..self.tree.elements.len() as u32).map(|index| Element::new(self, index))
    }

    /// The HTML elements of one name, in document order.
    pub fn elements_named(&self, tag: Tag) -> impl Iterator<Item = Element<'_>> {
        let next = |index: u32| (index != NO_ELEMENT).then_some(index);
        std::iter::successors(next(self.tree.first[tag as usize]), move |&index| {
            next(self.tree.elements[index as usize].next_same)
        })
        .map(|index| Element::new(self, index))
    }

    /// The elements that have an attribute, in document order.
    pub fn elements_with<'p>(&'p self, attribute: &'p str) -> impl Iterator<Item = Element<'p>> {
        let wanted = NameSet::of(attribute);
        let elements = match self.tree.names.may_hold(wanted) {
            true => &*self.tree.elements,
            false => &[],
        };
        (0..)
            .zip(elements)
            .filter(move |(_, element)| element.names.may_hold(wanted))
            .map(|(index, _)| Element::new(self, index))
            .filter(move |element| element.has(attribute))
    }

    /// Elements that have a `role` or an `aria-` attribute, in document order: few on
    /// most pages.
    pub(crate) fn annotated(&self) -> impl Iterator<Item = Element<'_>> {
        self.elements().filter(|element| element.is_annotated())
    }

    /// The element of this number.
    pub fn element(&self, index: ElementIndex) -> Option<Element<'_>> {
        ((index.0 as usize) < self.tree.elements.len()).then(|| Element::new(self, index.0))
    }

    /// The outermost element, `html` in any HTML page.
    pub fn root(&self) -> Option<Element<'_>> {
        self.element(ElementIndex(0))
    }

    /// Text on the page, in document order; scripts and styles are text as well.
    pub fn texts(&self) -> impl Iterator<Item = Text<'_>> {
        self.root()
            .into_iter()
            .flat_map(Element::descendants)
            .filter_map(Node::text)
    }

    /// Whether this is a page, and not a drawing or formula standing for itself.
    pub fn is_html_document(&self) -> bool {
        let is_spelled = |element: &Element<'_>| !element.start_tag().is_empty();
        self.elements()
            .find(is_spelled)
            .is_none_or(|first| !first.is_foreign())
    }

    /// The first element with this id.
    pub fn element_by_id(&self, id: &str) -> Option<Element<'_>> {
        self.elements_by_id(id).next()
    }

    /// All elements with this id, in document order.
    pub fn elements_by_id(&self, id: &str) -> impl Iterator<Item = Element<'_>> {
        let sorted = self.ids();
        let start = sorted.partition_point(|&index| self.id_of(index) < id);
        let end = start + sorted[start..].partition_point(|&index| self.id_of(index) == id);
        sorted[start..end]
            .iter()
            .map(|&index| Element::new(self, index))
    }

    /// All elements with an id, sorted by id and then by document order.
    pub fn elements_with_id(&self) -> impl Iterator<Item = Element<'_>> {
        self.ids().iter().map(|&index| Element::new(self, index))
    }

    fn ids(&self) -> &[u32] {
        self.by_id.get_or_init(|| {
            let mut found: Vec<u32> = self
                .elements_with("id")
                .filter(|element| element.id().is_some())
                .map(|element| element.index().0)
                .collect();
            found.sort_by(|&left, &right| self.id_of(left).cmp(self.id_of(right)));
            found
        })
    }

    fn id_of(&self, index: u32) -> &str {
        Element::new(self, index).id().unwrap_or("")
    }

    /// The element whose start tag begins at this byte.
    pub fn element_at(&self, offset: usize) -> Option<Element<'_>> {
        let sorted = self.by_offset.get_or_init(|| {
            let mut spelled: Vec<u32> = self
                .elements()
                .filter(|element| !element.start_tag().is_empty())
                .map(|element| element.index().0)
                .collect();
            spelled.sort_by_key(|&index| Element::new(self, index).offset());
            spelled
        });
        let found = sorted.partition_point(|&index| Element::new(self, index).offset() < offset);
        let element = Element::new(self, *sorted.get(found)?);
        (element.offset() == offset).then_some(element)
    }

    pub(crate) fn derived(&self) -> &Derived {
        &self.derived
    }

    /// An element's attributes as the tree holds them, to keep borrows of the source.
    pub(crate) fn raw_attributes(
        &self,
        element: Element<'_>,
    ) -> impl Iterator<Item = (&Cow<'h, str>, &Cow<'h, str>)> {
        let (start, end) = self.tree.elements[element.index().0 as usize].attributes;
        self.tree.attributes[start as usize..end as usize]
            .iter()
            .map(|attribute| (&attribute.name, &attribute.value))
    }

    /// The bytes of an attribute's value, if the start tag spells it out.
    pub fn attribute_range(&self, element: Element<'_>, name: &str) -> Option<Range<usize>> {
        attributes::value_range(self.source, element.start_tag(), name)
    }
}
