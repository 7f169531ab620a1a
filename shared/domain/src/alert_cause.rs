//! Why an alert is there: each kind with exactly what it is about.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    alert_kind::{AlertAction, AlertKind},
    alert_subject::{AlertPerson, AlertResident, DifferingField},
    ids::PmsPropertyId,
    pms::PmsRef,
    roster::Resident,
    text::comparison_key,
    unit::PmsUnit,
};

/// Why an alert is there. Two alerts with the same [`AlertCause::key`] are one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "StoredCause", into = "StoredCause")]
pub enum AlertCause {
    /// Residents share an email.
    DuplicateEmail(NamedResidents),
    /// A resident matches a person who is linked to another record that is in force.
    DuplicateAccount(Box<Comparison>),
    /// A resident has a person's email, or record, under another name.
    NameMismatch(Box<Comparison>),
    /// A resident has another email in the PMS than in Door.
    EmailMismatch(Box<Comparison>),
    /// A resident has no usable email.
    MissingEmail(AlertResident),
    /// Records that are set aside, all for one reason.
    RecordsSetAside {
        /// In which PMS property.
        pms_property_id: PmsPropertyId,
        /// Why, as it is on a sync's record.
        reason: Box<str>,
        /// Those whose id can be read are named by it.
        records: NamedResidents,
    },
    /// No record of a linked person is in the PMS.
    MissingFromPms {
        /// The record that is missing.
        record: AlertResident,
        /// The person.
        person: AlertPerson,
        /// A resident of the same name who is nobody in Door: they may be one human.
        beside: Option<AlertResident>,
    },
    /// Somebody moved out and still has access.
    StillHasAccess {
        /// Who.
        person: AlertPerson,
        /// When access ends by itself.
        ends_at: Timestamp,
    },
    /// A PMS unit that somebody lives in is mapped to no Door unit.
    UnmappedUnit {
        /// The unit.
        unit: PmsUnit,
        /// Whom it holds up.
        residents: NamedResidents,
    },
}

/// A resident and a person who are, or are not, the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The resident's whole record: what a decision takes over.
    pub record: Resident,
    /// The person.
    pub person: AlertPerson,
    /// The fields that differ, in the order in which people read them.
    pub differing_fields: Vec<DifferingField>,
    /// What a manager can decide about it here.
    pub actions: Vec<AlertAction>,
}

/// Residents that an alert names: the first of them, and how many there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedResidents {
    first: Vec<AlertResident>,
    count: u64,
}

impl NamedResidents {
    /// So many are named; the others are counted. An alert stays small however many share an email.
    pub const MOST: usize = 50;

    /// Names them, ordered by reference, each once.
    pub fn new(residents: impl IntoIterator<Item = AlertResident>) -> Self {
        let mut first: Vec<_> = residents.into_iter().collect();
        first.sort();
        first.dedup_by(|a, b| a.pms_ref == b.pms_ref);
        let count = first.len() as u64;
        first.truncate(Self::MOST);
        Self { first, count }
    }

    /// With so many more, who cannot be named.
    #[must_use]
    pub fn and_nameless(self, more: u64) -> Self {
        Self { count: self.count + more, ..self }
    }

    /// Those that were written. Before they were counted, all of them were named.
    fn written(mut residents: Vec<AlertResident>, count: Option<u64>) -> Self {
        let count = count.unwrap_or(residents.len() as u64);
        residents.truncate(Self::MOST);
        Self { first: residents, count }
    }

    /// Those that are named.
    pub fn named(&self) -> &[AlertResident] {
        &self.first
    }

    /// How many there are.
    pub fn count(&self) -> u64 {
        self.count
    }
}

impl AlertCause {
    /// What kind of alert.
    pub fn kind(&self) -> AlertKind {
        match self {
            Self::DuplicateEmail(_) => AlertKind::DuplicateEmail,
            Self::DuplicateAccount(_) => AlertKind::DuplicateAccount,
            Self::NameMismatch(_) => AlertKind::NameMismatch,
            Self::EmailMismatch(_) => AlertKind::EmailMismatch,
            Self::MissingEmail(_) => AlertKind::MissingEmail,
            Self::RecordsSetAside { .. } => AlertKind::RecordsSetAside,
            Self::MissingFromPms { .. } => AlertKind::MissingFromPms,
            Self::StillHasAccess { .. } => AlertKind::StillHasAccess,
            Self::UnmappedUnit { .. } => AlertKind::UnmappedUnit,
        }
    }

