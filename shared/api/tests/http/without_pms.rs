//! Time passes without the PMS: what was due by a day or an hour comes about, and once.

use jiff::SignedDuration;
use pms_simulator::FaultKind;
use serde_json::{Value, json};

use crate::{home::Home, world::pass};

/// Hour after hour, so many; gives the records, none where the hour left none.
async fn hours(home: &Home, many: usize) -> Vec<Option<Value>> {
    let mut records = Vec::new();
    for _ in 0..many {
        records.push(home.hour().await);
    }
    records
}

/// What an hour's record says of why it did not succeed.
fn code(record: &Option<Value>) -> &str {
    record.as_ref().map_or("no record", |record| record["error"]["code"].as_str().unwrap_or("none"))
}

/// The only hour in which something was done without asking the PMS.
fn not_asked(records: &[Option<Value>]) -> &Value {
    let mut found = records.iter().filter(|record| code(record) == "pms_not_asked").flatten();
    let first = found.next().unwrap();
    assert!(found.next().is_none(), "an hour with nothing due leaves no record");
    first
}

#[tokio::test]
async fn who_is_to_leave_on_a_day_loses_access_with_it_though_the_pms_is_down() {
    leaves_without(FaultKind::ServerError { status: 503 }, "pms_unavailable").await;
}

#[tokio::test]
async fn who_is_to_leave_on_a_day_loses_access_with_it_though_the_credential_is_refused() {
    leaves_without(FaultKind::RejectCredential, "credential_rejected").await;
}

/// Somebody leaves by a firm date, at the end of a day in which no hour asks the PMS.
async fn leaves_without(fault: FaultKind, code_of: &str) {
    let home = Home::of(8, "automatic").await;
    let leaves = home.people().await.remove(0);
    home.patch(&leaves, json!({"status": "notice", "move_out": "2026-11-24"}));
    assert_eq!(code(&home.hour().await), "none");
    let access = home.now(&leaves).await["access"].clone();
    assert_eq!(access["ends_at"], "2026-11-25T07:00:00Z", "with the day, in Denver: {access:#}");
    home.breaks(fault);
    // It is tried at 21:20, 22:20, 0:20, 4:20, 12:20 and 4:20, and then not for a day.
    let evening = hours(&home, 28).await;
    assert_eq!(code(&evening[0]), code_of);
    assert!(evening.iter().any(Option::is_none), "the schedule waits");
    let person = home.now(&leaves).await;
    assert_eq!((&person["lifecycle"], home.told("Person Moved Out").await), (&json!("current"), 0));
    // Midnight of the 24th was in none of them; it is in these.
    let night = hours(&home, 10).await;
    let record = not_asked(&night);
    assert_eq!(record["status"], "failed");
    assert_eq!(record["counts"]["moved_out"], 1, "{record:#}");
    assert_eq!(record["changes"]["items"][0]["person_id"], leaves["person_id"]);
    let person = home.now(&leaves).await;
    assert_eq!((&person["lifecycle"], &person["access"]["state"]), (&json!("past"), &json!("ended")));
    assert_eq!(home.told("Person Moved Out").await, 1);
    // The PMS is back, and agrees.
    home.mended();
    pass(SignedDuration::from_hours(1));
    assert_eq!(home.sync().await["counts"]["updated"], 0);
    assert_eq!(home.told("Person Moved Out").await, 1, "once");
}

#[tokio::test]
async fn an_ask_runs_out_at_its_hour_though_the_pms_cannot_be_asked() {
    let home = Home::of(8, "approval_required").await;
    let granted: Vec<_> = home.suggested().await.iter().map(|one| one["suggestion_id"].clone()).collect();
    let path = format!("{}/access-suggestions/decision", home.at);
    let approve = json!({"action": "approve", "suggestion_ids": granted});
    home.post(&home.manager, &path, approve).await.expect(200);
    home.choose(json!({"revoke_after_hours": 12})).await.expect(200);
    pass(SignedDuration::from_mins(30));
    let left = home.people().await.remove(0);
    home.moves_out(&left);
    assert_eq!(code(&home.hour().await), "none");
    let asked = home.asks("still_has_access").await.remove(0);
    assert_eq!(asked["ends_at"], "2026-11-24T08:50:00Z", "twelve hours after it was found");
    home.breaks(FaultKind::ServerError { status: 503 });
    let before = hours(&home, 11).await;
    assert!(before.iter().all(|record| code(record) != "pms_not_asked"), "nothing is due yet");
    assert!(home.opens(&left).await.starts_with("granted"));
    let after = home.hour().await;
    assert_eq!(code(&after), "pms_not_asked");
    assert_eq!((home.opens(&left).await, home.asks("still_has_access").await.len()), ("ended".to_owned(), 0));
    assert_eq!(home.told("Access Revoked").await, 1);
    assert_eq!(code(&home.hour().await), "no record", "and nothing is due any more");
}

/// What was taken from people in the last day without a manager, as the guard counts it.
async fn taken_lately(home: &Home) -> u64 {
    let integration = home.store.integration(&"harbor-row".parse().unwrap()).await.unwrap();
    integration.course.taken_lately(home.engine.desk.now()).people()
}

