//! Change control: `ETag`, `If-Match`, and managers who act at once.

use serde_json::{Value, json};

use crate::{
    caller::Call,
    world::{World, manager},
};

const AT: &str = "/properties/harbor-row/integration";

async fn world() -> World {
    let world = World::new().await;
    world.property("org_harbor", "harbor-row").await;
    world
}

fn choose(pms: &str) -> Call {
    Call::new("PUT", &format!("{AT}/pms")).json(&json!({"pms": pms}))
}

#[tokio::test]
async fn every_read_and_step_carries_the_version_as_its_etag() {
    let world = world().await;
    let read = world.get(&manager(), AT).await;
    assert_eq!((read.etag(), &read.body["version"]), ("\"0\"".to_owned(), &json!(0)));
    let chosen = world.send(&manager(), choose("entrata")).await;
    assert_eq!((chosen.etag(), &chosen.body["version"]), ("\"1\"".to_owned(), &json!(1)));
    assert_eq!(world.get(&manager(), AT).await.etag(), "\"1\"");
}

#[tokio::test]
async fn a_stale_version_is_refused_and_changes_nothing() {
    let world = world().await;
    let seen = world.get(&manager(), AT).await.etag();
    world.send(&manager(), choose("entrata").if_match(&seen)).await.expect(200);
    let problem =
        world.send(&manager(), choose("yardi").if_match(&seen)).await.problem(412, "version_mismatch");
    assert!(problem["detail"].as_str().unwrap().contains("version 1"), "{problem:#}");
    assert_eq!(world.get(&manager(), AT).await.expect(200)["pms"], "entrata");
    for matching in ["\"1\"", "W/\"1\"", "\"0\", \"1\"", "*"] {
        world.send(&manager(), choose("entrata").if_match(matching)).await.expect(200);
    }
    for path in ["credential", "settings", "activation", "lease-statuses", "pms-properties"] {
        let body = match path {
            "credential" => json!({"credential_id": "cred_01KAXN0000ABCDEFGHJKMNPQRS"}),
            "settings" => json!({"held_changes_threshold": 30}),
            "activation" => json!({"enabled": true}),
            "lease-statuses" => json!({"excluded": []}),
            _ => json!({"pms_property_ids": ["x"]}),
        };
        let call = Call::new("PUT", &format!("{AT}/{path}")).json(&body).if_match(&seen);
        let refused = world.send(&manager(), call).await;
        // A step that is too early says so first; nothing is changed either way.
        assert!([409, 412].contains(&refused.status), "{path}: {refused:#?}");
    }
    let call = Call::new("DELETE", AT).if_match(&seen);
    world.send(&manager(), call).await.problem(412, "version_mismatch");
    assert_eq!(world.get(&manager(), AT).await.etag(), "\"1\"");
}

#[tokio::test]
async fn of_two_managers_at_once_one_is_told() {
    let world = world().await;
    let (one, two) = (manager(), manager());
    let seen = world.get(&one, AT).await.etag();
    let threshold = |percent: u8| {
        let call = Call::new("PUT", &format!("{AT}/settings"));
        call.json(&json!({"held_changes_threshold": percent})).if_match(&seen)
    };
    let (one, two) = tokio::join!(world.send(&one, threshold(30)), world.send(&two, threshold(40)));
    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412]);
}

#[tokio::test]
async fn without_a_version_every_write_goes_through_and_none_is_lost() {
    let world = world().await;
    let caller = manager();
    let settings = |percent: usize| {
        let call = Call::new("PUT", &format!("{AT}/settings"));
        world.send(&caller, call.json(&json!({"held_changes_threshold": percent})))
    };
    let answers = futures::future::join_all((1..=6).map(|n| settings(n * 10))).await;
    let statuses: Vec<_> = answers.iter().map(|answer| answer.status).collect();
    assert!(statuses.iter().all(|status| *status == 200), "{statuses:?}");
    let version = world.get(&manager(), AT).await.expect(200)["version"].clone();
    assert!(version.as_u64().unwrap() >= 5, "{version}");
    assert_eq!(world.all(&manager(), "/properties/harbor-row/syncs", 50).await, Vec::<Value>::new());
}
