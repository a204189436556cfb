//! Which `label` belongs to which control.

use crate::html::{Answer, Element, ElementIndex, Page, Slot, Tag};

/// Pairs of control and label, sorted by control and then in document order.
#[derive(Debug, Default)]
pub(crate) struct Labels {
    pairs: Vec<(ElementIndex, ElementIndex)>,
}

impl Answer for Labels {
    const SLOT: Slot = Slot::Labels;

    fn of(page: &Page<'_>) -> Labels {
        let mut pairs: Vec<(ElementIndex, ElementIndex)> = page
            .elements_named(Tag::Label)
            .filter_map(|label| Some((labelled_control(label)?.index(), label.index())))
            .collect();
        pairs.sort_unstable();
        Labels { pairs }
    }
}

impl Page<'_> {
    /// Which label belongs to which control.
    pub(crate) fn labels(&self) -> &Labels {
        self.answer()
    }
}

impl Labels {
    /// The labels of a control, in document order.
    pub fn of_control<'p>(&self, control: Element<'p>) -> impl Iterator<Item = Element<'p>> {
        let index = control.index();
        let start = self.pairs.partition_point(|&(control, _)| control < index);
        let count = self.pairs[start..].partition_point(|&(control, _)| control == index);
        self.pairs[start..start + count]
            .iter()
            .filter_map(move |&(_, label)| control.page().element(label))
    }
}

/// The control that a `label` labels: the one its `for` names, else the first
/// inside.
pub(crate) fn labelled_control(label: Element<'_>) -> Option<Element<'_>> {
    match label.attr("for") {
        Some(id) => label
            .page()
            .element_by_id(id)
            .filter(|&control| is_labelable(control)),
        None => label
            .descendant_elements()
            .find(|&inner| is_labelable(inner)),
    }
}

/// Whether HTML lets a `label` name it.
pub(crate) fn is_labelable(element: Element<'_>) -> bool {
    match element.tag() {
        Tag::Button | Tag::Meter | Tag::Output | Tag::Progress | Tag::Select | Tag::Textarea => {
            true
        }
        Tag::Input => element
            .attr("type")
            .is_none_or(|kind| !kind.eq_ignore_ascii_case("hidden")),
        _ => false,
    }
}
