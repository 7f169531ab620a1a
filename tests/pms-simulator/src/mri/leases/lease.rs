//! From a person of a household to a row of the leases.

use serde::Serialize;

use super::super::Mri;
use super::super::record::{self, Record, flag};
use crate::building::{Household, Member, Property, Role, Status};
use crate::vendors::Vendor;

/// Everything is text, numbers and flags included.
#[derive(Clone, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Lease {
    /// `null` only as a fault.
    #[serde(rename = "ResidentNameID")]
    resident_name_id: Option<String>,
    #[serde(rename = "PropertyID")]
    property_id: &'static str,
    #[serde(rename = "BuildingID")]
    building_id: String,
    #[serde(rename = "UnitID")]
    unit_id: String,
    #[serde(rename = "LeaseID")]
    lease_id: String,
    address: String,
    building_address: &'static str,
    city: &'static str,
    state: &'static str,
    zipcode: &'static str,
    first_name: String,
    last_name: String,
    resident_status: &'static str,
    email: Option<String>,
    birthday: Option<String>,
    lease_start: String,
    occupy_date: String,
    lease_end: String,
    lease_monthly_rent_amount: String,
    lease_move_out: Option<String>,
    lease_month_to_month: &'static str,
    pay_allowed: &'static str,
    last_update_date: String,
    curr_code: &'static str,
    lease_balance: &'static str,
    is_current: &'static str,
    #[serde(rename = "BlockEPayments")]
    block_e_payments: &'static str,
    guarantor: &'static str,
    lease_term: &'static str,
    number_of_garages: &'static str,
    date_notified: Option<String>,
    vacate_reason: Option<&'static str>,
    number_of_units: &'static str,
    description: Option<String>,
    has_pet: &'static str,
    resident_vacate_date: Option<String>,
    number_of_occupants: String,
    namegroup: String,
    phone_number: Option<String>,
    no_checks_in_web_cash_receipts: &'static str,
    cell_phone_number: Option<String>,
    #[serde(rename = "SCRIELease")]
    scrie_lease: &'static str,
    minor: &'static str,
}

impl Record for Lease {
    fn relabel(&mut self, status: &'static str) {
        self.resident_status = status;
    }

    fn lose_id(&mut self) {
        self.resident_name_id = None;
    }
}

/// The word for a person. Only `Current` is a guess; a notice has no word, its dates tell it.
fn word(member: &Member, own: Status) -> Option<&'static str> {
    match own {
        Status::Applicant | Status::Cancelled => None,
        _ if member.role != Role::Primary => Some("Other Resident"),
        Status::Future => Some("New"),
        Status::Current | Status::Notice => Some("Current"),
        Status::Past => Some("Old"),
    }
}

impl Lease {
    /// `None` for somebody who has not signed.
    pub(super) fn new(property: &Property, household: &Household, member: &Member) -> Option<Self> {
        let own = household.status_of(member);
        let resident_status = word(member, own)?;
        let blueprint = property.blueprint;
        let day = |date| record::instant(household, date);
        let id = |member| Mri.resident_id(property, household, member);
        let (building_id, unit_id) = record::place(property, household.unit);
        let vacated = household.move_out_of(member).filter(|_| own == Status::Past);
        Some(Self {
            resident_name_id: Some(id(member)),
            property_id: blueprint.id,
            building_id,
            unit_id,
            lease_id: record::lease_id(household),
            address: record::address(property, household.unit),
            building_address: blueprint.street,
            city: blueprint.city,
            state: blueprint.state,
            zipcode: blueprint.postal_code,
            first_name: member.first_name.clone(),
            last_name: member.last_name.clone(),
            resident_status,
            email: record::known(member.email.clone(), member),
            birthday: None,
            lease_start: day(household.term.start),
            occupy_date: day(household.move_in_of(member)),
            lease_end: day(household.term.end),
            lease_monthly_rent_amount: format!(
                "{}.{:02}",
                household.rent_cents / 100,
                household.rent_cents % 100
            ),
            lease_move_out: household.move_out.map(day),
            lease_month_to_month: flag(household.month_to_month),
            pay_allowed: flag(own.occupies()),
            last_update_date: record::touched(household),
            curr_code: "USD",
            lease_balance: "0.00",
            is_current: flag(own.occupies()),
            block_e_payments: flag(household.eviction),
            guarantor: flag(member.role == Role::Guarantor),
            lease_term: "12",
            number_of_garages: "0",
            date_notified: household.notice_on.map(day),
            // A code of the customer's own.
            vacate_reason: household.notice_on.map(|_| "TR"),
            number_of_units: "1",
            description: None,
            has_pet: "N",
            resident_vacate_date: vacated.map(day),
            number_of_occupants: record::occupants(household).count().to_string(),
            namegroup: household.members.first().map(id).unwrap_or_default(),
            phone_number: record::known(record::landline(member), member),
            no_checks_in_web_cash_receipts: "N",
            cell_phone_number: record::known(record::mobile(member), member),
            scrie_lease: "N",
            minor: if member.role == Role::Occupant { "True" } else { "False" },
        })
    }
}
