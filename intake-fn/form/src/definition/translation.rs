//! A form in another language: its own words, the facts of the default language.

use diagnostic::{Diagnostic, Report, SourceFile};
use toml_places::RecoveredToml;

use super::{Form, next_steps};
use crate::fault::error_texts;
use crate::field::Field;
use crate::kind::{self, Choice, Kind};
use crate::read::{self, Mistakes, Table};
use crate::texts::SharedTexts;

/// Keys that only the default language's file may have.
const FACTS: [&str; 9] = [
    "subject",
    "pages",
    "contact",
    "deputy",
    "reply_within",
    "take_over_within",
    "retention_days",
    "confirm_by_mail",
    "language",
];

/// Keys of a field that only the default language's file may have, besides those
/// of its kind.
const FIELD_FACTS: [&str; 6] = [
    "name",
    "type",
    "required",
    "required_unless",
    "required_when",
    "autocomplete",
];

impl Form {
    /// The same form in another language: its words, this form's facts.
    pub fn translate(
        &self,
        source: &SourceFile,
        shared: &SharedTexts,
        report: &mut Report,
    ) -> Option<Form> {
        let mistakes = &mut Mistakes::new(source, report);
        let mended = RecoveredToml::default();
        let mut root = read::document(source, &mended, mistakes);
        let title = root.required_text("title", mistakes);
        let description = root.required_text("description", mistakes);
        let button = root.required_text("button", mistakes);
        let next_steps = next_steps(&mut root, mistakes);
        let mut form = self.clone();
        form.language = shared.language.clone();

        let mut topics = root.named("topic", mistakes);
        for topic in &mut form.topics {
            translate_choice("topic", &mut topics, &mut topic.choice, mistakes);
        }
        topics.finish(mistakes);
        let mut fields = root.named("field", mistakes);
        for field in &mut form.fields {
            match fields.take(field.name.as_str()) {
                Some(table) => translate_field(table, field, shared, mistakes),
                None => missing_words("field", field.name.as_str(), mistakes),
            }
        }
        fields.finish(mistakes);
        root.finish_translation(&FACTS, mistakes);
        form.title = title?.value;
        form.description = description?.value;
        form.button = button?.value;
        form.next_steps = next_steps?;
        Some(form)
    }
}

fn translate_field(
    mut table: Table<'_>,
    field: &mut Field,
    shared: &SharedTexts,
    mistakes: &mut Mistakes<'_>,
) {
    if let Some(label) = table.required_text("label", mistakes) {
        field.label = label.value;
    }
    translate_optional("hint", &mut table, &mut field.hint, mistakes);
    translate_optional("heading", &mut table, &mut field.heading, mistakes);
    if let Kind::Choice(options) | Kind::Several(options) = &mut field.kind {
        let mut tables = table.named("option", mistakes);
        for option in options {
            translate_choice("option", &mut tables, option, mistakes);
        }
        tables.finish(mistakes);
    }
    let own = error_texts(&mut table, mistakes);
    let range = table.range();
    table.finish_translation(&[&FIELD_FACTS, &kind::KEYS[..]].concat(), mistakes);
    field.resolve_errors(&own, shared, range, mistakes);
}

fn translate_choice(
    title: &'static str,
    tables: &mut read::Named<'_>,
    choice: &mut Choice,
    mistakes: &mut Mistakes<'_>,
) {
    let Some(mut table) = tables.take(&choice.id) else {
        missing_words(title, &choice.id, mistakes);
        return;
    };
    if let Some(label) = table.required_text("label", mistakes) {
        choice.label = label.value;
    }
    translate_optional("hint", &mut table, &mut choice.hint, mistakes);
    table.finish_translation(&["id", "contact", "take_over_within"], mistakes);
}

/// A text that the default language may leave out: a translation has it exactly
/// when the default language has it, or readers would miss something.
fn translate_optional(
    key: &'static str,
    table: &mut Table<'_>,
    text: &mut Option<String>,
    mistakes: &mut Mistakes<'_>,
) {
    let own = table.text(key, mistakes);
    if text.is_some() && own.is_none() {
        table.missing(key, mistakes);
    }
    if own.is_some() {
        *text = own.map(|own| own.value);
    }
}

fn missing_words(title: &str, name: &str, mistakes: &mut Mistakes<'_>) {
    mistakes.add(
        0..0,
        Diagnostic::error("form-words-missing").with("name", format!("{title}.{name}")),
    );
}
