"""The stack as it is written: two linters, and what the site promises."""

import json
import pathlib
import re
import socket
import subprocess
import sys
import time
import unittest
import urllib.request

from places import BASE, DEPLOY, ROOT, SITE_GEN, STACK, TEMPLATES, of_type, properties


def statements(document):
    for statement in document["Statement"]:
        actions = statement["Action"]
        yield statement, [actions] if isinstance(actions, str) else actions


def run(tool, *arguments):
    """A tool of the environment that runs the tests."""
    command = [pathlib.Path(sys.executable).parent / tool, *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT)


class Linters(unittest.TestCase):
    def test_cfn_lint_finds_nothing(self):
        found = run("cfn-lint", *TEMPLATES)
        self.assertEqual((found.returncode, found.stdout), (0, ""), found.stderr)

    def test_checkov_finds_nothing_and_each_exception_has_a_reason(self):
        found = run(
            "checkov", "--compact", "--skip-download", "--framework", "cloudformation",
            "-d", DEPLOY, "-o", "json",
        )
        report = json.loads(found.stdout)
        failed = [(it["check_id"], it["resource"]) for it in report["results"]["failed_checks"]]
        self.assertEqual(failed, [])
        self.assertGreater(report["summary"]["passed"], 30)
        skipped = {(it["check_id"], it["resource"]) for it in report["results"]["skipped_checks"]}
        written = set()
        for stack in (STACK, BASE):
            for name, it in stack["Resources"].items():
                for skip in it.get("Metadata", {}).get("checkov", {}).get("skip", []):
                    self.assertGreater(len(skip["comment"]), 30, skip)
                    written.add((skip["id"], f"{it['Type']}.{name}"))
        self.assertEqual(written, skipped, "an exception that nothing needs")


class Table(unittest.TestCase):
    def test_it_is_the_one_that_the_program_and_its_tests_use(self):
        defined = json.loads((DEPLOY / "table.json").read_text())
        table = properties("Requests")
        self.assertEqual({key: table[key] for key in defined}, defined)

    def test_it_can_be_restored_and_is_not_deleted_by_accident(self):
        table = properties("Requests")
        self.assertTrue(table["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"])
        self.assertTrue(table["SSESpecification"]["SSEEnabled"])
        self.assertTrue(table["DeletionProtectionEnabled"])
        resource = STACK["Resources"]["Requests"]
        self.assertEqual(
            (resource["DeletionPolicy"], resource["UpdateReplacePolicy"]), ("Retain", "Retain")
        )


class Headers(unittest.TestCase):
    def in_the_stack(self):
        policy = properties("SecurityHeaders")["ResponseHeadersPolicyConfig"]
        known = policy["SecurityHeadersConfig"]
        transport = known["StrictTransportSecurity"]
        headers = {
            "content-security-policy": known["ContentSecurityPolicy"]["ContentSecurityPolicy"],
            "x-content-type-options": "nosniff" if known["ContentTypeOptions"] else None,
            "referrer-policy": known["ReferrerPolicy"]["ReferrerPolicy"],
            "strict-transport-security": f"max-age={transport['AccessControlMaxAgeSec']}"
            + ("; includeSubDomains" if transport["IncludeSubdomains"] else ""),
        }
        for item in policy["CustomHeadersConfig"]["Items"]:
            headers[item["Header"]] = item["Value"]
        return headers

    def test_they_are_those_of_the_preview(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        command = [SITE_GEN, "serve", "--port", str(port), "--today", "2026-11-23"]
        preview = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            given = self.ask(f"http://127.0.0.1:{port}/")
        finally:
            preview.kill()
            preview.wait()
        own = {"cache-control", "connection", "content-length", "content-type", "date"}
        given = {name: value for name, value in given.items() if name not in own}
        self.assertEqual(self.in_the_stack(), given)

    def ask(self, url):
        until = time.monotonic() + 60
        while True:
            try:
                with urllib.request.urlopen(url) as answer:
                    return {name.lower(): value for name, value in answer.headers.items()}
            except OSError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.1)

    def test_the_page_of_a_case_may_give_a_stricter_referrer_policy(self):
        policy = properties("SecurityHeaders")["ResponseHeadersPolicyConfig"]
        overrides = {
            name: it["Override"] for name, it in policy["SecurityHeadersConfig"].items()
        }
        self.assertEqual([name for name, it in overrides.items() if not it], ["ReferrerPolicy"])
        page = (ROOT / "intake-fn/src/case_page.rs").read_text()
        self.assertRegex(page, r'REFERRER_POLICY,\s+HeaderValue::from_static\("strict-origin"\)')

    def test_every_path_carries_them(self):
        config = properties("Distribution")["DistributionConfig"]
        for behaviour in [config["DefaultCacheBehavior"], *config["CacheBehaviors"]]:
            self.assertEqual(behaviour["ResponseHeadersPolicyId"], {"Ref": "SecurityHeaders"})
            self.assertEqual(behaviour["ViewerProtocolPolicy"], "redirect-to-https")


