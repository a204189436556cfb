"""The workflow is well-formed, and a refused change reaches the editor in German."""

import email
import email.policy
import json
import os
import pathlib
import re
import socketserver
import subprocess
import sys
import tempfile
import threading
import unittest

import yaml
from places import DEPLOY, ROOT, SITE_GEN

WORKFLOW = yaml.safe_load((ROOT / ".github/workflows/publish.yml").read_text())


class Mailbox(socketserver.BaseRequestHandler):
    """As much of SMTP as one mail needs."""

    mails = []

    def handle(self):
        lines = self.request.makefile("rwb")

        def answer(text):
            lines.write(f"{text}\r\n".encode())
            lines.flush()

        answer("220 mailbox")
        while command := lines.readline().decode().strip().upper():
            if command.startswith("DATA"):
                answer("354 go on")
                text = b""
                while (line := lines.readline()) != b".\r\n":
                    text += line
                self.mails.append(text)
                answer("250 kept")
            elif command.startswith("QUIT"):
                answer("221 bye")
                return
            else:
                answer("250 good")


def told(findings):
    """The mail that the editor gets for these findings."""
    Mailbox.mails = []
    with socketserver.TCPServer(("127.0.0.1", 0), Mailbox) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with tempfile.NamedTemporaryFile("w") as file:
            file.write(findings)
            file.flush()
            environment = {
                **os.environ,
                "SMTP_URL": f"smtp://127.0.0.1:{server.server_address[1]}",
                "MAIL_FROM": "Kurze Wege <formular@example.org>",
                "EDITOR_EMAIL": "katrin.muster@example.org",
                "CHANGE": "https://example.org/commit/1",
            }
            command = [sys.executable, DEPLOY / "tell_editor.py", file.name]
            subprocess.run(command, env=environment, check=True)
        server.shutdown()
    (mail,) = Mailbox.mails
    mail = email.message_from_bytes(mail, policy=email.policy.default)
    return mail, mail.get_content().replace("\r\n", "\n")


class Refusal(unittest.TestCase):
    def test_the_editor_reads_what_to_mend(self):
        """With what the program really says to a public site with sample data."""
        with tempfile.TemporaryDirectory() as out:
            command = [SITE_GEN, "build", "--publish", "--out", out, "--today", "2026-11-23"]
            built = subprocess.run(
                command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
            )
        self.assertEqual(built.returncode, 1)
        mail, text = told(built.stdout)
        self.assertEqual(mail["To"], "katrin.muster@example.org")
        self.assertEqual(mail["Subject"], "Internetseite: noch nicht öffentlich")
        self.assertIn("--> content/netzwerk/", text)
        self.assertIn("Tragen Sie vor der Veröffentlichung", text)
        self.assertIn("weitere Zeilen", text)
        self.assertIn("in ihrem letzten guten Stand", text)

    def test_a_fault_of_the_machine_is_not_hers(self):
        for findings in ("", "error: could not compile `site-gen`"):
            mail, text = told(findings)
            self.assertEqual(mail["Subject"], "Internetseite: die Technik hat ein Problem")
            self.assertIn("liegt nicht an Ihrem\nText", text)


def judged(script, event, paths):
    """What the script says of a push that changes these paths."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)

        def git(*arguments):
            who = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
            command = ["git", *who, *arguments]
            done = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
            return done.stdout.strip()

        git("init", "--quiet")
        git("commit", "--quiet", "--allow-empty", "--message", "before")
        before = git("rev-parse", "HEAD")
        for path in paths:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text("new")
        git("add", "--all")
        git("commit", "--quiet", "--allow-empty", "--message", "after")
        output = folder / "output"
        environment = {**os.environ, "EVENT": event, "BEFORE": before, "GITHUB_OUTPUT": output}
        command = ["bash", "-e", "-c", script]
        subprocess.run(command, cwd=folder, env=environment, check=True)
        return output.read_text()


def step(named):
    """The step of the job `publish` whose name begins so."""
    (found,) = [it for it in WORKFLOW["jobs"]["publish"]["steps"] if it.get("name", "").startswith(named)]
    return found


def sources_of(program):
    """Folders of the packages in this repository that a program is made from.

    Read from the manifests alone: a whole dependency graph names crates of
    other platforms, which a build here never downloads."""
    command = ["cargo", "metadata", "--format-version", "1", "--no-deps"]
    metadata = json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)
    needs = {
        pathlib.Path(package["manifest_path"]).parent: {
            pathlib.Path(needed["path"])
            for needed in package["dependencies"]
            # What only tests need is no part of the program.
            if "path" in needed and needed["kind"] != "dev"
        }
        for package in metadata["packages"]
    }
    found, open_ends = set(), [ROOT / program]
    while open_ends:
        folder = open_ends.pop()
        found.add(folder)
        open_ends += needs[folder] - found
    return {folder.relative_to(ROOT).as_posix() for folder in found}


def compiles(script, found):
    """Whether the script calls Cargo, if the finished program was found or not."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for program, does in (("bin/cargo", "touch compiled"), ("target/release/site-gen", "true")):
            path = folder / program
            path.parent.mkdir(parents=True)
            path.write_text(f"#!/bin/sh\n{does}\n")
            path.chmod(0o755)
        environment = {**os.environ, "GENERATOR": found, "PATH": f"{folder}/bin:{os.environ['PATH']}"}
        subprocess.run(["bash", "-e", "-c", script], cwd=folder, env=environment, check=True)
        return (folder / "compiled").exists()


