//! What managers decide about those who moved out and still have access: one by one, and many at once.

use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::{
    home::{HOME, Home},
    world::pass,
};

/// So many of a building have moved out, and wait for somebody to say what becomes of their access.
async fn moved_out(home: &Home, many: usize) -> Vec<Value> {
    let people = home.people().await;
    home.choose(json!({"automated_access": "approval_required", "held_changes_threshold": 99}))
        .await
        .expect(200);
    people[..many].iter().for_each(|person| home.moves_out(person));
    pass(SignedDuration::from_hours(1));
    assert_eq!(home.sync().await["status"], "succeeded");
    assert_eq!(home.asks("still_has_access").await.len(), many);
    people[..many].to_vec()
}

async fn one() -> (Home, Value, Value) {
    let home = Home::of(8, "automatic").await;
    let left = moved_out(&home, 1).await.remove(0);
    let alert = home.asks("still_has_access").await.remove(0);
    (home, left, alert)
}

#[tokio::test]
async fn access_is_kept_only_for_a_reason_and_until_a_day_that_is_not_past() {
    let (home, left, alert) = one().await;
    for lacking in [
        json!({"action": "keep"}),
        json!({"action": "keep", "reason": "Hands over the flat"}),
        json!({"action": "keep", "until": "2026-11-25"}),
        json!({"action": "keep", "reason": "Hands over the flat", "until": "2026-11-22"}),
    ] {
        let problem = home.resolve(&alert, lacking.clone()).await.problem(422, "invalid_request");
        let pointers: Vec<_> =
            problem["errors"].as_array().unwrap().iter().map(|error| error["pointer"].clone()).collect();
        assert_eq!(pointers, ["/reason", "/until"], "{lacking}");
    }
    assert_eq!(home.asks("still_has_access").await.len(), 1, "it is still asked");
    let keep = json!({"action": "keep", "reason": "Hands over the flat", "until": "2026-11-25"});
    let kept = home.resolve(&alert, keep).await.expect(200);
    let resolution = json!({
        "action": "keep", "by": "user_portfolio_manager", "reason": "Hands over the flat", "until": "2026-11-25",
    });
    assert_eq!((&kept["status"], &kept["resolution"]), (&json!("resolved"), &resolution));
    // Until the end of that day in Denver, and beyond the hours after which nobody would be asked.
    let last_hour: jiff::Timestamp = "2026-11-26T06:50:00Z".parse().unwrap();
    pass(last_hour.duration_since(home.engine.desk.now()));
    home.sync().await;
    assert!(home.opens(&left).await.starts_with("granted"));
    assert_eq!(home.asks("still_has_access").await.len(), 0, "nobody is asked again");
    // Then it ends by itself.
    pass(SignedDuration::from_mins(20));
    home.sync().await;
    assert_eq!((home.opens(&left).await, home.told("Access Revoked").await), ("ended".to_owned(), 1));
}

#[tokio::test]
async fn access_that_is_ended_by_a_manager_ends_at_once() {
    let (home, left, alert) = one().await;
    let ended = home.resolve(&alert, json!({"action": "end_access"})).await.expect(200);
    assert_eq!((&ended["status"], home.opens(&left).await), (&json!("resolved"), "ended".to_owned()));
    assert_eq!((home.told("Access Revoked").await, home.suggested().await.len()), (1, 0));
    home.resolve(&alert, json!({"action": "end_access"})).await.problem(409, "alert_closed");
    pass(SignedDuration::from_hours(1));
    let sync = home.sync().await;
    assert_eq!((&sync["counts"]["updated"], home.told("Access Revoked").await), (&json!(0), 1));
}

#[tokio::test]
async fn thirty_five_are_decided_about_in_one_decision_that_was_looked_at_before() {
    let home = Home::of(80, "automatic").await;
    let left = moved_out(&home, 35).await;
    let path = format!("{HOME}/alerts/resolutions");
    let end = |dry_run: bool| json!({"kind": "still_has_access", "action": "end_access", "dry_run": dry_run});
    let would = home.post(&home.manager, &path, end(true)).await.expect(200);
    assert_eq!((&would["done"], &would["people"], &would["lose"]), (&json!(false), &json!(35), &json!(35)));
    assert_eq!(home.asks("still_has_access").await.len(), 35, "only looked at");
    assert_eq!(home.told("Access Revoked").await, 0);
    let done = home.post(&home.manager, &path, end(false)).await.expect(200);
    assert_eq!(
        (&done["done"], &done["decided"], &done["refused"]),
        (&json!(true), &would["decided"], &json!([]))
    );
    assert_eq!((home.asks("still_has_access").await.len(), home.told("Access Revoked").await), (0, 35));
    for person in &left {
        assert_eq!(home.opens(person).await, "ended");
    }
    let resolved = home.all(&home.manager, &format!("{HOME}/alerts?status=resolved"), 200).await;
    let by_us = resolved.iter().filter(|alert| alert["resolution"]["action"] == "end_access");
    assert_eq!(by_us.count(), 35, "each says who decided");
    let again = home.post(&home.manager, &path, end(false)).await.expect(200);
    assert_eq!((&again["decided"], home.told("Access Revoked").await), (&json!([]), 35));
}

