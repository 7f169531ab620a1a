//! Credentials: tried before anything is stored, rotated everywhere at once, never shown.

use jiff::SignedDuration;
use pms_simulator::FaultKind;
use serde_json::{Value, json};

use crate::{
    caller::Caller,
    world::{World, manager, manager_of, pass},
};

/// Which field of a PMS's form is its secret.
const SECRETS: [(&str, &str); 2] = [("entrata", "api_key"), ("yardi", "password")];

#[tokio::test]
async fn a_credential_that_the_pms_refuses_is_not_stored() {
    let world = World::new().await;
    for (pms, secret) in SECRETS {
        let mut fields = world.fields(pms);
        fields[secret] = json!("not-the-right-one");
        let body = json!({"pms": pms, "name": "Wrong", "fields": fields});
        let problem = world.post(&manager(), "/credentials", body).await.problem(422, "credential_rejected");
        assert!(!problem.to_string().contains("not-the-right-one"), "{problem:#}");
    }
    assert!(world.aws.secrets().is_empty());
    assert_eq!(world.all(&manager(), "/credentials", 50).await, Vec::<Value>::new());
}

#[tokio::test]
async fn a_pms_that_is_down_is_told_apart_from_a_refusal_and_nothing_is_stored() {
    for (pms, _) in SECRETS {
        let world = World::new().await;
        world.fault(pms, FaultKind::ServerError { status: 503 });
        let body = json!({"pms": pms, "name": "Down", "fields": world.fields(pms)});
        world.post(&manager(), "/credentials", body).await.problem(502, "pms_unavailable");
        assert!(world.aws.secrets().is_empty());
        assert_eq!(world.all(&manager(), "/credentials", 50).await, Vec::<Value>::new());
    }
}

#[tokio::test]
async fn a_secret_is_kept_apart_and_never_comes_back() {
    for (pms, secret) in SECRETS {
        let world = World::new().await;
        let value = world.fields(pms)[secret].as_str().unwrap().to_owned();
        let body = json!({"pms": pms, "name": "Ours", "fields": world.fields(pms)});
        let made = world.post(&manager(), "/credentials", body).await.expect(201);
        let id = made["credential_id"].as_str().unwrap();
        let path = format!("/credentials/{id}");
        let tested = world.post(&manager(), &format!("{path}/verification"), json!({})).await.expect(200);
        let renamed = world.put(&manager(), &path, json!({"name": "Renamed"})).await.expect(200);
        assert_eq!((&renamed["name"], &renamed["fields"]), (&json!("Renamed"), &made["fields"]));
        let listed = world.get(&manager(), "/credentials").await.expect(200);
        for answer in [&made, &tested, &renamed, &listed] {
            assert!(!answer.to_string().contains(&value), "{answer:#}");
            assert!(!answer.to_string().contains("**"), "{answer:#}");
        }
        assert_eq!(made["status"], "ok");
        assert!(made["fields"].get(secret).is_none());
        let secrets = world.aws.secrets();
        let (name, kept) = secrets.iter().next().unwrap();
        assert!(name.ends_with(id) && kept.contains(&value));
        assert_eq!(world.delete(&manager(), &path).await.expect(204), Value::Null);
        assert!(world.aws.secrets().is_empty());
        world.delete(&manager(), &path).await.problem(404, "not_found");
    }
}

