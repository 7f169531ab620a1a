//! Control over HTTP, and what it does to the wire.

use axum::http::{Method, StatusCode};
use pms_simulator::{Pms, Simulator};
use serde_json::{Value, json};

use crate::support::{control, form, leases, simulator, transactions};

async fn get(simulator: &Simulator, path: &str) -> Value {
    control(simulator, Method::GET, path, Value::Null).await.json()
}

#[tokio::test]
async fn the_state_counts_residents_and_calls() {
    let simulator = simulator();
    leases(&simulator, 718_201, 1, 1).await;
    assert_eq!(get(&simulator, "").await, json!(["entrata", "yardi", "realpage", "appfolio", "mri"]));
    let state = get(&simulator, "entrata").await;
    assert_eq!(state["served"], json!({"getLeases": 1}));
    assert_eq!(state["properties"][0]["id"], "718201");
    assert!(state["properties"][0]["by_status"]["current"].as_u64().unwrap() > 10);
    let unknown = control(&simulator, Method::GET, "realpages", Value::Null).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    assert_eq!(unknown.json()["error"], "no PMS is called \"realpages\" here");
}

#[tokio::test]
async fn faults_are_set_shown_and_cleared() {
    let simulator = simulator();
    let faults = json!([
        {"kind": "rate_limited", "retry_after": "date", "on": "getLeases", "times": 2},
        {"kind": "latency", "ms": 0},
    ]);
    let set = control(&simulator, Method::PUT, "entrata/faults", faults).await;
    assert_eq!(set.status, StatusCode::NO_CONTENT);
    assert_eq!(leases(&simulator, 718_201, 1, 1).await.status, StatusCode::TOO_MANY_REQUESTS);
    let shown = &get(&simulator, "entrata").await["faults"];
    assert_eq!((&shown[0]["kind"], &shown[0]["times"]), (&json!("rate_limited"), &json!(1)));
    let nonsense = control(&simulator, Method::PUT, "entrata/faults", json!([{"kind": "gremlins"}])).await;
    assert_eq!(nonsense.status, StatusCode::UNPROCESSABLE_ENTITY);
    control(&simulator, Method::DELETE, "entrata/faults", Value::Null).await;
    assert_eq!(leases(&simulator, 718_201, 1, 1).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_rotated_credential_is_the_only_one_accepted() {
    let simulator = simulator();
    let old = form(&simulator, Pms::Yardi, "password");
    let rotate = control(&simulator, Method::PUT, "yardi/credential", json!({"password": "n&w"})).await;
    assert_eq!(rotate.status, StatusCode::NO_CONTENT);
    assert_eq!(form(&simulator, Pms::Yardi, "password"), "n&w");
    assert!(transactions(&simulator, "lake01").await.body.contains("<RT_Customer>"));
    control(&simulator, Method::PUT, "yardi/credential", json!({"password": old})).await;
    let unknown = control(&simulator, Method::PUT, "yardi/credential", json!({"pin": "1"})).await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn quirks_seeds_and_changes_are_taken_over_http() {
    let simulator = simulator();
    let quirks = json!({"refusal": "body", "default_namespace": false});
    assert_eq!(control(&simulator, Method::PUT, "yardi/quirks", quirks).await.status, StatusCode::NO_CONTENT);
    assert!(transactions(&simulator, "lake01").await.body.contains("<ResidentTransactions xmlns=\"\""));
    let seed = json!({"seed": 7, "residents": 300, "property": "lake01"});
    assert_eq!(control(&simulator, Method::POST, "yardi/seed", seed).await.status, StatusCode::NO_CONTENT);
    let changed = control(&simulator, Method::POST, "yardi/change", json!({"percent": 50})).await.json();
    assert!(changed["changed"].as_u64().unwrap() > 100, "{changed}");
}

#[tokio::test]
async fn a_resident_is_edited_and_the_wire_follows() {
    let simulator = simulator();
    let patch = json!({
        "first_name": "Zoë", "email": null, "phone": "+1 (608) 555-0123", "status": "notice",
        "lease_end": "2026-12-31", "unit": "PH-1",
    });
    let edited = control(&simulator, Method::PATCH, "entrata/residents/31000016", patch).await.json();
    assert_eq!((&edited["first_name"], &edited["email"]), (&json!("Zoë"), &Value::Null));
    assert_eq!(edited["move_out"], "2026-10-01", "a notice without a day is thirty days");

    let lease = &leases(&simulator, 718_201, 1, 500).await.leases()[2];
    let customer = &lease["customers"]["customer"][0];
    assert_eq!(customer["firstName"], "Zoë");
    assert!(customer.get("emailAddress").is_none());
    assert_eq!(customer["phones"]["phone"][0]["phoneNumber"], "+1 6085550123");
    assert_eq!((&lease["leaseStatusTypeId"], &lease["moveOutDate"]), (&json!("5"), &json!("10/01/2026")));
    assert_eq!(lease["unitSpaces"]["unitSpace"][0]["unitSpace"], "PH-1");
    assert_eq!(lease["leaseIntervals"]["leaseInterval"][0]["endDate"], "12/31/2026");

    let typo =
        control(&simulator, Method::PATCH, "entrata/residents/31000016", json!({"fist_name": "x"})).await;
    assert_eq!(typo.status, StatusCode::UNPROCESSABLE_ENTITY);
    let nobody = control(&simulator, Method::PATCH, "entrata/residents/1", json!({})).await;
    assert_eq!(nobody.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_transferring_resident_is_renamed_on_both_leases() {
    let simulator = simulator();
    let id = leases(&simulator, 718_201, 1, 500).await.leases()[4]["customers"]["customer"][0]["id"].clone();
    control(&simulator, Method::PATCH, &format!("entrata/residents/{id}"), json!({"last_name": "Both"}))
        .await;
    let rows = leases(&simulator, 718_201, 1, 500).await.leases();
    let named: Vec<_> =
        rows.iter().filter(|row| row["customers"]["customer"][0]["lastName"] == "Both").collect();
    assert_eq!(named.len(), 2);
}

#[tokio::test]
async fn a_roommate_moves_out_alone_and_keeps_the_code() {
    let simulator = simulator();
    let listed = get(&simulator, "yardi/properties/lake01/residents?limit=500").await;
    let people = listed.as_array().unwrap();
    let code = |one: &Value| one["id"].as_str().unwrap().to_owned();
    let mates: Vec<_> =
        people.iter().filter(|one| code(one).starts_with('r') && one["status"] == "current").collect();
    let (left, stays) = (code(mates[0]), code(mates[1]));
    control(&simulator, Method::PATCH, &format!("yardi/residents/{left}"), json!({"status": "past"})).await;
    let body = transactions(&simulator, "lake01").await.body;
    let about = |id: &str| {
        let part =
            body.split("<MITS:Customer ").find(|part| part.contains(&format!("<MITS:CustomerID>{id}<")));
        part.and_then(|part| part.split("</MITS:Customer>").next()).unwrap().to_owned()
    };
    assert!(about(&left).contains("<MITS:ActualMoveOut>2026-09-01</MITS:ActualMoveOut>"));
    assert!(!about(&stays).contains("ActualMoveOut"));
}

#[tokio::test]
async fn residents_come_and_vanish() {
    let simulator = simulator();
    let new = json!({"first_name": "Ny", "last_name": "Person", "email": "ny@example.com", "unit": "0103"});
    let added = control(&simulator, Method::POST, "yardi/properties/lake01/residents", new).await;
    assert_eq!(added.status, StatusCode::CREATED);
    let id = added.json()["id"].as_str().unwrap().to_owned();
    let code = format!("<MITS:CustomerID>{id}</MITS:CustomerID>");
    assert!(transactions(&simulator, "lake01").await.body.contains(&code));
    let path = format!("yardi/residents/{id}");
    assert_eq!(get(&simulator, &path).await["unit"], "0103");
    assert_eq!(control(&simulator, Method::DELETE, &path, Value::Null).await.status, StatusCode::NO_CONTENT);
    assert!(!transactions(&simulator, "lake01").await.body.contains(&code));
    assert_eq!(control(&simulator, Method::DELETE, &path, Value::Null).await.status, StatusCode::NOT_FOUND);

    let first = transactions(&simulator, "lake01").await;
    let roommate =
        first.texts("MITS:CustomerID").into_iter().find(|id| id.starts_with('r')).unwrap().to_owned();
    control(&simulator, Method::DELETE, &format!("yardi/residents/{roommate}"), Value::Null).await;
    let second = transactions(&simulator, "lake01").await;
    let left: Vec<_> = first.texts("MITS:CustomerID").into_iter().filter(|id| *id != roommate).collect();
    assert_eq!(second.texts("MITS:CustomerID"), left, "the others keep their codes");

    let disabled = json!({"first_name": "A", "last_name": "B"});
    let refused = control(&simulator, Method::POST, "entrata/properties/718204/residents", disabled).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}
