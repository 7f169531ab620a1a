//! Properties, their units and keys, and the units of the PMS.

use domain::{
    access::CommonArea,
    door_key::{DoorKey, Opens},
    ids::{KeyId, PmsPropertyId, PmsUnitId, UnitId},
    unit::{DoorUnit, PmsUnit},
};
use store::{MappedUnit, Portfolio, Property};

use super::{Entity, pinned};
use crate::world::{World, a_property, all, decided, id};

struct OwnItem;

impl Entity for OwnItem {
    const NAME: &'static str = "property";
    type Value = Property;

    fn today() -> Vec<(String, Property)> {
        vec![("v1".into(), a_property("p1"))]
    }

    async fn write(world: &World, property: &Property) {
        world.store.put_property(property).await.unwrap();
    }

    async fn read(world: &World, property: &Property) -> Option<Property> {
        let listed = world.store.list_properties(Portfolio::All, &all()).await.unwrap().items;
        assert_eq!(listed.as_slice(), std::slice::from_ref(property), "it is in the index");
        world.store.property(&property.property_id).await.unwrap()
    }
}

struct ItemOfPortfolio;

impl Entity for ItemOfPortfolio {
    const NAME: &'static str = "portfolio_property";
    type Value = Property;

    fn today() -> Vec<(String, Property)> {
        OwnItem::today()
    }

    async fn write(world: &World, property: &Property) {
        OwnItem::write(world, property).await;
    }

    async fn read(world: &World, property: &Property) -> Option<Property> {
        let listed = world.store.list_properties(Portfolio::Of(&property.org_id), &all()).await;
        listed.unwrap().items.pop()
    }
}

struct Unit;

impl Entity for Unit {
    const NAME: &'static str = "unit";
    type Value = DoorUnit;

    fn today() -> Vec<(String, DoorUnit)> {
        vec![("v1".into(), DoorUnit { unit_id: UnitId::new("a-201").unwrap(), name: "A-201".into() })]
    }

    async fn write(world: &World, unit: &DoorUnit) {
        world.store.put_units(&id("p1"), std::slice::from_ref(unit)).await.unwrap();
    }

    async fn read(world: &World, _unit: &DoorUnit) -> Option<DoorUnit> {
        world.store.units(&id("p1")).await.unwrap().pop()
    }
}

struct Key;

impl Entity for Key {
    const NAME: &'static str = "key";
    type Value = DoorKey;

    fn today() -> Vec<(String, DoorKey)> {
        let key = |name: &str, opens| DoorKey {
            key_id: KeyId::new("k1").unwrap(),
            name: CommonArea::new(name).unwrap(),
            opens,
        };
        let unit_id = UnitId::new("a-201").unwrap();
        vec![
            ("v1-unit".into(), key("A-201", Opens::Unit { unit_id })),
            ("v1-common".into(), key("Residents Entrance", Opens::Common)),
        ]
    }

    async fn write(world: &World, key: &DoorKey) {
        world.store.put_keys(&id("p1"), std::slice::from_ref(key)).await.unwrap();
    }

    async fn read(world: &World, _key: &DoorKey) -> Option<DoorKey> {
        world.store.door_keys(&id("p1")).await.unwrap().pop()
    }
}

struct UnitOfPms;

impl Entity for UnitOfPms {
    const NAME: &'static str = "mapped_unit";
    type Value = MappedUnit;

    fn today() -> Vec<(String, MappedUnit)> {
        let unit = |building: Option<&str>| PmsUnit {
            pms_property_id: PmsPropertyId::new("100").unwrap(),
            pms_unit_id: PmsUnitId::new("5511#1").unwrap(),
            label: "A-201".into(),
            building: building.map(Into::into),
        };
        vec![
            ("v1-mapped".into(), MappedUnit { unit: unit(Some("A")), unit_id: UnitId::new("a-201").ok() }),
            ("v1-unmapped".into(), MappedUnit { unit: unit(Some("A")), unit_id: None }),
            ("v1-without-building".into(), MappedUnit { unit: unit(None), unit_id: None }),
        ]
    }

    async fn write(world: &World, mapped: &MappedUnit) {
        match mapped.unit_id {
            Some(_) => {
                world.store.map_units(&id("p1"), std::slice::from_ref(mapped), &decided()).await.unwrap()
            }
            None => world.store.note_units(&id("p1"), std::slice::from_ref(&mapped.unit)).await.unwrap(),
        }
    }

    async fn read(world: &World, _mapped: &MappedUnit) -> Option<MappedUnit> {
        world.store.mapped_units(&id("p1")).await.unwrap().pop()
    }
}

#[tokio::test]
async fn properties_are_stored_as_ever() {
    pinned::<OwnItem>().await;
    pinned::<ItemOfPortfolio>().await;
}

#[tokio::test]
async fn units_and_keys_are_stored_as_ever() {
    pinned::<Unit>().await;
    pinned::<UnitOfPms>().await;
    pinned::<Key>().await;
}
