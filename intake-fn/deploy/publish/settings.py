"""settings.toml: names and addresses of this account; no secret stands in it."""

import dataclasses
import pathlib
import tomllib


class Wrong(Exception):
    """Something that a person has to put right; the text says what."""


@dataclasses.dataclass(frozen=True)
class Settings:
    """The keys of settings.toml."""

    region: str
    stack: str
    base_stack: str
    domain: str
    certificate_arn: str
    alarm_email: str
    mail_from: str
    repository: str
    branch: str

    @staticmethod
    def read(path: pathlib.Path) -> "Settings":
        """Reads the file; unknown and missing keys are refused by name."""
        try:
            given = tomllib.loads(path.read_text())
        except (OSError, tomllib.TOMLDecodeError) as error:
            raise Wrong(f"cannot read {path}: {error}") from error
        known = {field.name for field in dataclasses.fields(Settings)}
        for name in sorted(known - given.keys()):
            raise Wrong(f"{path} lacks the key `{name}`")
        for name in sorted(given.keys() - known):
            raise Wrong(f"{path} has an unknown key `{name}`")
        return Settings(**given)

    def secret(self, name: str) -> str:
        """Name of a secret in SSM: /kurze-wege/edge-secret."""
        return f"/{self.stack}/{name}"
