//! From a household to a lease of getLeases r2.

use jiff::ToSpan;
use jiff::civil::Date;

use super::super::json::{Depth, Listed};
use super::super::pick_list::id_and_name;
use super::super::{customer_id, units};
use super::{lease_id, wire};
use crate::building::{Household, Member, PEOPLE_PER_HOUSEHOLD, PhoneKind, Property, Role, Status, Term};
use crate::config::Collapse;
use crate::office::Scene;

/// A status that is not on the vendor's list.
const UNKNOWN: (u8, &str) = (9, "Relocating");
const PAYMENTS: &str = "Allow All Payment Types";
const FIRST_INTERVAL: u32 = 21_000_000;
/// Terms before the present one that are told; ids have room for no more.
const TOLD_TERMS: i16 = 5;

/// The leases of a page, spoilt as the faults want it.
pub(super) fn list(scene: &Scene, property: &Property, rows: &[u32]) -> Vec<wire::Lease> {
    let collapse = scene.quirks.collapse;
    let drawn = rows.iter().filter_map(|index| property.household(*index));
    let mut leases: Vec<_> = drawn.map(|household| lease(property, &household, collapse)).collect();
    if let Some(first) = leases.first_mut() {
        if scene.effects.unknown_status {
            relabel(first);
        }
        if scene.effects.unreadable_record {
            each(&mut first.customers.customer, |customer| customer.id = None);
        }
    }
    if scene.effects.duplicate_record {
        leases.extend(leases.first().cloned());
    }
    leases
}

fn each<T>(list: &mut Listed<T>, edit: impl FnMut(&mut T)) {
    match list {
        Listed::One(only) => std::slice::from_mut(only),
        Listed::Many(many) => many.as_mut_slice(),
    }
    .iter_mut()
    .for_each(edit);
}

fn relabel(lease: &mut wire::Lease) {
    lease.lease_status_type_id = UNKNOWN.0.to_string();
    lease.lease_interval_status = UNKNOWN.1;
    each(&mut lease.customers.customer, |customer| customer.lease_customer_status = UNKNOWN.1);
}

fn lease(property: &Property, household: &Household, collapse: Collapse) -> wire::Lease {
    let (status_id, status_name) = id_and_name(household.status);
    let (floor_plan_id, floor_plan_name) = units::floor_plan(property, household.unit);
    let intervals = intervals(property, household);
    let active = intervals.iter().find(|interval| interval.end_date == wire_date(household.term.end));
    let customers = household.members.iter().map(|member| customer(property, household, member, collapse));
    let space = wire::UnitSpace {
        unit_space_id: units::space_id(property, household.unit),
        unit_space: property.label(household.unit),
    };
    let inner = Depth::Inner;
    wire::Lease {
        id: lease_id(property, household.index).to_string(),
        lease_status_type_id: status_id.to_string(),
        lease_sub_status: sub_status(household),
        property_id: property.blueprint.id,
        move_in_date: wire_date(household.move_in),
        move_out_date: household.move_out.map(wire_date),
        property_name: property.blueprint.name,
        lease_interval_status: status_name,
        occupancy_type_id: "1",
        occupancy_type: "Conventional",
        is_month_to_month: u8::from(household.month_to_month),
        lease_interval_id: active.map(|interval| interval.id.to_string()).unwrap_or_default(),
        floor_plan_id: floor_plan_id.to_string(),
        floor_plan_name,
        payment_allowance_type: PAYMENTS,
        is_renewal_blacklist: "Renewable",
        space_configuration: units::configuration(property),
        customers: wire::Customers { customer: Listed::new(customers.collect(), collapse, inner) },
        unit_id: units::unit_id(property, household.unit).to_string(),
        unit_spaces: wire::UnitSpaces { unit_space: Listed::new(vec![space], collapse, inner) },
        lease_intervals: wire::Intervals { lease_interval: Listed::new(intervals, collapse, inner) },
    }
}

/// A list of words with commas, only where there is something to tell.
fn sub_status(household: &Household) -> Option<String> {
    let mut words = Vec::new();
    if household.month_to_month {
        words.push("Month To Month");
    }
    if household.eviction {
        words.extend(["In Collections", "Eviction"]);
    }
    (!words.is_empty()).then(|| words.join(", "))
}

