//! Writes a plan, batch by batch, each batch a transaction that the lock guards.

use std::collections::BTreeSet;

use domain::{
    directory::Directory,
    roster::Roster,
    setup::CompleteSetup,
    sync::{HoldReasons, PlanDigest, Sync, SyncCounts, SyncStatus},
    unchanged::Unchanged,
    unit::PmsUnit,
};
use jiff::Timestamp;
use plan::{Plan, Verdict};
use store::{Acquired, HELD_FOR, StoreError, Write};

use crate::{
    Context, Deadline, Engine, EngineError, events, fetch::Fetched, planned::Planned,
    standing::note_overdue_access,
};

/// How far applying came.
pub(crate) enum Applied {
    /// The plan is written; where there was nothing to write, what that rests on.
    All(Option<Box<Unchanged>>),
    /// Everything is as it was for the last sync, which had nothing to do: no plan was made.
    FoundAgain(Box<Unchanged>),
    /// The deadline came first; what is written is whole rows.
    Part,
    /// Nothing is written: the plan waits for a manager.
    Held(Box<Plan>, HoldReasons),
}

/// How often a plan is made again because people were changed from outside while it was applied.
const REPLANS: u32 = 5;

impl Engine {
    /// Writes a plan, unless it has to be held. Where people or settings are changed from outside meanwhile,
    /// it is made again from the same roster. Before one is held, what time brings is done, and it is made again
    /// without that: or else what a manager looks at and approves would not be what is found in the next hour.
    pub(crate) async fn apply(
        &self,
        context: &Context,
        acquired: &Acquired,
        sync: &mut Sync,
        mut planned: Planned,
        deadline: Deadline,
    ) -> Result<Applied, EngineError> {
        let units: Vec<PmsUnit> = units(&planned.fetched.roster).into_iter().cloned().collect();
        let mut held: Option<HoldReasons> = None;
        for _ in 0..=REPLANS {
            let Planned { plan, fetched } = &planned;
            sync.plan_digest = Some(plan.digest.clone());
            let earlier = std::mem::replace(&mut sync.counts, plan.counts.clone());
            sync.counts.take_over_residents(earlier.residents);
            let reasons = match &plan.verdict {
                Verdict::Hold(reasons) => Some(reasons.clone()),
                // What time has brought meanwhile was part of what is too much.
                Verdict::Apply => held.clone(),
            };
            if let Some(reasons) = reasons {
                if is_rest_of_approved(acquired, plan, self.desk.now()) {
                    sync.approves = Some(plan.digest.clone());
                }
                if sync.approves.as_ref() != Some(&plan.digest) {
                    let is_due = held.is_none()
                        && sync.only.is_none()
                        && self.apply_due(context, acquired, sync, deadline).await?.is_some();
                    if is_due {
                        held = Some(reasons);
                        planned = self.plan_again(context, planned.fetched.roster, sync).await?;
                        continue;
                    }
                    return Ok(Applied::Held(Box::new(planned.plan), reasons));
                }
            }
            self.desk.store.note_units(&context.property.property_id, &units).await?;
            let directory = &fetched.directory;
            let mut approves = sync.approves.clone();
            let applied = self.write(context, acquired, sync, plan, directory, deadline, &mut approves).await;
            sync.approves = approves;
            match applied {
                Err(EngineError::Store(StoreError::DirectoryChanged)) => {
                    planned = self.plan_again(context, planned.fetched.roster, sync).await?;
                }
                other => return other,
            }
        }
        Err(EngineError::DirectoryBusy)
    }

    /// The plan for people and settings as they are now.
    async fn plan_again(
        &self,
        context: &Context,
        roster: Roster,
        sync: &Sync,
    ) -> Result<Planned, EngineError> {
        let Context { property, integration, setup, .. } = self.desk.context(&context.property).await?;
        if !takes_in_the_same(&setup, &context.setup) {
            return Err(EngineError::SettingsChanged);
        }
        let directory = self.desk.store.directory(&property.property_id).await?;
        let settings = self.desk.settings(&property, &integration).await?;
        let fetched = Fetched { roster, directory, settings, asked: false };
        let planned = fetched.plan(self.desk.now(), sync.sync_id)?;
        Ok(planned.only(sync.only.as_ref()))
    }

