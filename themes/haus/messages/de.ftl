# Worte des Themas „haus“, Deutsch.

## Rahmen
skip-to-content = Zum Inhalt
sample-page = Beispielseite.
sample-explained = Namen und Nummern sind erfunden.
menu = Menü
main-menu = Hauptmenü
all-areas = Alle Bereiche
languages = Sprachen
only-home = nur Startseite
breadcrumbs = Weg zu dieser Seite
home = Startseite
feed-title = { $site }: Neues und Termine
today = heute
on-this-page = Auf dieser Seite
published-by = Wer hinter dieser Seite steht
about-this-site = Über diese Seite
foot-links = Über diese Seite
to-top = Nach oben
built-on = Stand: { $date }
print-address = Diese Seite im Internet:
print-slash = Adressen, die mit / beginnen, stehen unter { $host }.
checked-on = Angaben geprüft am
updated-on = Text geändert am

## Leichte Sprache
not-reviewed = Diesen Text hat noch keine Prüfgruppe gelesen.
reviewed-by = Geprüft von: { $by }
reviewed-by-on = Geprüft von: { $by }, am { $on }

## Startseite und Übersichten
notices = Aushang
notice = Aushang
important = Wichtig
next-days = Die nächsten sieben Tage
no-dates-in-next-days = In den nächsten sieben Tagen ist kein Termin.
this-week = Diese Woche
next-week = Nächste Woche
no-dates-left = In dieser Woche ist kein Termin mehr.
no-dates-next-week = In der nächsten Woche ist kein Termin.
all-dates = Alle Termine ansehen
all-events = Alle Veranstaltungen
next-dates = Die nächsten Termine
later-dates = Danach
no-dates = Zurzeit ist kein Termin geplant.
no-notices = Zurzeit hängt nichts aus.

## Kontakt
reachable = Zu erreichen
no-hours = Zeiten nach Absprache
office = Büro:
deputy-is = Es vertritt:
stands-in-for = Vertretung für { $name } bis { $until }
away-until = Bis { $until } nicht im Haus.
away-on = Am { $day } nicht im Haus.
away-from-until = Vom { $from } bis { $until } nicht im Haus.
who-helps = Wer hilft?
how-to-reach = Kontakt
provided-by = Das Angebot macht:

## Auf einen Blick
at-a-glance = Auf einen Blick
fact-when = Wann?
fact-where = Wo?
fact-cost = Was kostet es?
fact-register = Muss ich mich anmelden?
fact-for = Für wen?
fact-eligible = Wer kann kommen?
fact-bring = Was bringe ich mit?
fact-languages = Welche Sprachen?
fact-topics = Worum geht es?
fact-website = Mehr im Internet
fact-part-of = Gehört zu
fact-access = Wie komme ich hinein?
fact-works-for = Arbeitet bei
fact-services = Was wird getan?
fact-contact = Wer ist da für Sie?
fact-on-site = Bei uns im Haus
fact-address = Anschrift
fact-area = Für welche Orte?
fact-transit = Bus und Bahn
fact-reached = Schon erreicht?
fact-shows = Woran sieht man es?
see-dates = Siehe die nächsten Termine
register-none = Nein. Kommen Sie vorbei.
register-telephone = Ja. Bitte rufen Sie an.
register-form = Ja. Rufen Sie an oder schreiben Sie uns.
register-for = Anmelden: { $title }, { $date }
register-on = Anmelden für den { $date }
change-cancelled = Achtung: { $day }. { $month } entfällt
change-moved = Achtung: { $day }. { $month } ist geändert
capacity = { $count ->
    [one] Es gibt einen Platz.
   *[other] Es gibt { $count } Plätze.
}

## Termine
day-number = { $day }.
cancelled = entfällt
moved = verlegt
moved-from = Vorher: { $from }
with-person = Diesmal mit { $name }
next-time = Nächstes Mal: { $weekday }, { $day }. { $month }
next-time-in-year = Nächstes Mal: { $date }
event-over = Zurzeit ist kein weiterer Termin geplant.

## Orte, Netzwerk, Schritte
how-to-get-there = So kommen Sie hin
access = So kommen Sie hinein
dates-here = Die nächsten Termine hier
regular-dates = Was es hier immer wieder gibt
offers-here = Angebote an diesem Ort
offers-of-person = Dabei hilft diese Person
offers-of-organisation = Angebote dieser Stelle
for-emergencies = Für den Notfall
working-group-member = Mitglied der AG Sozialmanagement
source = Quelle:
step-of = Schritt { $step } von 6
reached-yes = Ja, das ist geschafft.
reached-no = Noch nicht. Wir arbeiten daran.
milestone-reached = Erreicht am
milestone-planned = Geplant für
milestone-shows = Daran sieht man es:
valid-on = Gilt am { $day }
valid-until = Gilt bis { $until }
valid-from-until = Gilt vom { $from } bis { $until }

