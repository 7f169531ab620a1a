//! Integrations: versions, guards, who is due.

use aws_sdk_dynamodb::types::AttributeValue;
use domain::{
    access::{AutomatedAccess, CommonArea},
    ids::PmsPropertyId,
    pms::Pms,
    settings::Choices,
    setup::{AttachedProperty, CompleteSetup, Setup},
    sync::{Sync, Taken},
};
use store::{Attachment, Conflict, Integration, MAX_ATTACHED, PageRequest, StoreError};

use crate::world::{
    TABLE, World, a_note, all, choices, credential_id, decided, failed, id, later, now, org, succeeded,
};

#[tokio::test]
async fn an_integration_that_was_never_saved_has_nothing_set_up() {
    let world = World::new().await;
    let none = world.store.integration(&id("p1")).await.unwrap();
    assert_eq!((none.version, none.choices.setup), (0, Setup::Nothing));
}

#[tokio::test]
async fn a_save_counts_the_version_and_reads_back() {
    let world = World::new().await;
    let saved = world.enabled("p1", "100").await;
    assert_eq!(saved.version, 1);
    let read = world.store.integration(&id("p1")).await.unwrap();
    assert_eq!(read, saved);
    assert_eq!(world.store.integrations(&[id("p1"), id("p2")]).await.unwrap(), [read]);
}

#[tokio::test]
async fn a_save_over_a_newer_version_is_refused_and_names_it() {
    let world = World::new().await;
    let first = world.enabled("p1", "100").await;
    let change = Choices { automated_access: AutomatedAccess::Automatic, ..first.choices.clone() };
    world.store.save_integration(&org(), &first, &change, &decided()).await.unwrap();
    let late = world.store.save_integration(&org(), &first, &first.choices, &decided()).await;
    assert!(matches!(late, Err(StoreError::Conflict(Conflict::VersionChanged { current: 2 }))), "{late:?}");
    let none = Integration::none(id("p1"));
    let blind = world.store.save_integration(&org(), &none, &none.choices, &decided()).await;
    assert!(matches!(blind, Err(StoreError::Conflict(Conflict::VersionChanged { current: 2 }))), "{blind:?}");
}

