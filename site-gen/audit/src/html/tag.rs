//! The elements of HTML as an enumeration, so that rules compare a byte
//! instead of a name, and what the parser of the standard knows about each.

/// Never has content or an end tag.
pub(super) const VOID: u16 = 1;
/// Its content is text up to its end tag; character references are decoded.
pub(super) const ESCAPABLE_TEXT: u16 = 1 << 1;
/// Its content is text up to its end tag, taken as it stands.
pub(super) const RAW_TEXT: u16 = 1 << 2;
/// Its start tag ends an open paragraph.
pub(super) const ENDS_PARAGRAPH: u16 = 1 << 3;
/// The standard lets authors leave its end tag out.
pub(super) const OPTIONAL_END: u16 = 1 << 4;
/// Belongs into `head`.
pub(super) const METADATA: u16 = 1 << 5;
/// End tags inside never reach an element outside.
pub(super) const SCOPE: u16 = 1 << 6;
/// `h1` to `h6`.
pub(super) const HEADING: u16 = 1 << 7;
/// Has rules of nesting that the strict reader leaves to the lenient one.
pub(super) const UNUSUAL: u16 = 1 << 8;
/// Ends SVG content when it stands inside.
pub(super) const LEAVES_SVG: u16 = 1 << 9;
/// White space directly inside means nothing and is dropped.
pub(super) const NO_TEXT: u16 = 1 << 10;

macro_rules! tags {
    ($($variant:ident $name:literal $($flag:ident)*;)*) => {
        /// An element of HTML, by its name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        #[allow(missing_docs)]
        pub enum Tag {
            $($variant,)*
            /// An HTML element with any other name.
            Unknown,
            /// An element inside `svg` or `math`.
            Foreign,
        }

        const TAGS: &[Tag] = &[$(Tag::$variant,)*];
        const NAMES: &[&str] = &[$($name,)*];
        const FLAGS: &[u16] = &[$(0 $(| $flag)*,)* 0, 0];
    };
}

