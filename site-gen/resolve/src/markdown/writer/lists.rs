//! Lists, and the mark on those of nothing but links: no sentence stands around
//! such links, so the theme makes them as large as a finger (WCAG 2.5.5).

use std::ops::Range;

use diagnostic::Diagnostic;
use pulldown_cmark::{Event, Tag};

use super::Writer;

/// A list being written: where its start tag can take one more attribute, and
/// whether it holds links alone so far.
#[derive(Clone, Copy)]
pub(super) struct OpenList {
    tag_end: usize,
    links_alone: bool,
    /// The first number, and the one that the next item is shown with.
    numbers: Option<(u64, u64)>,
}

impl Writer<'_> {
    pub(super) fn start_list(&mut self, first: Option<u64>, at: &Range<usize>) {
        self.open(if first.is_some() { "ol" } else { "ul" }, at);
        if let Some(first) = first.filter(|&first| first != 1) {
            self.attribute("start", &first.to_string());
        }
        self.lists.push(OpenList {
            tag_end: self.html.len(),
            links_alone: true,
            numbers: first.map(|first| (first, first)),
        });
        self.html.push('>');
    }

    /// Tells an item that is shown with another number than its own, once a list.
    /// Who writes the same number everywhere leaves counting to Markdown.
    pub(super) fn check_number(&mut self, at: &Range<usize>) {
        let Some(list) = self.lists.last_mut() else {
            return;
        };
        let Some((first, shown)) = list.numbers else {
            return;
        };
        let item = &self.source.text[at.start..];
        let digits = item.bytes().take_while(u8::is_ascii_digit).count();
        let written = item[..digits].parse().unwrap_or(shown);
        list.numbers = Some((first, shown + 1));
        if written != shown && written != first {
            list.numbers = None;
            self.report.push(
                Diagnostic::warning("list-renumbered")
                    .with("written", written.to_string())
                    .with("shown", shown.to_string())
                    .at(self.source.place(at.clone())),
            );
        }
    }

    pub(super) fn end_list(&mut self, ordered: bool) {
        let list = self.lists.pop();
        if let Some(list) = list.filter(|list| list.links_alone) {
            self.html.insert_str(list.tag_end, " class=\"links\"");
        }
        self.html
            .push_str(if ordered { "</ol>\n" } else { "</ul>\n" });
    }

    /// Has to see each event before it is written.
    pub(super) fn see_whether_links_stay_alone(&mut self, event: &Event<'_>) {
        if let Some(list) = self.lists.last_mut() {
            list.links_alone &= !stands_beside_links(event, !self.links.is_empty());
        }
    }
}

/// Whether a list with this in it is more than a list of links. A picture is:
/// it ends the HTML before it, and with it what could still be marked.
fn stands_beside_links(event: &Event<'_>, in_link: bool) -> bool {
    match event {
        Event::Start(Tag::Item | Tag::Paragraph | Tag::Link { .. })
        | Event::End(_)
        | Event::SoftBreak => false,
        Event::Start(Tag::Image { .. }) => true,
        _ => !in_link,
    }
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Parser, TagEnd};

    use super::*;

    fn links_alone(list: &str) -> bool {
        let mut in_link = false;
        // The list's own start is read before it is open.
        !Parser::new(list).skip(1).any(|event| {
            let beside = stands_beside_links(&event, in_link);
            match event {
                Event::Start(Tag::Link { .. }) => in_link = true,
                Event::End(TagEnd::Link) => in_link = false,
                _ => {}
            }
            beside
        })
    }

    #[test]
    fn a_list_of_links_is_told_from_a_list_with_links() {
        for links in [
            "- [Eins](a)\n- [**Zwei**](b)",
            "1. [Eins](a)\n\n2. [Zwei](b)",
        ] {
            assert!(links_alone(links), "{links}");
        }
        for more in [
            "- Miete: [Mietbüro](a)",
            "- [Eins](a)\n- [Zwei](b), auch samstags",
            "- [Eins](a)\n  - [Zwei](b)",
            "- [![Haus](haus.svg)](a)",
            "- [Eins](a) `Zwei`",
        ] {
            assert!(!links_alone(more), "{more}");
        }
    }
}
