//! Another mode of access while something waits: told before, done as told, and nobody is lost on the way.

use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::{
    home::{HOME, Home},
    world::pass,
};

fn mode(mode: &str) -> Value {
    json!({"automated_access": mode})
}

fn seen(mode: &str, preview: &Value) -> Value {
    json!({"automated_access": mode, "digest": preview["digest"]})
}

/// How many gain, move, lose access, and are asked about.
fn effects(preview: &Value) -> [u64; 4] {
    ["gain", "moves", "lose", "asked"].map(|count| preview[count].as_u64().unwrap())
}

impl Home {
    /// Looks at what a mode does and saves it as it was seen. Then there is nothing left of it.
    async fn change_mode(&self, to: &str) -> [u64; 4] {
        let preview = self.would(mode(to)).await;
        self.choose(seen(to, &preview)).await.expect(200);
        assert_eq!(effects(&self.would(mode(to)).await), [0; 4], "{to}: all of it is done");
        effects(&preview)
    }

    /// That a sync has nothing to add.
    async fn sync_agrees(&self) {
        pass(SignedDuration::from_hours(1));
        let counts = self.sync().await["counts"].clone();
        for count in ["updated", "moved_out", "access_ended", "created", "linked"] {
            assert_eq!(counts[count], 0, "{count}: {counts:#}");
        }
    }
}

/// Kinds and people of what waits for an approval.
async fn waiting(home: &Home) -> Vec<(String, String)> {
    let suggested = home.suggested().await;
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let mut waiting: Vec<_> = suggested.iter().map(|one| (text(&one["name"]), text(&one["kind"]))).collect();
    waiting.sort();
    waiting
}

#[tokio::test]
async fn who_moved_out_and_who_changed_units_are_not_lost_through_any_change_of_the_mode() {
    let home = Home::of(12, "automatic").await;
    let people = home.people().await;
    let (leaves, changes) = (&people[0], &people[1]);
    let (old, other) = (home.opens(changes).await, people[2]["unit"]["name"].as_str().unwrap().to_owned());
    let new = home.opens(&people[2]).await;
    let kept = home.opens(leaves).await;

    assert_eq!(home.change_mode("approval_required").await, [0; 4], "nothing waits yet");
    home.moves_out(leaves);
    home.patch(changes, json!({"unit": other}));
    pass(SignedDuration::from_hours(1));
    home.sync().await;
    let name = |person: &Value| format!("{} Newcomer", person["first_name"].as_str().unwrap());
    let both = [(name(leaves), "revoke".to_owned()), (name(changes), "grant".to_owned())];
    assert_eq!(waiting(&home).await, both);
    assert_eq!(home.asks("still_has_access").await.len(), 1);

    // Off: nothing is suggested any more, and who moved out stays in the alert.
    assert_eq!(home.change_mode("off").await, [0; 4]);
    assert_eq!((waiting(&home).await.len(), home.asks("still_has_access").await.len()), (0, 1));
    assert_eq!((home.opens(leaves).await, home.opens(changes).await), (kept.clone(), old.clone()));
    home.sync_agrees().await;
    assert_eq!(home.asks("still_has_access").await.len(), 1, "a sync does not close it either");

    // Back: both wait as before.
    home.change_mode("approval_required").await;
    assert_eq!(waiting(&home).await, both);
    assert_eq!((home.opens(leaves).await, home.opens(changes).await), (kept, old));
    home.sync_agrees().await;
    assert_eq!(waiting(&home).await, both);

    // Automatic: both are carried out, as the preview said.
    assert_eq!(home.change_mode("automatic").await, [0, 1, 1, 0]);
    assert_eq!((home.opens(leaves).await, home.opens(changes).await), ("ended".to_owned(), new));
    assert_eq!((waiting(&home).await.len(), home.asks("still_has_access").await.len()), (0, 0));
    home.sync_agrees().await;
    for person in &people[2..] {
        assert!(home.opens(person).await.starts_with("granted"));
    }
}

