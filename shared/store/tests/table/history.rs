//! What is recorded of each change, and the lists of it.

use std::collections::HashMap;

use aws_sdk_dynamodb::types::AttributeValue;
use domain::{
    access::AccessChange,
    ids::{ChangeId, PersonId},
};
use store::{Change, Note, PageRequest, RecordedKind, Write, batches};

use crate::world::{
    World, a_note, a_person, all, an_alert, created, decided, id, later, now, person_id, renamed, sync_id,
    unpacked,
};

impl World {
    /// From outside a sync, the person as they are now gets another email.
    async fn rename(&self, n: u128, note: u128) {
        let person = self.store.person(&id("p1"), person_id(n)).await.unwrap().unwrap();
        let write = renamed(&person, &format!("by.{note}@example.com"), note);
        self.store.write_from_outside(&id("p1"), vec![write], &decided()).await.unwrap();
    }

    /// One sync, from its lock to its end, writes this.
    async fn synced(&self, n: u128, writes: Vec<Write>) {
        let at = later(i64::try_from(n).unwrap() * 100);
        let guard = self.acquired("p1", n, at).await.guard;
        let version = self.store.directory_version(&id("p1")).await.unwrap();
        for batch in batches(writes) {
            self.store.apply_batch(&guard, version, &batch, at).await.unwrap();
        }
        self.store.release_lock(&guard).await.unwrap();
    }

    /// By a sync, the person as they are now gets another email.
    async fn rename_by_sync(&self, sync: u128, n: u128, note: u128) {
        let person = self.store.person(&id("p1"), person_id(n)).await.unwrap().unwrap();
        self.synced(
            sync,
            vec![renamed(&person, &format!("by.{note}@example.com"), note), created(900 + note)],
        )
        .await;
    }

    /// A person's history, read in pages of this size.
    async fn history_of(&self, n: u128, limit: u16) -> Vec<ChangeId> {
        let (mut found, mut cursor) = (Vec::new(), None);
        loop {
            let request = PageRequest { limit, cursor };
            let page = self.store.history(&id("p1"), person_id(n), &request).await.unwrap();
            assert!(page.items.iter().all(|change| change.person_id == Some(person_id(n))));
            let is_last = page.next.is_none();
            assert!(is_last || page.items.len() == usize::from(limit), "a page that leads on is full");
            found.extend(page.items.into_iter().map(|change| change.change_id));
            cursor = page.next;
            if is_last {
                return found;
            }
        }
    }

    /// What a sync did, read in pages of this size.
    async fn changes_of(&self, sync: u128, limit: u16) -> Vec<Change> {
        let (mut found, mut cursor) = (Vec::new(), None);
        loop {
            let request = PageRequest { limit, cursor };
            let page = self.store.changes_of_sync(&id("p1"), sync_id(sync), &request).await.unwrap();
            let is_last = page.next.is_none();
            assert!(is_last || page.items.len() == usize::from(limit), "a page that leads on is full");
            found.extend(page.items);
            cursor = page.next;
            if is_last {
                return found;
            }
        }
    }
}

fn change_id(n: u128) -> ChangeId {
    a_note(n).change_id
}

/// A change as earlier code wrote it: an item of its own, with an entry in the index.
fn single(n: u128, sync: &str, person: PersonId) -> HashMap<String, AttributeValue> {
    let text = |text: String| AttributeValue::S(text);
    HashMap::from([
        ("pk".into(), text("PROPERTY#p1".into())),
        ("sk".into(), text(format!("CHANGE#{sync}#{}", change_id(n)))),
        ("gsi1pk".into(), text(format!("PROPERTY#p1#PERSON#{person}"))),
        ("gsi1sk".into(), text(change_id(n).to_string())),
        ("entity".into(), text("change".into())),
        ("change_id".into(), text(change_id(n).to_string())),
        ("kind".into(), text("updated".into())),
        ("person_id".into(), text(person.to_string())),
        ("actor".into(), text("schedule".into())),
        ("at".into(), text(now().to_string())),
    ])
}

