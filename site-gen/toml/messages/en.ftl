# Sentences about TOML, whatever file it stands in.

toml-syntax = This line is not written correctly. (The reading program says: { $detail })
    .hint = Correct is, for example, `title = "Stuhlgymnastik"`: name, equals sign, value.
    .suggestion = Write `{ $nearest }`.
curly-quotes = These are quotation marks from a word processor; straight ones are needed: "
    .hint = Replace the outer „ and “ with the straight mark " (Shift + 2). Inside the text they may stay.
german-date = The date `{ $value }` cannot be read like this.
    .hint = Write `{ $remedy }`, or "{ $value }" in quotation marks.
german-time = The time `{ $value }` cannot be read like this.
    .hint = Write `{ $remedy }`, or "{ $value }" in quotation marks.
invalid-date = The date `{ $value }` does not exist.
    .hint = Write year, month and day, for example `2027-03-12`.
    .suggestion = The last day of that month is `{ $nearest }`.
invalid-date--unreadable = `{ $value }` cannot be read as a date.
    .hint = Write day, month and the year with four digits: `2027-03-12` or "12.03.2027".
wrong-weekday = { $date } is no { $weekday }.
    .hint = Check the day and the weekday. You can also leave the weekday out: the page says it by itself.
invalid-time = The time `{ $value }` cannot be read.
    .hint = Write, for example, `10:30` or "10.30 Uhr".
start-with-end = Start and end are given in one detail here.
    .hint = Write two lines: `start = { $day } { $from }` and `end = { $until }`.
start-with-end--without-day = Start and end are given in one detail here, and the day is missing.
    .hint = Write two lines, with your day: `start = 2027-03-12 { $from }` and `end = { $until }`.
duplicate-key = The detail `{ $key }` is given twice.
    .hint = Delete one of the two lines.
duplicate-key--brackets = There are several of this section; here it stands in single brackets.
    .hint = Write `[{ $key }]`, as further down.
missing-quotes = The text `{ $value }` needs quotation marks.
    .hint = Write "{ $value }". Only numbers, dates, `true` and `false` go without quotation marks.
unclosed-quotes = A quotation mark is missing here.
    .hint = Every text begins and ends with ". Write a quotation mark inside the text as „ or “.
unclosed-quotes--inside = There is a straight quotation mark inside the text, which ends the text too early.
    .hint = Write quotation marks inside the text as „ and “.
    .suggestion = Write { $nearest }.
unclosed-list = This list does not end.
    .hint = Put a square bracket behind the last item: `]`
unknown-key = There is no detail `{ $key }` here.
    .hint = Possible are: { $known }.
    .suggestion = Did you mean `{ $nearest }`?
missing-key = The detail `{ $key }` is missing.
    .hint = Write it between the lines `+++`: `{ $key } = …`
missing-key--settings = The detail `{ $key }` is missing in this file.
    .hint = Add a line `{ $key } = …` at the top.
missing-key--section = This section lacks the detail `{ $key }`.
    .hint = Write `{ $key } = …` below this line.
missing-key--inline = `{ $key }` is missing here.
    .hint = Add `{ $key }`.
fact-in-translation = `{ $key }` belongs only in the German file; translations take times, numbers and names from there.
    .hint = Delete the line here and, if necessary, change the German file.
wrong-type--text = `{ $key }` needs a text, but here is { $found ->
    [integer] a number
    [float] a number
    [boolean] true or false
    [datetime] a date
    [array] a list
   *[other] a table
}.
    .hint = Put the value in quotation marks: `{ $key } = "…"`
wrong-type--truth = `{ $key }` needs `true` (yes) or `false` (no).
    .hint = Write `{ $key } = true` or `{ $key } = false`, without quotation marks.
wrong-type--integer = `{ $key }` needs a whole number.
    .hint = Write, for example, `{ $key } = 12`, without quotation marks.
wrong-type--number = `{ $key }` needs a number.
    .hint = Write, for example, `{ $key } = 51.12`, with a point and without quotation marks.
wrong-type--euros = `{ $key }` needs a sum in euros.
    .hint = Write `{ $key } = 2.50` (with a point) or `{ $key } = 0` for free of charge; words belong in `cost_note`.
wrong-type--date = `{ $key }` needs a date.
    .hint = Write, for example, `{ $key } = 2027-03-12`.
wrong-type--moment = `{ $key }` needs a day with a time.
    .hint = Write, for example, `{ $key } = 2027-03-12 10:00:00`, without a time zone.
wrong-type--telephone = `{ $key }` lacks its leading zero because the number is not in quotation marks.
    .hint = Write, for example, `{ $key } = "030 23125 401"`.
wrong-type--tables = `{ $key }` needs sections.
    .hint = Write a line `[[{ $key }]]` and the details below it.
wrong-type--table = A section is expected at `{ $key }`.
    .hint = Write a line `[{ $key }]` and the details below it.
wrong-type--known = `{ $key }` needs `true` (yes), `false` (no) or "unknown" (not known).
    .hint = Write `{ $key } = true`, `{ $key } = false` or `{ $key } = "unknown"`.
unknown-value = `{ $value }` is not possible for `{ $key }`.
    .hint = Possible are: { $known }.
    .suggestion = Did you mean `{ $nearest }`?
empty-text = `{ $key }` has no text.
    .hint = Write something between the quotation marks, or delete the line.
number-out-of-range = The number `{ $value }` is not possible for `{ $key }`.
    .hint = A number from { $from } to { $to } is expected.
invalid-sum = The sum `{ $value }` cannot be read.
    .hint = Write euros and cents with a point: `2.50`; `0` means free of charge.
    .suggestion = Write `{ $nearest }`, with a point and without “Euro”.
