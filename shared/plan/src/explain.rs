//! Why a resident is, or is not, in Door.

use std::collections::BTreeMap;

use domain::{
    alert::AlertKind,
    contact::Phone,
    directory::Directory,
    ids::PmsResidentId,
    link::Presence,
    person::Person,
    pms::Pms,
    sync::{Outcome, SkipReason},
    text::{Sought, comparison_key},
};

use crate::output::{Plan, PlanRow};

/// Why a resident is, or is not, in Door.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// What the rule says.
    pub says: &'static str,
    /// What to do about it.
    pub to_do: &'static str,
    /// The fields that the rules look at, in the PMS and in Door; none without a person.
    pub compared: Vec<ComparedField>,
    /// The row it comes from.
    pub row: PlanRow,
}

/// A field of a resident beside that of the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparedField {
    /// The field's name in bodies.
    pub field: &'static str,
    /// What the PMS has.
    pub pms: Option<Box<str>>,
    /// What Door has.
    pub door: Option<Box<str>>,
    /// Whether the rules take the two for the same.
    pub same: bool,
}

/// Explains the rows of one resident, in whichever PMS property.
pub fn explain_resident(plan: &Plan, directory: &Directory, id: &PmsResidentId) -> Vec<Explanation> {
    explain(plan, directory, |row| row.pms_ref.as_ref().is_some_and(|at| at.pms_resident_id == *id))
}

/// Explains the rows of all residents with an email, compared without case.
pub fn explain_email(plan: &Plan, directory: &Directory, email: &str) -> Vec<Explanation> {
    let wanted = comparison_key(email);
    explain(plan, directory, |row| {
        let email = row.resident.as_ref().and_then(|resident| resident.email.as_deref());
        email.is_some_and(|email| comparison_key(email) == wanted)
    })
}

/// Explains the rows of the residents in whose name, email, unit or id each of these words is, without case and
/// accents; of those who are in Door also by their phone.
pub fn explain_found(plan: &Plan, directory: &Directory, words: &str) -> Vec<Explanation> {
    let sought = Sought::new(words);
    let phones: BTreeMap<_, _> = directory
        .people
        .iter()
        .filter_map(|person| Some((person.person_id, person.phone.as_ref()?.as_str())))
        .collect();
    explain(plan, directory, |row| {
        let id = row.pms_ref.as_ref().map(|pms_ref| pms_ref.pms_resident_id.as_str());
        let phone = row.person_id.and_then(|id| phones.get(&id).copied());
        let resident = row.resident.as_ref().map(|resident| {
            [
                Some(&*resident.first_name),
                Some(&*resident.last_name),
                resident.email.as_deref(),
                resident.unit.as_deref(),
            ]
        });
        sought.is_in(resident.into_iter().flatten().flatten().chain(id).chain(phone))
    })
}

/// Whether each of these words is in one of a person's name, email, phone, and the units and ids of their records.
pub fn is_found(person: &Person, pms: Pms, words: &str) -> bool {
    let records = person.links_in(pms).flat_map(|link| {
        let unit = link.unit.as_ref().map(|unit| &*unit.label);
        unit.into_iter().chain([link.pms_ref.pms_resident_id.as_str()])
    });
    let own = [person.name.first(), person.name.last(), person.email.as_str()];
    let phone = person.phone.as_ref().map(Phone::as_str);
    Sought::new(words).is_in(own.into_iter().chain(phone).chain(records))
}

/// Why a person in Door has no resident among those that the PMS told of.
pub fn explain_person(person: &Person, pms: Pms) -> (&'static str, &'static str) {
    let mut links = person.links_in(pms).peekable();
    if links.peek().is_none() {
        return (
            "This person is in Door and linked to no resident of the PMS.",
            "If they live here, give the PMS's record the same name and email; the next sync links them.",
        );
    }
    if links.any(|link| matches!(link.presence, Presence::Kept { .. })) {
        return (
            "This person's resident is no longer in the PMS, and a manager decided to keep them.",
            "Nothing, unless they left: then set their lifecycle to past.",
        );
    }
    (
        "This person's resident is not among those that the PMS told of; they keep account and access.",
        "If they left, resolve the alert by moving them out; else restore the record in the PMS.",
    )
}

fn explain(plan: &Plan, directory: &Directory, wanted: impl Fn(&PlanRow) -> bool) -> Vec<Explanation> {
    let person = |row: &PlanRow| {
        let id = row.person_id?;
        directory.people.iter().find(|person| person.person_id == id)
    };
    let says = |row: &PlanRow| {
        row.rule.map_or("The PMS's record of this resident could not be read; it was set aside.", |rule| {
            rule.sentence()
        })
    };
    let rows = plan.rows.iter().filter(|row| wanted(row));
    rows.map(|row| Explanation {
        says: says(row),
        to_do: to_do(row.outcome),
        compared: person(row).map(|person| compare(row, person)).unwrap_or_default(),
        row: row.clone(),
    })
    .collect()
}

fn compare(row: &PlanRow, person: &Person) -> Vec<ComparedField> {
    let Some(resident) = &row.resident else { return Vec::new() };
    let same = |pms: &str, door: &str| comparison_key(pms) == comparison_key(door);
    let field = |field, pms: Option<&str>, door: Option<&str>| ComparedField {
        field,
        pms: pms.map(Into::into),
        door: door.map(Into::into),
        same: same(pms.unwrap_or_default(), door.unwrap_or_default()),
    };
    let status = person.lease.as_ref().map(|lease| lease.status.as_str());
    vec![
        field("first_name", Some(&resident.first_name), Some(person.name.first())),
        field("last_name", Some(&resident.last_name), Some(person.name.last())),
        field("email", resident.email.as_deref(), Some(person.email.as_str())),
        field("lease_status", resident.lease_status.as_deref(), status),
    ]
}

fn to_do(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Created | Outcome::Linked | Outcome::Updated => "Nothing; the next sync does it.",
        Outcome::Unchanged => "Nothing; what the PMS says is in Door.",
        Outcome::Skipped(SkipReason::ExcludedStatus) => {
            "To have this resident in Door, take the status off the excluded ones under Manage Settings."
        }
        Outcome::Skipped(SkipReason::NotPendingOrCurrent) => {
            "Nothing, if they do not live here. Else correct the lease in the PMS."
        }
        Outcome::Skipped(SkipReason::Dependent) => {
            "Nothing. To have this dependent in Door, give them an email of their own in the PMS."
        }
        Outcome::Skipped(SkipReason::UnreadableRecord) => {
            "Look at the record in the PMS: a field that Door needs is missing or cannot be read."
        }
        Outcome::Alerted(kind) => match kind {
            AlertKind::NameMismatch => {
                "If the name in Door is right, correct it in the PMS; if the PMS's is, resolve the alert."
            }
            AlertKind::EmailMismatch => {
                "If the email in Door is right, correct it in the PMS; else resolve the alert by Create Separate."
            }
            AlertKind::DuplicateAccount => {
                "If both records are the same person, resolve the alert by Merge; else correct the PMS."
            }
            other => other.remedy(),
        },
    }
}