    /// The residents it names.
    pub fn residents(&self) -> Vec<AlertResident> {
        match self {
            Self::DuplicateEmail(residents)
            | Self::RecordsSetAside { records: residents, .. }
            | Self::UnmappedUnit { residents, .. } => residents.first.clone(),
            Self::DuplicateAccount(compared)
            | Self::NameMismatch(compared)
            | Self::EmailMismatch(compared) => vec![AlertResident::from(&compared.record)],
            Self::MissingEmail(resident) => vec![resident.clone()],
            Self::MissingFromPms { record, beside, .. } => {
                std::iter::once(record).chain(beside).cloned().collect()
            }
            Self::StillHasAccess { .. } => Vec::new(),
        }
    }

    /// How many residents it is about; more than it names, where they are many.
    pub fn resident_count(&self) -> u64 {
        match self {
            Self::DuplicateEmail(residents)
            | Self::RecordsSetAside { records: residents, .. }
            | Self::UnmappedUnit { residents, .. } => residents.count,
            other => other.residents().len() as u64,
        }
    }

    /// Whether it is about this record.
    pub fn is_about(&self, pms_ref: &PmsRef) -> bool {
        match self {
            Self::DuplicateEmail(residents)
            | Self::RecordsSetAside { records: residents, .. }
            | Self::UnmappedUnit { residents, .. } => {
                residents.first.iter().any(|resident| resident.pms_ref == *pms_ref)
            }
            Self::DuplicateAccount(compared)
            | Self::NameMismatch(compared)
            | Self::EmailMismatch(compared) => compared.record.pms_ref == *pms_ref,
            Self::MissingEmail(record) | Self::MissingFromPms { record, .. } => record.pms_ref == *pms_ref,
            Self::StillHasAccess { .. } => false,
        }
    }

    /// The person, where there is one.
    pub fn person(&self) -> Option<&AlertPerson> {
        match self {
            Self::DuplicateAccount(compared)
            | Self::NameMismatch(compared)
            | Self::EmailMismatch(compared) => Some(&compared.person),
            Self::MissingFromPms { person, .. } | Self::StillHasAccess { person, .. } => Some(person),
            Self::DuplicateEmail(_)
            | Self::MissingEmail(_)
            | Self::RecordsSetAside { .. }
            | Self::UnmappedUnit { .. } => None,
        }
    }

    /// The resident beside the person, where the two are compared.
    pub fn comparison(&self) -> Option<&Comparison> {
        match self {
            Self::DuplicateAccount(compared)
            | Self::NameMismatch(compared)
            | Self::EmailMismatch(compared) => Some(compared),
            _ => None,
        }
    }

    /// The PMS unit, for an unmapped one.
    pub fn unit(&self) -> Option<&PmsUnit> {
        match self {
            Self::UnmappedUnit { unit, .. } => Some(unit),
            _ => None,
        }
    }

    /// Why records are set aside.
    pub fn set_aside_because(&self) -> Option<&str> {
        match self {
            Self::RecordsSetAside { reason, .. } => Some(reason),
            _ => None,
        }
    }

    /// When what it warns of happens by itself.
    pub fn ends_at(&self) -> Option<Timestamp> {
        match self {
            Self::StillHasAccess { ends_at, .. } => Some(*ends_at),
            _ => None,
        }
    }

    /// What a manager can decide about it here.
    pub fn actions(&self) -> &[AlertAction] {
        match self {
            Self::DuplicateAccount(compared)
            | Self::NameMismatch(compared)
            | Self::EmailMismatch(compared) => &compared.actions,
            Self::MissingFromPms { .. } => &[AlertAction::MoveOut, AlertAction::Keep],
            Self::StillHasAccess { .. } => &[AlertAction::EndAccess, AlertAction::Keep],
            Self::DuplicateEmail(_)
            | Self::MissingEmail(_)
            | Self::RecordsSetAside { .. }
            | Self::UnmappedUnit { .. } => &[],
        }
    }

    /// What makes two causes the same: the kind, with the email that is shared, the unit, the reason why records
    /// are set aside, the person who has access, or else the record. Who shares an email, lives in an unmapped
    /// unit or is set aside may change without its becoming another alert.
    pub fn key(&self) -> String {
        let mut key = self.kind().as_str().to_owned();
        let mut add = |part: &str| {
            // Length-prefixed, so that no two lists of parts run together alike.
            key.push_str(&format!("|{}:{part}", part.len()));
        };
        match self {
            Self::DuplicateEmail(residents) => {
                let email = residents.first.first().and_then(|resident| resident.email.as_deref());
                add(&comparison_key(email.unwrap_or_default()));
            }
            Self::UnmappedUnit { unit, .. } => {
                add(unit.pms_property_id.as_str());
                add(unit.pms_unit_id.as_str());
            }
            Self::RecordsSetAside { pms_property_id, reason, .. } => {
                add(pms_property_id.as_str());
                add(reason);
            }
            Self::StillHasAccess { person, .. } => add(&person.person_id.to_string()),
            Self::DuplicateAccount(compared)
            | Self::NameMismatch(compared)
            | Self::EmailMismatch(compared) => compared.record.pms_ref.parts().into_iter().for_each(add),
            Self::MissingEmail(record) | Self::MissingFromPms { record, .. } => {
                record.pms_ref.parts().into_iter().for_each(add);
            }
        }
        key
    }
}

