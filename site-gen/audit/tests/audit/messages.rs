//! The texts of both languages belong together.

use std::collections::BTreeSet;

use diagnostic::Catalog;
use page_audit::{MESSAGES_DE, MESSAGES_EN, rules};

#[test]
fn both_languages_have_the_same_texts_with_the_same_variables() {
    let german = Catalog::new("de", &[MESSAGES_DE]).expect("the messages are well-formed");
    let english = Catalog::new("en", &[MESSAGES_EN]).expect("the messages are well-formed");
    let ids = |catalog: &Catalog| catalog.ids().map(str::to_owned).collect::<BTreeSet<_>>();
    assert_eq!(ids(&german), ids(&english));
    for id in german.ids() {
        assert_eq!(german.variables(id), english.variables(id), "{id}");
    }
}

#[test]
fn every_rule_has_texts_and_every_text_a_rule() {
    let german = Catalog::new("de", &[MESSAGES_DE]).expect("the messages are well-formed");
    let rules: BTreeSet<&str> = rules().iter().map(|rule| rule.name).collect();
    let mut spoken = BTreeSet::new();
    for id in german.ids().filter(|id| !id.contains('.')) {
        let rule = id.split("--").next().unwrap_or(id);
        assert!(rules.contains(rule), "`{id}` is no rule's text");
        assert!(german.contains(&format!("{id}.hint")), "`{id}` has no hint");
        spoken.insert(rule);
    }
    assert_eq!(rules, spoken);
}
