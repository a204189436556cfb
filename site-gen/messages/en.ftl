# Sentences of the program. One message a rule: what is wrong, in one sentence
# to somebody who is no programmer; `.hint` says what to do; `.suggestion`
# stands in its place if a similar name is known.

severity-error = error
severity-warning = warning
severity-help = help
summary = { $errors ->
    [0] No errors
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [0] no warnings
    [one] 1 warning
   *[other] { $warnings } warnings
}.
built = { $pages } pages written to { $out } in { $milliseconds } ms.

## Files

site-missing = There is no website in this folder: the file `{ $file }` is missing.
    .hint = Change to the folder that holds `content` and `themes`, or name it with `--root`.
disk-full = There is no room left on the disk; the website stays as it was written last.
    .hint = Delete what you do not need any more, or name a folder on another disk with `--out`.
empty-file = The file is empty.
    .hint = Begin with `+++`, `title = "…"` and `+++`, or delete the file. `site-gen new` creates a file to start from.
front-matter-missing = The details between two lines `+++` are missing at the start of the file.
    .hint = Write `+++` in the first line, `title = "…"` below it, and `+++` again below that.
front-matter-missing--yaml = The details at the start are between `---`; here they belong between `+++`.
    .hint = Replace both lines `---` with `+++`, and write `name = "value"` instead of `name: value`.
front-matter-open = The details at the start of the file have no end.
    .hint = Put a line with `+++` below the last detail.
not-utf8 = The file is not saved as UTF-8; there is an unreadable character at this point.
    .hint = Save the file again in your editor with the encoding “UTF-8”.
file-name-not-utf8 = The name of the file contains unreadable characters.
    .hint = Rename the file, preferably with small letters, digits and hyphens only.
link-out-of-root = This shortcut leads out of the folder or to nothing.
    .hint = Put the file itself here; shortcuts to places outside are not read.
names-differ-in-case-only = The names `{ $first }` and `{ $second }` are the same to some computers.
    .hint = Rename one of the two files.
names-differ-in-case-only--decomposed = Two files are called `{ $second }`; only their umlauts are stored differently.
    .hint = Rename one of the two files.
unused-file = This file is not used.
    .hint = Texts end in `.md`; pictures belong in `content/bilder`, files to download in `content/dateien`.
entry-outside-collections = The folder `{ $dir }` is not in `site.toml`, so nothing in it is shown.
    .hint = Move its files to one of these folders: { $known }.
    .suggestion = Did you mean the folder `{ $nearest }`?
home-missing = There is no home page: no file `_index.md` lies beside `site.toml`.
    .hint = Write `content/_index.md` with `title`, `description` and a text; without a home page nothing leads to the other pages.
home-missing--hidden = The home page is not shown: it is a draft, or its day has not come yet or is over.
    .hint = Delete `draft`, `publish_on` and `expires_on` here.
translation-without-original = The German file `{ $original }` for this translation is missing.
    .hint = Put `{ $original }` in the same folder; it holds times, numbers and names.

## TOML

translation-of-nothing = `{ $key }` is translated here, but does not stand in the German file.
    .hint = Write the detail there first, or delete the line here.
invalid-web-address = `{ $value }` is not a complete web address.
    .hint = It begins with `https://`, for example `https://www.example.org`.
    .suggestion = Write "{ $nearest }".
invalid-email = `{ $value }` is not an email address.
    .hint = Write, for example, "name@example.org".
    .suggestion = Write "{ $nearest }".
invalid-email--dots = Before the @ of `{ $value }` there are two dots in a row or one at the edge; no mailbox is called so.
    .hint = Delete the dot that is too many.
invalid-email--name = Before the @ of `{ $value }` there is `{ $character }`, which many mail servers do not take.
    .hint = Before the @ there are letters without accents, digits, dots and hyphens.
invalid-email--domain = What follows the @ in `{ $value }` cannot be an address on the internet.
    .hint = There are letters, digits and hyphens, parted by single dots, for example `example.org`.
invalid-email--too-long = `{ $value }` is longer than an email address can be.
    .hint = Before the @ there are 64 characters at most, in all 254 at most.
invalid-telephone = `{ $value }` is not a telephone number with an area code.
    .hint = Write, for example, "030 23125 401" or "116117".
invalid-hours = The times `{ $value }` cannot be read.
    .hint = Write, for example, "Dienstag 9-12 Uhr" or "Mo-Fr 14:00-18:00".
invalid-slug = `{ $value }` cannot be part of an address.
    .hint = Write "{ $remedy }": small letters, digits and hyphens.
invalid-alias = `{ $value }` is not a former address of this website.
    .hint = Write the part after the name of the website, for example "/alte-seite/".
unknown-step = There is no step `{ $value }`.
    .hint = The steps have the numbers 1 to 6.

## Settings

duplicate-collection = The folder `{ $dir }` is in `site.toml` twice.
    .hint = Delete one of the two sections `[[collection]]`.
