//! `GetUnitInformation_Login`: one row for each pair of unit and resident, so that a unit comes twice.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::resident_code;
use crate::building::{Household, Property, Status};
use crate::config::Quirks;
use crate::office::Scene;
use crate::soap::Answer;
use crate::soap::xml::Xml;

/// Units written at a time.
const UNITS_PER_PIECE: usize = 64;
const MITS: &str = "http://my-company.com/namespace";
/// Rows for units that nobody can live in.
const PSEUDO: [(&str, &str); 2] = [("WAIT", "Waitlist"), ("NONRESID", "Excluded")];

/// Occupancy and leased status of the unit that a household is named with.
pub(super) fn occupancy(property: &Property, household: &Household) -> (&'static str, &'static str) {
    let living =
        if household.status.occupies() { Some(household.status) } else { property.occupant(household.unit) };
    match living {
        Some(Status::Notice) if household.status == Status::Future => ("occupied", "leased on notice"),
        Some(Status::Notice) => ("occupied", "on notice"),
        Some(_) => ("occupied", "leased"),
        None if household.status == Status::Future => ("vacant", "leased"),
        None => ("vacant", "available"),
    }
}

pub(super) fn answer(scene: &Scene, properties: Vec<Arc<Property>>) -> Answer {
    let quirks = scene.quirks.clone();
    let mut head = Xml::new(&quirks);
    head.open_with("PhysicalProperty", &[("xmlns", ""), ("xmlns:MITS", MITS)]);
    let inside = properties.into_iter().flat_map(move |property| pieces(quirks.clone(), property));
    let tail = b"</PhysicalProperty>".to_vec();
    Answer::streamed(std::iter::once(head.finish()).chain(inside).chain(std::iter::once(tail)))
}

fn pieces(quirks: Quirks, property: Arc<Property>) -> impl Iterator<Item = Vec<u8>> {
    let residents = residents_by_space(&property);
    let mut first = Xml::new(&quirks);
    first.open("Property");
    for (label, phrase) in PSEUDO {
        row(&mut first, &property, phrase, label, phrase);
    }
    let mut spaces = property.spaces();
    let middle = std::iter::from_fn(move || {
        let mut xml = Xml::new(&quirks);
        for space in spaces.by_ref().take(UNITS_PER_PIECE) {
            rows(&mut xml, &property, space, residents.get(&space).map_or(&[], Vec::as_slice));
        }
        let piece = xml.finish();
        (!piece.is_empty()).then_some(piece)
    });
    std::iter::once(first.finish()).chain(middle).chain(std::iter::once(b"</Property>".to_vec()))
}

/// Households that live in a space or will, by space.
fn residents_by_space(property: &Property) -> BTreeMap<u32, Vec<u32>> {
    let mut residents: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (index, unit) in property.units_where(|status| status.occupies() || status == Status::Future) {
        residents.entry(unit).or_default().push(index);
    }
    residents
}

fn rows(xml: &mut Xml, property: &Property, space: u32, households: &[u32]) {
    let label = property.label(space);
    let status = match (property.occupant(space), households.is_empty()) {
        (Some(Status::Notice), _) if households.len() > 1 => "Notice Rented",
        (Some(Status::Notice), _) => "Notice Unrented",
        (Some(_), _) => "Occupied No Notice",
        (None, false) => "Vacant Rented Ready",
        (None, true) => "Vacant Unrented Ready",
    };
    if households.is_empty() {
        row(xml, property, status, &label, status);
    }
    for household in households {
        row(xml, property, &resident_code(property, *household), &label, status);
    }
}

fn row(xml: &mut Xml, property: &Property, customer: &str, label: &str, status: &str) {
    xml.open("RT_Customer");
    xml.text("CustomerID", customer);
    xml.open("RT_Unit");
    xml.text("UnitID", label);
    xml.open("Unit");
    xml.open("MITS:Information");
    xml.text("MITS:UnitID", label);
    xml.text("MITS:UnitType", "a1b1");
    // Without the prefix, unlike its neighbours, as Voyager writes it.
    xml.text("UnitEconomicStatusDescription", status);
    xml.text("MITS:FloorPlanID", "a1b1");
    xml.close("MITS:Information");
    xml.text("MITS:PropertyPrimaryID", property.blueprint.id);
    xml.text("MITS:MarketingName", property.blueprint.name);
    xml.close("Unit");
    xml.close("RT_Unit");
    xml.close("RT_Customer");
}
