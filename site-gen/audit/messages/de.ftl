# Ein Satz sagt, was nicht stimmt; der Hinweis sagt, was zu tun ist.

alt-is-file-name = Der Alternativtext „{ $alt }“ ist ein Dateiname.
    .hint = Beschreiben Sie in wenigen Worten, was auf dem Bild wichtig ist.
broken-anchor = Der Link führt zu einer Stelle „{ $anchor }“, die es auf dieser Seite nicht gibt.
    .hint = Prüfen Sie die Schreibweise nach dem `#`, oder geben Sie der Stelle diesen Namen.
broken-anchor--other-page = Der Link `{ $target }` führt zu einer Stelle „{ $anchor }“, die es auf der anderen Seite nicht gibt.
    .hint = Prüfen Sie die Schreibweise nach dem `#`, oder lassen Sie diesen Teil weg.
broken-link = Der Link `{ $target }` führt ins Leere.
    .hint = Prüfen Sie die Adresse; die Seite oder Datei gibt es nicht.
broken-link--without-slash = Der Link `{ $target }` führt ins Leere, weil am Ende ein Schrägstrich fehlt.
    .hint = Schreiben Sie am Ende der Adresse `/`.
element-left-open = Das Element `<{ $name }>` wird nicht geschlossen.
    .hint = Schreiben Sie `</{ $name }>` dorthin, wo es enden soll.
empty-heading = Die Überschrift ist leer.
    .hint = Schreiben Sie einen Text hinein, oder löschen Sie die Überschrift `{ $name }`.
image-button-without-name = Die Schaltfläche besteht aus einem Bild und hat keinen Alternativtext.
    .hint = Sagen Sie mit `alt`, was die Schaltfläche tut.
image-without-alt = Das Bild hat keinen Alternativtext.
    .hint = Beschreiben Sie, was auf dem Bild wichtig ist, oder schreiben Sie `alt=""`, wenn es nur schmückt.
link-without-name = Der Link hat keinen Text.
    .hint = Schreiben Sie in den Link, wohin er führt (`{ $target }`).
link-without-name--image = Der Link besteht aus einem Bild ohne Alternativtext.
    .hint = Schreiben Sie in den Alternativtext des Bildes, wohin der Link führt (`{ $target }`).
nested-too-deep = Hier sind zu viele Elemente ineinander geschachtelt; der Rest der Seite wurde nicht geprüft.
    .hint = Sehen Sie nach, ob vor `<{ $name }>` Elemente nicht geschlossen werden oder eine Vorlage sich selbst einbindet.
page-without-lang = Die Seite sagt nicht, in welcher Sprache sie geschrieben ist.
    .hint = Schreiben Sie die Sprache an den Anfang der Seite, etwa `<html lang="de">`.
page-without-main-heading = Die Seite hat keine Hauptüberschrift.
    .hint = Geben Sie der Seite eine Überschrift der ersten Ebene (`h1`), die sagt, worum es geht.
page-without-title = Die Seite hat keinen Titel.
    .hint = Geben Sie der Seite einen Titel, der sagt, worum es geht (`<title>`).
page-without-title--empty = Der Titel der Seite ist leer.
    .hint = Schreiben Sie in den Titel, worum es auf der Seite geht.
repeated-id = Die Kennung „{ $id }“ kommt auf dieser Seite mehrmals vor.
    .hint = Geben Sie jeder Stelle eine eigene Kennung (`id`); sonst führen Links und Beschriftungen zur falschen.
skipped-heading-level = Auf eine Überschrift der Ebene { $before } folgt eine der Ebene { $level }.
    .hint = Nehmen Sie Ebene { $expected }, oder fügen Sie die fehlende Überschrift ein.
stray-end-tag = `</{ $name }>` schließt nichts.
    .hint = Löschen Sie es, oder ergänzen Sie davor das fehlende `<{ $name }>`.
unknown-page-lang = Die Angabe „{ $lang }“ ist keine bekannte Sprache.
    .hint = Schreiben Sie das Kürzel der Sprache, etwa `de` für Deutsch oder `en` für Englisch.
