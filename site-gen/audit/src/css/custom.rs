//! Custom properties: `--ink: #333`, and what `var(--ink)` stands for.

use std::collections::HashMap;
use std::sync::Arc;

/// A value that grows beyond this was made to grow; it is taken for none.
const LONGEST: usize = 16 * 1024;

/// References within references; one that leads back to itself ends here.
const MAX_DEPTH: usize = 32;

/// The custom properties of an element, shared with its children until one of them
/// sets any.
#[derive(Debug, Clone, Default)]
pub(crate) struct CustomProperties {
    values: Arc<HashMap<String, String>>,
    /// Whether a sheet that nobody read may set more.
    is_open: bool,
}

impl CustomProperties {
    /// What a page begins with that also loads sheets which nobody read here.
    pub fn with_sheets_unread() -> CustomProperties {
        CustomProperties {
            is_open: true,
            ..CustomProperties::default()
        }
    }

    /// Those of a child that declares some itself. References in them are followed
    /// on that child; one that leads to nothing takes the property away.
    pub fn with(&self, declared: &HashMap<&str, &str>) -> CustomProperties {
        if declared.is_empty() {
            return self.clone();
        }
        let mut all = (*self.values).clone();
        for (name, value) in declared {
            let computed = match value.trim().to_ascii_lowercase().as_str() {
                "inherit" | "unset" => continue,
                "initial" => None,
                _ => self.put(value, declared, MAX_DEPTH),
            };
            match computed {
                Some(value) => all.insert((*name).to_owned(), value),
                None => all.remove(*name),
            };
        }
        CustomProperties {
            values: Arc::new(all),
            is_open: self.is_open,
        }
    }

    /// A value with what its references stand for; `None` if one stands for nothing,
    /// or for what a sheet may say that nobody read.
    pub fn put_into(&self, value: &str) -> Option<String> {
        self.put(value, &HashMap::new(), MAX_DEPTH)
    }

    fn put(&self, value: &str, declared: &HashMap<&str, &str>, depth: usize) -> Option<String> {
        let mut text = String::with_capacity(value.len());
        let mut rest = value;
        while let Some((at, inside, after)) = reference(rest) {
            text.push_str(&rest[..at]);
            let (name, fallback) = match inside.split_once(',') {
                Some((name, fallback)) => (name.trim(), Some(fallback)),
                None => (inside.trim(), None),
            };
            let depth = depth.checked_sub(1)?;
            let known = declared.get(name).copied();
            let known = known.or_else(|| self.values.get(name).map(String::as_str));
            let mut stands_for = known.and_then(|value| self.put(value, declared, depth));
            if stands_for.is_none() && !self.is_open {
                stands_for = self.put(fallback?, declared, depth);
            }
            text.push_str(stands_for?.trim());
            rest = after;
            if text.len() + rest.len() > LONGEST {
                return None;
            }
        }
        text.push_str(rest);
        Some(text)
    }
}

/// Whether a value refers to custom properties.
pub(crate) fn refers(value: &str) -> bool {
    reference(value).is_some()
}

/// The first `var(…)`: where it begins, what stands inside, and what follows.
fn reference(value: &str) -> Option<(usize, &str, &str)> {
    const BEGIN: &str = "var(";
    let is_begin = |part: &[u8]| part.eq_ignore_ascii_case(BEGIN.as_bytes());
    let at = value.as_bytes().windows(BEGIN.len()).position(is_begin)?;
    let start = at + BEGIN.len();
    let mut open = 1;
    let end = value[start..].bytes().position(|byte| {
        match byte {
            b'(' => open += 1,
            b')' => open -= 1,
            _ => {}
        }
        open == 0
    });
    // The end of the source closes everything.
    let end = end.map_or(value.len(), |length| start + length);
    Some((at, &value[start..end], value.get(end + 1..).unwrap_or("")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn properties(declared: &[(&'static str, &'static str)]) -> CustomProperties {
        CustomProperties::default().with(&declared.iter().copied().collect())
    }

    #[test]
    fn references_stand_for_what_is_declared() {
        let custom = properties(&[
            ("--ink", "#333"),
            ("--link", "var(--ink)"),
            ("--size", "calc(var(--unit, 2px) * 2)"),
        ]);
        for (value, put) in [
            ("var(--ink)", Some("#333")),
            ("1px solid VAR( --link )", Some("1px solid #333")),
            ("var(--none, var(--ink))", Some("#333")),
            ("var(--none, rgb(1, 2, 3)) 1px", Some("rgb(1, 2, 3) 1px")),
            ("var(--size)", Some("calc(2px * 2)")),
            ("var(--none)", None),
            ("red", Some("red")),
        ] {
            assert_eq!(custom.put_into(value).as_deref(), put, "{value}");
        }
    }

    #[test]
    fn children_inherit_and_set_anew() {
        let parent = properties(&[("--ink", "#333"), ("--ground", "white")]);
        let child = parent.with(&HashMap::from([("--ink", "red"), ("--ground", "initial")]));
        assert_eq!(parent.put_into("var(--ink)").as_deref(), Some("#333"));
        assert_eq!(child.put_into("var(--ink)").as_deref(), Some("red"));
        assert_eq!(child.put_into("var(--ground)"), None);
    }

    #[test]
    fn what_a_sheet_may_say_that_nobody_read_stays_open() {
        let open = CustomProperties::with_sheets_unread();
        let open = open.with(&HashMap::from([("--ink", "#333")]));
        assert_eq!(open.put_into("var(--ink)").as_deref(), Some("#333"));
        assert_eq!(open.put_into("var(--ground, white)"), None);
    }

    #[test]
    fn circles_and_growth_end_somewhere() {
        let circle = properties(&[("--a", "var(--b)"), ("--b", "var(--a)")]);
        assert_eq!(circle.put_into("var(--a)"), None);
        assert_eq!(circle.put_into("var(--a, red)").as_deref(), Some("red"));
        let names: Vec<String> = (0..30).map(|level| format!("--l{level}")).collect();
        let mut laughs = CustomProperties::default();
        for pair in names.windows(2) {
            let twice = format!("var({0})var({0})", pair[0]);
            laughs = laughs.with(&HashMap::from([("--l0", "ha"), (&*pair[1], &*twice)]));
        }
        assert_eq!(laughs.put_into("var(--l29)"), None);
        for broken in [
            "var(",
            "var(--a",
            "var()",
            "var(,)",
            "var(--a,)",
            "((var(--ä",
        ] {
            circle.put_into(broken);
        }
    }
}