#[tokio::test]
async fn rotation_is_tried_first_keeps_what_is_not_named_and_mends_a_failing_credential() {
    for (pms, secret) in SECRETS {
        let world = World::new().await;
        let manager = manager();
        world.property("org_harbor", "harbor-row").await;
        let id = world.set_up(&manager, "harbor-row", pms).await;
        world.turn_on(&manager, "harbor-row").await;
        world
            .control(pms)
            .rotate_credential(&[(secret.to_owned(), "rotated-2026".to_owned())].into())
            .unwrap();
        let path = format!("/credentials/{id}");
        let verify = format!("{path}/verification");
        world.post(&manager, &verify, json!({})).await.problem(422, "credential_rejected");
        let alerts = async || world.all(&manager, "/properties/harbor-row/alerts", 1).await;
        let failing = alerts().await;
        assert_eq!(failing.len(), 1, "{failing:#?}");
        assert_eq!(
            (&failing[0]["kind"], &failing[0]["opened_by_sync"]),
            (&json!("credential_failing"), &Value::Null)
        );
        let card = world.get(&manager, "/properties/harbor-row/integration").await.expect(200);
        assert_eq!((&card["state"], &card["open_alerts"]), (&json!("needs_attention"), &json!(1)));
        let rotate = async |value: &str| world.put(&manager, &path, json!({"fields": {secret: value}})).await;
        rotate("still-wrong").await.problem(422, "credential_rejected");
        assert!(!world.aws.secrets().values().any(|kept| kept.contains("still-wrong")));
        let mended = rotate("rotated-2026").await.expect(200);
        assert_eq!((&mended["status"], &mended["used_by"]), (&json!("ok"), &json!(["harbor-row"])));
        assert_eq!(alerts().await, Vec::<Value>::new());
        world.post(&manager, &verify, json!({})).await.expect(200);
        let offered = world.get(&manager, "/properties/harbor-row/integration/pms-properties").await;
        offered.expect(200);
    }
}

#[tokio::test]
async fn a_failing_credential_is_the_same_alert_on_every_property_that_uses_it() {
    let world = World::new().await;
    let manager = manager();
    for property in ["one", "two", "three"] {
        world.property("org_harbor", property).await;
    }
    let id = world.set_up(&manager, "one", "yardi").await;
    world.put(&manager, "/properties/two/integration/pms", json!({"pms": "yardi"})).await.expect(200);
    let body = json!({"credential_id": id});
    world.put(&manager, "/properties/two/integration/credential", body).await.expect(200);
    world.control("yardi").rotate_credential(&[("password".to_owned(), "new".to_owned())].into()).unwrap();
    let path = format!("/credentials/{id}/verification");
    world.post(&manager, &path, json!({})).await.problem(422, "credential_rejected");
    let alert =
        async |property: &str| world.all(&manager, &format!("/properties/{property}/alerts"), 50).await;
    assert_eq!(alert("one").await, alert("two").await);
    assert_eq!(alert("one").await.len(), 1);
    assert_eq!(alert("three").await, Vec::<Value>::new());
    let again = alert("one").await;
    world.post(&manager, &path, json!({})).await.problem(422, "credential_rejected");
    assert_eq!(alert("one").await[0]["alert_id"], again[0]["alert_id"], "the same cause is the same alert");
}

#[tokio::test]
async fn a_credential_in_use_cannot_be_deleted_and_names_what_the_caller_may_see() {
    let world = World::new().await;
    let manager = manager();
    world.property("org_harbor", "harbor-row").await;
    let id = world.set_up(&manager, "harbor-row", "entrata").await;
    let path = format!("/credentials/{id}");
    let problem = world.delete(&manager, &path).await.problem(409, "in_use");
    assert_eq!(problem["used_by"], json!(["harbor-row"]));
    assert_eq!(world.aws.secrets().len(), 1, "the secret is still there");
}

