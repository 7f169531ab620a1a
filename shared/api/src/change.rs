//! Changing an integration: decide from what is stored, write on its version, try again when
//! somebody else was first.

use domain::{
    settings::Choices,
    setup::{Setup, StepRefused},
};
use engine::Engine;
use store::{AuditAction, Conflict, Decision, Integration, StoreError};

use crate::{
    etag::IfMatch,
    gate::{Manage, Scoped},
    problem::{Code, Problem},
};

/// How often a write that others were in the way of is decided anew.
const TRIES: usize = 8;

/// An integration before and after a change.
#[derive(Debug)]
pub(crate) struct Changed {
    pub(crate) before: Integration,
    pub(crate) after: Integration,
    /// What was decided: on record, unless it changed nothing.
    pub(crate) by: Decision,
}

/// Changes an integration, on record; gives what is stored then. What would change nothing is not
/// written.
///
/// A caller who named a version in `If-Match` is told when it is no longer the present one; for
/// anybody else the change is decided anew, and the last write wins.
pub(crate) async fn integration(
    engine: &Engine,
    scoped: &Scoped<Manage>,
    action: AuditAction,
    if_match: &IfMatch,
    change: impl Fn(&Integration) -> Result<Choices, Problem>,
) -> Result<Changed, Problem> {
    let property = &scoped.property;
    for _ in 0..TRIES {
        let before = engine.store.integration(&property.property_id).await?;
        if_match.check(before.version)?;
        let choices = change(&before)?;
        let by = scoped.decision(engine, action);
        if choices == before.choices {
            return Ok(Changed { after: before.clone(), before, by });
        }
        match engine.store.save_integration(&property.org_id, &before, &choices, &by).await {
            Err(StoreError::Conflict(Conflict::VersionChanged { .. })) => {}
            saved => return Ok(Changed { before, after: saved?, by }),
        }
    }
    Err(busy())
}

/// Takes a step of the set-up.
pub(crate) async fn setup(
    engine: &Engine,
    scoped: &Scoped<Manage>,
    action: AuditAction,
    if_match: &IfMatch,
    step: impl Fn(Setup) -> Result<Setup, StepRefused>,
) -> Result<Changed, Problem> {
    let take = |before: &Integration| {
        let setup = step(before.choices.setup.clone())?;
        Ok(Choices { setup, ..before.choices.clone() })
    };
    integration(engine, scoped, action, if_match, take).await
}

/// Removes an integration, which has to be off.
pub(crate) async fn remove(
    engine: &Engine,
    scoped: &Scoped<Manage>,
    if_match: &IfMatch,
) -> Result<(), Problem> {
    let property = &scoped.property;
    for _ in 0..TRIES {
        let before = engine.store.integration(&property.property_id).await?;
        if_match.check(before.version)?;
        if before.choices.setup.is_on() {
            return Err(StepRefused::IsOn.into());
        }
        if before.version == 0 {
            return Ok(());
        }
        let by = scoped.decision(engine, AuditAction::IntegrationRemoved);
        match engine.store.delete_integration(&property.org_id, &before, &by).await {
            Err(StoreError::Conflict(Conflict::VersionChanged { .. })) => {}
            removed => return Ok(removed?),
        }
    }
    Err(busy())
}

pub(crate) fn busy() -> Problem {
    let detail = "Others kept changing the integration in the same moment. Read it again, then decide.";
    Problem::new(Code::Busy, detail)
}
