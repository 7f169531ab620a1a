//! Automated access over HTTP: modes, suggestions, and a manager's own decisions.

use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::world::{World, manager, pass, platform, support};

const AT: &str = "/properties/harbor-row";

/// A property with its units mapped, synced once, in a mode.
async fn world(mode: &str) -> World {
    let world = World::new().await;
    world.synced("harbor-row", "entrata").await;
    let mapping = format!("{AT}/unit-mapping");
    let known = world.get(&manager(), &mapping).await.expect(200);
    let mut items = known["items"].as_array().unwrap().clone();
    let units: Vec<_> = items
        .iter()
        .enumerate()
        .map(|(n, item)| json!({"unit_id": format!("u{n}"), "name": item["pms_unit"]}))
        .collect();
    world.put(&platform(), &format!("{AT}/units"), json!({"units": units})).await.expect(200);
    for (n, item) in items.iter_mut().enumerate() {
        item["unit_id"] = json!(format!("u{n}"));
    }
    world.put(&manager(), &mapping, json!({"items": items})).await.expect(200);
    let settings = json!({"automated_access": mode, "common_area_keys": ["Residents Entrance"]});
    world.put(&manager(), &format!("{AT}/integration/settings"), settings).await.expect(200);
    pass(SignedDuration::from_hours(1));
    world.sync_now("harbor-row").await;
    world
}

impl World {
    async fn living(&self) -> Vec<Value> {
        self.all(&manager(), &format!("{AT}/people?lifecycle=current"), 200).await
    }

    async fn suggestions(&self) -> Vec<Value> {
        let list = self.get(&manager(), &format!("{AT}/access-suggestions")).await.expect(200);
        list["items"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|item| item["kind"] != "no_changes")
            .cloned()
            .collect()
    }

    async fn decide_access(&self, action: &str, ids: &[Value]) -> crate::caller::Answer {
        let body = json!({"action": action, "suggestion_ids": ids});
        self.post(&manager(), &format!("{AT}/access-suggestions/decision"), body).await
    }

    async fn set_lifecycle(&self, person: &Value, to: &str) -> crate::caller::Answer {
        let path = format!("{AT}/people/{}/lifecycle", person["person_id"].as_str().unwrap());
        self.put(&manager(), &path, json!({"lifecycle": to})).await
    }
}

fn ids(suggestions: &[Value]) -> Vec<Value> {
    suggestions.iter().map(|suggestion| suggestion["suggestion_id"].clone()).collect()
}

#[tokio::test]
async fn automatic_grants_the_unit_and_common_areas_fifteen_minutes_after_detection() {
    let world = world("automatic").await;
    for person in world.living().await {
        let access = &person["access"];
        assert_eq!((&access["state"], &access["unit_id"]), (&json!("granted"), &person["unit"]["unit_id"]));
        assert_eq!(access["common_area_keys"], json!(["Residents Entrance"]));
        assert_eq!(access["starts_at"], "2026-11-23T19:35:00Z", "detected at 19:20, with the change of mode");
        assert!(access["reason"].as_str().unwrap().contains("live here"));
    }
    assert_eq!(world.suggestions().await, Vec::<Value>::new());
}

#[tokio::test]
async fn approval_required_changes_nothing_until_a_manager_approves() {
    let world = world("approval_required").await;
    let living = world.living().await;
    assert!(living.iter().all(|person| person["access"]["state"] == "unmanaged"));
    let suggestions = world.suggestions().await;
    assert_eq!(suggestions.len(), living.len());
    assert!(suggestions.iter().all(|suggestion| suggestion["kind"] == "grant"));
    pass(SignedDuration::from_mins(5));
    let answer = world.decide_access("approve", &ids(&suggestions)).await.expect(200);
    assert_eq!((answer["decided"].as_array().unwrap().len(), &answer["gone"]), (living.len(), &json!([])));
    for person in world.living().await {
        let access = &person["access"];
        assert_eq!(
            (&access["state"], &access["starts_at"]),
            (&json!("granted"), &json!("2026-11-23T20:25:00Z")),
            "with the approval: it was detected more than fifteen minutes before"
        );
    }
    let again = world.decide_access("approve", &ids(&suggestions)).await.expect(200);
    assert_eq!((&again["decided"], again["gone"].as_array().unwrap().len()), (&json!([]), living.len()));
    let audit = world.all(&manager(), &format!("{AT}/audit"), 200).await;
    assert_eq!(audit[0]["action"], "access_approved");
}

