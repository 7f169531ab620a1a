//! The keys of a Door property.

use std::collections::BTreeSet;

use axum::{Json, extract::State};
use domain::{
    access::CommonArea,
    door_key::{DoorKey, Opens},
    ids::{KeyId, UnitId},
    words,
};
use engine::Desk;
use serde::Serialize;
use store::AuditAction;
use utoipa::ToSchema;

use crate::{
    body::{Body, body},
    gate::{Read, Register, Scoped},
    problem::{FieldError, Problem},
    words::KeyKindWord,
};

words! {
    /// What a key opens.
    pub(crate) enum KeyKind: "a key's kind" {
        /// One unit.
        Unit = "unit",
        /// What all residents share, such as the way in.
        Common = "common",
    }
}

body! {
    /// All keys of a property.
    Keys {
        keys: Vec<NewKey>,
    }
}

body! {
    /// A key.
    NewKey {
        #[schema(value_type = String)]
        key_id: KeyId,
        /// What managers call it; of a common one no other has the same.
        #[schema(value_type = String, min_length = 1, max_length = 100)]
        name: CommonArea,
        #[schema(value_type = KeyKindWord)]
        kind: KeyKind,
        /// Of a `unit` key: a Door unit of the property.
        #[schema(value_type = Option<String>)]
        unit_id: Option<UnitId>,
    }
}

/// The keys of a property.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RegisteredKeys {
    keys: Vec<KeyView>,
}

/// A key of the property.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Key)]
pub(crate) struct KeyView {
    key_id: String,
    name: String,
    #[schema(value_type = KeyKindWord)]
    kind: KeyKind,
    unit_id: Option<String>,
}

impl From<DoorKey> for KeyView {
    fn from(DoorKey { key_id, name, opens }: DoorKey) -> Self {
        let (kind, unit_id) = match opens {
            Opens::Unit { unit_id } => (KeyKind::Unit, Some(unit_id.to_string())),
            Opens::Common => (KeyKind::Common, None),
        };
        Self { key_id: key_id.to_string(), name: name.to_string(), kind, unit_id }
    }
}

/// The keys of a property, by name.
#[utoipa::path(
    get, path = "/v1/properties/{property_id}/keys", operation_id = "list_keys", tag = "people",
    params(("property_id" = String, Path)),
    responses((status = 200, body = RegisteredKeys)),
)]
pub(crate) async fn list(
    State(desk): State<Desk>,
    scoped: Scoped<Read>,
) -> Result<Json<RegisteredKeys>, Problem> {
    let mut keys = desk.read().door_keys(&scoped.property.property_id).await?;
    keys.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(Json(RegisteredKeys { keys: keys.into_iter().map(KeyView::from).collect() }))
}

/// Makes these the keys of a property; those not among them go.
///
/// One that was chosen for every resident goes out of the settings too, on record, and access follows with the
/// next sync; one that has another name is chosen by that.
#[utoipa::path(
    put, path = "/v1/properties/{property_id}/keys", operation_id = "replace_keys", tag = "people",
    params(("property_id" = String, Path)),
    request_body = Keys,
    responses((status = 200, body = RegisteredKeys)),
)]
pub(crate) async fn replace(
    State(desk): State<Desk>,
    scoped: Scoped<Register>,
    Body(Keys { keys }): Body<Keys>,
) -> Result<Json<RegisteredKeys>, Problem> {
    let property = &scoped.property;
    let units: BTreeSet<_> =
        desk.read().units(&property.property_id).await?.into_iter().map(|unit| unit.unit_id).collect();
    let mut errors = Vec::new();
    let (mut ids, mut names) = (BTreeSet::new(), BTreeSet::new());
    let mut registered = Vec::with_capacity(keys.len());
    for (at, NewKey { key_id, name, kind, unit_id }) in keys.into_iter().enumerate() {
        let mut refuse =
            |field: &str, why: &str| errors.push(FieldError::new(format!("/keys/{at}/{field}"), why));
        if !ids.insert(key_id.clone()) {
            refuse("key_id", "is in the list twice");
        }
        if kind == KeyKind::Common && !names.insert(name.clone()) {
            refuse("name", "is the name of another common key");
        }
        let opens = match (kind, unit_id) {
            (KeyKind::Common, None) => Opens::Common,
            (KeyKind::Unit, Some(unit_id)) if units.contains(&unit_id) => Opens::Unit { unit_id },
            (KeyKind::Unit, _) => {
                refuse("unit_id", "must be a unit of this property: register the units first");
                continue;
            }
            (KeyKind::Common, Some(_)) => {
                refuse("unit_id", "must be left out of a common key");
                continue;
            }
        };
        registered.push(DoorKey { key_id, name, opens });
    }
    if !errors.is_empty() {
        return Err(Problem::invalid(errors));
    }
    let by = scoped.decision(&desk, AuditAction::SettingsChanged);
    desk.replace_keys(property, &registered, &by).await?;
    Ok(Json(RegisteredKeys { keys: registered.into_iter().map(KeyView::from).collect() }))
}
