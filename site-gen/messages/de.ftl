# Sentences of the program. One message a rule: what is wrong, in one sentence
# to somebody who is no programmer; `.hint` says what to do; `.suggestion`
# stands in its place if a similar name is known.

severity-error = Fehler
severity-warning = Hinweis
severity-help = Abhilfe
summary = { $errors ->
    [0] Kein Fehler
    [one] 1 Fehler
   *[other] { $errors } Fehler
}, { $warnings ->
    [0] kein Hinweis
    [one] 1 Hinweis
   *[other] { $warnings } Hinweise
}.
built = { $pages } Seiten in { $milliseconds } ms nach { $out } geschrieben.

## Files

site-missing = In diesem Ordner liegt keine Website: Die Datei `{ $file }` fehlt.
    .hint = Wechseln Sie in den Ordner, der `content` und `themes` enthält, oder nennen Sie ihn mit `--root`.
disk-full = Auf dem Datenträger ist kein Platz mehr; die Website bleibt, wie sie zuletzt geschrieben wurde.
    .hint = Löschen Sie, was Sie nicht mehr brauchen, oder nennen Sie mit `--out` einen Ordner auf einem anderen Datenträger.
empty-file = Die Datei ist leer.
    .hint = Beginnen Sie mit `+++`, `title = "…"` und `+++`, oder löschen Sie die Datei. `site-gen new` legt eine Vorlage an.
front-matter-missing = Am Anfang der Datei fehlen die Angaben zwischen zwei Zeilen `+++`.
    .hint = Schreiben Sie in die erste Zeile `+++`, darunter `title = "…"`, darunter noch einmal `+++`.
front-matter-missing--yaml = Die Angaben am Anfang stehen zwischen `---`; hier gehören sie zwischen `+++`.
    .hint = Ersetzen Sie beide Zeilen `---` durch `+++` und schreiben Sie `name = "Wert"` statt `name: Wert`.
front-matter-open = Die Angaben am Anfang der Datei enden nicht.
    .hint = Setzen Sie unter die letzte Angabe eine Zeile mit `+++`.
not-utf8 = Die Datei ist nicht als UTF-8 gespeichert; an dieser Stelle steht ein unlesbares Zeichen.
    .hint = Speichern Sie die Datei im Editor noch einmal mit der Kodierung „UTF-8“.
file-name-not-utf8 = Der Name der Datei enthält unlesbare Zeichen.
    .hint = Benennen Sie die Datei um, am besten nur mit kleinen Buchstaben, Ziffern und Bindestrichen.
link-out-of-root = Diese Verknüpfung führt aus dem Ordner hinaus oder ins Leere.
    .hint = Legen Sie die Datei selbst hierher; Verknüpfungen nach außen werden nicht gelesen.
names-differ-in-case-only = Die Namen `{ $first }` und `{ $second }` sind für manche Rechner derselbe.
    .hint = Benennen Sie eine der beiden Dateien um.
names-differ-in-case-only--decomposed = Zwei Dateien heißen `{ $second }`; nur die Umlaute sind verschieden gespeichert.
    .hint = Benennen Sie eine der beiden Dateien um.
unused-file = Diese Datei wird nicht verwendet.
    .hint = Texte enden auf `.md`; Bilder gehören nach `content/bilder`, Dateien zum Herunterladen nach `content/dateien`.
entry-outside-collections = Der Ordner `{ $dir }` steht nicht in `site.toml`, deshalb wird nichts aus ihm gezeigt.
    .hint = Verschieben Sie seine Dateien in einen dieser Ordner: { $known }.
    .suggestion = Meinten Sie den Ordner `{ $nearest }`?
home-missing = Die Startseite fehlt: Neben `site.toml` liegt keine Datei `_index.md`.
    .hint = Legen Sie `content/_index.md` an, mit `title`, `description` und einem Text; ohne Startseite führt kein Weg zu den anderen Seiten.
home-missing--hidden = Die Startseite wird nicht gezeigt: Sie ist ein Entwurf, oder ihr Tag ist noch nicht da oder schon vorbei.
    .hint = Löschen Sie hier `draft`, `publish_on` und `expires_on`.
translation-without-original = Zu dieser Übersetzung fehlt die deutsche Datei `{ $original }`.
    .hint = Legen Sie `{ $original }` in denselben Ordner; dort stehen Zeiten, Nummern und Namen.

## TOML

translation-of-nothing = `{ $key }` wird hier übersetzt, steht aber nicht in der deutschen Datei.
    .hint = Schreiben Sie die Angabe zuerst dort, oder löschen Sie die Zeile hier.
invalid-web-address = `{ $value }` ist keine vollständige Internetadresse.
    .hint = Sie beginnt mit `https://`, zum Beispiel `https://www.example.org`.
    .suggestion = Schreiben Sie "{ $nearest }".
invalid-email = `{ $value }` ist keine E-Mail-Adresse.
    .hint = Schreiben Sie zum Beispiel "name@example.org".
    .suggestion = Schreiben Sie "{ $nearest }".
invalid-email--dots = Vor dem @ von `{ $value }` stehen zwei Punkte hintereinander oder ein Punkt am Rand; so heißt kein Postfach.
    .hint = Löschen Sie den Punkt, der zu viel ist.
invalid-email--name = Vor dem @ von `{ $value }` steht `{ $character }`; das nehmen viele Mailserver nicht an.
    .hint = Vor dem @ stehen Buchstaben ohne Umlaute, Ziffern, Punkte und Bindestriche.
invalid-email--domain = Was in `{ $value }` hinter dem @ steht, kann keine Internetadresse sein.
    .hint = Dort stehen Buchstaben, Ziffern und Bindestriche, getrennt durch einzelne Punkte, zum Beispiel `example.org`.
invalid-email--too-long = `{ $value }` ist länger, als eine E-Mail-Adresse sein kann.
    .hint = Vor dem @ stehen höchstens 64 Zeichen, im Ganzen höchstens 254.
invalid-telephone = `{ $value }` ist keine Telefonnummer mit Vorwahl.
    .hint = Schreiben Sie zum Beispiel "030 23125 401" oder "116117".
invalid-hours = Die Zeiten `{ $value }` sind nicht lesbar.
    .hint = Schreiben Sie zum Beispiel "Dienstag 9-12 Uhr" oder "Mo-Fr 14:00-18:00".
invalid-slug = `{ $value }` kann kein Teil einer Adresse sein.
    .hint = Schreiben Sie "{ $remedy }": kleine Buchstaben, Ziffern und Bindestriche.
invalid-alias = `{ $value }` ist keine frühere Adresse dieser Website.
    .hint = Schreiben Sie den Teil nach dem Namen der Website, zum Beispiel "/alte-seite/".
unknown-step = Einen Schritt `{ $value }` gibt es nicht.
    .hint = Die Schritte haben die Nummern 1 bis 6.

## Settings

