"""The package as it would be uploaded, but of the debug build, starts under
cargo-lambda's emulator and answers a form on a table of moto."""

import io
import pathlib
import subprocess
import tempfile
import unittest
import urllib.parse
import zipfile

import standin
from emulator import Function
from places import INTAKE_FN, ROOT, SITE_GEN

from publish import package


class Emulator(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        url = cls.enterClassContext(standin.server())
        standin.table()
        folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        command = [SITE_GEN, "build", "--out", folder / "dist", "--today", "2026-11-23"]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        packed = package.pack(INTAKE_FN, folder / "dist" / "intake")
        zipfile.ZipFile(io.BytesIO(packed)).extractall(folder / "lambda")
        program = folder / "lambda" / "bootstrap"
        program.chmod(0o755)
        cls.function = cls.enterClassContext(Function(program, url).running())

    def test_a_form_gets_a_receipt_and_a_schedule_gets_a_sweep(self):
        answers = {"name": "Erna Muster", "reach": "call", "telephone": "030 23125 499"}
        answers |= {"topic": "wohnung", "message": "Die Schwelle ist hoch.", "whom": "self"}
        headers = {
            "content-type": "application/x-www-form-urlencoded",
            "origin": "https://www.example.org",
        }
        body = urllib.parse.urlencode(answers)
        accepted = self.function.ask("POST", "/anfrage/kontakt/", body, headers)
        self.assertEqual(accepted["statusCode"], 303, accepted)
        confirmed = self.function.ask("GET", accepted["headers"]["location"])
        self.assertEqual(confirmed["statusCode"], 200)
        swept = self.function.sweep()
        self.assertEqual(swept["dead"], 0)

    def test_a_page_that_the_bucket_lacks_is_not_found_in_the_sites_design(self):
        answer = self.function.ask("GET", "/gibt/es/nicht/index.html")
        self.assertEqual(answer["statusCode"], 404)
        self.assertIn("/assets/style-", answer["body"])
        self.assertIn("tel:+49", answer["body"])

    def test_whoever_goes_round_the_edge_is_refused(self):
        answer = self.function.ask("GET", "/anfrage/", headers={"x-intake-edge": "wrong"})
        self.assertEqual(answer["statusCode"], 403)


if __name__ == "__main__":
    unittest.main()
