//! From roster, directory and settings to a plan.

use domain::{
    alert::Alert,
    change::{AlertChange, FieldChange, PersonChange},
    directory::{Directory, DirectoryVersion},
    ids::{AlertId, PersonId, PmsResidentId, SyncId},
    pms::PmsRef,
    roster::Roster,
    settings::SyncSettings,
    sync::{HoldReason, Outcome, PlanDigest, SkipReason, SyncCounts},
};
use jiff::Timestamp;
use serde::Serialize;

use crate::{access, alerts, digest, guard, index::Index, missing, rows, rows::RuleId};

/// Whether a plan may be applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It may.
    Apply,
    /// A manager has to look at it first.
    Hold(Vec<HoldReason>),
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// One row per resident, ordered by reference, then the unreadable records.
    pub rows: Vec<PlanRow>,
    /// The people to be written, at most once each.
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

impl Plan {
    /// The part of the plan that is about one resident, decided with all the others in view. Only a roster
    /// that shrank still holds it: one person is never too many.
    #[must_use]
    pub fn only(self, id: &PmsResidentId, directory: &Directory) -> Self {
        let is = |at: &PmsRef| at.pms_resident_id == *id;
        let rows: Vec<_> = self.rows.into_iter().filter(|row| row.pms_ref.as_ref().is_some_and(is)).collect();
        let people: Vec<_> = self
            .people
            .into_iter()
            .filter(|change| change.after.links.iter().any(|link| is(&link.pms_ref)))
            .collect();
        let about = |alert: &Alert| alert.cause.residents.iter().any(|resident| is(&resident.pms_ref));
        let closes = |closed: AlertId| {
            directory.open_alerts.iter().any(|alert| alert.alert_id == closed && about(alert))
        };
        let alerts: Vec<_> = self
            .alerts
            .into_iter()
            .filter(|change| match change {
                AlertChange::Open(alert) | AlertChange::Refresh(alert) => about(alert),
                AlertChange::Close(alert_id) => closes(*alert_id),
            })
            .collect();
        let mut counts = SyncCounts::default();
        rows.iter().for_each(|row| counts.count(row.outcome));
        counts.moved_out = guard::move_outs(&people);
        let digest = digest::of(&rows, &people, &alerts, directory);
        let verdict = match self.verdict {
            Verdict::Apply => Verdict::Apply,
            Verdict::Hold(mut reasons) => {
                reasons.retain(|reason| matches!(reason, HoldReason::RosterShrank { .. }));
                if reasons.is_empty() { Verdict::Apply } else { Verdict::Hold(reasons) }
            }
        };
        Self { rows, people, alerts, counts, verdict, digest, ..self }
    }
}

/// Decides what a sync does.
///
/// The same inputs, in any order, give the same plan. `now` decides which day it is at the property
/// and is written where a moment is recorded; `sync_id` where an alert says who opened it.
pub fn plan(
    roster: &Roster,
    directory: &Directory,
    settings: &SyncSettings,
    now: Timestamp,
    sync_id: SyncId,
) -> Plan {
    let index = Index::new(roster, directory, settings, now);
    let mut decided = rows::decide(&index);
    missing::note(&index, &mut decided);
    access::note(&index, &mut decided);
    let alerts = alerts::changes(&index, std::mem::take(&mut decided.causes), &decided.people, sync_id);
    for unreadable in roster.unreadable() {
        decided.rows.push(PlanRow {
            pms_ref: unreadable.pms_resident_id.as_ref().map(|id| PmsRef {
                pms: roster.pms(),
                pms_property_id: unreadable.pms_property_id.clone(),
                pms_resident_id: id.clone(),
            }),
            rule: None,
            outcome: Outcome::Skipped(SkipReason::UnreadableRecord),
            resident: None,
            person_id: None,
            fields: Vec::new(),
        });
    }
    let mut counts = SyncCounts::default();
    decided.rows.iter().for_each(|row| counts.count(row.outcome));
    let people = decided.people.into_values().collect::<Vec<_>>();
    counts.moved_out = guard::move_outs(&people);
    let verdict = guard::verdict(&index, &people);
    let digest = digest::of(&decided.rows, &people, &alerts, directory);
    Plan { rows: decided.rows, people, alerts, counts, verdict, digest, directory_version: directory.version }
}
