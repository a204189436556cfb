"""The commands, each readable from top to bottom."""

import dataclasses
import datetime
import pathlib
import secrets
import sys

from . import build, files, package
from .check import check
from .cloud import Cloud
from .release import Release, new_id, plan
from .settings import Settings, Wrong

HERE = pathlib.Path(__file__).resolve().parents[1]


@dataclasses.dataclass(frozen=True)
class Built:
    """What a build left: the site, the Lambda's package, and the same program
    for this machine where that is another one."""

    public: pathlib.Path
    package: bytes
    check_with: pathlib.Path | None = None

    @staticmethod
    def take(
        dist: pathlib.Path | None,
        program: pathlib.Path | None,
        check_with: pathlib.Path | None = None,
    ) -> "Built":
        """Builds what is not given."""
        dist = dist or build.site()
        program = program or build.program()
        return Built(dist / "public", package.pack(program, dist / "intake"), check_with)


def base(settings: Settings, cloud: Cloud) -> None:
    """What has to be there before the stack."""
    parameters = {
        "Repository": settings.repository,
        "Branch": settings.branch,
        "SiteStack": settings.stack,
    }
    cloud.put_stack(settings.base_stack, HERE / "base.yaml", parameters)
    say(f"{settings.base_stack} stands; the workflow's role:")
    say(f"  {cloud.output(settings.base_stack, 'PublishRole')}")


def stack(settings: Settings, cloud: Cloud, built: Built | None) -> None:
    """Creates the stack or brings it to stack.yaml, settings and secrets."""
    bucket = cloud.output(settings.base_stack, "PackageBucket")
    parameters: dict[str, str | None] = {
        "DomainName": settings.domain,
        "CertificateArn": settings.certificate_arn,
        "AlarmEmail": settings.alarm_email,
        "MailFrom": settings.mail_from,
        "CodeBucket": bucket,
        "CodeKey": None,
        "IntakeSecret": needed_secret(cloud, "intake-secret"),
        "EdgeSecret": needed_secret(cloud, "edge-secret"),
        "EdgeSecretBefore": cloud.secret("edge-secret-before") or "",
        "SmtpUrl": needed_secret(cloud, "smtp-url"),
    }
    if cloud.outputs(settings.stack) is None:
        built = built or Built.take(None, None)
        parameters["CodeKey"] = package.key(built.package)
        cloud.put_package(bucket, parameters["CodeKey"], built.package)
    cloud.put_stack(settings.stack, HERE / "stack.yaml", parameters)
    domain = cloud.outputs(settings.stack).get("DistributionDomain")
    say(f"{settings.stack} stands; let {settings.domain} lead to {domain} (CNAME)")


def needed_secret(cloud: Cloud, name: str) -> str:
    """A secret without which nothing runs."""
    value = cloud.secret(name)
    if value is None:
        raise Wrong(f"the secret {cloud.settings.secret(name)} is missing: run `deploy secrets`")
    return value


def publish(settings: Settings, cloud: Cloud, built: Built, dry_run: bool) -> None:
    """Brings what was built before the public: only what changed, assets and
    code before the pages that need them. Code that would not start changes nothing."""
    site, packages = buckets(settings, cloud)
    history = cloud.releases(packages)
    found = files.of_folder(built.public)
    code_key = package.key(built.package)
    todo = plan({path: file.sha256 for path, file in found.items()}, code_key, history)
    report(todo.lines(), len(found))
    if todo.code_key:
        environment = cloud.environment(cloud.output(settings.stack, "IntakeName"))
        say(check(built.package, built.check_with, environment))
    if dry_run or todo.is_empty():
        return
    versions = dict(history[-1].files) if history else {}

    def upload(paths: list[str]) -> None:
        for path in paths:
            content = (built.public / path).read_bytes()
            version = cloud.put_file(site, found[path], content)
            versions[path] = (found[path].sha256, version)

    upload(todo.assets)
    if todo.code_key:
        if not cloud.has_package(packages, code_key):
            cloud.put_package(packages, code_key, built.package)
        cloud.put_code(settings.stack, code_key)
    upload(todo.pages)
    finish(settings, cloud, code_key, {path: versions[path] for path in found}, todo.gone, "")


