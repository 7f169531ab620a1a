//! Entrata's wire.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use base64::{Engine, engine::general_purpose::STANDARD};
use pms_simulator::{Collapse, Pms, Quirks, Refusal, Reseed};
use serde_json::{Value, json};

use crate::support::{entrata, form, gateway, golden, leases, send, simulator};

#[tokio::test]
async fn each_call_answers_as_recorded() {
    let simulator = simulator();
    let call = async |path, method, params| entrata(&simulator, path, method, params).await.body;
    golden("entrata_status.json", &call("status", "getStatus", json!({})).await);
    golden("entrata_services.json", &call("appinfo", "getAccessibleServices", json!([])).await);
    golden("entrata_properties.json", &call("properties", "getProperties", json!([])).await);
    golden("entrata_pick_list.json", &call("leases", "getLeasePickList", json!({})).await);
    let units = json!({"propertyIds": "718202"});
    golden("entrata_units.json", &call("propertyunits", "getPropertyUnits", units).await);
    let some = json!({"propertyId": 718201, "leaseIds": "15200000,15200002,15200004,15200005,15200006"});
    golden("entrata_leases.json", &call("leases?page_no=1&per_page=500", "getLeases", some).await);
}

#[tokio::test]
async fn pages_hold_every_lease_once_and_then_none() {
    let simulator = simulator();
    let all = leases(&simulator, 718_201, 1, 500).await.leases();
    let mut paged = Vec::new();
    for page in 1.. {
        let answer = leases(&simulator, 718_201, page, 4).await;
        let rows = answer.leases();
        if rows.is_empty() {
            let text = &answer.json()["response"]["result"];
            assert_eq!(text, "No records found with mentioned preferences.");
            break;
        }
        assert!(rows.len() <= 4);
        paged.extend(rows);
    }
    assert!(all.len() > 8);
    assert_eq!(paged, all);
}

#[tokio::test]
async fn no_page_is_longer_than_five_hundred() {
    let simulator = simulator();
    let many = Reseed { residents: Some(2_000), ..Reseed::default() };
    simulator.control(Pms::Entrata).reseed(&many).unwrap();
    assert_eq!(leases(&simulator, 718_201, 1, 9_999).await.leases().len(), 500);
}

#[tokio::test]
async fn filters_keep_what_they_name() {
    let simulator = simulator();
    let ask = async |mut params: Value| {
        params["propertyId"] = json!("718201");
        entrata(&simulator, "leases", "getLeases", params).await.leases()
    };
    let active = ask(json!({"leaseStatusTypeIds": "4,5"})).await;
    assert!(
        active.iter().all(|lease| lease["leaseStatusTypeId"] == "4" || lease["leaseStatusTypeId"] == "5")
    );
    assert!(active.iter().any(|lease| lease["leaseStatusTypeId"] == "5"));

    let one = ask(json!({"leaseIds": "15200003"})).await;
    assert_eq!(one.len(), 1);
    assert_eq!(one[0]["id"], "15200003");

    let past = ask(json!({"leaseStatusTypeIds": 6, "moveOutDateFrom": "01/01/2000"})).await;
    assert!(!past.is_empty());
    assert!(past.iter().all(|lease| lease["moveOutDate"].is_string()));
    assert!(ask(json!({"leaseStatusTypeIds": 6, "moveOutDateFrom": "01/01/2099"})).await.is_empty());
}

#[tokio::test]
async fn somebody_who_transfers_is_one_customer_on_two_leases() {
    let simulator = simulator();
    let all = leases(&simulator, 718_201, 1, 500).await.leases();
    let customer = &all[4]["customers"]["customer"][0]["id"];
    let params = json!({"propertyId": 718_201, "customerId": customer});
    let both = entrata(&simulator, "leases", "getLeases", params).await.leases();
    let seen: Vec<_> = both.iter().map(|lease| (&lease["leaseStatusTypeId"], &lease["id"])).collect();
    assert_eq!(seen, [(&json!("5"), &json!("15200004")), (&json!("3"), &json!("15200005"))]);
    assert_ne!(both[0]["unitId"], both[1]["unitId"]);
}

