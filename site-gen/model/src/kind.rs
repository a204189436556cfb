//! The kinds of content, by name. A new kind is one file beside this one, a
//! word here and a variant of [`Facts`](super::Facts).

use super::values::words;

words! {
    /// What an entry is: decides its keys, its template and its structured data.
    Kind {
        /// A page of text.
        Page = "page" | "seite",
        /// Something one can use: advice, help, a course.
        Offer = "offer" | "angebot",
        /// One or several dates.
        Event = "event" | "termin",
        /// Somebody to talk to.
        Person = "person",
        /// A partner, a help line, the cooperative itself.
        Organisation = "organisation" | "organization" | "partner",
        /// Where something happens.
        Place = "place" | "ort",
        /// News that ends.
        Notice = "notice" | "aushang",
        /// A step of the work that was reached.
        Milestone = "milestone" | "meilenstein",
        /// What has become hard, and the ways to help.
        Concern = "concern" | "anliegen",
        /// A task for a neighbour.
        Role = "role" | "rolle",
    }
}
