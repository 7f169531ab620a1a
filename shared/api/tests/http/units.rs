//! The unit mapping: residents follow at once.

use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::world::{World, manager, pass, platform};

const AT: &str = "/properties/harbor-row";

/// A property that was synced once, with a Door unit named as each PMS unit.
async fn world() -> (World, Vec<Value>) {
    let world = World::new().await;
    world.synced("harbor-row", "entrata").await;
    let items = world.mapping().await;
    let named = |(n, item): (usize, &Value)| json!({"unit_id": format!("u{n}"), "name": item["pms_unit"]});
    let units: Vec<_> = items.iter().enumerate().map(named).collect();
    world.put(&platform(), &format!("{AT}/units"), json!({"units": units})).await.expect(200);
    pass(SignedDuration::from_mins(1));
    (world, items)
}

impl World {
    async fn mapping(&self) -> Vec<Value> {
        let known = self.get(&manager(), &format!("{AT}/unit-mapping")).await.expect(200);
        known["items"].as_array().unwrap().clone()
    }

    async fn map(&self, item: &Value, unit: Value) {
        let mut item = item.clone();
        item["unit_id"] = unit;
        self.put(&manager(), &format!("{AT}/unit-mapping"), json!({"items": [item]})).await.expect(200);
    }

    /// Those that the alert about a PMS unit names; nobody once it is closed.
    async fn held_up(&self, item: &Value) -> Vec<Value> {
        let open = self.all(&manager(), &format!("{AT}/alerts"), 200).await;
        let about = |alert: &&Value| alert["unit"]["pms_unit_id"] == item["pms_unit_id"];
        let alerts: Vec<_> = open.iter().filter(about).collect();
        assert!(alerts.len() <= 1, "one alert per unit");
        alerts.first().map(|alert| alert["residents"].as_array().unwrap().clone()).unwrap_or_default()
    }

    async fn in_unit(&self, unit: &str) -> usize {
        let people = self.all(&manager(), &format!("{AT}/people"), 200).await;
        people.iter().filter(|person| person["unit"]["unit_id"] == unit).count()
    }
}

#[tokio::test]
async fn residents_of_a_mapped_unit_move_at_once_and_its_alert_closes() {
    let (world, items) = world().await;
    let item = &items[0];
    let waiting = world.held_up(item).await.len();
    assert!(waiting > 0, "somebody lives there");
    world.map(item, json!("u0")).await;
    assert_eq!((world.in_unit("u0").await, world.held_up(item).await.len()), (waiting, 0));
    world.map(item, json!("u1")).await;
    assert_eq!((world.in_unit("u0").await, world.in_unit("u1").await), (0, waiting));
    pass(SignedDuration::from_hours(1));
    let sync = world.sync_now("harbor-row").await;
    assert_eq!(sync["counts"]["updated"], json!(0), "the next sync agrees: {sync:#}");
}

#[tokio::test]
async fn without_its_mapping_a_unit_has_nobody_and_the_next_sync_asks_about_it() {
    let (world, items) = world().await;
    world.map(&items[0], json!("u0")).await;
    let living = world.in_unit("u0").await;
    world.map(&items[0], Value::Null).await;
    assert_eq!(world.in_unit("u0").await, 0);
    pass(SignedDuration::from_hours(1));
    world.sync_now("harbor-row").await;
    assert_eq!(world.held_up(&items[0]).await.len(), living);
}

#[tokio::test]
async fn a_unit_is_named_in_whatever_case_where_no_other_is_meant() {
    let (world, items) = world().await;
    let mut item = items[0].clone();
    let id = item["pms_unit_id"].as_str().unwrap();
    item["pms_unit_id"] =
        if id == id.to_uppercase() { json!(id.to_lowercase()) } else { json!(id.to_uppercase()) };
    world.map(&item, json!("u0")).await;
    assert!(world.in_unit("u0").await > 0);
}

#[tokio::test]
async fn all_suggestions_are_accepted_at_once_and_what_is_mapped_stays() {
    let (world, items) = world().await;
    world.map(&items[0], json!("u1")).await;
    let saved =
        world.post(&manager(), &format!("{AT}/unit-mapping/suggestions"), Value::Null).await.expect(200);
    for (n, item) in saved["items"].as_array().unwrap().iter().enumerate() {
        let unit = if n == 0 { "u1".to_owned() } else { format!("u{n}") };
        assert_eq!(item["unit_id"], unit);
        assert!(world.held_up(item).await.is_empty());
    }
    let people = world.all(&manager(), &format!("{AT}/people?lifecycle=current"), 200).await;
    assert!(people.iter().all(|person| person["unit"].is_object()));
    let audit = world.all(&manager(), &format!("{AT}/audit"), 200).await;
    let mapped: Vec<_> = audit.iter().filter(|entry| entry["action"] == "units_mapped").collect();
    assert_eq!(mapped[0]["after"].as_array().unwrap().len(), items.len() - 1);
}

#[tokio::test]
async fn two_pms_units_on_one_door_unit_are_allowed_and_shown() {
    let (world, items) = world().await;
    world.map(&items[0], json!("u0")).await;
    world.map(&items[1], json!("u0")).await;
    let items = world.mapping().await;
    assert_eq!(items[0]["shares_with"], json!([items[1]["pms_unit"]]));
    assert_eq!(items[1]["shares_with"], json!([items[0]["pms_unit"]]));
    assert_eq!(items[2]["shares_with"], json!([]));
}

#[tokio::test]
async fn access_follows_the_mapping_at_once() {
    let (world, items) = world().await;
    let settings = json!({"automated_access": "automatic"});
    world.put(&manager(), &format!("{AT}/integration/settings"), settings).await.expect(200);
    world.map(&items[0], json!("u0")).await;
    let people = world.all(&manager(), &format!("{AT}/people?lifecycle=current"), 200).await;
    let here: Vec<_> = people.iter().filter(|person| person["unit"]["unit_id"] == "u0").collect();
    assert!(!here.is_empty());
    for person in here {
        assert_eq!(
            (&person["access"]["state"], &person["access"]["unit_id"]),
            (&json!("granted"), &json!("u0"))
        );
    }
}
