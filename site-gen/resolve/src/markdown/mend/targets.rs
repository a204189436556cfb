//! Targets of links and pictures with blanks in them, as file managers name copies:
//! Markdown reads them in angle brackets alone.

use super::Change;

/// What puts each such target into brackets.
pub fn changes(text: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    for (at, _) in text.match_indices("](") {
        let start = at + 2;
        let Some(inside) = inside(&text[start..]).filter(|_| is_opened(&text[..at])) else {
            continue;
        };
        let target = without_title(inside).trim_end();
        let blank = target.len() - target.trim_start().len();
        if target.trim_start().contains([' ', '\t']) && !target.contains(['<', '>']) {
            changes.push(Change::insert(start + blank, "<"));
            changes.push(Change::insert(start + target.len(), ">"));
        }
    }
    changes
}

/// Whether a bracket of a link is open at the end of a text. Otherwise what stands in
/// round brackets are words, and would be shown with those put around them.
fn is_opened(before: &str) -> bool {
    if before.ends_with('\\') {
        return false;
    }
    let paragraph = before.rfind("\n\n").map_or(before, |at| &before[at..]);
    let mut open = 0;
    for (at, c) in paragraph.char_indices().rev() {
        let is_meant = paragraph[..at].ends_with('\\');
        match c {
            ']' if !is_meant => open += 1,
            '[' if !is_meant && open == 0 => return !paragraph[at..].starts_with("[^"),
            '[' if !is_meant => open -= 1,
            _ => {}
        }
    }
    false
}

/// What stands before the bracket that closes one already open, on the same line.
fn inside(rest: &str) -> Option<&str> {
    let mut open = 1;
    for (at, c) in rest.char_indices() {
        match c {
            '(' => open += 1,
            ')' => open -= 1,
            '\n' => return None,
            _ => {}
        }
        if open == 0 {
            return Some(&rest[..at]);
        }
    }
    None
}

/// A target without the title in quotes behind it.
fn without_title(inside: &str) -> &str {
    let trimmed = inside.trim_end();
    let title = ['"', '\'']
        .into_iter()
        .find(|quote| trimmed.ends_with(*quote))
        .and_then(|quote| trimmed[..trimmed.len() - 1].find(&format!(" {quote}")));
    title.map_or(inside, |at| &inside[..at])
}

#[cfg(test)]
mod tests {
    use super::super::Mended;

    #[test]
    fn targets_with_blanks_are_put_into_brackets() {
        for (written, read) in [
            ("[a](tel:03431 712345)", "[a](<tel:03431 712345>)"),
            ("[a](Neu (Kopie).md)!", "[a](<Neu (Kopie).md>)!"),
            (
                "![a]( Fest (1).jpg \"Ein Fest\")",
                "![a]( <Fest (1).jpg> \"Ein Fest\")",
            ),
            ("[![a](b c.jpg)](d e.md)", "[![a](<b c.jpg>)](<d e.md>)"),
        ] {
            assert_eq!(Mended::new(written, 0..written.len(), "").text, read);
        }
        for right in [
            "[a](b.md)",
            "[a](b.md \"mit Titel\")",
            "[a](<b c.md>)",
            "`[a](b c.md)`",
            "\\[a\\](b c)",
            "[a](b c",
            "a](b c)",
            "[a\\](b c)",
            "\\[a](b c)",
            "[a]\n\nb](c d)",
            "[^1](siehe oben)",
            "[a] b](c d)",
        ] {
            assert_eq!(Mended::new(right, 0..right.len(), "").text, right);
        }
    }
}