#[tokio::test]
async fn a_persons_history_is_theirs_alone_and_newest_first() {
    let world = World::new().await;
    let property = id("p1");
    world.synced(1, vec![created(1), created(2)]).await;
    world.rename(1, 9).await;
    world.store.write_from_outside(&id("p2"), vec![created(1)], &decided()).await.unwrap();

    let history = world.store.history(&property, person_id(1), &all()).await.unwrap().items;
    assert_eq!(
        history.iter().map(|change| change.kind).collect::<Vec<_>>(),
        [RecordedKind::Updated, RecordedKind::Created]
    );
    assert_eq!((history[0].sync_id, history[1].sync_id), (None, Some(sync_id(1))));
    assert_eq!(history[0].fields[0].to.as_deref(), Some("by.9@example.com"));
    let before = &history[0].before.as_ref().unwrap().0;
    assert_eq!(before.email, a_person(1).email, "who had this email");
}

#[tokio::test]
async fn a_history_goes_on_over_syncs_and_changes_from_outside_and_what_earlier_code_wrote() {
    for earlier in 0..4 {
        let world = World::new().await;
        if earlier == 0 {
            world.synced(1, vec![created(5), created(1)]).await;
        } else {
            // Earlier code made them: their item does not say where their history is.
            let mut items = Vec::new();
            world.store.write_from_outside(&id("p1"), vec![created(1)], &decided()).await.unwrap();
            for mut item in world.items().await {
                if item["entity"].as_s().unwrap() == "person" {
                    assert!(item.remove("w").is_some());
                    items.push(item);
                }
            }
            items.extend((1..=earlier).map(|n| single(n, "-", person_id(1))));
            items.push(single(50, "-", person_id(2)));
            world.put(items).await;
        }
        let mut expected: Vec<_> = match earlier {
            0 => vec![change_id(1)],
            earlier => (1..=earlier).map(change_id).collect(),
        };
        for n in 10..14 {
            match n % 2 {
                0 => world.rename_by_sync(n, 1, n).await,
                _ => world.rename(1, n).await,
            }
            expected.push(change_id(n));
        }
        expected.reverse();
        for limit in 1..=10 {
            assert_eq!(world.history_of(1, limit).await, expected, "{earlier} earlier, {limit} at a time");
        }
    }
}

#[tokio::test]
async fn who_was_last_changed_by_earlier_code_has_the_history_that_it_wrote() {
    let world = World::new().await;
    world.put((1..=3).map(|n| single(n, "-", person_id(1))).collect()).await;
    for limit in 1..=4 {
        assert_eq!(world.history_of(1, limit).await, [3, 2, 1].map(change_id));
    }
}

#[tokio::test]
async fn a_history_ends_where_it_has_expired() {
    let world = World::new().await;
    world.synced(1, vec![created(1)]).await;
    for n in 10..13 {
        world.rename(1, n).await;
    }
    let gone = format!("CHANGE#-#{}", change_id(11));
    let key = |text: &str| AttributeValue::S(text.into());
    let call = world.client.delete_item().table_name(crate::world::TABLE);
    call.key("pk", key("PROPERTY#p1")).key("sk", key(&gone)).send().await.unwrap();
    for limit in 1..=3 {
        assert_eq!(world.history_of(1, limit).await, [change_id(12)]);
    }
}

#[tokio::test]
async fn a_cursor_of_one_persons_history_is_none_of_anothers() {
    let world = World::new().await;
    world.synced(1, vec![created(1), created(2)]).await;
    world.rename(1, 9).await;
    let first = world.store.history(&id("p1"), person_id(1), &PageRequest::first(1)).await.unwrap();
    let rest = PageRequest { limit: 1, cursor: first.next };
    let refused = world.store.history(&id("p1"), person_id(2), &rest).await;
    assert!(matches!(refused, Err(store::StoreError::BadCursor)), "{refused:?}");
}

