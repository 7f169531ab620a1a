//! Editing by hand: change one resident, add one, make one vanish.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer};

use super::generate::{days, year_from};
use super::household::{Household, Member, PEOPLE_PER_HOUSEHOLD, Phone, PhoneKind, Role, Status};
use super::property::{Property, Slot, people_of};

/// What to change about a resident; whatever is left out stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ResidentPatch {
    /// First name.
    pub first_name: Option<String>,
    /// Last name.
    pub last_name: Option<String>,
    /// E-mail address; `Some(None)`, `null` in JSON, takes it away.
    #[serde(deserialize_with = "present")]
    pub email: Option<Option<String>>,
    /// Mobile number; `Some(None)`, `null` in JSON, takes all numbers away.
    #[serde(deserialize_with = "present")]
    pub phone: Option<Option<String>>,
    /// Status; for a primary resident that of the whole household.
    pub status: Option<Status>,
    /// First day of the lease, which the household shares.
    pub lease_start: Option<Date>,
    /// Last day of the lease, which the household shares.
    pub lease_end: Option<Date>,
    /// Day of moving in; for a primary resident that of the whole household.
    pub move_in: Option<Date>,
    /// Day of moving out; for a primary resident that of the whole household. `null` takes it away.
    #[serde(deserialize_with = "present")]
    pub move_out: Option<Option<Date>>,
    /// Label of the unit, which the household shares; a label that no unit has makes a new unit.
    pub unit: Option<String>,
}

/// Tells a `null` from a field that is not there.
fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(value: D) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(value).map(Some)
}

/// A resident to add, as the primary of a household of their own.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewResident {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// E-mail address, if any.
    #[serde(default)]
    pub email: Option<String>,
    /// Mobile number, if any.
    #[serde(default)]
    pub phone: Option<String>,
    /// Status; current when left out.
    #[serde(default)]
    pub status: Option<Status>,
    /// First day of the lease; thirty days ago when left out.
    #[serde(default)]
    pub lease_start: Option<Date>,
    /// Last day of the lease; a year after the first when left out.
    #[serde(default)]
    pub lease_end: Option<Date>,
    /// Day of moving in; the first day of the lease when left out.
    #[serde(default)]
    pub move_in: Option<Date>,
    /// Day of moving out, if any.
    #[serde(default)]
    pub move_out: Option<Date>,
    /// Label of the unit; a label that no unit has, or none, makes a new unit.
    #[serde(default)]
    pub unit: Option<String>,
}

impl Property {
    /// Changes one resident. `false` when there is none with this seat.
    pub(crate) fn patch(&mut self, index: u32, seat: u32, patch: &ResidentPatch) -> bool {
        let Some(mut household) = self.household(index) else { return false };
        let Some(position) = household.position(seat) else { return false };
        let person = household.members[position].person;
        if let Some(unit) = &patch.unit {
            household.unit = self.space_called(unit);
        }
        apply(patch, &mut household, position, self.today());
        self.keep(household);
        self.tell_other_half(index, person, patch);
        true
    }

    /// A person who is transferring stands on two leases; their name and contacts agree on both.
    fn tell_other_half(&mut self, index: u32, person: u32, patch: &ResidentPatch) {
        let contact = ResidentPatch {
            first_name: patch.first_name.clone(),
            last_name: patch.last_name.clone(),
            email: patch.email.clone(),
            phone: patch.phone.clone(),
            ..ResidentPatch::default()
        };
        let today = self.today();
        for neighbour in [index.checked_sub(1), index.checked_add(1)].into_iter().flatten() {
            let Some(mut other) = self.household(neighbour) else { continue };
            let same = other.members.iter().position(|member| member.person == person);
            if let Some(position) = same {
                apply(&contact, &mut other, position, today);
                self.keep(other);
            }
        }
    }