#[tokio::test]
async fn a_credential_that_other_properties_use_can_be_used_and_tested_and_not_changed() {
    let world = World::new().await;
    let manager = manager();
    for property in ["harbor-row", "harbor-east"] {
        world.property("org_harbor", property).await;
    }
    let id = world.set_up(&manager, "harbor-row", "entrata").await;
    let path = format!("/credentials/{id}");
    let limited = Caller::new("property_manager", "org_harbor", &["harbor-east", "elsewhere"]);
    let at = "/properties/harbor-east/integration";
    world.put(&limited, &format!("{at}/pms"), json!({"pms": "entrata"})).await.expect(200);
    let chosen = json!({"credential_id": id});
    world.put(&limited, &format!("{at}/credential"), chosen).await.expect(200);
    let secret = world.aws.secrets();
    for body in [json!({"name": "Mine now"}), json!({"fields": {"api_key": "mine"}}), json!({})] {
        let refused = world.put(&limited, &path, body).await.problem(403, "credential_shared");
        assert!(refused["detail"].as_str().unwrap().contains("(1 of them)"), "{refused:#}");
        assert!(!refused.to_string().contains("harbor-row"), "{refused:#}");
    }
    world.delete(&limited, &path).await.problem(403, "credential_shared");
    assert_eq!(world.aws.secrets(), secret);
    world.post(&limited, &format!("{path}/verification"), json!({})).await.expect(200);
    let shown = async |caller: &Caller| {
        let listed = world.get(caller, "/credentials").await.expect(200);
        let credential = &listed["items"][0];
        (credential["name"].clone(), credential["used_by"].clone(), credential["used_by_others"].clone())
    };
    assert_eq!(shown(&limited).await, (json!("Our entrata"), json!(["harbor-east"]), json!(1)));
    assert_eq!(shown(&manager).await, (json!("Our entrata"), json!(["harbor-east", "harbor-row"]), json!(0)));
    // Of properties that they all see, they decide.
    let both = Caller::new("property_manager", "org_harbor", &["harbor-east", "harbor-row"]);
    world.put(&both, &path, json!({"name": "Both"})).await.expect(200);
    world.delete(&both, &path).await.problem(409, "in_use");
    // And of what no property uses.
    let spare = world.credential(&limited, "yardi").await;
    world.put(&limited, &format!("/credentials/{spare}"), json!({"name": "Spare"})).await.expect(200);
    world.delete(&limited, &format!("/credentials/{spare}")).await.expect(204);
}

