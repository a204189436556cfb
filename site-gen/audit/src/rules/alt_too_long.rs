//! # alt-too-long
//!
//! ## What it does
//! Finds alternative texts of more than 250 characters.
//!
//! ## Why it is bad
//! An alternative text is read in one go: nobody can pause in it, go back a sentence or
//! read it slowly.
//!
//! ## Example
//! Wrong:
//! ```html
//! <img src="a.jpg" alt="Der Plan zeigt das Haus von oben: links den Eingang mit der Rampe,
//! daneben den Aufzug, in der Mitte den Treff mit der Küche, rechts das Büro der
//! Sozialarbeiterin, dahinter die Toilette für Rollstühle und ganz hinten den Garten mit den
//! Hochbeeten und der neuen Bank.">
//! ```
//! Right:
//! ```html
//! <img src="a.jpg" alt="Der Plan zeigt das Haus von oben; die Wege sind unter dem Bild
//! beschrieben.">
//! ```
//!
//! ## References
//! Good practice (WAI images tutorial, "complex images").

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "alt-too-long",
    severity: Severity::Warning,
    wcag: &["1.1.1"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for image in page.elements_named(Tag::Img) {
        let length = image.attr("alt").map_or(0, |alt| alt.chars().count());
        if length > LONGEST {
            findings
                .at_attribute(image, "alt")
                .with("length", length.to_string());
        }
    }
}

/// Characters that are read out in about fifteen seconds.
const LONGEST: usize = 250;