## Fehler und alte Adressen
not-found-lead = Vielleicht ist die Adresse alt, oder beim Eintippen ist ein Buchstabe verrutscht.
not-found-ways = Hier geht es weiter
not-found-call = Oder rufen Sie an
moved-page-to = Zur neuen Adresse

## Anliegen und Wege
signs = Daran merken Sie es
call-now = Rufen Sie an
rather-write = Sie möchten lieber nicht sprechen?
the-way = Ihr Weg, Schritt für Schritt
end-of-the-way = Auf dem ganzen Weg für Sie da:
good-to-know = Gut zu wissen
danger-now = Ist jemand in Gefahr? Rufen Sie zuerst hier an
danger-later = Sie brauchen jetzt gleich jemanden?
lane-in-house = Das machen wir selbst
lane-partner = Hier hilft ein Partner
lane-accompaniment = So begleiten wir Sie
fact-how-soon = Wie schnell geht es?
urgency-now = Sofort, zu jeder Stunde
urgency-soon = In den nächsten Tagen
urgency-calm = In Ruhe, in den nächsten zwei Wochen
for-somebody-else = Sie fragen für jemand anderen?
visitor-relative = Für Angehörige
visitor-relative-text = Rufen Sie an und erzählen Sie, was Sie sehen. Wir beraten Sie auch, wenn der Mensch selbst noch keine Hilfe möchte.
visitor-neighbour = Für Nachbarn
visitor-neighbour-text = Klingeln Sie und fragen Sie, wie es geht. Rufen Sie uns dann an. Bitte schreiben Sie nichts über andere Menschen in ein Formular.
visitor-colleague = Für Kolleginnen und Kollegen
visitor-colleague-text = Fragen Sie den Menschen, ob wir ihn anrufen dürfen, und sagen Sie uns Bescheid. Vermutungen gehören in keine Akte.
visitor-helper = Für Fachleute anderer Dienste
visitor-helper-text = Rufen Sie an, am besten gemeinsam mit dem Menschen, um den es geht. Wir sagen Ihnen, was im Haus möglich ist.

## Rollen für Nachbarn
role-kicker = Rolle für Nachbarn
role-tasks = Das gehört dazu
role-limits = Das gehört nicht dazu
role-hours = Wie viel Zeit?
role-needs = Was brauche ich vorher?
role-training = Welcher Kurs?
role-guide = Wo lese ich mehr?
role-begin = So fangen Sie an
role-training-dates = Die nächsten Kurstage
compensation-heading = Was andere dafür bekommen
compensation-example = Diese Beispiele kommen von anderen Stellen. Sie sind keine Zusage der Genossenschaft.
save-contact = In mein Adressbuch

## Listen der ganzen Seite
letters = Buchstaben
to-letters = Zu den Buchstaben
way-sheet = Wen rufe ich an?
way-sheet-concern = Anliegen
way-sheet-contact = Bei uns
way-sheet-partners = Partner
partner-sheet = Unsere Partner auf einen Blick
partner-sheet-name = Stelle
partner-sheet-number = Telefon
suits-kicker = Rollen für Nachbarn
suits-half = Genau passend ist nichts dabei. Das hier kommt dem nahe, und über die Zeit lässt sich reden.
suits-or-call = Sie möchten lieber darüber sprechen?
suits-again = Noch einmal von vorn

## Datenschutz
privacy-gap = Diese Angabe fehlt noch.
privacy-controller = Für alles auf dieser Seite ist verantwortlich:
privacy-officer = Für den Datenschutz beauftragt ist { $name }:
privacy-fields = Wir fragen nach:
privacy-needed = (nötig)
privacy-needed-sometimes = (nötig, je nachdem, was Sie sonst angeben)
privacy-besides = Außerdem speichern wir, wann Ihre Angaben eingegangen sind, in welcher Sprache, zu welchem Thema, und wie weit wir damit sind.
privacy-participants = Ihr Name kommt auf die Liste der Teilnehmenden.
privacy-confirms = Geben Sie eine E-Mail-Adresse an, schicken wir Ihnen eine Bestätigung.
privacy-readers = Das liest:
privacy-deputies = Im Urlaub liest es die Vertretung.
privacy-basis = Rechtsgrundlage:
basis-consent = Ihre Einwilligung (Artikel 6 Absatz 1 Buchstabe a der Datenschutz-Grundverordnung).
basis-contract = Ihre Anfrage, die zu einem Vertrag gehört oder zu einem führen kann (Artikel 6 Absatz 1 Buchstabe b der Datenschutz-Grundverordnung).
basis-interest = unser Interesse, Ihnen zu antworten und zu helfen (Artikel 6 Absatz 1 Buchstabe f der Datenschutz-Grundverordnung).
privacy-deleted = Gelöscht wird, wenn Ihr Anliegen erledigt ist, spätestens nach { $days } Tagen.
privacy-deleted-event = Gelöscht wird { $days } Tage nach dem Termin.
privacy-processors = Nach Vertrag arbeiten für uns (Artikel 28 der Datenschutz-Grundverordnung):
task-hosting = betreibt die Server und bewahrt Ihre Angaben verschlüsselt auf
task-mail = stellt unsere E-Mails zu
privacy-mailboxes = In unseren Postfächern löschen wir E-Mails zu Ihrer Anfrage nach { $days } Tagen.
privacy-backups = Sicherungskopien verschwinden bis zu { $days } Tage nach der Löschung. Holen wir eine zurück, wird noch einmal gelöscht, was schon gelöscht war.
privacy-undelivered = Was nicht zugestellt werden konnte, bleibt gespeichert, bis sich ein Mensch darum gekümmert hat.
privacy-rights = Sie dürfen
right-access = erfahren, was wir über Sie gespeichert haben
right-rectification = Fehler berichtigen lassen
right-erasure = verlangen, dass wir löschen
right-restriction = verlangen, dass wir Ihre Angaben vorerst nicht nutzen
right-objection = der Speicherung widersprechen
right-portability = Ihre Angaben in lesbarer Form mitnehmen
right-withdrawal = eine Einwilligung jederzeit zurücknehmen
privacy-complaint = Sie können sich auch beschweren: { $name },

