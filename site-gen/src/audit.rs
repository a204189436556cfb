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
use resolve::{Resolved, same_titles};

/// Checks all pages, and what the intake shows: forms in which every answer is wrong,
/// confirmations and refusals. Then the accessibility statement is rendered with what
/// was found, and checked itself; its pages are returned. Findings go to the report
/// with their sources.
pub fn run(
    renderer: Renderer<'_>,
    pages: &Pages,
    of_intake: &[RenderedPage],
    files: &[OutputFile],
    report: &mut Report,
) -> Vec<RenderedPage> {
    let resolved = renderer.resolved();
    let settings = &resolved.site.settings;
    let checked: Vec<&RenderedPage> = pages.list.iter().chain(of_intake).collect();
    let mut site = addresses(resolved, pages, files);

    let (mut found, links) = findings_and_links(&checked, &site, pages.whole);
    for (page, links) in checked.iter().zip(&links) {
        // Nobody can follow a link to what answers a sent form.
        if !is_of_intake(page) {
            site.add_page(&page.url, links);
        }
    }
    if pages.whole {
        add_broken_links(&checked, &links, &site, &mut found);
    }
    let redirects = checked.iter().filter(|it| it.origin == Origin::Redirect);
    let audited = Audited {
        pages: checked.len() + pages.statements.len() - redirects.count(),
        exceptions: exceptions::pages(settings, checked.iter().copied().zip(&found)),
    };
    let (renderer, statements) = state(renderer, audited, pages, report);
    let rendered: Vec<&RenderedPage> = statements.iter().collect();
    let (mut of_statements, links_of_statements) =
        findings_and_links(&rendered, &site, pages.whole);
    for (page, links) in rendered.iter().zip(&links_of_statements) {
        site.add_page(&page.url, links);
    }
    let whole = pages.whole && statements.len() == pages.statements.len();
    if whole {
        add_broken_links(&rendered, &links_of_statements, &site, &mut of_statements);
        // Anchors of the statements were not known before.
        add_broken_links(&checked, &links, &site, &mut found);
        reach::check(&renderer, pages.list.iter().chain(&statements), report);
    }
    let found = checked.into_iter().zip(found);
    let found = found.chain(rendered.into_iter().zip(of_statements));
    let mut found: Vec<_> = found.filter(|(_, findings)| !findings.is_empty()).collect();
    let mut declared = exceptions::apply(settings, resolved.today, &mut found);
    // Only a whole site shows that nothing is left of a fault.
    declared.retain(|told| whole || told.rule != exceptions::UNNEEDED);
    report.extend(declared);
    found.retain(|(_, findings)| !findings.is_empty());
    report.extend(located(&renderer, found));
    statements
}

/// Renders the accessibility statement for what the audit of all else has found. One
/// that shows a declared fault itself is rendered again, because it has to say so.
fn state<'a>(
    renderer: Renderer<'a>,
    mut audited: Audited,
    pages: &Pages,
    report: &mut Report,
) -> (Renderer<'a>, Vec<RenderedPage>) {
    let renderer = renderer.audited(audited.clone());
    let mut told = Report::default();
    let statements = renderer.statements(&pages.statements, &mut told);
    let settings = &renderer.resolved().site.settings;
    let found = statements
        .iter()
        .map(|page| match settings.exceptions.is_empty() {
            true => Vec::new(),
            false => findings(page, &Page::parse(&page.html)),
        });
    let found: Vec<Vec<Finding>> = found.collect();
    let own = exceptions::pages(settings, statements.iter().zip(&found));
    if own.iter().all(|pages| *pages == 0) {
        report.append(told);
        return (renderer, statements);
    }
    for (all, own) in audited.exceptions.iter_mut().zip(own) {
        *all += own;
    }
    let renderer = renderer.audited(audited);
    let statements = renderer.statements(&pages.statements, report);
    (renderer, statements)
}

/// All addresses of the site that links may lead to.
fn addresses<'s>(
    resolved: &'s Resolved,
    pages: &'s Pages,
    files: &'s [OutputFile],
) -> Addresses<'s> {
    let mut site = Addresses::new(resolved.site.settings.base_url.value.as_str());
    for page in &pages.list {
        site.add_address(&page.url);
    }
    for address in pages.statement_addresses(resolved) {
        site.add_address(address);
    }
    for file in files {
        if let Some(address) = file.path.strip_prefix("public") {
            site.add_file(address);
        }
    }
    // The preview answers there itself.
    site.add_file(RELOAD_SCRIPT);
    site
}

/// What each page shows on its own, and its links that need other pages' anchors.
fn findings_and_links<'p>(
    pages: &[&'p RenderedPage],
    site: &Addresses<'_>,
    whole: bool,
) -> (Vec<Vec<Finding>>, Vec<Links<'p>>) {
    pages
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
        .unzip()
}

/// Adds what the anchors of other pages show and was not known before.
fn add_broken_links(
    pages: &[&RenderedPage],
    links: &[Links<'_>],
    site: &Addresses<'_>,
    found: &mut [Vec<Finding>],
) {
    for ((page, links), findings) in pages.iter().zip(links).zip(found) {
        for broken in site.check(&page.url, links) {
            if !findings.contains(&broken) {
                findings.push(broken);
            }
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
