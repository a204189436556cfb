//! A visiting card of each contact person for address books: vCard 4.0
//! (RFC 6350).

use crate::output::OutputFile;
use model::kind::Kind;
use model::person::Person;
use model::prose::Lang;
use model::{Entry, Facts};
use resolve::Resolved;
use resolve::index::{EntryId, entries};

/// Address of a person's card, if there is a number or an address to keep.
pub fn address(resolved: &Resolved, id: EntryId) -> Option<String> {
    let Facts::Person(person) = &resolved.entry(id).facts else {
        return None;
    };
    let page = resolved.index.address(id, Lang::DEFAULT)?;
    let worth_keeping = !person.telephones.is_empty() || person.email.is_some();
    worth_keeping.then(|| format!("{}.vcf", page.trim_end_matches('/')))
}

/// The cards of all visible persons.
pub fn files(resolved: &Resolved) -> Vec<OutputFile> {
    entries(&resolved.site)
        .filter(|(id, _)| resolved.index.is_visible(*id))
        .filter_map(|(id, entry)| {
            let Facts::Person(person) = &entry.facts else {
                return None;
            };
            let path = format!("public{}", address(resolved, id)?);
            let bytes = card(resolved, id, entry, person).into();
            Some(OutputFile { path, bytes })
        })
        .collect()
}

fn card(resolved: &Resolved, id: EntryId, entry: &Entry, person: &Person) -> String {
    let settings = &resolved.site.settings;
    let name = entry.common.title.default_value().as_str();
    let (given, family) = name.rsplit_once(' ').unwrap_or(("", name));
    let mut card = Card::default();
    card.line("BEGIN", "VCARD");
    card.line("VERSION", "4.0");
    card.line("FN", &escaped(name));
    card.line("N", &format!("{};{};;;", escaped(family), escaped(given)));
    if let Some(role) = &person.role {
        card.line("TITLE", &escaped(role.default_value().as_str()));
    }
    let works_for = person.organisation.as_ref().or(settings.publisher.as_ref());
    let organisation =
        works_for.and_then(|name| resolved.index.find(Kind::Organisation, &name.value.0));
    if let Some(organisation) = organisation {
        let title = &resolved.entry(organisation).common.title;
        card.line("ORG", &escaped(title.default_value().as_str()));
    }
    for telephone in &person.telephones {
        // As a text: Evolution and KDE show the address `tel:…` letter by letter.
        card.line("TEL;TYPE=voice,work", telephone.value.dial());
    }
    if let Some(email) = &person.email {
        card.line("EMAIL;TYPE=work", &escaped(email.value.address()));
    }
    let path = resolved.index.address(id, Lang::DEFAULT).unwrap_or("/");
    let page = format!("{}{path}", settings.base_url.value.as_str());
    card.line("URL", &page);
    // khard lists no card without one, KDE makes a new contact at each import.
    card.line("UID", &page);
    card.line("LANG", settings.language(Lang::DEFAULT).tag());
    card.line("END", "VCARD");
    card.text
}

#[derive(Default)]
struct Card {
    text: String,
}

impl Card {
    /// One property, folded after 75 bytes (RFC 6350, 3.2), never inside a
    /// character.
    fn line(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for c in format!("{name}:{value}").chars() {
            if length + c.len_utf8() > 75 {
                self.text.push_str("\r\n ");
                length = 1;
            }
            self.text.push(c);
            length += c.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

/// Backslash, comma, semicolon and line ends mean something (RFC 6350, 3.4).
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace(',', "\\,")
        .replace(';', "\\;")
        .replace('\n', "\\n")
}

#[cfg(test)]
mod tests {
    use super::{Card, escaped};

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut card = Card::default();
        card.line("FN", &"ä".repeat(60));
        assert!(card.text.split("\r\n").all(|line| line.len() <= 75));
        let unfolded = card.text.replace("\r\n ", "");
        assert_eq!(unfolded, format!("FN:{}\r\n", "ä".repeat(60)));
    }

    #[test]
    fn what_means_something_is_escaped() {
        assert_eq!(escaped("A; B, C\\D"), "A\\; B\\, C\\\\D");
    }
}
