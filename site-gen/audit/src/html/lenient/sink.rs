//! What html5ever's tree builder builds: nodes that it may still move about.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};

use html5ever::interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, Namespace, QualName, ns};

use crate::html::fault::{MAX_DEPTH, MarkupFault, MarkupFaultKind};

pub(super) struct SinkNode {
    pub parent: Option<usize>,
    pub depth: usize,
    pub content: SinkContent,
}

pub(super) enum SinkContent {
    Element(Box<SinkElement>),
    /// A document, a template's contents or a comment.
    Other(Vec<usize>),
    Text(String, u32),
}

pub(super) struct SinkElement {
    pub name: QualName,
    pub attributes: Vec<Attribute>,
    pub children: Vec<usize>,
    pub at: (u32, u32),
}

pub(super) struct Sink {
    pub nodes: RefCell<Vec<SinkNode>>,
    pub token_start: Cell<u32>,
    /// End of the start tag that the current token spells, until an element took it.
    pub spelled: Cell<Option<u32>>,
    pub token_name: RefCell<LocalName>,
    pub too_deep: Cell<Option<MarkupFault>>,
    pub stopped: Cell<bool>,
}

pub(super) const DOCUMENT: usize = 0;

impl Default for Sink {
    fn default() -> Sink {
        let document = SinkNode {
            parent: None,
            depth: 0,
            content: SinkContent::Other(Vec::new()),
        };
        Sink {
            nodes: RefCell::new(vec![document]),
            token_start: Cell::new(0),
            spelled: Cell::new(None),
            token_name: RefCell::new(LocalName::from("")),
            too_deep: Cell::new(None),
            stopped: Cell::new(false),
        }
    }
}

impl Sink {
    fn push(&self, content: SinkContent) -> usize {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(SinkNode {
            parent: None,
            depth: 0,
            content,
        });
        nodes.len() - 1
    }

    fn insert(&self, parent: usize, at: Option<usize>, child: NodeOrText<usize>) {
        match child {
            NodeOrText::AppendNode(node) => self.insert_node(parent, at, node),
            NodeOrText::AppendText(text) => {
                let mut nodes = self.nodes.borrow_mut();
                let before = match at {
                    Some(position) => position.checked_sub(1),
                    None => children(&nodes, parent).len().checked_sub(1),
                };
                let before = before.and_then(|position| children(&nodes, parent).get(position));
                if let Some(&before) = before
                    && let SinkContent::Text(existing, _) = &mut nodes[before].content
                {
                    existing.push_str(&text);
                    return;
                }
                drop(nodes);
                let content = SinkContent::Text(text.to_string(), self.token_start.get());
                let node = self.push(content);
                self.insert_node(parent, at, node);
            }
        }
    }

    fn insert_node(&self, parent: usize, at: Option<usize>, node: usize) {
        self.detach(node);
        let mut nodes = self.nodes.borrow_mut();
        let depth = nodes[parent].depth + 1;
        nodes[node].parent = Some(parent);
        nodes[node].depth = depth;
        let children = children_mut(&mut nodes, parent);
        children.insert(at.unwrap_or(children.len()).min(children.len()), node);
        if depth > MAX_DEPTH
            && let SinkContent::Element(element) = &nodes[node].content
            && !self.stopped.replace(true)
        {
            self.too_deep.set(Some(MarkupFault {
                kind: MarkupFaultKind::TooDeep,
                name: element.name.local.to_string(),
                offset: element.at.0 as usize,
            }));
        }
    }

    fn detach(&self, node: usize) {
        let mut nodes = self.nodes.borrow_mut();
        if let Some(parent) = nodes[node].parent.take() {
            let siblings = children_mut(&mut nodes, parent);
            // From the end: what is moved was mostly added last.
            if let Some(position) = siblings.iter().rposition(|&child| child == node) {
                siblings.remove(position);
            }
        }
    }
}

