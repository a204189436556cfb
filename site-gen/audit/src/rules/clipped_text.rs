//! # clipped-text
//!
//! ## What it does
//! Finds text that is cut off when the page is enlarged to 200 %: boxes of a fixed height,
//! or lines that must not break, with `overflow: hidden`. Sizes are estimated.
//!
//! ## Why it is bad
//! Who enlarges a page to read it loses the end of the text.
//!
//! ## Example
//! Wrong:
//! ```html
//! <div style="overflow: hidden; height: 40px">Wir üben eine Stunde lang: erst die Schultern,
//! dann die Hände, dann die Füße. Jede und jeder macht so viel mit, wie es guttut.
//! Zwischendurch trinken wir Wasser und Tee. Eine ausgebildete Übungsleiterin zeigt jede Übung
//! zweimal, und Sie können jederzeit eine Pause machen.</div>
//! ```
//! Right:
//! ```html
//! <div style="overflow: hidden; height: 400px">Kurzer Text</div>
//! ```
//!
//! ## References
//! WCAG 1.4.4; ACT 59br37. A clear ellipsis, and a box of one whole line, are no fault.

use diagnostic::Severity;

use crate::css::Environment;
use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Page};
use crate::layout;
use crate::style::{LineHeight, Overflow, Styles};

pub(crate) const RULE: Rule = Rule {
    name: "clipped-text",
    severity: Severity::Error,
    wcag: &["1.4.4"],
    act: &["59br37"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    if page.styles().is_none() {
        return;
    }
    let Some(styles) = Styles::of(page, Environment::ZOOMED) else {
        return;
    };
    for element in page.elements() {
        let style = styles.get(element);
        let hides = style.overflow_x == Overflow::Hidden || style.overflow_y == Overflow::Hidden;
        if !hides || element.is_aria_hidden() || element.is_foreign() || !is_shown(element, &styles)
        {
            continue;
        }
        let cuts_below = style.overflow_y == Overflow::Hidden && is_cut_below(element, &styles);
        let cuts_beside = style.overflow_x == Overflow::Hidden && is_cut_beside(element, &styles);
        if element.has_text() && (cuts_below || cuts_beside) {
            findings.at(element);
        }
    }
}

fn is_shown(element: Element<'_>, styles: &Styles) -> bool {
    styles.is_displayed(element)
        && std::iter::once(element)
            .chain(element.ancestors())
            .all(|around| !styles.get(around).is_out_of_sight())
}

fn is_cut_below(element: Element<'_>, styles: &Styles) -> bool {
    let style = styles.get(element);
    let Some(height) = layout::fixed_height(style) else {
        return false;
    };
    let line = style.line_height_px();
    if line >= height && style.line_height != LineHeight::Normal {
        return false;
    }
    let needed = layout::content_height(element, styles, layout::content_width(element, styles));
    // Half a line more than fits, and a fifth for what the estimate may be wrong.
    let is_cut = needed > height * 1.2 && needed > height + line / 2.0;
    is_cut || (needed > 0.0 && line > height * 1.25)
}

fn is_cut_beside(element: Element<'_>, styles: &Styles) -> bool {
    let style = styles.get(element);
    if style.wraps || !style.text_overflow_clips {
        return false;
    }
    let width = layout::content_width(element, styles);
    layout::unbroken_width(element, style) > width * 1.25
}
