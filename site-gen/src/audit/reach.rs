//! Each page is at most two links from somebody who answers a telephone.

use std::collections::HashMap;

use diagnostic::{Diagnostic, Report};
use page_audit::Page;

use render::{Origin, RenderedPage, Renderer};

/// Links from a page to a telephone number at most.
const LINKS: usize = 2;

/// Reports each page that is farther from a telephone number.
pub fn check<'p>(
    renderer: &Renderer<'_>,
    pages: impl Iterator<Item = &'p RenderedPage>,
    report: &mut Report,
) {
    let mut distance: HashMap<&str, usize> = HashMap::new();
    let mut rest: Vec<(&RenderedPage, Vec<String>)> = Vec::new();
    for page in pages {
        if page.html.contains("href=\"tel:") {
            distance.insert(&page.url, 0);
        } else {
            rest.push((page, targets(&page.html)));
        }
    }
    // A site without any number has other worries than distances.
    if distance.is_empty() {
        return;
    }
    for links in 1..=LINKS {
        let near: Vec<&str> = rest
            .iter()
            .filter(|(page, _)| !distance.contains_key(&*page.url))
            .filter(|(_, targets)| {
                let reached = |target: &String| distance.get(&**target).is_some_and(|d| *d < links);
                targets.iter().any(reached)
            })
            .map(|(page, _)| &*page.url)
            .collect();
        distance.extend(near.into_iter().map(|url| (url, links)));
    }
    for (page, _) in rest {
        let leaves_alone = matches!(page.origin, Origin::Redirect) || page.unbalanced;
        if leaves_alone || distance.contains_key(&*page.url) {
            continue;
        }
        let mut fault = Diagnostic::error("page-far-from-person").with("address", &page.url);
        if let Some(source) = renderer.source_of(page.origin) {
            fault = fault.at(source.whole());
        }
        report.push(fault);
    }
}

/// The addresses of the site that a page links to.
fn targets(html: &str) -> Vec<String> {
    Page::parse(html)
        .elements()
        .filter(|element| element.name() == "a")
        .filter_map(|element| element.attr("href").map(|href| href.to_string()))
        .filter(|href| href.starts_with('/'))
        .map(|href| href.split('#').next().unwrap_or("").to_owned())
        .collect()
}
