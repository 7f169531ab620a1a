//! `PropertyIDByNameOrAddress`, and the properties there are. No name or address filters here.

use axum::response::Response;
use serde::Serialize;

use super::answer::{self, Failure};
use super::request::Request;
use crate::building::{Blueprint, UnitStyle};
use crate::office::Scene;

/// In capitals, as clerks type them; one id is all digits, one property has two buildings with the same
/// numbers on their doors.
pub(super) const BLUEPRINTS: [Blueprint; 3] = [
    Blueprint {
        id: "TMK01",
        name: "TAMARACK TERRACE",
        code: "T01",
        street: "615 SUMAC AVE",
        city: "DAYTON",
        state: "OH",
        postal_code: "45402",
        units: UnitStyle::Twin,
        parent: None,
        disabled: false,
    },
    Blueprint {
        id: "0042",
        name: "BEACON HILL MEWS & LOFTS",
        code: "T02",
        street: "90 LANTERN ST",
        city: "DAYTON",
        state: "OH",
        postal_code: "45409",
        units: UnitStyle::Padded,
        parent: None,
        disabled: false,
    },
    Blueprint {
        id: "TMK03",
        name: "O'HARE'S WHARF",
        code: "T03",
        street: "3 CANNERY RD",
        city: "TOLEDO",
        state: "OH",
        postal_code: "43604",
        units: UnitStyle::Building,
        parent: None,
        disabled: false,
    },
];

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Row {
    #[serde(rename = "PropertyID")]
    property_id: &'static str,
    property_name: &'static str,
    entity_id: &'static str,
    address1: &'static str,
    address2: Option<&'static str>,
    address3: Option<&'static str>,
    city: &'static str,
    state: &'static str,
    zip_code: &'static str,
    phone_number: Option<&'static str>,
    manager_name: Option<&'static str>,
}

pub(super) fn answer(scene: &Scene, request: &Request) -> Result<Response, Failure> {
    let rows: Vec<_> = scene.granted().map(|property| property.blueprint).collect();
    Ok(answer::page(scene, request, rows, |rows| rows.into_iter().map(row).collect()))
}

fn row(blueprint: &'static Blueprint) -> Row {
    Row {
        property_id: blueprint.id,
        property_name: blueprint.name,
        entity_id: blueprint.code,
        address1: blueprint.street,
        address2: None,
        address3: None,
        city: blueprint.city,
        state: blueprint.state,
        zip_code: blueprint.postal_code,
        phone_number: Some("9375550100"),
        manager_name: None,
    }
}
