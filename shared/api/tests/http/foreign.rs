//! Ids that exist, of another property or of another portfolio, under one's own property's path: they are
//! not found there, and nothing happens where they are.

use std::rc::Rc;

use jiff::SignedDuration;
use pms_simulator::FaultKind;
use serde_json::{Value, json};

use crate::{
    home::Home,
    world::{World, pass},
};

/// What waits for a manager at a property: an alert, a suggestion, a held sync, one that can be undone.
pub(crate) struct Waiting {
    pub(crate) home: Home,
    pub(crate) alert: String,
    pub(crate) suggestion: String,
    pub(crate) held: String,
    pub(crate) undoable: String,
}

impl Waiting {
    pub(crate) async fn at(home: Home) -> Self {
        home.begin("approval_required").await;
        let people = home.people().await;
        home.patch(&people[0], json!({"email": "changed@example.com"}));
        home.patch(&people[1], json!({"phone": "(801) 555-0199"}));
        let undoable = home.sync().await;
        assert_eq!(undoable["counts"]["updated"], 1, "{undoable:#}");
        home.breaks(FaultKind::EmptyRoster);
        let held = home.sync().await;
        assert_eq!(held["status"], "held", "{held:#}");
        home.mended();
        let id = |value: &Value| value.as_str().unwrap().to_owned();
        Self {
            alert: id(&home.asks("email_mismatch").await[0]["alert_id"]),
            suggestion: id(&home.suggested().await[0]["suggestion_id"]),
            held: id(&held["sync_id"]),
            undoable: id(&undoable["sync_id"]),
            home,
        }
    }

    /// Everything there that a decision could change.
    pub(crate) async fn as_it_is(&self) -> Vec<Value> {
        let home = &self.home;
        let mut all = home.people().await;
        for list in ["alerts", "alerts?status=resolved", "syncs", "audit"] {
            all.extend(home.all(&home.manager, &format!("{}/{list}", home.at), 200).await);
        }
        all.extend(home.suggested().await);
        all
    }
}

#[tokio::test]
async fn what_waits_at_another_property_cannot_be_decided_from_ones_own() {
    let world = Rc::new(World::new().await);
    let ours = Waiting::at(Home::beside(&world, "org_harbor", "harbor-row", "entrata", 6).await).await;
    pass(SignedDuration::from_mins(1));
    let east = Waiting::at(Home::beside(&world, "org_harbor", "harbor-east", "entrata", 6).await).await;
    pass(SignedDuration::from_mins(1));
    let vale = Waiting::at(Home::beside(&world, "org_vale", "vale-court", "yardi", 6).await).await;
    let us = &ours.home;
    // Where undoing is not refused because it is on.
    us.put(&us.manager, &format!("{}/integration/activation", us.at), json!({"enabled": false}))
        .await
        .expect(200);
    let our_own = ours.as_it_is().await;
    let (suggestions, alerts) =
        (format!("{}/access-suggestions", us.at), format!("{}/alerts/resolutions", us.at));
    for theirs in [&east, &vale] {
        let before = theirs.as_it_is().await;
        let Waiting { alert, suggestion, held, undoable, .. } = theirs;
        for action in ["create_separate", "keep", "move_out"] {
            let path = format!("{}/alerts/{alert}/resolution", us.at);
            us.post(&us.manager, &path, json!({"action": action})).await.problem(404, "not_found");
        }
        let many = json!({"kind": "email_mismatch", "action": "create_separate", "alert_ids": [alert]});
        let none = us.post(&us.manager, &alerts, many).await.expect(200);
        assert_eq!((&none["decided"], &none["people"]), (&json!([]), &json!(0)), "{none:#}");
        for action in ["approve", "reject"] {
            let path = format!("{suggestions}/{suggestion}/decision");
            us.post(&us.manager, &path, json!({"action": action})).await.problem(409, "suggestion_gone");
            let many = json!({"action": action, "suggestion_ids": [suggestion]});
            let none = us.post(&us.manager, &format!("{suggestions}/decision"), many).await.expect(200);
            assert_eq!((&none["decided"], &none["gone"]), (&json!([]), &json!([suggestion])));
        }
        let approval = format!("{}/syncs/{held}/approval", us.at);
        us.get(&us.manager, approval.trim_end_matches("/approval")).await.problem(404, "not_found");
        us.post(&us.manager, &approval, json!({})).await.problem(404, "not_found");
        us.delete(&us.manager, &approval).await.problem(404, "not_found");
        let undo = format!("{}/syncs/{undoable}/undo", us.at);
        us.post(&us.manager, &undo, Value::Null).await.problem(404, "not_found");
        assert_eq!(theirs.as_it_is().await, before, "nothing happened there");
    }
    assert_eq!(ours.as_it_is().await, our_own, "nor here");
}

#[tokio::test]
async fn another_portfolios_path_is_not_found_with_its_real_ids_either() {
    let world = Rc::new(World::new().await);
    let ours = Home::beside(&world, "org_harbor", "harbor-row", "entrata", 1).await;
    let theirs = Waiting::at(Home::beside(&world, "org_vale", "vale-court", "yardi", 6).await).await;
    let before = theirs.as_it_is().await;
    let Waiting { home, alert, suggestion, held, undoable } = &theirs;
    for (path, body) in [
        (format!("alerts/{alert}/resolution"), json!({"action": "create_separate"})),
        ("alerts/resolutions".to_owned(), json!({"kind": "email_mismatch", "action": "create_separate"})),
        (format!("access-suggestions/{suggestion}/decision"), json!({"action": "approve"})),
        (
            "access-suggestions/decision".to_owned(),
            json!({"action": "approve", "suggestion_ids": [suggestion]}),
        ),
        (format!("syncs/{held}/approval"), json!({})),
        (format!("syncs/{undoable}/undo"), Value::Null),
    ] {
        world.post(&ours.manager, &format!("{}/{path}", home.at), body).await.problem(404, "not_found");
    }
    world
        .delete(&ours.manager, &format!("{}/syncs/{held}/approval", home.at))
        .await
        .problem(404, "not_found");
    assert_eq!(theirs.as_it_is().await, before);
}
