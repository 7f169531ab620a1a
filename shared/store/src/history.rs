//! Reading what was recorded: of a sync, or of a person.
//!
//! A person's history is a list that their item leads to: `recorded_in` says where their last change is, and what
//! they were before it (`before`) says where the one before that is.

use domain::{
    ids::{PersonId, PropertyId, SyncId},
    recorded::RecordedIn,
};

use crate::{
    change::Change,
    cursor::{Listing, Page, PageRequest},
    error::StoreError,
    item::{Item, decode},
    keys::{self, Entity},
    recording,
    table::Reader,
};

impl Reader {
    /// A page of what a sync did, in the order in which it was planned.
    ///
    /// # Errors
    /// When the cursor is of another list.
    pub async fn changes_of_sync(
        &self,
        property: &PropertyId,
        sync: SyncId,
        page: &PageRequest,
    ) -> Result<Page<Change>, StoreError> {
        let listing = Listing::of(keys::changes_of_sync(property, sync)).of_large_items();
        let shown = |item| Ok(changes(item)?.into_iter().filter(|change| change.kind.is_shown()));
        self.page_of(&listing, page, shown).await
    }

    /// A page of what happened to a person, newest first.
    ///
    /// # Errors
    /// When the cursor is of another list.
    pub async fn history(
        &self,
        property: &PropertyId,
        person: PersonId,
        page: &PageRequest,
    ) -> Result<Page<Change>, StoreError> {
        // What earlier code wrote is found by the index, and comes last.
        let earlier = Listing::of_index(Entity::Change, keys::history(property, person)).newest_first();
        let mut next = match &page.cursor {
            None => self.person(property, person).await?.and_then(|person| person.recorded_in),
            Some(cursor) => earlier.linked(cursor)?,
        };
        let from = page.cursor.clone().filter(|_| next.is_none());
        let (mut items, limit) = (Vec::new(), usize::from(page.limit.max(1)));
        while let Some(link) = next {
            if items.len() == limit {
                return Ok(Page { items, next: Some(earlier.link(link)) });
            }
            let change = self.linked(property, link, person).await?;
            let before = change.as_ref().and_then(|change| Some(change.before.as_ref()?.0.recorded_in));
            items.extend(change);
            match before {
                Some(before) => next = before,
                // Whoever is new has no history before, and beyond what has expired none is left.
                None => return Ok(Page { items, next: None }),
            }
        }
        let left = limit - items.len();
        if left == 0 {
            let more = self.page::<Change>(&earlier, &PageRequest::first(1)).await?;
            let next = (!more.items.is_empty()).then(|| earlier.beginning());
            return Ok(Page { items, next });
        }
        let left = PageRequest { limit: u16::try_from(left).unwrap_or(u16::MAX), cursor: from };
        let rest = self.page::<Change>(&earlier, &left).await?;
        items.extend(rest.items);
        Ok(Page { items, next: rest.next })
    }

    /// The change of a person that is recorded there; none once it has expired.
    async fn linked(
        &self,
        property: &PropertyId,
        link: RecordedIn,
        person: PersonId,
    ) -> Result<Option<Change>, StoreError> {
        let item = self.get_item(keys::changes(property, link)).await?;
        let recorded = item.map(|item| recording::changes(&item)).transpose()?.unwrap_or_default();
        Ok(recorded.into_iter().find(|change| change.person_id == Some(person)))
    }
}

/// The changes of an item: many, or the one of an item that earlier code wrote.
fn changes(item: Item) -> Result<Vec<Change>, StoreError> {
    match item.contains_key("changes") {
        true => recording::changes(&item),
        false => Ok(vec![decode(Entity::Change, item)?]),
    }
}
