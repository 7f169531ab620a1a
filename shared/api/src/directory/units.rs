//! The units of a Door property.

use std::collections::BTreeSet;

use axum::{Json, extract::State};
use domain::{ids::UnitId, unit::DoorUnit};
use engine::Desk;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    body::{BUILDING, Body, Name, body},
    directory::person_view::UnitView,
    gate::{Read, Register, Scoped},
    problem::{FieldError, Problem},
};

body! {
    /// All units of a property.
    Units {
        units: Vec<NewUnit>,
    }
}

body! {
    /// A unit.
    NewUnit {
        #[schema(value_type = String)]
        unit_id: UnitId,
        /// What managers call it.
        #[schema(value_type = String, min_length = 1, max_length = 200)]
        name: Name,
    }
}

/// The units of a property.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RegisteredUnits {
    units: Vec<UnitView>,
}

/// The units of a property, by name.
#[utoipa::path(
    get, path = "/v1/properties/{property_id}/units", operation_id = "list_units", tag = "people",
    params(("property_id" = String, Path)),
    responses((status = 200, body = RegisteredUnits)),
)]
pub(crate) async fn list(
    State(desk): State<Desk>,
    scoped: Scoped<Read>,
) -> Result<Json<RegisteredUnits>, Problem> {
    let mut units = desk.read().units(&scoped.property.property_id).await?;
    units.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(Json(RegisteredUnits { units: units.into_iter().map(UnitView::from).collect() }))
}

/// Makes these the units of a property; those not among them go.
#[utoipa::path(
    put, path = "/v1/properties/{property_id}/units", operation_id = "replace_units", tag = "people",
    params(("property_id" = String, Path)),
    request_body = Units,
    responses((status = 200, body = RegisteredUnits)),
)]
pub(crate) async fn replace(
    State(desk): State<Desk>,
    scoped: Scoped<Register>,
    Body(Units { units }): Body<Units, BUILDING>,
) -> Result<Json<RegisteredUnits>, Problem> {
    let mut seen = BTreeSet::new();
    let repeated: Vec<_> = units
        .iter()
        .enumerate()
        .filter(|(_, unit)| !seen.insert(unit.unit_id.clone()))
        .map(|(index, _)| FieldError::new(format!("/units/{index}/unit_id"), "is in the list twice"))
        .collect();
    if !repeated.is_empty() {
        return Err(Problem::invalid(repeated));
    }
    let units: Vec<_> =
        units.into_iter().map(|unit| DoorUnit { unit_id: unit.unit_id, name: unit.name.0 }).collect();
    desk.replace_units(&scoped.property.property_id, &units).await?;
    Ok(Json(RegisteredUnits { units: units.into_iter().map(UnitView::from).collect() }))
}
