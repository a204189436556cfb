//! Entries by name, their addresses, and whether they can be seen today.

use std::collections::HashMap;
use std::collections::hash_map::Entry as Slot;
use std::ops::Range;

use diagnostic::{Diagnostic, Report, SourceFile, nearest};
use jiff::civil::Date;

use model::address::Slug;
use model::common::Common;
use model::kind::Kind;
use model::prose::Lang;
use model::{Entry, Facts, Site};

/// An entry's position among all entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub u32);

/// Why an entry has no page today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hidden {
    /// It is a draft.
    Draft,
    /// Its day has not come.
    NotYet,
    /// Its day has passed.
    Expired,
}

/// Names, addresses and visibility of all entries.
#[derive(Debug, Default)]
pub struct Index {
    by_kind: HashMap<(Kind, String), EntryId>,
    by_stem: HashMap<String, Vec<EntryId>>,
    sections: HashMap<String, EntryId>,
    hidden: HashMap<EntryId, Hidden>,
    /// Address by entry and language; empty where there is no such page.
    addresses: Vec<Vec<String>>,
}

impl Index {
    /// Indexes a site; two entries of one kind with one name, and two pages
    /// at one address, are mistakes.
    pub fn new(site: &Site, today: Date, drafts: bool, report: &mut Report) -> Index {
        let mut index = Index::default();
        for (id, entry) in entries(site) {
            if let Some(hidden) = hidden(entry, today, drafts) {
                index.hidden.insert(id, hidden);
            }
            match entry.facts.kind() {
                Some(kind) => index.insert(site, id, kind, report),
                None => {
                    index.sections.insert(entry.dir.clone(), id);
                }
            }
            index.addresses.push(addresses(site, entry));
        }
        for entry in &site.broken {
            index.check_name(site, entry, report);
        }
        index.check_addresses(site, report);
        index
    }

    fn insert(&mut self, site: &Site, id: EntryId, kind: Kind, report: &mut Report) {
        let entry = &site.entries[id.0 as usize];
        let previous = self.by_kind.insert((kind, entry.stem.clone()), id);
        if let Some(first) = previous {
            let first = &site.entries[first.0 as usize];
            report.push(same_name(first, entry));
        }
        self.by_stem.entry(entry.stem.clone()).or_default().push(id);
    }

    /// An entry that lacks something has no page, but a name that may be taken.
    fn check_name(&self, site: &Site, entry: &Entry, report: &mut Report) {
        let Some(kind) = entry.facts.kind() else {
            return;
        };
        if let Some(first) = self.find_any(kind, &entry.stem) {
            let first = &site.entries[first.0 as usize];
            report.push(same_name(first, entry));
        }
    }

    /// Each address belongs to one page, redirects included.
    fn check_addresses(&self, site: &Site, report: &mut Report) {
        let mut taken: HashMap<&str, &SourceFile> = HashMap::new();
        let visible = entries(site).filter(|(id, _)| self.is_visible(*id));
        let whole = visible.map(|(id, entry)| (entry, &self.addresses[id.0 as usize]));
        // What lacks a fact has no page yet, but wants its address all the same.
        let broken: Vec<(&Entry, Vec<String>)> = site
            .broken
            .iter()
            .filter(|entry| !entry.is_unreadable(&["slug"]))
            .map(|entry| (entry, addresses(site, entry)))
            .collect();
        let all = whole.chain(broken.iter().map(|(entry, addresses)| (*entry, addresses)));
        for claim in all.flat_map(|(entry, addresses)| claims(site, entry, addresses)) {
            match taken.entry(claim.address) {
                Slot::Vacant(free) => {
                    free.insert(claim.source);
                }
                // The names of the files have been told as twins.
                Slot::Occupied(first) if are_twins(&first.get().path, &claim.source.path) => {}
                Slot::Occupied(first) => report.push(claim.refused(first.get())),
            }
        }
    }

