//! `GetResidentTransactions_Login` and its sibling for one tenant: households with the ledger between them.

mod household;
mod ledger;

pub(super) use household::phone_word;

use std::sync::Arc;

use super::Yardi;
use super::message::Message;
use crate::building::Property;
use crate::config::Quirks;
use crate::fault::Effects;
use crate::office::Scene;
use crate::soap::Answer;
use crate::soap::xml::Xml;
use crate::vendors::Vendor;

/// Households written at a time.
const HOUSEHOLDS_PER_PIECE: usize = 32;
const NAMESPACE: &str = "http://yardi.com/ResidentTransactions20";
/// A placeholder that Voyager really sends.
const MITS: &str = "http://my-company.com/namespace";
const ROOT: &str = "ResidentTransactions";

/// The rows of one property.
type Rows = (Arc<Property>, Vec<u32>);

/// Whole properties, in as many pieces as it takes.
pub(super) fn all(scene: &Scene, properties: Vec<Arc<Property>>) -> Result<Answer, Message> {
    let rows = properties.into_iter().map(|property| {
        let mut rows: Vec<u32> = property.households_where(|_| true).collect();
        rows.truncate(rows.len().saturating_sub(scene.effects.missing_rows as usize));
        if scene.effects.duplicate_record {
            rows.extend(rows.first().copied());
        }
        (property, rows)
    });
    written(scene, rows.filter(|(_, rows)| !rows.is_empty()).collect())
}

/// The household of one t-code.
pub(super) fn one(scene: &Scene, properties: Vec<Arc<Property>>, code: &str) -> Result<Answer, Message> {
    let key = Yardi.find(&code.to_lowercase()).filter(|key| key.seat == 0).ok_or_else(Message::nobody)?;
    let home = properties.into_iter().find(|property| property.ordinal() == key.property);
    let there = home.filter(|property| property.household(key.household).is_some());
    written(scene, there.into_iter().map(|property| (property, vec![key.household])).collect())
}

fn written(scene: &Scene, properties: Vec<Rows>) -> Result<Answer, Message> {
    if properties.is_empty() || scene.effects.empty_roster {
        return Err(Message::nobody());
    }
    let quirks = scene.quirks.clone();
    let effects = scene.effects.clone();
    let head = head(&quirks);
    let inside = properties
        .into_iter()
        .flat_map(move |(property, rows)| pieces(quirks.clone(), effects.clone(), property, rows));
    let tail = format!("</{ROOT}>").into_bytes();
    Ok(Answer::streamed(std::iter::once(head).chain(inside).chain(std::iter::once(tail))))
}

fn head(quirks: &Quirks) -> Vec<u8> {
    let mut xml = Xml::new(quirks);
    let default = if quirks.default_namespace { NAMESPACE } else { "" };
    let schema = format!("{NAMESPACE} .\\Itf_MITS_ResidentTransactions2.0.xsd");
    xml.open_with(ROOT, &[("xmlns", default), ("xmlns:MITS", MITS), ("xsi:schemaLocation", &schema)]);
    xml.finish()
}

/// One property, piece by piece.
fn pieces(
    quirks: Quirks,
    effects: Effects,
    property: Arc<Property>,
    rows: Vec<u32>,
) -> impl Iterator<Item = Vec<u8>> {
    let mut head = Xml::new(&quirks);
    property_head(&mut head, &property);
    let mut rows = rows.into_iter().enumerate();
    let middle = std::iter::from_fn(move || {
        let mut xml = Xml::new(&quirks);
        for (position, index) in rows.by_ref().take(HOUSEHOLDS_PER_PIECE) {
            let Some(drawn) = property.household(index) else { continue };
            let spoilt = if position == 0 { effects.clone() } else { Effects::default() };
            household::write(&mut xml, &property, &drawn, &spoilt);
        }
        let piece = xml.finish();
        (!piece.is_empty()).then_some(piece)
    });
    let tail = b"</Property>".to_vec();
    std::iter::once(head.finish()).chain(middle).chain(std::iter::once(tail))
}

fn property_head(xml: &mut Xml, property: &Property) {
    let blueprint = property.blueprint;
    xml.open("Property");
    xml.open("PropertyID");
    xml.open_with("MITS:Identification", &[("Type", "other")]);
    xml.text("MITS:PrimaryID", blueprint.id);
    xml.text("MITS:MarketingName", blueprint.name);
    xml.close("MITS:Identification");
    xml.open_with("MITS:Address", &[("Type", "property")]);
    xml.text("MITS:Address1", blueprint.street);
    xml.text("MITS:City", blueprint.city);
    xml.text("MITS:State", blueprint.state);
    xml.text("MITS:PostalCode", blueprint.postal_code);
    xml.close("MITS:Address");
    xml.close("PropertyID");
}
