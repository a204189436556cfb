"""What is public: the list of files of a release, and what changes between two.

A release names the version of each file in the bucket, so that any release of
the last ninety days can be brought back without building it again.
"""

import dataclasses
import datetime
import json

from .files import File

# Browsers and caches may still show pages of the releases before; what those
# need stays.
KEPT_FOR = 5


@dataclasses.dataclass(frozen=True)
class Release:
    """A state of the site and of the intake's code."""

    id: str
    code_key: str
    # Path → hash of the content and version in the bucket.
    files: dict[str, tuple[str, str]]
    note: str = ""

    def to_json(self) -> str:
        """As it lies in the bucket."""
        return json.dumps(dataclasses.asdict(self), indent=1, sort_keys=True)

    @staticmethod
    def from_json(text: str) -> "Release":
        """Reads what `to_json` wrote."""
        raw = json.loads(text)
        raw["files"] = {path: tuple(pair) for path, pair in raw["files"].items()}
        return Release(**raw)


@dataclasses.dataclass(frozen=True)
class Plan:
    """What has to be done, in this order."""

    assets: list[str]
    code_key: str | None
    pages: list[str]
    gone: list[str]

    def is_empty(self) -> bool:
        """Whether everything is public already."""
        return not (self.assets or self.code_key or self.pages or self.gone)

    def lines(self) -> list[str]:
        """For people."""
        return [
            *(f"asset  {path}" for path in self.assets),
            *([f"code   {self.code_key}"] if self.code_key else []),
            *(f"page   {path}" for path in self.pages),
            *(f"delete {path}" for path in self.gone),
        ]


def new_id(moment: datetime.datetime) -> str:
    """Sorts by time: 20261123T041705Z."""
    return moment.astimezone(datetime.UTC).strftime("%Y%m%dT%H%M%SZ")


def plan(wanted: dict[str, str], code_key: str, history: list[Release]) -> Plan:
    """From the latest release (the last of `history`) to the wanted files, a
    map from path to hash.

    Assets come before the pages that name them; the intake before the pages
    whose forms it takes in; and nothing is deleted before the rest is there.
    """
    latest = history[-1] if history else Release("", "", {})
    changed = sorted(
        path
        for path, sha256 in wanted.items()
        if path not in latest.files or latest.files[path][0] != sha256
    )
    needed = {
        path
        for release in history[-KEPT_FOR:]
        for path in release.files
        if File(path, "").is_asset
    }
    # Assets that dropped out of sight are found in the releases before.
    once = {path for release in history for path in release.files}
    lying = latest.files.keys() | {path for path in once if File(path, "").is_asset}
    return Plan(
        assets=[path for path in changed if File(path, "").is_asset],
        code_key=code_key if code_key != latest.code_key else None,
        pages=[path for path in changed if not File(path, "").is_asset],
        gone=sorted(lying - wanted.keys() - needed),
    )
