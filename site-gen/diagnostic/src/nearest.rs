//! The known name that a mistyped one most likely meant.

/// The nearest of `known`, if one is near enough to be meant: at most a third
/// of its letters differ (Damerau–Levenshtein, case and separators ignored).
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = folded(typed);
    known
        .into_iter()
        .map(|name| (distance(&typed, &folded(name)), name))
        .filter(|&(distance, name)| distance * 3 <= name.chars().count().max(3))
        .min()
        .map(|(_, name)| name)
}

/// How many names a sentence bears.
const MOST: usize = 12;

/// Names as part of a sentence: `a, b, c`; of many the first ones and how many more
/// there are.
pub fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let mut names: Vec<&str> = names.into_iter().collect();
    let more = names.len().saturating_sub(MOST);
    names.truncate(MOST);
    let names = names.join(", ");
    match more {
        0 => names,
        more => format!("{names} … (+ {more})"),
    }
}

fn folded(name: &str) -> Vec<char> {
    name.chars()
        .flat_map(char::to_lowercase)
        .filter(|c| !matches!(c, '-' | '_' | ' '))
        .collect()
}

/// Edits between two words, a swap of neighbours counted once.
fn distance(left: &[char], right: &[char]) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    for (row, a) in left.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, b) in right.iter().enumerate() {
            let mut cost = (last[column] + usize::from(a != b))
                .min(last[column + 1] + 1)
                .min(current[column] + 1);
            if row > 0 && column > 0 && a == &right[column - 1] && left[row - 1] == *b {
                cost = cost.min(before_last[column - 1] + 1);
            }
            current.push(cost);
        }
        before_last = std::mem::replace(&mut last, current);
    }
    last[right.len()]
}

#[cfg(test)]
mod tests {
    use super::{listed, nearest};

    #[test]
    fn a_slip_is_recognised_and_a_stranger_is_not() {
        let known = ["title", "description", "telephone"];
        assert_eq!(nearest("titel", known), Some("title"));
        assert_eq!(nearest("Telefone", known), Some("telephone"));
        assert_eq!(nearest("weather", known), None);
    }

    #[test]
    fn a_long_list_says_how_many_more_there_are() {
        let names: Vec<String> = (1..=14).map(|number| format!("n{number}")).collect();
        let all = || names.iter().map(String::as_str);
        assert_eq!(listed(all().take(2)), "n1, n2");
        assert!(listed(all().take(12)).ends_with("n11, n12"));
        assert!(listed(all()).ends_with("n12 … (+ 2)"));
        assert_eq!(listed([]), "");
    }
}
