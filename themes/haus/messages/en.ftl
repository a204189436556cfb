# Words of the theme „haus“, English.

## Frame
skip-to-content = Skip to content
sample-page = Sample page.
sample-explained = Names and numbers are made up.
menu = Menu
main-menu = Main menu
all-areas = All areas
languages = Languages
only-home = home page only
breadcrumbs = Way to this page
home = Home
feed-title = { $site }: news and dates
today = today
on-this-page = On this page
published-by = Who runs this site
about-this-site = About this site
foot-links = About this site
to-top = Back to top
built-on = As of { $date }
print-address = This page on the internet:
print-slash = Addresses that begin with / are found at { $host }.
checked-on = Facts checked on
updated-on = Text changed on

## Easy Language
not-reviewed = No group of readers has checked this text yet.
reviewed-by = Checked by: { $by }
reviewed-by-on = Checked by: { $by }, on { $on }

## Home page and overviews
notices = Noticeboard
notice = Notice
important = Important
next-days = The next seven days
no-dates-in-next-days = There is nothing on in the next seven days.
this-week = This week
next-week = Next week
no-dates-left = There is nothing more on this week.
no-dates-next-week = There is nothing on next week.
all-dates = See all dates
all-events = All events
next-dates = Next dates
later-dates = After that
no-dates = No dates are planned at the moment.
no-notices = There are no notices at the moment.

## Contact
reachable = When to reach us
no-hours = Times by arrangement
office = Office:
deputy-is = Standing in:
stands-in-for = Standing in for { $name } until { $until }
away-until = Away until { $until }.
away-on = Away on { $day }.
away-from-until = Away from { $from } to { $until }.
who-helps = Who helps?
how-to-reach = Contact
provided-by = Provided by:

## At a glance
at-a-glance = At a glance
fact-when = When?
fact-where = Where?
fact-cost = What does it cost?
fact-register = Do I have to register?
fact-for = Who is it for?
fact-eligible = Who can come?
fact-bring = What do I bring?
fact-languages = Which languages?
fact-topics = What is it about?
fact-website = More on the internet
fact-part-of = Part of
fact-access = How do I get in?
fact-works-for = Works for
fact-services = What do they do?
fact-contact = Who is there for you?
fact-on-site = In our buildings
fact-address = Address
fact-area = For which places?
fact-transit = Bus and train
fact-reached = Reached yet?
fact-shows = How can you tell?
see-dates = See the next dates
register-none = No. You are welcome to drop in.
register-telephone = Yes. Please call.
register-form = Yes. Call or write to us.
register-for = Register: { $title }, { $date }
register-on = Register for { $date }
change-cancelled = Please note: { $day } { $month } is cancelled
change-moved = Please note: { $day } { $month } has changed
capacity = { $count ->
    [one] There is one place.
   *[other] There are { $count } places.
}

## Dates
day-number = { $day }
cancelled = cancelled
moved = moved
moved-from = Before: { $from }
with-person = This time with { $name }
next-time = Next: { $weekday } { $day } { $month }
next-time-in-year = Next time: { $date }
event-over = No further date is planned at the moment.

## Places, network, steps
how-to-get-there = How to get there
access = How to get in
dates-here = Next dates here
regular-dates = What is on again and again
offers-here = What is on offer here
offers-of-person = This person helps with
offers-of-organisation = What they offer
for-emergencies = For emergencies
working-group-member = Member of the social work group (AG Sozialmanagement)
source = Source:
step-of = Step { $step } of 6
reached-yes = Yes, it is done.
reached-no = Not yet. We are working on it.
milestone-reached = Reached on
milestone-planned = Planned for
milestone-shows = How you can tell:
valid-on = Valid on { $day }
valid-until = Valid until { $until }
valid-from-until = Valid from { $from } to { $until }

## Errors and old addresses
not-found-lead = The address may be old, or a letter may have slipped while typing.
not-found-ways = Where to go from here
not-found-call = Or give us a call
moved-page-to = Go to the new address

## Concerns and ways
signs = How you notice it
call-now = Call
rather-write = Would you rather not speak?
the-way = Your way, step by step
end-of-the-way = With you all the way:
good-to-know = Good to know
danger-now = Is somebody in danger? Call here first
danger-later = Do you need somebody right now?
lane-in-house = We do this ourselves
lane-partner = A partner helps here
lane-accompaniment = How we stay with you
fact-how-soon = How soon?
urgency-now = At once, at any hour
urgency-soon = Within the next days
urgency-calm = At leisure, within two weeks
for-somebody-else = Are you asking for somebody else?
visitor-relative = For relatives
visitor-relative-text = Call and tell us what you see. We advise you even if the person does not want help yet.
visitor-neighbour = For neighbours
visitor-neighbour-text = Ring the bell and ask how they are. Then call us. Please write nothing about other people into a form.
visitor-colleague = For colleagues
visitor-colleague-text = Ask the person whether we may call, and let us know. Guesses belong in no file.
visitor-helper = For other services
visitor-helper-text = Call us, best together with the person concerned. We tell you what is possible in the house.

