//! Where a link in Markdown leads.

use diagnostic::Diagnostic;
use percent_encoding::percent_decode_str;
use unicode_normalization::UnicodeNormalization;

use super::index::{EntryId, Hidden, Index};
use intake_form::Email;
use intake_form::Telephone;
use model::Site;
use model::prose::Lang;
use model::values;

/// A link's target, as an address for the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// An address, in the page's language or in no language.
    Address(String),
    /// A page that does not exist in the page's language.
    OtherLanguage {
        /// Address of the page.
        address: String,
        /// Its language.
        lang: Lang,
    },
    /// No page, or one that cannot be seen today: only the words remain.
    Nowhere,
}

/// Resolves the destination of a link in a text in `lang` that lies in the
/// folder `dir`.
///
/// Links to other entries are written as links to their files, so that they
/// also work where the editor sees the repository.
pub fn resolve(
    site: &Site,
    index: &Index,
    dir: &str,
    lang: Lang,
    destination: &str,
) -> (Target, Option<Diagnostic>) {
    let unchanged = || Target::Address(destination.to_owned());
    if destination.trim().is_empty() {
        let fault = Diagnostic::error("link-to-nothing").variant("empty");
        return (Target::Nowhere, Some(fault));
    }
    if let Some(number) = destination.strip_prefix("tel:") {
        let written = percent_decode_str(number).decode_utf8_lossy();
        return match Telephone::parse(&written, None) {
            Ok(number) => (Target::Address(number.href()), None),
            Err(_) => {
                let fault = Diagnostic::error("invalid-telephone-link").with("value", number);
                (unchanged(), Some(fault))
            }
        };
    }
    if let Some(address) = destination.strip_prefix("mailto:") {
        return match mail_link(address) {
            Some(link) => (Target::Address(link), None),
            None => {
                let fault = Diagnostic::error("invalid-mail-link").with("value", address);
                (unchanged(), Some(fault))
            }
        };
    }
    if destination.starts_with("https://")
        || destination.starts_with("http://")
        || destination.starts_with('#')
        || destination.starts_with('/')
    {
        return (unchanged(), None);
    }
    let (path, anchor) = match destination.split_once('#') {
        Some((path, anchor)) => (path, Some(anchor)),
        None => (destination, None),
    };
    if destination.contains(':') || !path.ends_with(".md") {
        let fault = match with_scheme_of_its_kind(destination) {
            _ if is_document(path) => Diagnostic::error("link-to-nothing")
                .variant("document")
                .with("target", destination)
                .with("file", file_name(path)),
            Some(remedy) => Diagnostic::error("link-to-nothing")
                .with("target", destination)
                .with("nearest", remedy),
            None => unknown(site, index, destination, path),
        };
        return (Target::Nowhere, Some(fault));
    }
    match find(site, index, dir, path) {
        Ok(id) => visible(index, id, lang, anchor),
        Err(Some(fault)) => (Target::Nowhere, Some(*fault)),
        Err(None) => (Target::Nowhere, None),
    }
}

fn visible(
    index: &Index,
    id: EntryId,
    lang: Lang,
    anchor: Option<&str>,
) -> (Target, Option<Diagnostic>) {
    if let Some(hidden) = index.hidden(id) {
        let fault = Diagnostic::warning("link-to-hidden").variant(match hidden {
            Hidden::Draft => "draft",
            Hidden::NotYet => "not-yet",
            Hidden::Expired => "expired",
        });
        return (Target::Nowhere, Some(fault));
    }
    let (address, found) = index.address_or_default(id, lang);
    let address = match anchor {
        Some(anchor) => format!("{address}#{anchor}"),
        None => address.to_owned(),
    };
    if found == lang {
        (Target::Address(address), None)
    } else {
        let target = Target::OtherLanguage {
            address,
            lang: found,
        };
        (target, None)
    }
}

