"""Where things lie, and the templates as the tests read them."""

import os
import pathlib
import re
import sys

from cfnlint.decode import decode

ROOT = pathlib.Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "intake-fn" / "deploy"
TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
SITE_GEN = pathlib.Path(os.environ.get("SITE_GEN", TARGET / "debug" / "site-gen"))
INTAKE_FN = SITE_GEN.with_name("intake-fn")
TEMPLATES = sorted(DEPLOY.glob("*.yaml"))

# The deploy command is made of modules beside it.
sys.path.insert(0, str(DEPLOY))


def template(name):
    """A template with its short forms (`!Ref`) written out."""
    parsed, problems = decode(str(DEPLOY / name))
    assert not problems, problems
    return parsed


STACK = template("stack.yaml")
BASE = template("base.yaml")


def properties(name, stack=STACK):
    """The properties of a resource."""
    return stack["Resources"][name]["Properties"]


def of_type(kind, stack=STACK):
    """Resources of a type, by name."""
    return {name: it for name, it in stack["Resources"].items() if it["Type"] == kind}


def granted(policy):
    """Actions that a policy allows on the table, and on its indexes by name."""
    table, indexes = set(), {}
    for statement in policy["PolicyDocument"]["Statement"]:
        actions = statement["Action"]
        actions = {actions} if isinstance(actions, str) else set(actions)
        resource = statement["Resource"]
        if resource == {"Fn::GetAtt": ["Requests", "Arn"]}:
            table |= actions
        elif index := re.search(r"\$\{Requests\.Arn\}/index/(\w+)", resource.get("Fn::Sub", "")):
            indexes.setdefault(index[1], set()).update(actions)
    return table, indexes
