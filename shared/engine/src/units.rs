//! Saving a unit mapping: the residents of its units follow at once.

use std::collections::BTreeMap;

use bus::Event;
use domain::{
    alert::{Alert, AlertKind},
    ids::UnitId,
    settings::SyncSettings,
    setup::StepRefused,
    unit::PmsUnitKey,
};
use store::{Decision, MappedUnit, Property, Write, until_settled};

use crate::{Engine, EngineError};

/// Writes in one transaction: each is up to three items of the hundred.
const TOGETHER: usize = 30;

/// The Door unit of each PMS unit, before and after.
type ChangedUnits = BTreeMap<PmsUnitKey, (Option<UnitId>, Option<UnitId>)>;

impl Engine {
    /// Saves which Door unit some PMS units are; residents move at once, and alerts about units that are
    /// mapped now close. `known` are the units as they were read.
    ///
    /// # Errors
    /// When the table is out of reach. What is saved by then stays, and whoever has not moved yet moves
    /// with the next sync.
    pub async fn map_units(
        &self,
        property: &Property,
        known: &[MappedUnit],
        changes: &[MappedUnit],
        by: &Decision,
    ) -> Result<(), EngineError> {
        self.store.map_units(&property.property_id, changes, by).await?;
        let before: BTreeMap<_, _> =
            known.iter().map(|mapped| (mapped.unit.key(), mapped.unit_id.clone())).collect();
        let changed: ChangedUnits = changes
            .iter()
            .map(|mapped| {
                let key = mapped.unit.key();
                let before = before.get(&key).cloned().flatten();
                (key, (before, mapped.unit_id.clone()))
            })
            .filter(|(_, (before, after))| before != after)
            .collect();
        self.follow(property, &changed, by).await
    }

    async fn follow(
        &self,
        property: &Property,
        changed: &ChangedUnits,
        by: &Decision,
    ) -> Result<(), EngineError> {
        let property_id = &property.property_id;
        let context = match self.context(property_id).await {
            Ok(context) => context,
            // Without a set-up there are no residents.
            Err(EngineError::NotSetUp { source: StepRefused::Required(_), .. }) => return Ok(()),
            Err(error) => return Err(error),
        };
        let settings = self.settings(&context).await?;
        while until_settled(|| self.follow_some(property, changed, &settings, by)).await? {}
        Ok(())
    }

    /// Writes as many of those whom a mapping moves as one transaction takes; tells whether there were any.
    async fn follow_some(
        &self,
        property: &Property,
        changed: &ChangedUnits,
        settings: &SyncSettings,
        by: &Decision,
    ) -> Result<bool, EngineError> {
        let property_id = &property.property_id;
        let directory = self.store.directory(property_id).await?;
        let now = (self.now)();
        let people = directory.people.iter().filter_map(|person| {
            let change = plan::follow_mapping(person, changed, settings, now)?;
            Some(self.person_write(property, by, &change))
        });
        let mapped = |alert: &&Alert| {
            let unit = alert.cause.unit().map(|unit| unit.key());
            alert.cause.kind() == AlertKind::UnmappedUnit
                && unit.is_some_and(|key| matches!(changed.get(&key), Some((_, Some(_)))))
        };
        let closed = directory.open_alerts.iter().filter(mapped).map(|alert| {
            let alert = Alert { resolved_at: Some(now), ..alert.clone() };
            let event = Event::AlertResolved(&alert);
            let note = self.note_from_outside(&property.org_id, Some(property_id), by.actor(), &event);
            Write::CloseAlert { alert, note }
        });
        let writes: Vec<Write> = people.chain(closed).take(TOGETHER).collect();
        let any = !writes.is_empty();
        if any {
            self.store.write_from_outside(property_id, writes, by).await?;
        }
        Ok(any)
    }
}
