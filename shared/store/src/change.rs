//! Changes: the history of a property, and the outbox of the bus.
//!
//! Each is written in the transaction that makes the change it tells of, so it exists exactly when
//! that was committed. The table's stream hands it to the publisher, which reads `change_id`, `at`,
//! `detail_type` and `detail`; a change without `detail_type` is told to nobody.

use domain::{
    access::AccessChange,
    change::{ChangeKind, FieldChange, PersonChange},
    ids::{AlertId, ChangeId, PersonId, PropertyId, SyncId},
    person::Person,
    words,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    condition::item_absent,
    cursor::{Listing, Page, PageRequest},
    error::StoreError,
    item::{encode, text},
    keys::{self, Entity, Key},
    op::Op,
    person::StoredPerson,
    retention::{Retention, expiry},
    table::Reader,
};

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
    #[serde(default)]
    pub sync_id: Option<SyncId>,
    /// What happened.
    pub kind: RecordedKind,
    /// To whom.
    #[serde(default)]
    pub person_id: Option<PersonId>,
    /// To which alert.
    #[serde(default)]
    pub alert_id: Option<AlertId>,
    /// What became of which field.
    #[serde(default)]
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

/// Whom or what a change is about, beside its property.
pub(crate) enum Subject<'a> {
    Person { property: &'a PropertyId, change: &'a PersonChange },
    Alert(AlertId),
}

/// Records a change, once.
pub(crate) fn change_op(
    key: Key,
    sync_id: Option<SyncId>,
    kind: RecordedKind,
    note: Note,
    subject: Option<Subject<'_>>,
    keep: Retention,
) -> Result<Op, StoreError> {
    let Note { change_id, at, actor, event } = note;
    let mut change = Change {
        change_id,
        sync_id,
        kind,
        person_id: None,
        alert_id: None,
        fields: Vec::new(),
        before: None,
        actor,
        at,
    };
    let mut index = None;
    match subject {
        Some(Subject::Person { property, change: PersonChange { after, before, fields, .. } }) => {
            change.person_id = Some(after.person_id);
            change.fields.clone_from(fields);
            change.before = before.clone().map(PersonImage);
            index = Some(keys::history(property, after.person_id));
        }
        Some(Subject::Alert(alert)) => change.alert_id = Some(alert),
        None => {}
    }
    let mut item = encode(Entity::Change, &change)?;
    item.insert("expires_at".into(), expiry(at, keep.history));
    if let Some(index) = index {
        item.insert("gsi1pk".into(), text(index));
        item.insert("gsi1sk".into(), text(change_id.to_string()));
    }
    if let Some(EventText { detail_type, detail }) = event {
        item.insert("detail_type".into(), text(detail_type));
        item.insert("detail".into(), text(detail));
    }
    Ok(Op::put(key, item).when(item_absent()))
}

impl Reader {
    /// A page of what a sync did, in the order in which it was planned.
    ///
    /// # Errors
    /// When the cursor is of another list.
    pub async fn changes_of_sync(
        &self,
        property: &PropertyId,
        sync: SyncId,
        page: &PageRequest,
    ) -> Result<Page<Change>, StoreError> {
        self.page(&Listing::of(keys::changes_of_sync(property, sync)), page).await
    }

    /// A page of what happened to a person, newest first.
    ///
    /// # Errors
    /// When the cursor is of another list.
    pub async fn history(
        &self,
        property: &PropertyId,
        person: PersonId,
        page: &PageRequest,
    ) -> Result<Page<Change>, StoreError> {
        let listing = Listing::of_index(Entity::Change, keys::history(property, person));
        self.page(&listing.newest_first(), page).await
    }
}
