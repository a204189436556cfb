"""Requests through the Lambda's own program to a mail server of Debian, and
what a spam filter of Debian thinks of each kind of mail."""

import datetime
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Where the stand-ins for AWS lie.
sys.path.insert(0, str(ROOT / "tests" / "deploy"))

import boto3
import standin
from day import today
from emulator import Function
from exim import exim
from places import INTAKE_FN, SITE_GEN

SPECIMEN = "Zirbelnuss"
ANSWERS = {
    "name": f"Erna {SPECIMEN}",
    "reach": "email",
    "email": "erna@example.org",
    "topic": "wohnung",
    "message": f"Die Schwelle ist hoch – für {SPECIMEN}.\n.\nDanke.",
    "whom": "self",
}
GTUBE = b"Subject: Control\n\nXJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X\n"
FORMS = {"de": "/anfrage/kontakt/", "en": "/anfrage/en/kontakt/", "ls": "/anfrage/ls/kontakt/"}


class Mails(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.store_url = cls.enterClassContext(standin.server())
        cls.server = cls.enterClassContext(exim())
        folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        # Of today: a calendar that runs out raises an alarm, which is a mail more.
        cls.today = today()
        command = [SITE_GEN, "build", "--out", folder / "dist", "--today", f"{cls.today}"]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        cls.bundle = folder / "dist" / "intake"

    def table(self):
        """A new table, which no other test sweeps."""
        name = f"intake-{time.monotonic_ns()}"
        standin.table(name)
        return name

    def function(self, table, settings=None):
        """The program on that table, with the login of the real server."""
        given = {
            "INTAKE_TABLE": table,
            "INTAKE_BUNDLE": str(self.bundle),
            "INTAKE_SMTP_URL": self.server.url(),
            "INTAKE_SMTP_CA": str(self.server.authority),
            # Debug builds and a busy machine are slow.
            "INTAKE_TIMING": "send=15000 backoff=1,600000",
            **(settings or {}),
        }
        return self.enterContext(Function(INTAKE_FN, self.store_url, given).running())

    def request(self, function, page=FORMS["de"]):
        """Sends the form; its receipt."""
        headers = {
            "content-type": "application/x-www-form-urlencoded",
            "origin": "https://www.example.org",
        }
        answer = function.ask("POST", page, urllib.parse.urlencode(ANSWERS), headers)
        self.assertEqual(answer["statusCode"], 303, (page, answer["statusCode"]))
        return answer["headers"]["location"].strip("/").rsplit("/", 1)[1]

    def mail_in_store(self, table, receipt, kind="staff"):
        key = {"pk": f"REQUEST#{receipt}", "sk": f"mail#{kind}"}
        return boto3.resource("dynamodb").Table(table).get_item(Key=key)["Item"]

    def test_a_request_reaches_the_mailbox_by_starttls_and_login(self):
        table = self.table()
        receipt = self.request(self.function(table))
        (mail,) = self.server.mails_about(receipt)
        self.assertEqual(mail["to"].addresses[0].addr_spec, "katrin.muster@example.org")
        self.assertEqual(mail["from"].addresses[0].addr_spec, "formular@example.org")
        self.assertEqual(mail["reply-to"], "erna@example.org")
        self.assertEqual(mail["message-id"], f"<{receipt}.staff.1@example.org>")
        self.assertEqual(mail["subject"], f"Neue Anfrage über die Internetseite ({receipt})")
        for name, value in mail.items():
            self.assertNotIn(SPECIMEN, value, name)
        self.assertEqual(mail.get_content_type(), "multipart/alternative")
        for kind in ("plain", "html"):
            body = mail.get_body((kind,)).get_content()
            self.assertEqual(body.count(SPECIMEN), 2, kind)
            self.assertIn("Danke.", body)
        # Exim notes how it came: TLS, the name of the login.
        arrived = next(line for line in self.server.log.read_text().splitlines() if receipt in line)
        self.assertRegex(arrived, r"P=esmtpsa X=TLS1\.[23]:.* A=plain:formular")
        self.assertEqual(self.mail_in_store(table, receipt)["state"], "SENT")

    def test_a_wrong_password_delays_a_request_and_loses_none(self):
        table = self.table()
        wrong = self.function(table, {"INTAKE_SMTP_URL": self.server.url(password="falsch")})
        receipt = self.request(wrong)
        mail = self.mail_in_store(table, receipt)
        self.assertEqual(mail["state"], "PENDING", mail)
        self.assertEqual((mail["last_error"], mail["attempts"], mail["due"]), ("code 535", 1, "DUE"))
        self.assertEqual(self.function(table).sweep()["sent"], 1)
        (mail,) = self.server.mails_about(receipt)
        self.assertEqual(mail["message-id"], f"<{receipt}.staff.1@example.org>")

    def test_a_request_goes_to_no_server_whose_certificate_is_not_trusted(self):
        for reason, settings in {
            "unknown authority": {"INTAKE_SMTP_CA": ""},
            "another name": {"INTAKE_SMTP_URL": self.server.url(host="127.0.0.1")},
        }.items():
            with self.subTest(reason):
                self.refuses(settings, self.server)

    def test_a_request_goes_to_no_server_without_tls(self):
        with exim(tls_hosts="") as plain:
            settings = {"INTAKE_SMTP_URL": plain.url(), "INTAKE_SMTP_CA": str(plain.authority)}
            self.refuses(settings, plain)

    def refuses(self, settings, server):
        table = self.table()
        before = len(server.sources())
        receipt = self.request(self.function(table, settings))
        mail = self.mail_in_store(table, receipt)
        self.assertEqual((mail["state"], mail["attempts"], mail["due"]), ("PENDING", 1, "DUE"))
        # No answer of the server: the program itself went no further.
        self.assertNotRegex(mail["last_error"], "code|timeout")
        self.assertEqual(len(server.sources()), before)

    def test_no_kind_of_mail_looks_like_spam(self):
        mails = self.mails_that_confirm()
        mails["alarm"] = self.alarm()
        mails |= self.follow_up()
        self.assertEqual(len(mails), 14, mails.keys())
        # By this text a filter is known to work.
        score, _ = spam_score(GTUBE)
        self.assertGreater(score, 100)
        for kind, mail in mails.items():
            with self.subTest(kind):
                score, report = spam_score(mail.as_bytes())
                self.assertLessEqual(score, 0, report)

    def mails_that_confirm(self):
        """To staff and to the sender, from the form in each language; by
        default nobody but staff gets one."""
        with tempfile.TemporaryDirectory() as folder:
            bundle = pathlib.Path(folder) / "intake"
            shutil.copytree(self.bundle, bundle)
            form = bundle / "formulare" / "kontakt.toml"
            form.write_text("confirm_by_mail = true\n" + form.read_text())
            function = self.function(self.table(), {"INTAKE_BUNDLE": str(bundle)})
            mails = {}
            for language, page in FORMS.items():
                receipt = self.request(function, page)
                for mail in self.server.mails_about(receipt, count=2):
                    kind = mail["message-id"].split(".")[1]
                    mails[f"{kind} {language}"] = mail
            return mails

    def alarm(self):
        """The mail about a request that no server took."""
        table = self.table()
        settings = {
            "INTAKE_SMTP_URL": self.server.url(password="falsch"),
            "INTAKE_TIMING": "send=15000 backoff=1500",
        }
        wrong = self.function(table, settings)
        receipt = self.request(wrong)
        self.sweep_until(wrong, "dead")
        self.sweep_until(self.function(table), "sent")
        (mail,) = self.server.mails_about(receipt)
        self.assertEqual(mail["message-id"], f"<{receipt}.alarm.1@example.org>")
        self.assertEqual(mail["to"].addresses[0].addr_spec, "technik@example.org")
        return mail

    def follow_up(self):
        """What comes days later about a request, and what is about none: asked
        for as the sweep asks for it, and sent by the next one."""
        table = self.table()
        function = self.function(table)
        receipt = self.request(function)
        first = self.today.replace(day=1)
        next_month = (first + datetime.timedelta(days=31)).replace(day=1)
        about = {kind: f"REQUEST#{receipt}" for kind in ("reminder", "deputy", "overdue", "deletion", "link")}
        about |= {"report": f"ALARM#report#{next_month}", "alarm": f"ALARM#calendar#{first}"}
        for kind, partition in about.items():
            pending = {"pk": partition, "sk": f"mail#{kind}", "state": "PENDING", "attempts": 0}
            pending |= {"ambiguous": 0, "due": "DUE", "due_at": int(time.time() * 1000)}
            boto3.resource("dynamodb").Table(table).put_item(Item=pending)
        self.assertEqual(function.sweep()["sent"], len(about))
        subjects = {receipt: 6, "Bericht über die Anfragen im": 1, "Der Kalender der Internetseite": 1}
        mails = [mail for words, count in subjects.items() for mail in self.server.mails_about(words, count)]
        found = {mail["message-id"].split("@")[0].split(".")[-2]: mail for mail in mails}
        found["alarm calendar"] = found.pop("alarm")
        del found["staff"]
        self.assertEqual(len(found), len(about), found.keys())
        return found

    def sweep_until(self, function, outcome):
        until = time.monotonic() + 30
        while not function.sweep()[outcome]:
            self.assertLess(time.monotonic(), until, f"nothing was ever {outcome}")
            time.sleep(0.2)


def spam_score(source):
    """SpamAssassin's score of a mail, without the network, and its report."""
    with tempfile.TemporaryDirectory() as home:
        # Exim on this machine is a relay that it trusts; a mail that comes from
        # elsewhere has no such advantage.
        command = ["spamassassin", "-L", "-t", "--cf=score ALL_TRUSTED 0"]
        environment = {**os.environ, "HOME": home, "LC_ALL": "C"}
        done = subprocess.run(command, input=source, env=environment, check=True, capture_output=True)
    report = done.stdout.decode(errors="replace")
    score = re.search(r"^X-Spam-Status: .*?score=(-?[\d.]+)", report, re.MULTILINE)
    assert score, report + done.stderr.decode(errors="replace")
    return float(score[1]), report


if __name__ == "__main__":
    unittest.main()
