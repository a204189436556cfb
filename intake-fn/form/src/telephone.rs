//! Telephone numbers: as people write them and as a telephone dials them. Content,
//! forms and the intake read them here alone.

mod in_toml;

/// A number that can be dialled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telephone {
    /// As people write and say it, blanks tidied: `030 / 23125-401`.
    pub written: String,
    dial: String,
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
    /// A country code that begins with `0`.
    UnknownCountry,
}

/// Fewest digits after the country code that anybody can be reached under.
const LEAST_DIGITS: usize = 5;
/// Digits of an international number, country code included (ITU-T E.164).
const MOST_DIGITS: usize = 15;
/// Digits of a number such as `112`, `11833` or `116117`. No subscriber's number
/// within an area begins with 1 (Bundesnetzagentur, Nummernplan Ortsnetzrufnummern).
const SHORT_DIGITS: std::ops::RangeInclusive<usize> = 3..=6;
/// Countries whose area codes lose their `0` behind the country code, and never
/// begin with another one: Germany, Austria, Switzerland.
const WITHOUT_TRUNK_ZERO: [&str; 3] = ["49", "43", "41"];

impl Telephone {
    /// Reads a number with blanks, slashes, hyphens, dots and brackets, with
    /// `+49`, `0049`, `+49 (0)` or a national `0`, or a short one such as `112`.
    /// A number without area code gets `area_code` (with or without its `0`).
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
        if digits.starts_with('1') && SHORT_DIGITS.contains(&digits.len()) {
            let dial = digits;
            return Ok(Telephone { written, dial });
        }
        let international = international(&digits, area_code)?;
        if international.starts_with('0') {
            return Err(TelephoneError::UnknownCountry);
        }
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

    /// In international form, `+493023125401`, or short, `112`.
    pub fn dial(&self) -> &str {
        &self.dial
    }

    /// The address of a link that dials it.
    pub fn href(&self) -> String {
        format!("tel:{}", self.dial)
    }

    /// Whether nobody can ever have this number: it lies in a range that the
    /// Bundesnetzagentur keeps free for fiction (Mitteilung 148/2021).
    pub fn is_sample(&self) -> bool {
        const RANGES: [(&str, usize); 7] = [
            ("+493023125", 3),
            ("+496990009", 3),
            ("+494066969", 3),
            ("+492214710", 3),
            ("+498999998", 3),
            ("+4917139200", 2),
            ("+49176040690", 2),
        ];
        let dial = &self.dial;
        RANGES
            .iter()
            .any(|(prefix, free)| dial.len() == prefix.len() + free && dial.starts_with(prefix))
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
    let mut digits = String::new();
    let mut rest = written;
    while let Some(found) = rest.chars().next() {
        if let Some(behind) = behind_trunk_zero(rest)
            && (digits.starts_with('+') || digits.starts_with("00"))
        {
            rest = behind;
            continue;
        }
        rest = &rest[found.len_utf8()..];
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

/// What follows a `(0)` at the start of a text.
fn behind_trunk_zero(text: &str) -> Option<&str> {
    let inside = text.strip_prefix(['(', '['])?.trim_start();
    let behind = inside.strip_prefix('0')?.trim_start();
    behind.strip_prefix([')', ']'])
}

fn international(digits: &str, area_code: Option<&str>) -> Result<String, TelephoneError> {
    if let Some(rest) = digits
        .strip_prefix('+')
        .or_else(|| digits.strip_prefix("00"))
    {
        // „+49 030 …“ means +49 30.
        let mut countries = WITHOUT_TRUNK_ZERO.iter();
        let country = countries.find(|country| rest.starts_with(**country));
        let Some((country, national)) = country.map(|it| rest.split_at(it.len())) else {
            return Ok(rest.to_owned());
        };
        return Ok(format!("{country}{}", national.trim_start_matches('0')));
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
        Telephone::parse(text, Some("03431")).map(|number| number.dial().to_owned())
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
            "0049 (0)30 23125 401",
            "+49 (0)30 23125 401",
            "+49 ( 0 ) 30 23125401",
            "[+49] [0]30 23125401",
            "(0049) (0)30 23125401",
            "Tel.: +49 (0)30 23125401",
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
        for (written, wanted) in [
            ("+43 1 58858", "+43158858"),
            ("+43 (0)1 58858", "+43158858"),
            ("0043 01 58858", "+43158858"),
            ("+41 (0)44 268 12 00", "+41442681200"),
            // In Italy the zero is part of the number.
            ("+39 06 69812345", "+390669812345"),
        ] {
            assert_eq!(dial(written).as_deref(), Ok(wanted), "{written}");
        }
        assert_eq!(dial("+0 30 23125401"), Err(TelephoneError::UnknownCountry));
    }

    #[test]
    fn a_short_number_is_dialled_as_it_stands() {
        for short in ["112", "11 61 17", "116117", "115"] {
            assert_eq!(dial(short), Ok(short.replace(' ', "")), "{short}");
        }
    }

    #[test]
    fn sample_numbers_are_known() {
        let sample = |text| Telephone::parse(text, None).expect(text).is_sample();
        assert!(sample("030 23125 000"));
        assert!(sample("+49 (0)30 23125 000"));
        assert!(sample("0171 39200 42"));
        assert!(!sample("0800 1110111"));
        assert!(!sample("030 23125 4010"));
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
                prop_assert!(number.dial.trim_start_matches('+').bytes().all(|b| b.is_ascii_digit()));
                prop_assert_eq!(dial(&number.dial), Ok(number.dial.clone()));
                prop_assert_eq!(Telephone::parse(&number.written, None), Ok(number));
            }
        }

        #[test]
        fn no_text_panics(text in "\\PC{0,40}") {
            let _ = Telephone::parse(&text, Some("03431"));
        }
    }
}
