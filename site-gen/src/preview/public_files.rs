//! Files of a site by address. Whatever is not in the map does not exist, so
//! no address can lead to anything else on the machine.

use std::collections::HashMap;

use percent_encoding::percent_decode_str;
use unicode_normalization::UnicodeNormalization;

use export::output::{Bytes, Rendered};

/// Everything below `public/`, by path.
#[derive(Debug, PartialEq, Eq)]
pub struct PublicFiles {
    files: HashMap<String, Bytes>,
}

/// What stands at an address.
#[derive(Debug, PartialEq, Eq)]
pub enum Found<'a> {
    /// A file.
    File(File<'a>),
    /// A page, whose address ends with a slash.
    AddSlash,
    /// Nothing.
    Nothing,
}

/// A file with its type.
#[derive(Debug, PartialEq, Eq)]
pub struct File<'a> {
    /// Value of `Content-Type`.
    pub content_type: &'static str,
    /// Content.
    pub bytes: &'a Bytes,
}

impl PublicFiles {
    /// Takes the public files of a build.
    pub fn new(rendered: &Rendered) -> PublicFiles {
        let public = |path: &str| path.strip_prefix("public/").map(str::to_owned);
        PublicFiles {
            files: rendered
                .files
                .iter()
                .filter_map(|file| Some((public(&file.path)?, file.bytes.clone())))
                .collect(),
        }
    }

    /// What stands at the path of an address, as the browser wrote it.
    pub fn find(&self, path: &str) -> Found<'_> {
        let Ok(decoded) = percent_decode_str(path).decode_utf8() else {
            return Found::Nothing;
        };
        let path = decoded.strip_prefix('/').unwrap_or(&decoded);
        // Addresses are composed; a file name copied on a Mac is not.
        let composed: String = path.nfc().collect();
        if path.is_empty() || path.ends_with('/') {
            return match self.file(&format!("{composed}index.html")) {
                Some(file) => Found::File(file),
                None => Found::Nothing,
            };
        }
        match self.file(path).or_else(|| self.file(&composed)) {
            Some(file) => Found::File(file),
            None if self.files.contains_key(&format!("{composed}/index.html")) => Found::AddSlash,
            None => Found::Nothing,
        }
    }

    /// The site's own page for an address with nothing at it.
    pub fn not_found(&self) -> Option<File<'_>> {
        self.file("404.html")
    }

    fn file(&self, path: &str) -> Option<File<'_>> {
        self.files.get(path).map(|bytes| File {
            content_type: content_type(path),
            bytes,
        })
    }
}

/// Types of what a site is made of; anything else is offered for download.
fn content_type(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or(path);
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    match extension.to_ascii_lowercase().as_str() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "jsonld" => "application/ld+json; charset=utf-8",
        "xml" if matches!(name, "atom.xml" | "feed.xml") => "application/atom+xml; charset=utf-8",
        "atom" => "application/atom+xml; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "vcf" => "text/vcard; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "mp3" => "audio/mpeg",
        "mp4" => "video/mp4",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "odt" => "application/vnd.oasis.opendocument.text",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use export::output::OutputFile;

    fn site() -> PublicFiles {
        let file = |path: &str| OutputFile {
            path: path.to_owned(),
            bytes: path.as_bytes().to_vec().into(),
        };
        let files = [
            "intake/manifest.json",
            "public/index.html",
            "public/angebote/index.html",
            "public/dateien/Übersicht.pdf",
            "public/feed.xml",
        ];
        PublicFiles::new(&Rendered {
            files: files.map(file).to_vec(),
            pages: 2,
        })
    }

    fn found(path: &str) -> String {
        match site().find(path) {
            Found::File(file) => format!("{} {}", file.bytes.len(), file.content_type),
            Found::AddSlash => "slash".to_owned(),
            Found::Nothing => "nothing".to_owned(),
        }
    }

    #[test]
    fn addresses_lead_to_files_or_to_nothing() {
        assert_eq!(found("/"), "17 text/html; charset=utf-8");
        assert_eq!(found("/angebote/"), "26 text/html; charset=utf-8");
        assert_eq!(found("/angebote"), "slash");
        assert_eq!(found("/feed.xml"), "15 application/atom+xml; charset=utf-8");
        assert_eq!(found("/feed.xml/"), "nothing");
        assert_eq!(found("/fehlt/"), "nothing");
    }

    #[test]
    fn umlauts_are_found_composed_and_decomposed() {
        assert_eq!(found("/dateien/%C3%9Cbersicht.pdf"), "29 application/pdf");
        assert_eq!(found("/dateien/U%CC%88bersicht.pdf"), "29 application/pdf");
        assert_eq!(found("/dateien/%DCbersicht.pdf"), "nothing");
    }

    #[test]
    fn nothing_outside_the_public_files_is_reached() {
        for path in [
            "/intake/manifest.json",
            "/../intake/manifest.json",
            "/%2e%2e/intake/manifest.json",
            "/..%2fintake%2fmanifest.json",
            "//angebote",
            "/%2Fangebote",
            "/etc/passwd",
            "/angebote/../index.html",
            "/index.html%00",
            "*",
        ] {
            assert_eq!(found(path), "nothing", "{path}");
        }
    }
}
