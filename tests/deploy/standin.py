"""moto in place of AWS: a server on this machine, and the stack as far as
moto's CloudFormation knows its resources; what is asked of its DynamoDB; a
mailbox."""

import contextlib
import email
import http.server
import json
import logging
import os
import re
import socket
import socketserver
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request

import boto3
from moto.cloudformation.parsing import resource_class_from_type

from places import DEPLOY, template

# Each unknown resource would be told on each run.
logging.getLogger("moto").setLevel(logging.ERROR)

# What moto answers for a resource that it does not know.
UNKNOWN = "https://not-known-to-moto.example.org/"


@contextlib.contextmanager
def server():
    """A moto server; boto3 and the deploy command find it by the environment."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}"
    before = dict(os.environ)
    os.environ.update(
        AWS_ENDPOINT_URL=url,
        AWS_ACCESS_KEY_ID="stand-in",
        AWS_SECRET_ACCESS_KEY="stand-in",
        AWS_REGION="eu-central-1",
        AWS_DEFAULT_REGION="eu-central-1",
    )
    try:
        wait_for(url)
        yield url
    finally:
        process.kill()
        process.wait()
        os.environ.clear()
        os.environ.update(before)


def table(name="intake"):
    """The stack's table, made in the moto server that runs."""
    definition = json.loads((DEPLOY / "table.json").read_text())
    # A call of its own in DynamoDB.
    definition.pop("TimeToLiveSpecification")
    boto3.client("dynamodb").create_table(TableName=name, **definition)
    return boto3.resource("dynamodb").Table(name)


def wait_for(url):
    until = time.monotonic() + 60
    while True:
        try:
            urllib.request.urlopen(f"{url}/moto-api/").close()
            return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


def ask(url):
    """A POST to moto's own interface."""
    with urllib.request.urlopen(urllib.request.Request(url, method="POST")) as answer:
        return answer.read()


def known_part(name, outputs):
    """A template without the resources that moto does not know, as JSON;
    `outputs` stands in for outputs that would come from one of those."""
    whole = json.loads(json.dumps(template(name)))
    unknown = {
        it
        for it, resource in whole["Resources"].items()
        if resource_class_from_type(resource["Type"]) is None
    }
    for it in unknown:
        del whole["Resources"][it]
    whole = without(whole, unknown)
    for key, value in outputs.items():
        whole["Outputs"][key]["Value"] = value
    return json.dumps(whole)


def without(value, unknown):
    """The same value with stand-ins for references to unknown resources."""
    if isinstance(value, list):
        return [without(it, unknown) for it in value]
    if isinstance(value, str):
        return value
    if not isinstance(value, dict):
        return value
    if value.get("Ref") in unknown:
        return UNKNOWN
    attribute = value.get("Fn::GetAtt")
    if attribute and attribute[0] in unknown:
        return UNKNOWN
    text = value.get("Fn::Sub")
    if isinstance(text, str):
        names = "|".join(sorted(unknown)) or "-"
        return {"Fn::Sub": re.sub(rf"\$\{{({names})(\.\w+)*\}}", "unknown", text)}
    return {key: without(it, unknown) for key, it in value.items()}

@contextlib.contextmanager
def noted(url):
    """A way to a DynamoDB on which every operation is noted. Gives its URL and
    the list: action of IAM, and the index it reads, if it reads one."""
    calls = []

    class Passing(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            calls.extend(actions(self.headers["X-Amz-Target"], json.loads(body)))
            headers = {name: it for name, it in self.headers.items() if name != "Host"}
            try:
                answer = urllib.request.urlopen(urllib.request.Request(url, body, headers))
            except urllib.error.HTTPError as refused:
                answer = refused
            with answer:
                content = answer.read()
                self.send_response(answer.status)
                self.send_header("Content-Type", "application/x-amz-json-1.0")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

        def log_message(self, *_):
            pass

    with served(http.server.ThreadingHTTPServer(("127.0.0.1", 0), Passing)) as port:
        yield f"http://127.0.0.1:{port}", calls


def actions(target, asked):
    """What IAM asks for: a transaction is allowed by its parts."""
    operation = target.rpartition(".")[2]
    if operation == "TransactWriteItems":
        for part in asked["TransactItems"]:
            for kind in part:
                name = "ConditionCheckItem" if kind == "ConditionCheck" else f"{kind}Item"
                yield f"dynamodb:{name}", None
    else:
        yield f"dynamodb:{operation}", asked.get("IndexName")


@contextlib.contextmanager
def mailbox():
    """A mail server that takes everything. Gives its port and the mails."""
    mails = []

    class Taking(socketserver.StreamRequestHandler):
        def handle(self):
            self.say("220 stand-in")
            while line := self.rfile.readline().strip().upper():
                if line == b"DATA":
                    self.say("354 go on")
                    mails.append(email.message_from_bytes(self.message()))
                self.say("221 bye" if line == b"QUIT" else "250 ok")

        def message(self):
            lines = iter(self.rfile.readline, b".\r\n")
            return b"".join(line.removeprefix(b".") for line in lines)

        def say(self, answer):
            with contextlib.suppress(OSError):
                self.wfile.write(f"{answer}\r\n".encode())

    with served(socketserver.ThreadingTCPServer(("127.0.0.1", 0), Taking)) as port:
        yield port, mails


@contextlib.contextmanager
def served(server):
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
