//! getLeases r2: which leases a call asks for. What a lease looks like is in `lease`.

mod lease;
mod wire;

use jiff::civil::Date;
use serde::Serialize;

use super::answer::{Answer, Failure};
use super::json::{Depth, Listed};
use super::page::Page;
use super::pick_list::STATUSES;
use super::request::Request;
use super::{Entrata, PER_PROPERTY};
use crate::building::{Household, Property, Status};
use crate::office::Scene;
use crate::vendors::Vendor;

const FIRST_LEASE: u32 = 15_000_000;

#[derive(Serialize)]
struct Result {
    #[serde(rename = "currencyCode")]
    currency_code: &'static str,
    leases: Leases,
}

#[derive(Serialize)]
struct Leases {
    lease: Listed<wire::Lease>,
}

/// What a call asks for.
struct Filter {
    statuses: Option<Vec<Status>>,
    /// Households named by a lease or a customer id.
    households: Option<Vec<u32>>,
    customer: Option<String>,
    dates: Vec<DateRange>,
}

/// A pair of `…From` and `…To`, both days included.
struct DateRange {
    of: fn(&Household) -> Option<Date>,
    from: Option<Date>,
    to: Option<Date>,
}

pub(super) fn answer(scene: &Scene, request: &Request, page: Page) -> std::result::Result<Answer, Failure> {
    let id = request.text("propertyId").ok_or(Failure::PROPERTY_REQUIRED)?;
    let property = scene.property(&id).ok_or(Failure::NO_PROPERTY)?;
    let mut rows =
        if scene.effects.empty_roster { Vec::new() } else { Filter::read(property, request).rows(property) };
    page.cut(&mut rows, &scene.effects);
    let leases = lease::list(scene, property, &rows);
    if leases.is_empty() {
        return Ok(Answer::no_records());
    }
    let lease = Listed::new(leases, scene.quirks.collapse, Depth::Outer);
    Ok(Answer::of(&Result { currency_code: "USD", leases: Leases { lease } }))
}

fn lease_id(property: &Property, household: u32) -> u32 {
    FIRST_LEASE + property.ordinal() * PER_PROPERTY + household
}

impl Filter {
    fn read(property: &Property, request: &Request) -> Self {
        let statuses = request.list("leaseStatusTypeIds").map(|ids| {
            let known = STATUSES.iter().filter(|(id, ..)| ids.iter().any(|wanted| *wanted == id.to_string()));
            known.map(|(.., status)| *status).collect()
        });
        let customer = request.text("customerId");
        let households = match (request.list("leaseIds"), &customer) {
            (Some(leases), _) => {
                Some(leases.iter().filter_map(|id| household_of_lease(property, id)).collect())
            }
            (None, Some(customer)) => Some(households_of_customer(property, customer)),
            (None, None) => None,
        };
        let dates = [
            ("moveInDate", (|household| Some(household.move_in)) as fn(&Household) -> Option<Date>),
            ("moveOutDate", |household| household.move_out),
            ("leaseExpiringDate", |household| Some(household.term.end)),
        ];
        let dates = dates.into_iter().map(|(name, of)| DateRange {
            of,
            from: request.text(&format!("{name}From")).and_then(|text| read_date(&text)),
            to: request.text(&format!("{name}To")).and_then(|text| read_date(&text)),
        });
        let dates = dates.filter(|range| range.from.is_some() || range.to.is_some()).collect();
        Self { statuses, households, customer, dates }
    }

    /// Numbers of the households that fit, in the order of the roster.
    fn rows(&self, property: &Property) -> Vec<u32> {
        let named = |index: &u32| self.households.as_ref().is_none_or(|named| named.contains(index));
        let status = |status| self.statuses.as_ref().is_none_or(|wanted| wanted.contains(&status));
        let rows = property.households_where(status).filter(named);
        if self.dates.is_empty() && self.customer.is_none() {
            return rows.collect();
        }
        rows.filter(|index| property.household(*index).is_some_and(|drawn| self.fits(property, &drawn)))
            .collect()
    }

    fn fits(&self, property: &Property, household: &Household) -> bool {
        let has = |customer: &String| {
            household
                .members
                .iter()
                .any(|member| Entrata.resident_id(property, household, member) == *customer)
        };
        self.customer.as_ref().is_none_or(has) && self.dates.iter().all(|range| range.holds(household))
    }
}

impl DateRange {
    fn holds(&self, household: &Household) -> bool {
        (self.of)(household).is_some_and(|date| {
            self.from.is_none_or(|from| date >= from) && self.to.is_none_or(|to| date <= to)
        })
    }
}

fn household_of_lease(property: &Property, id: &str) -> Option<u32> {
    let within = id.parse::<u32>().ok()?.checked_sub(FIRST_LEASE + property.ordinal() * PER_PROPERTY)?;
    (within < PER_PROPERTY).then_some(within)
}

/// The household that gave the customer a number, and the next: the other half of a transfer.
fn households_of_customer(property: &Property, id: &str) -> Vec<u32> {
    match Entrata.find(id) {
        Some(key) if key.property == property.ordinal() => vec![key.household, key.household + 1],
        _ => Vec::new(),
    }
}

/// Filters are read both ways that clients write them.
fn read_date(text: &str) -> Option<Date> {
    Date::strptime("%m/%d/%Y", text).or_else(|_| text.parse()).ok()
}
