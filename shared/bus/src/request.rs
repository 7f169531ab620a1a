//! The event that asks for a sync of one property.

use domain::{
    ids::{OrgId, PmsResidentId, PropertyId, SyncId},
    sync::{PlanDigest, SyncTrigger},
};
use serde::{Deserialize, Serialize};

use crate::names::{DetailType, SCHEMA_VERSION};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SyncRequest {
    /// The portfolio.
    pub org_id: OrgId,
    /// The Door property.
    pub property_id: PropertyId,
    /// What asked.
    pub trigger: SyncTrigger,
    /// Who asked: a caller's `sub`, or `schedule`.
    pub requested_by: Box<str>,
    /// The sync's id, given by whoever asks: the same event twice is one sync.
    pub sync_id: SyncId,
    /// How many invocations have worked on it before, each to its deadline.
    #[serde(default)]
    pub continuation: u32,
    /// The digest of a held plan that this sync may let through.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approves: Option<PlanDigest>,
    /// The one resident whom it is about; everybody without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only: Option<PmsResidentId>,
}

/// An event that asks for no sync, or cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum BadRequest {
    /// It is of another detail type.
    #[error("the event's detail-type is not `Property Sync Requested`; look at the rule that sends it here")]
    OtherType,
    /// Its detail is of a later version.
    #[error("the event's detail has schema_version {0}, and this function reads {SCHEMA_VERSION}")]
    OtherVersion(u64),
    /// Its detail cannot be read.
    #[error("the event's detail is no sync request; `events/sync/` has samples")]
    Detail(#[source] serde_json::Error),
}

impl SyncRequest {
    /// Reads an event as the bus delivers it. Fields that are not known are left alone: they may
    /// be added.
    ///
    /// # Errors
    /// [`BadRequest`] says what is wrong.
    pub fn from_event(event: &serde_json::Value) -> Result<Self, BadRequest> {
        let wanted = DetailType::PropertySyncRequested.as_str();
        if event.get("detail-type").and_then(serde_json::Value::as_str) != Some(wanted) {
            return Err(BadRequest::OtherType);
        }
        let detail = event.get("detail").unwrap_or(&serde_json::Value::Null);
        match detail.get("schema_version").and_then(serde_json::Value::as_u64) {
            Some(version) if version != u64::from(SCHEMA_VERSION) => Err(BadRequest::OtherVersion(version)),
            _ => Self::deserialize(detail).map_err(BadRequest::Detail),
        }
    }

    /// Its detail, as JSON.
    pub fn to_detail(&self) -> String {
        #[derive(Serialize)]
        struct Versioned<'a> {
            schema_version: u32,
            #[serde(flatten)]
            request: &'a SyncRequest,
        }
        serde_json::to_string(&Versioned { schema_version: SCHEMA_VERSION, request: self })
            .expect("a struct of strings and numbers has a JSON form")
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use serde_json::json;

    use super::*;

    fn request() -> SyncRequest {
        SyncRequest {
            org_id: OrgId::new("org_harbor").unwrap(),
            property_id: PropertyId::new("harbor-row").unwrap(),
            trigger: SyncTrigger::Manual,
            requested_by: "auth0|marisol".into(),
            sync_id: SyncId::new(Timestamp::UNIX_EPOCH, 7),
            continuation: 2,
            approves: Some(PlanDigest("abc".into())),
            only: None,
        }
    }

    fn event(detail: serde_json::Value) -> serde_json::Value {
        json!({"detail-type": "Property Sync Requested", "detail": detail})
    }

    #[test]
    fn a_request_reads_back_as_it_is_written() {
        let detail: serde_json::Value = serde_json::from_str(&request().to_detail()).unwrap();
        assert_eq!(detail["schema_version"], 1);
        assert_eq!(SyncRequest::from_event(&event(detail)).unwrap(), request());
    }

    #[test]
    fn a_request_without_the_later_fields_is_a_first_one_that_approves_nothing() {
        let sample = include_str!("../../../events/sync/requested-by-sync-now.json");
        let read = SyncRequest::from_event(&serde_json::from_str(sample).unwrap()).unwrap();
        assert_eq!((read.continuation, read.approves), (0, None));
    }

    #[test]
    fn another_type_another_version_and_half_a_detail_are_told_apart() {
        let other = json!({"detail-type": "Person Created", "detail": {}});
        assert!(matches!(SyncRequest::from_event(&other), Err(BadRequest::OtherType)));
        let newer = event(json!({"schema_version": 2}));
        assert!(matches!(SyncRequest::from_event(&newer), Err(BadRequest::OtherVersion(2))));
        let half = event(json!({"property_id": "harbor-row"}));
        assert!(matches!(SyncRequest::from_event(&half), Err(BadRequest::Detail(_))));
    }
}
