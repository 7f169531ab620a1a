//! What the bus is told: an envelope that every event has, and what happened.

use domain::{
    access::{AccessChange, AccessState},
    alert::Alert,
    change::{ChangeKind, FieldChange},
    credential::{Credential, CredentialFailure},
    ids::{ChangeId, OrgId, PropertyId, SyncId},
    person::Person,
    sync::{Sync, SyncState},
};
use jiff::Timestamp;
use serde::Serialize;

use crate::{
    details::{AccessDetail, AlertDetail, CredentialDetail, PersonDetail, SyncDetail},
    names::{DetailType, SCHEMA_VERSION},
};

/// What every event carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The id of the change that it tells of. Delivered twice it is the same: that is what a
    /// consumer drops duplicates by.
    pub event_id: ChangeId,
    /// The portfolio.
    pub org_id: OrgId,
    /// The Door property; none only where a credential is about no property in particular.
    pub property_id: Option<PropertyId>,
    /// The sync that made the change, if one did.
    pub sync_id: Option<SyncId>,
    /// When it happened.
    pub at: Timestamp,
}

/// What happened.
#[derive(Debug, Clone, Copy)]
pub enum Event<'a> {
    /// A sync ended; its status says how.
    SyncEnded(&'a Sync),
    /// A person was changed.
    Person {
        /// What happened to them.
        kind: ChangeKind,
        /// The person as they are now.
        person: &'a Person,
        /// What became of which field.
        fields: &'a [FieldChange],
    },
    /// Access was granted, changed or revoked.
    Access {
        /// Which of the three.
        kind: AccessChange,
        /// The person as they are now.
        person: &'a Person,
        /// Their access before.
        before: &'a AccessState,
    },
    /// An alert was opened.
    AlertOpened(&'a Alert),
    /// An alert was closed.
    AlertResolved(&'a Alert),
    /// The PMS refuses a credential, for the first time in a row.
    CredentialFailing {
        /// The credential.
        credential: &'a Credential,
        /// What the PMS said.
        failure: &'a CredentialFailure,
    },
}

#[derive(Serialize)]
struct Envelope<'a, T> {
    schema_version: u32,
    event_id: ChangeId,
    org_id: &'a OrgId,
    property_id: Option<&'a PropertyId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sync_id: Option<SyncId>,
    occurred_at: Timestamp,
    #[serde(flatten)]
    detail: T,
}

impl Event<'_> {
    /// What it is called on the bus; none for what is told to nobody.
    pub fn detail_type(&self) -> Option<DetailType> {
        Some(match self {
            Self::SyncEnded(sync) => match sync.state {
                SyncState::Succeeded { .. } => DetailType::PropertySyncCompleted,
                SyncState::Failed { .. } => DetailType::PropertySyncFailed,
                SyncState::Held { .. } => DetailType::PropertySyncHeld,
                SyncState::Queued | SyncState::Joined(_) | SyncState::Running { .. } => return None,
            },
            Self::Person { kind, .. } => match kind {
                ChangeKind::Created => DetailType::PersonCreated,
                ChangeKind::Linked => DetailType::PersonLinked,
                ChangeKind::Updated => DetailType::PersonUpdated,
                ChangeKind::MovedOut => DetailType::PersonMovedOut,
                ChangeKind::Noted => return None,
            },
            Self::Access { kind, .. } => match kind {
                AccessChange::Granted => DetailType::AccessGranted,
                AccessChange::Changed => DetailType::AccessChanged,
                AccessChange::Revoked => DetailType::AccessRevoked,
            },
            Self::AlertOpened(_) => DetailType::AlertOpened,
            Self::AlertResolved(_) => DetailType::AlertResolved,
            Self::CredentialFailing { .. } => DetailType::CredentialFailing,
        })
    }

    /// The event as it goes out: its detail type and its detail as JSON; none for what is told to
    /// nobody.
    pub fn text(&self, about: &About) -> Option<(DetailType, String)> {
        let detail_type = self.detail_type()?;
        let json = match self {
            Self::SyncEnded(sync) => write(about, SyncDetail::from(*sync)),
            Self::Person { person, fields, .. } => write(about, PersonDetail::new(person, fields)),
            Self::Access { person, before, .. } => write(about, AccessDetail::new(person, before, about.at)),
            Self::AlertOpened(alert) | Self::AlertResolved(alert) => write(about, AlertDetail::from(*alert)),
            Self::CredentialFailing { credential, failure } => {
                write(about, CredentialDetail::new(credential, failure))
            }
        };
        Some((detail_type, json))
    }
}

fn write(about: &About, detail: impl Serialize) -> String {
    let envelope = Envelope {
        schema_version: SCHEMA_VERSION,
        event_id: about.event_id,
        org_id: &about.org_id,
        property_id: about.property_id.as_ref(),
        sync_id: about.sync_id,
        occurred_at: about.at,
        detail,
    };
    serde_json::to_string(&envelope).expect("structs of strings, numbers and dates have a JSON form")
}
