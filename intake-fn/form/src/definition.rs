//! A form as content defines it: `formulare/kontakt.toml` becomes a [`Form`].
//! Facts (fields, topics, routing, retention) stand in the default language's
//! file alone; [`Form::translate`] replaces the words.

mod translation;

use diagnostic::{Diagnostic, Place, Report, SourceFile, nearest};
use toml_places::RecoveredToml;

use crate::fault::AnswerFault;
use crate::field::{Condition, Field, FieldName, Requirement};
use crate::kind::{self, Choice, Kind};
use crate::read::{self, Located, Mistakes, Table};
use crate::texts::SharedTexts;

/// A form in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// The file's stem: `kontakt`.
    pub name: String,
    /// The language's code in `site.toml`.
    pub language: String,
    /// Title of the form's page.
    pub title: String,
    /// What the form is for, in one or two sentences.
    pub description: String,
    /// Label of the button that sends.
    pub button: String,
    /// Subject of the mail to staff, in the default language.
    pub subject: String,
    /// What has a static page of its own.
    pub pages: Pages,
    /// Who gets the request: the stem of a person.
    pub contact: Contact,
    /// Who is reminded in place of the contact if nobody takes a request over.
    pub deputy: Option<Contact>,
    /// Working days until somebody answers.
    pub reply_within: u32,
    /// Working days after which the contact is reminded of a request that
    /// nobody has taken over.
    pub take_over_within: u32,
    /// Days after which a delivered request is deleted.
    pub retention_days: u32,
    /// Sends the receipt and the next step to the sender's e-mail address.
    pub confirm_by_mail: bool,
    /// What a request can be about; a topic has a static page of its own.
    pub topics: Vec<Topic>,
    /// The questions in order.
    pub fields: Vec<Field>,
    /// What happens after sending, sentence by sentence.
    pub next_steps: Vec<String>,
}

/// Of what a form has one static page each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pages {
    /// One page, and one for each topic.
    Topics,
    /// One page for each date of each event with `registration = "form"`.
    Events,
}

/// A person who gets requests, and where the definition says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The stem of the person's file.
    pub person: String,
    /// Where the stem stands, for a mistake in it.
    pub place: Place,
}

/// What a request is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Id, label and hint.
    pub choice: Choice,
    /// Who gets it, if not the form's contact.
    pub contact: Option<Contact>,
    /// Working days until a reminder, if not the form's.
    pub take_over_within: Option<u32>,
}

/// The longest that any request is kept, in days.
pub const MOST_RETENTION_DAYS: u32 = 180;

impl Form {
    /// Reads the definition of the form `name` in the default language.
    ///
    /// Mistakes go to `report`; `None` if too little can be read for a form.
    pub fn parse(
        name: &str,
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
        let subject = root.required_text("subject", mistakes);
        let pages = parse_pages(&mut root, mistakes);
        let contact = root
            .required_name("contact", mistakes)
            .map(|person| contact_of(person, mistakes));
        let deputy = root
            .name("deputy", mistakes)
            .map(|person| contact_of(person, mistakes));
        let reply_within = root.number("reply_within", 1..=20, mistakes);
        let take_over_within = root.number("take_over_within", 1..=20, mistakes);
        let retention_days = root.number("retention_days", 1..=MOST_RETENTION_DAYS, mistakes);
        let confirm_by_mail = root.bool("confirm_by_mail", mistakes);
        let next_steps = next_steps(&mut root, mistakes);
        let topics = parse_topics(&mut root, mistakes);
        if !root.has("field") {
            root.missing("field", mistakes);
        }
        let fields = parse_fields(&mut root, shared, &topics, mistakes);
        root.finish(mistakes);
        let form = Form {
            name: name.to_owned(),
            language: shared.language.clone(),
            title: title?.value,
            description: description?.value,
            button: button?.value,
            subject: subject?.value,
            pages: pages?,
            contact: contact?,
            deputy,
            reply_within: reply_within.unwrap_or(2),
            take_over_within: take_over_within.unwrap_or(1),
            retention_days: retention_days.unwrap_or(MOST_RETENTION_DAYS),
            confirm_by_mail: confirm_by_mail
                .as_ref()
                .is_some_and(|confirm| confirm.value),
            topics,
            fields,
            next_steps: next_steps?,
        };
        if let Some(confirm) = confirm_by_mail
            && confirm.value
            && !form.fields.iter().any(|field| field.kind == Kind::Email)
        {
            mistakes.add(
                confirm.range,
                Diagnostic::error("form-confirmation-without-email"),
            );
        }
        Some(form)
    }