#[tokio::test]
async fn what_changed_since_it_was_looked_at_is_not_decided_and_the_answer_is_what_was_done() {
    let home = Home::of(20, "automatic").await;
    moved_out(&home, 6).await;
    let path = format!("{HOME}/alerts/resolutions");
    let end = |more| with(&json!({"kind": "still_has_access", "action": "end_access"}), more);
    let would = home.post(&home.manager, &path, end(json!({"dry_run": true}))).await.expect(200);
    let keep = json!({"action": "keep", "reason": "Hands over the flat", "until": "2026-11-25"});
    home.resolve(&home.asks("still_has_access").await[0], keep).await.expect(200);
    let seen = end(json!({"digest": would["digest"]}));
    home.post(&home.manager, &path, seen).await.problem(409, "other_plan");
    assert_eq!((home.asks("still_has_access").await.len(), home.told("Access Revoked").await), (5, 0));

    let would = home.post(&home.manager, &path, end(json!({"dry_run": true}))).await.expect(200);
    let done = home.post(&home.manager, &path, end(json!({"digest": would["digest"]}))).await.expect(200);
    assert_eq!((&done["decided"], &done["people"], &done["lose"]), (&would["decided"], &json!(5), &json!(5)));
    assert_eq!(home.told("Access Revoked").await, 5);
}

/// Forty are more than one transaction, and between the first and the second somebody else decides about one.
#[tokio::test]
async fn where_somebody_else_is_faster_the_answer_is_what_was_done_and_not_what_was_looked_at() {
    let home = Home::of(270, "automatic").await;
    moved_out(&home, 120).await;
    let path = format!("{HOME}/alerts/resolutions");
    let end = json!({"kind": "still_has_access", "action": "end_access"});
    let would = home.post(&home.manager, &path, with(&end, json!({"dry_run": true}))).await.expect(200);
    assert_eq!(would["people"], 120);
    home.gate.close_after(1);
    let seen = with(&end, json!({"digest": would["digest"]}));
    let (done, ()) = tokio::join!(home.post(&home.manager, &path, seen), async {
        home.gate.reached().await;
        let people = home.people().await;
        let waits =
            people.iter().find(|one| one["lifecycle"] == "past" && one["access"]["state"] == "granted");
        let lifecycle = format!("{HOME}/people/{}/lifecycle", waits.unwrap()["person_id"].as_str().unwrap());
        home.put(&home.manager, &lifecycle, json!({"lifecycle": "current"})).await.expect(200);
        home.gate.open();
    });
    let done = done.expect(200);
    let decided = done["decided"].as_array().unwrap();
    assert_eq!((decided.len(), &done["people"], &done["lose"]), (119, &json!(119), &json!(119)), "{done:#}");
    assert_eq!((home.asks("still_has_access").await.len(), home.told("Access Revoked").await), (0, 119));
    let resolved = home.all(&home.manager, &format!("{HOME}/alerts?status=resolved"), 200).await;
    let by_us = resolved.iter().filter(|alert| alert["resolution"]["action"] == "end_access");
    assert_eq!(by_us.count(), 119, "each says who decided, on whichever side of the other one's decision");
}

/// A body with more in it.
fn with(body: &Value, more: Value) -> Value {
    let mut body = body.clone();
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    body
}

#[tokio::test]
async fn only_the_named_ones_of_many_are_decided_about() {
    let home = Home::of(20, "automatic").await;
    moved_out(&home, 6).await;
    let alerts = home.asks("still_has_access").await;
    let named: Vec<_> = alerts[..2].iter().map(|alert| alert["alert_id"].clone()).collect();
    let path = format!("{HOME}/alerts/resolutions");
    let decision =
        |more| with(&json!({"kind": "still_has_access", "action": "keep", "alert_ids": named}), more);
    let without = home.post(&home.manager, &path, decision(json!({}))).await.expect(200);
    assert_eq!((&without["decided"], &without["refused"]), (&json!([]), &json!(named)), "no reason, no day");
    let with = decision(json!({"reason": "Hand over their flats", "until": "2026-11-25"}));
    let kept = home.post(&home.manager, &path, with).await.expect(200);
    assert_eq!((&kept["decided"], &kept["refused"]), (&json!(named), &json!([])));
    assert_eq!(home.asks("still_has_access").await, alerts[2..], "the others wait");
}
