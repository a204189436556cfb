"""The table that the stack makes is the one that the program works with: its
store's tests run on it, in moto."""

import json
import os
import subprocess
import unittest

import boto3
import standin
from places import ROOT

SETTINGS = {
    "DomainName": "www.example.org",
    "CertificateArn": "arn:aws:acm:us-east-1:000000000000:certificate/0",
    "AlarmEmail": "technik@example.org",
    "MailFrom": "Kurze Wege <formular@example.org>",
    "CodeBucket": "packages",
    "CodeKey": "intake.zip",
    "IntakeSecret": "x" * 32,
    "EdgeSecret": "y" * 32,
    "EdgeSecretBefore": "",
    "SmtpUrl": "smtps://mail.example.org:465",
}


class Store(unittest.TestCase):
    def test_the_stores_tests_pass_on_the_table_of_the_stack(self):
        with standin.server() as url:
            template = json.loads(standin.known_part("stack.yaml", {}))
            # The tests know their table by this name; the stack leaves the
            # name to CloudFormation.
            template["Resources"]["Requests"]["Properties"]["TableName"] = "intake"
            self.make(json.dumps(template))
            environment = {**os.environ, "INTAKE_TEST_DYNAMODB": url}
            command = ["cargo", "test", "--workspace", "--quiet", "--test", "intake", "store::"]
            # moto checks a condition and writes in two steps, without a lock
            # between its threads, and puts back all tables as they were when it
            # refuses a transaction, whatever others wrote meanwhile. So the tests
            # run one after another; what happens at once is told by dynoxide.
            command += ["--", "--test-threads", "1", "--skip", "at_once", "--skip", "only_one_of_many"]
            done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
            found = boto3.client("dynamodb").describe_table(TableName="intake")["Table"]
            self.assertGreater(found["ItemCount"], 0, "the tests wrote to another table")

    def make(self, template):
        s3 = boto3.client("s3")
        place = {"LocationConstraint": "eu-central-1"}
        s3.create_bucket(Bucket="packages", CreateBucketConfiguration=place)
        s3.put_object(Bucket="packages", Key="intake.zip", Body=b"")
        boto3.client("cloudformation").create_stack(
            StackName="kurze-wege",
            TemplateBody=template,
            Capabilities=["CAPABILITY_IAM"],
            Parameters=[
                {"ParameterKey": key, "ParameterValue": value} for key, value in SETTINGS.items()
            ],
        )


if __name__ == "__main__":
    unittest.main()
