//! The keys that Door can give at a property, as its platform registers them.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    access::CommonArea,
    ids::{KeyId, UnitId},
    tagged_words,
};

/// A key of a Door property.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoorKey {
    /// Its id in Door.
    pub key_id: KeyId,
    /// What managers call it, and what a grant of a common area names.
    pub name: CommonArea,
    /// What it opens.
    #[serde(flatten)]
    pub opens: Opens,
}

impl DoorKey {
    fn is_common(&self) -> bool {
        self.opens == Opens::Common
    }
}

/// What becomes of the common keys that are chosen for everybody where the keys of a property are others now: one
/// that has another name keeps its place, and one that is gone has none.
#[must_use]
pub fn chosen_after(
    chosen: &BTreeSet<CommonArea>,
    before: &[DoorKey],
    now: &[DoorKey],
) -> BTreeSet<CommonArea> {
    let common = |key: &&DoorKey| key.is_common();
    let after = |name: &CommonArea| {
        let was = before.iter().filter(common).find(|key| key.name == *name);
        let is_there = now.iter().filter(common).any(|key| key.name == *name);
        match was {
            Some(was) if !is_there => {
                now.iter().filter(common).find(|key| key.key_id == was.key_id).map(|key| key.name.clone())
            }
            // What was never registered is not gone either.
            _ => Some(name.clone()),
        }
    };
    chosen.iter().filter_map(after).collect()
}

tagged_words! {
    /// What a key opens.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub enum Opens tagged "kind" {
        /// A unit.
        Unit = "unit" {
            /// Which.
            unit_id: UnitId,
        },
        /// What all residents share, such as the way in.
        Common = "common",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(keys: &[(&str, &str)]) -> Vec<DoorKey> {
        let key = |(id, name): &(&str, &str)| DoorKey {
            key_id: KeyId::new(*id).unwrap(),
            name: CommonArea::new(*name).unwrap(),
            opens: Opens::Common,
        };
        keys.iter().map(key).collect()
    }

    #[test]
    fn a_chosen_key_goes_with_its_id_and_only_what_was_registered_can_go() {
        let chosen = |names: &[&str]| names.iter().map(|name| CommonArea::new(*name).unwrap()).collect();
        let before = keys(&[("1", "Pool"), ("2", "Gym")]);
        for (now, stays) in [
            (keys(&[("1", "Pool"), ("2", "Gym")]), ["Gym", "Pool", "Typed"].as_slice()),
            (keys(&[("1", "Rooftop Pool"), ("2", "Gym")]), &["Gym", "Rooftop Pool", "Typed"]),
            (keys(&[("9", "Pool"), ("2", "Gym")]), &["Gym", "Pool", "Typed"]),
            (keys(&[("2", "Gym")]), &["Gym", "Typed"]),
            (keys(&[]), &["Typed"]),
        ] {
            assert_eq!(chosen_after(&chosen(&["Pool", "Gym", "Typed"]), &before, &now), chosen(stays));
        }
        let unit = DoorKey {
            opens: Opens::Unit { unit_id: UnitId::new("u1").unwrap() },
            ..keys(&[("1", "Pool")]).remove(0)
        };
        assert_eq!(chosen_after(&chosen(&["Pool"]), &before, &[unit]), chosen(&[]), "it opens one unit now");
    }
}
