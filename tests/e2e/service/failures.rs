//! A roster that did not arrive whole changes nothing: not one person, link or alert.

use serde_json::{Value, json};

use crate::{
    Test,
    scenario::{ALL, Scenario, wait_for},
};

pub(crate) const TESTS: &[(&str, Test)] = &[
    ("failures::a_truncated_answer_changes_nothing", truncated),
    ("failures::a_login_page_instead_of_an_answer_changes_nothing", login_page),
    ("failures::a_repeated_page_changes_nothing", repeated_page),
    ("failures::a_server_error_changes_nothing", server_error),
    ("failures::a_throttled_call_is_tried_again", throttled),
    ("failures::one_unreadable_resident_is_set_aside_and_the_rest_goes_through", unreadable),
    ("failures::an_unknown_status_creates_nobody_and_moves_nobody_out", unknown_status),
    (
        "failures::a_rejected_credential_is_one_alert_for_all_its_properties_until_it_is_rotated",
        rejected_credential,
    ),
];

/// Both PMS, with User Sync on and something waiting that a sync would change.
fn with_a_waiting_change(s: &Scenario, faults: &Value, check: impl Fn(&str, Value)) {
    for pms in ALL {
        let property = s.property(&format!("fail_{pms}"));
        s.set_up(&property, pms, &[]);
        s.turn_on(&property);
        let state = || (s.people(&property), s.alerts(&property));
        let before = state();
        s.control(pms).post("/change", json!({"percent": 30})).expect(200);
        s.fault(pms, faults.clone());
        let sync = s.sync_now(&property);
        assert_eq!(sync["status"], "failed", "{sync:#}");
        assert!(sync["error"]["detail"].as_str().unwrap().len() > 20, "{sync:#}");
        check(pms, sync["error"].clone());
        assert_eq!(state(), before, "{pms}: a failed sync changed something");
        wait_for("the event", || {
            s.events(&property).into_iter().find(|e| e["detail-type"] == "Property Sync Failed")
        });
        s.control(pms).delete("/faults").expect(204);
        let mended = s.sync_now(&property);
        assert_eq!(mended["status"], "succeeded", "{mended:#}");
        assert_ne!(state(), before, "{pms}: the waiting change arrives once the roster is whole");
    }
}

fn truncated(s: &Scenario) {
    with_a_waiting_change(s, &json!([{"kind": "truncate", "at_byte": 2000}]), |pms, error| {
        assert_eq!(error["retryable"], true, "{pms}: {error:#}");
    });
}

fn login_page(s: &Scenario) {
    with_a_waiting_change(s, &json!([{"kind": "html_page"}]), |pms, error| {
        assert!(error["detail"].as_str().unwrap().to_lowercase().contains("html"), "{pms}: {error:#}");
    });
}

fn repeated_page(s: &Scenario) {
    let property = s.property("repeated");
    s.control("entrata").post("/seed", json!({"seed": 7, "residents": 1200})).expect(204);
    s.set_up(&property, "entrata", &[]);
    s.fault("entrata", json!([{"kind": "repeat_page", "on": "getLeases"}]));
    let sync = s.turn_on(&property);
    assert_eq!(
        (&sync["status"], &sync["error"]["code"]),
        (&json!("failed"), &json!("roster_incomplete")),
        "{sync:#}"
    );
    assert_eq!((s.people(&property), s.alerts(&property)), (vec![], vec![]));
}

fn server_error(s: &Scenario) {
    with_a_waiting_change(s, &json!([{"kind": "server_error", "status": 500}]), |pms, error| {
        assert_eq!(error["retryable"], true, "{pms}: {error:#}");
    });
}

fn throttled(s: &Scenario) {
    for pms in ALL {
        let property = s.property(&format!("throttled_{pms}"));
        s.set_up(&property, pms, &[]);
        s.fault(pms, json!([{"kind": "rate_limited", "retry_after": "seconds", "times": 1}]));
        assert_eq!(s.turn_on(&property)["status"], "succeeded");
    }
}

