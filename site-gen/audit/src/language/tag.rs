//! Tags that name languages (BCP 47).

/// Codes of two letters in the first line, of three in the second.
const LANGUAGES: &str = include_str!("../../data/languages.txt");

/// Whether the first part of a language tag is a language of IANA's registry.
///
/// Codes of three letters are none where there is one of two (`deu`), as BCP 47
/// has it, and neither are grandfathered tags (`i-lux`).
pub(crate) fn is_known_language(tag: &str) -> bool {
    let primary = primary(tag);
    let Some((two, three)) = LANGUAGES.split_once('\n') else {
        return false;
    };
    match primary.len() {
        2 => is_among(&primary, two),
        3 => is_among(&primary, three.trim_end()),
        _ => false,
    }
}

/// The first part of a language tag, in lower case.
pub(crate) fn primary(tag: &str) -> String {
    tag.trim()
        .split('-')
        .next()
        .unwrap_or("")
        .to_ascii_lowercase()
}

/// Whether a sorted line of codes, each followed by a space, has this one.
fn is_among(code: &str, line: &str) -> bool {
    let width = code.len() + 1;
    let count = (line.len() + 1) / width;
    let at = |index: usize| {
        line.get(index * width..index * width + code.len())
            .unwrap_or("")
    };
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low + (high - low) / 2;
        match at(middle).cmp(code) {
            std::cmp::Ordering::Equal => return true,
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::is_known_language;

    #[test]
    fn languages_are_those_of_the_registry() {
        for tag in [
            "de",
            "EN-gb",
            "de-simple",
            "gsw",
            "aa",
            "zu",
            "aaa",
            "zzj",
            "en-US-GB",
        ] {
            assert!(is_known_language(tag), "{tag}");
        }
        for tag in [
            "", "deutsch", "eng", "deu", "em-US", "i-lux", "#!", "x-a", "d", "ü",
        ] {
            assert!(!is_known_language(tag), "{tag}");
        }
    }
}
