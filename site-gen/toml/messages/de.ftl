# Sentences about TOML, whatever file it stands in.

toml-syntax = Diese Zeile ist nicht richtig geschrieben. (Das Leseprogramm sagt: { $detail })
    .hint = Richtig ist zum Beispiel `title = "Stuhlgymnastik"`: Name, Gleichheitszeichen, Wert.
    .suggestion = Schreiben Sie `{ $nearest }`.
curly-quotes = Hier stehen Anführungszeichen aus einem Schreibprogramm; gebraucht werden gerade: "
    .hint = Ersetzen Sie „ und “ außen durch das gerade Zeichen " (Umschalt + 2). Innerhalb des Textes dürfen sie stehen.
german-date = Das Datum `{ $value }` ist so nicht lesbar.
    .hint = Schreiben Sie `{ $remedy }` oder in Anführungszeichen "{ $value }".
german-time = Die Uhrzeit `{ $value }` ist so nicht lesbar.
    .hint = Schreiben Sie `{ $remedy }` oder in Anführungszeichen "{ $value }".
invalid-date = Das Datum `{ $value }` gibt es nicht.
    .hint = Schreiben Sie Jahr, Monat und Tag, zum Beispiel `2027-03-12`.
    .suggestion = Der letzte Tag dieses Monats ist der `{ $nearest }`.
invalid-date--unreadable = `{ $value }` ist nicht als Datum lesbar.
    .hint = Schreiben Sie Tag, Monat und das Jahr mit vier Ziffern: `2027-03-12` oder "12.03.2027".
wrong-weekday = Der { $date } ist kein { $weekday }.
    .hint = Prüfen Sie Tag und Wochentag. Den Wochentag können Sie auch weglassen: Die Seite nennt ihn von selbst.
invalid-time = Die Uhrzeit `{ $value }` ist nicht lesbar.
    .hint = Schreiben Sie zum Beispiel `10:30` oder "10.30 Uhr".
start-with-end = Anfang und Ende stehen hier in einer Angabe.
    .hint = Schreiben Sie zwei Zeilen: `start = { $day } { $from }` und `end = { $until }`.
start-with-end--without-day = Anfang und Ende stehen hier in einer Angabe, und der Tag fehlt.
    .hint = Schreiben Sie zwei Zeilen, mit Ihrem Tag: `start = 2027-03-12 { $from }` und `end = { $until }`.
duplicate-key = Die Angabe `{ $key }` steht zweimal.
    .hint = Löschen Sie eine der beiden Zeilen.
duplicate-key--brackets = Diesen Abschnitt gibt es mehrmals; hier steht er in einfachen Klammern.
    .hint = Schreiben Sie `[{ $key }]`, wie weiter unten.
missing-quotes = Der Text `{ $value }` braucht Anführungszeichen.
    .hint = Schreiben Sie "{ $value }". Ohne Anführungszeichen stehen nur Zahlen, Daten, `true` und `false`.
unclosed-quotes = Hier fehlt ein Anführungszeichen.
    .hint = Jeder Text beginnt und endet mit ". Ein Anführungszeichen mitten im Text schreiben Sie als „ oder “.
unclosed-quotes--inside = Mitten im Text steht ein gerades Anführungszeichen; damit endet der Text zu früh.
    .hint = Schreiben Sie Anführungszeichen im Text als „ und “.
    .suggestion = Schreiben Sie { $nearest }.
unclosed-list = Diese Liste endet nicht.
    .hint = Setzen Sie hinter den letzten Eintrag eine eckige Klammer: `]`
unknown-key = Die Angabe `{ $key }` gibt es hier nicht.
    .hint = Möglich sind: { $known }.
    .suggestion = Meinten Sie `{ $nearest }`?
missing-key = Die Angabe `{ $key }` fehlt.
    .hint = Schreiben Sie sie zwischen die Zeilen `+++`: `{ $key } = …`
missing-key--settings = Die Angabe `{ $key }` fehlt in dieser Datei.
    .hint = Ergänzen Sie oben eine Zeile `{ $key } = …`
