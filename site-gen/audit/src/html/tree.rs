//! The arena: nodes in document order, each knowing where its subtree ends, so
//! that descendants are a range and no pointer is chased.

use std::borrow::Cow;

use super::name_set::NameSet;
use super::tag::{NO_TEXT, TAG_COUNT, Tag};

/// The number of an element among all elements of its page, in document order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ElementIndex(pub u32);

pub(super) const NO_ELEMENT: u32 = u32::MAX;

pub(super) struct Tree<'h> {
    pub nodes: Vec<NodeData>,
    pub elements: Vec<ElementData<'h>>,
    pub texts: Vec<TextData<'h>>,
    pub attributes: Vec<Attribute<'h>>,
    /// The names of all attributes.
    pub names: NameSet,
    /// The first element of each tag; the others hang on `next_same`.
    pub first: [u32; TAG_COUNT],
    last: [u32; TAG_COUNT],
    /// Nodes that are still open, outermost first.
    open: Vec<u32>,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct NodeData {
    pub content: Content,
    /// The node after the last one inside this one.
    pub end: u32,
    /// Number of the parent element.
    pub parent: u32,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Content {
    Element(u32),
    Text(u32),
}

pub(super) struct ElementData<'h> {
    pub tag: Tag,
    pub name: Cow<'h, str>,
    pub node: u32,
    pub parent: u32,
    pub next_same: u32,
    pub attributes: (u32, u32),
    /// The names of these.
    pub names: NameSet,
    /// Bytes of the start tag; empty for an element that no tag spells out.
    pub start: u32,
    pub end: u32,
}

pub(super) struct TextData<'h> {
    pub value: Cow<'h, str>,
    pub offset: u32,
}

pub(super) struct Attribute<'h> {
    pub name: Cow<'h, str>,
    pub value: Cow<'h, str>,
}

impl<'h> Tree<'h> {
    /// An empty tree with room for a page of this many bytes.
    pub fn for_source(length: usize) -> Tree<'h> {
        Tree {
            nodes: Vec::with_capacity(length / 20),
            elements: Vec::with_capacity(length / 32),
            texts: Vec::with_capacity(length / 32),
            attributes: Vec::with_capacity(length / 32),
            names: NameSet::default(),
            first: [NO_ELEMENT; TAG_COUNT],
            last: [NO_ELEMENT; TAG_COUNT],
            open: Vec::with_capacity(32),
        }
    }

    pub fn attribute(&mut self, name: Cow<'h, str>, value: Cow<'h, str>) {
        self.attributes.push(Attribute { name, value });
    }

    /// Opens an element with the attributes added since `first_attribute`.
    pub fn open(&mut self, tag: Tag, name: Cow<'h, str>, first_attribute: usize, at: (u32, u32)) {
        let index = self.elements.len() as u32;
        let node = self.nodes.len() as u32;
        let parent = self.current();
        match self.last[tag as usize] {
            NO_ELEMENT => self.first[tag as usize] = index,
            last => self.elements[last as usize].next_same = index,
        }
        self.last[tag as usize] = index;
        let mut names = NameSet::default();
        for attribute in &self.attributes[first_attribute..] {
            names.add(NameSet::of(&attribute.name));
        }
        self.names.add(names);
        self.elements.push(ElementData {
            tag,
            name,
            node,
            parent,
            next_same: NO_ELEMENT,
            attributes: (first_attribute as u32, self.attributes.len() as u32),
            names,
            start: at.0,
            end: at.1,
        });
        self.nodes.push(NodeData {
            content: Content::Element(index),
            end: node + 1,
            parent,
        });
        self.open.push(node);
    }

    /// Closes the element that was opened last.
    pub fn close(&mut self) {
        if let Some(node) = self.open.pop() {
            self.nodes[node as usize].end = self.nodes.len() as u32;
        }
    }

    /// Adds text to the open element. White space where no text can be is dropped,
    /// because the two readers would not keep it in the same places.
    pub fn text(&mut self, value: Cow<'h, str>, offset: u32) {
        let parent = self.current();
        let meaningless = self
            .elements
            .get(parent as usize)
            .is_none_or(|element| element.tag.is(NO_TEXT));
        if value.is_empty() || (meaningless && is_white_space(&value)) {
            return;
        }
        self.nodes.push(NodeData {
            content: Content::Text(self.texts.len() as u32),
            end: self.nodes.len() as u32 + 1,
            parent,
        });
        self.texts.push(TextData { value, offset });
    }

    fn current(&self) -> u32 {
        match self
            .open
            .last()
            .map(|&node| self.nodes[node as usize].content)
        {
            Some(Content::Element(index)) => index,
            _ => NO_ELEMENT,
        }
    }
}

pub(super) fn is_white_space(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_whitespace())
}
