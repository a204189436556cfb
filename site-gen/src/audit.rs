//! Finished pages against the rules of `page-audit`, and each finding led back
//! to the line of Markdown, TOML or template that caused it.

mod exceptions;
mod reach;
pub mod theme;

use std::collections::BTreeMap;

use diagnostic::{Diagnostic, Place, Report, SourceFile};
use page_audit::site::{Links, Site};
use page_audit::{Blame, Finding, Page};
use rayon::prelude::*;

use crate::OutputFile;
use crate::render::views::Audited;
use crate::render::{Origin, Pages, RELOAD_SCRIPT, RenderedPage, Renderer, Tracer};
use crate::trace;

/// Checks all pages, and what the intake shows: forms in which every answer is wrong,
/// confirmations and refusals; what is found goes to the report with its source. What the accessibility
/// statement says of it is returned.
pub fn run(
    renderer: &Renderer<'_>,
    pages: &Pages,
    of_intake: &[RenderedPage],
    files: &[OutputFile],
    report: &mut Report,
) -> Audited {
    let whole = pages.whole;
    if whole {
        reach::check(renderer, &pages.list, report);
    }
    let pages: Vec<&RenderedPage> = pages.list.iter().chain(of_intake).collect();
    let checked: Vec<(Vec<Finding>, Links<'_>)> = pages
        .par_iter()
        .map(|page| {
            let tree = Page::parse(&page.html);
            let findings = match page.origin {
                // Nobody stays on a redirect; it only has to lead somewhere.
                Origin::Redirect => Vec::new(),
                // Its author has been told; all else would follow from that.
                _ if page.unbalanced => Vec::new(),
                _ => findings(page, &tree),
            };
            (findings, Links::of(&tree))
        })
        .collect();
    let base = &renderer.resolved().site.settings.base_url;
    let mut site = Site::new(base.value.as_str());
    for (page, (_, links)) in pages.iter().zip(&checked) {
        // Nobody can follow a link to what answers a sent form.
        if !is_of_intake(page) {
            site.add_page(&page.url, links);
        }
    }
    let addresses: Vec<String> = files
        .iter()
        .filter_map(|file| file.path.strip_prefix("public"))
        .map(str::to_owned)
        .collect();
    for address in &addresses {
        site.add_file(address);
    }
    // The preview answers there itself.
    site.add_file(RELOAD_SCRIPT);
    let mut with_links: Vec<(&RenderedPage, Vec<Finding>)> = pages
        .par_iter()
        .zip(&checked)
        .map(|(page, (findings, links))| {
            let broken = match whole {
                true => site.check(&page.url, links),
                false => Vec::new(),
            };
            (*page, findings.iter().cloned().chain(broken).collect())
        })
        .filter(|(_, findings): &(_, Vec<Finding>)| !findings.is_empty())
        .collect();
    let resolved = renderer.resolved();
    let settings = &resolved.site.settings;
    let mut declared = exceptions::apply(settings, resolved.today, &mut with_links);
    // Only a whole site shows that nothing is left of a fault.
    declared
        .told
        .retain(|told| whole || told.rule != exceptions::UNNEEDED);
    report.extend(declared.told);
    let redirects = pages.iter().filter(|it| it.origin == Origin::Redirect);
    let audited = Audited {
        pages: pages.len() - redirects.count(),
        exceptions: declared.pages,
    };
    with_links.retain(|(_, findings)| !findings.is_empty());
    if with_links.is_empty() {
        return audited;
    }
    let tracer = renderer.tracer();
    let located: Vec<Vec<Diagnostic>> = with_links
        .into_par_iter()
        .map(|(page, findings)| locate(renderer, &tracer, page, findings))
        .collect();
    report.extend(located.into_iter().flatten());
    audited
}

fn findings(page: &RenderedPage, tree: &Page<'_>) -> Vec<Finding> {
    let mut findings = page_audit::check(tree);
    // The intake fills in days as words and knows no `<time>`.
    if is_of_intake(page) {
        findings.retain(|finding| finding.rule != "date-without-time");
    }
    findings
}

fn is_of_intake(page: &RenderedPage) -> bool {
    matches!(page.origin, Origin::FaultyForm(_) | Origin::Answer(..))
}

/// The findings of one page, each at its source.
fn locate(
    renderer: &Renderer<'_>,
    tracer: &Tracer,
    page: &RenderedPage,
    findings: Vec<Finding>,
) -> Vec<Diagnostic> {
    let marks = renderer
        .traced(tracer, page.origin)
        .map(|html| marks(&html))
        .unwrap_or_default();
    let plain = Page::parse(&page.html);
    findings
        .into_iter()
        .map(|finding| {
            let place = source_place(renderer, page, &plain, &finding, &marks);
            finding
                .diagnostic()
                .at(place.unwrap_or_else(|| page_place(page, &finding)))
        })
        .collect()
}

/// The mark of each element that has one, by the element's number.
fn marks(html: &str) -> BTreeMap<u32, String> {
    Page::parse(html)
        .elements()
        .filter_map(|element| {
            let mark = element.attr(trace::ATTRIBUTE)?;
            Some((element.index().0, mark.to_string()))
        })
        .collect()
}

fn source_place(
    renderer: &Renderer<'_>,
    page: &RenderedPage,
    plain: &Page<'_>,
    finding: &Finding,
    marks: &BTreeMap<u32, String>,
) -> Option<Place> {
    let own = renderer.source_of(page.origin);
    let Some(element) = finding.element else {
        // What a whole page lacks, the template of its frame lacks: one place
        // for all pages.
        let frame = marks.get(&0).and_then(|mark| trace::read_mark(mark));
        return frame
            .and_then(|(path, at)| template_place(renderer, path, at))
            .or_else(|| own.map(SourceFile::whole));
    };
    let (path, at) = trace::read_mark(marks.get(&element.0)?)?;
    if let Some(source) = own.filter(|source| &*source.path == path) {
        return Some(source.place(at..usize::MAX));
    }
    // The element stands in a template. If what is wrong is a value, it may
    // have come from front matter: the very value is looked for there.
    let value = match &finding.blame {
        Blame::Attribute(name) => plain
            .element(element)
            .and_then(|element| element.attr(name).map(|value| value.to_string())),
        Blame::Text => plain.element(element).map(|element| element.text_content()),
        Blame::Tag => None,
    };
    let in_content = value.and_then(|value| renderer.find_in_front_matter(page.origin, &value));
    in_content.or_else(|| template_place(renderer, path, at))
}

/// The start tag at a byte of a template.
fn template_place(renderer: &Renderer<'_>, path: &str, at: usize) -> Option<Place> {
    let template = renderer.template_source(path)?;
    let end = template.text[at..]
        .find('>')
        .map_or(at + 1, |end| at + end + 1);
    Some(template.place(at..end))
}

/// The place on the finished page, for what no source explains.
fn page_place(page: &RenderedPage, finding: &Finding) -> Place {
    let shown = format!("public/{}", page.path);
    SourceFile::new(shown, page.html.as_str()).place(finding.range.clone())
}
