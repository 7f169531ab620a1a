//! An alert as callers see it.

use domain::{
    alert::{Alert, AlertAction, AlertKind, AlertPerson, AlertResident, DifferingField, Resolution},
    contact::Phone,
    credential::Credential,
    ids::{AlertId, UnitId},
    lease::LeaseStatus,
    roster::Resident,
    unit::PmsUnit,
    words,
};
use jiff::{Timestamp, civil::Date};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    directory::person_view::PmsRefView,
    words::{AlertActionWord, AlertKindWord, AlertStatusWord},
};

/// What a sync could not decide and a manager must.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Alert)]
pub(crate) struct AlertView {
    alert_id: String,
    #[schema(value_type = AlertKindWord)]
    kind: AlertKind,
    /// What managers see above it.
    title: &'static str,
    /// Why they are asked.
    why: &'static str,
    /// What a manager can do about it outside Door.
    remedy: &'static str,
    #[schema(value_type = AlertStatusWord)]
    status: AlertStatus,
    /// The first fifty.
    residents: Vec<AlertResidentView>,
    /// How many residents it is about.
    resident_count: u64,
    person: Option<AlertPersonView>,
    differing_fields: Vec<DifferingFieldView>,
    /// With `unmapped_unit`: the unit.
    unit: Option<PmsUnitView>,
    /// With `credential_failing`: what the PMS said, and what to do. With `records_set_aside`: why they are.
    detail: Option<Box<str>>,
    /// With `still_has_access`: when it ends by itself.
    ends_at: Option<Timestamp>,
    /// What a manager can decide about it here.
    #[schema(value_type = Vec<AlertActionWord>)]
    actions: Vec<AlertAction>,
    opened_at: Timestamp,
    /// None where a verification found it.
    opened_by_sync: Option<String>,
    resolved_at: Option<Timestamp>,
    /// What a manager decided; none where the cause went by itself.
    resolution: Option<ResolutionView>,
}

/// What a manager decided.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Resolution)]
pub(crate) struct ResolutionView {
    #[schema(value_type = AlertActionWord)]
    action: AlertAction,
    /// Their `sub`.
    by: Box<str>,
    /// Why, where they said so.
    reason: Option<Box<str>>,
    /// The last day on which it holds, where it does not for ever.
    #[schema(value_type = Option<String>, format = Date)]
    until: Option<Date>,
}

impl From<Resolution> for ResolutionView {
    fn from(Resolution { action, by, reason, until }: Resolution) -> Self {
        Self { action, by, reason, until }
    }
}

words! {
    /// Whether the cause is still there.
    pub(crate) enum AlertStatus: "an alert's status" {
        /// It is.
        Open = "open",
        /// It is gone.
        Resolved = "resolved",
    }
}

/// A resident as the PMS has them.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AlertResident)]
pub(crate) struct AlertResidentView {
    pms_ref: PmsRefView,
    name: Box<str>,
    /// Valid or not.
    email: Option<Box<str>>,
    /// With an alert that has a person beside the resident, as are the next ones.
    #[schema(value_type = Option<String>)]
    phone: Option<Phone>,
    /// The label of the unit of the first lease.
    pms_unit: Option<Box<str>>,
    /// The status of the first lease.
    #[schema(value_type = Option<String>)]
    lease_status: Option<LeaseStatus>,
}

impl AlertResidentView {
    fn new(resident: AlertResident, record: Option<&Resident>) -> Self {
        let AlertResident { pms_ref, name, email } = resident;
        let record = record.filter(|record| record.pms_ref == pms_ref);
        let lease = record.and_then(|record| record.leases.first());
        Self {
            pms_ref: pms_ref.into(),
            name,
            email,
            phone: record.and_then(|record| record.phone.clone()),
            pms_unit: lease.and_then(|lease| lease.unit.as_ref()).map(|unit| unit.label.clone()),
            lease_status: lease.map(|lease| lease.status.clone()),
        }
    }
}

