//! What the details hold beside the envelope: the shapes that other services read.

use domain::{
    access::AccessState,
    alert::{Alert, AlertKind, AlertPerson, AlertResident, DifferingField},
    change::{Field, FieldChange},
    credential::{Credential, CredentialFailure},
    ids::{AlertId, CredentialId, PersonId, PmsResidentId, SyncId, UnitId},
    lease::{Lifecycle, MoveOut},
    person::{Person, PersonLease, Source},
    pms::{Pms, PmsRef},
    sync::{HoldReason, PlanDigest, Sync, SyncCounts, SyncFailure, SyncStatus, SyncTrigger},
    unit::PmsUnit,
};
use jiff::{Timestamp, civil::Date};
use serde::Serialize;

#[derive(Serialize)]
pub(crate) struct SyncDetail<'a> {
    trigger: SyncTrigger,
    requested_by: &'a str,
    status: SyncStatus,
    started_at: Option<Timestamp>,
    finished_at: Option<Timestamp>,
    counts: &'a SyncCounts,
    error: Option<&'a SyncFailure>,
    hold_reasons: &'a [HoldReason],
    plan_digest: Option<&'a PlanDigest>,
    /// The one resident whom it is about; everybody without.
    #[serde(skip_serializing_if = "Option::is_none")]
    only: Option<&'a PmsResidentId>,
}

impl<'a> From<&'a Sync> for SyncDetail<'a> {
    fn from(sync: &'a Sync) -> Self {
        Self {
            trigger: sync.trigger,
            requested_by: &sync.requested_by,
            status: sync.status(),
            started_at: sync.started_at(),
            finished_at: sync.finished_at(),
            counts: &sync.counts,
            error: sync.error(),
            hold_reasons: sync.hold_reasons(),
            plan_digest: sync.plan_digest.as_ref(),
            only: sync.only.as_ref(),
        }
    }
}

#[derive(Serialize)]
pub(crate) struct PersonDetail<'a> {
    changed_fields: Vec<Field>,
    person: PersonRecord<'a>,
}

#[derive(Serialize)]
struct PersonRecord<'a> {
    person_id: PersonId,
    version: u64,
    first_name: &'a str,
    last_name: &'a str,
    email: &'a str,
    phone: Option<&'a str>,
    unit_id: Option<&'a UnitId>,
    lifecycle: Lifecycle,
    lease: Option<&'a PersonLease>,
    moved_in_on: Option<Date>,
    moved_out_on: Option<Date>,
    source: Source,
    pms_refs: Vec<&'a PmsRef>,
    access: &'a AccessState,
}

/// As events have it: `other` is whatever is none of the three. A lease may be cancelled, no person is.
fn lifecycle(lifecycle: Lifecycle) -> Lifecycle {
    match lifecycle {
        Lifecycle::Cancelled => Lifecycle::Other,
        told => told,
    }
}

impl<'a> PersonDetail<'a> {
    pub(crate) fn new(person: &'a Person, fields: &[FieldChange]) -> Self {
        Self {
            changed_fields: fields
                .iter()
                .map(|change| change.field)
                .filter(|f| !f.is_bookkeeping())
                .collect(),
            person: PersonRecord {
                person_id: person.person_id,
                version: person.version,
                first_name: person.name.first(),
                last_name: person.name.last(),
                email: person.email.as_str(),
                phone: person.phone.as_ref().map(|phone| phone.as_str()),
                unit_id: person.unit_id.as_ref(),
                lifecycle: lifecycle(person.lifecycle),
                lease: person.lease.as_ref(),
                moved_in_on: person.moved_in_on,
                moved_out_on: person.moved_out_on.map(MoveOut::date),
                source: person.source,
                pms_refs: person.links.iter().map(|link| &link.pms_ref).collect(),
                access: &person.access,
            },
        }
    }
}

#[derive(Serialize)]
pub(crate) struct AccessDetail<'a> {
    person_id: PersonId,
    unit_id: Option<&'a UnitId>,
    access: &'a AccessState,
    before: &'a AccessState,
    /// When what was there before ends: with another unit, when that one's begins; with other common areas
    /// in the same unit, at once.
    before_ends_at: Option<Timestamp>,
}

impl<'a> AccessDetail<'a> {
    pub(crate) fn new(person: &'a Person, before: &'a AccessState, at: Timestamp) -> Self {
        let before_ends_at = match &person.access {
            AccessState::Granted { starts_at, .. } => before.granted().map(|_| at.max(*starts_at)),
            AccessState::Ended { at } => Some(*at),
            AccessState::Unmanaged => None,
        };
        let (access, unit_id) = (&person.access, person.unit_id.as_ref());
        Self { person_id: person.person_id, unit_id, access, before, before_ends_at }
    }
}

#[derive(Serialize)]
pub(crate) struct AlertDetail<'a> {
    alert_id: AlertId,
    kind: AlertKind,
    residents: Vec<AlertResident>,
    resident_count: u64,
    person: Option<&'a AlertPerson>,
    differing_fields: &'a [DifferingField],
    pms_unit: Option<&'a PmsUnit>,
    /// When what it warns of happens by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    ends_at: Option<Timestamp>,
    opened_at: Timestamp,
    opened_by_sync: Option<SyncId>,
    resolved_at: Option<Timestamp>,
}

impl<'a> From<&'a Alert> for AlertDetail<'a> {
    fn from(alert: &'a Alert) -> Self {
        let cause = &alert.cause;
        Self {
            alert_id: alert.alert_id,
            kind: cause.kind(),
            residents: cause.residents(),
            resident_count: cause.resident_count(),
            person: cause.person(),
            differing_fields: cause.comparison().map_or(&[], |compared| &compared.differing_fields),
            pms_unit: cause.unit(),
            ends_at: cause.ends_at(),
            opened_at: alert.opened_at,
            opened_by_sync: alert.opened_by_sync,
            resolved_at: alert.resolved_at,
        }
    }
}

#[derive(Serialize)]
pub(crate) struct CredentialDetail<'a> {
    credential_id: CredentialId,
    pms: Pms,
    name: &'a str,
    since: Timestamp,
    detail: &'a str,
}

impl<'a> CredentialDetail<'a> {
    pub(crate) fn new(credential: &'a Credential, failure: &'a CredentialFailure) -> Self {
        Self {
            credential_id: credential.credential_id,
            pms: credential.pms,
            name: credential.name.as_str(),
            since: failure.since,
            detail: &failure.detail,
        }
    }
}
