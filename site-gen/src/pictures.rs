//! Pictures as the site shows them: photographs small enough for a telephone
//! and without what they tell about the photographer, drawings without
//! anything that acts. Pure: bytes in, bytes out.

mod drawing;
mod photograph;

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use diagnostic::{Diagnostic, Place, SourceFile};

use crate::fingerprint::fingerprint;
use export::output::Bytes;
use model::address::Slug;

/// Folder of all pictures below the site's root.
const FOLDER: &str = "bilder";

/// Changes whenever the same source gives other bytes, so that an address
/// always stands for one content.
const PARAMETERS: &str = "1; 480 960 1440; lanczos3; jpeg 80; png best";

/// A picture in the sizes that the site offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Processed {
    /// From narrow to wide; never empty. A drawing has one.
    pub variants: Vec<Variant>,
    /// Index of the variant for `src`.
    default: usize,
}

/// One size of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// Path below the site's root, without a slash at its start.
    pub path: String,
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
    /// Content.
    pub bytes: Bytes,
}

impl Processed {
    /// The variant for `src`, `width` and `height`.
    pub fn default_variant(&self) -> &Variant {
        &self.variants[self.default]
    }

    /// The address of the default variant: `/bilder/hof-0123456789ab-960.jpg`.
    pub fn src(&self) -> String {
        format!("/{}", self.default_variant().path)
    }

    /// The value of `srcset`; empty if there is only one size.
    pub fn srcset(&self) -> String {
        if self.variants.len() < 2 {
            return String::new();
        }
        let candidates: Vec<String> = self
            .variants
            .iter()
            .map(|variant| format!("/{} {}w", variant.path, variant.width))
            .collect();
        candidates.join(", ")
    }
}

/// Why a picture cannot be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PictureError {
    /// Neither SVG nor JPEG, PNG, WebP or GIF.
    UnknownFormat,
    /// A photograph as some telephones keep it (HEIF); few browsers show it.
    OfTelephone,
    /// The file is damaged; what its decoder says, in English.
    Broken {
        /// The decoder's words.
        detail: String,
    },
    /// More pixels than a telephone or this program should have to hold.
    TooLarge {
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
    },
    /// It moves, and a reader could not stop it (WCAG 2.2.2).
    Animated,
    /// A drawing that says neither its size nor its `viewBox`.
    NoSize,
    /// A drawing with something that acts or leads elsewhere.
    Forbidden {
        /// What: `<script>`, `onclick`, `https://…`.
        what: String,
        /// Byte in the file at which it stands.
        at: usize,
    },
}

impl PictureError {
    /// The fault with its place; `shown` is the path as the author knows it.
    pub fn diagnostic(&self, shown: &str, bytes: &[u8]) -> Diagnostic {
        let diagnostic = Diagnostic::error("unusable-picture");
        let whole = || Place::file(shown);
        match self {
            PictureError::UnknownFormat => diagnostic.variant("format").at(whole()),
            PictureError::OfTelephone => diagnostic.variant("heic").at(whole()),
            PictureError::Broken { detail } => diagnostic
                .variant("broken")
                .with("detail", detail)
                .at(whole()),
            PictureError::TooLarge { width, height } => diagnostic
                .variant("large")
                .with("width", width.to_string())
                .with("height", height.to_string())
                .at(whole()),
            PictureError::Animated => diagnostic
                .variant("animated")
                .standards(&["2.2.2"], &[])
                .at(whole()),
            PictureError::NoSize => diagnostic.variant("no-size").at(whole()),
            PictureError::Forbidden { what, at } => {
                let text = String::from_utf8_lossy(bytes);
                let source = SourceFile::new(shown, text);
                diagnostic
                    .variant("forbidden")
                    .with("what", what)
                    .at(source.place(*at..*at + 1))
            }
        }
    }
}

impl fmt::Display for PictureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PictureError::UnknownFormat => {
                write!(f, "the file is no SVG, JPEG, PNG, WebP or GIF")
            }
            PictureError::OfTelephone => write!(f, "the photograph is HEIF"),
            PictureError::Broken { detail } => write!(f, "the picture is damaged: {detail}"),
            PictureError::TooLarge { width, height } => {
                write!(f, "the picture is too large: {width} × {height} pixels")
            }
            PictureError::Animated => write!(f, "the picture is animated"),
            PictureError::NoSize => write!(f, "the drawing has no size and no `viewBox`"),
            PictureError::Forbidden { what, .. } => write!(f, "the drawing holds `{what}`"),
        }
    }
}

impl std::error::Error for PictureError {}

/// Makes a picture ready for the site.
///
/// The format is read from the bytes; `file_name` gives the new name its words.
pub fn process(file_name: &str, bytes: &[u8]) -> Result<Processed, PictureError> {
    let (stem, hash) = (stem(file_name), hash(bytes));
    if photograph::recognises(bytes) {
        let variants = photograph::variants(bytes)?
            .into_iter()
            .map(|scaled| Variant {
                path: format!(
                    "{FOLDER}/{stem}-{hash}-{}.{}",
                    scaled.width, scaled.extension
                ),
                width: scaled.width,
                height: scaled.height,
                bytes: scaled.bytes.into(),
            })
            .collect::<Vec<_>>();
        // The widest that is no wider than the column of text on a computer.
        let default = variants
            .iter()
            .rposition(|variant| variant.width <= 960)
            .unwrap_or(0);
        return Ok(Processed { variants, default });
    }
    if is_heif(bytes) {
        return Err(PictureError::OfTelephone);
    }
    if !drawing::recognises(file_name, bytes) {
        return Err(PictureError::UnknownFormat);
    }
    let (width, height) = drawing::size(bytes)?;
    let variant = Variant {
        path: format!("{FOLDER}/{stem}-{hash}.svg"),
        width,
        height,
        bytes: bytes.to_vec().into(),
    };
    Ok(Processed {
        variants: vec![variant],
        default: 0,
    })
}

/// Whether a file begins like HEIC, HEIF or AVIF: a box `ftyp` with such a brand
/// (ISO/IEC 23008-12), whatever the name of the file says.
fn is_heif(bytes: &[u8]) -> bool {
    const BRANDS: [&[u8]; 8] = [
        b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"avif",
    ];
    bytes.get(4..8) == Some(b"ftyp") && bytes.get(8..12).is_some_and(|it| BRANDS.contains(&it))
}

fn stem(file_name: &str) -> String {
    let name = file_name.rsplit('/').next().unwrap_or(file_name);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let slug = Slug::of(stem);
    if slug.as_str().is_empty() {
        "bild".to_owned()
    } else {
        slug.as_str().to_owned()
    }
}

fn hash(bytes: &[u8]) -> String {
    fingerprint(&[PARAMETERS.as_bytes(), bytes])
}

/// Pictures that this process has made ready, so that the preview decodes a
/// photograph once and not at each save.
#[derive(Debug, Default)]
pub struct Pictures {
    done: Mutex<HashMap<(String, String), Arc<Processed>>>,
}

impl Pictures {
    /// Like [`process`], or what it gave for the same name and bytes before.
    pub fn process(&self, file_name: &str, bytes: &[u8]) -> Result<Arc<Processed>, PictureError> {
        let key = (file_name.to_owned(), hash(bytes));
        if let Some(known) = self.lock().get(&key) {
            return Ok(known.clone());
        }
        let processed = Arc::new(process(file_name, bytes)?);
        self.lock().insert(key, processed.clone());
        Ok(processed)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<(String, String), Arc<Processed>>> {
        // The map is whole at any time: a thread that panicked did so elsewhere.
        self.done.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests;
