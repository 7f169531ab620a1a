//! What a sync cannot decide and a manager must: opened once, closed by itself.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    contact::Phone,
    ids::{AlertId, PersonId, SyncId, UnitId},
    person::Person,
    pms::PmsRef,
    roster::Resident,
    unit::PmsUnit,
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
        /// The person whose resident is missing stays as they are.
        Keep = "keep",
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

/// Why an alert is there. Two alerts with the same cause are one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertCause {
    /// What kind.
    pub kind: AlertKind,
    /// The residents, ordered by reference, each once; for an unmapped unit those it holds up.
    pub residents: Vec<AlertResident>,
    /// The person, where there is one.
    pub person: Option<AlertPerson>,
    /// The fields that differ, ordered by name.
    pub differing_fields: Vec<DifferingField>,
    /// The PMS unit, for an unmapped one.
    pub unit: Option<PmsUnit>,
    /// The resident's whole record, where there is a person beside it: what a decision takes over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<Box<Resident>>,
    /// What a manager can decide about it here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<AlertAction>,
}

impl AlertCause {
    /// A cause that is about these residents, and nothing else yet.
    pub fn new(kind: AlertKind, residents: Vec<AlertResident>) -> Self {
        Self {
            kind,
            residents,
            person: None,
            differing_fields: Vec::new(),
            unit: None,
            record: None,
            actions: Vec::new(),
        }
    }

    /// What makes two causes the same: the kind with the unit, or else with the residents. Who
    /// lives in an unmapped unit may change without its becoming another alert.
    pub fn key(&self) -> String {
        let mut key = self.kind.as_str().to_owned();
        let mut add = |part: &str| {
            // Length-prefixed, so that no two lists of ids run together alike.
            key.push_str(&format!("|{}:{part}", part.len()));
        };
        if let Some(unit) = &self.unit {
            add(unit.pms_property_id.as_str());
            add(unit.pms_unit_id.as_str());
        } else {
            for resident in &self.residents {
                add(resident.pms_ref.pms.as_str());
                add(resident.pms_ref.pms_property_id.as_str());
                add(resident.pms_ref.pms_resident_id.as_str());
            }
        }
        key
    }
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
    /// By which sync.
    pub opened_by_sync: SyncId,
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
}
