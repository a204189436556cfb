"""The program as a Lambda under cargo-lambda's emulator."""

import contextlib
import json
import os
import pathlib
import socket
import subprocess
import sys
import time
import urllib.request

from places import ROOT

EDGE_SECRET = "an edge secret of this test"


class Function:
    """A program on the store at `store_url`, under an emulator of its own."""

    def __init__(self, program, store_url, settings=None):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.program = program
        self.settings = {
            "AWS_LAMBDA_RUNTIME_API": f"http://127.0.0.1:{self.port}/.rt",
            "AWS_LAMBDA_FUNCTION_NAME": "_",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "256",
            "AWS_LAMBDA_FUNCTION_VERSION": "1",
            "AWS_REGION": "eu-central-1",
            "AWS_ACCESS_KEY_ID": "stand-in",
            "AWS_SECRET_ACCESS_KEY": "stand-in",
            "AWS_ENDPOINT_URL_DYNAMODB": store_url,
            "INTAKE_TABLE": "intake",
            "INTAKE_ORIGIN": "https://www.example.org",
            "INTAKE_MAIL_FROM": "Kurze Wege <formular@example.org>",
            # Nobody listens there: the mail waits for the sweep.
            "INTAKE_SMTP_URL": "smtp://127.0.0.1:9",
            "INTAKE_SECRET": "a secret of this test, 32 or more",
            "INTAKE_EDGE_SECRET": EDGE_SECRET,
            # On another day than this one, the program is there as well.
            **{name: os.environ[name] for name in ("LD_PRELOAD", "CLOCK_AHEAD") if name in os.environ},
            **(settings or {}),
        }

    @contextlib.contextmanager
    def running(self):
        # Says at once what would keep it from starting.
        check = [self.program, "--check"]
        subprocess.run(check, env=self.settings, check=True, stdout=subprocess.DEVNULL)
        tools = pathlib.Path(sys.executable).parent
        emulator = ["cargo", "lambda", "watch", "--only-lambda-apis"]
        emulator += ["-A", "127.0.0.1", "-P", str(self.port)]
        with beside(emulator, {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}"}):
            wait_until_it_listens(self.port)
            with beside([self.program], self.settings):
                yield self

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
                "headers": {"x-intake-edge": EDGE_SECRET, **(headers or {})},
                "requestContext": {"http": {"method": method, "path": path}},
                "body": body,
                "isBase64Encoded": False,
            }
        )

    def sweep(self):
        """What the schedule calls."""
        return self.invoke({"detail-type": "Scheduled Event"})


@contextlib.contextmanager
def beside(command, environment):
    null = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=null, stderr=null)
    try:
        yield
    finally:
        process.kill()
        process.wait()


def wait_until_it_listens(port):
    until = time.monotonic() + 60
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)
