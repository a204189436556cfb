"""Each action on the table that the program's code calls is granted, and none
besides. The calls are those of the AWS client in the source, also where no
request gets to; test_life.py compares with what is called in a whole life."""

import re
import unittest

from places import ROOT, granted, properties

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


def source(file):
    """A file without its tests and without white space."""
    return re.sub(r"\s+", "", file.read_text().split("#[cfg(test)]")[0])


def sources():
    """What the Lambda runs of the store."""
    for file in sorted((ROOT / "intake-fn/src").rglob("*.rs")):
        if file.name not in OF_OTHERS and "preview" not in file.parts:
            yield source(file)


def sources_of_a_person():
    """What `intake-fn admin` runs of the store: its own calls, the one list that it
    shares with the mails, and what both call of the steps that all share."""
    requests = source(ROOT / "intake-fn/src/store/requests.rs")
    own = [
        source(ROOT / "intake-fn/src/store/admin.rs"),
        requests.split("pubasyncfnparticipants(")[1].split("pubasyncfn")[0],
    ]
    yield from own
    for function in source(ROOT / "intake-fn/src/store/transaction.rs").split("asyncfn")[1:]:
        name = re.match(r"\w+", function)[0]
        if any(f".{name}(" in text for text in own):
            yield function


def used(texts):
    """Actions on the table, and on its indexes by name."""
    table, indexes = set(), {}
    for text in texts:
        for call in re.finditer(r"\.(\w+)\(\)\.table_name\(&self\.table\)(\.index_name\(\"(\w+)\"\))?", text):
            action = f"dynamodb:{OPERATIONS[call[1]]}"
            if call[3]:
                indexes.setdefault(call[3], set()).add(action)
            else:
                table.add(action)
        for call in re.finditer(r"TransactWriteItem::builder\(\)\.(\w+)\(", text):
            table.add(f"dynamodb:{PARTS[call[1]]}")
    return table, indexes


class Rights(unittest.TestCase):
    def test_the_lambda_may_do_what_it_does_and_nothing_else(self):
        (policy,) = properties("IntakeRole")["Policies"]
        called = used(sources())
        self.assertIn("dynamodb:UpdateItem", called[0])
        self.assertEqual(set(called[1]), {"due", "month"})
        self.assertEqual(granted(policy), called)

    def test_a_person_may_do_what_the_commands_do_and_nothing_else(self):
        called = used(sources_of_a_person())
        self.assertIn("dynamodb:DeleteItem", called[0])
        self.assertEqual(granted(properties("OperatorPolicy")), called)

    def test_each_call_of_the_client_is_seen(self):
        """No operation is called in a form that the list above misses."""
        for text in [*sources(), *sources_of_a_person()]:
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
