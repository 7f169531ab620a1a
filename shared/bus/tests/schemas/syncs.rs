//! Syncs and alerts, as the code tells of them.

use std::collections::BTreeSet;

use bus::Event;
use domain::{
    alert::{Alert, AlertAction, AlertKind, AlertPerson, AlertResident, DifferingField},
    alert_cause::{AlertCause, Comparison, NamedResidents},
    contact::PersonName,
    ids::{AlertId, PmsPropertyId, PmsResidentId, PropertyId, SyncId},
    pms::{Pms, PmsRef},
    roster::{Resident, ResidentEmail, Standing},
    sync::{
        HoldReason, HoldReasons, PlanDigest, SkipReason, Sync, SyncCounts, SyncFailure, SyncState,
        SyncTrigger,
    },
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
    let bare = queued;
    let counts = SyncCounts {
        residents: 9,
        moved_out: 1,
        access_ended: 2,
        skipped: SkipReason::ALL.map(|reason| (reason, 2)).into(),
        ..SyncCounts::default()
    };
    let digest = Some(PlanDigest("6d0c".into()));
    let whole = Sync {
        counts,
        plan_digest: digest.clone(),
        only: PmsResidentId::new("31000016").ok(),
        ..bare.clone()
    };
    let failure =
        |retryable| SyncFailure { code: "pms_unavailable".into(), detail: "No answer.".into(), retryable };
    let mut syncs = Vec::new();
    for (sync, started_at) in [(bare, None), (whole, Some(AT))] {
        let ended = |state| Sync { state, ..sync.clone() };
        let fail =
            |retryable| ended(SyncState::Failed { started_at, finished_at: AT, error: failure(retryable) });
        let hold = |reasons: Vec<HoldReason>| {
            let reasons = HoldReasons::new(reasons).unwrap();
            let held = SyncState::Held { started_at: AT, finished_at: AT, reasons, decision: None };
            Sync { plan_digest: digest.clone(), ..ended(held) }
        };
        syncs.extend([
            ended(SyncState::Succeeded { started_at: AT, finished_at: AT }),
            fail(true),
            fail(false),
            hold(reasons().into()),
        ]);
        syncs.extend(reasons().map(|reason| hold(vec![reason])));
    }
    syncs.iter().map(|sync| told_by_sync(&Event::SyncEnded(sync))).collect()
}

fn reasons() -> [HoldReason; 6] {
    assert_eq!(HoldReason::WORDS.len(), 5, "each of them is below, one of them in two ways");
    let pms_property_id = PmsPropertyId::new("718201").ok();
    [
        HoldReason::TooManyMoveOuts { move_outs: 31, allowed: 21, taken_lately: 0 },
        HoldReason::TooManyEndsOfAccess { ends_of_access: 30, allowed: 21, taken_lately: 4 },
        HoldReason::RosterShrank { before: 212, now: 12, pms_property_id: None },
        HoldReason::RosterShrank { before: 200, now: 0, pms_property_id },
        HoldReason::FirstSync { move_outs: 1, ends_of_access: 0 },
        HoldReason::LongPause { move_outs: 1, ends_of_access: 2, last_succeeded_at: AT },
    ]
}

/// Each kind of alert, opened and resolved, with all and with nothing beside it.
pub(crate) fn alerts() -> Vec<Published> {
    let causes = causes();
    let made: BTreeSet<_> = causes.iter().map(AlertCause::kind).collect();
    // Which has an event of its own.
    let other = AlertKind::ALL.into_iter().filter(|kind| *kind != AlertKind::CredentialFailing);
    assert_eq!(made, other.collect(), "each kind of alert is below");
    causes.into_iter().flat_map(opened_and_resolved).collect()
}

fn opened_and_resolved(cause: AlertCause) -> Vec<Published> {
    let open = Alert {
        alert_id: AlertId::new(AT, 5),
        cause,
        opened_at: AT,
        opened_by_sync: Some(SyncId::new(AT, 2)),
        resolved_at: None,
        resolution: None,
    };
    // As time does, or what somebody decided about something else.
    let by_no_sync = Alert { opened_by_sync: None, ..open.clone() };
    let told_of = [open, by_no_sync].map(|open| {
        let closed = Alert { resolved_at: Some(AT), ..open.clone() };
        [told(&Event::AlertOpened(&open)), told(&Event::AlertResolved(&closed))].concat()
    });
    told_of.concat()
}

fn resident(n: usize, email: Option<&str>) -> AlertResident {
    let pms_resident_id = PmsResidentId::new(format!("31000{n:0>3}")).unwrap();
    AlertResident {
        pms_ref: PmsRef { pms_resident_id, ..pms_ref(Pms::Entrata) },
        name: "Ana Marsh".into(),
        email: email.map(Into::into),
    }
}

/// More of them than an alert names.
fn sixty() -> NamedResidents {
    NamedResidents::new((0..60).map(|n| resident(n, None)))
}

/// Each kind, with all and with nothing beside it.
fn causes() -> Vec<AlertCause> {
    let two = || NamedResidents::new([resident(1, Some("no email")), resident(2, None)]);
    let unit = people::unit();
    let loft = PmsUnit { building: None, ..unit.clone() };
    let mut causes = vec![
        AlertCause::DuplicateEmail(two()),
        AlertCause::DuplicateEmail(sixty()),
        AlertCause::MissingEmail(resident(1, None)),
        AlertCause::RecordsSetAside {
            pms_property_id: PmsPropertyId::new("718201").unwrap(),
            reason: "whether a `Ward` lives there is not known".into(),
            records: two().and_nameless(1),
        },
        AlertCause::UnmappedUnit { unit, residents: two() },
        AlertCause::UnmappedUnit { unit: loft, residents: sixty() },
    ];
    for person in people::both().map(|person| AlertPerson::from(&person)) {
        for differing_fields in [Vec::new(), vec![differs(Some("1"), None), differs(None, Some("2"))]] {
            let compared = Box::new(Comparison {
                record: record(),
                person: person.clone(),
                differing_fields,
                actions: AlertAction::ALL.into(),
            });
            causes.extend([
                AlertCause::DuplicateAccount(compared.clone()),
                AlertCause::NameMismatch(compared.clone()),
                AlertCause::EmailMismatch(compared),
            ]);
        }
        let record = resident(1, Some("ana@example.com"));
        causes.extend([None, Some(resident(2, None))].map(|beside| AlertCause::MissingFromPms {
            record: record.clone(),
            person: person.clone(),
            beside,
        }));
        causes.push(AlertCause::StillHasAccess { person, ends_at: AT });
    }
    causes
}

fn differs(pms: Option<&str>, door: Option<&str>) -> DifferingField {
    DifferingField { field: "phone".into(), pms: pms.map(Into::into), door: door.map(Into::into) }
}

/// The whole record, of which an event has no more than it has of every resident.
fn record() -> Resident {
    Resident {
        pms_ref: pms_ref(Pms::Entrata),
        name: PersonName::new("Ana", "Marsh").unwrap(),
        email: ResidentEmail::Invalid("no email".into()),
        phone: None,
        standing: Standing::Adult,
        leases: Vec::new(),
    }
}

#[test]
fn of_many_residents_the_first_fifty_are_named_and_all_are_counted() {
    let told_of = opened_and_resolved(AlertCause::DuplicateEmail(sixty()));
    for Published { detail, .. } in told_of {
        assert_eq!(detail["residents"].as_array().map(Vec::len), Some(50));
        assert_eq!(detail["residents"][0]["pms_ref"]["pms_resident_id"], "31000000");
        assert_eq!(detail["resident_count"], 60);
    }
}
