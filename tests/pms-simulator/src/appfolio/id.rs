//! Ids on the wire: uuids that say where a record stands, so that they can be read back.

use crate::building::{PEOPLE_PER_HOUSEHOLD, Property};
use crate::vendors::ResidentKey;

const TENANT: u32 = 0x7e4a_4701;
const OCCUPANCY: u32 = 0x0cca_9c02;
const UNIT: u32 = 0x4b17_5d03;

fn uuid(kind: u32, property: u32, number: u32) -> String {
    format!("{kind:08x}-{property:04x}-4000-8000-{number:012x}")
}

/// A person is another tenant on another lease, as a transfer makes one.
pub(super) fn tenant(property: &Property, household: u32, seat: u32) -> String {
    uuid(TENANT, property.ordinal(), household * PEOPLE_PER_HOUSEHOLD + seat)
}

pub(super) fn read_tenant(id: &str) -> Option<ResidentKey> {
    let (_, rest) = id.split_once('-')?;
    let property = u32::from_str_radix(rest.split('-').next()?, 16).ok()?;
    let number = u32::from_str_radix(rest.rsplit('-').next()?, 16).ok()?;
    let known = uuid(TENANT, property, number).eq_ignore_ascii_case(id);
    known.then_some(ResidentKey {
        property,
        household: number / PEOPLE_PER_HOUSEHOLD,
        seat: number % PEOPLE_PER_HOUSEHOLD,
    })
}

pub(super) fn occupancy(property: &Property, household: u32) -> String {
    uuid(OCCUPANCY, property.ordinal(), household)
}

pub(super) fn unit(property: &Property, space: u32) -> String {
    uuid(UNIT, property.ordinal(), space)
}
