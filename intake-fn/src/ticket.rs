//! The signed link by which staff open a case: receipt, last day, signature.
//! Whoever has it may act, so it runs out and stands in no log.

use intake_form::Receipt;
use jiff::Timestamp;

use crate::app::App;
use crate::secret::Secret;

/// Days that a link holds; a new one comes with each reminder, or on request.
const DAYS: i64 = 21;

const PURPOSE: &str = "case link";

/// Digits of a signature between two hyphens.
const GROUP: usize = 8;

/// The part of a link behind the receipt: the last day (counted from the
/// epoch) and the signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    last_day: i64,
    signature: String,
}

/// What a ticket is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Validity {
    /// It opens the case.
    Valid,
    /// It opened the case once; now it can only ask for a new one.
    Expired,
    /// Its signature is not ours.
    Forged,
}

impl Ticket {
    /// Signs a ticket for a case.
    pub fn sign(secret: &Secret, receipt: Receipt, now: Timestamp) -> Ticket {
        let last_day = now.as_second().div_euclid(86_400) + DAYS;
        Ticket {
            signature: signature(secret, receipt, last_day),
            last_day,
        }
    }

    /// Reads `20480-01234567-89abcdef-…`.
    pub fn parse(text: &str) -> Option<Ticket> {
        let (day, signature) = text.split_once('-')?;
        Some(Ticket {
            last_day: day.parse().ok()?,
            signature: signature.to_owned(),
        })
    }

    /// Checks the signature first: an expired ticket of ours may ask for a new
    /// one, a forged one for nothing.
    pub fn check(&self, secret: &Secret, receipt: Receipt, now: Timestamp) -> Validity {
        if !equal(&self.signature, &signature(secret, receipt, self.last_day)) {
            return Validity::Forged;
        }
        if now.as_second().div_euclid(86_400) > self.last_day {
            return Validity::Expired;
        }
        Validity::Valid
    }
}

impl std::fmt::Display for Ticket {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.last_day, self.signature)
    }
}

/// The path of a case's page.
pub fn path(app: &App, receipt: Receipt, ticket: &Ticket) -> String {
    format!("{}{receipt}/{ticket}/", app.bundle.manifest.cases)
}

/// The whole link as a mail carries it.
pub fn link(app: &App, receipt: Receipt, now: Timestamp) -> String {
    let ticket = Ticket::sign(&app.secret, receipt, now);
    format!("{}{}", app.origin, path(app, receipt, &ticket))
}

/// In groups of eight: to a spam filter, one row of 32 digits that begins with
/// 1 or 3 may be the account of a cryptocurrency, which costs the mail a point.
fn signature(secret: &Secret, receipt: Receipt, last_day: i64) -> String {
    let digits = secret.hash(PURPOSE, &[&receipt.to_string(), &last_day.to_string()]);
    let mut groups = String::with_capacity(digits.len() + digits.len() / GROUP);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && index % GROUP == 0 {
            groups.push('-');
        }
        groups.push(digit);
    }
    groups
}

/// Compares in a time that says nothing about where the two differ.
fn equal(one: &str, other: &str) -> bool {
    one.len() == other.len()
        && one
            .bytes()
            .zip(other.bytes())
            .fold(0, |differences, (a, b)| differences | (a ^ b))
            == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first receipt at or after a number.
    fn receipt(from: u64) -> Receipt {
        (from..)
            .find_map(|number| Receipt::from_random(number.to_be_bytes()))
            .expect("some number is a receipt")
    }

    #[test]
    fn no_ticket_looks_like_the_account_of_a_cryptocurrency() {
        let secret = Secret::new("a secret of tests").expect("long enough");
        for from in 0..1_000 {
            let ticket = Ticket::sign(&secret, receipt(from << 20), Timestamp::UNIX_EPOCH);
            let text = ticket.to_string();
            assert!(text.len() > 32, "{text}");
            assert!(text.split('-').all(|group| group.len() <= GROUP), "{text}");
            assert_eq!(Ticket::parse(&text), Some(ticket));
        }
    }

    #[test]
    fn a_ticket_opens_its_case_until_it_runs_out() {
        let secret = Secret::new("a secret of tests").expect("long enough");
        let now: Timestamp = "2027-01-05T09:00:00Z".parse().expect("a timestamp");
        let later = |days: i64| now + jiff::SignedDuration::from_hours(24 * days);
        let ticket = Ticket::sign(&secret, receipt(1), now);
        let read = Ticket::parse(&ticket.to_string()).expect("well-formed");
        assert_eq!(read, ticket);
        let check = |ticket: &Ticket, day| ticket.check(&secret, receipt(1), later(day));
        assert_eq!(check(&ticket, DAYS), Validity::Valid);
        assert_eq!(check(&ticket, DAYS + 1), Validity::Expired);
        assert_eq!(
            ticket.check(&secret, receipt(1 << 40), now),
            Validity::Forged
        );
        let mut longer = ticket.clone();
        longer.last_day += 100;
        assert_eq!(check(&longer, 0), Validity::Forged);
        let other = Secret::new("another secret of tests").expect("long enough");
        assert_eq!(ticket.check(&other, receipt(1), now), Validity::Forged);
        for wrong in ["", "x", "12", "x-y"] {
            assert_eq!(Ticket::parse(wrong), None, "{wrong}");
        }
    }
}
