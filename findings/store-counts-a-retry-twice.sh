#!/usr/bin/env bash
# Tool: moto 5.2.5 (PyPI), its stand-in for DynamoDB
# Expected: a transaction that is sent again with the same ClientRequestToken is done once; that
#   is what the token is for, and what DynamoDB does for ten minutes.
# Happens: the stand-in does it again: the counter stands at 2. The token is taken and not
#   looked at. Numbers are kept as they were written, too: "1e1" comes back as "1e1", where
#   DynamoDB answers "10".
# Matters: a test that a form sent twice is stored once fails against it or, worse, passes for
#   a program that forgot the token.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check 'moto[dynamodb]==5.2.5'
cat > read.py <<'PY'
import boto3
from moto import mock_aws
with mock_aws():
    client = boto3.client('dynamodb', region_name='eu-central-1', aws_access_key_id='none', aws_secret_access_key='none')
    client.create_table(TableName='requests', BillingMode='PAY_PER_REQUEST',
                        KeySchema=[{'AttributeName': 'id', 'KeyType': 'HASH'}],
                        AttributeDefinitions=[{'AttributeName': 'id', 'AttributeType': 'S'}])
    update = {'TableName': 'requests', 'Key': {'id': {'S': 'a'}}, 'UpdateExpression': 'ADD received :one',
              'ExpressionAttributeValues': {':one': {'N': '1'}}}
    for _ in range(2):
        client.transact_write_items(ClientRequestToken='the-same-token', TransactItems=[{'Update': update}])
    print('received', client.get_item(TableName='requests', Key={'id': {'S': 'a'}})['Item']['received']['N'])
    client.put_item(TableName='requests', Item={'id': {'S': 'b'}, 'seats': {'N': '1e1'}})
    print('seats', client.get_item(TableName='requests', Key={'id': {'S': 'b'}})['Item']['seats']['N'])
PY
venv/bin/python read.py > seen
diff - seen <<'EXPECTED'
received 2
seats 1e1
EXPECTED
echo "as described"
