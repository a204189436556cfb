//! The sole reader of `content/` and `themes/`.
//!
//! What the author got wrong about files (a link out of the folder, two names
//! that differ in case only, a text that is no UTF-8) is a diagnostic; what
//! the machine cannot do is an error.

mod no_site;
mod read;
mod walk;

use std::fs;
use std::path::Path;

use diagnostic::{Diagnostic, Place, Report, SourceFile, listed, nearest};
use unicode_normalization::UnicodeNormalization;

use model::forms;
use model::settings::Settings;
use model::sources::{Asset, EntrySource, Sources, ThemeSources};
pub use no_site::{NoSite, unread_settings};
use read::{Loaded, read_all, text};
use walk::{Found, walk};

/// What editors read lies beside what they write: directly in `content/` this
/// file is no entry. In a folder of entries it is one, as any other name.
const EDITORS_PAPER: &str = "README.md";

/// Reads `content/site.toml`; `None`, with a diagnostic, if it is no text.
pub fn settings(root: &Path, report: &mut Report) -> anyhow::Result<Option<SourceFile>> {
    let path = root.join("content/site.toml");
    let bytes = fs::read(&path).map_err(|error| unread_settings(&path, error))?;
    Ok(text(&path, bytes, report))
}

/// Reads everything else; `None`, with a diagnostic, if there is no such theme.
pub fn sources(
    root: &Path,
    settings: &Settings,
    report: &mut Report,
) -> anyhow::Result<Option<Sources>> {
    let mut content = walk(&root.join("content"), report)?;
    content.retain(|file| file.parts != [EDITORS_PAPER]);
    let theme = &settings.theme;
    let theme_dir = root.join("themes").join(theme.value.as_str());
    if !theme_dir.is_dir() {
        let fault = unknown_theme(root, theme.value.as_str());
        report.push(fault.at(settings.source.place(theme.range.clone())));
        return Ok(None);
    }
    let mut sources = Sources {
        theme: theme_at(&theme_dir, report)?,
        ..Sources::default()
    };
    for (file, loaded) in read_all(&content, report)? {
        sort_content(file, loaded, &mut sources, report);
    }
    Ok(Some(sources))
}

/// Reads a theme alone, by the name of its folder; `None`, with a diagnostic, if
/// there is no such theme.
pub fn theme(root: &Path, name: &str, report: &mut Report) -> anyhow::Result<Option<ThemeSources>> {
    let themes = root.join("themes");
    let folder = themes.join(name);
    if name.contains(['/', '\\']) || name.starts_with('.') || !folder.is_dir() {
        report.push(unknown_theme(root, name).at(Place::file(shown(&themes))));
        return Ok(None);
    }
    theme_at(&folder, report).map(Some)
}

fn theme_at(folder: &Path, report: &mut Report) -> anyhow::Result<ThemeSources> {
    let mut theme = ThemeSources {
        folder: shown(folder),
        ..ThemeSources::default()
    };
    for (file, loaded) in read_all(&walk(folder, report)?, report)? {
        sort_theme(file, loaded, &mut theme);
    }
    Ok(theme)
}

fn unknown_theme(root: &Path, name: &str) -> Diagnostic {
    let mut names: Vec<String> = fs::read_dir(root.join("themes"))
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    names.sort_unstable();
    let fault = Diagnostic::error("unknown-theme")
        .with("name", name)
        .with("known", listed(names.iter().map(String::as_str)));
    match nearest(name, names.iter().map(String::as_str)) {
        Some(nearest) => fault.with("nearest", nearest),
        None => fault,
    }
}

fn sort_content(file: Found, loaded: Loaded, sources: &mut Sources, report: &mut Report) {
    let below = |first: usize| file.parts[first..].join("/");
    match (file.parts[0].as_str(), loaded) {
        // A Mac takes umlauts in names apart; whoever names the file does not.
        ("bilder", Loaded::Bytes(asset)) => {
            sources.pictures.insert(composed(&below(1)), asset);
        }
        ("dateien", Loaded::Bytes(asset)) => {
            sources.downloads.insert(composed(&below(1)), asset);
        }
        (forms::FOLDER, Loaded::Text(text)) => {
            sources.forms.insert(below(1), text);
        }
        (_, Loaded::Text(text)) => {
            let Some(name) = file.parts.last().and_then(|name| name.strip_suffix(".md")) else {
                return;
            };
            let folders = &file.parts[..file.parts.len() - 1];
            sources.entries.push(EntrySource {
                dir: folders.first().cloned().unwrap_or_default(),
                parents: folders.iter().skip(1).cloned().collect(),
                name: composed(name),
                file: text,
            });
        }
        (_, Loaded::Unreadable) => {
            let name = file.parts.last().map_or("", String::as_str);
            let folder = &file.parts[0];
            let dir = if file.parts.len() > 1 { folder } else { "" };
            let name = name.strip_suffix(".md").unwrap_or(name);
            sources.unreadable.push((dir.to_owned(), composed(name)));
        }
        (_, Loaded::Bytes(asset)) => {
            report.push(Diagnostic::warning("unused-file").at(Place::file(asset.shown)));
        }
    }
}

fn sort_theme(file: Found, loaded: Loaded, theme: &mut ThemeSources) {
    let name = file.parts[1..].join("/");
    match (file.parts[0].as_str(), loaded) {
        ("templates", Loaded::Text(text)) => theme.templates.push((name, text)),
        ("mail", Loaded::Text(text)) => {
            theme.mails.insert(name, text);
        }
        ("messages", Loaded::Text(text)) => {
            if let Some(language) = name.strip_suffix(".ftl") {
                theme.messages.insert(language.to_owned(), text);
            }
        }
        ("static", Loaded::Bytes(asset)) => {
            theme.statics.insert(name, asset);
        }
        ("styles", Loaded::Text(part)) => join_style(part, theme),
        ("theme.toml", Loaded::Text(text)) => theme.declarations = Some(text),
        (_, Loaded::Unreadable) => theme.unreadable = true,
        _ => {}
    }
}

/// Adds a part to the theme's style sheet. Parts come in the order of their names,
/// so the cascade reads as the folder does: one idea a file, one request a page.
fn join_style(part: SourceFile, theme: &mut ThemeSources) {
    let shown = format!("{}/styles", theme.folder);
    let sheet = theme.statics.entry("style.css".to_owned());
    let sheet = sheet.or_insert_with(|| Asset {
        shown,
        bytes: Vec::new(),
    });
    sheet.bytes.extend(part.text.bytes());
}

/// A name with its umlauts in one piece.
fn composed(name: &str) -> String {
    name.nfc().collect()
}

/// A path as it was given, with forward slashes and without `./`.
pub fn shown(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    text.strip_prefix("./").unwrap_or(&text).to_owned()
}
