//! Selectors: reading and matching. States that a reader brings about (`:hover`,
//! `:focus`) never match; what is not known here makes its rule void, as in a browser.

use cssparser::{Parser, Token, parse_nth};

use crate::html::{Element, Tag};

/// A selector with its specificity.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Selector {
    /// From right to left: a compound and how the next one relates to it.
    compounds: Vec<(Vec<Simple>, Combinator)>,
    pub specificity: u32,
    pub pseudo_element: Option<PseudoElement>,
}

/// A part of an element that is no element itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PseudoElement {
    Before,
    After,
    Other,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Combinator {
    None,
    Descendant,
    Child,
    NextSibling,
    LaterSibling,
}

#[derive(Debug, Clone, PartialEq)]
enum Simple {
    Type(String),
    Id(String),
    Class(String),
    Attribute(Attribute),
    Root,
    Empty,
    Link,
    Checked,
    Disabled(bool),
    /// `a` and `b` of an+b; counted from the end; among elements of the same name.
    Nth {
        a: i32,
        b: i32,
        from_end: bool,
        same_name: bool,
    },
    Is(Vec<Selector>),
    Not(Vec<Selector>),
    /// A state that a page at rest is not in.
    Never,
    Always,
}

#[derive(Debug, Clone, PartialEq)]
struct Attribute {
    name: String,
    operator: Operator,
    value: String,
    ignore_case: bool,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Operator {
    Present,
    Equals,
    Includes,
    Dash,
    Prefix,
    Suffix,
    Substring,
}

const ID: u32 = 1 << 20;
const CLASS: u32 = 1 << 10;
const TYPE: u32 = 1;

/// `:not()` and `:is()` nested deeper make a selector void.
const MAX_NESTING: usize = 8;

/// Siblings further away are not looked at: a page of a hundred thousand
/// paragraphs would take minutes.
const MAX_SIBLINGS: usize = 1024;

type Failed = cssparser::ParseError<()>;

impl Selector {
    /// All selectors of a list; `None` if any of them is not understood.
    pub fn parse_list(text: &str) -> Option<Vec<Selector>> {
        let mut parser = Parser::new(text);
        parse_list(&mut parser, 0)
    }

    /// What an element must have for it to match: `#id`, `.class` or a name.
    pub fn key(&self) -> Option<String> {
        let (compound, _) = self.compounds.first()?;
        compound.iter().find_map(|simple| match simple {
            Simple::Id(id) => Some(format!("#{id}")),
            Simple::Class(class) => Some(format!(".{class}")),
            Simple::Type(name) => Some(name.clone()),
            _ => None,
        })
    }

