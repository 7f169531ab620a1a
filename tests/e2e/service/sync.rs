//! What happens once User Sync is on: every hour, by hand, by support, and over again.

use serde_json::{Value, json};

use crate::{
    Test,
    client::Client,
    scenario::{ALL, Scenario, wait_for},
};

pub(crate) const TESTS: &[(&str, Test)] = &[
    ("sync::every_hour_each_enabled_property_is_synced_once", hourly),
    ("sync::a_change_in_the_pms_arrives_with_the_next_sync_and_is_told", a_change_arrives),
    ("sync::an_unchanged_sync_writes_no_person", unchanged),
    ("sync::a_resident_who_moved_out_is_moved_out", moved_out),
    ("sync::access_follows_the_lease_and_each_change_of_it_is_told", access),
    ("sync::a_resident_who_vanished_keeps_access_and_raises_an_alert_the_second_time", vanished),
    ("sync::the_same_event_five_times_is_one_sync", same_event_five_times),
    ("sync::support_runs_the_function_by_hand", support_by_hand),
    ("sync::a_dry_run_writes_nothing", dry_run),
    ("sync::a_person_known_before_is_linked_and_one_with_another_name_is_flagged", matching),
    ("sync::a_wiped_pms_is_held_and_moves_nobody_out", held),
    ("sync::state_survives_a_restart", restart),
];

fn hourly(s: &Scenario) {
    let (on, off) = (s.property("on"), s.property("off"));
    s.set_up(&on, "entrata", &[]);
    s.turn_on(&on);
    s.set_up(&off, "yardi", &[]);
    s.hour_passes();
    let scheduled = wait_for("the scheduled sync", || {
        s.syncs(&on).into_iter().find(|sync| sync["trigger"] == "schedule" && sync["status"] == "succeeded")
    });
    assert_eq!(scheduled["counts"]["created"], 0, "{scheduled:#}");
    s.hour_passes();
    wait_for("the next hour's sync", || {
        let scheduled = s
            .syncs(&on)
            .into_iter()
            .filter(|sync| sync["trigger"] == "schedule" && sync["status"] == "succeeded");
        (scheduled.count() == 2).then_some(())
    });
    assert_eq!(s.syncs(&off), Vec::<Value>::new());
}

/// A resident of the property who was taken in, as the simulator and as the service know them.
/// Somebody who lives alone, so that nobody else moves with them.
fn somebody(s: &Scenario, property: &str, lifecycle: &str) -> (String, Value) {
    let people = s.people(property);
    let at = |field: &str| people[0]["pms_ref"][field].as_str().unwrap().to_owned();
    let path = format!("/properties/{}/residents?limit=500", at("pms_property_id"));
    let residents = s.control(&at("pms")).get(&path).expect(200);
    let residents = residents.as_array().unwrap();
    let in_unit = |unit: &Value| residents.iter().filter(|resident| resident["unit"] == *unit).count();
    let alone = |id: &str| {
        // Whoever moves within the building is there twice, and one of the two says little of the other.
        let mut own = residents.iter().filter(|one| one["id"] == id);
        own.next().is_some_and(|one| in_unit(&one["unit"]) == 1) && own.next().is_none()
    };
    let found = people.into_iter().find_map(|person| {
        let id = person["pms_ref"]["pms_resident_id"].as_str().unwrap().to_owned();
        // Who moves may also be there under two ids.
        let has_one = person["records"].as_array().is_some_and(|records| records.len() == 1);
        (person["lifecycle"] == lifecycle && has_one && alone(&id)).then_some((id, person))
    });
    found.unwrap()
}

fn person(s: &Scenario, property: &str, person: &Value) -> Value {
    let id = person["person_id"].as_str().unwrap();
    s.manager.get(&format!("/properties/{property}/people/{id}")).expect(200)
}

fn patch(s: &Scenario, pms: &str, resident: &str, body: Value) {
    s.control(pms).send("PATCH", &format!("/residents/{resident}"), Some(body), None).expect(200);
}

