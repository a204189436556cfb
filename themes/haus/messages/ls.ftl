# Worte des Themas „haus“, Leichte Sprache.

## Rahmen
skip-to-content = Zum Text
sample-page = Das ist eine Probe-Seite.
sample-explained = Namen und Nummern sind erfunden.
menu = Menü
main-menu = Haupt-Menü
all-areas = Alle Bereiche
languages = Sprachen
only-home = nur Start-Seite
breadcrumbs = Weg zu dieser Seite
home = Start-Seite
feed-title = { $site }: Neues und Termine
today = heute
on-this-page = Das steht auf dieser Seite
published-by = Diese Seite ist von
about-this-site = Über diese Seite
foot-links = Über diese Seite
to-top = Nach oben
built-on = Stand: { $date }
print-address = Diese Seite im Internet:
print-slash = Manche Adressen fangen mit / an. Davor steht: { $host }
checked-on = Wir haben alles geprüft am
updated-on = Text geändert am

## Leichte Sprache
not-reviewed = Diesen Text hat noch keine Prüf-Gruppe gelesen.
reviewed-by = Diese Gruppe hat den Text geprüft: { $by }
reviewed-by-on = Diese Gruppe hat den Text geprüft: { $by }, am { $on }

## Startseite und Übersichten
notices = Neues
notice = Neues
important = Wichtig
next-days = Die nächsten 7 Tage
no-dates-in-next-days = In den nächsten 7 Tagen ist kein Termin.
this-week = Diese Woche
next-week = Nächste Woche
no-dates-left = In dieser Woche ist kein Termin mehr.
no-dates-next-week = In der nächsten Woche ist kein Termin.
all-dates = Alle Termine ansehen
all-events = Alle Treffen
next-dates = Die nächsten Termine
later-dates = Danach
no-dates = Im Moment ist kein Termin geplant.
no-notices = Im Moment gibt es nichts Neues.

## Kontakt
reachable = Dann können Sie anrufen
no-hours = Fragen Sie nach den Zeiten.
office = Büro:
deputy-is = Dann hilft Ihnen:
stands-in-for = Hilft bis { $until } für { $name }
away-until = Nicht da bis { $until }.
away-on = Nicht da am { $day }.
away-from-until = Nicht da vom { $from } bis { $until }.
who-helps = Wer hilft?
how-to-reach = Kontakt
provided-by = Das Angebot macht:

## Auf einen Blick
at-a-glance = Das Wichtigste
fact-when = Wann?
fact-where = Wo?
fact-cost = Was kostet es?
fact-register = Muss ich mich anmelden?
fact-for = Für wen ist das?
fact-eligible = Wer kann kommen?
fact-bring = Was bringe ich mit?
fact-languages = Welche Sprachen?
fact-topics = Das Thema
fact-website = Mehr im Internet
fact-part-of = Das gehört zu
fact-access = Wie komme ich in das Haus?
fact-works-for = Arbeitet bei
fact-services = Was macht die Stelle?
fact-contact = Wer hilft Ihnen dort?
fact-on-site = Bei uns im Haus
fact-address = Adresse
fact-area = Für welche Orte?
fact-transit = Bus und Bahn
fact-reached = Haben wir das geschafft?
fact-shows = Daran sehen Sie es
see-dates = Die nächsten Termine ansehen
register-none = Nein. Sie können gleich kommen.
register-telephone = Ja. Bitte rufen Sie an.
register-form = Ja. Rufen Sie an. Oder schreiben Sie uns.
register-for = Hier anmelden: { $title }, { $date }
register-on = Anmelden für den { $date }
change-cancelled = Achtung: Am { $day }. { $month } ist nichts
change-moved = Achtung: Am { $day }. { $month } ist es anders
capacity = { $count ->
    [one] Es gibt 1 Platz.
   *[other] Es gibt { $count } Plätze.
}

## Termine
day-number = { $day }.
cancelled = fällt aus
moved = neue Zeit oder neuer Ort
moved-from = Vorher: { $from }
with-person = Dieses Mal mit { $name }
next-time = Nächstes Mal: { $weekday }, { $day }. { $month }
next-time-in-year = Nächstes Mal: { $date }
event-over = Im Moment gibt es keinen neuen Termin.

