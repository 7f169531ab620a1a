//! What is wrong with a request is said in one way, whatever it is.

use serde_json::json;

use crate::{
    caller::{Call, Caller},
    world::{World, manager, platform},
};

const AT: &str = "/properties/harbor-row/integration";

async fn world() -> World {
    let world = World::new().await;
    world.property("org_harbor", "harbor-row").await;
    world
}

#[tokio::test]
async fn a_body_that_is_no_json_or_too_large_is_refused() {
    let world = world().await;
    let put = |body: &str| Call::new("PUT", &format!("{AT}/pms")).raw(body);
    for body in ["", "{\"pms\":", "pms=yardi"] {
        world.send(&manager(), put(body)).await.problem(400, "not_json");
    }
    for body in ["[]", "\"yardi\"", "null", "7"] {
        let problem = world.send(&manager(), put(body)).await.problem(422, "invalid_request");
        assert_eq!(problem["errors"][0]["pointer"], "");
    }
    let large = json!({"pms": "y".repeat(256 * 1024)}).to_string();
    world.send(&manager(), put(&large)).await.problem(413, "body_too_large");
}

#[tokio::test]
async fn every_field_that_is_not_accepted_is_named_and_unknown_ones_too() {
    let world = world().await;
    let problem = world.put(&manager(), &format!("{AT}/pms"), json!({"pms": "excel", "colour": "red"})).await;
    let problem = problem.problem(422, "invalid_request");
    let pointers: Vec<_> =
        problem["errors"].as_array().unwrap().iter().map(|e| e["pointer"].clone()).collect();
    assert_eq!(pointers, ["/pms", "/colour"]);
    let people = "/properties/harbor-row/people";
    let problem =
        world.post(&manager(), people, json!({"first_name": 1, "email": "none", "unit_id": "a b"})).await;
    let problem = problem.problem(422, "invalid_request");
    let pointers: Vec<_> =
        problem["errors"].as_array().unwrap().iter().map(|e| e["pointer"].clone()).collect();
    assert_eq!(pointers, ["/first_name", "/last_name", "/email", "/unit_id"]);
}

#[tokio::test]
async fn a_wrong_method_names_the_right_ones_and_an_unknown_path_is_not_found() {
    let world = world().await;
    let answer = world.send(&manager(), Call::new("PATCH", &format!("{AT}/pms"))).await;
    assert_eq!(answer.headers["allow"], "PUT");
    answer.problem(405, "method_not_allowed");
    world.get(&manager(), "/no/such/path").await.problem(404, "not_found");
    world.get(&manager(), "/properties/harbor%20row/integration").await.problem(404, "not_found");
    world.get(&manager(), "/properties/harbor-row/people/nobody").await.problem(404, "not_found");
    world.get(&manager(), "/properties/harbor-row/syncs/sync_1").await.problem(404, "not_found");
}

#[tokio::test]
async fn what_is_asked_for_in_a_query_is_checked() {
    let world = world().await;
    for query in ["limit=0", "limit=201", "limit=x", "limit=", "lifecycle=", "only=+", "cursor=nonsense"] {
        let path = format!("/properties/harbor-row/people?{query}");
        let problem = world.get(&manager(), &path).await.problem(422, "invalid_request");
        let name = query.split('=').next().unwrap();
        assert_eq!(problem["errors"][0]["pointer"], format!("?{name}"));
    }
    world
        .get(&manager(), "/properties/harbor-row/people?lifecycle=gone")
        .await
        .problem(422, "invalid_request");
    world.get(&manager(), "/properties/harbor-row/people?q=&cursor=").await.expect(200);
    world.get(&manager(), "/properties/harbor-row/alerts?status=new").await.problem(422, "invalid_request");
}

#[tokio::test]
async fn a_parameter_that_a_call_does_not_have_is_refused_and_those_that_it_has_are_named() {
    let world = world().await;
    let refused = async |path: &str| {
        let problem = world.get(&manager(), path).await.problem(422, "invalid_request");
        problem["errors"].as_array().unwrap().clone()
    };
    let errors = refused("/credentials?PMS=yardi&limit=5&%C3%A5=1").await;
    assert_eq!((&errors[0]["pointer"], &errors[1]["pointer"]), (&json!("?PMS"), &json!("?å")));
    let detail = "is not a parameter of this call, which has `pms`, `limit`, `cursor`";
    assert_eq!(errors[0]["detail"], detail);
    for path in ["/pms?x", "/openapi.json?x=", "/properties/harbor-row/units?limit=5"] {
        let detail = &refused(path).await[0]["detail"];
        assert_eq!(detail, "is not a parameter of this call, which has none", "{path}");
    }
    let put = Call::new("PUT", &format!("{AT}/pms?dry_run=true")).json(&json!({"pms": "yardi"}));
    world.send(&manager(), put).await.problem(422, "invalid_request");
    let card = world.get(&manager(), AT).await.expect(200);
    assert_eq!(card["pms"], json!(null), "nothing was done");
    // What the path and the method are is said first.
    world.get(&manager(), "/no/such/path?x=1").await.problem(404, "not_found");
    world
        .send(&manager(), Call::new("PATCH", &format!("{AT}/pms?x=1")))
        .await
        .problem(405, "method_not_allowed");
    // A query without anything is none.
    world.get(&manager(), "/credentials?").await.expect(200);
}

