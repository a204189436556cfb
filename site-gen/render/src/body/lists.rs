//! Shortcodes that list what the whole site holds: concerns, partners, words.

use diagnostic::{Diagnostic, Report};

use super::{BodyRenderer, value};
use resolve::shortcode::Call;

impl BodyRenderer<'_> {
    /// `concerns()`: all concerns as links.
    pub(super) fn concerns(&self, report: &mut Report) -> String {
        let links = self.views.concern_links();
        self.component("concern_list", [("links", value(&links))], None, report)
    }

    /// `ways()`: each concern with whom to call, as a table for the wall.
    pub(super) fn ways(&self, report: &mut Report) -> String {
        let ways = self.views.way_sheet();
        self.component("way_sheet", [("ways", value(&ways))], None, report)
    }

    /// `partners(of="working-group")`: partners as a table.
    pub(super) fn partners(&self, call: &Call, report: &mut Report) -> String {
        let of = call.arguments.iter().find(|a| a.name == "of");
        if let Some(of) = of.filter(|of| of.value != "working-group") {
            let fault = Diagnostic::error("unknown-value")
                .with("key", "of")
                .with("value", &of.value)
                .with("known", "working-group");
            self.fault(fault, &of.value_range, report);
        }
        let mut partners = self.views.partners();
        partners.retain(|partner| of.is_none() || partner.working_group);
        let arguments = [("partners", value(&partners))];
        self.component("partner_sheet", arguments, None, report)
    }

    /// `words()`: the words under which people look for something, A to Z.
    pub(super) fn words(&self, report: &mut Report) -> String {
        let letters = self.views.word_index();
        self.component("word_index", [("letters", value(&letters))], None, report)
    }
}
