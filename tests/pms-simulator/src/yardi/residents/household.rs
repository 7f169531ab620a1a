//! One household as an `RT_Customer`: the primary resident, the roommates, the unit, the ledger.

use jiff::civil::{Date, date};

use super::super::{Yardi, resident_code, units};
use super::ledger;
use crate::building::{Household, Member, PhoneKind, Property, Role, Status};
use crate::fault::Effects;
use crate::soap::xml::{Xml, money};
use crate::vendors::Vendor;

/// How Voyager writes a date that is not known.
const NO_DATE: Date = date(1, 1, 1);
/// A type that the vendor's schema does not hold.
const UNKNOWN: &str = "relocating resident";

/// The type of a primary resident. Notice and eviction do not show here.
fn resident_type(status: Status) -> &'static str {
    match status {
        Status::Current | Status::Notice => "current resident",
        Status::Future => "future resident",
        Status::Past => "former resident",
        Status::Applicant => "applicant",
        Status::Cancelled => "other",
    }
}

pub(super) fn write(xml: &mut Xml, property: &Property, household: &Household, spoilt: &Effects) {
    let people: Vec<_> = household.members.iter().filter(|member| Yardi.lists(member.role)).collect();
    let code = resident_code(property, household.index);
    xml.open("RT_Customer");
    xml.text("CustomerID", if spoilt.unreadable_record { "" } else { &code });
    xml.open("Customers");
    for member in &people {
        if member.seat() == 0 {
            primary(xml, property, household, member, spoilt);
        } else {
            roommate(xml, property, household, member, spoilt);
        }
    }
    xml.close("Customers");
    unit(xml, property, household, people.len());
    xml.text("PaymentAccepted", "0");
    ledger::write(xml, household, &code, &property.label(household.unit));
    xml.close("RT_Customer");
}

fn id(xml: &mut Xml, property: &Property, household: &Household, member: &Member, spoilt: &Effects) {
    let id = Yardi.resident_id(property, household, member);
    xml.text("MITS:CustomerID", if spoilt.unreadable_record { "" } else { &id });
}

fn primary(xml: &mut Xml, property: &Property, household: &Household, member: &Member, spoilt: &Effects) {
    let blueprint = property.blueprint;
    let label = property.label(household.unit);
    let kind = if spoilt.unknown_status { UNKNOWN } else { resident_type(household.status) };
    xml.open_with("MITS:Customer", &[("Type", kind)]);
    // An internal number that looks like an id and is none.
    xml.text("MITS:Description", &(9_000 + household.index).to_string());
    id(xml, property, household, member, spoilt);
    xml.open("MITS:Property");
    xml.text("MITS:PrimaryID", blueprint.id);
    xml.text("MITS:MarketingName", blueprint.name);
    xml.text("MITS:UnitID", &label);
    xml.close("MITS:Property");
    name(xml, member);
    if household.status == Status::Past {
        xml.open_with("MITS:Address", &[("Type", "forwarding")]);
        xml.text("MITS:Address1", "PO Box 9");
    } else {
        xml.open_with("MITS:Address", &[("Type", "property")]);
        xml.text("MITS:Description", "current");
        xml.text("MITS:Address1", &format!("{} #{label}", blueprint.street));
    }
    xml.text("MITS:City", blueprint.city);
    xml.text("MITS:State", blueprint.state);
    xml.text("MITS:PostalCode", blueprint.postal_code);
    xml.maybe("MITS:Email", member.email.as_deref());
    xml.close("MITS:Address");
    phones(xml, member);
    xml.open("MITS:Lease");
    xml.text("MITS:CurrentRent", &money(household.rent_cents));
    xml.date("MITS:ExpectedMoveInDate", Some(household.move_in));
    xml.date("MITS:ExpectedMoveOutDate", household.move_out);
    xml.date("MITS:LeaseFromDate", Some(household.term.start));
    xml.date("MITS:LeaseToDate", Some(household.term.end));
    let lived = household.status.occupies() || household.status == Status::Past;
    xml.date("MITS:ActualMoveIn", lived.then_some(household.move_in));
    xml.date("MITS:ActualMoveOut", household.move_out.filter(|_| household.status == Status::Past));
    xml.text("MITS:ResponsibleForLease", "true");
    xml.date("MITS:LeaseSignDate", Some(household.signed_on));
    xml.close("MITS:Lease");
    xml.close("MITS:Customer");
}

