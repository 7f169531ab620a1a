//! How the syncs of a property went, and when the schedule syncs it next.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::{
    credential::backoff,
    ids::{PmsPropertyId, SyncId},
    roster::RosterSize,
    sync::{Sync, SyncStatus, Taken},
    unchanged::FoundAgain,
};

/// How the syncs of a property went. A sync's end writes it; a manager decides the choices.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Course {
    /// How the schedule stands.
    #[serde(default)]
    pub schedule: Schedule,
    /// The sync that ended last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_sync: Option<LastSync>,
    /// When one last succeeded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_succeeded_at: Option<Timestamp>,
    /// How many residents the last roster that was taken in had.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous_residents: Option<u64>,
    /// How many of them each attached PMS property had; empty where only the total is known.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub residents_by_property: BTreeMap<PmsPropertyId, u64>,
    /// What syncs and the time took without a manager, by the whole hour that it was; of the last day.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub taken: BTreeMap<Timestamp, Taken>,
}

/// How the schedule stands.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Schedule {
    /// Failures in a row.
    pub failures: u32,
    /// Before when the dispatcher leaves it alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_sync_at: Option<Timestamp>,
}

/// The sync that ended last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastSync {
    /// Which.
    pub sync_id: SyncId,
    /// How it ended.
    pub status: SyncStatus,
    /// When.
    pub finished_at: Timestamp,
}

/// A property whose syncs are on and that none succeeded of for so long wants a look.
const NOT_SYNCED: SignedDuration = SignedDuration::from_hours(3);
/// So many failures in a row are as long, where no sync ever succeeded.
const NEVER_SYNCED: u32 = 3;

const HOUR: SignedDuration = SignedDuration::from_hours(1);

/// The whole hour that it is at a moment.
pub fn hour_of(at: Timestamp) -> Timestamp {
    let second = at.as_second();
    Timestamp::from_second(second - second.rem_euclid(HOUR.as_secs())).unwrap_or(at)
}

/// Whether an hour is one of the last 24, counted to its end.
fn is_lately(hour: Timestamp, now: Timestamp) -> bool {
    hour + HOUR > now - HOUR * 24
}

impl Schedule {
    /// After a sync that ended now. What went well is due again from the hour that it is, so that the
    /// next hourly event, whose time is a whole hour, meets it; what failed waits longer each time.
    fn after(&self, status: SyncStatus, now: Timestamp) -> Self {
        let failures = if status == SyncStatus::Failed { self.failures + 1 } else { 0 };
        let next = if failures == 0 { hour_of(now) } else { now + backoff(failures) };
        Self { failures, next_sync_at: Some(next) }
    }

    /// The whole hour in which the dispatcher syncs next, while User Sync is on.
    pub fn next_hour(&self, now: Timestamp) -> Timestamp {
        let next = hour_of(now) + HOUR;
        match self.next_sync_at {
            Some(due) if due > next && hour_of(due) == due => due,
            Some(due) if due > next => hour_of(due) + HOUR,
            _ => next,
        }
    }
}

impl Course {
    /// After this sync, which ended now and took so much without a manager, however it ended.
    #[must_use]
    pub fn after(&self, sync: &Sync, taken: Taken, now: Timestamp) -> Self {
        let succeeded = sync.status() == SyncStatus::Succeeded;
        // One resident says nothing of how many there are.
        let whole = succeeded && sync.only.is_none();
        let size = sync.roster_size.as_ref().filter(|_| whole);
        Self {
            schedule: self.schedule.after(sync.status(), now),
            last_sync: Some(LastSync { sync_id: sync.sync_id, status: sync.status(), finished_at: now }),
            last_succeeded_at: if succeeded { Some(now) } else { self.last_succeeded_at },
            previous_residents: match size {
                Some(size) => Some(size.total),
                None if whole => Some(sync.counts.residents),
                None => self.previous_residents,
            },
            residents_by_property: size.map_or(&self.residents_by_property, |size| &size.by_property).clone(),
            taken: self.taken_with(taken, now),
        }
    }

    /// The same, with what was taken by something that says nothing else of how syncs go.
    #[must_use]
    pub fn taking(&self, taken: Taken, now: Timestamp) -> Self {
        Self { taken: self.taken_with(taken, now), ..self.clone() }
    }

    /// After a sync, later than any in here, that found the same as the last one that succeeded.
    #[must_use]
    pub fn after_unchanged(&self, found: &FoundAgain) -> Self {
        let FoundAgain { sync_id, finished_at, .. } = *found;
        let status = SyncStatus::Succeeded;
        Self {
            schedule: self.schedule.after(status, finished_at),
            last_sync: Some(LastSync { sync_id, status, finished_at }),
            last_succeeded_at: Some(finished_at),
            ..self.clone()
        }
    }

    /// Whether the sync that ended last was held.
    pub fn is_held(&self) -> bool {
        self.last_sync.as_ref().is_some_and(|last| last.status == SyncStatus::Held)
    }

    /// Whether no sync has succeeded for three hours, and none is held. It is for properties that are on.
    pub fn is_late(&self, now: Timestamp) -> bool {
        let is_late = match self.last_succeeded_at {
            Some(at) => now.duration_since(at) > NOT_SYNCED,
            None => self.schedule.failures >= NEVER_SYNCED,
        };
        is_late && !self.is_held()
    }

