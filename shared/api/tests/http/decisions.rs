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
async fn only_the_named_ones_of_many_are_decided_about() {
    let home = Home::of(20, "automatic").await;
    moved_out(&home, 6).await;
    let alerts = home.asks("still_has_access").await;
    let named: Vec<_> = alerts[..2].iter().map(|alert| alert["alert_id"].clone()).collect();
    let path = format!("{HOME}/alerts/resolutions");
    let decision = |more: Value| {
        let mut body = json!({"kind": "still_has_access", "action": "keep", "alert_ids": named});
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        body
    };
    let without = home.post(&home.manager, &path, decision(json!({}))).await.expect(200);
    assert_eq!((&without["decided"], &without["refused"]), (&json!([]), &json!(named)), "no reason, no day");
    let with = decision(json!({"reason": "Hand over their flats", "until": "2026-11-25"}));
    let kept = home.post(&home.manager, &path, with).await.expect(200);
    assert_eq!((&kept["decided"], &kept["refused"]), (&json!(named), &json!([])));
    assert_eq!(home.asks("still_has_access").await, alerts[2..], "the others wait");
}
