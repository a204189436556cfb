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
moment = { $date }, { $time }

days-range = { $from } to { $until }
days-range-short = { $from }–{ $until }
and = { " " }and{ " " }

repeat-weekly = every { $weekday }, { $time }
repeat-monthly = every { $nth } { $weekday } of the month, { $time }
nth-1 = first
nth-2 = second
nth-3 = third
nth-4 = fourth
nth-5 = fifth

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
