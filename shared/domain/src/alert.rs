//! What a sync cannot decide and a manager must: opened once, closed by itself.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{
    alert_cause::AlertCause,
    contact::Phone,
    ids::{AlertId, PersonId, SyncId, UnitId},
    person::Person,
    pms::PmsRef,
    words,
};

words! {
    /// What kind of alert; the order is that in which managers are asked to resolve them.
    pub enum AlertKind: "an alert kind" {
        /// The PMS refuses the credential: nothing is synced before that is mended.
        CredentialFailing = "credential_failing",
        /// Residents of the PMS share an email.
        DuplicateEmail = "duplicate_email",
        /// A resident matches a person who is linked to another resident.
        DuplicateAccount = "duplicate_account",
        /// A resident has the email of a person with another name.
        NameMismatch = "name_mismatch",
        /// A resident has another email in the PMS than in Door.
        EmailMismatch = "email_mismatch",
        /// A resident to be pulled in has no valid email.
        MissingEmail = "missing_email",
        /// A linked person's resident is no longer in the PMS.
        MissingFromPms = "missing_from_pms",
        /// Somebody moved out, and their access waits for a manager's word to end.
        StillHasAccess = "still_has_access",
        /// A PMS unit that holds residents is mapped to no Door unit.
        UnmappedUnit = "unmapped_unit",
    }
}

impl AlertKind {
    /// The title that managers see.
    pub fn title(self) -> &'static str {
        match self {
            Self::CredentialFailing => "Credential Failing",
            Self::DuplicateEmail => "Duplicate Emails",
            Self::DuplicateAccount => "Duplicate Accounts",
            Self::NameMismatch => "Name Mismatch",
            Self::EmailMismatch => "Email Mismatch",
            Self::MissingEmail => "Missing Email",
            Self::MissingFromPms => "Missing From PMS",
            Self::StillHasAccess => "Moved Out, Still Has Access",
            Self::UnmappedUnit => "Unmapped Unit",
        }
    }

    /// Why a manager is asked.
    pub fn why(self) -> &'static str {
        match self {
            Self::CredentialFailing => "The PMS refuses the credential, so nothing is synced.",
            Self::DuplicateEmail => {
                "Residents in the PMS share an email. They are not synced until each has one of their own."
            }
            Self::DuplicateAccount => {
                "A resident in the PMS matches a person who is linked to another record of the PMS."
            }
            Self::NameMismatch => "The same email, with another name in the PMS and in Door.",
            Self::EmailMismatch => {
                "A resident’s email differs in the PMS and in Door. Their record is not updated until it is \
                 clear which is right."
            }
            Self::MissingEmail => "A resident in the PMS has no valid email. A person in Door needs one.",
            Self::MissingFromPms => {
                "Somebody in Door is no longer in the PMS. They keep account and access until you decide."
            }
            Self::StillHasAccess => {
                "Somebody moved out and still has access. It ends by itself, unless you keep it until a day."
            }
            Self::UnmappedUnit => {
                "A unit of the PMS is mapped to no Door unit. Its residents are synced without a unit."
            }
        }
    }

    /// What a manager can do in the PMS so that the next sync closes the alert.
    pub fn remedy(self) -> &'static str {
        match self {
            Self::CredentialFailing => {
                "Enter the credential's new password, or restore its permission in the PMS."
            }
            Self::DuplicateEmail => "Give each of these residents an email of their own in the PMS.",
            Self::DuplicateAccount => {
                "Correct the resident's name or email in the PMS, if this is somebody other than the person in Door."
            }
            Self::NameMismatch => "If the name in Door is right, correct the name in the PMS.",
            Self::EmailMismatch => "If the email in Door is right, correct the email in the PMS.",
            Self::MissingEmail => "Add the resident's email in the PMS.",
            Self::MissingFromPms => {
                "If the resident still lives here, restore the record in the PMS, or the permission to read it."
            }
            Self::StillHasAccess => {
                "If they still live here, correct the resident's lease in the PMS; else end their access, or keep it \
                 until a day."
            }
            Self::UnmappedUnit => "Map the unit to a Door unit, or correct the resident's unit in the PMS.",
        }
    }
}

words! {
    /// What a manager can decide about an alert.
    pub enum AlertAction: "an alert action" {
        /// The resident and the person are one: they are linked, and the PMS's record is taken over.
        Merge = "merge",
        /// The resident is a person of their own, with the PMS's email. The person linked so far is
        /// unlinked and moved out, and kept.
        CreateSeparate = "create_separate",
        /// The person whose resident is missing has moved out.
        MoveOut = "move_out",
        /// The person stays as they are: whose resident is missing, or who moved out and keeps access until
        /// a day.
        Keep = "keep",
        /// The resident, under another name, is the person who is linked: the PMS's name is taken over.
        SamePerson = "same_person",
        /// The resident is somebody else than the person who is linked, who is unlinked.
        AnotherPerson = "another_person",
        /// The access of somebody who moved out ends.
        EndAccess = "end_access",
    }
}

/// A resident that an alert names, as the PMS has them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct AlertResident {
    /// Who this is in the PMS.
    pub pms_ref: PmsRef,
    /// Their name there.
    pub name: Box<str>,
    /// Their email there, valid or not.
    pub email: Option<Box<str>>,
}

/// The person that an alert names, as Door has them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertPerson {
    /// Who this is in Door.
    pub person_id: PersonId,
    /// Their name there.
    pub name: Box<str>,
    /// Their email there.
    pub email: Box<str>,
    /// Their phone there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// Their Door unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_id: Option<UnitId>,
}

impl From<&Person> for AlertPerson {
    fn from(person: &Person) -> Self {
        Self {
            person_id: person.person_id,
            name: person.name.to_string().into(),
            email: person.email.as_str().into(),
            phone: person.phone.clone(),
            unit_id: person.unit_id.clone(),
        }
    }
}

/// A field in which the two records differ.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DifferingField {
    /// The field's name in bodies, such as `last_name`.
    pub field: Box<str>,
    /// Its value in the PMS.
    pub pms: Option<Box<str>>,
    /// Its value in Door.
    pub door: Option<Box<str>>,
}

/// An alert.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alert {
    /// Our id.
    pub alert_id: AlertId,
    /// Why it is there.
    pub cause: AlertCause,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// By which sync; none where another decision or the time did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened_by_sync: Option<SyncId>,
    /// When its cause was gone; none while it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolved_at: Option<Timestamp>,
    /// What a manager decided; none where the cause went by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolution: Option<Resolution>,
}

/// What a manager decided about an alert.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resolution {
    /// What.
    pub action: AlertAction,
    /// Who: the caller's `sub`.
    pub by: Box<str>,
    /// Why, where they said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Box<str>>,
    /// Until which day, for what holds until a day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}