## Orte, Netzwerk, Schritte
how-to-get-there = So kommen Sie hin
access = So kommen Sie in das Haus
dates-here = Die nächsten Termine hier
regular-dates = Das gibt es immer wieder
offers-here = Angebote an diesem Ort
offers-of-person = Diese Person hilft Ihnen dabei
offers-of-organisation = Diese Angebote macht die Stelle
for-emergencies = Für den Notfall
working-group-member = Arbeitet in der AG Sozial-Management mit
source = Das steht auch hier:
step-of = Schritt { $step } von 6
reached-yes = Ja. Das haben wir geschafft.
reached-no = Nein. Wir arbeiten noch daran.
milestone-reached = Geschafft am
milestone-planned = Geplant für
milestone-shows = Daran sehen Sie es:
valid-on = Das gilt am { $day }
valid-until = Das gilt bis { $until }
valid-from-until = Das gilt vom { $from } bis { $until }

## Fehler und alte Adressen
not-found-lead = Vielleicht ist die Adresse alt. Oder ein Buchstabe ist falsch.
not-found-ways = Hier geht es weiter
not-found-call = Oder rufen Sie an
moved-page-to = Zur neuen Adresse

## Anliegen und Wege
signs = Daran merken Sie es
call-now = Rufen Sie an
rather-write = Möchten Sie nicht sprechen?
the-way = So geht es weiter
end-of-the-way = Diese Person ist immer für Sie da:
good-to-know = Gut zu wissen
danger-now = Ist ein Mensch in Gefahr? Rufen Sie zuerst hier an
danger-later = Brauchen Sie sofort einen Menschen?
lane-in-house = Das machen wir
lane-partner = Das macht ein Partner
lane-accompaniment = So begleiten wir Sie
fact-how-soon = Wie schnell?
urgency-now = Sofort
urgency-soon = In den nächsten Tagen
urgency-calm = In den nächsten 2 Wochen
for-somebody-else = Sie fragen für einen anderen Menschen?
visitor-relative = Für die Familie
visitor-relative-text = Rufen Sie uns an. Sagen Sie uns: Was haben Sie gesehen?
visitor-neighbour = Für Nachbarn
visitor-neighbour-text = Fragen Sie den Menschen: Wie geht es Ihnen? Rufen Sie uns dann an. Bitte schreiben Sie nichts über andere Menschen auf.
visitor-colleague = Für Mitarbeiter von uns
visitor-colleague-text = Fragen Sie den Menschen: Dürfen wir Sie anrufen? Dann sagen Sie uns Bescheid.
visitor-helper = Für Fach-Leute
visitor-helper-text = Rufen Sie uns an. Wir sagen Ihnen: Das können wir tun.

## Aufgaben für Nachbarn
role-kicker = Aufgabe für Nachbarn
role-tasks = Das gehört dazu
role-limits = Das gehört nicht dazu
role-hours = Wie viel Zeit?
role-needs = Was brauchen Sie vorher?
role-training = Welcher Kurs?
role-guide = Hier lesen Sie mehr
role-begin = So fangen Sie an
role-training-dates = Die nächsten Kurs-Tage
compensation-heading = Das bekommen andere
compensation-example = Das sind Beispiele. Wir versprechen kein Geld.
save-contact = In mein Adress-Buch

## Listen der ganzen Seite
letters = Buchstaben
to-letters = Zu den Buchstaben
way-sheet = Wen rufe ich an?
way-sheet-concern = Problem
way-sheet-contact = Bei uns
way-sheet-partners = Partner
partner-sheet = Unsere Partner
partner-sheet-name = Name
partner-sheet-number = Telefon
suits-kicker = Aufgaben für Nachbarn
suits-half = Diese Aufgaben passen fast.
suits-or-call = Möchten Sie lieber sprechen?
suits-again = Noch einmal von vorn