fn customer(
    property: &Property,
    household: &Household,
    member: &Member,
    collapse: Collapse,
) -> wire::Customer {
    // Only the first two words are certain; the others are made up.
    let (customer_type, relationship_name) = match member.role {
        Role::Primary => ("Primary", "Primary"),
        Role::Spouse => ("Responsible", "Spouse"),
        Role::Roommate => ("Responsible", "Roommate"),
        Role::Occupant => ("Not Responsible", "Child"),
        Role::Guarantor => ("Guarantor", "Guarantor"),
    };
    let lives_there = member.role != Role::Guarantor;
    let address = wire::Address {
        address_type: "Primary",
        street_line: format!("{} #{}", property.blueprint.street, property.label(household.unit)),
        city: property.blueprint.city,
        state: property.blueprint.state,
        postal_code: property.blueprint.postal_code,
        country_name: "United States",
    };
    let inner = Depth::Inner;
    wire::Customer {
        id: Some(customer_id(property, member)),
        customer_type,
        first_name: member.first_name.clone(),
        last_name: member.last_name.clone(),
        name_full: format!("{}, {}", member.last_name, member.first_name),
        email_address: member.email.clone(),
        lease_customer_status: id_and_name(household.status_of(member)).1,
        relationship_name,
        move_in_date: lives_there.then(|| wire_date(household.move_in_of(member))),
        move_out_date: household.move_out_of(member).filter(|_| lives_there).map(wire_date),
        payment_allowance_type: PAYMENTS,
        addresses: (member.role == Role::Primary)
            .then(|| wire::Addresses { address: Listed::new(vec![address], collapse, inner) }),
        phones: phones(member, collapse),
        is_active_bankruptcy: false,
    }
}

fn phones(member: &Member, collapse: Collapse) -> Option<wire::Phones> {
    let list = member.phones.iter().enumerate().map(|(position, phone)| wire::Phone {
        phone_type_name: if position == 0 { "Primary" } else { "Secondary" },
        phone_type: match phone.kind {
            PhoneKind::Mobile => "mobile",
            PhoneKind::Home => "personal",
            PhoneKind::Office => "office",
        },
        phone_number: if phone.parts().is_some() {
            format!("+1 {}", phone.number)
        } else {
            phone.number.clone()
        },
        country_code: 1,
    });
    let list: Vec<_> = list.collect();
    (!list.is_empty()).then(|| wire::Phones { phone: Listed::new(list, collapse, Depth::Inner) })
}

/// Earlier years, the present term, and a renewal that is signed.
fn intervals(property: &Property, household: &Household) -> Vec<wire::Interval> {
    let first = FIRST_INTERVAL
        + property.ordinal() * super::super::PEOPLE_PER_PROPERTY
        + household.index * PEOPLE_PER_HOUSEHOLD;
    let start = household.term.start;
    let years = (start.year() - household.move_in.year()).clamp(0, TOLD_TERMS);
    let earlier = (1..=years).rev().map(|years| {
        let start = start.saturating_sub(i64::from(years).years());
        (Term { start, end: start.saturating_add(1.years()).saturating_sub(1.days()) }, Status::Past)
    });
    let terms = earlier
        .chain(std::iter::once((household.term, household.status)))
        .chain(household.next_term.map(|term| (term, Status::Future)));
    let last = household.term;
    terms
        .zip(first..)
        .enumerate()
        .map(|(position, ((term, status), id))| {
            let (type_id, type_name) = match position {
                _ if term == last && household.month_to_month => (4, "Month To Month"),
                0 => (1, "Application"),
                _ => (3, "Renewal"),
            };
            let (status_id, status_name) = id_and_name(status);
            wire::Interval {
                id,
                start_date: wire_date(term.start),
                end_date: wire_date(term.end),
                lease_interval_type_id: type_id,
                lease_interval_type_name: type_name,
                lease_interval_status_type_id: status_id,
                lease_interval_status_type_name: status_name,
                interval_date_time: format!("{} 14:53:57.725277 MDT", wire_date(household.signed_on)),
            }
        })
        .collect()
}

fn wire_date(date: Date) -> String {
    format!("{:02}/{:02}/{:04}", date.month(), date.day(), date.year())
}
