//! All that applying a plan can do: change a person, open an alert, close one.

use serde::{Deserialize, Serialize};

use crate::{alert::Alert, ids::AlertId, person::Person};

/// A field of a person that a change touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the person's field of that name")]
pub enum Field {
    FirstName,
    LastName,
    Email,
    Phone,
    Unit,
    Lifecycle,
    LeaseStatus,
    LeaseStartsOn,
    LeaseEndsOn,
    MovedInOn,
    MovedOutOn,
    PmsRef,
    PmsUnit,
    MissingFromPmsSince,
    OutOfScope,
    Access,
    AccessSuggestion,
}

impl Field {
    /// Whether it is our own bookkeeping, which nobody is told of.
    pub fn is_bookkeeping(self) -> bool {
        matches!(self, Self::PmsUnit | Self::MissingFromPmsSince | Self::OutOfScope | Self::AccessSuggestion)
    }
}

/// What became of one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldChange {
    /// Which field.
    pub field: Field,
    /// What it was.
    pub from: Option<Box<str>>,
    /// What it is.
    pub to: Option<Box<str>>,
}

/// What happened to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// A new person.
    Created,
    /// A person known to Door was linked to a resident.
    Linked,
    /// Fields of a linked person changed.
    Updated,
    /// A linked person moved out (rule R12).
    MovedOut,
    /// Only our own bookkeeping changed: missing from the PMS, out of scope, the PMS's unit. It
    /// is kept in the history and told to nobody.
    Noted,
}

/// A person to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonChange {
    /// What happens.
    pub kind: ChangeKind,
    /// The person as they will be.
    pub after: Person,
    /// The person as they were; none for a new one. Their version is replaced.
    pub before: Option<Box<Person>>,
    /// The fields that differ, in the order of [`Field`].
    pub fields: Vec<FieldChange>,
}

impl PersonChange {
    /// The version that is replaced; none for a new person.
    pub fn replaces(&self) -> Option<u64> {
        self.before.as_ref().map(|before| before.version)
    }
}

/// An alert to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AlertChange {
    /// A new cause.
    Open(Alert),
    /// The same cause, with other particulars (a name, the residents of a unit).
    Refresh(Alert),
    /// The cause is gone.
    Close(AlertId),
}
