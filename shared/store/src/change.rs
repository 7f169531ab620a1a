//! Changes: the history of a property, and the outbox of the bus.
//!
//! Each is written in the transaction that makes the change it tells of, so it exists exactly when that was
//! committed. All changes of a transaction are one item (`recording.rs`), which the table's stream hands to the
//! publisher. Earlier code wrote an item a change, `change`, with an index entry: those are still read.
//!
//! A person's history is a list that their item leads to: `recorded_in` says where their last change is, and what
//! they were before it (`before`) says where the one before that is.

use domain::{
    access::AccessChange,
    change::{ChangeKind, FieldChange, RecordedIn},
    ids::{AlertId, ChangeId, PersonId, PropertyId, SyncId},
    person::Person,
    words,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    cursor::{Listing, Page, PageRequest},
    error::StoreError,
    item::{Item, decode},
    keys::{self, Entity},
    person::StoredPerson,
    recording,
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
    fn is_shown(self) -> bool {
        !matches!(self, Self::AccessGranted | Self::AccessChanged | Self::AccessRevoked)
    }
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
        let listing = Listing::of(keys::changes_of_sync(property, sync)).of_large_items();
        let shown = |item| Ok(changes(item)?.into_iter().filter(|change| change.kind.is_shown()));
        self.page_of(&listing, page, shown).await
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
        // What earlier code wrote is found by the index, and comes last.
        let earlier = Listing::of_index(Entity::Change, keys::history(property, person)).newest_first();
        let mut next = match &page.cursor {
            None => self.person(property, person).await?.and_then(|person| person.recorded_in),
            Some(cursor) => earlier.linked(cursor)?,
        };
        let from = page.cursor.clone().filter(|_| next.is_none());
        let (mut items, limit) = (Vec::new(), usize::from(page.limit.max(1)));
        while let Some(link) = next {
            if items.len() == limit {
                return Ok(Page { items, next: Some(earlier.link(link)) });
            }
            let change = self.linked(property, link, person).await?;
            let before = change.as_ref().and_then(|change| Some(change.before.as_ref()?.0.recorded_in));
            items.extend(change);
            match before {
                Some(before) => next = before,
                // Whoever is new has no history before, and beyond what has expired none is left.
                None => return Ok(Page { items, next: None }),
            }
        }
        let left = limit - items.len();
        if left == 0 {
            let more = self.page::<Change>(&earlier, &PageRequest::first(1)).await?;
            let next = (!more.items.is_empty()).then(|| earlier.beginning());
            return Ok(Page { items, next });
        }
        let left = PageRequest { limit: u16::try_from(left).unwrap_or(u16::MAX), cursor: from };
        let rest = self.page::<Change>(&earlier, &left).await?;
        items.extend(rest.items);
        Ok(Page { items, next: rest.next })
    }

    /// The change of a person that is recorded there; none once it has expired.
    async fn linked(
        &self,
        property: &PropertyId,
        link: RecordedIn,
        person: PersonId,
    ) -> Result<Option<Change>, StoreError> {
        let item = self.get_item(keys::changes(property, link)).await?;
        let recorded = item.map(|item| recording::changes(&item)).transpose()?.unwrap_or_default();
        Ok(recorded.into_iter().find(|change| change.person_id == Some(person)))
    }
}

/// The changes of an item: many, or the one of an item that earlier code wrote.
fn changes(item: Item) -> Result<Vec<Change>, StoreError> {
    match item.contains_key("changes") {
        true => recording::changes(&item),
        false => Ok(vec![decode(Entity::Change, item)?]),
    }
}