class Distribution(unittest.TestCase):
    config = properties("Distribution")["DistributionConfig"]
    origins = {origin["Id"]: origin for origin in config["Origins"]}

    def test_the_bucket_is_signed_for_and_the_form_path_proves_itself(self):
        self.assertIn("OriginAccessControlId", self.origins["site"])
        intake = self.origins["intake"]
        self.assertNotIn("OriginAccessControlId", intake)
        header = intake["OriginCustomHeaders"]
        self.assertEqual(
            header, [{"HeaderName": "x-intake-edge", "HeaderValue": {"Ref": "EdgeSecret"}}]
        )
        guard = (ROOT / "intake-fn/src/guard.rs").read_text()
        self.assertIn('EDGE_HEADER: &str = "x-intake-edge"', guard)

    def test_no_address_is_written_to_an_access_log(self):
        """The link to a case is a key; whoever reads a log must not find it."""
        self.assertNotIn("Logging", self.config)
        self.assertEqual(of_type("AWS::CloudFront::RealtimeLogConfig"), {})
        self.assertEqual(of_type("AWS::Logs::Delivery"), {})
        for behaviour in [self.config["DefaultCacheBehavior"], *self.config["CacheBehaviors"]]:
            self.assertNotIn("RealtimeLogConfigArn", behaviour)

    def test_errors_of_the_form_path_pass_through(self):
        self.assertNotIn("CustomErrorResponses", self.config)
        (forms,) = self.config["CacheBehaviors"]
        self.assertEqual(forms["TargetOriginId"], "intake")
        self.assertEqual(forms["PathPattern"], "/anfrage/*")
        addresses = (ROOT / "site-gen/resolve/src/form_pages.rs").read_text()
        self.assertIn('INTAKE: &str = "/anfrage/"', addresses)
        self.assertIn("POST", forms["AllowedMethods"])

    def test_the_intake_learns_what_it_asks_for_and_not_the_host(self):
        config = properties("IntakeRequests")["OriginRequestPolicyConfig"]
        headers = {name.lower() for name in config["HeadersConfig"]["Headers"]}
        self.assertEqual(headers, {"cloudfront-viewer-address", "content-type", "origin"})

    def test_a_missing_page_is_asked_of_the_intake(self):
        (group,) = self.config["OriginGroups"]["Items"]
        self.assertEqual(self.config["DefaultCacheBehavior"]["TargetOriginId"], group["Id"])
        self.assertEqual(group["FailoverCriteria"]["StatusCodes"]["Items"], [403, 404])
        members = [member["OriginId"] for member in group["Members"]["Items"]]
        self.assertEqual(members, ["site", "intake"])

    def test_paths_lead_to_files_as_in_the_preview(self):
        script = properties("Paths")["FunctionCode"] + """
            const cases = JSON.parse(process.argv[1]);
            const answers = cases.map(([uri, querystring]) => {
              const it = handler({ request: { uri, querystring } });
              return it.statusCode ? `${it.statusCode} ${it.headers.location.value}` : it.uri;
            });
            console.log(JSON.stringify(answers));
        """
        cases = {
            "/": "/index.html",
            "/termine/": "/termine/index.html",
            "/termine": "301 /termine/",
            "/feed.xml": "/feed.xml",
            "/assets/style-3cac3b141e86.css": "/assets/style-3cac3b141e86.css",
            "/v1.2/x": "301 /v1.2/x/",
            # No way to another host.
            "//example.com": "//example.com",
            "//example": "//example",
        }
        query = {"a": {"value": "1"}, "b": {"value": "", "multiValue": [{"value": ""}]}}
        asked = [[uri, {}] for uri in cases] + [["/termine", query]]
        node = ["node", "-e", script, json.dumps(asked)]
        answers = json.loads(subprocess.run(node, capture_output=True, check=True).stdout)
        self.assertEqual(answers, [*cases.values(), "301 /termine/?a=1&b"])


