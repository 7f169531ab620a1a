//! What the record of a sync is made of: words, counts, reasons.

use std::{collections::BTreeMap, fmt};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{alert::AlertKind, ids::PmsPropertyId, tagged_words, words};

words! {
    /// What asked for a sync.
    pub enum SyncTrigger: "a sync trigger" {
        /// The hourly rule.
        Schedule = "schedule",
        /// Sync Now.
        Manual = "manual",
        /// Support, by a direct invocation.
        Support = "support",
        /// Turning User Sync on.
        Activation = "activation",
    }
}

words! {
    /// How a sync stands.
    pub enum SyncStatus: "a sync status" {
        /// Asked for, not begun.
        Queued = "queued",
        /// Begun.
        Running = "running",
        /// Everything was applied.
        Succeeded = "succeeded",
        /// Nothing, or not all, was applied; the error says why.
        Failed = "failed",
        /// Nothing was applied; the plan waits for a manager.
        Held = "held",
    }
}

impl SyncStatus {
    /// Whether nothing more will happen to it by itself.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Succeeded | Self::Failed | Self::Held)
    }
}

words! {
    /// Why a resident was passed over.
    pub enum SkipReason: "a skip reason" {
        /// The lease status is excluded (R3, R13).
        ExcludedStatus = "excluded_status",
        /// The lease is neither future nor current (R4).
        NotPendingOrCurrent = "not_pending_or_current",
        /// A minor, or a dependent without an email of their own (R5).
        Dependent = "dependent",
        /// The record could not be read.
        UnreadableRecord = "unreadable_record",
    }
}

/// What a row of a plan comes to; written `updated`, `skipped:excluded_status`,
/// `alerted:missing_email`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// A new person.
    Created,
    /// A person known to Door was linked.
    Linked,
    /// Fields changed.
    Updated,
    /// Nothing to do.
    Unchanged,
    /// Passed over, and why.
    Skipped(SkipReason),
    /// Left to a manager, and why.
    Alerted(AlertKind),
}

impl Outcome {
    /// All of them: with each reason, and each kind of alert.
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::Created, Self::Linked, Self::Updated, Self::Unchanged]
            .into_iter()
            .chain(SkipReason::ALL.map(Self::Skipped))
            .chain(AlertKind::ALL.map(Self::Alerted))
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Created => f.write_str("created"),
            Self::Linked => f.write_str("linked"),
            Self::Updated => f.write_str("updated"),
            Self::Unchanged => f.write_str("unchanged"),
            Self::Skipped(reason) => write!(f, "skipped:{}", reason.as_str()),
            Self::Alerted(kind) => write!(f, "alerted:{}", kind.as_str()),
        }
    }
}

impl Serialize for Outcome {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// How many rows came to what. `residents` counts them all, unreadable ones too.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each counts the outcome of that name")]
pub struct SyncCounts {
    pub residents: u64,
    pub created: u64,
    pub linked: u64,
    pub updated: u64,
    pub unchanged: u64,
    pub skipped: BTreeMap<SkipReason, u64>,
    pub alerted: u64,
    /// Of the updated, those who moved out.
    pub moved_out: u64,
    /// Those whose access ended, or is to end at a moment that is certain, and who did not move out.
    #[serde(default)]
    pub access_ended: u64,
}

impl SyncCounts {
    /// Counts those of another with these.
    pub fn add(&mut self, other: &Self) {
        let Self {
            residents,
            created,
            linked,
            updated,
            unchanged,
            skipped,
            alerted,
            moved_out,
            access_ended,
        } = other;
        self.residents += residents;
        self.created += created;
        self.linked += linked;
        self.updated += updated;
        self.unchanged += unchanged;
        for (reason, n) in skipped {
            *self.skipped.entry(*reason).or_default() += n;
        }
        self.alerted += alerted;
        self.moved_out += moved_out;
        self.access_ended += access_ended;
    }