#[tokio::test]
async fn credentials_are_listed_by_pms_and_by_portfolio() {
    let world = World::new().await;
    let ours = [world.credential(&manager(), "yardi").await, world.credential(&manager(), "entrata").await];
    world.credential(&manager_of("org_vale"), "yardi").await;
    let ids = async |query: &str| {
        let listed = world.all(&manager(), &format!("/credentials{query}"), 1).await;
        listed.iter().map(|item| item["credential_id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(ids("").await, ours);
    assert_eq!(ids("?pms=yardi").await, ours[..1]);
    let problem = world.get(&manager(), "/credentials?pms=excel").await.problem(422, "invalid_request");
    assert_eq!(problem["errors"][0]["pointer"], "?pms");
}

#[tokio::test]
async fn a_property_takes_only_a_credential_of_its_pms_and_portfolio() {
    let world = World::new().await;
    world.property("org_harbor", "harbor-row").await;
    let at = "/properties/harbor-row/integration";
    world.put(&manager(), &format!("{at}/pms"), json!({"pms": "yardi"})).await.expect(200);
    let of_another_pms = world.credential(&manager(), "entrata").await;
    let foreign = world.credential(&manager_of("org_vale"), "yardi").await;
    let mut problems = Vec::new();
    for id in [of_another_pms.as_str(), foreign.as_str(), "cred_01KAXN0000ABCDEFGHJKMNPQRS"] {
        let answer = world.put(&manager(), &format!("{at}/credential"), json!({"credential_id": id})).await;
        problems.push(answer.problem(422, "invalid_request"));
    }
    assert_eq!(problems[0]["errors"][0]["pointer"], "/credential_id");
    assert!(problems.iter().all(|problem| *problem == problems[0]), "{problems:#?}");
}

#[tokio::test]
async fn an_address_inside_is_refused_at_its_field_and_every_field_problem_comes_at_once() {
    let world = World::new().await;
    let mut fields = world.fields("yardi");
    fields["service_url"] = json!("https://169.254.169.254/latest/webservices/");
    let body = json!({"pms": "yardi", "name": "Inside", "fields": fields});
    let problem = world.post(&manager(), "/credentials", body).await.problem(422, "invalid_request");
    assert_eq!(problem["errors"][0]["pointer"], "/fields/service_url", "{problem:#}");
    let body = json!({"pms": "yardi", "name": "Empty", "fields": {"password": "x", "colour": "red"}});
    let problem = world.post(&manager(), "/credentials", body).await.problem(422, "invalid_request");
    let pointers: Vec<_> =
        problem["errors"].as_array().unwrap().iter().map(|e| e["pointer"].as_str().unwrap()).collect();
    for field in ["service_url", "server_name", "database", "username", "colour"] {
        assert!(pointers.contains(&format!("/fields/{field}").as_str()), "{field}: {problem:#}");
    }
}

#[tokio::test]
async fn a_credential_in_use_cannot_become_one_for_another_account() {
    let world = World::new().await;
    world.property("org_harbor", "harbor-row").await;
    let id = world.set_up(&manager(), "harbor-row", "entrata").await;
    let before = world.aws.secrets();
    // The simulator takes any organisation's name; Entrata would not.
    let answer =
        world.put(&manager(), &format!("/credentials/{id}"), json!({"fields": {"domain": "another"}})).await;
    assert_eq!(answer.status, 422, "{answer:#?}");
    assert_eq!(world.aws.secrets(), before);
}

#[tokio::test]
async fn what_a_credential_may_still_call_is_shown_and_shared_by_its_properties() {
    let world = World::new().await;
    for property in ["harbor-row", "harbor-hill"] {
        world.property("org_harbor", property).await;
    }
    let id = world.set_up(&manager(), "harbor-row", "entrata").await;
    let calls = async || world.get(&manager(), "/credentials").await.expect(200)["items"][0]["calls"].clone();
    let left = async || calls().await["left_today"].as_u64().unwrap();
    // 80 % of 10,000 a day, in calls of seven per sync: 333 an hour.
    assert_eq!(calls().await["properties_per_hour"], 47);
    let before = left().await;
    assert!(before < 8_000, "attaching asked the PMS, and {before} are left");
    // Another property with the same credential.
    let at = "/properties/harbor-hill/integration";
    world.put(&manager(), &format!("{at}/pms"), json!({"pms": "entrata"})).await.expect(200);
    let body = json!({"credential_id": id});
    world.put(&manager(), &format!("{at}/credential"), body).await.expect(200);
    let asked = left().await;
    world.offered(&manager(), "harbor-hill").await;
    assert_eq!(left().await, asked - 1);
    let path = format!("/credentials/{id}/verification");
    let tested = world.post(&manager(), &path, json!({})).await.expect(200);
    assert_eq!(tested["calls"], calls().await, "the answer to a test counts its own calls");
    pass(SignedDuration::from_hours(24));
    assert_eq!(left().await, 8_000);
}

#[tokio::test]
async fn a_key_that_expires_is_warned_of_from_a_month_before() {
    let world = World::new().await;
    let mut fields = world.fields("entrata");
    fields["api_key_expires_on"] = json!("12/30/2098");
    let body = json!({"pms": "entrata", "name": "Ours", "fields": fields});
    let made = world.post(&manager(), "/credentials", body).await.expect(201);
    assert_eq!((&made["expires_on"], &made["expires_soon"]), (&json!("2098-12-30"), &json!(false)));
    let path = format!("/credentials/{}", made["credential_id"].as_str().unwrap());
    let body = json!({"fields": {"api_key_expires_on": "2000-01-31"}});
    let rotated = world.put(&manager(), &path, body).await.expect(200);
    assert_eq!((&rotated["expires_on"], &rotated["expires_soon"]), (&json!("2000-01-31"), &json!(true)));
    let of_yardi = world.credential(&manager(), "yardi").await;
    let listed = world.all(&manager(), "/credentials", 50).await;
    let yardi = listed.iter().find(|one| one["credential_id"] == json!(of_yardi)).unwrap();
    assert_eq!((&yardi["expires_on"], &yardi["expires_soon"]), (&Value::Null, &json!(false)));
}

#[tokio::test]
async fn a_pms_that_publishes_no_rate_shows_none() {
    let world = World::new().await;
    world.property("org_harbor", "harbor-row").await;
    world.set_up(&manager(), "harbor-row", "yardi").await;
    let listed = world.get(&manager(), "/credentials").await.expect(200);
    let calls = &listed["items"][0]["calls"];
    assert_eq!(*calls, json!({"left_today": null, "properties_per_hour": null}));
}
