//! Lines that begin with a day, such as `3. Oktober`: to Markdown they begin a list,
//! which counts on from its first number, so that other days would be shown.

use super::{Change, blanks, digits, marks_before_words};

/// Names of months and their short forms in the languages that a site may have, as
/// they stand behind a day.
const MONTHS: &str = "\
 januar jänner februar feber märz april mai juni juli august september oktober november dezember \
 jan feb mrz apr jun jul aug sept sep okt nov dez \
 january february march may june july october december mar oct dec \
 janvier février mars avril juin juillet août septembre octobre novembre décembre \
 leden ledna únor února březen března duben dubna květen května červen června červenec \
 července srpen srpna září říjen října listopad listopadu prosinec prosince \
 stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada \
 grudnia \
 января февраля марта апреля мая июня июля августа сентября октября ноября декабря \
 січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня \
 ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık \
 يناير فبراير مارس أبريل ابريل مايو يونيو يوليو أغسطس اغسطس سبتمبر أكتوبر اكتوبر نوفمبر ديسمبر \
 ژانویه فوریه آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر \
 tháng ";

/// Months that are also words or first names: before another word they are no month.
const ALSO_WORDS: [&str; 4] = ["jan", "mar", "march", "may"];

/// What may stand between several days of one month: `1., 8. und 15. Dezember`.
const BETWEEN: [&str; 17] = [
    "und", "u.", "bis", "oder", "and", "to", "or", "et", "au", "i", "и", "та", "–", "-", "/", ",",
    "+",
];

/// What makes days at the beginning of lines text: the dot is no mark of a list, and
/// lines that begin with days stay lines.
pub fn changes(text: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    // Where the line before ends, in a paragraph that began with a day.
    let mut above = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let at = marks_before_words(line, begins_with_day);
        let words = line[at..].trim_end();
        let end = start + at + words.len();
        if begins_with_day(words) {
            changes.extend(dots(words).map(|dot| Change::insert(start + at + dot, "\\")));
            if let Some(above) = above.filter(|_| line[..at].trim().is_empty()) {
                changes.push(Change::insert(above, "\\"));
            }
            above = Some(end);
        } else {
            let goes_on = above.is_some() && !words.is_empty() && line[..at].trim().is_empty();
            above = above
                .filter(|_| goes_on && !words.starts_with(['#', '|', '`', '~', '<', '-', '=']));
            above = above.map(|_| end);
        }
        above = above.filter(|end| !text[..*end].ends_with('\\') && !ends_hard(line));
        start += line.len();
    }
    changes
}

/// Whether a line already ends with a break.
fn ends_hard(line: &str) -> bool {
    line.trim_end_matches(['\n', '\r']).ends_with("  ")
}

/// The dots of numbers at the beginning that Markdown would read as marks of lists,
/// one inside the other.
fn dots(words: &str) -> impl Iterator<Item = usize> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = &words[at..];
        let dot = at + digits(rest);
        let is_mark = dot > at && words[dot..].starts_with('.');
        at = dot + 1 + words.get(dot + 1..).map_or(0, blanks);
        is_mark.then_some(dot)
    })
}

/// Whether words begin with a day and its month: `3. Oktober`, `17. 05.`,
/// `1. und 3. Oktober`.
pub(super) fn begins_with_day(words: &str) -> bool {
    let Some(mut rest) = after_day(words) else {
        return false;
    };
    // Without a blank there is no mark of a list.
    if blanks(rest) == 0 {
        return false;
    }
    loop {
        rest = rest.trim_start();
        if is_month(rest) {
            return true;
        }
        if let Some(after) = after_day(rest) {
            // `17. 05.`: the second is the month, or the next day of several.
            let number: u8 = rest[..digits(rest)].parse().unwrap_or(0);
            if (1..=12).contains(&number) && !after.trim_start().starts_with(char::is_alphabetic) {
                return true;
            }
            rest = after;
            continue;
        }
        let Some(after) = BETWEEN.iter().find_map(|word| rest.strip_prefix(word)) else {
            return false;
        };
        if !after.trim_start().starts_with(|c: char| c.is_ascii_digit()) {
            return false;
        }
        rest = after;
    }
}

/// What stands behind a day and its dot.
fn after_day(words: &str) -> Option<&str> {
    let digits = digits(words);
    let day: u8 = words.get(..digits)?.parse().ok()?;
    let rest = words[digits..].strip_prefix('.')?;
    ((1..=31).contains(&day) && digits <= 2).then_some(rest)
}

fn is_month(words: &str) -> bool {
    let end = words.find(|c: char| !c.is_alphabetic());
    let (word, rest) = words.split_at(end.unwrap_or(words.len()));
    // No month is longer, and few words get further.
    if word.is_empty() || word.len() > 24 {
        return false;
    }
    let word = word.to_lowercase();
    let is_known = MONTHS.split(' ').any(|month| month == word);
    let before_word = rest.trim_start().starts_with(char::is_alphabetic);
    is_known && !(before_word && ALSO_WORDS.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str) -> String {
        super::super::Mended::new(text, 0..text.len(), "")
            .text
            .into_owned()
    }

    #[test]
    fn a_day_and_its_month_are_told_from_a_list() {
        for day in [
            "3. Oktober ist frei.",
            "3. Okt.: frei",
            "17. 05. 2026",
            "17. 5.: Tee",
            "1. und 3. Oktober",
            "1., 8. und 15. Dezember",
            "3. – 5. Oktober",
            "3. bis 5. 10.",
            "1. May: walk",
            "3. října",
            "3. жовтня",
            "3. tháng 10",
            "24. DEZEMBER",
        ] {
            let is_list = day.starts_with("1., ");
            assert!(begins_with_day(day) != is_list, "{day}");
        }
        for item in [
            "1. Wir sehen nach.",
            "1. Maibaum holen",
            "1. May I bring my dog?",
            "1. Jan Müller",
            "2. Stock: Büro",
            "3.Oktober",
            "32. Oktober",
            "1. und dann im Oktober",
            "2026. Oktober",
        ] {
            assert!(!begins_with_day(item), "{item}");
        }
    }

    #[test]
    fn lines_with_days_are_text_and_stay_lines() {
        assert_eq!(
            mended("18. September: Chor\r\nim Park\r\n2. Oktober: Tee\r\n"),
            "18\\. September: Chor\r\nim Park\\\r\n2\\. Oktober: Tee\r\n"
        );
        assert_eq!(mended("17. 05. 2026"), "17\\. 05\\. 2026");
        assert_eq!(
            mended("- 3. Oktober\n- 4. Oktober"),
            "- 3\\. Oktober\n- 4\\. Oktober"
        );
        assert_eq!(
            mended("> 3. Mai\n\n1. * 4. Mai\n\n1. 3. Mai"),
            "> 3\\. Mai\n\n1. * 4\\. Mai\n\n1\\. 3\\. Mai"
        );
        assert_eq!(
            mended("3. Mai  \n4. Mai\\\n5. Mai"),
            "3\\. Mai  \n4\\. Mai\\\n5\\. Mai"
        );
        assert_eq!(
            mended("1. Eins\n2. Zwei\n\n3. Mai"),
            "1. Eins\n2. Zwei\n\n3\\. Mai"
        );
    }
}
