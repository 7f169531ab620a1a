//! One property with all its households, drawn on demand.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::blueprint::Blueprint;
use super::cases::{self, Case};
use super::change::Round;
use super::generate::{self, Place};
use super::household::{Household, Role, Status};

/// Properties that one PMS may have.
pub(crate) const SITES_PER_PMS: u32 = 50;

/// What a roster is made from: the same recipe makes the same roster.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Recipe {
    pub(crate) seed: u64,
    /// A number that no other property of any PMS has.
    pub(crate) site: u32,
    pub(crate) today: Date,
    /// Share of odd households, 0 to 1.
    pub(crate) oddities: f64,
    pub(crate) residents: u32,
}

/// What has to be known about every household without drawing it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot {
    pub(super) status: Status,
    /// Residents; a guarantor is not counted. None left means that the household is gone.
    pub(super) people: u8,
    /// Those who only answer for the rent.
    pub(super) guarantors: u8,
    pub(super) unit: u32,
    /// Both halves of a transfer are left alone by random changes, so that they keep agreeing.
    pub(super) transfer: bool,
}

/// A property and its roster. Cloning one is cheap enough to hand it to an answer that is streamed.
#[derive(Clone, Debug)]
pub(crate) struct Property {
    pub(crate) blueprint: &'static Blueprint,
    pub(super) recipe: Recipe,
    pub(super) slots: Vec<Slot>,
    /// Spaces the property was built with.
    pub(super) spaces: u32,
    /// Labels of spaces that somebody added by editing.
    pub(super) added_spaces: Vec<String>,
    /// Households that are no longer as the seed made them.
    pub(super) edited: BTreeMap<u32, Household>,
    pub(super) rounds: Vec<Round>,
}

impl Property {
    /// Draws a roster of exactly `recipe.residents` residents, each human counted once.
    pub(crate) fn new(blueprint: &'static Blueprint, recipe: Recipe) -> Self {
        let mut slots = Vec::new();
        let mut missing = if blueprint.disabled { 0 } else { recipe.residents };
        let mut index = 0_u32;
        loop {
            let sketch = cases::sketch(recipe.seed, recipe.site, recipe.oddities, index);
            let second_half = sketch.case == Case::TransferTo;
            if missing == 0 && !second_half {
                break;
            }
            let people = if second_half {
                // The people were counted, and perhaps cut short, in the first half.
                slots.last().map_or(0, |first: &Slot| first.people)
            } else {
                u32::from(sketch.people).min(missing).try_into().unwrap_or(u8::MAX)
            };
            if !second_half {
                missing -= u32::from(people);
            }
            let own_unit = sketch.status.occupies() || second_half;
            let unit = if own_unit { index } else { sketch.placement % (index + 1) };
            let transfer = second_half || sketch.case == Case::TransferFrom;
            let guarantors = u8::from(sketch.case == Case::Guarantor);
            slots.push(Slot { status: sketch.status, people, guarantors, unit, transfer });
            index += 1;
        }
        if slots.iter().all(|slot| slot.people == 0) {
            slots.clear();
        }
        Self {
            blueprint,
            recipe,
            spaces: u32::try_from(slots.len()).unwrap_or(u32::MAX),
            slots,
            added_spaces: Vec::new(),
            edited: BTreeMap::new(),
            rounds: Vec::new(),
        }
    }

    pub(crate) fn today(&self) -> Date {
        self.recipe.today
    }

    pub(crate) fn recipe(&self) -> Recipe {
        self.recipe
    }

    /// Number that no other property of any PMS has.
    pub(crate) fn site(&self) -> u32 {
        self.recipe.site
    }

    /// Number that no other property of the same PMS has, from 1; ids on the wire are made from it.
    pub(crate) fn ordinal(&self) -> u32 {
        self.recipe.site % SITES_PER_PMS
    }

    /// Numbers of the households that are there, in order, that `keep` wants by status.
    pub(crate) fn households_where(&self, keep: impl Fn(Status) -> bool) -> impl Iterator<Item = u32> {
        self.units_where(keep).map(|(index, _)| index)
    }

