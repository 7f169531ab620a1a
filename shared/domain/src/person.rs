//! A person of a Door property.

use std::collections::BTreeSet;

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{
    access::{AccessAfterMoveOut, AccessState, AccessSuggestion},
    contact::{Email, PersonName, Phone},
    ids::{PersonId, UnitId},
    lease::{LeaseStatus, Lifecycle, MoveOut},
    link::Link,
    pms::Pms,
    recorded::RecordedIn,
    unit::PmsUnitKey,
    words,
};

words! {
    /// Where a person came from.
    pub enum Source: "a source of people" {
        /// Made by a sync.
        Pms = "pms",
        /// Made in Door: invited by hand, or from before the integration.
        Door = "door",
    }
}

/// A person's lease as it was last taken over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonLease {
    /// The PMS's word.
    pub status: LeaseStatus,
    /// First day of the active term.
    pub starts_on: Option<Date>,
    /// Last day of the active term.
    pub ends_on: Option<Date>,
}

/// That a manager set the lifecycle, whatever the PMS says: until the PMS says something else than it did
/// then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetByHand {
    /// The lifecycle that the PMS said.
    pub instead_of: Lifecycle,
    /// The units that the PMS said.
    pub units: BTreeSet<PmsUnitKey>,
    /// Who set it: a caller's `sub`.
    pub by: Box<str>,
    /// When.
    pub at: Timestamp,
}

/// A person of a Door property.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Our id.
    pub person_id: PersonId,
    /// Counts the writes of this person, from 1; a write names the version that it replaces.
    pub version: u64,
    /// Their name.
    pub name: PersonName,
    /// Their email: unique among the people of the property.
    pub email: Email,
    /// Their phone.
    pub phone: Option<Phone>,
    /// Their Door unit.
    pub unit_id: Option<UnitId>,
    /// Where they are in their tenancy.
    pub lifecycle: Lifecycle,
    /// Their lease, once one was taken over.
    pub lease: Option<PersonLease>,
    /// When they moved in, or are to.
    pub moved_in_on: Option<Date>,
    /// When they moved out, or are to.
    pub moved_out_on: Option<MoveOut>,
    /// Where they came from.
    pub source: Source,
    /// The records of the PMS that are theirs, ordered by reference: several at once with a transfer, or in
    /// several attached properties. Links of a PMS used before are kept, and come back if it does.
    pub links: Vec<Link>,
    /// What is known of their access.
    pub access: AccessState,
    /// A change of it that waits for a manager.
    pub suggestion: Option<AccessSuggestion>,
    /// That they moved out and still have access: until when, or who keeps it.
    pub after_move_out: Option<AccessAfterMoveOut>,
    /// That a manager set the lifecycle.
    pub by_hand: Option<SetByHand>,
    /// When they were made.
    pub created_at: Timestamp,
    /// When a sync last wrote them.
    pub synced_at: Option<Timestamp>,
    /// Where their last change is on record: the newest end of their history. Whoever writes them sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded_in: Option<RecordedIn>,
}

impl Person {
    /// The records of a PMS that are this person, that of the lease that counts first.
    pub fn records_in(&self, pms: Pms) -> Vec<&Link> {
        let mut links: Vec<_> = self.links_in(pms).collect();
        links.sort_by_key(|link| link.is_beside);
        links
    }

    /// The links to residents of one PMS.
    pub fn links_in(&self, pms: Pms) -> impl Iterator<Item = &Link> + Clone {
        self.links.iter().filter(move |link| link.pms_ref.pms == pms)
    }

    /// Whether the person is linked to a record of this PMS, there or missing.
    pub fn is_linked_in(&self, pms: Pms) -> bool {
        self.links_in(pms).next().is_some()
    }
}
