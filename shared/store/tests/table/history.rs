//! What is recorded of each change.

use store::{PageRequest, RecordedKind, batches};

use crate::world::{World, a_person, all, created, decided, id, now, person_id, renamed};

#[tokio::test]
async fn a_persons_history_is_theirs_alone_and_newest_first() {
    let world = World::new().await;
    let property = id("p1");
    let guard = world.acquired("p1", 1, now()).await.guard;
    let version = world.store.directory(&property).await.unwrap().version;
    let batch = batches([created(1), created(2)]).next().unwrap();
    world.store.apply_batch(&guard, version, &batch, now()).await.unwrap();
    world
        .store
        .write_from_outside(&property, vec![renamed(&a_person(1), "new@example.com", 9)], &decided())
        .await
        .unwrap();
    world.store.write_from_outside(&id("p2"), vec![created(1)], &decided()).await.unwrap();

    let history = world.store.history(&property, person_id(1), &all()).await.unwrap().items;
    assert_eq!(
        history.iter().map(|change| change.kind).collect::<Vec<_>>(),
        [RecordedKind::Updated, RecordedKind::Created]
    );
    assert_eq!((history[0].sync_id, history[1].sync_id), (None, Some(guard.sync_id())));
    assert_eq!(history[0].fields[0].to.as_deref(), Some("new@example.com"));
    let first = world.store.history(&property, person_id(1), &PageRequest::first(1)).await.unwrap();
    let rest = PageRequest { limit: 1, cursor: first.next };
    let rest = world.store.history(&property, person_id(1), &rest).await.unwrap();
    assert_eq!(rest.items[0].kind, RecordedKind::Created);
    assert_eq!(rest.next, None);
}

#[tokio::test]
async fn the_publisher_finds_in_a_change_what_it_tells_the_bus() {
    let world = World::new().await;
    world.store.write_from_outside(&id("p1"), vec![created(1)], &decided()).await.unwrap();
    let items = world.items().await;
    let change = items.iter().find(|item| item["sk"].as_s().unwrap().starts_with("CHANGE#")).unwrap();
    let text = |name: &str| change[name].as_s().unwrap().as_str();
    assert_eq!(text("entity"), "change");
    assert_eq!((text("detail_type"), text("detail")), ("Person Created", r#"{"n":1}"#));
    assert_eq!(text("at"), now().to_string());
    assert!(text("change_id").starts_with("change_"));
    let expires_at: i64 = change["expires_at"].as_n().unwrap().parse().unwrap();
    assert!(expires_at > now().as_second() + 365 * 24 * 3600);
}

#[tokio::test]
async fn a_change_that_is_told_to_nobody_has_no_detail_type() {
    let world = World::new().await;
    let store::Write::Person { change, outcome, mut note, access } = created(1) else { panic!("a person") };
    note.event = None;
    let write = store::Write::Person { change, outcome, note, access };
    world.store.write_from_outside(&id("p1"), vec![write], &decided()).await.unwrap();
    let items = world.items().await;
    let change = items.iter().find(|item| item["sk"].as_s().unwrap().starts_with("CHANGE#")).unwrap();
    assert!(!change.contains_key("detail_type") && !change.contains_key("detail"));
}

#[tokio::test]
async fn history_is_kept_for_as_long_as_is_configured() {
    let world = World::new().await;
    let store = world.store.clone().keeping(store::Retention::days(10, 2));
    store.write_from_outside(&id("p1"), vec![created(1)], &decided()).await.unwrap();
    let items = world.items().await;
    let change = items.iter().find(|item| item["entity"].as_s().unwrap() == "change").unwrap();
    let expires_at: i64 = change["expires_at"].as_n().unwrap().parse().unwrap();
    assert_eq!(expires_at, now().as_second() + 10 * 24 * 3600);
}
