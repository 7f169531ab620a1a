//! Which Door unit a PMS unit is: what was mapped, what is suggested, and saving some of it.

use std::collections::{BTreeMap, BTreeSet};

use axum::{Json, extract::State};
use domain::{
    ids::{PmsPropertyId, PmsUnitId, PropertyId, UnitId},
    lease::Lifecycle,
    person::Person,
    text::natural_key,
    unit::{PmsUnit, PmsUnitKey},
};
use engine::Desk;
use plan::UnitSuggestion;
use serde::Serialize;
use store::{AuditAction, MappedUnit};
use utoipa::ToSchema;

use crate::{
    body::{BUILDING, Body, body},
    gate::{Manage, Read, Scoped},
    problem::{FieldError, Problem},
};

/// A PMS unit and the Door unit that it is.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct UnitMappingItem {
    pms_property_id: String,
    pms_unit_id: String,
    /// What people call it.
    pms_unit: Box<str>,
    building: Option<Box<str>>,
    /// None while it is unmapped.
    unit_id: Option<String>,
    /// The one Door unit of the same name, where there is exactly one.
    suggested_unit_id: Option<String>,
    /// Other PMS units that are the same Door unit, by what people call them: beds of one room, mostly.
    shares_with: Vec<Box<str>>,
    /// How many future and current people of Door have a record in it; none means that it is vacant.
    people: usize,
}

/// The PMS units of a property that were seen or mapped.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct UnitMappingView {
    items: Vec<UnitMappingItem>,
}

body! {
    /// PMS units to be mapped or unmapped; those not named stay as they are.
    SaveUnitMapping {
        items: Vec<SaveUnit>,
    }
}

body! {
    /// One PMS unit, named by its id, or by what people call it where that is one unit only.
    SaveUnit {
        #[schema(value_type = String)]
        pms_property_id: PmsPropertyId,
        #[schema(value_type = Option<String>)]
        pms_unit_id: Option<PmsUnitId>,
        pms_unit: Option<String>,
        /// As it was read; not needed.
        #[expect(dead_code, reason = "a caller may send back what it read")]
        building: Option<String>,
        /// None to unmap it.
        #[schema(value_type = Option<String>)]
        unit_id: Option<UnitId>,
        /// As it was read; not needed.
        #[expect(dead_code, reason = "a caller may send back what it read")]
        people: Option<usize>,
        /// As it was read; not needed.
        #[expect(dead_code, reason = "a caller may send back what it read")]
        #[schema(value_type = Option<Vec<String>>)]
        shares_with: Option<Vec<String>>,
        /// As it was read; not needed.
        #[expect(dead_code, reason = "a caller may send back what it read")]
        suggested_unit_id: Option<String>,
    }
}

/// Which Door unit each PMS unit is.
#[utoipa::path(
    get, path = "/v1/properties/{property_id}/unit-mapping", operation_id = "read_unit_mapping", tag = "people",
    params(("property_id" = String, Path)),
    responses((status = 200, body = UnitMappingView)),
)]
pub(crate) async fn read(
    State(desk): State<Desk>,
    scoped: Scoped<Read>,
) -> Result<Json<UnitMappingView>, Problem> {
    view(&desk, &scoped.property.property_id).await
}

/// Saves some of the mapping.
///
/// The residents of these units move at once, and so does their access; alerts about units that are mapped
/// now close.
#[utoipa::path(
    put, path = "/v1/properties/{property_id}/unit-mapping", operation_id = "save_unit_mapping", tag = "people",
    params(("property_id" = String, Path)),
    request_body = SaveUnitMapping,
    responses((status = 200, body = UnitMappingView)),
)]
pub(crate) async fn save(
    State(desk): State<Desk>,
    scoped: Scoped<Manage>,
    Body(SaveUnitMapping { items }): Body<SaveUnitMapping, BUILDING>,
) -> Result<Json<UnitMappingView>, Problem> {
    let property_id = &scoped.property.property_id;
    let (known, units) =
        futures::try_join!(desk.read().mapped_units(property_id), desk.read().units(property_id))?;
    let door: BTreeSet<_> = units.into_iter().map(|unit| unit.unit_id).collect();
    let mut errors = Vec::new();
    let mut seen: BTreeSet<PmsUnitKey> = BTreeSet::new();
    let mut changes = Vec::new();
    for (index, item) in items.into_iter().enumerate() {
        let refuse = |field: &str, detail: &str| FieldError::new(format!("/items/{index}/{field}"), detail);
        if item.unit_id.as_ref().is_some_and(|unit| !door.contains(unit)) {
            errors.push(refuse("unit_id", "must be a unit of this property"));
        }
        match find(&known, &item) {
            Some(unit) if seen.insert(unit.unit.key()) => {
                changes.push(MappedUnit { unit: unit.unit.clone(), unit_id: item.unit_id });
            }
            Some(_) => errors.push(refuse("pms_unit_id", "is in the list twice")),
            None => errors.push(refuse("pms_unit_id", "must be a PMS unit of the list that `GET` gives")),
        }
    }
    if !errors.is_empty() {
        return Err(Problem::invalid(errors));
    }
    let by = || scoped.decision(&desk, AuditAction::UnitsMapped);
    desk.map_units(&scoped.property, &known, &changes, by).await?;
    view(&desk, property_id).await
}

