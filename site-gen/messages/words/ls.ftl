# Words that the generator puts into views: dates, times, facts.

weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag
weekday-short-1 = Mo
weekday-short-2 = Di
weekday-short-3 = Mi
weekday-short-4 = Do
weekday-short-5 = Fr
weekday-short-6 = Sa
weekday-short-7 = So
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
date-long = { $weekday }, { $day }. { $month } { $year }
date-medium = { $day }. { $month } { $year }

time = { $exact ->
    [hour] { $hour }
   *[minutes] { $hour }:{ $minute }
}
time-at = { $time } Uhr
time-range = { $from } Uhr bis { $until } Uhr
time-range-short = { $from } bis { $until } Uhr
all-day = den ganzen Tag
until-day = bis zum { $date }
until-time = bis { $time }
since-day = seit { $date }, { $until }
midnight = 24
moment = { $date }, { $time }

days-range = { $from } bis { $until }
days-range-short = { $from }–{ $until }
and = { " " }und{ " " }

repeat-daily = jeden Tag
repeat-weekly = jeden { $days }
repeat-weeks = alle { $every } Wochen am { $days }
repeat-month-weekday = jeden { $weeks } { $weekday } im Monat
repeat-month-weekday-every = alle { $every } Monate am { $weeks } { $weekday }
repeat-month-day = jeden Monat am { $day }
repeat-month-day-every = alle { $every } Monate am { $day }
repeat-month-last = jeden Monat am letzten Tag
repeat-month-last-every = alle { $every } Monate am letzten Tag
repeat-yearly = jedes Jahr am { $date }
date-in-year = { $day }. { $month }
day-of-month = { $key ->
   *[other] { $day }.
}
time-range-next-day = { $from } Uhr bis { $until } Uhr am nächsten Tag
days-long = { $count } Tage lang
nth-1 = ersten
nth-2 = zweiten
nth-3 = dritten
nth-4 = vierten
nth-last = letzten
closed-on-holiday = Es ist ein Feier-Tag: { $holiday }.
closed-in-school-holidays = Es sind { $holiday }.

holiday-new-year = Neujahr
holiday-epiphany = Heilige Drei Könige
holiday-womens-day = Frauen-Tag
holiday-good-friday = Karfreitag
holiday-easter-sunday = Oster-Sonntag
holiday-easter-monday = Oster-Montag
holiday-labour-day = Tag der Arbeit
holiday-liberation-day = Tag der Befreiung
holiday-ascension = Christi Himmelfahrt
holiday-whit-sunday = Pfingst-Sonntag
holiday-whit-monday = Pfingst-Montag
holiday-corpus-christi = Fronleichnam
holiday-rising-of-1953 = Gedenk-Tag zum 17. Juni 1953
holiday-assumption = Mariä Himmelfahrt
holiday-childrens-day = Welt-Kinder-Tag
holiday-unity-day = Tag der Deutschen Einheit
holiday-reformation-day = Reformations-Tag
holiday-all-saints = Allerheiligen
holiday-repentance-day = Buß- und Bettag
holiday-christmas-day = Erster Weihnachts-Tag
holiday-boxing-day = Zweiter Weihnachts-Tag

cost-free = Das kostet nichts
cost-euros = { $sum } Euro
decimal-mark = ,

access-step-free = Ein-Gang ohne Stufen
access-lift = Aufzug
access-door-width = So breit ist die Tür
access-toilet = Toilette für Menschen im Roll-Stuhl
access-hearing-loop = Hilfe für Menschen mit Hör-Gerät
access-parking = Park-Platz
answer-yes = ja
answer-no = nein
answer-unknown = Das wissen wir nicht
centimetres = { $count } Zenti-Meter

link-in-default-language = (in schwerer Sprache)
footnotes = Fußnoten
footnote = Fußnote
footnote-back = Zurück zum Text, Fußnote
language-de = Deutsch
language-en = Englisch
language-ls = Leichte Sprache
language-ar = Arabisch
language-cs = Tschechisch
language-fa = Persisch
language-fr = Französisch
language-pl = Polnisch
language-ru = Russisch
language-tr = Türkisch
language-uk = Ukrainisch
language-vi = Vietnamesisch
language-dgs = Deutsche Gebärdensprache

file-size-kb = { $size } KB
file-size-mb = { $size } MB
page-not-found = Diese Seite gibt es nicht
page-moved = Diese Seite ist umgezogen
home-page = Start-Seite

approach-preventive = Mitmachen und gesund bleiben
approach-curative = Hilfe, wenn Sie sie brauchen

time-rarely = manchmal
time-weekly = jede Woche 1 oder 2 Stunden
time-often = oft
liking-talk = mit Menschen reden
liking-errands = unterwegs sein
liking-hands = mit den Händen helfen
liking-welcome = Menschen zusammen bringen
suits-first = Wie viel Zeit haben Sie?
suits-second = Was machen Sie gern? ({ $chosen })
suits-result = Das passt zu Ihnen: { $chosen }
calendar-week = Termine in dieser Woche
calendar-weeks = Termine in den nächsten 4 Wochen
calendar-month = Termine im { $month }
calendar-of = Termine: { $name }
calendar-archive = Das war im Jahr { $year }
calendar-programme = Programm im { $month }: { $place }
summary-cancelled = Fällt aus: { $title }
summary-moved = Ist anders: { $title }
summary-held = Findet statt: { $title }
change-now = Neu ist: { $now }.
