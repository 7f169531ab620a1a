//! `unitlist`: each unit once, in names of another case than the residents', with dates of the year 1900
//! for none.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::{day, unit_id};
use crate::building::{Property, Status};
use crate::office::Scene;
use crate::soap::Answer;
use crate::soap::xml::Xml;

/// Units written at a time.
const UNITS_PER_PIECE: usize = 64;
/// How the gateway writes a date that is not known, here and nowhere else.
const NO_DATE: Date = date(1900, 1, 1);

pub(super) fn answer(scene: &Scene, property: Arc<Property>) -> Answer {
    let quirks = scene.quirks.clone();
    let mut head = Xml::new(&quirks);
    head.open_with("UnitList", &[("xmlns", "")]);
    let future: BTreeSet<u32> =
        property.units_where(|status| status == Status::Future).map(|(_, unit)| unit).collect();
    let mut spaces = property.spaces();
    let middle = std::iter::from_fn(move || {
        let mut xml = Xml::new(&quirks);
        for space in spaces.by_ref().take(UNITS_PER_PIECE) {
            unit(&mut xml, &property, space, future.contains(&space));
        }
        let piece = xml.finish();
        (!piece.is_empty()).then_some(piece)
    });
    let tail = b"</UnitList>".to_vec();
    Answer::streamed(std::iter::once(head.finish()).chain(middle).chain(std::iter::once(tail)))
}

/// What a unit costs and how large it is, is the same for all.
fn unit(xml: &mut Xml, property: &Property, space: u32, rented: bool) {
    let living = property.occupant(space);
    let leaving = living.filter(|status| *status == Status::Notice);
    let leaves = leaving.and_then(|_| property.household(space)?.move_out);
    // A guess: the day after the move for a unit on notice, today for an empty one.
    let free = match living {
        None => Some(property.today()),
        Some(_) => leaves.map(|day| day.saturating_add(1.days())),
    };
    let free = free.filter(|_| !rented);
    xml.open("Unit");
    xml.text("UnitID", &unit_id(space).to_string());
    xml.text("UnitNumber", &property.label(space));
    let building = building(property, space);
    let (number, name) = building.map_or((0, String::new()), |(number, name)| (number + 1, name));
    xml.text("BuildingID", &number.to_string());
    xml.text("BuildingName", &if name.is_empty() { name } else { format!("Building {name}") });
    xml.text("FloorplanID", "4");
    xml.text("FloorplanName", "B2");
    xml.text("Bedrooms", "2");
    xml.text("Bathrooms", "2.00");
    xml.text("RentableSqft", "980");
    xml.text("GrossSqft", "1010");
    xml.text("MarketRent", "1,890.00");
    xml.text("Vacant", flag(living.is_none()));
    xml.text("Available", flag(free.is_some()));
    day(xml, "AvailableDate", Some(free.unwrap_or(NO_DATE)));
    day(xml, "OnNoticeForDate", Some(leaves.unwrap_or(NO_DATE)));
    xml.close("Unit");
}

/// Number and name of the building; none where the property has but one.
pub(super) fn building(property: &Property, space: u32) -> Option<(u32, String)> {
    if property.added_label(space).is_some() {
        return None;
    }
    property.blueprint.building_of(space)
}

fn flag(value: bool) -> &'static str {
    if value { "T" } else { "F" }
}