#[tokio::test]
async fn one_suggestion_is_discarded_without_the_rest() {
    let world = world("approval_required").await;
    let suggestions = world.suggestions().await;
    let first = suggestions[0]["suggestion_id"].as_str().unwrap();
    let path = format!("{AT}/access-suggestions/{first}/decision");
    world.post(&manager(), &path, json!({"action": "reject"})).await.expect(200);
    assert_eq!(world.suggestions().await.len(), suggestions.len() - 1);
    world.post(&manager(), &path, json!({"action": "approve"})).await.problem(409, "suggestion_gone");
    pass(SignedDuration::from_hours(1));
    world.sync_now("harbor-row").await;
    assert_eq!(world.suggestions().await.len(), suggestions.len() - 1, "it stays away");
}

#[tokio::test]
async fn a_decision_over_fifty_one_suggestions_is_refused() {
    let world = world("approval_required").await;
    let ids: Vec<_> = (0..51).map(|n| json!(format!("suggestion_01KAXN0000ABCDEFGHJKMN{n:04}"))).collect();
    let problem = world.decide_access("approve", &ids).await.problem(422, "invalid_request");
    assert_eq!(problem["errors"][0]["pointer"], "/suggestion_ids");
    let problem = world.decide_access("later", &ids[..1]).await.problem(422, "invalid_request");
    assert_eq!(problem["errors"][0]["pointer"], "/action");
}

#[tokio::test]
async fn a_lifecycle_set_by_hand_is_obeyed_at_once_and_kept() {
    let world = world("automatic").await;
    let person = world.living().await.remove(0);
    let path = format!("{AT}/people/{}/lifecycle", person["person_id"].as_str().unwrap());
    world.put(&support(), &path, json!({"lifecycle": "past"})).await.problem(403, "forbidden");
    let problem = world.set_lifecycle(&person, "gone").await.problem(422, "invalid_request");
    assert_eq!(problem["errors"][0]["pointer"], "/lifecycle");
    let past = world.set_lifecycle(&person, "past").await.expect(200);
    assert_eq!((&past["lifecycle"], &past["access"]["state"]), (&json!("past"), &json!("ended")));
    pass(SignedDuration::from_hours(1));
    let sync = world.sync_now("harbor-row").await;
    assert_eq!(sync["counts"]["updated"], json!(0), "{sync:#}");
    let back = world.set_lifecycle(&person, "current").await.expect(200);
    assert_eq!((&back["lifecycle"], &back["access"]["state"]), (&json!("current"), &json!("granted")));
    assert_eq!(back["access"]["starts_at"], "2026-11-23T21:20:00Z", "at once");
    let audit = world.all(&manager(), &format!("{AT}/audit"), 200).await;
    let set: Vec<_> = audit.iter().filter(|entry| entry["action"] == "lifecycle_set").collect();
    assert_eq!((set.len(), &set[0]["before"], &set[0]["after"]), (2, &json!("past"), &json!("current")));
}

#[tokio::test]
async fn in_an_unmapped_unit_nothing_can_be_suggested_and_the_reason_says_so() {
    let world = World::new().await;
    world.synced("harbor-row", "entrata").await;
    let settings = json!({"automated_access": "approval_required"});
    world.put(&manager(), &format!("{AT}/integration/settings"), settings).await.expect(200);
    world.sync_now("harbor-row").await;
    let list = world.get(&manager(), &format!("{AT}/access-suggestions")).await.expect(200);
    let items = list["items"].as_array().unwrap();
    assert_eq!(items.len(), world.living().await.len());
    for item in items {
        assert_eq!((&item["kind"], &item["suggestion_id"]), (&json!("no_changes"), &Value::Null));
        assert!(item["reason"].as_str().unwrap().contains("mapped to no Door unit"), "{item:#}");
    }
}
