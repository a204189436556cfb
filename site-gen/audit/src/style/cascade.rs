//! Which declarations win for an element.

use std::collections::HashMap;

use super::compute::Winner;
use super::values::{Display, Style};
use crate::css::{
    CustomProperties, Declaration, Environment, Media, Property, PseudoElement, Setting, Sheet,
    StyleRule, expand, settings,
};
use crate::html::{Element, Page, Tag};

/// The styles of a page in one environment.
pub(crate) struct Styles {
    sheet: Sheet,
    index: RuleIndex,
    environment: Environment,
    /// Conditions of the sheet that hold.
    holds: Vec<bool>,
    computed: Vec<Style>,
    /// Custom properties by element.
    custom: Vec<CustomProperties>,
    /// Those that the first element inherits.
    initial: CustomProperties,
}

/// Rules by what the element itself must have, so that few are tried in vain.
#[derive(Default)]
struct RuleIndex {
    by_key: HashMap<String, Vec<(usize, usize)>>,
    others: Vec<(usize, usize)>,
}

/// Rules times elements. Nobody writes a page beyond it by hand or by template,
/// and its cascade would take many seconds.
const MAX_TRIALS: usize = 20_000_000;

impl Styles {
    /// The styles of a page; `None` if it has none of its own, or more than
    /// [`MAX_TRIALS`] allows: then rules that need them decide nothing.
    pub fn of(page: &Page<'_>, environment: Environment) -> Option<Styles> {
        let has_attributes = page.elements_with("style").next().is_some();
        let mut sheet = Sheet::default();
        for style in page.elements_named(Tag::Style) {
            if style
                .attr("type")
                .is_none_or(|kind| kind.is_empty() || kind.eq_ignore_ascii_case("text/css"))
                && style
                    .attr("media")
                    .is_none_or(|media| Media::parse(media).matches(environment))
            {
                sheet.add(&style.text_content());
            }
        }
        if !has_attributes && sheet.rules.is_empty() {
            return None;
        }
        if sheet.rules.len() * page.elements().len() > MAX_TRIALS {
            return None;
        }
        let mut styles = Styles {
            index: RuleIndex::of(&sheet.rules),
            holds: sheet
                .media
                .iter()
                .map(|media| media.matches(environment))
                .collect(),
            sheet,
            environment,
            computed: Vec::new(),
            custom: Vec::new(),
            initial: match loads_sheets(page) {
                true => CustomProperties::with_sheets_unread(),
                false => CustomProperties::default(),
            },
        };
        styles.compute(page);
        Some(styles)
    }

    fn compute(&mut self, page: &Page<'_>) {
        let mut computed: Vec<Style> = Vec::with_capacity(page.elements().len());
        let initial = Style::initial();
        for element in page.elements() {
            let parent = match element.parent() {
                Some(parent) => &computed[parent.index().0 as usize],
                None => &initial,
            };
            let mut style = Style::default_for(element, parent);
            self.inherit_custom(element);
            let winners = self.winners(element, None);
            let root_size = computed.first().map_or(16.0, |root| root.font_size);
            style.apply(&winners, parent, root_size, self.environment);
            computed.push(style);
        }
        self.computed = computed;
    }

    /// Adds what an element has of custom properties, its own and those of its parent.
    fn inherit_custom(&mut self, element: Element<'_>) {
        let inherited = match element.parent() {
            Some(parent) => self.custom_of(parent),
            None => &self.initial,
        };
        let matched = self.matched(element, None);
        let inline = settings(element.attr("style").unwrap_or(""));
        let all = matched.iter().flat_map(|rule| &rule.settings);
        let custom = inherited.with(&custom_winners(all.chain(&inline)));
        self.custom.push(custom);
    }

    fn custom_of(&self, element: Element<'_>) -> &CustomProperties {
        &self.custom[element.index().0 as usize]
    }

    /// The computed style of an element.
    pub fn get(&self, element: Element<'_>) -> &Style {
        &self.computed[element.index().0 as usize]
    }

