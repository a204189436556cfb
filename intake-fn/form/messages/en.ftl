form-words-missing = the translation of `{ $name }` is missing
    .hint = add `{ $name }` with `label`
form-name-invalid = `{ $name }` cannot be a name
    .hint = a name has small letters from a to z and single hyphens, in options digits as well; `homepage` is taken
form-name-repeated = the name `{ $name }` occurs twice
    .hint = give one of the two another name
form-type-unknown = there is no type `{ $type }`
    .hint = there are: { $known }
    .suggestion = did you mean `{ $nearest }`?
form-pages-unknown = there is no `pages = "{ $pages }"`
    .hint = there are "topics" (a page for each topic) and "events" (a page for each date)
form-autocomplete-unknown = `{ $token }` is no value of `autocomplete`
    .hint = there are: { $known }
    .suggestion = did you mean `{ $nearest }`?
form-area-code-invalid = `{ $code }` is no area code
    .hint = write it with its leading 0 and no blanks: "03431"
form-lengths-crossed = `min_length` is larger than `max_length`
    .hint = make `min_length` smaller
form-options-too-few = a choice needs at least two options
    .hint = add `[[field.option]]` with `id` and `label`
form-topics-too-few = a field for the topic needs at least two topics
    .hint = add `[[topic]]` with `id` and `label`
form-requirement-twice = only one of `required`, `required_unless` and `required_when` can hold
    .hint = delete the others
form-condition-without-field = the field `{ $field }` that this field depends on does not exist
    .hint = there are: { $known }
    .suggestion = did you mean `{ $nearest }`?
form-condition-without-option = the field `{ $field }` has no option `{ $option }`
    .hint = it has: { $known }
    .suggestion = did you mean `{ $nearest }`?
form-confirmation-without-email = no confirmation can be sent without a field for the e-mail address
    .hint = add a field of `type = "email"`, or delete `confirm_by_mail`
form-error-text-missing = there is no text for the fault `{ $key }`, which this field may have
    .hint = add `errors = {"{"} { $key } = "…" {"}"}` to the field, or a text under `[errors]` in `_texte.toml`
form-mark-unknown = `{"{"}{ $mark }{"}"}` stands for nothing
    .hint = there are: { $known }
form-page-missing = the text of the page `[page.{ $page }]` is missing
    .hint = add `[page.{ $page }]` with `title` and `text`
form-names-incomplete = `{ $key }` needs exactly { $count } names
    .hint = write all names as a list: { $key } = ["…", "…"]
