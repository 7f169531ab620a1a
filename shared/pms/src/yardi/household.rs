//! Households as they arrive, and how a roster takes them in.

use domain::{
    ids::{PmsPropertyId, PmsResidentId},
    roster::{Resident, RosterBuilder, RosterDefect, UnreadableRecord},
};
use jiff::civil::Date;

use super::map::{self, Shared};
use crate::element::Element;

/// One `RT_Customer`, read.
struct Household {
    /// Its code: that of its primary resident, which is its lease's too.
    code: Option<String>,
    residents: Vec<Resident>,
    /// Whose records could not be read, and why.
    aside: Vec<(Option<String>, &'static str)>,
}

/// The households of an answer, so far.
#[derive(Default)]
pub(super) struct Households {
    all: Vec<Household>,
    /// A property that was not asked for: the code asked for is that of a list.
    other: Option<String>,
}

impl Households {
    /// Takes in a `PropertyID` or an `RT_Customer`.
    pub(super) fn take(&mut self, property: &PmsPropertyId, element: &Element, today: Option<Date>) {
        if element.name == "PropertyID" {
            let code = element.below("PrimaryID").next().map(|id| id.text.trim());
            // Codes are case-insensitive in Voyager, and echoed in its own case.
            let other = code.filter(|code| !code.eq_ignore_ascii_case(property.as_str()));
            if let Some(other) = other {
                self.other.get_or_insert_with(|| other.to_owned());
            }
        } else {
            self.all.push(household(property, element, today));
        }
    }

    /// Gives them to a roster, as the one page of their property.
    ///
    /// # Errors
    /// When the answer is about another property too.
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
    aside: Vec<(Option<String>, &'static str)>,
) {
    for (id, reason) in aside {
        builder.unreadable(UnreadableRecord {
            pms_property_id: property.clone(),
            pms_resident_id: id.and_then(|id| PmsResidentId::new(id).ok()),
            reason: reason.into(),
        });
    }
}

fn household(property: &PmsPropertyId, row: &Element, today: Option<Date>) -> Household {
    let code = row.value("CustomerID").map(str::to_owned);
    let mut household = Household { code, residents: Vec::new(), aside: Vec::new() };
    let id = |customer: &Element| customer.value("CustomerID").map(str::to_owned);
    match Shared::read(property, row, today) {
        Ok(shared) => {
            for customer in map::customers(row) {
                match map::resident(&shared, customer) {
                    Ok(resident) => household.residents.push(resident),
                    Err(reason) => household.aside.push((id(customer), reason)),
                }
            }
        }
        // Each of them by id, so that each still counts as present.
        Err(reason) => {
            household.aside.extend(map::customers(row).map(|customer| (id(customer), reason)));
            if household.aside.is_empty() {
                household.aside.push((household.code.clone(), reason));
            }
        }
    }
    household
}