    /// What the last roster that was taken in held.
    pub fn previous_roster(&self) -> Option<RosterSize> {
        let by_property = self.residents_by_property.clone();
        self.previous_residents.map(|total| RosterSize { total, by_property })
    }

    /// What syncs took in the last 24 hours, those apart that a manager approved.
    pub fn taken_lately(&self, now: Timestamp) -> Taken {
        let lately = self.taken.iter().filter(|(hour, _)| is_lately(**hour, now));
        lately.fold(Taken::default(), |sum, (_, taken)| sum.and(*taken))
    }

    fn taken_with(&self, more: Taken, now: Timestamp) -> BTreeMap<Timestamp, Taken> {
        let mut taken = self.taken.clone();
        taken.retain(|hour, _| is_lately(*hour, now));
        if more.people() > 0 {
            let hour = taken.entry(hour_of(now)).or_default();
            *hour = hour.and(more);
        }
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ids::PropertyId,
        sync::{HoldReason, HoldReasons, SyncFailure, SyncTrigger},
    };

    const NOTHING: Taken = Taken { move_outs: 0, ends_of_access: 0 };

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn sync(status: SyncStatus, residents: u64) -> Sync {
        let now = at("2026-11-23T10:20:00Z");
        let property = PropertyId::new("p1").unwrap();
        let mut sync = Sync::queued(SyncId::new(now, 1), property, SyncTrigger::Schedule, "schedule", now);
        sync.counts.residents = residents;
        match status {
            SyncStatus::Succeeded => sync.succeed(now),
            SyncStatus::Held => {
                let reason = HoldReason::FirstSync { move_outs: 1, ends_of_access: 0 };
                sync.hold(now, HoldReasons::new([reason]).unwrap());
            }
            _ => sync.fail(now, SyncFailure { code: "c".into(), detail: "d".into(), retryable: true }),
        }
        sync
    }

    #[test]
    fn what_went_well_is_due_with_the_next_hourly_event_and_what_failed_waits_longer_each_time() {
        let now = at("2026-11-23T10:20:00Z");
        let well = Course::default().after(&sync(SyncStatus::Succeeded, 42), NOTHING, now);
        assert_eq!(well.schedule, Schedule { failures: 0, next_sync_at: Some(at("2026-11-23T10:00:00Z")) });
        assert_eq!((well.last_succeeded_at, well.previous_residents), (Some(now), Some(42)));
        let failed = well.after(&sync(SyncStatus::Failed, 7), NOTHING, now);
        assert_eq!(failed.schedule, Schedule { failures: 1, next_sync_at: Some(at("2026-11-23T11:10:00Z")) });
        assert_eq!((failed.last_succeeded_at, failed.previous_residents), (Some(now), Some(42)));
        let again = failed.after(&sync(SyncStatus::Failed, 7), NOTHING, now);
        assert_eq!(again.schedule, Schedule { failures: 2, next_sync_at: Some(at("2026-11-23T12:10:00Z")) });
        assert_eq!(again.after(&sync(SyncStatus::Held, 7), NOTHING, now).schedule.failures, 0);
    }

    #[test]
    fn what_is_taken_counts_for_a_day_however_the_sync_ended() {
        let now = at("2026-11-23T10:20:00Z");
        let taken = Taken { move_outs: 3, ends_of_access: 2 };
        for status in [SyncStatus::Succeeded, SyncStatus::Failed, SyncStatus::Held] {
            let course = Course::default().after(&sync(status, 42), taken, now);
            assert_eq!(course.taken_lately(now), taken, "{status:?}");
            let more = course.taking(taken, now + HOUR);
            assert_eq!(more.taken_lately(now + HOUR), taken.and(taken));
            assert_eq!((&more.schedule, &more.last_sync), (&course.schedule, &course.last_sync));
            assert_eq!(more.taken_lately(now + HOUR * 25), taken, "of the second hour");
        }
    }

    #[test]
    fn a_sync_of_one_resident_says_nothing_of_how_many_there_are() {
        let mut one = sync(SyncStatus::Succeeded, 1);
        one.only = Some(crate::ids::PmsResidentId::new("r1").unwrap());
        let before = Course { previous_residents: Some(42), ..Course::default() };
        assert_eq!(before.after(&one, NOTHING, at("2026-11-23T10:20:00Z")).previous_residents, Some(42));
    }

    #[test]
    fn the_next_sync_is_in_the_first_whole_hour_in_which_it_is_due() {
        let now = at("2026-11-23T10:20:00Z");
        let next = |due: Option<&str>| {
            let schedule = Schedule { failures: 0, next_sync_at: due.map(at) };
            schedule.next_hour(now).to_string()
        };
        assert_eq!(next(None), "2026-11-23T11:00:00Z");
        assert_eq!(next(Some("2026-11-23T10:00:00Z")), "2026-11-23T11:00:00Z");
        assert_eq!(next(Some("2026-11-23T11:00:00Z")), "2026-11-23T11:00:00Z");
        assert_eq!(next(Some("2026-11-23T11:10:00Z")), "2026-11-23T12:00:00Z");
        assert_eq!(next(Some("2026-11-23T14:00:00Z")), "2026-11-23T14:00:00Z");
    }
}