/// Twelve live there; two leave with the day, and four more before the next sync: with ten linked people five may
/// be taken from in a day.
async fn two_leave_by_time_and_four_by_the_pms(home: &Home, without: impl AsyncFn()) {
    let people = home.people().await;
    for leaves in &people[..2] {
        home.patch(leaves, json!({"status": "notice", "move_out": "2026-11-24"}));
    }
    assert_eq!(home.sync().await["status"], "succeeded");
    without().await;
    assert_eq!((home.told("Person Moved Out").await, taken_lately(home).await), (2, 2));
    home.mended();
    people[2..6]
        .iter()
        .for_each(|person| home.patch(person, json!({"status": "past", "move_out": "2026-11-25"})));
    pass(SignedDuration::from_hours(1));
    let sync = home.sync().await;
    assert_eq!(sync["status"], "held", "six in a day: {sync:#}");
    assert_eq!(sync["hold_reasons"][0]["taken_lately"], 2, "{sync:#}");
}

#[tokio::test]
async fn what_time_takes_in_an_hour_that_fails_counts_for_the_guard() {
    let home = Home::of(12, "automatic").await;
    two_leave_by_time_and_four_by_the_pms(&home, async || {
        home.breaks(FaultKind::ServerError { status: 503 });
        pass(SignedDuration::from_hours(40));
        assert_eq!(home.sync().await["status"], "failed");
    })
    .await;
}

#[tokio::test]
async fn what_time_takes_in_an_hour_that_is_held_counts_for_the_guard() {
    let home = Home::of(12, "automatic").await;
    two_leave_by_time_and_four_by_the_pms(&home, async || {
        home.breaks(FaultKind::EmptyRoster);
        pass(SignedDuration::from_hours(40));
        assert_eq!(home.sync().await["status"], "held");
    })
    .await;
}

#[tokio::test]
async fn what_time_takes_in_an_hour_that_asks_nobody_counts_for_the_guard() {
    let home = Home::of(12, "automatic").await;
    two_leave_by_time_and_four_by_the_pms(&home, async || {
        home.breaks(FaultKind::ServerError { status: 503 });
        hours(&home, 28).await;
        // Midnight is in one of these, and the schedule waits.
        let night = hours(&home, 10).await;
        assert_eq!(not_asked(&night)["counts"]["moved_out"], 2);
    })
    .await;
}

#[tokio::test]
async fn what_is_due_comes_about_while_a_sync_is_held_too() {
    let home = Home::of(8, "automatic").await;
    let leaves = home.people().await.remove(0);
    home.patch(&leaves, json!({"status": "notice", "move_out": "2026-11-23"}));
    home.sync().await;
    home.breaks(FaultKind::EmptyRoster);
    pass(SignedDuration::from_hours(24));
    let held = home.sync().await;
    assert_eq!(held["status"], "held");
    assert_eq!(home.now(&leaves).await["lifecycle"], "past");
    let living = home.people().await.into_iter().filter(|person| person["lifecycle"] == "current").count();
    assert_eq!(living, 7, "nothing of what is held");
}

/// A sync that is held of eight who move out, in whose hour the time of a ninth has come.
async fn held_beside_somebody_whose_time_has_come() -> (Home, Value, Value) {
    let home = Home::of(20, "automatic").await;
    let people = home.people().await;
    home.patch(&people[19], json!({"status": "notice", "move_out": "2026-11-23"}));
    assert_eq!(home.sync().await["status"], "succeeded");
    pass(SignedDuration::from_hours(24));
    people[..8].iter().for_each(|person| home.moves_out(person));
    let held = home.sync().await;
    assert_eq!((&held["status"], &held["counts"]["moved_out"]), (&json!("held"), &json!(8)), "{held:#}");
    assert_eq!(home.now(&people[19]).await["lifecycle"], "past", "her time has come");
    (home, held, people[19].clone())
}

#[tokio::test]
async fn what_is_held_in_an_hour_in_which_time_brings_something_can_be_approved_as_it_was_seen() {
    let (home, held, _) = held_beside_somebody_whose_time_has_come().await;
    let path = format!("{}/syncs/{}/approval", home.at, held["sync_id"].as_str().unwrap());
    home.post(&home.manager, &path, json!({"plan_digest": held["plan_digest"]})).await.expect(202);
    assert_eq!(home.run_sync().await, "succeeded");
    assert_eq!(home.told("Person Moved Out").await, 9);
}

#[tokio::test]
async fn an_ask_that_runs_out_between_a_hold_and_its_approval_does_not_change_what_was_approved() {
    let home = Home::of(20, "approval_required").await;
    let granted: Vec<_> = home.suggested().await.iter().map(|one| one["suggestion_id"].clone()).collect();
    let approve = json!({"action": "approve", "suggestion_ids": granted});
    home.post(&home.manager, &format!("{}/access-suggestions/decision", home.at), approve).await.expect(200);
    home.choose(json!({"revoke_after_hours": 2})).await.expect(200);
    pass(SignedDuration::from_mins(30));
    let people = home.people().await;
    home.moves_out(&people[19]);
    assert_eq!(home.sync().await["status"], "succeeded");
    people[..8].iter().for_each(|person| home.moves_out(person));
    pass(SignedDuration::from_mins(90));
    let held = home.sync().await;
    assert_eq!(held["status"], "held");
    pass(SignedDuration::from_mins(40));
    let path = format!("{}/syncs/{}/approval", home.at, held["sync_id"].as_str().unwrap());
    home.post(&home.manager, &path, json!({"plan_digest": held["plan_digest"]})).await.expect(202);
    assert_eq!(home.run_sync().await, "succeeded");
    assert_eq!(home.opens(&people[19]).await, "ended");
    assert_eq!(home.told("Person Moved Out").await, 9);
}
