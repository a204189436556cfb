#!/usr/bin/env python3
"""Writes the same German pages for site-gen and for Hugo.

    corpus.py COUNT FOLDER

makes FOLDER/site-gen (content and a bare theme) and FOLDER/hugo (content and
layouts) with COUNT pages in four sections, about 390 words each: headings,
lists, links, one table. Both themes show the same words. The same COUNT gives
the same bytes.
"""

import datetime
import random
import shutil
import sys
from pathlib import Path

TITLE = "Nachbarschaft am Mühlgraben"
BASE_URL = "https://www.example.org"
SECTIONS = {
    "beratung": "Beratung und Hilfe",
    "bewegung": "Bewegung und Gesundheit",
    "treffpunkte": "Treffpunkte im Quartier",
    "ratgeber": "Ratgeber für den Alltag",
}
FOOT = {"impressum": "Impressum", "datenschutz": "Datenschutz"}

SUBJECTS = [
    "Die Sozialarbeiterin", "Unser Nachbarschaftstreff", "Die Gruppe", "Der Hausmeister",
    "Eine Übungsleiterin", "Das Büro am Markt", "Die Pflegeberatung", "Der Fahrdienst",
    "Die Küche im Erdgeschoss", "Eine geschulte Helferin", "Der Gästeraum", "Die Werkstatt",
]
VERBS = [
    "begleitet Sie gern zu", "informiert ausführlich über", "lädt herzlich ein zu",
    "kümmert sich zuverlässig um", "erklärt in Ruhe alles über", "hilft Ihnen bei",
    "bietet Plätze für", "sammelt Ideen für", "berät kostenlos zu", "organisiert regelmäßig",
]
THEMES = [
    "Gymnastik im Sitzen", "Spaziergänge durch den Grüngürtel", "Fragen zur Pflegestufe",
    "gemeinsame Frühstücke", "die Bedienung des Tablets", "kleine Reparaturen in der Küche",
    "Besuche bei Ärztinnen und Ärzten", "Anträge bei der Wohngeldstelle", "das Sommerfest im Hof",
    "Übungen gegen Stürze", "einen Haltegriff im Bad", "Gespräche nach einem Verlust",
    "Spiele für das Gedächtnis", "Ausflüge mit dem Bus", "das Singen alter Lieder",
]
TIMES = [
    "an jedem zweiten Dienstag", "am späten Vormittag", "nach telefonischer Absprache",
    "bis zum frühen Abend", "auch während der Ferien", "immer donnerstags um zehn",
    "im großen Saal neben dem Aufzug", "ohne Stufen und mit breiten Türen",
    "für alle Mitglieder und ihre Gäste", "solange noch Plätze frei sind",
]
CLOSINGS = [
    "Sie brauchen nichts mitzubringen.", "Bitte klingeln Sie unten links.",
    "Der Weg dorthin ist beleuchtet.", "Angehörige sind ebenso willkommen.",
    "Was Sie erzählen, bleibt unter uns.", "Wir freuen uns auf Ihren Anruf.",
]
NAMES = ["Frau Böttger", "Herr Žák", "Frau Nguyễn", "Herr Grünewald", "Frau Öztürk", "Herr Weiß"]
DAYS = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag"]

CONTENT_PAGE = """<article>
<h1>{title}</h1>
<p class="lead">{description}</p>
<p>Stand: <time datetime="{iso}">{day}</time></p>
{body}</article>"""

LIST_PAGE = """<h1>{title}</h1>
{body}<ul>
{items}</ul>"""

LIST_ITEM = """<li><a href="{url}">{title}</a> {description}</li>
"""


def frame(title, description, head, style, main):
    """A whole page around its main part, in either template language."""
    menu = "".join(f'<li><a href="/{name}/">{label}</a></li>' for name, label in SECTIONS.items())
    foot = " ".join(f'<a href="/{name}/">{label}</a>' for name, label in FOOT.items())
    return f"""<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} – {TITLE}</title>
<meta name="description" content="{description}">
<link rel="stylesheet" href="{style}">
{head}</head>
<body>
<a href="#inhalt">Zum Inhalt</a>
<header>
<p><a href="/">{TITLE}</a></p>
<nav aria-label="Hauptmenü"><ul>{menu}</ul></nav>
</header>
<main id="inhalt">
{main}
</main>
<footer><p>{foot}</p></footer>
</body>
</html>
"""


