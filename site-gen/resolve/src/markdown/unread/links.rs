//! Links, pictures and notes whose brackets readers would see.

use super::Unread;

/// What a target begins with.
const BEGINNINGS: [&str; 8] = [
    "http://", "https://", "www.", "tel:", "mailto:", "../", "./", "#",
];

/// What a target ends with.
const ENDINGS: [&str; 10] = [
    ".md", ".pdf", ".jpg", ".jpeg", ".png", ".svg", ".webp", ".html", ".docx", ".odt",
];

pub(super) fn unread(words: &str) -> Vec<Unread> {
    let mut found = autolinks(words);
    let mut until = 0;
    for (at, _) in words.match_indices(']') {
        // What stands before `until` belongs to a link that has been told.
        let before = words.get(until..at).unwrap_or_default();
        let Some(open) = before.rfind('[').map(|open| until + open) else {
            found.extend(without_start(words, until, at));
            continue;
        };
        let rest = &words[at + 1..];
        let label = &words[open + 1..at];
        let is_note = label.len() > 1 && label.starts_with('^') && !label.contains(' ');
        let end = match is_note {
            true => Some(0),
            false => target(rest),
        };
        let Some(end) = end else {
            continue;
        };
        let is_picture = words[..open].ends_with('!');
        let start = open - usize::from(is_picture && !is_note);
        until = at + 1 + end;
        found.push(Unread {
            what: match (is_note, is_picture) {
                (true, _) => "footnote",
                (false, true) => "picture",
                (false, false) => "link",
            },
            range: start..until,
        });
    }
    found
}

/// A link whose first bracket is missing, from the word before its target.
fn without_start(words: &str, from: usize, at: usize) -> Option<Unread> {
    let end = words[at..].strip_prefix("](")?.find(')')?;
    let blank = words.get(from..at)?.rfind(char::is_whitespace);
    Some(Unread {
        what: "link",
        range: blank.map_or(from, |blank| from + blank + 1)..at + end + 3,
    })
}

/// Bytes of what stands behind `]` and was meant to be the target.
fn target(rest: &str) -> Option<usize> {
    if rest.starts_with('(') {
        let end = rest.find([')', '\n']).unwrap_or(rest.len());
        return Some((end + 1).min(rest.len()));
    }
    if rest.starts_with('[') {
        let end = rest.find(']')?;
        return (end > 1).then_some(end + 1);
    }
    let trimmed = rest.trim_start();
    let inside = trimmed.strip_prefix('(')?;
    let end = inside.find(')')?;
    let target = inside[..end].to_ascii_lowercase();
    let is_target = BEGINNINGS.iter().any(|start| target.starts_with(start))
        || ENDINGS.iter().any(|ending| target.ends_with(ending));
    is_target.then_some(rest.len() - trimmed.len() + end + 2)
}

/// Addresses in angle brackets, with a blank or without an end.
fn autolinks(words: &str) -> Vec<Unread> {
    let starts = words.match_indices('<');
    let links = starts.filter(|(at, _)| {
        let rest = &words[at + 1..];
        BEGINNINGS[..5].iter().any(|start| rest.starts_with(start))
    });
    let unread = links.map(|(at, _)| {
        let rest = &words[at..];
        let end = rest.find('>').map(|end| end + 1);
        let end = end.or_else(|| rest.find(char::is_whitespace));
        Unread {
            what: "link",
            range: at..at + end.unwrap_or(rest.len()),
        }
    });
    unread.collect()
}
