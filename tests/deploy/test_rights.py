"""Each action on the table that the program's code calls is granted, and none
besides. The calls are those of the AWS client in the source: a test that
happens not to reach one would leave its right out."""

import re
import unittest

from places import ROOT, properties

# Client operation → action of IAM; a transaction is allowed by its parts.
OPERATIONS = {
    "batch_get_item": "BatchGetItem",
    "batch_write_item": "BatchWriteItem",
    "delete_item": "DeleteItem",
    "get_item": "GetItem",
    "put_item": "PutItem",
    "query": "Query",
    "scan": "Scan",
    "update_item": "UpdateItem",
}
PARTS = {
    "condition_check": "ConditionCheckItem",
    "delete": "DeleteItem",
    "get": "GetItem",
    "put": "PutItem",
    "update": "UpdateItem",
}
# Creates the table on a developer's machine; commands of a person.
OF_OTHERS = {"table.rs", "admin.rs"}


def sources():
    """What the Lambda runs of the store, without its tests."""
    for file in sorted((ROOT / "intake-fn/src").rglob("*.rs")):
        if file.name not in OF_OTHERS and "preview" not in file.parts:
            yield re.sub(r"\s+", "", file.read_text().split("#[cfg(test)]")[0])


def used():
    """Actions on the table, and on its indexes by name."""
    table, indexes = set(), {}
    for text in sources():
        for call in re.finditer(r"\.(\w+)\(\)\.table_name\(&self\.table\)(\.index_name\(\"(\w+)\"\))?", text):
            action = f"dynamodb:{OPERATIONS[call[1]]}"
            if call[3]:
                indexes.setdefault(call[3], set()).add(action)
            else:
                table.add(action)
        for call in re.finditer(r"TransactWriteItem::builder\(\)\.(\w+)\(", text):
            table.add(f"dynamodb:{PARTS[call[1]]}")
    return table, indexes


def granted():
    """The same, from the role's policy."""
    table, indexes = set(), {}
    (policy,) = properties("IntakeRole")["Policies"]
    for statement in policy["PolicyDocument"]["Statement"]:
        actions = statement["Action"]
        actions = {actions} if isinstance(actions, str) else set(actions)
        resource = statement["Resource"]
        if resource == {"Fn::GetAtt": ["Requests", "Arn"]}:
            table |= actions
        elif index := re.search(r"\$\{Requests\.Arn\}/index/(\w+)", resource.get("Fn::Sub", "")):
            indexes.setdefault(index[1], set()).update(actions)
    return table, indexes


class Rights(unittest.TestCase):
    def test_the_lambda_may_do_what_it_does_and_nothing_else(self):
        self.assertIn("dynamodb:UpdateItem", used()[0])
        self.assertEqual(granted(), used())

    def test_each_call_of_the_client_is_seen(self):
        """No operation is called in a form that the list above misses."""
        for text in sources():
            for operation in OPERATIONS:
                called = len(re.findall(rf"\.client\.{operation}\(\)", text))
                seen = len(re.findall(rf"\.{operation}\(\)\.table_name\(&self\.table\)", text))
                self.assertEqual(called, seen, operation)

    def test_the_log_and_the_alarm_are_its_own(self):
        (policy,) = properties("IntakeRole")["Policies"]
        rest = {
            tuple(it["Action"]) if isinstance(it["Action"], list) else (it["Action"],): it["Resource"]
            for it in policy["PolicyDocument"]["Statement"]
            if "dynamodb" not in str(it["Action"])
        }
        self.assertEqual(
            rest,
            {
                ("logs:CreateLogStream", "logs:PutLogEvents"): {"Fn::GetAtt": ["IntakeLog", "Arn"]},
                ("sns:Publish",): {"Ref": "Alarms"},
            },
        )


if __name__ == "__main__":
    unittest.main()
