//! Every event that the code can publish, made by the code: with all that may be there, and with nothing
//! that need not.

use bus::{About, DetailType, Event, RolloutRequest, SyncRequest};
use domain::{
    credential::{Credential, CredentialFailure, CredentialName},
    ids::{ChangeId, CredentialId, OrgId, PmsPropertyId, PmsResidentId, PropertyId, RolloutId, SyncId},
    pms::{Pms, PmsRef},
    sync::{PlanDigest, SyncTrigger},
};
use jiff::Timestamp;
use serde_json::Value;

use crate::{people, syncs};

pub(crate) const AT: Timestamp = Timestamp::constant(1_795_460_406, 120_000_000);

/// An event's detail as it goes out.
#[derive(Debug, Clone)]
pub(crate) struct Published {
    pub(crate) detail_type: DetailType,
    pub(crate) detail: Value,
}

/// All of them.
pub(crate) fn all() -> Vec<Published> {
    [syncs::ended(), syncs::alerts(), people::changed(), people::access(), credentials(), requests()].concat()
}

/// What an event says, told of by a sync and from outside.
pub(crate) fn told(event: &Event<'_>) -> Vec<Published> {
    [Some(SyncId::new(AT, 2)), None].map(|sync_id| with(event, &About { sync_id, ..about() })).into()
}

/// What an event says that only a sync tells of.
pub(crate) fn told_by_sync(event: &Event<'_>) -> Published {
    with(event, &about())
}

fn with(event: &Event<'_>, about: &About) -> Published {
    let (detail_type, text) = event.text(about).unwrap();
    Published { detail_type, detail: serde_json::from_str(&text).unwrap() }
}

fn about() -> About {
    About {
        event_id: ChangeId::new(AT, 1),
        org_id: OrgId::new("org_harbor").unwrap(),
        property_id: Some(PropertyId::new("harbor-row").unwrap()),
        sync_id: Some(SyncId::new(AT, 2)),
        at: AT,
    }
}

pub(crate) fn pms_ref(pms: Pms) -> PmsRef {
    PmsRef {
        pms,
        pms_property_id: PmsPropertyId::new("718201").unwrap(),
        pms_resident_id: PmsResidentId::new("31000016").unwrap(),
    }
}

fn credentials() -> Vec<Published> {
    let told = |pms, property_id: Option<PropertyId>, sync_id| {
        let credential = Credential {
            credential_id: CredentialId::new(AT, 6),
            org_id: OrgId::new("org_harbor").unwrap(),
            pms,
            name: CredentialName::new("Harbor").unwrap(),
            shown_fields: [("username".to_owned(), "door-sync".to_owned())].into(),
            last_verified_at: AT,
            failing: None,
            version: 1,
        };
        let failure =
            CredentialFailure { since: AT, detail: "Refused.".into(), sync_id, checked_at: AT, attempts: 1 };
        let event = Event::CredentialFailing { credential: &credential, failure: &failure };
        with(&event, &About { property_id, sync_id, ..about() })
    };
    let by_sync = Pms::ALL.map(|pms| told(pms, about().property_id, about().sync_id));
    by_sync.into_iter().chain([told(Pms::Yardi, None, None)]).collect()
}

fn requests() -> Vec<Published> {
    let bare = SyncRequest {
        org_id: OrgId::new("org_harbor").unwrap(),
        property_id: PropertyId::new("harbor-row").unwrap(),
        trigger: SyncTrigger::Schedule,
        requested_by: "schedule".into(),
        sync_id: SyncId::new(AT, 2),
        continuation: 0,
        approves: None,
        only: None,
    };
    let whole = SyncRequest {
        trigger: SyncTrigger::Manual,
        continuation: 2,
        approves: Some(PlanDigest("6d0c".into())),
        only: Some(PmsResidentId::new("31000016").unwrap()),
        ..bare.clone()
    };
    let told = |request: SyncRequest| Published {
        detail_type: DetailType::PropertySyncRequested,
        detail: serde_json::from_str(&request.to_detail()).unwrap(),
    };
    let rollout = RolloutRequest {
        org_id: OrgId::new("org_harbor").unwrap(),
        rollout_id: RolloutId::new(AT, 3),
        property_id: PropertyId::new("harbor-row").unwrap(),
    };
    let rollout = Published {
        detail_type: DetailType::PropertyRolloutRequested,
        detail: serde_json::from_str(&rollout.to_detail()).unwrap(),
    };
    [bare, whole].map(told).into_iter().chain([rollout]).collect()
}
