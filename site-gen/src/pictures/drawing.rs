//! Drawings: read for their size and for anything that acts or leads out of
//! the file. A drawing is opened on its own, too, where no page's policy
//! holds, so the file itself has to be harmless. Its bytes stay as they are.

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesStart, Event};

use super::PictureError;

/// Elements that run a program, hold a document of another kind, or move
/// without a way to stop them.
const FORBIDDEN: [&str; 18] = [
    "animate",
    "animatecolor",
    "animatemotion",
    "animatetransform",
    "audio",
    "base",
    "embed",
    "foreignobject",
    "form",
    "handler",
    "iframe",
    "link",
    "listener",
    "meta",
    "object",
    "script",
    "set",
    "video",
];

/// Attributes that name something to load or to go to.
const REFERENCES: [&str; 8] = [
    "action",
    "data",
    "formaction",
    "href",
    "ping",
    "src",
    "srcdoc",
    "srcset",
];

/// Whether the file is meant as a drawing: by its name or its first bytes.
pub fn recognises(file_name: &str, bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(1024)];
    let is_named_so = file_name
        .rsplit_once('.')
        .is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("svg"));
    is_named_so || head.windows(4).any(|window| window == b"<svg")
}

/// Width and height in CSS pixels, each at least 1.
pub fn size(bytes: &[u8]) -> Result<(u32, u32), PictureError> {
    let text = std::str::from_utf8(bytes).map_err(broken)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let shift = bytes.len() - text.len();
    let mut reading = Reading::default();
    let mut reader = Reader::from_str(text);
    loop {
        // Files are far smaller than the address space.
        let at = shift + usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        match reader.read_event().map_err(broken)? {
            Event::Start(element) => {
                reading.start(&element, at)?;
                reading.depth += 1;
            }
            Event::Empty(element) => {
                reading.start(&element, at)?;
                reading.style = None;
            }
            Event::End(_) => {
                reading.depth -= 1;
                reading.finish_style()?;
            }
            Event::Text(text) => reading.text(&text),
            Event::CData(text) => reading.text(&text),
            Event::GeneralRef(reference) => match reference.resolve_char_ref().map_err(broken)? {
                Some(c) => reading.text(c.encode_utf8(&mut [0; 4])),
                None => reading.text("&"),
            },
            Event::DocType(declaration) if declaration.contains('[') => {
                return Err(forbidden("<!ENTITY>", at));
            }
            Event::PI(instruction) => {
                return Err(forbidden(&format!("<?{}?>", instruction.target()), at));
            }
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::DocType(_) => {}
        }
    }
    match reading {
        Reading {
            depth: 0,
            root: Some(root),
            ..
        } => root.size().ok_or(PictureError::NoSize),
        Reading { root: None, .. } => Err(PictureError::UnknownFormat),
        _ => Err(broken("an element is left open")),
    }
}

#[derive(Default)]
struct Reading {
    depth: usize,
    root: Option<Root>,
    /// Where the style sheet starts that is being read, and its text so far: a
    /// word may be spread over references and CDATA sections.
    style: Option<(usize, String)>,
}

/// What the outermost element says about the size.
#[derive(Default)]
struct Root {
    width: Option<f64>,
    height: Option<f64>,
    /// Width and height of the `viewBox`.
    view: Option<(f64, f64)>,
}

