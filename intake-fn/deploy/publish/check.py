"""Asks the packed program, before anything is uploaded, whether it would start."""

import pathlib
import platform
import shutil
import subprocess
import tempfile

from . import package
from .settings import Wrong

# Processors by their number in the header of an ELF file (`e_machine`).
PROCESSORS = {62: "x86_64", 183: "aarch64"}
LONGEST_SECONDS = 60
# Lambda gives a program its role's keys; `--check` wants some and asks AWS nothing.
KEYS = {"AWS_ACCESS_KEY_ID": "unused", "AWS_SECRET_ACCESS_KEY": "unused"}


def check(packed: bytes, check_with: pathlib.Path | None, settings: dict[str, str]) -> str:
    """What `--check` answers with these settings and the packed bundle.

    A program for another processor cannot run here: `check_with`, the same one
    built for this machine, answers in its place. Without it nobody does."""
    with tempfile.TemporaryDirectory() as folder:
        program = package.unpack(packed, pathlib.Path(folder))
        if check_with is not None:
            shutil.copy(check_with, program)
        elif not runs_here(program):
            return (
                "not checked: the program is made for another processor; "
                "`--check-with` names the same one built for this machine"
            )
        return answer(program, settings)


def runs_here(program: pathlib.Path) -> bool:
    """Scripts do, and programs for this processor on Linux."""
    with program.open("rb") as file:
        header = file.read(20)
    if not header.startswith(b"\x7fELF"):
        return True
    processor = PROCESSORS.get(int.from_bytes(header[18:20], "little"))
    return platform.system() == "Linux" and processor == platform.machine()


def answer(program: pathlib.Path, settings: dict[str, str]) -> str:
    """Runs it with these settings and none of this machine's."""
    try:
        done = subprocess.run(
            [program, "--check"],
            env={**KEYS, **settings},
            cwd=program.parent,
            capture_output=True,
            text=True,
            timeout=LONGEST_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Wrong(
            f"the new program cannot be checked, and nothing was published: {error}"
        ) from error
    if done.returncode != 0:
        said = done.stderr.strip() or f"exit code {done.returncode}"
        raise Wrong(f"the new program would not start, and nothing was published: {said}")
    return f"checked: {done.stdout.strip()}"
