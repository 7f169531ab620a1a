//! A manager's decisions about access: suggestions, and the lifecycle itself.

use std::collections::BTreeSet;

use domain::{
    ids::{PersonId, SuggestionId},
    lease::Lifecycle,
    person::Person,
};
use store::{Decision, Property, TOGETHER, until_settled};

use crate::{Desk, EngineError};

/// What came of deciding about suggestions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DecidedAccess {
    /// Those that were decided.
    pub decided: Vec<SuggestionId>,
    /// Those that were not there any more: decided before, or nothing that lifecycle and unit ask for now.
    pub gone: Vec<SuggestionId>,
}

impl Desk {
    /// Approves or discards suggestions, those that are still there.
    ///
    /// # Errors
    /// When the table is out of reach; of more than a transaction takes, some may be decided then.
    pub async fn decide_access(
        &self,
        property: &Property,
        suggestions: &BTreeSet<SuggestionId>,
        approve: bool,
        by: &Decision,
    ) -> Result<DecidedAccess, EngineError> {
        let mut done = DecidedAccess { decided: Vec::new(), gone: suggestions.iter().copied().collect() };
        loop {
            let left: BTreeSet<_> = done.gone.iter().copied().collect();
            let some = until_settled(|| self.decide_some(property, &left, approve, by)).await?;
            if some.is_empty() {
                return Ok(done);
            }
            done.gone.retain(|id| !some.contains(id));
            done.decided.extend(some);
        }
    }

    /// Decides about as many of these suggestions as one transaction takes; gives those.
    async fn decide_some(
        &self,
        property: &Property,
        left: &BTreeSet<SuggestionId>,
        approve: bool,
        by: &Decision,
    ) -> Result<Vec<SuggestionId>, EngineError> {
        let people = self.store.directory(&property.property_id).await?.people;
        let now = self.now();
        let found = people.iter().filter_map(|person| {
            let id = person.suggestion.as_ref()?.suggestion_id;
            let change = left.contains(&id).then(|| plan::decide(person, id, approve, now))??;
            Some((id, self.person_write(property, by, &change)))
        });
        let (mut some, writes): (Vec<_>, Vec<_>) = found.take(TOGETHER).unzip();
        let Some(batch) = store::batches(writes).next() else { return Ok(Vec::new()) };
        some.truncate(batch.writes().len());
        self.store.write_from_outside(&property.property_id, batch.into_writes(), by).await?;
        Ok(some)
    }

    /// Sets somebody's lifecycle by hand, with what follows for their access; gives the person as they
    /// are then. None where there is no such person.
    ///
    /// # Errors
    /// When the set-up is not finished, or the table is out of reach.
    pub async fn set_lifecycle(
        &self,
        property: &Property,
        person_id: PersonId,
        to: Lifecycle,
        by: &Decision,
    ) -> Result<Option<Person>, EngineError> {
        let property_id = &property.property_id;
        let settings = self.settings_now(property).await?;
        until_settled(|| async {
            let Some(person) = self.store.person(property_id, person_id).await? else { return Ok(None) };
            let Some(change) = plan::set_lifecycle(&person, to, &settings, by.actor(), self.now()) else {
                return Ok(Some(person));
            };
            let write = self.person_write(property, by, &change);
            self.store.write_from_outside(property_id, vec![write], by).await?;
            Ok(Some(change.after))
        })
        .await
    }
}
