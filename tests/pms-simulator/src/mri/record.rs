//! What the rows about people have in common.

use jiff::civil::Date;

use crate::building::{Household, Member, PhoneKind, Property, Role};
use crate::fault::Effects;

/// A status that no source tells of.
const UNKNOWN: &str = "Relocating";
/// The building of a property that has no names for its buildings.
const ONLY_BUILDING: &str = "01";
/// Lease numbers start again after so many.
const LEASES: i64 = 100_000;
/// Households in a row of which one is kept by a server that writes fractions of a second.
const FRACTIONS: u32 = 3;

/// A row about a person, as far as faults care about it.
pub(super) trait Record: Clone {
    fn relabel(&mut self, status: &'static str);
    fn lose_id(&mut self);
}

/// Spoils rows as the faults want it.
pub(super) fn spoilt<T: Record>(mut rows: Vec<T>, effects: &Effects) -> Vec<T> {
    if let Some(first) = rows.first_mut() {
        if effects.unknown_status {
            first.relabel(UNKNOWN);
        }
        if effects.unreadable_record {
            first.lose_id();
        }
    }
    if effects.duplicate_record {
        rows.extend(rows.first().cloned());
    }
    rows
}

/// Building and unit of a space: only the two together name it, within its property.
pub(super) fn place(property: &Property, space: u32) -> (String, String) {
    let only = || ONLY_BUILDING.to_owned();
    match property.added_label(space) {
        Some(label) => (only(), label.to_owned()),
        None => {
            let building = property.blueprint.building_of(space).map_or_else(only, |(_, name)| name);
            (building, property.blueprint.unit_number(space))
        }
    }
}

pub(super) fn address(property: &Property, space: u32) -> String {
    format!("{} {}", property.blueprint.street, place(property, space).1)
}

/// The number of a lease, which only its unit knows: the household that lives where it was drawn has 1.
pub(super) fn lease_id(household: &Household) -> String {
    let number = i64::from(household.index) - i64::from(household.unit);
    (number.rem_euclid(LEASES) + 1).to_string()
}

/// A day as an instant without a zone; some servers write a fraction.
pub(super) fn instant(household: &Household, date: Date) -> String {
    format!("{date}T00:00:00{}", fraction(household))
}

/// When a row was last touched; made up, since the simulator keeps no history.
pub(super) fn touched(household: &Household) -> String {
    format!("{}T08:14:31{}", household.signed_on, fraction(household))
}

fn fraction(household: &Household) -> &'static str {
    if household.index % FRACTIONS == 1 { ".0000000" } else { "" }
}

/// A value, or one of the two ways to have none.
pub(super) fn known(value: Option<String>, member: &Member) -> Option<String> {
    value.or_else(|| (member.person % 2 == 1).then(String::new))
}

pub(super) fn mobile(member: &Member) -> Option<String> {
    number(member, |kind| kind == PhoneKind::Mobile)
}

pub(super) fn landline(member: &Member) -> Option<String> {
    number(member, |kind| kind != PhoneKind::Mobile)
}

fn number(member: &Member, wanted: impl Fn(PhoneKind) -> bool) -> Option<String> {
    member.phones.iter().find(|phone| wanted(phone.kind)).map(|phone| phone.number.clone())
}

pub(super) fn flag(on: bool) -> &'static str {
    if on { "Y" } else { "N" }
}

/// Those who live there or will.
pub(super) fn occupants(household: &Household) -> impl Iterator<Item = &Member> {
    household.members.iter().filter(|member| member.role != Role::Guarantor)
}
