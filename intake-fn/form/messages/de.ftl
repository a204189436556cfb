form-words-missing = Für `{ $name }` fehlt die Übersetzung.
    .hint = Ergänzen Sie `{ $name }` mit `label`.
form-name-invalid = „{ $name }“ geht nicht als Name.
    .hint = Ein Name hat kleine Buchstaben von a bis z und einzelne Bindestriche, in Auswahlmöglichkeiten auch Ziffern; „homepage“ ist vergeben.
form-name-repeated = Der Name „{ $name }“ kommt zweimal vor.
    .hint = Geben Sie einem von beiden einen anderen Namen.
form-type-unknown = Die Art „{ $type }“ gibt es nicht.
    .hint = Es gibt: { $known }.
    .suggestion = Meinten Sie „{ $nearest }“?
form-pages-unknown = `pages = "{ $pages }"` gibt es nicht.
    .hint = Es gibt "topics" (eine Seite je Thema) und "events" (eine Seite je Termin).
form-autocomplete-unknown = „{ $token }“ ist kein Wert für `autocomplete`.
    .hint = Es gibt: { $known }.
    .suggestion = Meinten Sie „{ $nearest }“?
form-area-code-invalid = „{ $code }“ ist keine Vorwahl.
    .hint = Schreiben Sie sie mit der 0 am Anfang, ohne Leerzeichen: "03431".
form-lengths-crossed = `min_length` ist größer als `max_length`.
    .hint = Machen Sie `min_length` kleiner.
form-options-too-few = Eine Auswahl braucht mindestens zwei Möglichkeiten.
    .hint = Ergänzen Sie `[[field.option]]` mit `id` und `label`.
form-topics-too-few = Ein Feld für das Thema braucht mindestens zwei Themen.
    .hint = Ergänzen Sie `[[topic]]` mit `id` und `label`.
form-requirement-twice = Von `required`, `required_unless` und `required_when` geht nur eines.
    .hint = Löschen Sie die anderen.
form-condition-without-field = Das Feld „{ $field }“, von dem dieses Feld abhängt, gibt es nicht.
    .hint = Es gibt: { $known }.
    .suggestion = Meinten Sie „{ $nearest }“?
form-condition-without-option = Das Feld „{ $field }“ hat keine Möglichkeit „{ $option }“.
    .hint = Es hat: { $known }.
    .suggestion = Meinten Sie „{ $nearest }“?
form-confirmation-without-email = Ohne ein Feld für die E-Mail-Adresse kann keine Bestätigung verschickt werden.
    .hint = Ergänzen Sie ein Feld mit `type = "email"`, oder löschen Sie `confirm_by_mail`.
form-error-text-missing = Für den Fehler `{ $key }`, der bei diesem Feld möglich ist, fehlt der Text.
    .hint = Ergänzen Sie im Feld `errors = {"{"} { $key } = "…" {"}"}`, oder in `_texte.toml` unter `[errors]`.
form-mark-unknown = „{"{"}{ $mark }{"}"}“ steht für nichts.
    .hint = Es gibt: { $known }.
form-page-missing = Der Text der Seite `[page.{ $page }]` fehlt.
    .hint = Ergänzen Sie `[page.{ $page }]` mit `title` und `text`.
form-names-incomplete = `{ $key }` braucht genau { $count } Namen.
    .hint = Schreiben Sie alle Namen als Liste: { $key } = ["…", "…"].