def rollback(settings: Settings, cloud: Cloud, to: str | None, dry_run: bool) -> None:
    """Brings back a release: the one before, or the one that is named."""
    site, packages = buckets(settings, cloud)
    history = cloud.releases(packages)
    goal = wanted_release(history, to)
    todo = plan({path: pair[0] for path, pair in goal.files.items()}, goal.code_key, history)
    say(f"back to {goal.id}")
    report(todo.lines(), len(goal.files))
    if dry_run or todo.is_empty():
        return
    versions = dict(history[-1].files)

    def bring_back(paths: list[str]) -> None:
        for path in paths:
            sha256, version = goal.files[path]
            versions[path] = (sha256, cloud.bring_back(site, path, version))

    bring_back(todo.assets)
    if todo.code_key:
        cloud.put_code(settings.stack, todo.code_key)
    bring_back(todo.pages)
    kept = {path: versions[path] for path in goal.files}
    finish(settings, cloud, goal.code_key, kept, todo.gone, f"back to {goal.id}")


def wanted_release(history: list[Release], to: str | None) -> Release:
    """The named release, or the one before the latest."""
    if to is None and len(history) > 1:
        return history[-2]
    for release in history:
        if release.id == to:
            return release
    known = ", ".join(release.id for release in history) or "none"
    raise Wrong(f"there is no release {to or 'before the latest'}; known: {known}")


def finish(
    settings: Settings,
    cloud: Cloud,
    code_key: str,
    versions: dict[str, tuple[str, str]],
    gone: list[str],
    note: str,
) -> None:
    """Removes what nothing needs, remembers the release, empties the caches."""
    site, packages = buckets(settings, cloud)
    for path in gone:
        cloud.delete_file(site, path)
    release = Release(new_id(datetime.datetime.now(datetime.UTC)), code_key, versions, note)
    cloud.put_release(packages, release)
    cloud.invalidate(cloud.output(settings.stack, "DistributionId"), release.id)
    say(f"release {release.id} is public")


def releases(settings: Settings, cloud: Cloud) -> None:
    """Lists what `rollback` can bring back."""
    _, packages = buckets(settings, cloud)
    for release in cloud.releases(packages):
        say(f"{release.id}  {len(release.files)} files  {release.note}".rstrip())


def make_secrets(cloud: Cloud, smtp_url: str | None) -> None:
    """Makes the secrets that are missing and keeps the mail server's address."""
    for name in ("intake-secret", "edge-secret"):
        if cloud.secret(name) is None:
            cloud.put_secret(name, secrets.token_urlsafe(32))
            say(f"made {cloud.settings.secret(name)}")
    if smtp_url:
        cloud.put_secret("smtp-url", smtp_url)
        say(f"kept {cloud.settings.secret('smtp-url')}")


def new_edge_secret(cloud: Cloud) -> None:
    """A new secret for CloudFront; the old one stays good until it is forgotten."""
    if cloud.secret("edge-secret-before") is not None:
        raise Wrong("the secret before is still good: run `deploy secrets --forget-old` first")
    cloud.put_secret("edge-secret-before", needed_secret(cloud, "edge-secret"))
    cloud.put_secret("edge-secret", secrets.token_urlsafe(32))
    say("run `deploy stack`, wait until the distribution is deployed, then --forget-old")


def forget_old_edge_secret(cloud: Cloud) -> None:
    """Only the new secret is good, after the next `deploy stack`."""
    needed_secret(cloud, "edge-secret-before")
    cloud.forget_secret("edge-secret-before")
    say("run `deploy stack` once more")


def buckets(settings: Settings, cloud: Cloud) -> tuple[str, str]:
    """The bucket of the site and the one of packages."""
    site = cloud.output(settings.stack, "SiteBucket")
    return site, cloud.output(settings.base_stack, "PackageBucket")


def report(lines: list[str], count: int) -> None:
    """What a plan holds."""
    for line in lines:
        say(line)
    say(f"{len(lines)} steps for {count} files")


def say(line: str) -> None:
    print(line)
    sys.stdout.flush()