duplicate-collection = Der Ordner `{ $dir }` steht zweimal in `site.toml`.
    .hint = Löschen Sie einen der beiden Abschnitte `[[collection]]`.
no-collections = In `site.toml` steht kein Ordner mit Inhalten.
    .hint = Ergänzen Sie zum Beispiel `[[collection]]` mit `dir = "termine"` und `kind = "event"`.
unknown-theme = Das Thema `{ $name }` gibt es nicht im Ordner `themes`.
    .hint = Vorhanden sind: { $known }.
    .none = Im Ordner `themes` liegt kein Thema.
    .suggestion = Meinten Sie `{ $nearest }`?

## The colours of a theme

theme-file-broken = Diese Datei des Themas lässt sich nicht lesen: { $reason }
    .hint = Ein Paar hat die drei Angaben `text`, `ground` und `minimum`.
theme-contrast-too-low = `{ $text }` auf `{ $ground }` hebt sich zu wenig ab ({ $scheme ->
        [dark] dunkle Ansicht
        [print] Druck
       *[light] helle Ansicht
    }): { $ratio } zu 1, verlangt sind { $minimum } zu 1.
    .hint = Ändern Sie eine der beiden Farben im Stylesheet des Themas.
theme-target-too-small = `{ $name }` ist mindestens { $height } Pixel hoch, verlangt sind { $minimum }.
    .hint = Geben Sie dem Ziel im Stylesheet `min-height`, oder mehr Abstand nach innen (`padding`).
theme-target-too-small--none = Im Beispiel zu `{ $name }` ist nichts, das man antippen kann.
    .hint = Nehmen Sie in `sample` einen Link, einen Knopf oder ein Feld auf, wie die Vorlagen sie schreiben.
unknown-theme-colour = Das Thema hat keine Farbe `{ $name }`.
    .hint = Farben sind Angaben wie `--{ $name }: #26201a` unter `:root` im Stylesheet.
    .suggestion = Meinten Sie `{ $nearest }`?
unknown-theme-colour--no-colour = `{ $text }` auf `{ $ground }` lässt sich nicht berechnen ({ $scheme ->
        [dark] dunkle Ansicht
        [print] Druck
       *[light] helle Ansicht
    }).
    .hint = Geben Sie beide als feste Farbe an und den Grund ohne Durchsicht, etwa `#26201a`.
audit-theme-no-pairs = Das Thema `{ $name }` nennt weder Farben, die sich begegnen, noch Ziele für Finger (`[[pair]]` und `[[target]]` in `theme.toml`).
audit-theme-pair = { $text } auf { $ground }
audit-theme-head-pair = Paar
audit-theme-head-scheme = Ansicht
audit-theme-head-ratio = Kontrast
audit-theme-head-needed = nötig
audit-theme-head-target = Ziel für Finger
audit-theme-head-height = Höhe
audit-theme-scheme = { $scheme ->
    [dark] dunkel
    [print] Druck
   *[light] hell
}
audit-theme-verdict = { $verdict ->
    [passes] gut
   *[fails] zu wenig
}

## Dates

end-before-start = Das Ende ({ $end }) liegt nicht nach dem Anfang ({ $start }).
    .hint = Prüfen Sie beide Angaben.
until-without-repeat = `{ $key }` steht hier ohne `repeat`.
    .hint = Ergänzen Sie zum Beispiel `repeat = "wöchentlich"`, oder löschen Sie `{ $key }`.
until-and-count = `until` und `count` sagen beide, wann die Reihe endet.
    .hint = Behalten Sie den letzten Tag (`until`) oder die Zahl der Termine (`count`).
until-before-start = Die Reihe endet mit `until` vor ihrem ersten Termin.
    .hint = Prüfen Sie das Jahr bei `start` und `until`.
ambiguous-repeat = Das kann zweierlei heißen: alle paar Wochen oder einmal im Monat.
    .hint = Schreiben Sie zum Beispiel `"alle 2 Wochen"` oder `"jeden zweiten Dienstag im Monat"`.
day-not-in-each-month = Einen { $day }. gibt es nicht in jedem Monat; Kalender lassen ihn dann aus oder verschieben ihn.
    .hint = Nehmen Sie einen Tag bis zum 28. oder `"letzter Tag im Monat"`.
fifth-weekday = Einen fünften Wochentag gibt es nicht in jedem Monat.
    .hint = Schreiben Sie `"letzter Freitag im Monat"` (mit Ihrem Wochentag), oder beginnen Sie an einem Tag bis zum 28.
start-off-series = Der erste Termin ({ $date }) passt nicht zur Wiederholung: Kalender zeigen dann verschiedene Tage.
    .hint = Ändern Sie `start` oder `repeat`, bis beide dasselbe sagen.
    .suggestion = Der erste passende Tag ist der { $nearest }.
time-skipped = Am { $date } gibt es { $time } Uhr nicht: Die Uhr springt von 2 auf 3.
    .hint = Legen Sie die Zeit auf vor 2 oder nach 3 Uhr, oder verlegen Sie diesen Termin mit `[[change]]`.
time-repeated = Am { $date } gibt es { $time } Uhr zweimal: Die Uhr wird von 3 auf 2 gestellt.
    .hint = Legen Sie die Zeit auf vor 2 oder nach 3 Uhr, oder verlegen Sie diesen Termin mit `[[change]]`.
holiday-undecided = Der Termin am { $date } fällt auf einen Feiertag. Findet er statt?
    .hint = Schreiben Sie für die ganze Reihe `on_holiday = "entfällt"` oder `"findet statt"`, oder ändern Sie diesen Tag mit `[[change]]`.
contact-away = { $name } ist vom { $from } bis { $until } nicht da, und niemand springt ein: { $dates }.
    .hint = Tragen Sie bei der Abwesenheit `deputy` ein, oder nennen Sie bei diesen Terminen `contact` in einer `[[change]]`.
room-taken-twice = Am { $date } ist der Ort „{ $place }“ schon belegt: „{ $other }“.
    .hint = Ändern Sie Zeit oder Ort eines der beiden Termine.
capacity-without-registration = `capacity = { $count }` steht hier, aber niemand meldet sich an.
    .hint = Setzen Sie `registration = "telephone"` oder `"form"`, oder löschen Sie `capacity`.
change-without-date = Am { $date } gibt es in dieser Reihe keinen Termin.
    .hint = Prüfen Sie das Datum der Änderung.
    .suggestion = Meinten Sie den { $nearest }?
change-cancelled-and-moved = Der Termin { $date } kann nicht zugleich entfallen und verlegt sein.
    .hint = Lassen Sie entweder `cancelled` oder die neuen Angaben stehen.
change-held-and-otherwise = Der Termin { $date } kann nicht zugleich wie geplant stattfinden und entfallen oder verlegt sein.
    .hint = Lassen Sie `held = true` stehen oder die anderen Angaben, nicht beides.