    /// Whether the page lies on a dark ground by itself, of a colour that each browser chooses.
    pub fn has_dark_canvas(&self) -> bool {
        self.computed.first().is_some_and(|root| root.is_dark)
    }

    /// The environment they were computed for.
    pub fn environment(&self) -> Environment {
        self.environment
    }

    /// The declaration that decides a property of an element, if any does.
    pub fn winner(&self, element: Element<'_>, property: Property) -> Option<Winner> {
        self.winners(element, None).remove(property as usize)
    }

    /// The text that `::before` or `::after` adds to an element.
    pub fn generated_text(&self, element: Element<'_>, part: PseudoElement) -> Option<String> {
        let winners = self.winners(element, Some(part));
        let hidden = winners[Property::Display as usize]
            .as_ref()
            .is_some_and(|winner| winner.declaration.value.eq_ignore_ascii_case("none"));
        let content = winners[Property::Content as usize].as_ref()?;
        (!hidden).then(|| strings_in(&content.declaration.value))
    }

    /// Whether any rule speaks of generated text.
    pub fn generates_text(&self) -> bool {
        self.sheet.rules.iter().any(|rule| {
            rule.selectors
                .iter()
                .any(|selector| selector.pseudo_element.is_some())
        })
    }

    /// Whether any element is turned, in whatever environment.
    pub fn turns_anything(&self) -> bool {
        let turns = |setting: &Setting| match setting {
            Setting::Plain(declaration) => {
                matches!(declaration.property, Property::Transform | Property::Rotate)
            }
            Setting::Open { name, .. } => name.contains("transform") || name == "rotate",
            Setting::Custom { .. } => false,
        };
        let rules = &self.sheet.rules;
        rules.iter().any(|rule| rule.settings.iter().any(turns))
    }

    /// Rules that apply to an element, the weakest first.
    fn matched(&self, element: Element<'_>, part: Option<PseudoElement>) -> Vec<&StyleRule> {
        let mut matched: Vec<(u32, usize, &StyleRule)> = Vec::new();
        self.index.each(element, |rule_number, selector_number| {
            let rule = &self.sheet.rules[rule_number];
            let selector = &rule.selectors[selector_number];
            if selector.pseudo_element == part
                && rule.media.iter().all(|&media| self.holds[media])
                && selector.matches(element)
            {
                matched.push((selector.specificity, rule_number, rule));
            }
        });
        matched.sort_by_key(|&(specificity, order, _)| (specificity, order));
        matched.into_iter().map(|(_, _, rule)| rule).collect()
    }

    fn winners(&self, element: Element<'_>, part: Option<PseudoElement>) -> Vec<Option<Winner>> {
        let custom = self.custom_of(element);
        let mut winners: Vec<Option<Winner>> = vec![None; Property::COUNT];
        for rule in self.matched(element, part) {
            for setting in &rule.settings {
                settle(&mut winners, setting, custom, false);
            }
        }
        if part.is_none()
            && let Some(inline) = element.attr("style")
        {
            for setting in settings(inline) {
                settle(&mut winners, &setting, custom, true);
            }
        }
        winners
    }

    /// Whether an element or one around it makes no box.
    pub fn is_displayed(&self, element: Element<'_>) -> bool {
        self.get(element).display != Display::None
            && element
                .ancestors()
                .all(|around| self.get(around).display != Display::None)
    }
}

/// Whether a page has styles besides those that stand on it.
pub(crate) fn loads_sheets(page: &Page<'_>) -> bool {
    let is_sheet = |link: Element<'_>| {
        let rel = link.attr("rel").unwrap_or("");
        rel.split_ascii_whitespace()
            .any(|word| word.eq_ignore_ascii_case("stylesheet"))
    };
    let imports = |style: Element<'_>| style.text_content().contains("@import");
    page.elements_named(Tag::Link).any(is_sheet) || page.elements_named(Tag::Style).any(imports)
}

