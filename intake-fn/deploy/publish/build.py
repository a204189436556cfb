"""Builds the site and the Lambda with the tools of the repository."""

import os
import pathlib
import subprocess
import sys

from .settings import Wrong

ROOT = pathlib.Path(__file__).resolve().parents[3]
TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))


def site() -> pathlib.Path:
    """The public site: refused while it holds sample data or mistakes."""
    dist = TARGET / "publish"
    run("cargo", "run", "--release", "--quiet", "--", "build", "--publish", "--out", str(dist))
    return dist


def program() -> pathlib.Path:
    """The Lambda for arm64, optimised across crates: takes minutes."""
    run(
        *("cargo", "lambda", "build", "--package", "intake-fn", "--bin", "intake-fn"),
        *("--arm64", "--profile", "lambda", "--lambda-dir", str(TARGET / "lambda")),
    )
    return TARGET / "lambda" / "intake-fn" / "bootstrap"


def run(*command: str) -> None:
    """Runs a tool in the repository; those of PyPI lie beside this Python."""
    path = f"{pathlib.Path(sys.executable).parent}:{os.environ['PATH']}"
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, "PATH": path}, check=False)
    if done.returncode != 0:
        raise Wrong(f"`{' '.join(command)}` failed; nothing was published")