change-without-effect = Bei der Änderung für { $date } steht nicht, was sich ändert.
    .hint = Ergänzen Sie `cancelled = "Grund"` oder eine neue Zeit, einen neuen Ort oder eine andere Ansprechperson. Findet der Termin doch statt: `held = true`
date-changed-twice = Für den { $date } stehen zwei Änderungen.
    .hint = Löschen Sie eine davon.
expires-before-publish = Die Seite verschwindet (`expires_on`), bevor sie erscheint (`publish_on`).
    .hint = Prüfen Sie beide Daten.
moved-far-away = Der Termin { $date } ist auf den { $to } verlegt, mehr als ein Vierteljahr weit.
    .hint = Prüfen Sie Monat und Jahr. Ist es ein eigener Termin, dann sagen Sie den alten mit `cancelled` ab.
break-without-date = In die Pause vom { $from } bis { $until } fällt kein Termin.
    .hint = Prüfen Sie Monat und Jahr, oder löschen Sie die Pause.
date-long-past = Der { $date } war schon lange vorbei, als die Seite zuletzt geändert wurde (`updated_on`).
    .hint = Prüfen Sie das Jahr.
date-far-ahead = Bis zum { $date } sind es mehr als fünf Jahre.
    .hint = Prüfen Sie das Jahr.
absence-past = Die Abwesenheit vom { $from } bis { $until } liegt in einem vergangenen Jahr.
    .hint = Prüfen Sie das Jahr, oder löschen Sie die Abwesenheit.
absence-far-ahead = Bis zur Abwesenheit vom { $from } bis { $until } sind es mehr als fünf Jahre.
    .hint = Prüfen Sie das Jahr.
wrong-weekday-in-text = Der { $date } ist kein { $weekday }.
    .hint = Prüfen Sie Tag und Wochentag.
no-such-day-in-text = Den { $date } gibt es nicht.
    .hint = Prüfen Sie Tag und Monat.
series-ended = Die Reihe ist am { $date } zu Ende gegangen.
    .hint = Geht sie weiter, dann ändern Sie `until`; sonst löschen Sie die Datei oder setzen `expires_on`.
notice-expired = Der Aushang galt bis { $date } und hängt nicht mehr.
    .hint = Löschen Sie die Datei, oder verlängern Sie `until`.
facts-not-checked = Die Angaben wurden zuletzt am { $date } geprüft, also vor über einem Jahr.
    .hint = Fragen Sie nach und tragen Sie bei `checked_on` den Tag der Prüfung ein.
statement-outdated--date = Die Erklärung zur Barrierefreiheit ist vom { $date }, also über ein Jahr alt.
    .hint = Sehen Sie sie durch und tragen Sie bei `date` den Tag ein.
statement-outdated--barrier = Dieses Hindernis sollte bis zum { $date } behoben sein.
    .hint = Ist es behoben, nehmen Sie den Abschnitt weg; sonst nennen Sie bei `until` einen neuen Tag.

## Names and links

duplicate-name = Den Namen `{ $name }` trägt schon die Datei { $first }.
    .hint = Benennen Sie eine der beiden Dateien um; andere Seiten nennen sie bei diesem Namen.
same-title = Den Titel „{ $title }“ hat schon die Datei { $first }; niemand kann die beiden unterscheiden.
    .hint = Geben Sie dieser Datei einen eigenen Titel, oder löschen Sie sie, wenn sie nur eine Kopie ist.
duplicate-address = Unter der Adresse `{ $address }` steht schon die Seite aus { $first }.
    .hint = Geben Sie dieser Seite mit `slug = "…"` eine eigene Adresse.
duplicate-address--alias = Unter der Adresse `{ $address }` steht schon die Seite aus { $first }.
    .hint = Wählen Sie für die alte Adresse eine andere, oder löschen Sie sie aus `aliases`.
unknown-reference--page = Eine Seite namens `{ $name }` gibt es nicht.
    .hint = Gemeint ist der Name der Datei in { $dir }, ohne `.md`.
    .none = In `site.toml` steht kein Ordner dafür (`kind = "page"`); legen Sie einen an, oder löschen Sie die Zeile.
    .suggestion = Meinten Sie `{ $nearest }`?
unknown-reference--offer = Ein Angebot namens `{ $name }` gibt es nicht.
    .hint = Gemeint ist der Name der Datei in { $dir }, ohne `.md`.
    .none = In `site.toml` steht kein Ordner dafür (`kind = "offer"`); legen Sie einen an, oder löschen Sie die Zeile.
    .suggestion = Meinten Sie `{ $nearest }`?
unknown-reference--event = Einen Termin namens `{ $name }` gibt es nicht.
    .hint = Gemeint ist der Name der Datei in { $dir }, ohne `.md`.
    .none = In `site.toml` steht kein Ordner dafür (`kind = "event"`); legen Sie einen an, oder löschen Sie die Zeile.
    .suggestion = Meinten Sie `{ $nearest }`?
unknown-reference--person = Eine Person namens `{ $name }` gibt es nicht.
    .hint = Gemeint ist der Name der Datei in { $dir }, ohne `.md`.
    .none = In `site.toml` steht kein Ordner dafür (`kind = "person"`); legen Sie einen an, oder löschen Sie die Zeile.
    .suggestion = Meinten Sie `{ $nearest }`?
unknown-reference--organisation = Eine Organisation namens `{ $name }` gibt es nicht.
    .hint = Gemeint ist der Name der Datei in { $dir }, ohne `.md`.
    .none = In `site.toml` steht kein Ordner dafür (`kind = "organisation"`); legen Sie einen an, oder löschen Sie die Zeile.
    .suggestion = Meinten Sie `{ $nearest }`?
unknown-reference--place = Einen Ort namens `{ $name }` gibt es nicht.
    .hint = Gemeint ist der Name der Datei in { $dir }, ohne `.md`.
    .none = In `site.toml` steht kein Ordner dafür (`kind = "place"`); legen Sie einen an, oder löschen Sie die Zeile.
    .suggestion = Meinten Sie `{ $nearest }`?
unknown-topic = Das Thema `{ $name }` steht nicht in `site.toml`.
    .hint = Möglich sind: { $known }.
    .none = Ein Thema fügen Sie in `site.toml` als Abschnitt `[[topic]]` mit `id` und `de` hinzu; bisher gibt es dort keines.
    .suggestion = Meinten Sie `{ $nearest }`?
unknown-audience = Die Zielgruppe `{ $name }` steht nicht in `site.toml`.
    .hint = Möglich sind: { $known }.
    .none = Eine Zielgruppe fügen Sie in `site.toml` als Abschnitt `[[audience]]` mit `id` und `de` hinzu; bisher gibt es dort keine.
    .suggestion = Meinten Sie `{ $nearest }`?
reference-to-hidden--draft = `{ $name }` ist noch ein Entwurf und wird hier weggelassen.
    .hint = Löschen Sie dort `draft = true`, wenn es erscheinen soll.
