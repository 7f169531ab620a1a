//! `GetResidentsByStatus` of the Common Data interface: flat residents with the richer statuses, and dates
//! as they are written in the United States. Where the property's code sits is a guess.

use std::sync::Arc;

use jiff::civil::Date;

use super::message::Message;
use super::residents::phone_word;
use super::{Yardi, resident_code};
use crate::building::{Household, Property, Status};
use crate::config::Quirks;
use crate::fault::Effects;
use crate::office::Scene;
use crate::soap::Answer;
use crate::soap::xml::{Xml, money};
use crate::vendors::Vendor;

/// Households written at a time.
const HOUSEHOLDS_PER_PIECE: usize = 32;
const ROOT: &str = "MITS-ResidentData";

/// The words of the vendor. Eviction is a status of its own here.
fn word(household: &Household) -> &'static str {
    match household.status {
        Status::Current if household.eviction => "Eviction",
        Status::Current => "Current",
        Status::Notice => "Notice",
        Status::Future => "Future",
        Status::Past => "Past",
        Status::Applicant => "Applicant",
        Status::Cancelled => "Canceled",
    }
}

/// `statuses` are joined by `^`; none means all.
pub(super) fn answer(
    scene: &Scene,
    properties: Vec<Arc<Property>>,
    statuses: &str,
) -> Result<Answer, Message> {
    let wanted: Vec<String> = statuses
        .split('^')
        .map(|status| status.trim().to_lowercase())
        .filter(|status| !status.is_empty())
        .collect();
    let fits = |household: &Household| {
        wanted.is_empty() || wanted.iter().any(|status| word(household).eq_ignore_ascii_case(status))
    };
    let mut found = Vec::new();
    for property in properties {
        let indexes = property.households_where(|_| true);
        let mut rows: Vec<u32> = indexes
            .filter(|index| property.household(*index).is_some_and(|household| fits(&household)))
            .collect();
        rows.truncate(rows.len().saturating_sub(scene.effects.missing_rows as usize));
        if scene.effects.duplicate_record {
            rows.extend(rows.first().copied());
        }
        if !rows.is_empty() {
            found.push((property, rows));
        }
    }
    if found.is_empty() || scene.effects.empty_roster {
        return Err(Message::nobody());
    }
    let (quirks, effects) = (scene.quirks.clone(), scene.effects.clone());
    let mut head = Xml::new(&quirks);
    head.open_with(ROOT, &[("xmlns", "")]);
    let inside = found
        .into_iter()
        .flat_map(move |(property, rows)| pieces(quirks.clone(), effects.clone(), property, rows));
    let tail = format!("</{ROOT}>").into_bytes();
    Ok(Answer::streamed(std::iter::once(head.finish()).chain(inside).chain(std::iter::once(tail))))
}

fn pieces(
    quirks: Quirks,
    effects: Effects,
    property: Arc<Property>,
    rows: Vec<u32>,
) -> impl Iterator<Item = Vec<u8>> {
    let mut head = Xml::new(&quirks);
    head.open("PropertyResidents");
    head.text("PropertyCode", property.blueprint.id);
    head.open("Residents");
    let mut rows = rows.into_iter().enumerate();
    let middle = std::iter::from_fn(move || {
        let mut xml = Xml::new(&quirks);
        for (position, index) in rows.by_ref().take(HOUSEHOLDS_PER_PIECE) {
            let Some(household) = property.household(index) else { continue };
            let spoilt = if position == 0 { effects.clone() } else { Effects::default() };
            resident(&mut xml, &property, &household, &spoilt);
        }
        let piece = xml.finish();
        (!piece.is_empty()).then_some(piece)
    });
    let tail = b"</Residents></PropertyResidents>".to_vec();
    std::iter::once(head.finish()).chain(middle).chain(std::iter::once(tail))
}

fn resident(xml: &mut Xml, property: &Property, household: &Household, spoilt: &Effects) {
    let Some(primary) = household.members.first() else { return };
    let code = resident_code(property, household.index);
    xml.open_with("Resident", &[("tCode", if spoilt.unreadable_record { "" } else { &code })]);
    xml.text("Status", if spoilt.unknown_status { "Relocating" } else { word(household) });
    xml.text("FirstName", &primary.first_name);
    xml.text("LastName", &primary.last_name);
    for phone in &primary.phones {
        xml.open("Phone");
        xml.text("PhoneDescription", phone_word(phone.kind));
        xml.text("PhoneNumber", &phone.as_typed_by(primary.person));
        xml.close("Phone");
    }
    xml.text("Email", primary.email.as_deref().unwrap_or_default());
    xml.text("UnitCode", &property.label(household.unit));
    xml.text("Rent", &money(household.rent_cents));
    date(xml, "LeaseFromDate", Some(household.term.start));
    date(xml, "LeaseToDate", Some(household.term.end));
    date(xml, "MoveInDate", Some(household.move_in));
    date(xml, "MoveOutDate", household.move_out);
    date(xml, "NoticeDate", household.notice_on);
    xml.open("OtherOccupants");
    let others = household.members.iter().filter(|member| member.seat() > 0 && Yardi.lists(member.role));
    for other in others {
        let code = Yardi.resident_id(property, household, other);
        xml.open_with("OtherOccupant", &[("Code", if spoilt.unreadable_record { "" } else { &code })]);
        xml.text("FirstName", &other.first_name);
        xml.text("LastName", &other.last_name);
        xml.text("Email", other.email.as_deref().unwrap_or_default());
        date(xml, "MoveInDate", Some(household.move_in_of(other)));
        date(xml, "MoveOutDate", household.move_out_of(other));
        xml.close("OtherOccupant");
    }
    xml.close("OtherOccupants");
    xml.close("Resident");
}

fn date(xml: &mut Xml, name: &str, date: Option<Date>) {
    let text = date.map(|date| format!("{}/{}/{}", date.month(), date.day(), date.year()));
    xml.text(name, &text.unwrap_or_default());
}
