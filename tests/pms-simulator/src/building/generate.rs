//! From the outline of a household to its people, phones and dates.

use jiff::{ToSpan, civil::Date};

use super::cases::{Case, Sketch};
use super::household::{Household, Member, PEOPLE_PER_HOUSEHOLD, Phone, PhoneKind, Role, Status, Term};
use super::names;
use super::random::{Chance, Purpose};

/// Where and when a household is drawn.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub(crate) seed: u64,
    pub(crate) site: u32,
    pub(crate) today: Date,
    pub(crate) index: u32,
    pub(crate) unit: u32,
}

/// Draws the household whole. Calling it again gives the same household.
pub(crate) fn household(place: Place, sketch: Sketch, people: u8) -> Household {
    // Both halves of a transfer hold the same people, so they are drawn from the first half's stream.
    let home = if sketch.case == Case::TransferTo { place.index - 1 } else { place.index };
    let mut chance = Chance::new(place.seed, place.site, Purpose::Details, home);
    let members = members(&mut chance, place.site, home, sketch.case, people);
    let mut household = tenancy(&mut chance, place, sketch, members);
    adjust(&mut household, &mut chance, place, sketch.case);
    household
}

fn members(chance: &mut Chance, site: u32, home: u32, case: Case, people: u8) -> Vec<Member> {
    let family_name = names::last(chance);
    let mut members: Vec<Member> = Vec::with_capacity(usize::from(people) + 1);
    for position in 0..u32::from(people) {
        let role = role(chance, case, position, people);
        let related = matches!(role, Role::Spouse | Role::Occupant);
        let last_name = if position == 0 || related { family_name } else { names::last(chance) };
        members.push(member(chance, site, home * PEOPLE_PER_HOUSEHOLD + position, role, last_name));
    }
    if case == Case::Guarantor {
        let person = home * PEOPLE_PER_HOUSEHOLD + u32::from(people);
        members.push(member(chance, site, person, Role::Guarantor, family_name));
    }
    match case {
        Case::SharedEmail => {
            let shared = members.first().and_then(|member| member.email.clone());
            if let Some(spouse) = members.get_mut(1) {
                spouse.email = shared;
            }
        }
        Case::NoEmail => each_last(&mut members, |member| member.email = None),
        Case::NoPhone => each_last(&mut members, |member| member.phones.clear()),
        Case::TwoPhones => {
            let number = phone_number(chance);
            if let Some(primary) = members.first_mut() {
                let kind = chance.one_of(&[PhoneKind::Home, PhoneKind::Office]);
                primary.phones.insert(0, Phone { kind, number });
            }
        }
        Case::Child => each_last(&mut members, |member| {
            member.email = None;
            member.phones.clear();
        }),
        _ => {}
    }
    members
}

fn each_last(members: &mut [Member], edit: impl FnOnce(&mut Member)) {
    if let Some(last) = members.last_mut() {
        edit(last);
    }
}

fn role(chance: &mut Chance, case: Case, position: u32, people: u8) -> Role {
    let last = position + 1 == u32::from(people);
    match (position, case) {
        (0, _) => Role::Primary,
        (1, Case::SharedEmail) => Role::Spouse,
        (_, Case::Child) if last => Role::Occupant,
        (1, _) if chance.happens(0.5) => Role::Spouse,
        _ => Role::Roommate,
    }
}

fn member(chance: &mut Chance, site: u32, person: u32, role: Role, last_name: &str) -> Member {
    let first_name = names::first(chance);
    Member {
        person,
        role,
        first_name: first_name.to_owned(),
        middle_name: names::middle(chance),
        last_name: last_name.to_owned(),
        email: Some(names::email(first_name, last_name, site, person)),
        phones: vec![Phone { kind: PhoneKind::Mobile, number: phone_number(chance) }],
        status: None,
        move_in: None,
        move_out: None,
    }
}

/// Ten digits in the range kept for fiction: exchange 555, lines 0100 to 0199.
pub(crate) fn phone_number(chance: &mut Chance) -> String {
    format!("{}555{:04}", chance.between(201, 989), chance.between(100, 199))
}

fn tenancy(chance: &mut Chance, place: Place, sketch: Sketch, members: Vec<Member>) -> Household {
    let today = place.today;
    let start = match sketch.status {
        Status::Current => days(today, -i64::from(chance.between(20, 340))),
        Status::Notice => days(today, -i64::from(chance.between(280, 340))),
        Status::Future => days(today, i64::from(chance.between(3, 60))),
        Status::Past => days(today, -i64::from(chance.between(370, 660))),
        Status::Applicant | Status::Cancelled => days(today, i64::from(chance.between(10, 90))),
    };
    let term = year_from(start);
    // One household in four has renewed before, so it moved in earlier than its lease began.
    let years = if sketch.status.occupies() && chance.happens(0.25) { chance.between(1, 5) } else { 0 };
    let move_out = match sketch.status {
        Status::Notice => Some(days(today, i64::from(chance.between(5, 55)))),
        Status::Past => Some(days(term.end, -i64::from(chance.between(0, 4)))),
        _ => None,
    };
    Household {
        index: place.index,
        status: sketch.status,
        unit: place.unit,
        members,
        term,
        next_term: None,
        month_to_month: false,
        eviction: false,
        move_in: start.saturating_sub(i64::from(years).years()),
        move_out,
        notice_on: (sketch.status == Status::Notice).then(|| days(today, -i64::from(chance.between(3, 20)))),
        signed_on: days(start, -i64::from(chance.between(14, 60))),
        rent_cents: chance.between(90, 320) * 1_000,
    }
}

/// What an odd case does to the dates.
fn adjust(household: &mut Household, chance: &mut Chance, place: Place, case: Case) {
    match case {
        Case::MonthToMonth => {
            let end = days(place.today, -i64::from(chance.between(30, 400)));
            household.term = Term { start: days(end.saturating_sub(1.years()), 1), end };
            household.move_in = household.term.start;
            household.signed_on = days(household.term.start, -21);
            household.month_to_month = true;
        }
        Case::Eviction => household.eviction = true,
        Case::Renewal => household.next_term = Some(year_from(days(household.term.end, 1))),
        Case::RoommateLeft => {
            let left = days(place.today, -i64::from(chance.between(2, 18)));
            each_last(&mut household.members, |member| {
                member.status = Some(Status::Past);
                member.move_out = Some(left);
            });
        }
        _ => {}
    }
}

/// A lease of one year.
pub(crate) fn year_from(start: Date) -> Term {
    Term { start, end: days(start.saturating_add(1.years()), -1) }
}

/// The date so many days later, or earlier.
pub(crate) fn days(date: Date, count: i64) -> Date {
    date.saturating_add(count.days())
}
