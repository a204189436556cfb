//! Keys as people write them: German words and slips lead to the right key.

use diagnostic::nearest;

/// German words for keys, in lower case.
const GERMAN: &[(&str, &str)] = &[
    ("titel", "title"),
    ("überschrift", "title"),
    ("beschreibung", "description"),
    ("kurztext", "description"),
    ("entwurf", "draft"),
    ("bild", "picture"),
    ("bildtext", "picture_alt"),
    ("alt", "picture_alt"),
    ("alternativtext", "picture_alt"),
    ("telefon", "telephone"),
    ("telefonnummer", "telephone"),
    ("phone", "telephone"),
    ("e-mail", "email"),
    ("mail", "email"),
    ("webseite", "website"),
    ("beginn", "start"),
    ("anfang", "start"),
    ("datum", "date"),
    ("ende", "end"),
    ("bis", "until"),
    ("von", "from"),
    ("ort", "place"),
    ("kontakt", "contact"),
    ("ansprechpartner", "contact"),
    ("ansprechpartnerin", "contact"),
    ("angebot", "offer"),
    ("anbieter", "provider"),
    ("wiederholung", "repeat"),
    ("änderung", "change"),
    ("pause", "break"),
    ("unterbrechung", "break"),
    ("feiertag", "on_holiday"),
    ("feiertags", "on_holiday"),
    ("schulferien", "on_school_holiday"),
    ("ferien", "on_school_holiday"),
    ("anzahl", "count"),
    ("entfällt", "cancelled"),
    ("abgesagt", "cancelled"),
    ("canceled", "cancelled"),
    ("findet_statt", "held"),
    ("stattfindet", "held"),
    ("grund", "reason"),
    ("kosten", "cost"),
    ("preis", "cost"),
    ("price", "cost"),
    ("anmeldung", "registration"),
    ("plätze", "capacity"),
    ("rolle", "role"),
    ("aufgabe", "role"),
    ("sprechzeiten", "office_hours"),
    ("öffnungszeiten", "opening"),
    ("hours", "office_hours"),
    ("abwesenheit", "absence"),
    ("vertretung", "deputy"),
    ("sprachen", "languages"),
    ("themen", "topics"),
    ("thema", "topics"),
    ("topic", "topics"),
    ("zielgruppen", "audiences"),
    ("zielgruppe", "audiences"),
    ("ansatz", "approach"),
    ("straße", "street"),
    ("strasse", "street"),
    ("plz", "postal_code"),
    ("stadt", "city"),
    ("stufenlos", "step_free"),
    ("aufzug", "lift"),
    ("toilette", "accessible_toilet"),
    ("geprüft", "checked_on"),
    ("geprüft_am", "checked_on"),
    ("quelle", "source"),
    ("leistungen", "services"),
    ("schritt", "step"),
    ("menü", "menu"),
    ("gewicht", "weight"),
    ("reihenfolge", "weight"),
    ("mitbringen", "bring"),
    ("unterlagen", "documents"),
    ("wörter", "words"),
    ("stichworte", "words"),
    ("suchworte", "words"),
    ("anzeichen", "signs"),
    ("dringlichkeit", "urgency"),
    ("gefahr", "danger"),
    ("weg", "way"),
    ("eingang", "entrance"),
    ("aufgaben", "tasks"),
    ("grenzen", "limits"),
    ("schulung", "training"),
    ("vergütung", "compensation"),
    ("formular", "form"),
];

/// The key among `known` that was meant by what was typed.
pub fn meant<'a>(typed: &str, known: &[&'a str]) -> Option<&'a str> {
    let folded = typed.to_lowercase();
    let translated = GERMAN
        .iter()
        .filter(|(german, _)| *german == folded)
        .find_map(|(_, key)| known.iter().find(|name| *name == key));
    translated
        .copied()
        .or_else(|| nearest(typed, known.iter().copied()))
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn german_words_lead_to_the_key_of_the_kind() {
        assert_eq!(meant("Telefon", &["title", "telephone"]), Some("telephone"));
        assert_eq!(meant("telefon", &["title", "start"]), None);
        assert_eq!(meant("startt", &["title", "start"]), Some("start"));
    }
}