/// A person as Door has them.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AlertPerson)]
pub(crate) struct AlertPersonView {
    person_id: String,
    name: Box<str>,
    email: Box<str>,
    #[schema(value_type = Option<String>)]
    phone: Option<Phone>,
    #[schema(value_type = Option<String>)]
    unit_id: Option<UnitId>,
}

impl From<AlertPerson> for AlertPersonView {
    fn from(AlertPerson { person_id, name, email, phone, unit_id }: AlertPerson) -> Self {
        Self { person_id: person_id.to_string(), name, email, phone, unit_id }
    }
}

/// A field in which the PMS and Door differ.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DifferingField)]
pub(crate) struct DifferingFieldView {
    field: Box<str>,
    pms: Option<Box<str>>,
    door: Option<Box<str>>,
}

impl From<DifferingField> for DifferingFieldView {
    fn from(DifferingField { field, pms, door }: DifferingField) -> Self {
        Self { field, pms, door }
    }
}

/// A unit as the PMS knows it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PmsUnit)]
pub(crate) struct PmsUnitView {
    pms_property_id: String,
    pms_unit_id: String,
    label: Box<str>,
    building: Option<Box<str>>,
}

impl From<PmsUnit> for PmsUnitView {
    fn from(PmsUnit { pms_property_id, pms_unit_id, label, building }: PmsUnit) -> Self {
        let (pms_property_id, pms_unit_id) = (pms_property_id.to_string(), pms_unit_id.to_string());
        Self { pms_property_id, pms_unit_id, label, building }
    }
}

impl From<Alert> for AlertView {
    fn from(alert: Alert) -> Self {
        let Alert { alert_id, cause, opened_at, opened_by_sync, resolved_at, resolution } = alert;
        let compared = cause.comparison();
        let record = compared.map(|compared| &compared.record);
        let resident = |resident| AlertResidentView::new(resident, record);
        Self {
            alert_id: alert_id.to_string(),
            kind: cause.kind(),
            title: cause.kind().title(),
            why: cause.kind().why(),
            remedy: cause.kind().remedy(),
            status: if resolved_at.is_some() { AlertStatus::Resolved } else { AlertStatus::Open },
            residents: cause.residents().into_iter().map(resident).collect(),
            resident_count: cause.resident_count(),
            person: cause.person().cloned().map(Into::into),
            differing_fields: compared
                .map(|compared| compared.differing_fields.iter().cloned().map(Into::into).collect())
                .unwrap_or_default(),
            unit: cause.unit().cloned().map(Into::into),
            detail: cause.set_aside_because().map(Into::into),
            ends_at: cause.ends_at(),
            actions: if resolved_at.is_some() { Vec::new() } else { cause.actions().to_vec() },
            opened_at,
            opened_by_sync: opened_by_sync.map(|id| id.to_string()),
            resolved_at,
            resolution: resolution.map(Into::into),
        }
    }
}

impl AlertView {
    /// The alert for a credential that the PMS refuses: the same one on every property that uses
    /// it. None for a credential that works.
    pub(crate) fn credential_failing(credential: &Credential) -> Option<Self> {
        let failing = credential.failing.as_ref()?;
        let kind = AlertKind::CredentialFailing;
        let seed = [kind.as_str(), &credential.credential_id.to_string()];
        Some(Self {
            alert_id: AlertId::derived(failing.since, &seed).to_string(),
            kind,
            title: kind.title(),
            why: kind.why(),
            remedy: kind.remedy(),
            status: AlertStatus::Open,
            residents: Vec::new(),
            resident_count: 0,
            person: None,
            differing_fields: Vec::new(),
            unit: None,
            detail: Some(failing.detail.clone()),
            ends_at: None,
            actions: Vec::new(),
            opened_at: failing.since,
            opened_by_sync: failing.sync_id.map(|id| id.to_string()),
            resolved_at: None,
            resolution: None,
        })
    }
}
