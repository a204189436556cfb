//! Elements as rules see them: small copyable views into the page's tree.

use std::fmt;
use std::ops::Range;

use super::name_set::NameSet;
use super::page::Page;
use super::tag::Tag;
use super::tree::{Attribute, Content, ElementData, ElementIndex, NO_ELEMENT};

/// One element of a page.
#[derive(Clone, Copy)]
pub struct Element<'p> {
    page: &'p Page<'p>,
    index: u32,
}

/// A node of the tree: an element or text.
#[derive(Debug, Clone, Copy)]
pub enum Node<'p> {
    /// An element.
    Element(Element<'p>),
    /// Text.
    Text(Text<'p>),
}

/// A run of text.
#[derive(Clone, Copy)]
pub struct Text<'p> {
    page: &'p Page<'p>,
    node: u32,
    index: u32,
}

/// Where a run of text is kept, to find it again.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TextPosition {
    node: u32,
    index: u32,
}

impl<'p> Text<'p> {
    pub(crate) fn at(page: &'p Page<'p>, position: TextPosition) -> Text<'p> {
        Text {
            page,
            node: position.node,
            index: position.index,
        }
    }

    pub(crate) fn position(self) -> TextPosition {
        TextPosition {
            node: self.node,
            index: self.index,
        }
    }

    /// The text with its character references replaced.
    pub fn value(self) -> &'p str {
        &self.page.tree.texts[self.index as usize].value
    }

    /// The byte of the source where it begins.
    pub fn offset(self) -> usize {
        self.page.tree.texts[self.index as usize].offset as usize
    }

    /// The element it stands in.
    pub fn parent(self) -> Element<'p> {
        let parent = self.page.tree.nodes[self.node as usize].parent;
        Element::new(self.page, parent)
    }

    /// Whether it is more than white space.
    pub fn is_said(self) -> bool {
        !is_blank(self.value())
    }
}

/// Whether a text is white space and nothing else.
pub(crate) fn is_blank(text: &str) -> bool {
    let is_space = |byte: &u8| matches!(byte, b' ' | b'\t'..=b'\r');
    match text.as_bytes().iter().find(|byte| !is_space(byte)) {
        Some(byte) if byte.is_ascii() => false,
        // Perhaps one of the wider spaces of Unicode.
        Some(_) => text.trim_start().is_empty(),
        None => true,
    }
}

impl fmt::Debug for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} @{}", self.value(), self.offset())
    }
}