class Author:
    """Writes texts that differ from page to page and repeat from run to run."""

    def __init__(self):
        self.random = random.Random(20270112)

    def pick(self, words):
        return self.random.choice(words)

    def sentence(self):
        subject, theme = self.pick(SUBJECTS), self.pick(THEMES)
        if self.random.random() < 0.2:
            theme = f"**{theme}**"
        elif self.random.random() < 0.1:
            subject = f"*{subject}*"
        return f"{subject} {self.pick(VERBS)} {theme}, {self.pick(TIMES)}."

    def paragraph(self, count):
        sentences = [self.sentence() for _ in range(count)]
        return " ".join([*sentences, self.pick(CLOSINGS)])

    def table(self):
        rows = [
            f"| {day} | {self.random.randint(8, 17)}:{self.pick(['00', '15', '30'])} Uhr "
            f"| Raum {self.random.randint(1, 12)} |"
            for day in DAYS
        ]
        return "\n".join(["| Tag | Beginn | Ort |", "|---|---|---|", *rows])

    def body(self, number):
        name, extension = self.pick(NAMES), self.random.randint(100, 999)
        sections = list(SECTIONS)
        here = sections[number % len(sections)]
        there = sections[(number + 1) % len(sections)]
        items = [self.sentence() for _ in range(4)]
        parts = [
            self.paragraph(3),
            "## Worum geht es?",
            self.paragraph(3),
            "\n".join(f"- {item}" for item in items),
            "## Wann und wo?",
            self.table(),
            self.paragraph(2),
            f"Lesen Sie dazu auch den Überblick [{SECTIONS[there]}](/{there}/), die Seite "
            f"[am Anfang dieses Bereichs](/{here}/{file_name(number % len(sections))}/) und die "
            f"Auskunft der [Stadtverwaltung](https://www.example.com/auskunft/{number}).",
            "### So kommen Sie dazu",
            "\n".join(f"{step}. {self.sentence()}" for step in (1, 2, 3, 4)),
            "## Wen können Sie fragen?",
            f"**{name}** erreichen Sie unter [030 23125 {extension}](tel:+493023125{extension}) "
            "oder über [info@example.org](mailto:info@example.org).",
            f"> {self.sentence()}",
            self.paragraph(3),
        ]
        return "\n\n".join(parts) + "\n"


def file_name(number):
    return f"seite-{number:05}"


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def front_matter(day_key, title, description=None, day=None, weight=None):
    lines = [f'title = "{title}"']
    if description:
        lines.append(f'description = "{description}"')
    if day:
        lines.append(f"{day_key} = {day}")
    if weight is not None:
        lines.append(f"weight = {weight}")
    return "\n".join(["+++", *lines, "+++", "", ""])


def write_content(count, ours, hugo):
    """The same texts in both folders; only the key of the day differs."""
    day_keys = {ours: "updated_on", hugo: "date"}

    def both(our_path, hugo_path, text, **keys):
        for folder, path in ((ours, our_path), (hugo, hugo_path)):
            write(folder / "content" / path, front_matter(day_keys[folder], **keys) + text)

    home = {"title": "Willkommen", "description": "Rat und Nachbarn in Ihrer Nähe."}
    both("_index.md", "_index.md", "Schön, dass Sie da sind.\n", **home)
    for name, label in SECTIONS.items():
        description = f"Alles zum Bereich {label}."
        both(f"{name}/_index.md", f"{name}/_index.md", "", title=label, description=description)
    newest = datetime.date(2025, 12, 31)
    for name, label in FOOT.items():
        keys = {"title": label, "description": f"{label} dieser Seiten.", "day": newest}
        both(f"seiten/{name}.md", f"{name}.md", "Angaben folgen.\n", **keys)
    author = Author()
    for number in range(count):
        name = f"{list(SECTIONS)[number % len(SECTIONS)]}/{file_name(number)}.md"
        theme = author.pick(THEMES)
        both(
            name,
            name,
            author.body(number),
            title=f"{theme[0].upper()}{theme[1:]}, Blatt {number}",
            description=f"Blatt {number}: {author.pick(SUBJECTS)} hilft weiter.",
            day=newest - datetime.timedelta(days=number % 700),
            weight=number + 1,
        )