reference-to-hidden--not-yet = `{ $name }` erscheint erst später und wird bis dahin hier weggelassen.
reference-to-hidden--expired = `{ $name }` ist abgelaufen und wird hier weggelassen.
    .hint = Ändern Sie dort `expires_on`, oder nehmen Sie den Namen hier heraus.
link-to-nothing = Der Link `{ $target }` führt zu keiner Seite.
    .hint = Seiten dieser Website nennen Sie beim Dateinamen, zum Beispiel `chor.md`; andere Adressen beginnen mit `https://`.
    .suggestion = Meinten Sie `{ $nearest }`?
link-to-nothing--empty = Dieser Link hat kein Ziel.
    .hint = Schreiben Sie das Ziel in die runde Klammer, zum Beispiel `chor.md`.
link-to-nothing--document = Der Link `{ $target }` führt zu einem Dokument; zu Dokumenten führt ein Baustein.
    .hint = Legen Sie `{ $file }` in `content/dateien`, und schreiben Sie in eine eigene Zeile: `{"{{"} file(name="{ $file }", title="…") {"}}"}`
ambiguous-link = Der Link `{ $target }` könnte zwei Seiten meinen.
    .hint = Schreiben Sie `{ $first }` oder `{ $second }`.
link-to-hidden--draft = Dieser Link führt zu einem Entwurf und wird weggelassen.
    .hint = Löschen Sie dort `draft = true`, wenn die Seite erscheinen soll.
link-to-hidden--not-yet = Dieser Link führt zu einer Seite, die erst später erscheint, und wird bis dahin weggelassen.
link-to-hidden--expired = Dieser Link führt zu einer abgelaufenen Seite und wird weggelassen.
    .hint = Nehmen Sie den Link heraus, oder ändern Sie dort `expires_on`.
invalid-telephone-link = Der Link wählt `{ $value }`; das ist keine Telefonnummer mit Vorwahl.
    .hint = Schreiben Sie zum Beispiel `[030 23125 401](tel:+493023125401)`.
invalid-mail-link = Der Link schreibt an `{ $value }`; das ist keine E-Mail-Adresse.
    .hint = Schreiben Sie zum Beispiel `[name@example.org](mailto:name@example.org)`.

## Text

heading-like-title = Eine Überschrift mit einem `#` gibt es schon: den Titel der Seite.
    .hint = Beginnen Sie Überschriften im Text mit `##`.
markup-not-read--heading = `{ $text }` wird nicht als Überschrift gelesen, sondern als Text mit Rauten gezeigt.
    .hint = Setzen Sie hinter die Rauten ein Leerzeichen: `## Titel`.
markup-not-read--emphasis = `{ $text }` hebt nichts hervor; die Zeichen werden so gezeigt.
    .hint = Schreiben Sie die Zeichen dicht an die Worte und außen ein Leerzeichen oder Satzzeichen: `das ist **wichtig** für alle`. Sollen sie so gezeigt werden, setzen Sie `\` davor.
markup-not-read--link = `{ $text }` wird nicht als Link gelesen; die Klammern werden so gezeigt.
    .hint = Schreiben Sie beide Klammern dicht aneinander: `[Worte](ziel.md)`.
markup-not-read--picture = `{ $text }` wird nicht als Bild gelesen; die Klammern werden so gezeigt.
    .hint = Schreiben Sie beide Klammern dicht aneinander: `![Beschreibung](foto.jpg)`.
markup-not-read--footnote = Zur Fußnote `{ $text }` fehlt der Text.
    .hint = Schreiben Sie ihn in eine eigene Zeile: `{ $text }: …`
markup-not-read--table = Diese Zeilen werden nicht als Tabelle gelesen; die senkrechten Striche werden so gezeigt.
    .hint = Schreiben Sie unter die erste Zeile eine mit Strichen, je Spalte einmal: `|---|---|`, und davor eine leere Zeile.
markup-not-read--component = `{ $text }` wird nicht als Baustein gelesen, sondern so gezeigt.
    .hint = Schreiben Sie zwei geschweifte Klammern, in einer eigenen Zeile: `{"{{"} contact(person="katrin-muster") {"}}"}`
markup-not-read--id = `{ $text }` gehört an das Ende einer Überschrift; hier wird es so gezeigt.
    .hint = Löschen Sie es, oder schreiben Sie `## Titel { $text }`.
markup-not-read--html = `{ $text }` steht in HTML; dort wird Markdown nicht gelesen, sondern so gezeigt.
    .hint = Lassen Sie nach der Zeile mit dem HTML eine Zeile leer, oder nehmen Sie das HTML heraus.
fence-left-open = Hier beginnt Code, der nirgends endet: Alles darunter wird unverändert gezeigt, auch Überschriften und Bausteine.
    .hint = Löschen Sie diese Zeile, oder wiederholen Sie die Zeichen am Ende des Codes in einer eigenen Zeile.
component-in-code = Der Baustein `{ $name }` steht in Code und wird so gezeigt, wie er geschrieben ist.
    .hint = Löschen Sie die Zeilen mit ``` um den Baustein und Leerzeichen davor. Soll er nur zeigen, wie man ihn schreibt, nennen Sie darin einen Namen, den es nicht gibt.
underlined-heading = Die Striche unter diesem Text machen ihn zur Überschrift.
    .hint = Soll er eine sein, schreiben Sie `## ` davor und löschen die Striche; sollen sie eine Linie sein, lassen Sie darüber eine Zeile leer.
list-renumbered = Hier steht { $written }., gezeigt wird { $shown }.: Eine Liste zählt von ihrer ersten Zahl an weiter.
    .hint = Ist die Zahl ein Teil des Satzes, schreiben Sie `{ $written }\.`; sonst zählen Sie die Liste lückenlos.
cell-beyond-head = Diese Zeile hat { $cells } Felder, der Kopf der Tabelle { $columns }: Was darüber hinausgeht, wird nicht gezeigt.
    .hint = Ergänzen Sie den Kopf und die Zeile mit den Strichen, oder nehmen Sie das Feld heraus. Ein Strich im Text wird `\|` geschrieben.
text-in-table = Dieser Text wird zu einer Zeile der Tabelle über ihm.
    .hint = Lassen Sie zwischen der Tabelle und dem Text eine Zeile leer.
footnote-not-shown--unused = Zu dieser Fußnote führt keine Stelle des Textes; sie wird nicht gezeigt.
    .hint = Schreiben Sie `[^{ $name }]` an die Stelle, zu der sie gehört.
footnote-not-shown--repeated = Die Fußnote `[^{ $name }]` steht zweimal da; diese wird nicht gezeigt.
    .hint = Geben Sie jeder Fußnote einen Namen, der nur einmal vorkommt.
html-left-open = Das Element `<{ $name }>` endet nicht, wo es enden müsste.
    .hint = Schreiben Sie `</{ $name }>` noch in denselben Absatz, oder verzichten Sie auf das HTML.
html-closed-twice = Hier endet `<{ $name }>`, ohne dass es in diesem Absatz begonnen hat.
    .hint = Löschen Sie `</{ $name }>`, oder ergänzen Sie davor `<{ $name }>`.
