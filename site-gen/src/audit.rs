//! Finished pages against the rules of `page-audit`, and each finding led back
//! to the line of Markdown, TOML or template that caused it.

mod exceptions;
mod locate;
mod reach;
pub mod theme;

use diagnostic::{Diagnostic, Report};
use page_audit::site::{Addresses, Links};
use page_audit::{Finding, Level, Page};
use rayon::prelude::*;

use export::output::OutputFile;
use render::views::Audited;
use render::{Origin, Pages, RELOAD_SCRIPT, RenderedPage, Renderer};
use resolve::same_titles;

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
    let base = &renderer.resolved().site.settings.base_url;
    let mut site = Addresses::new(base.value.as_str());
    // Nobody can follow a link to what answers a sent form.
    for page in pages.iter().filter(|page| !is_of_intake(page)) {
        site.add_address(&page.url);
    }
    for file in files {
        if let Some(address) = file.path.strip_prefix("public") {
            site.add_file(address);
        }
    }
    // The preview answers there itself.
    site.add_file(RELOAD_SCRIPT);
    let checked: Vec<(Vec<Finding>, Links<'_>)> = pages
        .par_iter()
        .map(|page| {
            let tree = Page::parse(&page.html);
            let mut findings = match page.origin {
                // Nobody stays on a redirect; it only has to lead somewhere.
                Origin::Redirect => Vec::new(),
                // Its author has been told; all else would follow from that.
                _ if page.unbalanced => Vec::new(),
                _ => findings(page, &tree),
            };
            let mut links = Links::of(&tree);
            let broken = site.drain_decided(&page.url, &mut links);
            if whole {
                findings.extend(broken);
            }
            (findings, links)
        })
        .collect();
    for (page, (_, links)) in pages.iter().zip(&checked) {
        if !is_of_intake(page) {
            site.add_page(&page.url, links);
        }
    }
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
    report.extend(located(renderer, with_links));
    audited
}

/// Checks pages that were rendered once more with what the audit found, such as the
/// accessibility statement. Only what was not told of them before goes to the report.
pub fn run_again(renderer: &Renderer<'_>, pages: &[&RenderedPage], report: &mut Report) {
    let resolved = renderer.resolved();
    let settings = &resolved.site.settings;
    let found = pages.iter().map(|page| {
        let mut findings = findings(page, &Page::parse(&page.html));
        exceptions::apply_again(settings, resolved.today, &page.url, &mut findings);
        (*page, findings)
    });
    let found: Vec<(&RenderedPage, Vec<Finding>)> = found
        .filter(|(page, findings)| !page.unbalanced && !findings.is_empty())
        .collect();
    for told in located(renderer, found) {
        if !report.iter().any(|before| *before == told) {
            report.push(told);
        }
    }
}

/// Findings at their sources.
fn located(renderer: &Renderer<'_>, found: Vec<(&RenderedPage, Vec<Finding>)>) -> Vec<Diagnostic> {
    if found.is_empty() {
        return Vec::new();
    }
    let resolved = renderer.resolved();
    let marked = resolved.traced();
    let tracer = renderer.tracer(marked.as_ref().unwrap_or(resolved));
    let located: Vec<Vec<Diagnostic>> = found
        .into_par_iter()
        .map(|(page, findings)| locate::diagnostics(renderer, &tracer, page, findings))
        .collect();
    // Two files with one title have been told.
    let twins = same_titles::files(resolved);
    let of_twins = |told: &Diagnostic| {
        let place = told.place.as_ref();
        told.rule == "ambiguous-links" && place.is_some_and(|it| twins.contains(&*it.file))
    };
    let located = located.into_iter().flatten();
    located.filter(|told| !of_twins(told)).collect()
}

fn findings(page: &RenderedPage, tree: &Page<'_>) -> Vec<Finding> {
    // The law asks for level AA (BITV 2.0); what goes beyond stops no build.
    let weighed = page_audit::check(tree).into_iter();
    let mut findings: Vec<Finding> = weighed.map(|it| it.weighed_for(Level::Aa)).collect();
    // The intake fills in days as words and knows no `<time>`.
    if is_of_intake(page) {
        findings.retain(|finding| finding.rule != "date-without-time");
    }
    findings
}

fn is_of_intake(page: &RenderedPage) -> bool {
    matches!(page.origin, Origin::FaultyForm(_) | Origin::Answer(..))
}
