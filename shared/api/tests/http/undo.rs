//! The reverse of one sync.

use jiff::SignedDuration;
use pms_simulator::ResidentPatch;
use serde_json::{Value, json};

use crate::world::{World, manager, pass};

const AT: &str = "/properties/harbor-row";

impl World {
    fn edit(&self, person: &Value, patch: Value) {
        let id = person["pms_ref"]["pms_resident_id"].as_str().unwrap();
        let patch: ResidentPatch = serde_json::from_value(patch).unwrap();
        self.control("entrata").patch_resident(id, &patch).unwrap();
    }

    async fn everybody(&self) -> Vec<Value> {
        self.all(&manager(), &format!("{AT}/people"), 200).await
    }

    async fn turn_off(&self) {
        let path = format!("{AT}/integration/activation");
        self.put(&manager(), &path, json!({"enabled": false})).await.expect(200);
    }

    async fn undo(&self, sync: &Value) -> Value {
        let path = format!("{AT}/syncs/{}/undo", sync["sync_id"].as_str().unwrap());
        self.post(&manager(), &path, Value::Null).await.expect(200)
    }
}

/// A person as far as a sync decides it.
fn shown(person: &Value) -> Value {
    let mut person = person.clone();
    person.as_object_mut().unwrap().remove("last_synced_at");
    person
}

/// A property in which one sync changed the phone of one and moved another out.
async fn changed() -> (World, Vec<Value>, Value) {
    let world = World::new().await;
    world.synced("harbor-row", "entrata").await;
    let before = world.everybody().await;
    let mut current = before.iter().filter(|person| person["lifecycle"] == "current");
    let (one, two) = (current.next().unwrap(), current.next_back().unwrap());
    world.edit(one, json!({"phone": "(801) 555-0199", "first_name": "Renamed"}));
    world.edit(two, json!({"status": "past", "move_out": "2026-11-20"}));
    pass(SignedDuration::from_hours(1));
    let sync = world.sync_now("harbor-row").await;
    assert!(sync["counts"]["updated"].as_u64().unwrap() >= 2, "{sync:#}");
    (world, before, sync)
}

#[tokio::test]
async fn an_undone_sync_leaves_everybody_exactly_as_they_were() {
    let (world, before, sync) = changed().await;
    let path = format!("{AT}/syncs/{}/undo", sync["sync_id"].as_str().unwrap());
    world.post(&manager(), &path, Value::Null).await.problem(409, "is_on");
    world.turn_off().await;
    let undone = world.undo(&sync).await;
    assert_eq!(undone["not_reversed"], json!([]), "{undone:#}");
    let after = world.everybody().await;
    assert_eq!(after.iter().map(shown).collect::<Vec<_>>(), before.iter().map(shown).collect::<Vec<_>>());
    let audit = world.all(&manager(), &format!("{AT}/audit"), 200).await;
    assert_eq!((&audit[0]["action"], &audit[0]["subject"]), (&json!("sync_undone"), &sync["sync_id"]));
}

#[tokio::test]
async fn what_something_newer_touched_stays_and_is_listed() {
    let (world, before, sync) = changed().await;
    let renamed =
        world.everybody().await.into_iter().find(|person| person["first_name"] == "Renamed").unwrap();
    world.edit(&renamed, json!({"first_name": "Newer"}));
    pass(SignedDuration::from_hours(1));
    world.sync_now("harbor-row").await;
    world.turn_off().await;
    let undone = world.undo(&sync).await;
    let left = json!([{"person_id": renamed["person_id"], "fields": ["first_name"]}]);
    assert_eq!(undone["not_reversed"], left, "{undone:#}");
    let person = |people: &[Value]| {
        people.iter().find(|person| person["person_id"] == renamed["person_id"]).unwrap().clone()
    };
    let (then, now) = (person(&before), person(&world.everybody().await));
    assert_eq!((&now["first_name"], &now["phone"]), (&json!("Newer"), &then["phone"]));
}

#[tokio::test]
async fn whom_a_sync_made_is_unlinked_without_access_and_linked_again_by_the_next() {
    let world = World::new().await;
    world.synced("harbor-row", "entrata").await;
    let before = world.everybody().await;
    let first = world.all(&manager(), &format!("{AT}/syncs"), 50).await.remove(0);
    world.turn_off().await;
    let undone = world.undo(&first).await;
    assert_eq!(undone["reversed"].as_array().unwrap().len(), before.len());
    for person in world.everybody().await {
        assert_eq!((&person["pms_ref"], &person["access"]["state"]), (&Value::Null, &json!("ended")));
    }
    pass(SignedDuration::from_hours(1));
    world.turn_on(&manager(), "harbor-row").await;
    assert_eq!(world.run_sync().await, "succeeded");
    let again = world.everybody().await;
    assert_eq!(again.len(), before.len(), "nobody twice");
    assert!(again.iter().all(|person| person["pms_ref"].is_object()));
}

#[tokio::test]
async fn undone_twice_a_sync_is_undone_once() {
    let (world, _, sync) = changed().await;
    world.turn_off().await;
    world.undo(&sync).await;
    let once = world.everybody().await;
    let again = world.undo(&sync).await;
    assert_eq!((&again["reversed"], world.everybody().await), (&json!([]), once));
}
