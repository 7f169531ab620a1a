//! Door properties and their units, as Door's platform registers them.

use std::collections::BTreeSet;

use aws_sdk_dynamodb::types::{DeleteRequest, PutRequest, WriteRequest};
use domain::{
    door_key::DoorKey,
    ids::{OrgId, PropertyId},
    unit::DoorUnit,
};
use jiff::{Timestamp, ZonedDateTime, tz::TimeZone};
use serde::{Deserialize, Serialize};

use crate::{
    condition::{equals, item_absent},
    cursor::{Listing, Page, PageRequest},
    error::{Conflict, StoreError},
    item::{Item, encode, text, value},
    keys::{self, Entity, Key},
    op::Op,
    table::{Reader, Store},
    transaction::Transaction,
};

/// A Door property.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Property {
    /// Its id in Door.
    pub property_id: PropertyId,
    /// The portfolio that it belongs to, for good.
    pub org_id: OrgId,
    /// What managers call it.
    pub name: Box<str>,
    /// Its IANA time zone.
    pub time_zone: Box<str>,
    /// When it was registered.
    pub registered_at: Timestamp,
}

impl Property {
    /// Its time zone. One that is no longer known is UTC.
    pub fn zone(&self) -> TimeZone {
        TimeZone::get(&self.time_zone).unwrap_or(TimeZone::UTC)
    }

    /// A moment by the property's clock: its day is the one that counts.
    pub fn local_time(&self, at: Timestamp) -> ZonedDateTime {
        at.to_zoned_datetime(self.zone())
    }
}

/// Whose properties a list is of.
#[derive(Debug, Clone, Copy)]
pub enum Portfolio<'a> {
    /// One portfolio's.
    Of(&'a OrgId),
    /// Everybody's, for support.
    All,
}

impl Store {
    /// Registers a property, or renames it.
    ///
    /// # Errors
    /// [`Conflict::OtherPortfolio`] when another portfolio has it.
    pub async fn put_property(&self, property: &Property) -> Result<(), StoreError> {
        let (id, org) = (&property.property_id, text(property.org_id.as_str()));
        let registered_at = value(&property.registered_at)?;
        let describe = |op: Op| {
            op.set("property_id", text(id.as_str()))
                .set("org_id", org.clone())
                .set("name", text(&*property.name))
                .set("time_zone", text(&*property.time_zone))
                .set_once("registered_at", registered_at.clone())
        };
        let own = describe(Op::update(keys::property(id)))
            .set("gsi1pk", text(keys::PROPERTIES))
            .set("gsi1sk", text(id.as_str()))
            .when(item_absent().or(equals("org_id", org.clone())));
        let listed = describe(Op::update(keys::portfolio_property(&property.org_id, id)));
        let done = self.transact(Transaction::new().with(own).with(listed)).await?;
        done.map_err(|_| Conflict::OtherPortfolio(id.clone()).into())
    }

    /// Makes these the units of a property; those not among them go.
    ///
    /// # Errors
    /// When the table is out of reach; then some of them may be written, and the same call again
    /// writes the rest.
    pub async fn put_units(&self, property: &PropertyId, units: &[DoorUnit]) -> Result<(), StoreError> {
        let before = self.units(property).await?;
        self.replace(Entity::Unit, &before, units, |unit| keys::unit(property, &unit.unit_id)).await
    }

    /// Makes these the keys of a property; those not among them go.
    ///
    /// # Errors
    /// As [`Store::put_units`].
    pub async fn put_keys(&self, property: &PropertyId, keys: &[DoorKey]) -> Result<(), StoreError> {
        let before = self.door_keys(property).await?;
        self.replace(Entity::DoorKey, &before, keys, |key| keys::door_key(property, &key.key_id)).await
    }

    /// Writes those that differ from before, and deletes those that are not there any more.
    async fn replace<T: Serialize + PartialEq>(
        &self,
        entity: Entity,
        before: &[T],
        after: &[T],
        key: impl Fn(&T) -> Key,
    ) -> Result<(), StoreError> {
        let mut requests = Vec::new();
        for one in after.iter().filter(|one| !before.contains(one)) {
            requests.push(put(key(one).with(encode(entity, one)?))?);
        }
        let stays: BTreeSet<Key> = after.iter().map(&key).collect();
        for gone in before.iter().map(&key).filter(|old| !stays.contains(old)) {
            requests.push(delete(gone)?);
        }
        self.write_many(requests).await
    }
}

impl Reader {
    /// A property.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn property(&self, id: &PropertyId) -> Result<Option<Property>, StoreError> {
        self.get(keys::property(id)).await
    }

    /// Those of these properties that exist, in no order.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn properties(&self, ids: &[PropertyId]) -> Result<Vec<Property>, StoreError> {
        self.get_many(ids.iter().map(keys::property).collect()).await
    }

    /// A page of the properties, by id.
    ///
    /// # Errors
    /// When the cursor is of another list.
    pub async fn list_properties(
        &self,
        portfolio: Portfolio<'_>,
        page: &PageRequest,
    ) -> Result<Page<Property>, StoreError> {
        let listing = match portfolio {
            Portfolio::Of(org) => Listing::of(keys::portfolio_properties(org)),
            Portfolio::All => Listing::of_index(Entity::Property, keys::PROPERTIES.into()),
        };
        self.page(&listing, page).await
    }

    /// The units of a property, by id.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn units(&self, property: &PropertyId) -> Result<Vec<DoorUnit>, StoreError> {
        self.all(&keys::units(property)).await
    }

    /// The keys of a property, by id.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn door_keys(&self, property: &PropertyId) -> Result<Vec<DoorKey>, StoreError> {
        self.all(&keys::door_keys(property)).await
    }
}

fn put(item: Item) -> Result<WriteRequest, StoreError> {
    let put = PutRequest::builder().set_item(Some(item)).build().map_err(|_| unbuilt())?;
    Ok(WriteRequest::builder().put_request(put).build())
}

fn delete(key: Key) -> Result<WriteRequest, StoreError> {
    let delete = DeleteRequest::builder().set_key(Some(key.into_item())).build().map_err(|_| unbuilt())?;
    Ok(WriteRequest::builder().delete_request(delete).build())
}

/// A builder complains only of a missing part, and none is missing here.
fn unbuilt() -> StoreError {
    StoreError::TooLarge { what: "a list of units or keys" }
}
