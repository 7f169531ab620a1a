//! Alerts and what managers decide about them: at once, once, and the next sync agrees.

use jiff::SignedDuration;
use pms_simulator::ResidentPatch;
use serde_json::{Value, json};

use crate::world::{World, manager, pass, support};

const ALERTS: &str = "/properties/harbor-row/alerts";
const PEOPLE: &str = "/properties/harbor-row/people";

impl World {
    async fn alerts(&self, kind: &str) -> Vec<Value> {
        let open = self.all(&manager(), ALERTS, 200).await;
        open.into_iter().filter(|alert| alert["kind"] == kind).collect()
    }

    /// Somebody who lives here alone under their email, as Door has them.
    async fn somebody(&self) -> Value {
        let people = self.all(&manager(), &format!("{PEOPLE}?lifecycle=current"), 200).await;
        people.into_iter().find(|person| person["source"] == "pms").unwrap()
    }

    fn patch(&self, person: &Value, patch: Value) {
        let id = person["pms_ref"]["pms_resident_id"].as_str().unwrap();
        let patch: ResidentPatch = serde_json::from_value(patch).unwrap();
        self.control("entrata").patch_resident(id, &patch).unwrap();
    }

    async fn decide(&self, alert: &Value, action: &str) -> crate::caller::Answer {
        let path = format!("{ALERTS}/{}/resolution", alert["alert_id"].as_str().unwrap());
        self.post(&manager(), &path, json!({"action": action})).await
    }

    /// The alerts about people. Who is synced now waits for their unit to be mapped, like the others.
    async fn about_people(&self) -> Vec<Value> {
        let open = self.all(&manager(), ALERTS, 200).await;
        open.into_iter().filter(|alert| alert["kind"] != "unmapped_unit").collect()
    }

    /// That a sync writes nobody, and opens and closes nothing about anybody.
    async fn next_sync_agrees(&self) {
        pass(SignedDuration::from_hours(1));
        let before = self.about_people().await;
        let sync = self.sync_now("harbor-row").await;
        for written in ["created", "linked", "updated", "moved_out"] {
            assert_eq!(sync["counts"][written], json!(0), "{sync:#}");
        }
        assert_eq!(self.about_people().await, before);
    }

    async fn person(&self, person: &Value) -> Value {
        let id = person["person_id"].as_str().unwrap();
        self.get(&manager(), &format!("{PEOPLE}/{id}")).await.expect(200)
    }
}

async fn synced() -> World {
    let world = World::new().await;
    world.synced("harbor-row", "entrata").await;
    pass(SignedDuration::from_hours(1));
    world
}

#[tokio::test]
async fn name_mismatch_shows_both_records_and_merge_takes_the_pms_name() {
    let world = World::new().await;
    world.property("org_harbor", "harbor-row").await;
    world.set_up(&manager(), "harbor-row", "entrata").await;
    let preview = world.get(&manager(), "/properties/harbor-row/integration/preview?outcome=created").await;
    let resident = preview.expect(200)["items"][0]["resident"].clone();
    let body = json!({"first_name": "Somebody", "last_name": "Else", "email": resident["email"], "phone": "555-0100"});
    let known = world.post(&manager(), PEOPLE, body).await.expect(201);
    world.turn_on(&manager(), "harbor-row").await;
    assert_eq!(world.run_sync().await, "succeeded");

    let alert = world.alerts("name_mismatch").await.remove(0);
    assert_eq!(alert["actions"], json!(["merge"]));
    assert_eq!(
        (&alert["person"]["name"], &alert["person"]["phone"]),
        (&json!("Somebody Else"), &json!("555-0100"))
    );
    assert_eq!(alert["residents"][0]["email"], resident["email"]);
    assert!(alert["residents"][0]["lease_status"].is_string(), "{alert:#}");
    let differing: Vec<_> =
        alert["differing_fields"].as_array().unwrap().iter().map(|field| field["field"].clone()).collect();
    assert!(
        differing.contains(&json!("first_name")) && !differing.contains(&json!("email")),
        "{differing:?}"
    );

    let resolved = world.decide(&alert, "merge").await.expect(200);
    assert_eq!((&resolved["status"], &resolved["actions"]), (&json!("resolved"), &json!([])));
    let resolution =
        json!({"action": "merge", "by": "user_portfolio_manager", "reason": null, "until": null});
    assert_eq!(resolved["resolution"], resolution);
    let merged = world.person(&known).await;
    assert_eq!(merged["first_name"], resident["first_name"], "the PMS's name overrides");
    assert_eq!((&merged["source"], &merged["pms_ref"]["pms"]), (&json!("door"), &json!("entrata")));
    let last = &merged["history"][0];
    assert_eq!((&last["kind"], &last["actor"]), (&json!("linked"), &json!("user_portfolio_manager")));
    world.next_sync_agrees().await;
}

