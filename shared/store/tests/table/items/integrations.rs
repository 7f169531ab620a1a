//! Integrations at each step of the set-up, how their syncs went, and the guards of what they attach.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    access::{AutomatedAccess, CommonArea, RevokeAfter},
    course::{Course, LastSync, Schedule},
    ids::PmsPropertyId,
    lease::LeaseStatus,
    pms::Pms,
    roster::RosterSize,
    settings::{Choices, HeldThreshold},
    setup::{AttachedProperty, CompleteSetup, Setup},
    sync::{SyncStatus, Taken},
};
use store::{Attachment, Integration};

use super::{Entity, pinned};
use crate::world::{
    World, a_credential, a_note, credential_id, decided, failed, id, later, now, org, succeeded, sync_id,
};

struct OwnItem;

fn attached() -> Vec<AttachedProperty> {
    vec![AttachedProperty { pms_property_id: PmsPropertyId::new("100#1").unwrap(), name: "Harbor".into() }]
}

fn complete(enabled: bool) -> Setup {
    Setup::Complete(CompleteSetup {
        pms: Pms::Entrata,
        credential_id: credential_id(),
        attached: attached(),
        excluded: BTreeSet::from([LeaseStatus::new("Denied").unwrap()]),
        enabled,
    })
}

fn at(setup: Setup) -> Integration {
    let choices = Choices { setup, ..Choices::default() };
    Integration { choices, version: 1, ..Integration::none(id("p1")) }
}

/// Attached, with every setting of the manager's.
fn set_up(setup: Setup) -> Integration {
    let keys = ["Gym", "Lobby"].map(|area| CommonArea::new(area).unwrap());
    let choices = Choices {
        setup,
        account: Some("harbor".into()),
        automated_access: AutomatedAccess::ApprovalRequired,
        common_area_keys: keys.into(),
        held_changes_threshold: HeldThreshold::try_from(35).unwrap(),
        revoke_after_hours: RevokeAfter::default(),
    };
    Integration { choices, ..at(Setup::Nothing) }
}

fn on() -> Integration {
    set_up(complete(true))
}

