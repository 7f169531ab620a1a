//! A manager's decisions about access: suggestions, and the lifecycle itself.

use std::collections::BTreeSet;

use domain::{
    change::PersonChange,
    ids::{PersonId, PropertyId, SuggestionId},
    lease::Lifecycle,
    person::Person,
    settings::SyncSettings,
};
use store::{Conflict, Property, StoreError};

use crate::{Engine, EngineError};

/// How often a decision is made again when somebody else was faster.
const TRIES: usize = 5;

/// People in one transaction: each is up to three items of the hundred.
const TOGETHER: usize = 30;

/// What came of deciding about suggestions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DecidedAccess {
    /// Those that were decided.
    pub decided: Vec<SuggestionId>,
    /// Those that were not there any more: decided before, or nothing that lifecycle and unit ask for now.
    pub gone: Vec<SuggestionId>,
}

impl Engine {
    /// Approves or discards suggestions, those that are still there.
    ///
    /// # Errors
    /// When the table is out of reach; of more than thirty, some may be decided then.
    pub async fn decide_access(
        &self,
        property: &Property,
        suggestions: &BTreeSet<SuggestionId>,
        approve: bool,
        by: &str,
    ) -> Result<DecidedAccess, EngineError> {
        let mut left = suggestions.clone();
        let mut decided = Vec::new();
        let mut engine = self.clone();
        let mut tries = 0;
        loop {
            let people = engine.store.directory(&property.property_id).await?.people;
            let now = (engine.now)();
            let found = people.iter().filter_map(|person| {
                let id = person.suggestion.as_ref()?.suggestion_id;
                let change = left.contains(&id).then(|| plan::decide(person, id, approve, now))??;
                Some((id, change))
            });
            let some: Vec<_> = found.take(TOGETHER).collect();
            if some.is_empty() {
                return Ok(DecidedAccess { decided, gone: left.into_iter().collect() });
            }
            let writes = some.iter().map(|(_, change)| engine.person_write(property, by, change));
            match engine.store.write_from_outside(&property.property_id, writes.collect()).await {
                Ok(()) => {
                    decided.extend(some.iter().map(|(id, _)| *id));
                    left.retain(|id| !decided.contains(id));
                    engine.store = engine.store.off_record();
                }
                Err(StoreError::Conflict(Conflict::VersionChanged { .. })) if tries < TRIES => tries += 1,
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// Sets somebody's lifecycle by hand, with what follows for their access; gives the person as they
    /// are then. None where there is no such person.
    ///
    /// # Errors
    /// When the set-up is not finished, or the table is out of reach.
    pub async fn set_lifecycle(
        &self,
        property_id: &PropertyId,
        person_id: PersonId,
        to: Lifecycle,
        by: &str,
    ) -> Result<Option<Person>, EngineError> {
        let context = self.context(property_id).await?;
        let settings = self.settings(&context).await?;
        let change = |person: &Person, settings: &SyncSettings| -> Option<PersonChange> {
            plan::set_lifecycle(person, to, settings, by, (self.now)())
        };
        let mut tries = 0;
        loop {
            let Some(person) = self.store.person(property_id, person_id).await? else { return Ok(None) };
            let Some(change) = change(&person, &settings) else { return Ok(Some(person)) };
            let write = self.person_write(&context.property, by, &change);
            match self.store.write_from_outside(property_id, vec![write]).await {
                Ok(()) => return Ok(Some(change.after)),
                Err(StoreError::Conflict(Conflict::VersionChanged { .. })) if tries < TRIES => tries += 1,
                Err(error) => return Err(error.into()),
            }
        }
    }
}
