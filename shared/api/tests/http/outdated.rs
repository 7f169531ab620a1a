//! What was decided from what is not so any more.

use domain::sync::SyncStatus;
use jiff::SignedDuration;
use serde_json::json;

use crate::{
    home::{HOME, Home},
    world::pass,
};

#[tokio::test]
async fn when_the_pms_says_something_else_by_the_time_of_the_approved_sync_it_is_held_again() {
    let home = Home::of(20, "automatic").await;
    let people = home.people().await;
    people[..8].iter().for_each(|person| home.moves_out(person));
    pass(SignedDuration::from_hours(1));
    let held = home.sync().await;
    assert_eq!((&held["status"], &held["counts"]["moved_out"]), (&json!("held"), &json!(8)));
    let approval =
        |sync: &serde_json::Value| format!("{HOME}/syncs/{}/approval", sync["sync_id"].as_str().unwrap());
    home.post(&home.manager, &approval(&held), json!({"plan_digest": held["plan_digest"]})).await.expect(202);
    // A ninth, whom nobody has approved.
    home.moves_out(&people[8]);
    let request = home.asked();
    let again = home.run(&request).await.unwrap();
    assert_eq!(again.status(), SyncStatus::Held);
    assert_eq!((home.told("Person Moved Out").await, home.told("Access Revoked").await), (0, 0));
    for person in &people {
        assert_eq!(home.now(person).await["lifecycle"], "current");
    }
    // What waits now is the new plan, to be approved as such.
    home.post(&home.manager, &approval(&held), json!({})).await.problem(409, "not_held");
    let again = home.record(&request).await.unwrap();
    let other = json!({"plan_digest": held["plan_digest"]});
    home.post(&home.manager, &approval(&again), other).await.problem(409, "other_plan");
    let seen = json!({"plan_digest": again["plan_digest"]});
    home.post(&home.manager, &approval(&again), seen).await.expect(202);
    assert_eq!(home.run_sync().await, "succeeded");
    assert_eq!(home.told("Person Moved Out").await, 9);
}

#[tokio::test]
async fn one_hour_dispatched_twice_is_one_sync_with_one_set_of_events() {
    let home = Home::of(6, "automatic").await;
    let people = home.people().await;
    home.moves_out(&people[0]);
    home.patch(&people[1], json!({"phone": "(801) 555-0199"}));
    pass(SignedDuration::from_hours(1));
    let syncs = format!("{HOME}/syncs");
    let before = home.all(&home.manager, &syncs, 50).await.len();
    let events = ["Person Moved Out", "Person Updated", "Access Revoked", "Property Sync Completed"];
    let told = async || {
        let mut told = Vec::new();
        for event in events {
            told.push(home.told(event).await);
        }
        told
    };
    let already = told().await;
    let (one, two) = (home.dispatched().await, home.dispatched().await);
    assert_eq!(one, two, "the hour and the property make the id");
    let both = tokio::join!(home.run(&one), home.run(&two));
    let ended = [both.0, both.1].into_iter().filter_map(Result::ok).collect::<Vec<_>>();
    assert!(ended.iter().any(|sync| sync.status() == SyncStatus::Succeeded), "{ended:?}");
    // Both events are delivered again, as whoever found the other at work asks for.
    for request in [&one, &two] {
        let sync = home.run(request).await.unwrap();
        assert_eq!((sync.counts.moved_out, sync.counts.updated), (1, 2));
    }
    assert_eq!(home.all(&home.manager, &syncs, 50).await.len(), before + 1);
    let each_once: Vec<_> = already.iter().map(|times| times + 1).collect();
    assert_eq!(told().await, each_once, "{events:?}");
}
