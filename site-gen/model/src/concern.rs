//! A concern: what has become hard, by which signs one notices it, and the
//! ways to somebody who helps.

use diagnostic::{Diagnostic, Report};

use super::offer::Price;
use super::prose::{Prose, TranslationKeys};
use super::values::{Identifier, Stem, Text, words};
use toml_places::{Keys, Located};

words! {
    /// How soon somebody has to be reached.
    Urgency {
        /// At once, at any hour.
        Now = "now" | "sofort",
        /// Within a week.
        Soon = "soon" | "bald",
        /// Within two weeks.
        Calm = "calm" | "in-ruhe" | "in ruhe",
    }
}

words! {
    /// Who walks a part of the way.
    Lane {
        /// What the cooperative does itself.
        InHouse = "in-house" | "haus" | "im-haus",
        /// What a partner does.
        Partner = "partner",
        /// Who stays at the person's side.
        Accompaniment = "accompaniment" | "begleitung",
    }
}

words! {
    /// Who comes with a concern.
    Visitor {
        /// The person who has it.
        Person = "person" | "selbst",
        /// A relative.
        Relative = "relative" | "angehörige",
        /// A neighbour who worries.
        Neighbour = "neighbour" | "neighbor" | "nachbarn" | "nachbar",
        /// The cooperative's own staff.
        Colleague = "colleague" | "kollegen" | "kollege",
        /// Somebody from another service.
        Helper = "helper" | "fachkraft" | "fachleute",
    }
}

impl Visitor {
    /// All of them, the person first.
    pub const ALL: [Visitor; 5] = [
        Visitor::Person,
        Visitor::Relative,
        Visitor::Neighbour,
        Visitor::Colleague,
        Visitor::Helper,
    ];

    /// Whether the visitor chooses a way for the person. A neighbour and a
    /// colleague only say what they noticed: the choice is not theirs.
    pub fn chooses(self) -> bool {
        !matches!(self, Visitor::Neighbour | Visitor::Colleague)
    }
}

/// Facts of a concern.
#[derive(Debug, Clone)]
pub struct Concern {
    /// Ids of topics; the first one is its group in the overview.
    pub topics: Vec<Located<Stem>>,
    /// How soon somebody has to be reached.
    pub urgency: Urgency,
    /// By what one notices it.
    pub signs: Option<Prose<Vec<Text>>>,
    /// Whom to call now.
    pub contact: Option<Located<Stem>>,
    /// Organisations to call first if somebody is in danger.
    pub danger: Vec<Located<Stem>>,
    /// The form for those who would rather write: `name` or `name/topic`.
    pub form: Option<Located<Identifier>>,
    /// What to bring.
    pub documents: Option<Prose<Vec<Text>>>,
    /// What it costs.
    pub price: Price,
    /// The stops of the way, in order.
    pub ways: Vec<Way>,
    /// What is different for one visitor.
    pub entrances: Vec<Entrance>,
}

/// A stop of the way: one option in one lane.
#[derive(Debug, Clone)]
pub struct Way {
    /// Who walks it.
    pub lane: Lane,
    /// What happens there.
    pub text: Prose,
    /// How soon, if it differs from the concern.
    pub urgency: Option<Urgency>,
    /// The offer behind it.
    pub offer: Option<Located<Stem>>,
    /// The person behind it.
    pub person: Option<Located<Stem>>,
    /// The organisation behind it.
    pub organisation: Option<Located<Stem>>,
    /// A page to read on.
    pub page: Option<Located<Stem>>,
}

/// What one visitor reads and whom they call.
#[derive(Debug, Clone)]
pub struct Entrance {
    /// The visitor.
    pub visitor: Visitor,
    /// What to know and to do.
    pub text: Prose,
    /// Whom this visitor calls, if not the concern's contact.
    pub contact: Option<Located<Stem>>,
}

impl Concern {
    /// Takes the keys of a concern.
    pub fn parse(keys: &mut Keys<'_>, report: &mut Report) -> Concern {
        Concern {
            topics: keys.list("topics", report),
            urgency: keys.required_or("urgency", Urgency::Calm, report).value,
            signs: Prose::texts(keys, "signs", report),
            contact: keys.optional("contact", report),
            danger: keys.list("danger", report),
            form: keys.optional("form", report),
            documents: Prose::texts(keys, "documents", report),
            price: Price::parse(keys, report),
            ways: keys.read_tables("way", report, Way::parse),
            entrances: keys.read_tables("entrance", report, Entrance::parse),
        }
    }

    /// Takes the prose of a translation; ways and entrances stand there in the
    /// order of the original, with their text alone.
    pub fn translate(&mut self, keys: &mut TranslationKeys<'_, '_>, report: &mut Report) {
        keys.texts("signs", &mut self.signs, report);
        keys.texts("documents", &mut self.documents, report);
        self.price.translate(keys, report);
        let ways = self.ways.iter_mut().map(|way| &mut way.text).collect();
        translate_tables("way", ways, keys, report);
        let entrances = self.entrances.iter_mut().map(|e| &mut e.text).collect();
        translate_tables("entrance", entrances, keys, report);
    }

    /// The entrance of a visitor, if the concern has one of its own.
    pub fn entrance(&self, visitor: Visitor) -> Option<&Entrance> {
        self.entrances.iter().find(|e| e.visitor == visitor)
    }
}

/// Takes the `text` of each table of a translation, in the original's order.
pub(super) fn translate_tables(
    key: &'static str,
    texts: Vec<&mut Prose>,
    keys: &mut TranslationKeys<'_, '_>,
    report: &mut Report,
) {
    let head = keys.keys.head();
    let tables = keys.keys.tables(key, report);
    if !tables.is_empty() && tables.len() != texts.len() && !keys.is_unreadable(key) {
        report.push(
            Diagnostic::error("tables-differ")
                .with("key", key)
                .with("found", tables.len().to_string())
                .with("expected", texts.len().to_string())
                .at(keys.keys.source().place(head)),
        );
    }
    for (mut table, prose) in tables.into_iter().zip(texts) {
        if let Some(text) = table.required::<Text>("text", report) {
            prose.translate(keys.lang, text.value);
        }
        table.finish(report);
    }
}

impl Way {
    fn parse(mut table: Keys<'_>, report: &mut Report) -> Option<Way> {
        let lane = table.required("lane", report);
        let urgency = table.optional("urgency", report);
        let way = Way {
            text: Prose::required_or_missing(&mut table, "text", report),
            offer: table.optional("offer", report),
            person: table.optional("person", report),
            organisation: table.optional("organisation", report),
            page: table.optional("page", report),
            urgency: urgency.map(|urgency| urgency.value),
            lane: lane.as_ref().map_or(Lane::InHouse, |lane| lane.value),
        };
        table.finish(report);
        lane.map(|_| way)
    }
}

impl Entrance {
    fn parse(mut table: Keys<'_>, report: &mut Report) -> Option<Entrance> {
        let visitor = table.required::<Visitor>("visitor", report);
        let text = Prose::required(&mut table, "text", report);
        let contact = table.optional("contact", report);
        table.finish(report);
        Some(Entrance {
            visitor: visitor?.value,
            text: text?,
            contact,
        })
    }
}