## Roles for neighbours
role-kicker = A role for neighbours
role-tasks = What belongs to it
role-limits = What does not
role-hours = How much time?
role-needs = What do I need before?
role-training = Which course?
role-guide = Where do I read more?
role-begin = How you begin
role-training-dates = The next days of the course
compensation-heading = What others get for it
compensation-example = These examples come from elsewhere. They are no promise of the cooperative.
save-contact = Save to my address book

## Lists of the whole site
letters = Letters
to-letters = To the letters
way-sheet = Whom do I call?
way-sheet-concern = Concern
way-sheet-contact = In the house
way-sheet-partners = Partners
partner-sheet = Our partners at a glance
partner-sheet-name = Organisation
partner-sheet-number = Telephone
suits-kicker = Roles for neighbours
suits-half = Nothing fits exactly. This comes close, and we can talk about the time.
suits-or-call = Would you rather talk about it?
suits-again = Start again

## Privacy
privacy-gap = This has not been filled in yet.
privacy-controller = Responsible for everything on this site:
privacy-officer = The data protection officer is { $name }:
privacy-fields = We ask for:
privacy-needed = (needed)
privacy-needed-sometimes = (needed, depending on your other answers)
privacy-besides = We also keep when your message came, in which language, on what topic, and how far we are with it.
privacy-participants = Your name goes on the list of participants.
privacy-confirms = If you give an e-mail address, we send you a confirmation.
privacy-readers = It is read by:
privacy-deputies = On leave, the deputy reads it.
privacy-basis = Legal basis:
basis-consent = your consent (Article 6(1)(a) of the General Data Protection Regulation).
basis-contract = your request, which belongs to a contract or may lead to one (Article 6(1)(b) of the General Data Protection Regulation).
basis-interest = our interest in answering and helping you (Article 6(1)(f) of the General Data Protection Regulation).
privacy-deleted = Deleted when your concern is settled, after { $days } days at the latest.
privacy-deleted-event = Deleted { $days } days after the date.
privacy-processors = These work for us by contract (Article 28 of the General Data Protection Regulation):
task-hosting = runs the servers and keeps your answers encrypted
task-mail = delivers our e-mails
privacy-mailboxes = In our mailboxes, we delete mails about your request after { $days } days.
privacy-backups = Backups disappear up to { $days } days after a deletion. If we bring one back, what was deleted is deleted again.
privacy-undelivered = What could not be delivered stays until a person has taken care of it.
privacy-rights = You may
right-access = learn what we keep about you
right-rectification = have mistakes corrected
right-erasure = ask us to delete
right-restriction = ask us not to use your data for the time being
right-objection = object to our keeping it
right-portability = take your data with you in a readable form
right-withdrawal = withdraw a consent at any time
privacy-complaint = You may also complain: { $name },

## Accessibility statement
statement-gap = This has not been filled in yet.
statement-goal = We aim for the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA, as the European standard EN 301 549 asks.
standing-untested = We do not know yet whether the site keeps all rules. A program checks it with each change. People have not tested it yet. So we do not claim that it is fully accessible.
standing-partly = The site keeps the guidelines in part. What is still in the way is listed on this page.
standing-fully = The site keeps the guidelines. People have tested it, and we know of no barrier.
statement-made-on = Date of this statement:
barrier-instead = Instead:
barrier-until = To be mended by:
barrier-page = On the page:
barrier-pages = { $pages ->
    [one] On one page.
   *[other] On { $pages } pages.
}
barrier-criterion = Rule of the guidelines: number { $criterion }
no-barriers = At the moment we know of no barrier. If you meet one, please tell us.
checks-by-program = By a program
checks-rules = With each change, a program checks each page by { $rules } rules, in all languages.
checks-pages = { $pages ->
    [one] Last time it was one page, on
   *[other] Last time it was { $pages } pages, on
}
checks-limits = A program finds many faults, but not all. Only people notice whether one finds one’s way.
checks-by-people = By people
test-on = Test on
test-by = Who:
test-what = What:
test-how = How:
test-result = Result:
no-tests = People have not tested the site yet.
statement-email = You would rather not speak? Write to
statement-arbitration = In a dispute this body mediates:
statement-surveillance = This body supervises us:
statement-voluntary = We make this statement of our own accord. No law names a body that settles disputes or watches us.

## Calendar
dates-in-default-language = Some of these dates have a page in German only.
calendar-ways = Find dates
calendar-near = Before and after
earlier = Earlier: { $title }
later = Later: { $title }
by-month = By month
by-topic = By topic
by-place = By place
archive = What has been
subscribe-title = For your calendar
subscribe = Subscribe to the calendar
subscribe-explained = Your phone fetches the dates and also shows when one is cancelled or moved.
add-to-calendar = Add to my calendar
add-explained = The dates are then in your calendar once; later changes do not follow by themselves.
dates-as-of = Our office last put these dates together on { $date }.
changes-soon = Changes in the next days
no-changes = In the next days everything stays as planned.
programmes = For the noticeboard
programmes-explained = One sheet of A4 a month for the hall.
programme-print = Print this page: it fits one sheet of A4.
programme-day = Day
programme-time = Time
programme-what = What
