//! A plan: a decision, whole.

use domain::{
    access::AccessState,
    change::{AlertChange, FieldChange, PersonChange},
    directory::DirectoryVersion,
    ids::PersonId,
    pms::PmsRef,
    sync::{HoldReason, HoldReasons, Outcome, PlanDigest, SyncCounts},
    words,
};
use serde::Serialize;

use crate::rules::RuleId;

/// Whether a plan may be applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It may.
    Apply,
    /// A manager has to look at it first.
    Hold(HoldReasons),
}

/// It may, unless there is a reason to wait.
impl From<Vec<HoldReason>> for Verdict {
    fn from(reasons: Vec<HoldReason>) -> Self {
        HoldReasons::new(reasons).map_or(Self::Apply, Self::Hold)
    }
}

/// What happens to one resident, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlanRow {
    /// The resident; none for a record so unreadable that even its id is not known.
    pub pms_ref: Option<PmsRef>,
    /// The rule that decided; none for an unreadable record.
    pub rule: Option<RuleId>,
    /// What it comes to.
    pub outcome: Outcome,
    /// The resident as the PMS has them.
    pub resident: Option<RowResident>,
    /// The person concerned, where there is one.
    pub person_id: Option<PersonId>,
    /// What changes of the person.
    pub fields: Vec<FieldChange>,
    /// All records of the same human, the leading one first; empty where this is the only one.
    pub records: Vec<HumanRecord>,
}

impl PlanRow {
    /// Whether it is the row of its human: of the only record, or of the one with the lease that counts.
    pub fn leads(&self) -> bool {
        self.records.first().is_none_or(|leading| Some(&leading.pms_ref) == self.pms_ref.as_ref())
    }
}

/// A record of a human who has several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HumanRecord {
    /// The record.
    pub pms_ref: PmsRef,
    /// Whether it is the one with the lease that counts.
    pub leads: bool,
    /// Why it counts as the same human as the leading one.
    pub why: WhyOneHuman,
}

/// Why a record counts as the same human as another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyOneHuman {
    /// It is the leading record itself.
    Leads,
    /// Their name and email are equal.
    NameAndEmail,
    /// Their name and id are equal, in two PMS properties.
    NameAndId,
    /// Both are linked to the person.
    Linked,
}

/// For people to read: nothing is decided by it.
impl Serialize for WhyOneHuman {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.sentence())
    }
}

impl WhyOneHuman {
    /// As a sentence for a manager.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Leads => "The lease of this record is the one that counts.",
            Self::NameAndEmail => "Name and email are those of the leading record.",
            Self::NameAndId => {
                "Name and id are those of the leading record, which is of another PMS property."
            }
            Self::Linked => "It is linked to the same person in Door.",
        }
    }
}

/// A resident as a preview shows them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RowResident {
    /// Their first name.
    pub first_name: Box<str>,
    /// Their last name.
    pub last_name: Box<str>,
    /// What the PMS has as their email, valid or not.
    pub email: Option<Box<str>>,
    /// The status of the lease that counts.
    pub lease_status: Option<Box<str>>,
    /// The unit's label.
    pub unit: Option<Box<str>>,
}

/// A decision, whole.
///
/// To apply it is to write `people` (each names the version it replaces) and then `alerts`, in this order and
/// all of them. What is left of a plan that was applied in part is the plan made again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// One row per resident, ordered by reference, then the unreadable records. Only a roster has rows.
    pub rows: Vec<PlanRow>,
    /// The people to be written, at most once each, ordered by id.
    pub people: Vec<PersonChange>,
    /// The alerts to be written.
    pub alerts: Vec<AlertChange>,
    /// How many rows came to what.
    pub counts: SyncCounts,
    /// Whether it may be applied.
    pub verdict: Verdict,
    /// The digest of what it does.
    pub digest: PlanDigest,
    /// The directory's version that it was made from; it may be applied to no other.
    pub directory_version: DirectoryVersion,
}

/// What becomes of somebody's access by a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessEffect {
    /// Whose.
    pub person_id: PersonId,
    /// What becomes of it.
    pub kind: AccessEffectKind,
    /// As it is.
    pub before: AccessState,
    /// As it will be.
    pub after: AccessState,
}

words! {
    /// What becomes of somebody's access.
    pub enum AccessEffectKind: "an effect on access" {
        /// They have none, and will have some.
        Gains = "gains",
        /// They will have another unit's.
        Moves = "moves",
        /// They keep their unit, with other common areas or another end.
        Changes = "changes",
        /// They have some, and will have none.
        Loses = "loses",
        /// They moved out and keep it until a manager says, or it ends by itself.
        Asked = "asked",
    }
}

impl Plan {
    /// Whether there is nothing to write.
    pub fn is_empty(&self) -> bool {
        self.people.is_empty() && self.alerts.is_empty()
    }

    /// Who gains, moves, loses access, ordered by person.
    pub fn access_effects(&self) -> Vec<AccessEffect> {
        self.people.iter().filter_map(access_effect).collect()
    }
}

fn access_effect(change: &PersonChange) -> Option<AccessEffect> {
    let before = change.before.as_ref().map_or(AccessState::Unmanaged, |before| before.access.clone());
    let was_asked = change.before.as_ref().is_some_and(|before| before.after_move_out.is_some());
    let after = change.after.access.clone();
    let kind = match (before.granted(), after.granted()) {
        (None, Some(_)) => AccessEffectKind::Gains,
        (Some(one), Some(other)) if one.unit_id != other.unit_id => AccessEffectKind::Moves,
        _ if change.after.after_move_out.is_some() && !was_asked => AccessEffectKind::Asked,
        (Some(_), Some(_)) if before != after => AccessEffectKind::Changes,
        _ if after.has_ended() && !before.has_ended() => AccessEffectKind::Loses,
        _ => return None,
    };
    Some(AccessEffect { person_id: change.after.person_id, kind, before, after })
}
