//! Where the source of a finding stands: the line of Markdown, the value of TOML
//! or the template that caused it.
//!
//! A page with findings is rendered once more as a trace: start tags say where
//! they were written, and words from TOML end with marks of their places.

mod narrow;

use std::ops::Range;

use diagnostic::{Diagnostic, MarkedText, MarkedValue, Place, SourceFile};
use page_audit::html::{Element, Text};
use page_audit::{Blame, Finding, Page, Tag};

use render::{RenderedPage, Renderer, Tracer};
use resolve::trace;

/// The findings of one page, each at its source.
pub fn diagnostics(
    renderer: &Renderer<'_>,
    tracer: &Tracer<'_>,
    page: &RenderedPage,
    findings: Vec<Finding>,
) -> Vec<Diagnostic> {
    let html = tracer.page(page.origin);
    let plain = Page::parse(&page.html);
    let traced = html
        .as_deref()
        .map(Page::parse)
        .filter(|traced| traced.elements().count() == plain.elements().count());
    let trace = TracedPage {
        renderer,
        own: renderer.source_of(page.origin),
        html: &page.html,
        plain,
        traced,
    };
    let findings = findings.into_iter().map(|finding| {
        let place = trace.place(&finding);
        finding
            .diagnostic()
            .at(place.unwrap_or_else(|| page_place(page, &finding)))
    });
    findings.collect()
}

/// A page as it is published and as its trace, element by element.
struct TracedPage<'a> {
    renderer: &'a Renderer<'a>,
    /// The file that holds the text of the page.
    own: Option<&'a SourceFile>,
    html: &'a str,
    plain: Page<'a>,
    /// `None` if it cannot be rendered or has other elements.
    traced: Option<Page<'a>>,
}

impl TracedPage<'_> {
    fn place(&self, finding: &Finding) -> Option<Place> {
        let Some(index) = finding.element else {
            // What a whole page lacks, the template of its frame lacks: one place
            // for all pages.
            let frame = self.traced.as_ref().and_then(|page| page.root());
            let frame = frame.and_then(|frame| self.tag_place(frame, finding));
            return self
                .end_tag_place(finding)
                .or(frame)
                .or_else(|| self.own.map(SourceFile::whole));
        };
        let element = self.traced.as_ref()?.element(index)?;
        let plain = self.plain.element(index)?;
        self.value_place(finding, plain, element)
            .or_else(|| self.tag_place(element, finding))
    }

    /// Where an element was written: the bytes at fault, else its start tag.
    fn tag_place(&self, element: Element<'_>, finding: &Finding) -> Option<Place> {
        let (source, at) = self.source_of(element)?;
        let shown = match &finding.blame {
            Blame::Attribute(name) => self.plain.element(element.index())?.attr(name)?,
            _ => &self.html[finding.range.clone()],
        };
        if let Some(bytes) = narrow::bytes_at_fault(&source.text, at, &finding.blame, shown) {
            return Some(source.place(bytes));
        }
        let is_own = self.own.is_some_and(|own| own.path == source.path);
        let end = match is_own {
            true => usize::MAX,
            false => source.text[at..]
                .find('>')
                .map_or(at + 1, |end| at + end + 1),
        };
        Some(source.place(at..end))
    }

    /// Where an end tag without a start was written: somewhere after the element
    /// that begins last before it.
    fn end_tag_place(&self, finding: &Finding) -> Option<Place> {
        let shown = &self.html[finding.range.clone()];
        if !shown.starts_with("</") {
            return None;
        }
        let begins_before = |it: &Element<'_>| it.start_tag().start <= finding.range.start;
        let above = self.plain.elements().take_while(begins_before).last()?;
        let (source, at) = self.source_of(self.traced.as_ref()?.element(above.index())?)?;
        narrow::end_tag(&source.text, at, shown).map(|bytes| source.place(bytes))
    }

    /// The text or template in which a start tag was written, and its first byte.
    fn source_of(&self, element: Element<'_>) -> Option<(&SourceFile, usize)> {
        let (path, at) = trace::read_mark(element.attr(trace::ATTRIBUTE)?)?;
        let own = self.own.filter(|source| &*source.path == path);
        let source = own.or_else(|| self.renderer.template_source(path))?;
        Some((source, at))
    }

    /// The value of TOML that holds the words at fault.
    fn value_place(
        &self,
        finding: &Finding,
        plain: Element<'_>,
        traced: Element<'_>,
    ) -> Option<Place> {
        let (text, words) = match &finding.blame {
            Blame::Tag => return None,
            Blame::Attribute(name) => whole(MarkedText::read(traced.attr(name)?)),
            Blame::Words => text_at_fault(finding, plain, traced)?,
            Blame::Text => text_at_fault(finding, plain, traced)
                .filter(|(text, words)| text.value_at(words).is_some())
                .unwrap_or_else(|| whole(MarkedText::read(&traced.text_content()))),
        };
        let value = text.value_at(&words)?;
        let source = self.renderer.resolved().source(&value.path)?;
        Some(source.place(bytes_in_source(source, value, &words)))
    }
}

fn whole(text: MarkedText) -> (MarkedText, Range<usize>) {
    let bytes = 0..text.plain.len();
    (text, bytes)
}

/// The text around a finding, and which bytes of it are at fault.
fn text_at_fault(
    finding: &Finding,
    mut plain: Element<'_>,
    mut traced: Element<'_>,
) -> Option<(MarkedText, Range<usize>)> {
    // A date in a text has been put into an element that no source has.
    while traced.is(Tag::Time) && !traced.has(trace::ATTRIBUTE) {
        plain = plain.parent()?;
        traced = traced.parent()?;
    }
    let text = MarkedText::read(&traced.text_content());
    let begins_before = |it: &Text<'_>| it.offset() <= finding.range.start;
    let runs: Vec<Text<'_>> = texts(plain).take_while(begins_before).collect();
    let (last, before) = runs.split_last()?;
    let before: usize = before.iter().map(|it| it.value().len()).sum();
    let start = before + finding.range.start - last.offset();
    let words = match finding.range.len() {
        // Character references hide where in the text the words stand.
        0 => before..before + last.value().len(),
        length => start..start + length,
    };
    Some((text, words))
}

fn texts(element: Element<'_>) -> impl Iterator<Item = Text<'_>> {
    element.descendants().filter_map(|node| node.text())
}

/// Bytes of the source to show for some words of a value: all of it, or for one
/// in several lines those from the first word on.
fn bytes_in_source(source: &SourceFile, value: &MarkedValue, words: &Range<usize>) -> Range<usize> {
    let range = value.range.clone();
    let Some(spelt) = source.text.get(range.clone()) else {
        return range;
    };
    let inside = spelt.trim_start_matches("\"\"\"").trim_start_matches("'''");
    if inside.len() == spelt.len() {
        return range;
    }
    let start = range.end - inside.trim_start().len();
    let skipped = words.start.saturating_sub(value.covers.start);
    (start + skipped).min(range.end)..range.end
}

/// The place on the finished page, for what no source explains.
fn page_place(page: &RenderedPage, finding: &Finding) -> Place {
    let shown = format!("public/{}", page.path);
    SourceFile::new(shown, page.html.as_str()).place(finding.range.clone())
}
