//! Writes a plan, batch by batch, each batch a transaction that the lock guards.

use std::collections::BTreeSet;

use domain::{
    directory::Directory,
    roster::Roster,
    setup::CompleteSetup,
    sync::{HoldReason, Sync},
    unit::PmsUnit,
};
use plan::{Plan, Verdict};
use store::{Acquired, StoreError};

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
            match self.write(context, acquired, sync, &plan, &directory, deadline).await {
                Err(EngineError::Store(StoreError::DirectoryChanged)) => {
                    let now = self.context(&context.property.property_id).await?;
                    if !takes_in_the_same(&now.setup, &context.setup) {
                        return Err(EngineError::SettingsChanged);
                    }
                    directory = self.store.directory(&now.property.property_id).await?;
                    plan = self.decide(&now, roster, &directory, sync.sync_id).await?;
                    plan = narrowed(plan, sync.only.as_ref(), &directory);
                }
                other => return other,
            }
        }
        Err(EngineError::DirectoryBusy)
    }

    /// Writes what time brings, whether or not the PMS answers: a firm move-out date that has passed, an ask
    /// that ran out. Before the roster is asked for, so that a plan that is held is made from what is after it.
    pub(crate) async fn apply_due(
        &self,
        context: &Context,
        acquired: &Acquired,
        sync: &Sync,
        deadline: Deadline,
    ) -> Result<(), EngineError> {
        let settings = self.settings(context).await?;
        let directory = self.store.directory(&context.property.property_id).await?;
        let plan = plan::due(&directory, &settings, (self.now)(), Some(sync.sync_id));
        match self.write(context, acquired, sync, &plan, &directory, deadline).await {
            // People were changed from outside meanwhile: the next hour finds what is left.
            Err(EngineError::Store(StoreError::DirectoryChanged)) => Ok(()),
            other => other.map(|_| ()),
        }
    }

    async fn write(
        &self,
        context: &Context,
        acquired: &Acquired,
        sync: &Sync,
        plan: &Plan,
        directory: &Directory,
        deadline: Deadline,
    ) -> Result<Applied, EngineError> {
        let now = (self.now)();
        let writes = events::writes(context, sync, plan, directory, now);
        for batch in store::batches(writes) {
            if deadline.is_near() {
                return Ok(Applied::Part);
            }
            self.store.apply_batch(&acquired.guard, directory.version, &batch, (self.now)()).await?;
        }
        Ok(Applied::All)
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

/// For the record: how many were kept back.
pub(crate) fn words(reasons: &[HoldReason]) -> String {
    let words = reasons.iter().map(|reason| match reason {
        HoldReason::TooManyMoveOuts { move_outs, allowed, taken_lately } => {
            format!(
                "{move_outs} people would move out, {allowed} may in a day without a manager, and {taken_lately} \
                 were taken from in the last 24 hours"
            )
        }
        HoldReason::TooManyEndsOfAccess { ends_of_access, allowed, taken_lately } => {
            format!(
                "{ends_of_access} people who stay would lose access, {allowed} may in a day without a manager, \
                 and {taken_lately} were taken from in the last 24 hours"
            )
        }
        HoldReason::RosterShrank { before, now, pms_property_id: None } => {
            format!("the PMS now holds {now} residents, and held {before}")
        }
        HoldReason::RosterShrank { before, now, pms_property_id: Some(property) } => {
            format!("PMS property `{property}` now holds {now} residents, and held {before}")
        }
        HoldReason::FirstSync { move_outs, ends_of_access } => {
            format!(
                "{move_outs} people would move out and {ends_of_access} lose access with the first sync of these \
                 settings"
            )
        }
        HoldReason::LongPause { move_outs, ends_of_access, last_succeeded_at } => {
            format!(
                "{move_outs} people would move out and {ends_of_access} lose access, and no sync succeeded since \
                 {last_succeeded_at}"
            )
        }
    });
    words.collect::<Vec<_>>().join("; ")
}