doors-differ = Hier stehen { $found } Türen, in der deutschen Datei { $expected }.
    .hint = Wiederholen Sie jede Tür in derselben Reihenfolge mit `title` und `text`.
picture-without-alt = Zum Bild `{ $picture }` fehlt ein Text für Menschen, die es nicht sehen.
    .hint = Beschreiben Sie, was auf dem Bild wichtig ist: `picture_alt = "…"` oder im Text `![Beschreibung]({ $picture })`.
picture-without-file = Das Bild `{ $picture }` liegt nicht in `content/bilder`.
    .hint = Legen Sie die Datei dorthin, oder ändern Sie den Namen.
    .suggestion = Meinten Sie `{ $nearest }`?
download-without-file = Die Datei `{ $file }` liegt nicht in `content/dateien`.
    .hint = Legen Sie die Datei dorthin, oder ändern Sie den Namen.
    .suggestion = Meinten Sie `{ $nearest }`?
unusable-picture--format = Dieses Bild hat ein unbekanntes Format.
    .hint = Verwenden Sie JPG, PNG, WebP oder SVG.
unusable-picture--heic = Dieses Foto ist im Format HEIC gespeichert, das viele Browser nicht zeigen.
    .hint = Speichern Sie es als JPEG: am Rechner mit „Exportieren“ oder „Speichern unter“. Neue Fotos macht das iPhone als JPEG, wenn Sie unter „Einstellungen“, „Kamera“, „Formate“ „Maximale Kompatibilität“ wählen.
unusable-picture--broken = Dieses Bild ist beschädigt. (Das Leseprogramm sagt: { $detail })
    .hint = Speichern Sie das Bild noch einmal, oder nehmen Sie ein anderes.
unusable-picture--large = Dieses Bild ist mit { $width } × { $height } Punkten zu groß.
    .hint = Verkleinern Sie es auf höchstens 8000 Punkte an der langen Seite.
unusable-picture--animated = Dieses Bild bewegt sich; Leserinnen und Leser könnten es nicht anhalten.
    .hint = Verwenden Sie ein Standbild.
unusable-picture--no-size = Diese Zeichnung sagt nicht, wie groß sie ist.
    .hint = Ergänzen Sie im `<svg>` eine `viewBox`.
unusable-picture--forbidden = Diese Zeichnung enthält `{ $what }`; das ist auf der Website nicht erlaubt.
    .hint = Speichern Sie die Zeichnung als „einfaches SVG“, ohne Programme und fremde Adressen.
shortcode-syntax = Dieser Baustein ist nicht richtig geschrieben.
    .hint = Richtig ist zum Beispiel `{"{{"} contact(person="katrin-muster") {"}}"}` in einer eigenen Zeile.
shortcode-form--wants-text = Der Baustein `{ $name }` steht um einen Text.
    .hint = Schreiben Sie `{"{%"} { $name }(…) {"%}"}`, darunter den Text, darunter `{"{%"} end {"%}"}`.
shortcode-form--takes-no-text = Der Baustein `{ $name }` steht allein, ohne Text.
    .hint = Schreiben Sie `{"{{"} { $name }(…) {"}}"}`.
shortcode-not-alone = Ein Baustein steht immer allein in seiner Zeile.
    .hint = Setzen Sie ihn in eine eigene Zeile mit einer leeren Zeile davor und danach.
shortcode-without-end = Zu diesem Baustein `{ $name }` fehlt das Ende.
    .hint = Schreiben Sie unter den Text eine Zeile `{"{%"} end {"%}"}`.
shortcode-end-without-start = Hier endet ein Baustein, der nicht begonnen hat.
    .hint = Löschen Sie die Zeile, oder ergänzen Sie den Anfang darüber.
unknown-shortcode = Einen Baustein `{ $name }` gibt es nicht.
    .hint = Möglich sind: { $known }.
    .suggestion = Meinten Sie `{ $nearest }`?
unknown-argument = Der Baustein `{ $name }` kennt `{ $argument }` nicht.
    .hint = Möglich sind: { $known }.
    .suggestion = Meinten Sie `{ $nearest }`?
unknown-argument--none = Der Baustein `{ $name }` hat keine Angaben; hier steht `{ $argument }`.
    .hint = Lassen Sie die Klammer leer: `{ $name }()`.
missing-argument = Dem Baustein `{ $name }` fehlt die Angabe `{ $argument }`.
    .hint = Ergänzen Sie `{ $argument }="…"` in der Klammer.
invalid-limit = `{ $value }` ist keine Anzahl.
    .hint = Schreiben Sie zum Beispiel `limit=5`.
no-opening-times = Bei `{ $name }` stehen keine Zeiten, die man zeigen könnte.
    .hint = Tragen Sie dort Zeiten ein, oder nehmen Sie den Baustein heraus.

## Theme

template-error = Eine Vorlage des Themas hat einen Fehler. (Das Programm sagt: { $detail })
    .hint = Das betrifft nicht Ihre Texte; geben Sie es weiter an die Person, die das Thema pflegt.
component-argument--unknown = Der Aufruf von `{ $name }` nennt `{ $argument }`; das kennt der Baustein nicht.
    .hint = Möglich sind: { $known }.
    .none = Der Baustein hat keine Angaben; löschen Sie sie im Aufruf.
    .suggestion = Meinten Sie `{ $nearest }`?
component-argument--missing = Dem Aufruf von `{ $name }` fehlt `{ $argument }`.
    .hint = Ergänzen Sie `{ $argument }={"{"}…{"}"}`.
component-argument--wrong-type = Bei `{ $argument }` erwartet der Baustein `{ $name }` den Typ `{ $expected }`; hier steht `{ $found }`.
    .hint = Ändern Sie den Wert, oder ändern Sie den Typ in der Zeile „component { $name }“.
component-argument--given = Das Programm gibt dem Baustein `{ $name }` die Angabe `{ $argument }`; hier ist sie nicht vorgesehen.
    .hint = Ergänzen Sie `{ $argument }` in dieser Klammer.
component-argument--not-given = Der Baustein `{ $name }` verlangt `{ $argument }`; das Programm nennt es nicht.
    .hint = Geben Sie ihm einen Vorgabewert: `{ $argument } = …`
component-missing = Dem Thema fehlt der Baustein `{ $name }`, den Texte brauchen.
    .hint = Legen Sie eine Vorlage mit „component { $name }“ an.
mail-broken = Eine Vorlage für Mails zu Anfragen lässt sich nicht ausfüllen. (Das Programm sagt: { $detail })
    .hint = Solche Mails würden nicht verschickt. Das betrifft nicht Ihre Texte; geben Sie es weiter an die Person, die das Thema pflegt.
mail-name-unknown = Diese Mail kennt `mail.{ $name }` nicht.
    .hint = Möglich sind: { $known }.
    .suggestion = Meinten Sie `mail.{ $nearest }`?
