//! The fixed facts of a property: its name, address and the way its units are labelled.

/// How a property labels its units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum UnitStyle {
    /// `101`, `102`, … `201`.
    Plain,
    /// `0101`: leading zeros that a careless reader loses.
    Padded,
    /// `A-101`: building, floor and door.
    Building,
    /// `01-0101`, `02-0101`, `01-0102`, …: two buildings with the same numbers on their doors.
    Twin,
    /// `AB1-J`: flat and bed; several beds make one unit.
    Bed,
}

/// Beds in one unit of a property that lets by the bed.
const BEDS: u32 = 4;
const DOORS_PER_FLOOR: u32 = 20;
const DOORS_PER_BUILDING: u32 = 80;

/// Everything about a property that no seed changes.
#[derive(Clone, Debug)]
pub(crate) struct Blueprint {
    /// The id on the wire.
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    /// A short look-up code, where the PMS has one beside the id.
    pub(crate) code: &'static str,
    pub(crate) street: &'static str,
    pub(crate) city: &'static str,
    pub(crate) state: &'static str,
    pub(crate) postal_code: &'static str,
    pub(crate) units: UnitStyle,
    /// The property this one belongs to.
    pub(crate) parent: Option<&'static str>,
    /// Switched off in the PMS: listed, but empty.
    pub(crate) disabled: bool,
}

const TREES: [&str; 20] = [
    "Alder", "Beech", "Cherry", "Dogwood", "Elder", "Fir", "Gingko", "Hazel", "Ironwood", "Juniper",
    "Katsura", "Linden", "Maple", "Nutmeg", "Olive", "Poplar", "Quince", "Redbud", "Spruce", "Tupelo",
];
const KINDS: [&str; 5] = ["Court", "Place", "Row", "Yard", "Gardens"];

impl Blueprint {
    /// A plain property beside these: the `number`th, from 1, of the PMS with this place among others. What it
    /// is called is never given back, as there are only so many.
    pub(crate) fn plain(&self, pms: usize, number: u32) -> &'static Self {
        let digits = self.id.len() - self.id.trim_end_matches(|last: char| last.is_ascii_digit()).len();
        let (prefix, last) = self.id.split_at(self.id.len() - digits);
        let next = last.parse().unwrap_or(0) + number;
        let id = format!("{prefix}{next:0digits$}");
        let tree = TREES[(number as usize - 1) % TREES.len()];
        let again = match (number as usize - 1) / TREES.len() {
            0 => String::new(),
            round => format!(" {}", round + 1),
        };
        let code = format!("X{number:03}");
        Box::leak(Box::new(Self {
            name: format!("{tree} {}{again}", KINDS[pms % KINDS.len()]).leak(),
            code: if self.code == self.id { id.clone() } else { code }.leak(),
            id: id.leak(),
            units: UnitStyle::Plain,
            parent: None,
            disabled: false,
            ..self.clone()
        }))
    }

    /// The label of a rentable space: a unit, or one bed of it.
    pub(crate) fn label(&self, space: u32) -> String {
        let door = space % DOORS_PER_FLOOR + 1;
        let floor = space / DOORS_PER_FLOOR + 1;
        match self.units {
            UnitStyle::Plain => format!("{floor}{door:02}"),
            UnitStyle::Padded => format!("{floor:02}{door:02}"),
            UnitStyle::Building => {
                let within = space % DOORS_PER_BUILDING;
                let floor = within / DOORS_PER_FLOOR + 1;
                format!("{}-{floor}{door:02}", letters(space / DOORS_PER_BUILDING))
            }
            UnitStyle::Twin => {
                let (building, space) = (space % 2 + 1, space / 2);
                let (floor, door) = (space / DOORS_PER_FLOOR + 1, space % DOORS_PER_FLOOR + 1);
                format!("{building:02}-{floor:02}{door:02}")
            }
            UnitStyle::Bed => {
                let bed = ["J", "K", "L", "M"][(space % BEDS) as usize];
                let unit = space / BEDS;
                format!("{}{}-{bed}", letters(unit / DOORS_PER_FLOOR), unit % DOORS_PER_FLOOR + 1)
            }
        }
    }

    /// The unit that a space belongs to; the same number unless the property lets by the bed.
    pub(crate) fn unit_of(&self, space: u32) -> u32 {
        if self.units == UnitStyle::Bed { space / BEDS } else { space }
    }

    /// The label of the unit as a whole, without building or bed.
    pub(crate) fn unit_number(&self, space: u32) -> String {
        let label = self.label(space);
        match self.units {
            UnitStyle::Plain | UnitStyle::Padded => label,
            UnitStyle::Building | UnitStyle::Twin => {
                label.split_once('-').map_or(label.clone(), |(_, unit)| unit.to_owned())
            }
            UnitStyle::Bed => label.split_once('-').map_or(label.clone(), |(unit, _)| unit.to_owned()),
        }
    }

    /// The building a space stands in, where the property has several.
    pub(crate) fn building_of(&self, space: u32) -> Option<(u32, String)> {
        match self.units {
            UnitStyle::Building => {
                let number = space / DOORS_PER_BUILDING;
                Some((number, letters(number)))
            }
            UnitStyle::Twin => Some((space % 2, format!("{:02}", space % 2 + 1))),
            UnitStyle::Plain | UnitStyle::Padded | UnitStyle::Bed => None,
        }
    }
}

/// `A` to `Z`, then `AA`, `AB` and so on.
fn letters(number: u32) -> String {
    let last = char::from(b'A' + u8::try_from(number % 26).unwrap_or(0));
    match number / 26 {
        0 => last.to_string(),
        more => format!("{}{last}", letters(more - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_spaces_share_a_label() {
        let styles =
            [UnitStyle::Plain, UnitStyle::Padded, UnitStyle::Building, UnitStyle::Twin, UnitStyle::Bed];
        for units in styles {
            let blueprint = Blueprint {
                id: "1",
                name: "",
                code: "",
                street: "",
                city: "",
                state: "",
                postal_code: "",
                units,
                parent: None,
                disabled: false,
            };
            let labels: BTreeSet<_> = (0..5_000).map(|space| blueprint.label(space)).collect();
            assert_eq!(labels.len(), 5_000, "{units:?}");
        }
    }
}
