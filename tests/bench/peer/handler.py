"""One sync of one property."""

import hashlib
import time

import boto3
import orjson
import urllib3
from botocore.config import Config

import entrata
import yardi

TABLE = "peer"
BATCH = 25
LOCK_SECONDS = 900
READ = {"entrata": entrata.residents, "yardi": yardi.residents}

CONFIG = Config(connect_timeout=5, read_timeout=20, retries={"max_attempts": 5, "mode": "standard"})
dynamodb = boto3.client("dynamodb", config=CONFIG)
secrets = boto3.client("secretsmanager", config=CONFIG)
http = urllib3.PoolManager(timeout=urllib3.Timeout(connect=5, read=60), retries=urllib3.Retry(3, backoff_factor=0.5))
credentials = {}


def handler(event, _context):
    """Syncs a property: reads the building, compares hashes, writes what changed."""
    property_id, sync_id = event["property_id"], event["sync_id"]
    key = {"pk": {"S": f"PROPERTY#{property_id}"}}
    config = orjson.loads(get({**key, "sk": {"S": "CONFIG"}})["config"]["S"])
    lock(key, sync_id)
    try:
        people = READ[config["pms"]](http, config, credential(config["secret"]))
        counts = write(property_id, people, known(property_id))
        record = {"sync_id": {"S": sync_id}, "at": {"N": str(int(time.time()))}, "counts": {"S": orjson.dumps(counts).decode()}}
        dynamodb.put_item(TableName=TABLE, Item={**key, "sk": {"S": "LAST_SYNC"}, **record})
    finally:
        dynamodb.delete_item(
            TableName=TABLE, Key={**key, "sk": {"S": "LOCK"}}, ConditionExpression="sync_id = :mine",
            ExpressionAttributeValues={":mine": {"S": sync_id}},
        )
    return {"status": "succeeded", "counts": counts}


def get(key):
    return dynamodb.get_item(TableName=TABLE, Key=key)["Item"]


def lock(key, sync_id):
    now = int(time.time())
    dynamodb.put_item(
        TableName=TABLE,
        Item={**key, "sk": {"S": "LOCK"}, "sync_id": {"S": sync_id}, "until": {"N": str(now + LOCK_SECONDS)}},
        ConditionExpression="attribute_not_exists(pk) OR #until < :now",
        ExpressionAttributeNames={"#until": "until"},
        ExpressionAttributeValues={":now": {"N": str(now)}},
    )


def credential(name):
    if name not in credentials:
        credentials[name] = orjson.loads(secrets.get_secret_value(SecretId=name)["SecretString"])
    return credentials[name]


def known(property_id):
    """The hash of each person, by resident."""
    query = {
        "TableName": TABLE, "KeyConditionExpression": "pk = :pk",
        "ExpressionAttributeValues": {":pk": {"S": f"HASHES#{property_id}"}},
    }
    hashes = {}
    while True:
        page = dynamodb.query(**query)
        for item in page["Items"]:
            hashes[item["sk"]["S"]] = item["hash"]["S"]
        if "LastEvaluatedKey" not in page:
            return hashes
        query["ExclusiveStartKey"] = page["LastEvaluatedKey"]


def write(property_id, people, hashes):
    """Writes whoever is new, has changed or is gone; each with their hash."""
    counts = {"created": 0, "updated": 0, "moved_out": 0, "unchanged": 0}
    requests = []

    def put(resident_id, person, digest):
        item = {"pk": {"S": f"PROPERTY#{property_id}"}, "sk": {"S": f"PERSON#{resident_id}"}}
        item.update((name, {"S": value}) for name, value in person.items() if value is not None)
        row = {"pk": {"S": f"HASHES#{property_id}"}, "sk": {"S": resident_id}, "hash": {"S": digest}}
        requests.extend({"PutRequest": {"Item": each}} for each in (item, row))

    for resident_id, person in people.items():
        digest = hashlib.sha256(orjson.dumps(person)).hexdigest()
        before = hashes.get(resident_id)
        if before == digest:
            counts["unchanged"] += 1
            continue
        counts["created" if before is None else "updated"] += 1
        put(resident_id, person, digest)
    for resident_id in hashes.keys() - people.keys():
        if hashes[resident_id] != "gone":
            counts["moved_out"] += 1
            put(resident_id, {"lifecycle": "past"}, "gone")
    for start in range(0, len(requests), BATCH):
        send(requests[start : start + BATCH])
    return counts


def send(batch):
    """Writes a batch, and again what the table did not take."""
    left, wait = {TABLE: batch}, 0.05
    while left:
        left = dynamodb.batch_write_item(RequestItems=left).get("UnprocessedItems")
        if left:
            time.sleep(wait)
            wait = min(wait * 2, 5)
