//! The states and properties of WAI-ARIA and the values they take.

/// The kind of value an attribute takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Values {
    /// `true` or `false`.
    Boolean,
    /// `true`, `false` or `undefined`.
    BooleanOrUndefined,
    /// `true`, `false`, `mixed` or `undefined`.
    Tristate,
    /// One of these words.
    Token(&'static [&'static str]),
    /// Some of these words.
    Tokens(&'static [&'static str]),
    /// An id of the page.
    Id,
    /// Ids of the page.
    Ids,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// Any text.
    Text,
}

/// Attributes by their names after `aria-`, whether every role takes them, and
/// their values.
const ATTRIBUTES: &[(&str, bool, Values)] = {
    use Values::*;
    const COMPLETION: &[&str] = &["inline", "list", "both", "none"];
    const CURRENT: &[&str] = &["page", "step", "location", "date", "time", "true", "false"];
    const DROP: &[&str] = &["copy", "execute", "link", "move", "none", "popup"];
    const POPUP: &[&str] = &["false", "true", "menu", "listbox", "tree", "grid", "dialog"];
    const INVALID: &[&str] = &["grammar", "false", "spelling", "true"];
    const LIVE: &[&str] = &["assertive", "off", "polite"];
    const ORIENTATION: &[&str] = &["vertical", "undefined", "horizontal"];
    const RELEVANT: &[&str] = &["additions", "all", "removals", "text"];
    const SORT: &[&str] = &["ascending", "descending", "none", "other"];
    &[
        ("activedescendant", false, Id),
        ("atomic", true, Boolean),
        ("autocomplete", false, Token(COMPLETION)),
        ("braillelabel", true, Text),
        ("brailleroledescription", true, Text),
        ("busy", true, Boolean),
        ("checked", false, Tristate),
        ("colcount", false, Integer),
        ("colindex", false, Integer),
        ("colindextext", false, Text),
        ("colspan", false, Integer),
        ("controls", true, Ids),
        ("current", true, Token(CURRENT)),
        ("describedby", true, Ids),
        ("description", true, Text),
        ("details", true, Ids),
        // Global in ARIA 1.1; ARIA 1.2 keeps that for old pages.
        ("disabled", true, Boolean),
        ("dropeffect", true, Tokens(DROP)),
        ("errormessage", true, Ids),
        ("expanded", false, BooleanOrUndefined),
        ("flowto", true, Ids),
        ("grabbed", true, BooleanOrUndefined),
        ("haspopup", true, Token(POPUP)),
        ("hidden", true, BooleanOrUndefined),
        ("invalid", true, Token(INVALID)),
        ("keyshortcuts", true, Text),
        ("label", true, Text),
        ("labelledby", true, Ids),
        ("level", false, Integer),
        ("live", true, Token(LIVE)),
        ("modal", false, Boolean),
        ("multiline", false, Boolean),
        ("multiselectable", false, Boolean),
        ("orientation", false, Token(ORIENTATION)),
        ("owns", true, Ids),
        ("placeholder", false, Text),
        ("posinset", false, Integer),
        ("pressed", false, Tristate),
        ("readonly", false, Boolean),
        ("relevant", true, Tokens(RELEVANT)),
        ("required", false, Boolean),
        ("roledescription", true, Text),
        ("rowcount", false, Integer),
        ("rowindex", false, Integer),
        ("rowindextext", false, Text),
        ("rowspan", false, Integer),
        ("selected", false, BooleanOrUndefined),
        ("setsize", false, Integer),
        ("sort", false, Token(SORT)),
        ("valuemax", false, Number),
        ("valuemin", false, Number),
        ("valuenow", false, Number),
        ("valuetext", false, Text),
    ]
};

fn find(name: &str) -> Option<&'static (&'static str, bool, Values)> {
    let index = ATTRIBUTES.binary_search_by(|(known, ..)| (*known).cmp(name));
    index.ok().map(|index| &ATTRIBUTES[index])
}

/// The values that an attribute takes; `None` if ARIA has none of this name.
pub(crate) fn values(name: &str) -> Option<Values> {
    find(name).map(|(_, _, values)| *values)
}

/// Whether every role takes the attribute.
pub(crate) fn is_global(name: &str) -> bool {
    find(name).is_some_and(|(_, global, _)| *global)
}

/// The names of all attributes, after `aria-`.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    ATTRIBUTES.iter().map(|(name, ..)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(ATTRIBUTES.is_sorted_by_key(|(name, ..)| *name));
        assert_eq!(values("label"), Some(Values::Text));
        assert_eq!(values("labelled"), None);
        assert!(is_global("live") && !is_global("sort"));
    }
}
