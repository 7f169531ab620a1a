//! The events that ask for something to be done with one property: a sync, or its part of a roll-out.

use domain::{
    ids::{OrgId, PmsResidentId, PropertyId, RolloutId, SyncId},
    sync::{PlanDigest, SyncTrigger},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

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

/// A line of a roll-out that is to be taken as far as it goes by itself. How far that is, the line says: the same
/// event twice does nothing twice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RolloutRequest {
    /// The portfolio.
    pub org_id: OrgId,
    /// The roll-out.
    pub rollout_id: RolloutId,
    /// The Door property whose line it is.
    pub property_id: PropertyId,
}

/// An event that asks for nothing of the kind, or cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum BadRequest {
    /// It is of another detail type.
    #[error("the event's detail-type is not `{}`; look at the rule that sends it here", .0.as_str())]
    OtherType(DetailType),
    /// Its detail is of a later version.
    #[error("the event's detail has schema_version {0}, and this function reads {SCHEMA_VERSION}")]
    OtherVersion(u64),
    /// Its detail cannot be read.
    #[error("the event's detail is no request; `events/sync/` has samples")]
    Detail(#[source] serde_json::Error),
}

impl SyncRequest {
    /// Reads an event as the bus delivers it. Fields that are not known are left alone: they may
    /// be added.
    ///
    /// # Errors
    /// [`BadRequest`] says what is wrong.
    pub fn from_event(event: &Value) -> Result<Self, BadRequest> {
        read(DetailType::PropertySyncRequested, event)
    }

    /// Its detail, as JSON.
    pub fn to_detail(&self) -> String {
        detail(self)
    }
}

impl RolloutRequest {
    /// Whether an event is one of these.
    pub fn is(event: &Value) -> bool {
        is(DetailType::PropertyRolloutRequested, event)
    }

    /// Reads an event as the bus delivers it.
    ///
    /// # Errors
    /// [`BadRequest`] says what is wrong.
    pub fn from_event(event: &Value) -> Result<Self, BadRequest> {
        read(DetailType::PropertyRolloutRequested, event)
    }

    /// Its detail, as JSON.
    pub fn to_detail(&self) -> String {
        detail(self)
    }
}

fn is(wanted: DetailType, event: &Value) -> bool {
    event.get("detail-type").and_then(Value::as_str) == Some(wanted.as_str())
}

fn read<T: DeserializeOwned>(wanted: DetailType, event: &Value) -> Result<T, BadRequest> {
    if !is(wanted, event) {
        return Err(BadRequest::OtherType(wanted));
    }
    let detail = event.get("detail").unwrap_or(&Value::Null);
    match detail.get("schema_version").and_then(Value::as_u64) {
        Some(version) if version != u64::from(SCHEMA_VERSION) => Err(BadRequest::OtherVersion(version)),
        _ => T::deserialize(detail).map_err(BadRequest::Detail),
    }
}

fn detail(request: &impl Serialize) -> String {
    #[derive(Serialize)]
    struct Versioned<'a, T> {
        schema_version: u32,
        #[serde(flatten)]
        request: &'a T,
    }
    serde_json::to_string(&Versioned { schema_version: SCHEMA_VERSION, request })
        .expect("a struct of strings and numbers has a JSON form")
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
    fn a_roll_out_s_request_reads_back_and_is_no_sync_s() {
        let request = RolloutRequest {
            org_id: OrgId::new("org_harbor").unwrap(),
            rollout_id: RolloutId::new(Timestamp::UNIX_EPOCH, 7),
            property_id: PropertyId::new("harbor-row").unwrap(),
        };
        let detail: serde_json::Value = serde_json::from_str(&request.to_detail()).unwrap();
        let event = json!({"detail-type": "Property Rollout Requested", "detail": detail});
        assert!(RolloutRequest::is(&event));
        assert_eq!(RolloutRequest::from_event(&event).unwrap(), request);
        assert!(matches!(SyncRequest::from_event(&event), Err(BadRequest::OtherType(_))));
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
        assert!(matches!(SyncRequest::from_event(&other), Err(BadRequest::OtherType(_))));
        let newer = event(json!({"schema_version": 2}));
        assert!(matches!(SyncRequest::from_event(&newer), Err(BadRequest::OtherVersion(2))));
        let half = event(json!({"property_id": "harbor-row"}));
        assert!(matches!(SyncRequest::from_event(&half), Err(BadRequest::Detail(_))));
    }
}
