//! Changes: the history of a property, and what the publisher sends from it.

use std::io::Read;

use aws_sdk_dynamodb::types::AttributeValue;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use domain::{
    access::{AccessChange, AccessState},
    change::{ChangeKind, Field, FieldChange, PersonChange},
    credential::CredentialFailure,
    person::Person,
    recorded::RecordedIn,
    sync::{Outcome, Taken},
};
use flate2::read::GzDecoder;
use serde_json::{Value, json};
use store::{Change, Note, PersonImage, RecordedKind, Write, batches};

use super::{
    Entity,
    people::{leaving, whole},
    pinned,
};
use crate::world::{World, a_credential, a_note, an_alert, decided, id, now, succeeded, sync_id};

/// What made the changes.
#[derive(Debug, Clone, Copy, PartialEq)]
enum By {
    /// Somebody made a person and changed them, and their access became another.
    Hand,
    /// The same, and nobody is told.
    HandUntold,
    /// A sync made a person and opened an alert.
    Sync,
    /// A sync ended.
    SyncEnd,
    /// A manager tried a credential, and the PMS refused it.
    Trial,
}

/// The changes of a transaction.
struct Packed;

/// A change alone, as earlier code wrote it.
struct Single;

fn before() -> Person {
    Person { version: 6, access: AccessState::Unmanaged, ..leaving() }
}

fn fields(fields: &[Field]) -> Vec<FieldChange> {
    let value = |field: Field| Some(field.as_str().into());
    fields.iter().map(|field| FieldChange { field: *field, from: None, to: value(*field) }).collect()
}

fn created() -> PersonChange {
    PersonChange { kind: ChangeKind::Created, after: before(), before: None, fields: Vec::new() }
}

fn updated() -> PersonChange {
    PersonChange {
        kind: ChangeKind::Updated,
        after: leaving(),
        before: Some(Box::new(Person {
            recorded_in: Some(RecordedIn { sync_id: None, first: a_note(1).change_id }),
            ..before()
        })),
        fields: fields(&Field::ALL),
    }
}

fn note(n: u128, by: By) -> Note {
    Note { event: a_note(n).event.filter(|_| by != By::HandUntold), ..a_note(n) }
}

fn change(n: u128, kind: RecordedKind) -> Change {
    let Note { change_id, at, actor, event: _ } = a_note(n);
    let (fields, before) = (Vec::new(), None);
    Change { change_id, sync_id: None, kind, person_id: None, alert_id: None, fields, before, actor, at }
}

/// The changes by their ids, where the person was so, and these fields changed.
fn changes(by: By, before: Person, touched: &[Field]) -> Vec<Change> {
    let person_id = Some(whole().person_id);
    match by {
        By::Hand | By::HandUntold => vec![
            Change { person_id, ..change(1, RecordedKind::Created) },
            Change {
                person_id,
                fields: fields(touched),
                before: Some(PersonImage(Box::new(before))),
                ..change(2, RecordedKind::Updated)
            },
            change(3, RecordedKind::AccessGranted),
        ],
        By::Sync => {
            let sync_id = Some(sync_id(1));
            let alert_id = Some(an_alert(1).alert_id);
            vec![
                Change { sync_id, person_id, ..change(1, RecordedKind::Created) },
                Change { sync_id, alert_id, ..change(2, RecordedKind::AlertOpened) },
            ]
        }
        By::SyncEnd => vec![Change { sync_id: Some(sync_id(1)), ..change(1, RecordedKind::SyncEnded) }],
        By::Trial => vec![change(1, RecordedKind::CredentialFailing)],
    }
}

async fn by_hand(world: &World, by: By) {
    let access = Box::new((AccessChange::Granted, note(3, by)));
    for (n, change, access) in [(1, created(), None), (2, updated(), Some(access))] {
        let write = Write::Person { change, outcome: Outcome::Updated, note: note(n, by), access };
        world.store.write_from_outside(&id("p1"), vec![write], &decided()).await.unwrap();
    }
}

async fn by_a_sync(world: &World) {
    let person =
        Write::Person { change: created(), outcome: Outcome::Created, note: a_note(1), access: None };
    let alert = Write::OpenAlert { alert: an_alert(1), note: a_note(2) };
    let guard = world.acquired("p1", 1, now()).await.guard;
    let version = world.store.directory_version(&id("p1")).await.unwrap();
    let batch = batches([person, alert]).next().unwrap();
    world.store.apply_batch(&guard, version, &batch, now()).await.unwrap();
}

async fn by_its_end(world: &World) {
    let guard = world.acquired("p1", 1, now()).await.guard;
    world.store.finish(&guard, &succeeded(1), Taken::default(), a_note(1)).await.unwrap();
}

async fn by_a_trial(world: &World) {
    let failure = CredentialFailure {
        since: now(),
        detail: "Refused.".into(),
        sync_id: None,
        checked_at: now(),
        attempts: 1,
    };
    world.store.put_credential(&a_credential(), &decided()).await.unwrap();
    world.store.mark_credential_failing(&a_credential(), None, &failure, a_note(1)).await.unwrap();
}

