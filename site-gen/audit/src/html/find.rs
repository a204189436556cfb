//! The elements and texts of a page: all of them, or those with a name, an id, an
//! attribute or a place.

use std::borrow::Cow;
use std::ops::Range;

use super::attributes;
use super::element::{Element, Node, Text};
use super::name_set::NameSet;
use super::page::Page;
use super::tag::Tag;
use super::tree::{ElementIndex, NO_ELEMENT};

impl<'h> Page<'h> {
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