/// How far the wizard may be.
fn stages() -> [(&'static str, Integration); 6] {
    let (pms, credential_id) = (Pms::Entrata, credential_id());
    [
        ("nothing", at(Setup::Nothing)),
        ("pms", at(Setup::Pms { pms })),
        ("credential", at(Setup::Credential { pms, credential_id })),
        ("properties", set_up(Setup::Properties { pms, credential_id, attached: attached() })),
        ("off", set_up(complete(false))),
        ("on", on()),
    ]
}

fn due_from(failures: u32, seconds: i64) -> Schedule {
    Schedule { failures, next_sync_at: Some(later(seconds)) }
}

/// After a sync.
fn after(status: SyncStatus, schedule: Schedule) -> Integration {
    let succeeded = status == SyncStatus::Succeeded;
    let course = Course {
        schedule,
        last_sync: Some(LastSync { sync_id: sync_id(1), status, finished_at: later(9) }),
        last_succeeded_at: succeeded.then(|| later(9)),
        previous_residents: succeeded.then_some(212),
        residents_by_property: BTreeMap::new(),
        taken: BTreeMap::new(),
    };
    Integration { course, ..on() }
}

fn size() -> RosterSize {
    RosterSize { total: 212, by_property: [(attached().remove(0).pms_property_id, 212)].into() }
}

/// With what is known since a roster is measured by PMS property, and it counts what was taken.
fn known_now(integration: Integration) -> Integration {
    let Integration { mut choices, mut course, .. } = integration.clone();
    if choices.account.is_some() {
        choices.revoke_after_hours = RevokeAfter::try_from(48).unwrap();
    }
    if course.last_succeeded_at.is_some() {
        course.residents_by_property = size().by_property;
        course.taken = [(now(), Taken { move_outs: 3, ends_of_access: 2 })].into();
    }
    Integration { choices, course, ..integration }
}

/// After the first sync.
fn ended() -> [(&'static str, Integration); 2] {
    [
        ("synced", after(SyncStatus::Succeeded, due_from(0, 0))),
        ("failed", after(SyncStatus::Failed, due_from(1, 9 + 50 * 60))),
    ]
}

impl Entity for OwnItem {
    const NAME: &'static str = "integration";
    type Value = Integration;

    fn today() -> Vec<(String, Integration)> {
        let all = stages().into_iter().chain(ended());
        all.map(|(name, value)| (format!("v3-{name}"), known_now(value))).collect()
    }

    /// In version 1 the fields of both halves were attributes of the item.
    fn earlier() -> Vec<(String, Integration)> {
        let later_due = [
            ("synced", after(SyncStatus::Succeeded, due_from(0, 7_200))),
            ("failed", after(SyncStatus::Failed, due_from(3, 7_200))),
        ];
        let before_a_sync = stages().map(|(name, integration)| {
            let schedule = if name == "on" { due_from(0, 3_600) } else { Schedule::default() };
            let course = Course { schedule, ..Course::default() };
            (name, Integration { course, ..integration })
        });
        let first = before_a_sync.into_iter().chain(later_due);
        let second = stages().into_iter().chain(ended());
        let named = |version: &'static str| {
            move |(name, value): (&str, Integration)| (format!("{version}-{name}"), value)
        };
        first.map(named("v1")).chain(second.map(named("v2"))).collect()
    }

    async fn write(world: &World, integration: &Integration) {
        world.store.put_credential(&a_credential(), &decided()).await.unwrap();
        let none = Integration::none(id("p1"));
        world.store.save_integration(&org(), &none, &integration.choices, &decided()).await.unwrap();
        let Some(last) = &integration.course.last_sync else { return };
        let guard = world.acquired("p1", 1, now()).await.guard;
        let mut sync = if last.status == SyncStatus::Succeeded { succeeded(1) } else { failed(1) };
        sync.counts.residents = 212;
        let taken = integration.course.taken.values().copied().fold(Taken::default(), Taken::and);
        sync.roster_size = Some(size());
        world.store.finish(&guard, &sync, taken, a_note(1)).await.unwrap();
    }

    async fn read(world: &World, integration: &Integration) -> Option<Integration> {
        let found = world.store.integration(&id("p1")).await.unwrap();
        let due = world.store.enabled_properties(&crate::world::all()).await.unwrap().items;
        assert_eq!(
            due.len(),
            usize::from(integration.choices.setup.is_on()),
            "the dispatcher finds those that are on"
        );
        let ended = found.course.last_sync.as_ref().map(|last| last.sync_id);
        assert_eq!(found.recorded, ended, "the last end is the one that the item has");
        Some(Integration { recorded: integration.recorded, ..found })
    }
}

/// That a PMS property syncs into one Door property.
struct Attached;

impl Entity for Attached {
    const NAME: &'static str = "attached";
    type Value = Attachment;

    fn today() -> Vec<(String, Attachment)> {
        let pms_property_id = attached().remove(0).pms_property_id;
        vec![("v1".into(), Attachment { pms_property_id, property_id: id("p1") })]
    }

    async fn write(world: &World, _attachment: &Attachment) {
        OwnItem::write(world, &on()).await;
    }

    async fn read(world: &World, attachment: &Attachment) -> Option<Attachment> {
        let ids = std::slice::from_ref(&attachment.pms_property_id);
        world.store.attachments(&org(), Pms::Entrata, "harbor", ids).await.unwrap().pop()
    }
}

#[tokio::test]
async fn integrations_are_stored_as_ever() {
    pinned::<OwnItem>().await;
}

#[tokio::test]
async fn what_integrations_attach_is_guarded_as_ever() {
    pinned::<Attached>().await;
}
