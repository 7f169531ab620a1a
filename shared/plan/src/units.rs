//! Which Door unit a PMS unit probably is: a suggestion, which a manager saves or not.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    ids::{PmsPropertyId, UnitId},
    unit::{DoorUnit, PmsUnit, UnitName},
};

/// A suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitSuggestion {
    /// The PMS unit.
    pub unit: PmsUnit,
    /// The one Door unit that has its name and no other's; none where there is none, or where it might be
    /// another building's.
    pub suggested: Option<UnitId>,
}

/// Where units are numbered by themselves: a building of a PMS property.
type Place<'a> = (&'a PmsPropertyId, Option<UnitName>);

/// Suggests Door units by their names: a unit's building and number in each usual way of writing both, or the
/// number alone where no other building has it. `pms` has to hold every PMS unit of the property, those
/// that are mapped as well: whether a name is another building's too is told by them.
pub fn suggest_units(pms: &[PmsUnit], door: &[DoorUnit]) -> Vec<UnitSuggestion> {
    let names: Vec<Names<'_>> = pms.iter().map(Names::of).collect();
    let claims = Claims::of(&names);
    let mut by_name: BTreeMap<UnitName, Vec<&UnitId>> = BTreeMap::new();
    for unit in door {
        by_name.entry(UnitName::new(&unit.name)).or_default().push(&unit.unit_id);
    }
    let only = |name: &UnitName| match by_name.get(name).map(Vec::as_slice) {
        Some([one]) => Some((*one).clone()),
        _ => None,
    };
    // Door's `2-113` may be what is meant by 113 as well as Door's `113`.
    let is_ambiguous =
        |name: &UnitName| by_name.keys().any(|other| other.ends_with(name) && !claims.whole.contains(other));
    let suggest = |names: &Names<'_>| {
        let whole = names.whole.iter().filter(|name| claims.are_of_one_place(name)).find_map(only);
        let alone = || Some(&names.alone).filter(|name| claims.are_of_one_place(name) && !is_ambiguous(name));
        whole.or_else(|| alone().and_then(only))
    };
    pms.iter()
        .zip(&names)
        .map(|(unit, names)| UnitSuggestion { suggested: suggest(names), unit: unit.clone() })
        .collect()
}

/// What a unit may be called.
struct Names<'a> {
    place: Place<'a>,
    /// With its building, by its whole name or the last word of that; none where no building is told.
    whole: Vec<UnitName>,
    /// Its number alone.
    alone: UnitName,
}

impl<'a> Names<'a> {
    fn of(unit: &'a PmsUnit) -> Self {
        let label = UnitName::new(&unit.label);
        let building = unit.building.as_deref().map(UnitName::new).filter(|building| !building.is_empty());
        let place = (&unit.pms_property_id, building.clone());
        let Some(building) = building else { return Self { place, whole: Vec::new(), alone: label } };
        let alone = label.without(&building);
        let whole = vec![alone.within(&building), alone.within(&building.last_word())];
        Self { place, whole, alone }
    }
}

/// Which places have units of a name.
struct Claims<'n> {
    places: BTreeMap<&'n UnitName, BTreeSet<&'n Place<'n>>>,
    /// Names with a building, or of a unit whose building is not told: they are somebody's own.
    whole: BTreeSet<&'n UnitName>,
}

impl<'n> Claims<'n> {
    fn of(names: &'n [Names<'n>]) -> Self {
        let mut places: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        let mut whole = BTreeSet::new();
        for unit in names {
            for name in unit.whole.iter().chain([&unit.alone]) {
                places.entry(name).or_default().insert(&unit.place);
            }
            whole.extend(if unit.whole.is_empty() { std::slice::from_ref(&unit.alone) } else { &unit.whole });
        }
        Self { places, whole }
    }

    fn are_of_one_place(&self, name: &UnitName) -> bool {
        self.places.get(name).is_some_and(|places| places.len() == 1)
    }
}

#[cfg(test)]
mod tests {
    use domain::ids::PmsUnitId;

    use super::*;

