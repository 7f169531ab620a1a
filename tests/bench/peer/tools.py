"""What is done beside the syncs, and not measured: the table is made, a property set up, people shown."""

import boto3
import orjson

from handler import TABLE

dynamodb = boto3.client("dynamodb")
secrets = boto3.client("secretsmanager")


def handler(event, _context):
    """Sets up, or shows the people."""
    return set_up(event["set_up"]) if "set_up" in event else people(event["people"])


def set_up(event):
    dynamodb.create_table(
        TableName=TABLE, BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[{"AttributeName": name, "AttributeType": "S"} for name in ("pk", "sk")],
        KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}],
    )
    secrets.create_secret(Name=event["config"]["secret"], SecretString=orjson.dumps(event["credential"]).decode())
    key = {"pk": {"S": f"PROPERTY#{event['property_id']}"}, "sk": {"S": "CONFIG"}}
    dynamodb.put_item(TableName=TABLE, Item={**key, "config": {"S": orjson.dumps(event["config"]).decode()}})
    return {}


def people(property_id):
    pages = dynamodb.get_paginator("query").paginate(
        TableName=TABLE, KeyConditionExpression="pk = :pk AND begins_with(sk, :person)",
        ExpressionAttributeValues={":pk": {"S": f"PROPERTY#{property_id}"}, ":person": {"S": "PERSON#"}},
    )
    items = (item for page in pages for item in page["Items"])
    return [{name: value["S"] for name, value in item.items() if name != "pk"} for item in items]
