//! What a gateway may hand on, and what is out of reach: answered all the same.

use serde_json::{Value, json};

use crate::{Test, client::Client, scenario::Scenario};

pub(crate) const TESTS: &[(&str, Test)] = &[
    ("edge::a_request_is_answered_however_its_address_and_its_claims_are_spelled", spelled),
    ("edge::what_is_larger_than_aws_takes_is_refused_before_a_function_sees_it", too_large),
    ("edge::a_sync_is_followed_through_the_logs_from_the_request_that_asked_for_it", followed),
    ("edge::what_needs_no_pms_goes_on_while_the_secrets_are_out_of_reach", without_secrets),
];

/// The sample of a call, changed; what the binary answers to it.
fn invoked(s: &Scenario, change: impl FnOnce(&mut Value)) -> Value {
    let sample = include_str!("../../../events/directory/people.json");
    let mut event: Value = serde_json::from_str(sample).unwrap();
    change(&mut event);
    let url = format!("{}/2015-03-31/functions/directory/invocations", s.local_url("lambda"));
    let mut answer = Client::new("", "").post(&url, event).expect(200);
    assert!(answer["statusCode"].is_number(), "the function failed: {answer:#}");
    answer["body"] = serde_json::from_str(answer["body"].as_str().unwrap()).unwrap();
    answer
}

fn spelled(s: &Scenario) {
    let property = s.property("spelled");
    let path = format!("/v1/properties/{property}/people");
    let ours = |event: &mut Value| {
        event["rawPath"] = path.clone().into();
        event["requestContext"]["authorizer"]["jwt"]["claims"]["org_id"] = s.org.clone().into();
    };
    for query in ["q=a b", "q=\"a\"", "q=é<>{}|^`\\", "limit=1&q=100%", "q=a%20b"] {
        let answer = invoked(s, |event| {
            ours(event);
            event["rawQueryString"] = query.into();
        });
        assert_eq!(answer["statusCode"], 200, "{query}: {answer:#}");
    }
    let with_claims = |claims: Value| {
        let answer = invoked(s, |event| {
            ours(event);
            event["requestContext"]["authorizer"]["jwt"]["claims"] = claims;
        });
        answer["statusCode"].as_u64().unwrap()
    };
    assert_eq!(
        with_claims(json!({"sub": "s", "role": "support", "org_id": null, "exp": 1_795_474_800})),
        200
    );
    assert_eq!(with_claims(json!({"sub": "s", "role": "portfolio_manager", "org_id": null})), 401);
    assert_eq!(with_claims(json!({"sub": "s", "role": "portfolio_manager", "org_id": 7})), 404);
    let listed = json!({"sub": "s", "role": "property_manager", "org_id": s.org, "property_ids": [property]});
    assert_eq!(with_claims(listed), 200);
    // Decoded on the way, it is the same path again.
    let spaced = invoked(s, |event| {
        ours(event);
        event["rawPath"] = "/v1/properties/no such row?/people".into();
    });
    assert_eq!(
        (&spaced["statusCode"], &spaced["body"]["code"]),
        (&json!(404), &json!("not_found")),
        "{spaced:#}"
    );
}

fn too_large(s: &Scenario) {
    let answer = s.manager.get(&format!("/pms?x={}", "x".repeat(10_240)));
    assert_eq!(answer.status, 431, "{answer:?}");
    let property = s.property("large");
    let body = json!({"units": [{"unit_id": "1", "name": "x".repeat(6_300_000)}]});
    let answer = s.platform.put(&format!("/properties/{property}/units"), body);
    assert_eq!(answer.status, 413, "{answer:?}");
}

fn followed(s: &Scenario) {
    let property = s.property("followed");
    s.set_up(&property, "yardi", &[]);
    s.turn_on(&property);
    let sync = s.sync_now(&property);
    let of_sync = |line: &&Value, field: &str| line[field] == sync["sync_id"];
    let asked = s.stack.log("syncs");
    let asked = asked.iter().find(|line| of_sync(line, "sync.id")).unwrap();
    assert!(asked["span"]["request_id"].as_str().is_some_and(|id| id.len() > 10), "{asked:#}");
    let lines = s.stack.log("sync");
    let calls: Vec<_> = lines
        .iter()
        .filter(|line| line["call"].is_string() && line["span"]["sync_id"] == sync["sync_id"])
        .collect();
    assert!(!calls.is_empty(), "no call to the PMS is of this sync");
    for line in calls {
        assert_eq!(line["span"]["property_id"], property, "{line:#}");
        assert!(line["span"]["function_request_id"].is_string(), "{line:#}");
    }
    assert!(lines.iter().any(|line| of_sync(&line, "sync_id") && line["message"] == "the sync ended"));
}

fn without_secrets(s: &Scenario) {
    let property = s.property("without");
    s.set_up(&property, "yardi", &[]);
    let secrets = |answer: bool| {
        Client::new("", "").put(s.local_url("secrets"), json!({"answers": answer})).expect(204);
    };
    secrets(false);
    // As cold as on a day on which nobody has called yet.
    for function in ["syncs", "credentials", "activation"] {
        s.stack.kill_function(function);
    }
    let list = format!("/properties/{property}/syncs");
    assert_eq!(s.manager.get(&list).expect(200)["items"], json!([]));
    assert_eq!(s.manager.list("/credentials").len(), 1);
    let form = json!({"pms": "yardi", "name": "another", "fields": s.sample_fields("yardi")});
    let refused = s.manager.post("/credentials", form.clone()).expect_problem(503, "unavailable");
    let logged = s.stack.log("credentials");
    let line = logged.iter().find(|line| line["span"]["request_id"] == refused["request_id"]).unwrap();
    assert!(line["error.cause"].as_str().unwrap().contains("the secrets are out of reach"), "{line:#}");
    s.manager.get(&format!("/properties/{property}/integration/preview")).expect_problem(503, "unavailable");
    secrets(true);
    s.manager.post("/credentials", form).expect(201);
    assert_eq!(s.turn_on(&property)["status"], "succeeded");
}