no-collections = There is no folder with content in `site.toml`.
    .hint = Add, for example, `[[collection]]` with `dir = "termine"` and `kind = "event"`.
unknown-theme = There is no theme `{ $name }` in the folder `themes`.
    .hint = Available are: { $known }.
    .none = There is no theme in the folder `themes`.
    .suggestion = Did you mean `{ $nearest }`?

## The colours of a theme

theme-file-broken = This file of the theme cannot be read: { $reason }
    .hint = A pair has the three keys `text`, `ground` and `minimum`.
theme-contrast-too-low = `{ $text }` on `{ $ground }` stands out too little ({ $scheme }): { $ratio } to 1, it needs { $minimum } to 1.
    .hint = Change one of the two colours in the style sheet of the theme.
theme-target-too-small = `{ $name }` is at least { $height } pixels high, { $minimum } are needed.
    .hint = Give the target a `min-height` in the style sheet, or more `padding`.
theme-target-too-small--none = The sample of `{ $name }` holds nothing that can be tapped.
    .hint = Take a link, a button or a field into `sample`, as the templates write it.
unknown-theme-colour = The theme has no colour `{ $name }`.
    .hint = Colours are declarations such as `--{ $name }: #26201a` under `:root` in the style sheet.
    .suggestion = Did you mean `{ $nearest }`?
unknown-theme-colour--no-colour = `{ $text }` on `{ $ground }` cannot be computed ({ $scheme }).
    .hint = Give both as fixed colours and the ground without transparency, such as `#26201a`.
audit-theme-no-pairs = The theme `{ $name }` names neither colours that meet nor targets (`[[pair]]` and `[[target]]` in `theme.toml`).
audit-theme-pair = { $text } on { $ground }
audit-theme-head-pair = Pair
audit-theme-head-scheme = Scheme
audit-theme-head-ratio = Contrast
audit-theme-head-needed = needed
audit-theme-head-target = Target
audit-theme-head-height = Height
audit-theme-scheme = { $scheme }
audit-theme-verdict = { $verdict ->
    [passes] good
   *[fails] too low
}

## Dates

end-before-start = The end ({ $end }) is not after the start ({ $start }).
    .hint = Check both details.
until-without-repeat = `{ $key }` is used here without `repeat`.
    .hint = Add `repeat = "weekly"`, for example, or delete `{ $key }`.
until-and-count = `until` and `count` both say when the series ends.
    .hint = Keep the last day (`until`) or the number of dates (`count`).
until-before-start = The series ends with `until` before its first date.
    .hint = Check the year in `start` and `until`.
ambiguous-repeat = This can mean two things: every few weeks, or once a month.
    .hint = Write `"every 2 weeks"` or `"second Tuesday of the month"`, for example.
day-not-in-each-month = Not every month has a day { $day }; calendars leave it out or move it.
    .hint = Take a day up to the 28th, or `"last day of the month"`.
fifth-weekday = Not every month has a fifth weekday.
    .hint = Write `"last Friday of the month"` (with your weekday), or start on a day up to the 28th.
start-off-series = The first date ({ $date }) does not match the repetition: calendars then show different days.
    .hint = Change `start` or `repeat` until both say the same.
    .suggestion = The first day that matches is { $nearest }.
time-skipped = There is no { $time } on { $date }: the clock jumps from 2 to 3.
    .hint = Choose a time before 2 or after 3, or move this date with `[[change]]`.
time-repeated = { $time } comes twice on { $date }: the clock goes back from 3 to 2.
    .hint = Choose a time before 2 or after 3, or move this date with `[[change]]`.
holiday-undecided = The date { $date } falls on a public holiday. Does it take place?
    .hint = Write `on_holiday = "cancelled"` or `"held"` for the whole series, or change this day with `[[change]]`.
contact-away = { $name } is away from { $from } to { $until }, and nobody stands in: { $dates }.
    .hint = Add `deputy` to the absence, or name a `contact` in a `[[change]]` of these dates.
room-taken-twice = On { $date } the place “{ $place }” is already taken: “{ $other }”.
    .hint = Change the time or the place of one of the two.
capacity-without-registration = `capacity = { $count }` is set, but nobody registers.
    .hint = Set `registration = "telephone"` or `"form"`, or delete `capacity`.
change-without-date = This series has no date on { $date }.
    .hint = Check the date of the change.
    .suggestion = Did you mean { $nearest }?
change-cancelled-and-moved = The date { $date } cannot be both cancelled and moved.
    .hint = Keep either `cancelled` or the new details.
change-held-and-otherwise = The date { $date } cannot take place as planned and be cancelled or moved.
    .hint = Keep `held = true` or the other details, not both.
change-without-effect = The change for { $date } does not say what changes.
    .hint = Add `cancelled = "reason"`, or a new time, a new place or another contact person. If it takes place after all: `held = true`