## Datenschutz
privacy-gap = Das fehlt noch.
privacy-controller = Für diese Seite ist verantwortlich:
privacy-officer = Bei Fragen hilft { $name }:
privacy-fields = Wir fragen:
privacy-needed = (nötig)
privacy-needed-sometimes = (manchmal nötig)
privacy-besides = Wir speichern auch: Wann haben Sie geschrieben? In welcher Sprache? Zu welchem Thema?
privacy-participants = Ihr Name kommt auf eine Liste.
privacy-confirms = Sie geben eine E-Mail-Adresse an? Dann schicken wir Ihnen eine Antwort.
privacy-readers = Das liest:
privacy-deputies = Im Urlaub liest es die Vertretung.
privacy-basis = Das Gesetz erlaubt es. Der Grund ist:
basis-consent = Sie haben Ja gesagt. (Artikel 6 Absatz 1 Buchstabe a Datenschutz-Grundverordnung)
basis-contract = Sie haben uns um etwas gebeten. (Artikel 6 Absatz 1 Buchstabe b Datenschutz-Grundverordnung)
basis-interest = Wir wollen Ihnen helfen. (Artikel 6 Absatz 1 Buchstabe f Datenschutz-Grundverordnung)
privacy-deleted = Wir löschen es, wenn alles erledigt ist. Spätestens nach { $days } Tagen.
privacy-deleted-event = Wir löschen es { $days } Tage nach dem Termin.
privacy-processors = Diese Firmen arbeiten für uns:
task-hosting = Die Firma speichert Ihre Angaben.
task-mail = Die Firma schickt unsere E-Mails.
privacy-mailboxes = Unsere E-Mails zu Ihrer Nachricht löschen wir nach { $days } Tagen.
privacy-backups = Kopien zur Sicherheit sind bis zu { $days } Tage länger da.
privacy-undelivered = Eine Nachricht ist nicht angekommen? Dann bleibt sie gespeichert. Ein Mensch kümmert sich.
privacy-rights = Das dürfen Sie:
right-access = fragen, was wir über Sie wissen
right-rectification = Fehler ändern lassen
right-erasure = sagen, dass wir löschen sollen
right-restriction = sagen, dass wir Ihre Angaben nicht benutzen sollen
right-objection = Nein sagen
right-portability = Ihre Angaben mitnehmen
right-withdrawal = ein Ja wieder zurücknehmen
privacy-complaint = Sie können sich beschweren: { $name },

## Erklärung zur Barrierefreiheit
statement-gap = Das fehlt noch.
statement-goal = Es gibt Regeln für gute Internet-Seiten (WCAG). Wir wollen diese Regeln einhalten.
standing-untested = Ein Programm prüft unsere Seite. Menschen haben die Seite noch nicht geprüft. Deshalb wissen wir noch nicht: Klappt alles?
standing-partly = Vieles klappt schon. Manches klappt noch nicht.
standing-fully = Menschen haben die Seite geprüft. Alles klappt.
statement-made-on = Das haben wir geschrieben am:
barrier-instead = Das hilft Ihnen:
barrier-until = Das klappt spätestens am:
barrier-page = Das ist auf der Seite:
barrier-pages = { $pages ->
    [one] Das ist auf einer Seite.
   *[other] Das ist auf { $pages } Seiten.
}
barrier-criterion = Das ist die Regel { $criterion }
no-barriers = Wir kennen keinen Fehler. Sie finden einen Fehler? Dann sagen Sie es uns bitte.
checks-by-program = Das Programm
checks-rules = Ein Programm prüft jede Seite. Es kennt { $rules } Regeln.
checks-pages = { $pages ->
    [one] Es hat eine Seite geprüft am
   *[other] Es hat { $pages } Seiten geprüft am
}
checks-limits = Das Programm findet viele Fehler. Aber es findet nicht alle.
checks-by-people = Die Menschen
test-on = Prüfung am
test-by = Wer hat geprüft?
test-what = Was?
test-how = Wie?
test-result = Das war das Ergebnis:
no-tests = Menschen haben die Seite noch nicht geprüft.
statement-email = Sie können eine E-Mail schreiben an
statement-arbitration = Bei Streit hilft:
statement-surveillance = Diese Stelle passt auf:
statement-voluntary = Wir schreiben das freiwillig.

## Kalender
dates-in-default-language = Manche Termine haben nur eine Seite in schwerer Sprache.
calendar-ways = Termine suchen
calendar-near = Vorher und nachher
earlier = Vorher: { $title }
later = Nachher: { $title }
by-month = Nach Monat
by-topic = Nach Thema
by-place = Nach Ort
archive = Das ist schon vorbei
subscribe-title = Termine in Ihrem Handy
subscribe = Kalender abonnieren
subscribe-explained = Ihr Handy zeigt dann alle Termine. Ihr Handy zeigt auch: Ein Termin fällt aus.
add-to-calendar = In meinen Kalender übernehmen
add-explained = Die Termine sind dann in Ihrem Kalender. Änderungen kommen nicht von allein dazu.
dates-as-of = Diese Termine sind vom { $date }.
changes-soon = Das ist in den nächsten Tagen anders
no-changes = In den nächsten Tagen ist alles wie immer.
programmes = Zum Aufhängen
programmes-explained = Ein Blatt für jeden Monat.
programme-print = Sie können diese Seite drucken. Es ist ein Blatt Papier.
programme-day = Tag
programme-time = Uhr-Zeit
programme-what = Was
