//! The `OpenAPI` document: complete, served without a token, and the one that is checked in.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::{caller::Caller, world::World};

fn document() -> Value {
    serde_json::to_value(api::document()).unwrap()
}

#[test]
fn the_checked_in_document_is_the_one_that_the_code_makes() {
    let checked_in: Value = serde_json::from_str(include_str!("../../openapi.json")).unwrap();
    assert_eq!(checked_in, document(), "make it anew: docs/adding.md has the command");
}

#[tokio::test]
async fn the_document_is_served_without_a_token() {
    let world = World::new().await;
    assert_eq!(world.get(&Caller::nobody(), "/openapi.json").await.expect(200), document());
}

#[test]
fn every_operation_has_an_id_of_its_own_and_describes_each_answer() {
    let mut ids = BTreeSet::new();
    let document = document();
    for item in document["paths"].as_object().unwrap().values() {
        for operation in item.as_object().unwrap().values() {
            assert!(ids.insert(operation["operationId"].as_str().unwrap().to_owned()), "{operation:#}");
            for response in operation["responses"].as_object().unwrap().values() {
                let shared = response["$ref"].as_str();
                let response =
                    shared.map_or(response, |at| document.pointer(at.trim_start_matches('#')).unwrap());
                assert!(!response["description"].as_str().unwrap().is_empty(), "{operation:#}");
            }
        }
    }
}

#[test]
fn every_operation_says_what_it_does_and_which_problems_may_come() {
    let document = document();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            assert!(operation["summary"].is_string(), "{method} {path}");
            let response = operation["responses"]["422"]["$ref"].as_str().unwrap();
            let response = document.pointer(response.trim_start_matches('#')).unwrap();
            let schema = response["content"]["application/problem+json"]["schema"]["$ref"].as_str().unwrap();
            let problem = document.pointer(schema.trim_start_matches('#')).unwrap();
            assert_eq!(problem["allOf"][0]["$ref"], "#/components/schemas/Problem", "{method} {path}");
        }
    }
}

#[test]
fn a_body_is_needed_but_where_all_of_it_may_be_left_out_and_has_no_other_fields() {
    let document = document();
    let mut without = Vec::new();
    for item in document["paths"].as_object().unwrap().values() {
        for operation in item.as_object().unwrap().values() {
            let body = &operation["requestBody"];
            if body.is_null() {
                continue;
            }
            if body["required"] != true {
                without.push(operation["operationId"].as_str().unwrap());
            }
            let schema = body["content"]["application/json"]["schema"]["$ref"].as_str().unwrap();
            let schema = document.pointer(schema.trim_start_matches('#')).unwrap();
            assert_eq!(schema["additionalProperties"], false, "{operation:#}");
        }
    }
    assert_eq!(without, ["sync_now", "approve_held_sync"]);
}

#[test]
fn every_reference_leads_somewhere_and_the_version_is_3_1() {
    let document = document();
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
    let mut references = Vec::new();
    collect(&document, &mut references);
    assert!(references.len() > 50);
    for reference in references {
        assert!(document.pointer(reference.trim_start_matches('#')).is_some(), "{reference}");
    }
}

fn collect(value: &Value, references: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            references.extend(fields.get("$ref").and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|value| collect(value, references));
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, references)),
        _ => {}
    }
}
