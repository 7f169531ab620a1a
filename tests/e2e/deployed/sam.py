"""What CloudFormation makes of a template of SAM."""

import logging
import os

from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse


class NoPolicies:
    """AWS's own policies; those that SAM gives functions by itself are known to it."""

    def load(self):
        return {}


# The translator asks in which region it is.
os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")
# It warns of switches of AWS's own.
logging.getLogger("samtranslator").setLevel(logging.ERROR)


def transformed(path, bucket, parameters):
    with open(path) as file:
        template = yaml_parse(file.read())
    for resource in template["Resources"].values():
        if resource["Type"] == "AWS::Serverless::Function":
            # As `sam deploy` does: each package is uploaded, and the template says where it is.
            name = resource["Properties"]["CodeUri"].rstrip("/").split("/")[-1]
            resource["Properties"]["CodeUri"] = f"s3://{bucket}/{name}.zip"
    return transform(template, parameters, NoPolicies())
