//! Changes: the history of a property, and what the publisher sends from it.

use domain::{
    access::{AccessChange, AccessState},
    change::{ChangeKind, Field, FieldChange, PersonChange},
    credential::CredentialFailure,
    person::Person,
    sync::{Outcome, Taken},
};
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

struct OwnItem;

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
        before: Some(Box::new(before())),
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

impl Entity for OwnItem {
    const NAME: &'static str = "change";
    type Value = (By, Vec<Change>);

    fn today() -> Vec<(String, Self::Value)> {
        let all = [
            ("v2-by-hand", By::Hand),
            ("v2-untold", By::HandUntold),
            ("v1-by-sync", By::Sync),
            ("v1-sync-ended", By::SyncEnd),
            ("v1-credential-failing", By::Trial),
        ];
        all.map(|(name, by)| (name.into(), (by, changes(by, before(), &Field::ALL)))).into()
    }

    /// Of a person from before a sync decided who is who.
    fn earlier() -> Vec<(String, Self::Value)> {
        let before = || Person { version: 6, access: AccessState::Unmanaged, ..whole() };
        let touched: Vec<_> =
            Field::ALL.into_iter().filter(|field| *field != Field::AccessAfterMoveOut).collect();
        [("v1-by-hand", By::Hand), ("v1-untold", By::HandUntold)]
            .map(|(name, by)| (name.into(), (by, changes(by, before(), &touched))))
            .into()
    }

    async fn write(world: &World, (by, _): &Self::Value) {
        match by {
            By::Hand | By::HandUntold => by_hand(world, *by).await,
            By::Sync => by_a_sync(world).await,
            By::SyncEnd => by_its_end(world).await,
            By::Trial => by_a_trial(world).await,
        }
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
    pinned::<OwnItem>().await;
}