/// The custom properties that win, of settings with the weakest first.
fn custom_winners<'s>(all: impl Iterator<Item = &'s Setting>) -> HashMap<&'s str, &'s str> {
    let mut winners: HashMap<&str, (&str, bool)> = HashMap::new();
    for setting in all {
        if let Setting::Custom {
            name,
            value,
            important,
        } = setting
            && (*important
                || !winners
                    .get(&**name)
                    .is_some_and(|(_, important)| *important))
        {
            winners.insert(name, (value, *important));
        }
    }
    let plain = winners.into_iter().map(|(name, (value, _))| (name, value));
    plain.collect()
}

fn settle(
    winners: &mut [Option<Winner>],
    setting: &Setting,
    custom: &CustomProperties,
    is_inline: bool,
) {
    match setting {
        Setting::Plain(declaration) => win(winners, declaration.clone(), is_inline),
        Setting::Custom { .. } => {}
        Setting::Open { name, value } => {
            // A reference that cannot be followed stays: nothing is computed from it,
            // and no rule decides by it.
            let put = custom.put_into(value);
            let mut declarations = Vec::new();
            expand(name, put.as_deref().unwrap_or(value), &mut declarations);
            for declaration in declarations {
                win(winners, declaration, is_inline);
            }
        }
    }
}

fn win(winners: &mut [Option<Winner>], declaration: Declaration, is_inline: bool) {
    let slot = &mut winners[declaration.property as usize];
    let is_outweighed = slot
        .as_ref()
        .is_some_and(|winner| winner.declaration.important && !declaration.important);
    if !is_outweighed {
        *slot = Some(Winner {
            declaration,
            is_inline,
        });
    }
}

/// The strings of a `content` value; counters and pictures say nothing.
fn strings_in(content: &str) -> String {
    // After a slash stands what is to be read out instead.
    let spoken = crate::css::split_top_level(content, '/')
        .last()
        .unwrap_or(content);
    let mut parser = cssparser::Parser::new(spoken);
    let mut text = String::new();
    while let Ok(token) = parser.next() {
        if let cssparser::Token::QuotedString(string) = token {
            text.push_str(string);
        }
    }
    text
}

impl RuleIndex {
    fn of(rules: &[StyleRule]) -> RuleIndex {
        let mut index = RuleIndex::default();
        for (rule_number, rule) in rules.iter().enumerate() {
            for (selector_number, selector) in rule.selectors.iter().enumerate() {
                let entry = (rule_number, selector_number);
                match selector.key() {
                    Some(key) => index.by_key.entry(key).or_default().push(entry),
                    None => index.others.push(entry),
                }
            }
        }
        index
    }

    fn each(&self, element: Element<'_>, mut visit: impl FnMut(usize, usize)) {
        let mut look_up = |key: &str| {
            for &(rule, selector) in self.by_key.get(key).into_iter().flatten() {
                visit(rule, selector);
            }
        };
        if !self.by_key.is_empty() {
            look_up(&element.name().to_ascii_lowercase());
            if let Some(id) = element.attr("id") {
                look_up(&format!("#{id}"));
            }
            let mut seen: Vec<&str> = Vec::new();
            for class in element.attr("class").unwrap_or("").split_ascii_whitespace() {
                if !seen.contains(&class) {
                    look_up(&format!(".{class}"));
                    seen.push(class);
                }
            }
        }
        for &(rule, selector) in &self.others {
            visit(rule, selector);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page of so many elements with [`RULES`] rules, none of which applies.
    fn has_styles(elements: usize) -> bool {
        const AROUND: usize = 4; // html, head, style, body
        let rules = ".b{color:red}".repeat(RULES);
        let paragraphs = "<p>x</p>".repeat(elements - AROUND);
        let html = format!("<!doctype html><style>{rules}</style><body>{paragraphs}");
        let page = Page::parse(&html);
        assert_eq!(page.elements().len(), elements);
        Styles::of(&page, Environment::DESKTOP).is_some()
    }

    const RULES: usize = 4_000;

    #[test]
    fn the_cascade_of_a_page_beyond_all_reason_is_not_worked_out() {
        assert!(has_styles(MAX_TRIALS / RULES));
        assert!(!has_styles(MAX_TRIALS / RULES + 1));
    }
}