#[tokio::test]
async fn of_many_errors_a_hundred_are_named_and_all_are_counted() {
    let world = world().await;
    let zeros = vec![0; 500_000];
    for (method, caller, path, list) in [
        ("PUT", platform(), "/properties/harbor-row/units", "units"),
        ("PUT", manager(), "/properties/harbor-row/unit-mapping", "items"),
    ] {
        let call = Call::new(method, path).json(&json!({ list: zeros }));
        let problem = world.send(&caller, call).await.problem(422, "invalid_request");
        let detail = "500000 fields are not accepted; `errors` names the first 100";
        assert_eq!((problem["errors"].as_array().unwrap().len(), &problem["detail"]), (100, &json!(detail)));
        assert!(problem.to_string().len() < 20_000);
    }
    for (caller, method, path, list) in [
        (platform(), "PUT", "/properties/harbor-row/keys", "keys"),
        (manager(), "POST", "/properties/harbor-row/access-suggestions/decision", "suggestion_ids"),
        (manager(), "PUT", &format!("{AT}/lease-statuses"), "excluded"),
        (manager(), "PUT", &format!("{AT}/pms-properties"), "pms_property_ids"),
        (manager(), "POST", "/rollouts", "lines"),
    ] {
        let call = Call::new(method, path).json(&json!({ list: &zeros[..100_000] }));
        let problem = world.send(&caller, call).await.problem(422, "invalid_request");
        assert_eq!(problem["errors"].as_array().unwrap().len(), 100, "{path}");
    }
    // What is not JSON in the field's form but one by one: as many as fit, each of them known to be wrong.
    let same = vec![json!({"unit_id": "u", "name": "U"}); 5_000];
    let call = Call::new("PUT", "/properties/harbor-row/units").json(&json!({"units": same}));
    let problem = world.send(&platform(), call).await.problem(422, "invalid_request");
    assert_eq!(problem["detail"], "4999 fields are not accepted; `errors` names the first 100");
    // One with a name that fills the body.
    let call = Call::new("PUT", "/properties/harbor-row/units").json(&json!({"~".repeat(2_000_000): 1}));
    let problem = world.send(&platform(), call).await.problem(422, "invalid_request");
    assert!(problem.to_string().len() < 10_000);
}

#[tokio::test]
async fn whatever_needs_the_set_up_names_the_step_that_comes_first() {
    let world = world().await;
    let property = "/properties/harbor-row";
    let credential = world.credential(&manager(), "yardi").await;
    let body = json!({"first_name": "Marisol", "last_name": "Ferrante", "email": "marisol@example.com"});
    let person = world.post(&manager(), &format!("{property}/people"), body).await.expect(201);
    let lifecycle = format!("people/{}/lifecycle", person["person_id"].as_str().unwrap());
    let many = json!({"kind": "missing_email", "action": "keep"});
    for (method, path, body) in [
        ("PUT", "integration/credential", json!({"credential_id": credential})),
        ("GET", "integration/pms-properties", json!(null)),
        ("PUT", "integration/pms-properties", json!({"pms_property_ids": ["p1"]})),
        ("GET", "integration/lease-statuses", json!(null)),
        ("PUT", "integration/lease-statuses", json!({"excluded": []})),
        ("GET", "integration/preview", json!(null)),
        ("PUT", "integration/activation", json!({"enabled": true})),
        ("GET", "explanations?q=marisol", json!(null)),
        ("POST", "syncs", json!({})),
        ("POST", "syncs", json!({"dry_run": true})),
        ("PUT", &lifecycle, json!({"lifecycle": "past"})),
        ("POST", "alerts/alert_01KAXN0000ABCDEFGHJKMNPQRS/resolution", json!({"action": "keep"})),
        ("POST", "alerts/resolutions", many),
    ] {
        let call = Call::new(method, &format!("{property}/{path}"));
        let call = if method == "GET" { call } else { call.json(&body) };
        let problem = world.send(&manager(), call).await.problem(409, "step_required");
        assert_eq!(problem["next_step"], "select_pms", "{method} {path}");
    }
}

#[tokio::test]
async fn a_property_keeps_its_portfolio_and_needs_a_time_zone_there_is() {
    let world = world().await;
    let path = "/properties/harbor-row";
    let body = |org: &str, zone: &str| json!({"org_id": org, "name": " Harbor Row ", "time_zone": zone});
    let named = world.put(&platform(), path, body("org_harbor", "Europe/Oslo")).await.expect(200);
    assert_eq!((&named["name"], &named["time_zone"]), (&json!("Harbor Row"), &json!("Europe/Oslo")));
    let problem =
        world.put(&platform(), path, body("org_vale", "Europe/Oslo")).await.problem(422, "invalid_request");
    assert_eq!(problem["errors"][0]["pointer"], "/org_id");
    let problem =
        world.put(&platform(), path, body("org_harbor", "Mars/Base")).await.problem(422, "invalid_request");
    assert_eq!(problem["errors"][0]["pointer"], "/time_zone");
}

#[tokio::test]
async fn nothing_is_kept_by_what_stands_between() {
    let world = world().await;
    for (caller, path) in [(manager(), "/pms"), (Caller::nobody(), "/pms"), (manager(), "/no/such/path")] {
        assert_eq!(world.get(&caller, path).await.headers["cache-control"], "no-store");
    }
}