fn a_change_arrives(s: &Scenario) {
    for pms in ALL {
        let property = s.property(&format!("change_{pms}"));
        s.set_up(&property, pms, &[]);
        s.turn_on(&property);
        let (resident, before) = somebody(s, &property, "current");
        patch(s, pms, &resident, json!({"last_name": "Renamed-O'Hara"}));
        let sync = s.sync_now(&property);
        assert_eq!(
            (&sync["status"], &sync["counts"]["updated"]),
            (&json!("succeeded"), &json!(1)),
            "{sync:#}"
        );
        let after = person(s, &property, &before);
        assert_eq!(after["last_name"], "Renamed-O'Hara");
        let change = &after["history"].as_array().unwrap().iter().find(|c| c["kind"] == "updated").unwrap()["fields"]
            [0];
        assert_eq!(
            change,
            &json!({"field": "last_name", "from": before["last_name"], "to": "Renamed-O'Hara"})
        );
        let told = wait_for("the event", || {
            s.events(&property).into_iter().find(|event| event["detail-type"] == "Person Updated")
        });
        assert_eq!(told["detail"]["sync_id"], sync["sync_id"]);
        assert_eq!(told["detail"]["changed_fields"], json!(["last_name"]));
    }
}

fn unchanged(s: &Scenario) {
    for pms in ALL {
        let property = s.property(&format!("unchanged_{pms}"));
        s.set_up(&property, pms, &[]);
        let first = s.turn_on(&property);
        let before: Vec<_> =
            s.people(&property).iter().map(|p| person(s, &property, p)["history"].clone()).collect();
        let sync = s.sync_now(&property);
        let counts = &sync["counts"];
        assert_eq!(
            (&counts["created"], &counts["linked"], &counts["updated"]),
            (&json!(0), &json!(0), &json!(0))
        );
        assert_eq!(counts["unchanged"], first["counts"]["created"], "{sync:#}");
        let after: Vec<_> =
            s.people(&property).iter().map(|p| person(s, &property, p)["history"].clone()).collect();
        assert_eq!(before, after);
        let changes =
            s.manager.get(&format!("/properties/{property}/syncs/{}", sync["sync_id"].as_str().unwrap()));
        assert_eq!(changes.expect(200)["changes"]["items"], json!([]));
    }
}

fn moved_out(s: &Scenario) {
    for pms in ALL {
        let property = s.property(&format!("left_{pms}"));
        s.set_up(&property, pms, &[]);
        s.turn_on(&property);
        let (resident, before) = somebody(s, &property, "current");
        patch(s, pms, &resident, json!({"status": "past", "move_out": "2026-11-01"}));
        let sync = s.sync_now(&property);
        assert_eq!(
            (&sync["status"], &sync["counts"]["updated"]),
            (&json!("succeeded"), &json!(1)),
            "{sync:#}"
        );
        let after = person(s, &property, &before);
        assert_eq!(
            (&after["lifecycle"], &after["moved_out_on"]),
            (&json!("past"), &json!("2026-11-01")),
            "{after:#}"
        );
        assert_eq!(after["access"]["state"], "ended");
        wait_for("the event", || {
            s.events(&property).into_iter().find(|e| e["detail-type"] == "Person Moved Out")
        });
    }
}