mail-missing = Dem Thema fehlt die Vorlage `{ $name }` für Mails zu Anfragen.
    .hint = Ohne sie würden Anfragen angenommen und nicht weitergegeben. Nehmen Sie die gleichnamige Datei eines anderen Themas als Muster.
words-missing = Der Baustein `{ $component }` sagt nichts zu `{ $name }`.
    .hint = In einer Mail oder auf der Seite für Mitarbeitende stünde dort nichts. Ergänzen Sie einen Zweig „elif name == "{ $name }"“ mit den Worten dafür.
template-missing = Dem Thema fehlt die Vorlage `{ $name }`.
    .hint = Sie wird für frühere Adressen (`aliases`) gebraucht.
messages-syntax = Eine Wortliste des Themas ist nicht lesbar. (Das Leseprogramm sagt: { $detail })
    .hint = Jede Zeile lautet `name = Text`.
theme-asset-missing = Die Datei `{ $name }`, die eine Vorlage nennt, fehlt im Thema.
    .hint = Legen Sie die Datei in { $folder }; das Stylesheet `style.css` wird aus dem Ordner `styles` des Themas gemacht.
    .suggestion = Meinten Sie `{ $nearest }`?
message-missing = Der Text `{ $key }` fehlt (Sprache: { $language }).
    .hint = Ergänzen Sie `{ $key } = …` in { $file }.
    .suggestion = Ergänzen Sie `{ $key } = …` in { $file }, oder meinten Sie `{ $nearest }`?

## Forms

form-without-shared-texts = Zu den Formularen fehlt die Datei `content/formulare/_texte.toml`.
    .hint = Dort stehen die Wörter, die alle Formulare gemeinsam haben.
forms-without-alarm = Die Website hat Formulare, aber in `site.toml` fehlt `alarm_email`.
    .hint = Tragen Sie die E-Mail-Adresse ein, die erfährt, wenn eine Anfrage niemanden erreicht: `alarm_email = "technik@example.org"`.
absence-without-deputy = { $name } bekommt Anfragen und ist vom { $from } bis { $until } nicht da; eine Vertretung fehlt.
    .hint = Tragen Sie bei der Abwesenheit `deputy` ein. Bis dahin gehen Anfragen an die Vertretung des Formulars (`deputy`); hat es keine, bleiben sie im Postfach der Person liegen, bis die Erinnerungen kommen.
absence-without-deputy--dates = { $name } bekommt Anfragen und ist vom { $from } bis { $until } nicht da; eine Vertretung fehlt, auch für diese Termine: { $dates }.
    .hint = Tragen Sie bei der Abwesenheit `deputy` ein. Bis dahin gehen Anfragen an die Vertretung des Formulars (`deputy`); hat es keine, bleiben sie im Postfach der Person liegen, bis die Erinnerungen kommen.
intake-bundle-broken = Das Programm, das Anfragen annimmt, kann seine Unterlagen nicht lesen. (Es sagt: { $detail })
    .hint = Meist liegt es an einer Vorlage des Themes: `base.html` und `page.html` zeigen Titel und Text einer Seite genau einmal.
recipient-without-email = { $name } soll Anfragen bekommen, hat aber keine E-Mail-Adresse.
    .hint = Tragen Sie in der Datei der Person `email = "…"` ein, oder nennen Sie hier jemand anderen.
legal-basis-repeated = Für das Formular `{ $form }` steht weiter oben schon eine Rechtsgrundlage.
    .hint = Löschen Sie einen der beiden Abschnitte `[[data_protection.form]]`.
registration-without-form = Hier meldet man sich mit einem Formular an, aber es gibt keines für Termine.
    .hint = Schreiben Sie `registration = "telephone"`, oder legen Sie ein Formular mit `pages = "events"` an.

## Publishing and output

sample-data--telephone = `{ $value }` ist eine Beispielnummer; unter ihr meldet sich niemand.
    .hint = Tragen Sie vor der Veröffentlichung die richtige Nummer ein.
sample-data--address = `{ $value }` ist eine Beispieladresse.
    .hint = Tragen Sie vor der Veröffentlichung die richtige Adresse ein.
sample-data--street = `{ $value }` ist ein Beispiel für eine Straße.
    .hint = Tragen Sie vor der Veröffentlichung die richtige Straße ein.
privacy-gap--table = Die Seite fragt in Formularen nach Angaben, aber `site.toml` sagt nicht, was daraus wird.
    .hint = Legen Sie in `site.toml` den Abschnitt `[data_protection]` an: `controller`, `officer`, `officer_email`, `authority`, `authority_website`, `mailbox_days`, `backup_days`, `[[data_protection.processor]]` und `[[data_protection.form]]`.
privacy-gap--key = Für die Datenschutzerklärung fehlt `{ $key }`.
    .hint = Tragen Sie `{ $key }` in `site.toml` ein. Ohne diese Angabe darf die Seite nicht öffentlich werden.
privacy-gap--basis = Für das Formular `{ $form }` ist keine Rechtsgrundlage angegeben.
    .hint = Schreiben Sie in `site.toml`: `[[data_protection.form]]`, darunter `name = "{ $form }"` und `basis = "contract"`, `"interest"` oder `"consent"`.
privacy-gap--part = Der Datenschutzerklärung fehlt der Teil `{ $part }`.
    .hint = Setzen Sie auf eine eigene Zeile: `{"{{"} privacy(part="{ $part }") {"}}"}`.
accessibility-gap--table = `site.toml` sagt nichts zur Barrierefreiheit; eine öffentliche Seite braucht eine Erklärung dazu.
    .hint = Legen Sie in `site.toml` den Abschnitt `[accessibility]` an: `page`, `date`, `email`, `[accessibility.arbitration]` oder `[accessibility.surveillance]`, dazu `[[accessibility.test]]` und `[[accessibility.barrier]]`.
accessibility-gap--key = Für die Erklärung zur Barrierefreiheit fehlt `{ $key }`.
    .hint = Tragen Sie `{ $key }` in `site.toml` unter `[accessibility]` ein. Ohne diese Angabe darf die Seite nicht öffentlich werden.
accessibility-gap--office = Die Erklärung zur Barrierefreiheit nennt keine Stelle für den Streitfall.
    .hint = Tragen Sie die Schlichtungsstelle als `[accessibility.{ $key }]` ein, die Marktüberwachung als `[accessibility.surveillance]`, jeweils mit `name`. Gilt kein Gesetz für Ihre Seite, schreiben Sie `voluntary = true`.
accessibility-gap--barrier = Zu diesem Hindernis fehlt `{ $key }`; Leserinnen und Leser müssen es erfahren.
    .hint = Schreiben Sie bei `what`, was nicht geht, und bei `alternative`, wie man auf anderem Weg zum selben Ziel kommt.
accessibility-gap--part = Der Erklärung zur Barrierefreiheit fehlt der Teil `{ $part }`.
    .hint = Setzen Sie auf eine eigene Zeile: `{"{{"} statement(part="{ $part }") {"}}"}`.