    /// Counts one row.
    pub fn count(&mut self, outcome: Outcome) {
        self.residents += 1;
        match outcome {
            Outcome::Created => self.created += 1,
            Outcome::Linked => self.linked += 1,
            Outcome::Updated => self.updated += 1,
            Outcome::Unchanged => self.unchanged += 1,
            Outcome::Skipped(reason) => *self.skipped.entry(reason).or_default() += 1,
            Outcome::Alerted(_) => self.alerted += 1,
        }
    }
}

/// What all invocations of one sync have written so far, whatever the plan of the last one says: it
/// calls unchanged what an earlier one wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// People made.
    pub created: u64,
    /// People linked.
    pub linked: u64,
    /// People changed, those who moved out among them.
    pub updated: u64,
    /// People who moved out.
    pub moved_out: u64,
    /// People who did not move out, and whose access ended or is to end.
    pub access_ended: u64,
}

impl Progress {
    /// From how many people it took something.
    pub fn taken(self) -> Taken {
        Taken { move_outs: self.moved_out, ends_of_access: self.access_ended }
    }
}

impl SyncCounts {
    /// Counts those too who were among so many residents of an earlier invocation of the same sync, and are not
    /// any more: it moved them out, and the PMS need not list them again.
    pub fn take_over_residents(&mut self, residents: u64) {
        let gone = residents.saturating_sub(self.residents);
        self.residents += gone;
        self.unchanged += gone;
    }

    /// Counts what earlier invocations wrote as what it was, not as unchanged.
    pub fn take_over(&mut self, progress: Progress) {
        let Self { created, linked, updated, moved_out, access_ended, .. } = self;
        let mut found_again = 0;
        for (count, written) in
            [(created, progress.created), (linked, progress.linked), (updated, progress.updated)]
        {
            found_again += written.saturating_sub(*count);
            *count = written.max(*count);
        }
        *moved_out = progress.moved_out.max(*moved_out);
        *access_ended = progress.access_ended.max(*access_ended);
        self.unchanged = self.unchanged.saturating_sub(found_again);
    }
}

/// Why a sync failed, in words a manager can act on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SyncFailure {
    /// Stable, `snake_case`.
    pub code: Box<str>,
    /// What happened, to what, what to do next.
    pub detail: Box<str>,
    /// Whether trying again may help without anyone doing anything.
    pub retryable: bool,
}

tagged_words! {
    /// Why a plan waits for a manager.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub enum HoldReason tagged "reason" {
        /// People would move out, and with everybody else from whom something is taken they are more than may be
        /// without a manager.
        TooManyMoveOuts = "too_many_move_outs" {
            /// How many would move out.
            move_outs: u64,
            /// From how many people something may be taken in a day.
            allowed: u64,
            /// From how many something was taken in the last 24 hours already.
            #[serde(default)]
            taken_lately: u64,
        },
        /// People who do not move out would lose access, and are too many in the same way.
        TooManyEndsOfAccess = "too_many_ends_of_access" {
            /// How many would.
            ends_of_access: u64,
            /// From how many people something may be taken in a day.
            allowed: u64,
            /// From how many something was taken in the last 24 hours already.
            #[serde(default)]
            taken_lately: u64,
        },
        /// The roster is less than half of what it was.
        RosterShrank = "roster_shrank" {
            /// Residents in the last roster taken in.
            before: u64,
            /// Residents now.
            now: u64,
            /// Of which attached PMS property; none for all of them together.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pms_property_id: Option<PmsPropertyId>,
        },
        /// People would move out, or lose access, with the first roster of these settings.
        FirstSync = "first_sync" {
            /// How many would move out.
            move_outs: u64,
            /// How many others would lose access.
            #[serde(default)]
            ends_of_access: u64,
        },
        /// People would move out, or lose access, after a long time without a sync that succeeded.
        LongPause = "long_pause" {
            /// How many would move out.
            move_outs: u64,
            /// How many others would lose access.
            #[serde(default)]
            ends_of_access: u64,
            /// When one last succeeded.
            last_succeeded_at: Timestamp,
        },
    }
}

