//! Links to pages of the site and elsewhere; one into another language says so.

use std::ops::Range;

use pulldown_cmark_escape::escape_href;

use super::Writer;
use crate::links::{self, Target};

impl Writer<'_> {
    pub(super) fn start_link(&mut self, destination: &str, title: &str, at: &Range<usize>) {
        let around = self.context;
        let (target, fault) = links::resolve(
            around.site,
            around.index,
            around.dir,
            around.lang,
            destination,
        );
        if let Some(fault) = fault {
            self.report.push(fault.at(self.source.place(at.clone())));
        }
        let (address, other) = match &target {
            Target::Address(address) => (address, None),
            Target::OtherLanguage { address, lang } => (address, Some(*lang)),
            Target::Nowhere => {
                self.links.push(String::new());
                return;
            }
        };
        self.open("a", at);
        self.html.push_str(" href=\"");
        escape_href(&mut self.html, address).expect("writing to a string");
        self.html.push('"');
        if !title.is_empty() {
            self.attribute("title", title);
        }
        let mut close = "</a>".to_owned();
        if let Some(lang) = other {
            self.attribute("hreflang", around.site.settings.language(lang).tag());
            let note = &around.from_theme.words[usize::from(around.lang.0)].other_language;
            close = format!(" {note}</a>");
        }
        self.html.push('>');
        self.links.push(close);
        self.in_number = address.starts_with("tel:");
    }

    pub(super) fn end_link(&mut self) {
        self.in_number = false;
        let close = self.links.pop().unwrap_or_default();
        self.html.push_str(&close);
    }

    /// A telephone number: a speaking program takes groups of digits with plain
    /// spaces between them for one number, and says "tausend".
    pub(super) fn number(&mut self, written: &str) {
        for (index, group) in written.split(' ').enumerate() {
            if index > 0 {
                self.html.push_str("&nbsp;<wbr>");
            }
            self.escaped(group);
        }
    }
}
