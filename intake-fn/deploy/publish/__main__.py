"""Arguments → command → exit code: 0 done, 2 something has to be put right."""

import argparse
import pathlib
import sys

import botocore.exceptions

from . import commands
from .cloud import Cloud
from .commands import Built
from .settings import Settings, Wrong


def arguments() -> argparse.ArgumentParser:
    """The commands and their options."""
    parser = argparse.ArgumentParser(prog="deploy", description="Publishes Kurze Wege to AWS.")
    parser.add_argument(
        "--settings", type=pathlib.Path, default=commands.HERE / "settings.toml"
    )
    known = parser.add_subparsers(dest="command", required=True)
    known.add_parser("base", help="once: bucket for packages, role of the workflow")
    secret = known.add_parser("secrets", help="make what is missing in SSM")
    secret.add_argument("--smtp-url", action="store_true", help="read it from standard input")
    secret.add_argument("--new-edge-secret", action="store_true")
    secret.add_argument("--forget-old", action="store_true")
    with_build(known.add_parser("stack", help="create the stack, or bring it to stack.yaml"))
    publish = with_build(known.add_parser("publish", help="build and bring before the public"))
    publish.add_argument(
        "--check-with", type=pathlib.Path, help="the same program built for this machine"
    )
    rollback = known.add_parser("rollback", help="bring back the release before")
    rollback.add_argument("release", nargs="?", help="or this one of `deploy releases`")
    for command in (publish, rollback):
        command.add_argument("--dry-run", action="store_true", help="only say what would be done")
    known.add_parser("releases", help="list what can be brought back")
    return parser


def with_build(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Options for a build that is there already."""
    parser.add_argument("--dist", type=pathlib.Path, help="output of `site-gen build --publish`")
    parser.add_argument("--program", type=pathlib.Path, help="the built Lambda (`bootstrap`)")
    return parser


def run(given: argparse.Namespace) -> None:
    settings = Settings.read(given.settings)
    cloud = Cloud(settings)
    match given.command:
        case "base":
            commands.base(settings, cloud)
        case "secrets" if given.new_edge_secret:
            commands.new_edge_secret(cloud)
        case "secrets" if given.forget_old:
            commands.forget_old_edge_secret(cloud)
        case "secrets":
            url = sys.stdin.readline().strip() if given.smtp_url else None
            commands.make_secrets(cloud, url)
        case "stack":
            is_built = given.dist is not None and given.program is not None
            built = Built.take(given.dist, given.program) if is_built else None
            commands.stack(settings, cloud, built)
        case "publish":
            built = Built.take(given.dist, given.program, given.check_with)
            commands.publish(settings, cloud, built, given.dry_run)
        case "rollback":
            commands.rollback(settings, cloud, given.release, given.dry_run)
        case "releases":
            commands.releases(settings, cloud)


def main() -> int:
    """Reads, runs, and says what went wrong."""
    try:
        run(arguments().parse_args())
    except Wrong as error:
        print(f"deploy: {error}", file=sys.stderr)
        return 2
    except (botocore.exceptions.BotoCoreError, botocore.exceptions.ClientError) as error:
        print(f"deploy: AWS says: {error}", file=sys.stderr)
        return 2
    return 0


sys.exit(main())
