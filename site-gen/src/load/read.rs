//! What files hold: texts, whose encoding is checked, and bytes.

use std::fs;
use std::path::Path;

use anyhow::Context;
use diagnostic::{Diagnostic, Report, SourceFile};
use model::sources::Asset;
use rayon::prelude::*;
use toml_places::readable_text;

use super::shown;
use super::walk::Found;

/// What a file holds.
pub(super) enum Loaded {
    Text(SourceFile),
    Bytes(Asset),
    /// A text in an unknown encoding, which has been reported.
    Unreadable,
}

/// Reads files in parallel; a text in another encoding is told.
pub(super) fn read_all(
    found: &[Found],
    report: &mut Report,
) -> anyhow::Result<Vec<(Found, Loaded)>> {
    let read: Vec<anyhow::Result<(Loaded, Report)>> = found
        .par_iter()
        .map(|file| {
            let bytes = fs::read(&file.path)
                .with_context(|| format!("cannot read `{}`", shown(&file.path)))?;
            let mut report = Report::default();
            let loaded = if is_text(file) {
                text(&file.path, bytes, &mut report).map_or(Loaded::Unreadable, Loaded::Text)
            } else {
                Loaded::Bytes(Asset {
                    shown: shown(&file.path),
                    bytes,
                })
            };
            Ok((loaded, report))
        })
        .collect();
    let mut loaded = Vec::with_capacity(read.len());
    for (file, result) in found.iter().zip(read) {
        let (content, found) = result?;
        report.append(found);
        let file = Found {
            path: file.path.clone(),
            parts: file.parts.clone(),
        };
        loaded.push((file, content));
    }
    Ok(loaded)
}

fn is_text(file: &Found) -> bool {
    let name = file.parts.last().map_or("", String::as_str);
    match file.parts[0].as_str() {
        "bilder" | "dateien" | "static" => false,
        "styles" => name.ends_with(".css"),
        "templates" | "mail" => name.ends_with(".html") || name.ends_with(".txt"),
        _ => name.ends_with(".md") || name.ends_with(".toml") || name.ends_with(".ftl"),
    }
}

/// The bytes as text without a byte order mark and what else nobody sees; a
/// diagnostic with the first wrong byte's place otherwise.
pub(super) fn text(path: &Path, bytes: Vec<u8>, report: &mut Report) -> Option<SourceFile> {
    match simdutf8::compat::from_utf8(&bytes) {
        Ok(text) => {
            let text = text.strip_prefix('\u{feff}').unwrap_or(text);
            Some(SourceFile::new(shown(path), readable_text(text)))
        }
        Err(error) => {
            let valid = error.valid_up_to();
            let readable = String::from_utf8_lossy(&bytes);
            let source = SourceFile::new(shown(path), readable);
            let place = source.place(valid..valid + 1);
            report.push(Diagnostic::error("not-utf8").at(place));
            None
        }
    }
}