    /// The visible entry of a kind and name.
    pub fn find(&self, kind: Kind, stem: &str) -> Option<EntryId> {
        let id = *self.by_kind.get(&(kind, stem.to_owned()))?;
        self.is_visible(id).then_some(id)
    }

    /// The entry of a kind and name, visible or not.
    pub fn find_any(&self, kind: Kind, stem: &str) -> Option<EntryId> {
        self.by_kind.get(&(kind, stem.to_owned())).copied()
    }

    /// All entries of a name.
    pub fn named(&self, stem: &str) -> &[EntryId] {
        self.by_stem.get(stem).map_or(&[], Vec::as_slice)
    }

    /// The overview of a folder, or the home page for the empty name.
    pub fn section(&self, dir: &str) -> Option<EntryId> {
        self.sections.get(dir).copied()
    }

    /// What was meant by a name that nobody has: the nearest, of a kind or of all,
    /// else that of a file which was called so before.
    pub fn nearest<'s>(&self, site: &'s Site, kind: Option<Kind>, stem: &str) -> Option<&'s str> {
        let of_kind = self.by_kind.iter();
        let of_kind = of_kind.filter(|((of, _), _)| kind.is_none_or(|kind| kind == *of));
        let mut entries: Vec<&Entry> = of_kind
            .map(|(_, id)| &site.entries[id.0 as usize])
            .collect();
        entries.sort_unstable_by_key(|entry| &entry.stem);
        let names = entries.iter().map(|entry| entry.stem.as_str());
        nearest(stem, names).or_else(|| renamed(&entries, stem))
    }

    /// Whether the entry has pages today.
    pub fn is_visible(&self, id: EntryId) -> bool {
        !self.hidden.contains_key(&id)
    }

    /// Why the entry has no pages today.
    pub fn hidden(&self, id: EntryId) -> Option<Hidden> {
        self.hidden.get(&id).copied()
    }

    /// The address of an entry in a language in which it exists.
    pub fn address(&self, id: EntryId, lang: Lang) -> Option<&str> {
        let address = self.addresses[id.0 as usize].get(usize::from(lang.0))?;
        (!address.is_empty()).then_some(address)
    }

    /// The address in this language, else in the default language, and which
    /// of the two it is.
    pub fn address_or_default(&self, id: EntryId, lang: Lang) -> (&str, Lang) {
        match self.address(id, lang) {
            Some(address) => (address, lang),
            None => (
                self.address(id, Lang::DEFAULT)
                    .expect("each entry exists in the default language"),
                Lang::DEFAULT,
            ),
        }
    }
}

/// The one file that has most words of a name in its own or in its title: whoever
/// renames a file keeps the title, and of a person at least the first name.
fn renamed<'s>(entries: &[&'s Entry], stem: &str) -> Option<&'s str> {
    /// Shorter words, such as `haus`, say nothing.
    const TELLING: usize = 5;
    let words = Slug::of(stem);
    let words: Vec<&str> = words.as_str().split('-').collect();
    let shared = |entry: &&'s Entry| {
        let title = Slug::of(entry.common.title.default_value().as_str());
        let known = format!("{}-{}", Slug::of(&entry.stem).as_str(), title.as_str());
        let is_known =
            |word: &&&str| word.len() >= TELLING && known.split('-').any(|it| it == **word);
        words.iter().filter(is_known).count()
    };
    let best = entries.iter().map(shared).max().filter(|most| *most > 0)?;
    let mut all = entries.iter().filter(|entry| shared(entry) == best);
    let first = all.next()?;
    all.next().is_none().then_some(&*first.stem)
}

fn same_name(first: &Entry, second: &Entry) -> Diagnostic {
    Diagnostic::error("duplicate-name")
        .with("name", &second.stem)
        .with("first", &*first.text.source.path)
        .at(second.text.source.whole())
}

/// An address that a file wants.
struct Claim<'a> {
    address: &'a str,
    source: &'a SourceFile,
    /// Where it stands, if it is an old address.
    alias: Option<&'a Range<usize>>,
}

