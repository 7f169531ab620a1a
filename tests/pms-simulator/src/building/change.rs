//! The passing of time: a share of the residents changes, the same ones whenever it is asked again.

use super::generate::{days, phone_number, year_from};
use super::household::{Household, Role, Status};
use super::names;
use super::property::Property;
use super::random::{Chance, Purpose};

/// Moving out happens to one in so many of the households that change.
const MOVE_OUT_SHARE: f64 = 0.02;

/// What can happen to one resident.
#[derive(Clone, Copy)]
enum Kind {
    Phone,
    Lease,
    LastName,
    FirstName,
    Email,
    Unit,
}

const KINDS: [(u32, Kind); 6] = [
    (40, Kind::Phone),
    (25, Kind::Lease),
    (12, Kind::LastName),
    (6, Kind::FirstName),
    (10, Kind::Email),
    (7, Kind::Unit),
];

/// One round of changes over a whole property.
#[derive(Clone, Copy, Debug)]
pub(super) struct Round {
    number: u64,
    /// Share of residents that change, 0 to 1.
    share: f64,
}

/// What a round does to one household; known without drawing it.
struct Decision {
    moves_out: bool,
    members: Vec<Option<Kind>>,
}

impl Round {
    fn decide(self, property: &Property, index: u32, people: u8) -> (Decision, Chance) {
        let recipe = property.recipe();
        let mut chance = Chance::new(recipe.seed, recipe.site, Purpose::Change(self.number), index);
        let moves_out = chance.happens(self.share * MOVE_OUT_SHARE);
        let members =
            (0..people).map(|_| chance.happens(self.share).then(|| chance.weighted(&KINDS))).collect();
        (Decision { moves_out, members }, chance)
    }

    /// Changes a household as this round decided.
    pub(super) fn apply(self, property: &Property, household: &mut Household) {
        let Some(slot) = property.slots.get(household.index as usize) else { return };
        if slot.transfer {
            return;
        }
        let (decision, mut chance) = self.decide(property, household.index, slot.people);
        if decision.moves_out && household.status == Status::Current {
            household.status = Status::Past;
            household.move_out = Some(days(property.today(), -1));
        }
        let kinds = decision.members.iter().enumerate();
        for (position, kind) in kinds.filter_map(|(position, kind)| Some((position, (*kind)?))) {
            happen(kind, property, household, position, &mut chance);
        }
    }
}

fn happen(kind: Kind, property: &Property, household: &mut Household, position: usize, chance: &mut Chance) {
    let site = property.site();
    let primary = position == 0;
    match kind {
        Kind::Lease => household.term = year_from(days(household.term.end, 1)),
        Kind::Unit if primary && property.spaces > 0 => {
            household.unit = (household.unit + 1) % property.spaces;
        }
        _ => {
            let Some(member) = household.members.get_mut(position) else { return };
            match kind {
                Kind::LastName => member.last_name = format!("{}-{}", member.last_name, names::last(chance)),
                Kind::FirstName => names::first(chance).clone_into(&mut member.first_name),
                Kind::Email if member.role != Role::Occupant => {
                    let new = names::email(&member.first_name, "new", site, member.person);
                    member.email = Some(new);
                }
                _ => {
                    let number = phone_number(chance);
                    match member.phones.first_mut() {
                        Some(phone) => phone.number = number,
                        None => names::first(chance).clone_into(&mut member.first_name),
                    }
                }
            }
        }
    }
}

impl Property {
    /// Lets a share of the residents change (0 to 1) and tells how many did.
    pub(crate) fn change(&mut self, share: f64) -> usize {
        let round = Round { number: self.rounds.len() as u64, share };
        let indexes: Vec<u32> = self.households_where(|_| true).collect();
        let mut changed = 0;
        let mut edited = std::mem::take(&mut self.edited);
        for index in indexes {
            let Some(slot) = self.slots.get(index as usize).copied() else { continue };
            if slot.transfer {
                continue;
            }
            let (decision, _) = round.decide(self, index, slot.people);
            let touched = decision.members.iter().flatten().count();
            changed += touched;
            if decision.moves_out && slot.status == Status::Current {
                changed += usize::from(slot.people) - touched;
            }
            if let Some(household) = edited.get_mut(&index) {
                round.apply(self, household);
            }
            let moves_unit = matches!(decision.members.first(), Some(Some(Kind::Unit))) && self.spaces > 0;
            if let Some(slot) = self.slots.get_mut(index as usize) {
                if decision.moves_out && slot.status == Status::Current {
                    slot.status = Status::Past;
                }
                if moves_unit {
                    slot.unit = (slot.unit + 1) % self.spaces;
                }
            }
        }
        self.edited = edited;
        self.rounds.push(round);
        changed
    }
}
