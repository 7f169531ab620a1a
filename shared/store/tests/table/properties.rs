//! Properties and their units.

use domain::{
    ids::{OrgId, UnitId},
    unit::DoorUnit,
};
use store::{Conflict, PageRequest, Portfolio, Property, StoreError};

use crate::world::{World, a_property, all, id, later, org};

#[tokio::test]
async fn a_property_is_registered_once_and_renamed_after_that() {
    let world = World::new().await;
    world.store.put_property(&a_property("p1")).await.unwrap();
    let renamed = Property { name: "Renamed".into(), registered_at: later(60), ..a_property("p1") };
    world.store.put_property(&renamed).await.unwrap();
    let found = world.store.property(&id("p1")).await.unwrap().unwrap();
    assert_eq!(&*found.name, "Renamed");
    assert_eq!(found.registered_at, a_property("p1").registered_at);
    assert_eq!(world.store.property(&id("p2")).await.unwrap(), None);
}

#[tokio::test]
async fn a_property_never_changes_its_portfolio() {
    let world = World::new().await;
    world.store.put_property(&a_property("p1")).await.unwrap();
    let other = Property { org_id: OrgId::new("org_other").unwrap(), ..a_property("p1") };
    let refused = world.store.put_property(&other).await;
    assert!(matches!(refused, Err(StoreError::Conflict(Conflict::OtherPortfolio(p))) if p == id("p1")));
    let listed = world.store.list_properties(Portfolio::Of(&other.org_id), &all()).await.unwrap();
    assert!(listed.items.is_empty());
}

#[tokio::test]
async fn a_portfolio_sees_its_own_properties_and_support_sees_all() {
    let world = World::new().await;
    let other = Property { org_id: OrgId::new("org_other").unwrap(), ..a_property("p3") };
    for property in [a_property("p1"), a_property("p2"), other] {
        world.store.put_property(&property).await.unwrap();
    }
    let own = world.store.list_properties(Portfolio::Of(&org()), &all()).await.unwrap();
    assert_eq!(own.items, [a_property("p1"), a_property("p2")]);
    let first = world.store.list_properties(Portfolio::All, &PageRequest::first(2)).await.unwrap();
    let rest = PageRequest { limit: 2, cursor: first.next };
    let rest = world.store.list_properties(Portfolio::All, &rest).await.unwrap();
    let ids: Vec<_> = first.items.iter().chain(&rest.items).map(|p| p.property_id.to_string()).collect();
    assert_eq!(ids, ["p1", "p2", "p3"]);
    assert_eq!(rest.next, None);
}

#[tokio::test]
async fn many_properties_are_found_at_once_and_those_that_are_not_there_are_left_out() {
    let world = World::new().await;
    let ids: Vec<_> = (0..130).map(|n| id(&format!("p{n}"))).collect();
    for id in &ids[..120] {
        world.store.put_property(&a_property(id.as_str())).await.unwrap();
    }
    assert_eq!(world.store.properties(&ids).await.unwrap().len(), 120);
}

#[tokio::test]
async fn the_units_of_a_property_are_replaced_as_a_set() {
    let world = World::new().await;
    let unit = |n: u32, name: &str| DoorUnit {
        unit_id: UnitId::new(format!("u{n:02}")).unwrap(),
        name: name.into(),
    };
    let many: Vec<_> = (0..60).map(|n| unit(n, "as it was")).collect();
    world.store.put_units(&id("p1"), &many).await.unwrap();
    assert_eq!(world.store.units(&id("p1")).await.unwrap(), many);
    let few = [unit(1, "as it was"), unit(2, "new name"), unit(77, "new")];
    world.store.put_units(&id("p1"), &few).await.unwrap();
    assert_eq!(world.store.units(&id("p1")).await.unwrap(), few);
}
