//! What the page of a form sees: its questions, what was entered and what is
//! wrong with it.

use serde::Serialize;

use super::context::{Link, PageContext, PageLink};
use crate::definition::Form;
use crate::fault::AnswerFault;
use crate::field::{Field, FieldName, Requirement, TRAP};
use crate::kind::{Choice, Kind, Widget};
use crate::submission::Submission;
use crate::texts::SharedTexts;

/// A form with everything that its page's main part shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FormView {
    /// Where the form is sent to.
    pub action: String,
    /// Heading of the page.
    pub title: String,
    /// What the form is for.
    pub description: String,
    /// What to mend, above all else.
    pub error: Option<ErrorSummary>,
    /// What the page has chosen: a topic, an event and its date.
    pub chosen: Vec<Chosen>,
    /// Which fields are needed.
    pub required_note: String,
    /// The questions.
    pub fields: Vec<FieldView>,
    /// The field that people leave empty.
    pub trap: Trap,
    /// The privacy notice.
    pub privacy: Option<PageLink>,
    /// The button's label.
    pub submit: String,
    /// What to do with the printed page.
    pub paper: String,
}

/// The list of faults, each a link to its field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ErrorSummary {
    /// Stands before the page's title.
    pub title_prefix: String,
    /// Heading of the summary.
    pub title: String,
    /// The same words as beside the fields.
    pub entries: Vec<Link>,
}

/// Something that the page has chosen for the sender.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Chosen {
    /// „Thema“, „Termin“.
    pub label: String,
    /// Lines to show.
    pub lines: Vec<String>,
}

/// The honeypot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Trap {
    /// Its HTML name.
    pub name: String,
    /// Says to leave it empty.
    pub label: String,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldView {
    /// Which component shows it.
    pub kind: Widget,
    /// HTML name.
    pub name: String,
    /// HTML id: of the input, or of the group's first input.
    pub id: String,
    /// A heading above.
    pub heading: Option<String>,
    /// The question.
    pub label: String,
    /// „(freiwillig)“ behind the label.
    pub optional: Option<String>,
    /// What helps to answer.
    pub hint: Option<String>,
    /// Id of the hint.
    pub hint_id: String,
    /// What is wrong.
    pub error: Option<String>,
    /// „Fehler:“, for those who hear the page.
    pub error_label: String,
    /// Id of the error.
    pub error_id: String,
    /// Ids for `aria-describedby`.
    pub described_by: Option<String>,
    /// `autocomplete` token.
    pub autocomplete: Option<String>,
    /// `type` of an input of one line.
    pub input_type: String,
    /// `inputmode`, if the kind of input does not say it.
    pub input_mode: Option<String>,
    /// What was entered.
    pub value: String,
    /// Rows of a text of several lines.
    pub rows: u32,
    /// Options of a choice.
    pub options: Vec<OptionView>,
}

/// One option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OptionView {
    /// HTML id.
    pub id: String,
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// What helps to choose.
    pub hint: Option<String>,
    /// Id of the hint.
    pub hint_id: String,
    /// It was chosen.
    pub checked: bool,
}

impl FormView {
    /// The empty form.
    pub fn empty(form: &Form, shared: &SharedTexts, page: &PageContext) -> FormView {
        FormView::new(form, shared, page, &Submission::default(), &[])
    }

