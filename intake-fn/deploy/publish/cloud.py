"""The only module that talks to AWS. `AWS_ENDPOINT_URL` leads to a stand-in."""

import pathlib

import boto3
import botocore.exceptions

from .files import File
from .release import Release
from .settings import Settings, Wrong

RELEASES = "releases/"
# CloudFormation's word for an update that changes nothing.
NOTHING_TO_DO = "No updates are to be performed"


class Cloud:
    """One account and region."""

    def __init__(self, settings: Settings):
        session = boto3.session.Session(region_name=settings.region)
        self.settings = settings
        self.s3 = session.client("s3")
        self.stacks = session.client("cloudformation")
        self.ssm = session.client("ssm")
        self.cloudfront = session.client("cloudfront")
        self.functions = session.client("lambda")

    # ---- stacks ----

    def outputs(self, stack: str) -> dict[str, str] | None:
        """What a stack says of itself; `None` if there is none."""
        try:
            (found,) = self.stacks.describe_stacks(StackName=stack)["Stacks"]
        except botocore.exceptions.ClientError as error:
            if "does not exist" in str(error):
                return None
            raise
        return {it["OutputKey"]: it["OutputValue"] for it in found.get("Outputs", [])}

    def output(self, stack: str, name: str) -> str:
        """One of them, which must be there."""
        outputs = self.outputs(stack)
        if outputs is None:
            raise Wrong(f"the stack {stack} does not exist yet; README.md says what comes first")
        return outputs[name]

    def put_stack(self, stack: str, template: pathlib.Path, parameters: dict[str, str | None]):
        """Creates or changes a stack; a parameter without a value keeps its own."""
        call = dict(
            StackName=stack,
            TemplateBody=template.read_text(),
            Parameters=as_parameters(parameters),
            Capabilities=["CAPABILITY_IAM"],
        )
        if self.outputs(stack) is None:
            self.stacks.create_stack(**call)
            self.wait(stack, "stack_create_complete")
        else:
            self.update(stack, **call)

    def put_code(self, stack: str, code_key: str) -> None:
        """Gives the Lambda other code and leaves everything else as it is."""
        (found,) = self.stacks.describe_stacks(StackName=stack)["Stacks"]
        parameters: dict[str, str | None] = {
            it["ParameterKey"]: None for it in found["Parameters"]
        }
        parameters["CodeKey"] = code_key
        self.update(
            stack,
            StackName=stack,
            UsePreviousTemplate=True,
            Parameters=as_parameters(parameters),
            Capabilities=["CAPABILITY_IAM"],
        )

    def environment(self, function: str) -> dict[str, str]:
        """The settings that the stack gives the Lambda; new code leaves them as they are."""
        found = self.functions.get_function_configuration(FunctionName=function)
        return {"AWS_REGION": self.settings.region, **found["Environment"]["Variables"]}

    def update(self, stack: str, **call) -> None:
        try:
            self.stacks.update_stack(**call)
        except botocore.exceptions.ClientError as error:
            if NOTHING_TO_DO in str(error):
                return
            raise
        self.wait(stack, "stack_update_complete")

    def wait(self, stack: str, state: str) -> None:
        """A distribution takes up to half an hour."""
        try:
            self.stacks.get_waiter(state).wait(
                StackName=stack, WaiterConfig={"Delay": 5, "MaxAttempts": 720}
            )
        except botocore.exceptions.WaiterError as error:
            raise Wrong(
                f"the stack {stack} was not brought to its new state and went back to the one "
                f"before; its events in the console say why ({error})"
            ) from error

    # ---- packages and releases ----

    def has_package(self, bucket: str, key: str) -> bool:
        """Whether this very code was uploaded before."""
        listed = self.s3.list_objects_v2(Bucket=bucket, Prefix=key)
        return any(it["Key"] == key for it in listed.get("Contents", []))

    def put_package(self, bucket: str, key: str, content: bytes) -> None:
        """Uploads packed code."""
        self.s3.put_object(Bucket=bucket, Key=key, Body=content)

    def releases(self, bucket: str) -> list[Release]:
        """All that are remembered, oldest first."""
        pages = self.s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=RELEASES)
        keys = sorted(it["Key"] for page in pages for it in page.get("Contents", []))
        return [
            Release.from_json(self.s3.get_object(Bucket=bucket, Key=key)["Body"].read().decode())
            for key in keys[-20:]
        ]

    def put_release(self, bucket: str, release: Release) -> None:
        """Remembers a release."""
        self.s3.put_object(
            Bucket=bucket,
            Key=f"{RELEASES}{release.id}.json",
            Body=release.to_json().encode(),
            ContentType="application/json",
        )

    # ---- the site ----

    def put_file(self, bucket: str, file: File, content: bytes) -> str:
        """Uploads a file and gives its version."""
        answer = self.s3.put_object(
            Bucket=bucket,
            Key=file.path,
            Body=content,
            CacheControl=file.cache_control,
            ContentType=file.content_type,
        )
        return answer["VersionId"]

    def bring_back(self, bucket: str, path: str, version: str) -> str:
        """Makes an earlier version of a file the latest one, and gives the
        version that it has now."""
        answer = self.s3.copy_object(
            Bucket=bucket,
            Key=path,
            CopySource={"Bucket": bucket, "Key": path, "VersionId": version},
        )
        return answer["VersionId"]

    def delete_file(self, bucket: str, path: str) -> None:
        """Takes a file out of sight; its versions stay for ninety days."""
        self.s3.delete_object(Bucket=bucket, Key=path)

    def invalidate(self, distribution: str, reference: str) -> None:
        """Lets CloudFront ask for everything anew; one path of the thousand
        that are free each month."""
        self.cloudfront.create_invalidation(
            DistributionId=distribution,
            InvalidationBatch={
                "Paths": {"Quantity": 1, "Items": ["/*"]},
                "CallerReference": reference,
            },
        )

    # ---- secrets ----

    def secret(self, name: str) -> str | None:
        """A secret of this stack."""
        try:
            answer = self.ssm.get_parameter(Name=self.settings.secret(name), WithDecryption=True)
        except self.ssm.exceptions.ParameterNotFound:
            return None
        return answer["Parameter"]["Value"]

    def put_secret(self, name: str, value: str) -> None:
        """Keeps a secret, encrypted with the account's key for SSM."""
        self.ssm.put_parameter(
            Name=self.settings.secret(name), Value=value, Type="SecureString", Overwrite=True
        )

    def forget_secret(self, name: str) -> None:
        """Deletes a secret."""
        self.ssm.delete_parameter(Name=self.settings.secret(name))


def as_parameters(parameters: dict[str, str | None]) -> list[dict]:
    return [
        {"ParameterKey": key, "UsePreviousValue": True}
        if value is None
        else {"ParameterKey": key, "ParameterValue": value}
        for key, value in parameters.items()
    ]
