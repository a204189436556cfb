//! What a rule is, what it found, and where on the page.

use std::ops::Range;

use diagnostic::{Diagnostic, Severity, SourceFile};

use crate::html::{Element, ElementIndex, MarkupFault, Node, Page, Text};

/// A fault that a page can have, and how to find it.
#[derive(Debug)]
pub struct Rule {
    /// Name of the fault, such as `image-without-alt`; also the id of its text.
    pub name: &'static str,
    /// An error fails WCAG for sure, or breaks the page.
    pub severity: Severity,
    /// Success criteria of WCAG 2.2 that the fault fails.
    pub wcag: &'static [&'static str],
    /// Rules of the W3C's Accessibility Conformance Testing that describe the fault.
    pub act: &'static [&'static str],
    /// How the fault is found.
    pub check: Check,
}

/// What a rule has to see.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// One page is enough.
    Page(fn(&Page<'_>, &mut Findings)),
    /// Only the whole site can tell; see `site`.
    Site,
}

/// One fault on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Name of the rule, such as `image-without-alt`.
    pub rule: &'static str,
    /// An error fails WCAG, or breaks the page; see [`Finding::weighed_for`].
    pub severity: Severity,
    /// The element at fault; `None` if the page as a whole is.
    pub element: Option<ElementIndex>,
    /// Bytes of the page to show.
    pub range: Range<usize>,
    /// What about the element is at fault.
    pub blame: Blame,
    /// Chooses the text `rule--variant` instead of `rule`.
    pub variant: Option<&'static str>,
    /// Values that the text names.
    pub arguments: Vec<(&'static str, String)>,
    /// Success criteria of WCAG 2.2.
    pub wcag: &'static [&'static str],
    /// Rules of the W3C's Accessibility Conformance Testing.
    pub act: &'static [&'static str],
}

/// What about an element is at fault: leads to the right word of its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Blame {
    /// The element itself, or something it lacks.
    Tag,
    /// The value of this attribute.
    Attribute(String),
    /// The text inside, all of it.
    Text,
    /// Some words of the text inside, which the finding's range covers.
    Words,
}

impl Finding {
    fn new(rule: &Rule, element: Option<ElementIndex>, range: Range<usize>) -> Finding {
        Finding {
            rule: rule.name,
            severity: rule.severity,
            element,
            range,
            blame: Blame::Tag,
            variant: None,
            arguments: Vec::new(),
            wcag: rule.wcag,
            act: rule.act,
        }
    }

    /// Chooses the text `rule--variant`.
    pub fn variant(&mut self, variant: &'static str) -> &mut Finding {
        self.variant = Some(variant);
        self
    }

    /// Adds a value that the text names.
    pub fn with(&mut self, name: &'static str, value: impl Into<String>) -> &mut Finding {
        self.arguments.push((name, value.into()));
        self
    }

    /// First byte of the range.
    pub fn offset(&self) -> usize {
        self.range.start
    }

    /// The finding as a diagnostic without a place, for a caller who knows better
    /// than the page where its source is.
    pub fn diagnostic(&self) -> Diagnostic {
        let mut diagnostic = match self.severity {
            Severity::Error => Diagnostic::error(self.rule),
            Severity::Warning => Diagnostic::warning(self.rule),
        }
        .standards(self.wcag, self.act);
        diagnostic.variant = self.variant;
        diagnostic.arguments.clone_from(&self.arguments);
        diagnostic
    }

    /// The finding as a diagnostic placed on the page itself.
    pub fn into_diagnostic(self, page: &SourceFile) -> Diagnostic {
        let place = page.place(self.range.clone());
        self.diagnostic().at(place)
    }
}

/// Collects the findings of one page, rule by rule.
#[derive(Debug, Default)]
pub struct Findings {
    rule: Option<&'static Rule>,
    list: Vec<Finding>,
}

impl Findings {
    /// What is added from now on belongs to `rule`.
    pub fn begin(&mut self, rule: &'static Rule) {
        self.rule = Some(rule);
    }

    /// All findings, in the order of the page.
    pub fn into_list(mut self) -> Vec<Finding> {
        self.list.sort_by_key(|finding| finding.range.start);
        self.list
    }

    /// Blames an element.
    pub fn at(&mut self, element: Element<'_>) -> &mut Finding {
        self.add(Some(element.index()), element.start_tag())
    }

    /// Blames an attribute of an element, or the element if it has none such.
    pub fn at_attribute(&mut self, element: Element<'_>, name: &str) -> &mut Finding {
        let range = element.page().attribute_range(element, name);
        let finding = self.add(
            Some(element.index()),
            range.unwrap_or_else(|| element.start_tag()),
        );
        finding.blame = Blame::Attribute(name.to_owned());
        finding
    }

    /// Blames the text inside an element.
    pub fn at_text(&mut self, element: Element<'_>) -> &mut Finding {
        let range = element
            .descendants()
            .find_map(|node| text_range(node, element.page().source()))
            .unwrap_or_else(|| element.start_tag());
        let finding = self.add(Some(element.index()), range);
        finding.blame = Blame::Text;
        finding
    }

    /// Blames some words of a text, given as bytes of its value.
    pub fn at_words(&mut self, text: Text<'_>, words: Range<usize>) -> &mut Finding {
        let element = text.parent();
        let source = element.page().source();
        let start = text.offset();
        // Character references move what follows them: then the line has to do.
        let is_plain = source.get(start..start + words.end) == text.value().get(..words.end);
        let range = match is_plain {
            true => start + words.start..start + words.end,
            false => start..start,
        };
        let finding = self.add(Some(element.index()), range);
        finding.blame = Blame::Words;
        finding
    }

    /// Blames the page as a whole; shown at its `html` tag.
    pub fn at_page(&mut self, page: &Page<'_>) -> &mut Finding {
        let range = page.root().map_or(0..0, Element::start_tag);
        self.add(None, range)
    }

    /// Blames a tag that the reader could not bring into the tree as written.
    pub fn at_fault(&mut self, page: &Page<'_>, fault: &MarkupFault) -> &mut Finding {
        let rest = page.source().get(fault.offset..).unwrap_or("");
        let length = rest.find('>').map_or(rest.len(), |end| end + 1);
        let element = page.element_at(fault.offset).map(Element::index);
        self.add(element, fault.offset..fault.offset + length)
    }

    /// Adds a finding at any place.
    pub fn add(&mut self, element: Option<ElementIndex>, range: Range<usize>) -> &mut Finding {
        let rule = self.rule.expect("a rule begins before it adds findings");
        self.list.push(Finding::new(rule, element, range));
        self.list.last_mut().expect("one was pushed just now")
    }
}

fn text_range(node: Node<'_>, source: &str) -> Option<Range<usize>> {
    let text = node.text()?;
    let (text, offset) = (text.value(), text.offset());
    let blank = text.len() - text.trim_start().len();
    if blank == text.len() {
        return None;
    }
    let start = offset + blank;
    let rest = source.get(start..)?;
    let end = rest.find(['<', '\n']).unwrap_or(rest.len());
    Some(start..start + rest[..end].trim_end().len())
}
