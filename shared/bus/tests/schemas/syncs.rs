//! Syncs and alerts, as the code tells of them.

use bus::Event;
use domain::{
    alert::{Alert, AlertCause, AlertKind, AlertPerson, AlertResident, DifferingField},
    ids::{AlertId, PmsResidentId, PropertyId, SyncId},
    pms::Pms,
    sync::{HoldReason, PlanDigest, SkipReason, Sync, SyncCounts, SyncFailure, SyncStatus, SyncTrigger},
    unit::PmsUnit,
};

use crate::{
    people,
    published::{AT, Published, pms_ref, told, told_by_sync},
};

/// Each end of a sync, with all and with nothing beside it.
pub(crate) fn ended() -> Vec<Published> {
    SyncTrigger::ALL.into_iter().flat_map(ended_after).collect()
}

fn ended_after(trigger: SyncTrigger) -> Vec<Published> {
    let property_id = PropertyId::new("harbor-row").unwrap();
    let queued = Sync::queued(SyncId::new(AT, 2), property_id, trigger, "auth0|marisol", AT);
    let bare = Sync { finished_at: Some(AT), ..queued };
    let counts = SyncCounts {
        residents: 9,
        skipped: SkipReason::ALL.map(|reason| (reason, 2)).into(),
        ..SyncCounts::default()
    };
    let digest = Some(PlanDigest("6d0c".into()));
    let whole = Sync {
        started_at: Some(AT),
        counts,
        plan_digest: digest.clone(),
        only: PmsResidentId::new("31000016").ok(),
        ..bare.clone()
    };
    let failure =
        |retryable| SyncFailure { code: "pms_unavailable".into(), detail: "No answer.".into(), retryable };
    let mut syncs = Vec::new();
    for sync in [bare, whole] {
        let hold = |hold_reasons| Sync {
            status: SyncStatus::Held,
            hold_reasons,
            plan_digest: digest.clone(),
            ..sync.clone()
        };
        syncs.extend([
            Sync { status: SyncStatus::Succeeded, ..sync.clone() },
            Sync { status: SyncStatus::Failed, error: Some(failure(true)), ..sync.clone() },
            Sync { status: SyncStatus::Failed, error: Some(failure(false)), ..sync.clone() },
            hold(reasons().into()),
        ]);
        syncs.extend(reasons().map(|reason| hold(vec![reason])));
    }
    syncs.iter().map(|sync| told_by_sync(&Event::SyncEnded(sync))).collect()
}

fn reasons() -> [HoldReason; 4] {
    assert_eq!(HoldReason::WORDS.len(), 4, "each of them is below");
    [
        HoldReason::TooManyMoveOuts { move_outs: 31, allowed: 21 },
        HoldReason::RosterShrank { before: 212, now: 12 },
        HoldReason::FirstSync { move_outs: 1 },
        HoldReason::LongPause { move_outs: 1, last_succeeded_at: AT },
    ]
}

/// Each kind of alert, opened and resolved, with all and with nothing beside it.
pub(crate) fn alerts() -> Vec<Published> {
    let causes = AlertKind::ALL.into_iter().flat_map(causes);
    causes
        .flat_map(|cause| {
            let open = Alert {
                alert_id: AlertId::new(AT, 5),
                cause,
                opened_at: AT,
                opened_by_sync: SyncId::new(AT, 2),
                resolved_at: None,
                resolution: None,
            };
            let closed = Alert { resolved_at: Some(AT), ..open.clone() };
            [told(&Event::AlertOpened(&open)), told(&Event::AlertResolved(&closed))].concat()
        })
        .collect()
}

fn causes(kind: AlertKind) -> Vec<AlertCause> {
    let resident = |email: Option<&str>| AlertResident {
        pms_ref: pms_ref(Pms::Entrata),
        name: "Ana Marsh".into(),
        email: email.map(Into::into),
    };
    let differs = |pms: Option<&str>, door: Option<&str>| DifferingField {
        field: "phone".into(),
        pms: pms.map(Into::into),
        door: door.map(Into::into),
    };
    let bare = AlertCause::new(kind, Vec::new());
    let about = people::both().map(|person| AlertCause {
        residents: vec![resident(Some("no email")), resident(None)],
        person: Some(AlertPerson::from(&person)),
        differing_fields: vec![differs(Some("1"), None), differs(None, Some("2"))],
        unit: Some(people::unit()),
        ..bare.clone()
    });
    // More than an event lists.
    let building = AlertCause {
        residents: vec![resident(None); 101],
        unit: Some(PmsUnit { building: None, ..people::unit() }),
        ..bare.clone()
    };
    let building = Some(building).filter(|_| kind == AlertKind::UnmappedUnit);
    about.into_iter().chain([bare]).chain(building).collect()
}
