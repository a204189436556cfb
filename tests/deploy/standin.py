"""moto in place of AWS: a server on this machine, and the stack as far as
moto's CloudFormation knows its resources."""

import contextlib
import json
import logging
import os
import re
import socket
import subprocess
import sys
import time
import urllib.request

from moto.cloudformation.parsing import resource_class_from_type

from places import template

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
