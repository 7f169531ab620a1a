//! Hours in which nothing changed: what the last plan rested on is compared, and none is made.

use std::rc::Rc;

use domain::{ids::PropertyId, sync::SyncStatus};
use jiff::SignedDuration;
use serde_json::{Value, json};
use store::Lock;

use crate::{
    home::{HOME, Home},
    world::{World, pass},
};

/// With an hour behind it in which a plan was made and had nothing to do.
async fn settled(mode: &str) -> Home {
    let home = Home::of(4, mode).await;
    home.hour().await.unwrap();
    home
}

impl Home {
    /// What the schedule asks of the table in the next hour.
    async fn operations_of_an_hour(&self) -> Vec<String> {
        pass(SignedDuration::from_hours(1));
        let request = self.dispatched().await;
        self.reads.operations();
        self.run(&request).await.unwrap();
        self.reads.operations()
    }

    async fn syncs(&self, limit: usize) -> Vec<Value> {
        let page = self.get(&self.manager, &format!("{HOME}/syncs?limit={limit}")).await.expect(200);
        page["items"].as_array().unwrap().clone()
    }
}

#[tokio::test]
async fn an_hour_like_the_one_before_takes_the_lock_reads_once_counts_its_calls_and_ends() {
    let home = settled("automatic").await;
    let asked = home.operations_of_an_hour().await;
    // The calls of an hour are the first of that hour: once refused, and then counted.
    assert_eq!(asked, ["UpdateItem", "BatchGetItem", "UpdateItem", "UpdateItem", "UpdateItem"]);
}

#[tokio::test]
async fn a_conversation_with_a_pms_that_takes_a_few_calls_at_once_has_one_slot_for_all_of_them() {
    let world = Rc::new(World::new().await);
    let home = Home::beside(&world, "org_harbor", "harbor-row", "mri", 4).await;
    home.begin("automatic").await;
    home.hour().await.unwrap();
    // It asks for several lists. The slot is taken and freed once, between the lock and its end.
    let asked = home.operations_of_an_hour().await;
    assert_eq!(asked, ["UpdateItem", "BatchGetItem", "UpdateItem", "UpdateItem", "UpdateItem"]);
}

#[tokio::test]
async fn it_is_told_of_where_somebody_asks_and_on_the_bus_not_at_all() {
    let home = settled("automatic").await;
    let told = home.told("Property Sync Completed").await;
    let before = home.syncs(50).await;
    let sync = home.hour().await.unwrap();
    assert_eq!((&sync["status"], &sync["trigger"]), (&json!("succeeded"), &json!("schedule")));
    assert_eq!(sync["counts"], before[0]["counts"]);
    assert_eq!(sync["changes"]["items"], json!([]));
    let card = home.get(&home.manager, &format!("{HOME}/integration")).await.expect(200);
    assert_eq!(card["last_sync"]["sync_id"], sync["sync_id"]);
    assert_eq!((&card["state"], home.told("Property Sync Completed").await), (&json!("on"), told));
    // It is the first of the list, of any length, and the next hour takes its place.
    let after = home.syncs(50).await;
    assert_eq!((after.len(), &after[0]["sync_id"]), (before.len() + 1, &sync["sync_id"]));
    let ids = |syncs: &[Value]| syncs.iter().map(|sync| sync["sync_id"].clone()).collect::<Vec<_>>();
    for limit in [1, 2] {
        assert_eq!(ids(&home.all(&home.manager, &format!("{HOME}/syncs"), limit).await), ids(&after));
    }
    let next = home.hour().await.unwrap();
    assert_eq!(ids(&home.syncs(50).await)[1..], ids(&before));
    assert_eq!(home.syncs(1).await[0]["sync_id"], next["sync_id"]);
}

#[tokio::test]
async fn the_same_event_again_finds_it_ended() {
    let home = settled("automatic").await;
    pass(SignedDuration::from_hours(1));
    let request = home.dispatched().await;
    let first = home.run(&request).await.unwrap();
    pass(SignedDuration::from_mins(1));
    assert_eq!(home.run(&request).await.unwrap(), first);
}

#[tokio::test]
async fn what_changes_in_the_pms_is_taken_over_in_the_next_hour() {
    let home = settled("automatic").await;
    home.hour().await.unwrap();
    let people = home.people().await;
    home.patch(&people[0], json!({"phone": "(801) 555-0199"}));
    home.moves_out(&people[1]);
    let sync = home.hour().await.unwrap();
    assert_eq!((&sync["counts"]["updated"], &sync["counts"]["moved_out"]), (&json!(2), &json!(1)));
    assert_eq!(home.opens(&people[1]).await, "ended");
    // It has changed people: the next makes a plan again, and the one after it need not.
    assert!(home.operations_of_an_hour().await.iter().any(|asked| asked == "Query"));
    assert!(!home.operations_of_an_hour().await.iter().any(|asked| asked == "Query"));
}

