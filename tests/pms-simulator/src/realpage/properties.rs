//! `getsitelist`, and the sites there are.

use crate::building::{Blueprint, UnitStyle};
use crate::office::Scene;
use crate::soap::Answer;
use crate::soap::xml::Xml;

/// All of them are subscribed; a site that is not is not listed.
pub(super) const BLUEPRINTS: [Blueprint; 3] = [
    Blueprint {
        id: "3381204",
        name: "Cedar Bench & Terrace",
        code: "3381204",
        street: "2210 Bench Rd",
        city: "Boise",
        state: "ID",
        postal_code: "83705",
        units: UnitStyle::Building,
        parent: None,
        disabled: false,
    },
    Blueprint {
        id: "3381217",
        name: "Tamarack Row",
        code: "3381217",
        street: "77 Tamarack Ave",
        city: "Nampa",
        state: "ID",
        postal_code: "83651",
        units: UnitStyle::Plain,
        parent: None,
        disabled: false,
    },
    Blueprint {
        id: "3390052",
        name: "Sawtooth Yard",
        code: "3390052",
        street: "5 Freight St",
        city: "Caldwell",
        state: "ID",
        postal_code: "83605",
        units: UnitStyle::Padded,
        parent: None,
        disabled: false,
    },
];

/// That the list stands directly in the result is a guess.
pub(super) fn answer(scene: &Scene) -> Answer {
    let mut xml = Xml::new(&scene.quirks);
    xml.open_with("SiteList", &[("xmlns", "")]);
    for property in scene.granted() {
        let blueprint = property.blueprint;
        xml.open("Site");
        xml.text("SiteID", blueprint.id);
        xml.text("SiteName", blueprint.name);
        xml.text("Adr1", blueprint.street);
        xml.text("City", blueprint.city);
        xml.text("State", blueprint.state);
        xml.text("Zip", blueprint.postal_code);
        xml.close("Site");
    }
    xml.close("SiteList");
    Answer::of(xml.finish())
}
