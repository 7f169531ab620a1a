//! A process that is killed between two writes: the next one finishes the job, nothing twice.

use serde_json::json;

use crate::{
    Test,
    scenario::{Scenario, wait_for},
};

pub(crate) const TESTS: &[(&str, Test)] =
    &[("crash::a_sync_killed_between_two_writes_is_finished_and_nothing_is_done_twice", killed)];

fn killed(s: &Scenario) {
    let property = s.property("killed");
    s.control("entrata").post("/seed", json!({"seed": 7, "residents": 800})).expect(204);
    s.set_up(&property, "entrata", &[]);
    let at = format!("/properties/{property}/integration/activation");
    s.manager.put(&at, json!({"enabled": true})).expect(200);
    let count = || {
        s.manager.get(&format!("/properties/{property}/people?limit=1")).expect(200)["items"][0].is_object()
    };
    wait_for("the first people", || count().then_some(()));
    assert!(s.stack.kill_function("sync") > 0, "the sync was running");
    let last = wait_for("a sync to succeed", || {
        s.manager.post(&format!("/properties/{property}/syncs"), json!({})).expect(202);
        s.syncs(&property).into_iter().find(|sync| sync["status"] == "succeeded")
    });
    let people = s.people(&property);
    let mut residents: Vec<_> =
        people.iter().map(|p| p["pms_ref"]["pms_resident_id"].as_str().unwrap()).collect();
    residents.sort_unstable();
    residents.dedup();
    assert_eq!(residents.len(), people.len(), "nobody is there twice");
    assert!(people.len() > 400, "everybody is there: {last:#}");
    let created = |events: Vec<serde_json::Value>| {
        events.into_iter().filter(|e| e["detail-type"] == "Person Created").count()
    };
    wait_for("every event", || (created(s.events(&property)) >= people.len()).then_some(()));
    assert_eq!(created(s.events(&property)), people.len(), "each creation is told once");
}
