//! Everything that the contract says is told, on the bus, in syncs that run.

use std::collections::{BTreeMap, BTreeSet};

use bus::DetailType;
use jiff::SignedDuration;
use pms_simulator::FaultKind;
use serde_json::{Value, json};

use crate::{
    home::{Home, called, email},
    world::pass,
};

/// Hands what was committed to the publisher, as the table's stream does, and gives what is on the bus then,
/// by type.
async fn on_the_bus(home: &Home) -> BTreeMap<String, Vec<Value>> {
    let records = home.committed_changes().await.into_iter().map(|packed| {
        let packed = aws_smithy_types::base64::encode(packed);
        let image = json!({"entity": {"S": "changes"}, "changes": {"B": packed}, "tells": {"N": "1"}});
        json!({"eventName": "INSERT", "dynamodb": {"SequenceNumber": "1", "NewImage": image}})
    });
    let stream = json!({"Records": records.collect::<Vec<_>>()});
    let answer = home.publisher.publish_committed(&stream).await;
    assert_eq!(answer, bus::StreamAnswer::default(), "all of it is taken");
    let mut found: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for event in home.aws.events() {
        assert_eq!(event["Source"], "door.pms");
        let detail = serde_json::from_str(event["Detail"].as_str().unwrap()).unwrap();
        found.entry(event["DetailType"].as_str().unwrap().to_owned()).or_default().push(detail);
    }
    found
}

/// What the schema of a detail type requires: of the event itself, and of every event.
fn required(detail_type: &str) -> BTreeSet<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../events/out/");
    let read = |name: &str| -> Value {
        serde_json::from_str(&std::fs::read_to_string(format!("{folder}{name}")).unwrap()).unwrap()
    };
    let name = detail_type.to_lowercase().replace(' ', "-");
    let schema = read(&format!("{name}.schema.json"));
    let mut required = Vec::new();
    let mut schemas = vec![schema.clone()];
    let parts = schema["allOf"].as_array().cloned().unwrap_or_default();
    schemas.extend(parts.iter().map(|part| read(part["$ref"].as_str().unwrap())));
    for schema in schemas {
        required.extend(schema["required"].as_array().cloned().unwrap_or_default());
    }
    required.iter().map(|field| field.as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn every_event_of_the_contract_is_seen_when_what_it_tells_of_happens() {
    let home = Home::set_up(8).await;
    // Somebody whom Door knows before the PMS is linked; the others are created, and all get their keys.
    let name = called(0);
    let known = json!({"first_name": name, "last_name": "Newcomer", "email": email(&name)});
    home.post(&home.manager, &format!("{}/people", home.at), known).await.expect(201);
    home.begin("automatic").await;
    home.property("org_harbor", "harbor-east").await;
    let free = home.offered(&home.manager, "harbor-row").await.remove(0);
    let lines = json!([{"property_id": "harbor-east", "pms_property_ids": [free]}]);
    home.post(&home.manager, "/rollouts", json!({"model": "harbor-row", "lines": lines})).await.expect(201);
    let people = home.people().await;
    let (leaves, changes, updated) = (&people[1], &people[2], &people[3]);
    home.moves_out(leaves);
    home.patch(changes, json!({"unit": people[4]["unit"]["name"]}));
    home.patch(updated, json!({"phone": "(801) 555-0199"}));
    home.patch(&people[5], json!({"email": "changed@example.com"}));
    home.moves_into(8, "N-6");
    pass(SignedDuration::from_hours(1));
    home.sync().await;
    // The alert goes with its cause.
    home.patch(&people[5], json!({"email": people[5]["email"]}));
    pass(SignedDuration::from_hours(1));
    home.sync().await;
    home.breaks(FaultKind::RejectCredential);
    assert_eq!(home.sync().await["status"], "failed");
    home.breaks(FaultKind::EmptyRoster);
    assert_eq!(home.sync().await["status"], "held");

    let seen = on_the_bus(&home).await;
    let contract: BTreeSet<_> = DetailType::ALL.iter().map(|kind| kind.as_str().to_owned()).collect();
    assert_eq!(seen.keys().cloned().collect::<BTreeSet<_>>(), contract);
    for (detail_type, events) in &seen {
        let is_of_a_rollout = *detail_type == DetailType::PropertyRolloutRequested.as_str();
        let of_a_sync = events.iter().any(|event| event["sync_id"].is_string());
        assert!(of_a_sync != is_of_a_rollout, "{detail_type}: of no sync");
        for event in events {
            for field in required(detail_type) {
                assert!(event.get(&field).is_some(), "{detail_type} lacks `{field}`: {event:#}");
            }
        }
    }
    let ids: Vec<_> = seen.values().flatten().filter_map(|event| event["event_id"].as_str()).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "each has an id of its own");
    let many = |kind: DetailType| seen[kind.as_str()].len();
    assert_eq!((many(DetailType::PersonCreated), many(DetailType::PersonLinked)), (9, 1));
    assert_eq!((many(DetailType::PersonMovedOut), many(DetailType::AccessRevoked)), (1, 1));
    assert_eq!((many(DetailType::AccessGranted), many(DetailType::AccessChanged)), (9, 1));
    assert_eq!((many(DetailType::CredentialFailing), many(DetailType::PropertySyncHeld)), (1, 1));
}
