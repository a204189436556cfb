//! The number a sender can read over the telephone.
//!
//! Nine characters in three groups, `K7M-4PX-9RT`, from an alphabet of 23: a
//! prime, so that the weighted sum below notices every single wrong character
//! and every swap of two characters, neighbours or not. The alphabet leaves out
//! what looks alike (0 D O Q, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V) or sounds alike
//! (M N).

use std::fmt;

/// The characters of a receipt; a character's value is its index.
pub const ALPHABET: &[u8; 23] = b"23456789ACEFHJKMPRTUWXY";
/// Characters of a receipt, the check character included, hyphens not.
pub const LENGTH: usize = 9;

/// A receipt number whose check character fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Receipt([u8; LENGTH]);

/// Why a text is no receipt number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReceiptError {
    /// It has more or fewer than nine characters.
    Length(usize),
    /// It holds a character that no receipt has.
    Unexpected(char),
    /// The check character does not fit: something was misread.
    Check,
}

impl fmt::Display for ReceiptError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ReceiptError::Length(found) => {
                write!(f, "a receipt has {LENGTH} characters, not {found}")
            }
            ReceiptError::Unexpected(found) => write!(f, "no receipt holds `{found}`"),
            ReceiptError::Check => write!(f, "the check character does not fit"),
        }
    }
}

impl std::error::Error for ReceiptError {}

impl Receipt {
    /// Makes a receipt of random bytes; `None` if these bytes must be thrown
    /// again, so that each of the 23⁸ numbers is equally likely.
    pub fn from_random(random: [u8; 8]) -> Option<Receipt> {
        let base = ALPHABET.len() as u64;
        let range = base.pow(LENGTH as u32 - 1);
        let mut number = u64::from_be_bytes(random);
        if number >= u64::MAX - u64::MAX % range {
            return None;
        }
        let mut values = [0; LENGTH];
        for value in values.iter_mut().take(LENGTH - 1) {
            *value = (number % base) as usize;
            number /= base;
        }
        let check = (0..ALPHABET.len())
            .find(|&check| {
                values[LENGTH - 1] = check;
                weighted_sum(&values) == 0
            })
            .expect("the last weight has an inverse modulo a prime");
        values[LENGTH - 1] = check;
        Some(Receipt(values.map(|value| ALPHABET[value])))
    }

    /// Reads a receipt as people write it: in any case, with blanks and hyphens.
    pub fn parse(text: &str) -> Result<Receipt, ReceiptError> {
        let mut characters = [0; LENGTH];
        let mut values = [0; LENGTH];
        let mut count = 0;
        for found in text
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–'))
        {
            let upper = found.to_ascii_uppercase();
            let value = ALPHABET
                .iter()
                .position(|&known| char::from(known) == upper)
                .ok_or(ReceiptError::Unexpected(found))?;
            if count < LENGTH {
                characters[count] = ALPHABET[value];
                values[count] = value;
            }
            count += 1;
        }
        if count != LENGTH {
            return Err(ReceiptError::Length(count));
        }
        if weighted_sum(&values) != 0 {
            return Err(ReceiptError::Check);
        }
        Ok(Receipt(characters))
    }
}

impl fmt::Display for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, group) in self.0.chunks(3).enumerate() {
            if index > 0 {
                f.write_str("-")?;
            }
            f.write_str(std::str::from_utf8(group).expect("the alphabet is ASCII"))?;
        }
        Ok(())
    }
}

/// Σ (place × value) mod 23, places from 1. A wrong character changes it by
/// place × difference, a swap by the product of two differences: neither is 0
/// modulo a prime that is larger than every place.
fn weighted_sum(values: &[usize; LENGTH]) -> usize {
    values
        .iter()
        .enumerate()
        .map(|(index, value)| (index + 1) * value)
        .sum::<usize>()
        % ALPHABET.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A valid receipt with `values` at places from `at` on.
    fn with(at: usize, values: &[usize]) -> [u8; LENGTH] {
        let mut all = [7; LENGTH];
        all[at..at + values.len()].copy_from_slice(values);
        // One place outside the chosen ones makes the sum fit.
        let free = if at == 0 { LENGTH - 1 } else { 0 };
        all[free] = (0..23)
            .find(|&value| {
                all[free] = value;
                weighted_sum(&all) == 0
            })
            .expect("every weight has an inverse");
        all.map(|value| ALPHABET[value])
    }

    fn parse(characters: &[u8; LENGTH]) -> Result<Receipt, ReceiptError> {
        Receipt::parse(std::str::from_utf8(characters).expect("ASCII"))
    }

    // Whether an error is noticed depends on nothing but the place and the
    // characters involved, so these two tests cover every receipt there is.
    #[test]
    fn every_single_wrong_character_is_noticed() {
        let mut tried = 0;
        for at in 0..LENGTH {
            for right in 0..23 {
                let good = with(at, &[right]);
                assert!(parse(&good).is_ok());
                for wrong in (0..23).filter(|&wrong| wrong != right) {
                    let mut bad = good;
                    bad[at] = ALPHABET[wrong];
                    assert_eq!(parse(&bad), Err(ReceiptError::Check));
                    tried += 1;
                }
            }
        }
        assert_eq!(tried, 9 * 23 * 22);
    }

    #[test]
    fn every_swap_of_neighbours_is_noticed() {
        let mut tried = 0;
        for at in 0..LENGTH - 1 {
            for left in 0..23 {
                for right in (0..23).filter(|&right| right != left) {
                    let mut bad = with(at, &[left, right]);
                    bad.swap(at, at + 1);
                    assert_eq!(parse(&bad), Err(ReceiptError::Check));
                    tried += 1;
                }
            }
        }
        assert_eq!(tried, 8 * 23 * 22);
    }

    #[test]
    fn every_other_character_is_refused_by_name() {
        for found in (0..=255u8).map(char::from) {
            let known = ALPHABET.contains(&(found.to_ascii_uppercase() as u8));
            if known && found.is_ascii() || found.is_whitespace() || found == '-' {
                continue;
            }
            let text = format!("{found}K7M4PX9R");
            assert_eq!(Receipt::parse(&text), Err(ReceiptError::Unexpected(found)));
        }
    }

    proptest::proptest! {
        #[test]
        fn what_is_printed_can_be_read_however_it_is_written(random: [u8; 8]) {
            if let Some(receipt) = Receipt::from_random(random) {
                let printed = receipt.to_string();
                proptest::prop_assert_eq!(printed.len(), 11);
                proptest::prop_assert_eq!(Receipt::parse(&printed), Ok(receipt));
                let spoken = printed.replace('-', " ").to_lowercase();
                proptest::prop_assert_eq!(Receipt::parse(&spoken), Ok(receipt));
            }
        }
    }
}
