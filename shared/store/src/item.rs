//! Items as `DynamoDB` has them, and values on their way in and out.

use std::{collections::HashMap, fmt::Display};

use aws_sdk_dynamodb::types::AttributeValue;
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    error::StoreError,
    keys::{Entity, Key},
};

/// An item, or some attributes of one.
pub(crate) type Item = HashMap<String, AttributeValue>;

impl Key {
    /// The key's own attributes.
    pub(crate) fn into_item(self) -> Item {
        HashMap::from([("pk".to_owned(), text(self.pk)), ("sk".to_owned(), text(self.sk))])
    }

    /// A whole item: what it is and its key beside these attributes.
    pub(crate) fn with(self, attributes: Item) -> Item {
        let mut item = attributes;
        item.insert("entity".to_owned(), text(self.entity.as_str()));
        item.extend(self.into_item());
        item
    }
}

/// Items that were read together, each to be found by its key.
pub(crate) struct Found(pub(crate) Vec<Item>);

impl Found {
    pub(crate) fn item(&self, key: &Key) -> Option<Item> {
        let has = |item: &Item, name, value: &str| {
            item.get(name).and_then(|at| at.as_s().ok()).is_some_and(|at| at == value)
        };
        self.0.iter().find(|item| has(item, "sk", &key.sk) && has(item, "pk", &key.pk)).cloned()
    }

    pub(crate) fn get<T: DeserializeOwned>(&self, key: Key) -> Result<Option<T>, StoreError> {
        self.item(&key).map(|item| decode(key.entity, item)).transpose()
    }
}

/// A value's fields as attributes. One that is not there and one that is null mean the same; the first
/// costs nothing.
pub(crate) fn encode<T: Serialize>(entity: Entity, value: &T) -> Result<Item, StoreError> {
    let mut attributes: Item = serde_dynamo::to_item(value)
        .map_err(|source| StoreError::Corrupt { entity: entity.as_str(), source })?;
    attributes.retain(|_, value| !value.is_null());
    Ok(attributes)
}

pub(crate) fn decode<T: DeserializeOwned>(entity: Entity, item: Item) -> Result<T, StoreError> {
    serde_dynamo::from_item(item).map_err(|source| StoreError::Corrupt { entity: entity.as_str(), source })
}

pub(crate) fn value<T: Serialize>(value: &T) -> Result<AttributeValue, StoreError> {
    serde_dynamo::to_attribute_value(value).map_err(|source| StoreError::Corrupt { entity: "value", source })
}

pub(crate) fn text(text: impl Into<String>) -> AttributeValue {
    AttributeValue::S(text.into())
}

pub(crate) fn number(number: impl Display) -> AttributeValue {
    AttributeValue::N(number.to_string())
}

/// A whole number of an item.
pub(crate) fn integer(item: &Item, name: &str) -> Option<i64> {
    item.get(name)?.as_n().ok()?.parse().ok()
}
