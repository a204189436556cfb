//! Texts with their shortcodes and pictures, as finished HTML.

mod lists;

use std::ops::Range;

use diagnostic::{Diagnostic, Place, Report, SourceFile};
use serde::Serialize;
use tera::{Context, Tera, Value};
use unicode_normalization::UnicodeNormalization;

use super::theme::Theme;
use super::view::OccurrenceView;
use super::views::{Audited, Views};
use model::Facts;
use model::accessibility;
use model::event::Event;
use model::kind::Kind;
use model::privacy;
use resolve::index::EntryId;
use resolve::markdown::{Picture, Segment};
use resolve::references;
use resolve::shortcode::{Argument, Call};

/// Kinds of a notice in a text.
const NOTICES: [&str; 2] = ["info", "important"];

/// Renders the parts of one text.
pub struct BodyRenderer<'a> {
    /// Views of the page's language.
    pub views: Views<'a>,
    /// The theme, for the places of its errors.
    pub theme: &'a Theme,
    /// Its templates in the page's language, with or without marks.
    pub tera: &'a Tera,
    /// The file that holds the text.
    pub source: &'a SourceFile,
    /// What the accessibility statement says of the audit.
    pub audited: &'a Audited,
}

impl BodyRenderer<'_> {
    /// The text as HTML; what its shortcodes get wrong is reported.
    pub fn render(&self, segments: Vec<Segment>, report: &mut Report) -> String {
        let mut html = String::new();
        for segment in segments {
            match segment {
                // Most texts are one piece.
                Segment::Html(part) if html.is_empty() => html = part,
                Segment::Html(part) => html.push_str(&part),
                Segment::Shortcode(call) => html.push_str(&self.shortcode(&call, report)),
                Segment::Block(call, inner) => {
                    let inner = self.render(inner, report);
                    html.push_str(&self.block(&call, &inner, report));
                }
                Segment::Picture(picture) => html.push_str(&self.picture(&picture, report)),
            }
        }
        html
    }

    fn shortcode(&self, call: &Call, report: &mut Report) -> String {
        match call.name.0.as_str() {
            "contact" => self.contact(call, report),
            "dates" => self.dates(call, report),
            "opening" => self.opening(call, report),
            "concerns" => self.concerns(report),
            "ways" => self.ways(report),
            "partners" => self.partners(call, report),
            "words" => self.words(report),
            "privacy" => self.privacy(call, report),
            "statement" => self.statement(call, report),
            _ => self.file(call, report),
        }
    }

    fn contact(&self, call: &Call, report: &mut Report) -> String {
        let Some(id) = self.entry(call, &[Kind::Person, Kind::Organisation], report) else {
            return String::new();
        };
        let plate = self.views.plate(id);
        self.component("contact_card", [("plate", value(&plate))], None, report)
    }

    fn opening(&self, call: &Call, report: &mut Report) -> String {
        let kinds = [Kind::Person, Kind::Offer, Kind::Organisation];
        let Some(id) = self.entry(call, &kinds, report) else {
            return String::new();
        };
        let entry = self.views.resolved.entry(id);
        let hours = match &entry.facts {
            Facts::Person(person) => &person.office_hours,
            Facts::Offer(offer) => &offer.opening,
            Facts::Organisation(organisation) => &organisation.hours,
            _ => return String::new(),
        };
        if hours.is_empty() && !entry.is_unreadable(&["office_hours", "opening", "hours"]) {
            let fault = Diagnostic::error("no-opening-times").with("name", &entry.stem);
            self.fault(fault, &call.range, report);
        }
        let hours = self.views.words.hours(hours);
        self.component("opening_times", [("hours", value(&hours))], None, report)
    }

    fn privacy(&self, call: &Call, report: &mut Report) -> String {
        let Some(part) = self.part(call, &privacy::PARTS, report) else {
            return String::new();
        };
        let notice = [("notice", value(&self.views.privacy()))];
        self.component(&format!("privacy_{part}"), notice, None, report)
    }

    fn statement(&self, call: &Call, report: &mut Report) -> String {
        let Some(part) = self.part(call, &accessibility::PARTS, report) else {
            return String::new();
        };
        let statement = self.views.statement(self.audited);
        let statement = [("statement", value(&statement))];
        self.component(&format!("statement_{part}"), statement, None, report)
    }

    /// The part of a longer text that a call asks for.
    fn part<'c>(&self, call: &'c Call, parts: &[&str], report: &mut Report) -> Option<&'c str> {
        let Some(part) = call.arguments.first() else {
            let fault = Diagnostic::error("missing-argument")
                .with("name", &call.name.0)
                .with("argument", "part");
            self.fault(fault, &call.range, report);
            return None;
        };
        if !parts.contains(&part.value.as_str()) {
            let fault = Diagnostic::error("unknown-value")
                .with("key", "part")
                .with("value", &part.value)
                .with("known", parts.join(", "));
            self.fault(fault, &part.value_range, report);
            return None;
        }
        Some(&part.value)
    }

    fn dates(&self, call: &Call, report: &mut Report) -> String {
        let mut events = self.views.resolved.backlinks.all_events.clone();
        let mut limit = 5;
        for argument in &call.arguments {
            if argument.name == "limit" {
                match argument.value.parse() {
                    Ok(number) if number > 0 => limit = number,
                    _ => {
                        let fault =
                            Diagnostic::error("invalid-limit").with("value", &argument.value);
                        self.fault(fault, &argument.value_range, report);
                    }
                }
                continue;
            }
            if argument.name == "topic" {
                self.check_topic(argument, report);
                let about =
                    |event: &Event| event.topics.iter().any(|t| t.value.0 == argument.value);
                events.retain(|id| self.event(*id).is_some_and(about));
                continue;
            }
            let kind = match argument.name.as_str() {
                "offer" => Kind::Offer,
                "place" => Kind::Place,
                _ => Kind::Event,
            };
            let Some(id) = self.find(kind, argument, report) else {
                return String::new();
            };
            match kind {
                Kind::Event => events.retain(|event| *event == id),
                _ => {
                    let wanted = self.views.resolved.backlinks.events_of(id);
                    events.retain(|event| wanted.contains(event));
                }
            }
        }
        let occurrences: Vec<OccurrenceView> = self.views.next_dates(limit, &events);
        let arguments = [("occurrences", value(&occurrences))];
        self.component("date_list", arguments, None, report)
    }

    fn event(&self, id: EntryId) -> Option<&Event> {
        match &self.views.resolved.entry(id).facts {
            Facts::Event(event) => Some(event),
            _ => None,
        }
    }

    fn check_topic(&self, argument: &Argument, report: &mut Report) {
        let topics = &self.views.resolved.site.settings.topics;
        if topics.iter().any(|topic| topic.id == argument.value) {
            return;
        }
        let ids: Vec<&str> = topics.iter().map(|topic| topic.id.as_str()).collect();
        let mut fault = Diagnostic::error("unknown-topic")
            .with("name", &argument.value)
            .with("known", ids.join(", "));
        if let Some(nearest) = diagnostic::nearest(&argument.value, ids) {
            fault = fault.with("nearest", nearest);
        }
        self.fault(fault, &argument.value_range, report);
    }

    fn file(&self, call: &Call, report: &mut Report) -> String {
        let argument = |name: &str| call.arguments.iter().find(|a| a.name == name);
        let (Some(name), Some(title)) = (argument("name"), argument("title")) else {
            let missing = if argument("name").is_none() {
                "name"
            } else {
                "title"
            };
            let fault = Diagnostic::error("missing-argument")
                .with("name", &call.name.0)
                .with("argument", missing);
            self.fault(fault, &call.range, report);
            return String::new();
        };
        let downloads = &self.views.resolved.downloads;
        let Some(file) = downloads.get(&name.value.nfc().collect::<String>()) else {
            let mut fault = Diagnostic::error("download-without-file").with("file", &name.value);
            let mut names: Vec<&str> = downloads.keys().map(String::as_str).collect();
            names.sort_unstable();
            if let Some(nearest) = diagnostic::nearest(&name.value, names) {
                fault = fault.with("nearest", nearest);
            }
            self.fault(fault, &name.value_range, report);
            return String::new();
        };
        let extension = name
            .value
            .rsplit_once('.')
            .map_or("", |(_, extension)| extension);
        let arguments = [
            ("url", Value::from(file.url.as_str())),
            ("title", Value::from(title.value.as_str())),
            ("type", Value::from(extension.to_uppercase())),
            ("size", Value::from(self.views.words.file_size(file.size))),
        ];
        self.component("file_link", arguments, None, report)
    }

    fn block(&self, call: &Call, inner: &str, report: &mut Report) -> String {
        if call.name.0 == "steps" {
            return self.component("steps", [], Some(inner), report);
        }
        let argument = |name: &str| call.arguments.iter().find(|a| a.name == name);
        let Some(title) = argument("title") else {
            let fault = Diagnostic::error("missing-argument")
                .with("name", &call.name.0)
                .with("argument", "title");
            self.fault(fault, &call.range, report);
            return String::new();
        };
        let kind = argument("kind").map_or("info", |kind| kind.value.as_str());
        if let Some(argument) = argument("kind").filter(|kind| !NOTICES.contains(&&*kind.value)) {
            let mut fault = Diagnostic::error("unknown-value")
                .with("key", "kind")
                .with("value", kind)
                .with("known", NOTICES.join(", "));
            if let Some(nearest) = diagnostic::nearest(kind, NOTICES) {
                fault = fault.with("nearest", nearest);
            }
            self.fault(fault, &argument.value_range, report);
        }
        let arguments = [
            ("title", Value::from(title.value.as_str())),
            ("kind", Value::from(kind)),
        ];
        self.component("notice_box", arguments, Some(inner), report)
    }

    fn picture(&self, picture: &Picture, report: &mut Report) -> String {
        let (mut alt, mut caption) = (picture.alt.clone(), picture.caption.clone());
        if let Some(marker) = self.source.marker(&picture.range) {
            marker.append_to(&mut alt);
            marker.append_to(&mut caption);
        }
        let view = self.views.picture_file(&picture.name, &alt);
        let arguments = [("picture", value(&view)), ("caption", Value::from(caption))];
        self.component("image", arguments, None, report)
    }

    /// The entry that a call's first argument names.
    fn entry(&self, call: &Call, kinds: &[Kind], report: &mut Report) -> Option<EntryId> {
        let found = call.arguments.iter().find_map(|argument| {
            let kind = kinds.iter().find(|kind| kind.word() == argument.name)?;
            Some((*kind, argument))
        });
        let Some((kind, argument)) = found else {
            let words: Vec<&str> = kinds.iter().map(|kind| kind.word()).collect();
            let fault = Diagnostic::error("missing-argument")
                .with("name", &call.name.0)
                .with("argument", words.join(" / "));
            self.fault(fault, &call.range, report);
            return None;
        };
        self.find(kind, argument, report)
    }

    fn find(&self, kind: Kind, argument: &Argument, report: &mut Report) -> Option<EntryId> {
        let resolved = self.views.resolved;
        let name = argument.value.trim_end_matches(".md");
        let found = resolved.index.find(kind, name);
        if found.is_none()
            && resolved.index.find_any(kind, name).is_none()
            && !resolved.site.is_broken(name)
        {
            let (site, index) = (&resolved.site, &resolved.index);
            let fault = references::unknown_entry(site, index, kind, name);
            self.fault(fault, &argument.value_range, report);
        }
        found
    }

    fn component<const N: usize>(
        &self,
        name: &str,
        arguments: [(&'static str, Value); N],
        body: Option<&str>,
        report: &mut Report,
    ) -> String {
        if !self.tera.contains_component(name) {
            let fault = Diagnostic::error("component-missing").with("name", name);
            report.push(fault.at(Place::file(self.theme.path_of(""))));
            return String::new();
        }
        let mut context = Context::new();
        for (key, value) in arguments {
            context.insert_value(key, value);
        }
        match self.tera.render_component(name, &context, body, true) {
            Ok(html) => html,
            Err(error) => {
                report.push(self.theme.diagnostic(&error));
                String::new()
            }
        }
    }

    fn fault(&self, fault: Diagnostic, range: &Range<usize>, report: &mut Report) {
        report.push(fault.at(self.source.place(range.clone())));
    }
}

fn value(view: &impl Serialize) -> Value {
    Value::from_serializable(view)
}