#[tokio::test]
async fn what_managers_and_door_change_is_planned_with_in_the_next_hour() {
    let home = settled("automatic").await;
    assert!(!home.operations_of_an_hour().await.iter().any(|asked| asked == "Query"));
    home.choose(json!({"automated_access": "automatic", "held_changes_threshold": 30})).await.expect(200);
    assert!(home.operations_of_an_hour().await.iter().any(|asked| asked == "Query"), "the settings");
    assert!(!home.operations_of_an_hour().await.iter().any(|asked| asked == "Query"));
    let lifecycle =
        format!("{HOME}/people/{}/lifecycle", home.people().await[0]["person_id"].as_str().unwrap());
    home.put(&home.manager, &lifecycle, json!({"lifecycle": "past"})).await.expect(200);
    assert!(home.operations_of_an_hour().await.iter().any(|asked| asked == "Query"), "somebody by hand");
}

#[tokio::test]
async fn what_comes_due_by_time_alone_comes_in_its_hour() {
    let home = settled("approval_required").await;
    for suggestion in home.suggested().await {
        let id = suggestion["suggestion_id"].as_str().unwrap();
        let path = format!("{HOME}/access-suggestions/{id}/decision");
        home.post(&home.manager, &path, json!({"action": "approve"})).await.expect(200);
    }
    let somebody = home.people().await.remove(0);
    home.hour().await.unwrap();
    home.moves_out(&somebody);
    home.hour().await.unwrap();
    assert_eq!(home.asks("still_has_access").await.len(), 1);
    for hour in 1..24 {
        home.hour().await;
        assert!(home.opens(&somebody).await.starts_with("granted"), "after {hour} hours");
    }
    home.hour().await;
    assert_eq!(home.opens(&somebody).await, "ended");
}

#[tokio::test]
async fn one_in_twelve_makes_the_plan_and_so_does_the_first_of_a_day() {
    let home = settled("automatic").await;
    let mut planned = Vec::new();
    for _ in 0..36 {
        planned.push(home.operations_of_an_hour().await.iter().any(|asked| asked == "Query"));
    }
    let longest = planned.split(|planned| *planned).map(<[bool]>::len).max().unwrap();
    let often = planned.iter().filter(|planned| **planned).count();
    assert!(longest <= 11 && (3..=6).contains(&often), "{planned:?}");
}

#[tokio::test]
async fn one_that_somebody_waits_for_ends_on_record() {
    let home = settled("automatic").await;
    pass(SignedDuration::from_hours(1));
    let request = home.dispatched().await;
    let (property, now) = (PropertyId::new("harbor-row").unwrap(), home.engine.desk.now());
    let Lock::Acquired(hourly) = home.store.acquire_lock(&property, request.sync_id, now).await.unwrap()
    else {
        panic!("nobody else is at work");
    };
    let joined = home.post(&home.manager, &format!("{HOME}/syncs"), json!({})).await.expect(202);
    assert_eq!(joined["sync_id"], json!(request.sync_id), "it stands in for the one asked for");
    let record = home.record(&request).await.unwrap();
    assert_eq!(record["status"], "running", "it has no record yet, and is at work");
    let unchanged = hourly.unchanged.unwrap();
    assert!(!home.store.finish_found_again(&hourly.guard, &unchanged).await.unwrap());
    home.store.release_lock(&hourly.guard).await.unwrap();
}

#[tokio::test]
async fn one_that_is_cut_off_before_it_wrote_anything_is_on_record_as_interrupted() {
    let home = settled("automatic").await;
    pass(SignedDuration::from_hours(1));
    let request = home.dispatched().await;
    let (property, now) = (PropertyId::new("harbor-row").unwrap(), home.engine.desk.now());
    let _killed = home.store.acquire_lock(&property, request.sync_id, now).await.unwrap();
    pass(SignedDuration::from_mins(2));
    home.sync().await;
    let cut_off = home.record(&request).await.unwrap();
    assert_eq!((&cut_off["status"], &cut_off["error"]["code"]), (&json!("failed"), &json!("interrupted")));
    assert_eq!(home.run(&request).await.unwrap().status(), SyncStatus::Failed, "and it is over");
}
