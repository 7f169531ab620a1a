//! Households as they arrive, and how a roster takes them in.

use domain::{
    ids::{PmsPropertyId, PmsResidentId},
    roster::{Resident, RosterBuilder, RosterDefect, UnreadableRecord},
};
use jiff::civil::Date;

use super::{
    lease,
    map::{self, code, resident_id},
};
use crate::{element::Element, residency::Residency};

/// One `RT_Customer`, read.
struct Household {
    /// Its code: that of its primary resident, which is its lease's too.
    code: Option<String>,
    residents: Vec<Resident>,
    /// Whose records could not be read, and why.
    aside: Vec<(Option<PmsResidentId>, &'static str)>,
}

/// The households of an answer, so far.
#[derive(Default)]
pub(super) struct Households {
    all: Vec<Household>,
    /// Whether the answer is about the property that was asked for.
    named: bool,
    /// A property that was not asked for: the code asked for is that of a list.
    other: Option<String>,
}

impl Households {
    /// Takes in a `PropertyID` or an `RT_Customer`.
    pub(super) fn take(&mut self, property: &PmsPropertyId, element: &Element, today: Date) {
        if element.name.eq_ignore_ascii_case("PropertyID") {
            let named = element.below("PrimaryID").map(|id| code(&id.text)).find(|id| !id.is_empty());
            match named {
                // Codes are echoed in Voyager's own case.
                Some(named) if named == code(property.as_str()) => self.named = true,
                Some(other) => _ = self.other.get_or_insert(other),
                None => {}
            }
        } else {
            self.all.push(household(property, element, today));
        }
    }

    /// Gives them to a roster, as the one page of their property.
    ///
    /// # Errors
    /// When the answer is about another property too, or about none.
    pub(super) fn into_roster(
        self,
        builder: &mut RosterBuilder,
        property: &PmsPropertyId,
    ) -> Result<(), RosterDefect> {
        if let Some(other) = self.other {
            // A code that is no id of ours cannot be that of a property asked for either.
            let other = PmsPropertyId::new(other).unwrap_or_else(|_| property.clone());
            return Err(RosterDefect::UnexpectedProperty(other));
        }
        if !self.named && self.all.is_empty() {
            return Err(RosterDefect::NotCovered(property.clone()));
        }
        builder.begin_page(property)?;
        for household in self.all {
            let repetition = match &household.code {
                Some(code) => !builder.record(property, code)?,
                None => false,
            };
            household.residents.into_iter().for_each(|resident| builder.resident(resident));
            if !repetition {
                set_aside(builder, property, household.aside);
            }
        }
        builder.end(property);
        Ok(())
    }

    /// Everybody who could be read.
    pub(super) fn into_residents(self) -> impl Iterator<Item = Resident> {
        self.all.into_iter().flat_map(|household| household.residents)
    }
}

fn set_aside(
    builder: &mut RosterBuilder,
    property: &PmsPropertyId,
    aside: Vec<(Option<PmsResidentId>, &'static str)>,
) {
    for (pms_resident_id, reason) in aside {
        builder.unreadable(UnreadableRecord {
            pms_property_id: property.clone(),
            pms_resident_id,
            reason: reason.into(),
        });
    }
}

fn household(property: &PmsPropertyId, row: &Element, today: Date) -> Household {
    let code = row.value("CustomerID").map(code);
    let id = |customer: &Element| customer.value("CustomerID").and_then(resident_id);
    let mut household = Household { code, residents: Vec::new(), aside: Vec::new() };
    match lease::Household::read(property, row, today) {
        Ok(shared) => {
            for customer in map::customers(row) {
                let residency = map::residency(&shared, customer);
                // Who lives elsewhere is no resident.
                if residency == Residency::Elsewhere {
                    continue;
                }
                let standing = residency.standing().ok_or("whether they live there is not known");
                match standing.and_then(|standing| map::resident(&shared, customer, standing)) {
                    Ok(resident) => household.residents.push(resident),
                    Err(reason) => household.aside.push((id(customer), reason)),
                }
            }
        }
        // Each of them by id, so that each still counts as present.
        Err(reason) => {
            household.aside.extend(map::customers(row).map(|customer| (id(customer), reason)));
            if household.aside.is_empty() {
                household.aside.push((row.value("CustomerID").and_then(resident_id), reason));
            }
        }
    }
    household
}
