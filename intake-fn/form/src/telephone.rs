//! Telephone numbers as people write them.

/// A number that can be dialled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telephone {
    /// As the sender wrote it, blanks tidied: `030 / 23125-401`.
    pub written: String,
    /// International form for a link: `+493023125401`.
    pub dial: String,
}

/// Why a text is no telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TelephoneError {
    /// Something that is neither a digit nor a usual separator.
    Unexpected(char),
    /// Fewer digits than any number has.
    TooShort,
    /// More than the 15 digits of ITU-T E.164.
    TooLong,
    /// A number without area code, and the form names none of its own.
    WithoutAreaCode,
}

/// Fewest digits after the country code that anybody can be reached under.
const LEAST_DIGITS: usize = 5;
/// Digits of an international number, country code included (ITU-T E.164).
const MOST_DIGITS: usize = 15;

impl Telephone {
    /// Reads a number with blanks, slashes, hyphens, dots and brackets, with
    /// `+49`, `0049`, `+49 (0)` or a national `0`. A number without area code
    /// gets `area_code` (with or without its `0`).
    pub fn parse(text: &str, area_code: Option<&str>) -> Result<Telephone, TelephoneError> {
        let written = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let bare = written
            .trim_start_matches(|c: char| c.is_alphabetic() || matches!(c, '.' | ':' | ' '))
            .to_owned();
        // „Tel.: 030 …“ is a label, letters among the digits are something else.
        let written = if is_label(&written[..written.len() - bare.len()]) {
            bare
        } else {
            written
        };
        let digits = digits(&written)?;
        let international = international(&digits, area_code)?;
        if international.len() > MOST_DIGITS {
            return Err(TelephoneError::TooLong);
        }
        if international.len() < LEAST_DIGITS + 2 {
            return Err(TelephoneError::TooShort);
        }
        Ok(Telephone {
            written,
            dial: format!("+{international}"),
        })
    }
}

fn is_label(prefix: &str) -> bool {
    let word = prefix.trim_end_matches(['.', ':', ' ']).to_lowercase();
    matches!(
        &*word,
        "" | "tel" | "telefon" | "phone" | "handy" | "mobil" | "mobile"
    )
}

/// Digits with a leading `+` if there is one; `(0)` after a country code goes.
fn digits(written: &str) -> Result<String, TelephoneError> {
    let is_international =
        written.starts_with(['+', '(']) && written.contains('+') || written.starts_with("00");
    let without_zero = if is_international {
        written.replacen("(0)", "", 1)
    } else {
        written.to_owned()
    };
    let mut digits = String::new();
    for found in without_zero.chars() {
        match found {
            '0'..='9' => digits.push(found),
            '+' if digits.is_empty() => digits.push('+'),
            '/' | '\\' | '-' | '(' | ')' | '[' | ']' | '.' | ',' | '_' | '|' => {}
            // Hyphens and dashes that telephones and word processors put in.
            '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{b7}' => {}
            found if found.is_whitespace() => {}
            found => return Err(TelephoneError::Unexpected(found)),
        }
    }
    Ok(digits)
}

fn international(digits: &str, area_code: Option<&str>) -> Result<String, TelephoneError> {
    if let Some(rest) = digits
        .strip_prefix('+')
        .or_else(|| digits.strip_prefix("00"))
    {
        // No German area code starts with 0: „+49 030 …“ means +49 30.
        return Ok(match rest.strip_prefix("490") {
            Some(national) => format!("49{}", national.trim_start_matches('0')),
            None => rest.to_owned(),
        });
    }
    if let Some(national) = digits.strip_prefix('0') {
        return Ok(format!("49{national}"));
    }
    if digits.len() < 3 {
        return Err(TelephoneError::TooShort);
    }
    let area_code = area_code.ok_or(TelephoneError::WithoutAreaCode)?;
    Ok(format!("49{}{digits}", area_code.trim_start_matches('0')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn dial(text: &str) -> Result<String, TelephoneError> {
        Telephone::parse(text, Some("03431")).map(|number| number.dial)
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for written in [
            "030 23125401",
            "030/23125-401",
            "(030) 23 12 54 01",
            "030.231.254.01",
            "+49 30 23125401",
            "+49 (0)30 23125401",
            "+49(0) 30 / 23125 - 401",
            "(+49) 30 23125401",
            "+49 030 23125401",
            "0049 30 23125401",
            "0049 (0) 30 23125401",
            "Tel.: 030 23125401",
            "\u{a0}030\u{2013}23125401 ",
        ] {
            assert_eq!(dial(written).as_deref(), Ok("+493023125401"), "{written}");
        }
    }

    #[test]
    fn a_local_number_gets_the_area_code() {
        assert_eq!(dial("71 23 45").as_deref(), Ok("+493431712345"));
        assert_eq!(
            Telephone::parse("712345", None),
            Err(TelephoneError::WithoutAreaCode)
        );
    }

    #[test]
    fn a_number_abroad_keeps_its_country() {
        assert_eq!(dial("+43 1 58858").as_deref(), Ok("+43158858"));
    }

    #[test]
    fn what_is_no_number_is_told_apart() {
        assert_eq!(dial("nach 18 Uhr"), Err(TelephoneError::Unexpected('n')));
        assert_eq!(
            dial("030 23125401 abends"),
            Err(TelephoneError::Unexpected('a'))
        );
        assert_eq!(dial("12"), Err(TelephoneError::TooShort));
        assert_eq!(dial(""), Err(TelephoneError::TooShort));
        assert_eq!(dial("+"), Err(TelephoneError::TooShort));
        assert_eq!(
            dial("030 2312 5401 2312 5401"),
            Err(TelephoneError::TooLong)
        );
    }

    proptest! {
        #[test]
        fn separators_never_change_the_number(
            national in "0[1-9][0-9]{5,10}",
            separators in proptest::collection::vec("[ /.()-]{0,2}", 12),
        ) {
            let spread: String = national
                .chars()
                .zip(separators.iter().cycle())
                .flat_map(|(digit, separator)| std::iter::once(digit).chain(separator.chars()))
                .collect();
            // „(0)“ would be read as the zero after a country code only behind one.
            prop_assert_eq!(dial(&spread), dial(&national));
        }

        #[test]
        fn reading_a_number_again_changes_nothing(text in "[+0-9 /()-]{0,20}") {
            if let Ok(number) = Telephone::parse(&text, None) {
                prop_assert_eq!(dial(&number.dial), Ok(number.dial.clone()));
            }
        }

        #[test]
        fn no_text_panics(text in "\\PC{0,40}") {
            let _ = Telephone::parse(&text, Some("03431"));
        }
    }
}
