//! How a roster takes in the rows of a property: by household, for some rows mean something only beside
//! the others.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    ids::{PmsPropertyId, PmsResidentId},
    roster::{RosterBuilder, UnreadableRecord},
    text::comparison_key,
};

use super::map::{self, CURRENT, FUTURE_LEASE};
use crate::element::Element;

/// Takes in all rows of a property. One that cannot be read is set aside, and counts as present.
pub(super) fn take(builder: &mut RosterBuilder, property: &PmsPropertyId, rows: &[Element]) {
    let is =
        |row: &Element, status: &str| map::written(row).is_some_and(|word| word.eq_ignore_ascii_case(status));
    let household = |row: &Element| row.value("residenthouseholdid").map(str::to_owned);
    let living: BTreeSet<_> = rows.iter().filter(|row| is(row, CURRENT)).filter_map(household).collect();
    let ambiguous = ambiguous(rows);
    for row in rows {
        // The next term of those who live there: mostly a renewal, and nothing that changes who they are.
        let renewal = is(row, FUTURE_LEASE) && household(row).is_some_and(|id| living.contains(&id));
        if renewal || map::is_nobody_of_ours(row) {
            continue;
        }
        let id = map::id(row);
        let read = match &id {
            Ok(id) if ambiguous.contains(id) => {
                Err("`residentmemberid` stands for people of different names in this household")
            }
            _ => map::resident(property, row),
        };
        match read {
            Ok(resident) => builder.resident(resident),
            Err(reason) => builder.unreadable(UnreadableRecord {
                pms_property_id: property.clone(),
                pms_resident_id: id.ok(),
                reason: reason.into(),
            }),
        }
    }
}

/// Ids that stand for more than one person: members' numbers are known to repeat, and a wrong guess
/// would give one person's key to another.
fn ambiguous(rows: &[Element]) -> BTreeSet<PmsResidentId> {
    let mut names: BTreeMap<PmsResidentId, BTreeSet<String>> = BTreeMap::new();
    for row in rows.iter().filter(|row| !map::is_nobody_of_ours(row)) {
        if let (Ok(id), Ok(name)) = (map::id(row), map::name(row)) {
            let name = comparison_key(&format!("{} {}", name.first(), name.last()));
            names.entry(id).or_default().insert(name);
        }
    }
    names.into_iter().filter(|(_, names)| names.len() > 1).map(|(id, _)| id).collect()
}
