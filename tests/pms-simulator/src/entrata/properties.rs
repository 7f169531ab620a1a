//! getProperties, and the properties there are.

use serde::Serialize;

use super::answer::{Answer, Echo};
use super::json::{Depth, Listed};
use super::request::Request;
use crate::building::{Blueprint, UnitStyle};
use crate::office::Scene;

/// Three that can be synced, one of them part of another and let by the bed, and one switched off.
pub(super) const BLUEPRINTS: [Blueprint; 4] = [
    Blueprint {
        id: "718201",
        name: "Larkspur Commons",
        code: "LARK",
        street: "210 Canal Street",
        city: "Provo",
        state: "UT",
        postal_code: "84601",
        units: UnitStyle::Building,
        parent: None,
        disabled: false,
    },
    Blueprint {
        id: "718202",
        name: "Larkspur Commons – The Annex",
        code: "LARKB",
        street: "214 Canal Street",
        city: "Provo",
        state: "UT",
        postal_code: "84601",
        units: UnitStyle::Bed,
        parent: Some("718201"),
        disabled: false,
    },
    Blueprint {
        id: "718203",
        name: "O'Fallon Place",
        code: "OFAL",
        street: "7 Mill Road",
        city: "Orem",
        state: "UT",
        postal_code: "84057",
        units: UnitStyle::Plain,
        parent: None,
        disabled: false,
    },
    Blueprint {
        id: "718204",
        name: "Larkspur Model Homes",
        code: "LARKX",
        street: "1 Show Court",
        city: "Provo",
        state: "UT",
        postal_code: "84604",
        units: UnitStyle::Plain,
        parent: None,
        disabled: true,
    },
];

#[derive(Serialize)]
struct Result {
    #[serde(rename = "PhysicalProperty")]
    physical: Physical,
}

#[derive(Serialize)]
struct Physical {
    #[serde(rename = "Property")]
    list: Listed<Property>,
}

/// Ids and flags are numbers, as captured; the vendor's description has them as text.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Property {
    #[serde(rename = "PropertyID")]
    id: u32,
    #[serde(rename = "ParentPropertyID", skip_serializing_if = "Option::is_none")]
    parent: Option<u32>,
    marketing_name: &'static str,
    r#type: &'static str,
    property_lookup_code: &'static str,
    #[serde(rename = "webSite")]
    web_site: String,
    address: Address,
    is_disabled: u8,
    is_featured_property: u8,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Address {
    #[serde(rename = "@attributes")]
    attributes: AddressType,
    address: &'static str,
    city: &'static str,
    state: &'static str,
    postal_code: &'static str,
    country: &'static str,
}

#[derive(Serialize)]
struct AddressType {
    #[serde(rename = "AddressType")]
    kind: &'static str,
}

pub(super) fn answer(scene: &Scene, request: &Request) -> Answer {
    let wanted = request.list("propertyIds");
    let granted = scene.granted().map(|property| property.blueprint);
    let listed = granted.filter(|blueprint| match &wanted {
        Some(ids) => ids.iter().any(|id| id == blueprint.id),
        None => true,
    });
    let list: Vec<_> = listed.map(property).collect();
    if list.is_empty() {
        return Answer::no_records();
    }
    let list = Listed::new(list, scene.quirks.collapse, Depth::Outer);
    Answer::of(&Result { physical: Physical { list } }).echoing(Echo::Never)
}

fn property(blueprint: &'static Blueprint) -> Property {
    Property {
        id: number(blueprint.id),
        parent: blueprint.parent.map(number),
        marketing_name: blueprint.name,
        r#type: if blueprint.units == UnitStyle::Bed { "Student" } else { "Apartment" },
        property_lookup_code: blueprint.code,
        web_site: format!("https://{}.prospectportal.com/", blueprint.code.to_lowercase()),
        address: Address {
            attributes: AddressType { kind: "property" },
            address: blueprint.street,
            city: blueprint.city,
            state: blueprint.state,
            postal_code: blueprint.postal_code,
            country: "US",
        },
        is_disabled: u8::from(blueprint.disabled),
        is_featured_property: 0,
    }
}

/// The id of a property as a number; the blueprints here have no other.
pub(super) fn number(id: &str) -> u32 {
    id.parse().unwrap_or_default()
}
