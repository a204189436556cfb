//! `audit`: the rules over finished pages, whoever made them.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::ValueEnum;
use diagnostic::{Diagnostic, Language, Report, SourceFile};
use page_audit::site::{Addresses, Links};
use page_audit::{Finding, Level, Page, gif};
use rayon::prelude::*;

use super::Format;
use crate::messages;

/// The level of WCAG 2.2 whose failures are errors; what only a higher one forbids warns.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum LevelArgument {
    /// Level A
    A,
    /// Level AA, as laws ask for it
    Aa,
    /// Level AAA
    Aaa,
}

impl From<LevelArgument> for Level {
    fn from(argument: LevelArgument) -> Level {
        match argument {
            LevelArgument::A => Level::A,
            LevelArgument::Aa => Level::Aa,
            LevelArgument::Aaa => Level::Aaa,
        }
    }
}

/// Pages that are checked together.
#[derive(Default)]
struct Folder {
    /// Where the addresses begin.
    root: PathBuf,
    pages: Vec<FoundPage>,
    /// Addresses of all files, from the folder on.
    addresses: Vec<String>,
    /// Whether the folder holds a whole site, so that a link to nothing in it is a
    /// fault: it has a home page.
    is_site: bool,
}

impl Folder {
    /// Whether the picture of a finding moves; `None` if its file is not here.
    fn moves(
        &self,
        site: &Addresses<'_>,
        page: &FoundPage,
        links: &Links<'_>,
        finding: &Finding,
    ) -> Option<bool> {
        let mut references = links.references().iter();
        let picture =
            references.find(|it| Some(it.element) == finding.element && it.attribute == "src")?;
        // Of a single page nobody knows where its site begins.
        if !self.is_site && picture.target.trim_start().starts_with('/') {
            return None;
        }
        let path = site.file_of(&page.address, &picture.target)?;
        let file = fs::read(self.root.join(path.trim_start_matches('/'))).ok()?;
        gif::moves(&file)
    }
}

/// A page with its address in its folder, such as `/kontakt/`.
struct FoundPage {
    source: SourceFile,
    address: String,
}

/// Prints what is wrong with the pages at `paths`: files, or folders with all
/// pages in them. Links are followed in folders that have an `index.html`.
pub fn run(
    paths: &[PathBuf],
    level: Level,
    format: Format,
    language: Language,
) -> anyhow::Result<ExitCode> {
    let catalog = messages::catalog(language);
    let mut report = Report::default();
    for path in paths {
        let folder = read(path)?;
        if folder.pages.is_empty() {
            bail!("no HTML page in `{}`", path.display());
        }
        report.extend(findings(&folder, level));
    }
    super::print_findings(&report, &catalog, format)?;
    Ok(super::exit_code(&report))
}

fn findings(folder: &Folder, level: Level) -> Vec<Diagnostic> {
    let checked: Vec<_> = folder
        .pages
        .par_iter()
        .map(|found| {
            let page = Page::parse(&found.source.text);
            (page_audit::check(&page), Links::of(&page))
        })
        .collect();
    let mut site = Addresses::new("");
    if folder.is_site {
        for (found, (_, links)) in folder.pages.iter().zip(&checked) {
            site.add_page(&found.address, links);
        }
        for address in &folder.addresses {
            site.add_file(address);
        }
    }
    let pages = folder.pages.iter().zip(&checked);
    pages
        .flat_map(|(found, (own, links))| {
            let broken = match folder.is_site {
                true => site.check(&found.address, links),
                false => Vec::new(),
            };
            let moves = |finding: &&Finding| {
                finding.rule != "animated-gif"
                    || folder.moves(&site, found, links, finding) != Some(false)
            };
            let all = own.iter().filter(moves).cloned().chain(broken);
            all.map(|finding| finding.weighed_for(level))
                .map(|finding| finding.into_diagnostic(&found.source))
                .collect::<Vec<_>>()
        })
        .collect()
}

fn read(path: &Path) -> anyhow::Result<Folder> {
    let mut folder = Folder::default();
    if path.is_dir() {
        path.clone_into(&mut folder.root);
        folder.is_site = path.join("index.html").is_file();
        collect(path, "/", &mut folder)?;
    } else {
        let source = read_page(path)?;
        folder.root = path.parent().unwrap_or(Path::new("")).to_owned();
        folder.pages.push(FoundPage {
            source,
            address: "/".to_owned(),
        });
    }
    Ok(folder)
}

/// Reads the pages below a folder, by name. Symbolic links are not followed, so
/// that none leads in a circle.
fn collect(directory: &Path, address: &str, folder: &mut Folder) -> anyhow::Result<()> {
    let cannot_read = || format!("cannot read `{}`", directory.display());
    let mut entries = fs::read_dir(directory)
        .with_context(cannot_read)?
        .collect::<std::io::Result<Vec<_>>>()
        .with_context(cannot_read)?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let kind = entry.file_type().with_context(cannot_read)?;
        let path = entry.path();
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if kind.is_dir() {
            collect(&path, &format!("{address}{name}/"), folder)?;
        } else if is_page(&path) {
            let address = match &*name {
                "index.html" => address.to_owned(),
                name => format!("{address}{name}"),
            };
            let source = read_page(&path)?;
            folder.pages.push(FoundPage { source, address });
        } else {
            folder.addresses.push(format!("{address}{name}"));
        }
    }
    Ok(())
}

fn is_page(path: &Path) -> bool {
    let ending = path.extension().and_then(OsStr::to_str).unwrap_or("");
    ["html", "htm", "xhtml"]
        .iter()
        .any(|known| ending.eq_ignore_ascii_case(known))
}

/// A page as text. Bytes that are no UTF-8 become U+FFFD: old pages in other
/// encodings are checked all the same.
fn read_page(path: &Path) -> anyhow::Result<SourceFile> {
    let bytes = fs::read(path).with_context(|| format!("cannot read `{}`", path.display()))?;
    let text = String::from_utf8_lossy(&bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    Ok(SourceFile::new(path.to_string_lossy(), text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gif_is_told_unless_its_file_shows_that_it_stands_still() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let write = |name: &str, bytes: &[u8]| {
            fs::write(folder.path().join(name), bytes).expect("a file can be written");
        };
        let picture = b"\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0";
        let start = b"GIF89a\x01\0\x01\0\0\0\0";
        write("still.gif", &[&start[..], picture, b";"].concat());
        write("tanz.gif", &[&start[..], picture, picture, b";"].concat());
        let page = "<img src=still.gif alt=Bank><img src=tanz.gif alt=Tanz>\
            <img src=fehlt.gif alt=Chor>";
        for name in ["index.html", "seite.html"] {
            write(name, page.as_bytes());
        }
        for path in [folder.path().to_owned(), folder.path().join("seite.html")] {
            let mut read = read(&path).expect("the pages can be read");
            read.pages.truncate(1);
            let found = findings(&read, Level::Aa);
            let moving = found.iter().filter(|it| it.rule == "animated-gif");
            assert_eq!(moving.count(), 2, "{}", path.display());
        }
    }
}
