//! What browsers do with elements that no style sheet speaks of.

use super::values::{BackgroundImage, Display, LineHeight, Overflow, Position, Style};
use crate::css::Color;
use crate::html::{Element, Tag};

impl Style {
    /// The values around the outermost element.
    pub fn initial() -> Style {
        Style {
            display: Display::Inline,
            is_visible: true,
            color: Some(Color::BLACK),
            background_color: Some(Color::TRANSPARENT),
            background_image: BackgroundImage::None,
            opacity: 1.0,
            filter_opacity: 1.0,
            is_dark: false,
            font_size: 16.0,
            font_weight: 400,
            font_family: String::new(),
            is_italic: false,
            line_height: LineHeight::Normal,
            letter_spacing: 0.0,
            word_spacing: 0.0,
            is_uppercase: false,
            is_justified: false,
            text_indent: 0.0,
            text_shadow: Vec::new(),
            text_overflow_clips: true,
            wraps: true,
            keeps_lines: false,
            position: Position::Static,
            left: None,
            top: None,
            right: None,
            bottom: None,
            overflow_x: Overflow::Visible,
            overflow_y: Overflow::Visible,
            width: None,
            height: None,
            max_width: None,
            max_height: None,
            min_height: None,
            padding: [0.0; 4],
            is_clipped_away: false,
            rotation: None,
            has_outline: true,
        }
    }

    /// The values of an element before any sheet: what it inherits, and its
    /// browser's own style.
    pub fn default_for(element: Element<'_>, parent: &Style) -> Style {
        let mut style = Style {
            display: default_display(element),
            is_visible: parent.is_visible,
            color: parent.color,
            is_dark: parent.is_dark,
            font_size: parent.font_size,
            font_weight: parent.font_weight,
            font_family: parent.font_family.clone(),
            is_italic: parent.is_italic,
            line_height: parent.line_height,
            letter_spacing: parent.letter_spacing,
            word_spacing: parent.word_spacing,
            is_uppercase: parent.is_uppercase,
            is_justified: parent.is_justified,
            text_indent: parent.text_indent,
            text_shadow: parent.text_shadow.clone(),
            wraps: parent.wraps,
            keeps_lines: parent.keeps_lines,
            ..Style::initial()
        };
        style.apply_tag(element);
        style
    }

    fn apply_tag(&mut self, element: Element<'_>) {
        let scale = match element.tag() {
            Tag::H1 => 2.0,
            Tag::H2 => 1.5,
            Tag::H3 => 1.17,
            Tag::H5 | Tag::Small | Tag::Sub | Tag::Sup => 0.83,
            Tag::H6 => 0.67,
            Tag::Big => 1.2,
            _ => 1.0,
        };
        self.font_size *= scale;
        match element.tag() {
            Tag::H1
            | Tag::H2
            | Tag::H3
            | Tag::H4
            | Tag::H5
            | Tag::H6
            | Tag::B
            | Tag::Strong
            | Tag::Th => {
                self.font_weight = 700;
            }
            Tag::I | Tag::Em | Tag::Cite | Tag::Dfn | Tag::Var | Tag::Address => {
                self.is_italic = true
            }
            Tag::A if element.has("href") => self.color = Some(Color::from_bytes(0, 0, 238)),
            Tag::Mark => {
                self.background_color = Some(Color::from_bytes(255, 255, 0));
                self.color = Some(Color::BLACK);
            }
            Tag::Pre | Tag::Textarea => {
                self.wraps = element.is(Tag::Textarea);
                self.keeps_lines = true;
            }
            Tag::Button => self.apply_control(Color::from_bytes(240, 240, 240)),
            Tag::Input if is_button(element) => {
                self.apply_control(Color::from_bytes(240, 240, 240))
            }
            Tag::Input | Tag::Select => self.apply_control(Color::WHITE),
            _ => {}
        }
        if element.is(Tag::Textarea) {
            self.apply_control(Color::WHITE);
        }
    }

    /// Controls take neither font nor colour from around them.
    fn apply_control(&mut self, background: Color) {
        self.color = Some(Color::BLACK);
        self.background_color = Some(background);
        self.font_size = 13.333;
        self.font_weight = 400;
        self.font_family = String::new();
        self.is_italic = false;
        self.line_height = LineHeight::Normal;
        self.letter_spacing = 0.0;
        self.word_spacing = 0.0;
        self.is_uppercase = false;
        self.text_indent = 0.0;
        self.text_shadow = Vec::new();
    }
}

fn is_button(element: Element<'_>) -> bool {
    element.attr("type").is_some_and(|kind| {
        ["button", "submit", "reset"]
            .iter()
            .any(|button| kind.eq_ignore_ascii_case(button))
    })
}

/// How browsers lay out an element that no sheet speaks of.
pub(crate) fn default_display(element: Element<'_>) -> Display {
    if hides_itself(element) {
        return Display::None;
    }
    match element.tag() {
        Tag::Html
        | Tag::Body
        | Tag::Address
        | Tag::Article
        | Tag::Aside
        | Tag::Blockquote
        | Tag::Caption
        | Tag::Center
        | Tag::Col
        | Tag::Colgroup
        | Tag::Dd
        | Tag::Details
        | Tag::Dialog
        | Tag::Dir
        | Tag::Div
        | Tag::Dl
        | Tag::Dt
        | Tag::Fieldset
        | Tag::Figcaption
        | Tag::Figure
        | Tag::Footer
        | Tag::Form
        | Tag::H1
        | Tag::H2
        | Tag::H3
        | Tag::H4
        | Tag::H5
        | Tag::H6
        | Tag::Header
        | Tag::Hgroup
        | Tag::Hr
        | Tag::Legend
        | Tag::Li
        | Tag::Listing
        | Tag::Main
        | Tag::Menu
        | Tag::Nav
        | Tag::Ol
        | Tag::Optgroup
        | Tag::Option
        | Tag::P
        | Tag::Plaintext
        | Tag::Pre
        | Tag::Search
        | Tag::Section
        | Tag::Summary
        | Tag::Table
        | Tag::Tbody
        | Tag::Td
        | Tag::Tfoot
        | Tag::Th
        | Tag::Thead
        | Tag::Tr
        | Tag::Ul
        | Tag::Xmp => Display::Block,
        Tag::Button | Tag::Input | Tag::Select | Tag::Textarea | Tag::Meter | Tag::Progress => {
            Display::InlineBlock
        }
        Tag::Slot => Display::Contents,
        _ => Display::Inline,
    }
}

/// Elements that are never shown, or not in this state.
fn hides_itself(element: Element<'_>) -> bool {
    if element.has("hidden") && !element.is_foreign() {
        return true;
    }
    match element.tag() {
        Tag::Head
        | Tag::Script
        | Tag::Style
        | Tag::Template
        | Tag::Title
        | Tag::Meta
        | Tag::Link
        | Tag::Base
        | Tag::Param
        | Tag::Datalist
        | Tag::Rp
        | Tag::Noembed
        | Tag::Noframes
        | Tag::Source
        | Tag::Track => true,
        Tag::Dialog => !element.has("open"),
        Tag::Audio => !element.has("controls"),
        Tag::Input => element
            .attr("type")
            .is_some_and(|kind| kind.eq_ignore_ascii_case("hidden")),
        Tag::Foreign => matches!(
            element.name(),
            "defs"
                | "symbol"
                | "metadata"
                | "clipPath"
                | "mask"
                | "script"
                | "style"
                | "linearGradient"
        ),
        _ => element.has("popover"),
    }
}
