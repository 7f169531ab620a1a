//! What the table's stream hands to the publisher.

use domain::ids::ChangeId;
use jiff::Timestamp;
use serde::Deserialize;

use crate::{change::EventText, error::StoreError};

/// A committed change that the bus has to be told of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// The change's id, and that of its event.
    pub change_id: ChangeId,
    /// When it happened.
    pub at: Timestamp,
    /// What the bus is told.
    pub event: EventText,
}

#[derive(Deserialize)]
struct Stored {
    change_id: ChangeId,
    at: Timestamp,
    detail_type: Option<Box<str>>,
    detail: Option<String>,
}

/// Reads the new image of a stream record, in `DynamoDB`'s own JSON. Nothing where the record tells
/// the bus nothing: another entity, or a change that is only noted.
///
/// # Errors
/// When it is a change that cannot be read.
pub fn outgoing(new_image: &serde_json::Value) -> Result<Option<Outgoing>, StoreError> {
    let is_change = new_image.pointer("/entity/S").and_then(serde_json::Value::as_str) == Some("change");
    if !is_change || new_image.get("detail_type").is_none() {
        return Ok(None);
    }
    let corrupt = |source| StoreError::Corrupt { entity: "change", source };
    let image = |source: serde_json::Error| corrupt(serde::de::Error::custom(source));
    let item: serde_dynamo::Item = serde_json::from_value(new_image.clone()).map_err(image)?;
    let Stored { change_id, at, detail_type, detail } = serde_dynamo::from_item(item).map_err(corrupt)?;
    Ok(detail_type.zip(detail).map(|(detail_type, detail)| Outgoing {
        change_id,
        at,
        event: EventText { detail_type, detail },
    }))
}
