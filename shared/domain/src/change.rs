//! All that applying a plan can do: change a person, open an alert, close one.

use serde::{Deserialize, Serialize};

use crate::{access::AccessChange, alert::Alert, ids::AlertId, lease::Lifecycle, person::Person, words};

words! {
    /// A field of a person that a change touched.
    #[expect(missing_docs, reason = "each is the person's field of that name")]
    pub enum Field: "a person's field" {
        FirstName = "first_name",
        LastName = "last_name",
        Email = "email",
        Phone = "phone",
        Unit = "unit",
        Lifecycle = "lifecycle",
        LeaseStatus = "lease_status",
        LeaseStartsOn = "lease_starts_on",
        LeaseEndsOn = "lease_ends_on",
        MovedInOn = "moved_in_on",
        MovedOutOn = "moved_out_on",
        PmsRef = "pms_ref",
        PmsUnit = "pms_unit",
        MissingFromPmsSince = "missing_from_pms_since",
        OutOfScope = "out_of_scope",
        Access = "access",
        AccessSuggestion = "access_suggestion",
        AccessAfterMoveOut = "access_after_move_out",
    }
}

impl Field {
    /// Whether it is our own bookkeeping, which nobody is told of.
    pub fn is_bookkeeping(self) -> bool {
        matches!(
            self,
            Self::PmsUnit
                | Self::MissingFromPmsSince
                | Self::OutOfScope
                | Self::AccessSuggestion
                | Self::AccessAfterMoveOut
        )
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

words! {
    /// What happened to a person.
    pub enum ChangeKind: "a kind of change" {
        /// A new person.
        Created = "created",
        /// A person known to Door was linked to a resident.
        Linked = "linked",
        /// Fields of a linked person changed.
        Updated = "updated",
        /// A linked person moved out (rule R12).
        MovedOut = "moved_out",
        /// Only our own bookkeeping changed: missing from the PMS, out of scope, the PMS's unit. It
        /// is kept in the history and told to nobody.
        Noted = "noted",
    }
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

/// What a change takes from somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// They move out.
    MoveOut,
    /// They do not move out, and lose access, or are to lose it at a moment that is certain.
    Access,
}

impl PersonChange {
    /// What it takes from them, if anything.
    pub fn takes(&self) -> Option<Takes> {
        let before = self.before.as_deref()?;
        if self.kind == ChangeKind::MovedOut {
            return Some(Takes::MoveOut);
        }
        // Who waits for an end was counted when they moved out, or else when a manager was first asked.
        let is_counted = before.lifecycle == Lifecycle::Past || before.after_move_out.is_some();
        let is_revoked = before.access.change_to(&self.after.access) == Some(AccessChange::Revoked);
        let ends = is_revoked
            || self.after.access.ends_sooner_than(&before.access)
            || self.after.after_move_out.is_some();
        (!is_counted && ends).then_some(Takes::Access)
    }
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
