"""The deploy command from the first stack to a rollback, with moto for AWS."""

import contextlib
import io
import json
import pathlib
import shutil
import subprocess
import tempfile
import unittest
import unittest.mock
import zipfile

import boto3
import standin
from places import BASE, DEPLOY, INTAKE_FN, ROOT, SITE_GEN, properties

from publish import commands, files, package
from publish.cloud import Cloud
from publish.commands import Built
from publish.release import Release, plan
from publish.settings import Settings, Wrong

STYLE = "assets/style-0123456789ab.css"
NEXT_STYLE = "assets/style-ba9876543210.css"


class Site:
    """A small built site in a folder of its own."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.write("public/index.html", "<h1>Kurze Wege</h1>")
        self.write("public/termine/index.html", "<h1>Termine</h1>")
        self.write("public/feed.xml", "<feed/>")
        self.write(f"public/{STYLE}", "body {}")
        self.write("intake/manifest.json", "{}")
        self.write("bootstrap", "#!/bin/sh")

    def write(self, path, text):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def remove(self, path):
        (self.folder / path).unlink()

    def take_program(self, program):
        shutil.copy(program, self.folder / "bootstrap")

    def take_bundle(self):
        """The bundle of the sample site."""
        with tempfile.TemporaryDirectory() as folder:
            command = [SITE_GEN, "build", "--out", folder]
            subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
            shutil.rmtree(self.folder / "intake")
            shutil.copytree(pathlib.Path(folder) / "intake", self.folder / "intake")

    def write_program_of_another_processor(self):
        """The beginning of a program for the S/390, which nobody publishes from."""
        header = b"\x7fELF" + bytes(14) + (22).to_bytes(2, "little") + bytes(44)
        (self.folder / "bootstrap").write_bytes(header)

    def built(self, check_with=None):
        return Built.take(self.folder, self.folder / "bootstrap", check_with)


class Whole(unittest.TestCase):
    """Each test starts with a stack that stands and a site that is public."""

    @classmethod
    def setUpClass(cls):
        cls.stack = contextlib.ExitStack()
        cls.stack.enter_context(standin.server())
        cls.addClassCleanup(cls.stack.close)
        folder = cls.stack.enter_context(tempfile.TemporaryDirectory())
        cls.templates = pathlib.Path(folder)
        cls.settings = Settings.read(DEPLOY / "settings.toml")

    def setUp(self):
        standin.ask(f"{self.endpoint()}/moto-api/reset")
        distribution = a_distribution()
        given = {"DistributionId": distribution, "DistributionDomain": "d1.example.org"}
        for name, outputs in (("base.yaml", {}), ("stack.yaml", given)):
            (self.templates / name).write_text(standin.known_part(name, outputs))
        patch = unittest.mock.patch.object(commands, "HERE", self.templates)
        self.enterContext(patch)
        self.said = self.enterContext(contextlib.redirect_stdout(io.StringIO()))
        self.site = Site(self.enterContext(tempfile.TemporaryDirectory()))
        self.cloud = Cloud(self.settings)
        self.calls = []
        for client in (self.cloud.s3, self.cloud.stacks, self.cloud.cloudfront, self.cloud.ssm):
            client.meta.events.register("provide-client-params", self.note)
        commands.base(self.settings, self.cloud)
        commands.make_secrets(self.cloud, "smtps://user:password@mail.example.org:465")
        commands.stack(self.settings, self.cloud, self.site.built())
        self.bucket = self.cloud.output(self.settings.stack, "SiteBucket")
        # moto's CloudFormation leaves this one property out.
        self.cloud.s3.put_bucket_versioning(
            Bucket=self.bucket,
            VersioningConfiguration=properties("SiteBucket")["VersioningConfiguration"],
        )
        self.publish()
        self.calls.clear()

    def endpoint(self):
        return boto3.client("s3").meta.endpoint_url

    def note(self, params, model, **_):
        self.calls.append((model.name, params.get("Key", "")))

    def publish(self, dry_run=False, check_with=None):
        built = self.site.built(check_with)
        commands.publish(self.settings, self.cloud, built, dry_run)

    def changes(self):
        """What was written, in order; releases without their moment."""
        reading = ("Get", "List", "Describe")
        return [
            (name, key.partition("/")[0] if key.startswith(("releases/", "intake/")) else key)
            for name, key in self.calls
            if not name.startswith(reading)
        ]

    def text(self, path):
        return self.cloud.s3.get_object(Bucket=self.bucket, Key=path)["Body"].read().decode()

    def environment(self):
        name = self.cloud.output(self.settings.stack, "IntakeName")
        found = boto3.client("lambda").get_function(FunctionName=name)
        return found["Configuration"]["Environment"]["Variables"]

    def parameter(self, name):
        stacks = self.cloud.stacks.describe_stacks(StackName=self.settings.stack)["Stacks"]
        return {it["ParameterKey"]: it["ParameterValue"] for it in stacks[0]["Parameters"]}[name]

    def test_the_first_release_is_whole_and_each_file_says_how_it_is_kept(self):
        listed = self.cloud.s3.list_objects_v2(Bucket=self.bucket)["Contents"]
        found = {}
        for it in listed:
            head = self.cloud.s3.head_object(Bucket=self.bucket, Key=it["Key"])
            found[it["Key"]] = (head["ContentType"], head["CacheControl"])
        page = ("text/html; charset=utf-8", "public, max-age=60")
        self.assertEqual(
            found,
            {
                "index.html": page,
                "termine/index.html": page,
                "feed.xml": ("application/atom+xml; charset=utf-8", "public, max-age=60"),
                STYLE: ("text/css; charset=utf-8", "public, max-age=31536000, immutable"),
            },
        )

    def test_the_lambda_gets_its_settings(self):
        variables = self.environment()
        self.assertEqual(variables["INTAKE_ORIGIN"], "https://www.example.org")
        self.assertEqual(variables["INTAKE_EDGE_SECRET"], self.cloud.secret("edge-secret"))
        self.assertGreaterEqual(len(variables["INTAKE_SECRET"]), 32)
        self.assertEqual(variables["INTAKE_TABLE"], self.cloud.output("kurze-wege", "Table"))

    def test_what_is_public_already_is_not_touched(self):
        self.publish()
        self.assertEqual(self.changes(), [])
        self.assertIn("0 steps for 4 files", self.said.getvalue())

    def test_only_what_changed_is_uploaded_assets_and_code_before_pages(self):
        self.site.write("public/index.html", f"<link href=/{NEXT_STYLE}>")
        self.site.write(f"public/{NEXT_STYLE}", "body { color: red }")
        self.site.remove(f"public/{STYLE}")
        self.site.remove("public/termine/index.html")
        self.site.write("intake/manifest.json", '{"format": 2}')
        before = self.parameter("CodeKey")
        self.publish()
        # The old style stays: a page in a browser's cache may still ask for it.
        self.assertEqual(
            self.changes(),
            [
                ("PutObject", NEXT_STYLE),
                ("PutObject", "intake"),
                ("UpdateStack", ""),
                ("PutObject", "index.html"),
                ("DeleteObject", "termine/index.html"),
                ("PutObject", "releases"),
                ("CreateInvalidation", ""),
            ],
        )
        self.assertNotEqual(self.parameter("CodeKey"), before)
        self.assertEqual(self.text(STYLE), "body {}")

    def test_a_dry_run_says_everything_and_changes_nothing(self):
        self.site.write("public/index.html", "<h1>Neu</h1>")
        self.publish(dry_run=True)
        self.assertEqual(self.changes(), [])
        self.assertIn("page   index.html\n1 steps for 4 files", self.said.getvalue())

    def test_a_program_that_refuses_its_settings_is_not_published(self):
        self.site.write("public/index.html", "<h1>Neu</h1>")
        refusing = "#!/bin/sh\necho INTAKE_ORIGIN is wrong: $INTAKE_ORIGIN $1 >&2\nexit 2\n"
        self.site.write("bootstrap", refusing)
        said = "nothing was published: .* wrong: https://www.example.org --check$"
        for dry_run in (True, False):
            with self.assertRaisesRegex(Wrong, said):
                self.publish(dry_run)
        self.assertEqual(self.changes(), [])

    def test_the_intake_is_asked_with_the_bundle_that_is_packed(self):
        self.site.take_program(INTAKE_FN)
        with self.assertRaisesRegex(Wrong, "nothing was published: .*manifest.json"):
            self.publish()
        self.assertEqual(self.changes(), [])
        self.site.take_bundle()
        self.publish()
        self.assertIn(("UpdateStack", ""), self.changes())
        self.assertIn("settings and bundle are in order", self.said.getvalue())

    def test_the_workflow_may_ask_the_lambda_what_publishing_asks(self):
        asked = set()
        self.cloud.functions.meta.events.register(
            "provide-client-params", lambda model, **_: asked.add(f"lambda:{model.name}")
        )
        self.site.write("intake/manifest.json", '{"format": 2}')
        self.publish()
        statements = properties("PublishPolicy", BASE)["PolicyDocument"]["Statement"]
        (granted,) = [it["Action"] for it in statements if it["Sid"] == "NewCodeOfTheIntake"]
        self.assertEqual(asked, {"lambda:GetFunctionConfiguration"})
        self.assertLessEqual(asked, set(granted))

    def test_a_program_of_another_processor_lets_one_of_this_answer(self):
        self.site.write_program_of_another_processor()
        refusing = self.site.folder / "refusing"
        refusing.write_text("#!/bin/sh\nexit 2\n")
        with self.assertRaisesRegex(Wrong, "nothing was published"):
            self.publish(check_with=refusing)
        self.assertEqual(self.changes(), [])
        self.publish()
        self.assertIn("not checked: the program is made for another processor", self.said.getvalue())
        self.assertIn(("UpdateStack", ""), self.changes())

    def test_a_rollback_brings_back_pages_code_and_what_was_deleted(self):
        code = self.parameter("CodeKey")
        self.site.write("public/index.html", "<h1>Falsch</h1>")
        self.site.write("public/neu/index.html", "<h1>Neu</h1>")
        self.site.remove("public/termine/index.html")
        self.site.write("intake/manifest.json", '{"format": 2}')
        with a_second_later():
            self.publish()
        self.calls.clear()
        commands.rollback(self.settings, self.cloud, None, True)
        self.assertEqual(self.changes(), [])
        with a_second_later(2):
            commands.rollback(self.settings, self.cloud, None, False)
        self.assertEqual(
            self.changes(),
            [
                ("UpdateStack", ""),
                ("CopyObject", "index.html"),
                ("CopyObject", "termine/index.html"),
                ("DeleteObject", "neu/index.html"),
                ("PutObject", "releases"),
                ("CreateInvalidation", ""),
            ],
        )
        self.assertEqual(self.text("index.html"), "<h1>Kurze Wege</h1>")
        self.assertEqual(self.text("termine/index.html"), "<h1>Termine</h1>")
        self.assertEqual(self.parameter("CodeKey"), code)
        head = self.cloud.s3.head_object(Bucket=self.bucket, Key="index.html")
        self.assertEqual(head["CacheControl"], "public, max-age=60")
        commands.releases(self.settings, self.cloud)
        self.assertIn("back to ", self.said.getvalue().splitlines()[-1])

    def test_an_unknown_release_is_named_with_the_known_ones(self):
        with self.assertRaisesRegex(Wrong, "there is no release 19990101T000000Z; known: 20"):
            commands.rollback(self.settings, self.cloud, "19990101T000000Z", False)

    def test_both_edge_secrets_are_good_until_the_old_one_is_forgotten(self):
        old = self.cloud.secret("edge-secret")
        commands.new_edge_secret(self.cloud)
        commands.stack(self.settings, self.cloud, None)
        new = self.cloud.secret("edge-secret")
        self.assertNotEqual(new, old)
        self.assertEqual(self.environment()["INTAKE_EDGE_SECRET"], f"{new},{old}")
        with self.assertRaisesRegex(Wrong, "is still good"):
            commands.new_edge_secret(self.cloud)
        commands.forget_old_edge_secret(self.cloud)
        commands.stack(self.settings, self.cloud, None)
        # moto evaluates a condition once in a stack's life, so that the
        # Lambda's own variable cannot be asked for here.
        self.assertEqual(self.parameter("EdgeSecret"), new)
        self.assertEqual(self.parameter("EdgeSecretBefore"), "")

    def test_secrets_are_kept_encrypted_and_made_once(self):
        before = self.cloud.secret("intake-secret")
        commands.make_secrets(self.cloud, None)
        self.assertEqual(self.cloud.secret("intake-secret"), before)
        found = self.cloud.ssm.get_parameter(Name="/kurze-wege/smtp-url")
        self.assertEqual(found["Parameter"]["Type"], "SecureString")


class Plans(unittest.TestCase):
    def test_an_asset_goes_when_five_releases_did_without_it(self):
        def release(number, *paths):
            return Release(str(number), "k", {path: ("hash", "v") for path in paths})

        history = [release(0, "index.html", STYLE)]
        for number in range(1, 6):
            wanted = {"index.html": "hash", NEXT_STYLE: "hash"}
            self.assertEqual(plan(wanted, "k", history).gone, [], number)
            history.append(release(number, *wanted))
        self.assertEqual(plan(wanted, "k", history).gone, [STYLE])


class Packages(unittest.TestCase):
    def test_the_same_input_gives_the_same_bytes_and_the_program_may_run(self):
        with tempfile.TemporaryDirectory() as folder:
            Site(folder)
            built = [Site(folder).built().package for _ in range(2)]
        self.assertEqual(*built)
        archive = zipfile.ZipFile(io.BytesIO(built[0]))
        self.assertEqual(archive.namelist(), ["bootstrap", "intake/manifest.json"])
        self.assertEqual(archive.getinfo("bootstrap").external_attr >> 16, 0o100755)

    def test_what_is_missing_is_named(self):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            with self.assertRaisesRegex(Wrong, "bootstrap is missing"):
                package.pack(folder / "bootstrap", folder)
            with self.assertRaisesRegex(Wrong, "no built site"):
                files.of_folder(folder)
            Site(folder).write("public/x.unknown", "")
            with self.assertRaisesRegex(Wrong, "media type of `.unknown`"):
                files.of_folder(folder / "public")

    def test_settings_are_refused_by_name(self):
        good = (DEPLOY / "settings.toml").read_text()
        for text, complaint in (
            (good.replace("domain", "domian"), "lacks the key `domain`"),
            (good + 'more = "x"\n', "unknown key `more`"),
        ):
            with tempfile.NamedTemporaryFile("w", suffix=".toml") as file:
                file.write(text)
                file.flush()
                with self.assertRaisesRegex(Wrong, complaint):
                    Settings.read(pathlib.Path(file.name))


def a_distribution():
    """A distribution for invalidations; moto's CloudFormation makes none."""
    origin = {
        "Id": "site",
        "DomainName": "site.s3.eu-central-1.amazonaws.com",
        "S3OriginConfig": {"OriginAccessIdentity": ""},
    }
    config = {
        "CallerReference": "test",
        "Comment": "",
        "Enabled": True,
        "Origins": {"Quantity": 1, "Items": [origin]},
        "DefaultCacheBehavior": {"TargetOriginId": "site", "ViewerProtocolPolicy": "https-only"},
    }
    made = boto3.client("cloudfront").create_distribution(DistributionConfig=config)
    return made["Distribution"]["Id"]


def a_second_later(seconds=1):
    """Releases are named after the second in which they were made."""
    import datetime

    class Later(datetime.datetime):
        @classmethod
        def now(cls, tz=None):
            return super().now(tz) + datetime.timedelta(seconds=seconds)

    return unittest.mock.patch.object(commands.datetime, "datetime", Later)


if __name__ == "__main__":
    unittest.main()