class Workflow(unittest.TestCase):
    def test_it_runs_on_each_change_and_once_a_day(self):
        # YAML reads the key `on` as true.
        on = WORKFLOW[True]
        self.assertEqual(on["push"]["branches"], ["main"])
        (once,) = on["schedule"]
        self.assertRegex(once["cron"], r"^\d+ \d+ \* \* \*$")

    def test_a_change_of_the_program_is_published_only_after_its_tests(self):
        self.assertEqual(WORKFLOW["jobs"]["publish"]["needs"], "test")

    def test_content_alone_waits_for_no_test_and_all_else_does(self):
        (script,) = [
            step["run"] for step in WORKFLOW["jobs"]["test"]["steps"] if step.get("id") == "change"
        ]
        for event, paths, more in (
            ("push", ["content/termine/chor.md"], "no"),
            ("push", ["content/termine/chor.md", "tests/run"], "yes"),
            ("schedule", [], "no"),
            ("workflow_dispatch", ["content/a.md"], "yes"),
        ):
            with self.subTest(event=event, paths=paths):
                self.assertEqual(judged(script, event, paths), f"more={more}\n")

    def test_a_program_is_taken_from_before_only_if_all_its_sources_are_as_before(self):
        for program, cached in (("site-gen", "The generator"), ("intake-fn", "The Lambda")):
            key = step(cached)["with"]["key"]
            patterns = re.findall("'([^']+)'", key)
            self.assertLessEqual({"Cargo.lock", "Cargo.toml"}, set(patterns))
            for folder in sources_of(program):
                with self.subTest(program=program, folder=folder):
                    self.assertTrue(
                        any(f"{folder}/".startswith(it.removesuffix("**")) for it in patterns if it.endswith("/**")),
                        key,
                    )

    def test_a_change_of_content_compiles_nothing(self):
        build = step("Build the site")
        self.assertEqual(build["env"]["GENERATOR"], "${{ steps.generator.outputs.cache-hit }}")
        for found, compiled in (("true", False), ("", True)):
            with self.subTest(found=found):
                self.assertEqual(compiles(build["run"], found), compiled)
        for named, of in (("What was compiled", "generator"), ("Build the Lambda", "program")):
            self.assertEqual(step(named)["if"], f"steps.{of}.outputs.cache-hit != 'true'")

    def test_no_key_is_stored_and_only_publishing_gets_an_identity(self):
        self.assertEqual(WORKFLOW["permissions"], {"contents": "read"})
        self.assertEqual(WORKFLOW["jobs"]["publish"]["permissions"]["id-token"], "write")
        self.assertNotIn("permissions", WORKFLOW["jobs"]["test"])
        text = (ROOT / ".github/workflows/publish.yml").read_text()
        self.assertNotIn("AWS_SECRET_ACCESS_KEY", text)

    def test_each_script_is_well_formed_and_each_file_is_there(self):
        for job in WORKFLOW["jobs"].values():
            for step in job["steps"]:
                if script := step.get("run"):
                    subprocess.run(["bash", "-n"], input=script, text=True, check=True)
        for path in ("tell_editor.py", "deploy", "requirements.txt"):
            self.assertTrue((DEPLOY / path).is_file())
        self.assertTrue(os.access(ROOT / "tests/run", os.X_OK))
        self.assertTrue(pathlib.Path(DEPLOY / "deploy").stat().st_mode & 0o111)


if __name__ == "__main__":
    unittest.main()