## Erklärung zur Barrierefreiheit
statement-gap = Diese Angabe fehlt noch.
statement-goal = Unser Ziel sind die Richtlinien für barrierefreie Webinhalte (WCAG) 2.2 auf der Stufe AA. So verlangt es auch die europäische Norm EN 301 549.
standing-untested = Ob die Seite alle Regeln erfüllt, wissen wir noch nicht. Ein Programm prüft sie bei jeder Änderung. Menschen haben sie noch nicht getestet. Deshalb behaupten wir nicht, dass sie vollständig barrierefrei ist.
standing-partly = Die Seite erfüllt die Richtlinien zum Teil. Was noch im Weg ist, steht auf dieser Seite.
standing-fully = Die Seite erfüllt die Richtlinien. Menschen haben sie getestet, und uns ist kein Hindernis bekannt.
statement-made-on = Stand dieser Erklärung:
barrier-instead = Stattdessen:
barrier-until = Soll behoben sein bis:
barrier-page = Betrifft die Seite:
barrier-pages = { $pages ->
    [one] Betrifft eine Seite.
   *[other] Betrifft { $pages } Seiten.
}
barrier-criterion = Regel der Richtlinien: Nummer { $criterion }
no-barriers = Zurzeit ist uns kein Hindernis bekannt. Wenn Sie auf eines stoßen, sagen Sie es uns bitte.
checks-by-program = Durch ein Programm
checks-rules = Bei jeder Änderung prüft ein Programm jede Seite nach { $rules } Regeln, in allen Sprachen.
checks-pages = { $pages ->
    [one] Zuletzt geprüft wurde eine Seite, am
   *[other] Zuletzt geprüft wurden { $pages } Seiten, am
}
checks-limits = Ein Programm findet viele Fehler, aber nicht alle. Ob man sich auf der Seite gut zurechtfindet, merken nur Menschen.
checks-by-people = Durch Menschen
test-on = Test am
test-by = Wer:
test-what = Was:
test-how = Wie:
test-result = Ergebnis:
no-tests = Menschen haben die Seite noch nicht getestet.
statement-email = Sie möchten nicht sprechen? Schreiben Sie an
statement-arbitration = Bei Streit vermittelt:
statement-surveillance = Die Aufsicht hat:
statement-voluntary = Wir geben diese Erklärung freiwillig ab. Kein Gesetz nennt für uns eine Stelle, die Streit schlichtet oder die Aufsicht führt.

## Kalender
dates-in-default-language = Zu einigen dieser Termine gibt es nur eine Seite auf Deutsch.
calendar-ways = Termine finden
calendar-near = Davor und danach
earlier = Früher: { $title }
later = Später: { $title }
by-month = Nach Monat
by-topic = Nach Thema
by-place = Nach Ort
archive = Was schon war
subscribe-title = In Ihren Kalender
subscribe = Kalender abonnieren
subscribe-explained = Ihr Handy holt sich die Termine und zeigt auch, wenn einer entfällt oder verlegt ist.
add-to-calendar = In meinen Kalender übernehmen
add-explained = Die Termine stehen dann einmal in Ihrem Kalender; spätere Änderungen kommen nicht von selbst dazu.
dates-as-of = Die Termine hat unser Büro zuletzt am { $date } zusammengestellt.
changes-soon = In den nächsten Tagen ist etwas anders
no-changes = In den nächsten Tagen bleibt alles wie geplant.
programmes = Zum Aushängen
programmes-explained = Ein Blatt A4 je Monat für den Hausflur.
programme-print = Drucken Sie diese Seite: Sie passt auf ein Blatt A4.
programme-day = Tag
programme-time = Uhrzeit
programme-what = Was
