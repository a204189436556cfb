//! Names in front matter lead to entries and terms, or are reported.

use diagnostic::{Diagnostic, Report, listed, nearest};

use super::index::{Hidden, Index, entries};
use model::kind::Kind;
use model::references::{Reference, Target};
use model::settings::{Settings, Term};
use model::{Entry, Facts, Site};

/// Checks all names of all entries and of `site.toml`.
pub fn check(site: &Site, index: &Index, report: &mut Report) {
    let visible = entries(site).filter(|(id, _)| index.is_visible(*id));
    for entry in visible.map(|(_, entry)| entry).chain(&site.broken) {
        for reference in entry.references() {
            if let Some(diagnostic) = fault(site, index, &reference) {
                let place = entry.text.source.place(reference.name.range.clone());
                report.push(diagnostic.at(place));
            }
        }
        check_doors(site, index, entry, report);
    }
    let settings = &site.settings;
    let controller = settings.data_protection.as_ref();
    let statement = settings.accessibility.as_ref();
    for (kind, name) in [
        (
            Kind::Organisation,
            &controller.and_then(|it| it.controller.clone()),
        ),
        (Kind::Person, &settings.contact),
        (Kind::Organisation, &settings.publisher),
        (Kind::Page, &settings.privacy),
        (Kind::Page, &statement.and_then(|it| it.page.clone())),
        (Kind::Person, &statement.and_then(|it| it.contact.clone())),
    ] {
        let Some(name) = name else { continue };
        let reference = Reference {
            target: Target::Entry(kind),
            name,
        };
        if let Some(diagnostic) = fault(site, index, &reference) {
            report.push(diagnostic.at(settings.source.place(name.range.clone())));
        }
    }
}

fn fault(site: &Site, index: &Index, reference: &Reference<'_>) -> Option<Diagnostic> {
    let name = &reference.name.value.0;
    match reference.target {
        // With a mistake in `site.toml` its words may not all be known.
        Target::Topic | Target::Audience if !site.settings.whole => None,
        Target::Topic => unknown_term(name, &site.settings.topics, "unknown-topic"),
        Target::Audience => unknown_term(name, &site.settings.audiences, "unknown-audience"),
        Target::Entry(kind) => match index.find_any(kind, name) {
            Some(id) => index
                .hidden(id)
                .map(|hidden| reference_to_hidden(hidden, name)),
            None if site.is_broken(name) => None,
            None => Some(unknown_entry(site, index, kind, name)),
        },
    }
}

/// What is told of a name that no entry has.
pub fn unknown_entry(site: &Site, index: &Index, kind: Kind, name: &str) -> Diagnostic {
    let diagnostic = Diagnostic::error("unknown-reference")
        .variant(kind.word())
        .with("name", name)
        .with("dir", dir_of(&site.settings, kind));
    match index.nearest(site, Some(kind), name) {
        Some(nearest) => diagnostic.with("nearest", nearest),
        None => diagnostic,
    }
}

fn dir_of(settings: &Settings, kind: Kind) -> String {
    let dirs: Vec<String> = settings
        .collections
        .iter()
        .filter(|collection| collection.kind == kind)
        .map(|collection| format!("content/{}", collection.dir))
        .collect();
    dirs.join(", ")
}

fn unknown_term(name: &str, terms: &[Term], rule: &'static str) -> Option<Diagnostic> {
    if terms.iter().any(|term| term.id == name) {
        return None;
    }
    let ids = || terms.iter().map(|term| term.id.as_str());
    let diagnostic = Diagnostic::error(rule)
        .with("name", name)
        .with("known", listed(ids()));
    Some(match nearest(name, ids()) {
        Some(nearest) => diagnostic.with("nearest", nearest),
        None => diagnostic,
    })
}

fn check_doors(site: &Site, index: &Index, entry: &Entry, report: &mut Report) {
    let Facts::Home(doors) = &entry.facts else {
        return;
    };
    for door in doors {
        let to = &door.to.value.0;
        let place = || entry.text.source.place(door.to.range.clone());
        let found = index.section(to).or_else(|| index.find_any(Kind::Page, to));
        if let Some(hidden) = found.and_then(|id| index.hidden(id)) {
            report.push(reference_to_hidden(hidden, to).at(place()));
        } else if found.is_none()
            && to != "contact"
            && !site.is_broken(to)
            && !site.is_broken_section(to)
        {
            report.push(unknown_entry(site, index, Kind::Page, to).at(place()));
        }
    }
}

fn reference_to_hidden(hidden: Hidden, name: &str) -> Diagnostic {
    Diagnostic::warning("reference-to-hidden")
        .variant(match hidden {
            Hidden::Draft => "draft",
            Hidden::NotYet => "not-yet",
            Hidden::Expired => "expired",
        })
        .with("name", name)
}
