//! Who decided what, on record: with each decision, and with nothing else.

use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::world::{World, manager, pass, platform, support};

const AUDIT: &str = "/properties/harbor-row/audit";

impl World {
    /// The actions on record, the oldest first.
    async fn actions(&self, path: &str) -> Vec<String> {
        let mut entries = self.all(&manager(), path, 200).await;
        entries.reverse();
        entries.iter().map(|entry| entry["action"].as_str().unwrap().to_owned()).collect()
    }

    async fn newest(&self, path: &str) -> Value {
        self.all(&manager(), path, 200).await.remove(0)
    }
}

#[tokio::test]
async fn every_step_of_the_set_up_is_on_record_with_before_and_after() {
    let world = World::new().await;
    world.property("org_harbor", "harbor-row").await;
    world.set_up(&manager(), "harbor-row", "entrata").await;
    pass(SignedDuration::from_secs(1));
    world.turn_on(&manager(), "harbor-row").await;
    let actions =
        ["pms_selected", "credential_selected", "properties_attached", "statuses_excluded", "sync_turned_on"];
    assert_eq!(world.actions(AUDIT).await, actions);
    let last = world.newest(AUDIT).await;
    assert_eq!(
        (&last["actor"], &last["role"]),
        (&json!("user_portfolio_manager"), &json!("portfolio_manager"))
    );
    assert_eq!((&last["before"]["enabled"], &last["after"]["enabled"]), (&json!(false), &json!(true)));
    assert_eq!(last["after"]["pms"], "entrata");
    let path = "/properties/harbor-row/integration/settings";
    pass(SignedDuration::from_secs(1));
    world.put(&manager(), path, json!({"held_changes_threshold": 35})).await.expect(200);
    let last = world.newest(AUDIT).await;
    assert_eq!(
        (&last["before"]["held_changes_threshold"], &last["after"]["held_changes_threshold"]),
        (&json!(20), &json!(35))
    );
}

#[tokio::test]
async fn what_was_refused_or_changed_nothing_is_not_on_record() {
    let world = World::new().await;
    world.property("org_harbor", "harbor-row").await;
    let path = "/properties/harbor-row/integration";
    world.put(&manager(), &format!("{path}/pms"), json!({"pms": "yardi"})).await.expect(200);
    world.put(&manager(), &format!("{path}/pms"), json!({"pms": "yardi"})).await.expect(200);
    world
        .put(&manager(), &format!("{path}/pms"), json!({"pms": "fax"}))
        .await
        .problem(422, "invalid_request");
    let early = json!({"enabled": true});
    world.put(&manager(), &format!("{path}/activation"), early).await.problem(409, "step_required");
    assert_eq!(world.actions(AUDIT).await, ["pms_selected"]);
}

#[tokio::test]
async fn a_credential_is_on_record_with_its_portfolio_and_without_its_secrets() {
    let world = World::new().await;
    let credential = world.credential(&manager(), "yardi").await;
    pass(SignedDuration::from_secs(1));
    let path = format!("/credentials/{credential}");
    world.put(&manager(), &path, json!({"name": "Renamed"})).await.expect(200);
    pass(SignedDuration::from_secs(1));
    let fields = world.fields("yardi");
    let password = fields["password"].as_str().unwrap();
    world.put(&manager(), &path, json!({"fields": {"password": password}})).await.expect(200);
    pass(SignedDuration::from_secs(1));
    world.delete(&manager(), &path).await.expect(204);
    let actions = ["credential_created", "credential_changed", "credential_changed", "credential_deleted"];
    assert_eq!(world.actions("/audit").await, actions);
    let entries = world.all(&manager(), "/audit", 200).await;
    assert_eq!(
        (&entries[2]["before"]["name"], &entries[2]["after"]["name"]),
        (&json!("Our yardi"), &json!("Renamed"))
    );
    assert_eq!(
        (&entries[2]["after"]["new_values"], &entries[1]["after"]["new_values"]),
        (&json!(false), &json!(true))
    );
    for entry in &entries {
        assert_eq!(entry["subject"], json!(credential));
        assert!(!entry.to_string().contains(password), "{entry:#}");
    }
}

