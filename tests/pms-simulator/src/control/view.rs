//! What control shows: the state of a PMS and its residents, in words that no PMS owns.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::building::{Household, Member, PhoneKind, Property, Role, Status};
use crate::config::Quirks;
use crate::fault::Fault;
use crate::office;
use crate::vendors::{Pms, ResidentKey};

/// A PMS as it stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct State {
    /// Its name in paths.
    pub pms: &'static str,
    /// Its properties, in its order.
    pub properties: Vec<PropertyState>,
    /// Calls served by the vendor's name of the call, those that failed included.
    pub served: BTreeMap<String, u64>,
    /// Faults that are set, with the times that are left.
    pub faults: Vec<Fault>,
    /// The variant of the wire format that is spoken.
    pub quirks: Quirks,
}

/// A property as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PropertyState {
    /// Its id on the wire.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether it is switched off in the PMS.
    pub disabled: bool,
    /// Residents of every status. Somebody who moves within the property counts on both leases, a
    /// guarantor not at all.
    pub residents: usize,
    /// The same by the status of the lease.
    pub by_status: BTreeMap<Status, usize>,
    /// The seed of its roster.
    pub seed: u64,
}

/// A resident as control shows one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resident {
    /// The id on the wire: Entrata's customer id, Yardi's t-code or r-code, RealPage's household and member
    /// with a hyphen between them, AppFolio's tenant id, MRI's number of a name.
    pub id: String,
    /// Id of the property on the wire.
    pub property: String,
    /// Id of the primary resident of the same lease.
    pub household: String,
    /// `primary`, `spouse`, `roommate`, `occupant` or `guarantor`.
    pub role: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// E-mail address, if any.
    pub email: Option<String>,
    /// Mobile number, if any.
    pub phone: Option<String>,
    /// Status of the person.
    pub status: Status,
    /// First day of the lease.
    pub lease_start: Date,
    /// Last day of the lease.
    pub lease_end: Date,
    /// Day of moving in.
    pub move_in: Date,
    /// Day of moving out, if known.
    pub move_out: Option<Date>,
    /// Label of the unit.
    pub unit: String,
}

/// How to draw rosters anew; whatever is left out stays.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Reseed {
    /// The seed.
    pub seed: Option<u64>,
    /// Residents in each property.
    pub residents: Option<u32>,
    /// Share of odd cases, 0 to 1.
    pub oddities: Option<f64>,
    /// The day that dates are counted from.
    pub today: Option<Date>,
    /// Only this property; all of them when left out.
    pub property: Option<String>,
}

pub(super) fn state(pms: Pms, state: &office::State) -> State {
    State {
        pms: pms.name(),
        properties: state.properties.iter().map(|property| property_state(property)).collect(),
        served: state.served.clone(),
        faults: state.faults.left(),
        quirks: state.quirks.clone(),
    }
}

fn property_state(property: &Property) -> PropertyState {
    PropertyState {
        id: property.blueprint.id.to_owned(),
        name: property.blueprint.name.to_owned(),
        disabled: property.blueprint.disabled,
        residents: property.residents(),
        by_status: property.residents_by_status(),
        seed: property.recipe().seed,
    }
}

/// The people of a property that the PMS's roster names.
pub(super) fn residents(pms: Pms, property: &Property) -> impl Iterator<Item = Resident> {
    property
        .households_where(|_| true)
        .filter_map(|index| property.household(index))
        .flat_map(move |household| people(pms, property, &household))
}

fn people(pms: Pms, property: &Property, household: &Household) -> Vec<Resident> {
    let members = household.members.iter().filter(|member| pms.vendor().lists(member.role));
    members.map(|member| shown(pms, property, household, member)).collect()
}

/// The resident with this key.
pub(super) fn resident(pms: Pms, property: &Property, key: ResidentKey) -> Option<Resident> {
    let household = property.household(key.household)?;
    let member = household.members.get(household.position(key.seat)?)?;
    pms.vendor().lists(member.role).then(|| shown(pms, property, &household, member))
}

fn shown(pms: Pms, property: &Property, household: &Household, member: &Member) -> Resident {
    let id_of = |member| pms.vendor().resident_id(property, household, member);
    let mobile = member.phones.iter().find(|phone| phone.kind == PhoneKind::Mobile);
    Resident {
        id: id_of(member),
        property: property.blueprint.id.to_owned(),
        household: household.members.first().map(id_of).unwrap_or_default(),
        role: role(member.role).to_owned(),
        first_name: member.first_name.clone(),
        last_name: member.last_name.clone(),
        email: member.email.clone(),
        phone: mobile.map(|phone| phone.number.clone()),
        status: household.status_of(member),
        lease_start: household.term.start,
        lease_end: household.term.end,
        move_in: household.move_in_of(member),
        move_out: household.move_out_of(member),
        unit: property.label(household.unit),
    }
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Primary => "primary",
        Role::Spouse => "spouse",
        Role::Roommate => "roommate",
        Role::Occupant => "occupant",
        Role::Guarantor => "guarantor",
    }
}