    /// The field of this name.
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name.as_str() == name)
    }

    /// Each field with one of the faults that it can have: the form at its worst.
    pub fn every_field_at_fault(&self) -> Vec<(FieldName, AnswerFault)> {
        self.fields
            .iter()
            .filter_map(|field| {
                let faults = field.possible_faults();
                Some((field.name.clone(), *faults.first()?))
            })
            .collect()
    }

    /// The topic of this id.
    pub fn topic(&self, id: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.choice.id == id)
    }

    /// Every person that the definition names, for the check that they exist.
    pub fn contacts(&self) -> impl Iterator<Item = &Contact> {
        let of_topics = self
            .topics
            .iter()
            .filter_map(|topic| topic.contact.as_ref());
        std::iter::once(&self.contact)
            .chain(&self.deputy)
            .chain(of_topics)
    }

    /// Working days until a reminder of a request about `topic`.
    pub fn take_over_within(&self, topic: Option<&str>) -> u32 {
        topic
            .and_then(|id| self.topic(id)?.take_over_within)
            .unwrap_or(self.take_over_within)
    }

    /// Who stands in for the contact: the stem of a person.
    pub fn deputy_stem(&self) -> Option<&str> {
        self.deputy.as_ref().map(|deputy| deputy.person.as_str())
    }

    /// Who gets a request about `topic`: the stem of a person.
    pub fn contact_for(&self, topic: Option<&str>) -> &str {
        topic
            .and_then(|id| self.topic(id))
            .and_then(|topic| topic.contact.as_ref())
            .map_or(&self.contact.person, |contact| &contact.person)
    }
}

fn contact_of(person: Located<String>, mistakes: &Mistakes<'_>) -> Contact {
    Contact {
        place: mistakes.source.place(person.range),
        person: person.value,
    }
}

fn parse_pages(root: &mut Table<'_>, mistakes: &mut Mistakes<'_>) -> Option<Pages> {
    let is_told = root.has("pages") || root.is_unreadable("pages");
    let Some(pages) = root.name("pages", mistakes) else {
        return (!is_told).then_some(Pages::Topics);
    };
    match &*pages.value {
        "topics" => Some(Pages::Topics),
        "events" => Some(Pages::Events),
        unknown => {
            mistakes.add(
                pages.range,
                Diagnostic::error("form-pages-unknown").with("pages", unknown),
            );
            None
        }
    }
}

fn next_steps(root: &mut Table<'_>, mistakes: &mut Mistakes<'_>) -> Option<Vec<String>> {
    let is_there = root.has("next_steps");
    let steps = root.texts("next_steps", mistakes);
    if steps.is_none() && !is_there {
        root.missing("next_steps", mistakes);
    }
    Some(steps?.into_iter().map(|step| step.value).collect())
}

fn parse_topics(root: &mut Table<'_>, mistakes: &mut Mistakes<'_>) -> Vec<Topic> {
    let tables = root.tables("topic", mistakes);
    kind::choices(
        tables,
        |table, mistakes| {
            let person = table.name("contact", mistakes);
            let within = table.number("take_over_within", 1..=20, mistakes);
            (person.map(|person| contact_of(person, mistakes)), within)
        },
        mistakes,
    )
    .into_iter()
    .map(|(choice, (contact, take_over_within))| Topic {
        choice,
        contact,
        take_over_within,
    })
    .collect()
}

fn parse_fields(
    root: &mut Table<'_>,
    shared: &SharedTexts,
    topics: &[Topic],
    mistakes: &mut Mistakes<'_>,
) -> Vec<Field> {
    let mut fields: Vec<Field> = Vec::new();
    let mut ranges = Vec::new();
    for table in root.tables("field", mistakes) {
        let range = table.range();
        let Some(field) = Field::parse(table, shared, mistakes) else {
            continue;
        };
        if fields.iter().any(|known| known.name == field.name) {
            mistakes.add(
                range,
                Diagnostic::error("form-name-repeated").with("name", field.name.as_str()),
            );
            continue;
        }
        if field.kind == Kind::Topic && topics.len() < 2 {
            mistakes.add(range.clone(), Diagnostic::error("form-topics-too-few"));
        }
        fields.push(field);
        ranges.push(range);
    }
    for (field, range) in fields.iter().zip(ranges) {
        if let Requirement::Unless(condition) | Requirement::When(condition) = &field.requirement {
            check_condition(
                &field.name,
                condition,
                &fields,
                topics,
                shared,
                range,
                mistakes,
            );
        }
    }
    fields
}

fn check_condition(
    name: &FieldName,
    condition: &Condition,
    fields: &[Field],
    topics: &[Topic],
    shared: &SharedTexts,
    range: std::ops::Range<usize>,
    mistakes: &mut Mistakes<'_>,
) {
    let others = || fields.iter().filter(|field| field.name != *name);
    let Some(other) = others().find(|field| field.name == condition.field) else {
        let diagnostic = Diagnostic::error("form-condition-without-field")
            .with("field", condition.field.as_str())
            .with(
                "known",
                others()
                    .map(|field| field.name.as_str())
                    .collect::<Vec<_>>()
                    .join(", "),
            );
        let near = nearest(
            condition.field.as_str(),
            others().map(|field| field.name.as_str()),
        );
        mistakes.add(
            range,
            match near {
                Some(near) => diagnostic.with("nearest", near),
                None => diagnostic,
            },
        );
        return;
    };
    let options = (other.kind).options(topics.iter().map(|topic| &topic.choice), shared);
    let offered: Vec<&str> = options.iter().map(|option| &*option.id).collect();
    for option in condition
        .is
        .iter()
        .filter(|option| !offered.contains(&&***option))
    {
        let diagnostic = Diagnostic::error("form-condition-without-option")
            .with("option", option.clone())
            .with("field", other.name.as_str())
            .with("known", offered.join(", "));
        mistakes.add(
            range.clone(),
            match nearest(option, offered.iter().copied()) {
                Some(near) => diagnostic.with("nearest", near),
                None => diagnostic,
            },
        );
    }
}

#[cfg(test)]
pub(crate) mod tests;
