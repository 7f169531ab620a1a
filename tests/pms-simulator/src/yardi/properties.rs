//! `GetPropertyConfigurations`, and the properties there are.

use crate::building::{Blueprint, UnitStyle};
use crate::office::Scene;
use crate::soap::Answer;
use crate::soap::xml::Xml;

/// All of them are configured for the interface; a property that is not is not listed.
pub(super) const BLUEPRINTS: [Blueprint; 3] = [
    Blueprint {
        id: "lake01",
        name: "Lakeside Lofts & Suites",
        code: "lake01",
        street: "400 Shore Dr",
        city: "Madison",
        state: "WI",
        postal_code: "53703",
        units: UnitStyle::Padded,
        parent: None,
        disabled: false,
    },
    Blueprint {
        id: "Mill02",
        name: "Mill Street Flats",
        code: "Mill02",
        street: "12 Mill St",
        city: "Madison",
        state: "WI",
        postal_code: "53704",
        units: UnitStyle::Plain,
        parent: None,
        disabled: false,
    },
    Blueprint {
        id: "qrry03",
        name: "The Quarry",
        code: "qrry03",
        street: "9 Granite Way",
        city: "Verona",
        state: "WI",
        postal_code: "53593",
        units: UnitStyle::Building,
        parent: None,
        disabled: false,
    },
];

pub(super) fn answer(scene: &Scene) -> Answer {
    let mut xml = Xml::new(&scene.quirks);
    xml.open_with("Properties", &[("xmlns", "")]);
    for property in scene.granted() {
        let blueprint = property.blueprint;
        let month = property.today().strftime("%m/%Y").to_string();
        xml.open("Property");
        xml.text("Code", blueprint.id);
        xml.text("MarketingName", blueprint.name);
        xml.text("AddressLine1", blueprint.street);
        xml.empty("AddressLine2");
        xml.empty("AddressLine3");
        xml.text("City", blueprint.city);
        xml.text("State", blueprint.state);
        xml.text("PostalCode", blueprint.postal_code);
        xml.text("AccountsReceivable", &month);
        xml.text("AccountsPayable", &month);
        xml.close("Property");
    }
    xml.close("Properties");
    Answer::of(xml.finish())
}