date-changed-twice = There are two changes for { $date }.
    .hint = Delete one of them.
expires-before-publish = The page disappears (`expires_on`) before it appears (`publish_on`).
    .hint = Check both dates.
moved-far-away = The date { $date } is moved to { $to }, more than three months away.
    .hint = Check month and year. If it is a date of its own, call the old one off with `cancelled`.
break-without-date = No date falls into the break from { $from } to { $until }.
    .hint = Check month and year, or delete the break.
date-long-past = { $date } was long over when the page was last changed (`updated_on`).
    .hint = Check the year.
date-far-ahead = { $date } is more than five years away.
    .hint = Check the year.
absence-past = The absence from { $from } to { $until } lies in a past year.
    .hint = Check the year, or delete the absence.
absence-far-ahead = The absence from { $from } to { $until } is more than five years away.
    .hint = Check the year.
wrong-weekday-in-text = { $date } is no { $weekday }.
    .hint = Check the day and the weekday.
no-such-day-in-text = There is no { $date }.
    .hint = Check the day and the month.
series-ended = The series ended on { $date }.
    .hint = If it continues, change `until`; otherwise delete the file or set `expires_on`.
notice-expired = The notice was valid until { $date } and is no longer up.
    .hint = Delete the file, or extend `until`.
facts-not-checked = The details were last checked on { $date }, which is more than a year ago.
    .hint = Ask again, and enter the day of the check in `checked_on`.
statement-outdated--date = The accessibility statement is of { $date }, which is more than a year ago.
    .hint = Look it through, and enter the day in `date`.
statement-outdated--barrier = This barrier was to be gone by { $date }.
    .hint = If it is, take the section away; if not, enter another day in `until`.

## Names and links

duplicate-name = The file { $first } already has the name `{ $name }`.
    .hint = Rename one of the two files; other pages refer to them by this name.
same-title = The file { $first } has the title “{ $title }” already; nobody can tell the two apart.
    .hint = Give this file a title of its own, or delete it if it is but a copy.
duplicate-address = The page from { $first } already has the address `{ $address }`.
    .hint = Give this page an address of its own with `slug = "…"`.
duplicate-address--alias = The page from { $first } already has the address `{ $address }`.
    .hint = Choose another old address, or delete it from `aliases`.
unknown-reference--page = There is no page named `{ $name }`.
    .hint = What is meant is the name of the file in { $dir }, without `.md`.
    .none = `site.toml` has no folder for them (`kind = "page"`); add one, or delete the line.
    .suggestion = Did you mean `{ $nearest }`?
unknown-reference--offer = There is no offer named `{ $name }`.
    .hint = What is meant is the name of the file in { $dir }, without `.md`.
    .none = `site.toml` has no folder for them (`kind = "offer"`); add one, or delete the line.
    .suggestion = Did you mean `{ $nearest }`?
unknown-reference--event = There is no event named `{ $name }`.
    .hint = What is meant is the name of the file in { $dir }, without `.md`.
    .none = `site.toml` has no folder for them (`kind = "event"`); add one, or delete the line.
    .suggestion = Did you mean `{ $nearest }`?
unknown-reference--person = There is no person named `{ $name }`.
    .hint = What is meant is the name of the file in { $dir }, without `.md`.
    .none = `site.toml` has no folder for them (`kind = "person"`); add one, or delete the line.
    .suggestion = Did you mean `{ $nearest }`?
unknown-reference--organisation = There is no organisation named `{ $name }`.
    .hint = What is meant is the name of the file in { $dir }, without `.md`.
    .none = `site.toml` has no folder for them (`kind = "organisation"`); add one, or delete the line.
    .suggestion = Did you mean `{ $nearest }`?
unknown-reference--place = There is no place named `{ $name }`.
    .hint = What is meant is the name of the file in { $dir }, without `.md`.
    .none = `site.toml` has no folder for them (`kind = "place"`); add one, or delete the line.
    .suggestion = Did you mean `{ $nearest }`?
unknown-topic = The topic `{ $name }` is not in `site.toml`.
    .hint = Possible are: { $known }.
    .none = Add it to `site.toml` as a section `[[topic]]` with `id` and `de`; so far there is none.
    .suggestion = Did you mean `{ $nearest }`?
unknown-audience = The audience `{ $name }` is not in `site.toml`.
    .hint = Possible are: { $known }.
    .none = Add it to `site.toml` as a section `[[audience]]` with `id` and `de`; so far there is none.
    .suggestion = Did you mean `{ $nearest }`?
reference-to-hidden--draft = `{ $name }` is still a draft and is left out here.
    .hint = Delete `draft = true` there if it is meant to appear.
reference-to-hidden--not-yet = `{ $name }` only appears later and is left out here until then.
reference-to-hidden--expired = `{ $name }` has expired and is left out here.
    .hint = Change `expires_on` there, or remove the name here.