output-holds-sources = Der Ordner `{ $out }` enthält die Quellen der Website oder liegt in ihnen; dorthin wird nichts geschrieben.
    .hint = Nennen Sie mit `--out` einen anderen Ordner.
output-not-a-folder = `{ $out }` ist kein Ordner.
    .hint = Nennen Sie mit `--out` einen anderen Ordner.
output-not-ours = Der Ordner `{ $out }` wurde nicht von diesem Programm geschrieben (er enthält `{ $first }`); es wurde nichts gelöscht.
    .hint = Nennen Sie mit `--out` einen leeren Ordner.
output-holds-more = Im Ordner `{ $out }` liegt `{ $first }`, das dieses Programm nicht geschrieben hat; es wurde nichts gelöscht.
    .hint = Legen Sie diese Datei woanders hin, oder nennen Sie mit `--out` einen anderen Ordner.

## Preview
preview-running = Die Vorschau läuft: { $url } (beenden mit Strg+C)
preview-built = { $pages ->
    [one] Eine Seite
   *[other] { $pages } Seiten
} in { $milliseconds } Millisekunden gebaut.
preview-not-built = Nicht gebaut: { $errors ->
    [0] Das Programm kam nicht weiter.
    [one] ein Fehler.
   *[other] { $errors } Fehler.
}
preview-no-browser = Der Browser ließ sich nicht öffnen. Öffnen Sie { $url } bitte selbst.
preview-port-taken = An Port { $port } läuft schon ein anderes Programm, vielleicht eine zweite Vorschau.
    .hint = Beenden Sie es oder nennen Sie mit `--port` eine andere Zahl.
    .suggestion = Port { $nearest } ist frei: `serve --port { $nearest }`.
preview-banner-label = Hinweis der Vorschau
preview-banner = { $errors ->
    [0] Das Programm kam nicht weiter. Sie sehen den letzten guten Stand.
    [one] Es gibt einen Fehler. Sie sehen den letzten guten Stand.
   *[other] Es gibt { $errors } Fehler. Sie sehen den letzten guten Stand.
}
preview-banner-link = Fehler ansehen
preview-title = Vorschau
preview-heading = { $errors ->
    [0] Keine Fehler
    [one] Ein Fehler
   *[other] { $errors } Fehler
}
preview-heading-failed = Das Programm kam nicht weiter
preview-lead-stale = Die Seiten zeigen den letzten guten Stand, bis alles behoben ist. Diese Seite erneuert sich beim Speichern von selbst.
preview-lead-none = Sobald alles behoben und gespeichert ist, erscheint hier die Website.
preview-lead-fine = Die Seiten zeigen, was in den Dateien steht.
preview-errors = Fehler
preview-warnings = { $warnings ->
    [one] Eine Warnung
   *[other] { $warnings } Warnungen
}
preview-place = { $file }, Zeile { $line }, Spalte { $column }
preview-rule = Regel: { $rule }
preview-to-site = Zur Startseite
preview-not-found = Diese Seite gibt es nicht
preview-not-found-lead = Unter dieser Adresse steht nichts, und die Website hat noch keine eigene Seite für diesen Fall (`404.html`).

## New entry
new-unknown-kind = Eine Art von Eintrag mit dem Namen „{ $kind }“ gibt es nicht.
    .hint = Möglich sind: { $known }.
    .suggestion = Meinten Sie „{ $nearest }“?
new-no-collection = Die Website hat keinen Ordner für „{ $kind }“.
    .hint = Tragen Sie in `content/site.toml` einen Abschnitt `[[collection]]` mit `kind = "{ $kind }"` ein.
new-no-name = Aus dem Titel „{ $title }“ lässt sich kein Dateiname bilden.
    .hint = Der Titel braucht wenigstens einen lateinischen Buchstaben oder eine Ziffer.
new-exists = Den Eintrag gibt es schon: `{ $path }`. Es wurde nichts verändert.
    .hint = Öffnen Sie ihn, oder wählen Sie einen anderen Titel.
new-address-taken = Die Adresse `/{ $path }/` gehört schon zu einem anderen Teil der Website.
    .hint = Wählen Sie einen anderen Titel.
new-bad-settings = `{ $file }` lässt sich nicht lesen: { $detail }
    .hint = `check` nennt alle Fehler mit ihrer Stelle.
new-written = Angelegt: { $path }

## Help paths

# Whom a finding of a help path concerns: the first one has no comma before it.
visitors = { $all ->
    [yes] alle, die fragen
   *[no] {""}
}{ $person ->
    [first] den Menschen selbst
    [later] , den Menschen selbst
   *[no] {""}
}{ $relative ->
    [first] Angehörige
    [later] , Angehörige
   *[no] {""}
}{ $neighbour ->
    [first] Nachbarn
    [later] , Nachbarn
   *[no] {""}
}{ $colleague ->
    [first] Kolleginnen und Kollegen
    [later] , Kolleginnen und Kollegen
   *[no] {""}
}{ $helper ->
    [first] Fachleute
    [later] , Fachleute
   *[no] {""}
}
tables-differ = Hier stehen { $found } Abschnitte `[[{ $key }]]`, in der deutschen Datei { $expected }.
    .hint = Schreiben Sie für jeden Abschnitt der deutschen Datei einen, in derselben Reihenfolge, nur mit `text`.
unknown-form = Das Formular `{ $form }` gibt es nicht.
    .hint = Formulare liegen in `content/formulare`. Möglich sind: { $known }.
    .none = Es gibt noch kein Formular: Legen Sie eines in `content/formulare` an, oder löschen Sie die Zeile.
    .suggestion = Meinten Sie `{ $nearest }`?
concern-without-telephone = Bei diesem Anliegen erreicht man niemanden am Telefon. (Betrifft { visitors })
    .hint = Nennen Sie mit `contact` eine Person, bei der eine Telefonnummer steht, oder in einem `[[way]]` eine Stelle mit Nummer.
concern-without-silent-way = Wer nicht sprechen kann oder will, findet bei diesem Anliegen keinen Weg. (Betrifft { visitors })
    .hint = Ergänzen Sie `form = "kontakt"`, oder bei der Person unter `contact` eine E-Mail-Adresse oder ein Büro (`office`). Für Nachbarn und Kollegen zählt kein Formular.
dead-end = Dieser Weg endet im Leeren: An manchen Tagen ist { $urgency ->
    [now] am selben Tag
    [soon] sieben Tage lang
   *[other] vierzehn Tage lang
} niemand zu erreichen, nämlich { $days }. (Betrifft { visitors })
    .hint = Nennen Sie noch jemanden: eine Person mit mehr Sprechzeiten, eine weitere Stelle in einem `[[way]]`, bei Eile eine Notrufnummer unter `danger`.