    /// The same with the number of the unit each household is named with.
    pub(crate) fn units_where(&self, keep: impl Fn(Status) -> bool) -> impl Iterator<Item = (u32, u32)> {
        let found = (0_u32..).zip(&self.slots);
        let found = found.filter(move |(_, slot)| slot.people > 0 && keep(slot.status));
        found.map(|(index, slot)| (index, slot.unit))
    }

    /// The same with how many people each household names, for a PMS that lists person by person.
    pub(crate) fn people_where(
        &self,
        keep: impl Fn(Status) -> bool,
        guarantors: bool,
    ) -> impl Iterator<Item = (u32, u8)> {
        let people = move |slot: &Slot| slot.people + if guarantors { slot.guarantors } else { 0 };
        self.households_where(keep)
            .filter_map(move |index| Some((index, people(self.slots.get(index as usize)?))))
    }

    /// The household with this number, if it is there.
    pub(crate) fn household(&self, index: u32) -> Option<Household> {
        let slot = self.slots.get(index as usize)?;
        if slot.people == 0 {
            return None;
        }
        if let Some(edited) = self.edited.get(&index) {
            return Some(edited.clone());
        }
        let mut household = self.as_drawn(index)?;
        for round in &self.rounds {
            round.apply(self, &mut household);
        }
        Some(household)
    }

    /// The household as the seed made it.
    fn as_drawn(&self, index: u32) -> Option<Household> {
        let Recipe { seed, site, today, oddities, .. } = self.recipe;
        let slot = self.slots.get(index as usize)?;
        let sketch = cases::sketch(seed, site, oddities, index);
        let own_unit = sketch.status.occupies() || sketch.case == Case::TransferTo;
        let unit = if own_unit { index } else { sketch.placement % (index + 1) };
        Some(generate::household(Place { seed, site, today, index, unit }, sketch, slot.people))
    }

    /// Residents on the roster: everybody but guarantors, both halves of a transfer.
    pub(crate) fn residents(&self) -> usize {
        self.slots.iter().map(|slot| usize::from(slot.people)).sum()
    }

    /// Residents for each status of their household.
    pub(crate) fn residents_by_status(&self) -> BTreeMap<Status, usize> {
        let mut counts = BTreeMap::new();
        for slot in self.slots.iter().filter(|slot| slot.people > 0) {
            *counts.entry(slot.status).or_default() += usize::from(slot.people);
        }
        counts
    }

    /// All rentable spaces, by number.
    pub(crate) fn spaces(&self) -> std::ops::Range<u32> {
        0..self.spaces + u32::try_from(self.added_spaces.len()).unwrap_or(0)
    }

    /// What the property calls a space.
    pub(crate) fn label(&self, space: u32) -> String {
        match self.added_label(space) {
            Some(label) => label.to_owned(),
            None => self.blueprint.label(space),
        }
    }

    /// The label of a space that was added by editing.
    pub(crate) fn added_label(&self, space: u32) -> Option<&str> {
        let position = space.checked_sub(self.spaces)?;
        self.added_spaces.get(position as usize).map(String::as_str)
    }

    /// The unit a space belongs to; they differ where beds are let.
    pub(crate) fn unit_of(&self, space: u32) -> u32 {
        if space < self.spaces { self.blueprint.unit_of(space) } else { space }
    }

    /// The status of the household that lives in a space today, as far as it lives where it was drawn.
    pub(crate) fn occupant(&self, space: u32) -> Option<Status> {
        let slot = self.slots.get(space as usize)?;
        (slot.people > 0 && slot.unit == space && slot.status.occupies()).then_some(slot.status)
    }
}

/// The people that count as residents of a household, and its guarantors.
pub(super) fn people_of(household: &Household) -> (u8, u8) {
    let guarantors = household.members.iter().filter(|member| member.role == Role::Guarantor).count();
    let count = |people| u8::try_from(people).unwrap_or(u8::MAX);
    (count(household.members.len() - guarantors), count(guarantors))
}
