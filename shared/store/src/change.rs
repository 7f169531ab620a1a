//! Changes: the history of a property, and the outbox of the bus.
//!
//! Each is written in the transaction that makes the change it tells of, so it exists exactly when that was
//! committed. All changes of a transaction are one item (`recording.rs`), which the table's stream hands to the
//! publisher. Earlier code wrote an item a change, `change`, with an index entry: those are still read.

use domain::{
    access::AccessChange,
    change::{ChangeKind, FieldChange},
    ids::{AlertId, ChangeId, PersonId, SyncId},
    person::Person,
    words,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::person::StoredPerson;

/// An event for the bus, as text: what is in it is the caller's business.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventText {
    /// Its detail type.
    pub detail_type: Box<str>,
    /// Its detail: a JSON object.
    pub detail: String,
}

/// What is recorded beside a write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The change's id, and that of its event.
    pub change_id: ChangeId,
    /// When.
    pub at: Timestamp,
    /// Who did it: a caller's `sub`, or what asked for the sync.
    pub actor: Box<str>,
    /// What the bus is told; nothing without.
    pub event: Option<EventText>,
}

words! {
    /// What happened.
    #[expect(missing_docs, reason = "each is the event of that name, or the kind of a person's change")]
    pub enum RecordedKind: "a kind of recorded change" {
        Created = "created",
        Linked = "linked",
        Updated = "updated",
        MovedOut = "moved_out",
        Noted = "noted",
        AlertOpened = "alert_opened",
        AlertResolved = "alert_resolved",
        SyncEnded = "sync_ended",
        CredentialFailing = "credential_failing",
        AccessGranted = "access_granted",
        AccessChanged = "access_changed",
        AccessRevoked = "access_revoked",
    }
}

impl From<AccessChange> for RecordedKind {
    fn from(change: AccessChange) -> Self {
        match change {
            AccessChange::Granted => Self::AccessGranted,
            AccessChange::Changed => Self::AccessChanged,
            AccessChange::Revoked => Self::AccessRevoked,
        }
    }
}

impl From<ChangeKind> for RecordedKind {
    fn from(kind: ChangeKind) -> Self {
        match kind {
            ChangeKind::Created => Self::Created,
            ChangeKind::Linked => Self::Linked,
            ChangeKind::Updated => Self::Updated,
            ChangeKind::MovedOut => Self::MovedOut,
            ChangeKind::Noted => Self::Noted,
        }
    }
}

/// A change as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Its id, and that of its event.
    pub change_id: ChangeId,
    /// Which sync made it; none when it was made from outside one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sync_id: Option<SyncId>,
    /// What happened.
    pub kind: RecordedKind,
    /// To whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person_id: Option<PersonId>,
    /// To which alert.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alert_id: Option<AlertId>,
    /// What became of which field.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldChange>,
    /// The person as they were; none for a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<PersonImage>,
    /// Who did it.
    pub actor: Box<str>,
    /// When.
    pub at: Timestamp,
}

/// A person as a change keeps them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "StoredPerson", into = "StoredPerson")]
pub struct PersonImage(pub Box<Person>);

impl From<StoredPerson> for PersonImage {
    fn from(stored: StoredPerson) -> Self {
        Self(Box::new(stored.into()))
    }
}

impl From<PersonImage> for StoredPerson {
    fn from(image: PersonImage) -> Self {
        Self::from(&*image.0)
    }
}

impl RecordedKind {
    /// Whether it is for the bus alone: the person's own change shows it in their history.
    pub(crate) fn is_shown(self) -> bool {
        !matches!(self, Self::AccessGranted | Self::AccessChanged | Self::AccessRevoked)
    }
}
