//! What is told is told once, and each try has its delivery to itself.

use domain::notice::{DeliveryStatus, FirstSync, Subject, Told, ToldOf};
use store::{PageRequest, ToldVersion, new_deliveries};

use crate::{
    items::notices::{by_mail, delivery, of_property, receiver},
    world::{World, decided, id, later, now, org},
};

#[tokio::test]
async fn of_two_who_tell_the_same_one_does_and_the_others_delivery_is_not_there() {
    let world = World::new().await;
    let of = ToldOf::Property(id("p1"));
    let told = Told { first_sync: FirstSync::Told, ..Told::default() };
    let before = ToldVersion::default();
    let first = [delivery(1, of_property())];
    world.store.tell(&org(), &of, &before, &told, &first).await.unwrap();
    let second = [delivery(2, of_property())];
    let refused = world.store.tell(&org(), &of, &before, &told, &second).await.unwrap_err();
    assert_eq!(refused.code(), "version_changed");
    let there = world.store.list_deliveries(&org(), &PageRequest::first(10)).await.unwrap().items;
    assert_eq!(there, first);
    let now_told = world.store.told(&org(), &of).await.unwrap();
    assert_eq!(now_told, ToldVersion { told: told.clone(), version: 1 });
    world.store.tell(&org(), &of, &now_told, &told, &[]).await.unwrap();
}

#[tokio::test]
async fn what_is_due_is_found_until_it_arrived_and_nobody_tries_it_twice_at_a_time() {
    let world = World::new().await;
    let (store, first, second) = (&world.store, delivery(1, of_property()), delivery(2, Subject::Nothing));
    let mut early = second.clone();
    early.due_at = Some(later(-60));
    store.add_delivery(&first).await.unwrap();
    store.add_delivery(&early).await.unwrap();
    // The same one again, such as a digest of an hour that is looked at twice.
    store.add_delivery(&first).await.unwrap();
    let due = async |at| store.due_deliveries(at, 10).await.unwrap();
    assert_eq!(due(now()).await, [early.clone(), first.clone()]);
    assert_eq!(due(later(-30)).await, [early]);
    let mut tried = first.clone();
    (tried.attempts, tried.due_at) = (1, Some(later(300)));
    assert!(store.put_delivery(0, &tried).await.unwrap());
    assert!(!store.put_delivery(0, &tried).await.unwrap(), "another has it");
    assert_eq!(due(now()).await.len(), 1);
    let mut arrived = tried.clone();
    (arrived.status, arrived.due_at) = (DeliveryStatus::Delivered, None);
    assert!(store.put_delivery(1, &arrived).await.unwrap());
    assert_eq!(due(later(1_000)).await.len(), 1);
    assert!(!store.put_delivery(1, &tried).await.unwrap(), "it is over");
}

#[tokio::test]
async fn a_receiver_is_changed_from_the_version_that_was_seen() {
    let world = World::new().await;
    let first = receiver(by_mail());
    world.store.put_receiver(&first, &decided()).await.unwrap();
    let mut second = first.clone();
    second.version = 2;
    second.properties = Some([id("p1")].into());
    world.store.put_receiver(&second, &decided()).await.unwrap();
    let refused = world.store.put_receiver(&second, &decided()).await.unwrap_err();
    assert_eq!(refused.code(), "version_changed");
    assert_eq!(world.store.receivers(&org()).await.unwrap(), std::slice::from_ref(&second));
    assert_eq!(world.store.delete_receiver(&first, &decided()).await.unwrap_err().code(), "version_changed");
    world.store.delete_receiver(&second, &decided()).await.unwrap();
    assert_eq!(world.store.receivers(&org()).await.unwrap(), []);
}

#[test]
fn the_stream_names_the_deliveries_and_nothing_else() {
    let image = |entity: &str| {
        serde_json::json!({"dynamodb": {"NewImage": {
            "entity": {"S": entity}, "org_id": {"S": "org"},
            "delivery_id": {"S": delivery(1, Subject::Nothing).delivery_id.to_string()},
        }}})
    };
    let event = serde_json::json!({"Records": [image("delivery"), image("change"), image("delivery")]});
    let found = new_deliveries(&event).unwrap();
    assert_eq!(found.len(), 1);
    let half = serde_json::json!({"Records": [{"dynamodb": {"NewImage": {"entity": {"S": "delivery"}}}}]});
    assert!(new_deliveries(&half).is_err());
}
