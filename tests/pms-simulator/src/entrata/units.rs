//! getPropertyUnits: every unit with its spaces, in one answer however many there are.

use std::sync::Arc;

use serde::Serialize;

use super::PER_PROPERTY;
use super::answer::{Answer, Echo, Failure};
use super::json::{self, Depth, Listed};
use super::properties::number;
use super::request::Request;
use crate::building::{Property, Status, UnitStyle};
use crate::config::Collapse;
use crate::office::Scene;

/// Units written at a time.
const UNITS_PER_PIECE: usize = 64;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Head {
    property_id: u32,
    property_name: &'static str,
    remote_primary_key: &'static str,
    currency_code: &'static str,
    unit_count: usize,
    #[serde(rename = "propertyAvailabilityURL")]
    url: String,
}

/// Ids are numbers here, though the same ids are text in getLeases.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Unit {
    id: u32,
    unit_number: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    building_id: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    building_name: Option<String>,
    floorplan_id: u32,
    floorplan_name: &'static str,
    no_of_bedrooms: usize,
    no_of_bathrooms: u8,
    square_feet: u32,
    is_furnished: u8,
    /// Spelt as the vendor spells it.
    is_corportate_rented: u8,
    unit_spaces: Spaces,
}

#[derive(Serialize)]
struct Spaces {
    #[serde(rename = "unitSpace")]
    list: Listed<Space>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Space {
    unit_space_id: u32,
    unit_number: String,
    availability_status: &'static str,
    space_configuration: &'static str,
}

pub(super) fn unit_id(property: &Property, space: u32) -> u32 {
    4_000_000 + property.ordinal() * PER_PROPERTY + property.unit_of(space)
}

pub(super) fn space_id(property: &Property, space: u32) -> u32 {
    5_000_000 + property.ordinal() * PER_PROPERTY + space
}

pub(super) fn floor_plan(property: &Property, space: u32) -> (u32, &'static str) {
    let plans = ["Studio", "One Bedroom", "Two Bedroom"];
    let plan = property.unit_of(space) % 3;
    (900_000 + property.ordinal() * 10 + plan, plans[plan as usize])
}

pub(super) fn configuration(property: &Property) -> &'static str {
    if property.blueprint.units == UnitStyle::Bed { "By the bed" } else { "Conventional" }
}

pub(super) fn answer(scene: &Scene, request: &Request) -> Result<Answer, Failure> {
    let wanted = request.list("propertyIds").ok_or(Failure::PROPERTY_REQUIRED)?;
    let mut properties = Vec::new();
    for id in &wanted {
        properties.push(Arc::clone(scene.property(id).ok_or(Failure::NO_PROPERTY)?));
    }
    let collapse = scene.quirks.collapse;
    let bare = properties.len() == 1 && collapse != Collapse::Never;
    let (open, close) = if bare { ("", "}}") } else { ("[", "]}}") };
    let start = format!("{{\"properties\":{{\"property\":{open}").into_bytes();
    let listed = properties.into_iter().enumerate().flat_map(move |(position, property)| {
        let comma = if position > 0 { b",".to_vec() } else { Vec::new() };
        std::iter::once(comma).chain(pieces(property, collapse))
    });
    let pieces = std::iter::once(start).chain(listed).chain(std::iter::once(close.as_bytes().to_vec()));
    Ok(Answer::streamed(pieces).echoing(Echo::AsNumber))
}

/// One property, piece by piece. A property without units has no `units` at all.
fn pieces(property: Arc<Property>, collapse: Collapse) -> impl Iterator<Item = Vec<u8>> + Send {
    let units = group(&property);
    let blueprint = property.blueprint;
    let mut head = json::bytes(&Head {
        property_id: number(blueprint.id),
        property_name: blueprint.name,
        remote_primary_key: blueprint.code,
        currency_code: "USD",
        unit_count: units.len(),
        url: format!("https://{}.prospectportal.com/", blueprint.code.to_lowercase()),
    });
    let bare = units.len() == 1 && collapse != Collapse::Never;
    let tail: &[u8] = match (units.is_empty(), bare) {
        (true, _) => b"}",
        (false, true) => b"}}",
        (false, false) => b"]}}",
    };
    head.pop();
    if !units.is_empty() {
        head.extend_from_slice(if bare { b",\"units\":{\"unit\":" } else { b",\"units\":{\"unit\":[" });
    }
    let mut units = units.into_iter().enumerate();
    let middle = std::iter::from_fn(move || {
        let mut piece = Vec::new();
        for (position, spaces) in units.by_ref().take(UNITS_PER_PIECE) {
            if position > 0 {
                piece.push(b',');
            }
            piece.extend(json::bytes(&unit(&property, &spaces, collapse)));
        }
        (!piece.is_empty()).then_some(piece)
    });
    std::iter::once(head).chain(middle).chain(std::iter::once(tail.to_vec()))
}

/// The spaces of each unit.
fn group(property: &Property) -> Vec<std::ops::Range<u32>> {
    let mut units: Vec<std::ops::Range<u32>> = Vec::new();
    for space in property.spaces() {
        match units.last_mut() {
            Some(unit) if property.unit_of(unit.start) == property.unit_of(space) => unit.end = space + 1,
            _ => units.push(space..space + 1),
        }
    }
    units
}

fn unit(property: &Property, spaces: &std::ops::Range<u32>, collapse: Collapse) -> Unit {
    let first = spaces.start;
    let (floorplan_id, floorplan_name) = floor_plan(property, first);
    let added = property.added_label(first);
    let building = if added.is_some() { None } else { property.blueprint.building_of(first) };
    let (building_id, building_name) =
        building.map_or((None, None), |(id, name)| (Some(id + 30), Some(name)));
    let list = spaces.clone().map(|space| Space {
        unit_space_id: space_id(property, space),
        unit_number: property.label(space),
        availability_status: availability(property, space),
        space_configuration: configuration(property),
    });
    // Every other unit of one space has it outside a list, as happens in the field.
    let depth = if first % 2 == 1 { Depth::Outer } else { Depth::Inner };
    Unit {
        id: unit_id(property, first),
        unit_number: added.map_or_else(|| property.blueprint.unit_number(first), str::to_owned),
        building_id,
        building_name,
        floorplan_id,
        floorplan_name,
        no_of_bedrooms: spaces.len(),
        no_of_bathrooms: 1,
        square_feet: 480 + first % 7 * 60,
        is_furnished: 0,
        is_corportate_rented: 0,
        unit_spaces: Spaces { list: Listed::new(list.collect(), collapse, depth) },
    }
}

/// Words beyond `Unoccupied` are made up.
fn availability(property: &Property, space: u32) -> &'static str {
    match property.occupant(space) {
        Some(Status::Notice) => "Notice Unrented",
        Some(_) => "Occupied No Notice",
        None => "Unoccupied",
    }
}
