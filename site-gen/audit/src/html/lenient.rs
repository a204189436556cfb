//! Reads any page as browsers do, with html5ever.
//!
//! html5ever tells its sink lines only. The sink here stands between its
//! tokenizer and its tree builder, shares the tokenizer's input queue, and
//! takes what is left in it as the end of the token. A place is believed only if
//! the source spells the tag there.

use std::borrow::Cow;
use std::cell::Cell;
use std::rc::Rc;

use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    Tag as TagToken, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{TokenizerResult, ns};

mod sink;

use super::fault::MarkupFault;
use super::tag::Tag;
use super::tree::Tree;
use sink::{DOCUMENT, Sink, SinkContent, SinkElement, SinkNode, children};

/// Reads a page. The only fault it reports is too deep a nesting, after which it
/// reads no further.
pub(super) fn read(html: &str) -> (Tree<'_>, Vec<MarkupFault>) {
    let input = Rc::new(BufferQueue::default());
    input.push_back(StrTendril::from(html));
    let options = TreeBuilderOpts {
        // Pages must work without scripts, so `noscript` is read as content.
        scripting_enabled: false,
        ..TreeBuilderOpts::default()
    };
    let reader = PositionedReader {
        input: input.clone(),
        total: html.len(),
        source: html.as_bytes(),
        token_start: Cell::new(0),
        builder: TreeBuilder::new(Sink::default(), options),
    };
    let tokenizer = Tokenizer::new(reader, TokenizerOpts::default());
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    let sink = tokenizer.sink.builder.sink;
    let faults = sink.too_deep.take().into_iter().collect();
    (flatten(&sink.nodes.borrow(), html), faults)
}

/// Hands tokens on to the tree builder after noting where they stand.
struct PositionedReader<'h> {
    input: Rc<BufferQueue>,
    total: usize,
    source: &'h [u8],
    /// Where the token after the last one begins.
    token_start: Cell<usize>,
    builder: TreeBuilder<usize, Sink>,
}

impl PositionedReader<'_> {
    fn consumed(&self) -> usize {
        let mut buffers = Vec::new();
        let mut left = 0;
        while let Some(buffer) = self.input.pop_front() {
            left += buffer.len();
            buffers.push(buffer);
        }
        while let Some(buffer) = buffers.pop() {
            self.input.push_front(buffer);
        }
        self.total.saturating_sub(left)
    }

    /// Whether the source spells this start tag at `at`.
    fn spells(&self, at: usize, tag: &TagToken) -> bool {
        let name = tag.name.as_bytes();
        self.source.get(at) == Some(&b'<')
            && self
                .source
                .get(at + 1..at + 1 + name.len())
                .is_some_and(|spelled| spelled.eq_ignore_ascii_case(name))
    }
}

impl TokenSink for PositionedReader<'_> {
    type Handle = usize;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<usize> {
        let sink = &self.builder.sink;
        if sink.stopped.get() && !matches!(token, Token::EOFToken) {
            return TokenSinkResult::Continue;
        }
        let end = self.consumed();
        if let Token::ParseError(_) = token {
            return TokenSinkResult::Continue;
        }
        let mut start = self.token_start.replace(end);
        // Of a line's two-byte end, the text before took the first byte only.
        if self.source.get(start) == Some(&b'\n') && matches!(token, Token::TagToken(_)) {
            start += 1;
        }
        sink.token_start.set(start as u32);
        sink.spelled.set(None);
        if let Token::TagToken(tag) = &token
            && tag.kind == TagKind::StartTag
            && self.spells(start, tag)
        {
            sink.spelled.set(Some(end as u32));
            *sink.token_name.borrow_mut() = tag.name.clone();
        }
        self.builder.process_token(token, line)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder
            .adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Brings the finished tree into document order.
fn flatten<'h>(nodes: &[SinkNode], html: &'h str) -> Tree<'h> {
    let mut tree = Tree::for_source(html.len());
    // Ends are pushed as `None`: no recursion, so that no depth overflows a stack.
    let mut work: Vec<Option<usize>> = children(nodes, DOCUMENT)
        .iter()
        .rev()
        .copied()
        .map(Some)
        .collect();
    while let Some(step) = work.pop() {
        let Some(index) = step else {
            tree.close();
            continue;
        };
        match &nodes[index].content {
            SinkContent::Other(_) => {}
            SinkContent::Text(text, offset) => tree.text(Cow::Owned(text.clone()), *offset),
            SinkContent::Element(element) => {
                open(&mut tree, element);
                work.push(None);
                work.extend(element.children.iter().rev().copied().map(Some));
            }
        }
    }
    tree
}

fn open(tree: &mut Tree<'_>, element: &SinkElement) {
    let first = tree.attributes.len();
    for attribute in &element.attributes {
        let name = match &attribute.name.prefix {
            Some(prefix) if !prefix.is_empty() => format!("{prefix}:{}", attribute.name.local),
            _ => attribute.name.local.to_string(),
        };
        tree.attribute(Cow::Owned(name), Cow::Owned(attribute.value.to_string()));
    }
    let local = &*element.name.local;
    let tag = match (&element.name.ns, Tag::of(local)) {
        (&ns!(html), tag) => tag,
        (_, tag @ (Tag::Svg | Tag::Math)) => tag,
        _ => Tag::Foreign,
    };
    let name = match tag {
        Tag::Unknown | Tag::Foreign => Cow::Owned(local.to_owned()),
        tag => Cow::Borrowed(tag.name()),
    };
    tree.open(tag, name, first, element.at);
}