fn unreadable(s: &Scenario) {
    for pms in ALL {
        let property = s.property(&format!("unreadable_{pms}"));
        s.set_up(&property, pms, &[]);
        s.turn_on(&property);
        let people = s.people(&property);
        s.fault(pms, json!([{"kind": "unreadable_record"}]));
        let sync = s.sync_now(&property);
        assert_eq!(sync["status"], "succeeded", "{sync:#}");
        assert!(sync["counts"]["skipped"]["unreadable_record"].as_u64().unwrap() >= 1, "{sync:#}");
        assert!(!sync["unreadable"][0]["reason"].as_str().unwrap().is_empty(), "{sync:#}");
        // One whose housemate had the same email may have come in; nobody has gone.
        let after = s.people(&property);
        let stays = |person: &Value| after.iter().any(|one| one["person_id"] == person["person_id"]);
        assert!(people.iter().all(stays), "{pms}: {after:#?}");
        s.sync_now(&property);
        assert!(s.alerts(&property).iter().all(|alert| alert["kind"] != "missing_from_pms"));
    }
}

fn unknown_status(s: &Scenario) {
    for pms in ALL {
        let property = s.property(&format!("unknown_{pms}"));
        s.set_up(&property, pms, &[]);
        s.turn_on(&property);
        let people = s.people(&property);
        s.fault(pms, json!([{"kind": "unknown_status"}]));
        let sync = s.sync_now(&property);
        assert_eq!(sync["status"], "succeeded", "{sync:#}");
        let after = s.people(&property);
        let is_new = |person: &&Value| !people.iter().any(|one| one["person_id"] == person["person_id"]);
        let created_by_it = after.iter().filter(is_new).any(|person| {
            person["lease"]["status"]
                .as_str()
                .is_some_and(|status| status.to_lowercase().contains("relocating"))
        });
        assert!(!created_by_it && after.len() >= people.len(), "{sync:#}");
        assert!(after.iter().all(|person| person["access"]["state"] != "ended"));
    }
}

fn rejected_credential(s: &Scenario) {
    let (one, two) = (s.property("one"), s.property("two"));
    for property in [&one, &two] {
        s.set_up(property, "yardi", &[]);
    }
    let credentials = s.manager.list("/credentials");
    let id = credentials[0]["credential_id"].as_str().unwrap();
    s.manager
        .put(&format!("/properties/{two}/integration/credential"), json!({"credential_id": id}))
        .expect(200);
    s.manager
        .put(&format!("/properties/{one}/integration/credential"), json!({"credential_id": id}))
        .expect(200);
    s.turn_on(&one);
    s.turn_on(&two);
    s.control("yardi").put("/credential", json!({"password": "rotated-2026"})).expect(204);
    let sync = s.sync_now(&one);
    assert_eq!(
        (&sync["status"], &sync["error"]["code"]),
        (&json!("failed"), &json!("credential_rejected")),
        "{sync:#}"
    );
    for property in [&one, &two] {
        let failing: Vec<_> =
            s.alerts(property).into_iter().filter(|a| a["kind"] == "credential_failing").collect();
        assert_eq!(failing.len(), 1, "shown on every property that uses it");
        let card = s.manager.get(&format!("/properties/{property}/integration")).expect(200);
        assert_eq!(card["state"], "needs_attention");
    }
    let wrong = json!({"fields": {"password": "still-wrong"}});
    s.manager.put(&format!("/credentials/{id}"), wrong).expect_problem(422, "credential_rejected");
    s.manager.put(&format!("/credentials/{id}"), json!({"fields": {"password": "rotated-2026"}})).expect(200);
    for property in [&one, &two] {
        assert!(s.alerts(property).iter().all(|alert| alert["kind"] != "credential_failing"));
        assert_eq!(s.sync_now(property)["status"], "succeeded", "the new secret is used at once");
    }
}