fn roommate(xml: &mut Xml, property: &Property, household: &Household, member: &Member, spoilt: &Effects) {
    xml.open_with("MITS:Customer", &[("Type", "customer")]);
    id(xml, property, household, member, spoilt);
    name(xml, member);
    xml.open_with("MITS:Address", &[("Type", "current")]);
    xml.maybe("MITS:Email", member.email.as_deref());
    xml.close("MITS:Address");
    phones(xml, member);
    xml.open("MITS:Lease");
    let lived = household.status.occupies() || household.status == Status::Past;
    // Unless it is known better, a roommate's day of moving in is the date that means none.
    let moved_in = if lived { member.move_in.unwrap_or(NO_DATE) } else { NO_DATE };
    xml.date("MITS:ActualMoveIn", Some(moved_in));
    let gone = household.status_of(member) == Status::Past;
    xml.date("MITS:ActualMoveOut", household.move_out_of(member).filter(|_| gone));
    xml.text("MITS:ResponsibleForLease", if member.role == Role::Occupant { "false" } else { "true" });
    xml.close("MITS:Lease");
    xml.close("MITS:Customer");
}

fn name(xml: &mut Xml, member: &Member) {
    xml.open("MITS:Name");
    xml.text("MITS:FirstName", &member.first_name);
    xml.maybe("MITS:MiddleName", member.middle_name.as_deref());
    xml.text("MITS:LastName", &member.last_name);
    xml.close("MITS:Name");
}

fn phones(xml: &mut Xml, member: &Member) {
    for phone in &member.phones {
        let kind = phone_word(phone.kind);
        xml.open_with("MITS:Phone", &[("Type", kind)]);
        xml.text("MITS:PhoneDescription", kind);
        xml.text("MITS:PhoneNumber", &phone.as_typed_by(member.person));
        if phone.kind == PhoneKind::Office {
            xml.text("MITS:Extension", "12");
        }
        xml.close("MITS:Phone");
    }
}

/// The vendor's word for a kind of phone.
pub(in crate::yardi) fn phone_word(kind: PhoneKind) -> &'static str {
    match kind {
        PhoneKind::Mobile => "cell",
        PhoneKind::Home => "home",
        PhoneKind::Office => "office",
    }
}

fn unit(xml: &mut Xml, property: &Property, household: &Household, people: usize) {
    let label = property.label(household.unit);
    let (occupancy, leased) = units::occupancy(property, household);
    xml.open("RT_Unit");
    xml.text("UnitID", &label);
    xml.empty_with("NumberOccupants", &[("Total", &people.to_string())]);
    xml.open("Unit");
    xml.open("MITS:Information");
    xml.text("MITS:UnitID", &label);
    xml.text("MITS:UnitType", "a1b1");
    xml.text("MITS:UnitBedrooms", "1.000000");
    xml.text("MITS:UnitBathrooms", "1.000000");
    xml.text("MITS:UnitRent", &format!("{}0000", money(household.rent_cents)));
    xml.text("MITS:UnitEconomicStatus", "residential");
    xml.text("MITS:UnitOccupancyStatus", occupancy);
    xml.text("MITS:UnitLeasedStatus", leased);
    xml.text("MITS:FloorPlanID", "a1b1");
    xml.text("MITS:FloorplanName", "One bed A");
    xml.close("MITS:Information");
    xml.text("MITS:PropertyPrimaryID", property.blueprint.id);
    xml.text("MITS:MarketingName", property.blueprint.name);
    xml.close("Unit");
    xml.close("RT_Unit");
}