#[tokio::test]
async fn syncs_asked_for_by_hand_and_decisions_are_on_record() {
    let world = World::new().await;
    world.synced("harbor-row", "yardi").await;
    let syncs = "/properties/harbor-row/syncs";
    pass(SignedDuration::from_secs(1));
    world.post(&support(), syncs, json!({})).await.expect(202);
    let asked = world.newest(AUDIT).await;
    assert_eq!((&asked["action"], &asked["role"]), (&json!("sync_requested"), &json!("support")));
    let before = world.actions(AUDIT).await.len();
    world.post(&manager(), syncs, json!({})).await.expect(202);
    assert_eq!(world.actions(AUDIT).await.len(), before, "it joined the one that was asked for");
    world.run_sync().await;
    pass(SignedDuration::from_secs(1));
    let mapping = "/properties/harbor-row/unit-mapping";
    let mut unit = world.get(&manager(), mapping).await.expect(200)["items"][0].clone();
    world.put(&manager(), mapping, json!({"items": [unit]})).await.expect(200);
    assert_eq!(
        world.newest(AUDIT).await["action"],
        "sync_requested",
        "what changes nothing is not on record"
    );
    let units = json!({"units": [{"unit_id": "u1", "name": "1"}]});
    world.put(&platform(), "/properties/harbor-row/units", units).await.expect(200);
    unit["unit_id"] = json!("u1");
    world.put(&manager(), mapping, json!({"items": [unit]})).await.expect(200);
    let mapped = world.newest(AUDIT).await;
    assert_eq!(
        (&mapped["action"], &mapped["after"][0]["pms_unit_id"]),
        (&json!("units_mapped"), &unit["pms_unit_id"])
    );
}

#[tokio::test]
async fn the_trail_is_searched_by_what_by_whom_and_by_the_property_s_day() {
    let world = World::new().await;
    world.property("org_harbor", "harbor-row").await;
    world.set_up(&manager(), "harbor-row", "yardi").await;
    let found = async |query: &str| world.all(&manager(), &format!("{AUDIT}?{query}"), 2).await;
    let all = found("").await;
    let actions = |entries: &[Value]| -> Vec<_> {
        entries.iter().map(|entry| entry["action"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(actions(&found("action=pms_selected").await), ["pms_selected"]);
    assert_eq!(actions(&found("q=STATUSES+excluded").await), ["statuses_excluded"]);
    assert_eq!(found("q=user_portfolio_manager").await, all);
    assert_eq!(found("q=nobody").await, [] as [Value; 0]);
    let day = all[0]["at"].as_str().unwrap().split('T').next().unwrap();
    let around = async |from: &str, to: &str| found(&format!("from={from}&to={to}")).await.len();
    assert_eq!(around("2000-01-01", "2000-01-02").await, 0);
    assert_eq!(around("2000-01-01", "9000-01-01").await, all.len());
    assert!(around("2000-01-01", day).await + around(day, "9000-01-01").await >= all.len());
    world.get(&manager(), &format!("{AUDIT}?action=gone")).await.problem(422, "invalid_request");
}

#[tokio::test]
async fn the_trail_is_a_file_too() {
    let world = World::new().await;
    world.property("org_harbor", "harbor-row").await;
    world.set_up(&manager(), "harbor-row", "yardi").await;
    let file = world.get(&manager(), "/properties/harbor-row/audit.csv").await.expect(200);
    let lines: Vec<_> = file.as_str().unwrap().lines().collect();
    assert_eq!(lines[0], "at,actor,role,action,subject,before,after,audit_id,actor_name");
    assert_eq!(lines.len(), 5, "a line each for steps 3 to 6");
    assert!(lines[4].contains(",user_portfolio_manager,portfolio_manager,pms_selected,,"), "{}", lines[4]);
    // As the list is narrowed, so is the file.
    for (query, found) in
        [("action=pms_selected", 1), ("q=yardi+selected", 2), ("to=2000-01-01", 0), ("from=2000-01-01", 4)]
    {
        let file =
            world.get(&manager(), &format!("/properties/harbor-row/audit.csv?{query}")).await.expect(200);
        assert_eq!(file.as_str().unwrap().lines().count(), 1 + found, "{query}");
    }
}
