//! Sets of days from the day of the build on, as bits.

/// Days that are proved: a year.
pub const HORIZON: usize = 366;

const WORDS: usize = 6;

/// Days that a set knows; more than the horizon, so that whoever waits at its
/// end is seen to be answered.
pub const KNOWN: usize = WORDS * 64;

/// A set of days, 0 being the day of the build.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Days([u64; WORDS]);

impl Days {
    /// No day.
    pub fn none() -> Days {
        Days::default()
    }

    /// Each day of the horizon; `complement` stays within it.
    pub fn all() -> Days {
        Days::none().complement()
    }

    /// Each day that a set knows, also beyond the horizon.
    pub fn always() -> Days {
        Days([u64::MAX; WORDS])
    }

    /// Adds a day; one beyond what a set knows is left out.
    pub fn insert(&mut self, day: usize) {
        if day < KNOWN {
            self.0[day / 64] |= 1 << (day % 64);
        }
    }

    /// Whether the day is in the set.
    pub fn contains(&self, day: usize) -> bool {
        day < KNOWN && self.0[day / 64] & (1 << (day % 64)) != 0
    }

    /// Whether no day is in the set.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    /// Days in either set.
    #[must_use]
    pub fn or(self, other: Days) -> Days {
        Days(std::array::from_fn(|at| self.0[at] | other.0[at]))
    }

    /// Days in both sets.
    #[must_use]
    pub fn and(self, other: Days) -> Days {
        Days(std::array::from_fn(|at| self.0[at] & other.0[at]))
    }

    /// Days of this set that are not in the other.
    #[must_use]
    pub fn without(self, other: Days) -> Days {
        Days(std::array::from_fn(|at| self.0[at] & !other.0[at]))
    }

    /// Days of the horizon that are not in the set.
    #[must_use]
    pub fn complement(self) -> Days {
        let mut rest = Days(self.0.map(|word| !word));
        for day in HORIZON..KNOWN {
            rest.0[day / 64] &= !(1 << (day % 64));
        }
        rest
    }

    /// Days from which a day of the set is at most `wait` days away.
    #[must_use]
    pub fn within(self, wait: usize) -> Days {
        let mut reached = self;
        let mut shifted = self;
        for _ in 0..wait {
            shifted = shifted.a_day_earlier();
            reached = reached.or(shifted);
        }
        reached
    }

    fn a_day_earlier(self) -> Days {
        Days(std::array::from_fn(|at| {
            let next = self.0.get(at + 1).copied().unwrap_or(0);
            (self.0[at] >> 1) | (next << 63)
        }))
    }

    /// First and last day of each span without a gap, up to a day.
    pub fn spans(&self, until: usize) -> Vec<(usize, usize)> {
        let mut spans: Vec<(usize, usize)> = Vec::new();
        for day in (0..until).filter(|day| self.contains(*day)) {
            match spans.last_mut() {
                Some((_, last)) if *last + 1 == day => *last = day,
                _ => spans.push((day, day)),
            }
        }
        spans
    }
}
