//! The name that assistive technology reads out for an element: Accessible Name
//! and Description Computation 1.2, with what HTML-AAM adds for HTML's own elements.

mod native;

use std::cell::{Cell, OnceCell};

use crate::aria::Role;
use crate::css::PseudoElement;
use crate::focus::is_summary_of_details;
use crate::html::{Answer, Element, Node, Page, Slot, Tag};
use crate::sight::stands_apart;
use native::Native;

/// The names of a page's elements, each computed when it is first asked for.
struct Names {
    names: Vec<OnceCell<String>>,
    /// Nodes that may still be visited for this page.
    budget: Cell<u32>,
}

/// Names that take more visits than this in all are not worked out: pages made to
/// hold a program up would otherwise take hours.
const BUDGET: u32 = 3_000_000;

/// What stands for a name that was not worked out, so that nobody calls it missing.
const NOT_WORKED_OUT: &str = "…";

impl Answer for Names {
    const SLOT: Slot = Slot::Names;

    fn of(page: &Page<'_>) -> Names {
        Names {
            names: vec![OnceCell::new(); page.elements().len()],
            budget: Cell::new(BUDGET),
        }
    }
}

impl Names {
    fn get<'p>(&'p self, element: Element<'p>) -> &'p str {
        self.names[element.index().0 as usize].get_or_init(|| {
            if let Some(text) = only_text(element) {
                return flatten(text);
            }
            let mut computation = Computation {
                budget: &self.budget,
                origin: element,
                text: String::new(),
            };
            computation.visit(element, Traversal::default());
            match self.budget.get() {
                0 => NOT_WORKED_OUT.into(),
                _ => flatten(&computation.text),
            }
        })
    }
}

impl<'p> Element<'p> {
    /// The accessible name; empty if it has none.
    pub fn accessible_name(self) -> &'p str {
        self.page().answer::<Names>().get(self)
    }
}

/// The text of a link, heading, button or the like that holds nothing else and says
/// nothing else about itself: the steps of the computation lead to no other name.
fn only_text(element: Element<'_>) -> Option<&str> {
    let is_plain = matches!(
        element.tag(),
        Tag::A | Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6
    );
    if !is_plain
        || element.is_annotated()
        || element.has("title")
        || element.page().styles().is_some()
    {
        return None;
    }
    let mut inside = element.children();
    let (Some(Node::Text(text)), None) = (inside.next(), inside.next()) else {
        return None;
    };
    // Without an address an `a` is no link.
    let is_named = !element.is(Tag::A) || element.has("href");
    (is_named && text.is_said()).then(|| text.value())
}

#[derive(Clone, Copy, Default)]
struct Traversal {
    /// This very node was named by `aria-labelledby` or is a `label`.
    is_referenced: bool,
    /// Part of what `aria-labelledby` names, where it is not followed again.
    in_labelledby: bool,
    /// Part of a `label`, where labels are not followed again.
    in_label: bool,
    /// Below a hidden node that was named all the same: what is inside counts.
    in_hidden: bool,
    /// Part of the content that names another element.
    in_content: bool,
}

struct Computation<'p, 'c> {
    budget: &'c Cell<u32>,
    /// The element whose name is sought.
    origin: Element<'p>,
    text: String,
}