fn access(s: &Scenario) {
    let property = s.property("access");
    s.set_up(&property, "entrata", &[]);
    let at = format!("/properties/{property}");
    let key = json!({"key_id": "entrance", "name": "Residents Entrance", "kind": "common"});
    s.platform.put(&format!("{at}/keys"), json!({"keys": [key]})).expect(200);
    let settings = json!({"automated_access": "automatic", "common_area_keys": ["Residents Entrance"]});
    s.manager.put(&format!("{at}/integration/settings"), settings).expect(200);
    s.turn_on(&property);
    let (resident, before) = somebody(s, &property, "current");
    assert_eq!((&before["unit"], &before["access"]["state"]), (&Value::Null, &json!("unmanaged")));

    let mapping = s.manager.get(&format!("{at}/unit-mapping")).expect(200);
    let mut items = mapping["items"].as_array().unwrap().clone();
    let unit = |n: usize, item: &Value| json!({"unit_id": format!("u{n}"), "name": item["pms_unit"]});
    let units: Vec<_> = items.iter().enumerate().map(|(n, item)| unit(n, item)).collect();
    s.platform.put(&format!("{at}/units"), json!({"units": units})).expect(200);
    for (n, item) in items.iter_mut().enumerate() {
        item["unit_id"] = json!(format!("u{n}"));
    }
    s.manager.put(&format!("{at}/unit-mapping"), json!({"items": items})).expect(200);
    s.sync_now(&property);
    let living = person(s, &property, &before);
    assert_eq!(living["access"]["state"], "granted", "{living:#}");
    let told = |kind: &str| {
        wait_for("the event", || {
            s.events(&property).into_iter().find(|event| {
                event["detail-type"] == kind && event["detail"]["person_id"] == before["person_id"]
            })
        })
    };
    let granted = told("Access Granted");
    assert_eq!(granted["detail"]["access"]["starts_at"], living["access"]["starts_at"]);
    assert_eq!(granted["detail"]["access"]["access"]["common_areas"], json!(["Residents Entrance"]));

    patch(s, "entrata", &resident, json!({"status": "past", "move_out": "2026-11-01"}));
    s.sync_now(&property);
    assert_eq!(person(s, &property, &before)["access"]["state"], "ended");
    let revoked = told("Access Revoked");
    assert_eq!(revoked["detail"]["before"], granted["detail"]["access"]);
}

fn vanished(s: &Scenario) {
    let property = s.property("vanished");
    s.set_up(&property, "entrata", &[]);
    s.turn_on(&property);
    let (resident, before) = somebody(s, &property, "current");
    s.control("entrata").delete(&format!("/residents/{resident}")).expect(204);
    let alerts = |kind: &str| s.alerts(&property).into_iter().filter(|alert| alert["kind"] == kind).count();
    s.sync_now(&property);
    assert_eq!(alerts("missing_from_pms"), 0, "one roster is not enough");
    s.sync_now(&property);
    assert_eq!(alerts("missing_from_pms"), 1);
    s.sync_now(&property);
    assert_eq!(alerts("missing_from_pms"), 1, "the same cause is the same alert");
    let after = person(s, &property, &before);
    assert_eq!((&after["lifecycle"], &after["access"]), (&before["lifecycle"], &before["access"]));
}

fn invoke(s: &Scenario, payload: Value) -> Value {
    let url = format!("{}/2015-03-31/functions/sync/invocations", s.local_url("lambda"));
    Client::new("", "").post(&url, payload).expect(200)
}

fn same_event_five_times(s: &Scenario) {
    let property = s.property("five");
    s.set_up(&property, "yardi", &[]);
    s.turn_on(&property);
    let (resident, before) = somebody(s, &property, "current");
    patch(s, "yardi", &resident, json!({"phone": "(608) 555-0199"}));
    let sync_id = "sync_01KAXN0000ABCDEFGHJKMNPQRS";
    let event = json!({
        "version": "0", "id": "11111111-2222-3333-4444-555555555555", "detail-type": "Property Sync Requested",
        "source": "door.pms", "account": "000000000000", "time": "2026-11-23T19:00:00Z", "region": "us-east-1", "resources": [],
        "detail": {"schema_version": 1, "org_id": s.org, "property_id": property, "trigger": "schedule",
                   "requested_by": "schedule", "sync_id": sync_id},
    });
    for _ in 0..5 {
        let answer = invoke(s, event.clone());
        assert_eq!(
            (&answer["sync_id"], &answer["status"]),
            (&json!(sync_id), &json!("succeeded")),
            "{answer:#}"
        );
    }
    assert_eq!(s.syncs(&property).len(), 2, "the first sync and this one");
    let history = person(s, &property, &before)["history"].as_array().unwrap().len();
    assert_eq!(history, 2, "created, and updated once");
    wait_for("the event", || s.events(&property).into_iter().find(|e| e["detail-type"] == "Person Updated"));
    let told: Vec<_> =
        s.events(&property).into_iter().filter(|e| e["detail-type"] == "Person Updated").collect();
    assert_eq!(told.len(), 1);
}