    /// The form with what was entered and what is wrong with it.
    pub fn new(
        form: &Form,
        shared: &SharedTexts,
        page: &PageContext,
        submission: &Submission,
        faults: &[(FieldName, AnswerFault)],
    ) -> FormView {
        let shown = |field: &&Field| field.kind != Kind::Topic || page.topic.is_none();
        let fields: Vec<FieldView> = form
            .fields
            .iter()
            .filter(shown)
            .map(|field| field_view(field, form, shared, submission, faults))
            .collect();
        let entries: Vec<Link> = fields
            .iter()
            .filter_map(|field| {
                Some(Link {
                    text: field.error.clone()?,
                    href: format!("#{}", field.id),
                })
            })
            .collect();
        FormView {
            action: page.action.clone(),
            title: page.title.clone().unwrap_or_else(|| form.title.clone()),
            description: form.description.clone(),
            error: (!entries.is_empty()).then(|| ErrorSummary {
                title_prefix: format!("{} ", shared.form.error_prefix),
                title: shared.form.error_title.clone(),
                entries,
            }),
            chosen: chosen(form, shared, page),
            required_note: shared.form.required_note.clone(),
            fields,
            trap: Trap {
                name: TRAP.to_owned(),
                label: shared.form.trap.clone(),
            },
            privacy: page.privacy.clone(),
            submit: form.button.clone(),
            paper: shared.form.paper.clone(),
        }
    }
}

fn chosen(form: &Form, shared: &SharedTexts, page: &PageContext) -> Vec<Chosen> {
    let topic = page
        .topic
        .as_deref()
        .and_then(|id| form.topic(id))
        .map(|topic| Chosen {
            label: shared.form.topic.clone(),
            lines: vec![topic.choice.label.clone()],
        });
    let event = page.event.as_ref().map(|event| Chosen {
        label: shared.form.event.clone(),
        lines: [Some(&event.title), Some(&event.when), event.place.as_ref()]
            .into_iter()
            .flatten()
            .cloned()
            .collect(),
    });
    topic.into_iter().chain(event).collect()
}

fn field_view(
    field: &Field,
    form: &Form,
    shared: &SharedTexts,
    submission: &Submission,
    faults: &[(FieldName, AnswerFault)],
) -> FieldView {
    let base = format!("f-{}", field.name);
    let entered = submission.entered(&field.name);
    let topics = form.topics.iter().map(|topic| &topic.choice);
    let options = (field.kind.options(topics, shared).into_iter())
        .enumerate()
        .map(|(index, option)| option_view(&base, index, option, entered))
        .collect();
    let error = faults
        .iter()
        .find(|(name, _)| *name == field.name)
        .map(|(_, fault)| field.error(*fault).to_owned());
    let hint_id = format!("{base}--hint");
    let error_id = format!("{base}--error");
    let described_by: Vec<&str> = [
        field.hint.is_some().then_some(hint_id.as_str()),
        error.is_some().then_some(error_id.as_str()),
    ]
    .into_iter()
    .flatten()
    .collect();
    let (kind, input_type, input_mode) = field.kind.widget();
    FieldView {
        kind,
        name: field.name.as_str().to_owned(),
        described_by: (!described_by.is_empty()).then(|| described_by.join(" ")),
        id: base,
        heading: field.heading.clone(),
        label: field.label.clone(),
        optional: (field.requirement == Requirement::Optional)
            .then(|| shared.form.optional.clone()),
        hint: field.hint.clone(),
        hint_id,
        error,
        error_label: shared.form.error_label.clone(),
        error_id,
        autocomplete: field.autocomplete.map(str::to_owned),
        input_type: input_type.to_owned(),
        input_mode: input_mode.map(str::to_owned),
        value: entered.first().cloned().unwrap_or_default(),
        rows: rows(&field.kind),
        options,
    }
}

fn rows(kind: &Kind) -> u32 {
    match kind {
        Kind::LongText(length) => (length.most / 150).clamp(3, 8),
        _ => 1,
    }
}

fn option_view(base: &str, index: usize, option: Choice, entered: &[String]) -> OptionView {
    // The first option has the field's own id: the error summary leads there.
    let id = if index == 0 {
        base.to_owned()
    } else {
        format!("{base}--option-{}", option.id)
    };
    OptionView {
        hint_id: format!("{base}--option-{}--hint", option.id),
        id,
        checked: entered.contains(&option.id),
        value: option.id,
        label: option.label,
        hint: option.hint,
    }
}
