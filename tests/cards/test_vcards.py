"""Each contact person's card, as a stranger's program reads it."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import vobject

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("SITE_GEN", ROOT / "target/debug/site-gen")


class Cards(unittest.TestCase):
    """The cards of the sample site."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        out = pathlib.Path(cls.folder.name) / "dist"
        build = [PROGRAM, "build", "--root", ROOT, "--out", out, "--today", "2026-11-23"]
        subprocess.run(build, check=True, capture_output=True)
        cls.public = out / "public"
        cls.cards = sorted(cls.public.glob("ansprechpersonen/*.vcf"))

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_each_person_has_a_card_that_says_what_the_page_says(self):
        self.assertGreater(len(self.cards), 3)
        for path in self.cards:
            with self.subTest(path.name):
                text = path.read_bytes().decode()
                card = vobject.readOne(text)
                page = (path.with_suffix("") / "index.html").read_text()
                name = re.search(r"<h1>([^<]+)</h1>", page)[1]
                self.assertEqual(card.version.value, "4.0")
                self.assertEqual(card.fn.value, name)
                self.assertEqual(f"{card.n.value.given} {card.n.value.family}", name)
                for number in card.contents.get("tel", []):
                    self.assertIn(f'href="tel:{number.value}"', page)
                for email in card.contents.get("email", []):
                    self.assertIn(f'href="mailto:{email.value}"', page)
                self.assertTrue(card.url.value.endswith(f"/{path.stem}/"))
                self.assertEqual(card.uid.value, card.url.value)

    def test_an_address_book_lists_each_number_and_address(self):
        """An address book on the command line leaves out what has no UID."""
        told = {"phone": [], "email": []}
        for path in self.cards:
            card = vobject.readOne(path.read_bytes().decode())
            name = card.fn.value
            told["phone"] += [(tel.value, name) for tel in card.contents.get("tel", [])]
            told["email"] += [(email.value, name) for email in card.contents.get("email", [])]
        for what, wanted in told.items():
            with self.subTest(what):
                self.assertGreater(len(wanted), 3)
                self.assertEqual(sorted(self.khard(what)), sorted(wanted))

    def khard(self, what):
        """Values and names that khard lists."""
        settings = pathlib.Path(self.folder.name) / "khard.conf"
        persons = self.public / "ansprechpersonen"
        settings.write_text(f"[addressbooks]\n[[cards]]\npath = {persons}\n")
        khard = pathlib.Path(sys.executable).with_name("khard")
        asked = [khard, "-c", settings, what, "--parsable"]
        answer = subprocess.run(asked, check=True, capture_output=True, text=True)
        return [tuple(line.split("\t")[:2]) for line in answer.stdout.splitlines() if "\t" in line]

    def test_lines_end_and_fold_as_the_standard_wants(self):
        for path in self.cards:
            with self.subTest(path.name):
                lines = path.read_bytes().split(b"\r\n")
                self.assertEqual(lines[-1], b"")
                self.assertTrue(all(len(line) <= 75 for line in lines))
                self.assertFalse(any(b"\n" in line for line in lines))


if __name__ == "__main__":
    unittest.main()