tags! {
    A "a";
    Abbr "abbr";
    Acronym "acronym";
    Address "address" ENDS_PARAGRAPH;
    Applet "applet" SCOPE UNUSUAL;
    Area "area" VOID;
    Article "article" ENDS_PARAGRAPH;
    Aside "aside" ENDS_PARAGRAPH;
    Audio "audio";
    B "b" LEAVES_SVG;
    Base "base" VOID METADATA;
    Bdi "bdi";
    Bdo "bdo";
    Bgsound "bgsound" UNUSUAL;
    Big "big" LEAVES_SVG;
    Blink "blink";
    Blockquote "blockquote" ENDS_PARAGRAPH LEAVES_SVG;
    Body "body" OPTIONAL_END LEAVES_SVG;
    Br "br" VOID LEAVES_SVG;
    Button "button";
    Canvas "canvas";
    Caption "caption" SCOPE OPTIONAL_END;
    Center "center" ENDS_PARAGRAPH LEAVES_SVG;
    Cite "cite";
    Code "code" LEAVES_SVG;
    Col "col" VOID;
    Colgroup "colgroup" OPTIONAL_END NO_TEXT;
    Data "data";
    Datalist "datalist";
    Dd "dd" ENDS_PARAGRAPH OPTIONAL_END LEAVES_SVG;
    Del "del";
    Details "details" ENDS_PARAGRAPH;
    Dfn "dfn";
    Dialog "dialog" ENDS_PARAGRAPH;
    Dir "dir" ENDS_PARAGRAPH;
    Div "div" ENDS_PARAGRAPH LEAVES_SVG;
    Dl "dl" ENDS_PARAGRAPH LEAVES_SVG;
    Dt "dt" ENDS_PARAGRAPH OPTIONAL_END LEAVES_SVG;
    Em "em" LEAVES_SVG;
    Embed "embed" VOID LEAVES_SVG;
    Fieldset "fieldset" ENDS_PARAGRAPH;
    Figcaption "figcaption" ENDS_PARAGRAPH;
    Figure "figure" ENDS_PARAGRAPH;
    Font "font" LEAVES_SVG;
    Footer "footer" ENDS_PARAGRAPH;
    Form "form" ENDS_PARAGRAPH;
    Frame "frame" UNUSUAL;
    Frameset "frameset" UNUSUAL;
    H1 "h1" ENDS_PARAGRAPH HEADING LEAVES_SVG;
    H2 "h2" ENDS_PARAGRAPH HEADING LEAVES_SVG;
    H3 "h3" ENDS_PARAGRAPH HEADING LEAVES_SVG;
    H4 "h4" ENDS_PARAGRAPH HEADING LEAVES_SVG;
    H5 "h5" ENDS_PARAGRAPH HEADING LEAVES_SVG;
    H6 "h6" ENDS_PARAGRAPH HEADING LEAVES_SVG;
    Head "head" OPTIONAL_END LEAVES_SVG NO_TEXT;
    Header "header" ENDS_PARAGRAPH;
    Hgroup "hgroup" ENDS_PARAGRAPH;
    Hr "hr" VOID ENDS_PARAGRAPH LEAVES_SVG;
    Html "html" SCOPE OPTIONAL_END NO_TEXT;
    I "i" LEAVES_SVG;
    Iframe "iframe" RAW_TEXT;
    Image "image" UNUSUAL;
    Img "img" VOID LEAVES_SVG;
    Input "input" VOID;
    Ins "ins";
    Kbd "kbd";
    Keygen "keygen" UNUSUAL;
    Label "label";
    Legend "legend";
    Li "li" ENDS_PARAGRAPH OPTIONAL_END LEAVES_SVG;
    Link "link" VOID METADATA;
    Listing "listing" UNUSUAL ENDS_PARAGRAPH LEAVES_SVG;
    Main "main" ENDS_PARAGRAPH;
    Map "map";
    Mark "mark";
    Marquee "marquee" SCOPE UNUSUAL;
    Math "math" UNUSUAL;
    Menu "menu" ENDS_PARAGRAPH LEAVES_SVG;
    Menuitem "menuitem" UNUSUAL;
    Meta "meta" VOID METADATA LEAVES_SVG;
    Meter "meter";
    Nav "nav" ENDS_PARAGRAPH;
    Nobr "nobr" UNUSUAL LEAVES_SVG;
    Noembed "noembed" UNUSUAL RAW_TEXT;
    Noframes "noframes" UNUSUAL RAW_TEXT;
    Noscript "noscript" METADATA;
    Object "object" SCOPE;
    Ol "ol" ENDS_PARAGRAPH LEAVES_SVG;
    Optgroup "optgroup" OPTIONAL_END;
    Option "option" OPTIONAL_END;
    Output "output";
    P "p" ENDS_PARAGRAPH OPTIONAL_END LEAVES_SVG;
    Param "param" VOID;
    Picture "picture";
    Plaintext "plaintext" UNUSUAL ENDS_PARAGRAPH;
    Portal "portal";
    Pre "pre" ENDS_PARAGRAPH LEAVES_SVG;
    Progress "progress";
    Q "q";
    Rb "rb" UNUSUAL OPTIONAL_END;
    Rp "rp" OPTIONAL_END;
    Rt "rt" OPTIONAL_END;
    Rtc "rtc" UNUSUAL OPTIONAL_END;
    Ruby "ruby" LEAVES_SVG;
    S "s" LEAVES_SVG;
    Samp "samp";
    Script "script" RAW_TEXT METADATA;
    Search "search" ENDS_PARAGRAPH;
    Section "section" ENDS_PARAGRAPH;
    Select "select";
    Slot "slot";
    Small "small" LEAVES_SVG;
    Source "source" VOID;
    Span "span" LEAVES_SVG;
    Strike "strike" LEAVES_SVG;
    Strong "strong" LEAVES_SVG;
    Style "style" RAW_TEXT METADATA;
    Sub "sub" LEAVES_SVG;
    Summary "summary" ENDS_PARAGRAPH;
    Sup "sup" LEAVES_SVG;
    Svg "svg";
    Table "table" SCOPE ENDS_PARAGRAPH NO_TEXT LEAVES_SVG;
    Tbody "tbody" OPTIONAL_END NO_TEXT;
    Td "td" SCOPE OPTIONAL_END;
    Template "template" SCOPE UNUSUAL;
    Textarea "textarea" ESCAPABLE_TEXT;
    Tfoot "tfoot" OPTIONAL_END NO_TEXT;
    Th "th" SCOPE OPTIONAL_END;
    Thead "thead" OPTIONAL_END NO_TEXT;
    Time "time";
    Title "title" ESCAPABLE_TEXT METADATA;
    Tr "tr" OPTIONAL_END NO_TEXT;
    Track "track" VOID;
    Tt "tt" LEAVES_SVG;
    U "u" LEAVES_SVG;
    Ul "ul" ENDS_PARAGRAPH LEAVES_SVG;
    Var "var" LEAVES_SVG;
    Video "video";
    Wbr "wbr" VOID;
    Xmp "xmp" UNUSUAL RAW_TEXT ENDS_PARAGRAPH;
}