    /// Adds a resident and gives the number of the new household.
    pub(crate) fn add(&mut self, new: &NewResident) -> u32 {
        let index = u32::try_from(self.slots.len()).unwrap_or(u32::MAX);
        let label = new.unit.clone().unwrap_or_else(|| format!("N-{index}"));
        let unit = self.space_called(&label);
        let start = new.lease_start.unwrap_or_else(|| days(self.today(), -30));
        let mut term = year_from(start);
        term.end = new.lease_end.unwrap_or(term.end);
        let phones = new.phone.iter().map(|number| mobile(number)).collect();
        let member = Member {
            person: index * PEOPLE_PER_HOUSEHOLD,
            role: Role::Primary,
            first_name: new.first_name.clone(),
            middle_name: None,
            last_name: new.last_name.clone(),
            email: new.email.clone(),
            phones,
            status: None,
            move_in: None,
            move_out: None,
        };
        let mut household = Household {
            index,
            status: Status::Current,
            unit,
            members: vec![member],
            term,
            next_term: None,
            month_to_month: false,
            eviction: false,
            move_in: new.move_in.unwrap_or(start),
            move_out: new.move_out,
            notice_on: None,
            signed_on: days(start, -21),
            rent_cents: 150_000,
        };
        set_status(&mut household, 0, new.status.unwrap_or(Status::Current), self.today());
        self.slots.push(Slot { status: household.status, people: 1, guarantors: 0, unit, transfer: false });
        self.edited.insert(index, household);
        index
    }

    /// Makes a resident vanish without a trace; a primary takes the whole household along.
    pub(crate) fn remove(&mut self, index: u32, seat: u32) -> bool {
        let Some(mut household) = self.household(index) else { return false };
        let Some(position) = household.position(seat) else { return false };
        if position == 0 {
            household.members.clear();
        } else {
            household.members.remove(position);
        }
        self.keep(household);
        true
    }

    fn keep(&mut self, household: Household) {
        if let Some(slot) = self.slots.get_mut(household.index as usize) {
            slot.status = household.status;
            (slot.people, slot.guarantors) = people_of(&household);
            slot.unit = household.unit;
        }
        self.edited.insert(household.index, household);
    }

    /// The space with this label; a new one if there is none.
    fn space_called(&mut self, label: &str) -> u32 {
        let known = self.spaces().find(|space| self.label(*space) == label);
        known.unwrap_or_else(|| {
            let space = self.spaces().end;
            self.added_spaces.push(label.to_owned());
            space
        })
    }
}

fn apply(patch: &ResidentPatch, household: &mut Household, position: usize, today: Date) {
    if let Some(status) = patch.status {
        set_status(household, position, status, today);
    }
    household.term.start = patch.lease_start.unwrap_or(household.term.start);
    household.term.end = patch.lease_end.unwrap_or(household.term.end);
    if position == 0 {
        household.move_in = patch.move_in.unwrap_or(household.move_in);
        household.move_out = patch.move_out.unwrap_or(household.move_out);
    }
    let Some(member) = household.members.get_mut(position) else { return };
    if position > 0 {
        member.move_in = patch.move_in.or(member.move_in);
        member.move_out = patch.move_out.unwrap_or(member.move_out);
    }
    if let Some(first_name) = &patch.first_name {
        member.first_name.clone_from(first_name);
    }
    if let Some(last_name) = &patch.last_name {
        member.last_name.clone_from(last_name);
    }
    if let Some(email) = &patch.email {
        member.email.clone_from(email);
    }
    match &patch.phone {
        Some(Some(number)) => {
            let others = member.phones.drain(..).filter(|phone| phone.kind != PhoneKind::Mobile);
            member.phones = std::iter::once(mobile(number)).chain(others).collect();
        }
        Some(None) => member.phones.clear(),
        None => {}
    }
}

/// Keeps the ten digits of a number, without the country code; anything else as it was typed.
fn mobile(number: &str) -> Phone {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let number = match digits.strip_prefix('1').unwrap_or(&digits) {
        ten if ten.len() == 10 => ten.to_owned(),
        _ => number.to_owned(),
    };
    Phone { kind: PhoneKind::Mobile, number }
}

/// Sets a status and the dates that go with it, so that no answer contradicts itself.
fn set_status(household: &mut Household, position: usize, status: Status, today: Date) {
    if position > 0 {
        if let Some(member) = household.members.get_mut(position) {
            member.status = Some(status);
            member.move_out = moves_out(status, member.move_out, today);
        }
        return;
    }
    household.status = status;
    household.move_out = moves_out(status, household.move_out, today);
    household.notice_on = (status == Status::Notice).then(|| household.notice_on.unwrap_or(today));
    if let Some(member) = household.members.get_mut(position) {
        member.status = None;
    }
}

fn moves_out(status: Status, known: Option<Date>, today: Date) -> Option<Date> {
    match status {
        Status::Past => Some(known.filter(|day| *day <= today).unwrap_or(today)),
        Status::Notice => Some(known.filter(|day| *day >= today).unwrap_or_else(|| days(today, 30))),
        Status::Future | Status::Current | Status::Applicant | Status::Cancelled => None,
    }
}
