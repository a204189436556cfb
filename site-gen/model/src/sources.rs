//! The files of a site and its theme, as the reader found them.

use std::collections::BTreeMap;

use diagnostic::SourceFile;

/// Everything that a build reads besides `site.toml`.
#[derive(Debug, Default)]
pub struct Sources {
    /// Markdown files below `content/`.
    pub entries: Vec<EntrySource>,
    /// Files in `content/bilder/`, by path below it.
    pub pictures: BTreeMap<String, Asset>,
    /// Files in `content/dateien/`, by path below it.
    pub downloads: BTreeMap<String, Asset>,
    /// Files in `content/formulare/`, by name.
    pub forms: BTreeMap<String, SourceFile>,
    /// The theme.
    pub theme: ThemeSources,
    /// Entries that are there, but could not be read: folder and name.
    pub unreadable: Vec<(String, String)>,
}

/// One Markdown file.
#[derive(Debug, Clone)]
pub struct EntrySource {
    /// First folder below `content/`; empty for files directly in it.
    pub dir: String,
    /// Further folders.
    pub parents: Vec<String>,
    /// File name without `.md`.
    pub name: String,
    /// The text.
    pub file: SourceFile,
}

/// A file that is passed on.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Path as the author knows it.
    pub shown: String,
    /// Content.
    pub bytes: Vec<u8>,
}

/// The files of a theme.
#[derive(Debug, Default)]
pub struct ThemeSources {
    /// Its folder, as the author knows it.
    pub folder: String,
    /// `theme.toml`, if there is one.
    pub declarations: Option<SourceFile>,
    /// Templates by name (path below `templates/`).
    pub templates: Vec<(String, SourceFile)>,
    /// Message files by language code.
    pub messages: BTreeMap<String, SourceFile>,
    /// Mail templates by name (path below `mail/`).
    pub mails: BTreeMap<String, SourceFile>,
    /// Files in `static/`, by path below it; `style.css` among them is joined
    /// from the sheets in `styles/`, if there are any.
    pub statics: BTreeMap<String, Asset>,
    /// Whether a template or a word list is there, but could not be read.
    pub unreadable: bool,
}