    /// Writes a plan. What was approved stays approved to its end, however often that is cut off: with each batch
    /// it is kept what is left of it.
    #[expect(clippy::too_many_arguments, reason = "the one call that writes a whole plan")]
    async fn write(
        &self,
        context: &Context,
        acquired: &Acquired,
        sync: &Sync,
        plan: &Plan,
        directory: &Directory,
        deadline: Deadline,
        approves: &mut Option<PlanDigest>,
    ) -> Result<Applied, EngineError> {
        let writes = events::writes(context, sync, plan, directory, self.desk.now());
        let mut batches = store::batches(writes).peekable();
        let mut left = approves.is_some().then(|| plan.left(directory));
        let mut is_first = true;
        while let Some(batch) = batches.next() {
            let is_first = std::mem::take(&mut is_first);
            if is_first && (sync.status() == SyncStatus::Queued || batches.peek().is_some()) {
                self.show_at_work(acquired, sync).await?;
            }
            if deadline.is_near() {
                return Ok(Applied::Part);
            }
            let still_approved = left.as_mut().map(|left| {
                batch.writes().iter().filter_map(Write::person_id).for_each(|id| left.without_person(id));
                batch.writes().iter().filter_map(Write::alert_id).for_each(|id| left.without_alert(id));
                left.digest()
            });
            let (batch, now) = (batch.approved(still_approved.clone()), self.desk.now());
            self.desk.store.apply_batch(&acquired.guard, directory.version, &batch, now).await?;
            *approves = still_approved;
        }
        Ok(Applied::All(None))
    }

    /// Does what time brings, of people alone: for an hour in which the PMS could not be asked, or what it says
    /// waits for a manager; tells how many people that was. What does not come about now does with the next hour.
    pub(crate) async fn apply_due(
        &self,
        context: &Context,
        acquired: &Acquired,
        sync: &Sync,
        deadline: Deadline,
    ) -> Result<Option<SyncCounts>, EngineError> {
        for _ in 0..=REPLANS {
            let directory = self.desk.store.directory(&context.property.property_id).await?;
            let settings = self.desk.settings_now(&context.property).await?;
            note_overdue_access(&directory, &settings, sync, self.desk.now());
            let plan = plan::due(&directory, &settings, self.desk.now(), Some(sync.sync_id));
            match self.write(context, acquired, sync, &plan, &directory, deadline, &mut None).await {
                Err(EngineError::Store(StoreError::DirectoryChanged)) => {}
                Err(error) => return Err(error),
                Ok(_) => return Ok((!plan.is_empty()).then_some(plan.counts)),
            }
        }
        Ok(None)
    }
}

/// Whether a plan is what an approved one left that was cut off, or overtaken by this sync.
fn is_rest_of_approved(acquired: &Acquired, plan: &Plan, now: Timestamp) -> bool {
    acquired.unfinished.as_ref().is_some_and(|unfinished| {
        unfinished.approved_left.as_ref() == Some(&plan.digest)
            && now < unfinished.sync_id.made_at() + HELD_FOR
    })
}

/// Whether a roster fetched with one set-up is what the other would fetch, too.
fn takes_in_the_same(one: &CompleteSetup, other: &CompleteSetup) -> bool {
    let of = |setup: &CompleteSetup| (setup.enabled, setup.pms, setup.credential_id, setup.attached.clone());
    of(one) == of(other)
}

/// The units that somebody has a lease of, each once.
fn units(roster: &Roster) -> BTreeSet<&PmsUnit> {
    let leases = roster.residents().iter().flat_map(|resident| &resident.leases);
    leases.filter_map(|lease| lease.unit.as_ref()).collect()
}
