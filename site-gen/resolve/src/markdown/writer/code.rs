//! Blocks of code, and what stands in them by mistake: a component that shows how
//! components are written names nothing that there is.

use std::ops::Range;

use diagnostic::{Diagnostic, Report};
use pulldown_cmark::CodeBlockKind;

use super::Writer;
use crate::shortcode::{self, Call, Line};

impl Writer<'_> {
    /// Tells a fence that nothing closes, else components that are shown as code.
    pub(super) fn check_code(&mut self, kind: &CodeBlockKind<'_>, at: &Range<usize>) {
        let block = &self.source.text[at.clone()];
        if matches!(kind, CodeBlockKind::Fenced(_)) && !is_closed(block) {
            let place = self.source.place(at.clone());
            let fault = Diagnostic::error("fence-left-open").at(place);
            return self.report.push(fault);
        }
        let mut start = at.start;
        for line in block.split_inclusive('\n') {
            let range = start..start + line.len();
            start = range.end;
            let read = shortcode::read_line(self.source, range, &mut Report::default());
            if let Some(Line::Single(call) | Line::Open(call)) = read
                && self.names_an_entry(&call)
            {
                let fault = Diagnostic::warning("component-in-code").with("name", call.name.0);
                self.report.push(fault.at(self.source.place(call.range)));
            }
        }
    }

    fn names_an_entry(&self, call: &Call) -> bool {
        let names = call.arguments.iter().map(|argument| &argument.value);
        let mut names = names.map(|name| name.trim_end_matches(".md"));
        names.any(|name| !self.context.index.named(name).is_empty())
    }
}

/// Whether the last line of a block with a fence is a fence that closes it.
fn is_closed(block: &str) -> bool {
    let opening = block.trim_start();
    let sign = opening.chars().next().unwrap_or('`');
    let length = opening.len() - opening.trim_start_matches(sign).len();
    let mut lines = block.trim_end().lines();
    let (first, last) = (lines.next(), lines.next_back());
    // A fence in a quotation has the mark of the quotation before it.
    let last = last.map(|line| line.trim_matches([' ', '\t', '>']));
    first.is_some()
        && last.is_some_and(|line| line.len() >= length && line.chars().all(|c| c == sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fence_is_closed_by_one_of_its_kind() {
        for closed in [
            "```\na\n```\n",
            "~~~~ toml\na\n~~~~~",
            "```\n```",
            "```\n> a\n> ```",
        ] {
            assert!(is_closed(closed), "{closed}");
        }
        for open in ["```\na\n", "````\na\n```\n", "```", "```\na ```\n"] {
            assert!(!is_closed(open), "{open}");
        }
    }
}
