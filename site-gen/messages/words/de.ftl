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
time-range = { $from } bis { $until } Uhr
time-range-short = { $from }–{ $until } Uhr
all-day = ganztägig
until-day = bis { $date }
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
time-range-next-day = { $from } bis { $until } Uhr am nächsten Tag
days-long = { $count } Tage lang
nth-1 = ersten
nth-2 = zweiten
nth-3 = dritten
nth-4 = vierten
nth-last = letzten
closed-on-holiday = An diesem Tag ist Feiertag: { $holiday }.
closed-in-school-holidays = Es sind { $holiday }.

holiday-new-year = Neujahr
holiday-epiphany = Heilige Drei Könige
holiday-womens-day = Internationaler Frauentag
holiday-good-friday = Karfreitag
holiday-easter-sunday = Ostersonntag
holiday-easter-monday = Ostermontag
holiday-labour-day = Tag der Arbeit
holiday-liberation-day = Tag der Befreiung
holiday-ascension = Christi Himmelfahrt
holiday-whit-sunday = Pfingstsonntag
holiday-whit-monday = Pfingstmontag
holiday-corpus-christi = Fronleichnam
holiday-rising-of-1953 = Gedenktag zum 17. Juni 1953
holiday-assumption = Mariä Himmelfahrt
holiday-childrens-day = Weltkindertag
holiday-unity-day = Tag der Deutschen Einheit
holiday-reformation-day = Reformationstag
holiday-all-saints = Allerheiligen
holiday-repentance-day = Buß- und Bettag
holiday-christmas-day = erster Weihnachtstag
holiday-boxing-day = zweiter Weihnachtstag

cost-free = kostenlos
cost-euros = { $sum } Euro
decimal-mark = ,

access-step-free = Zugang ohne Stufen
access-lift = Aufzug
access-door-width = Breite der schmalsten Tür
access-toilet = Toilette für Rollstuhl
access-hearing-loop = Höranlage für Hörgeräte
access-parking = Parkplatz
answer-yes = ja
answer-no = nein
answer-unknown = unbekannt
centimetres = { $count } cm

link-in-default-language = (auf Deutsch)
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
home-page = Startseite

approach-preventive = Mitmachen und gesund bleiben
approach-curative = Hilfe, wenn Sie sie brauchen

time-rarely = ab und zu
time-weekly = jede Woche ein bis zwei Stunden
time-often = mehrere Stunden in der Woche
liking-talk = zuhören und reden
liking-errands = unterwegs sein
liking-hands = mit anpacken
liking-welcome = Menschen zusammenbringen
suits-first = Wie viel Zeit haben Sie?
suits-second = Was tun Sie gern? ({ $chosen })
suits-result = Das passt zu Ihnen: { $chosen }
calendar-week = Termine dieser Woche
calendar-weeks = Termine der nächsten vier Wochen
calendar-month = Termine im { $month }
calendar-of = Termine: { $name }
calendar-archive = Das war { $year }
calendar-programme = Programm im { $month }: { $place }
summary-cancelled = entfällt: { $title }
summary-moved = geändert: { $title }
summary-held = findet statt: { $title }
change-now = Jetzt: { $now }.
