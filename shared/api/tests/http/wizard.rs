//! The seven steps: in order, out of order, with wrong input, with a PMS that is down.

use pms_simulator::FaultKind;
use serde_json::{Value, json};

use crate::{
    caller::Caller,
    world::{World, manager, manager_of},
};

async fn world() -> World {
    let world = World::new().await;
    world.property("org_harbor", "harbor-row").await;
    world
}

const AT: &str = "/properties/harbor-row/integration";

#[tokio::test]
async fn each_pms_says_how_to_prepare_it_and_draws_its_form() {
    let world = world().await;
    let catalogue = world.get(&manager(), "/pms").await.expect(200);
    let ids: Vec<_> = catalogue["items"].as_array().unwrap().iter().map(|pms| pms["id"].clone()).collect();
    assert_eq!(ids, ["yardi", "realpage", "entrata", "mri", "appfolio"]);
    for pms in catalogue["items"].as_array().unwrap() {
        assert!(!pms["preparation"].as_array().unwrap().is_empty());
        let fields = pms["credential_fields"].as_array().unwrap();
        assert!(fields.iter().any(|field| field["kind"] == "secret"), "{pms:#}");
        for field in fields {
            for part in ["name", "label", "help"] {
                assert!(field[part].as_str().is_some_and(|text| !text.is_empty()), "{field:#}");
            }
            assert!(field["max_length"].as_u64().unwrap() > 0 && field["required"].is_boolean());
        }
    }
}

#[tokio::test]
async fn the_card_follows_the_steps() {
    for pms in ["entrata", "yardi"] {
        let world = world().await;
        let manager = manager();
        let shows = async |state: &str, next: Value| {
            let card = world.get(&manager, AT).await.expect(200);
            assert_eq!((card["state"].as_str(), &card["next_step"]), (Some(state), &next), "{card:#}");
            card
        };
        shows("not_set_up", json!("select_pms")).await;
        let card = world.put(&manager, &format!("{AT}/pms"), json!({"pms": pms})).await.expect(200);
        assert_eq!(
            card,
            shows("in_progress", json!("enter_credentials")).await,
            "a step answers with the card"
        );
        let credential = world.credential(&manager, pms).await;
        let body = json!({"credential_id": credential});
        world.put(&manager, &format!("{AT}/credential"), body).await.expect(200);
        let card = shows("in_progress", json!("attach_properties")).await;
        assert_eq!(card["credential"]["credential_id"], credential);
        let offered = world.offered(&manager, "harbor-row").await;
        let body = json!({"pms_property_ids": [offered[0]]});
        world.put(&manager, &format!("{AT}/pms-properties"), body).await.expect(200);
        let card = shows("in_progress", json!("exclude_statuses")).await;
        assert_eq!(card["pms_properties"][0]["pms_property_id"], json!(offered[0]));
        assert!(!card["pms_properties"][0]["name"].as_str().unwrap().is_empty());
        world.put(&manager, &format!("{AT}/lease-statuses"), json!({"excluded": []})).await.expect(200);
        let card = shows("off", json!("activate")).await;
        assert_eq!((&card["enabled"], &card["next_sync_at"]), (&json!(false), &Value::Null));
        world.turn_on(&manager, "harbor-row").await;
        let card = shows("on", Value::Null).await;
        assert_eq!(card["next_sync_at"], "2026-11-23T20:00:00Z");
        world.put(&manager, &format!("{AT}/pms"), json!({"pms": "yardi"})).await;
        world.delete(&manager, AT).await.problem(409, "is_on");
        world.put(&manager, &format!("{AT}/activation"), json!({"enabled": false})).await.expect(200);
        shows("off", json!("activate")).await;
        assert_eq!(world.delete(&manager, AT).await.expect(204), Value::Null);
        shows("not_set_up", json!("select_pms")).await;
    }
}

