//! `GET /units`: what can be let, bed by bed where a property lets so.

use axum::response::Response;
use jiff::ToSpan;
use serde::Serialize;

use super::answer::page;
use super::request::Request;
use super::{id, properties};
use crate::building::{Property, UnitStyle};
use crate::office::Scene;

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Row {
    id: String,
    property_id: &'static str,
    name: String,
    address1: &'static str,
    address2: String,
    city: &'static str,
    state: &'static str,
    zip: &'static str,
    bedrooms: u32,
    bathrooms: &'static str,
    square_feet: String,
    leasing_type: &'static str,
    rent_ready: bool,
    current_occupancy_id: Option<String>,
    hidden_at: Option<String>,
    last_updated_at: String,
}

pub(super) fn answer(scene: &Scene, request: &Request) -> Response {
    let properties = properties::granted(scene, request, "PropertyId");
    let properties =
        properties.filter(|property| request.wants("LeasingType", leasing_type(property))).cloned();
    let spaces = properties.flat_map(|property| {
        let spaces = property.spaces();
        spaces.map(move |space| (property.clone(), space))
    });
    let wanted = spaces.filter(|(property, space)| {
        request.filter("Id").is_none() || request.wants("Id", &id::unit(property, *space))
    });
    page(scene, request, wanted.collect(), |rows| {
        rows.into_iter().map(|(property, space)| row(&property, space)).collect()
    })
}

fn leasing_type(property: &Property) -> &'static str {
    if property.blueprint.units == UnitStyle::Bed { "BedUnit" } else { "ConventionalUnit" }
}

/// Numbers come as numbers or as text, as clients have met both.
fn row(property: &Property, space: u32) -> Row {
    let blueprint = property.blueprint;
    let name = property.label(space);
    let occupied = property.occupant(space).is_some();
    Row {
        id: id::unit(property, space),
        property_id: blueprint.id,
        address1: blueprint.street,
        address2: format!("Unit {name}"),
        name,
        city: blueprint.city,
        state: blueprint.state,
        zip: blueprint.postal_code,
        bedrooms: space % 3,
        bathrooms: "1.0",
        square_feet: (480 + space % 7 * 60).to_string(),
        leasing_type: leasing_type(property),
        rent_ready: !occupied,
        // A household that lives where it was drawn has the number of its unit.
        current_occupancy_id: occupied.then(|| id::occupancy(property, space)),
        hidden_at: None,
        last_updated_at: format!("{}T10:00:00Z", property.today().saturating_sub(40.days())),
    }
}
