#!/bin/sh
# The store's tests against moto (PyPI), a second DynamoDB: it ignores client
# request tokens, so what is recognised is recognised by our own.
set -eu
cd "$(dirname "$0")/../.."
environment=${MOTO_ENVIRONMENT:-target/moto}
[ -x "$environment/bin/moto_server" ] || {
    python3 -m venv "$environment"
    "$environment/bin/pip" install --quiet 'moto[server]'
}
port=5577
"$environment/bin/moto_server" -H 127.0.0.1 -p "$port" >/dev/null 2>&1 &
server=$!
trap 'kill "$server"' EXIT
sleep 4
INTAKE_TEST_DYNAMODB="http://127.0.0.1:$port" cargo test -p end-to-end --test intake store::
