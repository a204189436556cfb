#!/usr/bin/env python3
"""Mails the editor, in German, why her change is not public yet.

Takes the findings of `site-gen` as a file. From the environment: SMTP_URL
(smtps://user:password@host:465), MAIL_FROM, EDITOR_EMAIL, CHANGE (address of
the change). Uses Python's own library alone, so that nothing else can fail.
"""

import email.message
import email.utils
import os
import pathlib
import smtplib
import sys
import urllib.parse

# More than this nobody reads on a telephone.
MOST_LINES = 200

REFUSED = """\
Guten Tag,

die letzte Änderung an der Internetseite enthält etwas, das noch nicht stimmt.
Die Seite ist weiter da, in ihrem letzten guten Stand. Ihre Änderung wird
öffentlich, sobald das Folgende behoben ist:

{findings}

Die Änderung: {change}

Kommen Sie nicht weiter, antworten Sie einfach auf diese Nachricht.
"""

BROKEN = """\
Guten Tag,

die Internetseite konnte nicht neu gebaut werden. Das liegt nicht an Ihrem
Text, sondern an der Technik. Die Seite ist weiter da, in ihrem letzten guten
Stand. Sie müssen nichts tun; leiten Sie diese Nachricht bitte an die Technik
weiter, wenn Sie bis morgen nichts hören.

{findings}

Die Änderung: {change}
"""


def letter(findings, sender, to, change):
    """The mail; a findings file without a finding means that the machine failed."""
    # Each finding of site-gen starts so.
    is_of_content = "Fehler" in findings and "content/" in findings
    lines = findings.strip().splitlines()
    shown = lines[:MOST_LINES]
    if len(lines) > len(shown):
        shown.append(f"… und {len(lines) - len(shown)} weitere Zeilen")
    mail = email.message.EmailMessage()
    mail["From"] = sender
    mail["To"] = to
    mail["Date"] = email.utils.localtime()
    mail["Message-ID"] = email.utils.make_msgid(domain="kurze-wege.invalid")
    mail["Auto-Submitted"] = "auto-generated"
    subject = "noch nicht öffentlich" if is_of_content else "die Technik hat ein Problem"
    mail["Subject"] = f"Internetseite: {subject}"
    text = REFUSED if is_of_content else BROKEN
    mail.set_content(text.format(findings="\n".join(shown), change=change))
    return mail


def send(mail, url):
    """Hands the mail to the server; plain SMTP to this machine only."""
    server = urllib.parse.urlsplit(url)
    if server.scheme == "smtps":
        connection = smtplib.SMTP_SSL(server.hostname, server.port or 465, timeout=30)
    elif server.hostname in ("127.0.0.1", "::1", "localhost"):
        connection = smtplib.SMTP(server.hostname, server.port or 25, timeout=30)
    else:
        connection = smtplib.SMTP(server.hostname, server.port or 587, timeout=30)
        connection.starttls()
    with connection:
        if server.username:
            user = urllib.parse.unquote(server.username)
            connection.login(user, urllib.parse.unquote(server.password or ""))
        connection.send_message(mail)


def main():
    file = pathlib.Path(sys.argv[1])
    findings = file.read_text() if file.exists() else ""
    given = os.environ
    mail = letter(findings, given["MAIL_FROM"], given["EDITOR_EMAIL"], given["CHANGE"])
    send(mail, given["SMTP_URL"])


if __name__ == "__main__":
    main()
