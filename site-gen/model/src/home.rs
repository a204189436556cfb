//! The home page and its front doors.

use diagnostic::{Diagnostic, Report};

use super::prose::{Prose, TranslationKeys};
use super::values::{Stem, Text, words};
use toml_places::{Keys, Located};

words! {
    /// The drawing of a door.
    Drawing {
        /// People together.
        Mitmachen = "mitmachen",
        /// A helping hand.
        Hilfe = "hilfe",
        /// A telephone.
        Anrufen = "anrufen",
    }
}

/// A front door on the home page.
#[derive(Debug, Clone)]
pub struct Door {
    /// Where it leads: `contact`, a folder, or the name of a page.
    pub to: Located<Stem>,
    /// Words on the door.
    pub title: Prose,
    /// What is behind it.
    pub text: Option<Prose>,
    /// Its drawing.
    pub drawing: Drawing,
}

/// Takes the doors of the home page.
pub fn parse(keys: &mut Keys<'_>, report: &mut Report) -> Vec<Door> {
    keys.read_tables("door", report, |mut table, report| {
        let to = table.required("to", report);
        let title = Prose::required(&mut table, "title", report);
        let text = Prose::optional(&mut table, "text", report);
        let drawing = table.required::<Drawing>("drawing", report);
        table.finish(report);
        Some(Door {
            to: to?,
            title: title?,
            text,
            drawing: drawing?.value,
        })
    })
}

/// Takes the words on the doors of a translation, in the order of the doors.
pub fn translate(doors: &mut [Door], keys: &mut TranslationKeys<'_, '_>, report: &mut Report) {
    let head = keys.keys.head();
    let tables = keys.keys.tables("door", report);
    if !tables.is_empty() && tables.len() != doors.len() && !keys.is_unreadable("door") {
        report.push(
            Diagnostic::error("doors-differ")
                .with("found", tables.len().to_string())
                .with("expected", doors.len().to_string())
                .at(keys.keys.source().place(head)),
        );
    }
    for (mut table, door) in tables.into_iter().zip(doors) {
        table.ignore("to");
        table.ignore("drawing");
        if let Some(title) = table.required::<Text>("title", report) {
            door.title.translate(keys.lang, title.value);
        }
        if let (Some(prose), Some(text)) = (&mut door.text, table.optional::<Text>("text", report))
        {
            prose.translate(keys.lang, text.value);
        }
        table.finish(report);
    }
}