impl<'p> Element<'p> {
    pub(super) fn new(page: &'p Page<'p>, index: u32) -> Element<'p> {
        Element { page, index }
    }

    fn data(self) -> &'p ElementData<'p> {
        &self.page.tree.elements[self.index as usize]
    }

    /// Its number among all elements of the page, in document order.
    pub fn index(self) -> ElementIndex {
        ElementIndex(self.index)
    }

    /// The page it stands on.
    pub fn page(self) -> &'p Page<'p> {
        self.page
    }

    /// The element's tag; [`Tag::Foreign`] inside SVG and MathML.
    pub fn tag(self) -> Tag {
        self.data().tag
    }

    /// Whether it is the HTML element of this tag.
    pub fn is(self, tag: Tag) -> bool {
        self.tag() == tag
    }

    /// The element's name, in lower case unless it is SVG or MathML.
    pub fn name(self) -> &'p str {
        &self.data().name
    }

    /// Whether it stands inside `svg` or `math` and is not HTML itself.
    pub fn is_foreign(self) -> bool {
        matches!(self.tag(), Tag::Foreign | Tag::Svg | Tag::Math)
    }

    /// The `id`, if there is one that is not empty.
    pub fn id(self) -> Option<&'p str> {
        self.attr("id").filter(|id| !id.is_empty())
    }

    /// The value of an attribute, character references replaced; empty for one
    /// without a value.
    #[inline]
    pub fn attr(self, name: &str) -> Option<&'p str> {
        if !self.data().names.may_hold(NameSet::of(name)) {
            return None;
        }
        self.find_attribute(name)
    }

    fn find_attribute(self, name: &str) -> Option<&'p str> {
        self.attributes_data()
            .iter()
            .find(|attribute| attribute.name == name)
            .map(|attribute| &*attribute.value)
    }

    /// Whether the attribute is there, with or without a value.
    #[inline]
    pub fn has(self, name: &str) -> bool {
        self.attr(name).is_some()
    }

    /// Whether it has a `role` or an `aria-` attribute.
    pub(crate) fn is_annotated(self) -> bool {
        self.data().names.holds_aria()
    }

    /// All attributes as name and value, in the order of the source.
    pub fn attributes(self) -> impl Iterator<Item = (&'p str, &'p str)> {
        self.attributes_data()
            .iter()
            .map(|attribute| (&*attribute.name, &*attribute.value))
    }

    fn attributes_data(self) -> &'p [Attribute<'p>] {
        let (start, end) = self.data().attributes;
        &self.page.tree.attributes[start as usize..end as usize]
    }

    /// First byte of the start tag; of the tag that made a browser open it, if
    /// the source leaves its own out.
    pub fn offset(self) -> usize {
        self.data().start as usize
    }

    /// Bytes of the start tag; empty if the source leaves it out.
    pub fn start_tag(self) -> Range<usize> {
        self.data().start as usize..self.data().end as usize
    }

    /// The element around it.
    pub fn parent(self) -> Option<Element<'p>> {
        let parent = self.data().parent;
        (parent != NO_ELEMENT).then(|| Element::new(self.page, parent))
    }

    /// The elements around it, from the inside out.
    pub fn ancestors(self) -> impl Iterator<Item = Element<'p>> {
        std::iter::successors(self.parent(), |element| element.parent())
    }

    /// Whether any element around it is one of these.
    pub fn is_inside(self, tags: &[Tag]) -> bool {
        self.ancestors().any(|around| tags.contains(&around.tag()))
    }

    /// Whether `other` is this element or stands inside it.
    pub fn contains(self, other: Element<'p>) -> bool {
        (self.data().node..self.node_end()).contains(&other.data().node)
    }

    fn node_end(self) -> u32 {
        self.page.tree.nodes[self.data().node as usize].end
    }

    /// Elements and texts directly inside.
    pub fn children(self) -> Children<'p> {
        Children {
            page: self.page,
            next: self.data().node + 1,
            end: self.node_end(),
        }
    }

    /// Elements directly inside.
    pub fn child_elements(self) -> impl Iterator<Item = Element<'p>> {
        self.children().filter_map(Node::element)
    }

    /// Elements and texts inside, in document order.
    pub fn descendants(self) -> Descendants<'p> {
        Descendants {
            page: self.page,
            next: self.data().node + 1,
            end: self.node_end(),
        }
    }

    /// Elements inside, in document order.
    pub fn descendant_elements(self) -> impl Iterator<Item = Element<'p>> {
        self.descendants().filter_map(Node::element)
    }

    /// Elements that follow it in the same parent.
    pub fn following_siblings(self) -> impl Iterator<Item = Element<'p>> {
        let end = self.parent().map_or(self.node_end(), Element::node_end);
        Children {
            page: self.page,
            next: self.node_end(),
            end,
        }
        .filter_map(Node::element)
    }

    /// Elements that stand before it in the same parent, the nearest first.
    pub fn previous_siblings(self) -> impl Iterator<Item = Element<'p>> {
        std::iter::successors(self.previous_sibling(), |element| {
            element.previous_sibling()
        })
    }

    /// The element before it in the same parent.
    pub fn previous_sibling(self) -> Option<Element<'p>> {
        self.previous_nodes().find_map(Node::element)
    }

    /// Elements and texts that stand before it in the same parent, the nearest first.
    pub fn previous_nodes(self) -> impl Iterator<Item = Node<'p>> {
        let nodes = &self.page.tree.nodes;
        let parent = self.parent();
        let first = parent.map_or(0, |parent| parent.data().node + 1);
        let mut at = self.data().node;
        std::iter::from_fn(move || {
            let parent = parent?;
            if at <= first {
                return None;
            }
            at -= 1;
            // Out of whatever stands inside the sibling.
            while nodes[at as usize].parent != parent.index {
                at = self.page.tree.elements[nodes[at as usize].parent as usize].node;
            }
            Some(Node::at(self.page, at).0)
        })
    }

    /// All text inside, as it stands.
    pub fn text_content(self) -> String {
        let mut text = String::new();
        for node in self.descendants() {
            if let Node::Text(part) = node {
                text.push_str(part.value());
            }
        }
        text
    }

    /// Whether there is any text inside but white space.
    pub fn has_text(self) -> bool {
        self.descendants()
            .any(|node| matches!(node, Node::Text(text) if text.is_said()))
    }
}

impl PartialEq for Element<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index && std::ptr::addr_eq(self.page, other.page)
    }
}

impl Eq for Element<'_> {}

impl fmt::Debug for Element<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}> #{}", self.name(), self.index)
    }
}

impl<'p> Node<'p> {
    /// The element, if it is one.
    pub fn element(self) -> Option<Element<'p>> {
        match self {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        }
    }

    /// The text, if it is one.
    pub fn text(self) -> Option<Text<'p>> {
        match self {
            Node::Element(_) => None,
            Node::Text(text) => Some(text),
        }
    }

    fn at(page: &'p Page<'p>, index: u32) -> (Node<'p>, u32) {
        let data = page.tree.nodes[index as usize];
        let node = match data.content {
            Content::Element(element) => Node::Element(Element::new(page, element)),
            Content::Text(text) => Node::Text(Text {
                page,
                node: index,
                index: text,
            }),
        };
        (node, data.end)
    }
}

/// Nodes directly inside an element.
pub struct Children<'p> {
    page: &'p Page<'p>,
    next: u32,
    end: u32,
}

impl<'p> Iterator for Children<'p> {
    type Item = Node<'p>;

    fn next(&mut self) -> Option<Node<'p>> {
        if self.next >= self.end {
            return None;
        }
        let (node, end) = Node::at(self.page, self.next);
        self.next = end;
        Some(node)
    }
}

/// Nodes inside an element, at any depth, in document order.
pub struct Descendants<'p> {
    page: &'p Page<'p>,
    next: u32,
    end: u32,
}

impl<'p> Descendants<'p> {
    /// Passes over what is inside the element that was given last.
    pub fn skip_inside(&mut self, element: Element<'p>) {
        self.next = self.next.max(element.node_end());
    }
}

impl<'p> Iterator for Descendants<'p> {
    type Item = Node<'p>;

    fn next(&mut self) -> Option<Node<'p>> {
        if self.next >= self.end {
            return None;
        }
        let (node, _) = Node::at(self.page, self.next);
        self.next += 1;
        Some(node)
    }
}