impl<'p> Computation<'p, '_> {
    /// Adds the text alternative of an element (step 2 of the computation).
    fn visit(&mut self, element: Element<'p>, context: Traversal) {
        self.budget.set(self.budget.get().saturating_sub(1));
        if self.budget.get() == 0 {
            return;
        }
        // Code and styles are no words, even where an id leads to them.
        if matches!(element.tag(), Tag::Script | Tag::Style | Tag::Template) {
            return;
        }
        let mut context = context;
        if !is_shown(element) {
            // Hidden words name what refers to them, by `aria-labelledby` or as a `label`.
            let counts = context.is_referenced || context.in_hidden;
            if !counts && context.in_content {
                return;
            }
            context.in_hidden |= context.is_referenced;
        }
        if !context.in_labelledby && self.labelled_by(element, context) {
            return;
        }
        // A control inside the words that name another says its value.
        if context.in_content && !context.is_referenced && self.embedded_value(element) {
            return;
        }
        if let Some(label) = element
            .attr("aria-label")
            .filter(|label| !label.trim().is_empty())
        {
            return self.push_words(label);
        }
        match native::alternative(element, context.in_content) {
            Native::Text(text) => return self.text.push_str(text),
            Native::Words(words) => return self.push_words(words),
            Native::Nothing => return,
            Native::Content(part) => return self.content(part, inside(context)),
            Native::Labels if !context.in_label => {
                if self.labels(element, context) {
                    return;
                }
            }
            Native::Labels | Native::Unknown => {}
        }
        self.content_or_tooltip(element, context);
    }

    fn content_or_tooltip(&mut self, element: Element<'p>, context: Traversal) {
        let length = self.text.len();
        if context.in_content || is_named_from_content(element) {
            self.content(element, inside(context));
        }
        if self.text[length..].trim().is_empty()
            && let Some(fallback) = native::fallback(element)
        {
            self.push_words(fallback);
        }
    }

    fn labelled_by(&mut self, element: Element<'p>, context: Traversal) -> bool {
        let Some(ids) = element.attr("aria-labelledby") else {
            return false;
        };
        let length = self.text.len();
        for id in ids.split_ascii_whitespace() {
            if let Some(label) = element.page().element_by_id(id) {
                self.text.push(' ');
                self.visit(
                    label,
                    Traversal {
                        is_referenced: true,
                        in_labelledby: true,
                        in_content: true,
                        ..context
                    },
                );
                self.text.push(' ');
            }
        }
        self.keep_if_said(length)
    }

    fn labels(&mut self, element: Element<'p>, context: Traversal) -> bool {
        let length = self.text.len();
        for label in element.page().labels().of_control(element) {
            self.text.push(' ');
            self.visit(
                label,
                Traversal {
                    is_referenced: true,
                    in_label: true,
                    in_content: true,
                    ..context
                },
            );
            self.text.push(' ');
        }
        self.keep_if_said(length)
    }

    /// Takes back what was added since `length` if it says nothing.
    fn keep_if_said(&mut self, length: usize) -> bool {
        if self.text[length..].trim().is_empty() {
            self.text.truncate(length);
            return false;
        }
        true
    }

    fn embedded_value(&mut self, element: Element<'p>) -> bool {
        match native::value(element) {
            Some(value) => {
                // A control inside its own label does not name itself.
                if element != self.origin {
                    self.push_words(&value);
                }
                true
            }
            None => false,
        }
    }

    /// Adds what stands inside (step 2F).
    fn content(&mut self, element: Element<'p>, context: Traversal) {
        let generated = element
            .page()
            .styles()
            .filter(|styles| styles.generates_text());
        let add = |text: &mut String, part| {
            if let Some(content) = generated.and_then(|styles| styles.generated_text(element, part))
            {
                text.push_str(&content);
            }
        };
        add(&mut self.text, PseudoElement::Before);
        for child in element.children() {
            match child {
                Node::Text(text) => self.text.push_str(text.value()),
                Node::Element(child) if child == self.origin => {}
                Node::Element(child) => {
                    let stands_apart = stands_apart(child);
                    if stands_apart {
                        self.text.push(' ');
                    }
                    self.visit(child, context);
                    if stands_apart {
                        self.text.push(' ');
                    }
                }
            }
        }
        add(&mut self.text, PseudoElement::After);
    }

    fn push_words(&mut self, words: &str) {
        self.text.push(' ');
        self.text.push_str(words);
        self.text.push(' ');
    }
}

/// The context of what stands inside a node.
fn inside(context: Traversal) -> Traversal {
    Traversal {
        is_referenced: false,
        in_content: true,
        ..context
    }
}

fn is_shown(element: Element<'_>) -> bool {
    element.is_visible() && !element.is_aria_hidden()
}

fn is_named_from_content(element: Element<'_>) -> bool {
    match element.role() {
        Some(role) => {
            role.is_named_from_content()
                // Rows and their groups allow it, but nobody names a row so.
                && !matches!(role, Role::Row | Role::Rowgroup)
        }
        None => is_summary_of_details(element),
    }
}

/// White space made single, as assistive technology gets it.
pub(crate) fn flatten(text: &str) -> String {
    if is_flat(text) {
        return text.to_owned();
    }
    let mut flat = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !flat.is_empty() {
            flat.push(' ');
        }
        flat.push_str(word);
    }
    flat
}

/// Whether white space is single already, as far as bytes tell at once.
fn is_flat(text: &str) -> bool {
    let mut before = b' ';
    for &byte in text.as_bytes() {
        let is_wide_space = matches!(byte, 0xc2 | 0xe1..=0xe3);
        if byte < b' ' || is_wide_space || (byte == b' ' && before == b' ') {
            return false;
        }
        before = byte;
    }
    before != b' '
}