fn support_by_hand(s: &Scenario) {
    let property = s.property("support");
    s.set_up(&property, "entrata", &[]);
    s.turn_on(&property);
    let answer = invoke(s, json!({"property_id": property}));
    assert_eq!(
        (&answer["trigger"], &answer["status"]),
        (&json!("support"), &json!("succeeded")),
        "{answer:#}"
    );
    let url = format!("{}/2015-03-31/functions/sync/invocations", s.local_url("lambda"));
    let failed = Client::new("", "").post(&url, json!({"property": property}));
    assert!(failed.body["errorMessage"].as_str().unwrap().contains("property_id"), "{:#}", failed.body);
    let unknown = Client::new("", "").post(&url, json!({"property_id": "nowhere"}));
    assert_eq!(unknown.body["errorType"], "property_unknown", "{:#}", unknown.body);
    Client::new("", "").post(&url, json!({"property_id": "nowhere-else"}));
    // The log of the second says that that of the first is complete.
    let errors = wait_for("the log of a failure", || {
        let log = s.stack.log("sync").into_iter().filter(|line| line["level"] == "ERROR");
        let about =
            |line: &Value, property| line["message"].as_str().is_some_and(|text| text.contains(property));
        let (second, first): (Vec<_>, Vec<_>) =
            log.filter(|line| about(line, "nowhere")).partition(|line| about(line, "nowhere-else"));
        (!second.is_empty()).then_some(first)
    });
    assert_eq!(errors.len(), 1, "a failure is logged once: {errors:#?}");
    assert_eq!(errors[0]["error.code"], "property_unknown");
}

fn dry_run(s: &Scenario) {
    let property = s.property("dry");
    s.set_up(&property, "yardi", &[]);
    let answer = invoke(s, json!({"property_id": property, "dry_run": true}));
    assert!(answer["counts"]["created"].as_u64().unwrap() > 0, "{answer:#}");
    assert_eq!((s.people(&property), s.alerts(&property), s.syncs(&property)), (vec![], vec![], vec![]));
}

fn matching(s: &Scenario) {
    let property = s.property("matching");
    let pms_property = s.set_up(&property, "entrata", &[]);
    let rows = s.manager.list(&format!("/properties/{property}/integration/preview?outcome=created"));
    assert!(rows.len() >= 2, "{pms_property}");
    let email = |row: &Value| row["resident"]["email"].as_str().unwrap().to_owned();
    let known = |first: &Value, last: &Value, email: String| {
        let body = json!({"first_name": first, "last_name": last, "email": email.to_uppercase()});
        s.manager.post(&format!("/properties/{property}/people"), body).expect(201)
    };
    let same = known(&rows[0]["resident"]["first_name"], &rows[0]["resident"]["last_name"], email(&rows[0]));
    known(&json!("Somebody"), &json!("Else"), email(&rows[1]));
    let first = s.turn_on(&property);
    assert_eq!(first["counts"]["linked"], 1, "{first:#}");
    let linked = person(s, &property, &same);
    assert_eq!((&linked["source"], &linked["pms_ref"]["pms"]), (&json!("door"), &json!("entrata")));
    let alerts = s.alerts(&property);
    let mismatch = alerts.iter().find(|alert| alert["kind"] == "name_mismatch").unwrap();
    assert_eq!(mismatch["residents"][0]["email"].as_str().unwrap(), email(&rows[1]));
}

fn held(s: &Scenario) {
    let property = s.property("held");
    s.set_up(&property, "yardi", &[]);
    s.turn_on(&property);
    let before = s.people(&property);
    s.fault("yardi", json!([{"kind": "empty_roster"}]));
    let sync = s.sync_now(&property);
    assert_eq!(sync["status"], "held", "{sync:#}");
    assert_eq!(s.people(&property), before);
    s.control("yardi").delete("/faults").expect(204);
    assert_eq!(s.sync_now(&property)["status"], "succeeded");
}

fn restart(s: &Scenario) {
    let property = s.property("restart");
    s.set_up(&property, "entrata", &[]);
    s.turn_on(&property);
    let before = s.people(&property);
    s.stack.restart();
    assert_eq!(s.people(&property), before);
    assert_eq!(s.sync_now(&property)["status"], "succeeded", "the credential is still there");
}