#[tokio::test]
async fn the_older_host_takes_basic_and_nothing_else() {
    let simulator = simulator();
    let ask = async |authorization: String, kind: &str| {
        let body = json!({"auth": {"type": kind}, "method": {"name": "getStatus"}});
        let request = Request::post("/entrata/api/v1/status").header("authorization", authorization);
        send(&simulator, request.body(Body::from(body.to_string())).unwrap()).await.status
    };
    let right = format!("Basic {}", STANDARD.encode("larkspur_api:legacy-Passw0rd"));
    assert_eq!(ask(right.clone(), "basic").await, StatusCode::OK);
    assert_eq!(ask(right, "apikey").await, StatusCode::UNAUTHORIZED);
    let wrong = format!("Basic {}", STANDARD.encode("larkspur_api:wrong"));
    assert_eq!(ask(wrong, "basic").await, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_wrong_key_or_organisation_is_refused_in_either_way() {
    let simulator = simulator();
    let ask = async |org: &str, key: &str| {
        let body = json!({"auth": {"type": "apikey"}, "requestId": "15", "method": {"name": "getStatus"}});
        let request = Request::post(format!("/entrata/ext/orgs/{org}/v1/status")).header("x-api-key", key);
        send(&simulator, request.body(Body::from(body.to_string())).unwrap()).await
    };
    let key = form(&simulator, Pms::Entrata, "api_key");
    assert_eq!(ask("larkspur", &key).await.status, StatusCode::OK);
    assert_eq!(ask("someoneelse", &key).await.status, StatusCode::UNAUTHORIZED);

    let refused = ask("larkspur", "not-the-key").await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
    let error = r#"{"response":{"requestId":"15","error":{"code":401,"message":"Unauthorized."}}}"#;
    assert_eq!(refused.body, error);

    let quirks = Quirks { refusal: Refusal::Body, ..Quirks::default() };
    simulator.control(Pms::Entrata).set_quirks(quirks);
    let refused = ask("larkspur", "not-the-key").await;
    assert_eq!((refused.status, refused.body.as_str()), (StatusCode::OK, error));
}

#[tokio::test]
async fn what_nobody_granted_or_asked_properly_is_refused_with_a_code() {
    let simulator = simulator();
    let code = async |path: &str, method: &str, params: Value| {
        let answer = entrata(&simulator, path, method, params).await;
        answer.json()["response"]["error"]["code"].as_u64()
    };
    assert_eq!(code("leases", "getLeases", json!({"propertyId": 1})).await, Some(403));
    assert_eq!(code("leases", "getLeases", json!([])).await, Some(400));
    assert_eq!(code("propertyunits", "getPropertyUnits", json!({})).await, Some(400));
    assert_eq!(code("leases", "getNothing", json!({})).await, Some(400));
    assert_eq!(code("customers", "getLeases", json!({"propertyId": 718_201})).await, Some(400));

    let mut request = gateway(&simulator, "status", "getStatus", json!({}));
    *request.body_mut() = Body::from("{");
    assert_eq!(send(&simulator, request).await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_list_of_one_collapses_as_far_as_it_is_told_to() {
    let simulator = simulator();
    let control = simulator.control(Pms::Entrata);
    let one = async || {
        let params = json!({"propertyId": 718_201, "leaseIds": "15200002"});
        entrata(&simulator, "leases", "getLeases", params).await.json()["response"]["result"]["leases"]["lease"].clone()
    };
    assert!(one().await["customers"]["customer"].is_array());
    control.set_quirks(Quirks { collapse: Collapse::Never, ..Quirks::default() });
    assert!(one().await.is_array());
    control.set_quirks(Quirks { collapse: Collapse::Always, ..Quirks::default() });
    assert!(one().await["customers"]["customer"].is_object());
    assert!(one().await["unitSpaces"]["unitSpace"].is_object());
}

#[tokio::test]
async fn a_disabled_property_is_listed_and_empty() {
    let simulator = simulator();
    let listed = entrata(&simulator, "properties", "getProperties", json!({"propertyIds": "718204"})).await;
    assert_eq!(listed.json()["response"]["result"]["PhysicalProperty"]["Property"]["IsDisabled"], 1);
    let units =
        entrata(&simulator, "propertyunits", "getPropertyUnits", json!({"propertyIds": 718_204})).await;
    let property = &units.json()["response"]["result"]["properties"]["property"];
    assert_eq!((&property["unitCount"], property.get("units")), (&json!(0), None));
    assert!(leases(&simulator, 718_204, 1, 500).await.leases().is_empty());
}

#[tokio::test]
async fn every_answer_tells_what_is_left_of_the_quota() {
    let simulator = simulator();
    let first = leases(&simulator, 718_201, 1, 1).await;
    assert_eq!(first.headers["x-ratelimit-limit"], "10000/day;5000/hour;1000/minute");
    assert_eq!(first.headers["x-ratelimit-remaining"], "9999/day;4999/hour;999/minute");
    let second = leases(&simulator, 718_201, 1, 1).await;
    assert_eq!(second.headers["x-ratelimit-remaining"], "9998/day;4998/hour;998/minute");
}