#[tokio::test]
async fn what_a_sync_did_is_read_at_every_page_size() {
    let world = World::new().await;
    let with_access = |n: u128| {
        let Write::Person { change, outcome, note, .. } = created(n) else { panic!("a person") };
        Write::Person {
            change,
            outcome,
            note,
            access: Some(Box::new((AccessChange::Granted, a_note(500 + n)))),
        }
    };
    let guard = world.acquired("p1", 1, now()).await.guard;
    let version = world.store.directory_version(&id("p1")).await.unwrap();
    let alert = Write::OpenAlert { alert: an_alert(1), note: a_note(30) };
    for writes in [(1..=5).map(with_access).collect(), vec![with_access(6)], vec![created(20), alert]] {
        let batch = batches(writes).next().unwrap();
        world.store.apply_batch(&guard, version, &batch, now()).await.unwrap();
    }
    // Earlier code went on with the same sync.
    world.put([40, 41].map(|n| single(n, &sync_id(1).to_string(), person_id(n))).into()).await;
    world.put(vec![single(42, &sync_id(2).to_string(), person_id(42))]).await;

    let expected: Vec<_> = [1, 2, 3, 4, 5, 6, 20, 30, 40, 41].map(change_id).into();
    for limit in 1..=12 {
        let changes = world.changes_of(1, limit).await;
        let ids: Vec<_> = changes.iter().map(|change| change.change_id).collect();
        assert_eq!(ids, expected, "{limit} at a time");
        assert_eq!(changes[7].alert_id, Some(an_alert(1).alert_id));
        assert!(changes[..7].iter().all(|change| change.sync_id == Some(sync_id(1))));
    }
}

#[tokio::test]
async fn the_changes_of_a_transaction_are_one_item_with_what_the_bus_is_told() {
    let world = World::new().await;
    let Write::Person { change, outcome, note, .. } = created(1) else { panic!("a person") };
    let access = Some(Box::new((AccessChange::Granted, a_note(2))));
    let untold = Note { event: None, ..a_note(3) };
    let Write::Person { change: second, .. } = created(4) else { panic!("a person") };
    let writes = vec![
        Write::Person { change, outcome, note, access },
        Write::Person { change: second, outcome, note: untold, access: None },
    ];
    world.store.write_from_outside(&id("p1"), writes, &decided()).await.unwrap();
    let recorded = world.keys("CHANGE#").await;
    assert_eq!(recorded, [format!("CHANGE#-#{}", change_id(1))]);
    let items = world.items().await;
    let item = items.iter().find(|item| item["sk"].as_s().unwrap() == &recorded[0]).unwrap();
    assert_eq!(
        (item["entity"].as_s().unwrap().as_str(), item["tells"].as_n().unwrap().as_str()),
        ("changes", "2")
    );
    assert!(!item.contains_key("gsi1pk"), "an index entry is a write of its own");
    let text = unpacked(item);
    let lines: Vec<_> = text.lines().collect();
    assert_eq!((lines.len(), lines[1], lines[3]), (5, r#"{"n":1}"#, r#"{"n":2}"#));
    for (line, detail_type) in [(0, Some("Person Created")), (2, Some("Person Created")), (4, None)] {
        let line: serde_json::Value = serde_json::from_str(lines[line]).unwrap();
        assert_eq!(line["detail_type"].as_str(), detail_type);
        assert_eq!(line["at"], now().to_string());
    }
    let expires_at: i64 = item["expires_at"].as_n().unwrap().parse().unwrap();
    assert!(expires_at > now().as_second() + 365 * 24 * 3600);
}

#[tokio::test]
async fn changes_of_which_nobody_is_told_are_not_for_the_stream() {
    let world = World::new().await;
    let Write::Person { change, outcome, mut note, access } = created(1) else { panic!("a person") };
    note.event = None;
    let write = Write::Person { change, outcome, note, access };
    world.store.write_from_outside(&id("p1"), vec![write], &decided()).await.unwrap();
    let items = world.items().await;
    let changes = items.iter().find(|item| item["sk"].as_s().unwrap().starts_with("CHANGE#")).unwrap();
    assert!(!changes.contains_key("tells"));
}

#[tokio::test]
async fn history_is_kept_for_as_long_as_is_configured() {
    let world = World::new().await;
    let store = world.store.clone().keeping(store::Retention::days(10, 2));
    store.write_from_outside(&id("p1"), vec![created(1)], &decided()).await.unwrap();
    let items = world.items().await;
    let changes = items.iter().find(|item| item["entity"].as_s().unwrap() == "changes").unwrap();
    let expires_at: i64 = changes["expires_at"].as_n().unwrap().parse().unwrap();
    assert_eq!(expires_at, now().as_second() + 10 * 24 * 3600);
}
