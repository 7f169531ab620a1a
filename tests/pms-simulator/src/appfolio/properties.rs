//! `GET /properties`, and the properties there are.

use std::sync::Arc;

use axum::response::Response;
use jiff::ToSpan;
use serde::Serialize;

use super::answer::page;
use super::request::Request;
use crate::building::{Blueprint, Property, UnitStyle};
use crate::office::Scene;

/// The properties that the customer shares; one lets by the bed.
pub(super) const BLUEPRINTS: [Blueprint; 3] = [
    Blueprint {
        id: "c41f6a20-5d3e-4b7a-9e10-6f2b80d1a001",
        name: "Thistle Court",
        code: "THIS",
        street: "38 Heron Lane",
        city: "Eugene",
        state: "OR",
        postal_code: "97401",
        units: UnitStyle::Plain,
        parent: None,
        disabled: false,
    },
    Blueprint {
        id: "c41f6a20-5d3e-4b7a-9e10-6f2b80d1a002",
        name: "Millrace Student Houses",
        code: "MILR",
        street: "1502 Ferry Row",
        city: "Eugene",
        state: "OR",
        postal_code: "97403",
        units: UnitStyle::Bed,
        parent: None,
        disabled: false,
    },
    Blueprint {
        id: "c41f6a20-5d3e-4b7a-9e10-6f2b80d1a003",
        name: "St. Brannock's & Garden Row",
        code: "BRAN",
        street: "7 Orchard Walk",
        city: "Corvallis",
        state: "OR",
        postal_code: "97330",
        units: UnitStyle::Building,
        parent: None,
        disabled: false,
    },
];

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Row {
    id: &'static str,
    name: &'static str,
    address1: &'static str,
    address2: Option<&'static str>,
    city: &'static str,
    state: &'static str,
    zip: &'static str,
    property_type: &'static str,
    property_group_ids: [&'static str; 1],
    maintenance_notes: &'static str,
    tenant_portal_link: &'static str,
    hidden_at: Option<String>,
    last_updated_at: String,
}

/// Properties that the connection sees and the filter names, by that filter.
pub(super) fn granted<'a>(
    scene: &'a Scene,
    request: &'a Request,
    filter: &'a str,
) -> impl Iterator<Item = &'a Arc<Property>> {
    scene.granted().filter(move |property| request.wants(filter, property.blueprint.id))
}

pub(super) fn answer(scene: &Scene, request: &Request) -> Response {
    let wanted = granted(scene, request, "Id");
    let rows: Vec<_> =
        wanted.filter(|property| request.wants("PropertyType", kind(property.blueprint))).collect();
    page(scene, request, rows, |rows| rows.into_iter().map(|property| row(property)).collect())
}

fn kind(blueprint: &Blueprint) -> &'static str {
    if blueprint.units == UnitStyle::Bed { "Student-Housing" } else { "Multi-Family" }
}

fn row(property: &Property) -> Row {
    let blueprint = property.blueprint;
    let updated = property.today().saturating_sub(9.days());
    Row {
        id: blueprint.id,
        name: blueprint.name,
        address1: blueprint.street,
        address2: None,
        city: blueprint.city,
        state: blueprint.state,
        zip: blueprint.postal_code,
        property_type: kind(blueprint),
        property_group_ids: ["e27b9f00-83c4-4d02-a1f6-90ce51f7b001"],
        maintenance_notes: "",
        tenant_portal_link: "https://thistle.appfolio.com/connect",
        hidden_at: None,
        last_updated_at: format!("{updated}T16:20:05Z"),
    }
}