#[tokio::test]
async fn a_step_before_its_time_names_the_one_that_comes_first() {
    let world = world().await;
    let manager = manager();
    let early = async |method: &str, path: &str, body: Value, next: &str| {
        let path = path.replace("AT", AT);
        let answer = match method {
            "GET" => world.get(&manager, &path).await,
            "PUT" => world.put(&manager, &path, body).await,
            _ => world.post(&manager, &path, body).await,
        };
        let problem = answer.problem(409, "step_required");
        assert_eq!(problem["next_step"], next, "{method} {path}");
    };
    let unknown = json!({"credential_id": "cred_01KAXN0000ABCDEFGHJKMNPQRS"});
    early("PUT", "AT/credential", unknown, "select_pms").await;
    early("GET", "AT/pms-properties", Value::Null, "select_pms").await;
    early("GET", "AT/lease-statuses", Value::Null, "select_pms").await;
    early("GET", "AT/preview", Value::Null, "select_pms").await;
    world.put(&manager, &format!("{AT}/pms"), json!({"pms": "yardi"})).await.expect(200);
    early("PUT", "AT/pms-properties", json!({"pms_property_ids": ["x"]}), "enter_credentials").await;
    let credential = world.credential(&manager, "yardi").await;
    world.put(&manager, &format!("{AT}/credential"), json!({"credential_id": credential})).await.expect(200);
    early("GET", "AT/lease-statuses", Value::Null, "attach_properties").await;
    early("PUT", "AT/lease-statuses", json!({"excluded": []}), "attach_properties").await;
    early("PUT", "AT/activation", json!({"enabled": true}), "attach_properties").await;
    early("POST", "/properties/harbor-row/syncs", json!({}), "attach_properties").await;
    let offered = world.offered(&manager, "harbor-row").await;
    let body = json!({"pms_property_ids": [offered[0]]});
    world.put(&manager, &format!("{AT}/pms-properties"), body).await.expect(200);
    early("PUT", "AT/activation", json!({"enabled": true}), "exclude_statuses").await;
    world.put(&manager, &format!("{AT}/lease-statuses"), json!({"excluded": []})).await.expect(200);
    early("POST", "/properties/harbor-row/syncs", json!({}), "activate").await;
}

#[tokio::test]
async fn another_pms_clears_the_later_steps_and_only_while_off() {
    let world = world().await;
    let manager = manager();
    world.set_up(&manager, "harbor-row", "entrata").await;
    world.turn_on(&manager, "harbor-row").await;
    let path = format!("{AT}/pms");
    world.put(&manager, &path, json!({"pms": "yardi"})).await.problem(409, "is_on");
    world.put(&manager, &path, json!({"pms": "entrata"})).await.expect(200);
    world.put(&manager, &format!("{AT}/activation"), json!({"enabled": false})).await.expect(200);
    let card = world.put(&manager, &path, json!({"pms": "yardi"})).await.expect(200);
    assert_eq!((&card["pms_properties"], &card["credential"]), (&json!([]), &Value::Null));
}

#[tokio::test]
async fn one_pms_property_syncs_into_one_door_property_and_leaks_no_other() {
    let world = world().await;
    let manager = manager();
    world.property("org_harbor", "harbor-east").await;
    world.set_up(&manager, "harbor-row", "yardi").await;
    world.set_up(&manager, "harbor-east", "yardi").await;
    let (row, east) = (AT, "/properties/harbor-east/integration");
    let taken = world.get(&manager, row).await.expect(200)["pms_properties"][0]["pms_property_id"].clone();
    let path = format!("{east}/pms-properties");
    let problem = world
        .put(&manager, &path, json!({"pms_property_ids": [taken]}))
        .await
        .problem(409, "attached_elsewhere");
    assert!(problem["detail"].as_str().unwrap().contains(taken.as_str().unwrap()), "{problem:#}");
    let shown = async |caller: &Caller| {
        let offered = world.get(caller, &path).await.expect(200);
        let items = offered["items"].as_array().unwrap().clone();
        let item = items.into_iter().find(|item| item["pms_property_id"] == taken).unwrap();
        (item["attached"].clone(), item["attached_to"].clone())
    };
    assert_eq!(shown(&manager).await, (json!(true), json!("harbor-row")));
    let limited = Caller::new("property_manager", "org_harbor", &["harbor-east"]);
    assert_eq!(shown(&limited).await, (json!(true), Value::Null));
    world.delete(&manager, row).await.expect(204);
    world.put(&manager, &path, json!({"pms_property_ids": [taken]})).await.expect(200);
}

#[tokio::test]
async fn the_same_pms_property_of_another_portfolio_is_another_one() {
    let world = world().await;
    world.property("org_vale", "vale-court").await;
    world.set_up(&manager(), "harbor-row", "yardi").await;
    world.set_up(&manager_of("org_vale"), "vale-court", "yardi").await;
    let attached = async |caller: &Caller, property: &str| {
        let card = world.get(caller, &format!("/properties/{property}/integration")).await.expect(200);
        card["pms_properties"].clone()
    };
    assert_eq!(
        attached(&manager(), "harbor-row").await,
        attached(&manager_of("org_vale"), "vale-court").await
    );
}