/// Number of different tags, the two catch-alls included.
pub(super) const TAG_COUNT: usize = TAGS.len() + 2;

impl Tag {
    /// The HTML element of this name in lower case, else [`Tag::Unknown`].
    pub fn of(name: &str) -> Tag {
        let mut slot = hash(name.as_bytes());
        loop {
            match SLOTS[slot] {
                0 => return Tag::Unknown,
                entry if NAMES[entry as usize - 1] == name => return TAGS[entry as usize - 1],
                _ => slot = (slot + 1) % SLOTS.len(),
            }
        }
    }

    /// The element's name; empty for the two catch-alls.
    pub fn name(self) -> &'static str {
        NAMES.get(self as usize).copied().unwrap_or("")
    }

    pub(super) fn is(self, flags: u16) -> bool {
        FLAGS[self as usize] & flags != 0
    }

    /// The level of `h1` to `h6`.
    pub fn heading_level(self) -> Option<u8> {
        self.is(HEADING).then(|| self as u8 - Tag::H1 as u8 + 1)
    }
}

/// A hash table of the names, filled when the program is compiled: the strict
/// reader looks up each tag, and comparing with every name would cost more
/// than all the rest of its work.
static SLOTS: [u8; 1024] = slots();

const fn slots() -> [u8; 1024] {
    let mut slots = [0; 1024];
    let mut index = 0;
    while index < NAMES.len() {
        let mut slot = hash(NAMES[index].as_bytes());
        while slots[slot] != 0 {
            slot = (slot + 1) % slots.len();
        }
        slots[slot] = index as u8 + 1;
        index += 1;
    }
    slots
}

const fn hash(name: &[u8]) -> usize {
    if name.is_empty() {
        return 0;
    }
    let first = name[0] as usize;
    let last = name[name.len() - 1] as usize;
    let middle = name[name.len() / 2] as usize;
    (first * 31 + last * 7 + middle * 151 + name.len() * 401) % 1024
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_finds_its_tag() {
        for (tag, name) in TAGS.iter().zip(NAMES) {
            assert_eq!(Tag::of(name), *tag);
            assert_eq!(tag.name(), *name);
        }
        assert_eq!(Tag::of("my-element"), Tag::Unknown);
        assert_eq!(Tag::of(""), Tag::Unknown);
    }

    #[test]
    fn headings_know_their_level() {
        assert_eq!(Tag::H1.heading_level(), Some(1));
        assert_eq!(Tag::H6.heading_level(), Some(6));
        assert_eq!(Tag::Header.heading_level(), None);
    }
}