link-to-nothing = The link `{ $target }` leads to no page.
    .hint = Refer to pages of this website by file name, for example `chor.md`; other addresses begin with `https://`.
    .suggestion = Did you mean `{ $nearest }`?
link-to-nothing--empty = This link has no target.
    .hint = Write the target into the round brackets, for example `chor.md`.
link-to-nothing--document = The link `{ $target }` leads to a document; a building block leads to documents.
    .hint = Put `{ $file }` into `content/dateien`, and write on a line of its own: `{"{{"} file(name="{ $file }", title="…") {"}}"}`
ambiguous-link = The link `{ $target }` could mean two pages.
    .hint = Write `{ $first }` or `{ $second }`.
link-to-hidden--draft = This link leads to a draft and is left out.
    .hint = Delete `draft = true` there if the page is meant to appear.
link-to-hidden--not-yet = This link leads to a page that only appears later, and is left out until then.
link-to-hidden--expired = This link leads to an expired page and is left out.
    .hint = Remove the link, or change `expires_on` there.
invalid-telephone-link = The link dials `{ $value }`, which is not a telephone number with an area code.
    .hint = Write, for example, `[030 23125 401](tel:+493023125401)`.
invalid-mail-link = The link writes to `{ $value }`, which is not an email address.
    .hint = Write, for example, `[name@example.org](mailto:name@example.org)`.

## Text

heading-like-title = There already is a heading with one `#`: the title of the page.
    .hint = Begin headings in the text with `##`.
markup-not-read--heading = `{ $text }` is not read as a heading, but shown as text with hash signs.
    .hint = Put a blank behind the hash signs: `## Title`.
markup-not-read--emphasis = `{ $text }` emphasises nothing; the signs are shown as they are.
    .hint = Write the signs close to the words, with a blank or a punctuation mark outside: `this is **important** to all`. If they are to be shown, put `\` before them.
markup-not-read--link = `{ $text }` is not read as a link; the brackets are shown as they are.
    .hint = Write both brackets close together: `[words](target.md)`.
markup-not-read--picture = `{ $text }` is not read as a picture; the brackets are shown as they are.
    .hint = Write both brackets close together: `![description](photo.jpg)`.
markup-not-read--footnote = The footnote `{ $text }` lacks its text.
    .hint = Write it on a line of its own: `{ $text }: …`
markup-not-read--table = These lines are not read as a table; the bars are shown as they are.
    .hint = Below the first line, write one with dashes for each column: `|---|---|`, and leave a line empty above.
markup-not-read--component = `{ $text }` is not read as a building block, but shown as it is.
    .hint = Write two curly brackets, on a line of its own: `{"{{"} contact(person="katrin-muster") {"}}"}`
markup-not-read--id = `{ $text }` belongs to the end of a heading; here it is shown as it is.
    .hint = Delete it, or write `## Title { $text }`.
markup-not-read--html = `{ $text }` stands in HTML; Markdown is not read there, but shown as it is.
    .hint = Leave a line empty behind the line with the HTML, or take the HTML out.
fence-left-open = Here begins code that never ends: everything below is shown as it is written, headings and building blocks, too.
    .hint = Delete this line, or repeat its signs on a line of their own where the code ends.
component-in-code = The building block `{ $name }` stands in code and is shown as it is written.
    .hint = Delete the lines with ``` around the building block, and blanks before it. If it only shows how it is written, let it name somebody who does not exist.
underlined-heading = The dashes below this text make it a heading.
    .hint = If it is one, write `## ` before it and delete the dashes; if they are a rule, leave a line empty above them.
list-renumbered = Here stands { $written }., shown is { $shown }.: a list counts on from its first number.
    .hint = If the number is part of the sentence, write `{ $written }\.`; otherwise number the list without gaps.
cell-beyond-head = This row has { $cells } cells, the head of the table { $columns }: what goes beyond is not shown.
    .hint = Add to the head and to the line of dashes, or take the cell out. A bar in a text is written `\|`.
text-in-table = This text becomes a row of the table above it.
    .hint = Leave a line empty between the table and the text.
footnote-not-shown--unused = Nothing in the text leads to this footnote; it is not shown.
    .hint = Write `[^{ $name }]` where it belongs.
footnote-not-shown--repeated = The footnote `[^{ $name }]` stands here twice; this one is not shown.
    .hint = Give each footnote a name that occurs once.
html-left-open = The element `<{ $name }>` does not end where it has to.
    .hint = Write `</{ $name }>` in the same paragraph, or do without the HTML.
html-closed-twice = Here `<{ $name }>` ends without having begun in this paragraph.
    .hint = Delete `</{ $name }>`, or add `<{ $name }>` before it.
doors-differ = There are { $found } doors here, but { $expected } in the German file.
    .hint = Repeat every door in the same order with `title` and `text`.
picture-without-alt = The picture `{ $picture }` lacks a text for people who cannot see it.
    .hint = Describe what matters in the picture: `picture_alt = "…"`, or in the text `![description]({ $picture })`.
