//! Integrations at each step of the set-up, how their syncs went, and the guards of what they attach.

use std::collections::BTreeSet;

use domain::{
    access::{AutomatedAccess, CommonArea},
    ids::PmsPropertyId,
    lease::LeaseStatus,
    pms::Pms,
    settings::HeldThreshold,
    setup::{AttachedProperty, CompleteSetup, Setup},
    sync::{Sync, SyncStatus},
};
use store::{Attachment, Ending, Integration, LastSync, Schedule};

use super::{Entity, pinned};
use crate::world::{
    World, a_credential, a_note, a_sync, credential_id, decided, id, later, now, org, sync_id,
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
    Integration { setup, version: 1, ..Integration::none(id("p1")) }
}

/// Attached, with every setting of the manager's.
fn set_up(setup: Setup) -> Integration {
    let areas = ["Gym", "Lobby"].map(|area| CommonArea::new(area).unwrap());
    Integration {
        account: Some("harbor".into()),
        automated_access: AutomatedAccess::ApprovalRequired,
        common_areas: areas.into(),
        threshold: HeldThreshold::try_from(35).unwrap(),
        ..at(setup)
    }
}

fn on() -> Integration {
    let schedule = Schedule { failures: 0, next_sync_at: Some(later(3_600)) };
    Integration { schedule, ..set_up(complete(true)) }
}

fn after(status: SyncStatus, failures: u32) -> Integration {
    Integration {
        schedule: Schedule { failures, next_sync_at: Some(later(7_200)) },
        last_sync: Some(LastSync { sync_id: sync_id(1), status, finished_at: later(9) }),
        last_succeeded_at: (status == SyncStatus::Succeeded).then(|| later(9)),
        previous_residents: (status == SyncStatus::Succeeded).then_some(212),
        ..on()
    }
}

impl Entity for OwnItem {
    const NAME: &'static str = "integration";
    type Value = Integration;

    fn today() -> Vec<(String, Integration)> {
        let (pms, credential_id) = (Pms::Entrata, credential_id());
        let stages = [
            ("v1-nothing", at(Setup::Nothing)),
            ("v1-pms", at(Setup::Pms { pms })),
            ("v1-credential", at(Setup::Credential { pms, credential_id })),
            ("v1-properties", set_up(Setup::Properties { pms, credential_id, attached: attached() })),
            ("v1-off", set_up(complete(false))),
            ("v1-on", on()),
            ("v1-synced", after(SyncStatus::Succeeded, 0)),
            ("v1-failed", after(SyncStatus::Failed, 3)),
        ];
        stages.map(|(name, integration)| (name.into(), integration)).into()
    }

    async fn write(world: &World, integration: &Integration) {
        world.store.put_credential(&a_credential(), &decided()).await.unwrap();
        let none = Integration::none(id("p1"));
        // How syncs went is written by a sync.
        let schedule =
            if integration.last_sync.is_some() { on().schedule } else { integration.schedule.clone() };
        let saved = Integration { schedule, ..integration.clone() };
        world.store.save_integration(&org(), &none, &saved, &decided()).await.unwrap();
        let Some(last) = &integration.last_sync else { return };
        let guard = world.acquired("p1", 1, now()).await.guard;
        let sync = Sync { status: last.status, finished_at: Some(last.finished_at), ..a_sync("p1", 1) };
        let ending = Ending {
            failures: integration.schedule.failures,
            next_sync_at: integration.schedule.next_sync_at.unwrap(),
            previous_residents: integration.previous_residents,
        };
        world.store.finish(&guard, &sync, &ending, a_note(1)).await.unwrap();
    }

    async fn read(world: &World, integration: &Integration) -> Option<Integration> {
        let found = world.store.integration(&id("p1")).await.unwrap();
        let due = world.store.due_properties(later(86_400), &crate::world::all()).await.unwrap().items;
        assert_eq!(
            due.len(),
            usize::from(integration.setup.is_on()),
            "the dispatcher finds those that are on"
        );
        Some(found)
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