dead-end-on-holidays = Um Feiertage ist hier zu lange niemand zu erreichen: { $days }. (Betrifft { visitors })
    .hint = Nennen Sie noch jemanden mit Sprechzeiten an anderen Wochentagen oder eine weitere Stelle in einem `[[way]]`.
dead-end-in-absence = Während einer Abwesenheit ist hier zu lange niemand zu erreichen: { $days }. (Betrifft { visitors })
    .hint = Tragen Sie bei der Person unter `[[absence]]` eine Vertretung ein, die in dieser Zeit Sprechstunde hat.
page-far-from-person = Von dieser Seite sind es mehr als zwei Links bis zu einem Menschen mit Telefonnummer: { $address }
    .hint = Fügen Sie `{"{{"} contact(person="…") {"}}"}` ein oder einen Link auf eine Seite, auf der jemand zu erreichen ist.

## The command report

report-title = Bericht für die AG Sozialmanagement, Stand { $day }
report-nothing = Nichts gefunden.
report-entry = { $title } ({ $file })
report-unchecked = Angaben, die seit einem Jahr niemand geprüft hat
report-unchecked-line = { $title }: zuletzt am { $day } ({ $file })
report-ending = Reihen, die bald enden oder schon zu Ende sind
report-ending-line = { $title }: letzter Termin am { $day } ({ $file })
report-without-date = Angebote ohne Öffnungszeit und ohne nächsten Termin
report-single = Anliegen, bei denen höchstens ein Partner hilft
report-single-line = { $title }: nur { $partner }
report-single-none = { $title }: kein Partner, nur wir selbst
report-failure = Ohne diese Menschen und Stellen bricht ein Weg ab
report-failure-line = { $title }: { $concerns }
report-lost = Diese Stationen fallen ohne „{ $partner }“ weg
report-lost-line = { $title }: „{ $text }“ { $substitute }
report-substitute = Am nächsten kommt: { $partner }.
report-no-substitute = Niemand im Netzwerk kommt dem nahe.
report-broken = Diese Wege brechen ohne „{ $partner }“ ab
report-broken-line = { $title }, { $visitor }: an { $days } Tagen des kommenden Jahres ist niemand rechtzeitig zu erreichen
report-visitor-person = für den Menschen selbst
report-visitor-relative = für Angehörige
report-visitor-neighbour = für Nachbarn
report-visitor-colleague = für Kolleginnen und Kollegen
report-visitor-helper = für Fachleute
report-activities = Veranstaltungen im Jahr { $year }
report-activity-all = Alle
report-preventive = Mitmachen und gesund bleiben
report-curative = Hilfe, wenn man sie braucht
report-no-offer = Ohne Angebot
report-activity-name = Bereich oder Thema
report-activity-topic = Thema: { $topic }
report-held = gewesen
report-cancelled = entfallen
report-coming = kommen noch
report-unknown-partner = Eine Stelle oder Person namens `{ $name }` gibt es nicht.
    .hint = Gemeint ist der Name der Datei ohne `.md`. Möglich sind: { $known }.
    .suggestion = Meinten Sie `{ $nearest }`?

## Exceptions from rules of the audit

exception-declared = Die Regel `{ $rule }` wird bis { $until } nicht überall erfüllt: { $reason } Betroffene Seiten: { $pages }.
    .hint = Beheben Sie den Mangel bis zu diesem Tag, und löschen Sie dann die Ausnahme.
exception-over = Die Ausnahme von der Regel `{ $rule }` galt bis { $until }: { $reason } Betroffene Seiten: { $pages }.
    .hint = Beheben Sie den Mangel, und löschen Sie die Ausnahme. Nur mit gutem Grund setzen Sie einen neuen Tag.
exception-unneeded = Die Ausnahme von der Regel `{ $rule }` trifft auf nichts mehr zu.
    .hint = Löschen Sie die Ausnahme, oder berichtigen Sie die Adresse bei `page`.
unknown-rule = Die Regel `{ $name }` gibt es nicht.
    .hint = Der Name einer Regel steht bei jedem Fund in eckigen Klammern.
    .suggestion = Meinten Sie `{ $nearest }`?

## Language of the texts

hard-to-read--amstad = Der Text ist schwer zu lesen: { $value } nach Amstad, es sollten mindestens { $limit } sein.
    .hint = Teilen Sie lange Sätze, und nehmen Sie kürzere Wörter. Am schwersten sind die Zeilen { $sentences }.
hard-to-read--lix = Der Text ist schwer zu lesen: LIX { $value }, es sollten höchstens { $limit } sein.
    .hint = Teilen Sie lange Sätze, und nehmen Sie kürzere Wörter. Am schwersten sind die Zeilen { $sentences }.
hard-to-read--vienna = Der Text ist schwer zu lesen: { $value } nach der Wiener Formel, es sollten höchstens { $limit } sein.
    .hint = Teilen Sie lange Sätze, und nehmen Sie kürzere Wörter. Am schwersten sind die Zeilen { $sentences }.
easy-language--long-sentence = Der Satz ist für Leichte Sprache zu lang: { $words } Wörter.
    .hint = Machen Sie zwei Sätze daraus, mit höchstens 8 bis 10 Wörtern.
easy-language--sentence-on-line = In Leichter Sprache steht jeder Satz auf einer eigenen Zeile.
    .hint = Beginnen Sie mit „{ $words }“ einen neuen Absatz.
easy-language--long-word = Das Wort „{ $words }“ ist für Leichte Sprache zu lang.
    .hint = Nehmen Sie ein kürzeres Wort, oder teilen Sie es mit Bindestrichen, wie „Haus-Tür“.
easy-language--subjunctive = „{ $words }“ ist die Möglichkeitsform; in Leichter Sprache steht, was ist.
    .hint = Schreiben Sie „kann“, „vielleicht“ oder einfach, was geschieht.
easy-language--number-word = In Leichter Sprache stehen Zahlen als Ziffern, nicht „{ $words }“.
    .hint = Schreiben Sie die Zahl als Ziffer.
easy-language--abbreviation = „{ $words }“ ist eine Abkürzung; in Leichter Sprache steht das ganze Wort.
    .hint = Schreiben Sie die Abkürzung aus.
easy-language--genitive = „{ $words }“ ist ein Genitiv, der in Leichter Sprache nicht vorkommt.
    .hint = Schreiben Sie „von“: statt „die Tür des Hauses“ „die Tür von dem Haus“.
easy-language--passive = „{ $words }“ sagt nicht, wer etwas tut; in Leichter Sprache gehört das dazu.
    .hint = Nennen Sie den Menschen: statt „Sie werden geholt“ „Frau Muster holt Sie“.
easy-language--time = Uhrzeiten stehen in Leichter Sprache ohne Null am Anfang, nicht „{ $words }“.
    .hint = Schreiben Sie `9:00`.
easy-language--date = Das Datum „{ $words }“ ist für Leichte Sprache zu knapp.
    .hint = Schreiben Sie den Monat als Wort, zum Beispiel „1. März 2027“.