#[tokio::test]
async fn suggestions_that_wait_are_carried_out_by_automatic_and_taken_back_by_off() {
    for (to, expected) in [("automatic", [5, 0, 0, 0]), ("off", [0; 4])] {
        let home = Home::of(5, "approval_required").await;
        assert_eq!(home.suggested().await.len(), 5);
        assert_eq!(home.change_mode(to).await, expected, "{to}");
        assert_eq!(home.suggested().await.len(), 0);
        let state = if to == "automatic" { "granted" } else { "unmanaged" };
        for person in home.people().await {
            assert_eq!(person["access"]["state"], state, "{to}");
        }
        assert_eq!(home.told("Access Granted").await as u64, expected[0]);
        home.sync_agrees().await;
    }
}

#[tokio::test]
async fn what_was_kept_by_a_manager_is_kept_through_a_change_of_the_mode() {
    let home = Home::of(8, "automatic").await;
    home.change_mode("approval_required").await;
    let person = home.people().await.remove(0);
    home.moves_out(&person);
    pass(SignedDuration::from_hours(1));
    home.sync().await;
    let alert = home.asks("still_has_access").await.remove(0);
    let keep = json!({"action": "keep", "reason": "Hands over the flat", "until": "2026-11-27"});
    home.resolve(&alert, keep).await.expect(200);
    for to in ["off", "automatic", "approval_required"] {
        assert_eq!(home.change_mode(to).await, [0; 4], "{to}");
        assert!(home.opens(&person).await.starts_with("granted"), "{to}");
        home.sync_agrees().await;
    }
}

#[tokio::test]
async fn a_preview_that_is_outdated_saves_nothing() {
    let home = Home::of(6, "approval_required").await;
    let preview = home.would(mode("automatic")).await;
    assert_eq!(effects(&preview), [6, 0, 0, 0]);
    // Meanwhile another manager locks somebody out.
    let person = home.people().await.remove(0);
    let path = format!("{HOME}/people/{}/lifecycle", person["person_id"].as_str().unwrap());
    home.put(&home.manager, &path, json!({"lifecycle": "past"})).await.expect(200);
    home.choose(seen("automatic", &preview)).await.problem(409, "other_plan");
    let again = home.would(mode("automatic")).await;
    assert_eq!(effects(&again), [5, 0, 0, 0]);
    assert_eq!((home.suggested().await.len(), home.told("Access Granted").await), (5, 0), "nothing is done");
    // Other settings than those looked at are another plan, too.
    home.choose(seen("off", &again)).await.problem(409, "other_plan");
    home.choose(seen("automatic", &again)).await.expect(200);
    assert_eq!(home.told("Access Granted").await, 5);
    assert_eq!(home.opens(&person).await, "ended");
}

async fn decide(home: &Home, action: &str, ids: &[Value]) -> Value {
    let body = json!({"action": action, "suggestion_ids": ids});
    let path = format!("{HOME}/access-suggestions/decision");
    home.post(&home.manager, &path, body).await.expect(200)
}

#[tokio::test]
async fn thirty_one_to_fifty_suggestions_are_decided_at_once_though_a_transaction_takes_thirty() {
    for (action, event) in [("approve", 1), ("reject", 0)] {
        for many in [31, 50] {
            let home = Home::of(many + 1, "approval_required").await;
            let mut ids: Vec<_> =
                home.suggested().await.iter().map(|one| one["suggestion_id"].clone()).collect();
            let left = ids.pop().unwrap();
            let done = decide(&home, action, &ids).await;
            assert_eq!((done["decided"].as_array().unwrap().len(), &done["gone"]), (many, &json!([])));
            let waiting = home.suggested().await;
            assert_eq!(waiting.len(), 1, "all but the one that was not named");
            assert_eq!(waiting[0]["suggestion_id"], left);
            assert_eq!(home.told("Access Granted").await, many * event);
            let again = decide(&home, action, &ids).await;
            assert_eq!((&again["decided"], again["gone"].as_array().unwrap().len()), (&json!([]), many));
        }
    }
}
