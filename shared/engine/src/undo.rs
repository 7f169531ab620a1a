//! The reverse of one sync, as far as nothing newer touched the same fields.

use domain::{
    change::Field,
    ids::{PersonId, SyncId},
    pms::Pms,
};
use store::{Change, Decision, PageRequest, Property, until_settled};

use crate::{Desk, EngineError};

/// What came of undoing a sync.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct UndoneSync {
    /// People who are as they were before, in some fields at least.
    pub people: Vec<PersonId>,
    /// What stays, because something newer touched it.
    pub left: Vec<(PersonId, Vec<Field>)>,
}

/// What came of reversing one change.
struct Reversed {
    person_id: PersonId,
    /// Whether anything of them is as it was before.
    changed: bool,
    left: Vec<Field>,
}

impl Desk {
    /// Reverses what a sync did to people, the last of it first. Alerts follow with the next sync. Doing it
    /// again finds what is reversed already, and leaves it.
    ///
    /// # Errors
    /// While User Sync is on, for the next sync would do the same again; or when the table is out of reach.
    /// What is reversed by then stays reversed.
    pub async fn undo_sync(
        &self,
        property: &Property,
        sync_id: SyncId,
        by: &Decision,
    ) -> Result<UndoneSync, EngineError> {
        let property_id = &property.property_id;
        let integration = self.store.integration(property_id).await?;
        if integration.choices.setup.is_on() {
            return Err(EngineError::IsOn(property_id.clone()));
        }
        let Some(pms) = integration.choices.setup.pms() else { return Ok(UndoneSync::default()) };
        let mut undone = UndoneSync::default();
        let mut changes = self.all_changes(property, sync_id).await?;
        changes.reverse();
        for change in changes {
            let reversed = until_settled(|| self.reverse(property, &change, pms, by)).await?;
            let Some(Reversed { person_id, changed, left }) = reversed else { continue };
            if changed {
                undone.people.push(person_id);
            }
            if !left.is_empty() {
                undone.left.push((person_id, left));
            }
        }
        Ok(undone)
    }

    /// Reverses one change, as far as nothing newer touched it. None for what is about nobody who is there.
    async fn reverse(
        &self,
        property: &Property,
        change: &Change,
        pms: Pms,
        by: &Decision,
    ) -> Result<Option<Reversed>, EngineError> {
        let property_id = &property.property_id;
        let Some(person_id) = change.person_id else { return Ok(None) };
        let Some(person) = self.store.person(property_id, person_id).await? else { return Ok(None) };
        let before = change.before.as_ref().map(|image| &*image.0);
        let plan::Undone { change: reverse, left } =
            plan::undo(&person, before, &change.fields, pms, self.now());
        let changed = reverse.is_some();
        if let Some(reverse) = reverse {
            let write = self.person_write(property, by, &reverse);
            self.store.write_from_outside(property_id, vec![write], by).await?;
        }
        Ok(Some(Reversed { person_id, changed, left }))
    }

    async fn all_changes(&self, property: &Property, sync_id: SyncId) -> Result<Vec<Change>, EngineError> {
        let (mut changes, mut cursor) = (Vec::new(), None);
        loop {
            let page = PageRequest { limit: 200, cursor };
            let page = self.store.changes_of_sync(&property.property_id, sync_id, &page).await?;
            changes.extend(page.items);
            cursor = page.next;
            if cursor.is_none() {
                return Ok(changes);
            }
        }
    }
}
