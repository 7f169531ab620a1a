//! Writes a plan, batch by batch, each batch a transaction that the lock guards.

use std::collections::BTreeSet;

use domain::{
    directory::Directory, ids::PersonId, roster::Roster, setup::CompleteSetup, sync::Sync, unit::PmsUnit,
};
use plan::{Plan, Verdict};
use store::{Acquired, StoreError, Write};

use crate::{Context, Deadline, Engine, EngineError, events, preview::narrowed};

/// How far applying came.
pub(crate) enum Applied {
    /// The plan is written.
    All,
    /// The deadline came first; what is written is whole rows.
    Part,
    /// Nothing is written: the plan waits for a manager.
    Held(Box<Plan>),
}

/// How often a plan is made again because people were changed from outside while it was applied.
const REPLANS: u32 = 5;

impl Engine {
    #[expect(clippy::too_many_arguments, reason = "the one call that hands a whole sync over")]
    pub(crate) async fn apply(
        &self,
        context: &Context,
        acquired: &Acquired,
        sync: &mut Sync,
        mut plan: Plan,
        roster: &Roster,
        mut directory: Directory,
        deadline: Deadline,
    ) -> Result<Applied, EngineError> {
        let units: Vec<PmsUnit> = units(roster).into_iter().cloned().collect();
        let mut written = BTreeSet::new();
        for _ in 0..=REPLANS {
            sync.plan_digest = Some(plan.digest.clone());
            sync.counts = plan.counts.clone();
            if let Verdict::Hold(reasons) = &plan.verdict
                && sync.approves.as_ref() != Some(&plan.digest)
            {
                sync.hold_reasons.clone_from(reasons);
                return Ok(Applied::Held(Box::new(plan)));
            }
            self.store.note_units(&context.property.property_id, &units).await?;
            let applied =
                self.write(context, acquired, sync, &plan, &directory, deadline, &mut written).await;
            // What was approved stays approved to its end.
            sync.approves = sync.approves.take().map(|_| plan.digest_without(&written, &directory));
            match applied {
                Err(EngineError::Store(StoreError::DirectoryChanged)) => {
                    let now = self.context(&context.property.property_id).await?;
                    if !takes_in_the_same(&now.setup, &context.setup) {
                        return Err(EngineError::SettingsChanged);
                    }
                    directory = self.store.directory(&now.property.property_id).await?;
                    let settings = self.settings(&now).await?;
                    plan = self.decide(&settings, roster, &directory, sync.sync_id)?;
                    plan = narrowed(plan, sync.only.as_ref(), &directory);
                }
                other => return other,
            }
        }
        Err(EngineError::DirectoryBusy)
    }

    /// Writes a plan, and notes who is written.
    #[expect(clippy::too_many_arguments, reason = "the one call that writes a whole plan")]
    async fn write(
        &self,
        context: &Context,
        acquired: &Acquired,
        sync: &Sync,
        plan: &Plan,
        directory: &Directory,
        deadline: Deadline,
        written: &mut BTreeSet<PersonId>,
    ) -> Result<Applied, EngineError> {
        let writes = events::writes(context, sync, plan, directory, (self.now)());
        for batch in store::batches(writes) {
            if deadline.is_near() {
                return Ok(Applied::Part);
            }
            self.store.apply_batch(&acquired.guard, directory.version, &batch, (self.now)()).await?;
            written.extend(batch.writes().iter().filter_map(Write::person_id));
        }
        Ok(Applied::All)
    }

    /// Does what time brings, of people alone: for an hour in which the PMS could not be asked, or what it says
    /// waits for a manager. What does not come about now does with the next hour.
    pub(crate) async fn apply_due(
        &self,
        context: &Context,
        acquired: &Acquired,
        sync: &Sync,
        deadline: Deadline,
    ) -> Result<(), EngineError> {
        for _ in 0..=REPLANS {
            let directory = self.store.directory(&context.property.property_id).await?;
            let settings = self.settings(context).await?;
            let plan = plan::due(&directory, &settings, (self.now)(), Some(sync.sync_id));
            let mut written = BTreeSet::new();
            match self.write(context, acquired, sync, &plan, &directory, deadline, &mut written).await {
                Err(EngineError::Store(StoreError::DirectoryChanged)) => {}
                Err(error) => return Err(error),
                Ok(_) => return Ok(()),
            }
        }
        Ok(())
    }
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
