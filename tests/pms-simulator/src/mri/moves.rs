//! `PendingMoveIns`: those who have signed and not moved in, once more.

use axum::response::Response;
use serde::Serialize;

use super::Mri;
use super::answer::{self, Failure};
use super::record::{self, Record};
use super::request::Request;
use crate::building::{Household, Member, Property, Status};
use crate::office::Scene;
use crate::vendors::Vendor;

/// The same person is `ResidentNameID` in the leases.
#[derive(Clone, Serialize)]
#[serde(rename_all = "PascalCase")]
struct Move {
    /// `null` only as a fault.
    #[serde(rename = "ResidentID")]
    resident_id: Option<String>,
    first_name: String,
    last_name: String,
    #[serde(rename = "PropertyID")]
    property_id: &'static str,
    #[serde(rename = "BuildingID")]
    building_id: String,
    #[serde(rename = "UnitID")]
    unit_id: String,
    #[serde(rename = "LeaseID")]
    lease_id: String,
    resident_status: &'static str,
    scheduled_move_in_date: String,
    email: Option<String>,
    phone: Option<String>,
    previous_address: [&'static str; 0],
}

impl Record for Move {
    fn relabel(&mut self, status: &'static str) {
        self.resident_status = status;
    }

    fn lose_id(&mut self) {
        self.resident_id = None;
    }
}

pub(super) fn answer(scene: &Scene, request: &Request) -> Result<Response, Failure> {
    let property = request.property(scene, "PROPERTYID")?;
    let there = property.households_where(|status| status == Status::Future);
    let there = there.filter(|_| !scene.effects.empty_roster);
    let households = there.filter_map(|index| property.household(index));
    let rows = households.flat_map(|household| moves(property, &household)).collect();
    Ok(answer::page(scene, request, rows, |rows| record::spoilt(rows, &scene.effects)))
}

fn moves(property: &Property, household: &Household) -> Vec<Move> {
    let coming = record::occupants(household).filter(|member| household.status_of(member) == Status::Future);
    coming.map(|member| row(property, household, member)).collect()
}

fn row(property: &Property, household: &Household, member: &Member) -> Move {
    let (building_id, unit_id) = record::place(property, household.unit);
    Move {
        resident_id: Some(Mri.resident_id(property, household, member)),
        first_name: member.first_name.clone(),
        last_name: member.last_name.clone(),
        property_id: property.blueprint.id,
        building_id,
        unit_id,
        lease_id: record::lease_id(household),
        resident_status: "New",
        scheduled_move_in_date: record::instant(household, household.move_in_of(member)),
        email: record::known(member.email.clone(), member),
        phone: record::known(record::mobile(member).or(record::landline(member)), member),
        previous_address: [],
    }
}
