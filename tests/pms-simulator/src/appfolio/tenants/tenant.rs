//! From a person of a household to a row of `/tenants`.

use jiff::civil::Date;
use serde::Serialize;

use super::super::{AppFolio, id};
use crate::building::{Household, Member, PhoneKind, Property, Role, Status};
use crate::vendors::Vendor;

/// Every status the vendor has.
pub(super) const STATUSES: [&str; 5] = ["Current", "Past", "Future", "Evict", "Notice"];
/// Of the future households without a unit of their own, one in so many has none at all yet.
const UNASSIGNED: u32 = 4;

/// Address and number come twice: as one text, and as a list. Which of the two a customer's database
/// fills is not known.
#[derive(Clone, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Tenant {
    /// `null` only as a fault.
    pub(super) id: Option<String>,
    occupancy_id: String,
    property_id: &'static str,
    pub(super) unit_id: Option<String>,
    first_name: String,
    middle_name: Option<String>,
    last_name: String,
    company_name: Option<String>,
    link: String,
    pub(super) status: &'static str,
    tenant_type: &'static str,
    primary_tenant: bool,
    email: Option<String>,
    phone_number: Option<String>,
    emails: Vec<Email>,
    phone_numbers: Vec<Number>,
    move_in_on: Date,
    move_out_on: Option<Date>,
    lease_signed_date: Date,
    lease_start_date: Date,
    lease_end_date: Date,
    is_monthly_lease: bool,
    rental_application_id: Option<String>,
    current_rent: String,
    tags: [&'static str; 0],
    pub(super) hidden_at: Option<String>,
    last_updated_at: String,
}

#[derive(Clone, Serialize)]
#[serde(rename_all = "PascalCase")]
struct Email {
    email_address: String,
    is_primary: bool,
}

#[derive(Clone, Serialize)]
#[serde(rename_all = "PascalCase")]
struct Number {
    label: &'static str,
    phone_number: String,
    is_primary: bool,
    additional_details: Option<String>,
}

impl Tenant {
    /// `None` for somebody who has not signed: applicants are in another list.
    pub(super) fn new(property: &Property, household: &Household, member: &Member) -> Option<Self> {
        let own = household.status_of(member);
        let status = match own {
            Status::Applicant | Status::Cancelled => return None,
            Status::Future => "Future",
            Status::Current | Status::Notice if household.eviction => "Evict",
            Status::Current => "Current",
            Status::Notice => "Notice",
            Status::Past => "Past",
        };
        let numbers = numbers(member);
        // A household that has left is put away on the day it left.
        let hidden_on = household.move_out.filter(|_| household.status == Status::Past);
        let hidden_at = hidden_on.map(|day| format!("{day}T12:00:00Z"));
        Some(Self {
            id: Some(AppFolio.resident_id(property, household, member)),
            occupancy_id: id::occupancy(property, household.index),
            property_id: property.blueprint.id,
            unit_id: assigned(household).then(|| id::unit(property, household.unit)),
            first_name: member.first_name.clone(),
            middle_name: member.middle_name.clone(),
            last_name: member.last_name.clone(),
            company_name: None,
            link: format!(
                "https://thistle.appfolio.com/occupancies/{}/selected_tenant/{}",
                4_000 + household.index,
                member.person
            ),
            status,
            // The first is seen in a report; the second is made up.
            tenant_type: match member.role {
                Role::Occupant => "Other Occupant",
                _ => "Financially Responsible",
            },
            primary_tenant: member.role == Role::Primary,
            email: member.email.clone(),
            phone_number: primary(&numbers),
            emails: emails(member),
            phone_numbers: numbers,
            move_in_on: household.move_in_of(member),
            move_out_on: household.move_out_of(member),
            lease_signed_date: household.signed_on,
            lease_start_date: household.term.start,
            lease_end_date: household.term.end,
            is_monthly_lease: household.month_to_month,
            rental_application_id: None,
            current_rent: format!("{}.{:02}", household.rent_cents / 100, household.rent_cents % 100),
            tags: [],
            last_updated_at: hidden_at
                .clone()
                .unwrap_or_else(|| format!("{}T17:02:44Z", household.signed_on)),
            hidden_at,
        })
    }
}

/// Whether a household has been given a unit. One that transfers has a unit of its own waiting.
fn assigned(household: &Household) -> bool {
    let own_unit = household.unit == household.index;
    household.status != Status::Future || own_unit || household.index % UNASSIGNED != UNASSIGNED - 1
}

fn emails(member: &Member) -> Vec<Email> {
    let emails = member.email.iter();
    emails.map(|email| Email { email_address: email.clone(), is_primary: true }).collect()
}

/// The mobile number is the primary one, wherever it stands.
fn numbers(member: &Member) -> Vec<Number> {
    let mobile = member.phones.iter().position(|phone| phone.kind == PhoneKind::Mobile).unwrap_or(0);
    let numbers = member.phones.iter().enumerate().map(|(position, phone)| Number {
        label: match phone.kind {
            PhoneKind::Mobile => "Mobile",
            PhoneKind::Home => "Home",
            PhoneKind::Office => "Work",
        },
        phone_number: phone.as_typed_by(member.person),
        is_primary: position == mobile,
        additional_details: None,
    });
    numbers.collect()
}

fn primary(numbers: &[Number]) -> Option<String> {
    let found = numbers.iter().find(|number| number.is_primary);
    found.map(|number| number.phone_number.clone())
}
