//! Faults from TOML: those that can come from there, each led back to its value, and
//! for all other rules why they cannot.

use page_audit::rules;
use rayon::prelude::*;

use super::{TEXT, assert_none, fault_of};

/// A rule, front matter, and the value at fault.
type InToml = (&'static str, &'static str, &'static str);

const IN_TOML: [InToml; 9] = [
    (
        "address-as-link",
        "menu = \"main\"\nmenu_title = \"https://www.example.org/plan\"",
        "\"https:",
    ),
    (
        "alt-is-file-name",
        "picture = \"hof.svg\"\npicture_alt = \"hof.svg\"",
        "\"hof.svg\"\n+++",
    ),
    (
        "alt-names-medium",
        "picture = \"hof.svg\"\npicture_alt = \"Bild von der Bank\"",
        "\"Bild von",
    ),
    (
        "alt-too-long",
        "picture = \"hof.svg\"\npicture_alt = \"Der Plan zeigt das Haus von oben: links den Eingang mit der Rampe, daneben den Aufzug, in der Mitte den Treff mit der Küche, rechts das Büro der Sozialarbeiterin, dahinter die Toilette für Rollstühle und ganz hinten den Garten mit den Hochbeeten, der neuen Bank und dem Kompost, der im Herbst fertig wird.\"",
        "\"Der Plan",
    ),
    (
        "ambiguous-links",
        "menu = \"footer\"\nmenu_title = \"Angebote\"",
        "\"Angebote",
    ),
    (
        "phone-not-linked",
        "description = \"Rufen Sie an: 030 23125 409.\"",
        "\"Rufen",
    ),
    (
        "unexplained-abbreviation",
        "description = \"Der MDK kommt.\"",
        "\"Der MDK",
    ),
    (
        "uppercase-text",
        "description = \"BITTE NICHT FÜTTERN oder wecken\"",
        "\"BITTE",
    ),
    (
        "vague-link",
        "menu = \"main\"\nmenu_title = \"Mehr\"",
        "\"Mehr\"",
    ),
];

/// Why the fault of a rule cannot come from TOML, and the rules of which that is true.
type NotFromToml = (&'static str, &'static [&'static str]);

const NOT_FROM_TOML: [NotFromToml; 5] = [
    (
        "Only forms can: shown with a form of the real site in `tests/site/places.rs`.",
        &["missing-autocomplete"],
    ),
    (
        "The reader refuses the empty or unknown value before a page is made.",
        &[
            "broken-link",
            "direction-missing",
            "empty-heading",
            "field-without-name",
            "group-without-legend",
            "image-without-alt",
            "invalid-autocomplete",
            "link-without-name",
            "page-without-title",
            "unknown-page-lang",
            "wrong-page-lang",
        ],
    ),
    (
        "It takes two texts side by side, which only a template puts there.",
        &[
            "alt-repeats-text",
            "file-without-type",
            "label-not-in-name",
            "title-of-another-page",
        ],
    ),
    (
        "Rendering puts dates into `<time>`.",
        &["date-without-time"],
    ),
    (
        "Words of TOML are written as text: no tag, attribute or style comes from them.",
        &[
            "animated-gif",
            "audio-without-transcript",
            "autoplaying-media",
            "broken-anchor",
            "broken-list",
            "button-without-name",
            "clickable-without-keyboard",
            "clipped-text",
            "container-without-items",
            "contrast-below-seven",
            "dangling-aria-reference",
            "decoration-exposed",
            "element-left-open",
            "fake-heading",
            "fake-list",
            "fixed-letter-spacing",
            "fixed-line-height",
            "fixed-word-spacing",
            "focusable-inside-hidden",
            "focusable-inside-leaf",
            "form-without-submit",
            "frame-out-of-reach",
            "frame-without-name",
            "header-without-cells",
            "headers-outside-table",
            "hidden-label",
            "hint-not-tied",
            "image-button-without-name",
            "inline-color",
            "invalid-aria-value",
            "justified-text",
            "label-for-nothing",
            "link-to-nowhere",
            "locked-orientation",
            "long-italics",
            "low-contrast",
            "menuitem-without-name",
            "missing-aria-attribute",
            "moving-text",
            "nested-controls",
            "nested-too-deep",
            "new-window",
            "no-way-to-skip",
            "object-without-name",
            "outline-removed",
            "page-without-lang",
            "page-without-main",
            "page-without-main-heading",
            "page-without-viewport",
            "picture-without-name",
            "placeholder-as-label",
            "positive-tabindex",
            "prohibited-aria-attribute",
            "refreshing-page",
            "repeated-id",
            "repeated-main-heading",
            "role-outside-parent",
            "scroll-out-of-reach",
            "server-image-map",
            "skipped-heading-level",
            "small-target",
            "small-text",
            "spacer-image",
            "spacing-by-breaks",
            "stray-end-tag",
            "summary-without-name",
            "svg-without-name",
            "table-without-caption",
            "table-without-headers",
            "text-in-background",
            "tight-lines",
            "underlined-text",
            "unknown-aria-attribute",
            "unknown-lang",
            "unknown-role",
            "unnamed-landmark",
            "unsupported-aria-attribute",
            "video-without-captions",
            "wrong-lang",
            "zoom-disabled",
        ],
    ),
];

#[test]
fn a_fault_in_toml_leads_back_to_its_value() {
    let wrong = IN_TOML.par_iter().filter_map(|(rule, keys, value)| {
        let text = format!("+++\ntitle = \"Neu\"\n{keys}\n+++\n\nText.\n");
        let at = text.find(value).expect("the value is written");
        fault_of(rule, TEXT, &text, at)
    });
    assert_none(wrong.collect());
}

#[test]
fn each_rule_has_a_fault_in_toml_or_a_reason_why_not() {
    let seeded = IN_TOML.iter().map(|(rule, ..)| *rule);
    let not = NOT_FROM_TOML
        .iter()
        .flat_map(|(_, rules)| rules.iter().copied());
    let mut told: Vec<&str> = seeded.chain(not).collect();
    told.sort_unstable();
    let all: Vec<&str> = rules().iter().map(|rule| rule.name).collect();
    assert_eq!(told, all);
}
