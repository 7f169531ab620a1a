//! A sync that is cut short: by its deadline, by a crash, by another one that took its place.

use std::{collections::BTreeSet, time::Duration};

use bus::SyncRequest;
use domain::{
    ids::{PropertyId, SyncId},
    sync::{HoldReason, SyncStatus},
};
use engine::EngineError;
use jiff::SignedDuration;
use serde_json::{Value, json};
use store::{Lock, StoreError};

use crate::{
    gate::let_pass,
    home::{HOME, Home},
    world::pass,
};

/// So many people fit into one transaction.
const BATCH: u64 = 97;

fn emails(people: &[Value]) -> BTreeSet<String> {
    people.iter().map(|person| person["email"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_sync_whose_time_is_up_goes_on_in_another_invocation_and_counts_as_one() {
    let home = Home::set_up(300).await;
    home.turn_on(&home.manager, "harbor-row").await;
    let first = home.asked();
    let leg = home.run_leg(1, &first).await.unwrap();
    assert_eq!((leg.status(), home.people().await.len() as u64), (SyncStatus::Running, BATCH));
    let second = home.asked();
    assert_eq!((second.sync_id, second.continuation), (first.sync_id, 1), "it asks to be gone on with");
    home.run_leg(1, &second).await.unwrap();
    assert_eq!(home.people().await.len() as u64, 2 * BATCH);
    let third = home.asked();
    assert_eq!((third.sync_id, third.continuation), (first.sync_id, 2));
    assert_eq!(home.run(&third).await.unwrap().status(), SyncStatus::Succeeded);

    let people = home.people().await;
    assert_eq!((people.len(), emails(&people).len()), (300, 300));
    assert_eq!(home.told("Person Created").await, 300);
    let counts = home.record(&third).await.unwrap()["counts"].clone();
    assert_eq!(
        (&counts["residents"], &counts["created"], &counts["unchanged"]),
        (&json!(300), &json!(300), &json!(0)),
        "of the whole, and not of the last leg: {counts:#}"
    );
    assert_eq!(home.told("Property Sync Completed").await, 1);
}

#[tokio::test]
async fn a_sync_that_goes_on_and_on_ends_on_record() {
    let home = Home::set_up(300).await;
    home.turn_on(&home.manager, "harbor-row").await;
    let last = SyncRequest { continuation: 24, ..home.asked() };
    let ended = home.run_leg(1, &last).await.unwrap();
    assert_eq!(&*ended.error().unwrap().code, "sync_too_long");
    assert_eq!(home.asked().continuation, 0, "nothing is asked for after it");
    // What it has written stays, and the next one does the rest.
    assert_eq!(home.people().await.len() as u64, BATCH);
    pass(SignedDuration::from_hours(1));
    assert_eq!(home.sync().await["status"], "succeeded");
    assert_eq!(home.people().await.len(), 300);
}

#[tokio::test]
async fn an_approved_plan_stays_approved_through_all_its_legs() {
    let home = Home::of(360, "automatic").await;
    let people = home.people().await;
    // A hundred and twenty leave, and as many turn out not to have come yet: they lose their keys, and do not move out.
    people[..120].iter().for_each(|person| home.moves_out(person));
    people[120..240].iter().for_each(|person| home.patch(person, json!({"status": "future"})));
    pass(SignedDuration::from_hours(1));
    let held = home.sync().await;
    assert_eq!(held["status"], "held", "{held:#}");
    assert_eq!((&held["counts"]["moved_out"], &held["counts"]["access_ended"]), (&json!(120), &json!(120)));
    assert_eq!(home.told("Access Revoked").await, 0);

    let approval = format!("{HOME}/syncs/{}/approval", held["sync_id"].as_str().unwrap());
    let seen = json!({"plan_digest": held["plan_digest"]});
    home.post(&home.manager, &approval, seen).await.expect(202);
    for leg in 0..2 {
        let request = home.asked();
        assert_eq!(request.continuation, leg);
        let sync = home.run_leg(1, &request).await.unwrap();
        assert_eq!(sync.status(), SyncStatus::Running, "{:?}", sync.hold_reasons());
    }
    let last = home.asked();
    let sync = home.run(&last).await.unwrap();
    assert_eq!(sync.status(), SyncStatus::Succeeded, "held again: {:?}", sync.hold_reasons());
    assert_eq!((sync.counts.moved_out, sync.counts.access_ended), (120, 120), "of all legs");
    assert_eq!((sync.counts.residents, sync.counts.updated, sync.counts.unchanged), (360, 240, 120));
    assert_eq!((home.told("Person Moved Out").await, home.told("Access Revoked").await), (120, 240));
    let lost: BTreeSet<_> = people[..240].iter().map(|person| person["person_id"].to_string()).collect();
    let ended = home.people().await.into_iter().filter(|person| person["access"]["state"] == "ended");
    assert_eq!(ended.map(|person| person["person_id"].to_string()).collect::<BTreeSet<_>>(), lost);
    // What a manager approved does not count against what may be taken without one.
    home.moves_out(&people[300]);
    pass(SignedDuration::from_hours(1));
    assert_eq!(home.sync().await["status"], "succeeded");
}

#[tokio::test]
async fn a_plan_that_changes_between_two_legs_of_its_approval_is_held_again() {
    let home = Home::of(240, "automatic").await;
    let people = home.people().await;
    people[..120].iter().for_each(|person| home.moves_out(person));
    pass(SignedDuration::from_hours(1));
    let held = home.sync().await;
    let approval = format!("{HOME}/syncs/{}/approval", held["sync_id"].as_str().unwrap());
    home.post(&home.manager, &approval, json!({})).await.expect(202);
    let first = home.asked();
    home.run_leg(1, &first).await.unwrap();
    let gone = home.told("Person Moved Out").await;
    assert!((1..120).contains(&gone), "{gone}");
    people[120..180].iter().for_each(|person| home.moves_out(person));
    let sync = home.run(&home.asked()).await.unwrap();
    assert_eq!((sync.status(), home.told("Person Moved Out").await), (SyncStatus::Held, gone));
}

/// A building of which a hundred and twenty leave at once; the sync that is to move them out, as a manager approved it.
async fn many_may_leave() -> (Home, bus::SyncRequest) {
    let home = Home::of(240, "automatic").await;
    let people = home.people().await;
    people[..120].iter().for_each(|person| home.moves_out(person));
    pass(SignedDuration::from_hours(1));
    let held = home.sync().await;
    assert_eq!((&held["status"], &held["counts"]["moved_out"]), (&json!("held"), &json!(120)));
    let approval = format!("{HOME}/syncs/{}/approval", held["sync_id"].as_str().unwrap());
    home.post(&home.manager, &approval, json!({})).await.expect(202);
    let approved = home.asked();
    (home, approved)
}

#[tokio::test]
async fn an_approved_plan_that_is_killed_between_two_writes_goes_on_as_approved() {
    let (home, approved) = many_may_leave().await;
    home.crash_after(1, &approved).await;
    let gone = home.told("Person Moved Out").await;
    assert!((1..120).contains(&gone), "{gone}");
    pass(SignedDuration::from_secs(61));
    let sync = home.run(&approved).await.unwrap();
    assert_eq!(sync.status(), SyncStatus::Succeeded, "held again: {:?}", sync.hold_reasons());
    assert_eq!((sync.counts.moved_out, home.told("Person Moved Out").await), (120, 120));
}

#[tokio::test]
async fn the_hourly_sync_goes_on_with_what_a_killed_one_left_of_an_approved_plan_and_nothing_more() {
    for (others, status) in [(0, SyncStatus::Succeeded), (60, SyncStatus::Held)] {
        let (home, approved) = many_may_leave().await;
        home.crash_after(1, &approved).await;
        let gone = home.told("Person Moved Out").await;
        home.people().await[180..180 + others].iter().for_each(|person| home.moves_out(person));
        pass(SignedDuration::from_hours(1));
        let next = home.ask().await;
        let sync = home.run(&next).await.unwrap();
        assert_eq!(sync.status(), status, "{:?}", sync.hold_reasons());
        let all = home.told("Person Moved Out").await;
        assert_eq!(all, if status == SyncStatus::Held { gone } else { 120 });
        let late = home.run(&approved).await.unwrap();
        assert_eq!((late.status(), home.told("Person Moved Out").await), (SyncStatus::Failed, all), "once");
    }
}

#[tokio::test]
async fn whom_a_leg_moved_out_that_another_sync_overtook_counts_for_its_guard() {
    let home = Home::of(300, "automatic").await;
    home.choose(json!({"held_changes_threshold": 45})).await.expect(200);
    let people = home.people().await;
    people[..120].iter().for_each(|person| home.moves_out(person));
    pass(SignedDuration::from_hours(1));
    let first = home.ask().await;
    home.run_leg(1, &first).await.unwrap();
    let going_on = home.asked();
    let gone = home.told("Person Moved Out").await as u64;
    assert!((1..120).contains(&gone), "{gone}");
    // With those who were left, more than may leave in a day.
    people[120..150].iter().for_each(|person| home.moves_out(person));
    let overtaking = home.ask().await;
    let sync = home.run(&overtaking).await.unwrap();
    assert_eq!(sync.status(), SyncStatus::Held);
    let lately = |reason: &HoldReason| matches!(reason, HoldReason::TooManyMoveOuts { taken_lately, .. } if *taken_lately == gone);
    assert!(sync.hold_reasons().iter().any(lately), "{gone}: {:?}", sync.hold_reasons());
    let rest = home.run(&going_on).await.unwrap();
    assert_eq!((rest.status(), home.told("Person Moved Out").await as u64), (SyncStatus::Held, gone));
}

#[tokio::test]
async fn after_a_crash_between_two_writes_the_next_sync_says_so_and_lists_what_was_written() {
    let home = Home::set_up(300).await;
    home.turn_on(&home.manager, "harbor-row").await;
    let killed = home.asked();
    home.crash_after(2, &killed).await;
    let begun = home.record(&killed).await.unwrap();
    assert_eq!((&begun["status"], &begun["counts"]["created"]), (&json!("running"), &json!(2 * BATCH)));
    // The lock outlives whoever held it by a minute.
    pass(SignedDuration::from_secs(61));
    let next = home.ask().await;
    assert_eq!(home.run(&next).await.unwrap().status(), SyncStatus::Succeeded);

    let interrupted = home.record(&killed).await.unwrap();
    assert_eq!(
        (&interrupted["status"], &interrupted["error"]["code"]),
        (&json!("failed"), &json!("interrupted"))
    );
    assert_eq!(interrupted["counts"]["created"], json!(2 * BATCH), "what it had written");
    let partial = interrupted["changes"]["items"].as_array().unwrap();
    assert_eq!(partial.len() as u64, 2 * BATCH);
    assert!(partial.iter().all(|change| change["kind"] == "created"));
    let rest = home.record(&next).await.unwrap();
    assert_eq!(rest["counts"]["created"], json!(300 - 2 * BATCH), "what was left");
    let people = home.people().await;
    assert_eq!((people.len(), emails(&people).len(), home.told("Person Created").await), (300, 300, 300));
}

#[tokio::test]
async fn the_event_of_a_killed_invocation_comes_again_and_goes_on_with_the_same_sync() {
    let home = Home::set_up(150).await;
    home.turn_on(&home.manager, "harbor-row").await;
    let request = home.asked();
    home.crash_after(1, &request).await;
    let early = home.run(&request).await.unwrap_err();
    assert!(matches!(early, EngineError::AtWork(id) if id == request.sync_id), "{early}");
    pass(SignedDuration::from_secs(61));
    let sync = home.run(&request).await.unwrap();
    assert_eq!((sync.status(), sync.counts.created), (SyncStatus::Succeeded, 150));
    assert_eq!((home.people().await.len(), home.told("Person Created").await), (150, 150));
}

/// A building that a sync is killed in, between two writes of what it takes: of 300 a hundred and twenty leave, which may be.
async fn killed_while_they_leave() -> (Home, bus::SyncRequest) {
    let home = Home::of(300, "automatic").await;
    home.choose(json!({"held_changes_threshold": 45})).await.expect(200);
    let people = home.people().await;
    people[..120].iter().for_each(|person| home.moves_out(person));
    pass(SignedDuration::from_hours(1));
    let killed = home.ask().await;
    home.crash_after(1, &killed).await;
    let gone = home.told("Person Moved Out").await;
    assert!((1..120).contains(&gone), "{gone}");
    pass(SignedDuration::from_secs(61));
    (home, killed)
}

#[tokio::test]
async fn whom_a_killed_invocation_moved_out_counts_in_the_end_of_its_sync() {
    let (home, killed) = killed_while_they_leave().await;
    let sync = home.run(&killed).await.unwrap();
    assert_eq!((sync.status(), home.told("Person Moved Out").await), (SyncStatus::Succeeded, 120));
    let counts = &sync.counts;
    assert_eq!((counts.residents, counts.moved_out, counts.unchanged), (300, 120, 180));
}

#[tokio::test]
async fn what_a_killed_sync_took_counts_for_the_guard_of_the_next() {
    let (home, killed) = killed_while_they_leave().await;
    let gone = home.told("Person Moved Out").await as u64;
    // With those who were left, more than may leave in a day.
    home.people().await[120..150].iter().for_each(|person| home.moves_out(person));
    let next = home.ask().await;
    let sync = home.run(&next).await.unwrap();
    assert_eq!(sync.status(), SyncStatus::Held);
    let lately = |reason: &HoldReason| matches!(reason, HoldReason::TooManyMoveOuts { taken_lately, .. } if *taken_lately == gone);
    assert!(sync.hold_reasons().iter().any(lately), "{gone}: {:?}", sync.hold_reasons());
    assert_eq!(home.record(&killed).await.unwrap()["error"]["code"], "interrupted");
}

/// Another sync takes the lock of one that has not been heard of for a minute.
async fn take_over(home: &Home) {
    pass(SignedDuration::from_secs(61));
    let now = home.engine.desk.now();
    let lock =
        home.store.acquire_lock(&PropertyId::new("harbor-row").unwrap(), SyncId::new(now, 1), now).await;
    assert!(matches!(lock.unwrap(), Lock::Acquired(_)));
}

#[tokio::test]
async fn a_sync_whose_lock_was_taken_over_writes_nothing_more() {
    let home = Home::set_up(300).await;
    home.turn_on(&home.manager, "harbor-row").await;
    let request = home.asked();
    home.gate.close_after(1);
    let (lost, ()) = tokio::join!(home.run(&request), async {
        home.gate.reached().await;
        take_over(&home).await;
        home.gate.open();
    });
    assert!(matches!(lost, Err(EngineError::Store(StoreError::LockLost))), "{lost:?}");
    assert_eq!(home.people().await.len() as u64, BATCH, "the batch from before, and none after");
    assert_eq!(home.record(&request).await.unwrap()["status"], "running", "nor does it say how it ended");
    assert_eq!(home.told("Property Sync Failed").await, 0);
}

#[tokio::test]
async fn a_heartbeat_that_finds_the_lock_gone_stops_the_work_under_way() {
    let home = Home::set_up(300).await;
    home.turn_on(&home.manager, "harbor-row").await;
    let request = home.asked();
    home.gate.close_after(1);
    // The gate stays closed: the work would wait for ever.
    let run = tokio::time::timeout(Duration::from_secs(300), home.run(&request));
    let (lost, ()) = tokio::join!(run, async {
        home.gate.reached().await;
        take_over(&home).await;
        let_pass(store::LOCK_HEARTBEAT).await;
    });
    assert!(matches!(lost, Ok(Err(EngineError::Store(StoreError::LockLost)))), "{lost:?}");
    assert_eq!(home.people().await.len() as u64, BATCH);
}
