//! Door properties and their units, as Door's platform registers them.

use aws_sdk_dynamodb::types::{DeleteRequest, PutRequest, WriteRequest};
use domain::{
    ids::{OrgId, PropertyId, UnitId},
    unit::DoorUnit,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    cursor::{Listing, Page, PageRequest, Source},
    error::{Conflict, StoreError},
    keys,
    op::Op,
    table::{Store, encode, text, value},
};

const ENTITY: &str = "property";

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
        let id = &property.property_id;
        let set = |key, entity: &str, extra: &str| -> Result<Op, StoreError> {
            let update = format!(
                "SET #entity = :entity, #property_id = :id, #org_id = :org, #name = :name, #time_zone = :zone, \
                 #registered_at = if_not_exists(#registered_at, :at){extra}"
            );
            Ok(Op::update(key, update)
                .value(":entity", text(entity))
                .value(":id", text(id.as_str()))
                .value(":org", text(property.org_id.as_str()))
                .value(":name", text(&*property.name))
                .value(":zone", text(&*property.time_zone))
                .value(":at", value(&property.registered_at)?))
        };
        let own = set(keys::property(id), ENTITY, ", #gsi1pk = :gsi1pk, #gsi1sk = :id")?
            .value(":gsi1pk", text(keys::PROPERTIES))
            .when("attribute_not_exists(#pk) OR #org_id = :org");
        let listed = set(keys::portfolio_property(&property.org_id, id), "portfolio_property", "")?;
        self.transact(vec![own, listed])
            .await
            .map_err(|error| error.or_refused(|_| Conflict::OtherPortfolio(id.clone()).into()))
    }

    /// A property.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn property(&self, id: &PropertyId) -> Result<Option<Property>, StoreError> {
        self.get(ENTITY, keys::property(id)).await
    }

    /// Those of these properties that exist, in no order.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn properties(&self, ids: &[PropertyId]) -> Result<Vec<Property>, StoreError> {
        self.get_many(ENTITY, ids.iter().map(keys::property).collect()).await
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
            Portfolio::Of(org) => Listing::of(ENTITY, keys::portfolio_properties(org)),
            Portfolio::All => Listing {
                entity: ENTITY,
                source: Source::Index { pk: keys::PROPERTIES.into(), until: None },
                newest_first: false,
                filter: String::new(),
            },
        };
        self.page(&listing, page).await
    }

    /// Makes these the units of a property; those not among them go.
    ///
    /// # Errors
    /// When the table is out of reach; then some of them may be written, and the same call again
    /// writes the rest.
    pub async fn put_units(&self, property: &PropertyId, units: &[DoorUnit]) -> Result<(), StoreError> {
        let before = self.units(property).await?;
        let mut requests = Vec::new();
        for unit in units.iter().filter(|unit| !before.contains(unit)) {
            let item = encode("unit", keys::unit(property, &unit.unit_id), unit)?;
            requests.push(put(item)?);
        }
        for gone in before.iter().filter(|old| !units.iter().any(|unit| unit.unit_id == old.unit_id)) {
            requests.push(delete(property, &gone.unit_id)?);
        }
        self.write_many(requests).await
    }

    /// The units of a property, by id.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn units(&self, property: &PropertyId) -> Result<Vec<DoorUnit>, StoreError> {
        self.all("unit", &keys::units(property)).await
    }
}

fn put(item: crate::table::Item) -> Result<WriteRequest, StoreError> {
    let put = PutRequest::builder().set_item(Some(item)).build().map_err(|_| unbuilt())?;
    Ok(WriteRequest::builder().put_request(put).build())
}

fn delete(property: &PropertyId, unit: &UnitId) -> Result<WriteRequest, StoreError> {
    let key = keys::unit(property, unit).into_item();
    let delete = DeleteRequest::builder().set_key(Some(key)).build().map_err(|_| unbuilt())?;
    Ok(WriteRequest::builder().delete_request(delete).build())
}

/// A builder complains only of a missing part, and none is missing here.
fn unbuilt() -> StoreError {
    StoreError::TooLarge { what: "a list of units" }
}