impl Reading {
    fn start(&mut self, element: &BytesStart<'_>, at: usize) -> Result<(), PictureError> {
        let name = element.local_name().as_ref().to_lowercase();
        if FORBIDDEN.contains(&name.as_str()) {
            let written = element.local_name();
            return Err(forbidden(&format!("<{}>", written.as_ref()), at));
        }
        if self.depth == 0 && (self.root.is_some() || name != "svg") {
            return Err(PictureError::UnknownFormat);
        }
        let mut root = Root::default();
        for attribute in element.attributes() {
            let attribute = attribute.map_err(broken)?;
            let value = attribute
                .normalized_value(XmlVersion::Implicit1_0)
                .map_err(broken)?;
            check_attribute(&attribute, &value, at)?;
            match attribute.key.as_ref() {
                "width" => root.width = length(&value),
                "height" => root.height = length(&value),
                "viewBox" => root.view = view(&value),
                _ => {}
            }
        }
        if self.depth == 0 {
            self.root = Some(root);
        }
        if name == "style" {
            self.style = Some((at, String::new()));
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if let Some((_, style)) = &mut self.style {
            style.push_str(text);
        }
    }

    fn finish_style(&mut self) -> Result<(), PictureError> {
        match self.style.take() {
            Some((at, style)) => check_css(&style, at),
            None => Ok(()),
        }
    }
}

fn check_attribute(attribute: &Attribute<'_>, value: &str, at: usize) -> Result<(), PictureError> {
    let written = attribute.key.local_name();
    let name = written.as_ref().to_lowercase();
    let is_base = name == "base" && attribute.key.prefix().is_some();
    if name.starts_with("on") || is_base {
        return Err(forbidden(attribute.key.as_ref(), at));
    }
    if REFERENCES.contains(&name.as_str()) && !value.trim().starts_with('#') {
        return Err(forbidden(value, at));
    }
    // Any presentation attribute may hold a reference: `fill="url(#sky)"`.
    if name == "style" || value.to_lowercase().contains("url(") {
        return check_css(value, at);
    }
    Ok(())
}

/// Refuses a style sheet that loads something.
fn check_css(css: &str, at: usize) -> Result<(), PictureError> {
    let css = css.to_lowercase();
    // An escape spells any word so that no search finds it.
    for word in [
        "\\",
        "@import",
        "@font-face",
        "image-set(",
        "image(",
        "src(",
    ] {
        if css.contains(word) {
            return Err(forbidden(word, at));
        }
    }
    for (start, _) in css.match_indices("url(") {
        let target = css[start + 4..].trim_start_matches([' ', '\t', '\n', '\r', '"', '\'']);
        if !target.starts_with('#') {
            let end = target.find([')', '"', '\'']).unwrap_or(target.len());
            return Err(forbidden(&format!("url({})", &target[..end]), at));
        }
    }
    Ok(())
}

impl Root {
    fn size(&self) -> Option<(u32, u32)> {
        let (width, height) = match (self.width, self.height, self.view) {
            (Some(width), Some(height), _) => (width, height),
            (Some(width), None, Some((across, down))) => (width, width * down / across),
            (None, Some(height), Some((across, down))) => (height * across / down, height),
            (None, None, Some(view)) => view,
            _ => return None,
        };
        Some((pixels(width), pixels(height)))
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn pixels(length: f64) -> u32 {
    // `as` keeps to the range of the type, which is what is wanted here.
    (length.round() as u32).max(1)
}

/// A length in CSS pixels; `None` for one that depends on the page.
fn length(text: &str) -> Option<f64> {
    let text = text.trim();
    let digits = text
        .find(|c: char| c.is_ascii_alphabetic() || c == '%')
        .unwrap_or(text.len());
    let (number, unit) = text.split_at(digits);
    let pixels = match unit {
        "" | "px" => 1.0,
        "in" => 96.0,
        "cm" => 96.0 / 2.54,
        "mm" => 96.0 / 25.4,
        "pt" => 96.0 / 72.0,
        "pc" => 16.0,
        _ => return None,
    };
    positive(number).map(|number| number * pixels)
}

fn view(text: &str) -> Option<(f64, f64)> {
    let mut parts = text
        .split(|c: char| c.is_whitespace() || c == ',')
        .filter(|part| !part.is_empty())
        .skip(2);
    Some((positive(parts.next()?)?, positive(parts.next()?)?))
}

fn positive(number: &str) -> Option<f64> {
    let number: f64 = number.parse().ok()?;
    (number.is_finite() && number > 0.0).then_some(number)
}

fn forbidden(what: &str, at: usize) -> PictureError {
    // A picture that is written into an address may have a million characters.
    let what = match what.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &what[..end]),
        None => what.to_owned(),
    };
    PictureError::Forbidden { what, at }
}

fn broken(error: impl std::fmt::Display) -> PictureError {
    PictureError::Broken {
        detail: error.to_string(),
    }
}