/// Accepts every suggestion for a unit that is not mapped yet.
#[utoipa::path(
    post, path = "/v1/properties/{property_id}/unit-mapping/suggestions", operation_id = "accept_unit_suggestions", tag = "people",
    params(("property_id" = String, Path)),
    responses((status = 200, body = UnitMappingView)),
)]
pub(crate) async fn accept(
    State(desk): State<Desk>,
    scoped: Scoped<Manage>,
) -> Result<Json<UnitMappingView>, Problem> {
    let property_id = &scoped.property.property_id;
    let (known, door) =
        futures::try_join!(desk.read().mapped_units(property_id), desk.read().units(property_id))?;
    // Of all units: the name of one that is mapped is no other's.
    let units: Vec<_> = known.iter().map(|mapped| mapped.unit.clone()).collect();
    let suggestions = known.iter().zip(plan::suggest_units(&units, &door));
    let changes: Vec<_> = suggestions
        .filter(|(mapped, _)| mapped.unit_id.is_none())
        .filter_map(|(_, suggestion)| {
            Some(MappedUnit { unit: suggestion.unit, unit_id: Some(suggestion.suggested?) })
        })
        .collect();
    let by = || scoped.decision(&desk, AuditAction::UnitsMapped);
    desk.map_units(&scoped.property, &known, &changes, by).await?;
    view(&desk, property_id).await
}

/// The one known unit that an item names; in another case, where none is written so.
fn find<'a>(known: &'a [MappedUnit], item: &SaveUnit) -> Option<&'a MappedUnit> {
    let only = |is: fn(&str, &str) -> bool| {
        let mut named = known.iter().filter(|mapped| {
            let unit = &mapped.unit;
            unit.pms_property_id == item.pms_property_id
                && match (&item.pms_unit_id, &item.pms_unit) {
                    (Some(id), _) => is(unit.pms_unit_id.as_str(), id.as_str()),
                    (None, Some(label)) => is(&unit.label, label),
                    (None, None) => false,
                }
        });
        named.next().filter(|_| named.next().is_none())
    };
    only(|one, other| one == other).or_else(|| only(str::eq_ignore_ascii_case))
}

async fn view(desk: &Desk, property_id: &PropertyId) -> Result<Json<UnitMappingView>, Problem> {
    let read = desk.read();
    let (known, door, directory) = futures::try_join!(
        read.mapped_units(property_id),
        read.units(property_id),
        read.directory_to_show(property_id),
    )?;
    let units: Vec<_> = known.iter().map(|mapped| mapped.unit.clone()).collect();
    let suggestions = plan::suggest_units(&units, &door);
    let living = living(&directory.people);
    let mut same: BTreeMap<&UnitId, Vec<&PmsUnit>> = BTreeMap::new();
    for mapped in &known {
        if let Some(unit_id) = &mapped.unit_id {
            same.entry(unit_id).or_default().push(&mapped.unit);
        }
    }
    let item = |(mapped, suggestion): (&MappedUnit, UnitSuggestion)| {
        let unit = &mapped.unit;
        let others = mapped.unit_id.as_ref().and_then(|id| same.get(id)).into_iter().flatten();
        UnitMappingItem {
            shares_with: others.filter(|other| **other != unit).map(|other| other.label.clone()).collect(),
            people: living.get(&unit.key()).copied().unwrap_or_default(),
            pms_property_id: unit.pms_property_id.to_string(),
            pms_unit_id: unit.pms_unit_id.to_string(),
            pms_unit: unit.label.clone(),
            building: unit.building.clone(),
            unit_id: mapped.unit_id.as_ref().map(ToString::to_string),
            suggested_unit_id: suggestion.suggested.map(|id| id.to_string()),
        }
    };
    let mut items: Vec<_> = known.iter().zip(suggestions).map(item).collect();
    items.sort_by_cached_key(|item| {
        let building = item.building.as_deref().unwrap_or_default();
        (item.pms_property_id.clone(), natural_key(building), natural_key(&item.pms_unit))
    });
    Ok(Json(UnitMappingView { items }))
}

/// How many people live, or are to live, in each PMS unit.
fn living(people: &[Person]) -> BTreeMap<PmsUnitKey, usize> {
    let mut living = BTreeMap::new();
    for person in people.iter().filter(|person| person.lifecycle != Lifecycle::Past) {
        let units: BTreeSet<_> =
            person.links.iter().filter_map(|link| link.unit.as_ref()).map(PmsUnit::key).collect();
        for unit in units {
            *living.entry(unit).or_default() += 1;
        }
    }
    living
}
