//! The rules, one file each. A rule is named after the fault that it finds; its
//! file, its fixture and its messages bear the same name.

use crate::finding::Rule;

/// Declares the modules and builds the list of all rules from one enumeration.
macro_rules! rules {
    ($($module:ident)*) => {
        $(pub(crate) mod $module;)*
        static RULES: &[&Rule] = &[$(&$module::RULE,)*];
    };
}

rules! {
    address_as_link
    alt_is_file_name
    alt_names_medium
    alt_repeats_text
    alt_too_long
    ambiguous_links
    animated_gif
    audio_without_transcript
    autoplaying_media
    broken_anchor
    broken_link
    broken_list
    button_without_name
    clickable_without_keyboard
    clipped_text
    container_without_items
    contrast_below_seven
    dangling_aria_reference
    date_without_time
    decoration_exposed
    direction_missing
    element_left_open
    empty_heading
    fake_heading
    fake_list
    field_without_name
    file_without_type
    fixed_letter_spacing
    fixed_line_height
    fixed_word_spacing
    focusable_inside_hidden
    focusable_inside_leaf
    form_without_submit
    frame_out_of_reach
    frame_without_name
    group_without_legend
    header_without_cells
    headers_outside_table
    hidden_label
    hint_not_tied
    image_button_without_name
    image_without_alt
    inline_color
    invalid_aria_value
    invalid_autocomplete
    justified_text
    label_for_nothing
    label_not_in_name
    link_to_nowhere
    link_without_name
    locked_orientation
    long_italics
    low_contrast
    menuitem_without_name
    missing_aria_attribute
    missing_autocomplete
    moving_text
    nested_controls
    nested_too_deep
    new_window
    no_way_to_skip
    object_without_name
    outline_removed
    page_without_lang
    page_without_main
    page_without_main_heading
    page_without_title
    page_without_viewport
    phone_not_linked
    picture_without_name
    placeholder_as_label
    positive_tabindex
    prohibited_aria_attribute
    refreshing_page
    repeated_id
    repeated_main_heading
    role_outside_parent
    scroll_out_of_reach
    server_image_map
    skipped_heading_level
    small_target
    small_text
    spacer_image
    spacing_by_breaks
    stray_end_tag
    summary_without_name
    svg_without_name
    table_without_caption
    table_without_headers
    text_in_background
    tight_lines
    title_of_another_page
    underlined_text
    unexplained_abbreviation
    unknown_aria_attribute
    unknown_lang
    unknown_page_lang
    unknown_role
    unnamed_landmark
    unsupported_aria_attribute
    uppercase_text
    vague_link
    video_without_captions
    wrong_lang
    wrong_page_lang
    zoom_disabled
}

/// All rules, by name.
pub fn rules() -> &'static [&'static Rule] {
    RULES
}