pub(super) fn children(nodes: &[SinkNode], of: usize) -> &[usize] {
    match &nodes[of].content {
        SinkContent::Element(element) => &element.children,
        SinkContent::Other(children) => children,
        SinkContent::Text(..) => &[],
    }
}

fn children_mut(nodes: &mut [SinkNode], of: usize) -> &mut Vec<usize> {
    match &mut nodes[of].content {
        SinkContent::Element(element) => &mut element.children,
        SinkContent::Other(children) => children,
        SinkContent::Text(..) => unreachable!("the tree builder appends to elements only"),
    }
}

/// A copy of an element's name: the nodes may move while it is looked at.
#[derive(Debug)]
pub(super) struct Name(Namespace, LocalName);

impl ElemName for Name {
    fn ns(&self) -> &Namespace {
        &self.0
    }

    fn local_name(&self) -> &LocalName {
        &self.1
    }
}

impl TreeSink for Sink {
    type Handle = usize;
    type Output = ();
    type ElemName<'a> = Name;

    fn finish(self) {}

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> usize {
        DOCUMENT
    }

    fn elem_name<'a>(&'a self, target: &'a usize) -> Name {
        match &self.nodes.borrow()[*target].content {
            SinkContent::Element(element) => {
                Name(element.name.ns.clone(), element.name.local.clone())
            }
            _ => Name(ns!(), LocalName::from("")),
        }
    }

    fn create_element(
        &self,
        name: QualName,
        attributes: Vec<Attribute>,
        _flags: ElementFlags,
    ) -> usize {
        let start = self.token_start.get();
        let named = name.local.eq_ignore_ascii_case(&self.token_name.borrow());
        let end = match self.spelled.get() {
            Some(end) if named => {
                self.spelled.set(None);
                end
            }
            _ => start,
        };
        self.push(SinkContent::Element(Box::new(SinkElement {
            name,
            attributes,
            children: Vec::new(),
            at: (start, end),
        })))
    }

    fn create_comment(&self, _text: StrTendril) -> usize {
        self.push(SinkContent::Other(Vec::new()))
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> usize {
        self.push(SinkContent::Other(Vec::new()))
    }

    fn append(&self, parent: &usize, child: NodeOrText<usize>) {
        self.insert(*parent, None, child);
    }

    fn append_based_on_parent_node(
        &self,
        element: &usize,
        previous: &usize,
        child: NodeOrText<usize>,
    ) {
        if self.nodes.borrow()[*element].parent.is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, _target: &usize) -> usize {
        // Contents of a template are never shown: a node nobody reaches takes them.
        self.push(SinkContent::Other(Vec::new()))
    }

    fn same_node(&self, left: &usize, right: &usize) -> bool {
        left == right
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &usize, new_node: NodeOrText<usize>) {
        let position = {
            let nodes = self.nodes.borrow();
            nodes[*sibling].parent.and_then(|parent| {
                let position = children(&nodes, parent)
                    .iter()
                    .rposition(|c| c == sibling)?;
                Some((parent, position))
            })
        };
        if let Some((parent, position)) = position {
            self.insert(parent, Some(position), new_node);
        }
    }

    fn add_attrs_if_missing(&self, target: &usize, attributes: Vec<Attribute>) {
        if let SinkContent::Element(element) = &mut self.nodes.borrow_mut()[*target].content {
            for attribute in attributes {
                if element.attributes.iter().all(|a| a.name != attribute.name) {
                    element.attributes.push(attribute);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &usize) {
        self.detach(*target);
    }

    fn reparent_children(&self, node: &usize, new_parent: &usize) {
        let moved = std::mem::take(children_mut(&mut self.nodes.borrow_mut(), *node));
        let mut nodes = self.nodes.borrow_mut();
        let depth = nodes[*new_parent].depth + 1;
        for &child in &moved {
            nodes[child].parent = Some(*new_parent);
            nodes[child].depth = depth;
        }
        children_mut(&mut nodes, *new_parent).extend(moved);
    }
}