#[tokio::test]
async fn email_mismatch_create_separate_makes_a_person_and_ends_the_old_ones_access() {
    let world = synced().await;
    let before = world.somebody().await;
    world.patch(&before, json!({"email": "changed@example.com"}));
    world.sync_now("harbor-row").await;
    let alert = world.alerts("email_mismatch").await.remove(0);
    world.decide(&alert, "create_separate").await.expect(200);
    let old = world.person(&before).await;
    assert_eq!((&old["lifecycle"], &old["access"]["state"]), (&json!("past"), &json!("ended")));
    assert_eq!((&old["email"], &old["pms_ref"]), (&before["email"], &Value::Null), "kept, and unlinked");
    let new = world.all(&manager(), &format!("{PEOPLE}?q=changed@example.com"), 50).await;
    assert_eq!((new.len(), &new[0]["pms_ref"]), (1, &before["pms_ref"]));
    assert_eq!((&new[0]["lifecycle"], &new[0]["unit"]), (&before["lifecycle"], &before["unit"]));
    world.next_sync_agrees().await;
}

#[tokio::test]
async fn missing_from_pms_is_asked_once_and_kept_or_moved_out() {
    for (action, lifecycle) in [("keep", "current"), ("move_out", "past")] {
        let world = synced().await;
        let before = world.somebody().await;
        let id = before["pms_ref"]["pms_resident_id"].as_str().unwrap();
        world.control("entrata").remove_resident(id).unwrap();
        world.sync_now("harbor-row").await;
        assert_eq!(world.alerts("missing_from_pms").await.len(), 0, "one roster is not enough");
        pass(SignedDuration::from_hours(1));
        world.sync_now("harbor-row").await;
        let missing = world.alerts("missing_from_pms").await;
        let of = |alert: &&Value| alert["person"]["person_id"] == before["person_id"];
        let alert = missing.iter().find(of).unwrap();
        assert_eq!(alert["actions"], json!(["move_out", "keep"]));
        world.decide(alert, action).await.expect(200);
        assert_eq!(world.person(&before).await["lifecycle"], lifecycle);
        world.next_sync_agrees().await;
    }
}

#[tokio::test]
async fn who_cancels_before_moving_in_is_moved_out_without_a_question() {
    let world = synced().await;
    let future = world.all(&manager(), &format!("{PEOPLE}?lifecycle=future"), 50).await;
    let before = future.iter().find(|person| person["pms_ref"] != Value::Null).unwrap();
    world.patch(before, json!({"status": "cancelled"}));
    world.sync_now("harbor-row").await;
    let after = world.person(before).await;
    assert_eq!((&after["lifecycle"], &after["lease"]["status"]), (&json!("past"), &json!("Cancelled")));
    assert_eq!(after["history"][0]["kind"], "moved_out", "{after:#}");
    pass(SignedDuration::from_hours(1));
    world.sync_now("harbor-row").await;
    let missing = world.alerts("missing_from_pms").await;
    assert!(missing.iter().all(|alert| alert["person"]["person_id"] != before["person_id"]));
    world.next_sync_agrees().await;
}

#[tokio::test]
async fn an_alert_that_closed_meanwhile_is_shown_as_it_is_now() {
    let world = synced().await;
    let before = world.somebody().await;
    world.patch(&before, json!({"email": "changed@example.com"}));
    world.sync_now("harbor-row").await;
    let alert = world.alerts("email_mismatch").await.remove(0);
    world.patch(&before, json!({"email": before["email"]}));
    world.sync_now("harbor-row").await;
    let problem = world.decide(&alert, "create_separate").await.problem(409, "alert_closed");
    assert_eq!(
        (&problem["now"]["status"], &problem["now"]["resolution"]),
        (&json!("resolved"), &Value::Null)
    );
    assert!(problem["detail"].as_str().unwrap().contains("closed by itself"), "{problem:#}");
}

#[tokio::test]
async fn of_two_managers_one_decides_and_the_other_is_told_who() {
    let world = synced().await;
    let before = world.somebody().await;
    world.patch(&before, json!({"email": "changed@example.com"}));
    world.sync_now("harbor-row").await;
    let alert = world.alerts("email_mismatch").await.remove(0);
    let (one, two) =
        tokio::join!(world.decide(&alert, "create_separate"), world.decide(&alert, "create_separate"));
    let (done, refused) = if one.status == 200 { (one, two) } else { (two, one) };
    done.expect(200);
    let problem = refused.problem(409, "alert_closed");
    assert!(problem["detail"].as_str().unwrap().contains("user_portfolio_manager"), "{problem:#}");
    let new = world.all(&manager(), &format!("{PEOPLE}?q=changed@example.com"), 50).await;
    assert_eq!(new.len(), 1);
}

#[tokio::test]
async fn an_alert_is_decided_by_a_manager_and_only_as_it_offers() {
    let world = synced().await;
    let alert = world.all(&manager(), ALERTS, 50).await.remove(0);
    let path = format!("{ALERTS}/{}/resolution", alert["alert_id"].as_str().unwrap());
    world.post(&support(), &path, json!({"action": "merge"})).await.problem(403, "forbidden");
    let problem =
        world.post(&manager(), &path, json!({"action": "forget"})).await.problem(422, "invalid_request");
    assert_eq!(problem["errors"][0]["pointer"], "/action");
    assert!(problem["errors"][0]["detail"].as_str().unwrap().contains("`keep`"), "{problem:#}");
    for action in ["merge", "create_separate", "move_out", "keep"] {
        if !alert["actions"].as_array().unwrap().contains(&json!(action)) {
            world.decide(&alert, action).await.problem(422, "invalid_request");
        }
    }
    let unknown = format!("{ALERTS}/alert_01KAXN0000ABCDEFGHJKMNPQRS/resolution");
    world.post(&manager(), &unknown, json!({"action": "keep"})).await.problem(404, "not_found");
}
