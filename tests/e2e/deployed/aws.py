"""Calls AWS, or what stands in for it: aws.py SERVICE OPERATION, arguments as JSON on standard input.

Answers with JSON. An argument such as {"file": PATH} is that file's content.
"""

import json
import sys

import botocore.session

service, operation = sys.argv[1:]
arguments = json.load(sys.stdin)
for name, value in arguments.items():
    if isinstance(value, dict) and list(value) == ["file"]:
        with open(value["file"], "rb") as file:
            arguments[name] = file.read()
answer = getattr(botocore.session.get_session().create_client(service), operation)(**arguments)
answer.pop("Payload", None)
json.dump(answer, sys.stdout, default=str)
