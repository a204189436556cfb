# One sentence says what is wrong; the hint says what to do.

alt-is-file-name = The alternative text “{ $alt }” is the name of a file.
    .hint = Say in a few words what matters in the picture.
broken-anchor = The link leads to a place “{ $anchor }” that this page does not have.
    .hint = Check the spelling after the `#`, or give the place this name.
broken-anchor--other-page = The link `{ $target }` leads to a place “{ $anchor }” that the other page does not have.
    .hint = Check the spelling after the `#`, or leave that part out.
broken-link = The link `{ $target }` leads nowhere.
    .hint = Check the address; there is no such page or file.
broken-link--without-slash = The link `{ $target }` leads nowhere because it lacks a slash at its end.
    .hint = Write `/` at the end of the address.
element-left-open = The element `<{ $name }>` is never closed.
    .hint = Write `</{ $name }>` where it should end.
empty-heading = The heading is empty.
    .hint = Write a text into it, or delete the heading `{ $name }`.
image-button-without-name = The button is an image without an alternative text.
    .hint = Say with `alt` what the button does.
image-without-alt = The image has no alternative text.
    .hint = Describe what matters in the picture, or write `alt=""` if it only decorates.
link-without-name = The link has no text.
    .hint = Write into the link where it leads (`{ $target }`).
link-without-name--image = The link is an image without an alternative text.
    .hint = Write into the image's alternative text where the link leads (`{ $target }`).
nested-too-deep = Too many elements are nested here; the rest of the page was not checked.
    .hint = See whether elements before `<{ $name }>` are never closed, or a template includes itself.
page-without-lang = The page does not say in which language it is written.
    .hint = Write the language at the start of the page, such as `<html lang="en">`.
page-without-main-heading = The page has no main heading.
    .hint = Give the page a heading of the first level (`h1`) that says what it is about.
page-without-title = The page has no title.
    .hint = Give the page a title that says what it is about (`<title>`).
page-without-title--empty = The title of the page is empty.
    .hint = Write into the title what the page is about.
repeated-id = The id “{ $id }” occurs several times on this page.
    .hint = Give each place an `id` of its own; otherwise links and labels lead to the wrong one.
skipped-heading-level = A heading of level { $before } is followed by one of level { $level }.
    .hint = Use level { $expected }, or add the heading that is missing.
stray-end-tag = `</{ $name }>` closes nothing.
    .hint = Delete it, or add the missing `<{ $name }>` before it.
unknown-page-lang = “{ $lang }” is not a known language.
    .hint = Write the code of the language, such as `en` for English or `de` for German.