    /// Whether it selects this element (or a pseudo-element of it).
    pub fn matches(&self, element: Element<'_>) -> bool {
        matches_from(&self.compounds, element)
    }
}

fn parse_list(parser: &mut Parser<'_>, depth: usize) -> Option<Vec<Selector>> {
    let mut list = vec![parse_one(parser, depth)?];
    while parser.expect_comma().is_ok() {
        list.push(parse_one(parser, depth)?);
    }
    parser.is_exhausted().then_some(list)
}

fn parse_one(parser: &mut Parser<'_>, depth: usize) -> Option<Selector> {
    let mut selector = Selector {
        compounds: Vec::new(),
        specificity: 0,
        pseudo_element: None,
    };
    let mut compound = Vec::new();
    let mut combinator = Combinator::None;
    parser.skip_whitespace();
    loop {
        let before = parser.state();
        let Ok(token) = parser.next_including_whitespace().cloned() else {
            break;
        };
        let next = match token {
            Token::Comma => {
                parser.reset(&before);
                break;
            }
            Token::WhiteSpace(_) => Some(Combinator::Descendant),
            Token::Delim('>') => Some(Combinator::Child),
            Token::Delim('+') => Some(Combinator::NextSibling),
            Token::Delim('~') => Some(Combinator::LaterSibling),
            _ => None,
        };
        match next {
            Some(Combinator::Descendant) if compound.is_empty() => {}
            // White space before another combinator is no combinator.
            Some(next) if compound.is_empty() => {
                if combinator != Combinator::Descendant {
                    return None;
                }
                combinator = next;
            }
            Some(next) => {
                selector
                    .compounds
                    .push((std::mem::take(&mut compound), combinator));
                combinator = next;
            }
            None => {
                let simple = parse_simple(token, parser, &mut selector, depth)?;
                selector.specificity += specificity(&simple);
                compound.push(simple);
            }
        }
    }
    if compound.is_empty()
        && (combinator != Combinator::Descendant || selector.compounds.is_empty())
    {
        return None;
    }
    if !compound.is_empty() {
        selector.compounds.push((compound, combinator));
    }
    selector.compounds.reverse();
    Some(selector)
}

fn specificity(simple: &Simple) -> u32 {
    match simple {
        Simple::Type(_) => TYPE,
        Simple::Id(_) => ID,
        Simple::Always => 0,
        Simple::Is(list) | Simple::Not(list) => list
            .iter()
            .map(|inner| inner.specificity)
            .max()
            .unwrap_or(0),
        _ => CLASS,
    }
}

fn parse_simple(
    token: Token<'_>,
    parser: &mut Parser<'_>,
    selector: &mut Selector,
    depth: usize,
) -> Option<Simple> {
    Some(match token {
        Token::Ident(name) => Simple::Type(name.to_ascii_lowercase()),
        Token::Delim('*') => Simple::Always,
        Token::IDHash(id) => Simple::Id(id.to_string()),
        Token::Delim('.') => Simple::Class(parser.expect_ident().ok()?.to_string()),
        Token::SquareBracketBlock => Simple::Attribute(
            parser
                .parse_nested_block(|inner| {
                    parse_attribute(inner).ok_or(Failed::unexpected_token())
                })
                .ok()?,
        ),
        Token::Colon => parse_pseudo(parser, selector, depth)?,
        _ => return None,
    })
}

fn parse_attribute(parser: &mut Parser<'_>) -> Option<Attribute> {
    let name = parser.expect_ident().ok()?.to_ascii_lowercase();
    let operator = match parser.next() {
        Err(_) => Operator::Present,
        Ok(Token::Delim('=')) => Operator::Equals,
        Ok(Token::IncludeMatch) => Operator::Includes,
        Ok(Token::DashMatch) => Operator::Dash,
        Ok(Token::PrefixMatch) => Operator::Prefix,
        Ok(Token::SuffixMatch) => Operator::Suffix,
        Ok(Token::SubstringMatch) => Operator::Substring,
        Ok(_) => return None,
    };
    let value = match operator {
        Operator::Present => String::new(),
        _ => parser.expect_ident_or_string().ok()?.to_string(),
    };
    let ignore_case = parser.try_parse(|p| p.expect_ident_matching("i")).is_ok();
    Some(Attribute {
        name,
        operator,
        value,
        ignore_case,
    })
}

fn parse_pseudo(parser: &mut Parser<'_>, selector: &mut Selector, depth: usize) -> Option<Simple> {
    let nth = |a, b, from_end, same_name| Simple::Nth {
        a,
        b,
        from_end,
        same_name,
    };
    let token = parser.next_including_whitespace().ok()?.clone();
    let simple = match token {
        Token::Colon => {
            let element = match parser.expect_ident().ok()?.to_ascii_lowercase().as_str() {
                "before" => PseudoElement::Before,
                "after" => PseudoElement::After,
                _ => PseudoElement::Other,
            };
            selector.pseudo_element = Some(element);
            Simple::Always
        }
        Token::Ident(name) => match name.to_ascii_lowercase().as_str() {
            "before" => {
                selector.pseudo_element = Some(PseudoElement::Before);
                Simple::Always
            }
            "after" => {
                selector.pseudo_element = Some(PseudoElement::After);
                Simple::Always
            }
            "first-line" | "first-letter" => {
                selector.pseudo_element = Some(PseudoElement::Other);
                Simple::Always
            }
            "root" => Simple::Root,
            "empty" => Simple::Empty,
            "link" | "any-link" => Simple::Link,
            "checked" => Simple::Checked,
            "disabled" => Simple::Disabled(true),
            "enabled" => Simple::Disabled(false),
            "first-child" => nth(0, 1, false, false),
            "last-child" => nth(0, 1, true, false),
            "first-of-type" => nth(0, 1, false, true),
            "last-of-type" => nth(0, 1, true, true),
            "only-child" | "only-of-type" | "hover" | "focus" | "focus-visible"
            | "focus-within" | "active" | "visited" | "target" | "invalid" | "user-invalid"
            | "open" | "popover-open" | "placeholder-shown" | "fullscreen" => Simple::Never,
            _ => return None,
        },
        Token::Function(name) => {
            let name = name.to_ascii_lowercase();
            parser
                .parse_nested_block(|inner| {
                    parse_function(&name, inner, depth + 1).ok_or(Failed::unexpected_token())
                })
                .ok()?
        }
        _ => return None,
    };
    Some(simple)
}

fn parse_function(name: &str, parser: &mut Parser<'_>, depth: usize) -> Option<Simple> {
    if depth > MAX_NESTING {
        return None;
    }
    let (from_end, same_name) = match name {
        "not" => return parse_list(parser, depth).map(Simple::Not),
        "is" | "matches" | "-webkit-any" => return parse_list(parser, depth).map(Simple::Is),
        "where" => {
            let mut list = parse_list(parser, depth)?;
            list.iter_mut().for_each(|inner| inner.specificity = 0);
            return Some(Simple::Is(list));
        }
        "nth-child" => (false, false),
        "nth-last-child" => (true, false),
        "nth-of-type" => (false, true),
        "nth-last-of-type" => (true, true),
        _ => return None,
    };
    let (a, b) = parse_nth(parser).ok()?;
    parser.is_exhausted().then_some(Simple::Nth {
        a,
        b,
        from_end,
        same_name,
    })
}

fn matches_from(compounds: &[(Vec<Simple>, Combinator)], element: Element<'_>) -> bool {
    let Some(((compound, combinator), rest)) = compounds.split_first() else {
        return true;
    };
    if !compound
        .iter()
        .all(|simple| matches_simple(simple, element))
    {
        return false;
    }
    match combinator {
        Combinator::None => rest.is_empty(),
        Combinator::Child => element
            .parent()
            .is_some_and(|parent| matches_from(rest, parent)),
        Combinator::Descendant => element.ancestors().any(|above| matches_from(rest, above)),
        Combinator::NextSibling => element
            .previous_sibling()
            .is_some_and(|before| matches_from(rest, before)),
        Combinator::LaterSibling => element
            .previous_siblings()
            .take(MAX_SIBLINGS)
            .any(|before| matches_from(rest, before)),
    }
}

fn matches_simple(simple: &Simple, element: Element<'_>) -> bool {
    match simple {
        Simple::Type(name) => element.name().eq_ignore_ascii_case(name),
        Simple::Id(id) => element.attr("id") == Some(id),
        Simple::Class(class) => element
            .attr("class")
            .is_some_and(|classes| classes.split_ascii_whitespace().any(|c| c == class)),
        Simple::Attribute(attribute) => matches_attribute(attribute, element),
        Simple::Root => element.parent().is_none(),
        Simple::Empty => element.children().next().is_none(),
        Simple::Link => matches!(element.tag(), Tag::A | Tag::Area) && element.has("href"),
        Simple::Checked => element.has("checked") || element.has("selected"),
        Simple::Disabled(wanted) => {
            let can_be = matches!(
                element.tag(),
                Tag::Button
                    | Tag::Input
                    | Tag::Select
                    | Tag::Textarea
                    | Tag::Option
                    | Tag::Fieldset
            );
            can_be && element.has("disabled") == *wanted
        }
        Simple::Nth {
            a,
            b,
            from_end,
            same_name,
        } => matches_nth(*a, *b, position(element, *from_end, *same_name)),
        Simple::Is(list) => list.iter().any(|inner| inner.matches(element)),
        Simple::Not(list) => !list.iter().any(|inner| inner.matches(element)),
        Simple::Never => false,
        Simple::Always => true,
    }
}

fn position(element: Element<'_>, from_end: bool, same_name: bool) -> i32 {
    let counts = |other: &Element<'_>| !same_name || other.name() == element.name();
    let before = match from_end {
        true => element
            .following_siblings()
            .take(MAX_SIBLINGS)
            .filter(counts)
            .count(),
        false => element
            .previous_siblings()
            .take(MAX_SIBLINGS)
            .filter(counts)
            .count(),
    };
    i32::try_from(before).unwrap_or(i32::MAX - 1) + 1
}

fn matches_nth(a: i32, b: i32, position: i32) -> bool {
    let distance = position - b;
    match a {
        0 => distance == 0,
        a => distance % a == 0 && distance / a >= 0,
    }
}

fn matches_attribute(attribute: &Attribute, element: Element<'_>) -> bool {
    let Some(value) = element.attr(&attribute.name) else {
        return false;
    };
    let wanted = attribute.value.as_str();
    let (value, wanted) = match attribute.ignore_case {
        true => (value.to_ascii_lowercase(), wanted.to_ascii_lowercase()),
        false => (value.to_owned(), wanted.to_owned()),
    };
    match attribute.operator {
        Operator::Present => true,
        Operator::Equals => value == wanted,
        Operator::Includes => value.split_ascii_whitespace().any(|word| word == wanted),
        Operator::Dash => value
            .strip_prefix(&wanted)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('-')),
        Operator::Prefix => !wanted.is_empty() && value.starts_with(&wanted),
        Operator::Suffix => !wanted.is_empty() && value.ends_with(&wanted),
        Operator::Substring => !wanted.is_empty() && value.contains(&wanted),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::Page;

    #[test]
    fn selectors_select_as_in_browsers() {
        let page = Page::parse(
            "<div id=a class='b c'><p>1</p><p lang=de-AT>2</p><a href=x>3</a></div><p>4</p>",
        );
        let matched = |text: &str| -> Vec<String> {
            let list = Selector::parse_list(text).expect("a selector of this test");
            page.elements()
                .filter(|&element| list.iter().any(|one| one.matches(element)))
                .map(|element| format!("{}{}", element.name(), element.text_content()))
                .collect()
        };
        assert_eq!(matched("#a > p"), ["p1", "p2"]);
        assert_eq!(matched(".b.c p:first-child"), ["p1"]);
        assert_eq!(matched("div + p, p + a"), ["a3", "p4"]);
        assert_eq!(matched("[lang|=de], a[href^=x]"), ["p2", "a3"]);
        assert_eq!(matched("p:not(div p)"), ["p4"]);
        assert_eq!(matched("p ~ a:is(:link, .x)"), ["a3"]);
        assert_eq!(matched("p:nth-child(2n)"), ["p2", "p4"]);
        assert_eq!(matched("p:nth-of-type(odd)"), ["p1", "p4"]);
        assert!(matched("a:hover").is_empty());
    }

    #[test]
    fn what_is_not_understood_is_void() {
        for text in [
            "",
            ">",
            "a >",
            "a,,b",
            "a::",
            ":unknown",
            "a:nth-child()",
            "[]",
            "a b >> c",
            "..a",
            "&",
        ] {
            assert_eq!(Selector::parse_list(text), None, "{text}");
        }
    }
}
