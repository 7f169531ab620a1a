//! The unit mapping.

use domain::{
    ids::{PmsPropertyId, PmsUnitId, UnitId},
    unit::PmsUnit,
};
use store::MappedUnit;

use crate::world::{World, decided, id};

fn unit(n: u32, label: &str) -> PmsUnit {
    PmsUnit {
        pms_property_id: PmsPropertyId::new("100").unwrap(),
        pms_unit_id: PmsUnitId::new(format!("{n:04}")).unwrap(),
        label: label.into(),
        building: n.is_multiple_of(2).then(|| "B".into()),
    }
}

fn mapped(n: u32, to: &str) -> MappedUnit {
    MappedUnit { unit: unit(n, "seen"), unit_id: Some(UnitId::new(to).unwrap()) }
}

#[tokio::test]
async fn units_that_syncs_have_seen_wait_to_be_mapped() {
    let world = World::new().await;
    let seen: Vec<_> = (0..250).map(|n| unit(n, "seen")).collect();
    world.store.note_units(&id("p1"), &seen).await.unwrap();
    let units = world.store.mapped_units(&id("p1")).await.unwrap();
    assert_eq!(units.iter().map(|mapped| mapped.unit.clone()).collect::<Vec<_>>(), seen);
    assert!(world.store.unit_mapping(&id("p1")).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_unit_that_is_seen_again_under_another_name_stays_mapped() {
    let world = World::new().await;
    let property = id("p1");
    world.store.map_units(&property, &[mapped(1, "u1"), mapped(2, "u2")], &decided()).await.unwrap();
    let renamed = PmsUnit { building: None, ..unit(2, "renamed") };
    world.store.note_units(&property, &[unit(1, "seen"), renamed.clone()]).await.unwrap();
    let units = world.store.mapped_units(&property).await.unwrap();
    assert_eq!(units[1], MappedUnit { unit: renamed.clone(), unit_id: Some(UnitId::new("u2").unwrap()) });
    let mapping = world.store.unit_mapping(&property).await.unwrap();
    assert_eq!(mapping.get(&renamed.key()), Some(&UnitId::new("u2").unwrap()));
    assert_eq!(mapping.len(), 2);
}

#[tokio::test]
async fn a_mapping_is_changed_and_undone_and_either_makes_a_plan_void() {
    let world = World::new().await;
    let property = id("p1");
    let many: Vec<_> = (0..150).map(|n| mapped(n, "u1")).collect();
    world.store.map_units(&property, &many, &decided()).await.unwrap();
    let before = world.store.directory_version(&property).await.unwrap();
    let unmapped = MappedUnit { unit_id: None, ..mapped(1, "u1") };
    world.store.map_units(&property, &[mapped(0, "u9"), unmapped], &decided()).await.unwrap();
    assert_eq!(world.store.directory_version(&property).await.unwrap().0, before.0 + 1);
    let mapping = world.store.unit_mapping(&property).await.unwrap();
    assert_eq!(mapping.len(), 149);
    assert_eq!(mapping[&unit(0, "seen").key()], UnitId::new("u9").unwrap());
    assert_eq!(world.store.mapped_units(&property).await.unwrap().len(), 150);
}