picture-without-file = The picture `{ $picture }` is not in `content/bilder`.
    .hint = Put the file there, or change the name.
    .suggestion = Did you mean `{ $nearest }`?
download-without-file = The file `{ $file }` is not in `content/dateien`.
    .hint = Put the file there, or change the name.
    .suggestion = Did you mean `{ $nearest }`?
unusable-picture--format = This picture has an unknown format.
    .hint = Use JPG, PNG, WebP or SVG.
unusable-picture--heic = This photograph is saved as HEIC, which many browsers do not show.
    .hint = Save it as JPEG: on a computer with “Export” or “Save as”. An iPhone takes new photographs as JPEG if you choose “Most Compatible” under “Settings”, “Camera”, “Formats”.
unusable-picture--broken = This picture is damaged. (The reading program says: { $detail })
    .hint = Save the picture again, or use another one.
unusable-picture--large = This picture is too large at { $width } × { $height } pixels.
    .hint = Reduce it to at most 8000 pixels on the long side.
unusable-picture--animated = This picture moves, and readers could not stop it.
    .hint = Use a still picture.
unusable-picture--no-size = This drawing does not say how large it is.
    .hint = Add a `viewBox` to the `<svg>`.
unusable-picture--forbidden = This drawing contains `{ $what }`, which is not allowed on the website.
    .hint = Save the drawing as “plain SVG”, without scripts and addresses of other sites.
shortcode-syntax = This building block is not written correctly.
    .hint = Correct is, for example, `{"{{"} contact(person="katrin-muster") {"}}"}` on a line of its own.
shortcode-form--wants-text = The building block `{ $name }` goes around a text.
    .hint = Write `{"{%"} { $name }(…) {"%}"}`, the text below it, and `{"{%"} end {"%}"}` below that.
shortcode-form--takes-no-text = The building block `{ $name }` stands alone, without a text.
    .hint = Write `{"{{"} { $name }(…) {"}}"}`.
shortcode-not-alone = A building block always stands alone on its line.
    .hint = Put it on a line of its own, with an empty line before and after it.
shortcode-without-end = This building block `{ $name }` has no end.
    .hint = Write a line `{"{%"} end {"%}"}` below the text.
shortcode-end-without-start = A building block ends here that has not begun.
    .hint = Delete the line, or add the beginning above it.
unknown-shortcode = There is no building block `{ $name }`.
    .hint = Possible are: { $known }.
    .suggestion = Did you mean `{ $nearest }`?
unknown-argument = The building block `{ $name }` does not know `{ $argument }`.
    .hint = Possible are: { $known }.
    .suggestion = Did you mean `{ $nearest }`?
unknown-argument--none = The building block `{ $name }` takes no details; here stands `{ $argument }`.
    .hint = Leave the brackets empty: `{ $name }()`.
missing-argument = The building block `{ $name }` lacks the detail `{ $argument }`.
    .hint = Add `{ $argument }="…"` inside the brackets.
invalid-limit = `{ $value }` is not a quantity.
    .hint = Write, for example, `limit=5`.
no-opening-times = `{ $name }` has no times that could be shown.
    .hint = Enter times there, or take out the building block.

## Theme

template-error = A template of the theme has an error. (The program says: { $detail })
    .hint = This does not concern your texts; pass it on to the person who looks after the theme.
component-argument--unknown = The call of `{ $name }` gives `{ $argument }`, which the component does not know.
    .hint = Possible are: { $known }.
    .none = The component takes no arguments; delete it in the call.
    .suggestion = Did you mean `{ $nearest }`?
component-argument--missing = The call of `{ $name }` lacks `{ $argument }`.
    .hint = Add `{ $argument }={"{"}…{"}"}`.
component-argument--wrong-type = For `{ $argument }` the component `{ $name }` expects the type `{ $expected }`; here stands `{ $found }`.
    .hint = Change the value, or change the type in the line “component { $name }”.
component-argument--given = The program gives the component `{ $name }` the argument `{ $argument }`, which is not provided for here.
    .hint = Add `{ $argument }` in this bracket.
component-argument--not-given = The component `{ $name }` demands `{ $argument }`, which the program does not give.
    .hint = Give it a default: `{ $argument } = …`
component-missing = The theme lacks the component `{ $name }`, which texts need.
    .hint = Make a template with “component { $name }”.
mail-broken = A template for mails about requests cannot be filled in. (The program says: { $detail })
    .hint = Such mails would not be sent. This does not concern your texts; pass it on to the person who looks after the theme.
mail-name-unknown = This mail does not know `mail.{ $name }`.
    .hint = Possible are: { $known }.
    .suggestion = Did you mean `mail.{ $nearest }`?
mail-missing = The theme lacks the template `{ $name }` for mails about requests.
    .hint = Without it requests would be accepted and not passed on. Take the file of the same name of another theme as a model.
