"""The package as it would be uploaded, but of the debug build, starts under
cargo-lambda's emulator and answers a form on a table of moto."""

import io
import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.parse
import urllib.request
import zipfile

import boto3
import standin
from places import DEPLOY, INTAKE_FN, ROOT, SITE_GEN

from publish import package

SECRET = "an edge secret of this test, 32 or more"


class Emulator(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.url = cls.enterClassContext(standin.server())
        definition = json.loads((DEPLOY / "table.json").read_text())
        definition.pop("TimeToLiveSpecification")
        boto3.client("dynamodb").create_table(TableName="intake", **definition)
        folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        command = [SITE_GEN, "build", "--out", folder / "dist", "--today", "2026-11-23"]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        packed = package.pack(INTAKE_FN, folder / "dist" / "intake")
        zipfile.ZipFile(io.BytesIO(packed)).extractall(folder / "lambda")
        program = folder / "lambda" / "bootstrap"
        program.chmod(0o755)
        cls.start(program)

    @classmethod
    def start(cls, program):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            cls.port = str(free.getsockname()[1])
        tools = pathlib.Path(sys.executable).parent
        path = f"{tools}:{os.environ['PATH']}"
        emulator = ["cargo", "lambda", "watch", "--only-lambda-apis"]
        emulator += ["-A", "127.0.0.1", "-P", cls.port]
        cls.run_beside(emulator, {**os.environ, "PATH": path})
        cls.wait_until_it_listens()
        settings = {
            "AWS_LAMBDA_RUNTIME_API": f"http://127.0.0.1:{cls.port}/.rt",
            "AWS_LAMBDA_FUNCTION_NAME": "_",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "256",
            "AWS_LAMBDA_FUNCTION_VERSION": "1",
            "AWS_REGION": "eu-central-1",
            "AWS_ACCESS_KEY_ID": "stand-in",
            "AWS_SECRET_ACCESS_KEY": "stand-in",
            "AWS_ENDPOINT_URL_DYNAMODB": cls.url,
            "INTAKE_TABLE": "intake",
            "INTAKE_ORIGIN": "https://www.example.org",
            "INTAKE_MAIL_FROM": "Kurze Wege <formular@example.org>",
            # Nobody listens there: the mail waits for the sweep.
            "INTAKE_SMTP_URL": "smtp://127.0.0.1:9",
            "INTAKE_SECRET": "a secret of this test, 32 or more",
            "INTAKE_EDGE_SECRET": SECRET,
        }
        cls.run_beside([program], settings)

    @classmethod
    def run_beside(cls, command, environment):
        null = subprocess.DEVNULL
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=null, stderr=null)
        cls.addClassCleanup(process.wait)
        cls.addClassCleanup(process.kill)

    @classmethod
    def wait_until_it_listens(cls):
        until = time.monotonic() + 60
        while True:
            try:
                socket.create_connection(("127.0.0.1", int(cls.port))).close()
                return
            except OSError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.1)

    def invoke(self, event):
        url = f"http://127.0.0.1:{self.port}/2015-03-31/functions/_/invocations"
        request = urllib.request.Request(url, data=json.dumps(event).encode(), method="POST")
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.loads(answer.read())

    def ask(self, method, path, body="", headers=None):
        return self.invoke(
            {
                "version": "2.0",
                "rawPath": path,
                "headers": {"x-intake-edge": SECRET, **(headers or {})},
                "requestContext": {"http": {"method": method, "path": path}},
                "body": body,
                "isBase64Encoded": False,
            }
        )

    def test_a_form_gets_a_receipt_and_a_schedule_gets_a_sweep(self):
        answers = {"name": "Erna Muster", "reach": "call", "telephone": "030 23125 499"}
        answers |= {"topic": "wohnung", "message": "Die Schwelle ist hoch.", "whom": "self"}
        headers = {
            "content-type": "application/x-www-form-urlencoded",
            "origin": "https://www.example.org",
        }
        body = urllib.parse.urlencode(answers)
        accepted = self.ask("POST", "/anfrage/kontakt/", body, headers)
        self.assertEqual(accepted["statusCode"], 303, accepted)
        confirmed = self.ask("GET", accepted["headers"]["location"])
        self.assertEqual(confirmed["statusCode"], 200)
        swept = self.invoke({"detail-type": "Scheduled Event"})
        self.assertEqual(swept["dead"], 0)

    def test_a_page_that_the_bucket_lacks_is_not_found_in_the_sites_design(self):
        answer = self.ask("GET", "/gibt/es/nicht/index.html")
        self.assertEqual(answer["statusCode"], 404)
        self.assertIn("/assets/style-", answer["body"])
        self.assertIn("tel:+49", answer["body"])

    def test_whoever_goes_round_the_edge_is_refused(self):
        answer = self.ask("GET", "/anfrage/", headers={"x-intake-edge": "wrong"})
        self.assertEqual(answer["statusCode"], 403)


if __name__ == "__main__":
    unittest.main()
