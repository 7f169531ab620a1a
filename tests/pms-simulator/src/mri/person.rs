//! `Residents`: one person by the number of the name, a row for each lease, in other words than the
//! leases have. Its other parameters are not played. The letters of a status are guesses.

use std::sync::Arc;

use axum::response::Response;
use serde::Serialize;

use super::Mri;
use super::answer::{self, Failure};
use super::record::{self, Record, flag};
use super::request::Request;
use crate::building::{Household, Member, PhoneKind, Property, Role, Status};
use crate::office::Scene;
use crate::vendors::Vendor;

#[derive(Clone, Serialize)]
#[serde(rename_all = "PascalCase")]
struct Person {
    /// `null` only as a fault.
    name_id: Option<String>,
    prospect_applicant_resident: &'static str,
    name_status: &'static str,
    property_id: &'static str,
    building_id: String,
    unit_id: String,
    lease_id: String,
    first_name: String,
    last_name: String,
    #[serde(rename = "EMailAddress")]
    email: Option<String>,
    cell: Option<String>,
    phone_number: Option<String>,
    work_phone1: Option<String>,
    work_phone2: Option<String>,
    primary_name_id: String,
    occupant_occupy_date: String,
    occupant_vacate_date: Option<String>,
    occupant_inactive: &'static str,
    guarantor: &'static str,
    last_update: String,
}

impl Record for Person {
    fn relabel(&mut self, status: &'static str) {
        self.name_status = status;
    }

    fn lose_id(&mut self) {
        self.name_id = None;
    }
}

pub(super) fn answer(scene: &Scene, request: &Request) -> Result<Response, Failure> {
    let id = request.text("NAMEID").ok_or(Failure::missing("NAMEID"))?;
    let rows = if scene.effects.empty_roster { None } else { leases_of(scene, id) };
    Ok(answer::page(scene, request, rows.unwrap_or_default(), |rows| record::spoilt(rows, &scene.effects)))
}

/// The household that gave the name a number, and the next: the other half of a transfer.
fn leases_of(scene: &Scene, id: &str) -> Option<Vec<Person>> {
    let key = Mri.find(id)?;
    let property: &Arc<Property> = scene.granted().find(|property| property.ordinal() == key.property)?;
    let homes = [key.household, key.household + 1].into_iter().filter_map(|index| property.household(index));
    let rows = homes.flat_map(|household| {
        let same = household.members.iter().filter(|one| Mri.resident_id(property, &household, one) == id);
        same.map(|member| row(property, &household, member)).collect::<Vec<_>>()
    });
    Some(rows.collect())
}

fn letter(member: &Member, own: Status) -> &'static str {
    match own {
        Status::Applicant | Status::Cancelled => "P",
        Status::Past => "O",
        Status::Future => "N",
        Status::Current | Status::Notice if member.role == Role::Primary => "C",
        Status::Current | Status::Notice => "R",
    }
}

fn row(property: &Property, household: &Household, member: &Member) -> Person {
    let own = household.status_of(member);
    let id = |member| Mri.resident_id(property, household, member);
    let (building_id, unit_id) = record::place(property, household.unit);
    let signed = !matches!(own, Status::Applicant | Status::Cancelled);
    let work = member.phones.iter().find(|phone| phone.kind == PhoneKind::Office);
    let home = member.phones.iter().find(|phone| phone.kind == PhoneKind::Home);
    Person {
        name_id: Some(id(member)),
        prospect_applicant_resident: if signed { "R" } else { "A" },
        name_status: letter(member, own),
        property_id: property.blueprint.id,
        building_id,
        unit_id,
        lease_id: record::lease_id(household),
        first_name: member.first_name.clone(),
        last_name: member.last_name.clone(),
        email: record::known(member.email.clone(), member),
        cell: record::known(record::mobile(member), member),
        phone_number: home.map(|phone| phone.number.clone()),
        work_phone1: work.map(|phone| phone.number.clone()),
        work_phone2: None,
        primary_name_id: household.members.first().map(id).unwrap_or_default(),
        occupant_occupy_date: record::instant(household, household.move_in_of(member)),
        occupant_vacate_date: household.move_out_of(member).map(|day| record::instant(household, day)),
        occupant_inactive: flag(own == Status::Past),
        guarantor: flag(member.role == Role::Guarantor),
        last_update: record::touched(household),
    }
}