#[tokio::test]
async fn properties_that_the_credential_does_not_see_are_named() {
    let world = world().await;
    let manager = manager();
    world.set_up(&manager, "harbor-row", "entrata").await;
    let path = format!("{AT}/pms-properties");
    let known = world.get(&manager, AT).await.expect(200)["pms_properties"][0]["pms_property_id"].clone();
    let body = json!({"pms_property_ids": [known, "nowhere", known]});
    let problem = world.put(&manager, &path, body).await.problem(422, "invalid_request");
    let pointers: Vec<_> =
        problem["errors"].as_array().unwrap().iter().map(|e| e["pointer"].clone()).collect();
    assert_eq!(pointers, ["/pms_property_ids/1", "/pms_property_ids/2"], "{problem:#}");
    world.put(&manager, &path, json!({"pms_property_ids": []})).await.problem(422, "invalid_request");
}

#[tokio::test]
async fn lease_statuses_come_in_the_pmss_words_with_how_many_hold_each() {
    for (pms, future) in [("entrata", "Future"), ("yardi", "Future")] {
        let world = world().await;
        let manager = manager();
        world.set_up(&manager, "harbor-row", pms).await;
        let path = format!("{AT}/lease-statuses");
        let card = world.put(&manager, &path, json!({"excluded": [future.to_lowercase()]})).await.expect(200);
        assert_eq!(card["excluded_lease_statuses"].as_array().unwrap().len(), 1);
        let statuses = world.get(&manager, &path).await.expect(200);
        let items = statuses["items"].as_array().unwrap();
        let item = items.iter().find(|item| item["status"] == future).unwrap();
        assert_eq!((&item["lifecycle"], &item["excluded"]), (&json!("future"), &json!(true)), "{statuses:#}");
        let held: u64 = items.iter().map(|item| item["residents"].as_u64().unwrap()).sum();
        let preview = world.get(&manager, &format!("{AT}/preview")).await.expect(200);
        let unreadable = preview["counts"]["skipped"]["unreadable_record"].as_u64().unwrap_or(0);
        let records = world.all(&manager, &format!("{AT}/preview"), 200).await.len() as u64;
        assert_eq!(held + unreadable, records, "{statuses:#}");
        let problem = world.put(&manager, &path, json!({"excluded": [future, "Holidaying"]})).await;
        let problem = problem.problem(422, "invalid_request");
        assert_eq!(problem["errors"][0]["pointer"], "/excluded/1", "{problem:#}");
    }
}

#[tokio::test]
async fn a_status_that_was_never_seen_before_is_shown_and_can_be_excluded() {
    let world = world().await;
    let manager = manager();
    world.set_up(&manager, "harbor-row", "yardi").await;
    let path = format!("{AT}/lease-statuses");
    let words = async || {
        let statuses = world.get(&manager, &path).await.expect(200);
        statuses["items"].as_array().unwrap().clone()
    };
    let before = words().await.len();
    world.fault("yardi", FaultKind::UnknownStatus);
    let after = words().await;
    assert!(after.len() > before, "{after:#?}");
    let new = after.last().unwrap().clone();
    assert_eq!((&new["lifecycle"], &new["excluded"]), (&json!("other"), &json!(false)));
    let card = world.put(&manager, &path, json!({"excluded": [new["status"]]})).await.expect(200);
    assert_eq!(card["excluded_lease_statuses"], json!([new["status"]]));
}

#[tokio::test]
async fn the_preview_is_paged_filtered_and_writes_nothing() {
    let world = world().await;
    let manager = manager();
    world.set_up(&manager, "harbor-row", "yardi").await;
    let path = format!("{AT}/preview");
    let whole = world.get(&manager, &format!("{path}?limit=200")).await.expect(200);
    let rows = whole["items"].as_array().unwrap();
    let leads = |row: &&Value| row["records"][0].is_null() || row["records"][0]["pms_ref"] == row["pms_ref"];
    let humans = rows.iter().filter(leads).count() as u64;
    assert_eq!(humans, whole["counts"]["residents"].as_u64().unwrap(), "a human counts once");
    assert!(humans < rows.len() as u64, "{whole:#}");
    assert_eq!(&world.all(&manager, &path, 7).await, rows, "pages are the whole");
    let created = world.all(&manager, &format!("{path}?outcome=created"), 5).await;
    assert_eq!(created.len() as u64, whole["counts"]["created"].as_u64().unwrap());
    assert!(created.iter().all(|row| row["outcome"] == "created" && row["rule"] == "R11"));
    let skipped = world.all(&manager, &format!("{path}?outcome=skipped"), 50).await;
    assert!(skipped.iter().all(|row| row["outcome"].as_str().unwrap().starts_with("skipped:")));
    assert_eq!(whole["digest"], world.get(&manager, &path).await.expect(200)["digest"]);
    world.get(&manager, &format!("{path}?cursor=x")).await.problem(422, "invalid_request");
    for list in ["people", "syncs", "alerts"] {
        let found = world.all(&manager, &format!("/properties/harbor-row/{list}"), 50).await;
        assert_eq!(found, Vec::<Value>::new(), "{list}");
    }
    assert_eq!(world.aws.events(), Vec::<Value>::new());
}