STYLE = "body { max-width: 60rem; margin: auto; font: 1.1rem/1.5 sans-serif }\n"


def write_our_theme(folder):
    collections = [f'[[collection]]\ndir = "{name}"\nkind = "page"\n' for name in SECTIONS]
    collections.append('[[collection]]\ndir = "seiten"\nkind = "page"\npath = ""\n')
    head = f'title = "{TITLE}"\nbase_url = "{BASE_URL}"\ntheme = "schlicht"\n'
    write(folder / "content/site.toml", "\n".join([head, *collections]))
    templates = folder / "themes/schlicht/templates"
    data = '<script type="application/ld+json">{{ page.structured_data | safe }}</script>\n'
    base = frame(
        "{{ page.title }}",
        "{{ page.description }}",
        "{% if page.structured_data %}" + data + "{% endif %}",
        '{{ site.assets["style.css"] }}',
        "{% block main %}{% endblock %}",
    )
    write(templates / "base.html", base)

    def template(name, main):
        main = "{% block main %}" + main + "{% endblock %}"
        write(templates / f"{name}.html", '{% extends "base.html" %}' + main)

    title, body = "{{ page.title }}", "{{ page.body | safe }}"
    template("home", f"<h1>{title}</h1>\n{body}")
    content = CONTENT_PAGE.format(
        title=title,
        description="{{ page.description }}",
        iso="{{ page.updated.iso }}",
        day="{{ page.updated.medium }}",
        body=body,
    )
    template("page", content)
    item = LIST_ITEM.format(
        url="{{ card.link.url }}",
        title="{{ card.link.title }}",
        description="{{ card.link.description }}",
    )
    items = (
        "{% for group in page.section.groups %}{% for card in group.cards %}"
        + item
        + "{% endfor %}{% endfor %}"
    )
    template("section", LIST_PAGE.format(title=title, body=body, items=items))
    write(folder / "themes/schlicht/static/style.css", STYLE)


HUGO_SETTINGS = f"""baseURL = "{BASE_URL}/"
title = "{TITLE}"
defaultContentLanguage = "de"
enableRobotsTXT = true
disableKinds = ["taxonomy", "term"]
[outputs]
home = ["html", "rss"]
section = ["html"]
[services.rss]
limit = 40
[markup.goldmark.extensions]
typographer = false
"""


def write_hugo_theme(folder):
    write(folder / "hugo.toml", HUGO_SETTINGS)
    layouts = folder / "layouts"
    main = '{{ block "main" . }}{{ end }}'
    base = frame("{{ .Title }}", "{{ .Description }}", "", "/style.css", main)
    write(layouts / "baseof.html", base)

    def template(name, main):
        write(layouts / f"{name}.html", '{{ define "main" }}' + main + "{{ end }}\n")

    title, body = "{{ .Title }}", "{{ .Content }}"
    template("home", f"<h1>{title}</h1>\n{body}")
    content = CONTENT_PAGE.format(
        title=title,
        description="{{ .Description }}",
        iso='{{ .Date.Format "2006-01-02" }}',
        day='{{ time.Format ":date_long" .Date }}',
        body=body,
    )
    template("page", content)
    item = LIST_ITEM.format(
        url="{{ .RelPermalink }}", title="{{ .Title }}", description="{{ .Description }}"
    )
    items = "{{ range .Pages }}" + item + "{{ end }}"
    template("section", LIST_PAGE.format(title=title, body=body, items=items))
    write(folder / "static/style.css", STYLE)


def write_sites(count, folder):
    """Both sites in `folder`, instead of what is there."""
    ours, hugo = folder / "site-gen", folder / "hugo"
    for old in (ours, hugo):
        shutil.rmtree(old, ignore_errors=True)
    write_content(count, ours, hugo)
    write_our_theme(ours)
    write_hugo_theme(hugo)


def main():
    if len(sys.argv) != 3 or not sys.argv[1].isdigit():
        sys.exit(__doc__.strip())
    write_sites(int(sys.argv[1]), Path(sys.argv[2]))


if __name__ == "__main__":
    main()
