//! A person of a Door property, and the link to a resident of the PMS.

use std::collections::BTreeSet;

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{
    access::{AccessState, AccessSuggestion},
    contact::{Email, PersonName, Phone},
    ids::{PersonId, UnitId},
    lease::{LeaseStatus, Lifecycle},
    pms::{Pms, PmsRef},
    unit::{PmsUnit, PmsUnitKey},
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

/// That a person is a resident of the PMS, and what of it was last taken over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The resident.
    pub pms_ref: PmsRef,
    /// The email last taken over from the PMS; another one there is an Email Mismatch.
    pub email: Email,
    /// The unit last seen in the PMS, mapped or not.
    pub unit: Option<PmsUnit>,
    /// Since which whole roster the resident is missing from the PMS.
    pub missing_since: Option<Timestamp>,
    /// Whether a manager keeps the person though the resident is missing.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub kept: bool,
    /// Whether the resident's lease status is excluded now (rule R13).
    pub out_of_scope: bool,
}

impl Link {
    /// Notes that the resident is there.
    pub fn is_there(&mut self) {
        self.missing_since = None;
        self.kept = false;
    }
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
    pub moved_out_on: Option<Date>,
    /// Where they came from.
    pub source: Source,
    /// Residents that they are: at most one PMS resident per PMS, which may live in several of its
    /// attached properties. Links of a PMS used before are kept, and come back if it does.
    pub links: Vec<Link>,
    /// What is known of their access.
    pub access: AccessState,
    /// A change of it that waits for a manager.
    pub suggestion: Option<AccessSuggestion>,
    /// That a manager set the lifecycle.
    pub by_hand: Option<SetByHand>,
    /// When they were made.
    pub created_at: Timestamp,
    /// When a sync last wrote them.
    pub synced_at: Option<Timestamp>,
}

impl Person {
    /// The links to residents of one PMS.
    pub fn links_in(&self, pms: Pms) -> impl Iterator<Item = &Link> + Clone {
        self.links.iter().filter(move |link| link.pms_ref.pms == pms)
    }

    /// Whether the person is linked to a resident of this PMS.
    pub fn is_linked_in(&self, pms: Pms) -> bool {
        self.links_in(pms).next().is_some()
    }
}
