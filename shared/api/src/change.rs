//! Changing an integration: decided from what is stored, written on its version, decided anew when
//! somebody else was first.

use domain::{
    settings::Choices,
    setup::{Setup, StepRefused},
};
use engine::{Desk, NotChanged};
use store::{AuditAction, Decision, Integration};

use crate::{
    etag::IfMatch,
    gate::{Manage, Scoped},
    problem::Problem,
};

/// An integration before and after a change.
#[derive(Debug)]
pub(crate) struct Changed {
    pub(crate) before: Integration,
    pub(crate) after: Integration,
    /// What was decided: on record, unless it changed nothing.
    pub(crate) by: Decision,
}

/// Changes an integration as it was read, on record. What would change nothing is not written.
///
/// A caller who named a version in `If-Match` is told when it is no longer the present one; for
/// anybody else the change is decided anew, and the last write wins.
pub(crate) async fn integration(
    desk: &Desk,
    scoped: &Scoped<Manage>,
    action: AuditAction,
    if_match: &IfMatch,
    read: Integration,
    change: impl Fn(&Integration) -> Result<Choices, Problem>,
) -> Result<Changed, Problem> {
    let by = scoped.decision(desk, action);
    let change = |before: &Integration| {
        if_match.check(before.version)?;
        change(before)
    };
    let engine::Changed { before, after } =
        desk.change_integration(&scoped.property, read, &by, change).await?;
    Ok(Changed { before, after, by })
}

/// Takes a step of the set-up, from an integration as it was read.
pub(crate) async fn setup(
    desk: &Desk,
    scoped: &Scoped<Manage>,
    action: AuditAction,
    if_match: &IfMatch,
    read: Integration,
    step: impl Fn(Setup) -> Result<Setup, StepRefused>,
) -> Result<Changed, Problem> {
    let take = |before: &Integration| {
        let choices = before.choices.clone();
        Ok(Choices { setup: step(choices.setup)?, ..choices })
    };
    integration(desk, scoped, action, if_match, read, take).await
}

impl From<NotChanged<Self>> for Problem {
    fn from(not: NotChanged<Self>) -> Self {
        match not {
            NotChanged::Refused(problem) => problem,
            NotChanged::Store(error) => error.into(),
        }
    }
}