/// The entry of a path such as `../termine/chor.md` or `chor.md`, seen from the
/// folder `own`; `Err(None)` if the entry is there but has mistakes of its own.
fn find(
    site: &Site,
    index: &Index,
    own: &str,
    path: &str,
) -> Result<EntryId, Option<Box<Diagnostic>>> {
    let path: String = percent_decode_str(path).decode_utf8_lossy().nfc().collect();
    let mut parts: Vec<&str> = path.split('/').filter(|part| *part != ".").collect();
    let name = parts.pop().unwrap_or("").trim_end_matches(".md");
    let stem = match name.rsplit_once('.') {
        Some((stem, code)) if site.settings.lang(code).is_some() => stem,
        _ => name,
    };
    let folder = parts.last().copied().filter(|part| *part != "..");
    if stem == "_index" {
        let dir = match (folder, parts.is_empty()) {
            (Some(folder), _) => folder,
            (None, true) => own,
            (None, false) => "",
        };
        return index.section(dir).ok_or_else(|| {
            let told = site.is_broken_section(dir);
            (!told).then(|| Box::new(unknown(site, index, &path, dir)))
        });
    }
    let candidates: Vec<EntryId> = index
        .named(stem)
        .iter()
        .copied()
        .filter(|id| folder.is_none_or(|folder| site.entries[id.0 as usize].dir == folder))
        .collect();
    match candidates[..] {
        [one] => Ok(one),
        [] if site.is_broken(stem) => Err(None),
        [] => {
            // A right name in a wrong folder is answered with the right path.
            let fault = match index.named(stem) {
                [other, ..] => {
                    let dir = &site.entries[other.0 as usize].dir;
                    Diagnostic::error("link-to-nothing")
                        .with("target", &path)
                        .with("nearest", format!("../{dir}/{stem}.md"))
                }
                // Alike from wherever it is linked: one file is missing once.
                [] => unknown(site, index, &format!("{stem}.md"), stem),
            };
            Err(Some(Box::new(fault)))
        }
        [first, second, ..] => {
            let path_of = |id: EntryId| format!("../{}/{stem}.md", site.entries[id.0 as usize].dir);
            Err(Some(Box::new(
                Diagnostic::error("ambiguous-link")
                    .with("target", &path)
                    .with("first", path_of(first))
                    .with("second", path_of(second)),
            )))
        }
    }
}

/// A link that writes to one or several addresses, with what a mail program is to
/// put in (`?subject=…`).
fn mail_link(destination: &str) -> Option<String> {
    let at = destination.find('?').unwrap_or(destination.len());
    let (addresses, headers) = destination.split_at(at);
    let mut links = Vec::new();
    for address in addresses.split(',') {
        let address = percent_decode_str(address).decode_utf8().ok()?;
        let href = Email::parse(address.trim()).ok()?.href();
        links.push(href.trim_start_matches("mailto:").to_owned());
    }
    Some(format!("mailto:{}{headers}", links.join(",")))
}

/// Whether a path names a document of this site, which a component leads to.
fn is_document(path: &str) -> bool {
    const ENDINGS: [&str; 12] = [
        "pdf", "doc", "docx", "odt", "rtf", "txt", "xls", "xlsx", "ods", "ppt", "pptx", "odp",
    ];
    // `verein.example/satzung.pdf` is one elsewhere.
    let folder = path.split_once('/').map_or("", |(folder, _)| folder);
    let is_here = !folder.trim_start_matches('.').contains('.');
    let ending = path.rsplit_once('.').map(|(_, ending)| ending);
    is_here && ending.is_some_and(|ending| ENDINGS.contains(&ending.to_ascii_lowercase().as_str()))
}

fn file_name(path: &str) -> String {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    percent_decode_str(name).decode_utf8_lossy().into_owned()
}

/// What was meant by a telephone number, a mail address or a web address
/// without its beginning.
fn with_scheme_of_its_kind(destination: &str) -> Option<String> {
    if let Ok(number) = Telephone::parse(&destination.replace("%20", " "), None) {
        return Some(number.href());
    }
    if Email::parse(destination).is_ok() {
        return Some(format!("mailto:{destination}"));
    }
    values::with_scheme(destination)
}

fn unknown(site: &Site, index: &Index, target: &str, stem: &str) -> Diagnostic {
    let diagnostic = Diagnostic::error("link-to-nothing").with("target", target);
    match index.nearest(site, None, stem.trim_end_matches(".md")) {
        Some(nearest) => diagnostic.with("nearest", format!("{nearest}.md")),
        None => diagnostic,
    }
}
