//! One person on one lease as a `resident`, all names in lower case, what is not known as an empty element.

use jiff::civil::Date;

use super::super::units::building;
use super::super::{day, household_id, lease_id, member_id, unit_id};
use super::Standing;
use crate::building::{Household, Member, PhoneKind, Property, Role, Status, Term};
use crate::fault::Effects;
use crate::soap::xml::{Xml, money};

/// A status that no source names.
const UNKNOWN: &str = "Relocating";

/// A person on a lease.
pub(super) struct Row<'a> {
    pub(super) property: &'a Property,
    pub(super) household: &'a Household,
    pub(super) member: &'a Member,
    pub(super) standing: Standing,
    pub(super) term: Term,
}

impl Row<'_> {
    pub(super) fn write(&self, xml: &mut Xml, spoilt: &Effects) {
        xml.open("resident");
        self.ids(xml, spoilt);
        self.contact(xml);
        xml.text("leasestatus", if spoilt.unknown_status { UNKNOWN } else { self.standing.word() });
        self.part(xml);
        self.money(xml);
        self.dates(xml);
        self.address(xml);
        xml.close("resident");
    }

    fn ids(&self, xml: &mut Xml, spoilt: &Effects) {
        let Self { property, household, member, .. } = self;
        let member = if spoilt.unreadable_record { String::new() } else { member_id(member).to_string() };
        let next = u32::from(self.standing == Standing::Renewal);
        xml.text("residentmemberid", &member);
        xml.text("residenthouseholdid", &household_id(property, household).to_string());
        xml.text("leaseid", &(lease_id(property, household) + next).to_string());
        xml.text("unitid", &unit_id(household.unit).to_string());
        let building = building(property, household.unit).map(|(_, name)| name);
        xml.text("buildingnumber", &building.unwrap_or_default());
        xml.text("unitnumber", &property.label(household.unit));
    }

    fn contact(&self, xml: &mut Xml) {
        let member = self.member;
        xml.text("firstname", &member.first_name);
        xml.text("middlename", member.middle_name.as_deref().unwrap_or_default());
        xml.text("lastname", &member.last_name);
        xml.text("billingname", &format!("{} {}", member.first_name, member.last_name));
        xml.text("homephone", &self.phone(PhoneKind::Home));
        xml.text("workphone", &self.phone(PhoneKind::Office));
        xml.text("cellphone", &self.phone(PhoneKind::Mobile));
        xml.empty("faxnumber");
        xml.text("email", member.email.as_deref().unwrap_or_default());
    }

    fn phone(&self, kind: PhoneKind) -> String {
        let phone = self.member.phones.iter().find(|phone| phone.kind == kind);
        phone.map(|phone| phone.as_typed_by(self.member.person)).unwrap_or_default()
    }

    /// What the person is on the lease. The words of `leasetype`, of a minor's and of an adult's age are
    /// made up, and so is who is active.
    fn part(&self, xml: &mut Xml) {
        let role = self.member.role;
        let signs = matches!(role, Role::Primary | Role::Spouse | Role::Roommate);
        let gone = matches!(self.standing, Standing::Of(Status::Past | Status::Cancelled));
        let moved_in = !matches!(self.standing, Standing::Of(Status::Future | Status::Applicant));
        xml.text("leasetype", "Conventional");
        xml.text("residenttype", if role == Role::Primary { "H" } else { "" });
        xml.text("hohbit", bit(role == Role::Primary));
        xml.text("signerbit", bit(signs));
        xml.text("cosignerbit", bit(false));
        xml.text("guarantorbit", bit(role == Role::Guarantor));
        xml.text("occupantbit", bit(role == Role::Occupant));
        xml.text("activebit", bit(!gone));
        xml.text("contactstatus", if signs { "Lease signer" } else { "" });
        let age = match role {
            Role::Occupant => "Minor",
            _ if moved_in => "Adult",
            _ => "Unknown",
        };
        xml.text("residentagestatus", age);
        xml.text("inevict", if self.household.eviction && self.lives_there() { "Y" } else { "N" });
        xml.text("incollection", "N");
        xml.text("haspets", "N");
    }

    /// Whoever lives there owes a month's rent.
    fn money(&self, xml: &mut Xml) {
        let owed = if self.lives_there() { self.household.rent_cents } else { 0 };
        xml.text("rent", &amount(self.household.rent_cents));
        xml.text("balance", &amount(owed));
        xml.text("curbalance", &amount(0));
    }

    /// Guesses: that a next lease tells the day on which its people moved in long ago, and that only who
    /// gave notice and still lives there has the dates of a notice.
    fn dates(&self, xml: &mut Xml) {
        let Self { household, member, standing, term, .. } = self;
        let out = |status| household.move_out_of(member).filter(|_| *standing == Standing::Of(status));
        let notice = |date: Option<Date>| date.filter(|_| *standing == Standing::Of(Status::Notice));
        day(xml, "begindate", Some(term.start));
        day(xml, "enddate", Some(term.end));
        day(xml, "moveindate", Some(household.move_in_of(member)));
        day(xml, "moveoutdate", out(Status::Past));
        day(xml, "noticegivendate", notice(household.notice_on));
        day(xml, "noticefordate", out(Status::Notice));
    }

    fn address(&self, xml: &mut Xml) {
        let blueprint = self.property.blueprint;
        let label = self.property.label(self.household.unit);
        xml.open("addresslist");
        xml.open("address");
        xml.text("type", "REGULAR");
        xml.text("address1", &format!("{} #{label}", blueprint.street));
        xml.empty("address2");
        xml.text("city", blueprint.city);
        xml.text("state", blueprint.state);
        xml.text("zip", blueprint.postal_code);
        xml.text("country", "US");
        xml.text("phone", &self.phone(PhoneKind::Home));
        xml.text("cell", &self.phone(PhoneKind::Mobile));
        xml.text("email", self.member.email.as_deref().unwrap_or_default());
        xml.close("address");
        xml.close("addresslist");
    }

    fn lives_there(&self) -> bool {
        matches!(self.standing, Standing::Of(status) if status.occupies())
    }
}

fn bit(value: bool) -> &'static str {
    if value { "TRUE" } else { "FALSE" }
}

/// An amount with commas between the thousands.
fn amount(cents: u32) -> String {
    match cents / 100_000 {
        0 => money(cents),
        thousands => format!("{thousands},{:0>6}", money(cents % 100_000)),
    }
}
