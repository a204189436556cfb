"""The whole life of requests under cargo-lambda's emulator, from form to
deletion: the calls of the store that are seen in it are the rights that the
stack grants to the Lambda and to a person, no more and no less."""

import datetime
import hashlib
import hmac
import json
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest
import urllib.parse

import standin
from day import BERLIN, today
from emulator import Function
from places import INTAKE_FN, ROOT, SITE_GEN, granted, properties

EVENT = "probe-anmeldung"
FORM = {
    "content-type": "application/x-www-form-urlencoded",
    "origin": "https://www.example.org",
    "cloudfront-viewer-address": "192.0.2.1:4711",
}
CONTACT = {
    "name": "Erna Muster",
    "reach": "call",
    "telephone": "030 23125 499",
    "topic": "wohnung",
    "message": "Die Schwelle ist hoch.",
    "whom": "self",
}


class Life(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        url = cls.enterClassContext(standin.server())
        cls.table = standin.table()
        folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.today = today()
        site = a_site(folder / "site", cls.today)
        build = [SITE_GEN, "build", "--out", folder / "dist", "--today", f"{cls.today}"]
        subprocess.run(build, cwd=site, check=True, capture_output=True)
        bundle = folder / "dist" / "intake"
        cls.pages = json.loads((bundle / "manifest.json").read_text())["pages"]
        cls.working_days = work_on_the_first(bundle / "staff-calendar.json", cls.today)
        store, cls.called = cls.enterClassContext(standin.noted(url))
        port, cls.mails = cls.enterClassContext(standin.mailbox())
        cls.function = Function(
            INTAKE_FN,
            store,
            {
                "INTAKE_BUNDLE": str(bundle),
                "INTAKE_SMTP_URL": f"smtp://127.0.0.1:{port}",
            },
        )
        cls.enterClassContext(cls.function.running())

    def test_what_is_called_is_what_is_granted(self):
        receipt, link = self.accept(CONTACT)
        (policy,) = properties("IntakeRole")["Policies"]
        self.answer_and_follow_up(receipt, link)
        self.assertEqual(seen(self.called), granted(policy))

        self.called.clear()
        self.export_and_delete(receipt)
        self.assertEqual(seen(self.called), granted(properties("OperatorPolicy")))

    def answer_and_follow_up(self, receipt, link):
        self.assertEqual(self.function.ask("GET", link)["statusCode"], 200)
        self.press(link, action="take-over")
        self.press(link, action="reached")
        self.press(link, action="close", outcome="settled")

        # One that nobody takes over: of last month, so that there is a report,
        # with a link that has run out.
        alone, _ = self.accept({**CONTACT, "name": "Anna Erste"})
        # A reminder is due on the next working day: two later it surely is.
        last_of_month = self.today.replace(day=1) - datetime.timedelta(days=1)
        before = min(last_of_month, self.working_days[-3])
        self.change(alone, "case", month=f"{before:%Y-%m}", received_at=milliseconds(before), due_at=0)
        self.press(expired_link(alone), action="link")
        # One that is looked at too early, as after a change of the calendar.
        early, _ = self.accept({**CONTACT, "name": "Bert Zweiter"})
        self.change(early, "case", due_at=0)
        # A registration has a list of participants.
        events = [page["context"] for page in self.pages if page["context"].get("event")]
        entry = next(it for it in events if it["event"]["event"] == EVENT)
        self.event = entry["event"]
        answers = {"name": "Cora Dritte", "telephone": "030 23125 498", "persons": "1"}
        self.registered, _ = self.accept(answers, entry["action"])
        self.function.sweep()
        told = {re.search(r"\.(\w+)\.\d+@", mail["Message-ID"])[1] for mail in self.mails}
        self.assertEqual(told, {"staff", "link", "reminder", "report"})

    def export_and_delete(self, receipt):
        self.assertIn("Erna Muster", self.admin("export", receipt))
        self.admin("delete", receipt)
        # One that no program can read: its lists have to be looked for.
        self.change(self.registered, "request", content="broken")
        listed = self.admin("participants", self.event["event"], self.event["date"])
        self.assertIn("Cora Dritte", listed)
        self.admin("delete", self.registered)
        deleted = self.admin("deleted")
        for number in (receipt, self.registered):
            self.assertIn(number, deleted)
        self.admin("delete-again", stdin=deleted)
        listed = self.admin("participants", self.event["event"], self.event["date"])
        self.assertNotIn("Cora Dritte", listed)

    def accept(self, answers, path="/anfrage/kontakt/"):
        """Sends a form; gives the receipt and the path to its case."""
        answer = self.function.ask("POST", path, urllib.parse.urlencode(answers), FORM)
        self.assertEqual(answer["statusCode"], 303, answer)
        confirmation = answer["headers"]["location"]
        self.assertEqual(self.function.ask("GET", confirmation)["statusCode"], 200)
        text = self.mails[-1].get_payload(0).get_payload(decode=True).decode()
        link = re.search(r"https://www\.example\.org(/anfrage/fall/\S+)", text)[1]
        return confirmation.strip("/").split("/")[-1], link

    def press(self, link, **wish):
        answer = self.function.ask("POST", link, urllib.parse.urlencode(wish), FORM)
        self.assertIn(answer["statusCode"], (200, 303), answer)

    def admin(self, *arguments, stdin=""):
        command = [INTAKE_FN, "admin", *arguments]
        done = subprocess.run(
            command, env=self.function.settings, input=stdin, capture_output=True, text=True
        )
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def change(self, receipt, sort, **values):
        """Writes into an item as time would; not on the way that is noted."""
        key = {"pk": f"REQUEST#{receipt}", "sk": sort}
        item = self.table.get_item(Key=key)["Item"]
        self.table.put_item(Item={**item, **values})


def a_site(folder, day):
    """A copy of the site with an event in a week to register for: those of the
    sample content are over some day."""
    for part in ("content", "themes"):
        shutil.copytree(ROOT / part, folder / part)
    start = day + datetime.timedelta(days=7)
    (folder / "content" / "termine" / f"{EVENT}.md").write_text(
        f"""+++
title = "Probe"
description = "Ein Termin, zu dem man sich anmelden kann."
place = "treffpunkt"
contact = "jana-beispielmann"
topics = ["begegnung"]
start = {start} 14:30:00
end = 17:00:00
cost = 0
registration = "form"
capacity = 60
+++

Kommen Sie dazu.
"""
    )
    return folder


def work_on_the_first(path, day):
    """Makes the first of this month a working day, so that its report is due on
    whatever day the test runs. Gives the working days before this one."""
    calendar = json.loads(path.read_text())
    calendar["working_days"] = sorted({f"{day.replace(day=1)}", *calendar["working_days"]})
    path.write_text(json.dumps(calendar))
    working_days = map(datetime.date.fromisoformat, calendar["working_days"])
    return [it for it in working_days if it < day]


def seen(calls):
    """Actions on the table, and on its indexes by name."""
    table, indexes = set(), {}
    for action, index in calls:
        if index:
            indexes.setdefault(index, set()).add(action)
        else:
            table.add(action)
    return table, indexes


def milliseconds(day):
    return int(datetime.datetime.combine(day, datetime.time(9), BERLIN).timestamp() * 1000)


def expired_link(receipt):
    """A link to a case that the intake would have signed long ago."""
    last_day = "20000"
    tag = hmac.new(b"a secret of this test, 32 or more", digestmod=hashlib.sha256)
    for part in ("case link", receipt, last_day):
        tag.update(len(part).to_bytes(8, "big") + part.encode())
    digits = tag.hexdigest()[:32]
    groups = [digits[at : at + 8] for at in range(0, 32, 8)]
    return f"/anfrage/fall/{receipt}/{'-'.join([last_day, *groups])}/"


if __name__ == "__main__":
    unittest.main()
