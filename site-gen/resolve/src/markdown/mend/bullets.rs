//! Marks of lists as word processors write them: `•`, a dash and a tab, `1.)`.

use super::{Change, blanks, digits, marks_before_words};

/// Signs before the items of a list.
const BULLETS: [char; 10] = [
    '•', '◦', '▪', '▫', '‣', '⁃', '●', '■', '\u{f0b7}', '\u{f0a7}',
];

/// What makes such lines items of a list.
pub fn changes(text: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut start = 0;
    // Whether the line above is such an item, or no line of a paragraph.
    let mut may_count = true;
    for line in text.split_inclusive('\n') {
        let at = marks_before_words(line, |_| false);
        let words = line[at..].trim_end();
        if let Some(mark) = bullet(words) {
            changes.push(Change {
                range: start + at..start + at + mark,
                by: "- ",
            });
        }
        let dot = dot_and_bracket(words);
        if let Some(dot) = dot.filter(|_| may_count || words.starts_with("1.")) {
            let range = start + at + dot..start + at + dot + 1;
            changes.push(Change { range, by: "" });
            may_count = true;
        } else {
            may_count = words.is_empty();
        }
        start += line.len();
    }
    changes
}

/// Bytes of a bullet and the blanks behind it, before words.
fn bullet(words: &str) -> Option<usize> {
    let rest = match words.strip_prefix(BULLETS) {
        Some(rest) => rest,
        // A dash with a blank also goes on with a sentence.
        None => words
            .strip_prefix(['–', '—', '-', '·'])
            .filter(|rest| rest.starts_with(['\t', '\u{a0}']) && !words.starts_with("-\t"))?,
    };
    let item = rest.trim_start();
    let is_item = !item.is_empty() && !item.starts_with(BULLETS);
    is_item.then_some(words.len() - item.len())
}

/// Where the dot of `1.)` stands.
fn dot_and_bracket(words: &str) -> Option<usize> {
    let digits = digits(words);
    let rest = words[digits..].strip_prefix(".)")?;
    ((1..=3).contains(&digits) && blanks(rest) > 0).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::super::Mended;

    #[test]
    fn marks_of_word_processors_are_read() {
        for (written, read) in [
            ("• Eins\n• Zwei", "- Eins\n- Zwei"),
            ("•\tEins\n\t◦\tZwei", "- Eins\n\t- Zwei"),
            ("–\tEins\n-\u{a0}Zwei", "- Eins\n- Zwei"),
            ("Text:\n1.) Eins\n2.) Zwei", "Text:\n1) Eins\n2) Zwei"),
            ("3.) Drei", "3) Drei"),
        ] {
            assert_eq!(Mended::new(written, 0..written.len(), "").text, read);
        }
        for right in [
            "Tee • Kaffee\n– wie immer –",
            "• • •",
            "siehe Punkt\n3.) und weiter",
            "```\n• Eins\n```",
            "-\tEins",
        ] {
            assert_eq!(Mended::new(right, 0..right.len(), "").text, right);
        }
    }
}
