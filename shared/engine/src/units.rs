//! Saving a unit mapping: the residents of its units follow at once.

use std::collections::BTreeMap;

use bus::Event;
use domain::{
    alert::Alert,
    directory::Directory,
    ids::UnitId,
    settings::SyncSettings,
    unit::{PmsUnit, PmsUnitKey},
};
use store::{Decision, MappedUnit, Property, Write};

use crate::{Desk, EngineError, outside::Written};

/// Units of one entry on record: it holds what they were and are, and stays small.
const ON_RECORD_TOGETHER: usize = 25;

/// The Door unit of each PMS unit, before and after.
type ChangedUnits = BTreeMap<PmsUnitKey, (Option<UnitId>, Option<UnitId>)>;

impl Desk {
    /// Saves which Door unit some PMS units are; residents move at once, and alerts about units that are
    /// mapped now close. `known` are the units as they were read; `by` makes a decision for each entry on
    /// record.
    ///
    /// # Errors
    /// When the table is out of reach. What is saved by then stays, and whoever has not moved yet moves
    /// with the next sync.
    pub async fn map_units(
        &self,
        property: &Property,
        known: &[MappedUnit],
        changes: &[MappedUnit],
        by: impl Fn() -> Decision,
    ) -> Result<(), EngineError> {
        let known: BTreeMap<_, _> = known.iter().map(|mapped| (mapped.unit.key(), mapped)).collect();
        let is_changed = |mapped: &&MappedUnit| known.get(&mapped.unit.key()) != Some(mapped);
        let changes: Vec<_> = changes.iter().filter(is_changed).cloned().collect();
        let before = |of: &MappedUnit| known.get(&of.unit.key()).copied();
        let mut decision = by();
        for some in changes.chunks(ON_RECORD_TOGETHER) {
            let were: Vec<_> = some.iter().filter_map(before).collect();
            decision = by().changing(were, some);
            self.store.map_units(&property.property_id, some, &decision).await?;
        }
        let unit_before = |of: &MappedUnit| before(of).and_then(|known| known.unit_id.clone());
        let changed: ChangedUnits = changes
            .iter()
            .map(|mapped| (mapped.unit.key(), (unit_before(mapped), mapped.unit_id.clone())))
            .collect();
        self.follow(property, &changed, &decision).await
    }

    async fn follow(
        &self,
        property: &Property,
        changed: &ChangedUnits,
        by: &Decision,
    ) -> Result<(), EngineError> {
        let settings = match self.settings_now(property).await {
            Ok(settings) => settings,
            // Without a set-up there are no residents.
            Err(EngineError::NotSetUp { .. }) => return Ok(()),
            Err(error) => return Err(error),
        };
        let property_id = &property.property_id;
        self.write_in_parts(property_id, by, &Written::default(), || {
            Box::pin(async {
                let directory = self.store.directory(property_id).await?;
                Ok::<_, EngineError>(self.moves(property, changed, &settings, &directory, by))
            })
        })
        .await
    }

    /// Whom a mapping moves, and the alerts that it closes.
    fn moves(
        &self,
        property: &Property,
        changed: &ChangedUnits,
        settings: &SyncSettings,
        directory: &Directory,
        by: &Decision,
    ) -> Vec<Write> {
        let now = self.now();
        let people = directory.people.iter().filter_map(|person| {
            let change = plan::follow_mapping(person, changed, settings, now)?;
            Some(self.person_write(property, by, &change))
        });
        let mapped = |alert: &&Alert| {
            let unit = alert.cause.unit().map(PmsUnit::key);
            unit.is_some_and(|key| matches!(changed.get(&key), Some((_, Some(_)))))
        };
        let closed = directory.open_alerts.iter().filter(mapped).map(|alert| {
            let alert = Alert { resolved_at: Some(now), ..alert.clone() };
            let event = Event::AlertResolved(&alert);
            let property_id = Some(&property.property_id);
            let note = self.note_from_outside(&property.org_id, property_id, by.actor(), &event);
            Write::CloseAlert { alert, note }
        });
        people.chain(closed).collect()
    }
}