/// As `before` was, of a person from before a sync decided who is who.
fn long_before() -> Person {
    Person { version: 6, access: AccessState::Unmanaged, ..whole() }
}

impl Entity for Packed {
    const NAME: &'static str = "changes";
    type Value = (By, Vec<Change>);

    fn today() -> Vec<(String, Self::Value)> {
        let recorded_in = Some(RecordedIn { sync_id: None, first: a_note(1).change_id });
        let all = [
            ("v1-by-hand", By::Hand),
            ("v1-untold", By::HandUntold),
            ("v1-by-sync", By::Sync),
            ("v1-sync-ended", By::SyncEnd),
            ("v1-credential-failing", By::Trial),
        ];
        let before = || Person { recorded_in, ..before() };
        all.map(|(name, by)| (name.into(), (by, changes(by, before(), &Field::ALL)))).into()
    }

    async fn write(world: &World, (by, _): &Self::Value) {
        match by {
            By::Hand | By::HandUntold => by_hand(world, *by).await,
            By::Sync => by_a_sync(world).await,
            By::SyncEnd => by_its_end(world).await,
            By::Trial => by_a_trial(world).await,
        }
    }

    /// From all lists, each item's changes as a sync's: what is from outside one is in no such list.
    async fn read(world: &World, (by, _): &Self::Value) -> Option<Self::Value> {
        let mut items = world.items().await;
        let (of_syncs, others): (Vec<_>, Vec<_>) =
            items.drain(..).partition(|item| item["sk"].as_s().unwrap().starts_with("CHANGE#sync_"));
        let other = World::new().await;
        other.put(of_syncs).await;
        let moved = others.into_iter().map(|mut item| {
            let sk = item["sk"].as_s().unwrap().replace("CHANGE#-#", &format!("CHANGE#{}#", sync_id(1)));
            item.insert("sk".into(), AttributeValue::S(sk));
            item.insert("pk".into(), AttributeValue::S("PROPERTY#p1".into()));
            item
        });
        other.put(moved.collect()).await;
        let all = crate::world::all();
        let mut found = other.store.changes_of_sync(&id("p1"), sync_id(1), &all).await.unwrap().items;
        if matches!(by, By::Hand | By::HandUntold) {
            // For the bus alone: no list has it.
            found.push(change(3, RecordedKind::AccessGranted));
        }
        Some((*by, found))
    }

    fn settle(item: &mut Value) {
        let Some(packed) = item["changes"]["B"].as_str() else { return };
        let mut text = String::new();
        GzDecoder::new(STANDARD.decode(packed).unwrap().as_slice()).read_to_string(&mut text).unwrap();
        item["changes"] = json!({ "unpacked": text.lines().collect::<Vec<_>>() });
    }
}

impl Entity for Single {
    const NAME: &'static str = "change";
    type Value = (By, Vec<Change>);

    /// Nothing writes them any more.
    fn today() -> Vec<(String, Self::Value)> {
        Vec::new()
    }

    fn earlier() -> Vec<(String, Self::Value)> {
        let touched: Vec<_> =
            Field::ALL.into_iter().filter(|field| *field != Field::AccessAfterMoveOut).collect();
        let first = [("v1-by-hand", By::Hand), ("v1-untold", By::HandUntold)]
            .map(|(name, by)| (name.into(), (by, changes(by, long_before(), &touched))));
        let all = [
            ("v2-by-hand", By::Hand),
            ("v2-untold", By::HandUntold),
            ("v1-by-sync", By::Sync),
            ("v1-sync-ended", By::SyncEnd),
            ("v1-credential-failing", By::Trial),
        ];
        let all = all.map(|(name, by)| (name.into(), (by, changes(by, before(), &Field::ALL))));
        first.into_iter().chain(all).collect()
    }

    async fn write(_world: &World, _value: &Self::Value) {
        panic!("nothing writes them any more");
    }

    async fn read(world: &World, (by, expected): &Self::Value) -> Option<Self::Value> {
        let all = crate::world::all();
        let of_person = world.store.history(&id("p1"), whole().person_id, &all).await.unwrap().items;
        let of_sync = world.store.changes_of_sync(&id("p1"), sync_id(1), &all).await.unwrap().items;
        // Of no list: only the publisher reads it.
        let told = |change: &&Change| {
            change.person_id.is_none() && (change.alert_id.is_none() || change.sync_id.is_none())
        };
        let items =
            world.items().await.into_iter().map(|item| serde_dynamo::from_item::<_, Change>(item).unwrap());
        let items: Vec<_> = items.collect();
        let mut found: Vec<_> = of_person;
        found.extend(of_sync.into_iter().filter(|change| change.person_id.is_none()));
        found.extend(items.iter().filter(told).cloned());
        found.sort_by_key(|change| change.change_id);
        assert_eq!(found.len(), expected.len(), "{found:#?}");
        Some((*by, found))
    }
}

#[tokio::test]
async fn changes_are_stored_as_ever() {
    pinned::<Packed>().await;
}

#[tokio::test]
async fn changes_that_have_an_item_each_are_read_as_ever() {
    pinned::<Single>().await;
}
