//! The keys that Door can give at a property, as its platform registers them.

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