#[tokio::test]
async fn turning_on_asks_for_one_sync_however_often_and_turning_off_is_idempotent() {
    let world = world().await;
    let manager = manager();
    world.set_up(&manager, "harbor-row", "entrata").await;
    let path = format!("{AT}/activation");
    let off = world.put(&manager, &path, json!({"enabled": false})).await.expect(200);
    assert_eq!((&off["sync_id"], &off["enabled"]), (&Value::Null, &json!(false)));
    let one = world.put(&manager, &path, json!({"enabled": true})).await.expect(200);
    let two = world.put(&manager, &path, json!({"enabled": true})).await.expect(200);
    assert_eq!(one["sync_id"], two["sync_id"]);
    assert_eq!(one["version"], two["version"], "what changes nothing is not written");
    let syncs = world.all(&manager, "/properties/harbor-row/syncs", 50).await;
    assert_eq!(syncs.len(), 1);
    assert_eq!((&syncs[0]["trigger"], &syncs[0]["status"]), (&json!("activation"), &json!("queued")));
    let events = world.aws.events();
    assert_eq!(events.len(), 1, "{events:#?}");
    assert_eq!(events[0]["DetailType"], "Property Sync Requested");
    let detail: Value = serde_json::from_str(events[0]["Detail"].as_str().unwrap()).unwrap();
    assert_eq!((&detail["sync_id"], &detail["property_id"]), (&one["sync_id"], &json!("harbor-row")));
}

#[tokio::test]
async fn a_pms_that_is_down_or_refuses_is_told_apart_and_changes_nothing() {
    for pms in ["entrata", "yardi"] {
        let world = world().await;
        let manager = manager();
        world.set_up(&manager, "harbor-row", pms).await;
        let before = world.get(&manager, AT).await.expect(200);
        let live = ["pms-properties", "lease-statuses", "preview"];
        for kind in [FaultKind::ServerError { status: 503 }, FaultKind::HtmlPage] {
            world.fault(pms, kind);
            for step in live {
                let problem =
                    world.get(&manager, &format!("{AT}/{step}")).await.problem(502, "pms_unavailable");
                assert!(problem["detail"].as_str().unwrap().len() > 20, "{problem:#}");
            }
        }
        world.control(pms).set_faults(Vec::new());
        let secret = if pms == "yardi" { "password" } else { "api_key" };
        world
            .control(pms)
            .rotate_credential(&[(secret.to_owned(), "rotated-2026".to_owned())].into())
            .unwrap();
        for step in live {
            world.get(&manager, &format!("{AT}/{step}")).await.problem(409, "credential_failing");
        }
        assert_eq!(world.get(&manager, AT).await.expect(200), before);
    }
}

#[tokio::test]
async fn settings_are_kept_and_only_what_there_is_is_accepted() {
    let world = world().await;
    let manager = manager();
    let path = format!("{AT}/settings");
    let card = world.put(&manager, &path, json!({"held_changes_threshold": 35})).await.expect(200);
    assert_eq!((&card["held_changes_threshold"], &card["automated_access"]), (&json!(35), &json!("off")));
    let card = world.put(&manager, &path, json!({"automated_access": "off"})).await.expect(200);
    assert_eq!(card["held_changes_threshold"], 35, "what is not named stays");
    for bad in [json!(0), json!(100), json!("20"), json!(2.5)] {
        let problem = world.put(&manager, &path, json!({"held_changes_threshold": bad})).await;
        let problem = problem.problem(422, "invalid_request");
        assert_eq!(problem["errors"][0]["pointer"], "/held_changes_threshold");
    }
    world.put(&manager, &path, json!({"automated_access": "always"})).await.problem(422, "invalid_request");
    let keys = json!({"automated_access": "automatic", "common_area_keys": ["Pool", "Residents Entrance"]});
    let card = world.put(&manager, &path, keys).await.expect(200);
    assert_eq!(card["common_area_keys"], json!(["Pool", "Residents Entrance"]));
    let too_many: Vec<_> = (0..21).map(|n| format!("Key {n}")).collect();
    for bad in [json!(too_many), json!([" "]), json!("Pool"), json!(["Sauna"])] {
        world.put(&manager, &path, json!({"common_area_keys": bad})).await.problem(422, "invalid_request");
    }
}
