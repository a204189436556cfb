//! Texts that the law asks of a public site, each shown in parts that the
//! generator makes: every language of their page has to show every part.

use diagnostic::{Diagnostic, Report};

use model::kind::Kind;
use model::values::Stem;
use resolve::Resolved;
use resolve::markdown::{Segment, Trace};
use toml_places::Located;

/// A text that the law asks for.
pub struct Notice<'a> {
    /// The rule for its gaps.
    pub rule: &'static str,
    /// The shortcode that shows a part of it.
    pub shortcode: &'static str,
    /// Its parts.
    pub parts: &'static [&'static str],
    /// The key that names its page.
    pub key: &'static str,
    /// The page.
    pub page: Option<&'a Located<Stem>>,
}

/// Reports each part that a language of the page does not show, or that there is no
/// page.
pub fn refuse_untold(notice: &Notice<'_>, resolved: &Resolved, report: &mut Report) {
    let page = notice
        .page
        .and_then(|name| resolved.index.find(Kind::Page, &name.value.0));
    let Some(page) = page else {
        let fault = Diagnostic::error(notice.rule)
            .variant("key")
            .with("key", notice.key);
        report.push(fault.at(resolved.site.settings.source.whole()));
        return;
    };
    for page in resolved.pages.iter().filter(|it| it.entry == page) {
        // Its mistakes are told when the page is made.
        let body = resolved.body(*page, Trace::Off, &mut Report::default());
        let Some(text) = resolved.entry(page.entry).text_in(page.lang) else {
            continue;
        };
        for part in notice.parts {
            let mut segments = body.segments.iter();
            if !segments.any(|it| shows(it, notice.shortcode, part)) {
                let fault = Diagnostic::error(notice.rule)
                    .variant("part")
                    .with("part", *part);
                report.push(fault.at(text.source.whole()));
            }
        }
    }
}

fn shows(segment: &Segment, shortcode: &str, part: &str) -> bool {
    match segment {
        Segment::Shortcode(call) => {
            call.name.0 == shortcode && call.arguments.iter().any(|it| it.value == part)
        }
        Segment::Block(_, inner) => inner.iter().any(|it| shows(it, shortcode, part)),
        _ => false,
    }
}