missing-key--section = In diesem Abschnitt fehlt die Angabe `{ $key }`.
    .hint = Schreiben Sie unter diese Zeile `{ $key } = …`
missing-key--inline = Hier fehlt die Angabe `{ $key }`.
    .hint = Ergänzen Sie `{ $key }`.
fact-in-translation = `{ $key }` steht nur in der deutschen Datei; Übersetzungen übernehmen Zeiten, Nummern und Namen von dort.
    .hint = Löschen Sie die Zeile hier und ändern Sie, wenn nötig, die deutsche Datei.
wrong-type--text = Bei `{ $key }` wird ein Text erwartet, hier steht { $found ->
    [integer] eine Zahl
    [float] eine Zahl
    [boolean] wahr oder falsch
    [datetime] ein Datum
    [array] eine Liste
   *[other] eine Tabelle
}.
    .hint = Setzen Sie den Wert in Anführungszeichen: `{ $key } = "…"`
wrong-type--truth = Bei `{ $key }` wird `true` (ja) oder `false` (nein) erwartet.
    .hint = Schreiben Sie `{ $key } = true` oder `{ $key } = false`, ohne Anführungszeichen.
wrong-type--integer = Bei `{ $key }` wird eine ganze Zahl erwartet.
    .hint = Schreiben Sie zum Beispiel `{ $key } = 12`, ohne Anführungszeichen.
wrong-type--number = Bei `{ $key }` wird eine Zahl erwartet.
    .hint = Schreiben Sie zum Beispiel `{ $key } = 51.12`, mit Punkt und ohne Anführungszeichen.
wrong-type--euros = Bei `{ $key }` wird ein Betrag in Euro erwartet.
    .hint = Schreiben Sie `{ $key } = 2.50` (mit Punkt) oder `{ $key } = 0` für kostenlos; Worte gehören zu `cost_note`.
wrong-type--date = Bei `{ $key }` wird ein Datum erwartet.
    .hint = Schreiben Sie zum Beispiel `{ $key } = 2027-03-12`.
wrong-type--moment = Bei `{ $key }` wird ein Tag mit Uhrzeit erwartet.
    .hint = Schreiben Sie zum Beispiel `{ $key } = 2027-03-12 10:00:00`, ohne Zeitzone.
wrong-type--telephone = Bei `{ $key }` fehlt die führende Null, weil die Nummer nicht in Anführungszeichen steht.
    .hint = Schreiben Sie zum Beispiel `{ $key } = "030 23125 401"`.
wrong-type--tables = Bei `{ $key }` werden Abschnitte erwartet.
    .hint = Schreiben Sie eine Zeile `[[{ $key }]]` und darunter die Angaben.
wrong-type--table = Bei `{ $key }` wird ein Abschnitt erwartet.
    .hint = Schreiben Sie eine Zeile `[{ $key }]` und darunter die Angaben.
wrong-type--known = Bei `{ $key }` wird `true` (ja), `false` (nein) oder "unknown" (unbekannt) erwartet.
    .hint = Schreiben Sie `{ $key } = true`, `{ $key } = false` oder `{ $key } = "unknown"`.
unknown-value = `{ $value }` ist bei `{ $key }` nicht möglich.
    .hint = Möglich sind: { $known }.
    .suggestion = Meinten Sie `{ $nearest }`?
empty-text = Bei `{ $key }` steht kein Text.
    .hint = Schreiben Sie etwas zwischen die Anführungszeichen, oder löschen Sie die Zeile.
number-out-of-range = Die Zahl `{ $value }` ist bei `{ $key }` nicht möglich.
    .hint = Erwartet wird eine Zahl von { $from } bis { $to }.
invalid-sum = Der Betrag `{ $value }` ist nicht lesbar.
    .hint = Schreiben Sie Euro und Cent mit Punkt: `2.50`; `0` heißt kostenlos.
    .suggestion = Schreiben Sie `{ $nearest }`, mit Punkt und ohne „Euro“.
