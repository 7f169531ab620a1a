//! The way of an hour in which nothing changed: what the last plan rested on is compared, and no plan is made.

use domain::{
    directory::DirectoryVersion,
    roster::Roster,
    sync::{Sync, SyncStatus, SyncTrigger},
    unchanged::{Footing, FoundAgain, Unchanged},
};
use store::{Acquired, Guard};

use crate::{Context, Engine, EngineError, planned::Planned};

/// One in so many of these syncs makes the plan all the same, to see that there is nothing in it. The first of a
/// day does by itself.
const CHECKED: u32 = 12;

impl Engine {
    /// What the last sync rested on, where this one finds the same and time has brought nothing since. A sync that
    /// has been told of already, or that somebody asked for, ends on record.
    pub(crate) fn found_again<'a>(
        &self,
        context: &Context,
        acquired: &'a Acquired,
        sync: &Sync,
        roster: &Roster,
    ) -> Option<&'a Unchanged> {
        let unchanged = acquired.unchanged.as_deref()?;
        let is_untold = sync.status() == SyncStatus::Queued && sync.trigger == SyncTrigger::Schedule;
        let is_plain = is_untold && sync.approves.is_none() && sync.only.is_none();
        let nothing_to_mend =
            context.integration.course.schedule.failures == 0 && context.credential.failing.is_none();
        let holds = self.desk.now() < unchanged.until;
        let footing = || footing(context, acquired.directory, roster);
        (is_plain && nothing_to_mend && holds && unchanged.footing == footing()).then_some(unchanged)
    }

    /// Ends a sync that found what the last one rested on: with a record, where somebody waits for it by now.
    pub(crate) async fn find_again(
        &self,
        context: &Context,
        guard: &Guard,
        mut sync: Sync,
        unchanged: &Unchanged,
    ) -> Result<Sync, EngineError> {
        let now = self.desk.now();
        let started_at = sync.started_at().unwrap_or(now);
        let again = unchanged.again(FoundAgain { sync_id: sync.sync_id, started_at, finished_at: now });
        match again.last_sync(&sync.property_id) {
            Some(found) if self.desk.store.finish_found_again(guard, &again).await? => Ok(found),
            _ => {
                sync.counts = unchanged.counts.clone();
                self.succeed(context, guard, sync, Some(unchanged)).await
            }
        }
    }
}

/// Whether it is this one's turn to be looked after.
pub(crate) fn is_checked(unchanged: &Unchanged) -> bool {
    (unchanged.times + 1).is_multiple_of(CHECKED)
}

/// What a plan rests on that has nothing to do: none where it has, or does not rest on the roster alone.
pub(crate) fn rests_on(context: &Context, sync: &Sync, planned: &Planned, calls: u32) -> Option<Unchanged> {
    let Planned { plan, fetched } = planned;
    if !plan.is_empty() || fetched.asked || sync.only.is_some() {
        return None;
    }
    let (directory, since) = (&fetched.directory, fetched.roster.fetched_at());
    Some(Unchanged {
        footing: footing(context, directory.version, &fetched.roster),
        until: plan::quiet_until(directory, &fetched.settings, since),
        credential_id: context.credential.credential_id,
        calls,
        counts: plan.counts.clone(),
        times: 0,
        last: None,
    })
}

fn footing(context: &Context, directory: DirectoryVersion, roster: &Roster) -> Footing {
    let now = context.property.local_time(roster.fetched_at());
    plan::footing(roster, context.integration.version, directory, &now)
}