words-missing = The component `{ $component }` says nothing to `{ $name }`.
    .hint = A mail, or the page for staff, would say nothing there. Add a branch `elif name == "{ $name }"` with the words for it.
template-missing = The theme lacks the template `{ $name }`.
    .hint = It is needed for former addresses (`aliases`).
messages-syntax = A word list of the theme cannot be read. (The reading program says: { $detail })
    .hint = Every line has the form `name = text`.
theme-asset-missing = The file `{ $name }` that a template names is not in the theme.
    .hint = Put the file into { $folder }; the style sheet `style.css` is made from the theme's folder `styles`.
    .suggestion = Did you mean `{ $nearest }`?
message-missing = The text `{ $key }` is missing (language: { $language }).
    .hint = Add `{ $key } = …` in { $file }.
    .suggestion = Add `{ $key } = …` in { $file }, or did you mean `{ $nearest }`?

## Forms

form-without-shared-texts = The file `content/formulare/_texte.toml` is missing for the forms.
    .hint = It holds the words that all forms share.
forms-without-alarm = The site has forms, but `site.toml` lacks `alarm_email`.
    .hint = Name the mailbox that hears of a request which reached nobody: `alarm_email = "tech@example.org"`.
absence-without-deputy = { $name } gets requests and is away from { $from } to { $until }; nobody stands in.
    .hint = Add `deputy` to the absence. Until then requests go to the form’s `deputy`; without one they lie in the person’s mailbox until the reminders come.
absence-without-deputy--dates = { $name } gets requests and is away from { $from } to { $until }; nobody stands in, nor for these dates: { $dates }.
    .hint = Add `deputy` to the absence. Until then requests go to the form’s `deputy`; without one they lie in the person’s mailbox until the reminders come.
intake-bundle-broken = The program that takes in requests cannot read its documents. (It says: { $detail })
    .hint = Mostly a template of the theme is the reason: `base.html` and `page.html` show title and text of a page exactly once.
recipient-without-email = { $name } is to get requests but has no e-mail address.
    .hint = Add `email = "…"` to the person's file, or name somebody else here.
legal-basis-repeated = The form `{ $form }` has its legal basis further up already.
    .hint = Delete one of the two sections `[[data_protection.form]]`.
registration-without-form = People register here by form, but there is no form for events.
    .hint = Write `registration = "telephone"`, or add a form with `pages = "events"`.

## Publishing and output

sample-data--telephone = `{ $value }` is a sample number; nobody answers it.
    .hint = Enter the right number before publishing.
sample-data--address = `{ $value }` is a sample address.
    .hint = Enter the right address before publishing.
sample-data--street = `{ $value }` is a sample street.
    .hint = Enter the right street before publishing.
privacy-gap--table = The site asks for data in forms, but `site.toml` does not say what becomes of them.
    .hint = Add the section `[data_protection]` to `site.toml`: `controller`, `officer`, `officer_email`, `authority`, `authority_website`, `mailbox_days`, `backup_days`, `[[data_protection.processor]]` and `[[data_protection.form]]`.
privacy-gap--key = The privacy notice lacks `{ $key }`.
    .hint = Enter `{ $key }` in `site.toml`. Without it the site must not go public.
privacy-gap--basis = No legal basis is given for the form `{ $form }`.
    .hint = Write in `site.toml`: `[[data_protection.form]]`, below it `name = "{ $form }"` and `basis = "contract"`, `"interest"` or `"consent"`.
privacy-gap--part = The privacy notice lacks the part `{ $part }`.
    .hint = Put on a line of its own: `{"{{"} privacy(part="{ $part }") {"}}"}`.
accessibility-gap--table = `site.toml` says nothing about accessibility; a public site needs a statement on it.
    .hint = Add the section `[accessibility]` to `site.toml`: `page`, `date`, `email`, `[accessibility.arbitration]` or `[accessibility.surveillance]`, and `[[accessibility.test]]` and `[[accessibility.barrier]]`.
accessibility-gap--key = The accessibility statement lacks `{ $key }`.
    .hint = Enter `{ $key }` in `site.toml` under `[accessibility]`. Without it the site may not go public.
accessibility-gap--office = The accessibility statement names no body for a dispute.
    .hint = Enter the arbitration body as `[accessibility.{ $key }]`, the market surveillance as `[accessibility.surveillance]`, each with `name`. If no law applies to your site, write `voluntary = true`.
accessibility-gap--barrier = This barrier lacks `{ $key }`; readers have to learn it.
    .hint = Write in `what` what does not work, and in `alternative` how one gets the same in another way.
accessibility-gap--part = The accessibility statement lacks the part `{ $part }`.
    .hint = Put on a line of its own: `{"{{"} statement(part="{ $part }") {"}}"}`.
output-holds-sources = The folder `{ $out }` contains the sources of the website or lies within them; nothing is written there.
    .hint = Name another folder with `--out`.
