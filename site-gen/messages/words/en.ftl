# Words that the generator puts into views: dates, times, facts.

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-long = { $weekday }, { $day } { $month } { $year }
date-medium = { $day } { $month } { $year }

time = { $exact ->
    [hour] { $hour12 } { $half }
   *[minutes] { $hour12 }.{ $minute } { $half }
}
time-at = { $time }
time-range = { $from } to { $until }
time-range-short = { $from }–{ $until }
all-day = all day
until-day = until { $date }
until-time = until { $time }
since-day = since { $date }, { $until }
midnight = midnight
moment = { $date }, { $time }

days-range = { $from } to { $until }
days-range-short = { $from }–{ $until }
and = { " " }and{ " " }

repeat-daily = every day
repeat-weekly = every { $days }
repeat-weeks = every { $every } weeks on { $days }
repeat-month-weekday = every { $weeks } { $weekday } of the month
repeat-month-weekday-every = every { $every } months on the { $weeks } { $weekday }
repeat-month-day = every month on the { $day }
repeat-month-day-every = every { $every } months on the { $day }
repeat-month-last = every month on the last day
repeat-month-last-every = every { $every } months on the last day
repeat-yearly = every year on { $date }
date-in-year = { $day } { $month }
day-of-month = { $key ->
    [d1] { $day }st
    [d2] { $day }nd
    [d3] { $day }rd
    [d21] { $day }st
    [d22] { $day }nd
    [d23] { $day }rd
   *[other] { $day }th
}
time-range-next-day = { $from } to { $until } on the next day
days-long = for { $count } days
nth-1 = first
nth-2 = second
nth-3 = third
nth-4 = fourth
nth-last = last
closed-on-holiday = This is a public holiday: { $holiday }.
closed-in-school-holidays = These are school holidays: { $holiday }.

holiday-new-year = New Year's Day
holiday-epiphany = Epiphany
holiday-womens-day = International Women's Day
holiday-good-friday = Good Friday
holiday-easter-sunday = Easter Sunday
holiday-easter-monday = Easter Monday
holiday-labour-day = Labour Day
holiday-liberation-day = Liberation Day
holiday-ascension = Ascension Day
holiday-whit-sunday = Whit Sunday
holiday-whit-monday = Whit Monday
holiday-corpus-christi = Corpus Christi
holiday-rising-of-1953 = Anniversary of the rising of 1953
holiday-assumption = Assumption Day
holiday-childrens-day = Universal Children's Day
holiday-unity-day = German Unity Day
holiday-reformation-day = Reformation Day
holiday-all-saints = All Saints' Day
holiday-repentance-day = Day of Repentance and Prayer
holiday-christmas-day = Christmas Day
holiday-boxing-day = Second day of Christmas

cost-free = free of charge
cost-euros = { $sum } euros
decimal-mark = .

access-step-free = Access without steps
access-lift = Lift
access-door-width = Width of the narrowest door
access-toilet = Toilet for wheelchair users
access-hearing-loop = Hearing loop
access-parking = Parking
answer-yes = yes
answer-no = no
answer-unknown = not known
centimetres = { $count } cm

link-in-default-language = (in German)
footnotes = Footnotes
footnote = Footnote
footnote-back = Back to the text, footnote
language-de = German
language-en = English
language-ls = Easy German
language-ar = Arabic
language-cs = Czech
language-fa = Persian
language-fr = French
language-pl = Polish
language-ru = Russian
language-tr = Turkish
language-uk = Ukrainian
language-vi = Vietnamese
language-dgs = German Sign Language

file-size-kb = { $size } KB
file-size-mb = { $size } MB
page-not-found = This page does not exist
page-moved = This page has moved
home-page = Home page

approach-preventive = Join in and stay well
approach-curative = Help when you need it

time-rarely = now and then
time-weekly = an hour or two each week
time-often = several hours a week
liking-talk = listen and talk
liking-errands = be out and about
liking-hands = lend a hand
liking-welcome = bring people together
suits-first = How much time do you have?
suits-second = What do you like to do? ({ $chosen })
suits-result = This suits you: { $chosen }
calendar-week = Dates this week
calendar-weeks = Dates of the next four weeks
calendar-month = Dates in { $month }
calendar-of = Dates: { $name }
calendar-archive = That was { $year }
calendar-programme = Programme for { $month }: { $place }
summary-cancelled = cancelled: { $title }
summary-moved = changed: { $title }
summary-held = takes place: { $title }
change-now = Now: { $now }.
