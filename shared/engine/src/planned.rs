//! A plan, with what it was made from.

use domain::ids::{PmsResidentId, SyncId};
use jiff::Timestamp;
use plan::Plan;

use crate::{EngineError, fetch::Fetched};

/// A sound plan, with what it was made from.
#[derive(Debug)]
pub(crate) struct Planned {
    pub(crate) plan: Plan,
    pub(crate) fetched: Fetched,
}

impl Fetched {
    /// Plans, and checks the plan against its own rules.
    ///
    /// # Errors
    /// When it breaks one: nothing of it may be applied.
    pub(crate) fn plan(self, now: Timestamp, sync_id: SyncId) -> Result<Planned, EngineError> {
        let Self { roster, directory, settings, .. } = &self;
        let plan = plan::plan(roster, directory, settings, now, sync_id);
        let defects = plan::check(&plan, roster, directory, settings, now);
        if defects.is_empty() {
            return Ok(Planned { plan, fetched: self });
        }
        let defects: Vec<_> = defects.iter().map(ToString::to_string).collect();
        Err(EngineError::UnsoundPlan(defects.join("; ")))
    }
}

impl Planned {
    /// The part of it that is about one resident; all of it, where none is named.
    pub(crate) fn only(self, one: Option<&PmsResidentId>) -> Self {
        let Self { plan, fetched } = self;
        let plan = match one {
            Some(id) => plan.only(id, &fetched.directory),
            None => plan,
        };
        Self { plan, fetched }
    }
}