class Secrets(unittest.TestCase):
    def test_each_setting_is_one_that_the_program_reads_and_none_is_missing(self):
        given = set(properties("Intake")["Environment"]["Variables"])
        source = (ROOT / "intake-fn/src/settings.rs").read_text()
        source = source.split("#[cfg(test)]")[0]
        required = set(re.findall(r'required\("(INTAKE_\w+)"\)', source))
        read = set(re.findall(r'variables\("(INTAKE_\w+)"\)', source)) | required
        self.assertTrue(required)
        self.assertLessEqual(required, given)
        self.assertLessEqual(given, read)

    def test_no_secret_stands_in_a_template_or_is_shown(self):
        for name in ("IntakeSecret", "EdgeSecret", "EdgeSecretBefore", "SmtpUrl"):
            parameter = STACK["Parameters"][name]
            self.assertTrue(parameter["NoEcho"])
            self.assertNotIn("Default", parameter)
        shown = json.dumps(STACK["Outputs"])
        for name in ("Secret", "SmtpUrl"):
            self.assertNotIn(name, shown)


class Alarms(unittest.TestCase):
    def test_each_alarm_reaches_a_person_and_has_a_place_in_the_runbook(self):
        alarms = of_type("AWS::CloudWatch::Alarm")
        runbook = (DEPLOY / "RUNBOOK.md").read_text()
        for name, alarm in alarms.items():
            self.assertEqual(alarm["Properties"]["AlarmActions"], [{"Ref": "Alarms"}], name)
            description = alarm["Properties"]["AlarmDescription"]
            chapter = description.rpartition("RUNBOOK.md, ")[2]
            self.assertIn(f"\n### {chapter}\n", runbook, name)

    def test_a_sweep_that_stays_away_is_noticed(self):
        self.assertEqual(properties("SweepSchedule")["ScheduleExpression"], "rate(1 minute)")
        self.assertEqual(properties("SweepStaysAway")["TreatMissingData"], "breaching")
        self.assertEqual(properties("Intake")["DeadLetterConfig"]["TargetArn"], {"Ref": "Alarms"})

    def test_each_filter_looks_for_a_line_that_the_program_writes(self):
        source = "".join(it.read_text() for it in (ROOT / "intake-fn/src").rglob("*.rs"))
        for name, it in of_type("AWS::Logs::MetricFilter").items():
            words = re.findall(r'"([\w-]+)"', it["Properties"]["FilterPattern"])
            self.assertTrue(words)
            for word in words:
                self.assertIn(f'"{word}"', source, name)

    def test_the_log_is_kept_for_a_month(self):
        self.assertEqual(properties("IntakeLog")["RetentionInDays"], 30)


class Rights(unittest.TestCase):
    def test_nothing_is_allowed_by_a_star(self):
        for stack in (STACK, BASE):
            for kind in ("AWS::IAM::Role", "AWS::IAM::RolePolicy", "AWS::IAM::ManagedPolicy"):
                for name, role in of_type(kind, stack).items():
                    policies = role["Properties"].get("Policies", [role["Properties"]])
                    for policy in policies:
                        if "PolicyDocument" not in policy:
                            continue
                        for statement, actions in statements(policy["PolicyDocument"]):
                            self.assertNotEqual(statement["Resource"], "*", name)
                            self.assertFalse([it for it in actions if "*" in it], name)

    def test_only_the_distribution_reads_the_bucket(self):
        document = properties("SiteBucketPolicy")["PolicyDocument"]
        allowed = [it for it, _ in statements(document) if it["Effect"] == "Allow"]
        self.assertEqual(len(allowed), 1)
        self.assertEqual(allowed[0]["Principal"], {"Service": "cloudfront.amazonaws.com"})
        self.assertEqual(allowed[0]["Action"], "s3:GetObject")
        self.assertIn("AWS:SourceArn", allowed[0]["Condition"]["StringEquals"])
        self.assertTrue(all(properties("SiteBucket")["PublicAccessBlockConfiguration"].values()))

    def test_only_one_branch_of_one_repository_publishes(self):
        (trust,) = properties("PublishRole", BASE)["AssumeRolePolicyDocument"]["Statement"]
        claims = trust["Condition"]["StringEquals"]
        subject = claims["token.actions.githubusercontent.com:sub"]
        self.assertEqual(subject, {"Fn::Sub": "repo:${Repository}:ref:refs/heads/${Branch}"})


if __name__ == "__main__":
    unittest.main()