/// As sentences for managers, wherever they are told.
impl std::fmt::Display for HoldReason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let people = |n: u64| if n == 1 { "1 person".to_owned() } else { format!("{n} people") };
        let residents = |n: u64| if n == 1 { "1 resident".to_owned() } else { format!("{n} residents") };
        let too_many = |f: &mut std::fmt::Formatter<'_>, lately: u64, allowed: u64| {
            match lately {
                0 => {}
                1 => f.write_str(", and 1 was moved out or lost access in the last 24 hours")?,
                lately => write!(f, ", and {lately} were moved out or lost access in the last 24 hours")?,
            }
            write!(f, "; more than {allowed} in a day need a manager.")
        };
        let lose = |f: &mut std::fmt::Formatter<'_>, move_outs: u64, ends: u64| match (move_outs, ends) {
            (0, ends) => write!(f, "{} who live here would lose access", people(ends)),
            (move_outs, 0) => write!(f, "{} would move out", people(move_outs)),
            (move_outs, ends) => {
                write!(f, "{} would move out, and {ends} who live here lose access", people(move_outs))
            }
        };
        match self {
            Self::TooManyMoveOuts { move_outs, allowed, taken_lately } => {
                lose(f, *move_outs, 0)?;
                too_many(f, *taken_lately, *allowed)
            }
            Self::TooManyEndsOfAccess { ends_of_access, allowed, taken_lately } => {
                lose(f, 0, *ends_of_access)?;
                too_many(f, *taken_lately, *allowed)
            }
            Self::RosterShrank { before, now, pms_property_id } => {
                match pms_property_id {
                    None => f.write_str("The PMS gave ")?,
                    Some(property) => write!(f, "PMS property `{property}` gave ")?,
                }
                let now = residents(*now);
                write!(f, "{now}; it gave {before} before. A permission may have been lost in the PMS.")
            }
            Self::FirstSync { move_outs, ends_of_access } => {
                lose(f, *move_outs, *ends_of_access)?;
                f.write_str(" with the first sync of these settings.")
            }
            Self::LongPause { move_outs, ends_of_access, last_succeeded_at } => {
                lose(f, *move_outs, *ends_of_access)?;
                let last = last_succeeded_at.strftime("%Y-%m-%d");
                write!(f, " after a week or more without a sync that succeeded; the last did on {last}.")
            }
        }
    }
}

/// How many people something was taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Taken {
    /// People who were moved out.
    pub move_outs: u64,
    /// People who live here, as far as is known, and whose access ended.
    pub ends_of_access: u64,
}

impl Taken {
    /// How many people that are.
    pub fn people(self) -> u64 {
        self.move_outs + self.ends_of_access
    }

    /// With those of another one.
    #[must_use]
    pub fn and(self, more: Self) -> Self {
        Self {
            move_outs: self.move_outs + more.move_outs,
            ends_of_access: self.ends_of_access + more.ends_of_access,
        }
    }
}

/// The digest of a plan's rows: the same digest, the same effect.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PlanDigest(pub Box<str>);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_earlier_invocation_wrote_counts_as_what_it_was() {
        // Its last plan found the 30 made before as unchanged.
        let mut counts =
            SyncCounts { residents: 50, created: 12, unchanged: 35, alerted: 3, ..SyncCounts::default() };
        counts.take_over(Progress { created: 42, ..Progress::default() });
        assert_eq!((counts.created, counts.unchanged, counts.alerted), (42, 5, 3));
    }

    #[test]
    fn whom_an_earlier_invocation_moved_out_counts_though_the_pms_lists_them_no_more() {
        // Of 120 it moved out 33; the last plan moves out seven more, and finds 80 unchanged.
        let mut counts =
            SyncCounts { residents: 87, updated: 7, moved_out: 7, unchanged: 80, ..SyncCounts::default() };
        counts.take_over_residents(120);
        counts.take_over(Progress { updated: 40, moved_out: 40, ..Progress::default() });
        let whole = (counts.residents, counts.updated, counts.moved_out, counts.unchanged);
        assert_eq!(whole, (120, 40, 40, 80));
    }

    #[test]
    fn a_sync_of_one_invocation_counts_as_its_plan_does() {
        let plan = SyncCounts { residents: 5, created: 1, updated: 2, unchanged: 2, ..SyncCounts::default() };
        let mut counts = plan.clone();
        counts.take_over(Progress { created: 1, updated: 2, ..Progress::default() });
        assert_eq!(counts, plan);
    }
}
