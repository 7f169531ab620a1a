//! What Door has registered and the PMS has built: keys and units, those that nobody uses yet too.

use std::{collections::BTreeSet, rc::Rc};

use pms_simulator::{Fault, FaultKind};
use serde_json::json;

use crate::{
    home::{HOME, Home},
    world::{World, manager, platform, support},
};

#[tokio::test]
async fn keys_are_registered_by_door_alone() {
    let world = World::new().await;
    world.property("org_harbor", "harbor-row").await;
    let path = format!("{HOME}/keys");
    let keys = json!({"keys": [{"key_id": "gym", "name": "Gym", "kind": "common"}]});
    for caller in [manager(), support()] {
        world.put(&caller, &path, keys.clone()).await.problem(403, "forbidden");
    }
    let names = async || {
        let keys = world.get(&manager(), &path).await.expect(200)["keys"].clone();
        keys.as_array().unwrap().iter().map(|key| key["name"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(names().await, ["Pool", "Residents Entrance"]);
    world.put(&platform(), &path, keys).await.expect(200);
    assert_eq!(names().await, ["Gym"], "those not among them go");
}

#[tokio::test]
async fn only_a_registered_common_key_can_be_chosen_for_everybody() {
    let world = World::new().await;
    world.property("org_harbor", "harbor-row").await;
    let units = json!({"units": [{"unit_id": "u1", "name": "A-101"}]});
    world.put(&platform(), &format!("{HOME}/units"), units).await.expect(200);
    let keys = json!({"keys": [
        {"key_id": "pool", "name": "Pool", "kind": "common"},
        {"key_id": "a-101", "name": "A-101 Door", "kind": "unit", "unit_id": "u1"},
    ]});
    world.put(&platform(), &format!("{HOME}/keys"), keys).await.expect(200);
    let settings = format!("{HOME}/integration/settings");
    let chosen = json!({"common_area_keys": ["Pool", "Roof", "A-101 Door"]});
    for answer in [
        world.put(&manager(), &settings, chosen.clone()).await,
        world.post(&manager(), &format!("{settings}/preview"), chosen.clone()).await,
    ] {
        let problem = answer.problem(422, "invalid_request");
        let pointers: Vec<_> =
            problem["errors"].as_array().unwrap().iter().map(|error| error["pointer"].clone()).collect();
        assert_eq!(pointers, ["/common_area_keys/1", "/common_area_keys/2"], "a unit's key is none either");
    }
    let card = world.put(&manager(), &settings, json!({"common_area_keys": ["Pool"]})).await.expect(200);
    assert_eq!(card["common_area_keys"], json!(["Pool"]), "{card:#}");
}

#[tokio::test]
async fn a_key_that_door_deletes_goes_out_of_the_settings_and_a_renamed_one_stays_chosen() {
    let home = Home::of(3, "automatic").await;
    home.choose(json!({"common_area_keys": ["Pool", "Residents Entrance"]})).await.expect(200);
    let version = async || home.get(&home.manager, &format!("{HOME}/integration")).await;
    let before = version().await;
    let keys = json!({"keys": [{"key_id": "residents-entrance", "name": "Front Door", "kind": "common"}]});
    for _ in 0..2 {
        home.put(&platform(), &format!("{HOME}/keys"), keys.clone()).await.expect(200);
        let card = version().await.expect(200);
        assert_eq!(card["common_area_keys"], json!(["Front Door"]), "{card:#}");
    }
    assert_ne!(version().await.etag(), before.etag(), "who had the settings open is told");
    let decided = home.all(&home.manager, &format!("{HOME}/audit"), 200).await;
    let by_door: Vec<_> = decided.iter().filter(|entry| entry["action"] == "settings_changed").collect();
    assert_eq!(by_door[0]["actor"], "user_platform", "on record, once: {:#}", by_door[0]);
    assert_eq!(by_door[1]["actor"], "user_portfolio_manager");
    home.sync().await;
    for person in home.people().await {
        assert_eq!(person["access"]["common_area_keys"], json!(["Front Door"]), "{person:#}");
        assert_eq!(person["access"]["state"], "granted");
    }
}

/// A building in which one has moved to another unit before the first sync: theirs is vacant.
async fn with_a_vacant_unit(pms: &'static str) -> Home {
    let home = Home::beside(&Rc::new(World::new().await), "org_harbor", "harbor-row", pms, 6).await;
    let residents = home.control(pms).residents(&home.property, 0, usize::MAX).unwrap();
    let one = residents.iter().find(|resident| resident.unit == "N-3").unwrap();
    let moved = serde_json::from_value(json!({"unit": "N-4"})).unwrap();
    home.control(pms).patch_resident(&one.id, &moved).unwrap();
    home.turn_on(&home.manager, "harbor-row").await;
    home
}

async fn labels(home: &Home) -> BTreeSet<String> {
    home.mapping().await.iter().map(|item| item["pms_unit"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn every_unit_of_the_pms_can_be_mapped_after_the_first_sync_vacant_ones_too() {
    for pms in ["yardi", "entrata"] {
        let home = with_a_vacant_unit(pms).await;
        assert_eq!(home.run_sync().await, "succeeded");
        let all: BTreeSet<_> = (0..6).map(|n| format!("N-{n}")).collect();
        assert_eq!(labels(&home).await, all, "{pms}: nobody lives in N-3");
        let asked = home.asks("unmapped_unit").await;
        assert_eq!(asked.len(), 5, "{pms}: nobody is asked about a unit that nobody lives in");
        assert!(asked.iter().all(|alert| alert["unit"]["label"] != "N-3"));
    }
}

#[tokio::test]
async fn a_pms_that_does_not_tell_its_units_keeps_nobody_from_being_synced() {
    for (pms, fault) in [
        ("yardi", Fault::new(FaultKind::ServerError { status: 404 }).on("GetUnitInformation_Login")),
        ("entrata", Fault::new(FaultKind::LoseService { name: "getPropertyUnits".into() })),
    ] {
        let home = with_a_vacant_unit(pms).await;
        home.control(pms).set_faults(vec![fault]);
        assert_eq!(home.run_sync().await, "succeeded", "{pms}");
        assert_eq!(home.people().await.len(), 6);
        let known = labels(&home).await;
        assert_eq!((known.len(), known.contains("N-3")), (5, false), "{pms}: those that somebody lives in");
        // Sync Now asks again.
        home.mended();
        home.sync().await;
        assert!(labels(&home).await.contains("N-3"), "{pms}");
    }
}
