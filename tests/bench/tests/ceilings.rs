//! What a sync of a small building may cost at most: requests and units, which are the same in every build.
//! Whoever makes a sync cheaper lowers these.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::{Path, PathBuf};

use bench::{Binaries, Building, Life, Meter, World};
use pms_simulator::Pms;
use serde_json::{Value, json};

const RESIDENTS: u32 = 60;

/// Built with the tests, beside them.
fn binaries() -> Binaries {
    let test = std::env::current_exe().unwrap();
    let beside = test.ancestors().nth(2).unwrap().to_owned();
    for name in ["sync", "directory", "activation"] {
        assert!(beside.join(name).exists(), "`{name}` is not built; `bash .ci/binaries` builds it");
    }
    Binaries { measured: beside.clone(), door: beside }
}

fn folder(name: &str) -> PathBuf {
    Path::new(std::env!("CARGO_TARGET_TMPDIR")).join(name)
}

#[track_caller]
fn at_most(what: &str, found: f64, ceiling: f64) {
    assert!(found <= ceiling, "{what}: {found}, and {ceiling} at most");
}

#[tokio::test]
async fn a_first_sync_and_an_unchanged_one_stay_below_what_they_may_cost() {
    let building = Building { pms: Pms::Entrata, residents: RESIDENTS };
    let mut world = World::start(&folder("ceilings"), &building, &binaries()).await.unwrap();
    let figures = bench::live(&mut world, &building, &Life { hours: 3, change_percent: 10.0 }).await.unwrap();
    assert!(figures.people > 30, "there is somebody to sync: {}", figures.people);
    let people = f64::from(u32::try_from(figures.people).unwrap());
    let first = &figures.first.spent;
    at_most("requests of a first sync", requests(&first.requests), 16.0);
    // Of them, the sync as a whole takes some twenty.
    at_most("write units of a first sync, by person", first.write_units / people, 2.8);
    let (changed, residents) = (&figures.changed.spent, u32::try_from(figures.changed_residents).unwrap());
    assert!(residents > 2, "there is something to write: {residents}");
    at_most(
        "write units of a sync that changes some",
        changed.write_units,
        2.5 * f64::from(residents) + 22.0,
    );
    at_most("requests of a sync that changes some", requests(&changed.requests), 16.0);
    for (hour, sync) in figures.day.iter().enumerate() {
        assert_eq!(sync.answer["counts"]["unchanged"], figures.people, "nothing is new: {}", sync.answer);
        // The first makes a plan that has nothing to do; those after it find what that one rested on.
        let [requested, read, written] = if hour == 0 { [20.0, 28.0, 14.0] } else { [5.0, 4.0, 3.0] };
        at_most("requests of an unchanged sync", requests(&sync.spent.requests), requested);
        at_most("read units of an unchanged sync", sync.spent.read_units, read);
        at_most("write units of an unchanged sync", sync.spent.write_units, written);
        at_most(
            "refused requests of an unchanged sync",
            f64::from(u32::try_from(sync.spent.refused).unwrap()),
            1.0,
        );
    }
}

fn requests(of: &std::collections::BTreeMap<String, u64>) -> f64 {
    of.values().map(|count| f64::from(u32::try_from(*count).unwrap())).sum()
}

#[tokio::test]
async fn units_are_those_of_the_items_sizes_twice_in_a_transaction_and_once_more_in_an_index() {
    let building = Building { pms: Pms::Entrata, residents: 1 };
    let world = World::start(&folder("units"), &building, &binaries()).await.unwrap();
    let table = Table { meter: world.meter().clone() };
    // 1.5 kB: two write units, one read unit, half a one where it may be old.
    let item = |sk: &str| json!({"pk": {"S": "a"}, "sk": {"S": sk}, "text": {"S": "x".repeat(1_500)}});
    let key = |sk: &str| json!({"pk": {"S": "a"}, "sk": {"S": sk}});
    assert_eq!(table.spent("PutItem", json!({"Item": item("1")})).await, (0.0, 2.0));
    assert_eq!(table.spent("GetItem", json!({"Key": key("1"), "ConsistentRead": true})).await, (1.0, 0.0));
    assert_eq!(table.spent("GetItem", json!({"Key": key("1")})).await, (0.5, 0.0));
    let put = |item: Value| json!({"TransactItems": [{"Put": {"TableName": "door-pms", "Item": item}}]});
    assert_eq!(table.spent("TransactWriteItems", put(item("2"))).await, (0.0, 4.0));
    let mut indexed = item("3");
    indexed["gsi1pk"] = json!({"S": "i"});
    indexed["gsi1sk"] = json!({"S": "i"});
    let index = world.index_units(1_500);
    assert_eq!(table.spent("PutItem", json!({"Item": indexed})).await, (0.0, 2.0 + index));
    indexed["sk"] = json!({"S": "4"});
    assert_eq!(table.spent("TransactWriteItems", put(indexed)).await, (0.0, 4.0 + index));
}

/// The table behind the meter.
struct Table {
    meter: Meter,
}

impl Table {
    /// Read and write units of a request.
    async fn spent(&self, operation: &str, mut body: Value) -> (f64, f64) {
        if body["TransactItems"].is_null() {
            body["TableName"] = json!("door-pms");
        }
        self.meter.take();
        let request = reqwest::Client::new()
            .post(&self.meter.address)
            .header("content-type", "application/x-amz-json-1.0")
            .header("x-amz-target", format!("DynamoDB_20120810.{operation}"))
            .header("x-amz-date", "20260101T000000Z")
            .header(
                "authorization",
                "AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=b",
            )
            .body(body.to_string());
        let answer = request.send().await.unwrap();
        assert!(answer.status().is_success(), "{}", answer.text().await.unwrap());
        let spent = self.meter.take();
        (spent.read_units, spent.write_units)
    }
}
