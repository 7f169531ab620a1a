//! How often a step of the wizard reads the table: what it needs, once.

use serde_json::{Value, json};

use crate::world::{World, manager};

const AT: &str = "/properties/harbor-row/integration";

impl World {
    /// Takes a step; gives how often the table was read for it.
    async fn reads_of(&self, step: &str, body: Value) -> usize {
        self.reads.take();
        self.put(&manager(), &format!("{AT}/{step}"), body).await.expect(200);
        self.reads.take()
    }
}

#[tokio::test]
async fn a_step_reads_what_it_needs_once() {
    let world = World::new().await;
    world.property("org_harbor", "harbor-row").await;
    let credential = json!({"credential_id": world.credential(&manager(), "yardi").await});
    // All read the property and its integration to decide, and how many alerts there are to answer.
    assert_eq!(world.reads_of("pms", json!({"pms": "yardi"})).await, 3);
    // Most read the credential, too.
    assert_eq!(world.reads_of("credential", credential.clone()).await, 4);
    let attached = json!({"pms_property_ids": [world.offered(&manager(), "harbor-row").await.remove(0)]});
    assert_eq!(world.reads_of("pms-properties", attached.clone()).await, 4);
    assert_eq!(world.reads_of("lease-statuses", json!({"excluded": []})).await, 4);
    assert_eq!(world.reads_of("settings", json!({"held_changes_threshold": 30})).await, 4);
    // This one reads the lock, where it asks for the sync.
    assert_eq!(world.reads_of("activation", json!({"enabled": true})).await, 5);
    assert_eq!(world.run_sync().await, "succeeded");
    // All read the last sync, once there was one.
    assert_eq!(world.reads_of("activation", json!({"enabled": false})).await, 5);
    assert_eq!(world.reads_of("credential", credential).await, 5);
    assert_eq!(world.reads_of("pms-properties", attached).await, 5);
    assert_eq!(world.reads_of("lease-statuses", json!({"excluded": []})).await, 5);
    assert_eq!(world.reads_of("settings", json!({"held_changes_threshold": 40})).await, 5);
}
