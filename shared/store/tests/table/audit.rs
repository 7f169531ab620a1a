//! Decisions: on record with the first write that they cause, once.

use store::{AuditFilter, AuditScope, StoreError};

use crate::world::{World, a_person, all, created, decided, id, renamed};

impl World {
    async fn on_record(&self) -> usize {
        self.store
            .audit(&AuditScope::Property(id("p1")), &AuditFilter::default(), &all())
            .await
            .unwrap()
            .items
            .len()
    }
}

#[tokio::test]
async fn a_decision_that_is_carried_out_in_several_writes_is_on_record_once() {
    let world = World::new().await;
    let by = decided();
    world.store.write_from_outside(&id("p1"), vec![created(1)], &by).await.unwrap();
    assert_eq!(world.on_record().await, 1);
    world.store.write_from_outside(&id("p1"), vec![created(2)], &by).await.unwrap();
    assert_eq!(world.on_record().await, 1);
    world.store.write_from_outside(&id("p1"), vec![created(3)], &decided()).await.unwrap();
    assert_eq!(world.on_record().await, 2);
}

#[tokio::test]
async fn a_decision_that_was_refused_is_on_record_only_once_it_is_done() {
    let world = World::new().await;
    world.store.write_from_outside(&id("p1"), vec![created(1)], &decided()).await.unwrap();
    let by = decided();
    let refused = world.store.write_from_outside(&id("p1"), vec![created(1)], &by).await;
    assert!(matches!(refused, Err(StoreError::Conflict(_))), "{refused:?}");
    assert_eq!(world.on_record().await, 1);
    let change = renamed(&a_person(1), "another@example.com", 2);
    world.store.write_from_outside(&id("p1"), vec![change], &by).await.unwrap();
    assert_eq!(world.on_record().await, 2);
}