#[tokio::test]
async fn one_pms_property_syncs_into_one_door_property_of_the_same_account() {
    let world = World::new().await;
    world.enabled("p1", "100").await;
    let before = Integration::none(id("p2"));
    let wanted = choices("100", false);
    let refused = world.store.save_integration(&org(), &before, &wanted, &decided()).await;
    let holder = Attachment { pms_property_id: PmsPropertyId::new("100").unwrap(), property_id: id("p1") };
    match refused {
        Err(StoreError::Conflict(Conflict::AttachedElsewhere(held))) => {
            assert_eq!(held, std::slice::from_ref(&holder))
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(world.store.integration(&id("p2")).await.unwrap().version, 0);
    let elsewhere = Choices { account: Some("another account".into()), ..wanted };
    world.store.save_integration(&org(), &before, &elsewhere, &decided()).await.unwrap();

    let ids: Vec<_> = ["100", "200"].map(|id| PmsPropertyId::new(id).unwrap()).to_vec();
    let held = world.store.attachments(&org(), Pms::Entrata, "acme", &ids).await.unwrap();
    assert_eq!(held, [holder]);
}

#[tokio::test]
async fn a_pms_property_that_was_let_go_can_be_taken_by_another() {
    let world = World::new().await;
    let first = world.enabled("p1", "100").await;
    let moved = choices("200", true);
    let moved = world.store.save_integration(&org(), &first, &moved, &decided()).await.unwrap();
    world.enabled("p2", "100").await;
    world.store.delete_integration(&org(), &moved, &decided()).await.unwrap();
    world.enabled("p3", "200").await;
    assert_eq!(world.store.integration(&id("p1")).await.unwrap().version, 0);
    let users = world.store.credential_users(&org(), credential_id()).await.unwrap();
    assert_eq!(users, [id("p2"), id("p3")]);
}

#[tokio::test]
async fn a_deletion_of_a_newer_version_is_refused() {
    let world = World::new().await;
    let first = world.enabled("p1", "100").await;
    world.store.save_integration(&org(), &first, &first.choices, &decided()).await.unwrap();
    let late = world.store.delete_integration(&org(), &first, &decided()).await;
    assert!(matches!(late, Err(StoreError::Conflict(Conflict::VersionChanged { current: 2 }))), "{late:?}");
}

#[tokio::test]
async fn a_credential_that_is_gone_cannot_be_chosen() {
    let world = World::new().await;
    let before = Integration::none(id("p1"));
    let setup = Setup::Credential { pms: Pms::Entrata, credential_id: credential_id() };
    let after = Choices { setup, ..Choices::default() };
    let refused = world.store.save_integration(&org(), &before, &after, &decided()).await;
    assert!(
        matches!(refused, Err(StoreError::Conflict(Conflict::Missing { what: "credential" }))),
        "{refused:?}"
    );
    assert!(world.items().await.is_empty(), "a refused save leaves nothing behind");
}

#[tokio::test]
async fn more_pms_properties_than_a_transaction_guards_are_refused() {
    let world = World::new().await;
    let before = world.enabled("p1", "100").await;
    let Setup::Complete(mut setup) = before.choices.setup.clone() else { panic!("not complete") };
    let attach = |setup: &mut CompleteSetup, from: usize, to: usize| {
        let one = setup.attached[0].clone();
        let new = |n| AttachedProperty {
            pms_property_id: PmsPropertyId::new(format!("q{n}")).unwrap(),
            ..one.clone()
        };
        setup.attached = (from..to).map(new).collect();
    };
    attach(&mut setup, 0, MAX_ATTACHED);
    let attached =
        |setup: &CompleteSetup| Choices { setup: Setup::Complete(setup.clone()), ..before.choices.clone() };
    let full = attached(&setup);
    let full = world.store.save_integration(&org(), &before, &full, &decided()).await.unwrap();
    // All of them exchanged is the most that one save can do.
    attach(&mut setup, MAX_ATTACHED, 2 * MAX_ATTACHED);
    let other = attached(&setup);
    let other = world.store.save_integration(&org(), &full, &other, &decided()).await.unwrap();
    attach(&mut setup, 0, MAX_ATTACHED + 1);
    let more = attached(&setup);
    let refused = world.store.save_integration(&org(), &other, &more, &decided()).await;
    assert!(matches!(refused, Err(StoreError::TooLarge { .. })), "{refused:?}");
}

async fn enabled(world: &World) -> Vec<String> {
    let page = world.store.enabled_properties(&all()).await.unwrap();
    assert!(page.items.iter().all(|due| due.org_id == org()));
    page.items.into_iter().map(|due| due.property_id.to_string()).collect()
}

#[tokio::test]
async fn the_dispatcher_finds_those_that_are_on_the_longest_due_first() {
    let world = World::new().await;
    let p1 = world.enabled("p1", "100").await;
    world.enabled("p2", "200").await;
    world.enabled("p3", "300").await;
    let off = choices("100", false);
    let off = world.store.save_integration(&org(), &p1, &off, &decided()).await.unwrap();
    assert_eq!(enabled(&world).await, ["p2", "p3"]);

    let acquired = world.acquired("p2", 1, now()).await;
    let sync = Sync { property_id: id("p2"), ..failed(1) };
    world.store.finish(&acquired.guard, &sync, Taken::default(), a_note(1)).await.unwrap();
    assert_eq!(enabled(&world).await, ["p3", "p2"], "what failed waits, and is passed by in its hour");

    let on = choices("100", true);
    world.store.save_integration(&org(), &off, &on, &decided()).await.unwrap();
    assert_eq!(enabled(&world).await, ["p1", "p3", "p2"]);

    let first = world.store.enabled_properties(&PageRequest::first(1)).await.unwrap();
    let rest = PageRequest { limit: 1, cursor: first.next };
    let rest = world.store.enabled_properties(&rest).await.unwrap();
    assert_eq!(rest.items[0].property_id, id("p3"));
    assert!(rest.next.is_some());
}

#[tokio::test]
async fn a_save_while_a_sync_ends_keeps_what_the_sync_wrote() {
    let world = World::new().await;
    let before = world.enabled("p1", "100").await;
    let acquired = world.acquired("p1", 1, now()).await;
    let mut sync = succeeded(1);
    sync.counts.residents = 42;
    world.store.finish(&acquired.guard, &sync, Taken::default(), a_note(1)).await.unwrap();

    let common_area_keys = [CommonArea::new("Pool").unwrap()].into();
    let change =
        Choices { automated_access: AutomatedAccess::Automatic, common_area_keys, ..before.choices.clone() };
    world.store.save_integration(&org(), &before, &change, &decided()).await.unwrap();
    let read = world.store.integration(&id("p1")).await.unwrap();
    assert_eq!((read.version, read.choices.automated_access), (2, AutomatedAccess::Automatic));
    assert_eq!(read.choices, change);
    assert_eq!(read.course.previous_residents, Some(42));
    assert_eq!(read.course.last_sync.unwrap().sync_id, sync.sync_id);
    assert_eq!(read.course.last_succeeded_at, Some(later(9)));
    assert_eq!(read.course.schedule.next_sync_at, Some(now()), "the hour that it is");
}

#[tokio::test]
async fn another_roster_makes_the_size_of_the_last_one_unknown() {
    let world = World::new().await;
    let before = world.enabled("p1", "100").await;
    let acquired = world.acquired("p1", 1, now()).await;
    let mut sync = succeeded(1);
    sync.counts.residents = 42;
    world.store.finish(&acquired.guard, &sync, Taken::default(), a_note(1)).await.unwrap();
    let before = world.store.integration(&before.property_id).await.unwrap();
    assert_eq!(before.course.previous_residents, Some(42));
    let after = choices("200", true);
    world.store.save_integration(&org(), &before, &after, &decided()).await.unwrap();
    assert_eq!(world.store.integration(&id("p1")).await.unwrap().course.previous_residents, None);
}

#[tokio::test]
async fn whoever_turns_it_on_while_a_sync_ends_decides_again() {
    let world = World::new().await;
    let on = world.enabled("p1", "100").await;
    let off = choices("100", false);
    let off = world.store.save_integration(&org(), &on, &off, &decided()).await.unwrap();
    let acquired = world.acquired("p1", 1, now()).await;
    let sync = failed(1);
    world.store.finish(&acquired.guard, &sync, Taken::default(), a_note(1)).await.unwrap();
    let on = choices("100", true);
    let outrun = world.store.save_integration(&org(), &off, &on, &decided()).await;
    assert!(
        matches!(outrun, Err(StoreError::Conflict(Conflict::VersionChanged { current: 2 }))),
        "{outrun:?}"
    );
    let read = world.store.integration(&id("p1")).await.unwrap();
    assert_eq!(read.course.schedule.failures, 1);
    let saved = world.store.save_integration(&org(), &read, &on, &decided()).await.unwrap();
    assert_eq!(saved.course.schedule, domain::course::Schedule::default());
    let read = world.store.integration(&id("p1")).await.unwrap();
    assert_eq!(read, saved);
    assert_eq!(read.course.last_sync.unwrap().sync_id, sync.sync_id);
}

#[tokio::test]
async fn an_item_of_before_choices_and_course_were_apart_goes_on_as_one_of_now() {
    let world = World::new().await;
    let now_stored = world.enabled("p1", "100").await;
    world.flatten("p1").await;
    assert_eq!(world.store.integration(&id("p1")).await.unwrap(), now_stored);
    assert_eq!(enabled(&world).await, ["p1"]);

    let acquired = world.acquired("p1", 1, now()).await;
    let sync = succeeded(1);
    world.store.finish(&acquired.guard, &sync, Taken::default(), a_note(1)).await.unwrap();
    let read = world.store.integration(&id("p1")).await.unwrap();
    assert_eq!((&read.choices, read.version), (&now_stored.choices, 1));
    assert_eq!(read.course.last_sync.as_ref().unwrap().sync_id, sync.sync_id);

    let off = choices("100", false);
    let off = world.store.save_integration(&org(), &read, &off, &decided()).await.unwrap();
    assert_eq!(world.store.integration(&id("p1")).await.unwrap(), off);
    let item =
        world.items().await.into_iter().find(|item| item["sk"].as_s().unwrap() == "INTEGRATION").unwrap();
    let mut names: Vec<_> = item.keys().map(String::as_str).collect();
    names.sort_unstable();
    assert_eq!(names, ["choices", "course", "entity", "org_id", "pk", "property_id", "sk", "version"]);
}

impl World {
    /// Writes the item of an integration as it was before its halves were attributes of their own.
    async fn flatten(&self, property: &str) {
        let mut item =
            self.items().await.into_iter().find(|item| item["sk"].as_s().unwrap() == "INTEGRATION").unwrap();
        let AttributeValue::M(mut choices) = item.remove("choices").unwrap() else { panic!("no map") };
        item.remove("course");
        for (old, new) in [
            ("threshold", "held_changes_threshold"),
            ("common_areas", "common_area_keys"),
            ("automated_access", "automated_access"),
            ("account", "account"),
        ] {
            item.insert(old.into(), choices.remove(new).unwrap());
        }
        item.insert("setup".into(), AttributeValue::M(choices));
        let none = AttributeValue::M([("failures".to_owned(), AttributeValue::N("0".into()))].into());
        item.insert("schedule".into(), none);
        assert_eq!(item["property_id"].as_s().unwrap(), property);
        self.client.put_item().table_name(TABLE).set_item(Some(item)).send().await.unwrap();
    }
}