output-not-a-folder = `{ $out }` is not a folder.
    .hint = Name another folder with `--out`.
output-not-ours = The folder `{ $out }` was not written by this program (it contains `{ $first }`); nothing was deleted.
    .hint = Name an empty folder with `--out`.
output-holds-more = The folder `{ $out }` contains `{ $first }`, which this program did not write; nothing was deleted.
    .hint = Put this file somewhere else, or name another folder with `--out`.

## Preview
preview-running = The preview runs: { $url } (end it with Ctrl+C)
preview-built = { $pages ->
    [one] One page
   *[other] { $pages } pages
} built in { $milliseconds } milliseconds.
preview-not-built = Not built: { $errors ->
    [0] the program could not go on.
    [one] one error.
   *[other] { $errors } errors.
}
preview-no-browser = The browser could not be opened. Please open { $url } yourself.
preview-port-taken = Another program uses port { $port } already, perhaps a second preview.
    .hint = End it or name another number with `--port`.
    .suggestion = Port { $nearest } is free: `serve --port { $nearest }`.
preview-banner-label = Note of the preview
preview-banner = { $errors ->
    [0] The program could not go on. You see the last good state.
    [one] There is one error. You see the last good state.
   *[other] There are { $errors } errors. You see the last good state.
}
preview-banner-link = See the errors
preview-title = Preview
preview-heading = { $errors ->
    [0] No errors
    [one] One error
   *[other] { $errors } errors
}
preview-heading-failed = The program could not go on
preview-lead-stale = The pages show the last good state until everything is mended. This page renews itself when you save.
preview-lead-none = As soon as everything is mended and saved, the site appears here.
preview-lead-fine = The pages show what the files say.
preview-errors = Errors
preview-warnings = { $warnings ->
    [one] One warning
   *[other] { $warnings } warnings
}
preview-place = { $file }, line { $line }, column { $column }
preview-rule = Rule: { $rule }
preview-to-site = To the home page
preview-not-found = This page does not exist
preview-not-found-lead = There is nothing at this address, and the site has no page of its own for that yet (`404.html`).

## New entry
new-unknown-kind = There is no kind of entry called “{ $kind }”.
    .hint = Possible are: { $known }.
    .suggestion = Did you mean “{ $nearest }”?
new-no-collection = The site has no folder for “{ $kind }”.
    .hint = Add a `[[collection]]` with `kind = "{ $kind }"` to `content/site.toml`.
new-no-name = The title “{ $title }” gives no file name.
    .hint = It needs at least one Latin letter or digit.
new-exists = The entry exists already: `{ $path }`. Nothing was changed.
    .hint = Open it, or choose another title.
new-address-taken = The address `/{ $path }/` belongs to another part of the site.
    .hint = Choose another title.
new-bad-settings = `{ $file }` cannot be read: { $detail }
    .hint = `check` names all errors with their place.
new-written = Created: { $path }

## Help paths

# Whom a finding of a help path concerns: the first one has no comma before it.
visitors = { $all ->
    [yes] all who ask
   *[no] {""}
}{ $person ->
    [first] the person
    [later] , the person
   *[no] {""}
}{ $relative ->
    [first] relatives
    [later] , relatives
   *[no] {""}
}{ $neighbour ->
    [first] neighbours
    [later] , neighbours
   *[no] {""}
}{ $colleague ->
    [first] colleagues
    [later] , colleagues
   *[no] {""}
}{ $helper ->
    [first] professionals
    [later] , professionals
   *[no] {""}
}
tables-differ = There are { $found } sections `[[{ $key }]]` here, but { $expected } in the German file.
    .hint = Write one for each section of the German file, in the same order, with `text` alone.
unknown-form = There is no form `{ $form }`.
    .hint = Forms lie in `content/formulare`. Possible are: { $known }.
    .none = There is no form yet: make one in `content/formulare`, or delete the line.
    .suggestion = Did you mean `{ $nearest }`?
concern-without-telephone = With this concern nobody can be reached by telephone. (Concerns { visitors })
    .hint = Name a person with a telephone number as `contact`, or an organisation with one in a `[[way]]`.
concern-without-silent-way = Somebody who cannot or will not speak finds no way here. (Concerns { visitors })
    .hint = Add `form = "kontakt"`, or an e-mail address or an office to the person under `contact`. For neighbours and colleagues no form counts.
dead-end = This way is a dead end: on some days nobody can be reached { $urgency ->
    [now] on the same day
    [soon] for seven days
   *[other] for fourteen days
}, namely { $days }. (Concerns { visitors })
    .hint = Name somebody else: a person with more hours, another organisation in a `[[way]]`, an emergency number under `danger` if it is urgent.
dead-end-on-holidays = Around holidays nobody can be reached here for too long: { $days }. (Concerns { visitors })
    .hint = Name somebody else with hours on other weekdays, or another organisation in a `[[way]]`.