impl Claim<'_> {
    /// What its author is told if another file has the address already.
    fn refused(&self, first: &SourceFile) -> Diagnostic {
        let fault = Diagnostic::error("duplicate-address")
            .with("address", self.address)
            .with("first", &*first.path);
        match self.alias {
            None => fault.at(self.source.whole()),
            Some(range) => fault.variant("alias").at(self.source.place(range.clone())),
        }
    }
}

/// The addresses of an entry's pages, one a language, then its old ones.
fn claims<'s>(
    site: &Site,
    entry: &'s Entry,
    addresses: &'s [String],
) -> impl Iterator<Item = Claim<'s>> {
    let source = |lang| {
        let text = entry.text_in(lang);
        &text.expect("an address needs a text").source
    };
    let pages = site.settings.langs().zip(addresses);
    let pages = pages.filter(|(_, address)| !address.is_empty());
    let pages = pages.map(move |(lang, address)| Claim {
        address,
        source: source(lang),
        alias: None,
    });
    let aliases = entry.aliases().map(move |(lang, alias)| Claim {
        address: alias.value.as_str(),
        source: source(lang),
        alias: Some(&alias.range),
    });
    pages.chain(aliases)
}

/// Whether two files differ in the case of letters alone.
pub(super) fn are_twins(first: &str, second: &str) -> bool {
    first != second && first.to_lowercase() == second.to_lowercase()
}

/// All entries with their ids.
pub fn entries(site: &Site) -> impl Iterator<Item = (EntryId, &Entry)> {
    (0..).map(EntryId).zip(&site.entries)
}

fn hidden(entry: &Entry, today: Date, drafts: bool) -> Option<Hidden> {
    // A notice hangs from its first day on.
    let first_day = match &entry.facts {
        Facts::Notice(notice) => notice.from.max(entry.common.publish_on),
        _ => entry.common.publish_on,
    };
    hidden_until(&entry.common, first_day, today, drafts)
}

/// Why an entry with these keys cannot be seen today.
pub fn hidden_until(
    common: &Common,
    first_day: Option<Date>,
    today: Date,
    drafts: bool,
) -> Option<Hidden> {
    if common.draft && !drafts {
        Some(Hidden::Draft)
    } else if first_day.is_some_and(|day| today < day) && !drafts {
        Some(Hidden::NotYet)
    } else if common.expires_on.is_some_and(|day| today >= day) {
        Some(Hidden::Expired)
    } else {
        None
    }
}

fn addresses(site: &Site, entry: &Entry) -> Vec<String> {
    site.settings
        .langs()
        .map(|lang| match entry.text_in(lang) {
            Some(_) => address(site, entry, lang),
            None => String::new(),
        })
        .collect()
}

fn address(site: &Site, entry: &Entry, lang: Lang) -> String {
    let mut parts: Vec<String> = Vec::new();
    if lang != Lang::DEFAULT {
        parts.push(site.settings.language(lang).code.clone());
    }
    let slug = entry
        .translations
        .get(&lang)
        .and_then(|translation| translation.slug.as_ref())
        .or(entry.common.slug.as_ref())
        .map(|slug| slug.value.clone());
    let path = site
        .settings
        .collection(&entry.dir)
        .map_or("", |collection| &collection.path);
    parts.extend(path.split('/').map(str::to_owned));
    parts.extend(
        entry
            .parents
            .iter()
            .map(|parent| Slug::of(parent).as_str().to_owned()),
    );
    match (&entry.facts, slug) {
        (Facts::Home(_), _) | (Facts::Section, None) => {}
        (Facts::Section, Some(slug)) => {
            parts.pop();
            parts.push(slug.as_str().to_owned());
        }
        (_, Some(slug)) => parts.push(slug.as_str().to_owned()),
        (_, None) => parts.push(Slug::of(&entry.stem).as_str().to_owned()),
    }
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() {
        "/".to_owned()
    } else {
        format!("/{}/", parts.join("/"))
    }
}