    /// Units of a PMS property, each with a blank building for none.
    fn pms(units: &[(&str, &str)]) -> Vec<PmsUnit> {
        let unit = |(index, (building, label)): (usize, &(&str, &str))| PmsUnit {
            pms_property_id: PmsPropertyId::new("p1").unwrap(),
            pms_unit_id: PmsUnitId::new(format!("u{index}")).unwrap(),
            label: (*label).into(),
            building: Some(*building).filter(|building| !building.is_empty()).map(Into::into),
        };
        units.iter().enumerate().map(unit).collect()
    }

    fn suggested(pms: &[PmsUnit], door: &[&str]) -> Vec<Option<String>> {
        let id = |index: usize| UnitId::new(format!("d{index}")).unwrap();
        let units: Vec<_> = door
            .iter()
            .enumerate()
            .map(|(index, name)| DoorUnit { unit_id: id(index), name: (*name).into() })
            .collect();
        let named = |wanted: UnitId| {
            let index = (0..door.len()).find(|index| id(*index) == wanted).unwrap();
            door[index].to_owned()
        };
        let suggestions = suggest_units(pms, &units).into_iter();
        suggestions.map(|suggestion| suggestion.suggested.map(named)).collect()
    }

    /// What is suggested for the first unit.
    fn first(units: &[(&str, &str)], door: &[&str]) -> Option<String> {
        suggested(&pms(units), door).remove(0)
    }

    #[test]
    fn a_unit_is_found_by_its_building_and_number_however_both_are_written() {
        for door in ["2-113", "2 113", "2/113", "Bldg 2 Unit 113", "Building 02, #0113", "02-0113"] {
            for unit in [("2", "113"), ("Building 2", "Apt 113"), ("02", "02-0113"), ("Harbor Row 2", "113")]
            {
                assert_eq!(first(&[unit], &[door, "1-113"]).as_deref(), Some(door), "{unit:?}");
            }
        }
        assert_eq!(first(&[("A", "A-201")], &["A201", "B201"]).as_deref(), Some("A201"));
        assert_eq!(first(&[("", "A-201")], &["Apt A201", "B201"]).as_deref(), Some("Apt A201"));
    }

    #[test]
    fn of_a_unit_in_a_building_another_buildings_is_never_suggested() {
        // Door's own 113 may be the first building's.
        assert_eq!(first(&[("2", "113")], &["113", "2-113"]).as_deref(), Some("2-113"));
        assert_eq!(first(&[("2", "113")], &["113", "1-113"]), None);
        assert_eq!(first(&[("", "113")], &["113", "2-113"]), None);
        let both = [("1", "113"), ("2", "113")];
        assert_eq!(suggested(&pms(&both), &["113"]), [None, None]);
        assert_eq!(suggested(&pms(&both), &["113", "2-113"]), [None, Some("2-113".into())]);
        assert_eq!(suggested(&pms(&both), &["1-113", "2-113"]), [Some("1-113".into()), Some("2-113".into())]);
    }

    #[test]
    fn a_number_alone_is_enough_where_one_building_has_it() {
        assert_eq!(
            first(&[("01", "01-0101"), ("01", "01-0103")], &["0101", "0103"]).as_deref(),
            Some("0101")
        );
        assert_eq!(first(&[("A", "101"), ("B", "201")], &["101", "201"]).as_deref(), Some("101"));
        assert_eq!(first(&[("Main", "101"), ("Main", "102")], &["Unit 101"]).as_deref(), Some("Unit 101"));
        // Another unit of the PMS is called so in full.
        assert_eq!(first(&[("", "201"), ("", "5-201")], &["201", "5-201"]).as_deref(), Some("201"));
    }

    #[test]
    fn two_pms_properties_are_two_buildings() {
        let mut units = pms(&[("", "101"), ("", "101"), ("A", "7"), ("A", "7")]);
        for other in [1, 3] {
            units[other].pms_property_id = PmsPropertyId::new("p2").unwrap();
        }
        assert_eq!(suggested(&units, &["101", "A-7", "7"]), [None, None, None, None]);
    }

    #[test]
    fn beds_of_one_name_share_a_unit_and_two_door_units_of_one_name_are_none() {
        let beds = [("A", "101"), ("A", "101")];
        assert_eq!(suggested(&pms(&beds), &["101"]), [Some("101".into()), Some("101".into())]);
        assert_eq!(first(&[("", "101")], &["101", "Apt 0101"]), None);
        assert_eq!(first(&[("", "101")], &["102"]), None);
    }
}