/// A cause as it is written: flat, with what its kind has, and readable as it ever was.
#[derive(Serialize, Deserialize)]
struct StoredCause {
    kind: AlertKind,
    residents: Vec<AlertResident>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    resident_count: Option<u64>,
    person: Option<AlertPerson>,
    differing_fields: Vec<DifferingField>,
    unit: Option<PmsUnit>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    record: Option<Box<Resident>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    actions: Vec<AlertAction>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ends_at: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pms_property_id: Option<PmsPropertyId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reason: Option<Box<str>>,
}

impl From<AlertCause> for StoredCause {
    fn from(cause: AlertCause) -> Self {
        let residents = cause.residents();
        let counted = cause.resident_count();
        Self {
            kind: cause.kind(),
            resident_count: (counted != residents.len() as u64).then_some(counted),
            residents,
            person: cause.person().cloned(),
            actions: cause.actions().to_vec(),
            unit: cause.unit().cloned(),
            ends_at: cause.ends_at(),
            reason: cause.set_aside_because().map(Into::into),
            pms_property_id: match &cause {
                AlertCause::RecordsSetAside { pms_property_id, .. } => Some(pms_property_id.clone()),
                _ => None,
            },
            differing_fields: cause.comparison().map(|c| c.differing_fields.clone()).unwrap_or_default(),
            record: cause.comparison().map(|compared| Box::new(compared.record.clone())),
        }
    }
}

/// An alert whose kind lacks what it is about.
#[derive(Debug, thiserror::Error)]
#[error("an alert `{kind}` has no {missing}", kind = .kind.as_str())]
struct IncompleteCause {
    kind: AlertKind,
    missing: &'static str,
}

impl TryFrom<StoredCause> for AlertCause {
    type Error = IncompleteCause;

    fn try_from(stored: StoredCause) -> Result<Self, IncompleteCause> {
        let StoredCause {
            kind,
            residents,
            resident_count,
            person,
            differing_fields,
            unit,
            record,
            actions,
            ends_at,
            pms_property_id,
            reason,
        } = stored;
        let lacks = |missing| move || IncompleteCause { kind, missing };
        let compared = |record: Option<Box<Resident>>, person: Option<AlertPerson>| {
            let record = *record.ok_or_else(lacks("record"))?;
            let person = person.ok_or_else(lacks("person"))?;
            Ok(Box::new(Comparison { record, person, differing_fields, actions }))
        };
        let named = |residents| NamedResidents::written(residents, resident_count);
        let mut each = residents.clone().into_iter();
        Ok(match kind {
            AlertKind::DuplicateEmail => Self::DuplicateEmail(named(residents)),
            AlertKind::DuplicateAccount => Self::DuplicateAccount(compared(record, person)?),
            AlertKind::NameMismatch => Self::NameMismatch(compared(record, person)?),
            AlertKind::EmailMismatch => Self::EmailMismatch(compared(record, person)?),
            AlertKind::MissingEmail => Self::MissingEmail(each.next().ok_or_else(lacks("resident"))?),
            AlertKind::RecordsSetAside => Self::RecordsSetAside {
                pms_property_id: pms_property_id.ok_or_else(lacks("PMS property"))?,
                reason: reason.ok_or_else(lacks("reason"))?,
                records: named(residents),
            },
            AlertKind::MissingFromPms => Self::MissingFromPms {
                record: each.next().ok_or_else(lacks("resident"))?,
                person: person.ok_or_else(lacks("person"))?,
                beside: each.next(),
            },
            AlertKind::StillHasAccess => Self::StillHasAccess {
                person: person.ok_or_else(lacks("person"))?,
                ends_at: ends_at.ok_or_else(lacks("end"))?,
            },
            AlertKind::UnmappedUnit => {
                Self::UnmappedUnit { unit: unit.ok_or_else(lacks("unit"))?, residents: named(residents) }
            }
            // It is about a credential, and made from that wherever it is shown.
            AlertKind::CredentialFailing => return Err(lacks("cause of its own")()),
        })
    }
}

impl From<&Resident> for AlertResident {
    fn from(resident: &Resident) -> Self {
        Self {
            pms_ref: resident.pms_ref.clone(),
            name: resident.name.to_string().into(),
            email: resident.email.as_written().map(Into::into),
        }
    }
}