dead-end-in-absence = During an absence nobody can be reached here for too long: { $days }. (Concerns { visitors })
    .hint = Give the person's `[[absence]]` a deputy who has office hours at that time.
page-far-from-person = From this page it takes more than two links to somebody with a telephone number: { $address }
    .hint = Add `{"{{"} contact(person="…") {"}}"}` or a link to a page on which somebody can be reached.

## The command report

report-title = Report for the working group, as of { $day }
report-nothing = Nothing found.
report-entry = { $title } ({ $file })
report-unchecked = Facts that nobody has checked for a year
report-unchecked-line = { $title }: last on { $day } ({ $file })
report-ending = Series that end soon or have ended
report-ending-line = { $title }: last date on { $day } ({ $file })
report-without-date = Offers with neither opening times nor a coming date
report-single = Concerns with at most one partner
report-single-line = { $title }: { $partner } alone
report-single-none = { $title }: no partner, the cooperative alone
report-failure = Without these people and organisations a way breaks off
report-failure-line = { $title }: { $concerns }
report-lost = Stops that fall away without “{ $partner }”
report-lost-line = { $title }: “{ $text }” { $substitute }
report-substitute = Nearest is: { $partner }.
report-no-substitute = Nobody in the network comes near.
report-broken = Ways that break off without “{ $partner }”
report-broken-line = { $title }, { $visitor }: on { $days } days of the coming year nobody is reached in time
report-visitor-person = for the person
report-visitor-relative = for relatives
report-visitor-neighbour = for neighbours
report-visitor-colleague = for colleagues
report-visitor-helper = for other services
report-activities = Dates of the year { $year }
report-activity-all = All
report-preventive = Join in and stay well
report-curative = Help when it is needed
report-no-offer = Without an offer
report-activity-name = Approach or topic
report-activity-topic = Topic: { $topic }
report-held = held
report-cancelled = cancelled
report-coming = still to come
report-unknown-partner = There is no organisation or person named `{ $name }`.
    .hint = What is meant is the name of the file without `.md`. Possible are: { $known }.
    .suggestion = Did you mean `{ $nearest }`?

## Exceptions from rules of the audit

exception-declared = The rule `{ $rule }` is not met everywhere until { $until }: { $reason } Pages concerned: { $pages }.
    .hint = Mend the fault by that day, then delete the exception.
exception-over = The exception from the rule `{ $rule }` held until { $until }: { $reason } Pages concerned: { $pages }.
    .hint = Mend the fault and delete the exception. Set a new day only with good reason.
exception-unneeded = The exception from the rule `{ $rule }` no longer applies to anything.
    .hint = Delete the exception, or correct the address at `page`.
unknown-rule = There is no rule `{ $name }`.
    .hint = The name of a rule stands in square brackets with each finding.
    .suggestion = Did you mean `{ $nearest }`?

## Language of the texts

hard-to-read--amstad = The text is hard to read: { $value } by Amstad, it should be at least { $limit }.
    .hint = Split long sentences and take shorter words. The hardest lines are { $sentences }.
hard-to-read--lix = The text is hard to read: LIX { $value }, it should be at most { $limit }.
    .hint = Split long sentences and take shorter words. The hardest lines are { $sentences }.
hard-to-read--vienna = The text is hard to read: { $value } by the Vienna formula, it should be at most { $limit }.
    .hint = Split long sentences and take shorter words. The hardest lines are { $sentences }.
easy-language--long-sentence = The sentence is too long for Easy Language: { $words } words.
    .hint = Make two sentences of it, of 8 to 10 words at most.
easy-language--sentence-on-line = In Easy Language each sentence stands on a line of its own.
    .hint = Begin a new paragraph with “{ $words }”.
easy-language--long-word = The word “{ $words }” is too long for Easy Language.
    .hint = Take a shorter word, or part it with hyphens, as in “Haus-Tür”.
easy-language--subjunctive = “{ $words }” is a subjunctive; Easy Language says what is.
    .hint = Write “kann”, “vielleicht” or simply what happens.
easy-language--number-word = In Easy Language numbers are digits, not “{ $words }”.
    .hint = Write the number as a digit.
easy-language--abbreviation = “{ $words }” is an abbreviation; Easy Language has the whole word.
    .hint = Write the abbreviation out.
easy-language--genitive = “{ $words }” is a genitive, which Easy Language does not have.
    .hint = Write “von”: “die Tür von dem Haus” instead of “die Tür des Hauses”.
easy-language--passive = “{ $words }” does not say who does it; in Easy Language that belongs there.
    .hint = Name the person: “Frau Muster holt Sie” instead of “Sie werden geholt”.
easy-language--time = In Easy Language times have no zero in front, not “{ $words }”.
    .hint = Write `9:00`.
easy-language--date = The date “{ $words }” is too terse for Easy Language.
    .hint = Write the month as a word, such as “1. März 2027”.
