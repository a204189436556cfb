//! What machines read: one file a format.

pub mod atom;
mod build;
pub mod ical;
pub mod intake;
pub mod jsonld;
pub mod output;
mod robots;
mod sitemap;
pub mod vcard;

use crate::output::OutputFile;
use resolve::Resolved;
use words::Words;

/// All files for machines; `words` are those of each language, in their order,
/// `listed` the addresses of all pages that search engines may find.
pub fn files(
    resolved: &Resolved,
    words: &[&Words],
    listed: &[&str],
    sample: bool,
) -> Vec<OutputFile> {
    let settings = &resolved.site.settings;
    let base = settings.base_url.value.as_str();
    let mut files = vec![
        file(build::ADDRESS, build::json(resolved.today)),
        file("/robots.txt", robots::text(base, sample)),
        file("/sitemap.xml", sitemap::xml(resolved, listed)),
    ];
    for (lang, words) in settings.langs().zip(words) {
        let address = atom::address(settings, lang);
        files.push(file(&address, atom::xml(resolved, words, lang)));
        files.extend(ical::files(resolved, words, lang));
    }
    files.extend(vcard::files(resolved));
    files
}

fn file(address: &str, text: String) -> OutputFile {
    OutputFile {
        path: format!("public{address}"),
        bytes: text.into(),
    }
}
