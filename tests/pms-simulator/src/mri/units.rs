//! `ResidentialUnitAvailability`: every unit of a property. Only the three parts of its name are likely
//! to be so; the rest of a row is made up.

use axum::response::Response;
use serde::Serialize;

use super::answer::{self, Failure};
use super::record;
use super::request::Request;
use crate::building::Property;
use crate::office::Scene;

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Row {
    #[serde(rename = "PropertyID")]
    property_id: &'static str,
    #[serde(rename = "BuildingID")]
    building_id: String,
    #[serde(rename = "UnitID")]
    unit_id: String,
    unit_address: String,
    vacant: &'static str,
}

pub(super) fn answer(scene: &Scene, request: &Request) -> Result<Response, Failure> {
    let property = request.property(scene, "RMPROPID")?;
    let spaces: Vec<u32> = property.spaces().collect();
    let write = |spaces: Vec<u32>| spaces.into_iter().map(|space| row(property, space)).collect();
    Ok(answer::page(scene, request, spaces, write))
}

fn row(property: &Property, space: u32) -> Row {
    let (building_id, unit_id) = record::place(property, space);
    Row {
        property_id: property.blueprint.id,
        building_id,
        unit_id,
        unit_address: record::address(property, space),
        vacant: record::flag(property.occupant(space).is_none()),
    }
}
