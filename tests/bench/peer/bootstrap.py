"""Asks the Runtime API for events and hands them to a handler, as Lambda's own runtime for Python does."""

import http.client
import importlib
import os
import traceback

import orjson

ROOT = "/2018-06-01/runtime/invocation"


def main():
    """Serves until the Runtime API goes away."""
    runtime = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])
    module, name = os.environ["HANDLER"].rsplit(".", 1)
    handler = getattr(importlib.import_module(module), name)
    while True:
        runtime.request("GET", f"{ROOT}/next")
        answer = runtime.getresponse()
        event = answer.read()
        if answer.status != 200:
            return
        request_id = answer.headers["lambda-runtime-aws-request-id"]
        try:
            said, body = "response", orjson.dumps(handler(orjson.loads(event), None))
        except Exception as error:
            traceback.print_exc()
            said, body = "error", orjson.dumps({"errorType": type(error).__name__, "errorMessage": str(error)})
        runtime.request("POST", f"{ROOT}/{request_id}/{said}", body)
        runtime.getresponse().read()
