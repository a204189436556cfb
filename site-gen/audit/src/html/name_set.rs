//! Which attribute names an element has, as bits. Rules ask most elements for
//! attributes that they lack: one comparison answers that.

/// A set of names that may hold more than was added, never less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct NameSet(u64);

/// Set for `role` and all names that begin with `aria-`.
const ARIA: u64 = 1 << 63;

impl NameSet {
    /// The set of one name.
    #[inline]
    pub const fn of(name: &str) -> NameSet {
        NameSet(bits(name.as_bytes()))
    }

    pub fn add(&mut self, names: NameSet) {
        self.0 |= names.0;
    }

    /// `false` if these were surely not added.
    #[inline]
    pub fn may_hold(self, names: NameSet) -> bool {
        self.0 & names.0 == names.0
    }

    /// Whether `role` or a name that begins with `aria-` was added.
    pub fn holds_aria(self) -> bool {
        self.0 & ARIA != 0
    }
}

/// For a name that stands in the code the compiler works it out.
#[inline]
const fn bits(name: &[u8]) -> u64 {
    let (Some(&first), Some(&last)) = (name.first(), name.last()) else {
        return 1;
    };
    let middle = name[name.len() / 2];
    let sum = first as usize * 7 + middle as usize * 5 + last as usize * 3 + name.len();
    let bit = 1 << (sum % 63);
    let is_aria = matches!(name, b"role" | [b'a', b'r', b'i', b'a', b'-', ..]);
    if is_aria { bit | ARIA } else { bit }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_was_added_is_never_denied() {
        let names = [
            "",
            "a",
            "id",
            "role",
            "aria-label",
            "data-größe",
            "xlink:href",
        ];
        for name in names {
            let mut set = NameSet::default();
            set.add(NameSet::of("class"));
            assert!(!set.may_hold(NameSet::of(name)), "{name}");
            set.add(NameSet::of(name));
            assert!(set.may_hold(NameSet::of(name)), "{name}");
            assert_eq!(
                set.holds_aria(),
                name.starts_with("aria-") || name == "role"
            );
        }
    }
}
