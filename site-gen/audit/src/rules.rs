//! The rules, one file each. A rule is named after the fault that it finds; its
//! file, its fixture and its messages bear the same name.

use diagnostic::Severity;

use crate::finding::Findings;
use crate::html::Page;

/// A fault that a page can have, and how to find it.
#[derive(Debug)]
pub struct Rule {
    /// Name of the fault, such as `image-without-alt`; also the id of its text.
    pub name: &'static str,
    /// An error fails WCAG at level A or AA, or breaks the page.
    pub severity: Severity,
    /// Success criteria of WCAG 2.2 that the fault fails.
    pub wcag: &'static [&'static str],
    /// Rules of the W3C's Accessibility Conformance Testing that describe the fault.
    pub act: &'static [&'static str],
    /// How the fault is found.
    pub check: Check,
}

/// What a rule has to see.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// One page is enough.
    Page(fn(&Page<'_>, &mut Findings)),
    /// Only the whole site can tell; see [`crate::site::Site`].
    Site,
}

/// Declares the modules and builds the list of all rules from one enumeration.
macro_rules! rules {
    ($($module:ident)*) => {
        $(pub(crate) mod $module;)*
        static RULES: &[&Rule] = &[$(&$module::RULE,)*];
    };
}

rules! {
    alt_is_file_name
    broken_anchor
    broken_link
    button_without_name
    clipped_text
    container_without_items
    contrast_below_seven
    decoration_exposed
    element_left_open
    empty_heading
    field_without_name
    fixed_letter_spacing
    fixed_line_height
    fixed_word_spacing
    focusable_inside_hidden
    focusable_inside_leaf
    frame_out_of_reach
    frame_without_name
    header_without_cells
    headers_outside_table
    image_button_without_name
    image_without_alt
    invalid_aria_value
    invalid_autocomplete
    label_not_in_name
    link_without_name
    locked_orientation
    low_contrast
    menuitem_without_name
    missing_aria_attribute
    nested_too_deep
    object_without_name
    page_without_lang
    page_without_main_heading
    page_without_title
    picture_without_name
    prohibited_aria_attribute
    refreshing_page
    repeated_id
    role_outside_parent
    scroll_out_of_reach
    skipped_heading_level
    stray_end_tag
    summary_without_name
    svg_without_name
    unknown_aria_attribute
    unknown_lang
    unknown_page_lang
    unknown_role
    unsupported_aria_attribute
    wrong_lang
    wrong_page_lang
    zoom_disabled
}

/// All rules, by name.
pub fn rules() -> &'static [&'static Rule] {
    RULES
}
